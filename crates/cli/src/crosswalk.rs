//! `ntm crosswalk`: what a file under the set of 2021–2025 tells about the set of 2026–2030.

use ntm_evaluate::{Chosen, CrossOptions, Options};
use ntm_model::{
    Code, CriteriaSet, Crossed, CrossedLine, Crosswalk, Date, Offer, Period, Submission,
    Suggestion, UnitReport,
};
use ntm_text::Language;

use crate::answer::{Answer, Existing};
use crate::arguments::{CrosswalkFile, Format, WrongUsage};
use crate::clock;
use crate::input::NoInput;
use crate::levels;
use crate::results;
use crate::text;

/// Shows the suggestions, or writes the new status file of those that the user names.
pub(crate) fn run(request: &CrosswalkFile) -> Result<Answer, WrongUsage> {
    let language = request.language;
    let Some(crosswalk) = ntm_bundled::crosswalks().first() else { return Ok(Answer::default()) };
    let mut answer = Answer::default();
    let laid = levels::lay(&request.overlay, language, &mut answer);
    if !laid.is_sound {
        return Ok(answer);
    }
    let sets = laid.sets.as_ref();
    let new = sets.iter().find(|set| set.id == crosswalk.to);
    let reading = match results::read(&request.file, language) {
        Ok(reading) => reading,
        Err(NoInput::Problem(problem)) => {
            answer.fail(&ntm_text::problem(&problem.kind, language));
            return Ok(answer);
        }
        Err(NoInput::NotReadable(message)) => {
            answer.fail(&message);
            return Ok(answer);
        }
    };
    let year = year(request, new);
    let options = CrossOptions {
        old: Options { set: None, variant: None, as_of: None, today: clock::today() },
        variant: request.variant.clone(),
        as_of: Date::end_of_year(year),
    };
    let chosen = chosen(request)?;
    let mut report = String::new();
    let mut all = Vec::new();
    let mut taken = Submission::default();
    let mut found = 0_u32;
    for unit in &reading.submission.units {
        let Some(crossed) = ntm_evaluate::cross(crosswalk, sets, unit, &options) else {
            answer.errors.push_str(&not_of_the_old_set(unit, crosswalk, language));
            continue;
        };
        found += 1;
        if request.take.is_empty() {
            if request.format == Format::Json {
                all.push(crossed);
            } else {
                report.push_str(&shown(&crossed, new, language));
            }
            continue;
        }
        let choices = complete(&crossed, &chosen);
        let note = |one: &Suggestion| ntm_text::taken_from(one, &crossed, language);
        let period = Period { text: year.to_string(), end: Some(Date::end_of_year(year)) };
        let (new_unit, left) =
            ntm_evaluate::confirmed(&crossed, unit, &choices, Some(period), note);
        for choice in &left {
            answer.errors.push_str(&not_taken(*choice, unit, language));
        }
        taken.units.push(new_unit);
    }
    answer.errors.push_str(&text::problems(&reading.problems, None, language));
    if found == 0 {
        answer.code = 1;
        return Ok(answer);
    }
    if request.format == Format::Json {
        let json = ntm_report::crosswalk_to_wire(&all, new, language);
        report = serde_json::to_string_pretty(&json).map(|json| json + "\n").unwrap_or_default();
    }
    if !request.take.is_empty() {
        report = ntm_report::submission_to_csv(&taken);
    }
    match &request.output {
        Some(path) => answer.save(path, report.as_bytes(), Existing::Keep, language),
        None => answer.output = report,
    }
    Ok(answer)
}

/// The year of the new report: the one that is asked for, else this year within the new set's.
fn year(request: &CrosswalkFile, new: Option<&CriteriaSet>) -> u16 {
    let asked = request.year.as_deref().and_then(|year| year.parse().ok());
    let this = clock::today().year();
    asked.unwrap_or_else(|| new.map_or(this, |set| this.clamp(set.start, set.end.max(set.start))))
}

