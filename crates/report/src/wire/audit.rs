//! `ntm-audit/1`: what does not hold together in plans.

use serde::{Deserialize, Serialize};

use super::Severity;

/// The name and version of the shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum AuditFormat {
    /// The first version.
    #[serde(rename = "ntm-audit/1")]
    Version1,
}

/// The findings about some plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Audit {
    /// Always `ntm-audit/1`.
    pub format: AuditFormat,
    /// One for each plan, in the order in which they were asked for.
    pub plans: Vec<AuditedPlan>,
}

/// One plan with its findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AuditedPlan {
    /// The id of a bundled plan, or the name of the user's file.
    pub plan: String,
    /// The plan's title.
    pub title: String,
    /// The findings, in a fixed order; none when the plan holds together.
    pub findings: Vec<Finding>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The stable code, such as `PLAN_TWO_LEADS`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// Id of the criteria set; `null` when it concerns none.
    pub set: Option<String>,
    /// Code of the criterion or indicator; `null` when it concerns none.
    pub indicator: Option<String>,
    /// What is wrong and what to do.
    pub message: String,
    /// What the document says, every reading with its place.
    pub passages: Vec<Passage>,
}

/// Words of a document and where they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The file.
    pub document: String,
    /// Where in it.
    pub place: String,
    /// The words; empty where the passage should have said something and does not.
    pub text: String,
}
