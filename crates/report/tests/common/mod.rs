//! Workbooks as the reader gets them: described, and written and read.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

use ntm_ingest::{Merged, ReadOptions, Reading, Sheet, Table};
use ntm_report::{Area, Content, SheetSpec, WorkbookSpec};

/// What a cell shows.
pub(crate) fn shown(content: &Content) -> &str {
    match content {
        Content::Blank => "",
        Content::Text(text) | Content::Number(text) | Content::SameAs { text, .. } => text,
        Content::Percent(text) => panic!("{text} %"),
    }
}

/// The sheet as a reader of workbooks hands it over.
fn as_sheet(spec: &SheetSpec) -> Sheet {
    let mut table = Table::default();
    for (line, row) in (1..).zip(&spec.rows) {
        let texts: Vec<&str> = row.iter().map(|cell| shown(&cell.content)).collect();
        if texts.iter().any(|text| !text.is_empty()) {
            table.push_row(line, texts);
        }
    }
    let merged = |area: &Area| Merged {
        first_row: area.first_row,
        first_column: area.first_column,
        last_row: area.last_row,
        last_column: area.last_column,
    };
    let merged = spec.merged.iter().map(merged).collect();
    Sheet { name: spec.name.as_str().into(), table, merged, ..Sheet::default() }
}

/// Reads the sheet as it is described, and as the bytes of a file: both must be the same.
#[track_caller]
pub(crate) fn read(spec: &SheetSpec) -> Reading {
    let described = ntm_ingest::read_sheets(&[as_sheet(spec)], &ReadOptions::default());
    let workbook = WorkbookSpec { sheets: vec![spec.clone()], ..WorkbookSpec::default() };
    let bytes = ntm_workbook_writer::write(&workbook).unwrap();
    let written = ntm_workbook::read_file(&bytes, &ReadOptions::default());
    assert!(written.submission == described.submission, "{written:?}\nis not {described:?}");
    assert!(written.problems == described.problems, "{written:?}\nis not {described:?}");
    described
}
