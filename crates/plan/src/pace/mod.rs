//! How fast a gap must close, how fast the value has moved so far, and when it arrives.
//!
//! - `required`: the pace that closes a gap by its deadline, quarter by quarter;
//! - `observed`: how a value moved between the periods at hand;
//! - `arrival`: when it reaches the level if it goes on like that.
//!
//! All numbers are exact. Time is counted in whole months, from the end of one period to the end
//! of another, because reports are about months, quarters and years.

mod arrival;
mod observed;
mod required;

use ntm_model::{
    Code, Date, Decimal, Direction, Gap, IndicatorResult, Operator, Plan, Rational, UnitAssessment,
    Verdict,
};
use serde::{Deserialize, Serialize};

pub use arrival::{Arrival, WhyNever};
pub use observed::{ObservedValue, PaceSoFar, PaceStep};
pub use required::{QuarterMilestone, RequiredPace};

use crate::deadline::{due, wanted};
use crate::measure::{Measure, with_parts};
use crate::quarter::Quarter;

/// The measured values of a unit in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pace {
    /// The day on which the latest period was judged.
    pub as_of: Date,
    /// How many periods of the unit were compared.
    pub periods: u32,
    /// Every figure that misses its level, and every one that meets it but moves away from it, in
    /// the order of the criteria set; parts before the indicator that they belong to.
    pub items: Vec<PaceItem>,
}

/// One measured value in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaceItem {
    /// The indicator or part.
    pub code: Code,
    /// The unit of its numbers.
    pub unit: String,
    /// Which way the value must go.
    pub direction: Direction,
    /// The value now.
    pub value: Rational,
    /// How the value is compared with the level.
    pub operator: Operator,
    /// The level.
    pub bound: Decimal,
    /// How far the value has to go; zero when the level is met.
    pub gap: Gap,
    /// When the plan wants it; `None` when the plan does not name the indicator. What is overdue
    /// is wanted by the end of the year of the judgement.
    pub due: Option<Quarter>,
    /// The pace that closes the gap in time; `None` without a deadline or without a gap.
    pub required: Option<RequiredPace>,
    /// The value in every period that has one, the earliest first; the last is the value now.
    pub observed: Vec<ObservedValue>,
    /// How it has moved; `None` unless two periods have a value.
    pub so_far: Option<PaceSoFar>,
    /// When it reaches the level if it goes on like that.
    pub arrival: Arrival,
}

/// Computes the pace of one unit. `periods` are judgements of the same place, in any order; only
/// those by the set of the latest count, because a code is an identity within its set only. Empty
/// without any.
pub fn pace(plan: Option<&Plan>, periods: &[&UnitAssessment]) -> Option<Pace> {
    let latest = *periods.iter().max_by_key(|unit| observed::day(unit))?;
    let mut same: Vec<&UnitAssessment> =
        periods.iter().copied().filter(|unit| unit.set == latest.set).collect();
    same.sort_by_key(|unit| observed::day(unit));
    // Two judgements of one day would be a pace without time: the later in the list counts.
    same.reverse();
    same.dedup_by_key(|unit| observed::day(unit));
    same.reverse();
    let plan = plan.filter(|plan| plan.set == latest.set);
    let mut items = Vec::new();
    for result in latest.indicators() {
        let planned = plan.and_then(|plan| plan.indicator(result.code));
        let due = planned.map(|planned| due(wanted(planned), latest.as_of));
        items.extend(
            with_parts(result).filter_map(|one| item(result, one, due, latest.as_of, &same)),
        );
    }
    let periods = u32::try_from(same.len()).unwrap_or(u32::MAX);
    Some(Pace { as_of: latest.as_of, periods, items })
}

fn item(
    whole: &IndicatorResult,
    result: &IndicatorResult,
    due: Option<Quarter>,
    as_of: Date,
    periods: &[&UnitAssessment],
) -> Option<PaceItem> {
    let measure = Measure::of(result)?;
    let observed = observed::observed(result.code, measure.unit, periods);
    let so_far = observed::so_far(&observed);
    let is_missed = whole.verdict == Verdict::NotMet && result.verdict == Verdict::NotMet;
    let last = observed.last().map_or(as_of, |last| last.day);
    let arrival = if is_missed {
        arrival::arrival(&measure, so_far.as_ref(), last, due)
    } else {
        let leaves = arrival::leaving(&measure, so_far.as_ref(), last);
        Arrival::MovingAway(leaves.filter(|_| result.verdict == Verdict::Met)?)
    };
    let required =
        due.filter(|_| is_missed).and_then(|due| required::required(&measure, as_of, due));
    Some(PaceItem {
        code: result.code,
        unit: measure.unit.to_owned(),
        direction: measure.direction(),
        value: measure.value,
        operator: measure.operator,
        bound: measure.bound,
        gap: measure.gap.clone(),
        due,
        required,
        observed,
        so_far,
        arrival,
    })
}
