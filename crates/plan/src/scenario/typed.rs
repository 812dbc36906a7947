//! A typed value in the place of what a unit reports.

use ntm_model::{Cell, Code, Observation, Place, UnitReport};
use serde::{Deserialize, Serialize};

/// What is typed for one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedValue {
    /// The result.
    pub result: String,
    /// The unit's own claim.
    pub declared: String,
    /// Why the indicator does not apply.
    pub reason: String,
}

/// Puts a typed value in the place of what the unit reports for the indicator. Everything else
/// that the row says, such as its evidence, stays.
pub fn put_typed(unit: &mut UnitReport, code: Code, value: &TypedValue) {
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
    observation.result = cell(&value.result);
    observation.declared = cell(&value.declared);
    observation.not_applicable_reason = cell(&value.reason).map(Box::new);
    // A typed value settles the indicator: repeated rows of the file no longer count.
    unit.observations.retain(|one| one.code != code);
    let index = old.unwrap_or(unit.observations.len()).min(unit.observations.len());
    unit.observations.insert(index, observation);
}

fn cell(text: &str) -> Option<Cell> {
    let text = text.trim();
    let value = ntm_ingest::read_value(text);
    (!text.is_empty()).then(|| Cell::new(Place::Typed, text.to_owned(), value))
}
