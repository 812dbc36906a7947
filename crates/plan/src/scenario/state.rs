//! The state of a unit after some steps of a scenario.

use ntm_evaluate::Options;
use ntm_model::{Code, CriteriaSet, Plan, PlannedIndicator, Problem, UnitAssessment, UnitReport};
use serde::{Deserialize, Serialize};

use super::level::assume;
use super::typed::put_typed;
use super::{Change, Scenario};
use crate::roadmap::{Roadmap, Timing, roadmap};

/// The real data that a scenario starts from.
#[derive(Clone, Copy, Debug)]
pub struct Base<'a> {
    /// The criteria sets.
    pub sets: &'a [CriteriaSet],
    /// What the unit reports.
    pub report: &'a UnitReport,
    /// The plan that assigns its work, if there is one.
    pub plan: Option<&'a Plan>,
    /// How it is judged.
    pub options: &'a Options,
}

/// What follows after some steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioState {
    /// The verdicts.
    pub unit: UnitAssessment,
    /// The plan with the deadlines of the scenario.
    pub plan: Option<Plan>,
    /// What is to be reached by when.
    pub roadmap: Option<Roadmap>,
    /// What judging found.
    pub problems: Vec<Problem>,
    /// The changes that could not be made.
    pub refused: Vec<RefusedChange>,
}

/// A change that could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedChange {
    /// The step, from 1.
    pub step: u32,
    /// The change.
    pub change: Change,
    /// Why.
    pub why: WhyRefused,
}

/// Why a change cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhyRefused {
    /// The set has no such indicator or part.
    UnknownCode,
    /// The set has no such group or region.
    UnknownVariant,
    /// It is not known which group's level is to change.
    NoVariant,
    /// The indicator takes another unit, or no numbers at all.
    OtherUnit {
        /// The unit of the indicator; empty when it takes words.
        expected: String,
    },
    /// There is no plan for the set, or it does not name the indicator.
    NotPlanned,
}

/// Indicators of a roadmap by where they stand in time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimingTally {
    /// Overdue.
    pub overdue: u32,
    /// Due in the year of the judgement.
    pub due_this_year: u32,
    /// Due later.
    pub later: u32,
    /// Met.
    pub done: u32,
    /// Not applicable.
    pub not_applicable: u32,
}

impl TimingTally {
    /// Counts the items of a roadmap.
    pub fn of(roadmap: &Roadmap) -> Self {
        let mut tally = Self::default();
        for item in &roadmap.items {
            match item.timing {
                Timing::Overdue => tally.overdue += 1,
                Timing::DueThisYear => tally.due_this_year += 1,
                Timing::Later => tally.later += 1,
                Timing::Done => tally.done += 1,
                Timing::NotApplicable => tally.not_applicable += 1,
            }
        }
        tally
    }
}

/// Judges the unit after the first `steps` steps; 0 is the real state.
pub fn scenario_state(base: &Base<'_>, scenario: &Scenario, steps: usize) -> ScenarioState {
    let first = judge(base.sets, base.report, base.options).0;
    let set = base.sets.iter().find(|set| set.id == first.set);
    let mut changed = Changed {
        report: base.report.clone(),
        plan: base.plan.filter(|plan| plan.set == first.set).cloned(),
        options: base.options.clone(),
        set,
        levels: Vec::new(),
        refused: Vec::new(),
    };
    for (step, number) in scenario.steps.iter().take(steps).zip(1..) {
        for change in &step.changes {
            changed.make(number, change);
        }
    }
    changed.judged(base.sets)
}

/// The data of a unit on their way through a scenario.
struct Changed<'a> {
    report: UnitReport,
    plan: Option<Plan>,
    options: Options,
    set: Option<&'a CriteriaSet>,
    /// The changes of levels with their steps: made last, when the group is known.
    levels: Vec<(u32, Change)>,
    refused: Vec<RefusedChange>,
}

impl Changed<'_> {
    fn make(&mut self, step: u32, change: &Change) {
        let made = match change {
            Change::Value { code, typed } => self.known(*code).map(|()| {
                put_typed(&mut self.report, *code, typed);
            }),
            Change::Level { code, .. } => self.known(*code).map(|()| {
                self.levels.push((step, change.clone()));
            }),
            Change::PlanEnd { code, year } => self.end(*code, *year),
            Change::AsOf(day) => {
                self.options.as_of = Some(*day);
                Ok(())
            }
            Change::Variant(text) => match self.set.and_then(|set| set.variant_named(text)) {
                Some(variant) => {
                    self.options.variant = Some(variant.id.clone());
                    Ok(())
                }
                None => Err(WhyRefused::UnknownVariant),
            },
        };
        if let Err(why) = made {
            self.refused.push(RefusedChange { step, change: change.clone(), why });
        }
    }

    fn known(&self, code: Code) -> Result<(), WhyRefused> {
        let known = self.set.and_then(|set| set.indicator(code));
        known.map(|_| ()).ok_or(WhyRefused::UnknownCode)
    }

    /// Changes the last year of one indicator or of the plan.
    fn end(&mut self, code: Option<Code>, year: u16) -> Result<(), WhyRefused> {
        let plan = self.plan.as_mut().ok_or(WhyRefused::NotPlanned)?;
        match code {
            Some(code) => {
                let mut all = plan.indicators.iter_mut();
                let planned = all.find(|one| one.code == code).ok_or(WhyRefused::NotPlanned)?;
                put_end(planned, year);
            }
            None => {
                let old = plan.end;
                for planned in &mut plan.indicators {
                    if planned.end == old || planned.end > year {
                        put_end(planned, year);
                    }
                }
                plan.end = year;
                plan.start = plan.start.min(year);
            }
        }
        Ok(())
    }

    fn judged(mut self, sets: &[CriteriaSet]) -> ScenarioState {
        let (mut unit, mut problems) = judge(sets, &self.report, &self.options);
        if !self.levels.is_empty() {
            let mut sets = sets.to_vec();
            self.assume_levels(&mut sets, &unit);
            (unit, problems) = judge(&sets, &self.report, &self.options);
        }
        let roadmap = self.plan.as_ref().map(|plan| roadmap(plan, &unit));
        ScenarioState { unit, plan: self.plan, roadmap, problems, refused: self.refused }
    }

    fn assume_levels(&mut self, sets: &mut [CriteriaSet], unit: &UnitAssessment) {
        let mut set = sets.iter_mut().find(|set| set.id == unit.set);
        for (step, change) in std::mem::take(&mut self.levels) {
            let made = match (&change, set.as_deref_mut(), unit.variant.as_deref()) {
                (Change::Level { code, requirement, unit }, Some(set), Some(variant)) => {
                    assume(set, variant, *code, *requirement, unit)
                }
                _ => Err(WhyRefused::NoVariant),
            };
            if let Err(why) = made {
                self.refused.push(RefusedChange { step, change, why });
            }
        }
    }
}

fn judge(
    sets: &[CriteriaSet],
    report: &UnitReport,
    options: &Options,
) -> (UnitAssessment, Vec<Problem>) {
    let mut problems = Vec::new();
    let unit = ntm_evaluate::judge_unit(sets, report, options, &mut problems);
    (unit, problems)
}

/// An assumed year takes the place of the deadline that the plan gives.
fn put_end(planned: &mut PlannedIndicator, year: u16) {
    planned.end = year;
    planned.due = None;
    planned.start = planned.start.min(year);
}
