//! The problems of all files and units, in words and by kind.

use ntm_model::{Place, Problem, Severity};
use ntm_text::Language;

use crate::message::{ProblemGroup, ShownProblem};

/// A problem with what it concerns.
#[derive(Clone, Copy)]
pub(crate) struct Found<'a> {
    pub(crate) problem: &'a Problem,
    /// The name of the file, when there are several.
    pub(crate) file: Option<&'a str>,
    /// The unit, when judging found the problem.
    pub(crate) unit: Option<FoundUnit<'a>>,
}

/// The unit that a problem was found for.
#[derive(Clone, Copy)]
pub(crate) struct FoundUnit<'a> {
    /// Its number in the order of the files.
    pub(crate) number: usize,
    /// Its name, if it has one.
    pub(crate) name: Option<&'a str>,
}

/// The problems by kind, the gravest kind first; in each group in the order in which they were
/// found. `all_units` is the number of units of all files.
pub(crate) fn groups<'a>(
    all: impl Iterator<Item = Found<'a>>,
    all_units: usize,
    language: Language,
) -> Vec<ProblemGroup> {
    let mut groups: Vec<ProblemGroup> = Vec::new();
    for (found, units) in merged(all) {
        let (severity, code) = (found.problem.severity(), found.problem.code());
        let known = groups.iter().position(|one| one.severity == severity && one.code == code);
        let index = known.unwrap_or_else(|| {
            let code = code.to_owned();
            groups.push(ProblemGroup { code, severity, count: 0, problems: Vec::new() });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(index) {
            group.count += 1;
            if group.problems.len() < ProblemGroup::SHOWN {
                group.problems.push(shown(found, units, all_units, language));
            }
        }
    }
    // Stable, so that kinds of one severity keep the order in which they were found.
    groups.sort_by_key(|group| match group.severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Info => 2,
    });
    groups
}

/// The problems, each once with the number of units that it was found for: what is true of many
/// units as a whole is said once.
pub(crate) fn merged<'a>(all: impl Iterator<Item = Found<'a>>) -> Vec<(Found<'a>, usize)> {
    let mut merged: Vec<(Found<'a>, usize)> = Vec::new();
    // The places in `merged` of those problems that may come again.
    let mut of_whole: Vec<usize> = Vec::new();
    for found in all {
        let is_whole = found.problem.place == Place::File;
        let same = |at: &usize| {
            merged
                .get(*at)
                .is_some_and(|(one, _)| one.problem == found.problem && one.file == found.file)
        };
        // Thousands of units may each say something else; the same thing comes soon again or not
        // at all.
        let recent = of_whole.iter().rev().take(50).copied();
        let known = if is_whole { recent.into_iter().find(same) } else { None };
        if let Some((_, units)) = known.and_then(|at| merged.get_mut(at)) {
            *units += 1;
            continue;
        }
        if is_whole {
            of_whole.push(merged.len());
        }
        merged.push((found, 1));
    }
    merged
}

fn shown(found: Found<'_>, units: usize, all_units: usize, language: Language) -> ShownProblem {
    let Found { problem, file, unit } = found;
    let mut place = ntm_text::place(&problem.place, language);
    // What concerns a unit as a whole names it, unless it concerns every one.
    if let (Place::File, Some(unit)) = (&problem.place, unit)
        && units < all_units
    {
        let number = unit.number + 1;
        let name = unit.name.map(str::to_owned);
        place = name.unwrap_or_else(|| {
            language.pick(format!("xã thứ {number}"), format!("commune {number}"))
        });
        let others = units - 1;
        if others > 0 {
            place.push_str(
                &language
                    .pick(format!(" và {others} xã khác"), format!(" and {others} other communes")),
            );
        }
    }
    ShownProblem {
        place: match file {
            Some(file) => format!("{file}: {place}"),
            None => place,
        },
        message: ntm_text::problem(&problem.kind, language),
        indicator: problem.kind.indicator(),
        unit: unit.map(|unit| unit.number),
    }
}
