//! A scenario step by step, for a trainer in front of a hall.

use ntm_model::{Code, CriterionVerdict, Date, Recognition, Tally};
use serde::{Deserialize, Serialize};

use super::seen::{SeenIndicator, codes, seen};
use super::state::{Base, RefusedChange, ScenarioState, TimingTally, scenario_state};
use super::{Change, Scenario};

/// All states of a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioWalk {
    /// Name of the scenario in files.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The state before the first step, then the state after each; so there is always one.
    pub states: Vec<WalkState>,
}

/// One state, with what moved since the one before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WalkState {
    /// The number of steps done; 0 is the real state.
    pub step: u32,
    /// What the trainer says to the step.
    pub words: String,
    /// What the step changed.
    pub changes: Vec<Change>,
    /// How many criteria have each verdict.
    pub criteria: Tally,
    /// How many indicators have each verdict.
    pub indicators: Tally,
    /// Whether the place could be recognised.
    pub recognition: Recognition,
    /// The day on which the levels must be in force.
    pub as_of: Date,
    /// Id of the group or region.
    pub variant: Option<String>,
    /// Where the indicators stand in time; `None` without a plan.
    pub roadmap: Option<TimingTally>,
    /// The verdict on each criterion, in the order of the set.
    pub verdicts: Vec<(u8, CriterionVerdict)>,
    /// The criteria whose verdict moved since the state before.
    pub moved_criteria: Vec<MovedCriterion>,
    /// The indicators and parts of which anything shown moved since the state before.
    pub moved: Vec<MovedIndicator>,
    /// The changes of this step that could not be made.
    pub refused: Vec<RefusedChange>,
}

/// A criterion whose verdict moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedCriterion {
    /// Its number.
    pub number: u8,
    /// The verdict before.
    pub before: CriterionVerdict,
    /// The verdict after.
    pub after: CriterionVerdict,
}

/// An indicator or part that moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedIndicator {
    /// The indicator or part.
    pub code: Code,
    /// Before.
    pub before: SeenIndicator,
    /// After.
    pub after: SeenIndicator,
}

/// Judges every state of a scenario.
pub fn walk_scenario(base: &Base<'_>, scenario: &Scenario) -> ScenarioWalk {
    let mut states: Vec<WalkState> = Vec::new();
    let mut before: Option<ScenarioState> = None;
    for count in 0..=scenario.steps.len() {
        let after = scenario_state(base, scenario, count);
        states.push(shown(scenario, count, before.as_ref(), &after));
        before = Some(after);
    }
    ScenarioWalk { id: scenario.id.clone(), title: scenario.title.clone(), states }
}

fn shown(
    scenario: &Scenario,
    count: usize,
    before: Option<&ScenarioState>,
    after: &ScenarioState,
) -> WalkState {
    let step = count.checked_sub(1).and_then(|index| scenario.steps.get(index));
    let number = u32::try_from(count).unwrap_or(u32::MAX);
    let unit = &after.unit;
    let criteria = before.iter().flat_map(|before| before.unit.criteria.iter());
    let moved_criteria = criteria.zip(&unit.criteria).filter_map(|(before, after)| {
        let (number, before, after) = (after.number, before.verdict, after.verdict);
        (before != after).then_some(MovedCriterion { number, before, after })
    });
    let moved = |code: Code| {
        let (before, after) = (seen(before?, code)?, seen(after, code)?);
        (before != after).then_some(MovedIndicator { code, before, after })
    };
    WalkState {
        step: number,
        words: step.map(|step| step.words.clone()).unwrap_or_default(),
        changes: step.map(|step| step.changes.clone()).unwrap_or_default(),
        criteria: unit.criteria_tally(),
        indicators: unit.indicator_tally(),
        recognition: unit.recognition,
        as_of: unit.as_of,
        variant: unit.variant.clone(),
        roadmap: after.roadmap.as_ref().map(TimingTally::of),
        verdicts: unit.criteria.iter().map(|one| (one.number, one.verdict)).collect(),
        moved_criteria: moved_criteria.collect(),
        moved: codes(unit).into_iter().filter_map(moved).collect(),
        refused: after.refused.iter().filter(|one| one.step == number).cloned().collect(),
    }
}
