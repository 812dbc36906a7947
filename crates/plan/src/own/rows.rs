//! A plan as rows, to start one's own plan with.

use ntm_model::{Code, CriteriaSet, DutyRole, Place, PlanDocument, PlanRow, PlannedIndicator};

/// The rows of a plan: one for each indicator that it assigns, in the order of the set, then one
/// for each criterion or indicator of its duties in other sets. Where passages differ the first one
/// that names a lead is taken: a plan to start with says one thing. A plan that names nobody gives
/// a row for each indicator of its set.
pub fn plan_rows(document: &PlanDocument, sets: &[CriteriaSet]) -> Vec<PlanRow> {
    let plan = &document.plan;
    let mut rows: Vec<PlanRow> = Vec::new();
    for planned in &plan.indicators {
        rows.push(assigned(document, planned));
    }
    for duty in &document.facts.duties {
        // A set that no catalog has cannot be checked, and its codes mean nothing.
        let is_known = sets.iter().any(|set| set.id == duty.set);
        let is_there = duty.set == plan.set && duty.role != DutyRole::Verify;
        if !is_known || (is_there && !plan.indicators.is_empty()) {
            continue;
        }
        for item in &duty.items {
            let row = row_of(&mut rows, &duty.set, item.code);
            let units = match duty.role {
                DutyRole::Lead => &mut row.lead,
                DutyRole::Support => &mut row.support,
                DutyRole::Verify => &mut row.verify,
            };
            for id in &duty.organizations {
                let name = name(document, id);
                if let Some(share) = &duty.share {
                    // A table has no column for who does which part; the remark says it.
                    let gap = if row.note.is_empty() { "" } else { "; " };
                    row.note.push_str(&format!("{gap}{name}: {share}"));
                }
                if !units.contains(&name) {
                    units.push(name);
                }
            }
        }
    }
    if rows.is_empty() {
        let set = sets.iter().find(|set| set.id == plan.set);
        rows.extend(set.into_iter().flat_map(CriteriaSet::indicators).map(|indicator| PlanRow {
            set: plan.set.clone(),
            ..PlanRow::new(indicator.code, Place::Typed)
        }));
    }
    for target in document.facts.targets.iter().filter(|target| target.unit_name.is_none()) {
        let same = |row: &&mut PlanRow| row.set == target.set && row.code == target.code;
        let Some(row) = rows.iter_mut().find(same) else { continue };
        if let (true, Some(level)) = (row.target.is_empty(), &target.level) {
            let set = sets.iter().find(|set| set.id == target.set);
            let indicator = set.and_then(|set| set.indicator(target.code));
            let unit = indicator.map_or(level.unit.as_str(), |indicator| &indicator.unit);
            row.target = level.requirement.canonical(unit);
        }
        if let (true, Some(due)) = (row.due.is_empty(), &target.due) {
            row.due.clone_from(&due.printed);
        }
    }
    rows
}

fn assigned(document: &PlanDocument, planned: &PlannedIndicator) -> PlanRow {
    let names = |ids: &[String]| ids.iter().map(|id| name(document, id)).collect();
    let mut assignments = planned.assignments.iter();
    let first = assignments.clone().find(|one| !one.lead.is_empty()).or_else(|| assignments.next());
    let titles = planned.documents.iter().filter_map(|id| document.plan.document(id));
    let titles: Vec<&str> = titles.map(|document| document.title.as_str()).collect();
    PlanRow {
        set: document.plan.set.clone(),
        lead: first.map(|one| names(&one.lead)).unwrap_or_default(),
        support: first.map(|one| names(&one.support)).unwrap_or_default(),
        start: planned.start.to_string(),
        end: planned.end.to_string(),
        basis: titles.join("; "),
        note: planned.awaiting.clone().unwrap_or_default(),
        ..PlanRow::new(planned.code, Place::Typed)
    }
}

/// The row of a code, made when there is none.
fn row_of<'a>(rows: &'a mut Vec<PlanRow>, set: &str, code: Code) -> &'a mut PlanRow {
    let known = rows.iter().position(|row| row.set == set && row.code == code);
    let at = known.unwrap_or_else(|| {
        rows.push(PlanRow { set: set.to_owned(), ..PlanRow::new(code, Place::Typed) });
        rows.len().saturating_sub(1)
    });
    #[expect(clippy::indexing_slicing, reason = "the row was found or made just now")]
    &mut rows[at]
}

fn name(document: &PlanDocument, id: &str) -> String {
    let organization = document.plan.organization(id);
    organization.map_or(id, |organization| &organization.name.vi).to_owned()
}
