//! Text with separators to a table.

mod careful;
mod mixed;
mod record;
mod separator;

use ntm_model::{Place, Problem, ProblemKind};

use crate::table::{Table, number};
use crate::{MAX_COLUMNS, MAX_ROWS};

/// A table, how it was separated, and what was wrong on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Csv {
    /// The rows with their places. Blank lines are left out.
    pub table: Table,
    /// What stands between the fields of a row.
    pub separator: char,
    /// What could not be taken.
    pub problems: Vec<Problem>,
}

/// Reads the whole text with the separator that it names in a first line such as `sep=;`, or
/// else with the one that fits best.
pub(crate) fn read(text: &str) -> Csv {
    match separator::named(text) {
        Some((separator, rest)) => read_with(rest, separator, MAX_ROWS),
        None => mixed::split_again(read_with(text, separator::best(text), MAX_ROWS)),
    }
}

/// Broken quotation marks are named one by one up to this many; the rest are counted.
const MOST_UNCLOSED: u32 = 20;

/// Reads at most `max_rows` rows. No text is copied more than once, into the string of the table.
pub(crate) fn read_with(text: &str, separator: u8, max_rows: u32) -> Csv {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let input = text.as_bytes();
    let mut records = record::Records::new(text, separator);
    let mut table = Table::default();
    let mut problems = Problems::default();
    let (mut at, mut line) = (0, 1);
    while let Some(first) = input.get(at) {
        // Blank lines are no rows, but they count.
        if matches!(first, b'\r' | b'\n') {
            let is_pair = *first == b'\r' && input.get(at + 1) == Some(&b'\n');
            at += 1 + usize::from(is_pair);
            line += 1;
            continue;
        }
        if number(table.len()) >= max_rows {
            problems.add(ProblemKind::TooManyRows { limit: max_rows }, line);
            break;
        }
        let record = records.read(at, line, &mut table);
        problems.of_record(record, line);
        line += record.lines;
        // Every record takes at least one byte, so this ends.
        at += record.consumed.max(1);
        if table.len() == ROWS_THAT_TELL {
            // Lists that grow by doubling would hold up to three times their size for a while, and
            // files may be large.
            let most = usize::try_from(max_rows).unwrap_or(usize::MAX) / ROWS_THAT_TELL;
            let times = (input.len() / at).min(most).saturating_add(1);
            table.make_room(times, input.len() + 1);
        }
    }
    Csv { table, separator: char::from(separator), problems: problems.finish() }
}

/// After so many rows the size of the table is foretold.
const ROWS_THAT_TELL: usize = 256;

/// What was wrong on the way.
#[derive(Default)]
struct Problems {
    list: Vec<Problem>,
    has_too_many_columns: bool,
    unclosed: u32,
    /// The line of the first broken quotation that is not named.
    not_named: Option<u32>,
}

impl Problems {
    fn add(&mut self, kind: ProblemKind, line: u32) {
        self.list.push(Problem { kind, place: Place::Line(line) });
    }

    fn of_record(&mut self, record: record::Record, line: u32) {
        if record.has_unclosed_quote {
            self.unclosed += 1;
            if self.unclosed <= MOST_UNCLOSED {
                self.add(ProblemKind::UnclosedQuote, line);
            } else if self.not_named.is_none() {
                self.not_named = Some(line);
            }
        }
        if record.gives_up {
            self.add(ProblemKind::QuotesIgnored, line);
        }
        if record.has_more_fields && !self.has_too_many_columns {
            self.has_too_many_columns = true;
            self.add(ProblemKind::TooManyColumns { limit: MAX_COLUMNS }, line);
        }
    }

    fn finish(mut self) -> Vec<Problem> {
        if let Some(line) = self.not_named {
            self.add(
                ProblemKind::MoreUnclosedQuotes { count: self.unclosed - MOST_UNCLOSED },
                line,
            );
        }
        self.list
    }
}

#[cfg(test)]
mod tests;
