//! Files for the user.

use ntm_model::{Assessment, CriteriaSet, Submission, UnitReport, Variant};
use ntm_report::Judged;

use crate::judged::{self, JudgedUnit};
use crate::message::{Export, Exported, ExportedContent, Form, Input, TemplateFor, Wanted};
use crate::problems::Found;

/// The names of the open files.
pub(crate) struct Names<'a> {
    /// One for each file, in their order.
    pub(crate) names: Vec<&'a str>,
    /// Whether several of them have results, so that their names must be said.
    pub(crate) several: bool,
}

/// Makes the file; `None` when there is nothing to put into it. `files` are those that are open,
/// `sets` what they are judged by, `set` the one that is shown.
pub(crate) fn file(
    export: &Export,
    files: &Names<'_>,
    units: &[JudgedUnit],
    problems: &[Found<'_>],
    sets: &[CriteriaSet],
    set: Option<&CriteriaSet>,
    input: &Input,
) -> Option<Exported> {
    let (name, content) = match &export.what {
        Wanted::Template(template) => template_file(template, export.form, sets, set?, input)?,
        Wanted::LevelsTemplate(template) => levels_template(template, export.form, sets, set?)?,
        Wanted::Sample => {
            let sample = ntm_bundled::samples().iter().find(|sample| sample.illustrative)?;
            // A mark at the start tells spreadsheets that the text is UTF-8.
            let text = format!("\u{feff}{}", std::str::from_utf8(sample.bytes).ok()?);
            let name = sample.file_name.to_owned();
            return Some(Exported { name, content: ExportedContent::Text(text) });
        }
        Wanted::Data => {
            let submission = Submission { units: reports(files, units) };
            let content = match export.form {
                Form::Csv => text(ntm_report::submission_to_csv(&submission)),
                Form::Xlsx => workbook(ntm_report::submission_workbook(&submission)),
            };
            ("so-lieu-da-sua".to_owned(), content)
        }
        Wanted::Problems => {
            let assessments = by_file(files, units, problems, input);
            let judged = judged(&assessments);
            let content = match export.form {
                Form::Csv => text(ntm_report::problems_to_csv(&judged, input.language)),
                Form::Xlsx => workbook(ntm_report::problems_workbook(&judged, input.language)),
            };
            ("dieu-can-xem-lai".to_owned(), content)
        }
        Wanted::Assessment => {
            let assessments = by_file(files, units, problems, input);
            let judged = judged(&assessments);
            let language = input.language;
            let content = match export.form {
                Form::Csv => text(ntm_report::assessments_to_csv(&judged, sets, language)),
                Form::Xlsx => workbook(ntm_report::assessment_workbook(&judged, sets, language)),
            };
            ("ket-qua-danh-gia".to_owned(), content)
        }
        // The rooms make their own files, and plans have nothing to do with the units.
        Wanted::OfRoom(_) | Wanted::PlanTable(_) | Wanted::Findings(_) => return None,
    };
    let ending = match export.form {
        Form::Csv => "csv",
        Form::Xlsx => "xlsx",
    };
    Some(Exported { name: format!("{name}.{ending}"), content })
}

/// What the units report, edits included. Of several files each may be of a place that it does not
/// name; in one file those would run into one another, so they take the names of their files.
fn reports(files: &Names<'_>, units: &[JudgedUnit]) -> Vec<UnitReport> {
    let named = |unit: &JudgedUnit| {
        let mut report = unit.report();
        if files.several && report.name.is_none() && report.code.is_none() {
            let file = files.names.get(unit.file()).copied().unwrap_or_default();
            let name = file.rsplit_once('.').map_or(file, |(name, _)| name).trim();
            report.name = Some(name.to_owned()).filter(|name| !name.is_empty());
        }
        report
    };
    units.iter().map(named).collect()
}

/// All judgements in full with all problems, those of reading included: one assessment for each
/// file, with its name where there are several.
fn by_file<'a>(
    files: &Names<'a>,
    units: &[JudgedUnit],
    problems: &[Found<'_>],
    input: &Input,
) -> Vec<(Option<&'a str>, Assessment)> {
    let Assessment { as_of, units: all, .. } = judged::assessment(units, input);
    let mut assessments: Vec<(Option<&str>, Assessment)> = files
        .names
        .iter()
        .map(|name| {
            let assessment = Assessment { as_of, units: Vec::new(), problems: Vec::new() };
            (files.several.then_some(*name), assessment)
        })
        .collect();
    for (unit, assessment) in units.iter().zip(all) {
        if let Some((_, file)) = assessments.get_mut(unit.file()) {
            file.units.push(assessment);
        }
    }
    for found in problems {
        // Of two files with one name the first has the problems of both; they read the same.
        // What is wrong in a file beside the only one with results is told with that one.
        let file = assessments.iter().position(|(name, _)| *name == found.file).unwrap_or(0);
        if let Some((_, file)) = assessments.get_mut(file) {
            file.problems.push(found.problem.clone());
        }
    }
    assessments
}

fn judged<'a>(assessments: &'a [(Option<&'a str>, Assessment)]) -> Vec<Judged<'a>> {
    assessments.iter().map(|(file, assessment)| Judged { file: *file, assessment }).collect()
}

/// The empty status file; what is not said is taken from what is shown.
fn template_file(
    template: &TemplateFor,
    form: Form,
    sets: &[CriteriaSet],
    shown: &CriteriaSet,
    input: &Input,
) -> Option<(String, ExportedContent)> {
    let set = sets.iter().find(|set| set.id == template.set).unwrap_or(shown);
    let named = |id: &str| set.variants.iter().find(|variant: &&Variant| variant.id == id);
    let chosen = named(&template.variant).or_else(|| named(input.variant.as_deref()?));
    let variant = chosen.or(set.variants.first())?;
    let start = set.start.to_string();
    let period = if template.period.is_empty() { &start } else { &template.period };
    let unit = Some(template.unit.as_str()).filter(|unit| !unit.is_empty());
    let content = match form {
        Form::Csv => text(ntm_report::template_csv(set, variant, period, unit)),
        Form::Xlsx => workbook(ntm_report::template_workbook(set, variant, period, unit)),
    };
    Some((format!("mau-{}-{}", set.id, variant.id), content))
}

/// The empty table for a province's own levels.
fn levels_template(
    template: &TemplateFor,
    form: Form,
    sets: &[CriteriaSet],
    shown: &CriteriaSet,
) -> Option<(String, ExportedContent)> {
    let set = sets.iter().find(|set| set.id == template.set).unwrap_or(shown);
    let named = set.variants.iter().find(|variant| variant.id == template.variant);
    let variant = named.or(set.variants.first())?;
    let content = match form {
        Form::Csv => text(ntm_report::levels_template_csv(set, variant)),
        Form::Xlsx => workbook(ntm_report::levels_template_workbook(set, variant)),
    };
    Some((format!("muc-cua-tinh-{}-{}", set.id, variant.id), content))
}

fn text(text: String) -> ExportedContent {
    ExportedContent::Text(text)
}

fn workbook(spec: ntm_report::WorkbookSpec) -> ExportedContent {
    ExportedContent::Workbook(spec)
}
