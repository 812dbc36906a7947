//! What the room of many communes shows, in words.

use ntm_model::{CriterionVerdict, Reached, Standing};
use ntm_plan::CommunesSort;
use serde::{Deserialize, Serialize};

/// What the room of many communes shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommunesView {
    /// How many units the files have, of all sets and periods.
    pub units: u32,
    /// The sets that the files have, with title and number of places.
    pub sets: Vec<(String, String, u32)>,
    /// Id of the set that is shown.
    pub set: String,
    /// How many communes there are and how far they are.
    pub headline: String,
    /// What else has to be known: periods, older reports left out.
    pub notes: Vec<String>,
    /// The programmes with targets for the set: id and title.
    pub programmes: Vec<(String, String)>,
    /// The floor that holds; 0 for none.
    pub floor: u32,
    /// Who is below it, in a sentence; empty without a floor.
    pub floor_words: String,
    /// Those below it or perhaps below it, the fewest criteria first, as far as they are shown.
    pub under: Vec<UnderLine>,
    /// How many more are below it.
    pub under_more: u32,
    /// Each criterion, in the set's order.
    pub criteria: Vec<CriterionLine>,
    /// How many communes stand in which step.
    pub steps: Vec<StepLine>,
    /// The totals by district, as far as they are shown.
    pub districts: Vec<RegionLine>,
    /// How many more districts there are.
    pub districts_more: u32,
    /// The totals by province.
    pub provinces: Vec<RegionLine>,
    /// The order of the rows and whether it is turned round.
    pub order: (CommunesSort, bool),
    /// The number of the first row, from 0.
    pub from: u32,
    /// How many rows fit.
    pub fitting: u32,
    /// How many rows there are before the filter of rows.
    pub places: u32,
    /// The rows of this page.
    pub rows: Vec<CommuneLine>,
    /// The communes by year.
    pub years: YearsView,
}

/// A commune below the floor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnderLine {
    /// Its number among all units.
    pub unit: u32,
    /// Its name.
    pub name: String,
    /// How many criteria it meets: `12/19`.
    pub met: String,
    /// Whether it is below for certain.
    pub is_certain: bool,
}

/// One criterion over all communes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionLine {
    /// Its number.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// How many communes have which verdict: met, not met, undetermined, not applicable.
    pub counts: [u32; 4],
    /// The share that meets it, with its fraction: `12/37 (32,43 %)`.
    pub share: String,
    /// What the programme wants, held against it.
    pub targets: Vec<(Reached, String)>,
}

/// So many communes with so many criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepLine {
    /// How many criteria: `15–18`.
    pub criteria: String,
    /// How many communes.
    pub communes: u32,
    /// Their share of all: `40 %`.
    pub share: String,
}

/// The communes of one district or province.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionLine {
    /// Its name.
    pub name: String,
    /// The province of a district, if the file gives one.
    pub province: String,
    /// How many communes.
    pub communes: u32,
    /// How many of them meet every criterion.
    pub complete: String,
    /// The mean number of criteria met.
    pub average: String,
    /// The region's own verdicts by its own sets: the number of the unit, and the sentence.
    pub own: Vec<(u32, String)>,
}

/// One row of the table and of the heat map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommuneLine {
    /// Its number among all units.
    pub unit: u32,
    /// Its name.
    pub name: String,
    /// Its code, district and period, as far as they are given.
    pub place: String,
    /// How many criteria are met, not met and undetermined.
    pub counts: [u32; 3],
    /// How it stands to the floor.
    pub standing: Option<Standing>,
    /// The verdicts, in the order of [`CommunesView::criteria`].
    pub verdicts: Vec<Option<CriterionVerdict>>,
}

/// The communes by the year in which they are to meet the set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearsView {
    /// The number that percentages are of.
    pub base: u32,
    /// What is wrong or missing: years that cannot be read, communes without one.
    pub notes: Vec<String>,
    /// The years in order.
    pub years: Vec<YearLine>,
}

/// One year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearLine {
    /// The year.
    pub year: u16,
    /// How many in this year.
    pub communes: u32,
    /// How many up to its end.
    pub cumulative: u32,
    /// These of the base: `40/92 (43,48 %)`.
    pub share: String,
    /// How many of those up to its end meet every criterion now.
    pub met_now: u32,
    /// Their names, as far as they are shown.
    pub names: String,
}