/// What the user wants to take: `6.1`, or `6.1=11` where there are several old results.
fn chosen(request: &CrosswalkFile) -> Result<Vec<(Code, Option<Code>)>, WrongUsage> {
    let language = request.language;
    let words = request.take.split([',', ' ']).map(str::trim).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let (code, old) = word.split_once('=').map_or((word, None), |(a, b)| (a, Some(b)));
            let old = old.map(str::parse).transpose();
            code.parse().and_then(|code| Ok((code, old?))).map_err(|_| WrongUsage {
                message: language.pick(
                    format!("“{word}” không phải là mã. Hãy ghi như 6.1 hoặc 6.1=11."),
                    format!("“{word}” is no code. Write it like 6.1 or 6.1=11."),
                ),
                language,
            })
        })
        .collect()
}

/// The choices with the old code of each: the first that offers something where none is named.
fn complete(crossed: &Crossed, wanted: &[(Code, Option<Code>)]) -> Vec<Chosen> {
    let all = || crossed.lines.iter().flat_map(|line| &line.suggestions);
    let first =
        |code: Code| all().find(|one| one.code == code && matches!(one.offer, Offer::Take(_)));
    wanted
        .iter()
        .map(|(code, old)| {
            let old_code = old.or_else(|| first(*code).map(|one| one.old_code));
            Chosen { code: *code, old_code: old_code.unwrap_or(*code) }
        })
        .collect()
}

fn shown(crossed: &Crossed, new: Option<&CriteriaSet>, language: Language) -> String {
    let name = text::one_line(crossed.name.as_deref().unwrap_or("…"));
    let period = text::one_line(crossed.period.as_deref().unwrap_or_default());
    let variant = crossed.variant.as_deref().unwrap_or_default();
    let mut out = format!("{name} {period}: {} → {} {variant}\n", crossed.from, crossed.to);
    out.push_str(&ntm_text::crossed_tally(crossed.tally, language));
    out.push_str("\n\n");
    for line in &crossed.lines {
        out.push_str(&one_line(line, new, language));
    }
    if !crossed.left_over.is_empty() {
        let codes: Vec<_> = crossed.left_over.iter().map(Code::to_string).collect();
        let codes = codes.join(", ");
        out.push_str(&language.pick(
            format!("\nChỉ tiêu cũ không dùng cho chỉ tiêu mới nào: {codes}\n"),
            format!("\nOld indicators that no new one takes up: {codes}\n"),
        ));
    }
    out.push('\n');
    out
}

fn one_line(line: &CrossedLine, new: Option<&CriteriaSet>, language: Language) -> String {
    let indicator = new.and_then(|set| set.indicator(line.code));
    let title = indicator.map_or("", |one| language.pick(&one.short.vi, &one.short.en));
    let state = ntm_text::crossed_state(line.state, language);
    let mut out = format!("{}  {title}: {state}\n", line.code);
    if let Some(reason) = &line.new_because {
        out.push_str(&format!("      {}\n", language.pick(&reason.vi, &reason.en)));
    }
    for one in &line.suggestions {
        let what = match &one.offer {
            Offer::Take(taken) => {
                format!("→ {}", ntm_text::verdict(taken.outcome.verdict, language))
            }
            Offer::Look(why) => ntm_text::look_only(*why, language).to_owned(),
        };
        out.push_str(&format!(
            "    {} ← {} ({}): {} {what}\n      {}\n",
            one.code,
            one.old_code,
            ntm_text::relation(one.relation, language),
            text::one_line(&ntm_text::old_texts(&one.reads)),
            language.pick(&one.reason.vi, &one.reason.en),
        ));
    }
    out
}

fn not_of_the_old_set(unit: &UnitReport, crosswalk: &Crosswalk, language: Language) -> String {
    let name = text::one_line(unit.name.as_deref().unwrap_or("…"));
    let set = &crosswalk.from;
    language.pick(
        format!("{name}: không xét theo bộ {set} nên không có gì để lấy. Ghi {set} vào cột bo_tieu_chi của tệp cũ.\n"),
        format!("{name}: not judged by the set {set}, so that there is nothing to take. Write {set} into the column bo_tieu_chi of the old file.\n"),
    )
}

fn not_taken(choice: Chosen, unit: &UnitReport, language: Language) -> String {
    let name = text::one_line(unit.name.as_deref().unwrap_or("…"));
    let Chosen { code, old_code } = choice;
    language.pick(
        format!("{name}: không lấy được gì từ {old_code} cho {code}. Xem lại bằng ntm crosswalk không có --take.\n"),
        format!("{name}: nothing can be taken from {old_code} for {code}. Look with ntm crosswalk without --take.\n"),
    )
}
