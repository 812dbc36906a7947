//! The rule on recognition: the conditions besides the criteria, and when recognition is revoked.

use ntm_model::{Code, Condition, Direction, Indicator, Measure, RecognitionRule, RevocationRule};

use crate::document::{Errors, Found};
use crate::error::SeedErrorKind;
use crate::keys::Keys;
use crate::level::{Known, citation, level};
use crate::level_rules::Subject;
use crate::repairs::code;

/// What a condition may be reported as.
const MEASURES: &[(&str, Measure)] =
    &[("pass_fail", Measure::PassFail), ("percent", Measure::Percent)];

/// Reads `[recognition]`; `Some(None)` for a set without it, because no document at hand states
/// the rule. Codes of conditions are added to `codes`.
#[allow(clippy::option_option, reason = "wrong and not there are two things")]
pub(crate) fn recognition(
    keys: &mut Keys<'_>,
    known: &Known<'_>,
    codes: &mut Vec<Found<Code>>,
    errors: &Errors<'_>,
) -> Option<Option<RecognitionRule>> {
    if !keys.has("recognition") {
        return Some(None);
    }
    let mut keys = keys.table("recognition")?;
    let cited =
        citation(&mut keys, "source", "place", SeedErrorKind::LevelWithoutSource, known, errors);
    let conditions: Vec<_> = keys
        .optional_tables("conditions")
        .into_iter()
        .map(|keys| condition(keys, known, codes, errors))
        .collect();
    let conditions: Option<Vec<_>> = conditions.into_iter().collect();
    let revocation = if keys.has("revocation") {
        keys.table("revocation").and_then(|keys| revocation(keys, known, errors)).map(Some)
    } else {
        Some(None)
    };
    keys.finish();
    let (citation, conditions, revocation) = (cited?, conditions?, revocation?);
    Some(Some(RecognitionRule { citation, conditions, revocation }))
}

fn condition(
    mut keys: Keys<'_>,
    known: &Known<'_>,
    codes: &mut Vec<Found<Code>>,
    errors: &Errors<'_>,
) -> Option<Condition> {
    let id = keys.text("id").and_then(|found| code(found, errors));
    let id = id.filter(|found| {
        let is_condition = found.value.is_condition() && found.value != Code::RECOGNISED;
        if !is_condition {
            errors.about(found, SeedErrorKind::CodeForm(found.value.to_string()));
        }
        is_condition
    });
    codes.extend(id);
    let title = keys.owned("title");
    let short = keys.both("short", "short_en");
    let measure = keys.choice("measure", MEASURES).map(|found| found.value);
    let is_negative = keys.flag("negative");
    let note = keys.optional_owned("note");
    let is_percent = measure == Some(Measure::Percent);
    let unit = if is_percent { "%" } else { "" };
    let direction = if is_percent { Direction::Higher } else { Direction::None };
    let subject = Subject { measure, unit: Some(unit), direction: Some(direction) };
    let title_citation = citation(
        &mut keys,
        "title_source",
        "title_place",
        SeedErrorKind::LevelWithoutSource,
        known,
        errors,
    );
    let tables = keys.tables("levels");
    let levels = tables.map(|tables| {
        let read = tables.into_iter().flat_map(|mut keys| {
            // A condition is the same for every group.
            let levels = level(&mut keys, &[""], subject, known, errors);
            keys.finish();
            levels
        });
        read.map(|found| found.map(|found| found.value)).collect::<Option<Vec<_>>>()
    });
    keys.finish();
    Some(Condition {
        indicator: Indicator {
            code: id?.value,
            title: title?,
            short: short?,
            measure: measure?,
            unit: unit.to_owned(),
            direction,
            may_not_apply: None,
            note,
            title_citation: title_citation?,
            parts: Vec::new(),
            levels: levels??,
        },
        is_negative: is_negative?,
    })
}

fn revocation(
    mut keys: Keys<'_>,
    known: &Known<'_>,
    errors: &Errors<'_>,
) -> Option<RevocationRule> {
    let cited =
        citation(&mut keys, "source", "place", SeedErrorKind::LevelWithoutSource, known, errors);
    let some = keys.number("some_percent");
    let many = keys.number("many_percent");
    let key_criteria = keys.texts("key_criteria").map(|found| {
        let number = |found: Found<&str>| {
            let number = found.value.parse::<u8>().ok();
            if number.is_none() {
                errors.about(&found, SeedErrorKind::CodeForm(found.value.to_owned()));
            }
            number
        };
        found.into_iter().map(number).collect::<Option<Vec<u8>>>()
    });
    keys.finish();
    Some(RevocationRule {
        citation: cited?,
        some_percent: some?.value,
        many_percent: many?.value,
        key_criteria: key_criteria??,
    })
}
