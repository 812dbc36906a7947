//! Whose row it is: observations to the reports of places and periods; `keys`: when two rows are
//! of the same report.

mod keys;

use ntm_model::{
    Cell, CriterionDeclaration, DeclaredCount, Observation, Problem, ProblemKind, Submission,
    UnitReport, fold,
};

use crate::identity::{Given, Identity, Owner, UnitColumns};
use crate::lookup::Lookup;
use crate::place_name::PlaceName;
use crate::table::Row;
use crate::units::keys::Keys;
use crate::{Field, Sheet, read_period};

/// The reports so far, in the order in which their places and periods first occur.
#[derive(Default)]
pub(crate) struct Units<'a> {
    reports: Vec<UnitReport>,
    /// Folded code, name and period to the report.
    known: Lookup<usize>,
    /// What was last said of the place with this folded code.
    by_code: Lookup<Identity<'a>>,
    /// What was last said of the place with this name.
    by_name: Lookup<Identity<'a>>,
    now: Identity<'a>,
    /// What the titles of the sheet say, for everything that no row says.
    stated: Identity<'a>,
    /// For each owner in the row the report of `now`, once something has been added to it.
    open: Vec<Option<usize>>,
}

impl<'a> Units<'a> {
    /// Turns to another sheet, whose titles say this.
    pub(crate) fn begin(&mut self, stated: Identity<'a>, owners: usize) {
        self.leave();
        self.now = Identity::default();
        self.stated = stated;
        self.open.clear();
        self.open.resize(owners, None);
    }

    /// Turns to the place of this row. In forms the name stands once, in a merged cell, so blanks
    /// are filled with what the file last said of the same place; never from another place,
    /// because the group or the period of one commune says nothing about the next.
    pub(crate) fn move_to(&mut self, sheet: &'a Sheet, row: Row<'a>, columns: &UnitColumns) {
        self.turn(Identity::of(sheet, row, columns));
    }

    /// Turns to the place that is named so.
    pub(crate) fn turn(&mut self, given: Identity<'a>) {
        if given.repeats(self.now) {
            return;
        }
        if given.contradicts(self.now) {
            self.leave();
            self.now = self.last_said_of(given);
            self.open.fill(None);
        }
        let now = &mut self.now;
        // Every field must be taken over, so no short-circuit here.
        let is_changed = now.code.replace(given.code)
            | now.name.replace(given.name)
            | now.period.replace(given.period)
            | now.set.replace(given.set)
            | now.variant.replace(given.variant)
            | now.within.replace(&given.within);
        if is_changed {
            self.open.fill(None);
        }
    }

    /// Remembers what was said of the place turned to.
    fn leave(&mut self) {
        let now = self.now;
        if !now.code.without_mark().is_blank() {
            self.by_code.insert(fold(now.code.text), now);
        }
        if !now.name.without_mark().is_blank() {
            self.by_name.insert(PlaceName::of(now.name.text).toned, now);
        }
    }

