//! Deadlines and periods: against the day of the dossier, the set and the plan.

use ntm_model::{Code, Date, Dossier, Finding, FindingKind, Passage, PlannedTarget};

use super::sources::{Groups, Sources, count, finding, put};

pub(super) fn audit(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    dossiers(sources, findings);
    periods(sources, findings);
    missing(sources, findings);
}

/// Work that begins after the dossier is due is late; a span that holds that day may be.
fn dossiers(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    let mut across: Groups<(&str, Date), Passage> = Vec::new();
    let mut days: Vec<Passage> = Vec::new();
    for target in &sources.facts().targets {
        let Some(due) = &target.due else { continue };
        let Some(dossier) = dossier(sources, target) else { continue };
        let day = dossier.due.last;
        let passage = sources.target(target, &format!("{}: {}", target.code, due.printed));
        if due.first > day {
            let kind = FindingKind::DueAfterDossier {
                set: target.set.clone(),
                code: target.code,
                unit_name: target.unit_name.clone(),
                dossier: day,
            };
            let stated = sources.passage(&dossier.place, dossier.printed.as_str());
            findings.push(finding(kind, vec![passage, stated]));
        } else if due.last > day && !due.spans_year() {
            let known = across.len();
            put(&mut across, (target.set.as_str(), day), passage);
            if across.len() > known {
                days.push(sources.passage(&dossier.place, dossier.printed.as_str()));
            }
        }
    }
    for (((set, dossier), mut passages), stated) in across.into_iter().zip(days) {
        let count = count(passages.len());
        passages.insert(0, stated);
        let kind = FindingKind::DueAcrossDossier { set: set.to_owned(), dossier, count };
        findings.push(finding(kind, passages));
    }
}

/// The dossier of the place that a target is for: that of the year in which the last of its
/// targets in the set is due.
fn dossier<'a>(sources: Sources<'a>, target: &PlannedTarget) -> Option<&'a Dossier> {
    let facts = sources.facts();
    let same = |one: &&PlannedTarget| one.set == target.set && one.unit_name == target.unit_name;
    let dues = facts.targets.iter().filter(same).filter_map(|one| one.due.as_ref());
    let year = dues.map(|due| due.last.year()).max()?;
    facts.dossiers.iter().find(|dossier| {
        dossier.is_last && dossier.sets.contains(&target.set) && dossier.due.last.year() == year
    })
}

/// Years outside the period of the set, or of the plan.
fn periods(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    let plan = &sources.document.plan;
    let mut say = |set: &str, code: Option<Code>, (first, last): (u16, u16), passage: Passage| {
        let kind = FindingKind::PeriodOutside { set: set.to_owned(), code, first, last };
        findings.push(finding(kind, vec![passage]));
    };
    if let Some(set) = sources.set(&plan.set) {
        let years = (set.start, set.end);
        if plan.start < set.start || plan.end > set.end {
            let words = format!("{}–{}", plan.start, plan.end);
            say(&set.id, None, years, sources.passage("", words));
        }
        for planned in &plan.indicators {
            let is_outside = planned.start < set.start || planned.end > set.end;
            if is_outside && plan.start >= set.start && plan.end <= set.end {
                let place = planned.assignments.first().map_or("", |one| &one.place);
                let words = format!("{}–{}", planned.start, planned.end);
                say(&set.id, Some(planned.code), years, sources.passage(place, words));
            }
        }
    }
    for target in &sources.facts().targets {
        let Some(set) = sources.set(&target.set) else { continue };
        let Some(due) = &target.due else { continue };
        if due.first.year() < set.start || due.last.year() > set.end {
            let passage = sources.target(target, &due.printed);
            say(&set.id, Some(target.code), (set.start, set.end), passage);
        }
    }
}

/// Rows without a deadline in a passage that gives most of its rows one.
fn missing(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    let mut readings: Groups<&str, &PlannedTarget> = Vec::new();
    for target in &sources.facts().targets {
        if let Some(reading) = &target.reading {
            put(&mut readings, reading.as_str(), target);
        }
    }
    for (_, targets) in readings {
        let dated = count(targets.iter().filter(|target| target.due.is_some()).count());
        if dated.saturating_mul(2) < count(targets.len()) {
            continue;
        }
        let mut said: Vec<(&str, Code, &Option<String>)> = Vec::new();
        for target in targets.into_iter().filter(|target| target.due.is_none()) {
            let key = (target.set.as_str(), target.code, &target.unit_name);
            if said.contains(&key) {
                continue;
            }
            said.push(key);
            let (set, code) = (target.set.clone(), target.code);
            let kind = FindingKind::NoPeriod { set, code, unit_name: target.unit_name.clone() };
            let words = if target.named.is_empty() {
                code.to_string()
            } else {
                format!("{code}. {}", target.named)
            };
            findings.push(finding(kind, vec![sources.target(target, &words)]));
        }
    }
}
