//! `ntm programme`.

mod text;

use std::path::Path;

use ntm_evaluate::Options;
use ntm_model::{CriteriaSet, Programme, ProgrammeOrganization};
use ntm_plan::Commune;
use ntm_text::Language;

use crate::answer::{Answer, Existing};
use crate::arguments::{Format, ProgrammeRequest, WrongUsage};
use crate::clock;
use crate::input::{self, NoInput};
use crate::levels;
use crate::results;

/// Shows a programme, or lists those at hand.
pub(crate) fn run(request: &ProgrammeRequest) -> Result<Answer, WrongUsage> {
    let language = request.language;
    let Some(name) = &request.name else {
        let all = ntm_bundled::programmes().iter();
        let line = |one: &Programme| format!("{}  {}\n", one.id, one.title);
        return Ok(Answer::done(all.map(line).collect()));
    };
    let programme = match find(name, language) {
        Ok(programme) => programme,
        Err(answer) => return answer,
    };
    let mut answer = Answer::default();
    let laid = levels::lay(&request.overlay, language, &mut answer);
    if !laid.is_sound {
        return Ok(answer);
    }
    let mut units = Vec::new();
    for path in &request.results {
        match judged(path, &laid.sets, request) {
            Ok(found) => units.extend(found),
            Err(message) => answer.fail(&message),
        }
    }
    let text = if request.format == Format::Json {
        let beside = ntm_plan::targets_beside(&programme, &units.iter().collect::<Vec<_>>());
        let json = ntm_report::programme_to_wire(&programme, &beside, language);
        serde_json::to_string_pretty(&json).map(|json| json + "\n").unwrap_or_default()
    } else {
        text::programme(&programme, &units, language)
    };
    match &request.output {
        Some(path) => answer.save(path, text.as_bytes(), Existing::Replace, language),
        None => answer.output = text,
    }
    Ok(answer)
}

/// The units of a file of results.
fn judged(
    path: &Path,
    sets: &[CriteriaSet],
    request: &ProgrammeRequest,
) -> Result<Vec<Commune>, String> {
    let language = request.language;
    let name = input::name(path, language);
    let reading = results::read(path, language).map_err(|error| match error {
        NoInput::Problem(problem) => {
            format!("{name}: {}", ntm_text::problem(&problem.kind, language))
        }
        NoInput::NotReadable(message) => message,
    })?;
    let options = Options {
        set: request.set.clone(),
        variant: request.variant.clone(),
        as_of: request.as_of,
        today: clock::today(),
    };
    let reports = &reading.submission;
    let units = ntm_evaluate::evaluate(sets, reports, &options).units;
    let places = reports.units.iter().map(|report| report.within.as_deref());
    let units = units.iter().zip(places).map(|(unit, within)| Commune::of(0, unit, within));
    let units: Vec<Commune> = units.collect();
    if units.is_empty() {
        return Err(language.pick(
            format!("{name}: không có xã nào xét được. Xem lý do: ntm evaluate {name}"),
            format!("{name}: no commune could be judged. The reason: ntm evaluate {name}"),
        ));
    }
    Ok(units)
}

/// The bundled programme with this id, or the one in this file. What went wrong is an answer: a
/// wrong id is wrong usage, a wrong file is input that cannot be taken.
pub(crate) fn find(
    name: &str,
    language: Language,
) -> Result<Programme, Result<Answer, WrongUsage>> {
    if let Some(found) = ntm_bundled::programmes().iter().find(|one| one.id == name) {
        return Ok(found.clone());
    }
    let path = Path::new(name);
    if path.extension().is_none_or(|ending| ending != "toml") {
        let known: Vec<&str> =
            ntm_bundled::programmes().iter().map(|one| one.id.as_str()).collect();
        let known = known.join(", ");
        let message = language.pick(
            format!("Không có chương trình “{name}”. Có sẵn: {known}; hoặc ghi một tệp .toml."),
            format!("There is no programme “{name}”. At hand: {known}; or name a .toml file."),
        );
        return Err(Err(WrongUsage { message, language }));
    }
    let mut answer = Answer::default();
    match std::fs::read_to_string(path) {
        Err(error) => answer.fail(&language.pick(
            format!("Không đọc được {name}: {error}."),
            format!("{name} cannot be read: {error}."),
        )),
        Ok(text) => match ntm_catalog::read_programme(name, &text, ntm_bundled::sets()) {
            Ok(programme) => return Ok(programme),
            Err(errors) => errors.iter().for_each(|error| answer.fail(&error.to_string())),
        },
    }
    Err(Ok(answer))
}

/// Whether an organization is meant by this id or name.
pub(crate) fn matches(organization: &ProgrammeOrganization, unit: &str) -> bool {
    let ntm_model::Text { vi, en } = &organization.name;
    organization.id == unit || en == unit || ntm_model::fold(vi) == ntm_model::fold(unit)
}
