//! One sheet for each organization: its indicators with verdicts, gaps, remedies and deadlines,
//! ready to be shown and printed.

mod agencies;
mod raci;

use ntm_model::{
    Code, CriteriaSet, Measured, OrganizationKind, Plan, Requirement, Text, UnitAssessment, Verdict,
};
use serde::{Deserialize, Serialize};

pub use agencies::{AgencyIndicator, AgencyWork, IndicatorCounts, agencies, count_indicators};
pub use raci::{RaciLetter, VERIFIER, raci};

use crate::conflicts::ConflictKind;
use crate::quarter::Term;
use crate::responsibilities::{Responsibilities, Role, Task, responsibilities};
use crate::roadmap::{RoadmapItem, Target, Timing, roadmap};

/// The work of one organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationSheet {
    /// Id of the organization.
    pub organization: String,
    /// Its fullest name.
    pub name: Text,
    /// A name short enough for a table heading.
    pub short: String,
    /// What it is.
    pub kind: OrganizationKind,
    /// Name of the unit whose verdicts are shown, or of the plan's unit.
    pub unit_name: String,
    /// The period as the file writes it; empty when it names none.
    pub period: String,
    /// Open indicators that it leads.
    pub open_leads: u32,
    /// Open indicators that it supports.
    pub open_supports: u32,
    /// Open indicators that it appraises.
    pub open_verifies: u32,
    /// Its indicators: those that it leads first, then those that it supports, then those that it
    /// appraises; within these in the order of the criteria set.
    pub rows: Vec<SheetRow>,
}

/// One indicator on a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// The indicator.
    pub code: Code,
    /// Its official wording; empty when the set is not at hand.
    pub title: String,
    /// Its short title.
    pub short: Text,
    /// What the organization does for it.
    pub role: Role,
    /// The same by the letters of RACI.
    pub raci: Vec<RaciLetter>,
    /// Ids of the others who lead it.
    pub other_leads: Vec<String>,
    /// Ids of those who support it, without the organization itself.
    pub supporters: Vec<String>,
    /// Ids of those who appraise it, without the organization itself.
    pub verifiers: Vec<String>,
    /// How the plan contradicts itself about it.
    pub conflicts: Vec<ConflictKind>,
    /// The verdict now.
    pub verdict: Verdict,
    /// The measured value, when there is one.
    pub value: Option<Measured>,
    /// What is demanded and the unit of its numbers; `None` when no level was in force.
    pub level: Option<(Requirement, String)>,
    /// Where it stands in time.
    pub timing: Timing,
    /// The first year of the work.
    pub start: u16,
    /// The year in which it is due.
    pub end: u16,
    /// The term at whose end it is due: a quarter where the plan gives one, else the year.
    pub wanted: Term,
    /// The measured gaps with the pace that closes them.
    pub targets: Vec<Target>,
    /// What to do, in our own words; `None` when the indicator is met or does not apply, and when
    /// nothing is written for it.
    pub remedy: Option<Text>,
    /// A rule that is awaited, if the plan says so.
    pub awaiting: Option<String>,
    /// The guidance documents that the plan names.
    pub documents: Vec<String>,
}

/// The sheets of all organizations that have work, in the order of the responsibilities. None when
/// the plan carries out another set than the one that the unit was judged by.
pub fn sheets(
    plan: &Plan,
    set: Option<&CriteriaSet>,
    unit: &UnitAssessment,
) -> Vec<OrganizationSheet> {
    let ground = Ground::new(plan, set, unit);
    let all = ground.responsibilities.organizations.iter();
    all.filter_map(|one| ground.sheet(&one.organization)).collect()
}

/// The sheet of one organization (*của tôi*); `None` when it has no work or does not exist.
pub fn sheet_of(
    plan: &Plan,
    set: Option<&CriteriaSet>,
    unit: &UnitAssessment,
    organization: &str,
) -> Option<OrganizationSheet> {
    Ground::new(plan, set, unit).sheet(organization)
}

/// What all sheets of a unit are made from.
struct Ground<'a> {
    plan: &'a Plan,
    set: Option<&'a CriteriaSet>,
    unit: &'a UnitAssessment,
    responsibilities: Responsibilities,
    roadmap: Vec<RoadmapItem>,
}

