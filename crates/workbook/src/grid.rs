//! The cells of one sheet while it is read.

use std::sync::Arc;

use ntm_ingest::{Merged, Sheet, Table};

use crate::limits::{
    MAX_CELLS, MAX_COLUMNS, MAX_MERGED, MAX_NAMED_CELLS, MAX_ROWS, MAX_TEXT_BYTES,
};
use crate::{CellAddress, WorkbookProblem, WorkbookProblemKind};

/// What may still be read of the workbook.
#[derive(Debug)]
pub(crate) struct Budget {
    cells: u64,
    text: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { cells: MAX_CELLS, text: MAX_TEXT_BYTES }
    }
}

/// A cell with a text; rows and columns count from 1.
#[derive(Clone, Copy, Debug)]
struct Slot {
    row: u32,
    column: u32,
    start: usize,
    end: usize,
}

/// A row and a column, from 1.
type At = (u32, u32);

/// The cells of one sheet, in whatever order the file has them.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    text: String,
    slots: Vec<Slot>,
    merged: Vec<Merged>,
    hidden_rows: Vec<(u32, u32)>,
    hidden_columns: Vec<(u32, u32)>,
    not_calculated: Vec<At>,
    not_named: u32,
    damaged: Option<At>,
    /// The first cell that was left out, and why.
    below: Option<At>,
    beside: Option<At>,
    over_cells: Option<At>,
    over_text: Option<At>,
}

impl Grid {
    /// Adds a cell. Empty ones are nothing; a second text for the same cell replaces the first.
    pub(crate) fn put(&mut self, at: At, text: &str, budget: &mut Budget) {
        let (row, column) = at;
        if text.is_empty() || row == 0 || column == 0 {
            return;
        }
        if row > MAX_ROWS {
            self.below.get_or_insert((MAX_ROWS + 1, 1));
            return;
        }
        if column > MAX_COLUMNS {
            self.beside.get_or_insert((row, MAX_COLUMNS + 1));
            return;
        }
        // The table also keeps the empty cells between two texts of a row.
        let before = self.slots.last().filter(|last| last.row == row && last.column < column);
        let width = u64::from(column - before.map_or(0, |last| last.column));
        let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
        let Some(cells_left) = budget.cells.checked_sub(width) else {
            self.over_cells.get_or_insert(at);
            return;
        };
        let Some(text_left) = budget.text.checked_sub(bytes) else {
            self.over_text.get_or_insert(at);
            return;
        };
        *budget = Budget { cells: cells_left, text: text_left };
        let start = self.text.len();
        self.text.push_str(text);
        self.slots.push(Slot { row, column, start, end: self.text.len() });
    }

    /// Whether nothing more of the workbook can be taken.
    pub(crate) fn is_full(&self) -> bool {
        self.over_cells.is_some() || self.over_text.is_some()
    }

    /// Adds a rectangle of merged cells.
    pub(crate) fn merge(&mut self, merged: Merged) {
        let is_one_cell =
            merged.first_row == merged.last_row && merged.first_column == merged.last_column;
        let is_upright = merged.first_row <= merged.last_row
            && merged.first_column <= merged.last_column
            && merged.first_row > 0
            && merged.first_column > 0;
        if is_upright && !is_one_cell && self.merged.len() < MAX_MERGED {
            self.merged.push(merged);
        }
    }

    /// Hides rows, from the first to the last.
    pub(crate) fn hide_rows(&mut self, first: u32, last: u32) {
        self.hidden_rows.push((first, last));
    }

    /// Hides columns, from the first to the last.
    pub(crate) fn hide_columns(&mut self, first: u32, last: u32) {
        self.hidden_columns.push((first, last));
    }

    /// Notes a formula without a result.
    pub(crate) fn not_calculated(&mut self, at: At) {
        if self.not_calculated.len() < MAX_NAMED_CELLS {
            self.not_calculated.push(at);
        } else {
            self.not_named = self.not_named.saturating_add(1);
        }
    }

    /// Notes that the sheet is broken here.
    pub(crate) fn damaged(&mut self, at: At) {
        self.damaged.get_or_insert(at);
    }

    /// The last row in which something was found.
    pub(crate) fn last_row(&self) -> u32 {
        self.slots.last().map_or(1, |slot| slot.row)
    }

    /// The sheet, and what is wrong with it.
    pub(crate) fn finish(
        mut self,
        name: &str,
        is_hidden: bool,
        problems: &mut Vec<WorkbookProblem>,
    ) -> Sheet {
        let name: Arc<str> = name.into();
        self.report(&name, problems);
        let order = |slot: &Slot| (slot.row, slot.column);
        if !self.slots.is_sorted_by_key(order) {
            // Stable, so that of two texts for one cell the later one stays the later.
            self.slots.sort_by_key(order);
        }
        let mut table = Table::default();
        for slots in self.slots.chunk_by(|first, second| first.row == second.row) {
            let mut texts: Vec<&str> = Vec::new();
            for slot in slots {
                let index = usize::try_from(slot.column.saturating_sub(1)).unwrap_or(0);
                texts.resize(texts.len().max(index + 1), "");
                if let Some(text) = texts.get_mut(index) {
                    *text = self.text.get(slot.start..slot.end).unwrap_or_default();
                }
            }
            if let Some(first) = slots.first() {
                table.push_row(first.row, texts);
            }
        }
        let last_row = self.slots.last().map_or(0, |slot| slot.row);
        let last_column = self.slots.iter().map(|slot| slot.column).max().unwrap_or(0);
        Sheet {
            name,
            is_hidden,
            table,
            merged: self.merged,
            hidden_rows: numbers(&mut self.hidden_rows, last_row),
            hidden_columns: numbers(&mut self.hidden_columns, last_column),
        }
    }

    fn report(&self, name: &Arc<str>, problems: &mut Vec<WorkbookProblem>) {
        use WorkbookProblemKind as Kind;
        let mut add = |kind: Kind, (row, column): At| {
            let cell = Some(CellAddress { sheet: name.clone(), row, column });
            problems.push(WorkbookProblem { kind, cell });
        };
        for (index, at) in self.not_calculated.iter().enumerate() {
            let others = if index + 1 == MAX_NAMED_CELLS { self.not_named } else { 0 };
            add(Kind::NotCalculated { others }, *at);
        }
        let found = [
            (self.damaged, Kind::SheetDamaged),
            (self.below, Kind::TooManyRows { limit: MAX_ROWS }),
            (self.beside, Kind::TooManyColumns { limit: MAX_COLUMNS }),
            (self.over_cells, Kind::TooManyCells { limit: MAX_CELLS }),
            (self.over_text, Kind::UnpackedTooLarge { limit: MAX_TEXT_BYTES }),
        ];
        for (at, kind) in found {
            if let Some(at) = at {
                add(kind, at);
            }
        }
    }
}

/// The numbers that the spans cover, each once, in order, none beyond what is in use.
fn numbers(spans: &mut [(u32, u32)], last: u32) -> Vec<u32> {
    spans.sort_unstable();
    let mut numbers = Vec::new();
    let mut next = 1;
    for (from, to) in spans {
        let from = next.max(*from);
        numbers.extend(from..=(*to).min(last));
        next = next.max(to.saturating_add(1));
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_become_numbers_within_the_table() {
        assert_eq!(numbers(&mut [(5, 16_384), (2, 3), (3, 3)], 6), [2, 3, 5, 6]);
        assert_eq!(numbers(&mut [(0, u32::MAX)], 2), [1, 2]);
        assert_eq!(numbers(&mut [(7, 9)], 6), [0; 0]);
    }
}
