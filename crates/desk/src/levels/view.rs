//! What the room of provincial levels asks and shows.

use ntm_model::{Code, OverlayEffect, Severity};
use serde::{Deserialize, Serialize};

use crate::SetLine;

/// Which levels are looked at, and what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelsAsked {
    /// The set, by id, or the name of one that the province is about to make; empty for that of
    /// the unit that is shown.
    pub set: String,
    /// The group or region, by id; empty for that of the unit that is shown, or the first.
    pub variant: String,
    /// What the levels are called; empty for what the file calls them.
    pub title: String,
    /// The document of typed levels that name none of their own; may be empty.
    pub document: String,
    /// The first day of typed levels that name none of their own; may be empty.
    pub since: String,
    /// The rows that were typed, of all sets and groups.
    pub typed: Vec<TypedLevel>,
}

/// One typed level. Without level, document and day it takes the row away.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedLevel {
    /// The set, by id.
    pub set: String,
    /// The group or region, by id.
    pub variant: String,
    /// The indicator or part, as typed.
    pub code: String,
    /// Which of the levels of this indicator and group, from 0: there may be one for each year.
    pub number: usize,
    /// The title of an indicator that is added; otherwise empty.
    pub title: String,
    /// What is demanded, as typed.
    pub level: String,
    /// The document.
    pub document: String,
    /// The first day.
    pub since: String,
}

/// The levels of one set and group, with everything that is said of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelsView {
    /// All sets, those of the province included.
    pub sets: Vec<SetLine>,
    /// The one that is shown, by id.
    pub set: String,
    /// Its group that is shown, by id.
    pub variant: String,
    /// Every open file of levels.
    pub files: Vec<LevelsFileLine>,
    /// The name of the file that is changed here; `None` while there is none.
    pub file: Option<String>,
    /// What the levels are called.
    pub title: String,
    /// The indicators of the set, with the levels that the province sets.
    pub lines: Vec<LevelLine>,
    /// What is wrong, or should be known, of levels that are not on view.
    pub remarks: Vec<LevelRemark>,
    /// How many typed rows the question had.
    pub typed: usize,
    /// How many typed rows differ from the file.
    pub pending: usize,
    /// The same in words; empty for none.
    pub pending_words: String,
    /// How many levels there are in all, in all sets and groups.
    pub count: usize,
    /// How many errors keep the levels from being applied.
    pub errors: usize,
    /// Whether the file has rows that could not be read, and that would be lost by changing it
    /// here.
    pub is_damaged: bool,
}

/// An open file of levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelsFileLine {
    /// Its name.
    pub name: String,
    /// Whether its levels are applied, in words.
    pub said: String,
    /// Whether they are.
    pub is_applied: bool,
}

/// An indicator or part with its levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelLine {
    /// The indicator or part.
    pub code: Code,
    /// Its title.
    pub title: String,
    /// What is published for the group; empty where no document at hand states a level.
    pub published: String,
    /// Whether the province has added it.
    pub is_added: bool,
    /// The levels of the province; never none: the last one may be empty.
    pub entries: Vec<LevelEntry>,
}

/// One level of the province.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelEntry {
    /// Which of the levels of this indicator and group, from 0.
    pub number: usize,
    /// What is demanded, as written.
    pub level: String,
    /// The document.
    pub document: String,
    /// The first day, as year, month and day; or as typed where it is none.
    pub since: String,
    /// Whether it was typed and is not in the file yet.
    pub is_pending: bool,
    /// How it stands to the published one; `None` without a level that can be read.
    pub effect: Option<OverlayEffect>,
    /// The same in words.
    pub effect_words: String,
    /// What is wrong with it, or should be known.
    pub remarks: Vec<LevelRemark>,
}

/// Something said of a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelRemark {
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong and what to do.
    pub message: String,
}
