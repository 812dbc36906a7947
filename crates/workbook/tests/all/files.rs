//! Workbooks made by other programs, and the texts that their cells must give. The texts were
//! written by hand in `make_files.py`, beside the cells.

use crate::common::{dump, file};
use ntm_workbook::{Format, Workbook, WorkbookProblem, is_workbook, read};

/// The file gives exactly the texts of the table; also what was read.
#[track_caller]
fn check(name: &str, table: &str, format: Format) -> Workbook {
    let bytes = file(name);
    assert!(is_workbook(&bytes), "{name}");
    let workbook = read(&bytes);
    let expected = String::from_utf8(file(table)).unwrap();
    let mut expected: Vec<&str> = expected.lines().collect();
    expected.sort_unstable();
    assert_eq!(dump(&workbook.sheets), expected, "{name}");
    assert_eq!(workbook.format, format, "{name}");
    workbook
}

/// The code of each problem and its cell.
fn problems(workbook: &Workbook) -> Vec<String> {
    let show = |problem: &WorkbookProblem| {
        let place = problem.cell.as_ref().map_or_else(String::new, |cell| {
            let column = ntm_model::Place::column_letters(cell.column);
            format!(" {}!{column}{}", cell.sheet, cell.row)
        });
        format!("{}{place}", problem.clone().into_problem().code())
    };
    workbook.problems.iter().map(show).collect()
}

#[track_caller]
fn check_layout(workbook: &Workbook) {
    let names: Vec<(&str, bool)> =
        workbook.sheets.iter().map(|sheet| (&*sheet.name, sheet.is_hidden)).collect();
    let expected =
        [("Biểu 05", false), ("Định dạng", false), ("Ngày", false), ("Ẩn", true), ("Trống", false)];
    assert_eq!(names, expected);
    let sheet = &workbook.sheets[0];
    let mut merged: Vec<_> = sheet
        .merged
        .iter()
        .map(|area| (area.first_row, area.first_column, area.last_row, area.last_column))
        .collect();
    merged.sort_unstable();
    let expected =
        [(1, 1, 1, 5), (2, 1, 2, 5), (4, 1, 5, 1), (4, 2, 5, 2), (4, 3, 4, 4), (4, 5, 5, 5)];
    assert_eq!(merged, expected);
    assert_eq!(sheet.hidden_rows, [11, 12]);
    assert_eq!(sheet.hidden_columns, [7]);
    assert_eq!(problems(workbook), [""; 0]);
}

#[test]
fn the_same_table_in_three_formats() {
    check_layout(&check("table.xlsx", "table.tsv", Format::Xlsx));
    check_layout(&check("table.ods", "table.tsv", Format::Ods));
    check_layout(&check("table.xls", "table.tsv", Format::Xls));
}

#[test]
fn days_counted_from_1904() {
    check("from-1904.xlsx", "table.tsv", Format::Xlsx);
    check("from-1904.xls", "table.tsv", Format::Xls);
}

#[test]
fn formulas_without_results_are_named() {
    let workbook = check("not-calculated.xlsx", "not-calculated.tsv", Format::Xlsx);
    let cells = ["C8", "C9", "C11", "C12", "C13"];
    let expected = cells.map(|cell| format!("NOT_CALCULATED Biểu 05!{cell}"));
    assert_eq!(problems(&workbook), expected);
}

#[test]
fn texts_go_on_in_other_records() {
    let workbook = check("xlwt.xls", "xlwt.tsv", Format::Xls);
    assert_eq!(problems(&workbook), [""; 0]);
}

#[test]
fn rich_text_is_joined() {
    check("rich.xlsx", "rich.tsv", Format::Xlsx);
}

#[test]
fn strict_files_with_prefixes_and_without_addresses() {
    let workbook = check("strict.xlsx", "strict.tsv", Format::Xlsx);
    let sheet = &workbook.sheets[0];
    assert!(sheet.is_hidden);
    assert_eq!(sheet.hidden_rows, [3]);
    assert_eq!(sheet.hidden_columns, [6]);
    assert_eq!(sheet.merged.len(), 1);
    assert_eq!(problems(&workbook), [""; 0]);
    check("utf-16.xlsx", "strict.tsv", Format::Xlsx);
}

#[test]
fn texts_that_are_nowhere_are_named() {
    let workbook = read(&file("no-shared-texts.xlsx"));
    assert_eq!(problems(&workbook), ["SHEET_DAMAGED Biểu & số!B1"]);
    assert!(dump(&workbook.sheets).contains(&"Biểu & số\tA3\t7,5%".to_owned()));
}
