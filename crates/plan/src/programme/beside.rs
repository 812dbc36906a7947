//! The targets of a programme beside the places of the open files.
//!
//! A document counts all places of a province or district; a file may have only some of them. What
//! the others reach is not known, so no target is said to be missed because a file is short.

use ntm_model::{Programme, ProgrammeTarget, Rational, TargetKind};
use num_traits::{CheckedDiv as _, CheckedMul as _};
use serde::{Deserialize, Serialize};

use super::counts::commune_counts;
use super::targets::{TargetRow, TargetState, UnitCounts, row};
use crate::Commune;
use crate::communes::{CommunesFilter, fitting, plain_name};

/// The targets with the places that they were held against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetsBeside {
    /// The targets, in the order of the programme.
    pub rows: Vec<TargetBeside>,
    /// How many places could be counted, each in its latest period.
    pub places: u32,
    /// How many of these do not say where they lie, and are taken to belong to the programme.
    pub unplaced: u32,
    /// How many places lie elsewhere, and are not counted.
    pub elsewhere: u32,
}

/// One target beside the places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetBeside {
    /// The target with the numbers of the places in the files; its state takes into account those
    /// that are not in the files.
    pub row: TargetRow,
    /// How many places of the files were counted for it.
    pub places: u32,
    /// How many places the document counts and the files do not have; 0 where it gives no number.
    pub absent: u32,
}

/// Where a place lies, as far as a programme asks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lies {
    Within,
    NotSaid,
    Elsewhere,
}

/// Every target of a programme beside the places that its files tell of: of each place the latest
/// period, and only those that do not lie elsewhere.
pub fn targets_beside(programme: &Programme, all: &[&Commune]) -> TargetsBeside {
    let latest = fitting(all, &CommunesFilter::default());
    let latest = latest.into_iter().filter_map(|index| all.get(index).copied());
    // Only places that some target could be about: a file of another period is not elsewhere.
    let is_asked = |one: &&Commune| {
        programme.targets.iter().any(|target| target.set.as_ref() == Some(&one.set))
    };
    let placed: Vec<(&Commune, Lies)> =
        latest.filter(is_asked).map(|one| (one, lies(one, programme))).collect();
    let count = |wanted: Lies| number(placed.iter().filter(|(_, lies)| *lies == wanted).count());
    let here: Vec<&Commune> = placed
        .iter()
        .filter(|(_, lies)| *lies != Lies::Elsewhere)
        .map(|(commune, _)| *commune)
        .collect();
    let counts = counts_of(programme, &here);
    let rows = programme.targets.iter().filter_map(|target| {
        let counts = counts.iter().find(|counts| is_about(target, counts))?;
        let row = row(target, counts);
        let places = match row.state {
            TargetState::NotCounted => 0,
            _ => number(counts.units.len()),
        };
        Some(beside(row, places, whole_of(programme, target)))
    });
    TargetsBeside {
        rows: rows.collect(),
        places: count(Lies::Within).saturating_add(count(Lies::NotSaid)),
        unplaced: count(Lies::NotSaid),
        elsewhere: count(Lies::Elsewhere),
    }
}

/// The counts for every set and every part of the place that a target is about, made once.
fn counts_of(programme: &Programme, here: &[&Commune]) -> Vec<UnitCounts> {
    let mut known: Vec<UnitCounts> = Vec::new();
    for target in &programme.targets {
        if known.iter().any(|counts| is_about(target, counts)) {
            continue;
        }
        let set = target.set.as_deref().unwrap_or_default();
        let scope = target.scope.as_deref().map(plain_name);
        let is_of = |one: &&Commune| {
            let district = one.district().map(plain_name);
            one.set == set && (scope.is_none() || district == scope)
        };
        let of_target = here.iter().copied().filter(is_of);
        known.push(commune_counts(set, target.scope.as_deref(), of_target));
    }
    known
}

fn is_about(target: &ProgrammeTarget, counts: &UnitCounts) -> bool {
    target.set.as_deref().unwrap_or_default() == counts.set && target.scope == counts.scope
}

/// Where a place lies. A programme of a province asks for the province, one of a district or a
/// commune also for its name.
fn lies(one: &Commune, programme: &Programme) -> Lies {
    let (unit, province) = (plain_name(&programme.unit_name), plain_name(&programme.province));
    let stated = one.province().map(plain_name);
    if stated.as_ref().is_some_and(|stated| *stated != province) {
        return Lies::Elsewhere;
    }
    if unit == province {
        return if stated.is_some() { Lies::Within } else { Lies::NotSaid };
    }
    if one.name.as_deref().map(plain_name).is_some_and(|name| name == unit) {
        return Lies::Within;
    }
    match one.district().map(plain_name) {
        Some(district) if district == unit => Lies::Within,
        Some(_) => Lies::Elsewhere,
        None => Lies::NotSaid,
    }
}

/// How many places the document counts for a target: the base beside it, else the base of the
/// roadmap by the same set.
fn whole_of(programme: &Programme, target: &ProgrammeTarget) -> Option<Rational> {
    if let Some(base) = &target.base {
        return Some(base.value.to_rational());
    }
    let of_set = |set: &String| Some(set) == target.set.as_ref();
    let roadmap = programme.roadmaps.iter().find(|roadmap| of_set(&roadmap.set));
    roadmap.filter(|_| target.scope.is_none()).map(|roadmap| roadmap.base.value.to_rational())
}

fn beside(mut row: TargetRow, places: u32, whole: Option<Rational>) -> TargetBeside {
    let absent = whole.filter(|_| places > 0).and_then(|whole| {
        let absent = whole - Rational::from_integer(i128::from(places));
        u32::try_from(absent.ceil().to_integer().max(0)).ok()
    });
    let absent = absent.unwrap_or(0);
    if absent > 0 {
        row.state = state_of_all(&row, places, absent);
        // How many more are needed is not known without the absent ones.
        row.missing = None;
    }
    TargetBeside { row, places, absent }
}

/// The state of a target when so many places more are counted of which nothing is known.
fn state_of_all(row: &TargetRow, places: u32, absent: u32) -> TargetState {
    let whole = |number: u32| Rational::from_integer(i128::from(number));
    let all = whole(places.saturating_add(absent));
    let hundred = Rational::from_integer(100);
    let wanted = row.target.value().to_rational();
    let bounds = match row.target.kind {
        TargetKind::RecognisedCount | TargetKind::CriterionCount => {
            row.actual.zip(row.at_best.map(|best| best + whole(absent)))
        }
        TargetKind::RecognisedShare | TargetKind::CriterionShare => {
            let part = |share: Rational| share.checked_mul(&whole(places))?.checked_div(&all);
            let added = whole(absent).checked_mul(&hundred).and_then(|one| one.checked_div(&all));
            let best = row.at_best.and_then(part).zip(added).map(|(best, added)| best + added);
            row.actual.and_then(part).zip(best)
        }
        // One place under the floor is enough, wherever it lies.
        TargetKind::Floor if !row.under.is_empty() => return TargetState::NotReached,
        _ => None,
    };
    match bounds {
        Some((surely, _)) if surely >= wanted => TargetState::Reached,
        Some((_, perhaps)) if perhaps < wanted => TargetState::NotReached,
        _ => TargetState::Undetermined,
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
