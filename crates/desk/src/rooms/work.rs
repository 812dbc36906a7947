//! The work of a unit in words: nearest wins, least sets, pace, load and sheets.

use ntm_model::{Code, CriteriaSet, Decimal, Measured, UnitAssessment};
use ntm_plan::{Arrival, LeastSet, LoadCell, OrganizationLoad, PaceItem, Term};
use ntm_text::Language;

use super::{
    LoadCellView, LoadLine, NeedLine, PaceLine, PaceState, ReadingView, WinLine, WorkView,
};
use crate::desk::{Desk, set_of};
use crate::message::Input;
use crate::{Work, WorkAsked};

impl Desk {
    /// The work of the unit that is shown, in words.
    pub(crate) fn work_view(&mut self, asked: &WorkAsked, input: &Input) -> Option<WorkView> {
        let (work, unit) = self.work_of(asked, input)?;
        let told =
            Told { work: &work, unit: &unit, set: set_of(self.sets(), Some(&unit)), asked, input };
        Some(told.view())
    }
}

/// What the words are about.
pub(super) struct Told<'a> {
    pub(super) work: &'a Work,
    unit: &'a UnitAssessment,
    set: Option<&'a CriteriaSet>,
    asked: &'a WorkAsked,
    input: &'a Input,
}