impl<'a> Ground<'a> {
    fn new(plan: &'a Plan, set: Option<&'a CriteriaSet>, unit: &'a UnitAssessment) -> Self {
        let responsibilities = responsibilities(plan, unit);
        Self { plan, set, unit, responsibilities, roadmap: roadmap(plan, unit).items }
    }

    fn sheet(&self, id: &str) -> Option<OrganizationSheet> {
        let organization = self.plan.organization(id)?;
        let mut all = self.responsibilities.organizations.iter();
        let work = all.find(|work| work.organization == id)?;
        let of = |role: Role| work.tasks.iter().filter(move |task| task.role() == role);
        let tasks = Role::ALL.into_iter().flat_map(of);
        let rows: Vec<SheetRow> = tasks.filter_map(|task| self.row(id, task)).collect();
        let open = |role: Role| {
            let open = of(role)
                .filter(|task| !matches!(task.verdict, Verdict::Met | Verdict::NotApplicable));
            u32::try_from(open.count()).unwrap_or(u32::MAX)
        };
        let unit_name = self.unit.name.as_ref().unwrap_or(&self.plan.unit_name);
        let period = self.unit.period.as_ref().map(|period| period.text.clone());
        (!rows.is_empty()).then(|| OrganizationSheet {
            organization: id.to_owned(),
            name: organization.name.clone(),
            short: organization.short.clone(),
            kind: organization.kind,
            unit_name: unit_name.clone(),
            period: period.unwrap_or_default(),
            open_leads: open(Role::Lead),
            open_supports: open(Role::Support),
            open_verifies: open(Role::Verify),
            rows,
        })
    }

    fn row(&self, id: &str, task: &Task) -> Option<SheetRow> {
        let code = task.code;
        let planned = self.plan.indicator(code)?;
        let result = self.unit.indicator(code)?;
        let item = self.roadmap.iter().find(|item| item.code == code)?;
        let indicator = self.set.and_then(|set| set.indicator(code));
        let named = |role: Role| self.named(code, role);
        let others = |ids: Vec<String>| ids.into_iter().filter(|other| other != id).collect();
        let leads = named(Role::Lead);
        let letters = raci(task.role(), leads.len()).to_vec();
        let is_open = !matches!(task.verdict, Verdict::Met | Verdict::NotApplicable);
        let conflicts = self.responsibilities.conflicts.iter().filter(|one| one.code == code);
        let documents = planned.documents.iter();
        Some(SheetRow {
            code,
            title: indicator.map(|one| one.title.clone()).unwrap_or_default(),
            short: indicator.map_or_else(no_text, |one| one.short.clone()),
            role: task.role(),
            raci: letters,
            other_leads: others(leads),
            supporters: others(named(Role::Support)),
            verifiers: others(named(Role::Verify)),
            conflicts: conflicts.map(|conflict| conflict.kind).collect(),
            verdict: task.verdict,
            value: result.value.clone(),
            level: result.level.as_ref().map(|level| (level.requirement, level.unit.clone())),
            timing: item.timing,
            start: item.start,
            end: item.end,
            wanted: item.wanted,
            targets: item.targets.clone(),
            remedy: is_open.then(|| planned.remedy.clone()).filter(|text| !text.vi.is_empty()),
            awaiting: planned.awaiting.clone(),
            documents: documents.map(|id| self.document(id)).collect(),
        })
    }

    /// The title of a guidance document.
    fn document(&self, id: &str) -> String {
        let document = self.plan.document(id);
        document.map_or_else(|| id.to_owned(), |document| document.title.clone())
    }

    /// Everyone with this role for an indicator, in the order of the responsibilities.
    fn named(&self, code: Code, role: Role) -> Vec<String> {
        let has = |task: &Task| task.code == code && task.role() == role;
        let all = self.responsibilities.organizations.iter();
        let having = all.filter(|work| work.tasks.iter().any(has));
        having.map(|work| work.organization.clone()).collect()
    }
}

fn no_text() -> Text {
    Text { vi: String::new(), en: String::new() }
}
