//! Which plan assigns the work of a unit.

use ntm_model::{Plan, UnitAssessment, fold};

/// The plan for a unit, and whether it is the unit's own: the one that names it, else any plan for
/// the same set, which then serves as an example.
pub fn plan_for<'a>(plans: &'a [Plan], unit: &UnitAssessment) -> Option<(&'a Plan, bool)> {
    let name = fold(unit.name.as_deref().unwrap_or_default());
    let mut fitting = plans.iter().filter(|plan| plan.set == unit.set);
    let example = fitting.clone().next()?;
    let own = fitting.find(|plan| !name.is_empty() && name.contains(&fold(&plan.unit_name)));
    Some((own.unwrap_or(example), own.is_some()))
}
