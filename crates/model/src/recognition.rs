//! What makes a place recognised (*đạt chuẩn*), and what takes its recognition away.

use serde::{Deserialize, Serialize};

use crate::{Citation, Indicator};

/// The rule on recognition of one set: all criteria, and these conditions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecognitionRule {
    /// Where it is stated.
    pub citation: Citation,
    /// The conditions besides the criteria, in the order of the document.
    pub conditions: Vec<Condition>,
    /// The rule on revocation, where a document at hand states it for this set.
    pub revocation: Option<RevocationRule>,
}

/// A condition besides the criteria. It is reported and judged like an indicator, by levels that
/// are the same for all groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Title, measure and levels; its code is a condition's ([`crate::Code::is_condition`]).
    pub indicator: Indicator,
    /// Whether the title says that something is not there, so that a bare “Có” or “Không” reads
    /// two ways.
    pub is_negative: bool,
}

/// When the recognition of a place is revoked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevocationRule {
    /// Where it is stated.
    pub citation: Citation,
    /// The share of criteria lost, in percent, that is enough with a key criterion among them.
    pub some_percent: u8,
    /// The share that is enough by itself.
    pub many_percent: u8,
    /// The numbers of the key criteria.
    pub key_criteria: Vec<u8>,
}

/// The test of an earlier recognition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocation {
    /// What follows.
    pub outcome: RevocationOutcome,
    /// The numbers of the criteria that are no longer met.
    pub lost: Vec<u8>,
    /// The numbers of the criteria of which that is not known.
    pub undetermined: Vec<u8>,
    /// How many criteria there are.
    pub total: u32,
    /// How many lost criteria are enough with a key one among them.
    pub some: u32,
    /// How many are enough by themselves.
    pub many: u32,
    /// The numbers of the key criteria, of the set.
    pub key_criteria: Vec<u8>,
    /// Where the rule is stated.
    pub citation: Citation,
}

/// Whether an earlier recognition is revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RevocationOutcome {
    /// The rule takes hold, whatever the undetermined criteria are.
    Certain,
    /// It takes hold if undetermined criteria are lost.
    Possible,
    /// It does not take hold, whatever they are.
    Excluded,
}
