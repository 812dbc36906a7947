//! The work that follows for the unit that is shown: roadmap, pace, load, sheets.

use ntm_evaluate::Options;
use ntm_model::{Plan, UnitAssessment, fold};
use ntm_plan::{Goal, LeastSets, Load, NearestWins, OrganizationSheet, Pace, Span, Timetable};
use ntm_report::RoadmapReport;
use serde::{Deserialize, Serialize};

use super::{Desk, set_of};
use crate::judged;
use crate::message::{Exported, ExportedContent, Form, Input};

/// What the page wants to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkAsked {
    /// The length of a term.
    pub by: Span,
    /// What is to be reached.
    pub goal: Goal,
    /// Whose sheet is wanted (*của tôi*), by id; `None` for all.
    pub organization: Option<String>,
}

/// The work of the unit that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// The plan that assigns it.
    pub plan: Plan,
    /// Whether the plan is the unit's own; any other serves as an example.
    pub is_own_plan: bool,
    /// What is due when.
    pub timetable: Timetable,
    /// How fast gaps must close. Units of the open files with the same code or name are periods of
    /// one place.
    pub pace: Option<Pace>,
    /// How much work each organization has.
    pub load: Load,
    /// What is nearest.
    pub nearest: NearestWins,
    /// The least sets for the goal.
    pub least: LeastSets,
    /// The sheets that were asked for.
    pub sheets: Vec<OrganizationSheet>,
}

/// Which file is wanted of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkFile {
    /// The roadmap.
    Roadmap,
    /// The sheets of the organizations that were asked for.
    Sheets {
        /// Whether the letters of RACI are added.
        with_raci: bool,
    },
}

impl Desk {
    /// The work of the unit that is shown; `None` without a unit or without a plan for its set.
    pub fn work(&mut self, asked: &WorkAsked, input: &Input) -> Option<Work> {
        self.work_of(asked, input).map(|(work, _)| work)
    }

    /// A file about the work of the unit that is shown.
    pub fn work_file(
        &mut self,
        file: WorkFile,
        form: Form,
        asked: &WorkAsked,
        input: &Input,
    ) -> Option<Exported> {
        let (work, unit) = self.work_of(asked, input)?;
        let (plan, sheets, language) = (&work.plan, &work.sheets, input.language);
        let report = RoadmapReport {
            plan,
            set: set_of(self.sets(), Some(&unit)),
            unit: &unit,
            timetable: &work.timetable,
            pace: work.pace.as_ref(),
            load: &work.load,
            nearest: &work.nearest,
            least: Some(&work.least),
        };
        let (name, content) = match (file, form) {
            (WorkFile::Roadmap, Form::Csv) => {
                let text = ntm_report::roadmap_to_csv(&report, language);
                ("lo-trinh.csv", ExportedContent::Text(text))
            }
            (WorkFile::Roadmap, Form::Xlsx) => {
                let workbook = ntm_report::roadmap_workbook(&report, language);
                ("lo-trinh.xlsx", ExportedContent::Workbook(workbook))
            }
            (WorkFile::Sheets { with_raci }, Form::Csv) => {
                let text = ntm_report::responsibilities_to_csv(plan, sheets, with_raci, language);
                ("phan-cong.csv", ExportedContent::Text(text))
            }
            // A workbook without a worksheet is no file.
            (WorkFile::Sheets { .. }, Form::Xlsx) if sheets.is_empty() => return None,
            (WorkFile::Sheets { with_raci }, Form::Xlsx) => {
                let workbook =
                    ntm_report::responsibilities_workbook(plan, sheets, with_raci, language);
                ("phan-cong.xlsx", ExportedContent::Workbook(workbook))
            }
        };
        Some(Exported { name: name.to_owned(), content })
    }

    /// The work with the judgement that it follows from.
    pub(crate) fn work_of(
        &mut self,
        asked: &WorkAsked,
        input: &Input,
    ) -> Option<(Work, UnitAssessment)> {
        self.take_over(input);
        let options = judged::options(input);
        let index = input.unit.min(self.units.len().saturating_sub(1));
        let (unit, _) = self.units.get(index)?.assess(&options);
        let (plan, is_own_plan) = self.plan_of(&unit)?;
        let plan = &*plan;
        let set = set_of(self.sets(), Some(&unit));
        let periods = self.periods(index, &unit, &options);
        let sheets = match asked.organization.as_deref() {
            Some(id) => ntm_plan::sheet_of(plan, set, &unit, id).into_iter().collect(),
            None => ntm_plan::sheets(plan, set, &unit),
        };
        let work = Work {
            plan: plan.clone(),
            is_own_plan,
            timetable: ntm_plan::timetable(plan, &unit, asked.by),
            pace: ntm_plan::pace(Some(plan), &periods.iter().collect::<Vec<_>>()),
            load: ntm_plan::load(plan, &unit, asked.by),
            nearest: ntm_plan::nearest(Some(plan), &unit),
            least: ntm_plan::least(&unit, asked.goal),
            sheets,
        };
        Some((work, unit))
    }

    /// The judgements of the same place up to the period that is shown, that one last: what is
    /// shown is taken for the present.
    fn periods(
        &self,
        index: usize,
        shown: &UnitAssessment,
        options: &Options,
    ) -> Vec<UnitAssessment> {
        let name = fold(shown.name.as_deref().unwrap_or_default());
        let day = |unit: &UnitAssessment| {
            unit.period.as_ref().and_then(|period| period.end).unwrap_or(unit.as_of)
        };
        // Only the names are compared first: a country has thousands of units, and judging all of
        // them would take its time.
        let others = self.units.iter().enumerate().filter(|(other, unit)| {
            *other != index && fold(unit.name().unwrap_or_default()) == name
        });
        let others = others.map(|(_, unit)| unit.assess(options).0);
        let is_named = !name.is_empty() || shown.code.is_some();
        let mut all: Vec<UnitAssessment> = others
            .filter(|unit| is_named && unit.code == shown.code && day(unit) < day(shown))
            .collect();
        all.push(shown.clone());
        all
    }
}
