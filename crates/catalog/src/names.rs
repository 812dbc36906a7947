//! The words of the files for the values of the model.

use ntm_model::{Confidence, Direction, DutyRole, Measure, OrganizationKind};

/// The words for [`Measure`].
pub(crate) const MEASURES: &[(&str, Measure)] = &[
    ("pass_fail", Measure::PassFail),
    ("rating", Measure::Rating),
    ("percent", Measure::Percent),
    ("percent_per_year", Measure::PercentPerYear),
    ("count", Measure::Count),
    ("composite", Measure::Composite),
];

/// The words for [`Direction`].
pub(crate) const DIRECTIONS: &[(&str, Direction)] =
    &[("higher", Direction::Higher), ("lower", Direction::Lower), ("none", Direction::None)];

/// The words for [`Confidence`].
pub(crate) const CONFIDENCES: &[(&str, Confidence)] = &[
    ("high", Confidence::High),
    ("medium", Confidence::Medium),
    ("low", Confidence::Low),
    ("unchecked", Confidence::Unchecked),
];

/// The words for [`OrganizationKind`].
pub(crate) const ORGANIZATION_KINDS: &[(&str, OrganizationKind)] = &[
    ("office", OrganizationKind::Office),
    ("group", OrganizationKind::Group),
    ("outside", OrganizationKind::Outside),
];

/// The words for [`DutyRole`].
pub(crate) const DUTY_ROLES: &[(&str, DutyRole)] =
    &[("lead", DutyRole::Lead), ("support", DutyRole::Support), ("verify", DutyRole::Verify)];

/// Whether a level of a plan is the place's own goal, or what the plan says the set demands.
pub(crate) const LEVEL_KINDS: &[(&str, bool)] = &[("demand", false), ("goal", true)];

/// The word that stands for a value in one of the lists above.
pub(crate) fn word<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    words.iter().find(|(_, one)| one == value).map_or("", |(word, _)| word)
}
