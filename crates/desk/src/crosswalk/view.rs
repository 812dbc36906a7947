//! The messages about the crosswalk: what the page asks, and everything that it shows.

use ntm_model::{Code, CrossedState, CrossedTally, Verdict};
use serde::{Deserialize, Serialize};

/// What the user has chosen for the new report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossChoice {
    /// The group of the new set, by id; empty for the only one with known levels.
    pub variant: String,
    /// The year of the new report; 0 for this year, or the nearest year of the new set.
    pub year: u16,
    /// The confirmed suggestions: new code, old code.
    pub confirmed: Vec<(Code, Code)>,
}

/// Everything that a page on the crosswalk shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossedView {
    /// The name of the place, if given.
    pub name: Option<String>,
    /// The title of the old set.
    pub from: String,
    /// The title of the new set.
    pub to: String,
    /// The groups of the new set: id and name.
    pub variants: Vec<(String, String)>,
    /// The id of the group that the verdicts are by; empty when it is not known.
    pub variant: String,
    /// The year of the new report.
    pub year: u16,
    /// The first and the last year that can be chosen.
    pub years: (u16, u16),
    /// How many indicators of the new set there are of each kind.
    pub tally: CrossedTally,
    /// The same as a sentence.
    pub tally_words: String,
    /// One line for each indicator of the new set.
    pub lines: Vec<CrossedLineView>,
    /// How many suggestions are confirmed and can be taken.
    pub confirmed: usize,
    /// The old indicators that no new one takes up, as a list; empty for none.
    pub left_over: String,
}

/// One indicator of the new set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossedLineView {
    /// Its code.
    pub code: Code,
    /// Its short title.
    pub title: String,
    /// What there is for it.
    pub state: CrossedState,
    /// The same in words.
    pub state_words: String,
    /// Why it has no predecessor; empty when it has one.
    pub new_because: String,
    /// The old codes that would tell something and are not reported, as a list.
    pub not_reported: String,
    /// What the old report says about it.
    pub suggestions: Vec<SuggestionView>,
}

/// One old result for one new indicator or part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestionView {
    /// The new code.
    pub code: Code,
    /// The old code.
    pub old_code: Code,
    /// The short title of the old indicator.
    pub old_title: String,
    /// Whether nobody has held the old title against the decision.
    pub old_title_unchecked: bool,
    /// What was written in the old report.
    pub old_text: String,
    /// Where.
    pub old_place: String,
    /// What followed from it under the old set, in words.
    pub old_verdict: String,
    /// How far it tells, in words.
    pub relation: String,
    /// What differs, as a list; empty for nothing.
    pub differs: String,
    /// Why, in our own words.
    pub reason: String,
    /// What would be written and what would follow; `None` when it is only to look at.
    pub take: Option<TakeView>,
    /// Why it is only to look at; empty when it can be taken.
    pub look_only: String,
    /// Whether the user has confirmed it.
    pub is_confirmed: bool,
}

/// What would be written into the new report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakeView {
    /// The result; may be empty.
    pub result: String,
    /// The unit's own claim; may be empty.
    pub declared: String,
    /// What would follow under the new set.
    pub verdict: Verdict,
    /// The same in words.
    pub verdict_words: String,
    /// The level of the new set, in words; empty when it is not known.
    pub level: String,
}
