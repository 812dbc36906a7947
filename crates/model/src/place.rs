//! Where a thing stands in the user's own file.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The place of a cell or a row. Rows and columns count from 1, as the user sees them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line of a text file.
    Line(u32),
    /// A field of a text file.
    Field {
        /// Line on which the row begins.
        line: u32,
        /// Number of the field in its row.
        column: u32,
    },
    /// A cell of a worksheet.
    Cell {
        /// Name of the sheet.
        sheet: Arc<str>,
        /// Row number.
        row: u32,
        /// Column number; 1 is column A.
        column: u32,
    },
    /// Typed by the user after the file was read, in place of what the file says.
    Typed,
}

impl Place {
    /// The same row with no column: the place of a whole row.
    #[must_use]
    pub fn row(&self) -> Self {
        match self {
            Self::Field { line, .. } => Self::Line(*line),
            other => other.clone(),
        }
    }

    /// The letters of a worksheet column: 1 is `A`, 27 is `AA`.
    pub fn column_letters(column: u32) -> String {
        let mut letters = Vec::new();
        let mut rest = column;
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
            rest /= 26;
        }
        letters.iter().rev().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worksheet_columns_have_letters() {
        let letters = [1, 26, 27, 52, 703].map(Place::column_letters);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "AAA"]);
    }
}
