//! Values that the user changed on the page.

use ntm_model::{Cell, Code, Observation, Place, Submission};

/// What the user typed for one indicator, in place of what the file says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Edit {
    /// The result.
    pub(crate) result: String,
    /// The unit's own claim.
    pub(crate) declared: String,
    /// Why the indicator does not apply.
    pub(crate) reason: String,
}

impl Edit {
    /// What stands in an observation now, as the starting point of an edit.
    pub(crate) fn of(observation: Option<&Observation>) -> Self {
        let text = |cell: Option<&Cell>| cell.map(|cell| cell.text.clone()).unwrap_or_default();
        match observation {
            None => Self::default(),
            Some(observation) => Self {
                result: text(observation.result.as_ref()),
                declared: text(observation.declared.as_ref()),
                reason: text(observation.not_applicable_reason.as_deref()),
            },
        }
    }
}

/// All edits, each with the number of its unit in the file and its indicator; one for each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Edits(Vec<((usize, Code), Edit)>);

impl Edits {
    /// Sets the edit for an indicator of a unit.
    pub(crate) fn set(&mut self, unit: usize, code: Code, edit: Edit) {
        self.remove(unit, code);
        self.0.push(((unit, code), edit));
    }

    /// Goes back to what the file says.
    pub(crate) fn remove(&mut self, unit: usize, code: Code) {
        self.0.retain(|(key, _)| *key != (unit, code));
    }

    /// Whether the indicator was changed.
    pub(crate) fn contains(&self, unit: usize, code: Code) -> bool {
        self.0.iter().any(|(key, _)| *key == (unit, code))
    }

    /// Every edit, in the order in which they were made.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, Code, &Edit)> {
        self.0.iter().map(|((unit, code), edit)| (*unit, *code, edit))
    }

    /// How many values were changed.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The submission with the typed values in place of the file's. Everything else that the row
    /// says, such as its evidence, stays.
    pub(crate) fn apply(&self, mut submission: Submission) -> Submission {
        for ((unit, code), edit) in &self.0 {
            let Some(unit) = submission.units.get_mut(*unit) else { continue };
            let old = unit.observations.iter().position(|one| one.code == *code);
            let mut observation = match old {
                Some(index) => unit.observations.remove(index),
                None => Observation {
                    code: *code,
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
            unit.observations.retain(|one| one.code != *code);
            let index = old.unwrap_or(unit.observations.len()).min(unit.observations.len());
            unit.observations.insert(index, observation);
        }
        submission
    }
}

fn typed(text: &str) -> Option<Cell> {
    let text = text.trim();
    (!text.is_empty()).then(|| Cell {
        place: Place::Typed,
        text: text.to_owned(),
        value: ntm_ingest::read_value(text),
    })
}
