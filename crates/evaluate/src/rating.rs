//! Judging by a grade (rule 5): a level such as “Tốt” is met by that grade or a better one.

use ntm_model::{Basis, Cell, Comparison, Rating};

use crate::finding::Finding;
use crate::task::Task;

/// Compares the grade in `cell` with the demanded one. A grade of the other scale is a result of
/// the wrong kind.
pub(crate) fn judge(task: &Task<'_>, cell: &Cell, value: Rating, bound: Rating) -> Finding {
    let Some(holds) = value.reaches(bound) else {
        return Finding::unreadable(task.wrong_kind(cell));
    };
    let comparison = Some(Comparison::Ratings { value, bound, holds });
    Finding { comparison, ..Finding::judged(holds, Basis::Measured) }
}
