//! Results in cells that are merged over the rows of several indicators.
//!
//! The text stands in the first of the merged cells. “Đạt” beside a whole criterion says that each
//! of its indicators is met. “Chưa đạt” there says that the criterion is not met, and not which of
//! its indicators is not. A figure is of one indicator alone, the first.

use ntm_model::{
    Cell, Code, CriterionDeclaration, Observation, Place, Problem, ProblemKind, Value, Word,
};

use super::Taken;
use super::indicator::Reader;
use crate::code::read_leading_code;
use crate::groups::Group;
use crate::table::{Row, number};
use crate::{Merged, Sheet, read_code, read_value};

impl<'a> Reader<'a, '_> {
    /// Whether a cell of the group is merged with one above.
    pub(super) fn is_in_merged(&self, row: Row<'_>, group: &Group<'a>) -> bool {
        group.columns().any(|column| self.merged_above(row, column).is_some())
    }

    /// Gives an indicator without a result what the merged cell beside it says, where that is
    /// certain. `true` when it has been said that the indicator is left without a result.
    pub(super) fn fill_merged(
        &mut self,
        taken: &mut Taken<'a>,
        row: Row<'_>,
        group: &Group<'a>,
        observation: &mut Observation,
    ) -> bool {
        if observation.result.is_some() || observation.declared.is_some() {
            return false;
        }
        for (column, is_result) in [(group.result, true), (group.declaration, false)] {
            let Some(column) = column else { continue };
            let Some(merged) = self.merged_above(row, column) else { continue };
            let Some(first) = self.row_at(merged.first_row) else { continue };
            let text = first.cell(column);
            if text.is_empty() {
                continue;
            }
            let value = read_value(text);
            let is_pass =
                matches!(value, Value::Statement { word: Some(Word::Pass), quantity: None, .. });
            let place = self.source.place(first, column);
            let is_one = self.is_one_criterion(merged);
            if !is_pass || !is_one {
                let kind = ProblemKind::MergedResult {
                    code: observation.code,
                    range: range(merged),
                    text: text.to_owned(),
                    of_criterion: is_one && is_fail(&value),
                };
                taken.problems.push(Problem { kind, place: observation.place.clone() });
                let has_more = observation.not_applicable_reason.is_some()
                    || observation.evidence.is_some()
                    || observation.note.is_some();
                return !has_more;
            }
            if !self.applied.contains(&merged) {
                self.applied.push(merged);
                let kind =
                    ProblemKind::MergedApplied { range: range(merged), text: text.to_owned() };
                taken.problems.push(Problem { kind, place: place.clone() });
            }
            let cell = Some(Cell::new(place, text.to_owned(), value));
            if is_result {
                observation.result = cell;
            } else {
                observation.declared = cell;
            }
            return false;
        }
        false
    }

    /// Takes a “Chưa đạt” that is merged from this row on over indicators of one criterion for that
    /// criterion. `true` when nothing else is said of the indicator.
    pub(super) fn take_for_criterion(
        &mut self,
        taken: &mut Taken<'a>,
        row: Row<'a>,
        code: Code,
        group: &Group<'a>,
    ) -> bool {
        let mut columns = group.columns().filter(|column| !row.cell(*column).is_empty());
        let (Some(column), None) = (columns.next(), columns.next()) else { return false };
        let Some(merged) = self.merged_from(row, column) else { return false };
        let text = row.cell(column);
        let value = read_value(text);
        let codes = (merged.first_row..=merged.last_row).filter_map(|line| self.code_at(line));
        let is_several = codes.filter(|code| code.indicator() != 0).count() > 1;
        // The parts of one indicator stand below it, and the text is of the whole.
        let is_whole = (merged.first_row + 1..=merged.last_row)
            .filter_map(|line| self.code_at(line))
            .all(|other| other.whole() == code);
        if !is_fail(&value) || !is_several || is_whole || !self.is_one_criterion(merged) {
            return false;
        }
        let place = self.source.place(row, column);
        let cell = Cell::new(place.clone(), text.to_owned(), value);
        let criterion = CriterionDeclaration { number: code.criterion(), met: false, cell };
        taken.units.add_criterion(group.number, group.owner, criterion, &mut taken.problems);
        let kind = ProblemKind::MergedResult {
            code,
            range: range(merged),
            text: text.to_owned(),
            of_criterion: true,
        };
        taken.problems.push(Problem { kind, place });
        true
    }

    /// The cells that this one is merged with, if it is the first row of several.
    fn merged_from(&self, row: Row<'_>, column: usize) -> Option<Merged> {
        self.merged_at(row, column).filter(|merged| merged.first_row == row.line())
    }

    fn code_at(&self, line: u32) -> Option<Code> {
        let text = self.row_at(line)?.cell(self.columns.code?);
        if self.source.layout.codes_lead { read_leading_code(text) } else { read_code(text) }
    }

    /// The cells that this one is merged with, if it is not the first row of them.
    fn merged_above(&self, row: Row<'_>, column: usize) -> Option<Merged> {
        self.merged_at(row, column).filter(|merged| merged.first_row < row.line())
    }

    fn merged_at(&self, row: Row<'_>, column: usize) -> Option<Merged> {
        let at = (number(column + 1), row.line());
        let behind =
            self.merged.partition_point(|merged| (merged.first_column, merged.first_row) <= at);
        let merged = self.merged.get(behind.checked_sub(1)?)?;
        let holds = merged.first_column == at.0 && at.1 <= merged.last_row;
        holds.then_some(*merged)
    }

    fn row_at(&self, line: u32) -> Option<Row<'a>> {
        let table = &self.source.sheet.table;
        // Rows may be missing, but none is added, so a row stands at its number or before.
        let (mut low, mut high) = (0, usize::try_from(line).ok()?.min(table.len()));
        while low < high {
            let middle = low.midpoint(high);
            if table.row(middle).line() < line { low = middle + 1 } else { high = middle }
        }
        Some(table.row(low)).filter(|row| row.line() == line)
    }

    /// Whether every indicator beside the merged cells belongs to one criterion.
    fn is_one_criterion(&self, merged: Merged) -> bool {
        let mut lines = merged.first_row..=merged.last_row;
        let code = |line: u32| self.code_at(line);
        let first = lines.next().and_then(code);
        first.is_some_and(|first| {
            lines.filter_map(code).all(|code| code.criterion() == first.criterion())
        })
    }
}

/// The cells of results and declarations that are merged down, in the order of columns and rows.
pub(super) fn of_results(sheet: &Sheet, groups: &[Group<'_>]) -> Vec<Merged> {
    let is_down = |merged: &&Merged| {
        merged.first_column == merged.last_column
            && merged.first_row < merged.last_row
            && groups
                .iter()
                .flat_map(Group::columns)
                .any(|column| number(column + 1) == merged.first_column)
    };
    let mut found: Vec<Merged> = sheet.merged.iter().filter(is_down).copied().collect();
    found.sort_unstable_by_key(|merged| (merged.first_column, merged.first_row));
    found
}

fn is_fail(value: &Value) -> bool {
    matches!(value, Value::Statement { word: Some(Word::Fail), quantity: None, .. })
}

/// `C6:C7`.
fn range(merged: Merged) -> String {
    let cell = |row: u32, column: u32| format!("{}{row}", Place::column_letters(column));
    format!(
        "{}:{}",
        cell(merged.first_row, merged.first_column),
        cell(merged.last_row, merged.last_column)
    )
}
