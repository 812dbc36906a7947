//! What the tests of this crate share: the files, and tables as lines of text.

use std::path::PathBuf;

use ntm_ingest::Sheet;
use ntm_model::Place;

/// The bytes of a file under `files/`.
#[track_caller]
pub(crate) fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The cells of a sheet that hold a text: row, column, text.
pub(crate) fn cells(sheet: &Sheet) -> Vec<(u32, u32, String)> {
    // The rows of a table are closed to other crates; their saved form is not.
    let saved = serde_json::to_value(&sheet.table).unwrap();
    let text = saved["text"].as_str().unwrap();
    let number = |value: &serde_json::Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    let ends: Vec<usize> = saved["ends"].as_array().unwrap().iter().map(number).collect();
    let mut cells = Vec::new();
    let (mut cell, mut start) = (0, 0);
    for row in saved["rows"].as_array().unwrap() {
        let line = u32::try_from(number(&row["line"])).unwrap();
        for column in 1.. {
            if cell == number(&row["cells"]) {
                break;
            }
            let end = ends[cell];
            if end > start {
                cells.push((line, column, text.get(start..end).unwrap().to_owned()));
            }
            // One sign stands between two cells.
            (cell, start) = (cell + 1, end + 1);
        }
    }
    cells
}

/// Every text of the sheets: sheet, address and text, with tabs between them.
pub(crate) fn dump(sheets: &[Sheet]) -> Vec<String> {
    let mut lines = Vec::new();
    for sheet in sheets {
        for (row, column, text) in cells(sheet) {
            let text = text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t");
            let letters = Place::column_letters(column);
            lines.push(format!("{}\t{letters}{row}\t{text}", sheet.name));
        }
    }
    lines.sort();
    lines
}
