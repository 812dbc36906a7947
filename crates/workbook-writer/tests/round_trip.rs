//! What is written into a workbook is what another reader finds in it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use ntm_report::{
    Area, CellSpec, Content, SheetSpec, Style, WorkbookSpec, submission_workbook, template_workbook,
};
use ntm_workbook_writer::{WriteError, write};
use proptest::prelude::*;

fn open(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

/// The cells of a sheet from its first row and column on.
fn cells(bytes: &[u8], name: &str) -> Vec<Vec<Data>> {
    let range = open(bytes).worksheet_range(name).unwrap();
    let (Some(_), Some((last_row, last_column))) = (range.start(), range.end()) else {
        return Vec::new();
    };
    let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or(Data::Empty);
    (0..=last_row).map(|row| (0..=last_column).map(|column| cell(row, column)).collect()).collect()
}

/// One cell, written and read.
#[track_caller]
fn check(content: Content, read: Data) {
    let cell = CellSpec { content, style: Style::Data };
    let sheet =
        SheetSpec { name: "a".to_owned(), rows: vec![vec![cell.clone()]], ..SheetSpec::default() };
    let bytes = write(&WorkbookSpec { sheets: vec![sheet], ..WorkbookSpec::default() }).unwrap();
    let cells = cells(&bytes, "a");
    assert_eq!(cells, [[read]], "{cell:?}");
}

fn text(text: &str) -> Content {
    Content::Text(text.to_owned())
}

#[test]
fn texts_stay_texts() {
    for plain in [
        "3.10",
        "1/2",
        "2026-01-01",
        "=1+1",
        "+84",
        "-5%",
        "@SUM(A1)",
        "007",
        "TRUE",
        "#N/A",
        "<r>a</r>",
        "<r><t>a</t></r>",
        "a < b & \"c\"",
        "_x0041_",
        "hai\ndòng",
        "{=1}",
        "http://a.vn",
    ] {
        check(text(plain), Data::String(plain.to_owned()));
    }
}

#[test]
fn numbers_are_exact() {
    let number = |number: &str| Content::Number(number.to_owned());
    check(number("-12.5"), Data::Float(-12.5));
    check(number("47"), Data::Float(47.0));
    let percent = |number: &str| Content::Percent(number.to_owned());
    check(percent("67.05"), Data::Float(0.6705));
    check(percent("7"), Data::Float(0.07));
    check(percent("-0.5"), Data::Float(-0.005));
    check(percent("100"), Data::Float(1.0));
}

#[test]
fn a_repeated_cell_says_what_the_other_one_says() {
    let same = |text: &str| Content::SameAs { row: 2, column: 2, text: text.to_owned() };
    check(same("Bình Giang"), Data::String("Bình Giang".to_owned()));
}

fn sheet_of(rows: Vec<Vec<CellSpec>>) -> WorkbookSpec {
    let sheet = SheetSpec { name: "a".to_owned(), rows, ..SheetSpec::default() };
    WorkbookSpec { sheets: vec![sheet], ..WorkbookSpec::default() }
}

#[test]
fn what_the_format_cannot_hold_is_refused_with_its_place() {
    let cell = |content| CellSpec { content, style: Style::Data };
    let one = |content| write(&sheet_of(vec![Vec::new(), vec![cell(content)]]));
    let long = one(text(&"a".repeat(32_768)));
    assert!(matches!(long, Err(WriteError::TextTooLong { row: 2, column: 1, .. })), "{long:?}");
    for no_number in ["", "x", "1e5", "inf", "1.2.3"] {
        let result = one(Content::Number(no_number.to_owned()));
        assert!(matches!(result, Err(WriteError::NotANumber { row: 2, column: 1, .. })));
    }
    let many = write(&sheet_of(vec![Vec::new(); 1_048_577]));
    assert!(matches!(many, Err(WriteError::TooManyRows { .. })), "{many:?}");
    let wide = write(&sheet_of(vec![vec![CellSpec::default(); 16_385]]));
    assert!(matches!(wide, Err(WriteError::TooManyColumns { .. })), "{wide:?}");
    let name = SheetSpec { name: "a/b".to_owned(), ..SheetSpec::default() };
    let named = write(&WorkbookSpec { sheets: vec![name], ..WorkbookSpec::default() });
    assert!(matches!(named, Err(WriteError::Format(_))), "{named:?}");
    let far = Area { first_row: 1, first_column: 1, last_row: 1, last_column: 70_000 };
    let sheet = SheetSpec { name: "a".to_owned(), merged: vec![far], ..SheetSpec::default() };
    let merged = write(&WorkbookSpec { sheets: vec![sheet], ..WorkbookSpec::default() });
    assert!(matches!(merged, Err(WriteError::Format(_))), "{merged:?}");
}

#[test]
fn every_form_can_be_written_and_gives_the_same_bytes_each_time() {
    for set in ntm_bundled::sets() {
        for variant in &set.variants {
            let spec = template_workbook(set, variant, "2026", Some("Bình Giang"));
            let bytes = write(&spec).unwrap();
            assert_eq!(bytes, write(&spec).unwrap());
            let [form, ..] = spec.sheets.as_slice() else { panic!("no sheet") };
            let read = cells(&bytes, &form.name);
            for (row, cells) in form.rows.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    let read = read.get(row).and_then(|row| row.get(column));
                    assert_eq!(shown(read), said(&cell.content), "row {row}, column {column}");
                }
            }
        }
    }
}

fn said(content: &Content) -> String {
    match content {
        Content::Blank => String::new(),
        Content::Text(text) | Content::SameAs { text, .. } => text.clone(),
        Content::Number(text) | Content::Percent(text) => text.clone(),
    }
}

fn shown(cell: Option<&Data>) -> String {
    match cell {
        None | Some(Data::Empty) => String::new(),
        Some(Data::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// A file of texts in the canonical columns.
fn results() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Đạt", "67,05%", "3.10", "=1+1", "'x", "<r>x</r>", "_x000D_", "a\nb", "1/2", "-", "",
    ]);
    let field = prop_oneof![3 => known.prop_map(str::to_owned), 1 => any::<String>()];
    let row = (prop::sample::select(vec!["1.1", "3.1", "3.10", "2.1.a"]), field.clone(), field);
    prop::collection::vec(row, 1..6).prop_map(|rows| {
        let quoted = |text: String| format!("\"{}\"", text.replace('"', "\"\""));
        let rows = rows
            .into_iter()
            .map(|(code, result, note)| format!("{code},{},{}\n", quoted(result), quoted(note)));
        "chi_tieu,ket_qua,ghi_chu\n".to_owned() + &rows.collect::<String>()
    })
}

proptest! {
    // Writing and reading whole files is slow without optimization.
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Invariant 6: whatever was read from a file is found again in the workbook, cell by cell.
    #[test]
    fn any_results_are_found_again(file in results()) {
        let spec = submission_workbook(&ntm_ingest::read(file.as_bytes()).submission);
        let bytes = write(&spec).unwrap();
        let sheet = &spec.sheets[0];
        let read = cells(&bytes, &sheet.name);
        for (row, cells) in sheet.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let read = read.get(row).and_then(|row| row.get(column));
                prop_assert_eq!(shown(read), said(&cell.content));
            }
        }
    }
}
