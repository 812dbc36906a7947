//! The rows of a document that are for one place: deadlines, and the organizations beside them.

use ntm_model::{PlanDocument, PlannedDue, PlannedIndicator, PlannedTarget, UnitAssessment, fold};

use super::duties::assignment;
use super::is_place;

/// Adds to an indicator the deadline that the document gives it for the unit, and those whom it
/// names beside it. A row of the indicator itself counts before one of its criterion; of several
/// deadlines the last one, because only then all of them have passed.
pub(super) fn add(document: &PlanDocument, unit: &UnitAssessment, planned: &mut PlannedIndicator) {
    let rows = || rows(document, unit, planned.code);
    let is_own = |target: &&PlannedTarget| target.code.whole() == planned.code;
    let last = |targets: &mut dyn Iterator<Item = &PlannedTarget>| {
        let dated = targets.filter_map(|target| Some((target.due.as_ref()?, &target.place)));
        let dated = dated.filter(|(due, _)| !due.spans_year());
        let last = dated.max_by_key(|(due, _)| due.last);
        last.map(|(due, place)| PlannedDue { due: due.clone(), place: place.clone() })
    };
    let due = last(&mut rows().filter(is_own)).or_else(|| last(&mut rows()));
    let beside: Vec<_> = rows().filter_map(|target| named(document, target)).collect();
    for one in beside {
        // Two rows for two years of one indicator name the same organization at one place.
        if !planned.assignments.contains(&one) {
            planned.assignments.push(one);
        }
    }
    if let Some(due) = due {
        planned.end = due.due.last.year();
        planned.start = planned.start.min(planned.end);
        planned.due = Some(due);
    }
}

/// The rows for a unit that speak of an indicator or of its whole criterion.
fn rows<'a>(
    document: &'a PlanDocument,
    unit: &'a UnitAssessment,
    code: ntm_model::Code,
) -> impl Iterator<Item = &'a PlannedTarget> {
    let name = fold(unit.name.as_deref().unwrap_or_default());
    document.facts.targets.iter().filter(move |target| {
        let is_for = target.unit_name.as_ref().is_none_or(|place| is_place(place, &name));
        let is_whole = target.code.indicator() == 0 && target.code.criterion() == code.criterion();
        is_for && target.set == unit.set && (target.code.whole() == code || is_whole)
    })
}

/// Those who stand beside a row, with the role that the heading of its passage gives them.
fn named(document: &PlanDocument, target: &PlannedTarget) -> Option<ntm_model::Assignment> {
    let reading = document.plan.reading(target.reading.as_deref()?)?;
    let (role, ids) = (reading.role?, &target.organizations);
    let names = ids.iter().filter_map(|id| document.plan.organization(id));
    let printed: Vec<_> = names.map(|one| one.name.vi.as_str()).collect();
    (!ids.is_empty()).then(|| assignment(role, &reading.id, ids, printed.join("; "), &target.place))
}
