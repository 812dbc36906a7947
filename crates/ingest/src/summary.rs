//! What was understood of a table, for showing it to its owner.

use std::sync::Arc;

use ntm_model::Place;
use serde::{Deserialize, Serialize};

use crate::{Field, Role, Shape};

/// What was understood of one sheet, or of the one table of a text file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSummary {
    /// The name of the sheet; empty for a text file.
    pub sheet: Arc<str>,
    /// Whether the sheet is hidden.
    pub is_hidden: bool,
    /// Whether its rows are used, and why not.
    pub usage: Usage,
    /// What separates the fields of a row of a text file.
    pub separator: Option<char>,
    /// How the table lies; `None` when nothing could be made of it.
    pub shape: Option<Shape>,
    /// What the shape was seen by.
    pub why_shape: Option<WhyShape>,
    /// The header; where no row is one, the row that is most like one. `None` without any row.
    pub header: Option<HeaderRows>,
    /// Other rows that might be the header, the likeliest first; at most 5.
    pub other_headers: Vec<HeaderRows>,
    /// The columns in the order of the file.
    pub columns: Vec<ColumnUse>,
    /// What was taken from the titles above the header, because no column says it.
    pub stated: Vec<Stated>,
    /// What the user should look at; nothing when everything that is needed is sure.
    pub doubts: Vec<Doubt>,
    /// How many rows of data there are: those below the header that say something.
    pub rows: u32,
    /// How many rows that say something stand above the header.
    pub title_rows: u32,
    /// The rows around the header and the first rows of data, at most 20 of at most 64 cells.
    pub preview: Vec<PreviewRow>,
    /// The folded texts of the header, one a column: under it a mapping is remembered.
    pub signature: String,
}

impl TableSummary {
    /// Whether something that is needed is ambiguous, so that the user should look.
    pub fn needs_look(&self) -> bool {
        !self.doubts.is_empty()
    }

    /// Where the header stands: its first row, or the whole file where there is none.
    pub fn header_place(&self) -> Place {
        let Some(header) = self.header else { return Place::File };
        if self.sheet.is_empty() {
            return Place::Line(header.first);
        }
        Place::Cell { sheet: Arc::clone(&self.sheet), row: header.first, column: 1 }
    }
}

/// Whether the rows of a sheet are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Usage {
    /// They are.
    Used,
    /// The sheet has no cells.
    Empty,
    /// A needed column is missing, or the header.
    NotUsable,
    /// It is hidden and was not chosen.
    Hidden,
    /// Other sheets look alike and this one does not.
    OtherShape,
    /// The user chose other sheets.
    NotChosen,
}

/// What a shape was seen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhyShape {
    /// A column of codes, and columns of results or declarations.
    CodesInRows,
    /// As before, and the results of several periods stand side by side.
    PeriodsInHeader {
        /// How many periods.
        periods: u32,
    },
    /// A column of codes, and so many columns of communes.
    UnitsInHeader {
        /// How many communes.
        units: u32,
    },
    /// The header names so many indicators.
    CodesInHeader {
        /// How many indicators.
        codes: u32,
    },
    /// A column says which criteria are not met.
    CriteriaTexts,
    /// The user said so.
    Chosen,
}

/// A header of one to three rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeaderRows {
    /// The line of its first row.
    pub first: u32,
    /// The line of its last row.
    pub last: u32,
    /// How much it looks like a header: points for each column that is known.
    pub score: u32,
}

/// What one column is used for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnUse {
    /// Its number, from 1.
    pub number: u32,
    /// Its header as written, from the top row to the lowest, with ` / ` between them.
    pub header: String,
    /// What it stands for; `None` when it is not used.
    pub role: Option<Role>,
    /// Why it is used so.
    pub why: Why,
    /// The commune that the header names, where it names one.
    pub unit: Option<String>,
    /// The period that the header names, as it is understood.
    pub period: Option<String>,
    /// Whether the column is hidden.
    pub is_hidden: bool,
    /// The first texts under the header, at most 3.
    pub sample: Vec<String>,
}

impl ColumnUse {
    /// What the column says of its row, if it is used so.
    pub fn field(&self) -> Option<Field> {
        self.role.and_then(Role::field)
    }
}

/// Why a column is used as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Its header is the name in the canonical file.
    Canonical,
    /// Its header is a known one.
    KnownHeader,
    /// Its cells are codes of indicators, or begin with them.
    Codes,
    /// Its header is the code of an indicator.
    CodeInHeader,
    /// Its header names a commune: it says so, or its cells are results.
    UnitInHeader,
    /// The user said so.
    Chosen,
    /// Another column stands for the same thing and is used.
    Twice,
    /// It holds a plan, a target or what others found, and no result.
    NoResult,
    /// Its header says that it adds others up.
    Total,
    /// Its header is not known.
    NotUsed,
}

/// What a title above the header says of the whole table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// What it says: the place, its code, the set, the group, or the period.
    pub field: Field,
    /// As it is understood.
    pub text: String,
    /// The line of the title.
    pub line: u32,
    /// The column of the title, from 1.
    pub column: u32,
}

/// Something needed that is not sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Doubt {
    /// No row is surely the header.
    Header,
    /// No column of codes, or one with many texts that are none.
    Codes,
    /// No column of results, or several that might be it.
    Results,
    /// Columns that may be communes, or names of communes that are only sheet names.
    Units,
    /// The titles name several periods, or a column of results a period that is not understood.
    Period,
    /// The sheet could be read, and is not used.
    LeftOut,
}

/// A row of the file as it was split into cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    /// The number of the row.
    pub line: u32,
    /// Where it stands.
    pub place: Place,
    /// Its cells, without blanks at their ends.
    pub cells: Vec<String>,
}
