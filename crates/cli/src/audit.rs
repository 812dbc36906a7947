//! `ntm audit`: what does not hold together in plans.

use std::path::{Path, PathBuf};

use ntm_ingest::PlanReading;
use ntm_model::{Finding, PlanDocument, Problem, Severity};
use ntm_report::Audited;
use ntm_text::Language;

use crate::answer::{Answer, Existing};
use crate::arguments::{Audit, Format, WrongUsage};
use crate::input::{self, NoInput};
use crate::levels;
use crate::plans::find;
use crate::text;

/// A plan with what was found in it.
struct AuditedPlan {
    name: String,
    title: String,
    findings: Vec<Finding>,
}

/// Audits every plan that is named, or all that are at hand. The exit code is 1 when a file could
/// not be read as a plan; findings alone are an answer and no failure.
pub(crate) fn run(request: &Audit) -> Result<Answer, WrongUsage> {
    let language = request.language;
    let base = request.base.as_deref().map(|id| find(id, language)).transpose()?;
    let mut answer = Answer::default();
    let laid = levels::lay(&request.overlay, language, &mut answer);
    if !laid.is_sound {
        return Ok(answer);
    }
    let sets = laid.sets.as_ref();
    let mut results = Vec::new();
    let of_bundled = |document: &PlanDocument| AuditedPlan {
        name: document.plan.id.clone(),
        title: document.plan.title.clone(),
        findings: ntm_plan::audit(document, sets),
    };
    if request.plans.is_empty() {
        results.extend(ntm_bundled::plan_documents().iter().map(of_bundled));
    }
    for path in &request.plans {
        if let Some(document) = path.to_str().and_then(|id| find(id, language).ok()) {
            results.push(of_bundled(document));
            continue;
        }
        let name = input::name(path, language);
        let Some(reading) = read(path, &mut answer, language) else { continue };
        let (document, problems) = ntm_plan::own_plan(&reading.rows, base, sets, &name);
        let all: Vec<Problem> = reading.problems.into_iter().chain(problems).collect();
        let shown = (request.plans.len() > 1).then_some(name.as_str());
        answer.errors.push_str(&text::problems(&all, shown, language));
        if reading.rows.is_empty() {
            answer.code = 1;
            continue;
        }
        let findings = ntm_plan::audit(&document, sets);
        results.push(AuditedPlan { title: name.clone(), name, findings });
    }
    if !results.is_empty() {
        give(request, &results, &mut answer);
    }
    Ok(answer)
}

fn read(path: &PathBuf, answer: &mut Answer, language: Language) -> Option<PlanReading> {
    match input::read(path, language) {
        Ok(bytes) if ntm_workbook::is_workbook(&bytes) => {
            Some(ntm_ingest::read_plan_sheets(&ntm_workbook::read(&bytes).sheets))
        }
        Ok(bytes) => Some(ntm_ingest::read_plan(&bytes)),
        Err(NoInput::Problem(problem)) => {
            answer.errors.push_str(&text::problems(&[*problem], None, language));
            answer.code = 1;
            None
        }
        Err(NoInput::NotReadable(message)) => {
            answer.fail(&message);
            None
        }
    }
}

/// Writes the findings in the wanted form.
fn give(request: &Audit, results: &[AuditedPlan], answer: &mut Answer) {
    let language = request.language;
    let content = match request.format {
        Format::Json => {
            let audited: Vec<Audited<'_>> = results
                .iter()
                .map(|one| (one.name.as_str(), one.title.as_str(), one.findings.as_slice()))
                .collect();
            let wire = ntm_report::audit_to_wire(&audited, language);
            serde_json::to_string_pretty(&wire).map(|json| json + "\n").unwrap_or_default()
        }
        Format::Csv => {
            let plans: Vec<_> =
                results.iter().map(|one| (one.name.as_str(), one.findings.as_slice())).collect();
            ntm_report::findings_to_csv(&plans, language)
        }
        _ => results.iter().map(|one| report(one, language)).collect::<Vec<_>>().join("\n"),
    };
    match &request.output {
        Some(path) => save(path, &content, answer, language),
        None => answer.output = content,
    }
}

fn save(path: &Path, content: &str, answer: &mut Answer, language: Language) {
    answer.save(path, content.as_bytes(), Existing::Replace, language);
}

/// The findings of one plan for people.
fn report(result: &AuditedPlan, language: Language) -> String {
    let count = |wanted: Severity| {
        result.findings.iter().filter(|one| one.kind.severity() == wanted).count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let notes = count(Severity::Info);
    let mut report = format!("{}  {}\n", result.name, result.title);
    report.push_str(&if result.findings.is_empty() {
        language.pick("Không thấy điều gì phải sửa.\n", "Nothing to mend was found.\n").to_owned()
    } else {
        language.pick(
            format!("{errors} lỗi, {warnings} cảnh báo, {notes} lưu ý.\n"),
            format!("{errors} errors, {warnings} warnings, {notes} notes.\n"),
        )
    });
    for finding in &result.findings {
        let kind = &finding.kind;
        let severity = ntm_text::severity(kind.severity(), language);
        let message = ntm_text::finding(kind, language);
        report.push_str(&format!("\n{severity}: {message} [{}]\n", kind.code()));
        for passage in &finding.passages {
            let silent = language.pick("(không nêu)", "(says nothing)");
            let words = match (passage.place.as_str(), passage.text.as_str()) {
                ("", "") => silent.to_owned(),
                (place, "") => format!("{place}: {silent}"),
                ("", words) => format!("“{words}”"),
                (place, words) => format!("{place}: “{words}”"),
            };
            report.push_str(&format!("  - {words}\n"));
        }
    }
    report
}
