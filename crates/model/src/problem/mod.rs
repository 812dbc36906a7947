//! What is wrong with the input, as values. The sentences are made in the crate `ntm-text`.

mod facts;
mod kind;
mod overlay;

use serde::{Deserialize, Serialize};

use crate::Place;
pub use kind::{Expected, ProblemKind};
pub use overlay::{Demand, OtherLevel, OverlayProblem};

/// One thing that the user should know or mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// Where it is.
    pub place: Place,
}

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Nothing is lost; it is said so that nothing happens in silence.
    Info,
    /// A verdict stands, but someone should look.
    Warning,
    /// Something could not be judged or was not used.
    Error,
}

impl Problem {
    /// The stable code, for files and for looking up.
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }
}
