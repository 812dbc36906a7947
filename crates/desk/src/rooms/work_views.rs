//! What the room “Việc nên làm trước” shows, in words.

use ntm_model::{Code, Verdict};
use serde::{Deserialize, Serialize};

/// The work of the unit that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkView {
    /// The name of the unit; empty when its file gives none.
    pub unit: String,
    /// The period of its results as written; empty when the file names none.
    pub period: String,
    /// The title of the plan.
    pub plan: String,
    /// Whether the plan is the unit's own; any other serves as an example.
    pub is_own_plan: bool,
    /// The nearest wins, the nearest first.
    pub wins: Vec<WinLine>,
    /// The open indicators of which no figure says how far they are.
    pub needs: Vec<NeedLine>,
    /// Criteria met now.
    pub met: u32,
    /// Criteria in all.
    pub total: u32,
    /// The goal and what is missing, as a sentence.
    pub goal: String,
    /// The least sets for it in both readings; none when it is out of reach.
    pub readings: Vec<ReadingView>,
    /// How many periods of the unit were compared.
    pub periods: u32,
    /// Every figure that must move.
    pub pace: Vec<PaceLine>,
    /// The names of the terms.
    pub terms: Vec<String>,
    /// Everyone with open work.
    pub load: Vec<LoadLine>,
    /// Id and name of everyone who has a sheet.
    pub organizations: Vec<(String, String)>,
    /// The sheets that were asked for.
    pub sheets: Vec<SheetView>,
}

/// A near win.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WinLine {
    /// Its place in the order, from 1.
    pub rank: u32,
    /// The indicator.
    pub code: Code,
    /// Its short title.
    pub title: String,
    /// The value now beside the level, one for each figure that misses.
    pub now: Vec<String>,
    /// What is missing and why it stands here, as a sentence.
    pub why: String,
    /// When it is due; empty when the plan does not name it.
    pub due: String,
    /// Whether the criterion is won with it.
    pub wins_criterion: bool,
}

/// An open indicator without a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedLine {
    /// The indicator.
    pub code: Code,
    /// Its short title.
    pub title: String,
    /// The verdict now.
    pub verdict: Verdict,
    /// What is missing, as a sentence.
    pub why: String,
    /// When it is due; empty when the plan does not name it.
    pub due: String,
}

/// A least set in one reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingView {
    /// The set, as a sentence.
    pub sentence: String,
    /// The reasoning, criterion by criterion, and whether each belongs to the set.
    pub steps: Vec<(String, bool)>,
}

/// A figure in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaceLine {
    /// The indicator or part.
    pub code: Code,
    /// Its short title.
    pub title: String,
    /// The value now beside the level.
    pub now: String,
    /// What is missing; empty when the level is met.
    pub gap: String,
    /// The pace that is needed, as a sentence; empty without a deadline or a gap.
    pub required: String,
    /// The value to reach by the end of each term.
    pub milestones: String,
    /// How the value has moved, as a sentence; empty with one value only.
    pub so_far: String,
    /// When it arrives, as a sentence.
    pub arrival: String,
    /// How that is.
    pub state: PaceState,
}

/// Whether a value arrives in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaceState {
    /// Not known from one value.
    Unknown,
    /// In time or early.
    InTime,
    /// Late, never, or getting worse.
    Late,
}

/// The open work of one organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoadLine {
    /// Its id.
    pub organization: String,
    /// Its name.
    pub name: String,
    /// Open indicators that it leads.
    pub leads: u32,
    /// Open indicators that it supports.
    pub supports: u32,
    /// Open indicators that it appraises.
    pub verifies: u32,
    /// The term in which it leads most; empty when it leads nothing open.
    pub busiest: String,
    /// One for each term.
    pub cells: Vec<LoadCellView>,
}

/// The work of one organization in one term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoadCellView {
    /// Open indicators that it leads in the term.
    pub leads: u32,
    /// Those that it supports.
    pub supports: u32,
    /// Those that it appraises.
    pub verifies: u32,
    /// Those that it leads and that are due at the end of the term.
    pub due: String,
    /// Whether this is the term in which it leads most.
    pub is_busiest: bool,
}

/// The sheet of one organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetView {
    /// Its id.
    pub organization: String,
    /// Its name.
    pub name: String,
    /// Place, period and how much there is to do, as one line.
    pub line: String,
    /// What it leads.
    pub leads: Vec<SheetLine>,
    /// What it supports.
    pub supports: Vec<SheetLine>,
    /// What it appraises.
    pub verifies: Vec<SheetLine>,
}

/// One indicator on a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetLine {
    /// The indicator.
    pub code: Code,
    /// Its short title.
    pub title: String,
    /// The verdict now.
    pub verdict: Verdict,
    /// The value now beside the level.
    pub now: String,
    /// What is missing; parts say their code.
    pub gaps: Vec<String>,
    /// The deadline, and where it stands in time.
    pub due: String,
    /// What to do; empty when nothing is open.
    pub remedy: String,
    /// What else the plan says: with whom, by which documents, what is awaited, where it
    /// contradicts itself.
    pub beside: Vec<String>,
    /// The letters of RACI.
    pub raci: String,
}
