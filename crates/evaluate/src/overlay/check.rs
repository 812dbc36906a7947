//! What is wrong with the rows of an overlay.

use ntm_model::{
    Code, CriteriaSet, Date, Demand, Indicator, Level, OverlayAction, OverlayField, OverlayProblem,
    Place, Problem, Requirement, Severity,
};

use super::strictness::{Strictness, compare};
use super::target::Target;
use super::{at, fit};

/// Adds everything that is wrong with these rows. `published` are the sets that no province's
/// level is laid over.
pub(super) fn rows(targets: &[Target<'_>], published: &[CriteriaSet], problems: &mut Vec<Problem>) {
    for (position, target) in targets.iter().enumerate() {
        let before = problems.len();
        let others = targets.get(..position).unwrap_or_default();
        row(target, targets, others, problems);
        let added = problems.get(before..).unwrap_or_default();
        if !added.iter().any(|problem| problem.severity() == Severity::Error) {
            strictness(target, targets, published, problems);
        }
    }
    // Where a document is missing for a level that needs one, that is said already.
    let refused: Vec<Place> = problems
        .iter()
        .filter(|problem| problem.code() == "OVERLAY_WEAKER")
        .map(|problem| problem.place.clone())
        .collect();
    let uncited = targets.iter().filter(|target| {
        let is_level = target.row.requirement.is_some();
        let is_refused = refused.contains(&target.row.place_of(OverlayField::Level));
        target.row.document.is_empty() && is_level && !is_refused
    });
    let mut codes: Vec<Code> = Vec::new();
    let mut first: Option<Place> = None;
    for target in uncited {
        first.get_or_insert_with(|| target.row.place_of(OverlayField::Document));
        if !codes.contains(&target.row.code) {
            codes.push(target.row.code);
        }
    }
    if let Some(place) = first {
        problems.push(at(OverlayProblem::NotCited { codes }, place));
    }
}

/// What is wrong with a row by itself and beside those before it.
fn row(
    target: &Target<'_>,
    all: &[Target<'_>],
    before: &[Target<'_>],
    problems: &mut Vec<Problem>,
) {
    let (row, code) = (target.row, target.row.code);
    let mut add = |problem, field| problems.push(at(problem, row.place_of(field)));
    match (target.set, row.since) {
        (Some(set), Some(date)) if !(set.start..=set.end).contains(&date.year()) => {
            let (start, end) = (set.start, set.end);
            add(OverlayProblem::DateOutside { date, start, end }, OverlayField::Since);
        }
        (None, None) if row.requirement.is_some() => {
            add(OverlayProblem::DateMissing { code }, OverlayField::Since);
        }
        _ => {}
    }
    let indicator = target.set.and_then(|set| set.indicator(code));
    let names_known_criterion = row.requirement.is_none()
        && target
            .set
            .is_some_and(|set| set.criteria.iter().any(|one| one.number == code.criterion()));
    match (row.action, indicator) {
        (OverlayAction::Add, None) if names_known_criterion => {
            add(OverlayProblem::CodeTaken { code }, OverlayField::Code);
        }
        (OverlayAction::Add, Some(_)) => {
            add(OverlayProblem::CodeTaken { code }, OverlayField::Code)
        }
        (OverlayAction::Add, None) => {
            let of_code =
                |other: &&Target<'_>| other.set_id == target.set_id && other.row.code == code;
            if code.part().is_some() {
                // What a part is a part of must be said by the set itself.
                add(unknown_code(target), OverlayField::Code);
            } else if all.iter().filter(of_code).all(|other| other.row.title.is_empty()) {
                add(OverlayProblem::TitleMissing { code }, OverlayField::Title);
            }
        }
        (_, None) => add(unknown_code(target), OverlayField::Code),
        (_, Some(indicator)) => {
            let misfit = row.requirement.and_then(|level| fit::misfit(row, level, indicator));
            if let Some((problem, field)) = misfit {
                add(problem, field);
            }
        }
    }
    let same = before.iter().find(|other| {
        let shares = other.variants.iter().any(|variant| target.variants.contains(variant));
        let both_levels = other.row.requirement.is_some() == row.requirement.is_some();
        let same_day = || match indicator {
            // A row without a day begins with the published level.
            Some(indicator) => target.variants.iter().any(|variant| {
                let (first, second) =
                    (start(other, indicator, variant), start(target, indicator, variant));
                other.variants.contains(variant) && first == second
            }),
            None => shares && other.row.since == row.since,
        };
        other.set_id == target.set_id && other.row.code == code && both_levels && same_day()
    });
    if let Some(first) = same {
        let first = first.row.place.clone();
        add(OverlayProblem::Repeated { code, first }, OverlayField::Code);
    }
}

fn unknown_code(target: &Target<'_>) -> OverlayProblem {
    let text = target.row.code.to_string();
    OverlayProblem::UnknownCode { text, set: target.set_id.clone() }
}

/// Rows that demand less than the published level without a document, and raises that raise
/// nothing.
fn strictness(
    target: &Target<'_>,
    all: &[Target<'_>],
    published: &[CriteriaSet],
    problems: &mut Vec<Problem>,
) {
    let row = target.row;
    let base = published.iter().find(|set| set.id == target.set_id);
    let base = base.and_then(|set| set.indicator(row.code));
    // What another file of the province has added is not published anywhere.
    let indicator = base.or_else(|| target.set.and_then(|set| set.indicator(row.code)));
    let Some((requirement, indicator)) = row.requirement.zip(indicator) else { return };
    let demand = |requirement: Requirement| Demand { requirement, unit: indicator.unit.clone() };
    for variant in &target.variants {
        let since = start(target, indicator, variant);
        let next = all
            .iter()
            .filter(|other| other.set_id == target.set_id && other.row.code == row.code)
            .filter(|other| other.variants.contains(variant))
            .map(|other| start(other, indicator, variant))
            .filter(|other| *other > since)
            .min();
        let replaced = replaced(indicator, variant, since, next);
        let place = row.place_of(OverlayField::Level);
        if row.action == OverlayAction::Raise {
            let is_known = |level: &&&Level| level.requirement != Requirement::Unknown;
            let problem = match replaced.first().filter(is_known) {
                None => Some(OverlayProblem::NothingToRaise { code: row.code }),
                Some(level) => {
                    let how = compare(requirement, level.requirement, indicator.measure);
                    (how != Strictness::Stricter).then(|| OverlayProblem::NotRaised {
                        code: row.code,
                        level: demand(requirement),
                        published: demand(level.requirement),
                    })
                }
            };
            if let Some(problem) = problem {
                problems.push(at(problem, place));
                return;
            }
        }
        let weaker = replaced.iter().find(|level| {
            let how = compare(requirement, level.requirement, indicator.measure);
            matches!(how, Strictness::Weaker | Strictness::Different)
        });
        if let Some(level) = weaker {
            let (code, published) = (row.code, demand(level.requirement));
            let level = demand(requirement);
            let problem = if row.document.is_empty() {
                OverlayProblem::Weaker { code, level, published }
            } else {
                OverlayProblem::WeakerCited { code, level, published }
            };
            problems.push(at(problem, place));
            return;
        }
    }
}

/// The day from which a row's level applies: its own, else that of the first published level,
/// else that of the decision.
pub(super) fn start(target: &Target<'_>, indicator: &Indicator, variant: &str) -> Date {
    let published = || {
        let levels = indicator.levels.iter().filter(|level| level.variant == variant);
        levels.map(|level| level.since).min()
    };
    let decision = || target.set.map(|set| set.decision.in_force);
    // A date is always known: sets of the province's own must give one.
    let last = Date::end_of_year(target.set.map_or(0, |set| set.end));
    target.row.since.or_else(published).or_else(decision).unwrap_or(last)
}

/// The published levels in whose place a level from this day on stands, up to the next one: the
/// one in force first.
pub(super) fn replaced<'a>(
    indicator: &'a Indicator,
    variant: &'a str,
    since: Date,
    next: Option<Date>,
) -> Vec<&'a Level> {
    let later = indicator.levels.iter().filter(move |level| {
        level.variant == variant
            && level.since > since
            && next.is_none_or(|next| level.since < next)
    });
    indicator.level(variant, since).into_iter().chain(later).collect()
}
