//! What is wrong with a workbook, in a form that can be sent from one wasm module to another.

use std::sync::Arc;

use ntm_model::{Place, Problem, ProblemKind};
use serde::{Deserialize, Serialize};

/// A problem with a workbook. The general [`Problem`] borrows parts of its texts from the
/// program, so it cannot be sent to another module; [`Self::into_problem`] turns this one into it
/// on arrival.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkbookProblem {
    /// What it is.
    pub kind: WorkbookProblemKind,
    /// The cell; `None` when it concerns the whole file.
    pub cell: Option<CellAddress>,
}

/// The address of a cell. Row and column count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellAddress {
    /// Name of the sheet.
    pub sheet: Arc<str>,
    /// Row number.
    pub row: u32,
    /// Column number; 1 is column A.
    pub column: u32,
}

/// Every kind of problem with a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkbookProblemKind {
    /// The file cannot be unpacked, or its structure is broken.
    Damaged,
    /// One sheet is broken from the cell on; what was read of it stands.
    SheetDamaged,
    /// The workbook is encrypted.
    Locked,
    /// No cell holds anything.
    Empty,
    /// The file is something else, such as a text document.
    NotAWorkbook {
        /// `DOCX`, `PPTX`, `ODT`, `DOC`, `ZIP`, or empty.
        format: String,
    },
    /// A workbook of a kind that is not read.
    NotRead {
        /// `XLSB`, or `Excel 5.0/95`.
        format: String,
    },
    /// It unpacks to more than [`MAX_PART_BYTES`](crate::MAX_PART_BYTES),
    /// [`MAX_UNPACKED_BYTES`](crate::MAX_UNPACKED_BYTES) or
    /// [`MAX_TEXT_BYTES`](crate::MAX_TEXT_BYTES).
    UnpackedTooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// More than [`MAX_SHEETS`](crate::MAX_SHEETS); the rest was not read.
    TooManySheets {
        /// The limit.
        limit: u32,
    },
    /// A sheet goes on below [`MAX_ROWS`](crate::MAX_ROWS); the rest was not read.
    TooManyRows {
        /// The limit.
        limit: u32,
    },
    /// A sheet goes on to the right of [`MAX_COLUMNS`](crate::MAX_COLUMNS); the rest was not read.
    TooManyColumns {
        /// The limit.
        limit: u32,
    },
    /// The workbook has more than [`MAX_CELLS`](crate::MAX_CELLS); the rest was not read.
    TooManyCells {
        /// The limit.
        limit: u64,
    },
    /// A formula without a result: the program that wrote the file did not calculate it.
    NotCalculated {
        /// How many more cells of the sheet have the same problem and are not named.
        others: u32,
    },
}

impl WorkbookProblem {
    /// A problem of the whole file.
    pub(crate) fn of_file(kind: WorkbookProblemKind) -> Self {
        Self { kind, cell: None }
    }

    /// Whether it says that there is nothing in the file.
    pub(crate) fn is_of_empty_file(&self) -> bool {
        self.kind == WorkbookProblemKind::Empty
    }

    /// The problem as the rest of the program knows it.
    pub fn into_problem(self) -> Problem {
        use WorkbookProblemKind as From;
        let kind = match self.kind {
            From::Damaged => ProblemKind::WorkbookDamaged,
            From::SheetDamaged => ProblemKind::SheetDamaged,
            From::Locked => ProblemKind::WorkbookLocked,
            From::Empty => ProblemKind::WorkbookEmpty,
            From::NotAWorkbook { format } => ProblemKind::NotAWorkbook { format },
            From::NotRead { format } => ProblemKind::WorkbookNotRead { format },
            From::UnpackedTooLarge { limit } => ProblemKind::UnpackedTooLarge { limit },
            From::TooManySheets { limit } => ProblemKind::TooManySheets { limit },
            From::TooManyRows { limit } => ProblemKind::SheetTooManyRows { limit },
            From::TooManyColumns { limit } => ProblemKind::SheetTooManyColumns { limit },
            From::TooManyCells { limit } => ProblemKind::TooManyCells { limit },
            From::NotCalculated { others } => ProblemKind::NotCalculated { others },
        };
        let place = self.cell.map_or(Place::File, |cell| Place::Cell {
            sheet: cell.sheet,
            row: cell.row,
            column: cell.column,
        });
        Problem { kind, place }
    }
}
