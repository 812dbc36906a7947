//! The rows below the header to the reports of places.

use ntm_model::{Cell, Code, Observation, Problem, ProblemKind, Submission, Value, fold};

use crate::code::read_leading_code;
use crate::header::Layout;
use crate::summary::DataRows;
use crate::table::{Row, Table};
use crate::units::{UnitColumns, Units};
use crate::value::is_blank;
use crate::{Field, read_code, read_value};

/// What was taken from the rows, and what could not be.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    pub(crate) submission: Submission,
    pub(crate) problems: Vec<Problem>,
    pub(crate) data_rows: DataRows,
}

/// Reads the rows below the header. Without a usable header rows are only counted.
pub(crate) fn read(table: &Table, layout: &Layout, separator: char) -> Taken {
    let mut taken = Taken::default();
    let Some(header) = layout.row else { return taken };
    let is_usable = layout.is_usable();
    let columns = Columns::of(layout);
    let mut units = Units::default();
    for index in header + 1..table.len() {
        let row = table.row(index);
        if row.is_blank() || is_repeated_header(row, table.row(header)) || is_numbering(row) {
            continue;
        }
        taken.data_rows.add(index);
        if is_usable {
            report_extra_fields(row, layout.columns.len(), separator, &mut taken.problems);
            let split = split_number(row, &columns, layout.columns.len(), separator);
            read_row(row, &columns, split, &mut units, &mut taken);
        }
    }
    taken.submission = units.into_submission();
    taken
}

/// Where each field stands; columns count from 0.
struct Columns {
    unit: UnitColumns,
    code: Option<usize>,
    codes_lead: bool,
    result: Option<usize>,
    declaration: Option<usize>,
    reason: Option<usize>,
    evidence: Option<usize>,
    note: Option<usize>,
}

impl Columns {
    fn of(layout: &Layout) -> Self {
        let unit = UnitColumns {
            code: layout.column(Field::UnitCode),
            name: layout.column(Field::UnitName),
            set: layout.column(Field::Set),
            variant: layout.column(Field::Variant),
            period: layout.column(Field::Period),
        };
        Self {
            unit,
            code: layout.column(Field::Code),
            codes_lead: layout.codes_lead,
            result: layout.column(Field::Result),
            declaration: layout.column(Field::Declaration),
            reason: layout.column(Field::NotApplicableReason),
            evidence: layout.column(Field::Evidence),
            note: layout.column(Field::Note),
        }
    }
}

/// The text of the row in this column; empty when there is no such column.
fn text<'a>(row: Row<'a>, column: Option<usize>) -> &'a str {
    column.map_or("", |column| row.cell(column))
}

/// Reads one row into the report of its place.
fn read_row<'a>(
    row: Row<'a>,
    columns: &Columns,
    split: Option<Cell>,
    units: &mut Units<'a>,
    taken: &mut Taken,
) {
    // Headings count here too: in a form the name of the place may stand on one of them.
    units.move_to(row, &columns.unit);
    let written = text(row, columns.code);
    let said = [columns.result, columns.declaration, columns.reason];
    let said = said.map(|column| text(row, column)).into_iter().find(|text| !text.is_empty());
    let code = if columns.codes_lead { read_leading_code(written) } else { read_code(written) };
    if said.is_none() && is_heading(written, code, columns.codes_lead) {
        return;
    }
    let Some(code) = code else {
        let kind = if written.is_empty() {
            ProblemKind::MissingCode { text: said.unwrap_or_default().to_owned() }
        } else {
            ProblemKind::UnknownCode { text: written.to_owned(), suggestion: None }
        };
        let place = columns.code.map_or_else(|| row.place(), |column| row.cell_place(column));
        taken.problems.push(Problem { kind, place });
        return;
    };
    let observation = match split {
        // Where a number was cut in two, the cells behind it stand in the wrong columns.
        Some(result) => Observation {
            code,
            place: row.place(),
            result: Some(result),
            declared: None,
            not_applicable_reason: None,
            evidence: None,
            note: None,
        },
        None => Observation {
            code,
            place: row.place(),
            result: cell(row, columns.result, read_value),
            declared: cell(row, columns.declaration, read_value),
            not_applicable_reason: remark(row, columns.reason, read_value),
            evidence: remark(row, columns.evidence, |_| Value::Blank),
            note: remark(row, columns.note, |_| Value::Blank),
        },
    };
    units.add(observation, &mut taken.problems);
}

