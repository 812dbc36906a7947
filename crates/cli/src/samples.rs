//! `ntm samples`.

use ntm_bundled::Sample;
use ntm_text::Language;

use crate::answer::{Answer, Existing};
use crate::arguments::{Samples, WrongUsage};

/// Lists the samples, or gives one of them.
pub(crate) fn run(request: &Samples) -> Result<Answer, WrongUsage> {
    let language = request.language;
    let samples = ntm_bundled::samples();
    let Some(id) = &request.id else {
        return Ok(Answer::done(samples.iter().map(|one| entry(one, language)).collect()));
    };
    let sample = samples.iter().find(|one| one.id == id).ok_or_else(|| {
        let known: Vec<_> = samples.iter().map(|one| one.id).collect();
        let known = known.join(", ");
        let message = language.pick(
            format!("Không có mẫu “{id}”. Các mẫu: {known}."),
            format!("There is no sample “{id}”. Samples: {known}."),
        );
        WrongUsage { message, language }
    })?;
    let mut answer = Answer::default();
    match &request.output {
        Some(path) => answer.save(path, sample.bytes, Existing::Keep, language),
        None => answer.output = String::from_utf8_lossy(sample.bytes).into_owned(),
    }
    Ok(answer)
}

fn entry(sample: &Sample, language: Language) -> String {
    let source = match sample.source {
        "" => language.pick("số liệu minh họa", "made-up figures"),
        source => source,
    };
    let title = language.pick(sample.title, sample.title_en);
    format!("{}  {title}\n  {}; {source}\n", sample.id, sample.set)
}
