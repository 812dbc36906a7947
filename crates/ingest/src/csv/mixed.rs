//! Files whose lines are not all separated by the same sign, as they come out of pasting together.

use ntm_model::{Place, Problem, ProblemKind};

use super::{Csv, read_with};
use crate::read_code;
use crate::table::{Row, Table};

/// Longer files are made by programs, which do not mix signs.
const MOST_ROWS: usize = 50_000;

/// Splits lines that are one field and yet have a code and as many fields as the header under
/// another sign. Lines that do not fit so exactly stay as they are.
pub(super) fn split_again(csv: Csv) -> Csv {
    let table = &csv.table;
    let is_whole = |row: Row<'_>| row.len() == 1 && row.raw(0).contains([',', ';', '\t', '|']);
    if table.len() > MOST_ROWS || !table.rows_from(0).any(is_whole) {
        return csv;
    }
    // The first row that is split is the header, or stands above it and is as wide.
    let Some(header) = (0..table.len()).find(|index| table.row(*index).len() > 2) else {
        return csv;
    };
    let width = table.row(header).len();
    let mut changed = Table::default();
    let mut count = 0_u32;
    let mut first = None;
    for (index, row) in table.rows_from(0).enumerate() {
        let split = (index > header && is_whole(row))
            .then(|| with_other_sign(row, csv.separator, width))
            .flatten();
        match split {
            // Of several signs in one file the first is named.
            Some((sign, cells)) => {
                count += 1;
                first.get_or_insert((row.line(), sign));
                changed.push_row(row.line(), cells.iter().map(String::as_str));
            }
            None => changed.push_row(row.line(), (0..row.len()).map(|column| row.raw(column))),
        }
    }
    let Some((line, separator)) = first else { return csv };
    let mut problems = csv.problems;
    let kind = ProblemKind::MixedSeparators { count, separator };
    problems.push(Problem { kind, place: Place::Line(line) });
    Csv { table: changed, separator: csv.separator, problems }
}

/// The fields of a line under the one other sign that gives as many as the header has.
fn with_other_sign(row: Row<'_>, separator: char, width: usize) -> Option<(char, Vec<String>)> {
    let split = |sign: u8| {
        let other = read_with(row.raw(0), sign, 2);
        let fields = other.table.row(0);
        let cells = (0..fields.len()).map(|column| fields.raw(column).to_owned());
        let is_one = other.table.len() == 1 && other.problems.is_empty();
        (is_one && fields.len() == width).then(|| cells.collect::<Vec<String>>())
    };
    let signs = [b',', b';', b'\t', b'|'].into_iter().filter(|sign| char::from(*sign) != separator);
    let mut found = signs.filter_map(|sign| Some((char::from(sign), split(sign)?)));
    let (sign, cells) = found.next()?;
    let has_code =
        cells.iter().any(|cell| read_code(cell).is_some_and(|code| code.indicator() != 0));
    (found.next().is_none() && has_code).then_some((sign, cells))
}
