//! Judging one row against one indicator or part.

use ntm_model::{
    Basis, Cell, Note, Problem, ProblemKind, Requirement, Value, Verdict, WhyUnreadable, Word,
};

use crate::applicability::{self, Applicability};
use crate::finding::Finding;
use crate::rows::Row;
use crate::task::{Task, at};
use crate::{number, rating, words};

/// What follows from this row.
pub(crate) fn judge(task: &Task<'_>, row: &Row<'_>) -> Finding {
    if row.is_blank() {
        let kind = ProblemKind::EmptyResult { code: task.code };
        let problem = Problem { kind, place: row.place.clone() };
        return Finding::new(Verdict::NoData).with_problem(problem);
    }
    let finding = match applicability::read(task, row) {
        Applicability::NotApplicable(reason) => not_applicable(reason),
        Applicability::Refused(problem) => Finding::new(Verdict::NoData).with_problem(problem),
        Applicability::Applies(None) => judge_result(task, row),
        Applicability::Applies(Some(problem)) => judge_result(task, row).with_problem(problem),
    };
    if task.requirement().is_some() { finding } else { finding.without_level() }
}

/// Rule 8: the indicator may not apply, and the unit says why it does not.
pub(crate) fn not_applicable(reason: &Cell) -> Finding {
    Finding { basis: Some(Basis::Declared), ..Finding::new(Verdict::NotApplicable) }
        .with_note(Note::ReasonNotApplicable(reason.text.clone()))
}

fn judge_result(task: &Task<'_>, row: &Row<'_>) -> Finding {
    if let Some(cell) = row.deciding().filter(|cell| is_of_later_year(task, cell)) {
        return Finding::unreadable(task.unreadable(cell, WhyUnreadable::Time));
    }
    if task.takes_words() {
        // Without a level, a word is neither right nor wrong.
        let spoken = task.requirement().is_none() && words::speaker(row).is_some();
        return if spoken { Finding::new(Verdict::NoLevel) } else { words::judge(task, row) };
    }
    let Some(cell) = row.deciding() else { return Finding::new(Verdict::NoData) };
    let Value::Statement { word, rating, quantity } = &cell.value else {
        let why = why_unreadable(&cell.value);
        return Finding::unreadable(task.unreadable(cell, why));
    };
    let finding = match (task.requirement(), quantity, rating) {
        (Some(Requirement::Rating(bound)), _, Some(rating)) => {
            rating::judge(task, cell, *rating, bound)
        }
        (Some(Requirement::Rating(_)), _, None) => words::declared(task, cell, *word),
        // A catalog that demands a number of an indicator without numbers demands nothing.
        (Some(_), _, _) if !task.takes_numbers() => Finding::new(Verdict::NoLevel),
        (Some(requirement), Some(quantity), _) => number::judge(task, cell, quantity, requirement),
        (Some(_), None, _) => words::declared(task, cell, *word),
        (None, Some(quantity), _) if task.takes_numbers() => number::read(task, cell, quantity),
        (None, _, _) => Finding::new(Verdict::NoLevel),
    };
    with_differences(task, row, cell, finding)
}

/// Whether the figure is said to be of a year after the day that is judged: `95% (năm 2030)` is a
/// plan and no result.
fn is_of_later_year(task: &Task<'_>, cell: &Cell) -> bool {
    let Value::Statement { quantity: Some(quantity), .. } = &cell.value else { return false };
    quantity.year.is_some_and(|year| year > task.day.year())
}

/// Rule 7: the result decides, and every claim that differs from it is reported.
pub(crate) fn with_differences(
    task: &Task<'_>,
    row: &Row<'_>,
    decided_by: &Cell,
    finding: Finding,
) -> Finding {
    let Some(met) = finding.met() else { return finding };
    let says_none = |cell: &Cell| words::word(cell) == Some(Word::None) && task.demands_none();
    let claims =
        |cell: &Cell| words::claim(cell).is_some_and(|claimed| (claimed || says_none(cell)) != met);
    let Some(claiming) =
        row.declared().into_iter().chain(Some(decided_by)).find(|cell| claims(cell))
    else {
        return finding;
    };
    let kind = ProblemKind::DeclarationDiffers {
        code: task.code,
        declared: claiming.text.clone(),
        text: decided_by.text.clone(),
        met,
    };
    finding.with_problem(at(claiming, kind))
}

/// Why a value that is no statement cannot be judged.
pub(crate) fn why_unreadable(value: &Value) -> WhyUnreadable {
    match value {
        Value::Unreadable(why) => *why,
        _ => WhyUnreadable::NotUnderstood,
    }
}
