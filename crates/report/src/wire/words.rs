//! The fixed words of the JSON.

use serde::{Deserialize, Serialize};

/// The verdict on an indicator or a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Đạt: the level is met.
    Met,
    /// Chưa đạt: it is not.
    NotMet,
    /// Không áp dụng: the indicator does not concern this place.
    NotApplicable,
    /// Chưa có số liệu: nothing was reported.
    NoData,
    /// Chưa có mức: no document at hand says what is demanded.
    NoLevel,
    /// Chưa đọc được: the report cannot be judged.
    Unreadable,
    /// Mâu thuẫn: the report says two things that lead to different verdicts.
    Conflict,
}

/// The verdict on a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum CriterionVerdict {
    /// Every indicator that applies is met.
    Met,
    /// An indicator is not met.
    NotMet,
    /// No indicator applies.
    NotApplicable,
    /// Nothing is known to fail, but something is not known.
    Undetermined,
}

/// Whether the place could be recognised: all criteria, and the conditions besides them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Recognition {
    /// Something is known to fail.
    NotEligible,
    /// Nothing is known to fail, but not everything is known.
    Undetermined,
    /// All criteria and all conditions of the rule are met.
    Eligible,
}

/// What a verdict rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A figure or a grade that was compared with the level.
    Measured,
    /// The unit's own word.
    Declared,
}

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nothing is lost; it is said so that nothing happens in silence.
    Info,
    /// A verdict stands, but someone should look.
    Warning,
    /// Something could not be judged or was not used.
    Error,
}

/// How a value was compared with a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum Operator {
    /// At least; for grades, the grade or a better one.
    #[serde(rename = ">=")]
    AtLeast,
    /// More than.
    #[serde(rename = ">")]
    MoreThan,
    /// At most.
    #[serde(rename = "<=")]
    AtMost,
    /// Less than.
    #[serde(rename = "<")]
    LessThan,
    /// Equal.
    #[serde(rename = "=")]
    Equal,
}

/// What kind of result an indicator takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Đạt or Chưa đạt.
    PassFail,
    /// A grade.
    Rating,
    /// A share of a whole, 0 to 100 %.
    Percent,
    /// A rate of growth, % a year.
    PercentPerYear,
    /// A number of things.
    Count,
    /// Several parts with results of their own.
    Composite,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Not a number.
    None,
}
