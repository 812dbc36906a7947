//! What a status file cannot say by its texts alone, and the marks that say it.

use ntm_model::{AS_INDICATOR, Code, NOT_STATED, Submission, UnitReport};

use super::{StatusRow, text};

/// What the columns that say whose a row is hold, in the order of the header.
#[derive(Clone, Copy, Default)]
pub(crate) struct Stated<'a> {
    /// Code, name, set, variant and period.
    pub(crate) unit: [&'a str; 5],
    /// Where the place lies.
    pub(crate) within: [&'a str; 5],
}

/// Where the results have to be marked.
pub(super) struct Marks {
    /// The columns in which some place says something.
    unit: [bool; 5],
    within: [bool; 5],
    /// The criteria of which the file has indicators.
    criteria: Vec<u8>,
}

impl Marks {
    pub(super) fn of(submission: &Submission) -> Self {
        let mut marks = Self { unit: [false; 5], within: [false; 5], criteria: Vec::new() };
        for unit in submission.units.iter().filter(|unit| !unit.observations.is_empty()) {
            let Stated { unit: says, within } = stated(unit);
            let columns = marks.unit.iter_mut().chain(&mut marks.within);
            for (is_used, text) in columns.zip(says.into_iter().chain(within)) {
                *is_used |= !text.is_empty();
            }
            for code in unit.observations.iter().map(|one| one.code) {
                if code.indicator() != 0 && !marks.criteria.contains(&code.criterion()) {
                    marks.criteria.push(code.criterion());
                }
            }
        }
        marks
    }

    /// What is known of the place. A blank cell means “as above”; so where other places say
    /// something, a place that says nothing has a mark. It has one in every row, because people
    /// sort and filter such files.
    pub(super) fn stated<'a>(&self, unit: &'a UnitReport) -> Stated<'a> {
        let mut known = stated(unit);
        let columns = self.unit.iter().chain(&self.within);
        for (is_used, text) in columns.zip(known.unit.iter_mut().chain(&mut known.within)) {
            if *is_used && text.is_empty() {
                *text = NOT_STATED;
            }
        }
        known
    }

    /// Says of a criterion that is itself the indicator that it is no heading, where its number
    /// would read as one: where the file has indicators of that criterion, and where the row says
    /// nothing. A row of numbers alone would read as the numbering of the columns.
    pub(super) fn mark_indicator(&self, row: &mut StatusRow<'_>, code: Code) {
        if code.indicator() != 0 {
            return;
        }
        let says = [row.result, row.declared, row.not_applicable_reason];
        let is_numeral = |byte: u8| matches!(byte, b'0'..=b'9' | b'(' | b')');
        let is_heading = self.criteria.contains(&code.criterion());
        let is_silent = says.iter().all(|text| text.is_empty());
        let is_numbering = row.cells().iter().all(|text| text.bytes().all(is_numeral));
        if is_heading || is_silent || is_numbering {
            row.indicator = format!("{code} {AS_INDICATOR}");
        }
    }
}

fn stated(unit: &UnitReport) -> Stated<'_> {
    fn known(text: Option<&String>) -> &str {
        text.map_or("", String::as_str)
    }
    let within = unit.within.as_deref().map_or([""; 5], |within| {
        [
            known(within.district_code.as_ref()),
            known(within.district.as_ref()),
            known(within.province_code.as_ref()),
            known(within.province.as_ref()),
            known(within.target_year.as_ref()),
        ]
    });
    let period = unit.period.as_ref().map_or("", |period| &period.text);
    let (code, name) = (known(unit.code.as_ref()), known(unit.name.as_ref()));
    Stated { unit: [code, name, text(&unit.set), text(&unit.variant), period], within }
}
