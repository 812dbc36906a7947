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
    /// The unit, by its number, when judging found the problem.
    pub(crate) unit: Option<usize>,
}

/// The problems by kind, the gravest kind first; in each group in the order in which they were
/// found.
pub(crate) fn groups<'a>(
    all: impl Iterator<Item = Found<'a>>,
    language: Language,
) -> Vec<ProblemGroup> {
    let mut groups: Vec<ProblemGroup> = Vec::new();
    for found in without_repetition(all) {
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
                group.problems.push(shown(found, language));
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

/// What is said of a whole file is said once, not once for each of its units.
pub(crate) fn without_repetition<'a>(
    all: impl Iterator<Item = Found<'a>>,
) -> impl Iterator<Item = Found<'a>> {
    let mut said: Vec<(Option<&str>, &Problem)> = Vec::new();
    all.filter(move |found| {
        if found.problem.place != Place::File {
            return true;
        }
        let is_new = !said.contains(&(found.file, found.problem));
        if is_new {
            said.push((found.file, found.problem));
        }
        is_new
    })
}

fn shown(found: Found<'_>, language: Language) -> ShownProblem {
    let Found { problem, file, unit } = found;
    let place = ntm_text::place(&problem.place, language);
    ShownProblem {
        place: match file {
            Some(file) => format!("{file}: {place}"),
            None => place,
        },
        message: ntm_text::problem(&problem.kind, language),
        indicator: problem.kind.indicator(),
        unit,
    }
}
