//! Which plan assigns the work of a unit, and what it says for that unit alone.
//!
//! A document may give work in several sets and to many places: a province's plan names for each
//! commune what is due in which quarter, and for each set who appraises what. [`unit_plan`] takes
//! out of it the plan of one unit.

mod deadlines;
mod duties;

use ntm_model::{Code, Plan, PlanDocument, PlannedIndicator, Text, UnitAssessment, fold};

/// The plan for a unit, and whether it is the unit's own: the one of the document that names it,
/// else any for the same set, which then serves as an example.
pub fn plan_for(documents: &[PlanDocument], unit: &UnitAssessment) -> Option<(Plan, bool)> {
    let own = documents.iter().filter(|document| names(document, unit));
    if let Some(plan) = own.filter_map(|document| unit_plan(document, unit)).next() {
        return Some((plan, true));
    }
    // A plan that gives the work itself is a better example than one of appraisers.
    let leads = |document: &&PlanDocument| {
        let assigned = document.plan.indicators.iter().flat_map(|one| &one.assignments);
        document.plan.set == unit.set && assigned.into_iter().any(|one| !one.lead.is_empty())
    };
    let example = documents.iter().filter(leads).chain(documents);
    let plan = example.filter_map(|document| unit_plan(document, unit)).next()?;
    Some((plan, false))
}

/// What a document says for one unit: who leads, supports and appraises the indicators of its set,
/// and until when. `None` when it says nothing of them. What only matters to those who compare a
/// plan with its document is left out.
pub fn unit_plan(document: &PlanDocument, unit: &UnitAssessment) -> Option<Plan> {
    let of_document = &document.plan;
    let is_its_set = of_document.set == unit.set;
    let mut indicators: Vec<PlannedIndicator> = Vec::new();
    for code in unit.indicators().map(|result| result.code) {
        let known = of_document.indicator(code).filter(|_| is_its_set);
        let mut planned = known.cloned().unwrap_or_else(|| nothing(of_document, code));
        planned.documents_printed.clear();
        duties::add(document, &unit.set, known.is_some(), &mut planned);
        deadlines::add(document, unit, &mut planned);
        if known.is_some() || planned.due.is_some() || !planned.assignments.is_empty() {
            indicators.push(planned);
        }
    }
    if indicators.is_empty() {
        return None;
    }
    let mut plan = Plan {
        set: unit.set.clone(),
        repairs: Vec::new(),
        indicators: Vec::new(),
        ..of_document.clone()
    };
    // A passage that says nothing of any of them is not silent about one.
    let speaks = |id: &String| {
        let mut all = indicators.iter().flat_map(|planned| &planned.assignments);
        all.any(|one| one.reading == *id)
    };
    plan.readings.retain(|reading| speaks(&reading.id));
    if !is_its_set
        && let Some(variant) = document.facts.set(&unit.set).and_then(|set| set.variant.clone())
    {
        plan.variant = variant;
    }
    for organization in &mut plan.organizations {
        organization.spellings.clear();
    }
    plan.indicators = indicators;
    Some(plan)
}

fn nothing(plan: &Plan, code: Code) -> PlannedIndicator {
    PlannedIndicator {
        code,
        start: plan.start,
        end: plan.end,
        due: None,
        documents: Vec::new(),
        documents_printed: String::new(),
        awaiting: None,
        remedy: Text { vi: String::new(), en: String::new() },
        assignments: Vec::new(),
    }
}

/// Whether a document is about the place of a unit.
fn names(document: &PlanDocument, unit: &UnitAssessment) -> bool {
    let name = fold(unit.name.as_deref().unwrap_or_default());
    if name.is_empty() {
        return false;
    }
    let places = document.facts.places.iter();
    let rows = document.facts.targets.iter().filter_map(|target| target.unit_name.as_ref());
    name.contains(&fold(&document.plan.unit_name))
        || places.chain(rows).any(|place| is_place(place, &name))
}

/// Whether two names, the second one folded, are of one place; `xã` or `huyện` may stand before
/// either.
fn is_place(name: &str, folded: &str) -> bool {
    bare(&fold(name)) == bare(folded)
}

fn bare(folded: &str) -> &str {
    const KINDS: [&str; 5] = ["xa ", "huyen ", "thi xa ", "thanh pho ", "tinh "];
    let rest = KINDS.into_iter().find_map(|kind| folded.strip_prefix(kind));
    rest.unwrap_or(folded).trim()
}
