//! Where a plan contradicts itself about who does what.

use ntm_model::{Assignment, Code, Plan, PlannedIndicator};
use serde::{Deserialize, Serialize};

/// One contradiction, with what each passage says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The indicator.
    pub code: Code,
    /// What is wrong.
    pub kind: ConflictKind,
    /// What each passage that assigns the indicator says of it, in the order of the plan.
    pub said: Vec<Said>,
}

/// What is wrong with an assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ConflictKind {
    /// A passage that assigns the work of the other indicators names no lead for this one.
    NoLead,
    /// One passage names several leads.
    TwoLeads,
    /// Every passage names one lead, but not all the same one.
    LeadsDiffer,
    /// A later passage names a supporter whom the first one, which names others, does not have at
    /// all. Leaving supporters out contradicts nothing. This matters less than the others.
    SupportDiffers,
}

/// What one passage says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Id of the passage.
    pub reading: String,
    /// Its words on the lead.
    pub lead_printed: String,
    /// Its words on the support.
    pub support_printed: String,
    /// Where it stands.
    pub place: String,
}

/// The contradictions of a plan, in the order of the codes: for each indicator at most one about
/// its leads, the gravest, and one about its support.
pub(crate) fn conflicts(plan: &Plan) -> Vec<Conflict> {
    plan.indicators
        .iter()
        .flat_map(|planned| {
            let kinds = [lead_conflict(plan, planned), support_conflict(plan, planned)];
            kinds.into_iter().flatten().map(|kind| {
                let said = planned.assignments.iter().map(said).collect();
                Conflict { code: planned.code, kind, said }
            })
        })
        .collect()
}

/// What each passage of the plan says of an indicator; `None` for a passage that is silent.
fn assigned<'a>(plan: &'a Plan, planned: &'a PlannedIndicator) -> Vec<Option<&'a Assignment>> {
    let in_reading = |id: &str| planned.assignments.iter().find(|one| one.reading == id);
    let speaks = |id: &str| !only_verifies(plan, id);
    let readings = plan.readings.iter().map(|reading| reading.id.as_str());
    readings.filter(|id| speaks(id)).map(in_reading).collect()
}

/// Whether a passage is about appraisal: it names appraisers and nobody who leads, so that a lead
/// is not missing from it.
fn only_verifies(plan: &Plan, reading: &str) -> bool {
    let of_plan = plan.indicators.iter().flat_map(|planned| &planned.assignments);
    let mut all = of_plan.filter(|one| one.reading == reading);
    let is_about_appraisal = all.clone().any(|one| !one.verify.is_empty());
    is_about_appraisal && all.all(|one| one.lead.is_empty())
}

fn lead_conflict(plan: &Plan, planned: &PlannedIndicator) -> Option<ConflictKind> {
    let assigned = assigned(plan, planned);
    if assigned.is_empty() && !plan.readings.is_empty() {
        return None;
    }
    if assigned.is_empty() || assigned.iter().any(|one| one.is_none_or(|one| one.lead.is_empty())) {
        return Some(ConflictKind::NoLead);
    }
    if assigned.iter().flatten().any(|one| one.lead.len() > 1) {
        return Some(ConflictKind::TwoLeads);
    }
    let mut leads = assigned.iter().flatten().flat_map(|one| &one.lead);
    let first = leads.next();
    leads.any(|lead| Some(lead) != first).then_some(ConflictKind::LeadsDiffer)
}

fn support_conflict(plan: &Plan, planned: &PlannedIndicator) -> Option<ConflictKind> {
    let assigned = assigned(plan, planned);
    let mut present = assigned.into_iter().flatten();
    let first = present.next().filter(|first| !first.support.is_empty())?;
    let known = |id: &String| first.support.contains(id) || first.lead.contains(id);
    present
        .flat_map(|later| &later.support)
        .any(|id| !known(id))
        .then_some(ConflictKind::SupportDiffers)
}

fn said(assignment: &Assignment) -> Said {
    Said {
        reading: assignment.reading.clone(),
        lead_printed: assignment.lead_printed.clone(),
        support_printed: assignment.support_printed.clone(),
        place: assignment.place.clone(),
    }
}
