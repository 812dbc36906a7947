//! Typed values in place of what a file says.

use ntm_model::{Cell, Code, Observation, Place, UnitReport};

use crate::message::Edit;

/// Puts a typed value in the place of what the unit reports for the indicator. Everything else
/// that the row says, such as its evidence, stays.
pub(crate) fn apply(unit: &mut UnitReport, code: Code, edit: &Edit) {
    let old = unit.observations.iter().position(|one| one.code == code);
    let mut observation = match old {
        Some(index) => unit.observations.remove(index),
        None => Observation {
            code,
            place: Place::Typed,
            result: None,
            declared: None,
            not_applicable_reason: None,
            evidence: None,
            note: None,
        },
    };
    observation.result = typed(&edit.result);
    observation.declared = typed(&edit.declared);
    observation.not_applicable_reason = typed(&edit.reason).map(Box::new);
    // An edit settles the indicator: repeated rows of the file no longer count.
    unit.observations.retain(|one| one.code != code);
    let index = old.unwrap_or(unit.observations.len()).min(unit.observations.len());
    unit.observations.insert(index, observation);
}

fn typed(text: &str) -> Option<Cell> {
    let text = text.trim();
    let value = ntm_ingest::read_value(text);
    (!text.is_empty()).then(|| Cell::new(Place::Typed, text.to_owned(), value))
}
