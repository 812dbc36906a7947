//! Sheets from short texts, and readings as lines.

use ntm_ingest::{ReadOptions, Reading, Sheet, Table, read, read_sheets};
use ntm_model::{Cell, CriterionDeclaration, Place, UnitReport};

/// A sheet from lines of cells with bars between them.
pub(crate) fn sheet(name: &str, text: &str) -> Sheet {
    let mut table = Table::default();
    for (number, line) in (1..).zip(text.lines()) {
        table.push_row(number, line.split('|'));
    }
    Sheet { name: name.into(), table, ..Sheet::default() }
}

fn place(place: &Place, several: bool) -> String {
    match place {
        Place::Line(line) => line.to_string(),
        Place::Field { line, column } => format!("{line}:{column}"),
        Place::Cell { sheet, row, column } => {
            let sheet = if several { format!("{sheet}!") } else { String::new() };
            format!("{sheet}{}{row}", Place::column_letters(*column))
        }
        other => format!("{other:?}"),
    }
}

fn cell(cell: Option<&Cell>, several: bool) -> String {
    let Some(cell) = cell else { return String::new() };
    let at = place(&cell.place, several);
    match at.split_once('!') {
        Some((sheet, at)) => format!("{sheet}!{}@{at}", cell.text),
        None => format!("{}@{at}", cell.text),
    }
}

/// Criteria of one place in the file: one line for those met and one for the others.
fn criteria(said: &[CriterionDeclaration], several: bool) -> Vec<String> {
    if let [one] = said {
        let met = if one.met { "met" } else { "not met" };
        return vec![format!(
            "criterion {} {met} @{}",
            one.number,
            place(&one.cell.place, several)
        )];
    }
    let line = |met: bool| {
        let mut of = said.iter().filter(|one| one.met == met).peekable();
        let at = place(&of.peek()?.cell.place, several);
        let numbers: Vec<String> = of.map(|one| one.number.to_string()).collect();
        let word = if met { "met" } else { "not met" };
        Some(format!("criteria {word} {} @{at}", numbers.join(" ")))
    };
    [true, false].into_iter().filter_map(line).collect()
}

fn unit(report: &UnitReport, several: bool) -> Vec<String> {
    let texts = [report.code.clone(), report.name.clone()];
    let cells =
        [&report.set, &report.variant].map(|given| given.as_ref().map(|cell| cell.text.clone()));
    let end = report.period.as_ref().and_then(|period| period.end).map(|end| end.to_string());
    let head: Vec<String> = texts.into_iter().chain(cells).chain([end]).flatten().collect();
    let rows = report.observations.iter().map(|row| {
        let remarks = [&row.not_applicable_reason, &row.evidence, &row.note];
        let remarks = remarks.map(|remark| cell(remark.as_deref(), several));
        let said = [cell(row.result.as_ref(), several), cell(row.declared.as_ref(), several)];
        let said: Vec<String> = said.into_iter().chain(remarks).collect();
        format!("{} {}", row.code, said.join(" ")).trim_end().to_owned()
    });
    let count = report.declared_count.iter().map(|count| {
        format!("count {}/{}@{}", count.met, count.total, place(&count.cell.place, several))
    });
    std::iter::once(format!("[{}]", head.join(" ")))
        .chain(rows)
        .chain(criteria(&report.criteria, several))
        .chain(count)
        .collect()
}

fn show(reading: &Reading, several: bool) -> Vec<String> {
    let shape = reading.table().and_then(|table| Some((table.shape?, table.why_shape?)));
    let shape = shape.map(|(shape, why)| format!("{shape:?} {why:?}"));
    let units = reading.submission.units.iter().flat_map(|report| unit(report, several));
    let problems = reading
        .problems
        .iter()
        .map(|problem| format!("! {} {}", problem.code(), place(&problem.place, several)));
    shape.into_iter().chain(units).chain(problems).collect()
}

/// Reads sheets and compares shape, reports and problems.
#[track_caller]
pub(crate) fn check(sheets: &[Sheet], expected: &[&str]) -> Reading {
    let reading = read_sheets(sheets, &ReadOptions::default());
    assert_eq!(show(&reading, sheets.len() > 1), expected);
    reading
}

/// The same for a text file.
#[track_caller]
pub(crate) fn check_text(text: &str, expected: &[&str]) -> Reading {
    let reading = read(text.as_bytes());
    assert_eq!(show(&reading, false), expected, "{text}");
    reading
}
