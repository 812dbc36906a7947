//! Plans that say of each indicator who leads and supports it.

use ntm_model::{Finding, FindingKind, Passage, PlannedIndicator};

use super::sources::{Sources, finding};
use crate::conflicts::{Conflict, ConflictKind, conflicts};

pub(super) fn audit(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    let plan = &sources.document.plan;
    if plan.indicators.is_empty() {
        return nobody(sources, findings);
    }
    for conflict in conflicts(plan) {
        findings.push(of_conflict(sources, conflict));
    }
    let Some(set) = sources.set(&plan.set) else { return };
    for indicator in set.indicators().filter(|one| plan.indicator(one.code).is_none()) {
        let kind = FindingKind::NotPlanned { set: set.id.clone(), code: indicator.code };
        findings.push(finding(kind, vec![sources.silent(None)]));
    }
}

/// A plan that gives no indicator to anybody: once for the whole, and then what it forgets.
fn nobody(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    for planned in sources.facts().sets.iter().filter(|set| set.is_whole) {
        let Some(set) = sources.set(&planned.id) else { continue };
        let kind = FindingKind::NobodyAssigned { set: set.id.clone() };
        findings.push(finding(kind, vec![sources.silent(None)]));
        let targets = || sources.facts().targets.iter().filter(|target| target.set == set.id);
        for criterion in &set.criteria {
            if !targets().any(|target| target.code.criterion() == criterion.number) {
                let code = ntm_model::Code::new(criterion.number, 0);
                let kind = FindingKind::NotPlanned { set: set.id.clone(), code };
                findings.push(finding(kind, vec![sources.silent(None)]));
            }
        }
    }
}

/// A conflict with what each passage says; for a lead that is missing, the silent passages too.
fn of_conflict(sources: Sources<'_>, conflict: Conflict) -> Finding {
    let plan = &sources.document.plan;
    let (set, code) = (plan.set.clone(), conflict.code);
    let is_support = conflict.kind == ConflictKind::SupportDiffers;
    let mut passages: Vec<Passage> = conflict
        .said
        .iter()
        .map(|said| {
            let text = if is_support { &said.support_printed } else { &said.lead_printed };
            sources.passage(&said.place, text)
        })
        .collect();
    let kind = match conflict.kind {
        ConflictKind::NoLead => {
            let silent = plan
                .readings
                .iter()
                .filter(|reading| conflict.said.iter().all(|said| said.reading != reading.id));
            passages.extend(silent.map(|reading| sources.silent(Some(&reading.id))));
            FindingKind::NoLead { set, code }
        }
        ConflictKind::TwoLeads => {
            let leads = plan.indicator(code).map(leads).unwrap_or_default();
            FindingKind::TwoLeads { set, code, units: sources.names(&leads) }
        }
        ConflictKind::LeadsDiffer => FindingKind::LeadsDiffer { set, code },
        ConflictKind::SupportDiffers => FindingKind::SupportDiffers { set, code },
    };
    finding(kind, passages)
}

/// Everyone whom some passage names as a lead.
fn leads(planned: &PlannedIndicator) -> Vec<&str> {
    let mut leads: Vec<&str> = Vec::new();
    for id in planned.assignments.iter().flat_map(|assignment| &assignment.lead) {
        if !leads.contains(&id.as_str()) {
            leads.push(id);
        }
    }
    leads
}
