//! What a report under an old set of criteria suggests for a new one.
//!
//! [`cross`] gives a line for every indicator of the new set with what the old report says about
//! it; nothing is taken over by itself. [`confirmed`] makes the new report of those suggestions
//! that someone has confirmed one by one. `offer` decides what a suggestion offers.

mod confirmed;
mod offer;

pub use confirmed::{Chosen, confirmed};

use ntm_model::{
    Code, CriteriaSet, Crossed, CrossedLine, CrossedState, CrossedTally, Crosswalk, Date,
    IndicatorResult, LookOnly, Observation, Offer, Predecessor, Read, Successor, Suggestion,
    UnitAssessment, UnitReport, Verdict,
};

use crate::{Options, judge_unit};
use offer::{New, observation_of};

/// By what the suggestions are judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossOptions {
    /// How the old report is judged.
    pub old: Options,
    /// The group of the new set, by id or name; otherwise the only one with known levels.
    pub variant: Option<String>,
    /// The day on which the levels of the new set must be in force.
    pub as_of: Date,
}

/// Holds an old report against the indicators of the new set. `None` when the report is not judged
/// by the old set of this crosswalk, or the new set is not among `sets`.
pub fn cross(
    crosswalk: &Crosswalk,
    sets: &[CriteriaSet],
    unit: &UnitReport,
    options: &CrossOptions,
) -> Option<Crossed> {
    let old = judge_unit(sets, unit, &options.old, &mut Vec::new());
    let new_set = sets.iter().find(|set| set.id == crosswalk.to)?;
    if old.set != crosswalk.from {
        return None;
    }
    let new = New { sets, set: &new_set.id, options };
    let both = Both { unit, old: &old, new: &new };
    let lines: Vec<_> = crosswalk.successors.iter().map(|one| both.line(one)).collect();
    Some(Crossed {
        name: unit.name.clone(),
        period: unit.period.as_ref().map(|period| period.text.clone()),
        from: crosswalk.from.clone(),
        to: crosswalk.to.clone(),
        variant: new.variant(),
        as_of: options.as_of,
        tally: tally(&lines),
        lines,
        left_over: left_over(crosswalk, unit),
    })
}

/// The old report with its judgement, and the new set.
struct Both<'a> {
    unit: &'a UnitReport,
    old: &'a UnitAssessment,
    new: &'a New<'a>,
}

impl Both<'_> {
    fn line(&self, successor: &Successor) -> CrossedLine {
        let mut suggestions = Vec::new();
        let mut not_reported = Vec::new();
        for predecessor in &successor.predecessors {
            match self.suggestion(successor.code, predecessor) {
                Some(suggestion) => suggestions.push(suggestion),
                None if not_reported.contains(&predecessor.code) => {}
                None => not_reported.push(predecessor.code),
            }
        }
        let takes = |one: &Suggestion| matches!(one.offer, Offer::Take(_));
        let state = if successor.predecessors.is_empty() {
            CrossedState::New
        } else if suggestions.iter().any(takes) {
            CrossedState::CanTake
        } else if suggestions.is_empty() {
            CrossedState::NotReported
        } else {
            CrossedState::LookOnly
        };
        CrossedLine {
            code: successor.code,
            state,
            suggestions,
            not_reported,
            new_because: successor.new_because.clone(),
        }
    }

    /// The suggestion that follows from a predecessor; `None` when it is not reported.
    fn suggestion(&self, whole: Code, predecessor: &Predecessor) -> Option<Suggestion> {
        let code = predecessor.part.unwrap_or(whole);
        let result = self.old.indicator(predecessor.code);
        let old_verdict = result.map_or(Verdict::NoData, |result| result.verdict);
        let observation = observation_of(self.unit, predecessor.code);
        let (reads, offer) = match observation {
            Some(one) => (reads(result, one), self.new.offer(code, predecessor, one, old_verdict)),
            None => {
                let reads = reads_of_parts(result?);
                if reads.is_empty() {
                    return None;
                }
                (reads, Offer::Look(LookOnly::PartsOnly))
            }
        };
        Some(Suggestion {
            code,
            old_code: predecessor.code,
            relation: predecessor.relation,
            differs: predecessor.differs.clone(),
            reason: predecessor.reason.clone(),
            reads,
            old_verdict,
            offer,
        })
    }
}

/// What was read for the old indicator; for a row that judging had no use for, its own cells.
fn reads(result: Option<&IndicatorResult>, observation: &Observation) -> Vec<Read> {
    let judged = result.map(|result| result.reads.clone()).unwrap_or_default();
    if judged.is_empty() { offer::reads_of(observation) } else { judged }
}

fn reads_of_parts(result: &IndicatorResult) -> Vec<Read> {
    result.parts.iter().flat_map(|part| part.reads.iter().cloned()).collect()
}

fn tally(lines: &[CrossedLine]) -> CrossedTally {
    let mut tally = CrossedTally::default();
    for line in lines {
        match line.state {
            CrossedState::CanTake => tally.can_take += 1,
            CrossedState::LookOnly => tally.look_only += 1,
            CrossedState::NotReported => tally.not_reported += 1,
            CrossedState::New => tally.new += 1,
        }
    }
    tally
}

/// The reported codes that no new indicator has as a predecessor, so that nothing goes in silence.
fn left_over(crosswalk: &Crosswalk, unit: &UnitReport) -> Vec<Code> {
    let mut left = Vec::new();
    for one in &unit.observations {
        let is_used = crosswalk.successors.iter().flat_map(|one| &one.predecessors).any(|used| {
            used.code == one.code || (used.code.part().is_none() && used.code == one.code.whole())
        });
        if !is_used && !left.contains(&one.code) {
            left.push(one.code);
        }
    }
    left
}
