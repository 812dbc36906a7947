//! The least set of indicators to win for the next count of criteria, a chosen count, or
//! recognition.
//!
//! A criterion costs as many indicators as are open in it, and no indicator counts for two
//! criteria. So the cheapest criteria together are the cheapest set, and no other choice of as
//! many criteria costs less: the answer is exact. Of equal costs the smaller sum of relative gaps
//! goes first, then the order of the set.
//!
//! Indicators that are neither met nor missed (no data, unreadable …) are read in two ways. The
//! careful reading takes them for work like those that are missed. The optimistic one takes them
//! for met as soon as someone clarifies them, so that only the missed ones cost.

mod candidates;

use ntm_model::{Code, Rational, UnitAssessment};
use serde::{Deserialize, Serialize};

use candidates::{Candidate, candidates};

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Goal {
    /// One criterion more than now.
    Next,
    /// So many criteria.
    Count(u32),
    /// Every criterion that applies. The side conditions of recognition are not counted.
    Recognition,
}

/// How undetermined indicators are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LeastReading {
    /// They turn out to be met when clarified.
    Optimistic,
    /// They are work like those that are missed.
    Careful,
}

/// The least sets for a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeastSets {
    /// The goal.
    pub goal: Goal,
    /// Criteria met now.
    pub met: u32,
    /// Criteria in all.
    pub total: u32,
    /// The most that can be met: those that apply and have indicators.
    pub reachable: u32,
    /// The count to reach.
    pub wanted: u32,
    /// How many criteria more; 0 when the goal is reached. When more are wanted than can be met,
    /// the sets are `None`.
    pub needed: u32,
    /// The least set when undetermined indicators turn out to be met.
    pub optimistic: Option<LeastSet>,
    /// The least set when they are work.
    pub careful: Option<LeastSet>,
}

/// A least set with the reasoning that leads to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeastSet {
    /// How undetermined indicators were read.
    pub reading: LeastReading,
    /// Indicators to win, in the order of the steps: missed ones, and in the careful reading the
    /// undetermined as well.
    pub to_win: Vec<Code>,
    /// Indicators to clarify (*cần làm rõ*), in the order of the steps.
    pub to_clarify: Vec<Code>,
    /// Every criterion that is not met, cheapest first: the reasoning.
    pub steps: Vec<LeastStep>,
}

/// One criterion in the reasoning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeastStep {
    /// Its place in the order, from 1.
    pub rank: u32,
    /// The number of the criterion.
    pub criterion: u8,
    /// Its indicators that are not met.
    pub not_met: Vec<Code>,
    /// Its indicators that are undetermined.
    pub to_clarify: Vec<Code>,
    /// How many indicators it costs in this reading.
    pub cost: u32,
    /// The sum of the relative gaps of those that cost; one without a measured gap counts as a
    /// whole level, 1.
    pub relative_gap: Rational,
    /// Whether it belongs to the least set.
    pub is_chosen: bool,
    /// Criteria met once it is won; `None` when it is not chosen.
    pub count_after: Option<u32>,
}

/// Finds the least sets in both readings.
pub fn least(unit: &UnitAssessment, goal: Goal) -> LeastSets {
    let tally = unit.criteria_tally();
    let candidates = candidates(unit);
    let open = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
    let reachable = tally.met.saturating_add(open);
    let wanted = match goal {
        Goal::Next => tally.met.saturating_add(1),
        Goal::Count(count) => count,
        // A criterion without indicators cannot be met, and without it there is no recognition.
        Goal::Recognition => tally.total() - tally.not_applicable,
    };
    let needed = wanted.saturating_sub(tally.met);
    let set = |reading| {
        (wanted <= reachable).then(|| choose(candidates.clone(), reading, tally.met, needed))
    };
    LeastSets {
        goal,
        met: tally.met,
        total: tally.total(),
        reachable,
        wanted,
        needed,
        optimistic: set(LeastReading::Optimistic),
        careful: set(LeastReading::Careful),
    }
}

fn choose(
    mut candidates: Vec<Candidate>,
    reading: LeastReading,
    met: u32,
    needed: u32,
) -> LeastSet {
    candidates.sort_by_key(|candidate| candidate.key(reading));
    let step = |(candidate, rank): (Candidate, u32)| LeastStep {
        rank,
        criterion: candidate.number,
        cost: candidate.cost(reading),
        relative_gap: candidate.relative_gap(reading),
        not_met: candidate.not_met,
        to_clarify: candidate.undetermined,
        is_chosen: rank <= needed,
        count_after: (rank <= needed).then(|| met.saturating_add(rank)),
    };
    let steps: Vec<LeastStep> = candidates.into_iter().zip(1..).map(step).collect();
    let chosen = || steps.iter().filter(|step| step.is_chosen);
    let mut to_win: Vec<Code> = Vec::new();
    for step in chosen() {
        to_win.extend(&step.not_met);
        if reading == LeastReading::Careful {
            to_win.extend(&step.to_clarify);
        }
    }
    let to_clarify = chosen().flat_map(|step| step.to_clarify.iter().copied()).collect();
    LeastSet { reading, to_win, to_clarify, steps }
}
