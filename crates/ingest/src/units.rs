//! Whose row it is: observations to the reports of places and periods.

use ntm_model::{Cell, Observation, Problem, ProblemKind, Submission, UnitReport, Value, fold};

use crate::lookup::Lookup;
use crate::table::Row;
use crate::{Field, read_period};

/// The columns that say whose row it is; columns count from 0.
pub(crate) struct UnitColumns {
    pub(crate) code: Option<usize>,
    pub(crate) name: Option<usize>,
    pub(crate) set: Option<usize>,
    pub(crate) variant: Option<usize>,
    pub(crate) period: Option<usize>,
}

/// The reports so far, in the order in which their places and periods first occur.
#[derive(Default)]
pub(crate) struct Units<'a> {
    reports: Vec<UnitReport>,
    /// Folded code, name and period to the report.
    known: Lookup<usize>,
    /// What was last said of the place with this folded code.
    by_code: Lookup<Identity<'a>>,
    /// What was last said of the place with this folded name.
    by_name: Lookup<Identity<'a>>,
    now: Identity<'a>,
    /// The report of `now`, once something has been added to it.
    report: Option<usize>,
    /// Whether set and group of `now` have been held against the report.
    is_compared: bool,
}

/// What a row says of its place, blanks filled from the rows above.
#[derive(Clone, Copy, Default)]
struct Identity<'a> {
    code: Given<'a>,
    name: Given<'a>,
    set: Given<'a>,
    variant: Given<'a>,
    period: Given<'a>,
}

impl Identity<'_> {
    /// Whether the two cannot be the same place.
    fn contradicts(self, other: Self) -> bool {
        self.code.contradicts(other.code) || self.name.contradicts(other.name)
    }
}

/// A text and the cell that it stands in; blank when there is none.
#[derive(Clone, Copy, Default)]
struct Given<'a> {
    text: &'a str,
    cell: Option<(Row<'a>, usize)>,
}

impl<'a> Given<'a> {
    fn of(row: Row<'a>, column: Option<usize>) -> Self {
        let Some(column) = column else { return Self::default() };
        Self { text: row.cell(column), cell: Some((row, column)) }
    }

    fn is_blank(self) -> bool {
        self.text.is_empty()
    }

    /// Whether this says something else than `now` does. To begin to say something is not to
    /// contradict.
    fn contradicts(self, now: Self) -> bool {
        !self.is_blank()
            && !now.is_blank()
            && self.text != now.text
            && fold(self.text) != fold(now.text)
    }

    /// Takes over what the row says, if it says something new; tells whether it does.
    fn replace(&mut self, given: Self) -> bool {
        let is_new = !given.is_blank() && given.text != self.text;
        if is_new {
            *self = given;
        }
        is_new
    }

    fn owned(self) -> Option<String> {
        (!self.is_blank()).then(|| self.text.to_owned())
    }

    /// The cell, kept with its place. What it names is looked up by the evaluator.
    fn to_cell(self) -> Option<Cell> {
        let (row, column) = self.cell.filter(|_| !self.is_blank())?;
        let place = row.cell_place(column);
        Some(Cell { place, text: self.text.to_owned(), value: Value::Blank })
    }
}

impl<'a> Units<'a> {
    /// Turns to the place of this row. In forms the name stands once, in a merged cell, so blanks
    /// are filled with what the file last said of the same place; never from another place,
    /// because the group or the period of one commune says nothing about the next.
    pub(crate) fn move_to(&mut self, row: Row<'a>, columns: &UnitColumns) {
        let given = Identity {
            code: Given::of(row, columns.code),
            name: Given::of(row, columns.name),
            set: Given::of(row, columns.set),
            variant: Given::of(row, columns.variant),
            period: Given::of(row, columns.period),
        };
        if given.contradicts(self.now) {
            self.leave();
            self.now = self.last_said_of(given);
            self.report = None;
            self.is_compared = false;
        }
        let now = &mut self.now;
        // Every field must be taken over, so no short-circuit here.
        let is_other = now.code.replace(given.code)
            | now.name.replace(given.name)
            | now.period.replace(given.period);
        let is_changed = now.set.replace(given.set) | now.variant.replace(given.variant);
        if is_other {
            self.report = None;
        }
        if is_other || is_changed {
            self.is_compared = false;
        }
    }

    /// Remembers what was said of the place turned to.
    fn leave(&mut self) {
        let now = self.now;
        if !now.code.is_blank() {
            self.by_code.insert(fold(now.code.text), now);
        }
        if !now.name.is_blank() {
            self.by_name.insert(fold(now.name.text), now);
        }
    }

    /// What the file last said of the place that a row names by code or else by name.
    fn last_said_of(&self, given: Identity<'a>) -> Identity<'a> {
        let said = if given.code.is_blank() {
            self.by_name.get(&fold(given.name.text))
        } else {
            self.by_code.get(&fold(given.code.text))
        };
        said.copied().filter(|said| !given.contradicts(*said)).unwrap_or_default()
    }

    /// Adds an observation of the place turned to.
    pub(crate) fn add(&mut self, observation: Observation, problems: &mut Vec<Problem>) {
        let index = match self.report {
            Some(index) => index,
            None => self.find_report(problems),
        };
        self.report = Some(index);
        let Some(report) = self.reports.get_mut(index) else { return };
        if !self.is_compared {
            self.is_compared = true;
            compare(&mut report.set, self.now.set, Field::Set, problems);
            compare(&mut report.variant, self.now.variant, Field::Variant, problems);
        }
        report.observations.push(observation);
    }

    /// The reports.
    pub(crate) fn into_submission(self) -> Submission {
        Submission { units: self.reports }
    }

    /// The report of the place turned to; a new one where there is none.
    fn find_report(&mut self, problems: &mut Vec<Problem>) -> usize {
        let now = self.now;
        // Folded text has no line breaks, so the three cannot run into one another.
        let key = [now.code, now.name, now.period].map(|given| fold(given.text)).join("\n");
        if let Some(index) = self.known.get(&key) {
            return *index;
        }
        let period = (!now.period.is_blank()).then(|| read_period(now.period.text));
        if let Some(period) = &period
            && period.end.is_none()
            && let Some((row, column)) = now.period.cell
        {
            let kind = ProblemKind::UnknownPeriod { text: period.text.clone() };
            problems.push(Problem { kind, place: row.cell_place(column) });
        }
        let report = UnitReport {
            code: now.code.owned(),
            name: now.name.owned(),
            period,
            ..UnitReport::default()
        };
        let index = self.reports.len();
        self.reports.push(report);
        self.known.insert(key, index);
        index
    }
}

/// Takes over the set or the group, or says that a row names another one.
fn compare(kept: &mut Option<Cell>, given: Given<'_>, field: Field, problems: &mut Vec<Problem>) {
    let Some(cell) = given.to_cell() else { return };
    match kept {
        None => *kept = Some(cell),
        Some(first) if fold(&first.text) != fold(&cell.text) => {
            let first = first.text.clone();
            let kind = ProblemKind::MixedRows { column: field.canonical(), text: cell.text, first };
            problems.push(Problem { kind, place: cell.place });
        }
        Some(_) => {}
    }
}
