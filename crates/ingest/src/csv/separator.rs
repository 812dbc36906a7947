//! What separates the fields of a row.

use super::read_with;
use crate::header;
use crate::table::Table;

/// The separator that the first line names, and the text from the end of that line on. The line
/// break stays, so that the line still counts.
pub(super) fn named(text: &str) -> Option<(u8, &str)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (line, rest) = text.split_at_checked(end)?;
    let line = line.trim_matches([' ', '"']);
    let (key, separator) = line.split_at_checked("sep=".len())?;
    let separator = match separator.as_bytes() {
        [separator] if separator.is_ascii() && !separator.is_ascii_alphanumeric() => *separator,
        _ => return None,
    };
    key.eq_ignore_ascii_case("sep=").then_some((separator, rest))
}

/// The separator under which the beginning of the text shows the best header; where that does
/// not decide, the one under which most rows have the same number of fields.
pub(super) fn best(text: &str) -> u8 {
    const SAMPLE_BYTES: usize = 64 * 1024;
    const SAMPLE_ROWS: u32 = 50;
    let sample = text.get(..text.floor_char_boundary(SAMPLE_BYTES)).unwrap_or(text);
    let mut best = (b',', (0, 0));
    for separator in [b',', b';', b'\t', b'|'] {
        let table = read_with(sample, separator, SAMPLE_ROWS).table;
        let rows = rows_of_usual_width(&table);
        let score = if rows == 0 { (0, 0) } else { (header::score(&table), rows) };
        if score > best.1 {
            best = (separator, score);
        }
    }
    best.0
}

/// How many rows have the number of fields that most rows with several fields have.
fn rows_of_usual_width(table: &Table) -> usize {
    let widths: Vec<usize> = table.rows_from(0).map(|row| row.len()).collect();
    let with = |width: usize| widths.iter().filter(|other| **other == width).count();
    widths.iter().filter(|width| **width > 1).map(|width| with(*width)).max().unwrap_or(0)
}
