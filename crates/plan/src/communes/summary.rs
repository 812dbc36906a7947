//! The totals of each set.

use ntm_model::{Rational, Reached, Tally, UnitLevel};
use num_traits::CheckedMul as _;
use serde::{Deserialize, Serialize};

use super::commune::{Commune, count};
use super::question::{CommunesQuestion, CriterionTarget};

/// What the places under one set come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetSummary {
    /// Id of the set.
    pub set: String,
    /// Which kind of place it is for.
    pub level: UnitLevel,
    /// How many places.
    pub communes: u32,
    /// How many criteria the set has.
    pub criteria_total: u32,
    /// How many places meet every criterion that applies; high, if everything undetermined were
    /// met.
    pub complete: Range<u32>,
    /// The mean number of criteria met.
    pub average: Range<Rational>,
    /// Each criterion, in the set's order.
    pub criteria: Vec<CriterionSummary>,
    /// How many places have met exactly so many criteria, the most first; those that occur.
    pub counts: Vec<(u32, u32)>,
    /// The same in wide steps, the highest first.
    pub bands: Vec<Band>,
    /// The floor that was asked for.
    pub floor: Option<FloorSummary>,
    /// The periods of the rows as the files write them, with the number of rows of each.
    pub periods: Vec<(String, u32)>,
}

/// What is certain, and what would be if everything undetermined were met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range<T> {
    /// Met for certain.
    pub low: T,
    /// Met, or still undetermined.
    pub high: T,
}

/// What the places come to for one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionSummary {
    /// Its number.
    pub number: u8,
    /// How many places have each verdict.
    pub places: Tally,
    /// The share of the places to which it applies, from 0 to 1; `None` when it applies to none.
    pub share: Option<Range<Rational>>,
    /// What a programme wants of it.
    pub targets: Vec<TargetSummary>,
}

/// A target held against the share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetSummary {
    /// The target.
    pub target: CriterionTarget,
    /// Whether it is reached.
    pub reached: Reached,
    /// How many more places must meet the criterion; 0 when it is reached.
    pub missing: u32,
}

/// So many places in a step of the number of criteria met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// The least number of criteria.
    pub from: u32,
    /// The highest number.
    pub to: u32,
    /// How many places.
    pub communes: u32,
}

/// How many places are below a number of criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FloorSummary {
    /// The number.
    pub criteria: u32,
    /// Below it, even if everything undetermined were met.
    pub under: u32,
    /// Below it unless enough of what is undetermined is met.
    pub perhaps_under: u32,
}

/// The totals of each set among these places, in the order in which the sets first occur.
pub(super) fn summaries<'a>(
    places: impl Iterator<Item = &'a Commune> + Clone,
    question: &CommunesQuestion,
) -> Vec<SetSummary> {
    let mut sets: Vec<&str> = Vec::new();
    for one in places.clone() {
        if !sets.contains(&one.set.as_str()) {
            sets.push(&one.set);
        }
    }
    let of = |set: &&str| {
        let set = *set;
        summary(set, places.clone().filter(|one| one.set == set), question)
    };
    sets.iter().map(of).collect()
}

