//! The roadmaps of a programme with every sum and percentage made again.

use ntm_model::{Programme, Rational, RoadmapGroup, Stated, Text, UnitRoadmap};
use num_traits::{CheckedAdd as _, CheckedDiv as _, CheckedMul as _};
use serde::{Deserialize, Serialize};

/// The units to be recognised by one set, year by year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadmapTable {
    /// Name in data.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Id of the criteria set.
    pub set: String,
    /// The number of units that percentages refer to, as stated.
    pub base: Stated,
    /// All units together, as stated.
    pub total: Stated,
    /// How many units are named.
    pub named: u32,
    /// The parts of the place.
    pub columns: Vec<RoadmapTableColumn>,
    /// The years.
    pub rows: Vec<RoadmapTableRow>,
}

/// A part of the place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadmapTableColumn {
    /// Its name.
    pub name: String,
    /// Its total, as stated.
    pub total: Stated,
    /// How many of its units are named.
    pub named: u32,
}

/// One year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadmapTableRow {
    /// The year.
    pub year: u16,
    /// Units of this year, as stated.
    pub added: Stated,
    /// How many units are named.
    pub named: u32,
    /// Units until the end of the year, as stated.
    pub cumulative: Stated,
    /// The units of all years so far, added up.
    pub cumulative_computed: Rational,
    /// The percentage, as stated.
    pub percent: Stated,
    /// The stated cumulative count as a percentage of the stated base; `None` without a base.
    pub percent_computed: Option<Rational>,
    /// Whether names, cumulative count and percentage are what they should be.
    pub agrees: bool,
    /// The units by name.
    pub groups: Vec<RoadmapGroup>,
}

/// The roadmaps of a programme, in its order.
pub fn roadmap_tables(programme: &Programme) -> Vec<RoadmapTable> {
    programme.roadmaps.iter().map(table).collect()
}

fn table(roadmap: &UnitRoadmap) -> RoadmapTable {
    let mut so_far = Rational::from_integer(0);
    let mut rows: Vec<RoadmapTableRow> = Vec::new();
    for year in &roadmap.years {
        so_far = so_far.checked_add(&year.added.value.to_rational()).unwrap_or(so_far);
        let named = count(year.groups.iter().map(|group| group.names.len()));
        let percent_computed = percent(&year.cumulative, &roadmap.base);
        let names_agree = year.groups.is_empty()
            || Rational::from_integer(i128::from(named)) == year.added.value.to_rational();
        let agrees = names_agree
            && so_far == year.cumulative.value.to_rational()
            && percent_computed.is_none_or(|exact| year.percent.value.agrees_with(exact));
        rows.push(RoadmapTableRow {
            year: year.year,
            added: year.added.clone(),
            named,
            cumulative: year.cumulative.clone(),
            cumulative_computed: so_far,
            percent: year.percent.clone(),
            percent_computed,
            agrees,
            groups: year.groups.clone(),
        });
    }
    let columns = roadmap.columns.iter().map(|column| {
        let groups = roadmap.years.iter().flat_map(|year| &year.groups);
        let of_column = groups.filter(|group| group.column == column.name);
        RoadmapTableColumn {
            name: column.name.clone(),
            total: column.total.clone(),
            named: count(of_column.map(|group| group.names.len())),
        }
    });
    RoadmapTable {
        id: roadmap.id.clone(),
        title: roadmap.title.clone(),
        set: roadmap.set.clone(),
        base: roadmap.base.clone(),
        total: roadmap.total.clone(),
        named: rows.iter().map(|row| row.named).fold(0, u32::saturating_add),
        columns: columns.collect(),
        rows,
    }
}

fn percent(part: &Stated, base: &Stated) -> Option<Rational> {
    let base = base.value.to_rational();
    if base == Rational::from_integer(0) {
        return None;
    }
    part.value.to_rational().checked_mul(&Rational::from_integer(100))?.checked_div(&base)
}

fn count(lengths: impl Iterator<Item = usize>) -> u32 {
    u32::try_from(lengths.fold(0, usize::saturating_add)).unwrap_or(u32::MAX)
}
