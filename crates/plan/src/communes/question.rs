//! What is asked of many places.

use ntm_model::{Code, CriterionVerdict, Date, Decimal, UnitLevel};
use serde::{Deserialize, Serialize};

/// Which rows are wanted, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommunesQuestion {
    /// The order of the rows.
    pub sort: CommunesSort,
    /// Whether the order is turned round. What has no value to sort by stays last.
    pub is_descending: bool,
    /// Which rows count at all, and in the totals too.
    pub filter: CommunesFilter,
    /// The first row wanted, from 0.
    pub from: u32,
    /// How many rows are wanted.
    pub count: u32,
    /// The least number of criteria that no commune is to be under.
    pub floor: Option<u32>,
    /// What a programme wants of each criterion.
    pub targets: Vec<CriterionTarget>,
}

/// In which order rows stand; equal ones follow the alphabet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CommunesSort {
    /// As in the files.
    #[default]
    File,
    /// By name, in Vietnamese order.
    Name,
    /// By province, district, then name.
    Place,
    /// By how many criteria are met; of equal ones by how many are undetermined.
    CriteriaMet,
    /// By how many indicators are neither met nor not applicable.
    IndicatorsOpen,
    /// By the verdict on this criterion: met, not applicable, undetermined, not met.
    Criterion(u8),
    /// By the measured gap of this indicator; those without one last.
    Gap(Code),
    /// By the end of the period.
    Period,
}

/// Which rows count. What is not asked for is no condition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommunesFilter {
    /// Those judged by this set.
    pub set: Option<String>,
    /// Those of this kind.
    pub level: Option<UnitLevel>,
    /// Those with this verdict on this criterion.
    pub criterion: Option<(u8, CriterionVerdict)>,
    /// Those with this text in their name, code or district, whatever its accents and capitals.
    pub text: String,
    /// Those of this district, by name.
    pub district: Option<String>,
    /// Those of this province, by name.
    pub province: Option<String>,
    /// Those below a number of criteria.
    pub under: Option<FloorFilter>,
    /// Of which periods.
    pub periods: PeriodsWanted,
}

/// Those below a number of criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FloorFilter {
    /// The number.
    pub criteria: u32,
    /// Whether only those count that would stay below it if everything undetermined were met.
    pub is_certain: bool,
}

/// Of which periods rows are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PeriodsWanted {
    /// Of each place and set the latest, so that no place is counted twice.
    #[default]
    Latest,
    /// Those that end on this day.
    Ending(Date),
    /// All of them.
    All,
}

/// The share of communes that a programme wants to meet a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionTarget {
    /// Id of the set.
    pub set: String,
    /// The number of the criterion.
    pub criterion: u8,
    /// The least share of communes, in percent.
    pub percent: Decimal,
    /// By the end of which year, if the programme says so.
    pub year: Option<u16>,
}
