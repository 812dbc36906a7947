//! Scenarios as data.

use ntm_plan::{Change, SCENARIO_HEADER, Scenario, ScenarioStep};

use crate::csv::Table;

/// One row; an empty text is a cell without content.
#[derive(Default)]
struct Row {
    step: String,
    code: String,
    result: String,
    declared: String,
    reason: String,
    level: String,
    end: String,
    as_of: String,
    variant: String,
}

/// The scenarios as a file that [`ntm_plan::read_scenarios`] reads back to equal ones, as far as
/// their ids differ and are not empty, and no text has blanks at its ends.
pub fn scenarios_to_csv(scenarios: &[Scenario]) -> String {
    let mut table = Table::of_data(&SCENARIO_HEADER);
    for scenario in scenarios {
        let mut is_first = true;
        let mut write = |row: &Row, words: &str| {
            let said_once = |text| if is_first { text } else { "" };
            table.row(&[
                &scenario.id,
                &row.step,
                &row.code,
                &row.result,
                &row.declared,
                &row.reason,
                &row.level,
                &row.end,
                &row.as_of,
                &row.variant,
                said_once(scenario.unit.as_str()),
                said_once(scenario.title.as_str()),
                words,
            ]);
            is_first = false;
        };
        if scenario.steps.is_empty() {
            write(&Row::default(), "");
        }
        for (step, number) in scenario.steps.iter().zip(1_u32..) {
            write_step(step, number, &mut write);
        }
    }
    table.finish()
}

fn write_step(step: &ScenarioStep, number: u32, write: &mut impl FnMut(&Row, &str)) {
    let number = number.to_string();
    if step.changes.is_empty() {
        write(&Row { step: number, ..Row::default() }, &step.words);
        return;
    }
    for (index, change) in step.changes.iter().enumerate() {
        let words = if index == 0 { step.words.as_str() } else { "" };
        write(&Row { step: number.clone(), ..row(change) }, words);
    }
}

fn row(change: &Change) -> Row {
    match change {
        Change::Value { code, typed } => Row {
            code: code.to_string(),
            result: typed.result.clone(),
            declared: typed.declared.clone(),
            reason: typed.reason.clone(),
            ..Row::default()
        },
        Change::Level { code, requirement, unit } => {
            Row { code: code.to_string(), level: requirement.canonical(unit), ..Row::default() }
        }
        Change::PlanEnd { code, year } => Row {
            code: code.map(|code| code.to_string()).unwrap_or_default(),
            end: year.to_string(),
            ..Row::default()
        },
        Change::AsOf(day) => Row { as_of: day.to_string(), ..Row::default() },
        Change::Variant(text) => Row { variant: text.clone(), ..Row::default() },
    }
}
