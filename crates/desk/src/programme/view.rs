//! The messages about a programme. Every text is ready to be shown.

use ntm_model::Severity;
use ntm_plan::TargetState;
use serde::{Deserialize, Serialize};

/// Everything that a page on a programme shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeView {
    /// All programmes: id and name.
    pub programmes: Vec<(String, String)>,
    /// The one that is shown.
    pub id: String,
    /// Its official title, in Vietnamese.
    pub title: String,
    /// The file of the copy at hand, to which all lines belong.
    pub file: String,
    /// A remark, in Vietnamese.
    pub note: Option<String>,
    /// Which places the targets are held against.
    pub counted: String,
    /// The targets by what they are about.
    pub targets: Vec<TargetGroupView>,
    /// The roadmaps.
    pub roadmaps: Vec<RoadmapView>,
    /// The money.
    pub funding: FundingView,
    /// What does not add up.
    pub findings: Vec<NumberFindingView>,
    /// Damage of the copy that was mended, in Vietnamese.
    pub repairs: Vec<String>,
}

/// Targets about one set, or about nothing that is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetGroupView {
    /// What they are about, with how many of them stand how.
    pub title: String,
    /// Whether any of them can be compared with the files.
    pub is_counted: bool,
    /// The targets.
    pub rows: Vec<TargetView>,
}

/// One target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetView {
    /// What it is called.
    pub name: String,
    /// What is counted, and of which part of the place.
    pub kind: String,
    /// The number to reach with its unit, by when: `80 % đến hết 2025`.
    pub wanted: String,
    /// The words of the document, its line and what it divides by, in Vietnamese.
    pub source: String,
    /// What the files show; empty when they show nothing.
    pub actual: String,
    /// How the two stand to each other.
    pub state: TargetState,
    /// The same in a word.
    pub state_words: String,
    /// What is missing, and which places are under a floor; may be empty.
    pub missing: String,
}

/// A roadmap by year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadmapView {
    /// Its title.
    pub title: String,
    /// Its base and total with their lines.
    pub intro: String,
    /// The years.
    pub rows: Vec<RoadmapViewRow>,
}

/// A year of a roadmap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadmapViewRow {
    /// The year.
    pub year: String,
    /// The places of this year, as stated.
    pub added: String,
    /// The places until then, as stated.
    pub cumulative: String,
    /// These in percent, as stated.
    pub percent: String,
    /// Whether names, sums and percentages agree.
    pub agrees: bool,
    /// What they come to where they do not agree; otherwise empty.
    pub computed: String,
    /// How many places are named, as the heading of the list.
    pub named: String,
    /// The places by name: district and names.
    pub groups: Vec<(String, String)>,
    /// The line of the document.
    pub source: String,
}

/// Money by source and year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundingView {
    /// The years that have columns.
    pub years: Vec<String>,
    /// The sources.
    pub rows: Vec<FundingViewRow>,
}

/// A source or need of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundingViewRow {
    /// What it is.
    pub name: String,
    /// How many totals it is a part of: 0 for a total.
    pub depth: u8,
    /// The amount with its unit.
    pub amount: String,
    /// The amounts of the years; empty where none is stated.
    pub by_year: Vec<String>,
    /// The sum of its parts, made again; empty when the document does not give all parts.
    pub parts: String,
    /// What the amount is more than this sum; empty without a sum.
    pub difference: String,
    /// Whether there is such a difference.
    pub differs: bool,
    /// The line of the document.
    pub source: String,
}

/// Numbers that do not add up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberFindingView {
    /// How much it matters.
    pub severity: Severity,
    /// The same in a word.
    pub severity_words: String,
    /// The stable code.
    pub code: String,
    /// What is wrong and what to do.
    pub sentence: String,
    /// The places with their words, in Vietnamese.
    pub passages: Vec<(String, String)>,
}
