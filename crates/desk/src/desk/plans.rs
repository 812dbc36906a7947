//! Plans of the user's own: tables of who does what, opened beside the status files.

use std::borrow::Cow;

use ntm_evaluate::DEFAULT_SET;
use ntm_model::{
    CriteriaSet, Organization, Plan, PlanDocument, PlanRow, Problem, UnitAssessment, fold,
};
use ntm_text::Language;

use super::{Content, Desk, WHOLE};
use crate::judged;
use crate::message::Input;

/// A plan table of the user.
pub(crate) struct OwnPlan {
    /// The file, by its number.
    file: usize,
    /// Its name.
    pub(crate) name: String,
    /// Its rows, as they stand there.
    pub(crate) rows: Vec<PlanRow>,
    /// What reading the table found.
    found: Vec<Problem>,
    /// The rows put together.
    pub(crate) document: PlanDocument,
}

/// What the rows of a user's plan are understood by, besides themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PlanGround {
    /// The set that is meant where the table names none.
    pub(crate) set: String,
    /// The group or region of that set, if it is known.
    pub(crate) variant: Option<String>,
    /// The place that it is for.
    pub(crate) unit_name: String,
}

impl OwnPlan {
    /// Reads the table; it is put together when the shown unit is known.
    pub(super) fn read(file: usize, name: &str, content: &Content) -> Self {
        let reading = match content {
            Content::Text(bytes) => ntm_ingest::read_plan(bytes),
            Content::Workbook(workbook) => ntm_ingest::read_plan_sheets(&workbook.sheets),
            Content::Refused => ntm_ingest::PlanReading::default(),
        };
        let (document, _) = ntm_plan::own_plan(&[], None, &[], name);
        let name = name.to_owned();
        Self { file, name, rows: reading.rows, found: reading.problems, document }
    }
}

impl Desk {
    /// The user's own plans, in the order of the files.
    pub(crate) fn own_plans(&self) -> &[OwnPlan] {
        &self.plans
    }

    /// What plans are understood by: the set and the name of the unit that is shown.
    pub(crate) fn plan_ground(&self, input: &Input) -> PlanGround {
        let index = input.unit.min(self.units.len().saturating_sub(1));
        let unit = self.units.get(index).map(|unit| unit.assess(&judged::options(input)).0);
        unit.map_or_else(
            || PlanGround { set: DEFAULT_SET.to_owned(), ..PlanGround::default() },
            |unit| PlanGround {
                set: unit.set,
                variant: unit.variant,
                unit_name: unit.name.unwrap_or_default(),
            },
        )
    }

    /// Puts the plans together again when another unit is shown; their problems follow.
    pub(super) fn settle_plans(&mut self, input: &Input) {
        if self.plans.is_empty() {
            return;
        }
        let ground = self.plan_ground(input);
        if self.plans_for.as_ref() == Some(&ground) {
            return;
        }
        for plan in &mut self.plans {
            let sets = self.laid.sets();
            let (document, problems) = put_together(&plan.rows, sets, &ground, &plan.name);
            plan.document = document;
            if let Some(file) = self.files.get_mut(plan.file) {
                file.reading.problems = plan.found.clone();
                file.reading.problems.extend(problems);
            }
        }
        self.plans_for = Some(ground);
    }

    /// The plan that assigns the work of a unit, and whether it is the unit's own: the user's
    /// plan that was opened last, else a bundled one.
    pub(crate) fn plan_of(&self, unit: &UnitAssessment) -> Option<(Cow<'_, Plan>, bool)> {
        let own = match WHOLE {
            true => self.plans.iter().rev().find_map(|own| own.for_set(unit, self.sets())),
            false => None,
        };
        own.map(|plan| (plan, true)).or_else(|| {
            let (plan, is_own) = ntm_plan::plan_for(ntm_bundled::plan_documents(), unit)?;
            Some((Cow::Owned(plan), is_own))
        })
    }

    /// What is said of a file that is no status file; empty for a status file.
    pub(super) fn remark(&self, file: usize, language: Language) -> String {
        let Some(own) = self.plans.iter().find(|own| own.file == file) else {
            return String::new();
        };
        let rows = own.rows.len();
        language.pick(
            format!("Tệp này là kế hoạch của bạn: {rows} dòng phân công. Trang Lộ trình và trang Phân công theo kế hoạch này; xem và sửa ở Công cụ, Soát kế hoạch."),
            format!("This file is a plan of your own with {rows} rows. Roadmap and Responsibilities follow it; see and edit it under Tools, Audit of a plan."),
        )
    }
}

