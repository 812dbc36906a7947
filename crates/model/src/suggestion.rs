//! What a report under an old set of criteria suggests for a new one.

use serde::{Deserialize, Serialize};

use crate::{Code, Date, Difference, IndicatorResult, Read, Relation, Text, Verdict};

/// A report under an old set, held against the indicators of a new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crossed {
    /// The name of the place, if given.
    pub name: Option<String>,
    /// The period of the old report as it is written, if given.
    pub period: Option<String>,
    /// Id of the old set.
    pub from: String,
    /// Id of the new set.
    pub to: String,
    /// Id of the group of the new set that the suggestions are judged by; `None` when it is not
    /// known.
    pub variant: Option<String>,
    /// The day on which the levels of the new set must be in force.
    pub as_of: Date,
    /// One line for each indicator of the new set, in its order.
    pub lines: Vec<CrossedLine>,
    /// How many lines have each state.
    pub tally: CrossedTally,
    /// The codes of the old report that say nothing about any new indicator, each once.
    pub left_over: Vec<Code>,
}

/// One indicator of the new set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossedLine {
    /// Its code.
    pub code: Code,
    /// What there is for it.
    pub state: CrossedState,
    /// What the old report says about it, the closest first.
    pub suggestions: Vec<Suggestion>,
    /// The old indicators that would tell something and are not reported.
    pub not_reported: Vec<Code>,
    /// Why it has no predecessor; `None` when it has one.
    pub new_because: Option<Text>,
}

/// What there is for an indicator of the new set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CrossedState {
    /// An old result can be taken once someone has confirmed it.
    CanTake,
    /// Old results are worth a look; none can be taken.
    LookOnly,
    /// It has predecessors, and the old report is silent on all of them.
    NotReported,
    /// It has no predecessor.
    New,
}

/// How many indicators of the new set have each state. They add up to all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossedTally {
    /// [`CrossedState::CanTake`].
    pub can_take: u32,
    /// [`CrossedState::LookOnly`].
    pub look_only: u32,
    /// [`CrossedState::NotReported`].
    pub not_reported: u32,
    /// [`CrossedState::New`].
    pub new: u32,
}

/// One old result for one new indicator or part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The indicator or part of the new set.
    pub code: Code,
    /// The indicator or part of the old set.
    pub old_code: Code,
    /// How far the old one tells.
    pub relation: Relation,
    /// What is not the same.
    pub differs: Vec<Difference>,
    /// Why, in our own words.
    pub reason: Text,
    /// The cells of the old report, in the order of its file.
    pub reads: Vec<Read>,
    /// What followed from them under the old set.
    pub old_verdict: Verdict,
    /// What would be written into the new report, or why nothing is.
    pub offer: Offer,
}

/// What a suggestion offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Offer {
    /// These texts, once someone confirms them.
    Take(Box<Taken>),
    /// Nothing; why.
    Look(LookOnly),
}

/// What would be written into the new report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The result; empty when only the claim is taken.
    pub result: String,
    /// The unit's own claim; may be empty.
    pub declared: String,
    /// What would follow under the new set.
    pub outcome: IndicatorResult,
}

/// Why an old result is not to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LookOnly {
    /// The same subject is measured in another way.
    Related,
    /// What was written does not fit the kind of result that the new indicator takes, or could
    /// not be read.
    DoesNotFit,
    /// It reaches a lower bar, or misses a higher one, so that nothing follows for the new one.
    ProvesNothing,
    /// Only a claim, and of another level than the new one.
    ClaimOfOtherLevel,
    /// Several rows of the old report say different things.
    Contradiction,
    /// The old report has figures for its parts alone.
    PartsOnly,
}
