//! What is wrong with a province's own levels.

use super::Severity;
use crate::{Code, Date, Expected, Place, Requirement};

/// A level with its unit, for sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// What is demanded.
    pub requirement: Requirement,
    /// The unit of its numbers.
    pub unit: String,
}

/// A level in another file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherLevel {
    /// The name of the file.
    pub file: String,
    /// Where it stands there.
    pub place: Place,
    /// What it demands.
    pub level: Demand,
}

/// Everything that can be wrong with a row of an overlay, with the facts of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverlayProblem {
    /// No row names the columns *Mã chỉ tiêu*, *Cách* and *Mức*.
    NoHeader,
    /// A header and no level under it.
    NoRows,
    /// `cach` is none of the three words.
    UnknownAction {
        /// As written.
        text: String,
    },
    /// There is no such set, or none is named.
    UnknownSet {
        /// As written.
        text: String,
    },
    /// The set has no such group or region, or none is named where there are several.
    UnknownVariant {
        /// As written.
        text: String,
        /// Ids of those that the set has.
        known: Vec<String>,
    },
    /// The set has no such indicator.
    UnknownCode {
        /// As written.
        text: String,
        /// Id of the set.
        set: String,
    },
    /// The row says something and has no code.
    MissingCode,
    /// An indicator is added under a code that the set has.
    CodeTaken {
        /// The code.
        code: Code,
    },
    /// An indicator is added without a title.
    TitleMissing {
        /// The code.
        code: Code,
    },
    /// A row that names a document or a day, and no level.
    LevelMissing {
        /// The code.
        code: Code,
    },
    /// The level is not understood.
    LevelUnreadable {
        /// The code.
        code: Code,
        /// As written.
        text: String,
    },
    /// A number without a sign may be the least, the most, or exactly what is demanded.
    LevelBare {
        /// The code.
        code: Code,
        /// As written.
        text: String,
    },
    /// A number that reads two ways.
    LevelTwoReadings {
        /// The code.
        code: Code,
        /// As written.
        text: String,
        /// The first reading.
        first: String,
        /// The second reading.
        second: String,
    },
    /// A level of another kind than the indicator takes.
    KindDiffers {
        /// The code.
        code: Code,
        /// As written.
        text: String,
        /// What the indicator takes.
        expected: Expected,
    },
    /// A number for an indicator whose parts have levels of their own.
    NeedsParts {
        /// The code.
        code: Code,
        /// The parts.
        parts: Vec<Code>,
    },
    /// A share below 0 or above 100 %.
    ImpossibleShare {
        /// The code.
        code: Code,
        /// As written.
        text: String,
    },
    /// At least where less is better, or at most where more is.
    WrongDirection {
        /// The code.
        code: Code,
        /// As written.
        text: String,
    },
    /// The unit is not the indicator's.
    UnitDiffers {
        /// The code.
        code: Code,
        /// As written.
        text: String,
        /// The indicator's unit.
        expected: String,
    },
    /// The level demands less than the published one, and names no document.
    Weaker {
        /// The code.
        code: Code,
        /// The level.
        level: Demand,
        /// The published one.
        published: Demand,
    },
    /// The level demands less than the published one, and names a document.
    WeakerCited {
        /// The code.
        code: Code,
        /// The level.
        level: Demand,
        /// The published one.
        published: Demand,
    },
    /// `nâng`, and the level does not demand more than the published one.
    NotRaised {
        /// The code.
        code: Code,
        /// The level.
        level: Demand,
        /// The published one.
        published: Demand,
    },
    /// `nâng`, and no published level is known.
    NothingToRaise {
        /// The code.
        code: Code,
    },
    /// The same code, group and day again.
    Repeated {
        /// The code.
        code: Code,
        /// Where it stood first.
        first: Place,
    },
    /// The same code, group and day in a file that was opened before, with another level.
    OtherFile {
        /// The code.
        code: Code,
        /// Id of the set.
        set: String,
        /// Ids of the groups.
        variants: Vec<String>,
        /// The first day of the level that no longer applies.
        since: Date,
        /// The level that applies.
        level: Demand,
        /// The level that does not.
        other: Box<OtherLevel>,
    },
    /// The day is not understood.
    BadDate {
        /// As written.
        text: String,
    },
    /// The day is outside the period of the set.
    DateOutside {
        /// The day.
        date: Date,
        /// First year of the set.
        start: u16,
        /// Last year of the set.
        end: u16,
    },
    /// A set of the province's own needs to say from when it applies.
    DateMissing {
        /// The code.
        code: Code,
    },
    /// A set of the province's own, made of added indicators.
    OwnSet {
        /// Its id.
        id: String,
        /// How many indicators it has.
        indicators: u32,
    },
    /// Levels that name no document.
    NotCited {
        /// Their codes.
        codes: Vec<Code>,
    },
    /// Rows without a level were passed over.
    RowsWithoutLevel {
        /// How many.
        count: u32,
    },
    /// Nothing of the overlay is applied, because something in it is wrong.
    NotApplied {
        /// How many errors there are.
        errors: u32,
    },
}

