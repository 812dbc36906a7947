//! What was understood of a table, for showing it to its owner.

use ntm_model::Place;
use serde::{Deserialize, Serialize};

use crate::Field;
use crate::header::Layout;
use crate::table::{Table, number};

/// What was understood of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSummary {
    /// What separates the fields of a row.
    pub separator: char,
    /// The row of the header; where no row is a header, the row that is most like one.
    pub header: Place,
    /// The columns in the order of the file.
    pub columns: Vec<ColumnUse>,
    /// How many rows of data there are: those below the header that say something.
    pub rows: u32,
    /// The first rows of data, at most 8.
    pub preview: Vec<PreviewRow>,
    /// How many rows that say something stand above the header.
    pub title_rows: u32,
}

/// What one column is used for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnUse {
    /// Its number, from 1.
    pub number: u32,
    /// Its header as written.
    pub header: String,
    /// What it stands for; `None` when it is not used.
    pub field: Option<Field>,
    /// Why it is used so.
    pub why: Why,
}

/// Why a column is used as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Its header is the name in the canonical file.
    Canonical,
    /// Its header is a known one.
    KnownHeader,
    /// Its cells are codes of indicators, or begin with them.
    Codes,
    /// Another column stands for the same thing and is used.
    Twice,
    /// Its header is not known.
    NotUsed,
}

/// A row of the file as it was split into cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    /// Where it stands.
    pub place: Place,
    /// Its cells, without blanks at their ends.
    pub cells: Vec<String>,
}

/// The summary of a table, unless it has no rows at all.
pub(crate) fn of(
    table: &Table,
    layout: Layout,
    separator: char,
    data_rows: &DataRows,
) -> Option<TableSummary> {
    let header = layout.row?;
    let titles = (0..header).filter(|index| !table.row(*index).is_blank()).count();
    let preview = data_rows.first.iter().map(|index| {
        let row = table.row(*index);
        PreviewRow { place: row.place(), cells: row.cells().map(str::to_owned).collect() }
    });
    Some(TableSummary {
        separator,
        header: table.row(header).place(),
        preview: preview.collect(),
        columns: layout.columns,
        rows: data_rows.count,
        title_rows: number(titles),
    })
}

/// The rows of data: how many, and the first of them.
#[derive(Debug, Default)]
pub(crate) struct DataRows {
    pub(crate) count: u32,
    pub(crate) first: Vec<usize>,
}

impl DataRows {
    /// Counts the row with this index in the table.
    pub(crate) fn add(&mut self, index: usize) {
        const PREVIEW: u32 = 8;
        if self.count < PREVIEW {
            self.first.push(index);
        }
        self.count += 1;
    }
}
