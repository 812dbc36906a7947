//! A province's own levels laid over the published sets.
//!
//! - `target`: which set and which groups each row is for;
//! - `check` with `fit` and `strictness`: what is wrong with a row;
//! - `apply`: the set with the rows in it; `own_set`: a set that the province makes itself;
//! - `conflicts`: levels of several files that speak of the same thing;
//! - `lines`: each row beside the published level, for views.
//!
//! The province's level takes the place of every published level of that indicator and group that
//! starts on its first day or later, so that it stays in force until the province lays down
//! another. What is published before that day stays.

mod apply;
mod check;
mod conflicts;
mod fit;
mod lines;
mod own_set;
mod strictness;
mod target;

use ntm_model::{CriteriaSet, Overlay, OverlayProblem, Place, Problem, ProblemKind, Severity};

pub use conflicts::overlay_conflicts;
pub use lines::{OverlayLine, overlay_lines};
pub use target::slug as own_set_id;

use target::{Target, targets};

/// The sets to judge by, with an overlay where it could be applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The published sets in their order, with the province's levels in them, and then the sets
    /// that the province makes itself.
    pub sets: Vec<CriteriaSet>,
    /// What is wrong with the overlay, and what should be known of it. What reading found is not
    /// repeated.
    pub problems: Vec<Problem>,
    /// Whether the overlay is applied. One that has an error is not, in any of its rows.
    pub is_applied: bool,
}

/// Checks an overlay and lays it over the sets.
pub fn resolve_sets(sets: &[CriteriaSet], overlay: &Overlay) -> Resolved {
    resolve_over(sets, sets, overlay)
}

/// Checks an overlay and lays it over sets that have others in them already. What it demands is
/// held against `published`, which are the sets without any.
pub fn resolve_over(
    published: &[CriteriaSet],
    sets: &[CriteriaSet],
    overlay: &Overlay,
) -> Resolved {
    let mut problems = check_over(published, sets, overlay);
    let is_error = |problem: &&Problem| problem.severity() == Severity::Error;
    let errors = problems.iter().filter(is_error).count();
    let errors = u32::try_from(errors).unwrap_or(u32::MAX).saturating_add(overlay.unread);
    if errors > 0 {
        problems.push(at(OverlayProblem::NotApplied { errors }, Place::File));
        return Resolved { sets: sets.to_vec(), problems, is_applied: false };
    }
    let targets = targets(sets, overlay, &mut Vec::new());
    let mut resolved: Vec<_> = sets
        .iter()
        .map(|set| apply::rows(set, &overlay.title, &of_set(&targets, &set.id)))
        .collect();
    for own in own_set::all(sets, overlay, &targets) {
        let indicators = u32::try_from(own.indicators().count()).unwrap_or(u32::MAX);
        let problem = OverlayProblem::OwnSet { id: own.id.clone(), indicators };
        problems.push(at(problem, Place::File));
        resolved.push(own);
    }
    Resolved { sets: resolved, problems, is_applied: true }
}

/// Everything that is wrong with an overlay, and what should be known of it, in the order of its
/// rows.
pub fn check_overlay(sets: &[CriteriaSet], overlay: &Overlay) -> Vec<Problem> {
    check_over(sets, sets, overlay)
}

fn check_over(published: &[CriteriaSet], sets: &[CriteriaSet], overlay: &Overlay) -> Vec<Problem> {
    let mut problems = Vec::new();
    let targets = targets(sets, overlay, &mut problems);
    check::rows(&targets, published, &mut problems);
    let row = |problem: &Problem| {
        let of_row = |place: &Place| overlay.rows.iter().position(|row| row.place == *place);
        of_row(&problem.place.row()).or_else(|| of_row(&row_of(&problem.place)))
    };
    // A short list; sorting by a key is stable, so that what is said of one row stays in order.
    problems.sort_by_key(|problem| row(problem).unwrap_or(usize::MAX));
    problems
}

/// One set with the rows of an overlay that are for it. The overlay must have no errors; rows that
/// do not fit are left out.
pub fn apply_overlay(set: &CriteriaSet, overlay: &Overlay) -> CriteriaSet {
    let targets = targets(std::slice::from_ref(set), overlay, &mut Vec::new());
    apply::rows(set, &overlay.title, &of_set(&targets, &set.id))
}

fn of_set<'t, 'a>(targets: &'t [Target<'a>], id: &str) -> Vec<&'t Target<'a>> {
    targets.iter().filter(|target| target.set.is_some_and(|set| set.id == id)).collect()
}

/// The first cell of a worksheet's row, which stands for the row there.
fn row_of(place: &Place) -> Place {
    match place {
        Place::Cell { sheet, row, .. } => {
            Place::Cell { sheet: sheet.clone(), row: *row, column: 1 }
        }
        other => other.clone(),
    }
}

/// Something wrong with an overlay, at a place.
fn at(problem: OverlayProblem, place: Place) -> Problem {
    Problem { kind: ProblemKind::Overlay(Box::new(problem)), place }
}