impl OverlayProblem {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoHeader => "OVERLAY_NO_HEADER",
            Self::NoRows => "OVERLAY_NO_ROWS",
            Self::UnknownAction { .. } => "OVERLAY_UNKNOWN_ACTION",
            Self::UnknownSet { .. } => "OVERLAY_UNKNOWN_SET",
            Self::UnknownVariant { .. } => "OVERLAY_UNKNOWN_VARIANT",
            Self::UnknownCode { .. } => "OVERLAY_UNKNOWN_CODE",
            Self::MissingCode => "OVERLAY_MISSING_CODE",
            Self::CodeTaken { .. } => "OVERLAY_CODE_TAKEN",
            Self::TitleMissing { .. } => "OVERLAY_TITLE_MISSING",
            Self::LevelMissing { .. } => "OVERLAY_LEVEL_MISSING",
            Self::LevelUnreadable { .. } => "OVERLAY_LEVEL_UNREADABLE",
            Self::LevelBare { .. } => "OVERLAY_LEVEL_BARE",
            Self::LevelTwoReadings { .. } => "OVERLAY_LEVEL_TWO_READINGS",
            Self::KindDiffers { .. } => "OVERLAY_KIND_DIFFERS",
            Self::NeedsParts { .. } => "OVERLAY_NEEDS_PARTS",
            Self::ImpossibleShare { .. } => "OVERLAY_IMPOSSIBLE_SHARE",
            Self::WrongDirection { .. } => "OVERLAY_WRONG_DIRECTION",
            Self::UnitDiffers { .. } => "OVERLAY_UNIT_DIFFERS",
            Self::Weaker { .. } => "OVERLAY_WEAKER",
            Self::WeakerCited { .. } => "OVERLAY_WEAKER_CITED",
            Self::NotRaised { .. } => "OVERLAY_NOT_RAISED",
            Self::NothingToRaise { .. } => "OVERLAY_NOTHING_TO_RAISE",
            Self::Repeated { .. } => "OVERLAY_REPEATED",
            Self::OtherFile { .. } => "OVERLAY_OTHER_FILE",
            Self::BadDate { .. } => "OVERLAY_BAD_DATE",
            Self::DateOutside { .. } => "OVERLAY_DATE_OUTSIDE",
            Self::DateMissing { .. } => "OVERLAY_DATE_MISSING",
            Self::OwnSet { .. } => "OVERLAY_OWN_SET",
            Self::NotCited { .. } => "OVERLAY_NOT_CITED",
            Self::RowsWithoutLevel { .. } => "OVERLAY_ROWS_WITHOUT_LEVEL",
            Self::NotApplied { .. } => "OVERLAY_NOT_APPLIED",
        }
    }

    /// How much it matters: an overlay with an error is not applied.
    pub fn severity(&self) -> Severity {
        match self {
            Self::RowsWithoutLevel { .. } | Self::OwnSet { .. } => Severity::Info,
            Self::WeakerCited { .. } | Self::NotCited { .. } => Severity::Warning,
            Self::OtherFile { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// The indicator that it concerns, if it concerns one.
    pub fn indicator(&self) -> Option<Code> {
        match self {
            Self::CodeTaken { code }
            | Self::TitleMissing { code }
            | Self::LevelMissing { code }
            | Self::LevelUnreadable { code, .. }
            | Self::LevelBare { code, .. }
            | Self::LevelTwoReadings { code, .. }
            | Self::KindDiffers { code, .. }
            | Self::NeedsParts { code, .. }
            | Self::ImpossibleShare { code, .. }
            | Self::WrongDirection { code, .. }
            | Self::UnitDiffers { code, .. }
            | Self::Weaker { code, .. }
            | Self::WeakerCited { code, .. }
            | Self::NotRaised { code, .. }
            | Self::NothingToRaise { code }
            | Self::Repeated { code, .. }
            | Self::OtherFile { code, .. }
            | Self::DateMissing { code } => Some(*code),
            _ => None,
        }
    }
}
