//! Bytes to cells to a submission.
//!
//! [`read`] takes the bytes of one file and never fails: what it understood is a
//! [`Submission`], and everything that it could not take is a [`Problem`] with its place.
//! The way through the rooms:
//!
//! - `decode`: bytes to text, or what the file is instead of text;
//! - `csv`: text to a `table::Table`, with the separator found and every line number kept;
//! - `header`: which row is the header and what each column stands for;
//! - `rows`: the rows below it to observations, each cell with its place, and `units` to whose
//!   report each belongs;
//! - `value`: the text of one cell to a [`Value`](ntm_model::Value); `code` and `period` do the same for codes of
//!   indicators and for periods.
//!
//! The seam for other sources is `table::Table`: all that `header` and `rows` know of a file is
//! its rows of texts and the place of each. A reader of workbooks fills a `Table` as `csv` does
//! and gives it the name of its sheet, and `Table::place` is the one function that then makes
//! another kind of place. A reader of another encoding belongs in `decode`.
//!
//! Whether a code belongs to the set and whether a value fits its indicator is not asked here:
//! that is for the evaluator, which knows the criteria.

mod code;
mod csv;
mod decode;
mod field;
mod header;
mod lookup;
mod names;
mod period;
mod rows;
mod sheet;
mod summary;
mod table;
mod units;
mod value;

use ntm_model::{Place, Problem, ProblemKind, Submission};

pub use code::read_code;
pub use field::{CANONICAL_HEADER, Field};
pub use period::read_period;
pub use sheet::{Merged, Sheet};
pub use summary::{ColumnUse, PreviewRow, TableSummary, Why};
pub use table::Table;
pub use value::read_value;

/// The largest file that is read, in bytes: 100 MB.
pub const MAX_BYTES: u64 = 100_000_000;
/// The most rows of one file that are read, titles and header included.
pub const MAX_ROWS: u32 = 200_000;
/// The most columns of one row that are read.
pub const MAX_COLUMNS: u32 = 500;

/// What was understood of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The reports of places; empty when the file could not be used.
    pub submission: Submission,
    /// Everything that could not be taken, in the order in which it was found.
    pub problems: Vec<Problem>,
    /// What was understood of the table; `None` when there is no table at all.
    pub table: Option<TableSummary>,
}

/// Reads one file. Never fails: what could not be taken is in `problems`.
pub fn read(bytes: &[u8]) -> Reading {
    let text = match decode::decode(bytes) {
        Ok(text) => text,
        Err(kind) => {
            let problems = vec![Problem { kind, place: Place::File }];
            return Reading { problems, ..Reading::default() };
        }
    };
    let csv::Csv { table, separator, mut problems } = csv::read(text);
    let layout = header::find(&table);
    problems.extend(layout.problems.iter().cloned());
    if layout.row.is_none() {
        problems.push(Problem { kind: ProblemKind::EmptyFile, place: Place::File });
    }
    let taken = rows::read(&table, &layout, separator);
    if layout.is_usable() && taken.submission.units.is_empty() && taken.problems.is_empty() {
        problems.push(Problem { kind: ProblemKind::NoRows, place: Place::File });
    }
    problems.extend(taken.problems);
    let summary = summary::of(&table, layout, separator, &taken.data_rows);
    Reading { submission: taken.submission, problems, table: summary }
}

/// The cells of a text file with their places, and nothing more; no rows when it is not text. The
/// first step of [`read`], for measuring it alone.
pub fn read_table(bytes: &[u8]) -> Table {
    decode::decode(bytes).map(|text| csv::read(text).table).unwrap_or_default()
}

/// The problem with a file of this many bytes, so that it can be refused before it is loaded.
pub fn check_size(bytes: u64) -> Option<Problem> {
    let kind = ProblemKind::FileTooLarge { bytes, limit: MAX_BYTES };
    (bytes > MAX_BYTES).then_some(Problem { kind, place: Place::File })
}
