//! `ntm-scenario/1`: scenarios beside the real data.

use serde::{Deserialize, Serialize};

use super::{CriterionVerdict, Recognition, Verdict};

/// Scenarios beside the real data of one place. Exact values are fractions in lowest terms, `13/5`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scenarios {
    /// Always `ntm-scenario/1`.
    pub format: String,
    /// The official code of the place.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Id of the criteria set.
    pub set: String,
    /// The real data first, then the scenarios; of a scenario that was asked for alone the states
    /// after each of its steps.
    pub columns: Vec<ScenarioColumn>,
    /// Every criterion, in the order of the set.
    pub criteria: Vec<ScenarioCriterion>,
    /// Every indicator and part, in the order of the set.
    pub indicators: Vec<ScenarioIndicator>,
}

/// One column: the real data, or a scenario after some of its steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScenarioColumn {
    /// Id of the scenario; `null` for the real data.
    pub id: Option<String>,
    /// What it is called; empty for the real data.
    pub title: String,
    /// How many of its steps are done.
    pub steps: u32,
    /// The day on which levels must be in force, `YYYY-MM-DD`.
    pub as_of: String,
    /// Id of the group or region.
    pub variant: Option<String>,
    /// How many criteria are met.
    pub criteria_met: u32,
    /// How many are undetermined.
    pub criteria_undetermined: u32,
    /// How many there are.
    pub criteria_total: u32,
    /// How many indicators are met.
    pub indicators_met: u32,
    /// How many are undetermined.
    pub indicators_undetermined: u32,
    /// How many there are.
    pub indicators_total: u32,
    /// Whether the place could be recognised.
    pub recognition: Recognition,
    /// The last year of the plan; `null` without one.
    pub plan_end: Option<u16>,
    /// How many indicators are overdue; `null` without a plan.
    pub overdue: Option<u32>,
    /// The changes that could not be made, as sentences.
    pub refused: Vec<String>,
}

/// One criterion in every column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScenarioCriterion {
    /// Its number.
    pub number: u8,
    /// The verdicts, one for each column.
    pub verdicts: Vec<CriterionVerdict>,
    /// Whether any column differs from the real data.
    pub differs: bool,
}

/// One indicator or part in every column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScenarioIndicator {
    /// Its code.
    pub code: String,
    /// What is seen of it, one for each column.
    pub cells: Vec<ScenarioCell>,
    /// Whether any column differs from the real data.
    pub differs: bool,
}

/// One indicator or part in one column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScenarioCell {
    /// The verdict.
    pub verdict: Verdict,
    /// What was read; empty when nothing was.
    pub text: String,
    /// The measured value, exact.
    pub value: Option<String>,
    /// The level in the notation of the criteria sets; `null` when none was in force.
    pub level: Option<String>,
    /// How far the value is from the level, exact.
    pub gap: Option<String>,
    /// The term at whose end it is due, `2027` or `2027-Q2`; `null` for parts and without a plan.
    pub due: Option<String>,
    /// The pace that closes the gap in time, a year, exact.
    pub per_year: Option<String>,
}