fn summary<'a>(
    set: &str,
    places: impl Iterator<Item = &'a Commune>,
    question: &CommunesQuestion,
) -> SetSummary {
    let mut criteria: Vec<(u8, Tally)> = Vec::new();
    let mut counts: Vec<(u32, u32)> = Vec::new();
    let mut periods: Vec<(String, u32)> = Vec::new();
    let mut complete = Range::default();
    let (mut communes, mut met, mut undetermined, mut criteria_total) = (0_u32, 0_u64, 0_u64, 0);
    let mut floor =
        question.floor.map(|criteria| FloorSummary { criteria, under: 0, perhaps_under: 0 });
    for one in places {
        communes += 1;
        for (number, verdict) in &one.criteria {
            let known = criteria.iter().position(|(known, _)| known == number);
            let at = known.unwrap_or_else(|| {
                criteria.push((*number, Tally::default()));
                criteria.len() - 1
            });
            if let Some((_, tally)) = criteria.get_mut(at) {
                count(tally, *verdict);
            }
        }
        let tally = one.tally();
        criteria_total = criteria_total.max(tally.total());
        met += u64::from(tally.met);
        undetermined += u64::from(tally.undetermined);
        complete.low += u32::from(is_complete(tally));
        complete.high += u32::from(could_be_complete(tally));
        add(&mut counts, tally.met);
        if let Some(floor) = &mut floor {
            if tally.met + tally.undetermined < floor.criteria {
                floor.under += 1;
            } else if tally.met < floor.criteria {
                floor.perhaps_under += 1;
            }
        }
        let period = one.period.as_ref().map_or("", |period| &period.text);
        match periods.iter_mut().find(|(text, _)| text == period) {
            Some((_, count)) => *count += 1,
            None => periods.push((period.to_owned(), 1)),
        }
    }
    counts.sort_unstable_by(|one, two| two.cmp(one));
    let criteria = criteria.into_iter().map(|(number, places)| {
        let targets = question.targets.iter();
        let own = targets.filter(|target| target.set == set && target.criterion == number);
        CriterionSummary {
            number,
            places,
            share: share(places),
            targets: own.filter_map(|target| held(target, places)).collect(),
        }
    });
    SetSummary {
        set: set.to_owned(),
        level: UnitLevel::of_set(set),
        communes,
        criteria_total,
        complete,
        average: Range { low: mean(met, communes), high: mean(met + undetermined, communes) },
        criteria: criteria.collect(),
        bands: bands(criteria_total, &counts),
        counts,
        floor,
        periods,
    }
}

/// Whether every criterion that applies is met, and one is.
pub(super) fn is_complete(tally: Tally) -> bool {
    tally.met > 0 && tally.not_met == 0 && tally.undetermined == 0
}

/// Whether it would be if everything undetermined were met.
pub(super) fn could_be_complete(tally: Tally) -> bool {
    tally.met + tally.undetermined > 0 && tally.not_met == 0
}

fn add(counts: &mut Vec<(u32, u32)>, met: u32) {
    match counts.iter_mut().find(|(known, _)| *known == met) {
        Some((_, count)) => *count += 1,
        None => counts.push((met, 1)),
    }
}

/// The exact mean; 0 of nothing.
pub(crate) fn mean(sum: u64, count: u32) -> Rational {
    Rational::new(i128::from(sum), i128::from(count.max(1)))
}

/// Met of those to which it applies.
fn share(places: Tally) -> Option<Range<Rational>> {
    let base = applicable(places);
    let of = |part: u32| Rational::new(i128::from(part), i128::from(base.max(1)));
    let high = places.met + places.undetermined;
    (base > 0).then(|| Range { low: of(places.met), high: of(high) })
}

fn applicable(places: Tally) -> u32 {
    places.met + places.not_met + places.undetermined
}

/// A target held against the counts; `None` where the criterion applies to no place.
fn held(target: &CriterionTarget, places: Tally) -> Option<TargetSummary> {
    let base = applicable(places);
    let wanted = Rational::new(i128::from(base), 100).checked_mul(&target.percent.to_rational())?;
    let needed = u32::try_from(wanted.ceil().to_integer()).ok()?;
    let reached = if places.met >= needed {
        Reached::Yes
    } else if places.met + places.undetermined < needed {
        Reached::No
    } else {
        Reached::Open
    };
    let missing = needed.saturating_sub(places.met);
    (base > 0).then(|| TargetSummary { target: target.clone(), reached, missing })
}

/// All criteria, then steps that end below 15, 10 and 5, as reports of provinces count.
fn bands(total: u32, counts: &[(u32, u32)]) -> Vec<Band> {
    let mut bands = vec![(total, total)];
    let mut to = total;
    for from in [15, 10, 5, 0] {
        if from < to {
            bands.push((from, to - 1));
            to = from;
        }
    }
    let of = |(from, to): (u32, u32)| {
        let inside = counts.iter().filter(|(met, _)| (from..=to).contains(met));
        Band { from, to, communes: inside.map(|(_, count)| count).sum() }
    };
    bands.into_iter().map(of).collect()
}