impl OwnPlan {
    /// The plan for the set that a unit was judged by; `None` when it gives nobody work in it.
    fn for_set(&self, unit: &UnitAssessment, sets: &[CriteriaSet]) -> Option<Cow<'_, Plan>> {
        let assigns = |plan: &Plan| {
            let leads = plan.indicators.iter().flat_map(|one| &one.assignments);
            plan.set == unit.set && leads.into_iter().any(|one| !one.lead.is_empty())
        };
        if self.document.plan.set == unit.set {
            return assigns(&self.document.plan).then_some(Cow::Borrowed(&self.document.plan));
        }
        // A table of several sets: its rows of this one alone.
        let set = sets.iter().find(|set| set.id == unit.set)?;
        let rows = self.rows.iter().filter(|row| is_of(row, set)).cloned();
        let unit_name = unit.name.clone().unwrap_or_default();
        let variant = unit.variant.clone();
        let ground = PlanGround { set: unit.set.clone(), variant, unit_name };
        let (document, _) = put_together(&rows.collect::<Vec<_>>(), sets, &ground, &self.name);
        assigns(&document.plan).then_some(Cow::Owned(document.plan))
    }
}

/// Whether a row names the set, by its id or its title.
fn is_of(row: &PlanRow, set: &CriteriaSet) -> bool {
    row.set == set.id || fold(&row.set) == fold(&set.title.vi)
}

/// A plan of rows, held against the bundled plan that knows most of its units. `sets` are those
/// that things are judged by.
pub(crate) fn put_together(
    rows: &[PlanRow],
    sets: &[CriteriaSet],
    ground: &PlanGround,
    name: &str,
) -> (PlanDocument, Vec<Problem>) {
    let named = rows.iter().find_map(|row| sets.iter().find(|set| is_of(row, set)));
    let meant = named.map_or(ground.set.as_str(), |set| &set.id);
    let mut rows = rows.to_vec();
    for row in rows.iter_mut().filter(|row| row.set.is_empty()) {
        meant.clone_into(&mut row.set);
    }
    let base = base(&rows, meant);
    let (mut document, problems) = ntm_plan::own_plan(&rows, base, sets, name);
    let plan = &mut document.plan;
    plan.title = format!("kế hoạch của bạn (tệp {name})");
    plan.unit_name.clone_from(&ground.unit_name);
    // The table has no column for the group: it is that of the place, and so are its levels.
    if let Some(variant) = &ground.variant {
        if plan.set == ground.set {
            plan.variant.clone_from(variant);
        }
        for set in document.facts.sets.iter_mut().filter(|set| set.id == ground.set) {
            set.variant = Some(variant.clone());
        }
    }
    if let Some(base) = base.filter(|base| base.plan.set == plan.set) {
        explain(plan, &base.plan);
    }
    (document, problems)
}

/// The bundled plan for a set that knows most of the units in the rows: their spellings are told
/// apart by it. The first of equal ones.
fn base(rows: &[PlanRow], set: &str) -> Option<&'static PlanDocument> {
    let names = rows.iter().flat_map(|row| row.lead.iter().chain(&row.support).chain(&row.verify));
    let names: Vec<String> = names.map(|name| fold(name)).collect();
    let mut best: Option<(&PlanDocument, usize)> = None;
    for document in ntm_bundled::plan_documents() {
        let knows = |name: &&String| {
            let is_it = |one: &Organization| {
                let mut spellings = one.spellings.iter().chain([&one.name.vi, &one.short]);
                spellings.any(|spelling| fold(spelling) == **name)
            };
            document.plan.organizations.iter().any(is_it)
        };
        let is_for = document.plan.set == set || document.facts.set(set).is_some();
        let known = names.iter().filter(knows).count();
        if is_for && best.is_none_or(|(_, most)| known > most) {
            best = Some((document, known));
        }
    }
    best.map(|(document, _)| document)
}

/// Remedies, guidance documents and awaited rules are those of the bundled plan where the table
/// says nothing else: a table has no columns for them.
fn explain(plan: &mut Plan, base: &Plan) {
    for planned in &mut plan.indicators {
        let Some(known) = base.indicator(planned.code) else { continue };
        let is_awaited = known.awaiting.as_ref().is_some_and(|one| *one == planned.remedy.vi);
        if is_awaited {
            planned.awaiting.clone_from(&known.awaiting);
        }
        if planned.remedy.vi.is_empty() || is_awaited {
            planned.remedy.clone_from(&known.remedy);
        }
        let named = known.documents.iter().filter(|id| {
            let title = base.document(id).map(|one| one.title.as_str());
            title.is_some_and(|title| planned.documents_printed.contains(title))
        });
        planned.documents = named.cloned().collect();
    }
    plan.documents.clone_from(&base.documents);
}