    /// What the file last said of the place that a row names by code or else by name.
    fn last_said_of(&self, given: Identity<'a>) -> Identity<'a> {
        let said = if given.code.without_mark().is_blank() {
            self.by_name.get(&PlaceName::of(given.name.text).toned)
        } else {
            self.by_code.get(&fold(given.code.text))
        };
        said.copied().filter(|said| !given.contradicts(*said)).unwrap_or_default()
    }

    /// Adds an observation of the place turned to, for the owner with this number.
    pub(crate) fn add(
        &mut self,
        number: usize,
        owner: Owner<'a>,
        observation: Observation,
        problems: &mut Vec<Problem>,
    ) {
        if let Some(report) = self.report(number, owner, problems) {
            report.observations.push(observation);
        }
    }

    /// Adds what is said of a whole criterion.
    pub(crate) fn add_criterion(
        &mut self,
        number: usize,
        owner: Owner<'a>,
        criterion: CriterionDeclaration,
        problems: &mut Vec<Problem>,
    ) {
        if let Some(report) = self.report(number, owner, problems) {
            report.criteria.push(criterion);
        }
    }

    /// Keeps how many criteria are said to be met; the first count of a place is kept.
    pub(crate) fn add_count(&mut self, count: DeclaredCount, problems: &mut Vec<Problem>) {
        if let Some(report) = self.report(0, Owner::default(), problems) {
            report.declared_count.get_or_insert(count);
        }
    }

    /// The report of the place turned to, and what it says of criteria so far.
    pub(crate) fn report(
        &mut self,
        number: usize,
        owner: Owner<'a>,
        problems: &mut Vec<Problem>,
    ) -> Option<&mut UnitReport> {
        if let Some(index) = self.open.get(number).copied().flatten() {
            return self.reports.get_mut(index);
        }
        let identity = self.identity(owner);
        let index = self.find_report(identity, problems);
        if let Some(open) = self.open.get_mut(number) {
            *open = Some(index);
        }
        let report = self.reports.get_mut(index)?;
        compare(&mut report.set, identity.set, Field::Set, problems);
        compare(&mut report.variant, identity.variant, Field::Variant, problems);
        Some(report)
    }

    /// The reports.
    pub(crate) fn into_submission(self) -> Submission {
        let mut units = self.reports;
        for report in &mut units {
            report.observations.shrink_to_fit();
        }
        units.shrink_to_fit();
        Submission { units }
    }

    /// What is known of the owner: what the header says, else the row, else the titles.
    fn identity(&self, owner: Owner<'a>) -> Identity<'a> {
        let (now, stated) = (self.now, self.stated);
        Identity {
            code: if owner.unit.is_blank() { now.code.or(stated.code) } else { Given::default() },
            name: owner.unit.or(now.name).or(stated.name),
            set: now.set.or(stated.set),
            variant: now.variant.or(stated.variant),
            period: owner.period.or(now.period).or(stated.period),
            within: now.within.or(&stated.within),
        }
        .without_marks()
    }

    /// Whether a report is under another set. Only ids tell: a title may be written in many ways.
    fn is_of_other_set(&self, index: usize, set: Given<'a>) -> bool {
        let known = self.reports.get(index).and_then(|report| report.set.as_ref());
        known.is_some_and(|known| {
            known.text != set.text && is_set_id(&known.text) && is_set_id(set.text)
        })
    }

    /// The report of this place, period and set; a new one where there is none.
    fn find_report(&mut self, now: Identity<'a>, problems: &mut Vec<Problem>) -> usize {
        let mut keys = Keys::of(now);
        if let Some(index) = keys.find(&self.known) {
            if !self.is_of_other_set(index, now.set) {
                return index;
            }
            // What a place reports under another set is another report.
            keys = keys.of_set(now.set.text);
            if let Some(index) = keys.find(&self.known) {
                return index;
            }
        }
        let period = (!now.period.is_blank()).then(|| read_period(now.period.text));
        if let Some(period) = &period
            && period.end.is_none()
            && let Some((sheet, line, column)) = now.period.cell
        {
            let kind = ProblemKind::UnknownPeriod { text: period.text.clone() };
            problems.push(Problem { kind, place: sheet.cell_place(line, column) });
        }
        // Most files say as much of each place, and lists that grow by doubling cost time.
        const MOST: usize = 256;
        let before = self.reports.last().map_or(0, |report| report.observations.len());
        let report = UnitReport {
            code: now.code.owned(),
            name: now.name.owned(),
            period,
            within: now.within.to_within(),
            observations: Vec::with_capacity(before.min(MOST)),
            ..UnitReport::default()
        };
        let index = self.reports.len();
        self.reports.push(report);
        keys.insert(&mut self.known, index);
        index
    }
}

/// Whether a text is the id of a set, such as `xa-2021-2025`.
fn is_set_id(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.contains('-') && text.bytes().all(is_letter)
}

/// Takes over the set or the group, or says that a row names another one.
fn compare(kept: &mut Option<Cell>, given: Given<'_>, field: Field, problems: &mut Vec<Problem>) {
    let Some(cell) = given.to_cell() else { return };
    match kept {
        None => *kept = Some(cell),
        Some(first) if fold(&first.text) != fold(&cell.text) => {
            let (text, first) = (cell.text.clone(), first.text.clone());
            let kind = ProblemKind::MixedRows { column: field.canonical(), text, first };
            problems.push(Problem { kind, place: cell.place });
        }
        Some(_) => {}
    }
}
