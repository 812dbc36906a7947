//! The rows below the header of a table of levels.

use ntm_model::{
    Code, Date, Overlay, OverlayAction, OverlayField, OverlayProblem, OverlayRow, Problem,
    Requirement, fold,
};

use super::at;
use super::columns::Columns;
use super::day::read_day;
use super::level::{LevelUnread, read_level};
use crate::table::Row;
use crate::{Sheet, read_code};

/// Reads all rows below the header into the overlay.
pub(super) fn read_all(
    sheet: &Sheet,
    columns: &Columns,
    overlay: &mut Overlay,
    problems: &mut Vec<Problem>,
) {
    let (mut passed_over, mut first) = (0, None);
    for row in sheet.table.rows_from(columns.header + 1).filter(|row| !row.is_blank()) {
        let mut found = Vec::new();
        match read(sheet, columns, row, &mut found) {
            Read::Row(row) => overlay.rows.push(*row),
            Read::Nothing => {
                passed_over += 1;
                first.get_or_insert(row.line());
            }
            Read::Unread => overlay.unread += 1,
            Read::Remark => {}
        }
        problems.append(&mut found);
    }
    if let Some(line) = first {
        let problem = OverlayProblem::RowsWithoutLevel { count: passed_over };
        problems.push(at(problem, sheet.row_place(line)));
    }
}

/// Where the file names one set, rows that leave it out are of that set.
pub(super) fn fill_sets(overlay: &mut Overlay) {
    let named = || overlay.rows.iter().map(|row| row.set.as_str()).filter(|set| !set.is_empty());
    let Some(first) = named().next().map(str::to_owned) else { return };
    if named().all(|set| set == first) {
        for row in &mut overlay.rows {
            row.set.clone_from(&first);
        }
    }
}

/// What a row is.
enum Read {
    /// A level, or the title of a criterion.
    Row(Box<OverlayRow>),
    /// A row of a template that nobody has filled in.
    Nothing,
    /// A row that says something that is not understood.
    Unread,
    /// A text below or within the table.
    Remark,
}

fn read(sheet: &Sheet, columns: &Columns, row: Row<'_>, problems: &mut Vec<Problem>) -> Read {
    let text = |field| columns.text(row, field);
    let place = |field| {
        let column = columns.index(field).unwrap_or(0);
        sheet.cell_place(row.line(), column)
    };
    let (written, printed) = (text(OverlayField::Code), text(OverlayField::Level));
    let (action, document) = (text(OverlayField::Action), text(OverlayField::Document));
    let document_place = text(OverlayField::DocumentPlace);
    let day = text(OverlayField::Since);
    let Some(code) = read_code(&written).filter(|code| !code.is_condition()) else {
        if printed.is_empty() && action.is_empty() {
            return Read::Remark;
        }
        let problem = if written.is_empty() {
            OverlayProblem::MissingCode
        } else {
            OverlayProblem::UnknownCode { text: written, set: text(OverlayField::Set) }
        };
        problems.push(at(problem, place(OverlayField::Code)));
        return Read::Unread;
    };
    let says_more = [&document, &document_place, &day].iter().any(|text| !text.is_empty());
    let action = read_action(&action).ok_or(action);
    let is_title = code.indicator() == 0
        && action == Ok(OverlayAction::Add)
        && !text(OverlayField::Title).is_empty();
    if printed.is_empty() && !is_title {
        if !says_more {
            return Read::Nothing;
        }
        problems.push(at(OverlayProblem::LevelMissing { code }, place(OverlayField::Level)));
        return Read::Unread;
    }
    let action = match action {
        Ok(action) => action,
        Err(text) => {
            let problem = OverlayProblem::UnknownAction { text };
            problems.push(at(problem, place(OverlayField::Action)));
            return Read::Unread;
        }
    };
    let level = level(code, &printed).map_err(|wrong| at(wrong, place(OverlayField::Level)));
    let since = since(&day).map_err(|wrong| at(wrong, place(OverlayField::Since)));
    let (Ok(level), Ok(since)) = (&level, &since) else {
        problems.extend(level.err());
        problems.extend(since.err());
        return Read::Unread;
    };
    Read::Row(Box::new(OverlayRow {
        place: sheet.row_place(row.line()),
        columns: columns.numbers(),
        set: text(OverlayField::Set),
        variant: text(OverlayField::Variant),
        code,
        title: text(OverlayField::Title),
        action,
        requirement: level.as_ref().map(|(requirement, _)| *requirement),
        unit: level.as_ref().map_or_else(String::new, |(_, unit)| unit.clone()),
        printed: without_sign(printed),
        document,
        document_place,
        since: *since,
        note: text(OverlayField::Note),
    }))
}

/// The word of the column *Cách*; an empty cell beside a level sets it.
fn read_action(text: &str) -> Option<OverlayAction> {
    let folded = fold(text);
    let words = folded.trim_end_matches('.');
    match words {
        "" | "dat" | "dat muc" | "quy dinh" | "set" => Some(OverlayAction::Set),
        "nang" | "nang muc" | "nang cao" | "raise" => Some(OverlayAction::Raise),
        "them" | "bo sung" | "them moi" | "add" => Some(OverlayAction::Add),
        _ => None,
    }
}

type Level = Option<(Requirement, String)>;

fn level(code: Code, printed: &str) -> Result<Level, OverlayProblem> {
    if printed.is_empty() {
        return Ok(None);
    }
    let text = printed.to_owned();
    read_level(printed).map(Some).map_err(|why| match why {
        LevelUnread::NotUnderstood => OverlayProblem::LevelUnreadable { code, text },
        LevelUnread::Bare => OverlayProblem::LevelBare { code, text },
        LevelUnread::TwoReadings(first, second) => {
            OverlayProblem::LevelTwoReadings { code, text, first, second }
        }
    })
}

fn since(text: &str) -> Result<Option<Date>, OverlayProblem> {
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || OverlayProblem::BadDate { text: text.to_owned() };
    read_day(text).map(Some).ok_or_else(wrong)
}

/// The level without a sign that a spreadsheet would take for the beginning of a formula.
fn without_sign(printed: String) -> String {
    match printed.strip_prefix('=').filter(|rest| !rest.starts_with(['>', '<'])) {
        Some(rest) => format!("bằng {}", rest.trim_start()),
        None => printed,
    }
}
