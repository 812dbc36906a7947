//! The work of a province's agencies: for each indicator that they have, how many communes are
//! still open.

use ntm_model::{Assignment, Code, Plan, UnitAssessment, Verdict};
use serde::{Deserialize, Serialize};

use crate::responsibilities::Role;

/// How many communes have each verdict on one indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorCounts {
    /// The indicator.
    pub code: Code,
    /// Met.
    pub met: u32,
    /// Not met.
    pub not_met: u32,
    /// Neither: no data, no level, unreadable, conflict.
    pub undetermined: u32,
    /// Not applicable.
    pub not_applicable: u32,
}

/// The indicators of one agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgencyWork {
    /// Id of the organization.
    pub organization: String,
    /// Its indicators: those that it leads first, then those that it supports, then those that it
    /// appraises; within these in the order of the counts.
    pub indicators: Vec<AgencyIndicator>,
    /// Pairs of a commune and an indicator that it leads, not met.
    pub not_met_leads: u32,
    /// The same, undetermined.
    pub undetermined_leads: u32,
    /// Pairs of a commune and an indicator that it appraises, not met.
    pub not_met_verifies: u32,
    /// The same, undetermined.
    pub undetermined_verifies: u32,
}

/// One indicator of an agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgencyIndicator {
    /// What the agency does for it: leading in any passage of the plan counts, then supporting.
    pub role: Role,
    /// How many communes have each verdict on it.
    pub counts: IndicatorCounts,
}

/// Counts the verdicts of the communes that were judged by a set, one entry for each indicator in
/// the order of the set. Communes judged by other sets are left out.
pub fn count_indicators<'a>(
    set: &str,
    units: impl IntoIterator<Item = &'a UnitAssessment>,
) -> Vec<IndicatorCounts> {
    let mut all: Vec<IndicatorCounts> = Vec::new();
    for unit in units.into_iter().filter(|unit| unit.set == set) {
        for (index, result) in unit.indicators().enumerate() {
            let code = result.code;
            // Units of one set have the same indicators in the same order.
            let at_index = all.get(index).is_some_and(|counts| counts.code == code);
            let known =
                if at_index { Some(index) } else { all.iter().position(|one| one.code == code) };
            let index = known.unwrap_or(all.len());
            if known.is_none() {
                all.push(IndicatorCounts {
                    code,
                    met: 0,
                    not_met: 0,
                    undetermined: 0,
                    not_applicable: 0,
                });
            }
            let Some(counts) = all.get_mut(index) else { continue };
            match result.verdict {
                Verdict::Met => counts.met += 1,
                Verdict::NotMet => counts.not_met += 1,
                Verdict::NotApplicable => counts.not_applicable += 1,
                _ => counts.undetermined += 1,
            }
        }
    }
    all
}

/// Distributes counts of verdicts by a plan. `set` is the one that the communes were judged by;
/// nobody has work when the plan carries out another. Agencies without work are left out.
pub fn agencies(plan: &Plan, set: &str, counts: &[IndicatorCounts]) -> Vec<AgencyWork> {
    let known: Vec<_> = counts
        .iter()
        .filter(|_| plan.set == set)
        .filter_map(|counts| Some((counts, plan.indicator(counts.code)?)))
        .collect();
    let work = |id: &str| {
        let with_role = |wanted: Role| {
            let role = move |assignments: &[Assignment]| role_of(id, assignments);
            let having =
                known.iter().filter(move |(_, one)| role(&one.assignments) == Some(wanted));
            having.map(move |(counts, _)| AgencyIndicator { role: wanted, counts: **counts })
        };
        let sum = |role: Role, count: fn(&IndicatorCounts) -> u32| {
            with_role(role).fold(0_u32, |sum, one| sum.saturating_add(count(&one.counts)))
        };
        AgencyWork {
            organization: id.to_owned(),
            indicators: Role::ALL.into_iter().flat_map(with_role).collect(),
            not_met_leads: sum(Role::Lead, |counts| counts.not_met),
            undetermined_leads: sum(Role::Lead, |counts| counts.undetermined),
            not_met_verifies: sum(Role::Verify, |counts| counts.not_met),
            undetermined_verifies: sum(Role::Verify, |counts| counts.undetermined),
        }
    };
    let all = plan.organizations.iter().map(|organization| work(&organization.id));
    all.filter(|work| !work.indicators.is_empty()).collect()
}

fn role_of(id: &str, assignments: &[Assignment]) -> Option<Role> {
    let among = |ids: &[String]| ids.iter().any(|one| one == id);
    let has = |role: &Role| {
        assignments.iter().any(|one| match role {
            Role::Lead => among(&one.lead),
            Role::Support => among(&one.support),
            Role::Verify => among(&one.verify),
        })
    };
    Role::ALL.into_iter().find(has)
}
