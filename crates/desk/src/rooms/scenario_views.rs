//! What the room “Thử tình huống” asks for and shows, in words.

use ntm_model::{Code, CriterionVerdict, Verdict};
use serde::{Deserialize, Serialize};

/// What makes a scenario the same one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioKey {
    /// The name of its file; empty for those that travel with the program.
    pub file: String,
    /// Its name in the file.
    pub id: String,
}

/// What the room wants to know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenariosWanted {
    /// The scenario to walk through.
    pub chosen: Option<ScenarioKey>,
    /// The scenarios to put beside the data, each after so many of its steps.
    pub compare: Vec<(ScenarioKey, u32)>,
}

/// The scenarios at hand and what follows from those that were chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenariosView {
    /// Whether there is a unit to try them on.
    pub has_unit: bool,
    /// The name of the unit that is shown; empty when its file gives none.
    pub unit: String,
    /// All scenarios: those that travel with the program, then those of the user's files.
    pub lines: Vec<ScenarioLine>,
    /// What is wrong in the user's files, as sentences.
    pub problems: Vec<String>,
    /// The indicators and parts that can be changed, with their short titles.
    pub codes: Vec<(Code, String)>,
    /// Id and name of the groups or regions.
    pub variants: Vec<(String, String)>,
    /// The scenario to walk through.
    pub walk: Option<WalkView>,
    /// The scenarios beside the data.
    pub comparison: Option<ComparisonView>,
}

/// A scenario in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioLine {
    /// Which one.
    pub key: ScenarioKey,
    /// What it is called.
    pub title: String,
    /// How many steps it has.
    pub steps: u32,
}

/// A scenario step by step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WalkView {
    /// Which one.
    pub key: ScenarioKey,
    /// What it is called.
    pub title: String,
    /// The unit that it was written for, when that is not the one that is shown; else empty.
    pub other_unit: String,
    /// The state before the first step, then the state after each.
    pub states: Vec<StateView>,
}

/// One state of a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateView {
    /// What the trainer says.
    pub words: String,
    /// What the step changes, each as words.
    pub changes: Vec<String>,
    /// Criteria met before the step and after it, and criteria in all.
    pub criteria: (u32, u32, u32),
    /// The same of indicators.
    pub indicators: (u32, u32, u32),
    /// The counts as a sentence.
    pub headline: String,
    /// Every criterion.
    pub tiles: Vec<TileView>,
    /// The indicators that moved.
    pub moved: Vec<MovedView>,
    /// What follows for recognition, as a sentence.
    pub recognition: String,
    /// What followed before the step, when that was something else; else empty.
    pub recognition_before: String,
    /// Where the indicators stand in time; empty without a plan.
    pub roadmap: String,
    /// The day on which the levels must be in force, and the group.
    pub ground: String,
    /// The changes that could not be made, as sentences.
    pub refused: Vec<String>,
}

/// A criterion in a state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TileView {
    /// Its number.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// The verdict.
    pub verdict: CriterionVerdict,
    /// The verdict before the step, when it was another.
    pub before: Option<CriterionVerdict>,
}

/// An indicator that moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedView {
    /// The indicator or part.
    pub code: Code,
    /// Its short title.
    pub title: String,
    /// Before.
    pub before: SideView,
    /// After.
    pub after: SideView,
}

/// An indicator in one state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideView {
    /// The verdict.
    pub verdict: Verdict,
    /// What was read; empty when nothing was.
    pub text: String,
    /// What is demanded.
    pub level: String,
    /// What is missing; empty when nothing is or when no figure says so.
    pub gap: String,
    /// The deadline and where it stands in time; empty without a plan.
    pub due: String,
}

/// Several scenarios beside the data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparisonView {
    /// The data first, then the scenarios.
    pub columns: Vec<ColumnView>,
    /// Every criterion with its verdict in each column.
    pub criteria: Vec<ComparedRow<u8, CriterionVerdict>>,
    /// The indicators and parts that differ from the data in any column.
    pub indicators: Vec<ComparedRow<Code, SideView>>,
}

/// What is said of a column as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnView {
    /// What it is called.
    pub title: String,
    /// Criteria met of all.
    pub criteria: String,
    /// Indicators met of all.
    pub indicators: String,
    /// What follows for recognition.
    pub recognition: String,
    /// Where the indicators stand in time; empty without a plan.
    pub roadmap: String,
    /// The day on which the levels must be in force, and the group.
    pub ground: String,
    /// The changes that could not be made.
    pub refused: Vec<String>,
}

/// One row of the comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedRow<Name, Cell> {
    /// The number or code.
    pub name: Name,
    /// Its title.
    pub title: String,
    /// One for each column.
    pub cells: Vec<Cell>,
    /// Whether any column differs from the data.
    pub differs: bool,
}
