//! A province's own levels over a published set (*mức của tỉnh*), as its file states them.

use serde::{Deserialize, Serialize};

use crate::{Code, Date, Place, Requirement};

/// Which layer a level comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Layer {
    /// The published set.
    #[default]
    Published,
    /// A province's own levels.
    Overlay {
        /// The title of their [`Overlay`].
        title: String,
        /// Whether a document is named.
        is_cited: bool,
    },
}

impl Layer {
    /// The title of the overlay; `None` for the published set.
    pub fn overlay(&self) -> Option<&str> {
        match self {
            Self::Published => None,
            Self::Overlay { title, .. } => Some(title),
        }
    }
}

/// A province's own levels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlay {
    /// What the file calls them, else the name of the file.
    pub title: String,
    /// What is laid down, in the order of the file.
    pub rows: Vec<OverlayRow>,
    /// How many rows could not be read. An overlay that has any is shown and not applied.
    pub unread: u32,
}

impl Overlay {
    /// The title of an overlay that names itself nowhere.
    pub const DEFAULT_TITLE: &str = "Mức của tỉnh";
}

/// One row of an overlay. Texts are as the file writes them, without blanks at their ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverlayRow {
    /// Where the row stands.
    pub place: Place,
    /// The numbers of the columns of this row's table, from 1, in the order of
    /// [`OverlayField::ALL`]; 0 for a column that the table does not have.
    pub columns: [u16; 10],
    /// The criteria set, by id or title.
    pub set: String,
    /// The group or region, by id or name; several separated by commas or semicolons.
    pub variant: String,
    /// The indicator or part.
    pub code: Code,
    /// Its title; needed where an indicator is added.
    pub title: String,
    /// What is done.
    pub action: OverlayAction,
    /// What is demanded; `None` for a row that only gives a criterion its title.
    pub requirement: Option<Requirement>,
    /// The unit of its numbers.
    pub unit: String,
    /// The level as the file writes it.
    pub printed: String,
    /// The document that states it; may be empty.
    pub document: String,
    /// The place in that document; may be empty.
    pub document_place: String,
    /// First day it applies; `None` for as long as the level that it replaces.
    pub since: Option<Date>,
    /// Free remark.
    pub note: String,
}

impl OverlayRow {
    /// Where the cell of this column stands; the row where there is no such column.
    pub fn place_of(&self, field: OverlayField) -> Place {
        let position = OverlayField::ALL.iter().position(|one| *one == field);
        let column = position.and_then(|position| self.columns.get(position));
        let column = column.map_or(0, |column| u32::from(*column));
        if column == 0 {
            return self.place.clone();
        }
        match &self.place {
            Place::Line(line) | Place::Field { line, .. } => Place::Field { line: *line, column },
            Place::Cell { sheet, row, .. } => {
                Place::Cell { sheet: sheet.clone(), row: *row, column }
            }
            other => other.clone(),
        }
    }
}

/// What a row does to the published set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OverlayAction {
    /// `đặt`: this is the level.
    Set,
    /// `nâng`: this is the level, and it demands more than the published one.
    Raise,
    /// `thêm`: an indicator of the province's own.
    Add,
}

impl OverlayAction {
    /// Every action.
    pub const ALL: [Self; 3] = [Self::Set, Self::Raise, Self::Add];

    /// The word in the file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Set => "đặt",
            Self::Raise => "nâng",
            Self::Add => "thêm",
        }
    }
}

/// How a province's level stands to the published one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OverlayEffect {
    /// The same.
    Same,
    /// More is demanded.
    Raised,
    /// Less is demanded.
    Lowered,
    /// Something else is demanded.
    Changed,
    /// No document at hand stated a level.
    Filled,
    /// The indicator or the criterion is the province's own.
    Added,
}

/// A column of an overlay's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OverlayField {
    /// *Bộ tiêu chí*.
    Set,
    /// *Nhóm, vùng*.
    Variant,
    /// *Mã chỉ tiêu*.
    Code,
    /// *Tên chỉ tiêu*.
    Title,
    /// *Cách*: đặt, nâng, thêm.
    Action,
    /// *Mức*.
    Level,
    /// *Văn bản*.
    Document,
    /// *Vị trí* in the document.
    DocumentPlace,
    /// *Từ ngày*.
    Since,
    /// *Ghi chú*.
    Note,
}

impl OverlayField {
    /// Every column, in the order of the canonical table.
    pub const ALL: [Self; 10] = [
        Self::Set,
        Self::Variant,
        Self::Code,
        Self::Title,
        Self::Action,
        Self::Level,
        Self::Document,
        Self::DocumentPlace,
        Self::Since,
        Self::Note,
    ];

    /// The name of the column in the canonical table.
    pub const fn canonical(self) -> &'static str {
        match self {
            Self::Set => "bo_tieu_chi",
            Self::Variant => "nhom",
            Self::Code => "chi_tieu",
            Self::Title => "ten_chi_tieu",
            Self::Action => "cach",
            Self::Level => "muc",
            Self::Document => "van_ban",
            Self::DocumentPlace => "vi_tri",
            Self::Since => "tu_ngay",
            Self::Note => "ghi_chu",
        }
    }
}
