//! What a workbook says and how it looks, before any file format.

use serde::{Deserialize, Serialize};

/// A workbook to be written. Rows and columns count from 1, as the user sees them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkbookSpec {
    /// The title among the properties of the document.
    pub title: String,
    /// The subject among the properties of the document.
    pub subject: String,
    /// Its sheets; the first one is shown when the file is opened.
    pub sheets: Vec<SheetSpec>,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetSpec {
    /// Its name: at most 31 characters, none of `[]:*?/\`.
    pub name: String,
    /// The widths of the columns, in digits of the standard font.
    pub widths: Vec<u16>,
    /// The rows from the first one on.
    pub rows: Vec<Vec<CellSpec>>,
    /// Cells that are shown as one; the text stands in the first of them.
    pub merged: Vec<Area>,
    /// How many rows at the top stay in sight.
    pub frozen_rows: u32,
    /// The header and the rows below it that can be filtered.
    pub filter: Option<Area>,
    /// What is offered and explained where something is typed.
    pub choices: Vec<Choice>,
    /// How it is printed; always on A4, as wide as the paper.
    pub print: Print,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellSpec {
    /// What it says.
    pub content: Content,
    /// What it is for, which decides how it looks.
    pub style: Style,
}

/// What a cell says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    /// Nothing.
    #[default]
    Blank,
    /// A text, and never anything else: `3.10`, `1/2` and `=1+1` stay as they are.
    Text(String),
    /// A number as an exact decimal text with a point: `-12.5`.
    Number(String),
    /// A percentage as an exact decimal text with a point: `67.05` is shown as 67,05%.
    Percent(String),
    /// The text of another cell of the sheet, whatever is typed there.
    SameAs {
        /// Its row.
        row: u32,
        /// Its column.
        column: u32,
        /// What stands there now.
        text: String,
    },
}

/// What a cell is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Style {
    /// Data without any decoration.
    #[default]
    Data,
    /// The title of a sheet.
    Title,
    /// A line under the title.
    Subtitle,
    /// The name of a value beside it.
    Label,
    /// The header of a column.
    Heading,
    /// A row that stands above a group of rows, such as a criterion.
    Group,
    /// The number in such a row, in the middle.
    ShortGroup,
    /// Text of a table that is only read.
    Text,
    /// Short text or a number of a table, in the middle.
    Short,
    /// To be filled in.
    Input,
    /// Short text to be filled in, in the middle.
    ShortInput,
    /// Not to be filled in.
    Locked,
    /// An explanation.
    Note,
    /// A line of a guide.
    Guide,
    /// Met: a good result.
    Met,
    /// Not met: a bad result.
    NotMet,
    /// Neither is known yet.
    Open,
    /// Who signs.
    Signature,
    /// What stands above or below the one who signs.
    SignatureNote,
}

/// A rectangle of cells; the last row and column belong to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// The topmost row.
    pub first_row: u32,
    /// The leftmost column.
    pub first_column: u32,
    /// The lowest row.
    pub last_row: u32,
    /// The rightmost column.
    pub last_column: u32,
}

/// A help for typing into cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The cells.
    pub area: Area,
    /// The words of a drop-down list; empty for cells that take anything. Other words are taken
    /// after a question. At most 255 characters with a comma between two.
    pub words: Vec<String>,
    /// The title of the hint; at most 32 characters.
    pub title: String,
    /// The hint that is shown beside the cell; at most 255 characters.
    pub hint: String,
}

/// How a sheet is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    /// Whether the paper lies on its long side.
    pub is_landscape: bool,
    /// The row that is repeated at the top of every page.
    pub repeated_row: Option<u32>,
    /// The last column that is printed; all of them where none is given.
    pub last_column: Option<u32>,
}
