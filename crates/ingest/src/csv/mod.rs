//! Text with separators to a table.

mod record;
mod separator;

use ntm_model::{Place, Problem, ProblemKind};

use crate::table::{RowEnd, Table, number};
use crate::{MAX_COLUMNS, MAX_ROWS};

/// A table, how it was separated, and what was wrong on the way.
pub(crate) struct Csv {
    pub(crate) table: Table,
    pub(crate) separator: char,
    pub(crate) problems: Vec<Problem>,
}

/// Reads the whole text with the separator that it names in a first line such as `sep=;`, or
/// else with the one that fits best.
pub(crate) fn read(text: &str) -> Csv {
    match separator::named(text) {
        Some((separator, rest)) => read_with(rest, separator, MAX_ROWS),
        None => read_with(text, separator::best(text), MAX_ROWS),
    }
}

/// Reads at most `max_rows` rows. No text is copied more than once, into the string of the table.
pub(crate) fn read_with(text: &str, separator: u8, max_rows: u32) -> Csv {
    let input = text.as_bytes();
    let mut records = record::Records::new(separator);
    // Reading only leaves bytes out, so what is written always fits.
    let mut output = vec![0; input.len()];
    let mut written = 0;
    let mut field_ends = vec![0; MAX_COLUMNS as usize];
    let mut ends = Vec::new();
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    let mut has_too_many_columns = false;
    let (mut rest, mut line) = (input, 1);
    loop {
        // csv-core passes over blank lines without a word, and then places would be wrong.
        let blanks = rest.iter().take_while(|byte| matches!(**byte, b'\r' | b'\n')).count();
        let (blank_lines, after) = rest.split_at_checked(blanks).unwrap_or_default();
        line += record::count_lines(blank_lines);
        if after.is_empty() {
            break;
        }
        let mut report = |kind| problems.push(Problem { kind, place: Place::Line(line) });
        if number(rows.len()) >= max_rows {
            report(ProblemKind::TooManyRows { limit: max_rows });
            break;
        }
        let free = output.get_mut(written..).unwrap_or_default();
        let record = records.read(after, free, &mut field_ends);
        if record.has_unclosed_quote {
            report(ProblemKind::UnclosedQuote);
        }
        if record.has_more_fields && !has_too_many_columns {
            has_too_many_columns = true;
            report(ProblemKind::TooManyColumns { limit: MAX_COLUMNS });
        }
        let fields = field_ends.get(..record.fields).unwrap_or_default();
        ends.extend(fields.iter().map(|end| number(written + end)));
        rows.push(RowEnd { line, cells: ends.len() });
        written += fields.last().copied().unwrap_or(0);
        line += record.lines;
        // Every record takes at least one byte, so this ends.
        rest = after.get(record.consumed.max(1)..).unwrap_or_default();
    }
    output.truncate(written);
    // Only whole ASCII characters were left out, so this is still UTF-8.
    let text = String::from_utf8(output).unwrap_or_default();
    Csv { table: Table::new(text, ends, rows), separator: char::from(separator), problems }
}

#[cfg(test)]
mod tests;
