//! A question to many places, answered.

use ntm_model::{Standing, Tally, UnitLevel};
use serde::{Deserialize, Serialize};

use super::choose::{fitting, is_under};
use super::commune::Commune;
use super::order::sort;
use super::question::{CommunesQuestion, FloorFilter};
use super::regions::{RegionSummary, regions};
use super::summary::{SetSummary, summaries};

/// The rows that were asked for, and the totals of all rows that fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommunesAnswer {
    /// How many units the files have.
    pub units: u32,
    /// How many of them fit the question.
    pub fitting: u32,
    /// The number of the first row below, from 0, among those that fit.
    pub from: u32,
    /// The rows that were asked for.
    pub rows: Vec<CommuneRow>,
    /// The totals of all rows that fit, for each set.
    pub sets: Vec<SetSummary>,
    /// The totals for each district and set, of all rows that fit.
    pub districts: Vec<RegionSummary>,
    /// The totals for each province and set.
    pub provinces: Vec<RegionSummary>,
}

/// One row of the table, which is one row of the heat map too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommuneRow {
    /// The place with its verdicts.
    pub commune: Commune,
    /// How many criteria have each verdict.
    pub criteria: Tally,
    /// How it stands to the floor that was asked for.
    pub standing: Option<Standing>,
}

/// Answers a question to many places.
pub fn communes(all: &[&Commune], question: &CommunesQuestion) -> CommunesAnswer {
    let mut chosen = fitting(all, &question.filter);
    let places = chosen.iter().filter_map(|index| all.get(*index).copied());
    let sets = summaries(places.clone(), question);
    let districts = regions(places.clone(), all, UnitLevel::District);
    let provinces = regions(places, all, UnitLevel::Province);
    sort(all, &mut chosen, question.sort, question.is_descending);
    let first = usize::try_from(question.from).unwrap_or(usize::MAX);
    let count = usize::try_from(question.count).unwrap_or(usize::MAX);
    let wanted = chosen.iter().skip(first).take(count).filter_map(|index| all.get(*index).copied());
    CommunesAnswer {
        units: number(all.len()),
        fitting: number(chosen.len()),
        from: question.from,
        rows: wanted.map(|one| row(one, question.floor)).collect(),
        sets,
        districts,
        provinces,
    }
}

fn row(one: &Commune, floor: Option<u32>) -> CommuneRow {
    let standing = floor.map(|criteria| {
        let under = |is_certain| is_under(one, FloorFilter { criteria, is_certain });
        if under(true) {
            Standing::Under
        } else if under(false) {
            Standing::PerhapsUnder
        } else {
            Standing::Reached
        }
    });
    CommuneRow { commune: one.clone(), criteria: one.tally(), standing }
}

/// A count of things in memory; no file has more than a `u32` of them.
pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
