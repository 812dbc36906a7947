//! Many units of several files, judged and kept in short.

use std::borrow::Cow;

use ntm_evaluate::Options;
use ntm_model::{CriteriaSet, Problem, UnitAssessment};
use ntm_plan::Commune;
use ntm_report::WorkbookSpec;
use ntm_text::Language;

use crate::answer::{Answer, Existing};
use crate::arguments::{Evaluate, Format, WrongUsage};
use crate::evaluate::{check_choices, check_output};
use crate::input::{self, NoInput};
use crate::{clock, levels, results, text};

/// The units of all files, with the file that each comes from.
pub(crate) struct Units {
    /// What they are judged by.
    pub(crate) sets: Cow<'static, [CriteriaSet]>,
    pub(crate) names: Vec<String>,
    pub(crate) communes: Vec<Commune>,
    pub(crate) files: Vec<u32>,
    /// The judgements in full.
    pub(crate) assessments: Vec<UnitAssessment>,
}

impl Units {
    /// The units in short.
    pub(crate) fn in_short(&self) -> Vec<&Commune> {
        self.communes.iter().collect()
    }

    /// The names of the files.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.names.iter().map(String::as_str).collect()
    }
}

/// Judges all files. The answer has the problems of reading; its code is 1 when a file gave no unit.
pub(crate) fn read(request: &Evaluate) -> Result<(Units, Answer), WrongUsage> {
    let language = request.language;
    let mut answer = Answer::default();
    let laid = levels::lay(&request.overlay, language, &mut answer);
    let mut units = Units {
        sets: laid.sets,
        names: Vec::new(),
        communes: Vec::new(),
        files: Vec::new(),
        assessments: Vec::new(),
    };
    if !laid.is_sound {
        return Ok((units, answer));
    }
    check_choices(request, &units.sets)?;
    check_output(request)?;
    let options = Options {
        set: request.set.clone(),
        variant: request.variant.clone(),
        as_of: request.as_of,
        today: clock::today(),
    };
    let several = request.files.len() > 1;
    let mut readings = Vec::new();
    for (file, path) in (0..).zip(&request.files) {
        let name = input::name(path, language);
        let shown = several.then_some(name.as_str());
        let mut said = |problems: &[Problem]| {
            answer.errors.push_str(&text::problems(problems, shown, language));
        };
        match results::read(path, language) {
            Ok(reading) => {
                said(&reading.problems);
                if reading.submission.units.is_empty() {
                    answer.code = 1;
                }
                readings.push((file, reading.submission));
            }
            Err(NoInput::Problem(problem)) => {
                said(&[*problem]);
                answer.code = 1;
            }
            Err(NoInput::NotReadable(message)) => {
                answer.errors.push_str(&format!("{message}\n"));
                answer.code = 1;
            }
        }
        units.names.push(name);
    }
    let all: Vec<_> = readings.iter().flat_map(|(_, submission)| &submission.units).collect();
    for (file, submission) in &readings {
        // What judging finds is in the verdicts: “undetermined”. `ntm evaluate` lists it.
        let judged = ntm_evaluate::evaluate_among(&units.sets, submission, &all, &options);
        for (report, assessment) in submission.units.iter().zip(judged.units) {
            let number = u32::try_from(units.communes.len()).unwrap_or(u32::MAX);
            let within = report.within.as_deref();
            units.communes.push(Commune::of(number, &assessment, within));
            units.files.push(*file);
            units.assessments.push(assessment);
        }
    }
    Ok((units, answer))
}

/// Puts the content into the answer or the file, in the wanted form.
pub(crate) fn give(
    mut answer: Answer,
    request: &Evaluate,
    text: impl FnOnce(Format) -> String,
    workbook: impl FnOnce() -> WorkbookSpec,
) -> Answer {
    let language: Language = request.language;
    let content = match request.format {
        Format::Xlsx => ntm_workbook_writer::write(&workbook()),
        format => Ok(text(format).into_bytes()),
    };
    match (&request.output, content) {
        (_, Err(error)) => answer.fail(&error.to_string()),
        (Some(path), Ok(content)) => answer.save(path, &content, Existing::Replace, language),
        (None, Ok(content)) => answer.output = String::from_utf8(content).unwrap_or_default(),
    }
    answer
}
