//! Making sheets row by row.

use super::{Area, CellSpec, Choice, Content, SheetSpec, Style};

/// The longest title of a [`Choice`], in UTF-16 units, as Excel counts.
const LONGEST_TITLE: usize = 32;
/// The longest hint of a [`Choice`], in UTF-16 units, as Excel counts.
const LONGEST_HINT: usize = 255;

/// The text, cut where it is longer than a spreadsheet takes.
fn cut(text: &str, limit: usize) -> String {
    if text.encode_utf16().count() <= limit {
        return text.to_owned();
    }
    let mut rest = limit.saturating_sub(1);
    let fits = |letter: &char| {
        let fits = letter.len_utf16() <= rest;
        rest = rest.saturating_sub(letter.len_utf16());
        fits
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

impl Choice {
    /// A help for these cells; texts that are too long for a spreadsheet are cut.
    pub(crate) fn new(area: Area, words: Vec<String>, title: &str, hint: &str) -> Self {
        Self { area, words, title: cut(title, LONGEST_TITLE), hint: cut(hint, LONGEST_HINT) }
    }
}

impl CellSpec {
    /// A text; nothing when it is empty.
    pub(crate) fn text(text: impl Into<String>, style: Style) -> Self {
        let text = text.into();
        let content = if text.is_empty() { Content::Blank } else { Content::Text(text) };
        Self { content, style }
    }

    /// A cell that says nothing.
    pub(crate) fn blank(style: Style) -> Self {
        Self { content: Content::Blank, style }
    }

    /// A whole number.
    pub(crate) fn count(number: u32) -> Self {
        Self { content: Content::Number(number.to_string()), style: Style::Short }
    }
}

impl SheetSpec {
    /// Adds a row and gives its number.
    pub(crate) fn push(&mut self, row: Vec<CellSpec>) -> u32 {
        self.rows.push(row);
        self.last_row()
    }

    /// Adds a row with one text that is shown across the first `columns` columns.
    pub(crate) fn push_line(&mut self, text: impl Into<String>, style: Style, columns: u32) {
        let row = self.push(vec![CellSpec::text(text, style)]);
        let area = Area { first_row: row, first_column: 1, last_row: row, last_column: columns };
        if columns > 1 {
            self.merged.push(area);
        }
    }

    /// Adds the header of a table: it stays in sight, is repeated on paper, and can be filtered
    /// by once [`Self::close_table`] is called.
    pub(crate) fn push_header<'a>(&mut self, header: impl IntoIterator<Item = &'a str>) -> u32 {
        let row = header.into_iter().map(|text| CellSpec::text(text, Style::Heading)).collect();
        let row = self.push(row);
        self.frozen_rows = row;
        self.print.repeated_row = Some(row);
        row
    }

    /// Lets the rows from the header at `header` on be filtered.
    pub(crate) fn close_table(&mut self, header: u32) {
        let columns = self.widths.len();
        self.filter = Some(Area {
            first_row: header,
            first_column: 1,
            last_row: self.last_row(),
            last_column: u32::try_from(columns).unwrap_or(u32::MAX),
        });
    }

    /// The number of the last row.
    pub(crate) fn last_row(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_as_excel_counts() {
        assert_eq!(cut("Đạt", 3), "Đạt");
        assert_eq!(cut("Chưa đạt", 5), "Chưa…");
        assert_eq!(cut("😀😀😀", 4), "😀…");
    }
}
