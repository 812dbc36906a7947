//! A plan and a unit side by side.

use ntm_model::{IndicatorResult, Plan, PlannedIndicator, UnitAssessment};

/// The indicators that the plan names with their results, in the order of the criteria set. None
/// when the unit was judged by another set: a code is an identity within its set only.
pub(crate) fn joined<'a>(
    plan: &'a Plan,
    unit: &'a UnitAssessment,
) -> impl Iterator<Item = (&'a PlannedIndicator, &'a IndicatorResult)> {
    unit.indicators()
        .filter(|_| plan.set == unit.set)
        .filter_map(|result| Some((plan.indicator(result.code)?, result)))
}
