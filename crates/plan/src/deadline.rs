//! When a plan wants an indicator: at the end of a year, or of a quarter.

use ntm_model::{Date, PlannedIndicator};

use crate::quarter::{Quarter, Term};

/// The term at whose end an indicator is due, as finely as the plan says it: the quarter in which
/// a deadline ends that it gives by quarter, month or day, else the last year of the work.
pub(crate) fn wanted(planned: &PlannedIndicator) -> Term {
    match &planned.due {
        Some(one) => Term::Quarter(Quarter::of(one.due.last)),
        None => Term::Year(planned.end),
    }
}

/// The quarter at whose end a thing is due: the last of the term that the plan wants, or of the
/// year of the judgement when that was over before.
pub(crate) fn due(wanted: Term, as_of: Date) -> Quarter {
    let (_, last) = wanted.quarters();
    if is_over(wanted, as_of) { Quarter::last_of(as_of.year()) } else { last }
}

/// Whether the term ended in an earlier quarter than that of the judgement.
pub(crate) fn is_over(wanted: Term, as_of: Date) -> bool {
    wanted.quarters().1 < Quarter::of(as_of)
}
