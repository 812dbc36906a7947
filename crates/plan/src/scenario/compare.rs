//! Several scenarios beside the real data, row by row.

use ntm_model::{Code, CriterionVerdict, Date, Recognition, Tally};
use serde::{Deserialize, Serialize};

use super::Scenario;
use super::seen::{SeenIndicator, codes, seen};
use super::state::{Base, RefusedChange, ScenarioState, TimingTally, scenario_state};

/// The real data and several scenarios side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioComparison {
    /// The real data first, then the scenarios in the order in which they were given.
    pub columns: Vec<ComparedColumn>,
    /// Every criterion, in the order of the set.
    pub criteria: Vec<ComparedCriterion>,
    /// Every indicator and part, in the order of the set.
    pub indicators: Vec<ComparedIndicator>,
}

/// What is said of one column as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedColumn {
    /// The scenario; `None` for the real data.
    pub id: Option<String>,
    /// What it is called; empty for the real data.
    pub title: String,
    /// How many of its steps are done.
    pub steps: u32,
    /// How many criteria have each verdict.
    pub criteria: Tally,
    /// How many indicators have each verdict.
    pub indicators: Tally,
    /// Whether the place could be recognised.
    pub recognition: Recognition,
    /// Where the indicators stand in time; `None` without a plan.
    pub roadmap: Option<TimingTally>,
    /// The last year of the plan.
    pub plan_end: Option<u16>,
    /// The day on which the levels must be in force.
    pub as_of: Date,
    /// Id of the group or region.
    pub variant: Option<String>,
    /// The changes that could not be made.
    pub refused: Vec<RefusedChange>,
}

/// One criterion in every column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedCriterion {
    /// Its number.
    pub number: u8,
    /// The verdicts, one for each column.
    pub verdicts: Vec<CriterionVerdict>,
    /// Whether any column differs from the real data.
    pub differs: bool,
}

/// One indicator or part in every column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedIndicator {
    /// The indicator or part.
    pub code: Code,
    /// What is shown of it, one for each column.
    pub cells: Vec<SeenIndicator>,
    /// Whether any column differs from the real data.
    pub differs: bool,
}

/// Puts scenarios, each after so many of its steps, beside the real data.
pub fn compare_scenarios(base: &Base<'_>, scenarios: &[(&Scenario, usize)]) -> ScenarioComparison {
    let real = Scenario::default();
    let mut states = vec![scenario_state(base, &real, 0)];
    states.extend(scenarios.iter().map(|(scenario, steps)| scenario_state(base, scenario, *steps)));
    let chosen = std::iter::once(None).chain(scenarios.iter().map(Some));
    let columns = chosen.zip(&states).map(|(chosen, state)| column(chosen, state)).collect();
    let all = states.first().map(|real| codes(&real.unit)).unwrap_or_default();
    let indicators = all.into_iter().map(|code| {
        let cells: Vec<_> = states.iter().filter_map(|state| seen(state, code)).collect();
        ComparedIndicator { code, differs: differs(&cells), cells }
    });
    let numbers = states.iter().take(1).flat_map(|real| &real.unit.criteria);
    let criteria = numbers.map(|criterion| {
        let in_state = |state: &ScenarioState| {
            let mut all = state.unit.criteria.iter();
            all.find(|one| one.number == criterion.number).map(|one| one.verdict)
        };
        let verdicts: Vec<_> = states.iter().filter_map(in_state).collect();
        ComparedCriterion { number: criterion.number, differs: differs(&verdicts), verdicts }
    });
    let (criteria, indicators) = (criteria.collect(), indicators.collect());
    ScenarioComparison { columns, criteria, indicators }
}

fn column(chosen: Option<&(&Scenario, usize)>, state: &ScenarioState) -> ComparedColumn {
    let steps = chosen.map_or(0, |(scenario, steps)| (*steps).min(scenario.steps.len()));
    ComparedColumn {
        id: chosen.map(|(scenario, _)| scenario.id.clone()),
        title: chosen.map(|(scenario, _)| scenario.title.clone()).unwrap_or_default(),
        steps: u32::try_from(steps).unwrap_or(u32::MAX),
        criteria: state.unit.criteria_tally(),
        indicators: state.unit.indicator_tally(),
        recognition: state.unit.recognition,
        roadmap: state.roadmap.as_ref().map(TimingTally::of),
        plan_end: state.plan.as_ref().map(|plan| plan.end),
        as_of: state.unit.as_of,
        variant: state.unit.variant.clone(),
        refused: state.refused.clone(),
    }
}

fn differs<T: PartialEq>(cells: &[T]) -> bool {
    cells.split_first().is_some_and(|(real, others)| others.iter().any(|one| one != real))
}
