//! What one document wants of many units: targets, years, money, days, and the numbers it states.

use serde::{Deserialize, Serialize};

use crate::{Decimal, NumberStatement, Repair, Stated, Text};

/// One document's targets, roadmaps, money and calendar (*chương trình*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Stable name in data.
    pub id: String,
    /// Its official title.
    pub title: String,
    /// The place it is for.
    pub unit_name: String,
    /// The province of that place.
    pub province: String,
    /// First year.
    pub start: u16,
    /// Last year.
    pub end: u16,
    /// The file of the copy at hand, or the name of the user's file.
    pub file: String,
    /// A plain remark for the reader.
    pub note: Option<String>,
    /// Everyone who has to act on a day.
    pub organizations: Vec<ProgrammeOrganization>,
    /// What is to be reached. A document may say two different things; both are kept.
    pub targets: Vec<ProgrammeTarget>,
    /// Which units are to be recognised in which year.
    pub roadmaps: Vec<UnitRoadmap>,
    /// Needs and sources of money.
    pub funding: Vec<FundingLine>,
    /// The days on which someone has to report or to hand something in.
    pub deadlines: Vec<Deadline>,
    /// Other numbers of the document that can be checked against each other.
    pub statements: Vec<NumberStatement>,
    /// Damage of the copy that was mended.
    pub repairs: Vec<Repair>,
}

impl Programme {
    /// The organization with this id.
    pub fn organization(&self, id: &str) -> Option<&ProgrammeOrganization> {
        self.organizations.iter().find(|organization| organization.id == id)
    }
}

/// A body that a programme gives days to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeOrganization {
    /// Name in data.
    pub id: String,
    /// The name as the document writes it, and in English.
    pub name: Text,
}

/// One thing to be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeTarget {
    /// What is counted.
    pub kind: TargetKind,
    /// Whose units: the whole place when `None`, else a part of it such as a district.
    pub scope: Option<String>,
    /// Id of the criteria set by which the units are judged; `None` where there is none.
    pub set: Option<String>,
    /// The criterion in question; `None` for whole units.
    pub criterion: Option<u8>,
    /// What the document calls it: the criterion's name, or what is to be done.
    pub name: Text,
    /// The number to reach.
    pub stated: Stated,
    /// The unit of the number: `%`, `xã`, `tiêu chí/xã`.
    pub unit: String,
    /// The number of units that the document divides by.
    pub base: Option<Stated>,
    /// By the end of which year.
    pub year: u16,
    /// The units that the document names for it.
    pub names: Vec<String>,
}

/// What a target counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TargetKind {
    /// Share of units that are recognised by the set.
    RecognisedShare,
    /// Number of units that are recognised by the set.
    RecognisedCount,
    /// Number of units that are recognised in addition.
    RecognisedMore,
    /// Share of units that meet the criterion.
    CriterionShare,
    /// Number of units that meet the criterion.
    CriterionCount,
    /// Number of units that meet the criterion in addition.
    CriterionMore,
    /// No unit meets fewer criteria than this.
    Floor,
    /// Criteria met per unit, on average.
    Average,
    /// Criteria that the place itself keeps or reaches.
    CriteriaMet,
    /// Something that this program does not count, such as an income.
    Other,
}

/// The units to be recognised by one set, year by year (*lộ trình xã đạt chuẩn*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRoadmap {
    /// Name in data.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Id of the criteria set.
    pub set: String,
    /// The number of units that percentages refer to.
    pub base: Stated,
    /// All units together, as the document sums them up.
    pub total: Stated,
    /// The parts of the place with the totals of the document.
    pub columns: Vec<RoadmapColumn>,
    /// The years in order.
    pub years: Vec<RoadmapYear>,
}

/// A part of the place on a roadmap, such as a district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadmapColumn {
    /// Its name.
    pub name: String,
    /// How many units it has on the roadmap, as the document says.
    pub total: Stated,
}

/// One year of a roadmap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadmapYear {
    /// The year.
    pub year: u16,
    /// Units recognised in this year.
    pub added: Stated,
    /// Units recognised until the end of this year.
    pub cumulative: Stated,
    /// These as a percentage of the base.
    pub percent: Stated,
    /// The units by name, one group for each part of the place that has any.
    pub groups: Vec<RoadmapGroup>,
}

/// The units of one part of the place in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadmapGroup {
    /// Name of the [`RoadmapColumn`].
    pub column: String,
    /// The units by their full names.
    pub names: Vec<String>,
    /// The words of the document.
    pub printed: String,
}

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundingLine {
    /// Name in data.
    pub id: String,
    /// Where the money comes from, or what it is for.
    pub name: Text,
    /// Id of the line whose amount this is a part of.
    pub within: Option<String>,
    /// Whether the lines within this one are all of it, so that they must add up.
    pub complete: bool,
    /// The year, when the amount is for one year only.
    pub year: Option<u16>,
    /// The amount.
    pub amount: Stated,
    /// Its unit, such as `triệu đồng`.
    pub unit: String,
}

/// A day by which someone has to act, once or again and again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// Name in data; part of the identity of every calendar entry.
    pub id: String,
    /// What is to be done.
    pub title: Text,
    /// Ids of the organizations that act.
    pub who: Vec<String>,
    /// Id of the organization that receives it.
    pub to: Option<String>,
    /// The months in which it is due, 1 to 12, in order.
    pub months: Vec<u8>,
    /// The day of the month; `None` when the document names only the month.
    pub day: Option<u8>,
    /// Whether the document says “trước ngày”, so that the day before is the last one in time.
    pub before: bool,
    /// The first year in which it is due.
    pub start: u16,
    /// The last year in which it is due.
    pub end: u16,
    /// The words of the document.
    pub printed: String,
    /// The line of the file.
    pub line: u16,
}

impl ProgrammeTarget {
    /// The number to reach.
    pub fn value(&self) -> Decimal {
        self.stated.value
    }
}
