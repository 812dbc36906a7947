//! Rule 8: an indicator that does not apply needs “nếu có” in its wording, and a reason.

use ntm_model::{Cell, Problem, ProblemKind, Value, Word, fold, is_letter_or_digit};

use crate::rows::Row;
use crate::task::{Task, at};
use crate::words;

/// What a row says on whether the indicator applies.
#[derive(Debug)]
pub(crate) enum Applicability<'a> {
    /// It applies; with a problem when the row also says that it does not.
    Applies(Option<Problem>),
    /// It does not apply, for the reason in this cell.
    NotApplicable(&'a Cell),
    /// It is said not to apply, but that does not hold.
    Refused(Problem),
}

/// Reads what the row says. The row is not blank.
pub(crate) fn read<'a>(task: &Task<'_>, row: &Row<'a>) -> Applicability<'a> {
    let allowed = task.indicator.may_not_apply.is_some();
    let code = task.code;
    let denies = |cell: &&Cell| says_not_applicable(&cell.value, allowed);
    let denied = match (row.result(), row.declared()) {
        (Some(result), _) => Some(result).filter(denies),
        (None, Some(declared)) => Some(declared).filter(denies),
        (None, None) => row.reason(),
    };
    let Some(denied) = denied else {
        // It is judged; a reason, or “Không áp dụng” as the declaration, contradicts that.
        let denies = |cell: &&Cell| says_not_applicable(&cell.value, false);
        let contradiction = row.reason().or(row.declared().filter(denies));
        let cells = row.result().into_iter().chain(row.declared());
        let judgeable = cells.map(|cell| &cell.value).any(words::is_statement);
        let contradiction = contradiction.filter(|_| judgeable);
        return Applicability::Applies(
            contradiction.map(|cell| at(cell, ProblemKind::ReasonAndResult { code })),
        );
    };
    match row.reason() {
        _ if !allowed => Applicability::Refused(at(denied, ProblemKind::MustApply { code })),
        None if gives_reason(denied) => Applicability::NotApplicable(denied),
        None => Applicability::Refused(at(denied, ProblemKind::ReasonMissing { code })),
        Some(reason) => Applicability::NotApplicable(reason),
    }
}

/// Whether the cell itself says why: `Không áp dụng (xã không có làng nghề)`.
fn gives_reason(cell: &Cell) -> bool {
    let folded = fold(&cell.text);
    let rest = folded.strip_prefix("khong ap dung").unwrap_or_default();
    rest.split(|letter: char| !is_letter_or_digit(letter)).filter(|word| !word.is_empty()).count()
        > 2
}

/// “Không áp dụng”; or “Không có” alone where the wording says “nếu có”.
fn says_not_applicable(value: &Value, allowed: bool) -> bool {
    match value {
        Value::Statement { word: Some(Word::NotApplicable), .. } => true,
        Value::Statement { word: Some(Word::None), rating: None, quantity: None } => allowed,
        _ => false,
    }
}
