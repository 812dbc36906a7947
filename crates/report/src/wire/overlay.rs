//! A province's own levels and the test of an earlier recognition.

use serde::{Deserialize, Serialize};

/// A province's own levels, as they were read. The texts are those of the table that the program
/// reads, so that it reads them again from here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Overlay {
    /// Its title.
    pub title: String,
    /// Its rows in order.
    pub rows: Vec<OverlayRow>,
}

/// One row of a province's own levels; texts are empty where the file has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct OverlayRow {
    /// The criteria set, by id or title.
    pub set: String,
    /// The group or region.
    pub variant: String,
    /// The code of the indicator or part.
    pub code: String,
    /// Its title.
    pub title: String,
    /// `đặt`, `nâng` or `thêm`.
    pub action: String,
    /// The level as it is written: `≥ 80 %`.
    pub level: String,
    /// The document that states it.
    pub document: String,
    /// The place in that document.
    pub document_place: String,
    /// The first day on which it applies, `YYYY-MM-DD`.
    pub since: String,
    /// A remark.
    pub note: String,
}

/// The test of an earlier recognition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct Revocation {
    /// What follows.
    pub outcome: RevocationOutcome,
    /// The criteria that are no longer met.
    pub lost: Vec<u8>,
    /// The criteria of which that is not known.
    pub undetermined: Vec<u8>,
    /// How many criteria there are.
    pub total: u32,
    /// How many lost criteria are enough with a key one among them.
    pub some: u32,
    /// How many are enough by themselves.
    pub many: u32,
    /// The key criteria.
    pub key_criteria: Vec<u8>,
    /// Where the rule is stated.
    pub citation: String,
}

/// Whether an earlier recognition would be revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum RevocationOutcome {
    /// Whatever the undetermined criteria are.
    Certain,
    /// If undetermined criteria are lost.
    Possible,
    /// Not, whatever they are.
    Excluded,
}
