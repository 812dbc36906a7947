//! What does not hold together in a plan or a programme.

use serde::{Deserialize, Serialize};

use crate::{Code, Severity};

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
    // Deadlines and periods.
    // Levels.
}

impl FindingKind {
    /// The stable code of this kind.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoLead { .. } => "PLAN_NO_LEAD",
        }
    }

    /// How much it matters: an error must be mended before the plan can be carried out, a warning
    /// is a contradiction to be settled, a note is worth a look.
    pub fn severity(&self) -> Severity {
        match self {
            Self::NoLead { .. } => Severity::Error,
        }
    }
}
