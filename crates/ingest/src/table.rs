//! Rows of cell texts with their places, whatever file they come from.

use serde::{Deserialize, Serialize};

/// The cells of one table. All texts stand one after the other in a single string, so that a
/// cell costs four bytes and no allocation of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    text: String,
    /// Where each cell ends in `text`; it begins where the cell before it ends.
    ends: Vec<u32>,
    rows: Vec<RowEnd>,
}

/// Where a row stands in its file, and where it ends in the list of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RowEnd {
    /// The line on which the row begins, from 1.
    pub(crate) line: u32,
    /// The number of cells up to and including this row.
    pub(crate) cells: usize,
}

impl Table {
    /// Adds a row: its number in the file, from 1, and the texts of its cells from the first
    /// column on. Rows come in the order of their numbers; blank ones may be left out.
    pub fn push_row<'a>(&mut self, line: u32, cells: impl IntoIterator<Item = &'a str>) {
        for cell in cells {
            self.text.push_str(cell);
            self.ends.push(number(self.text.len()));
        }
        self.rows.push(RowEnd { line, cells: self.ends.len() });
    }

    /// A table from the texts of all cells, the end of each, and the end of each row.
    pub(crate) fn new(text: String, ends: Vec<u32>, rows: Vec<RowEnd>) -> Self {
        Self { text, ends, rows }
    }

    /// The texts of all cells, row by row.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|cell| self.text_of(cell))
    }

    /// The same table with other texts.
    pub(crate) fn with_texts(&self, change: impl Fn(&str) -> String) -> Self {
        let mut changed = Self::default();
        for row in self.rows_from(0) {
            let texts: Vec<String> = (0..row.len).map(|column| change(row.raw(column))).collect();
            changed.push_row(row.line, texts.iter().map(String::as_str));
        }
        changed
    }

    /// How many rows there are, blank ones included.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The row with this index; a row without cells when there is none.
    pub(crate) fn row(&self, index: usize) -> Row<'_> {
        let end = self.rows.get(index).copied().unwrap_or(RowEnd { line: 0, cells: 0 });
        let before = index.checked_sub(1).and_then(|before| self.rows.get(before));
        let first = before.map_or(0, |row| row.cells);
        Row { table: self, line: end.line, first, len: end.cells.saturating_sub(first) }
    }

    /// The rows from `first` on.
    pub(crate) fn rows_from(&self, first: usize) -> impl Iterator<Item = Row<'_>> {
        (first..self.len()).map(|index| self.row(index))
    }

    fn text_of(&self, cell: usize) -> &str {
        let end = |cell: usize| self.ends.get(cell).map_or(0, |end| *end as usize);
        let start = cell.checked_sub(1).map_or(0, end);
        self.text.get(start..end(cell)).unwrap_or_default()
    }

    /// The number of cells of the longest row.
    pub(crate) fn width(&self) -> usize {
        self.rows_from(0).map(Row::len).max().unwrap_or(0)
    }
}

/// One row of a table. Columns count from 0.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    table: &'a Table,
    line: u32,
    first: usize,
    len: usize,
}

impl<'a> Row<'a> {
    /// How many cells the row has.
    pub(crate) fn len(self) -> usize {
        self.len
    }

    /// The text of a cell without blanks at its ends; empty when there is no such cell.
    pub(crate) fn cell(self, column: usize) -> &'a str {
        trim(self.raw(column))
    }

    /// The text of a cell as it stands in the file.
    pub(crate) fn raw(self, column: usize) -> &'a str {
        if column < self.len { self.table.text_of(self.first + column) } else { "" }
    }

    /// The texts of all cells without blanks at their ends.
    pub(crate) fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len).map(move |column| self.cell(column))
    }

    /// Whether no cell says anything.
    pub(crate) fn is_blank(self) -> bool {
        self.cells().all(str::is_empty)
    }

    /// The number of the row in its file, from 1.
    pub(crate) fn line(self) -> u32 {
        self.line
    }

    /// Where the row stands in a text file.
    #[cfg(test)]
    pub(crate) fn place(self) -> ntm_model::Place {
        ntm_model::Place::Line(self.line)
    }
}

/// The text without blanks at its ends, invisible ones included.
pub(crate) fn trim(text: &str) -> &str {
    // Most texts begin and end with a sign or a letter, which two bytes show.
    let begins = |byte: &u8| byte.is_ascii_graphic() || (0xc3..=0xdf).contains(byte);
    let bytes = text.as_bytes();
    if bytes.is_empty()
        || bytes.first().is_some_and(begins) && bytes.last().is_some_and(u8::is_ascii_graphic)
    {
        return text;
    }
    text.trim_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}')
    })
}

/// A count for a place or a summary. Files are far too small for the limit to matter.
pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
