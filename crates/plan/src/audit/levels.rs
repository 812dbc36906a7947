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
        // A name of another indicator is a finding already, and its level is that one's.
        if super::names::stray(sources, set, target.code, &target.named).is_some() {
            continue;
        }
        against_set(sources, set, indicator, target, level, findings);
    }
    measures(sources, findings);
    changes(sources, findings);
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
    if level.requirement.is_numeric() && is_other_unit(&level.unit, &indicator.unit) {
        let (unit, expected) = (level.unit.clone(), indicator.unit.clone());
        let kind = FindingKind::LevelOtherUnit { set: id, code, unit, expected };
        findings.push(finding(kind, passage()));
        return;
    }
    let hundred = Rational::from_integer(100);
    let is_more = |bound: Bound| bound.number > hundred;
    if indicator.measure == Measure::Percent && bound(level.requirement).is_some_and(is_more) {
        findings.push(finding(FindingKind::LevelImpossible { set: id, code }, passage()));
        return;
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
    let demanded = level.requirement;
    match (said.requirement, demanded) {
        _ if said.requirement == demanded => true,
        (_, Requirement::Unknown) => true,
        (Requirement::Rating(said_rating), Requirement::Rating(least)) => {
            said.is_goal && said_rating.reaches(least) == Some(true)
        }
        // “Đạt” alone says less than a rating or a number.
        (Requirement::Pass, _) => false,
        _ => match (bound(said.requirement), bound(demanded)) {
            (Some(planned), Some(least)) => {
                if said.is_goal {
                    reaches(planned, least)
                } else {
                    planned == least
                }
            }
            _ => said.is_goal,
        },
    }
}

/// The number of a level and how a value is held against it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Bound {
    number: Rational,
    operator: Operator,
}

impl Bound {
    /// Whether the number is the most that may be; an exact one may be both.
    fn is_upper(self) -> Option<bool> {
        match self.operator {
            Operator::AtMost | Operator::LessThan => Some(true),
            Operator::AtLeast | Operator::MoreThan => Some(false),
            Operator::Equal => None,
        }
    }
}

/// Whether everything that keeps to the plan's level also meets the set's.
fn reaches(planned: Bound, demanded: Bound) -> bool {
    let Some(upper) = demanded.is_upper() else {
        return planned.number == demanded.number;
    };
    if planned.is_upper().is_some_and(|said| said != upper) {
        return false;
    }
    if planned.number == demanded.number {
        // “Dưới 5 %” is not reached by “không quá 5 %”.
        let is_strict =
            |bound: Bound| matches!(bound.operator, Operator::LessThan | Operator::MoreThan);
        return !is_strict(demanded) || is_strict(planned);
    }
    (planned.number < demanded.number) == upper
}

/// The number of a level; of a range the lower end, which is where it is met.
fn bound(requirement: Requirement) -> Option<Bound> {
    match requirement {
        Requirement::Number { operator, bound } => {
            Some(Bound { number: bound.to_rational(), operator })
        }
        Requirement::Range { low, .. } => {
            Some(Bound { number: low.to_rational(), operator: Operator::AtLeast })
        }
        _ => None,
    }
}

/// Whether two units of measure have nothing in common: `hộ` and `%`, not `mô hình` and
/// `mô hình thôn`.
fn is_other_unit(said: &str, expected: &str) -> bool {
    let words = |unit: &str| -> Vec<String> {
        let spaced = fold(unit).replace("phan tram", "%").replace('%', " % ");
        let pieces = spaced.split(|letter: char| letter == '/' || letter.is_whitespace());
        pieces.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (said, expected) = (words(said), words(expected));
    let is_share = |words: &[String]| words.iter().any(|word| word == "%");
    if said.is_empty() || expected.is_empty() {
        return false;
    }
    is_share(&said) != is_share(&expected) || !said.iter().any(|word| expected.contains(word))
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

/// Targets that say by how much something falls or grows, where the set demands a level of it and
/// no passage of the plan states one.
fn changes(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    let is_change = |words: &str| {
        let folded = fold(words);
        folded.starts_with("giam ") || folded.starts_with("tang ")
    };
    let targets = &sources.facts().targets;
    for target in targets {
        let Some(measure) = target.measure.as_deref().filter(|words| is_change(words)) else {
            continue;
        };
        let indicator = sources.set(&target.set).and_then(|set| set.indicator(target.code));
        let same = |one: &PlannedTarget| one.set == target.set && one.code == target.code;
        let is_stated = targets.iter().any(|one| same(one) && one.level.is_some());
        if let Some(indicator) = indicator.filter(|one| !is_change(&one.title) && !is_stated) {
            let (set, code) = (target.set.clone(), target.code);
            let expected = indicator.title.clone();
            let kind = FindingKind::ChangeNotLevel { set, code, expected };
            findings.push(finding(kind, vec![sources.target(target, measure)]));
        }
    }
}
