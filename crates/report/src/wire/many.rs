//! `ntm-communes/1` and `ntm-periods/1`: many places, and several periods.

use serde::{Deserialize, Serialize};

use super::{CriterionVerdict, Recognition, Verdict};

/// The table of many places. Exact shares and means are fractions in lowest terms, `13/5`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Communes {
    /// Always `ntm-communes/1`.
    pub format: String,
    /// The places.
    pub units: Vec<CommuneUnit>,
    /// The totals of each set.
    pub sets: Vec<CommunesSet>,
    /// The totals of each district, then of each province.
    pub regions: Vec<Region>,
    /// The years in which communes are to meet their set.
    pub roadmap: CommunesYears,
}

/// One place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommuneUnit {
    /// Its number among all units, from 0.
    pub unit: u32,
    /// Its official code.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its district.
    pub district: Option<String>,
    /// Its province.
    pub province: Option<String>,
    /// Id of the criteria set.
    pub set: String,
    /// Id of the group or region.
    pub variant: Option<String>,
    /// The period as the file writes it.
    pub period: Option<String>,
    /// How many criteria are met.
    pub criteria_met: u32,
    /// How many are undetermined.
    pub criteria_undetermined: u32,
    /// How many there are.
    pub criteria_total: u32,
    /// Whether it could be recognised.
    pub recognition: Recognition,
    /// The verdict on each criterion.
    pub criteria: Vec<CriterionWord>,
}

/// The verdict on one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CriterionWord {
    /// Its number.
    pub number: u8,
    /// The verdict.
    pub verdict: CriterionVerdict,
}

/// The totals of one set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommunesSet {
    /// Id of the set.
    pub set: String,
    /// How many places.
    pub communes: u32,
    /// How many meet every criterion that applies, and how many may.
    pub complete: [u32; 2],
    /// The mean number of criteria met, and what it may be.
    pub average: [String; 2],
    /// How many places have met exactly so many criteria: `[criteria, places]`.
    pub counts: Vec<[u32; 2]>,
    /// How many places are below the floor, and how many more may be; `null` without a floor.
    pub under_floor: Option<[u32; 2]>,
    /// Each criterion.
    pub criteria: Vec<CommunesCriterion>,
}

/// The totals of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommunesCriterion {
    /// Its number.
    pub number: u8,
    /// How many places meet it.
    pub met: u32,
    /// How many do not.
    pub not_met: u32,
    /// To how many it does not apply.
    pub not_applicable: u32,
    /// Of how many it is not known.
    pub undetermined: u32,
    /// The share of places that meet it, of those to which it applies, and what it may be.
    pub share: Option<[String; 2]>,
}

/// The totals of one district or province.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// `district` or `province`.
    pub level: String,
    /// Its name.
    pub name: String,
    /// The province of a district.
    pub province: Option<String>,
    /// Id of the set of its communes.
    pub set: String,
    /// How many communes.
    pub communes: u32,
    /// How many meet every criterion, and how many may.
    pub complete: [u32; 2],
    /// The mean number of criteria met, and what it may be.
    pub average: [String; 2],
    /// The units that are the region itself, by their numbers.
    pub own_units: Vec<u32>,
}

/// The communes by the years that the file names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommunesYears {
    /// The number of communes that shares are of.
    pub base: u32,
    /// Whether it was stated; otherwise it is the number of communes in the files.
    pub is_base_stated: bool,
    /// The years in order.
    pub years: Vec<CommunesYear>,
    /// The units without a year.
    pub without_year: Vec<u32>,
    /// The units whose year cannot be read.
    pub unreadable: Vec<u32>,
    /// The units with a year after the last one.
    pub later: Vec<u32>,
}

/// One year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommunesYear {
    /// The year.
    pub year: u16,
    /// The units that are to meet their set in it.
    pub units: Vec<u32>,
    /// How many up to its end.
    pub cumulative: u32,
    /// These as a share of the base.
    pub share: Option<String>,
}

/// Periods side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Periods {
    /// Always `ntm-periods/1`.
    pub format: String,
    /// The periods in the order of time.
    pub columns: Vec<PeriodHead>,
    /// The places.
    pub places: Vec<PeriodsPlace>,
    /// The indicators, where there is one place only.
    pub indicators: Vec<PeriodsIndicator>,
    /// What is to be settled: `same_name`, `codes_differ`, `twice`, `other_set`, with the units.
    pub questions: Vec<PeriodsDoubt>,
}

/// One period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeriodHead {
    /// The file, where periods alone do not tell the columns apart.
    pub file: Option<String>,
    /// The period as a file writes it.
    pub period: String,
    /// Its last day, `YYYY-MM-DD`.
    pub end: Option<String>,
}

/// One place over the periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeriodsPlace {
    /// Its official code.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its district.
    pub district: Option<String>,
    /// Id of the set.
    pub set: String,
    /// How many criteria are met in each period; `null` where the period does not list it.
    pub criteria_met: Vec<Option<u32>>,
    /// What changed from one period that lists it to the next.
    pub steps: Vec<PeriodsStep>,
}

/// What changed between two periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeriodsStep {
    /// The earlier column, from 0.
    pub from: u32,
    /// The later one.
    pub to: u32,
    /// Criteria won.
    pub won: Vec<u8>,
    /// Criteria lost.
    pub lost: Vec<u8>,
}

/// One indicator over the periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeriodsIndicator {
    /// Its code.
    pub code: String,
    /// The verdict in each period.
    pub verdicts: Vec<Option<Verdict>>,
    /// The measured value in each period, as a fraction in lowest terms.
    pub values: Vec<Option<String>>,
    /// The change into each period but the first: `won`, `lost`, `unchanged`, `changed`,
    /// `newly_reported`, `no_longer_reported`.
    pub changes: Vec<Option<String>>,
    /// The difference of the values into each period but the first, as a fraction.
    pub differences: Vec<Option<String>>,
    /// Which way the value goes: `better`, `worse`, `same`, `unknown`.
    pub ways: Vec<Option<String>>,
}

/// Something to be settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeriodsDoubt {
    /// What it is.
    pub kind: String,
    /// The units that it concerns.
    pub units: Vec<u32>,
}