/// A result whose decimal comma, unquoted, was taken for a separator: `2,5%` became `2` and `5%`.
/// The first half alone would be a wrong result. Both are shown with a bar between them, which
/// no number has: the text is unreadable here, and still is when it is exported and read again.
fn split_number(row: Row<'_>, columns: &Columns, width: usize, separator: char) -> Option<Cell> {
    let column = columns.result.filter(|_| separator == ',')?;
    let is_beyond = row.len() > width;
    if !is_beyond && columns.declaration != Some(column + 1) {
        return None;
    }
    let (first, second) = (row.cell(column), row.raw(column + 1));
    let is_digit = |letter: char| letter.is_ascii_digit();
    let is_split = first.ends_with(is_digit) && second.starts_with(is_digit);
    is_split.then(|| {
        let text = format!("{first} ¦ {}", row.cell(column + 1));
        Cell { place: row.cell_place(column), value: read_value(&text), text }
    })
}

/// The cell, if it says anything, with the reading of its text.
fn cell(row: Row<'_>, column: Option<usize>, read: fn(&str) -> Value) -> Option<Cell> {
    let column = column?;
    let text = row.cell(column);
    let place = row.cell_place(column);
    (!text.is_empty()).then(|| Cell { place, text: text.to_owned(), value: read(text) })
}

/// A cell of free text. A dash says that there is none.
fn remark(row: Row<'_>, column: Option<usize>, read: fn(&str) -> Value) -> Option<Cell> {
    if is_blank(text(row, column)) { None } else { cell(row, column, read) }
}

/// Whether a row that reports nothing is a heading, a total or a blank line of a form: then
/// nothing is lost by passing over it.
fn is_heading(written: &str, code: Option<Code>, codes_lead: bool) -> bool {
    match code.or_else(|| read_leading_code(written)) {
        // A criterion: `1`, `Tiêu chí 1. Quy hoạch`.
        Some(code) => code.indicator() == 0,
        // `I`, `Tổng cộng`, `A. Nhóm tiêu chí …`; a damaged code always has a digit.
        None => {
            let has_digit = written.bytes().any(|byte| byte.is_ascii_digit());
            codes_lead || !has_digit || fold(written).starts_with("tong ")
        }
    }
}

/// Whether the row is the header again, as forms repeat it on each page.
fn is_repeated_header(row: Row<'_>, header: Row<'_>) -> bool {
    let mut same = 0;
    for (index, text) in row.cells().enumerate().filter(|(_, text)| !text.is_empty()) {
        if text != header.cell(index) {
            return false;
        }
        same += 1;
    }
    same > 1
}

/// Whether the row numbers the columns, as forms do under their header: `(1) | (2) | (3)`.
fn is_numbering(row: Row<'_>) -> bool {
    let mut last = None;
    let mut count = 0;
    for text in row.cells().filter(|text| !text.is_empty()) {
        let number = text.trim_start_matches('(').trim_end_matches(')').parse::<u32>().ok();
        let follows = match (number, last) {
            (Some(number), Some(last)) => number == last + 1,
            (Some(number), None) => number < 3,
            (None, _) => false,
        };
        if !follows {
            return false;
        }
        last = number;
        count += 1;
    }
    count > 2
}

/// Reports cells beyond the header, where nothing says what they are.
fn report_extra_fields(row: Row<'_>, width: usize, separator: char, problems: &mut Vec<Problem>) {
    let extra = || (width..row.len()).map(|column| row.cell(column));
    let Some(first) = extra().position(|text| !text.is_empty()) else { return };
    let texts: Vec<&str> = extra().skip(first).collect();
    let text = texts.join(separator.encode_utf8(&mut [0; 4]));
    let place = row.cell_place(width + first);
    problems.push(Problem { kind: ProblemKind::ExtraFields { text }, place });
}
