//! Levels and measures: passage against passage, and against the set.

use ntm_model::{
    Code, CriteriaSet, Date, Finding, FindingKind, Indicator, Level, Measure, Operator, Passage,
    PlannedLevel, PlannedTarget, Rational, Requirement, fold,
};

use super::sources::{Groups, Sources, finding, put};

pub(super) fn audit(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    differing(sources, findings);
    for target in &sources.facts().targets {
        let Some(level) = &target.level else { continue };
        let Some(set) = sources.set(&target.set) else { continue };
        let Some(indicator) = set.indicator(target.code) else { continue };
        against_set(sources, set, indicator, target, level, findings);
    }
    measures(sources, findings);
}

/// Levels of one indicator, variant and year that are not one and the same.
fn differing(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    type Key<'a> = (&'a str, Code, Option<&'a str>, Option<u16>, bool);
    let mut groups: Groups<Key<'_>, (&PlannedTarget, &PlannedLevel)> = Vec::new();
    for target in &sources.facts().targets {
        if let Some(level) = &target.level {
            let variant = target.variant.as_deref();
            let key = (target.set.as_str(), target.code, variant, target.year, level.is_goal);
            put(&mut groups, key, (target, level));
        }
    }
    for ((set, code, ..), said) in groups {
        let first = said.first().map(|(_, level)| level.requirement);
        if said.iter().all(|(_, level)| Some(level.requirement) == first) {
            continue;
        }
        let passages: Vec<Passage> =
            said.iter().map(|(target, level)| sources.target(target, &level.printed)).collect();
        findings.push(finding(FindingKind::LevelsDiffer { set: set.to_owned(), code }, passages));
    }
}

fn against_set(
    sources: Sources<'_>,
    set: &CriteriaSet,
    indicator: &Indicator,
    target: &PlannedTarget,
    level: &PlannedLevel,
    findings: &mut Vec<Finding>,
) {
    let (id, code) = (set.id.clone(), target.code);
    let passage = || vec![sources.target(target, &level.printed)];
    let is_rate = fold(&indicator.title).starts_with("ty le ") && !indicator.title.contains('%');
    if is_rate && level.requirement == Requirement::Pass {
        findings.push(finding(FindingKind::LevelWithoutNumber { set: id, code }, passage()));
        return;
    }
    if level.unit.is_empty() && level.requirement.is_numeric() && !indicator.unit.is_empty() {
        let unit = indicator.unit.clone();
        let kind = FindingKind::LevelWithoutUnit { set: id.clone(), code, unit };
        findings.push(finding(kind, passage()));
    }
    let planned = sources.facts().set(&set.id).and_then(|planned| planned.variant.as_deref());
    let Some(variant) = target.variant.as_deref().or(planned) else { return };
    let year = target.year.unwrap_or(sources.document.plan.start);
    let in_force = indicator.level(variant, Date::end_of_year(year));
    // The parts of a composite have levels of their own, and one number for all is a summary.
    if let Some(in_force) = in_force.filter(|_| indicator.measure != Measure::Composite)
        && !fits(level, in_force)
    {
        let demand = in_force.requirement.canonical(&indicator.unit);
        let source = set.source(&in_force.citation.source);
        let title = source.map_or("", |source| &source.title);
        let source = match in_force.citation.place.as_str() {
            "" => title.to_owned(),
            place => format!("{title}, {place}"),
        };
        // Whose level it is decides by which document the plan is to be mended.
        let kind = match in_force.layer.overlay() {
            None => FindingKind::LevelNotOfSet { set: id, code, level: demand, source },
            Some(title) => {
                let title = title.to_owned();
                FindingKind::LevelNotOfProvince { set: id, code, level: demand, title, source }
            }
        };
        findings.push(finding(kind, passage()));
    }
}

/// Whether a plan's level agrees with the set's: the same for a demand, no weaker for a goal. What
/// no document states agrees with everything.
fn fits(said: &PlannedLevel, level: &Level) -> bool {
    if level.requirement == Requirement::Unknown || said.requirement == level.requirement {
        return true;
    }
    let (Some((planned, is_upper)), Some((demanded, _))) =
        (bound(said.requirement), bound(level.requirement))
    else {
        return said.is_goal;
    };
    match (said.is_goal, is_upper) {
        (true, true) => planned <= demanded,
        (true, false) => planned >= demanded,
        (false, _) => {
            operator(said.requirement) == operator(level.requirement) && planned == demanded
        }
    }
}

/// The number of a level, and whether it is an upper limit.
fn bound(requirement: Requirement) -> Option<(Rational, bool)> {
    match requirement {
        Requirement::Number { operator, bound } => {
            let is_upper = matches!(operator, Operator::AtMost | Operator::LessThan);
            Some((bound.to_rational(), is_upper))
        }
        Requirement::Range { low, .. } => Some((low.to_rational(), false)),
        _ => None,
    }
}

fn operator(requirement: Requirement) -> Option<Operator> {
    match requirement {
        Requirement::Number { operator, .. } => Some(operator),
        _ => None,
    }
}

/// What is counted, where passages word it differently.
fn measures(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    let mut groups: Groups<(&str, Code), (&PlannedTarget, &str)> = Vec::new();
    for target in &sources.facts().targets {
        if let Some(measure) = &target.measure {
            put(&mut groups, (target.set.as_str(), target.code), (target, measure.as_str()));
        }
    }
    for ((set, code), said) in groups {
        let first = said.first().map(|(_, measure)| fold(measure));
        if said.iter().any(|(_, measure)| Some(fold(measure)) != first) {
            let passages =
                said.iter().map(|(target, measure)| sources.target(target, measure)).collect();
            let kind = FindingKind::MeasureDiffers { set: set.to_owned(), code };
            findings.push(finding(kind, passages));
        }
    }
}
