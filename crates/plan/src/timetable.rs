//! The roadmap told year by year or quarter by quarter.

use ntm_model::{Code, CriterionVerdict, Date, Direction, Plan, Rational, UnitAssessment, Verdict};
use serde::{Deserialize, Serialize};

use crate::deadline::{due, wanted};
use crate::pace::pace;
use crate::quarter::{Quarter, Span, Term};
use crate::roadmap::roadmap;

/// What is due in each term, and where the unit stands at its end if all of it is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timetable {
    /// The length of a term.
    pub by: Span,
    /// The day on which the unit was judged.
    pub as_of: Date,
    /// Indicators met now.
    pub indicators_met: u32,
    /// Indicators in all.
    pub indicators_total: u32,
    /// Criteria met now.
    pub criteria_met: u32,
    /// Criteria in all.
    pub criteria_total: u32,
    /// The terms in order, without a gap.
    pub terms: Vec<TimetableTerm>,
    /// Open indicators without a deadline, because the plan does not name them.
    pub without_deadline: Vec<Code>,
}

/// One year or quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimetableTerm {
    /// Which one.
    pub term: Term,
    /// What is due at its end, in the order of the criteria set.
    pub due: Vec<DueIndicator>,
    /// The values to reach by its end, in the order of the criteria set.
    pub milestones: Vec<TermMilestone>,
    /// Indicators met at its end, if everything that is due by then is reached.
    pub indicators_met: u32,
    /// Criteria met at its end, if everything that is due by then is reached.
    pub criteria_met: u32,
}

/// An open indicator with its deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueIndicator {
    /// The indicator.
    pub code: Code,
    /// The verdict now.
    pub verdict: Verdict,
    /// The year that the plan gives; earlier than the term when it is overdue.
    pub end: u16,
    /// The year or quarter that the plan gives.
    pub wanted: Term,
}

/// A value to reach by the end of a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermMilestone {
    /// The indicator or part.
    pub code: Code,
    /// The unit of its numbers.
    pub unit: String,
    /// Which way the value goes.
    pub direction: Direction,
    /// The value.
    pub value: Rational,
}

/// Tells the roadmap of a unit by years or by quarters. A plan for another set names none of the
/// unit's indicators.
pub fn timetable(plan: &Plan, unit: &UnitAssessment, by: Span) -> Timetable {
    let open = open(plan, unit);
    let dated = open.iter().filter_map(|one| one.due);
    let last = dated.clone().max().unwrap_or(Quarter::last_of(plan.end));
    let first = dated.min().map_or(Quarter::first_open(unit.as_of), |earliest| {
        Quarter::first_open(unit.as_of).min(earliest)
    });
    let last = last.max(Quarter::last_of(plan.end));
    let milestones = milestones(plan, unit, by);
    let terms = Term::between(first, last, by).into_iter().map(|term| {
        let (start, end) = term.quarters();
        let is_met = |one: &Open| one.due.is_some_and(|due| due <= end);
        let due_now =
            open.iter().filter(|one| one.due.is_some_and(|due| due >= start && due <= end));
        let indicators = open.iter().filter(|one| is_met(one)).count();
        let criteria = unit.criteria.iter().filter(|criterion| {
            matches!(criterion.verdict, CriterionVerdict::NotMet | CriterionVerdict::Undetermined)
                && !criterion.indicators.is_empty()
                && open.iter().filter(|one| one.criterion == criterion.number).all(is_met)
        });
        TimetableTerm {
            term,
            due: due_now.filter_map(Open::item).collect(),
            milestones: milestones
                .iter()
                .filter(|(quarter, _)| *quarter >= start && *quarter <= end)
                .map(|(_, milestone)| milestone.clone())
                .collect(),
            indicators_met: unit.indicator_tally().met + count(indicators),
            criteria_met: unit.criteria_tally().met + count(criteria.count()),
        }
    });
    Timetable {
        by,
        as_of: unit.as_of,
        indicators_met: unit.indicator_tally().met,
        indicators_total: unit.indicator_tally().total(),
        criteria_met: unit.criteria_tally().met,
        criteria_total: unit.criteria_tally().total(),
        terms: terms.collect(),
        without_deadline: open.iter().filter(|one| one.due.is_none()).map(|one| one.code).collect(),
    }
}

/// An indicator that is not known to be met.
struct Open {
    criterion: u8,
    code: Code,
    verdict: Verdict,
    wanted: Option<(u16, Term)>,
    due: Option<Quarter>,
}

impl Open {
    fn item(&self) -> Option<DueIndicator> {
        let (end, wanted) = self.wanted?;
        Some(DueIndicator { code: self.code, verdict: self.verdict, end, wanted })
    }
}

fn open(plan: &Plan, unit: &UnitAssessment) -> Vec<Open> {
    let plan = Some(plan).filter(|plan| plan.set == unit.set);
    let all = unit
        .criteria
        .iter()
        .flat_map(|criterion| criterion.indicators.iter().map(|result| (criterion.number, result)));
    all.filter(|(_, result)| !matches!(result.verdict, Verdict::Met | Verdict::NotApplicable))
        .map(|(criterion, result)| {
            let planned = plan.and_then(|plan| plan.indicator(result.code));
            let wanted = planned.map(|planned| (planned.end, wanted(planned)));
            let due = wanted.map(|(_, wanted)| due(wanted, unit.as_of));
            Open { criterion, code: result.code, verdict: result.verdict, wanted, due }
        })
        .collect()
}

/// The values to reach, each with the last quarter of its term. Years take the milestones of the
/// roadmap by years, so that the two never differ.
fn milestones(plan: &Plan, unit: &UnitAssessment, by: Span) -> Vec<(Quarter, TermMilestone)> {
    match by {
        Span::Year => {
            let targets = roadmap(plan, unit).items.into_iter().flat_map(|item| item.targets);
            let of = |target: crate::Target| {
                let values = target.milestones.into_iter();
                values.map(move |milestone| {
                    let (code, unit) = (target.code, target.unit.clone());
                    let (direction, value) = (target.direction, milestone.value);
                    let quarter = Quarter::last_of(milestone.year);
                    (quarter, TermMilestone { code, unit, direction, value })
                })
            };
            targets.flat_map(of).collect()
        }
        Span::Quarter => {
            let items = pace(Some(plan), &[unit]).into_iter().flat_map(|pace| pace.items);
            let of = |item: crate::PaceItem| {
                let values = item.required.into_iter().flat_map(|required| required.milestones);
                values.map(move |milestone| {
                    let (code, unit) = (item.code, item.unit.clone());
                    let (direction, value) = (item.direction, milestone.value);
                    (milestone.quarter, TermMilestone { code, unit, direction, value })
                })
            };
            items.flat_map(of).collect()
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
