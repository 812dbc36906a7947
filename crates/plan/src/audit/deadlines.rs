//! Deadlines and periods: against the day of the dossier, the set and the plan.

use ntm_model::{
    Code, CriteriaSet, Date, Dossier, Finding, FindingKind, Passage, Plan, PlannedTarget,
};

use super::sources::{Groups, Sources, count, exists, finding, put};

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

/// Years outside the period of the set, or of the plan; a deadline outside the years of its work.
/// Years of the whole plan are said only where no row of its own explains them.
fn periods(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    let plan = &sources.document.plan;
    let outside = |set: &str, code: Option<Code>, (first, last): (u16, u16), passage: Passage| {
        let kind = FindingKind::PeriodOutside { set: set.to_owned(), code, first, last };
        finding(kind, vec![passage])
    };
    let mut rows = Vec::new();
    for target in &sources.facts().targets {
        let Some(due) = &target.due else { continue };
        let passage = || sources.target(target, &due.printed);
        let set = sources.set(&target.set);
        let is_outside =
            |set: &&CriteriaSet| due.first.year() < set.start || due.last.year() > set.end;
        if let Some(set) = set.filter(is_outside) {
            rows.push(outside(&set.id, Some(target.code), (set.start, set.end), passage()));
        } else if let Some((first, last)) = span(plan, target)
            && (due.last.year() < first || due.first.year() > last)
        {
            let (set, code) = (target.set.clone(), target.code);
            let kind = FindingKind::DueOutsideSpan { set, code, first, last };
            rows.push(finding(kind, vec![passage()]));
        }
    }
    if let Some(set) = sources.set(&plan.set) {
        let years = (set.start, set.end);
        let is_said = rows.iter().any(|row| matches!(row.kind, FindingKind::PeriodOutside { .. }));
        if !is_said && (plan.start < set.start || plan.end > set.end) {
            let words = format!("{}–{}", plan.start, plan.end);
            findings.push(outside(&set.id, None, years, sources.passage("", words)));
        }
        for planned in &plan.indicators {
            let is_outside = planned.start < set.start || planned.end > set.end;
            if is_outside && plan.start >= set.start && plan.end <= set.end {
                let place = planned.assignments.first().map_or("", |one| &one.place);
                let passage = sources.passage(place, format!("{}–{}", planned.start, planned.end));
                findings.push(outside(&set.id, Some(planned.code), years, passage));
            }
        }
    }
    findings.extend(rows);
}

/// The years that the plan gives the work of a target for the plan's own place, if it gives any.
fn span(plan: &Plan, target: &PlannedTarget) -> Option<(u16, u16)> {
    let is_own = target.set == plan.set && target.unit_name.is_none();
    let planned = plan.indicator(target.code).filter(|_| is_own)?;
    Some((planned.start, planned.end))
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
            // A code that the set does not have is a finding already.
            let is_unknown = sources.set(&target.set).is_some_and(|set| !exists(set, target.code));
            if is_unknown || said.contains(&key) {
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
