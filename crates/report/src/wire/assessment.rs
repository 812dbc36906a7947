//! `ntm-assessment/1`: what was judged.

use serde::{Deserialize, Serialize};

use super::{
    Basis, CriterionVerdict, Operator, Overlay, Recognition, Revocation, Severity, Verdict,
};

/// The name and version of the shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum AssessmentFormat {
    /// The first version.
    #[serde(rename = "ntm-assessment/1")]
    Version1,
}

/// The judgement of everything that was submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// Always `ntm-assessment/1`.
    pub format: AssessmentFormat,
    /// The day on which levels must be in force, `YYYY-MM-DD`.
    pub as_of: String,
    /// One for each reported place and period, in the order of the file.
    pub units: Vec<Unit>,
    /// Everything that the user should know or mend.
    pub problems: Vec<Problem>,
    /// The province's own levels that were laid over the published sets; `null` without any. The
    /// last ones, where several files were laid one over the other.
    pub overlay: Option<Overlay>,
    /// Those that were laid before them, in their order; empty without any.
    #[serde(default)]
    pub overlays_before: Vec<Overlay>,
}

/// The judgement of one place for one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// The place's official code.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Id of the criteria set.
    pub set: String,
    /// Id of the group or region; `null` when it is not known.
    pub variant: Option<String>,
    /// The period as the file writes it.
    pub period: Option<String>,
    /// The day on which levels must be in force for this place, `YYYY-MM-DD`.
    pub as_of: String,
    /// How many criteria are met. Only verdict `met` counts.
    pub criteria_met: u32,
    /// How many criteria are undetermined.
    pub criteria_undetermined: u32,
    /// How many criteria there are, those that do not apply included.
    pub criteria_total: u32,
    /// How many indicators are met; parts are not counted.
    pub indicators_met: u32,
    /// How many indicators have no data, no level, are unreadable or in conflict.
    pub indicators_undetermined: u32,
    /// How many indicators there are, those that do not apply included.
    pub indicators_total: u32,
    /// Whether the place could be recognised.
    pub recognition: Recognition,
    /// The same as sentences in Vietnamese, with what fails or is not known, and the rule.
    #[serde(default)]
    pub recognition_reason: String,
    /// The conditions of recognition besides the criteria; empty where no rule is at hand.
    #[serde(default)]
    pub conditions: Vec<Indicator>,
    /// What the place says of its earlier recognition.
    pub recognised: Option<Source>,
    /// Whether that recognition would be revoked; `null` where there is none or no rule is at hand.
    pub revocation: Option<Revocation>,
    /// The criteria in the order of the set.
    pub criteria: Vec<Criterion>,
}

/// The judgement of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its number.
    pub number: u8,
    /// Its official title, in Vietnamese.
    pub title: String,
    /// What follows from its indicators.
    pub verdict: CriterionVerdict,
    /// Its indicators in the order of the set.
    pub indicators: Vec<Indicator>,
}

/// The judgement of one indicator, or of a part of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its code: `3.10`, or `2.1.a` for a part.
    pub code: String,
    /// Its official title, in Vietnamese.
    pub title: String,
    /// The verdict.
    pub verdict: Verdict,
    /// What it rests on; `null` when nothing was judged.
    pub basis: Option<Basis>,
    /// The measured value as a decimal text with a point. Exact unless `value_exact` is given.
    pub value: Option<String>,
    /// The exact value as `numerator/denominator`, when `value` had to be rounded.
    pub value_exact: Option<String>,
    /// The unit of value, level and gap; `null` for words.
    pub unit: Option<String>,
    /// The level in the notation of the criteria sets: `>= 75 %`, `9.5..12 %/năm`, `Đạt`,
    /// `unknown`. `null` when none is in force.
    pub level: Option<String>,
    /// The title of the province's own levels that the level is of; `null` for a published one.
    pub layer: Option<String>,
    /// The first day on which the level applies, `YYYY-MM-DD`.
    pub since: Option<String>,
    /// Where the level is stated.
    pub citation: Option<String>,
    /// The comparison that decided, when one was made.
    pub comparison: Option<Comparison>,
    /// How far the value is from the level, never negative, as a decimal text. `0` when a
    /// measured value meets the level; `null` when nothing was measured.
    pub gap: Option<String>,
    /// The least number of things that closes the gap, when the file gives a fraction.
    pub gap_things: Option<GapThings>,
    /// The cell that decided.
    pub source: Option<Source>,
    /// Every cell that was looked at, in the order of the file.
    pub reads: Vec<Read>,
    /// Remarks in order, as sentences in Vietnamese.
    pub notes: Vec<String>,
    /// The parts of a composite indicator.
    pub parts: Vec<Indicator>,
}

/// A comparison with both sides: two decimal texts, or two grades.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// What was reported: a decimal text, a fraction `numerator/denominator`, or a grade.
    pub value: String,
    /// How it was compared.
    pub operator: Operator,
    /// What it was compared with.
    pub bound: String,
    /// Whether the comparison holds.
    pub holds: bool,
}

/// A number of counted things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct GapThings {
    /// How many, as a decimal text.
    pub amount: String,
    /// What they are: `hộ`, `km`; may be empty.
    pub unit: String,
}

/// A cell of the user's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Where it stands: `line 12, column 7`, `Sheet1!D12`.
    pub cell: String,
    /// Its text.
    pub text: String,
}

/// A cell of the user's file and the column it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Read {
    /// The canonical name of the column: `ket_qua`, `tu_danh_gia`, `ly_do_khong_ap_dung`.
    pub field: String,
    /// Where it stands: `line 12, column 7`, `Sheet1!D12`.
    pub cell: String,
    /// Its text.
    pub text: String,
}

/// One thing that the user should know or mend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Its stable code: `FRACTION_DISAGREES`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// Where it is: `file`, `line 7`, `line 7, column 3`, `Sheet1!D12`, `typed`.
    pub place: String,
    /// What is wrong and what to do, in Vietnamese.
    pub message: String,
    /// The code of the indicator that it concerns, if it concerns one.
    pub indicator: Option<String>,
}
