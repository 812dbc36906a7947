//! How a value moved between the periods at hand.

use ntm_model::{Code, Date, Rational, UnitAssessment};
use num_traits::{CheckedDiv as _, CheckedMul as _, CheckedSub as _};
use serde::{Deserialize, Serialize};

use crate::measure::whole;

/// The value of one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObservedValue {
    /// The period as the file writes it; empty when it names none.
    pub period: String,
    /// Its last day, or the day of the judgement when the file names no period.
    pub day: Date,
    /// The value, in the unit of the indicator.
    pub value: Rational,
}

/// How a value has moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaceSoFar {
    /// Whole months from the first value to the last.
    pub months: u32,
    /// The last value less the first.
    pub change: Rational,
    /// That difference for twelve months.
    pub per_year: Rational,
    /// From each value to the next.
    pub steps: Vec<PaceStep>,
}

/// From one value to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaceStep {
    /// Whole months between the two.
    pub months: u32,
    /// The later value less the earlier.
    pub change: Rational,
    /// That difference for twelve months.
    pub per_year: Rational,
}

/// The day that the results of a unit are of.
pub(super) fn day(unit: &UnitAssessment) -> Date {
    unit.period.as_ref().and_then(|period| period.end).unwrap_or(unit.as_of)
}

/// The months from the year 0 to the end of the month of a day.
pub(super) fn months(day: Date) -> u32 {
    u32::from(day.year()) * 12 + u32::from(day.month())
}

/// The values of an indicator in the periods, which are in the order of time. Values in another
/// unit than now are left out: they cannot be compared.
pub(super) fn observed(
    code: Code,
    unit_of_numbers: &str,
    periods: &[&UnitAssessment],
) -> Vec<ObservedValue> {
    let value = |unit: &&UnitAssessment| {
        let result = unit.indicator(code)?;
        let is_same = result.level.as_ref().is_none_or(|level| level.unit == unit_of_numbers);
        let value = result.value.as_ref().filter(|_| is_same)?.value;
        let period = unit.period.as_ref().map(|period| period.text.clone());
        Some(ObservedValue { period: period.unwrap_or_default(), day: day(unit), value })
    };
    periods.iter().filter_map(value).collect()
}

/// The pace between the first and the last value; `None` without time between them.
pub(super) fn so_far(observed: &[ObservedValue]) -> Option<PaceSoFar> {
    let whole = step(observed.first()?, observed.last()?)?;
    let pairs = observed.iter().zip(observed.iter().skip(1));
    // Two values of one month have no pace between them; the whole has one all the same.
    let steps = pairs.filter_map(|(earlier, later)| step(earlier, later)).collect();
    Some(PaceSoFar { months: whole.months, change: whole.change, per_year: whole.per_year, steps })
}

fn step(earlier: &ObservedValue, later: &ObservedValue) -> Option<PaceStep> {
    let months = months(later.day).checked_sub(months(earlier.day)).filter(|count| *count > 0)?;
    let change = later.value.checked_sub(&earlier.value)?;
    let per_year = change.checked_mul(&whole(12))?.checked_div(&whole(months))?;
    Some(PaceStep { months, change, per_year })
}
