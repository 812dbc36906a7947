//! Scenarios in the shape `ntm-scenario/1`.

use ntm_model::UnitAssessment;
use ntm_plan::{ComparedColumn, ScenarioComparison, SeenIndicator};
use ntm_text::Language;

use super::plan::term;
use super::words::{criterion_verdict, fraction, recognition, verdict};
use crate::wire;

/// Scenarios beside the real data of a unit, with the sentences in one language.
pub fn scenarios_to_wire(
    unit: &UnitAssessment,
    comparison: &ScenarioComparison,
    language: Language,
) -> wire::Scenarios {
    let criteria = comparison.criteria.iter().map(|one| wire::ScenarioCriterion {
        number: one.number,
        verdicts: one.verdicts.iter().map(|one| criterion_verdict(*one)).collect(),
        differs: one.differs,
    });
    let indicators = comparison.indicators.iter().map(|one| wire::ScenarioIndicator {
        code: one.code.to_string(),
        cells: one.cells.iter().map(cell).collect(),
        differs: one.differs,
    });
    wire::Scenarios {
        format: "ntm-scenario/1".to_owned(),
        code: unit.code.clone(),
        name: unit.name.clone(),
        set: unit.set.clone(),
        columns: comparison.columns.iter().map(|one| column(one, language)).collect(),
        criteria: criteria.collect(),
        indicators: indicators.collect(),
    }
}

fn column(one: &ComparedColumn, language: Language) -> wire::ScenarioColumn {
    let refused = one.refused.iter().map(|refused| ntm_text::refused_change(refused, language));
    wire::ScenarioColumn {
        id: one.id.clone(),
        title: one.title.clone(),
        steps: one.steps,
        as_of: one.as_of.to_string(),
        variant: one.variant.clone(),
        criteria_met: one.criteria.met,
        criteria_undetermined: one.criteria.undetermined,
        criteria_total: one.criteria.total(),
        indicators_met: one.indicators.met,
        indicators_undetermined: one.indicators.undetermined,
        indicators_total: one.indicators.total(),
        recognition: recognition(one.recognition),
        plan_end: one.plan_end,
        overdue: one.roadmap.as_ref().map(|roadmap| roadmap.overdue),
        refused: refused.collect(),
    }
}

fn cell(one: &SeenIndicator) -> wire::ScenarioCell {
    wire::ScenarioCell {
        verdict: verdict(one.verdict),
        text: one.text.clone(),
        value: one.value.as_ref().map(|value| fraction(value.value)),
        level: one.level.as_ref().map(|(level, unit)| level.canonical(unit)),
        gap: one.gap.as_ref().map(|gap| fraction(gap.amount)),
        due: one.wanted.map(term),
        per_year: one.per_year.map(fraction),
    }
}
