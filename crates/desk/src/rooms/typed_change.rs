//! A change as it is typed in the form.

use ntm_model::{Code, Requirement};
use ntm_plan::{Change, ScenarioProblemKind, ScenarioStep, TypedValue};
use serde::{Deserialize, Serialize};

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeKind {
    /// The result of an indicator.
    Result,
    /// What the unit itself claims of it.
    Declared,
    /// Why it does not apply.
    Reason,
    /// An assumed level.
    Level,
    /// The last year of an indicator's work, or of the whole plan.
    End,
    /// The day on which levels must be in force.
    AsOf,
    /// The group or region.
    Variant,
}

/// The change that was typed.
pub(super) fn typed(
    kind: ChangeKind,
    code: &str,
    text: &str,
) -> Result<Change, ScenarioProblemKind> {
    let owned = || text.to_owned();
    let value = |typed: TypedValue| Ok(Change::Value { code: code_of(code)?, typed });
    match kind {
        ChangeKind::Result => value(TypedValue { result: owned(), ..TypedValue::default() }),
        ChangeKind::Declared => value(TypedValue { declared: owned(), ..TypedValue::default() }),
        ChangeKind::Reason => value(TypedValue { reason: owned(), ..TypedValue::default() }),
        ChangeKind::Level => {
            let bad = || ScenarioProblemKind::BadLevel { text: owned() };
            let (requirement, unit) = Requirement::parse(text).map_err(|_| bad())?;
            Ok(Change::Level { code: code_of(code)?, requirement, unit: unit.to_owned() })
        }
        ChangeKind::End => {
            let year = text.parse().ok().filter(|year| (1900..=2999).contains(year));
            let year = year.ok_or_else(|| ScenarioProblemKind::BadYear { text: owned() })?;
            let code = if code.is_empty() { None } else { Some(code_of(code)?) };
            Ok(Change::PlanEnd { code, year })
        }
        ChangeKind::AsOf => {
            let day = text.parse().map_err(|_| ScenarioProblemKind::BadDate { text: owned() })?;
            Ok(Change::AsOf(day))
        }
        ChangeKind::Variant => Ok(Change::Variant(owned())),
    }
}

fn code_of(code: &str) -> Result<Code, ScenarioProblemKind> {
    if code.is_empty() {
        return Err(ScenarioProblemKind::NoCode);
    }
    code.parse().map_err(|_| ScenarioProblemKind::BadCode { text: code.to_owned() })
}

/// Puts a change into a step. Result, claim and reason of one indicator are one change.
pub(super) fn put(step: &mut ScenarioStep, made: Change, kind: ChangeKind) {
    if let Change::Value { code, typed } = &made {
        let known = step.changes.iter_mut().find_map(|one| match one {
            Change::Value { code: known, typed } if known == code => Some(typed),
            _ => None,
        });
        if let Some(known) = known {
            match kind {
                ChangeKind::Declared => known.declared.clone_from(&typed.declared),
                ChangeKind::Reason => known.reason.clone_from(&typed.reason),
                _ => known.result.clone_from(&typed.result),
            }
            return;
        }
    }
    step.changes.push(made);
}
