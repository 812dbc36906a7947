//! Which way a measured value goes.

use ntm_model::{Direction, Rational, Way};
use num_traits::CheckedSub as _;
use serde::{Deserialize, Serialize};

use super::unit::IndicatorCell;

/// The difference between two measured values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trend {
    /// The later value less the earlier one, exactly.
    pub difference: Rational,
    /// The unit of both.
    pub unit: String,
    /// Which way it goes.
    pub way: Way,
    /// Whether the level has changed as well, so that a better value may yet fail.
    pub is_level_changed: bool,
}

/// The difference of two measured values in one unit; `None` where either is missing, the units
/// differ, or the numbers are beyond what is computed with.
pub(super) fn trend(
    before: &IndicatorCell,
    now: &IndicatorCell,
    direction: Direction,
) -> Option<Trend> {
    let (earlier, later) = (before.value.as_ref()?, now.value.as_ref()?);
    if before.unit != now.unit {
        return None;
    }
    let difference = later.value.checked_sub(&earlier.value)?;
    let zero = Rational::from_integer(0);
    let way = match direction {
        _ if difference == zero => Way::Same,
        Direction::Higher if difference > zero => Way::Better,
        Direction::Lower if difference < zero => Way::Better,
        Direction::None => Way::Unknown,
        _ => Way::Worse,
    };
    let is_level_changed = before.requirement != now.requirement;
    Some(Trend { difference, unit: now.unit.clone(), way, is_level_changed })
}
