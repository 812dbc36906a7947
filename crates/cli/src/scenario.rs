//! `ntm scenario`.

use ntm_model::fold;
use ntm_plan::{Base, Scenario, compare_scenarios, read_scenarios, walk_scenario};
use ntm_text::Language;

use crate::answer::Answer;
use crate::arguments::{Format, ScenarioRequest, WrongUsage};
use crate::input::{self, NoInput};
use crate::levels;
use crate::plan;
use crate::scenario_text;

/// Walks through one scenario, or puts all of them beside the real data.
pub(crate) fn run(request: &ScenarioRequest) -> Result<Answer, WrongUsage> {
    let language = request.language;
    let mut answer = Answer::default();
    let laid = levels::lay(&request.judging.overlay, language, &mut answer);
    if !laid.is_sound {
        return Ok(answer);
    }
    let sets = laid.sets.as_ref();
    let Some(scenarios) = scenarios(request, &mut answer) else { return Ok(answer) };
    let chosen = chosen(request, &scenarios)?;
    let reports = plan::reports(&request.file, language, &mut answer);
    let options = plan::options(&request.judging);
    // The unit that the scenarios name, else the first.
    let named = chosen.iter().map(|scenario| fold(&scenario.unit)).find(|name| !name.is_empty());
    let of_name = reports.iter().find(|report| {
        let name = fold(report.name.as_deref().unwrap_or_default());
        named.as_ref().is_some_and(|named| name.contains(named))
    });
    let Some(report) = of_name.or(reports.first()) else {
        answer.code = 1;
        return Ok(answer);
    };
    if let (None, Some(_)) = (of_name, &named) {
        answer.errors.push_str(language.pick(
            "Tệp không có xã mà kịch bản nêu; dùng xã đầu tiên trong tệp.\n",
            "The file has no commune of the name in the scenario; the first one is used.\n",
        ));
    }
    let all: Vec<_> = reports.iter().collect();
    let filled = ntm_evaluate::with_report_beside(sets, report, &all, &options, &mut Vec::new());
    let report = filled.as_ref().unwrap_or(report);
    let unit = ntm_evaluate::judge_unit(sets, report, &options, &mut Vec::new());
    let plan = plan::plan(&request.judging, &unit, language)?.map(|(plan, _)| plan);
    let base = Base { sets, report, plan: plan.as_ref(), options: &options };
    let set = plan::set_of(&unit, sets);
    let steps = |scenario: &Scenario| request.steps.unwrap_or(scenario.steps.len());
    let pairs: Vec<_> = chosen.iter().map(|scenario| (*scenario, steps(scenario))).collect();
    let (mut texts, mut workbooks) = (String::new(), Vec::new());
    match (request.format, pairs.as_slice()) {
        (Format::Csv, _) => {
            let comparison = compare_scenarios(&base, &pairs);
            texts = ntm_report::comparison_to_csv(&comparison, set, language);
        }
        (Format::Xlsx, _) => {
            let comparison = compare_scenarios(&base, &pairs);
            workbooks.push(ntm_report::comparison_workbook(&comparison, set, language));
        }
        (Format::Json, _) => {
            let comparison = compare_scenarios(&base, &columns(&pairs));
            let wire = ntm_report::scenarios_to_wire(&unit, &comparison, language);
            texts = serde_json::to_string_pretty(&wire).map(|json| json + "\n").unwrap_or_default();
        }
        (_, [(scenario, steps)]) => {
            let mut walk = walk_scenario(&base, scenario);
            walk.states.truncate(steps.saturating_add(1));
            texts = scenario_text::walk(&walk, set, language);
        }
        _ => texts = scenario_text::comparison(&compare_scenarios(&base, &pairs), set, language),
    }
    let output = request.output.as_deref();
    plan::give(&mut answer, request.format, output, texts, workbooks, language);
    Ok(answer)
}

/// The columns of the JSON: all scenarios, or one that is alone after each of its steps.
fn columns<'a>(pairs: &[(&'a Scenario, usize)]) -> Vec<(&'a Scenario, usize)> {
    match pairs {
        [(scenario, steps)] => {
            let last = (*steps).min(scenario.steps.len());
            (1..=last).map(|step| (*scenario, step)).collect()
        }
        _ => pairs.to_vec(),
    }
}

/// The scenarios of the file that was named, or those at hand; `None` when there are none.
fn scenarios(request: &ScenarioRequest, answer: &mut Answer) -> Option<Vec<Scenario>> {
    let language = request.language;
    let Some(path) = &request.scenarios else {
        let files = ntm_bundled::scenarios().iter();
        return Some(files.flat_map(|file| read_scenarios(file.bytes).scenarios).collect());
    };
    let name = input::name(path, language);
    let bytes = match input::read(path, language) {
        Ok(bytes) => bytes,
        Err(NoInput::NotReadable(message)) => {
            answer.fail(&message);
            return None;
        }
        Err(NoInput::Problem(problem)) => {
            answer.fail(&ntm_text::problem(&problem.kind, language));
            return None;
        }
    };
    let file = read_scenarios(&bytes);
    for problem in &file.problems {
        let place = input::place(&problem.place, Some(&name), language);
        let message = ntm_text::scenario_problem(&problem.kind, language);
        answer.errors.push_str(&format!("{place}: {message} [{}]\n", problem.code()));
    }
    if file.scenarios.is_empty() {
        answer.code = 1;
        return None;
    }
    Some(file.scenarios)
}

/// The scenario that was asked for, or all.
fn chosen<'a>(
    request: &ScenarioRequest,
    scenarios: &'a [Scenario],
) -> Result<Vec<&'a Scenario>, WrongUsage> {
    let Some(id) = request.scenario.as_deref() else { return Ok(scenarios.iter().collect()) };
    let found: Vec<_> = scenarios.iter().filter(|scenario| scenario.id == id).collect();
    if found.is_empty() {
        return Err(unknown(id, scenarios, request.language));
    }
    Ok(found)
}

fn unknown(id: &str, scenarios: &[Scenario], language: Language) -> WrongUsage {
    let known: Vec<_> = scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
    let known = known.join(", ");
    let message = language.pick(
        format!("Không có kịch bản “{id}”. Các kịch bản: {known}."),
        format!("There is no scenario “{id}”. Scenarios: {known}."),
    );
    WrongUsage { message, language }
}
