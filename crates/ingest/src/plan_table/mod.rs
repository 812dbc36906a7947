//! A user's own plan: a table with a row for each indicator.
//!
//! `columns` knows the names of the columns; the rows are read here.

mod columns;

use ntm_model::{Code, Due, Place, PlanRow, Problem, ProblemKind, unit_list};

use crate::cells::{is_numbering, is_repeated_header};
use crate::code::read_leading_code;
use crate::encoding::decode;
use crate::table::Row;
use crate::{Sheet, csv, read_code};
use columns::{Column, Columns, is_of_results};

pub use columns::is_plan;

/// How many rows at the top may be titles.
const TITLE_ROWS: usize = 40;

/// What was understood of a plan table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanReading {
    /// The rows, in the order of the file.
    pub rows: Vec<PlanRow>,
    /// Everything that could not be taken.
    pub problems: Vec<Problem>,
}

/// Reads a plan from a text file. Never fails.
pub fn read_plan(bytes: &[u8]) -> PlanReading {
    let decoded = match decode(bytes, None) {
        Ok(decoded) => decoded,
        Err(kind) => {
            let problems = vec![Problem { kind, place: Place::File }];
            return PlanReading { problems, ..PlanReading::default() };
        }
    };
    let csv::Csv { table, problems, .. } = csv::read(&decoded.text);
    let mut reading = read_plan_sheets(&[Sheet::of_text(table)]);
    let found = decoded.problems.into_iter().chain(problems);
    reading.problems.splice(0..0, found);
    reading
}

/// Reads a plan from the sheets of a workbook: from every sheet that has the header of one. Never
/// fails.
pub fn read_plan_sheets(sheets: &[Sheet]) -> PlanReading {
    let mut reading = PlanReading::default();
    let mut has_table = false;
    for sheet in sheets {
        let Some((at, columns)) = header(sheet) else { continue };
        has_table = true;
        let header = sheet.table.row(at);
        let not_used = columns.not_used.iter().map(|column| Problem {
            kind: ProblemKind::ColumnNotUsed { header: header.cell(*column).to_owned() },
            place: sheet.cell_place(header.line(), *column),
        });
        reading.problems.extend(not_used);
        let mut rows = Rows { sheet, columns: &columns, reading: &mut reading };
        for row in sheet.table.rows_from(at + 1) {
            if !row.is_blank() && !is_numbering(row) && !is_repeated_header(row, header) {
                rows.read(row);
            }
        }
    }
    let kind = if !has_table {
        ProblemKind::NoHeader
    } else if reading.rows.is_empty() {
        ProblemKind::NoRows
    } else {
        return reading;
    };
    reading.problems.push(Problem { kind, place: Place::File });
    reading
}

/// Whether a sheet holds a plan, so that a dropped file can be told from a status file.
pub fn has_plan(sheets: &[Sheet]) -> bool {
    sheets.iter().any(|sheet| header(sheet).is_some())
}

/// Whether a text file holds a plan.
pub fn is_plan_file(bytes: &[u8]) -> bool {
    let table = crate::read_table(bytes);
    has_plan(&[Sheet::of_text(table)])
}

/// The first row that names the columns of a plan. Who is in charge may also stand below a table of
/// results, which then counts.
fn header(sheet: &Sheet) -> Option<(usize, Columns)> {
    for at in 0..sheet.table.len().min(TITLE_ROWS) {
        let row = sheet.table.row(at);
        let texts: Vec<&str> = row.cells().collect();
        if is_plan(&texts) {
            return Some((at, Columns::of(&texts)));
        }
        if is_of_results(&texts) {
            return None;
        }
    }
    None
}

struct Rows<'a> {
    sheet: &'a Sheet,
    columns: &'a Columns,
    reading: &'a mut PlanReading,
}

impl Rows<'_> {
    fn read(&mut self, row: Row<'_>) {
        let Some(code) = self.code(row) else { return };
        let text = |column| self.columns.text(row, column).to_owned();
        let units = |column| unit_list(self.columns.text(row, column));
        let mut read = PlanRow {
            set: text(Column::Set),
            lead: units(Column::Lead),
            support: units(Column::Support),
            verify: units(Column::Verify),
            start: text(Column::Start),
            end: text(Column::End),
            target: text(Column::Target),
            due: text(Column::Due),
            basis: text(Column::Basis),
            note: text(Column::Note),
            ..PlanRow::new(code, self.sheet.row_place(row.line()))
        };
        self.period(row, &mut read);
        for (column, written) in
            [(Column::Start, &read.start), (Column::End, &read.end), (Column::Due, &read.due)]
        {
            if !written.is_empty() && Due::read(written).is_none() {
                let kind = ProblemKind::UnknownPeriod { text: written.clone() };
                self.problem(row, column, kind);
            }
        }
        let rows = &self.reading.rows;
        let earlier = rows.iter().find(|one| one.code == code && one.set == read.set);
        if let Some(first) = earlier.map(|one| one.place.clone()) {
            self.problem(row, Column::Code, ProblemKind::RepeatedCode { code, first });
        }
        self.reading.rows.push(read);
    }

    /// The code of the row. A row with work and no code is a problem; one without work is a
    /// heading or a note.
    fn code(&mut self, row: Row<'_>) -> Option<Code> {
        let text = self.columns.text(row, Column::Code);
        if let Some(code) = read_code(text).or_else(|| read_leading_code(text)) {
            return Some(code);
        }
        let work = self.columns.text(row, Column::Lead);
        let kind = match (text.is_empty(), work.is_empty()) {
            (_, true) => return None,
            (true, false) => ProblemKind::MissingCode { text: work.to_owned() },
            (false, false) => ProblemKind::UnknownCode { text: text.to_owned(), suggestion: None },
        };
        self.problem(row, Column::Code, kind);
        None
    }

    /// `Thời gian thực hiện` in one column: years go to start and end, anything else is a
    /// deadline.
    fn period(&mut self, row: Row<'_>, read: &mut PlanRow) {
        let text = self.columns.text(row, Column::Period);
        if text.is_empty() {
            return;
        }
        match Due::read(text) {
            Some(due) if due.first.month() == 1 && due.last.month() == 12 => {
                read.start = due.first.year().to_string();
                read.end = due.last.year().to_string();
            }
            Some(_) if read.due.is_empty() => text.clone_into(&mut read.due),
            _ => {
                let kind = ProblemKind::UnknownPeriod { text: text.to_owned() };
                self.problem(row, Column::Period, kind);
            }
        }
    }

    fn problem(&mut self, row: Row<'_>, column: Column, kind: ProblemKind) {
        let place = match self.columns.at(column) {
            Some(column) => self.sheet.cell_place(row.line(), column),
            None => self.sheet.row_place(row.line()),
        };
        self.reading.problems.push(Problem { kind, place });
    }
}
