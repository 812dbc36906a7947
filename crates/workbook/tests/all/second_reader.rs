//! The same files through another reader of workbooks, which gives values alone: every cell that
//! it finds is found here, at the same address and with the same value.

#![expect(clippy::float_arithmetic, reason = "the other reader gives binary fractions")]

use std::collections::BTreeMap;
use std::io::Cursor;

use crate::common::{cells, file};
use calamine::{Data, DataType as _, Reader as _};
use ntm_workbook::read;

/// The number of a text such as `-7,5%` or `15 hộ`.
fn number(text: &str) -> Option<f64> {
    let is_percent = text.contains('%') && !text.contains(" %");
    let digits: String =
        text.chars().filter(|letter| letter.is_ascii_digit() || ",-E+".contains(*letter)).collect();
    let number: f64 = digits.replace(',', ".").parse().ok()?;
    Some(if is_percent { number / 100.0 } else { number })
}

fn is_near(first: f64, second: f64) -> bool {
    (first - second).abs() <= 1e-14 * first.abs().max(1.0)
}

fn agrees(text: &str, value: &Data) -> bool {
    match value {
        Data::String(other) => text == other.replace('\r', ""),
        Data::Bool(other) => text == if *other { "Có" } else { "Không" },
        Data::Error(other) => text == other.to_string(),
        // A literal percent sign, and a truth value that is kept as a number.
        Data::Float(other) => {
            number(text)
                .is_some_and(|number| is_near(number, *other) || is_near(number * 100.0, *other))
                || text == if *other == 1.0 { "Có" } else { "Không" }
        }
        Data::Int(other) => number(text).is_some_and(|number| is_near(number, *other as f64)),
        Data::DateTime(other) => {
            let (year, month, day, hour, minute, ..) = other.to_ymd_hms_milli();
            let whole = format!("{day:02}/{month:02}/{year}");
            text == whole
                || text == format!("{whole} {hour:02}:{minute:02}")
                || text == format!("{hour:02}:{minute:02}")
                || text == format!("tháng {month}/{year}")
        }
        Data::DateTimeIso(other) => {
            let (date, _) = other.split_once('T').unwrap_or((other, ""));
            let pieces: Vec<&str> = date.split('-').collect();
            let month = pieces[1].trim_start_matches('0');
            text.starts_with(&format!("{}/{}/{}", pieces[2], pieces[1], pieces[0]))
                || text == format!("tháng {month}/{}", pieces[0])
        }
        Data::DurationIso(other) => {
            let text = text.replacen(':', "H", 1);
            other.starts_with(&format!("PT{text}"))
        }
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn check(name: &str) {
    let bytes = file(name);
    let workbook = read(&bytes);
    let mut other = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = workbook.sheets.iter().map(|sheet| sheet.name.to_string()).collect();
    assert_eq!(names, other.sheet_names(), "{name}");
    for sheet in &workbook.sheets {
        let range = other.worksheet_range(&sheet.name).unwrap();
        let (row, column) = range.start().unwrap_or_default();
        let mut expected: BTreeMap<(u32, u32), &Data> = BTreeMap::new();
        for (down, right, value) in range.used_cells() {
            let at = |start: u32, index: usize| start + u32::try_from(index).unwrap() + 1;
            if !value.is_empty() && value.as_string().as_deref() != Some("") {
                expected.insert((at(row, down), at(column, right)), value);
            }
        }
        let found: Vec<(u32, u32, String)> = cells(sheet);
        let places: Vec<(u32, u32)> =
            found.iter().map(|(row, column, _)| (*row, *column)).collect();
        assert_eq!(places, expected.keys().copied().collect::<Vec<_>>(), "{name} {}", sheet.name);
        for (row, column, text) in &found {
            let value = expected[&(*row, *column)];
            assert!(agrees(text, value), "{name} {} {row}:{column}: {text} {value:?}", sheet.name);
        }
    }
}

/// Not `strict.xlsx`, whose parts stand where the other reader does not look.
#[test]
fn two_readers_agree() {
    for name in [
        "table.xlsx",
        "table.xls",
        "table.ods",
        "from-1904.xlsx",
        "from-1904.xls",
        "not-calculated.xlsx",
        "xlwt.xls",
        "rich.xlsx",
    ] {
        check(name);
    }
}
