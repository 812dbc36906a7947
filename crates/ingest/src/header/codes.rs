//! Where the codes of the rows stand.

use ntm_model::Code;

use super::heading::Heading;
use crate::code::{read_dashed_code, read_leading_code};
use crate::names::{Fit, Meaning};
use crate::summary::Why;
use crate::table::Table;
use crate::{Field, read_code};

/// So many rows below the header are looked at where cells decide what a column is.
pub(crate) const SAMPLED_ROWS: usize = 80;

/// Where the codes stand.
#[derive(Clone, Copy)]
pub(crate) struct Codes {
    pub(crate) column: usize,
    pub(crate) why: Why,
    /// Whether a title follows each code.
    pub(crate) lead: bool,
    /// Whether most of the column is something else.
    pub(crate) is_doubtful: bool,
    /// Whether all are written like `2-4`.
    pub(crate) are_dashed: bool,
}

/// The column of codes: one that is named so, else one whose cells are codes, else one whose
/// cells begin with codes. `header` is the last row of the header.
pub(crate) fn find(table: &Table, header: usize, headings: &[Heading<'_>]) -> Option<Codes> {
    let columns = |wanted: &'static [Meaning]| {
        let is_wanted = move |heading: &Heading<'_>| {
            heading.name.is_some_and(|(meaning, _)| wanted.contains(&meaning))
        };
        headings.iter().enumerate().filter(move |(_, heading)| is_wanted(heading)).map(|(at, _)| at)
    };
    let fit =
        |index: usize| headings.get(index).and_then(|heading| heading.name).map(|(_, fit)| fit);
    let tally = |index: usize| Tally::of(table, header, index);
    let codes = |column, why, lead: bool| {
        let are_dashed = !lead && are_dashed(table, header, column);
        Some(Codes { column, why, lead, is_doubtful: false, are_dashed })
    };

    let named = columns(&[Meaning::Of(Field::Code)]).max_by_key(|index| {
        // The first of equal fits: `max_by_key` gives the last.
        (fit(*index), std::cmp::Reverse(*index))
    });
    if let Some(column) = named {
        let why =
            if fit(column) == Some(Fit::Canonical) { Why::Canonical } else { Why::KnownHeader };
        return codes(column, why, false);
    }
    let ambiguous = || columns(&[Meaning::CodeOrTitle]);
    let are_codes =
        |index: &usize| tally(*index).are_codes_or_nothing() || are_dashed(table, header, *index);
    if let Some(column) = ambiguous().find(are_codes) {
        return codes(column, Why::KnownHeader, false);
    }
    let unnamed = headings.iter().enumerate().filter(|(_, heading)| heading.texts.is_empty());
    let unnamed = unnamed.map(|(index, _)| index);
    let counted = columns(&[Meaning::Of(Field::Ordinal)]);
    if let Some(column) = counted.chain(unnamed).find(|index| tally(*index).are_codes()) {
        return codes(column, Why::Codes, false);
    }
    let mut titles = columns(&[Meaning::Of(Field::Title), Meaning::CodeOrTitle]);
    if let Some(column) = titles.find(|index| tally(*index).begin_with_codes()) {
        return codes(column, Why::Codes, true);
    }
    // Most codes are damaged, perhaps into dates: better to name each than to refuse the file.
    let column = ambiguous().find(|index| tally(*index).codes > 0)?;
    Some(Codes { column, why: Why::KnownHeader, lead: false, is_doubtful: true, are_dashed: false })
}

/// Whether every code of the column is written like `2-4`, and they are no ranges: of ranges each begins
/// behind the one before.
fn are_dashed(table: &Table, header: usize, column: usize) -> bool {
    let mut last: Option<Code> = None;
    let mut are_codes = false;
    for text in table.rows_from(header + 1).take(SAMPLED_ROWS).map(|row| row.cell(column)) {
        if !text.contains(|letter: char| letter.is_ascii_digit()) {
            continue;
        }
        let Some(code) = read_dashed_code(text) else {
            // A heading: `2`.
            if read_code(text).is_some_and(|code| code.indicator() == 0) {
                continue;
            }
            return false;
        };
        let overlaps = |last: Code| code.criterion() <= last.indicator();
        are_codes |= code.indicator() < code.criterion()
            || last.is_some_and(|last| last != code && overlaps(last));
        last = Some(code);
    }
    are_codes
}

/// What kinds of text stand in a column below the header.
#[derive(Default)]
pub(crate) struct Tally {
    texts: usize,
    /// Codes and nothing else.
    codes: usize,
    /// Codes with a point.
    dotted: usize,
    /// Codes with a point, followed by a title.
    leading: usize,
}

impl Tally {
    pub(crate) fn of(table: &Table, header: usize, column: usize) -> Self {
        let mut tally = Self::default();
        let rows = table.rows_from(header + 1).take(SAMPLED_ROWS);
        for text in rows.map(|row| row.cell(column)).filter(|text| !text.is_empty()) {
            tally.texts += 1;
            if let Some(code) = read_code(text) {
                tally.codes += 1;
                tally.dotted += usize::from(code.indicator() != 0);
            }
            let leading = read_leading_code(text).filter(|code| code.indicator() != 0);
            tally.leading += usize::from(leading.is_some());
        }
        tally
    }

    fn are_codes(&self) -> bool {
        self.dotted > 0 && self.codes * 2 >= self.texts
    }

    fn are_codes_or_nothing(&self) -> bool {
        self.texts == 0 || self.are_codes()
    }

    pub(crate) fn begin_with_codes(&self) -> bool {
        self.leading > 0 && self.leading * 2 >= self.texts
    }
}
