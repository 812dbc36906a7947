//! What is shown of an indicator in one state.

use ntm_model::{
    Code, Gap, IndicatorResult, Measured, Rational, ReadField, Requirement, UnitAssessment, Verdict,
};
use serde::{Deserialize, Serialize};

use super::state::ScenarioState;
use crate::quarter::Term;
use crate::roadmap::Timing;

/// An indicator or part in one state of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenIndicator {
    /// The verdict.
    pub verdict: Verdict,
    /// What was read: the result, else the unit's own claim; empty when neither is there.
    pub text: String,
    /// The measured value, when there is one.
    pub value: Option<Measured>,
    /// What is demanded and the unit of its numbers; `None` when no level was in force.
    pub level: Option<(Requirement, String)>,
    /// How far the value is from the level.
    pub gap: Option<Gap>,
    /// Where the indicator stands in time; `None` for parts and without a plan.
    pub timing: Option<Timing>,
    /// The year at whose end it is due; `None` for parts and without a plan.
    pub end: Option<u16>,
    /// The term at whose end it is due: a quarter where the plan gives one, else the year.
    pub wanted: Option<Term>,
    /// The pace that closes the gap in time, a year.
    pub per_year: Option<Rational>,
}

/// The codes of all indicators and parts, each indicator before its parts.
pub(super) fn codes(unit: &UnitAssessment) -> Vec<Code> {
    let all = unit.indicators().flat_map(|one| std::iter::once(one).chain(&one.parts));
    all.map(|result| result.code).collect()
}

/// The indicator in a state; `None` when the set has no such code.
pub(super) fn seen(state: &ScenarioState, code: Code) -> Option<SeenIndicator> {
    let result = state.unit.indicator(code)?;
    let items = || state.roadmap.iter().flat_map(|roadmap| &roadmap.items);
    let item = items().find(|item| item.code == code);
    let target = items().flat_map(|item| &item.targets).find(|target| target.code == code);
    Some(SeenIndicator {
        verdict: result.verdict,
        text: text(result),
        value: result.value.clone(),
        level: result.level.as_ref().map(|level| (level.requirement, level.unit.clone())),
        gap: result.gap.clone(),
        timing: item.map(|item| item.timing),
        end: item.map(|item| item.end),
        wanted: item.map(|item| item.wanted),
        per_year: target.map(|target| target.per_year),
    })
}

fn text(result: &IndicatorResult) -> String {
    let of = |field| result.reads.iter().find(|read| read.field == field);
    let read = of(ReadField::Result).or_else(|| of(ReadField::Declaration));
    read.map(|read| read.text.clone()).unwrap_or_default()
}
