//! What is to be reached by when, and how fast.

use ntm_model::{
    Code, Comparison, Date, Direction, Gap, IndicatorResult, Operator, Plan, PlannedIndicator,
    Rational, UnitAssessment, Verdict,
};
use num_traits::{CheckedAdd as _, CheckedDiv as _, CheckedMul as _, CheckedSub as _};
use serde::{Deserialize, Serialize};

use crate::deadline::{is_over, wanted};
use crate::joined::joined;
use crate::quarter::Term;

/// The indicators of a unit over the years of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roadmap {
    /// The plan's first year.
    pub start: u16,
    /// The plan's last year.
    pub end: u16,
    /// The year of the day on which the unit was judged.
    pub year: u16,
    /// The indicators that the plan names, in the order of the criteria set.
    pub items: Vec<RoadmapItem>,
}

/// One indicator on the roadmap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadmapItem {
    /// The indicator.
    pub code: Code,
    /// The first year of the work.
    pub start: u16,
    /// The year in which it is due.
    pub end: u16,
    /// The term at whose end it is due: a quarter where the plan gives one, else the year.
    pub wanted: Term,
    /// The verdict now.
    pub verdict: Verdict,
    /// Where the indicator stands in time.
    pub timing: Timing,
    /// The measured gaps to close: of the indicator, or of its parts.
    pub targets: Vec<Target>,
}

/// Where an indicator stands in time. What is not known to be met counts as not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Timing {
    /// The year or quarter that the plan gives was over when the unit was judged.
    Overdue,
    /// It is due in the year of the judgement.
    DueThisYear,
    /// It is due in a later year.
    Later,
    /// Met.
    Done,
    /// Not applicable.
    NotApplicable,
}

/// A measured gap with the pace that closes it in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// The indicator or part.
    pub code: Code,
    /// The unit of its numbers.
    pub unit: String,
    /// Which way the value must go.
    pub direction: Direction,
    /// How far it has to go.
    pub gap: Gap,
    /// Whole years left after the year of the judgement until the end of the period; at least
    /// one, because a gap cannot be closed in no time.
    pub years: u16,
    /// The gap divided by the years.
    pub per_year: Rational,
    /// The value to reach at the end of each of these years; the last one closes the gap. When
    /// the period has ended, there is one, at the end of the year of the judgement. A level with
    /// `<` or `>` demands that the last value be passed.
    pub milestones: Vec<Milestone>,
}

/// A value to reach by the end of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// The year.
    pub year: u16,
    /// The value.
    pub value: Rational,
}

/// Holds a unit's verdicts against the periods of a plan. Empty when the plan carries out another
/// set than the one that the unit was judged by.
pub fn roadmap(plan: &Plan, unit: &UnitAssessment) -> Roadmap {
    let year = unit.as_of.year();
    let items =
        joined(plan, unit).map(|(planned, result)| item(planned, result, unit.as_of)).collect();
    Roadmap { start: plan.start, end: plan.end, year, items }
}

fn item(planned: &PlannedIndicator, result: &IndicatorResult, as_of: Date) -> RoadmapItem {
    let (year, wanted) = (as_of.year(), wanted(planned));
    let timing = match result.verdict {
        Verdict::Met => Timing::Done,
        Verdict::NotApplicable => Timing::NotApplicable,
        _ if is_over(wanted, as_of) => Timing::Overdue,
        _ if planned.end == year => Timing::DueThisYear,
        _ => Timing::Later,
    };
    let open = result.parts.iter().chain([result]).filter(|_| result.verdict == Verdict::NotMet);
    let targets = open.filter_map(|one| target(one, planned.end, year)).collect();
    RoadmapItem {
        code: result.code,
        start: planned.start,
        end: planned.end,
        wanted,
        verdict: result.verdict,
        timing,
        targets,
    }
}

/// The pace for a result with a measured gap; `None` for any other result, and for numbers beyond
/// what is computed with.
fn target(result: &IndicatorResult, end: u16, year: u16) -> Option<Target> {
    if result.verdict != Verdict::NotMet {
        return None;
    }
    let gap = result.gap.clone()?;
    let Some(Comparison::Numbers { value, operator, bound, .. }) = result.comparison else {
        return None;
    };
    let falls = match operator {
        Operator::AtMost | Operator::LessThan => true,
        Operator::AtLeast | Operator::MoreThan => false,
        Operator::Equal => value > bound.to_rational(),
    };
    let years = end.saturating_sub(year).max(1);
    let whole = |years: u16| Rational::from_integer(i128::from(years));
    let milestone = |step: u16| {
        // A share of the whole gap each time, so that the last milestone closes it exactly.
        let moved = gap.amount.checked_mul(&whole(step))?.checked_div(&whole(years))?;
        let value = if falls { value.checked_sub(&moved)? } else { value.checked_add(&moved)? };
        Some(Milestone { year: year.saturating_add(step).min(end.max(year)), value })
    };
    let milestones = (1..=years).map(milestone).collect::<Option<_>>()?;
    let per_year = gap.amount.checked_div(&whole(years))?;
    Some(Target {
        code: result.code,
        unit: result.level.as_ref()?.unit.clone(),
        direction: if falls { Direction::Lower } else { Direction::Higher },
        gap,
        years,
        per_year,
        milestones,
    })
}
