//! The work that follows for some places, in the shape `ntm-plan/1`.

use ntm_plan::{
    Arrival, LeastSet, LeastSets, Load, NearestWin, OrganizationLoad, OrganizationWork, PaceItem,
    Quarter, Role, Task, Term, TimetableTerm, responsibilities,
};
use ntm_text::Language;

use super::crosswalk::codes;
use super::words::{fraction, operator, verdict};
use crate::{RoadmapReport, wire};

/// The work of some places.
pub fn plans_to_wire(units: Vec<wire::PlanUnit>) -> wire::Plans {
    wire::Plans { format: "ntm-plan/1".to_owned(), units }
}

/// The work of one place, one of those of [`plans_to_wire`], with the sentences in one language.
pub fn plan_unit_to_wire(
    report: &RoadmapReport<'_>,
    is_own_plan: bool,
    language: Language,
) -> wire::PlanUnit {
    let (unit, plan, table) = (report.unit, report.plan, report.timetable);
    let pace = report.pace.into_iter().flat_map(|pace| &pace.items);
    let work = responsibilities(plan, unit);
    let name =
        |id: &str| plan.organization(id).map_or_else(|| id.to_owned(), |one| one.name.vi.clone());
    wire::PlanUnit {
        code: unit.code.clone(),
        name: unit.name.clone(),
        set: unit.set.clone(),
        period: unit.period.as_ref().map(|period| period.text.clone()),
        as_of: unit.as_of.to_string(),
        plan: plan.id.clone(),
        plan_title: plan.title.clone(),
        is_own_plan,
        criteria_met: table.criteria_met,
        criteria_total: table.criteria_total,
        indicators_met: table.indicators_met,
        indicators_total: table.indicators_total,
        terms: table.terms.iter().map(term_to_wire).collect(),
        without_deadline: codes(&table.without_deadline),
        pace: pace.map(|item| pace_to_wire(item, language)).collect(),
        nearest: report.nearest.wins.iter().map(nearest).collect(),
        without_figures: report
            .nearest
            .without_figures
            .iter()
            .map(|one| one.code.to_string())
            .collect(),
        least: report.least.map(least).unwrap_or_default(),
        load: report
            .load
            .organizations
            .iter()
            .map(|one| load(one, report.load, name(&one.organization)))
            .collect(),
        work: work
            .organizations
            .iter()
            .filter(|one| !one.tasks.is_empty())
            .map(|one| organization(one, name(&one.organization)))
            .collect(),
    }
}

fn quarter(quarter: Quarter) -> String {
    format!("{}-Q{}", quarter.year(), quarter.number())
}

pub(super) fn term(term: Term) -> String {
    match term {
        Term::Year(year) => year.to_string(),
        Term::Quarter(of) => quarter(of),
    }
}

fn term_to_wire(one: &TimetableTerm) -> wire::PlanTerm {
    let due = one.due.iter().map(|due| wire::PlanDue {
        code: due.code.to_string(),
        verdict: verdict(due.verdict),
        end: due.end,
    });
    let milestones = one.milestones.iter().map(|milestone| wire::PlanMilestone {
        code: milestone.code.to_string(),
        value: fraction(milestone.value),
        unit: milestone.unit.clone(),
    });
    wire::PlanTerm {
        term: term(one.term),
        due: due.collect(),
        milestones: milestones.collect(),
        criteria_met: one.criteria_met,
        indicators_met: one.indicators_met,
    }
}

fn pace_to_wire(item: &PaceItem, language: Language) -> wire::PlanPace {
    let (arrival, arrives) = match item.arrival {
        Arrival::OneValue => ("one_value", None),
        Arrival::At(at) => ("at", Some(at)),
        Arrival::InTime(at) => ("in_time", Some(at)),
        Arrival::Early { at, .. } => ("early", Some(at)),
        Arrival::Late { at, .. } => ("late", Some(at)),
        Arrival::Never(_) => ("never", None),
        Arrival::MovingAway(at) => ("moving_away", Some(at)),
    };
    wire::PlanPace {
        code: item.code.to_string(),
        unit: item.unit.clone(),
        value: fraction(item.value),
        operator: operator(item.operator),
        bound: item.bound.to_string(),
        gap: fraction(item.gap.amount),
        due: item.due.map(quarter),
        per_quarter: item.required.as_ref().map(|required| fraction(required.per_quarter)),
        arrival: arrival.to_owned(),
        arrives: arrives.map(quarter),
        message: ntm_text::arrival(item.arrival, language),
    }
}

fn nearest(win: &NearestWin) -> wire::PlanNearest {
    wire::PlanNearest {
        rank: win.rank,
        code: win.code.to_string(),
        relative_gap: fraction(win.relative_gap),
        due: win.due.map(quarter),
        wins_criterion: win.wins_criterion,
    }
}

fn least(sets: &LeastSets) -> wire::PlanLeast {
    let set = |set: &LeastSet| wire::PlanLeastSet {
        to_win: codes(&set.to_win),
        to_clarify: codes(&set.to_clarify),
        criteria: set
            .steps
            .iter()
            .filter(|step| step.is_chosen)
            .map(|step| step.criterion)
            .collect(),
    };
    wire::PlanLeast {
        met: sets.met,
        wanted: sets.wanted,
        needed: sets.needed,
        optimistic: sets.optimistic.as_ref().map(set),
        careful: sets.careful.as_ref().map(set),
    }
}

fn load(one: &OrganizationLoad, load: &Load, name: String) -> wire::PlanLoad {
    let terms = load.terms.iter().zip(&one.cells).map(|(of, cell)| wire::PlanLoadTerm {
        term: term(*of),
        leads: cell.leads,
        supports: cell.supports,
        due: codes(&cell.due),
    });
    wire::PlanLoad {
        organization: one.organization.clone(),
        name,
        leads: one.leads,
        supports: one.supports,
        terms: terms.collect(),
    }
}

fn organization(work: &OrganizationWork, name: String) -> wire::PlanWork {
    let task = |task: &Task| wire::PlanTask {
        code: task.code.to_string(),
        role: if task.role() == Role::Lead { "lead" } else { "support" }.to_owned(),
        verdict: verdict(task.verdict),
        start: task.start,
        end: task.end,
    };
    wire::PlanWork {
        organization: work.organization.clone(),
        name,
        tasks: work.tasks.iter().map(task).collect(),
    }
}
