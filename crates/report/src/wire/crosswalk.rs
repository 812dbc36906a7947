//! `ntm-crosswalk/1`: what reports under an old set tell about a new one.

use serde::{Deserialize, Serialize};

use super::{Read, Verdict};

/// What the reports of some places suggest. Nothing of it is taken over by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Crosswalk {
    /// Always `ntm-crosswalk/1`.
    pub format: String,
    /// One for each place and period that is judged by the old set.
    pub units: Vec<CrosswalkUnit>,
}

/// One place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrosswalkUnit {
    /// Its name.
    pub name: Option<String>,
    /// The period of the old report.
    pub period: Option<String>,
    /// Id of the old set.
    pub from: String,
    /// Id of the new set.
    pub to: String,
    /// Id of the group of the new set.
    pub variant: Option<String>,
    /// The day on which levels of the new set must be in force, `YYYY-MM-DD`.
    pub as_of: String,
    /// For how many indicators an old result can be taken.
    pub can_take: u32,
    /// For how many there is only something to look at.
    pub look_only: u32,
    /// For how many the old report is silent.
    pub not_reported: u32,
    /// How many have no predecessor.
    pub new: u32,
    /// One for each indicator of the new set.
    pub lines: Vec<CrosswalkLine>,
    /// Codes of the old report that say nothing about a new indicator.
    pub left_over: Vec<String>,
}

/// One indicator of the new set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrosswalkLine {
    /// Its code.
    pub code: String,
    /// Its official title, in Vietnamese; empty when the set is not at hand.
    pub title: String,
    /// `can_take`, `look_only`, `not_reported`, `new`.
    pub state: String,
    /// Why it has no predecessor.
    pub new_because: Option<String>,
    /// Old indicators that would tell something and are not reported.
    pub not_reported: Vec<String>,
    /// What the old report says, the closest first.
    pub suggestions: Vec<CrosswalkSuggestion>,
}

/// One old result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrosswalkSuggestion {
    /// The indicator or part of the new set.
    pub code: String,
    /// That of the old set.
    pub old_code: String,
    /// `same`, `narrower`, `broader`, `related`.
    pub relation: String,
    /// What is not the same: `level`, `measure`, `unit`, `population`, `content`, `guidance`.
    pub differs: Vec<String>,
    /// Why.
    pub reason: String,
    /// The cells of the old report.
    pub reads: Vec<Read>,
    /// What followed from them under the old set.
    pub old_verdict: Verdict,
    /// What would be written into the new report; `null` when nothing is.
    pub take: Option<CrosswalkTaken>,
    /// Why nothing is: `related`, `does_not_fit`, `proves_nothing`, `claim_of_other_level`,
    /// `contradiction`, `parts_only`.
    pub look: Option<String>,
}

/// What would be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrosswalkTaken {
    /// The result; empty when only the claim is taken.
    pub result: String,
    /// The unit's own claim; may be empty.
    pub declared: String,
    /// What would follow under the new set.
    pub verdict: Verdict,
}
