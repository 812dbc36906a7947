//! Numbers of a programme with what must hold between them.

use ntm_model::{Claim, NumberStatement, SaidReading};

use crate::document::Errors;
use crate::keys::Keys;
use crate::set::with_ids;

/// The kinds of [`Claim`], as the file names them.
#[derive(Clone, Copy)]
enum Kind {
    Sum,
    Share,
    List,
    Criteria,
    Average,
    AtLeast,
    Same,
    Sequence,
    Follows,
    Names,
}

const KINDS: &[(&str, Kind)] = &[
    ("sum", Kind::Sum),
    ("share", Kind::Share),
    ("list", Kind::List),
    ("criteria", Kind::Criteria),
    ("average", Kind::Average),
    ("at_least", Kind::AtLeast),
    ("same", Kind::Same),
    ("sequence", Kind::Sequence),
    ("follows", Kind::Follows),
    ("names", Kind::Names),
];

/// Reads `[[statements]]`.
pub(crate) fn statements(keys: &mut Keys<'_>, errors: &Errors<'_>) -> Option<Vec<NumberStatement>> {
    let tables = keys.optional_tables("statements");
    let (_, statements) = with_ids(Some(tables), errors, |keys, id| {
        let about = keys.both("about", "about_en");
        let Some(kind) = keys.choice("kind", KINDS) else {
            // Which keys belong here depends on the kind; one error is enough.
            keys.allow_all();
            return None;
        };
        let claim = claim(keys, kind.value);
        Some(NumberStatement { id: id?, about: about?, claim: claim? })
    });
    statements
}

fn claim(keys: &mut Keys<'_>, kind: Kind) -> Option<Claim> {
    match kind {
        Kind::Sum => {
            let (total, parts) = (keys.stated("total"), keys.several_stated("parts"));
            let unit = keys.owned("unit");
            Some(Claim::Sum { total: total?, parts: parts?, unit: unit? })
        }
        Kind::Share => {
            let [percent, part, whole] = ["percent", "part", "whole"].map(|key| keys.stated(key));
            Some(Claim::Share { percent: percent?, part: part?, whole: whole? })
        }
        Kind::List => {
            let count = keys.stated("count");
            let listed = keys.texts("listed");
            let expected = keys.optional_texts("expected");
            let (printed, line) = (keys.owned("printed"), keys.line("line"));
            let listed = listed?.iter().map(|found| found.value.to_owned()).collect();
            Some(Claim::List {
                count: count?,
                listed,
                expected: expected?,
                printed: printed?,
                line: line?,
            })
        }
        Kind::Criteria => {
            let (met, whole) = (keys.stated("met"), keys.stated("whole"));
            let criteria = keys.number("criteria");
            let missing = keys.optional_stated("missing");
            let listed = keys.optional_numbers("listed", 99);
            Some(Claim::Criteria {
                met: met?,
                whole: whole?,
                criteria: criteria?.value,
                missing,
                listed,
            })
        }
        Kind::Average => {
            let [average, floor, units, reached] =
                ["average", "floor", "units", "reached"].map(|key| keys.stated(key));
            let reaching = keys.several_stated("reaching");
            Some(Claim::Average {
                average: average?,
                floor: floor?,
                units: units?,
                reaching: reaching?,
                reached: reached?,
            })
        }
        Kind::AtLeast => {
            let (value, least) = (keys.stated("value"), keys.several_stated("least"));
            let of = keys.optional_stated("of");
            let unit = keys.owned("unit");
            Some(Claim::AtLeast { value: value?, least: least?, of, unit: unit? })
        }
        Kind::Same => {
            let readings: Vec<Option<SaidReading>> =
                keys.tables("readings")?.into_iter().map(reading).collect();
            Some(Claim::Same { readings: readings.into_iter().collect::<Option<_>>()? })
        }
        Kind::Sequence => Some(Claim::Sequence { numbers: keys.several_stated("numbers")? }),
        Kind::Follows => {
            let (earlier, later) = (keys.stated("earlier"), keys.stated("later"));
            Some(Claim::Follows { earlier: earlier?, later: later? })
        }
        Kind::Names => {
            let (expected, listed) = (keys.texts("expected"), keys.texts("listed"));
            let (expected_printed, printed) =
                (keys.owned("expected_printed"), keys.owned("printed"));
            let (expected_line, line) = (keys.line("expected_line"), keys.line("line"));
            let names = |found: Vec<crate::document::Found<&str>>| {
                found.iter().map(|name| name.value.to_owned()).collect()
            };
            Some(Claim::Names {
                expected: names(expected?),
                expected_printed: expected_printed?,
                expected_line: expected_line?,
                listed: names(listed?),
                printed: printed?,
                line: line?,
            })
        }
    }
}

fn reading(mut keys: Keys<'_>) -> Option<SaidReading> {
    let (printed, value) = (keys.owned("printed"), keys.owned("value"));
    let line = keys.line("line");
    keys.finish();
    Some(SaidReading { printed: printed?, value: value?, line: line? })
}
