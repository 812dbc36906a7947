//! `ntm-sets/1`: what is demanded, with the source of every level.

use serde::{Deserialize, Serialize};

use super::{Direction, Measure};

/// The name and version of the shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum SetsFormat {
    /// The first version.
    #[serde(rename = "ntm-sets/1")]
    Version1,
}

/// All criteria sets that the program knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Sets {
    /// Always `ntm-sets/1`.
    pub format: SetsFormat,
    /// The sets.
    pub sets: Vec<CriteriaSet>,
}

/// A text in both languages of the project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

/// One published set of criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct CriteriaSet {
    /// Its stable name: `xa-2026-2030`.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The decision that published it.
    pub decision: Decision,
    /// First year of its period.
    pub start: u16,
    /// Last year of its period.
    pub end: u16,
    /// When someone last compared the set with the documents, `YYYY-MM-DD`.
    pub checked: String,
    /// The documents that the levels are taken from.
    pub documents: Vec<Document>,
    /// What the levels depend on: groups of communes, or regions.
    pub variants: Vec<Variant>,
    /// The criteria in the decision's order.
    pub criteria: Vec<SetCriterion>,
}

/// The legal document that published a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// When it was signed, `YYYY-MM-DD`.
    pub issued: String,
    /// The first day it applies, `YYYY-MM-DD`.
    pub in_force: String,
}

/// A document that facts are taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Name in data.
    pub id: String,
    /// What the document is.
    pub title: String,
    /// Its public address.
    pub url: Option<String>,
    /// What a reader should know of it.
    pub note: Option<String>,
}

/// A group of communes or a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// Its stable name: `nhom-1`.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Who belongs to it.
    pub definition: Text,
}

/// A numbered group of indicators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct SetCriterion {
    /// Its number.
    pub number: u8,
    /// Its title.
    pub title: Text,
    /// Its indicators in order.
    pub indicators: Vec<SetIndicator>,
}

/// The thing that is judged, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct SetIndicator {
    /// Its code: `3.10`, or `2.1.a` for a part.
    pub code: String,
    /// The official wording, in Vietnamese.
    pub title: String,
    /// A short title.
    pub short: Text,
    /// What kind of result it takes.
    pub measure: Measure,
    /// The unit of its numbers; `null` for words.
    pub unit: Option<String>,
    /// Which way is better.
    pub direction: Direction,
    /// For indicators with “nếu có”: what those words are attached to.
    pub may_not_apply: Option<String>,
    /// The dated levels for each group.
    pub levels: Vec<Level>,
    /// Its parts, if it is composite.
    pub parts: Vec<SetIndicator>,
}

/// The dated, cited requirement for one indicator and one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Id of the group or region.
    pub variant: String,
    /// What is demanded: `>= 75 %`, `9.5..12 %/năm`, `Đạt`, `Tốt`, `unknown`.
    pub level: String,
    /// The words of the document.
    pub printed: Option<String>,
    /// The first day it applies, `YYYY-MM-DD`.
    pub since: String,
    /// The last day it applies, `YYYY-MM-DD`, if it has ended.
    pub until: Option<String>,
    /// When someone last compared it with the document, `YYYY-MM-DD`.
    pub checked: String,
    /// The title of the province's own levels that it is of; `null` for a published one.
    pub layer: Option<String>,
    /// Where it is stated.
    pub citation: String,
    /// The rule that a province has yet to make, if the document says so.
    pub awaiting: Option<String>,
}
