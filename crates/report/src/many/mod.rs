//! Many places and several periods as tables: for CSV, and for workbooks to print.
//!
//! A table is described once, as a sheet; its CSV has the same cells.

mod communes;
mod lists;
mod periods;
mod regions;

pub use communes::{communes_to_csv, communes_workbook};
pub use lists::{commune_label, questions};
pub use periods::{periods_to_csv, periods_workbook, unit_periods_sheet, unit_periods_to_csv};

use ntm_text::Language;

use crate::csv::Table;
use crate::workbook::{CellSpec, Content, Print, SheetSpec, Style};

/// A name in both languages.
type Words = (&'static str, &'static str);

/// An empty sheet with this header: names with the widths of their columns.
fn sheet(name: Words, columns: &[(String, u16)], language: Language) -> (SheetSpec, u32) {
    let mut sheet = SheetSpec {
        name: language.pick(name.0, name.1).to_owned(),
        widths: columns.iter().map(|(_, width)| *width).collect(),
        print: Print { is_landscape: true, ..Print::default() },
        ..SheetSpec::default()
    };
    let header = sheet.push_header(columns.iter().map(|(name, _)| name.as_str()));
    (sheet, header)
}

/// The columns of a header in one language.
fn columns(columns: &[(Words, u16)], language: Language) -> Vec<(String, u16)> {
    let one = |((vietnamese, english), width): &(Words, u16)| {
        (language.pick(*vietnamese, *english).to_owned(), *width)
    };
    columns.iter().map(one).collect()
}

/// The same table as CSV, for people.
fn to_csv(sheet: &SheetSpec, language: Language) -> String {
    let text = |cell: &CellSpec| match &cell.content {
        Content::Blank => String::new(),
        Content::Text(text) | Content::SameAs { text, .. } => text.replace('\u{a0}', " "),
        Content::Number(number) => match number.parse() {
            Ok(number) => ntm_text::number(number, language),
            Err(_) => number.clone(),
        },
        Content::Percent(number) => format!("{number}%"),
    };
    let mut table: Option<Table> = None;
    for row in &sheet.rows {
        let texts: Vec<String> = row.iter().map(text).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        match &mut table {
            Some(table) => table.row(&texts),
            // The first row is the header.
            None => table = Some(Table::for_people_under(&texts)),
        }
    }
    table.map(Table::finish).unwrap_or_default()
}

fn text(text: impl Into<String>) -> CellSpec {
    CellSpec::text(text.into().replace('\u{a0}', " "), Style::Text)
}

fn short(text: impl Into<String>) -> CellSpec {
    CellSpec::text(text.into().replace('\u{a0}', " "), Style::Short)
}
