//! Who does what.

use ntm_model::{Assignment, Code, Organization, OrganizationKind, Plan, UnitAssessment, Verdict};
use serde::{Deserialize, Serialize};

use crate::conflicts::{Conflict, conflicts};
use crate::deadline::wanted;
use crate::joined::joined;
use crate::quarter::Term;

/// The work of every organization of a plan, with the verdicts of one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Responsibilities {
    /// The commune's own offices first, then groups, then outside bodies; within these, the
    /// order of the plan. Those without tasks are here too.
    pub organizations: Vec<OrganizationWork>,
    /// Where the plan contradicts itself, in the order of the codes, leads before support.
    pub conflicts: Vec<Conflict>,
}

/// What one organization leads, supports and appraises.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationWork {
    /// Id of the [`Organization`].
    pub organization: String,
    /// Its indicators, in the order of the criteria set.
    pub tasks: Vec<Task>,
    /// How many of the indicators that it leads are neither met nor not applicable.
    pub open_leads: u32,
}

/// One indicator in the work of an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// The indicator.
    pub code: Code,
    /// What each passage of the plan gives it to do.
    pub roles: Vec<RoleIn>,
    /// The verdict now.
    pub verdict: Verdict,
    /// The first year of the work.
    pub start: u16,
    /// The year in which it is due.
    pub end: u16,
    /// The term at whose end it is due: a quarter where the plan gives one, else the year.
    pub wanted: Term,
}

impl Task {
    /// The role to act on where passages differ: leading in any of them counts, then supporting.
    pub fn role(&self) -> Role {
        self.roles.iter().map(|role| role.role).min().unwrap_or(Role::Support)
    }
}

/// A role with the passage that gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleIn {
    /// Id of the passage.
    pub reading: String,
    /// The role.
    pub role: Role,
    /// Where it stands.
    pub place: String,
}

/// What an organization does for an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Chủ trì.
    Lead,
    /// Phối hợp.
    Support,
    /// Theo dõi, hướng dẫn, thẩm định.
    Verify,
}

impl Role {
    /// All roles, the one to act on first.
    pub const ALL: [Self; 3] = [Self::Lead, Self::Support, Self::Verify];
}

/// Distributes the indicators of a unit by the plan. Nobody has tasks when the plan carries out
/// another set than the one that the unit was judged by; the conflicts are the plan's own and are
/// there all the same.
pub fn responsibilities(plan: &Plan, unit: &UnitAssessment) -> Responsibilities {
    let of_kind = |kind| plan.organizations.iter().filter(move |one| one.kind == kind);
    let kinds = [OrganizationKind::Office, OrganizationKind::Group, OrganizationKind::Outside];
    let organizations =
        kinds.into_iter().flat_map(of_kind).map(|one| work(one, plan, unit)).collect();
    Responsibilities { organizations, conflicts: conflicts(plan) }
}

fn work(organization: &Organization, plan: &Plan, unit: &UnitAssessment) -> OrganizationWork {
    let tasks: Vec<Task> = joined(plan, unit)
        .filter_map(|(planned, result)| {
            let roles: Vec<_> = planned
                .assignments
                .iter()
                .flat_map(|assignment| roles_in(&organization.id, assignment))
                .collect();
            (!roles.is_empty()).then_some(Task {
                code: result.code,
                roles,
                verdict: result.verdict,
                start: planned.start,
                end: planned.end,
                wanted: wanted(planned),
            })
        })
        .collect();
    let open = |task: &&Task| {
        task.role() == Role::Lead && !matches!(task.verdict, Verdict::Met | Verdict::NotApplicable)
    };
    let open_leads = tasks.iter().filter(open).map(|_| 1).sum();
    OrganizationWork { organization: organization.id.clone(), tasks, open_leads }
}

/// What a passage gives an organization to do: the work itself once, and the appraisal besides.
fn roles_in(organization: &str, assignment: &Assignment) -> impl Iterator<Item = RoleIn> {
    let among = |ids: &[String]| ids.iter().any(|id| id == organization);
    let work = if among(&assignment.lead) {
        Some(Role::Lead)
    } else {
        among(&assignment.support).then_some(Role::Support)
    };
    let verify = among(&assignment.verify).then_some(Role::Verify);
    let (reading, place) = (&assignment.reading, &assignment.place);
    let role_in = |role| RoleIn { reading: reading.clone(), role, place: place.clone() };
    work.into_iter().chain(verify).map(role_in)
}
