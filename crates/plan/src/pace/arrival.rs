//! When a value reaches its level if it goes on as it has gone.

use std::cmp::Ordering;

use ntm_model::{Date, Rational};
use num_traits::{CheckedDiv as _, CheckedMul as _, CheckedSub as _, Signed as _, Zero as _};
use serde::{Deserialize, Serialize};

use super::observed::{PaceSoFar, months};
use crate::measure::{Measure, whole};
use crate::quarter::Quarter;

/// When a value reaches its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arrival {
    /// One value alone says nothing of pace.
    OneValue,
    /// Reaches the level in this quarter; no deadline is known.
    At(Quarter),
    /// Reaches the level in the quarter in which it is due.
    InTime(Quarter),
    /// Reaches the level before the quarter in which it is due.
    Early {
        /// When it arrives.
        at: Quarter,
        /// How many quarters before the deadline.
        quarters: u32,
    },
    /// Reaches the level after the quarter in which it is due.
    Late {
        /// When it arrives.
        at: Quarter,
        /// How many quarters after the deadline.
        quarters: u32,
    },
    /// Never reaches the level (*không tới*).
    Never(WhyNever),
    /// Meets the level now, and leaves it in this quarter.
    MovingAway(Quarter),
}

/// Why a value never reaches its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhyNever {
    /// It has not moved.
    StandsStill,
    /// It moves the other way.
    MovesAway,
    /// It needs a thousand years or more.
    TooSlow,
}

/// When a value that misses its level reaches it, going on from `last` as it has gone.
pub(super) fn arrival(
    measure: &Measure<'_>,
    so_far: Option<&PaceSoFar>,
    last: Date,
    due: Option<Quarter>,
) -> Arrival {
    let Some(so_far) = so_far else { return Arrival::OneValue };
    let toward = toward(measure, so_far.per_year);
    if toward.is_zero() {
        return Arrival::Never(WhyNever::StandsStill);
    }
    if toward.is_negative() {
        return Arrival::Never(WhyNever::MovesAway);
    }
    let Some(at) = quarter(distance(measure), toward, last, measure.is_strict()) else {
        return Arrival::Never(WhyNever::TooSlow);
    };
    let Some(due) = due else { return Arrival::At(at) };
    match at.cmp(&due) {
        Ordering::Less => Arrival::Early { at, quarters: at.to_end_of(due) - 1 },
        Ordering::Equal => Arrival::InTime(at),
        Ordering::Greater => Arrival::Late { at, quarters: due.to_end_of(at) - 1 },
    }
}

/// When a value that meets its level leaves it; `None` when it does not.
pub(super) fn leaving(
    measure: &Measure<'_>,
    so_far: Option<&PaceSoFar>,
    last: Date,
) -> Option<Quarter> {
    let toward = toward(measure, so_far?.per_year);
    if !measure.holds || !toward.is_negative() {
        return None;
    }
    // On a level that must be passed it is missed; on any other it is still met.
    quarter(distance(measure), -toward, last, !measure.is_strict())
}

/// The yearly pace, positive when it goes the way that is better.
fn toward(measure: &Measure<'_>, per_year: Rational) -> Rational {
    if measure.falls() { -per_year } else { per_year }
}

/// How far the value is from the level itself, on either side.
fn distance(measure: &Measure<'_>) -> Rational {
    let bound = measure.bound.to_rational();
    bound.checked_sub(&measure.value).map_or(measure.gap.amount, |distance| distance.abs())
}

/// The quarter in which the distance is covered, or passed where it must be. `None` beyond a
/// thousand years.
fn quarter(distance: Rational, per_year: Rational, last: Date, is_passed: bool) -> Option<Quarter> {
    let needed = distance.checked_mul(&whole(12))?.checked_div(&per_year)?;
    // The distance is not negative, so that cutting is rounding down.
    let is_whole_month = needed.is_integer() && !is_passed;
    let needed = needed.to_integer().checked_add(i128::from(!is_whole_month))?;
    let needed = u32::try_from(needed).ok().filter(|months| *months < 12_000)?;
    Some(Quarter::of_month(months(last) + needed))
}
