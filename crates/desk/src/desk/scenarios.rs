//! What if, beside the unit that is shown.

use ntm_plan::{
    Base, Scenario, ScenarioComparison, ScenarioFile, ScenarioWalk, compare_scenarios,
    read_scenarios, walk_scenario,
};
use serde::{Deserialize, Serialize};

use super::{Desk, set_of};
use crate::judged;
use crate::message::{Exported, ExportedContent, Form, Input};

/// What the page wants to know. The scenarios are the page's: the desk keeps none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenariosAsked {
    /// The scenario to walk through, if one is shown step by step.
    pub walk: Option<Scenario>,
    /// The scenarios to put side by side, each with the number of steps that are done.
    pub compare: Vec<(Scenario, u32)>,
}

/// What follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenariosAnswer {
    /// The states of the scenario to walk through.
    pub walk: Option<ScenarioWalk>,
    /// The scenarios beside the data at hand; `None` when none were to be compared.
    pub comparison: Option<ScenarioComparison>,
}

/// The scenarios that travel with the program, all in one file.
pub fn bundled_scenarios() -> ScenarioFile {
    let mut all = ScenarioFile::default();
    for file in ntm_bundled::scenarios() {
        let read = read_scenarios(file.bytes);
        all.scenarios.extend(read.scenarios);
        all.problems.extend(read.problems);
    }
    all
}

/// Scenarios as a file, to be read again by [`read_scenarios`].
pub fn scenarios_file(scenarios: &[Scenario]) -> Exported {
    let text = ntm_report::scenarios_to_csv(scenarios);
    Exported { name: "kich-ban.csv".to_owned(), content: ExportedContent::Text(text) }
}

impl Desk {
    /// What follows from scenarios for the unit that is shown, its typed values included; `None`
    /// without a unit.
    pub fn scenarios(&mut self, asked: &ScenariosAsked, input: &Input) -> Option<ScenariosAnswer> {
        self.with_base(input, |base| ScenariosAnswer {
            walk: asked.walk.as_ref().map(|scenario| walk_scenario(base, scenario)),
            comparison: (!asked.compare.is_empty()).then(|| compared(asked, base)),
        })
    }

    /// The comparison as a file; `None` without a unit or without scenarios.
    pub fn comparison_file(
        &mut self,
        form: Form,
        asked: &ScenariosAsked,
        input: &Input,
    ) -> Option<Exported> {
        if asked.compare.is_empty() {
            return None;
        }
        let language = input.language;
        let comparison = self.with_base(input, |base| {
            let unit =
                ntm_evaluate::judge_unit(base.sets, base.report, base.options, &mut Vec::new());
            (compared(asked, base), set_of(base.sets, Some(&unit)).cloned())
        });
        let (comparison, set) = comparison?;
        let (name, content) = match form {
            Form::Csv => {
                let text = ntm_report::comparison_to_csv(&comparison, set.as_ref(), language);
                ("so-sanh-kich-ban.csv", ExportedContent::Text(text))
            }
            Form::Xlsx => {
                let workbook = ntm_report::comparison_workbook(&comparison, set.as_ref(), language);
                ("so-sanh-kich-ban.xlsx", ExportedContent::Workbook(workbook))
            }
        };
        Some(Exported { name: name.to_owned(), content })
    }

    fn with_base<T>(&mut self, input: &Input, run: impl FnOnce(&Base<'_>) -> T) -> Option<T> {
        self.take_over(input);
        let options = judged::options(input);
        let index = input.unit.min(self.units.len().saturating_sub(1));
        let unit = self.units.get(index)?;
        let report = unit.judged_report(&options, &mut Vec::new());
        let plan = self.plan_of(&unit.assess(&options).0).map(|(plan, _)| plan);
        let plan = plan.as_deref();
        let sets = self.sets();
        Some(run(&Base { sets, report: &report, plan, options: &options }))
    }
}

fn compared(asked: &ScenariosAsked, base: &Base<'_>) -> ScenarioComparison {
    let steps = |steps: u32| usize::try_from(steps).unwrap_or(usize::MAX);
    let pairs: Vec<_> =
        asked.compare.iter().map(|(scenario, count)| (scenario, steps(*count))).collect();
    compare_scenarios(base, &pairs)
}
