//! `ntm-plan/1`: roadmap, pace, load, nearest wins and least sets of some places.

use serde::{Deserialize, Serialize};

use super::{Operator, Verdict};

/// The work that follows for the places of some files. Exact numbers are fractions in lowest terms,
/// `13/5`; terms are `2026` or `2026-Q3`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plans {
    /// Always `ntm-plan/1`.
    pub format: String,
    /// One for each place, in its latest period.
    pub units: Vec<PlanUnit>,
}

/// One place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanUnit {
    /// Its official code.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Id of the criteria set.
    pub set: String,
    /// The period as the file writes it.
    pub period: Option<String>,
    /// The day on which it was judged, `YYYY-MM-DD`.
    pub as_of: String,
    /// Id of the plan.
    pub plan: String,
    /// Its title, in Vietnamese.
    pub plan_title: String,
    /// Whether the plan is its own; any other serves as an example.
    pub is_own_plan: bool,
    /// Criteria met now.
    pub criteria_met: u32,
    /// Criteria in all.
    pub criteria_total: u32,
    /// Indicators met now.
    pub indicators_met: u32,
    /// Indicators in all.
    pub indicators_total: u32,
    /// What is due in each term.
    pub terms: Vec<PlanTerm>,
    /// Open indicators that the plan does not name.
    pub without_deadline: Vec<String>,
    /// How fast measured gaps must close.
    pub pace: Vec<PlanPace>,
    /// What is nearest to its level, the nearest first.
    pub nearest: Vec<PlanNearest>,
    /// Open indicators of which no figure says how far they are.
    pub without_figures: Vec<String>,
    /// The least sets for the goal.
    pub least: PlanLeast,
    /// How much open work each organization has.
    pub load: Vec<PlanLoad>,
    /// Who does what.
    pub work: Vec<PlanWork>,
}

/// One year or quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanTerm {
    /// Which one.
    pub term: String,
    /// What is due at its end.
    pub due: Vec<PlanDue>,
    /// The values to reach by its end.
    pub milestones: Vec<PlanMilestone>,
    /// Criteria met at its end, if everything that is due by then is reached.
    pub criteria_met: u32,
    /// Indicators met then.
    pub indicators_met: u32,
}

/// An open indicator with its deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanDue {
    /// The indicator.
    pub code: String,
    /// The verdict now.
    pub verdict: Verdict,
    /// The year that the plan gives.
    pub end: u16,
}

/// A value to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanMilestone {
    /// The indicator or part.
    pub code: String,
    /// The value.
    pub value: String,
    /// Its unit.
    pub unit: String,
}

/// One measured value in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanPace {
    /// The indicator or part.
    pub code: String,
    /// The unit of its numbers.
    pub unit: String,
    /// The value now.
    pub value: String,
    /// How it is compared with the level.
    pub operator: Operator,
    /// The level.
    pub bound: String,
    /// How far the value has to go.
    pub gap: String,
    /// The quarter at whose end it is due.
    pub due: Option<String>,
    /// The pace that closes the gap in time.
    pub per_quarter: Option<String>,
    /// `one_value`, `at`, `in_time`, `early`, `late`, `never`, `moving_away`.
    pub arrival: String,
    /// The quarter in which it arrives if it goes on as it has gone.
    pub arrives: Option<String>,
    /// The same as a sentence.
    pub message: String,
}

/// An indicator that figures show to be not met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanNearest {
    /// Its place in the order, from 1.
    pub rank: u32,
    /// The indicator.
    pub code: String,
    /// Its widest gap as a share of the level.
    pub relative_gap: String,
    /// The quarter at whose end it is due.
    pub due: Option<String>,
    /// Whether its criterion is won with it.
    pub wins_criterion: bool,
}

/// What is the least to do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanLeast {
    /// Criteria met now.
    pub met: u32,
    /// The count to reach.
    pub wanted: u32,
    /// How many criteria more.
    pub needed: u32,
    /// If what is undetermined turns out to be met; `null` when it cannot be reached.
    pub optimistic: Option<PlanLeastSet>,
    /// If what is undetermined is work.
    pub careful: Option<PlanLeastSet>,
}

/// A least set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanLeastSet {
    /// Indicators to win.
    pub to_win: Vec<String>,
    /// Indicators to clarify.
    pub to_clarify: Vec<String>,
    /// The criteria that are won, in order.
    pub criteria: Vec<u8>,
}

/// The open work of one organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanLoad {
    /// Its id.
    pub organization: String,
    /// Its name, in Vietnamese.
    pub name: String,
    /// Open indicators that it leads.
    pub leads: u32,
    /// Open indicators that it supports.
    pub supports: u32,
    /// One for each term.
    pub terms: Vec<PlanLoadTerm>,
}

/// Its work in one term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanLoadTerm {
    /// Which one.
    pub term: String,
    /// Open indicators that it leads.
    pub leads: u32,
    /// Open indicators that it supports.
    pub supports: u32,
    /// Those that it leads and that are due at its end.
    pub due: Vec<String>,
}

/// The work of one organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanWork {
    /// Its id.
    pub organization: String,
    /// Its name, in Vietnamese.
    pub name: String,
    /// Its indicators.
    pub tasks: Vec<PlanTask>,
}

/// One indicator of an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanTask {
    /// The indicator.
    pub code: String,
    /// `lead` or `support`.
    pub role: String,
    /// The verdict now.
    pub verdict: Verdict,
    /// The first year of the work.
    pub start: u16,
    /// The year at whose end it is due.
    pub end: u16,
}
