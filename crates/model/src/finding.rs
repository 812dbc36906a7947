//! What does not hold together in a plan or a programme.

use serde::{Deserialize, Serialize};

use crate::{Code, Decimal, Severity, Text};

/// One thing in a document that contradicts itself, the criteria set, or arithmetic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What is wrong.
    pub kind: FindingKind,
    /// What the document says, every reading with its place; at least one.
    pub passages: Vec<Passage>,
}

/// Words of a document and where they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The file of the copy at hand, or the name of the user's file.
    pub document: String,
    /// Where in it: `dòng 241`, `Phụ lục 02, dòng 512`.
    pub place: String,
    /// The words, as they stand there.
    pub text: String,
}

/// What is wrong, with what is needed to say it in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FindingKind {
    // Who does what.
    /// A passage that assigns the work of the other indicators names no lead for this one.
    NoLead {
        /// The indicator.
        code: Code,
    },
    // Numbers.
    /// Parts do not add up to their total.
    TotalDiffers {
        /// What is added up.
        about: Text,
        /// The total that is stated.
        stated: Decimal,
        /// The sum of the parts.
        computed: Decimal,
        /// The unit of both.
        unit: String,
        /// Whether the difference is so small that rounded parts explain it.
        rounding: bool,
    },
    /// A percentage is not the share that its own fraction gives.
    ShareDiffers {
        /// What is shared.
        about: Text,
        /// The percentage that is stated.
        percent: Decimal,
        /// The part.
        part: Decimal,
        /// The whole.
        whole: Decimal,
        /// What the fraction gives, rounded for reading.
        computed: Decimal,
    },
    /// Several percentages fit another base than the one that is stated.
    OtherBase {
        /// What is shared.
        about: Text,
        /// The base that is stated.
        base: Decimal,
        /// A whole number that fits all of them.
        fits: u32,
    },
    /// A list has more or fewer members than the text says.
    ListDiffers {
        /// What is listed.
        about: Text,
        /// The number that is stated.
        stated: Decimal,
        /// How many there are in the list.
        counted: u32,
        /// Members that are known to be missing.
        missing: Vec<String>,
    },
    /// “Đạt x/19” does not go with what is said to be missing.
    CriteriaDiffer {
        /// Whose criteria.
        about: Text,
        /// The criteria that are met.
        met: Decimal,
        /// The whole that is printed.
        whole: Decimal,
        /// How many are said to be missing.
        said: Option<u32>,
        /// How many are listed as missing.
        listed: Option<u32>,
        /// How many criteria the set has.
        criteria: u8,
    },
    /// A cumulative count is not the one before it and what was added.
    CumulativeDiffers {
        /// What is counted.
        about: Text,
        /// The year.
        year: u16,
        /// The count that is stated.
        stated: Decimal,
        /// The count that the years give.
        computed: Decimal,
    },
    /// The other targets together demand a higher average than the one that is wanted.
    AverageTooLow {
        /// What the average is of.
        about: Text,
        /// The average that is wanted.
        average: Decimal,
        /// The least average that the other targets allow, rounded for reading.
        least: Decimal,
        /// The number of units.
        units: Decimal,
        /// How many of them reach the higher number.
        reaching: Decimal,
        /// The higher number.
        reached: Decimal,
        /// The floor under the others.
        floor: Decimal,
    },
    /// A target is lower than what follows from other targets of the same document.
    TargetTooLow {
        /// What is to be reached.
        about: Text,
        /// The target.
        stated: Decimal,
        /// What follows from the others, rounded for reading.
        least: Decimal,
        /// The unit of both.
        unit: String,
    },
    /// Passages state one fact in different ways.
    NumbersDiffer {
        /// The fact.
        about: Text,
        /// The different values, each once, in the order of the passages.
        values: Vec<String>,
    },
    // Deadlines and periods.
    // Levels.
}

impl FindingKind {
    /// The stable code of this kind.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoLead { .. } => "PLAN_NO_LEAD",
            // Numbers.
            Self::TotalDiffers { .. } => "NUMBER_TOTAL",
            Self::ShareDiffers { .. } => "NUMBER_SHARE",
            Self::OtherBase { .. } => "NUMBER_BASE",
            Self::ListDiffers { .. } => "NUMBER_LIST",
            Self::CriteriaDiffer { .. } => "NUMBER_CRITERIA",
            Self::CumulativeDiffers { .. } => "NUMBER_CUMULATIVE",
            Self::AverageTooLow { .. } => "NUMBER_AVERAGE",
            Self::TargetTooLow { .. } => "NUMBER_TARGET",
            Self::NumbersDiffer { .. } => "NUMBER_READINGS",
        }
    }

    /// How much it matters: an error must be mended before the plan can be carried out, a warning
    /// is a contradiction to be settled, a note is worth a look.
    pub fn severity(&self) -> Severity {
        match self {
            Self::NoLead { .. } => Severity::Error,
            // Numbers.
            Self::TotalDiffers { rounding: true, .. } => Severity::Info,
            Self::TotalDiffers { .. }
            | Self::ShareDiffers { .. }
            | Self::OtherBase { .. }
            | Self::ListDiffers { .. }
            | Self::CriteriaDiffer { .. }
            | Self::CumulativeDiffers { .. }
            | Self::AverageTooLow { .. }
            | Self::TargetTooLow { .. }
            | Self::NumbersDiffer { .. } => Severity::Warning,
        }
    }
}
