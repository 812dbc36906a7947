//! A table that is written both as CSV and as a worksheet.

use ntm_text::Language;

use crate::csv::Table;
use crate::workbook::{CellSpec, Content, Print, SheetSpec, Style};

pub(super) type Words = (&'static str, &'static str);

/// A column: its heading in both languages, and its width in a worksheet.
pub(super) type Column = (Words, u16);

/// Rows under headings.
pub(super) struct Grid {
    headings: Vec<String>,
    widths: Vec<u16>,
    rows: Vec<Vec<CellSpec>>,
}

impl Grid {
    pub(super) fn new(columns: &[Column], language: Language) -> Self {
        let mut grid = Self { headings: Vec::new(), widths: Vec::new(), rows: Vec::new() };
        for ((vietnamese, english), width) in columns {
            grid.column(language.pick(*vietnamese, *english), *width);
        }
        grid
    }

    /// Adds a column whose heading is not known beforehand.
    pub(super) fn column(&mut self, heading: impl Into<String>, width: u16) {
        self.headings.push(heading.into());
        self.widths.push(width);
    }

    /// Adds a row.
    pub(super) fn row(&mut self, row: Vec<CellSpec>) {
        self.rows.push(row);
    }

    /// Whether there is nothing under the headings.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table as text with separators, for people.
    pub(super) fn into_csv(self) -> String {
        let headings: Vec<(&str, &str)> =
            self.headings.iter().map(|text| (text.as_str(), text.as_str())).collect();
        let mut table = Table::for_people(&headings, Language::Vietnamese);
        for row in &self.rows {
            let texts: Vec<&str> = row.iter().map(|cell| text(&cell.content)).collect();
            table.row(&texts);
        }
        table.finish()
    }

    /// The table as a worksheet, under these lines.
    pub(super) fn into_sheet(self, name: &str, title: &str, lines: &[String]) -> SheetSpec {
        let columns = u32::try_from(self.widths.len()).unwrap_or(1);
        let mut sheet = SheetSpec {
            name: name.to_owned(),
            widths: self.widths,
            print: Print { is_landscape: true, ..Print::default() },
            ..SheetSpec::default()
        };
        sheet.push_line(title, Style::Title, columns);
        for line in lines {
            sheet.push_line(line.as_str(), Style::Subtitle, columns);
        }
        let header = sheet.push_header(self.headings.iter().map(String::as_str));
        for row in self.rows {
            sheet.push(row);
        }
        sheet.close_table(header);
        sheet
    }
}

fn text(content: &Content) -> &str {
    match content {
        Content::Blank => "",
        Content::Text(text) | Content::Number(text) | Content::Percent(text) => text,
        Content::SameAs { text, .. } => text,
    }
}

/// A cell of running text; spaces that keep a line together become plain ones.
pub(super) fn long(text: impl AsRef<str>) -> CellSpec {
    CellSpec::text(plain(text.as_ref()), Style::Text)
}

/// A cell of short text, in the middle.
pub(super) fn short(text: impl AsRef<str>) -> CellSpec {
    CellSpec::text(plain(text.as_ref()), Style::Short)
}

/// A cell of short text with the look of a verdict.
pub(super) fn styled(text: impl AsRef<str>, style: Style) -> CellSpec {
    CellSpec::text(plain(text.as_ref()), style)
}

/// A search in a spreadsheet does not find the spaces that keep a line together.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Names for worksheets: no longer than a spreadsheet takes, without the signs that it refuses,
/// and none twice.
pub(super) fn sheet_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    const LONGEST: usize = 31;
    let mut taken: Vec<String> = Vec::new();
    for name in names {
        let allowed = |letter: &char| !matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
        let clean: String = name.chars().filter(allowed).collect();
        let clean = clean.trim().trim_matches('\'');
        let numbered = (1..=u32::MAX).map(|number| {
            let tail = if number == 1 { String::new() } else { format!(" ({number})") };
            let room = LONGEST.saturating_sub(tail.chars().count());
            let head: String = clean.chars().take(room).collect();
            let head = if head.trim().is_empty() { "–".to_owned() } else { head };
            format!("{}{tail}", head.trim())
        });
        let is_free = |wanted: &String| {
            let lower = ntm_model::lowered(wanted);
            taken.iter().all(|known| ntm_model::lowered(known) != lower)
        };
        let free = numbered.into_iter().find(is_free);
        taken.extend(free);
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_fit_and_differ() {
        let long = "Ủy ban Mặt trận Tổ quốc Việt Nam xã";
        let names = sheet_names(["P. Kinh tế", "P. kinh tế", "a/b:c", long, long, ""]);
        let wanted = [
            "P. Kinh tế",
            "P. kinh tế (2)",
            "abc",
            "Ủy ban Mặt trận Tổ quốc Việt Na",
            "Ủy ban Mặt trận Tổ quốc Việ (2)",
            "–",
        ];
        assert_eq!(names, wanted);
        assert!(names.iter().all(|name| name.chars().count() <= 31));
    }
}
