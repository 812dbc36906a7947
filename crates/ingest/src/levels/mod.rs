//! A province's own levels (*mức của tỉnh*), read from a table.
//!
//! - `columns`: which row is the header, and where each column stands;
//! - `row`: one row below it; `level`: the text of a level; `day`: the day from which it applies.
//!
//! What the sets at hand say of the codes is not asked here: that is for the evaluator, which
//! knows them.

mod columns;
mod day;
mod level;
mod row;

use ntm_model::{Overlay, OverlayField, OverlayProblem, Place, Problem, ProblemKind};

use crate::encoding::{compose, decode};
use crate::table::number;
use crate::{Sheet, csv};

pub use level::{LevelUnread, read_level};

use columns::Columns;

/// The header of the table, for writers: what is written under it is read back to equal values.
pub const OVERLAY_HEADER: [&str; 10] = [
    OverlayField::Set.canonical(),
    OverlayField::Variant.canonical(),
    OverlayField::Code.canonical(),
    OverlayField::Title.canonical(),
    OverlayField::Action.canonical(),
    OverlayField::Level.canonical(),
    OverlayField::Document.canonical(),
    OverlayField::DocumentPlace.canonical(),
    OverlayField::Since.canonical(),
    OverlayField::Note.canonical(),
];

/// Whether a text file is a table of a province's own levels: it has a header with the columns
/// *Mã chỉ tiêu*, *Cách* and *Mức*.
pub fn is_overlay(bytes: &[u8]) -> bool {
    decode(bytes, None).is_ok_and(|decoded| {
        Columns::find(&Sheet::of_text(csv::read(&decoded.text).table)).is_some()
    })
}

/// Whether a sheet of a workbook that is not hidden is such a table.
pub fn is_overlay_sheets(sheets: &[Sheet]) -> bool {
    sheets.iter().any(|sheet| !sheet.is_hidden && Columns::find(sheet).is_some())
}

/// Reads a province's own levels from a text file. `name` is the name of the file, which is the
/// title where the file gives none. `None` when there is no such table; what could not be taken is
/// in the problems.
pub fn read_overlay(bytes: &[u8], name: &str) -> (Option<Overlay>, Vec<Problem>) {
    let decoded = match decode(bytes, None) {
        Ok(decoded) => decoded,
        Err(kind) => return (None, vec![Problem { kind, place: Place::File }]),
    };
    let mut problems = decoded.problems;
    let read = csv::read(&decoded.text);
    problems.extend(read.problems);
    let (overlay, found) = read_overlay_sheets(&[Sheet::of_text(read.table)], name);
    problems.extend(found);
    (overlay, problems)
}

/// Reads a province's own levels from the sheets of a workbook; see [`read_overlay`].
pub fn read_overlay_sheets(sheets: &[Sheet], name: &str) -> (Option<Overlay>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut overlay = Overlay::default();
    let mut is_found = false;
    for sheet in sheets {
        let found = Columns::find(sheet).filter(|_| !sheet.is_hidden);
        let Some(columns) = found else {
            if sheets.len() > 1 && sheet.table.len() > 0 {
                let sheet_name = sheet.name.to_string();
                let kind = ProblemKind::SheetNotUsed {
                    sheet: sheet_name,
                    is_hidden: sheet.is_hidden,
                    could_be: false,
                };
                problems.push(Problem { kind, place: sheet.row_place(1) });
            }
            continue;
        };
        is_found = true;
        if overlay.title.is_empty() {
            overlay.title = columns.title(sheet);
        }
        columns.report(sheet, &mut problems);
        row::read_all(sheet, &columns, &mut overlay, &mut problems);
    }
    if !is_found {
        problems.push(at(OverlayProblem::NoHeader, Place::File));
        return (None, problems);
    }
    if overlay.rows.is_empty() && overlay.unread == 0 {
        problems.push(at(OverlayProblem::NoRows, Place::File));
    }
    if overlay.title.is_empty() {
        overlay.title = title_of(name);
    }
    row::fill_sets(&mut overlay);
    (Some(overlay), problems)
}

/// Reads rows of texts in the order of [`OVERLAY_HEADER`], as an export holds them or as they were
/// typed: with the checks of a file, and with places as if the header were line 1.
pub fn read_overlay_rows<'a>(
    title: &str,
    rows: impl IntoIterator<Item = [&'a str; 10]>,
) -> (Option<Overlay>, Vec<Problem>) {
    let mut sheet = Sheet::default();
    sheet.table.push_row(1, OVERLAY_HEADER);
    for (row, line) in rows.into_iter().zip(2..) {
        sheet.table.push_row(line, row);
    }
    let (overlay, problems) = read_overlay_sheets(&[sheet], title);
    // A title that is given is taken as it is, and not as the name of a file.
    let named = |overlay| Overlay { title: title.to_owned(), ..overlay };
    (overlay.map(|overlay| if title.is_empty() { overlay } else { named(overlay) }), problems)
}

/// The name of a file without its folders and its ending.
fn title_of(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = name.rsplit_once('.').map_or(name, |(name, _)| name).trim();
    if name.is_empty() || name == "-" {
        Overlay::DEFAULT_TITLE.to_owned()
    } else {
        compose(name).into_owned()
    }
}

/// Something wrong with an overlay, at a place.
fn at(problem: OverlayProblem, place: Place) -> Problem {
    Problem { kind: ProblemKind::Overlay(Box::new(problem)), place }
}

/// The number of a column, from 1, as a row keeps it; tables of more columns have no header here.
fn column_number(column: usize) -> u16 {
    u16::try_from(number(column + 1)).unwrap_or(0)
}

#[cfg(test)]
mod tests;
