//! Header rows as columns of texts: what stands over each column, from the top down.

use crate::Sheet;
use crate::table::Table;

/// A header of one or several rows, as indexes in the table; the last one belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) first: usize,
    pub(crate) last: usize,
}

impl Window {
    pub(crate) fn height(self) -> usize {
        self.last - self.first + 1
    }

    /// How many columns the rows have.
    pub(crate) fn width(self, table: &Table) -> usize {
        (self.first..=self.last).map(|index| table.row(index).len()).max().unwrap_or(0)
    }
}

/// For each column the indexes of the cells over it, as (row, column) of the cell whose text
/// counts: a text over several columns counts for each of them.
pub(crate) fn paths(
    sheet: &Sheet,
    table: &Table,
    window: Window,
    width: usize,
) -> Vec<Vec<(usize, usize)>> {
    let mut paths = vec![Vec::new(); width];
    for index in window.first..=window.last {
        let row = table.row(index);
        let mut parent = None;
        for (column, path) in paths.iter_mut().enumerate() {
            let own = !row.cell(column).is_empty();
            if own {
                parent = Some(column);
            }
            let source = if own {
                Some(column)
            } else {
                let merged = merged_into(sheet, row.line(), column);
                merged.or_else(|| {
                    let spreads = index < window.last && !has_merges(sheet, row.line());
                    parent
                        .filter(|parent| spreads && has_children(table, index + 1, *parent, column))
                })
            };
            if let Some(source) = source {
                path.push((index, source));
            } else {
                parent = None;
            }
        }
    }
    paths
}

/// The column whose text is shown in this blank cell, because the cells are merged in one row.
fn merged_into(sheet: &Sheet, line: u32, column: usize) -> Option<usize> {
    let column = u32::try_from(column + 1).ok()?;
    let merged = sheet.merged.iter().find(|merged| {
        merged.first_row == line && merged.first_column < column && column <= merged.last_column
    })?;
    usize::try_from(merged.first_column).ok()?.checked_sub(1)
}

/// Whether the row has merged cells side by side, so that blanks need no guessing.
pub(crate) fn has_merges(sheet: &Sheet, line: u32) -> bool {
    sheet
        .merged
        .iter()
        .any(|merged| merged.first_row == line && merged.first_column < merged.last_column)
}

/// Whether the row below has texts under both columns, as it has under a text for several.
fn has_children(table: &Table, below: usize, parent: usize, column: usize) -> bool {
    let row = table.row(below);
    !row.cell(parent).is_empty() && !row.cell(column).is_empty()
}
