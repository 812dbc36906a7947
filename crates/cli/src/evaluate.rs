//! `ntm evaluate`.

use std::path::PathBuf;

use ntm_evaluate::Options;
use ntm_ingest::Reading;
use ntm_model::{Assessment, CriteriaSet, Overlay};
use ntm_report::Judged;
use ntm_text::Language;
use ntm_workbook_writer::WriteError;

use crate::answer::{Answer, Existing};
use crate::arguments::{Evaluate, Format, WrongUsage};
use crate::clock;
use crate::input::{self, NoInput};
use crate::levels;
use crate::results;
use crate::text;

/// One file and what came of it.
struct File {
    name: String,
    assessment: Assessment,
}

/// Judges every file and gives the result in the wanted form. The exit code is 1 when no unit
/// came out of one of the files.
pub(crate) fn run(request: &Evaluate) -> Result<Answer, WrongUsage> {
    let language = request.language;
    let mut answer = Answer::default();
    let laid = levels::lay(&request.overlay, language, &mut answer);
    if !laid.is_sound {
        return Ok(answer);
    }
    let sets = laid.sets.as_ref();
    check_choices(request, sets)?;
    check_output(request)?;
    let options = Options {
        set: request.set.clone(),
        variant: request.variant.clone(),
        as_of: request.as_of,
        today: clock::today(),
    };
    let several = request.files.len() > 1;
    let mut readings = Vec::new();
    for path in &request.files {
        let name = input::name(path, language);
        match results::read(path, language) {
            Ok(reading) => readings.push((name, reading)),
            Err(NoInput::Problem(problem)) => {
                readings.push((name, Reading { problems: vec![*problem], ..Reading::default() }));
            }
            Err(NoInput::NotReadable(message)) => {
                answer.errors.push_str(&format!("{message}\n"));
                answer.code = 1;
            }
        }
    }
    let all: Vec<_> = readings.iter().flat_map(|(_, reading)| &reading.submission.units).collect();
    let mut files = Vec::new();
    for (name, reading) in &readings {
        let name = name.clone();
        let assessment = ntm_evaluate::assess_reading_among(reading, &all, sets, &options);
        if assessment.units.is_empty() {
            let shown = several.then_some(name.as_str());
            answer.errors.push_str(&text::problems(&assessment.problems, shown, language));
            answer.code = 1;
        }
        files.push(File { name, assessment });
    }
    let judged: Vec<_> = files
        .iter()
        .map(|file| Judged {
            file: several.then_some(file.name.as_str()),
            assessment: &file.assessment,
        })
        .collect();
    let content = content(request.format, &judged, sets, &laid.overlays, language);
    match (&request.output, content) {
        (_, Err(error)) => answer.fail(&error.to_string()),
        (Some(path), Ok(content)) if !content.is_empty() => {
            answer.save(path, &content, Existing::Replace, language);
        }
        (_, Ok(content)) => answer.output = String::from_utf8(content).unwrap_or_default(),
    }
    if request.format == Format::Csv {
        // The table has no room for problems, and none may be lost.
        for file in judged.iter().filter(|file| !file.assessment.units.is_empty()) {
            let problems = text::problems(&file.assessment.problems, file.file, language);
            answer.errors.push_str(&problems);
        }
    }
    Ok(answer)
}

/// The bytes in the wanted form; none where there is nothing to show.
fn content(
    format: Format,
    judged: &[Judged<'_>],
    sets: &[CriteriaSet],
    overlays: &[Overlay],
    language: Language,
) -> Result<Vec<u8>, WriteError> {
    let any_unit = judged.iter().any(|file| !file.assessment.units.is_empty());
    let text = match format {
        Format::Text => text::report(judged, sets, language),
        Format::Csv if any_unit => ntm_report::assessments_to_csv(judged, sets, language),
        Format::Xlsx if any_unit => {
            let workbook = ntm_report::assessment_workbook(judged, sets, language);
            return ntm_workbook_writer::write(&workbook);
        }
        Format::Csv | Format::Xlsx | Format::Ics => String::new(),
        Format::Json => ntm_report::assessments_with_overlays_to_wire(judged, sets, overlays)
            .and_then(|assessment| serde_json::to_string_pretty(&assessment).ok())
            .map(|json| json + "\n")
            .unwrap_or_default(),
    };
    Ok(text.into_bytes())
}

/// The file that is judged is never written over.
pub(crate) fn check_output(request: &Evaluate) -> Result<(), WrongUsage> {
    let Some(output) = &request.output else { return Ok(()) };
    let real = |path: &PathBuf| path.canonicalize().unwrap_or_else(|_| path.clone());
    if !request.files.iter().any(|file| real(file) == real(output)) {
        return Ok(());
    }
    let name = output.display();
    let message = request.language.pick(
        format!("{name} là tệp đang xét. Hãy ghi kết quả vào tệp khác."),
        format!("{name} is the file to judge. Write the result to another file."),
    );
    Err(WrongUsage { message, language: request.language })
}

/// A set or group on the command line that there is not is wrong usage. One in a file is a
/// problem of that file.
pub(crate) fn check_choices(request: &Evaluate, sets: &[CriteriaSet]) -> Result<(), WrongUsage> {
    let language = request.language;
    let chosen = request.set.as_deref().map(|id| find_set(id, sets, language)).transpose()?;
    let Some(variant) = request.variant.as_deref() else { return Ok(()) };
    let candidates = sets.iter().filter(|set| chosen.is_none_or(|chosen| chosen.id == set.id));
    if candidates.clone().any(|set| set.variant_named(variant).is_some()) {
        return Ok(());
    }
    Err(no_variant(variant, candidates, language))
}

/// The set with this id.
pub(crate) fn find_set<'a>(
    id: &str,
    sets: &'a [CriteriaSet],
    language: Language,
) -> Result<&'a CriteriaSet, WrongUsage> {
    sets.iter().find(|set| set.id == id).ok_or_else(|| {
        let known: Vec<_> = sets.iter().map(|set| set.id.as_str()).collect();
        let known = known.join(", ");
        let message = language.pick(
            format!("Không có bộ tiêu chí “{id}”. Các bộ có sẵn: {known}."),
            format!("There is no criteria set “{id}”. Sets: {known}."),
        );
        WrongUsage { message, language }
    })
}

/// The complaint about a group that none of these sets has.
pub(crate) fn no_variant<'a>(
    text: &str,
    sets: impl Iterator<Item = &'a CriteriaSet>,
    language: Language,
) -> WrongUsage {
    let known: Vec<_> =
        sets.flat_map(|set| &set.variants).map(|variant| variant.id.as_str()).collect();
    let known = known.join(", ");
    let message = language.pick(
        format!("Không có nhóm “{text}”. Các nhóm: {known}."),
        format!("There is no group “{text}”. Groups: {known}."),
    );
    WrongUsage { message, language }
}
