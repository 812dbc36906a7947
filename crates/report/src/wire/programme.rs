//! `ntm-programme/1`: what a document wants of many units, beside what they have reached.

use serde::{Deserialize, Serialize};

use super::AuditFinding;

/// A programme beside the units of some files. Amounts and counts of the document are decimal texts;
/// what is computed from them are fractions in lowest terms, `13/5`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Always `ntm-programme/1`.
    pub format: String,
    /// Its id, or that of the user's file.
    pub id: String,
    /// Its official title, in Vietnamese.
    pub title: String,
    /// The place that it is for.
    pub unit_name: String,
    /// The province of that place.
    pub province: String,
    /// Its first year.
    pub start: u16,
    /// Its last year.
    pub end: u16,
    /// The file of the document.
    pub file: String,
    /// How many places of the files could be counted.
    pub places: u32,
    /// How many of these do not say where they lie, and are taken to belong to it.
    pub unplaced: u32,
    /// How many lie elsewhere, and are not counted.
    pub elsewhere: u32,
    /// What is to be reached.
    pub targets: Vec<ProgrammeTarget>,
    /// Which units are to be recognised in which year.
    pub roadmaps: Vec<ProgrammeRoadmap>,
    /// Needs and sources of money.
    pub funding: Vec<ProgrammeFunding>,
    /// What does not add up.
    pub findings: Vec<AuditFinding>,
}

/// One target, and what is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProgrammeTarget {
    /// What is counted: `recognised_share`, `recognised_count`, `recognised_more`,
    /// `criterion_share`, `criterion_count`, `criterion_more`, `floor`, `average`, `criteria_met`,
    /// `other`.
    pub kind: String,
    /// A part of the place, such as a district; `null` for the whole place.
    pub scope: Option<String>,
    /// Id of the criteria set.
    pub set: Option<String>,
    /// Number of the criterion; `null` for whole units.
    pub criterion: Option<u8>,
    /// What the document calls it, in Vietnamese.
    pub name: String,
    /// The number to reach.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// By the end of which year.
    pub year: u16,
    /// The number of units that the document divides by.
    pub base: Option<String>,
    /// The units that the document names.
    pub names: Vec<String>,
    /// The words of the document.
    pub printed: String,
    /// The line of the file.
    pub line: u16,
    /// How it stands: `reached`, `undetermined`, `not_reached`, `not_counted`.
    pub state: String,
    /// What is reached; `null` when it is not counted.
    pub actual: Option<String>,
    /// What is reached if everything that is not known turns out well.
    pub at_best: Option<String>,
    /// How many units more are needed.
    pub missing: Option<u32>,
    /// How many places of the files were counted.
    pub places: u32,
    /// How many places the document counts and the files do not have.
    pub absent: u32,
    /// The units that are surely under a floor.
    pub under: Vec<String>,
    /// The units that may be under it.
    pub perhaps_under: Vec<String>,
}

/// The units to be recognised by one set, year by year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRoadmap {
    /// Its name in data.
    pub id: String,
    /// Its title, in Vietnamese.
    pub title: String,
    /// Id of the criteria set.
    pub set: String,
    /// The number of units that percentages refer to.
    pub base: String,
    /// All units together, as stated.
    pub total: String,
    /// How many units are named.
    pub named: u32,
    /// The years in order.
    pub years: Vec<ProgrammeYear>,
}

/// One year of a roadmap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProgrammeYear {
    /// The year.
    pub year: u16,
    /// Units of this year, as stated.
    pub added: String,
    /// Units until its end, as stated.
    pub cumulative: String,
    /// The same, added up.
    pub cumulative_computed: String,
    /// The percentage, as stated.
    pub percent: String,
    /// The percentage, computed.
    pub percent_computed: Option<String>,
    /// Whether names, counts and percentage agree.
    pub agrees: bool,
    /// The units that are named.
    pub names: Vec<String>,
}

/// One source or need of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProgrammeFunding {
    /// Its name in data.
    pub id: String,
    /// What it is, in Vietnamese.
    pub name: String,
    /// How many totals it is a part of: 0 for a total.
    pub depth: u8,
    /// The amount, as stated.
    pub amount: String,
    /// Its unit.
    pub unit: String,
    /// The amounts of single years, where they are stated.
    pub years: Vec<ProgrammeAmount>,
    /// The sum of its parts; `null` when not all of them are stated.
    pub parts: Option<String>,
    /// The line of the file.
    pub line: u16,
}

/// The amount of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProgrammeAmount {
    /// The year.
    pub year: u16,
    /// The amount, as stated.
    pub amount: String,
}
