//! `ntm plan`.

use std::path::Path;

use ntm_evaluate::Options;
use ntm_model::{CriteriaSet, Plan, Submission, UnitAssessment, UnitReport, fold};
use ntm_plan::{OrganizationSheet, sheets};
use ntm_report::{RoadmapReport, WorkbookSpec};
use ntm_text::Language;

use crate::answer::{Answer, Existing};
use crate::arguments::{Format, Judging, PlanRequest, WrongUsage};
use crate::clock;
use crate::input::{self, NoInput};
use crate::levels;
use crate::plan_text;
use crate::results;
use crate::text;

/// One place with its periods, the latest last.
struct Place {
    periods: Vec<UnitAssessment>,
}

/// Shows the roadmap of every place in the files, or the sheets of organizations.
pub(crate) fn run(request: &PlanRequest) -> Result<Answer, WrongUsage> {
    let language = request.language;
    let options = options(&request.judging);
    let mut answer = Answer::default();
    let laid = levels::lay(&request.judging.overlay, language, &mut answer);
    if !laid.is_sound {
        return Ok(answer);
    }
    let sets = laid.sets.as_ref();
    let mut all = Submission::default();
    for path in &request.files {
        all.units.extend(reports(path, language, &mut answer));
    }
    let units = ntm_evaluate::evaluate(sets, &all, &options).units;
    let mut texts = String::new();
    let mut workbooks: Vec<WorkbookSpec> = Vec::new();
    let mut wires = Vec::new();
    for place in places(units) {
        let Some(unit) = place.periods.last() else { continue };
        let Some((plan, is_own)) = plan(&request.judging, unit, language)? else {
            answer.fail(&no_plan(unit, language));
            continue;
        };
        let plan = &plan;
        let set = set_of(unit, sets);
        match request.who.as_deref() {
            Some(who) => {
                let sheets = sheets_of(plan, set, unit, who, language)?;
                let raci = request.with_raci;
                match request.format {
                    Format::Csv => texts.push_str(&ntm_report::responsibilities_to_csv(
                        plan, &sheets, raci, language,
                    )),
                    Format::Xlsx => workbooks
                        .push(ntm_report::responsibilities_workbook(plan, &sheets, raci, language)),
                    Format::Text | Format::Json | Format::Ics => {
                        texts.push_str(&plan_text::sheets(plan, &sheets, raci, language));
                    }
                }
            }
            None => with_report(request, plan, set, &place, |report| match request.format {
                Format::Csv => texts.push_str(&ntm_report::roadmap_to_csv(report, language)),
                Format::Xlsx => workbooks.push(ntm_report::roadmap_workbook(report, language)),
                Format::Json => {
                    wires.push(ntm_report::plan_unit_to_wire(report, is_own, language));
                }
                Format::Text | Format::Ics => {
                    texts.push_str(&plan_text::roadmap(report, is_own, language));
                }
            }),
        }
    }
    if request.format == Format::Json && !wires.is_empty() {
        let json = serde_json::to_string_pretty(&ntm_report::plans_to_wire(wires));
        texts = json.map(|json| json + "\n").unwrap_or_default();
    }
    give(&mut answer, request.format, request.output.as_deref(), texts, workbooks, language);
    Ok(answer)
}

/// Writes what was made: text to the screen or the file, one workbook to the file.
pub(crate) fn give(
    answer: &mut Answer,
    format: Format,
    output: Option<&Path>,
    texts: String,
    workbooks: Vec<WorkbookSpec>,
    language: Language,
) {
    let content = if format == Format::Xlsx {
        let mut workbooks = workbooks.into_iter();
        let (only, more) = (workbooks.next(), workbooks.next());
        if more.is_some() {
            answer.fail(language.pick(
                "Tệp có nhiều xã. Kiểu xlsx chỉ ghi được một xã; hãy dùng text hoặc csv.",
                "The files have several places. xlsx takes one only; use text or csv.",
            ));
            return;
        }
        let Some(workbook) = only else { return };
        match ntm_workbook_writer::write(&workbook) {
            Ok(content) => content,
            Err(error) => return answer.fail(&error.to_string()),
        }
    } else {
        texts.into_bytes()
    };
    match output {
        Some(path) if !content.is_empty() => {
            answer.save(path, &content, Existing::Replace, language);
        }
        _ => answer.output = String::from_utf8(content).unwrap_or_default(),
    }
}

