//! What the user decided in place of what was found.

use serde::{Deserialize, Serialize};

use crate::{Encoding, OldFont, Role};

/// How a file is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOptions {
    /// The encoding of a text file, in place of the one that fits best.
    pub encoding: Option<Encoding>,
    /// The old font that the owner has agreed to read the texts by.
    pub font: Option<OldFont>,
    /// Which sheets are used.
    pub sheets: SheetChoice,
    /// What was decided for single sheets; the first for a sheet counts.
    pub mappings: Vec<Mapping>,
}

/// Which sheets of a workbook are used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetChoice {
    /// Those that hold results: all that look alike, and never a hidden one.
    #[default]
    Automatic,
    /// Those with these names, hidden ones too.
    These(Vec<String>),
}

/// What was decided for one sheet. What it does not say is found as ever.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The name of the sheet; empty for a text file.
    pub sheet: String,
    /// The first and the last line of the header, from 1.
    pub header: Option<(u32, u32)>,
    /// Columns by number, from 1, each with its role, or `None` when it is not to be used.
    pub columns: Vec<(u32, Option<Role>)>,
    /// How the table lies.
    pub shape: Option<Shape>,
}

/// How a table lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Shape {
    /// One row for each indicator (of each commune), one header row, nothing above it.
    Long,
    /// The form of a decision or a report: titles above the header, several header rows, codes
    /// as running numbers or before titles, or a column for each period.
    Form,
    /// Indicators as rows, communes as columns.
    UnitsAcross,
    /// Communes as rows, indicators as columns.
    UnitsDown,
    /// Communes as rows, with the criteria that each has not met as text.
    CriteriaList,
}

impl ReadOptions {
    /// What was decided for the sheet with this name.
    pub(crate) fn mapping(&self, sheet: &str) -> Option<&Mapping> {
        self.mappings.iter().find(|mapping| mapping.sheet == sheet)
    }
}
