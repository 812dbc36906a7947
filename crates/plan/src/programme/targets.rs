//! What is to be reached beside what is reached.

use ntm_model::{Decimal, Programme, ProgrammeTarget, Rational, TargetKind};
use num_traits::{CheckedDiv as _, CheckedMul as _, CheckedSub as _};
use serde::{Deserialize, Serialize};

/// How many units meet what, counted by whoever judged them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitCounts {
    /// Id of the set by which the units were judged.
    pub set: String,
    /// The part of the place that they are of, as targets name it; `None` for the whole place.
    pub scope: Option<String>,
    /// The units one by one.
    pub units: Vec<UnitCriteria>,
    /// The criteria one by one.
    pub criteria: Vec<CriterionCount>,
}

/// How many criteria one unit meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitCriteria {
    /// Its name.
    pub name: String,
    /// Criteria that are met.
    pub met: u32,
    /// Criteria of which it is not known.
    pub undetermined: u32,
    /// All criteria of the set.
    pub total: u32,
}

/// How many units meet one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionCount {
    /// The number of the criterion.
    pub criterion: u8,
    /// Units that meet it.
    pub met: u32,
    /// Units of which it is not known.
    pub undetermined: u32,
}

/// One target of a programme with what is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetRow {
    /// The target.
    pub target: ProgrammeTarget,
    /// What is reached, in the unit of the target. `None` when it is not counted.
    pub actual: Option<Rational>,
    /// What is reached if everything that is not known turns out well.
    pub at_best: Option<Rational>,
    /// How the two stand to each other.
    pub state: TargetState,
    /// How many units more are needed, for shares and numbers of units.
    pub missing: Option<u32>,
    /// The units that are surely under a floor.
    pub under: Vec<String>,
    /// The units that may be under a floor.
    pub perhaps_under: Vec<String>,
}

/// Whether a target is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TargetState {
    /// It is reached.
    Reached,
    /// It depends on what is not known yet.
    Undetermined,
    /// It is not reached.
    NotReached,
    /// The file does not show it: another set, another part of the place, an addition to an
    /// earlier count, or something that is not counted.
    NotCounted,
}

/// Every target of a programme, in its order, beside the counts of a file.
pub fn target_rows(programme: &Programme, counts: &UnitCounts) -> Vec<TargetRow> {
    programme.targets.iter().map(|target| row(target, counts)).collect()
}

pub(super) fn row(target: &ProgrammeTarget, counts: &UnitCounts) -> TargetRow {
    let mut row = TargetRow {
        target: target.clone(),
        actual: None,
        at_best: None,
        state: TargetState::NotCounted,
        missing: None,
        under: Vec::new(),
        perhaps_under: Vec::new(),
    };
    let same_set = target.set.as_deref() == Some(counts.set.as_str());
    if !same_set || target.scope != counts.scope || counts.units.is_empty() {
        return row;
    }
    let all = number(counts.units.len());
    match target.kind {
        TargetKind::RecognisedShare | TargetKind::RecognisedCount => {
            let met = counts.units.iter().filter(|unit| unit.met >= unit.total).count();
            let best = counts.units.iter().filter(|unit| at_best(unit) >= unit.total).count();
            of_units(&mut row, number(met), number(best), all);
        }
        TargetKind::CriterionShare | TargetKind::CriterionCount => {
            let found = counts.criteria.iter().find(|one| Some(one.criterion) == target.criterion);
            if let Some(found) = found {
                of_units(&mut row, found.met, found.met.saturating_add(found.undetermined), all);
            }
        }
        TargetKind::Floor => floor(&mut row, counts),
        TargetKind::Average => {
            let mean = |criteria: fn(&UnitCriteria) -> u32| {
                let sum: u64 = counts.units.iter().map(|unit| u64::from(criteria(unit))).sum();
                Rational::from_integer(i128::from(sum)).checked_div(&whole(all))
            };
            row.actual = mean(|unit| unit.met);
            row.at_best = mean(at_best);
            row.state = state(&row);
        }
        TargetKind::RecognisedMore
        | TargetKind::CriterionMore
        | TargetKind::CriteriaMet
        | TargetKind::Other => {}
    }
    row
}

/// A number of units, or their share where the target is one.
fn of_units(row: &mut TargetRow, met: u32, best: u32, all: u32) {
    let is_share =
        matches!(row.target.kind, TargetKind::RecognisedShare | TargetKind::CriterionShare);
    let hundred = Rational::from_integer(100);
    let amount = |units: u32| {
        if !is_share {
            return Some(whole(units));
        }
        whole(units).checked_mul(&hundred)?.checked_div(&whole(all))
    };
    row.actual = amount(met);
    row.at_best = amount(best);
    row.state = state(row);
    let wanted = row.target.value().to_rational();
    let needed = if is_share {
        wanted.checked_mul(&whole(all)).map(|all| all / hundred)
    } else {
        Some(wanted)
    };
    row.missing = needed
        .and_then(|needed| needed.checked_sub(&whole(met)))
        .map(|missing| u32::try_from(missing.ceil().to_integer().max(0)).unwrap_or(u32::MAX));
}

/// The fewest criteria that a unit meets, and who is under the floor.
fn floor(row: &mut TargetRow, counts: &UnitCounts) {
    let wanted = row.target.value().to_rational();
    let names = |under: &dyn Fn(&UnitCriteria) -> bool| {
        counts.units.iter().filter(|unit| under(unit)).map(|unit| unit.name.clone()).collect()
    };
    row.under = names(&|unit| whole(at_best(unit)) < wanted);
    row.perhaps_under = names(&|unit| whole(unit.met) < wanted && whole(at_best(unit)) >= wanted);
    row.actual = counts.units.iter().map(|unit| unit.met).min().map(whole);
    row.at_best = counts.units.iter().map(at_best).min().map(whole);
    row.state = state(row);
}

fn state(row: &TargetRow) -> TargetState {
    let wanted = row.target.value().to_rational();
    match (row.actual, row.at_best) {
        (Some(actual), _) if actual >= wanted => TargetState::Reached,
        (Some(_), Some(best)) if best >= wanted => TargetState::Undetermined,
        (Some(_), _) => TargetState::NotReached,
        (None, _) => TargetState::NotCounted,
    }
}

fn at_best(unit: &UnitCriteria) -> u32 {
    unit.met.saturating_add(unit.undetermined)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn whole(number: u32) -> Rational {
    Decimal::from_integer(number).to_rational()
}
