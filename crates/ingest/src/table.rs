//! Rows of cell texts with their places, whatever file they come from.

use serde::{Deserialize, Serialize};

/// The cells of one table. All texts stand one after the other in a single string, so that a
/// cell costs five bytes and no allocation of its own.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Table {
    /// Behind each text stands one sign that belongs to none: a row of a text file is copied as it
    /// stands there, separators included.
    text: String,
    /// Where each cell ends in `text`; it begins behind the sign that follows the cell before it.
    ends: Vec<u32>,
    rows: Vec<RowEnd>,
}

/// Tables are equal when their cells and lines are, whatever signs stand between the cells.
impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows && self.texts().eq(other.texts())
    }
}

impl Eq for Table {}

/// Where a row stands in its file, and where it ends in the list of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct RowEnd {
    /// The line on which the row begins, from 1.
    line: u32,
    /// The number of cells up to and including this row.
    cells: u32,
}

impl Table {
    /// Adds a row: its number in the file, from 1, and the texts of its cells from the first
    /// column on. Rows come in the order of their numbers; blank ones may be left out.
    pub fn push_row<'a>(&mut self, line: u32, cells: impl IntoIterator<Item = &'a str>) {
        for cell in cells {
            self.push_text(cell);
            self.end_cell(0);
            self.push_text("\n");
        }
        self.end_row(line);
    }

    /// The rows as they stand in the file: the line of each, from 1, and the texts of its cells
    /// without blanks at their ends. Blank rows may be missing.
    pub fn lines(&self) -> impl Iterator<Item = (u32, Vec<&str>)> {
        self.rows_from(0)
            .map(|row| (row.line, (0..row.len).map(|column| row.cell(column)).collect()))
    }

    /// Adds to the texts.
    #[inline(always)]
    pub(crate) fn push_text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends a cell so many bytes behind the texts so far; these bytes must then be added, and one
    /// sign more.
    #[inline(always)]
    pub(crate) fn end_cell(&mut self, behind: usize) {
        self.ends.push(number(self.text.len() + behind));
    }

    /// Ends a row that begins on this line.
    #[inline(always)]
    pub(crate) fn end_row(&mut self, line: u32) {
        self.rows.push(RowEnd { line, cells: number(self.ends.len()) });
    }

    /// Takes back the cells behind the last row. `length` is that of the texts up to there.
    pub(crate) fn take_back(&mut self, length: usize) {
        self.text.truncate(length);
        self.ends.truncate(self.rows.last().map_or(0, |row| index(row.cells)));
    }

    /// The length of all texts, in bytes.
    pub(crate) fn text_len(&self) -> usize {
        self.text.len()
    }

    /// Makes room for `times` as much as there is, and a tenth more.
    pub(crate) fn make_room(&mut self, times: usize, most_text: usize) {
        let foretold = |count: usize| (count + count / 10).saturating_mul(times).min(most_text);
        self.text.reserve_exact(foretold(self.text.len()));
        self.ends.reserve_exact(foretold(self.ends.len()));
        self.rows.reserve_exact(foretold(self.rows.len()));
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
    pub(crate) fn row(&self, position: usize) -> Row<'_> {
        let end = self.rows.get(position).copied().unwrap_or(RowEnd { line: 0, cells: 0 });
        let before = position.checked_sub(1).and_then(|before| self.rows.get(before));
        let first = before.map_or(0, |row| index(row.cells));
        let len = index(end.cells).saturating_sub(first);
        Row { table: self, line: end.line, first, len }
    }

    /// The rows from `first` on.
    pub(crate) fn rows_from(&self, first: usize) -> impl Iterator<Item = Row<'_>> {
        (first..self.len()).map(|index| self.row(index))
    }

    fn text_of(&self, cell: usize) -> &str {
        let end = |cell: usize| self.ends.get(cell).map_or(0, |end| index(*end));
        let start = cell.checked_sub(1).map_or(0, |before| end(before) + 1);
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

/// A count of the table as an index.
fn index(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// A count for a place or a summary. Files are far too small for the limit to matter.
pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