impl Told<'_> {
    fn view(&self) -> WorkView {
        let Work { plan, is_own_plan, pace, load, nearest, least, sheets, .. } = self.work;
        let language = self.language();
        let period = self.unit.period.as_ref().map(|period| period.text.clone());
        let wins = nearest.wins.iter().map(|win| WinLine {
            rank: win.rank,
            code: win.code,
            title: self.title(win.code),
            now: win.gaps.iter().map(|gap| self.now_of_part(win.code, gap.code)).collect(),
            why: ntm_text::nearest_win(win, language),
            due: self.quarter(win.due),
            wins_criterion: win.wins_criterion,
        });
        let needs = nearest.without_figures.iter().map(|need| NeedLine {
            code: need.code,
            title: self.title(need.code),
            verdict: need.verdict,
            why: ntm_text::needs_figures(need, language),
            due: self.quarter(need.due),
        });
        let readings = [&least.optimistic, &least.careful];
        let readings = readings.into_iter().flatten().map(|set| self.reading(set));
        // Those whose work is done have a sheet too.
        let all = ntm_plan::responsibilities(plan, self.unit).organizations.into_iter();
        let with_sheets = all.map(|one| {
            let name = self.organization(&one.organization);
            (one.organization, name)
        });
        WorkView {
            unit: self.unit.name.clone().unwrap_or_default(),
            period: period.unwrap_or_default(),
            plan: plan.title.clone(),
            is_own_plan: *is_own_plan,
            wins: wins.collect(),
            needs: needs.collect(),
            met: least.met,
            total: least.total,
            goal: ntm_text::least_goal(least, language),
            readings: if least.needed == 0 { Vec::new() } else { readings.collect() },
            periods: pace.as_ref().map_or(0, |pace| pace.periods),
            pace: pace.iter().flat_map(|pace| &pace.items).map(|one| self.pace(one)).collect(),
            terms: load.terms.iter().map(|term| ntm_text::term(*term, language)).collect(),
            load: load.organizations.iter().map(|one| self.load(one)).collect(),
            organizations: with_sheets.collect(),
            sheets: sheets.iter().map(|sheet| self.sheet(sheet)).collect(),
        }
    }

    pub(super) fn language(&self) -> Language {
        self.input.language
    }

    /// The short title of an indicator or part.
    fn title(&self, code: Code) -> String {
        let indicator = self.set.and_then(|set| set.indicator(code));
        let short = indicator.map(|one| self.language().pick(&one.short.vi, &one.short.en));
        short.cloned().unwrap_or_default()
    }

    pub(super) fn organization(&self, id: &str) -> String {
        let known = self.work.plan.organization(id);
        let name = known.map(|one| self.language().pick(&one.name.vi, &one.name.en));
        name.cloned().unwrap_or_else(|| id.to_owned())
    }

    fn quarter(&self, due: Option<ntm_plan::Quarter>) -> String {
        due.map(|due| ntm_text::quarter(due, self.language())).unwrap_or_default()
    }

    /// The value of an indicator or part now beside its level: `67,05 % / ≥ 75 %`.
    pub(super) fn now(&self, code: Code) -> String {
        let language = self.language();
        let Some(result) = self.unit.indicator(code) else { return String::new() };
        let level = result.level.as_ref();
        let unit = level.map(|level| level.unit.as_str()).unwrap_or_default();
        let value = match &result.value {
            Some(value) => ntm_text::measured(value, unit, language),
            None => language.pick("chưa có số", "no figure").to_owned(),
        };
        let level = match level {
            Some(level) => ntm_text::requirement(&level.requirement, unit, language),
            None => language.pick("chưa có mức", "no level").to_owned(),
        };
        language.pick(format!("{value}; mức {level}"), format!("{value}; level {level}"))
    }

    /// The same; a part of an indicator says its code.
    fn now_of_part(&self, whole: Code, code: Code) -> String {
        if whole == code { self.now(code) } else { format!("{code}: {}", self.now(code)) }
    }

    fn reading(&self, set: &LeastSet) -> ReadingView {
        let language = self.language();
        let steps = set.steps.iter();
        let steps = steps.map(|step| (ntm_text::least_step(step, language), step.is_chosen));
        ReadingView { sentence: ntm_text::least_set(set, language), steps: steps.collect() }
    }

    fn pace(&self, item: &PaceItem) -> PaceLine {
        let language = self.language();
        let value = Measured { value: item.value, scale: 2, counted: None };
        let level = self.unit.indicator(item.code).and_then(|result| result.level.as_ref());
        let level = level.map(|one| ntm_text::requirement(&one.requirement, &one.unit, language));
        let is_met = item.gap.amount == ntm_model::Rational::from_integer(0);
        let value = ntm_text::measured(&value, &item.unit, language);
        let level = level.unwrap_or_default();
        PaceLine {
            code: item.code,
            title: self.title(item.code),
            now: language.pick(format!("{value}; mức {level}"), format!("{value}; level {level}")),
            gap: match is_met {
                true => String::new(),
                false => ntm_text::gap(&item.gap, &item.unit, language),
            },
            required: ntm_text::pace_required(item, language).unwrap_or_default(),
            milestones: self.milestones(item),
            so_far: ntm_text::pace_so_far(item, language).unwrap_or_default(),
            arrival: ntm_text::arrival(item.arrival, language),
            state: match item.arrival {
                Arrival::OneValue => PaceState::Unknown,
                Arrival::At(_) | Arrival::InTime(_) | Arrival::Early { .. } => PaceState::InTime,
                Arrival::Late { .. } | Arrival::Never(_) | Arrival::MovingAway(_) => {
                    PaceState::Late
                }
            },
        }
    }

    /// The values to reach: at the end of each term, `Năm 2027: 71,03`.
    fn milestones(&self, item: &PaceItem) -> String {
        let language = self.language();
        let all = item.required.iter().flat_map(|required| &required.milestones);
        let mut told: Vec<(Term, String)> = Vec::new();
        for milestone in all {
            let term = Term::of(milestone.quarter, self.asked.by);
            let value = ntm_text::number(Decimal::rounded(milestone.value, 2), language);
            // The last quarter of a year says what the year is to reach.
            match told.last_mut().filter(|(last, _)| *last == term) {
                Some((_, last)) => *last = value,
                None => told.push((term, value)),
            }
        }
        let told = told.iter();
        let told =
            told.map(|(term, value)| format!("{}: {value}", ntm_text::term(*term, language)));
        told.collect::<Vec<_>>().join("; ")
    }

    fn load(&self, one: &OrganizationLoad) -> LoadLine {
        let terms = &self.work.load.terms;
        let cell = |(cell, term): (&LoadCell, &Term)| LoadCellView {
            leads: cell.leads,
            supports: cell.supports,
            verifies: cell.verifies,
            due: codes(&cell.due),
            // Where every term is the same, none is the heaviest.
            is_busiest: one.busiest == Some(*term)
                && one.cells.iter().any(|other| other.leads < cell.leads),
        };
        let busiest = one.busiest.map(|term| ntm_text::term(term, self.language()));
        LoadLine {
            organization: one.organization.clone(),
            name: self.organization(&one.organization),
            leads: one.leads,
            supports: one.supports,
            verifies: one.verifies,
            busiest: busiest.unwrap_or_default(),
            cells: one.cells.iter().zip(terms).map(cell).collect(),
        }
    }
}

fn codes(codes: &[Code]) -> String {
    codes.iter().map(Code::to_string).collect::<Vec<_>>().join(", ")
}
