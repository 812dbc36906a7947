//! What is wrong with a file of scenarios.

use ntm_model::Place;
use serde::{Deserialize, Serialize};

/// Something that could not be taken from a file of scenarios.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioProblem {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub kind: ScenarioProblemKind,
}

/// What is wrong, with what is needed to say it in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScenarioProblemKind {
    /// The first row has no column `kich_ban`.
    NoHeader,
    /// A column that no one knows; it is left out.
    UnknownColumn {
        /// Its heading.
        text: String,
    },
    /// A row before the first name of a scenario.
    NoName,
    /// The step is no whole number from 1 to 999.
    BadStep {
        /// What is written.
        text: String,
    },
    /// The code is none.
    BadCode {
        /// What is written.
        text: String,
    },
    /// A result or a level without the indicator that it is for.
    NoCode,
    /// A code without anything that changes for it, in a row that changes something else: whether
    /// its report is to be taken away is a question.
    CodeAlone,
    /// The level cannot be read.
    BadLevel {
        /// What is written.
        text: String,
    },
    /// The year is none.
    BadYear {
        /// What is written.
        text: String,
    },
    /// The day is none.
    BadDate {
        /// What is written.
        text: String,
    },
    /// A title, a unit or the words of a step are given twice and differ; the first counts.
    SaidTwice {
        /// What is written the second time.
        text: String,
    },
}

impl ScenarioProblem {
    /// The stable code of the kind.
    pub fn code(&self) -> &'static str {
        match self.kind {
            ScenarioProblemKind::NoHeader => "SCENARIO_NO_HEADER",
            ScenarioProblemKind::UnknownColumn { .. } => "SCENARIO_UNKNOWN_COLUMN",
            ScenarioProblemKind::NoName => "SCENARIO_NO_NAME",
            ScenarioProblemKind::BadStep { .. } => "SCENARIO_BAD_STEP",
            ScenarioProblemKind::BadCode { .. } => "SCENARIO_BAD_CODE",
            ScenarioProblemKind::NoCode => "SCENARIO_NO_CODE",
            ScenarioProblemKind::CodeAlone => "SCENARIO_CODE_ALONE",
            ScenarioProblemKind::BadLevel { .. } => "SCENARIO_BAD_LEVEL",
            ScenarioProblemKind::BadYear { .. } => "SCENARIO_BAD_YEAR",
            ScenarioProblemKind::BadDate { .. } => "SCENARIO_BAD_DATE",
            ScenarioProblemKind::SaidTwice { .. } => "SCENARIO_SAID_TWICE",
        }
    }
}
