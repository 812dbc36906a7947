//! The criteria that can still be won, with what they cost.

use ntm_model::{Code, CriterionResult, CriterionVerdict, Rational, UnitAssessment, Verdict};
use num_traits::CheckedAdd as _;

use super::LeastReading;
use crate::distance::{gaps, widest};

/// A criterion that is neither met nor without anything that applies.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) number: u8,
    /// Its place in the set, for what is equal otherwise.
    place: u32,
    pub(super) not_met: Vec<Code>,
    pub(super) undetermined: Vec<Code>,
    /// The sum of the relative gaps of those that are not met.
    gap_not_met: Rational,
    /// The sum of the relative gaps of those that are undetermined.
    gap_undetermined: Rational,
}

impl Candidate {
    /// How many indicators it costs.
    pub(super) fn cost(&self, reading: LeastReading) -> u32 {
        let count = match reading {
            LeastReading::Optimistic => self.not_met.len(),
            LeastReading::Careful => self.not_met.len() + self.undetermined.len(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The sum of the relative gaps of those that cost.
    pub(super) fn relative_gap(&self, reading: LeastReading) -> Rational {
        match reading {
            LeastReading::Optimistic => self.gap_not_met,
            LeastReading::Careful => add(self.gap_not_met, self.gap_undetermined),
        }
    }

    /// What the order goes by: cost, in the optimistic reading then how much is to be clarified,
    /// then the gaps, then the place in the set. Each of these adds up over criteria, so that the
    /// first in this order are together the least in it.
    pub(super) fn key(&self, reading: LeastReading) -> (u32, usize, Rational, u32) {
        let clarified = match reading {
            LeastReading::Optimistic => self.undetermined.len(),
            // They are in the cost.
            LeastReading::Careful => 0,
        };
        (self.cost(reading), clarified, self.relative_gap(reading), self.place)
    }
}

/// The criteria to choose from, in the order of the set.
pub(super) fn candidates(unit: &UnitAssessment) -> Vec<Candidate> {
    let is_open = |criterion: &&CriterionResult| {
        matches!(criterion.verdict, CriterionVerdict::NotMet | CriterionVerdict::Undetermined)
            // Nothing can be done for a criterion of which nobody knows the indicators.
            && !criterion.indicators.is_empty()
    };
    unit.criteria.iter().filter(is_open).zip(0..).map(candidate).collect()
}

fn candidate((criterion, place): (&CriterionResult, u32)) -> Candidate {
    let zero = Rational::from_integer(0);
    let (mut gap_not_met, mut gap_undetermined) = (zero, zero);
    let (mut not_met, mut undetermined) = (Vec::new(), Vec::new());
    for result in &criterion.indicators {
        if result.verdict == Verdict::NotMet {
            let widest = widest(&gaps(result)).unwrap_or(Rational::from_integer(1));
            gap_not_met = add(gap_not_met, widest);
            not_met.push(result.code);
        } else if result.verdict.is_undetermined() {
            gap_undetermined = add(gap_undetermined, Rational::from_integer(1));
            undetermined.push(result.code);
        }
    }
    let number = criterion.number;
    Candidate { number, place, not_met, undetermined, gap_not_met, gap_undetermined }
}

/// The sum; where that is beyond what is computed with, the larger number, which keeps the order
/// and costs no panic.
fn add(one: Rational, two: Rational) -> Rational {
    one.checked_add(&two).unwrap_or(one.max(two))
}
