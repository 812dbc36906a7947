//! What the room of periods shows, in words.

use ntm_model::{Change, Code, CriterionVerdict, Verdict, Way};
use ntm_plan::PeriodsSort;
use serde::{Deserialize, Serialize};

/// What is chosen in the room of periods.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodsChoice {
    /// Id of the set; empty for the one with the most places.
    pub set: String,
    /// Only places with this text in their name or code.
    pub text: String,
    /// Only places that won or lost a criterion.
    pub only_changed: bool,
    /// Only places that do not stand in every period.
    pub only_incomplete: bool,
    /// The order of the rows.
    pub sort: PeriodsSort,
    /// The first row wanted, from 0.
    pub from: u32,
    /// The place that is shown in full, by a number of any of its units; `None` for none.
    pub place: Option<u32>,
}

impl PeriodsChoice {
    /// So many rows are sent to the page at once.
    pub const PAGE: u32 = 50;
}

/// What the room of periods shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodsView {
    /// How many units the files have.
    pub units: u32,
    /// The sets that the files have: id and title.
    pub sets: Vec<(String, String)>,
    /// Id of the set that is shown.
    pub set: String,
    /// What each period is called.
    pub columns: Vec<String>,
    /// How many places each period lists, and the mean number of criteria met.
    pub totals: Vec<(u32, String)>,
    /// What is not certain, as sentences; as far as they are shown.
    pub questions: Vec<String>,
    /// How many more there are.
    pub questions_more: u32,
    /// Each criterion, in the set's order.
    pub criteria: Vec<CriterionPeriodsLine>,
    /// The number of the first row, from 0.
    pub from: u32,
    /// How many rows fit.
    pub fitting: u32,
    /// How many places there are before the filter of rows.
    pub places: u32,
    /// The rows of this page.
    pub rows: Vec<PlaceLine>,
    /// The place in full: the chosen one, or the only one.
    pub place: Option<Box<PlaceView>>,
}

/// One criterion over the periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionPeriodsLine {
    /// Its number.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// In each period: how many places meet it, how many won it and how many lost it.
    pub counts: Vec<[u32; 3]>,
}

/// One place over the periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceLine {
    /// A number of one of its units.
    pub unit: u32,
    /// Its name.
    pub name: String,
    /// Its code and district, as far as they are given.
    pub place: String,
    /// In each period how many criteria are met: `14/19`; `None` where it is not listed.
    pub tallies: Vec<Option<String>>,
    /// The criteria that were won, with the period where there are more than two: `2025: 3, 6`.
    pub won: String,
    /// Those that were lost.
    pub lost: String,
}

/// One place in full.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceView {
    /// A number of one of its units.
    pub unit: u32,
    /// Its name.
    pub name: String,
    /// Each period with its number among all units, and how many criteria and indicators are met.
    pub columns: Vec<PlaceColumn>,
    /// Whether its periods were judged by different sets, so that nothing is compared.
    pub is_sets_differ: bool,
    /// What changed into each period but the first, in a sentence.
    pub changes: Vec<String>,
    /// The criteria in the set's order.
    pub criteria: Vec<CriterionSteps>,
    /// The indicators in the set's order, each followed by its parts.
    pub indicators: Vec<IndicatorSteps>,
}

/// One period of a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceColumn {
    /// What it is called.
    pub name: String,
    /// The number of its unit among all.
    pub unit: u32,
    /// How many criteria and indicators are met.
    pub met: String,
}

/// One criterion of a place over its periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionSteps {
    /// Its number.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// The verdict in each period.
    pub verdicts: Vec<Option<CriterionVerdict>>,
    /// The change into each period but the first.
    pub changes: Vec<Option<Change>>,
}

/// One indicator or part of a place over its periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorSteps {
    /// Its code.
    pub code: Code,
    /// Its short title.
    pub title: String,
    /// The value and the verdict in each period.
    pub cells: Vec<Option<(String, Verdict)>>,
    /// The change into each period but the first.
    pub changes: Vec<Option<Change>>,
    /// Which way the value went into each period but the first, and by how much.
    pub trends: Vec<Option<(Way, String)>>,
}
