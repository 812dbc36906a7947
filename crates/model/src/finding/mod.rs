//! What does not hold together in a plan or a programme.
//!
//! - `kind`: every kind of finding with its facts, by topic;
//! - `facts`: what is the same for all findings of one kind: code, severity, set and
//!   indicator.

mod facts;
mod kind;

use serde::{Deserialize, Serialize};

pub use kind::FindingKind;

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
