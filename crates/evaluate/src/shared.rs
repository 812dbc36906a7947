//! One figure or grade for a whole with parts (rule 6): it is used for every part that takes one,
//! if all of these have the same level, or if it fails all of their levels. Otherwise the parts
//! need figures of their own.

use ntm_model::{
    Cell, Code, Figure, Measure, Problem, ProblemKind, Quantity, Rating, Value, Verdict,
};

use crate::composite::Part;
use crate::finding::Finding;
use crate::row;
use crate::rows::Row;
use crate::task::{Task, at};

/// What became of the figure of a whole.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    /// The parts it was used for, with what follows.
    pub(crate) used: Vec<(Code, Finding)>,
    /// Why it could not be used.
    pub(crate) problem: Option<Problem>,
}

/// Uses the figure in `cell` for the parts that have no row of their own.
pub(crate) fn share(task: &Task<'_>, parts: &[Part<'_>], cell: &Cell) -> Shared {
    let Value::Statement { rating, quantity, .. } = &cell.value else {
        return Shared::default();
    };
    let taking: Vec<&Part<'_>> = match (quantity, rating) {
        (Some(quantity), _) => {
            parts.iter().filter(|part| takes(&part.task, &quantity.figure)).collect()
        }
        (None, _) => {
            parts.iter().filter(|part| part.task.indicator.measure == Measure::Rating).collect()
        }
    };
    let open: Vec<&&Part<'_>> = taking.iter().filter(|part| part.is_open).collect();
    let Some(first) = taking.first() else {
        return Shared { problem: Some(task.wrong_kind(cell)), ..Shared::default() };
    };
    if open.is_empty() {
        return Shared::default();
    }
    let cell_alone = without_word(cell, *rating, quantity.clone());
    let judge = |part: &&&Part<'_>| {
        // What is wrong with the figure is wrong in the row of the whole.
        let task_of_part = Task { code: task.code, ..part.task };
        (part.task.code, row::judge(&task_of_part, &Row::of_result(&cell_alone)))
    };
    let used: Vec<(Code, Finding)> = open.iter().map(judge).collect();
    // A figure that fails every level fails the whole, whichever part it was meant for.
    let fails_all = open.len() == taking.len()
        && used.iter().all(|(_, finding)| finding.verdict == Verdict::NotMet);
    if !fails_all && taking.iter().any(|part| !same_level(&part.task, &first.task)) {
        let parts = taking.iter().map(|part| part.task.code).collect();
        let kind =
            ProblemKind::FigureNeedsParts { code: task.code, text: cell.text.clone(), parts };
        return Shared { problem: Some(at(cell, kind)), ..Shared::default() };
    }
    Shared { used, problem: None }
}

/// Whether a figure like this can be a result of the part: a share is no number of things.
fn takes(task: &Task<'_>, figure: &Figure) -> bool {
    let is_share = !matches!(figure, Figure::Number(_));
    task.takes_numbers() && !(is_share && task.indicator.measure == Measure::Count)
}

/// Whether two parts demand the same. What is not known is not known to be the same.
fn same_level(one: &Task<'_>, two: &Task<'_>) -> bool {
    one.indicator.measure == two.indicator.measure
        && one.indicator.unit == two.indicator.unit
        && one.requirement().is_some()
        && one.requirement() == two.requirement()
}

/// The cell without its word, which speaks for the whole and not for the parts.
fn without_word(cell: &Cell, rating: Option<Rating>, quantity: Option<Quantity>) -> Cell {
    let value = Value::Statement { word: None, rating, quantity };
    Cell::new(cell.place.clone(), cell.text.clone(), value)
}
