//! The pace that closes a gap by its deadline.

use ntm_model::{Date, Rational};
use num_traits::{CheckedAdd as _, CheckedDiv as _, CheckedMul as _, CheckedSub as _};
use serde::{Deserialize, Serialize};

use crate::measure::{Measure, whole};
use crate::quarter::Quarter;

/// How fast a gap must close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequiredPace {
    /// Quarters left until the deadline, the running one included; at least one.
    pub quarters: u32,
    /// The gap divided by the quarters.
    pub per_quarter: Rational,
    /// Four times that. Judged at the end of a year, it is the pace of the roadmap by years.
    pub per_year: Rational,
    /// The value to reach at the end of each quarter; the last one closes the gap. A level with
    /// `<` or `>` demands that the last value be passed.
    pub milestones: Vec<QuarterMilestone>,
}

/// A value to reach by the end of a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuarterMilestone {
    /// The quarter.
    pub quarter: Quarter,
    /// The value.
    pub value: Rational,
}

/// The pace from the first open quarter on. `None` for numbers beyond what is computed with.
pub(super) fn required(measure: &Measure<'_>, as_of: Date, due: Quarter) -> Option<RequiredPace> {
    // On the last day of the last quarter the gap is still to be closed by then.
    let first = Quarter::first_open(as_of).min(due);
    let quarters = Quarter::left(as_of, due).min(MOST_QUARTERS);
    let amount = measure.gap.amount;
    let milestone = |step: u32| {
        // A share of the whole gap each time, so that the last milestone closes it exactly.
        let moved = amount.checked_mul(&whole(step))?.checked_div(&whole(quarters))?;
        let value = match measure.falls() {
            true => measure.value.checked_sub(&moved)?,
            false => measure.value.checked_add(&moved)?,
        };
        Some(QuarterMilestone { quarter: first.after(step - 1), value })
    };
    let milestones = (1..=quarters).map(milestone).collect::<Option<_>>()?;
    let per_quarter = amount.checked_div(&whole(quarters))?;
    let per_year = per_quarter.checked_mul(&whole(4))?;
    Some(RequiredPace { quarters, per_quarter, per_year, milestones })
}

/// A wrong year in a plan must not become a list of thousands of milestones.
const MOST_QUARTERS: u32 = 400;
