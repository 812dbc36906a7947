//! Worksheets as the readers of workbooks hand them over.

use std::sync::Arc;

use ntm_model::Place;
use serde::{Deserialize, Serialize};

use crate::encoding::convert;
use crate::table::number;
use crate::{OldFont, Table};

/// One worksheet. Every cell is text, written so that reading it gives the value the program that
/// made the workbook shows to its user: `7,5%` for 0.075 with a percent format, `15/03/2026` for
/// a date. A number is written with a decimal comma and without separators between thousands, and
/// never with exactly three decimals, because `1,234` could be taken for thousands: 1.234 is
/// `1,2340`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; empty for the one table of a text file, whose places are lines and fields.
    pub name: Arc<str>,
    /// Whether its maker has hidden it.
    pub is_hidden: bool,
    /// Its cells.
    pub table: Table,
    /// Cells that are shown as one; the text stands in the first of them.
    pub merged: Vec<Merged>,
    /// The numbers of the rows that are hidden, in order.
    pub hidden_rows: Vec<u32>,
    /// The numbers of the columns that are hidden, in order.
    pub hidden_columns: Vec<u32>,
}

impl Sheet {
    /// The table of a text file.
    pub(crate) fn of_text(table: Table) -> Self {
        Self { table, ..Self::default() }
    }

    /// The same sheet with its texts as the old font shows them.
    pub(crate) fn in_font(&self, font: OldFont) -> Self {
        Self { table: self.table.with_texts(|text| convert(text, font)), ..self.clone() }
    }

    /// Where a row stands. A worksheet names its first cell.
    pub(crate) fn row_place(&self, line: u32) -> Place {
        if self.name.is_empty() { Place::Line(line) } else { self.cell_place(line, 0) }
    }

    /// Where a cell stands. Columns count from 0 here.
    pub(crate) fn cell_place(&self, line: u32, column: usize) -> Place {
        let column = number(column + 1);
        if self.name.is_empty() {
            return Place::Field { line, column };
        }
        Place::Cell { sheet: Arc::clone(&self.name), row: line, column }
    }
}

/// A rectangle of cells that are shown as one. Rows and columns count from 1; the last ones belong
/// to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The topmost row.
    pub first_row: u32,
    /// The leftmost column.
    pub first_column: u32,
    /// The lowest row.
    pub last_row: u32,
    /// The rightmost column.
    pub last_column: u32,
}
