//! Units that have work, and the part of the plan that lists everyone's duties.

use ntm_model::{Finding, FindingKind, Organization, OrganizationKind, Passage, fold};

use super::sources::{Sources, count, finding};

/// How many passages are quoted of a unit that has work in many places.
const QUOTED: usize = 3;

pub(super) fn audit(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    let organizations = &sources.document.plan.organizations;
    let has_sections = organizations.iter().any(|one| one.section.is_some());
    let mut others: Vec<(String, Passage)> = Vec::new();
    for organization in organizations {
        let work = work(sources, &organization.id);
        let Some(first) = work.first() else { continue };
        if has_sections && organization.section.is_none() {
            if organization.kind == OrganizationKind::Office {
                let unit = organization.name.vi.clone();
                let kind = FindingKind::UnitWithoutSection { unit, count: count(work.len()) };
                findings.push(finding(kind, work.iter().take(QUOTED).cloned().collect()));
            } else {
                others.push((organization.name.vi.clone(), first.clone()));
            }
        }
        if let Some(kind) = ambiguous(organization, organizations) {
            findings.push(finding(kind, work));
        }
    }
    if !others.is_empty() {
        let (units, passages) = others.into_iter().unzip();
        findings.push(finding(FindingKind::OthersWithoutSection { units }, passages));
    }
}

/// Where the plan gives the organization work, one passage for each indicator or sentence.
fn work(sources: Sources<'_>, id: &str) -> Vec<Passage> {
    let among = |ids: &[String]| ids.iter().any(|one| one == id);
    let facts = sources.facts();
    let mut work: Vec<Passage> = Vec::new();
    if facts.duties.is_empty() {
        for planned in &sources.document.plan.indicators {
            let mut assignments = planned.assignments.iter();
            if let Some(one) = assignments.find(|one| among(&one.lead) || among(&one.support)) {
                let words = if among(&one.lead) { &one.lead_printed } else { &one.support_printed };
                work.push(sources.passage(&one.place, format!("{}: {words}", planned.code)));
            }
        }
    }
    let duties = facts.duties.iter().filter(|duty| among(&duty.organizations));
    work.extend(duties.map(|duty| sources.passage(&duty.place, duty.printed.as_str())));
    let targets = facts.targets.iter().filter(|target| among(&target.organizations));
    work.extend(targets.map(|target| {
        let words = format!("{}: {}", target.code, sources.name(id));
        sources.target(target, &words)
    }));
    work
}

/// A unit whose name is the beginning of several others' names.
fn ambiguous(organization: &Organization, all: &[Organization]) -> Option<FindingKind> {
    let beginning = format!("{} ", fold(&organization.name.vi));
    let longer = |one: &&Organization| fold(&one.name.vi).starts_with(&beginning);
    let others: Vec<String> = all.iter().filter(longer).map(|one| one.name.vi.clone()).collect();
    let unit = organization.name.vi.clone();
    (others.len() > 1).then_some(FindingKind::UnitAmbiguous { unit, others })
}
