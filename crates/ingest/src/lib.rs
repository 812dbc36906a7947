//! Bytes to cells to a submission.
//!
//! [`read`] takes the bytes of a text file, [`read_sheets`] the sheets of a workbook. Both never
//! fail: what they understood is a [`Submission`], and everything that they could not take is a
//! [`Problem`] with its place. The way through the rooms:
//!
//! - `encoding`: bytes to text, or what the file is instead of text; letters of old fonts;
//! - `csv`: text to a [`Table`], with the separator found and every line number kept; a text file
//!   then is one [`Sheet`] without a name;
//! - `header`: which rows are the header, how the table lies (its [`Shape`]), and the [`Role`] of
//!   each column; `names` knows the names of columns, `titles` what the titles above say, `times`
//!   periods inside texts, `unit_name` which text is the name of a commune;
//! - `sheets`: which sheets of a workbook are used; `options` is what the user decided instead of
//!   what was found, `summary` (made in `preview`) what he is shown;
//! - `rows`: the rows below the header to observations, each cell with its place; `groups` says
//!   which cells of a row belong together, `identity`, `place_name`, `within` and `units` to whose
//!   report each belongs,
//!   `criteria` reads lists of criteria, `lost_zero` codes that became numbers;
//! - `plan_table`: a user's own plan, which is another kind of table;
//! - `settle`: numbers that read two ways, by what others write for the same indicator;
//! - `value`: the text of one cell to a [`Value`](ntm_model::Value); `code` and `period` do the
//!   same for codes of indicators and for periods;
//! - `levels`: tables of a province's own levels, to an [`Overlay`](ntm_model::Overlay).
//!
//! Whether a code belongs to the set and whether a value fits its indicator is not asked here:
//! that is for the evaluator, which knows the criteria.

mod cells;
mod code;
mod criteria;
mod csv;
mod encoding;
mod field;
mod groups;
mod header;
mod identity;
mod letters;
mod levels;
mod lookup;
mod lost_zero;
mod names;
mod options;
mod own_export;
mod period;
mod place_name;
mod plan_table;
mod preview;
mod rows;
mod settle;
mod sheet;
mod sheets;
mod summary;
mod table;
mod times;
mod titles;
mod unit_name;
mod units;
mod value;
mod within;

use encoding::{decode, recognise};
use ntm_model::{Place, Problem, ProblemKind, Submission};

pub use code::read_code;
pub use encoding::{Encoding, FoundFont, OldFont};
pub use field::{CANONICAL_HEADER, Field, Role};
pub use letters::Letters;
pub use levels::{
    LevelUnread, OVERLAY_HEADER, is_overlay, is_overlay_sheets, read_level, read_overlay,
    read_overlay_rows, read_overlay_sheets,
};
pub use options::{Mapping, ReadOptions, Shape, SheetChoice};
pub use period::read_period;
pub use plan_table::{PlanReading, has_plan, is_plan, is_plan_file, read_plan, read_plan_sheets};
pub use settle::settle;
pub use sheet::{Merged, Sheet};
pub use summary::{
    ColumnUse, Doubt, HeaderRows, PreviewRow, Stated, TableSummary, Usage, Why, WhyShape,
};
pub use table::Table;
pub use value::read_value;

/// The largest file that is read, in bytes: 256 MB. With all that is made of it, a file of this
/// size takes less than half of the memory that a module of the page can have.
pub const MAX_BYTES: u64 = 256_000_000;
/// The most rows of one table that are read, titles and header included.
pub const MAX_ROWS: u32 = 4_000_000;
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
    /// How the letters were read.
    pub letters: Letters,
}

impl Reading {
    /// The first table that is used, or else the first.
    pub fn table(&self) -> Option<&TableSummary> {
        let used = self.tables.iter().find(|table| table.usage == Usage::Used);
        used.or(self.tables.first())
    }

    /// Nothing but a problem with the whole file.
    fn refused(kind: ProblemKind) -> Self {
        let problems = vec![Problem { kind, place: Place::File }];
        Self { problems, ..Self::default() }
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
    let mut decoded = match decode(bytes, options.encoding) {
        Ok(decoded) => decoded,
        Err(kind) => return Reading::refused(kind),
    };
    let letters = Letters {
        encoding: Some(decoded.encoding),
        is_sure: decoded.is_sure,
        possible: std::mem::take(&mut decoded.possible),
        font: decoded.font.clone(),
    };
    if let Some(format) = own_export::own_export(&decoded.text) {
        return Reading::refused(ProblemKind::OwnExport { format: format.to_owned() });
    }
    if let Some(font) = options.font {
        decoded = decoded.in_font(font);
    }
    let mut problems = decoded.problems;
    let csv::Csv { table, separator, problems: found } = csv::read(&decoded.text);
    problems.extend(found);
    let sheet = [Sheet::of_text(table)];
    let mut reading = sheets::read(&sheet, options, Some(separator), progress);
    problems.append(&mut reading.problems);
    Reading { problems, letters, ..reading }
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
    let font = recognise(sheets.iter().flat_map(|sheet| sheet.table.texts()));
    let mut reading = match options.font {
        Some(font) => {
            let shown: Vec<Sheet> = sheets.iter().map(|sheet| sheet.in_font(font)).collect();
            sheets::read(&shown, options, None, progress)
        }
        None => sheets::read(sheets, options, None, progress),
    };
    if let (None, Some(found)) = (options.font, &font) {
        reading.problems.insert(0, Problem { kind: found.to_problem(), place: Place::File });
    }
    reading.letters = Letters { is_sure: true, font, ..Letters::default() };
    reading
}

/// The cells of a text file with their places, and nothing more; no rows when it is not text. The
/// first step of [`read`], for measuring it alone.
pub fn read_table(bytes: &[u8]) -> Table {
    decode(bytes, None).map(|decoded| csv::read(&decoded.text).table).unwrap_or_default()
}

/// Whether the bytes begin as a web page or as XML, in UTF-8 or UTF-16.
pub fn is_markup(bytes: &[u8]) -> bool {
    encoding::is_web_page(bytes)
}

/// The letters of a file of markup, in the encoding that its bytes show.
///
/// # Errors
///
/// The problem with a file that is too large, or empty.
pub fn read_text(bytes: &[u8]) -> Result<String, ProblemKind> {
    encoding::decode_markup(bytes)
}

/// The problem with a file of this many bytes, so that it can be refused before it is loaded.
pub fn check_size(bytes: u64) -> Option<Problem> {
    let kind = ProblemKind::FileTooLarge { bytes, limit: MAX_BYTES };
    (bytes > MAX_BYTES).then_some(Problem { kind, place: Place::File })
}
