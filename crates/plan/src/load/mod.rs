//! How much work each organization has in each year or quarter.

use ntm_model::{Code, Organization, Plan, UnitAssessment, Verdict};
use serde::{Deserialize, Serialize};

use crate::deadline::due;
use crate::quarter::{Quarter, Span, Term};
use crate::responsibilities::{Role, Task, responsibilities};

/// The open work of all organizations of a plan, term by term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Load {
    /// The length of a term.
    pub by: Span,
    /// The terms in order, without a gap: from the one that runs, or in which something overdue
    /// must be done, to the last deadline.
    pub terms: Vec<Term>,
    /// Those who have open work, in the order of the responsibilities.
    pub organizations: Vec<OrganizationLoad>,
}

/// The open work of one organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationLoad {
    /// Id of the [`Organization`].
    pub organization: String,
    /// Open indicators that it leads.
    pub leads: u32,
    /// Open indicators that it supports.
    pub supports: u32,
    /// Open indicators that it appraises.
    pub verifies: u32,
    /// One for each term.
    pub cells: Vec<LoadCell>,
    /// The first of the terms in which it leads most; `None` when it leads nothing open.
    pub busiest: Option<Term>,
}

/// The work of one organization in one term.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoadCell {
    /// Open indicators that it leads and that are worked on in the term: their period has begun
    /// by its end, and they are not due before it.
    pub leads: u32,
    /// The same for those that it supports.
    pub supports: u32,
    /// The same for those that it appraises.
    pub verifies: u32,
    /// Of those that it leads, the ones that are due at the end of the term.
    pub due: Vec<Code>,
}

/// Spreads the open work of a unit over the terms until the last deadline.
pub fn load(plan: &Plan, unit: &UnitAssessment, by: Span) -> Load {
    let work = responsibilities(plan, unit).organizations;
    let is_open = |task: &&Task| !matches!(task.verdict, Verdict::Met | Verdict::NotApplicable);
    let until = |task: &Task| due(task.wanted, unit.as_of);
    let open = || work.iter().flat_map(|one| &one.tasks).filter(is_open);
    let deadlines = || open().map(until);
    let first = Quarter::first_open(unit.as_of);
    let first = deadlines().min().map_or(first, |earliest| earliest.min(first));
    let terms = match deadlines().max() {
        Some(last) => Term::between(first, last, by),
        None => Vec::new(),
    };
    let organizations = work.iter().filter_map(|one| {
        let tasks: Vec<&Task> = one.tasks.iter().filter(is_open).collect();
        let role = |role: Role| tasks.iter().filter(move |task| task.role() == role);
        let cell = |term: &Term| {
            let (start, end) = term.quarters();
            let is_active = |task: &&&Task| until(task) >= start && task.start <= end.year();
            let is_due = |task: &&&Task| until(task) >= start && until(task) <= end;
            LoadCell {
                leads: count(role(Role::Lead).filter(is_active).count()),
                supports: count(role(Role::Support).filter(is_active).count()),
                verifies: count(role(Role::Verify).filter(is_active).count()),
                due: role(Role::Lead).filter(is_due).map(|task| task.code).collect(),
            }
        };
        let cells: Vec<LoadCell> = terms.iter().map(cell).collect();
        let most = cells.iter().map(|cell| cell.leads).max().filter(|most| *most > 0);
        let busiest = cells.iter().position(|cell| Some(cell.leads) == most);
        (!tasks.is_empty()).then(|| OrganizationLoad {
            organization: one.organization.clone(),
            leads: count(role(Role::Lead).count()),
            supports: count(role(Role::Support).count()),
            verifies: count(role(Role::Verify).count()),
            busiest: busiest.and_then(|index| terms.get(index).copied()),
            cells,
        })
    });
    let organizations = organizations.collect();
    Load { by, terms, organizations }
}

impl OrganizationLoad {
    /// Its entry in the plan.
    pub fn organization<'a>(&self, plan: &'a Plan) -> Option<&'a Organization> {
        plan.organization(&self.organization)
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
