//! Bytes to cells to a submission.
//!
//! [`read`] takes the bytes of a text file, [`read_sheets`] the sheets of a workbook. Both never
//! fail: what they understood is a [`Submission`], and everything that they could not take is a
//! [`Problem`] with its place. The way through the rooms:
//!
//! - `decode`: bytes to text, or what the file is instead of text;
//! - `csv`: text to a [`Table`], with the separator found and every line number kept; a text file
//!   then is one [`Sheet`] without a name;
//! - `header`: which rows are the header, how the table lies (its [`Shape`]), and the [`Role`] of
//!   each column; `names` knows the names of columns, `titles` what the titles above say, `times`
//!   periods inside texts;
//! - `sheets`: which sheets of a workbook are used; `options` is what the user decided instead of
//!   what was found, `summary` (made in `preview`) what he is shown;
//! - `rows`: the rows below the header to observations, each cell with its place; `groups` says
//!   which cells of a row belong together, `identity` and `units` to whose report each belongs,
//!   `criteria` reads lists of criteria, `lost_zero` codes that became numbers;
//! - `value`: the text of one cell to a [`Value`](ntm_model::Value); `code` and `period` do the
//!   same for codes of indicators and for periods.
//!
//! Whether a code belongs to the set and whether a value fits its indicator is not asked here:
//! that is for the evaluator, which knows the criteria.

mod cells;
mod code;
mod criteria;
mod csv;
mod decode;
mod field;
mod groups;
mod header;
mod identity;
mod lookup;
mod lost_zero;
mod names;
mod options;
mod period;
mod preview;
mod rows;
mod sheet;
mod sheets;
mod summary;
mod table;
mod times;
mod titles;
mod units;
mod value;

use ntm_model::{Place, Problem, ProblemKind, Submission};

pub use code::read_code;
pub use field::{CANONICAL_HEADER, Field, Role};
pub use options::{Mapping, ReadOptions, Shape, SheetChoice};
pub use period::read_period;
pub use sheet::{Merged, Sheet};
pub use summary::{
    ColumnUse, Doubt, HeaderRows, PreviewRow, Stated, TableSummary, Usage, Why, WhyShape,
};
pub use table::Table;
pub use value::read_value;

/// The largest file that is read, in bytes: 100 MB.
pub const MAX_BYTES: u64 = 100_000_000;
/// The most rows of one table that are read, titles and header included.
pub const MAX_ROWS: u32 = 2_000_000;
/// The most columns of one table that are read; no worksheet has more.
pub const MAX_COLUMNS: u32 = 16_384;
/// The most sheets of one workbook that are read.
pub const MAX_SHEETS: u32 = 500;

/// What was understood of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The reports of places; empty when the file could not be used.
    pub submission: Submission,
    /// Everything that could not be taken, in the order in which it was found.
    pub problems: Vec<Problem>,
    /// What was understood of each sheet, in the order of the file; one for a text file, none
    /// when there is no table at all.
    pub tables: Vec<TableSummary>,
}

impl Reading {
    /// The first table that is used, or else the first.
    pub fn table(&self) -> Option<&TableSummary> {
        let used = self.tables.iter().find(|table| table.usage == Usage::Used);
        used.or(self.tables.first())
    }
}

/// Reads one text file. Never fails: what could not be taken is in `problems`.
pub fn read(bytes: &[u8]) -> Reading {
    read_with(bytes, &ReadOptions::default(), &mut |_, _| {})
}

/// Reads one text file as the user decided. `progress` hears now and then how many rows of how
/// many are done.
pub fn read_with(
    bytes: &[u8],
    options: &ReadOptions,
    progress: &mut dyn FnMut(u64, u64),
) -> Reading {
    let text = match decode::decode(bytes) {
        Ok(text) => text,
        Err(kind) => {
            let problems = vec![Problem { kind, place: Place::File }];
            return Reading { problems, ..Reading::default() };
        }
    };
    let csv::Csv { table, separator, mut problems } = csv::read(text);
    let sheet = [Sheet::of_text(table)];
    let mut reading = sheets::read(&sheet, options, Some(separator), progress);
    problems.append(&mut reading.problems);
    reading.problems = problems;
    reading
}

/// Reads the sheets of one workbook, in their order. Never fails: what could not be taken is in
/// `problems`.
pub fn read_sheets(sheets: &[Sheet], options: &ReadOptions) -> Reading {
    read_sheets_with(sheets, options, &mut |_, _| {})
}

/// As [`read_sheets`]; `progress` hears now and then how many rows of how many are done.
pub fn read_sheets_with(
    sheets: &[Sheet],
    options: &ReadOptions,
    progress: &mut dyn FnMut(u64, u64),
) -> Reading {
    sheets::read(sheets, options, None, progress)
}

/// The problem with a file of this many bytes, so that it can be refused before it is loaded.
pub fn check_size(bytes: u64) -> Option<Problem> {
    let kind = ProblemKind::FileTooLarge { bytes, limit: MAX_BYTES };
    (bytes > MAX_BYTES).then_some(Problem { kind, place: Place::File })
}
