//! The criteria sets in the shape `ntm-sets/1`.

use ntm_model::{CriteriaSet, Criterion, Indicator, Level, Source, Text, Variant};

use super::words;
use crate::wire;

/// The sets in the shape of the JSON.
pub fn sets_to_wire(sets: &[CriteriaSet]) -> wire::Sets {
    wire::Sets { format: wire::SetsFormat::Version1, sets: sets.iter().map(set_to_wire).collect() }
}

fn set_to_wire(set: &CriteriaSet) -> wire::CriteriaSet {
    let decision = &set.decision;
    wire::CriteriaSet {
        id: set.id.clone(),
        title: text_to_wire(&set.title),
        decision: wire::Decision {
            number: decision.number.clone(),
            title: decision.title.clone(),
            issuer: decision.issuer.clone(),
            issued: decision.issued.to_string(),
            in_force: decision.in_force.to_string(),
        },
        start: set.start,
        end: set.end,
        checked: set.checked.to_string(),
        documents: set.sources.iter().map(document_to_wire).collect(),
        variants: set.variants.iter().map(variant_to_wire).collect(),
        criteria: set.criteria.iter().map(|criterion| criterion_to_wire(criterion, set)).collect(),
    }
}

fn text_to_wire(text: &Text) -> wire::Text {
    wire::Text { vi: text.vi.clone(), en: text.en.clone() }
}

fn document_to_wire(source: &Source) -> wire::Document {
    wire::Document {
        id: source.id.clone(),
        title: source.title.clone(),
        url: source.url.clone(),
        note: source.note.clone(),
    }
}

fn variant_to_wire(variant: &Variant) -> wire::Variant {
    wire::Variant {
        id: variant.id.clone(),
        name: text_to_wire(&variant.name),
        definition: text_to_wire(&variant.definition),
    }
}

fn criterion_to_wire(criterion: &Criterion, set: &CriteriaSet) -> wire::SetCriterion {
    let indicators = criterion.indicators.iter();
    wire::SetCriterion {
        number: criterion.number,
        title: text_to_wire(&criterion.title),
        indicators: indicators.map(|indicator| indicator_to_wire(indicator, set)).collect(),
    }
}

fn indicator_to_wire(indicator: &Indicator, set: &CriteriaSet) -> wire::SetIndicator {
    let level = |level| level_to_wire(level, indicator, set);
    wire::SetIndicator {
        code: indicator.code.to_string(),
        title: indicator.title.clone(),
        short: text_to_wire(&indicator.short),
        measure: words::measure(indicator.measure),
        unit: Some(indicator.unit.clone()).filter(|unit| !unit.is_empty()),
        direction: words::direction(indicator.direction),
        may_not_apply: indicator.may_not_apply.clone(),
        levels: indicator.levels.iter().map(level).collect(),
        parts: indicator.parts.iter().map(|part| indicator_to_wire(part, set)).collect(),
    }
}

fn level_to_wire(level: &Level, indicator: &Indicator, set: &CriteriaSet) -> wire::Level {
    wire::Level {
        variant: level.variant.clone(),
        level: level.requirement.canonical(&indicator.unit),
        printed: level.printed.clone(),
        since: level.since.to_string(),
        until: level.until.map(|until| until.to_string()),
        checked: level.checked.to_string(),
        layer: level.layer.overlay().map(str::to_owned),
        citation: ntm_text::citation(&level.citation, set),
        awaiting: level.awaiting.clone(),
    }
}
