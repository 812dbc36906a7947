//! What does not hold together in a plan or a programme.
//!
//! Every finding is computed from what is transcribed: passages are held against one another,
//! against the criteria sets and against the calendar. The rooms:
//!
//! - `leads`: who leads and supports, by the plan's own assignments (`assigned`) or by its duties
//!   (`duties`), and what is given to nobody;
//! - `units`: who has work and no section, and names that may mean several units; `unit_names`:
//!   names that are written in several ways;
//! - `names`: codes and names that are not those of the set;
//! - `levels`: levels and measures; `deadlines`: periods and dossier days;
//! - `statements`: things that are stated twice and differently;
//! - `numbers` with its neighbours: sums, shares and counts of a programme.

mod assigned;
mod deadlines;
mod duties;
mod levels;
mod names;
mod numbers;
mod numbers_claims;
mod numbers_lists;
mod numbers_tables;
mod sources;
mod statements;
mod unit_names;
mod units;

pub use numbers::{audit_numbers, audit_statements};

use ntm_model::{CriteriaSet, Finding, PlanDocument};

use sources::Sources;

/// The findings about a plan, in a fixed order: who does what, names, levels, deadlines,
/// statements; within these in the order of the document. None for a plan that holds together.
/// `sets` are the criteria sets that the plan may carry out; a set that is not among them is held
/// against nothing.
pub fn audit(document: &PlanDocument, sets: &[CriteriaSet]) -> Vec<Finding> {
    let sources = Sources { document, sets };
    let mut findings = Vec::new();
    if document.facts.duties.is_empty() {
        assigned::audit(sources, &mut findings);
    } else {
        duties::audit(sources, &mut findings);
    }
    units::audit(sources, &mut findings);
    unit_names::audit(sources, &mut findings);
    names::audit(sources, &mut findings);
    levels::audit(sources, &mut findings);
    deadlines::audit(sources, &mut findings);
    statements::audit(sources, &mut findings);
    findings
}
