//! `ntm plans`: the plans at hand, what they say as tables, and a table to start one's own with.

use ntm_model::PlanDocument;
use ntm_text::Language;

use crate::answer::{Answer, Existing};
use crate::arguments::{Format, PlanTable, Plans, WrongUsage};

/// Lists the plans, or writes a table of one.
pub(crate) fn run(request: &Plans) -> Result<Answer, WrongUsage> {
    let language = request.language;
    let sets = ntm_bundled::sets();
    let Some(table) = &request.table else {
        let entries: Vec<_> = ntm_bundled::plan_documents().iter().map(entry).collect();
        return Ok(Answer::done(entries.concat()));
    };
    let (PlanTable::Template(id) | PlanTable::Duties(id) | PlanTable::Deadlines(id)) = table;
    let document = find(id, language)?;
    let is_workbook = request.format == Format::Xlsx;
    let content = match table {
        PlanTable::Template(_) => {
            let rows = ntm_plan::plan_rows(document, sets);
            match is_workbook {
                true => ntm_workbook_writer::write(&ntm_report::plan_workbook(&rows)),
                false => Ok(ntm_report::plan_to_csv(&rows).into_bytes()),
            }
        }
        // One workbook has both tables, each on its own sheet.
        _ if is_workbook => ntm_workbook_writer::write(&ntm_report::plan_document_workbook(
            document, sets, language,
        )),
        PlanTable::Duties(_) => {
            Ok(ntm_report::plan_duties_to_csv(document, sets, language).into_bytes())
        }
        PlanTable::Deadlines(_) => {
            Ok(ntm_report::plan_deadlines_to_csv(document, sets, language).into_bytes())
        }
    };
    let mut answer = Answer::default();
    match (&request.output, content) {
        (_, Err(error)) => answer.fail(&error.to_string()),
        (Some(path), Ok(content)) => answer.save(path, &content, Existing::Keep, language),
        (None, Ok(content)) => answer.output = String::from_utf8(content).unwrap_or_default(),
    }
    Ok(answer)
}

/// The bundled plan with this id.
pub(crate) fn find(id: &str, language: Language) -> Result<&'static PlanDocument, WrongUsage> {
    let plans = ntm_bundled::plan_documents();
    plans.iter().find(|document| document.plan.id == id).ok_or_else(|| {
        let known: Vec<_> = plans.iter().map(|document| document.plan.id.as_str()).collect();
        let known = known.join(", ");
        let message = language.pick(
            format!("Không có kế hoạch “{id}”. Các kế hoạch: {known}."),
            format!("There is no plan “{id}”. Plans: {known}."),
        );
        WrongUsage { message, language }
    })
}

fn entry(document: &PlanDocument) -> String {
    let plan = &document.plan;
    let years = match plan.start == plan.end {
        true => plan.start.to_string(),
        false => format!("{}–{}", plan.start, plan.end),
    };
    format!("{}  {} ({}), {years}\n  {}\n", plan.id, plan.unit_name, plan.province, plan.title)
}
