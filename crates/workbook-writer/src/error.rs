//! Why a workbook cannot be written.

use std::fmt;

use rust_xlsxwriter::XlsxError;

/// Why a workbook cannot be written: it goes beyond what the file format holds.
#[derive(Debug)]
pub enum WriteError {
    /// A text is longer than the 32,767 characters of a cell. Rows and columns count from 1.
    TextTooLong {
        /// The name of the sheet.
        sheet: String,
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// A sheet has more than 1,048,576 rows.
    TooManyRows {
        /// The name of the sheet.
        sheet: String,
    },
    /// A sheet has more than 16,384 columns.
    TooManyColumns {
        /// The name of the sheet.
        sheet: String,
    },
    /// The text of a number is none. Rows and columns count from 1.
    NotANumber {
        /// The name of the sheet.
        sheet: String,
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// Another rule of the format was broken; its words.
    Format(String),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TextTooLong { sheet, row, column } => {
                write!(f, "the text in row {row}, column {column} of “{sheet}” is too long")
            }
            Self::TooManyRows { sheet } => write!(f, "“{sheet}” has too many rows"),
            Self::TooManyColumns { sheet } => write!(f, "“{sheet}” has too many columns"),
            Self::NotANumber { sheet, row, column } => {
                write!(f, "row {row}, column {column} of “{sheet}” is no number")
            }
            Self::Format(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for WriteError {}

impl From<XlsxError> for WriteError {
    fn from(error: XlsxError) -> Self {
        Self::Format(error.to_string())
    }
}