/// The reports of a file; why there are none goes to standard error.
pub(crate) fn reports(path: &Path, language: Language, answer: &mut Answer) -> Vec<UnitReport> {
    let name = input::name(path, language);
    let reading = match results::read(path, language) {
        Ok(reading) => reading,
        Err(NoInput::Problem(problem)) => {
            answer.errors.push_str(&text::problems(&[*problem], Some(&name), language));
            answer.code = 1;
            return Vec::new();
        }
        Err(NoInput::NotReadable(message)) => {
            answer.fail(&message);
            return Vec::new();
        }
    };
    if reading.submission.units.is_empty() {
        answer.code = 1;
    }
    // What could not be read is missing from the roadmap, and must not be so in silence.
    answer.errors.push_str(&text::problems(&reading.problems, Some(&name), language));
    reading.submission.units
}

/// The options of judging.
pub(crate) fn options(judging: &Judging) -> Options {
    Options {
        set: judging.set.clone(),
        variant: judging.variant.clone(),
        as_of: judging.as_of,
        today: clock::today(),
    }
}

/// The plan that was asked for, else the one for the unit; and whether it is its own. `None` when
/// there is none for the unit's set.
pub(crate) fn plan(
    judging: &Judging,
    unit: &UnitAssessment,
    language: Language,
) -> Result<Option<(Plan, bool)>, WrongUsage> {
    let Some(id) = judging.plan.as_deref() else {
        return Ok(ntm_plan::plan_for(ntm_bundled::plan_documents(), unit));
    };
    let plan = ntm_plan::unit_plan(crate::plans::find(id, language)?, unit);
    Ok(plan.map(|plan| (plan, true)))
}

/// The set of a unit.
pub(crate) fn set_of<'s>(
    unit: &UnitAssessment,
    sets: &'s [CriteriaSet],
) -> Option<&'s CriteriaSet> {
    sets.iter().find(|set| set.id == unit.set)
}

/// The units by place, each with its periods in the order of time.
fn places(units: Vec<UnitAssessment>) -> Vec<Place> {
    let key = |unit: &UnitAssessment| {
        let name = unit.code.clone().or_else(|| unit.name.as_deref().map(fold));
        (name, unit.set.clone())
    };
    let day = |unit: &UnitAssessment| {
        unit.period.as_ref().and_then(|period| period.end).unwrap_or(unit.as_of)
    };
    let mut places: Vec<Place> = Vec::new();
    for unit in units {
        let same = |place: &&mut Place| {
            place.periods.first().is_some_and(|first| key(first) == key(&unit))
        };
        match places.iter_mut().find(same) {
            Some(place) => place.periods.push(unit),
            None => places.push(Place { periods: vec![unit] }),
        }
    }
    places.iter_mut().for_each(|place| place.periods.sort_by_key(day));
    places
}

fn with_report(
    request: &PlanRequest,
    plan: &Plan,
    set: Option<&CriteriaSet>,
    place: &Place,
    show: impl FnOnce(&RoadmapReport<'_>),
) {
    let Some(unit) = place.periods.last() else { return };
    let periods: Vec<_> = place.periods.iter().collect();
    show(&RoadmapReport {
        plan,
        set,
        unit,
        timetable: &ntm_plan::timetable(plan, unit, request.by),
        pace: ntm_plan::pace(Some(plan), &periods).as_ref(),
        load: &ntm_plan::load(plan, unit, request.by),
        nearest: &ntm_plan::nearest(Some(plan), unit),
        least: Some(&ntm_plan::least(unit, request.goal)),
    });
}

/// The sheet of the organization that was asked for, or all.
fn sheets_of(
    plan: &Plan,
    set: Option<&CriteriaSet>,
    unit: &UnitAssessment,
    who: &str,
    language: Language,
) -> Result<Vec<OrganizationSheet>, WrongUsage> {
    let all = sheets(plan, set, unit);
    if who == "all" {
        return Ok(all);
    }
    let wanted = fold(who);
    let is_it = |sheet: &&OrganizationSheet| {
        [&sheet.organization, &sheet.short, &sheet.name.vi, &sheet.name.en]
            .iter()
            .any(|name| fold(name) == wanted)
    };
    let found: Vec<_> = all.iter().filter(is_it).cloned().collect();
    if found.is_empty() {
        let known: Vec<_> = all.iter().map(|sheet| sheet.organization.as_str()).collect();
        let known = known.join(", ");
        let message = language.pick(
            format!("Không có việc của đơn vị “{who}”. Các đơn vị có việc: {known}."),
            format!("“{who}” has no work. Those who have: {known}."),
        );
        return Err(WrongUsage { message, language });
    }
    Ok(found)
}

fn no_plan(unit: &UnitAssessment, language: Language) -> String {
    let set = &unit.set;
    language.pick(
        format!("Chưa có kế hoạch nào cho bộ tiêu chí {set}."),
        format!("There is no plan for the criteria set {set}."),
    )
}
