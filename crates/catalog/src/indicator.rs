//! An indicator of a set, with its parts.

use ntm_model::{Citation, Code, Indicator, Measure, Text};

use crate::document::{Errors, Found};
use crate::error::SeedErrorKind;
use crate::keys::Keys;
use crate::level::{Known, citation, levels};
use crate::level_rules::{Subject, subject_misfits};
use crate::names::{DIRECTIONS, MEASURES};
use crate::repairs::code;

/// Where an indicator is described; `None` inside when that could not be read.
#[derive(Clone, Copy)]
pub(crate) enum Under {
    /// Under the criterion with this number.
    Criterion(Option<u8>),
    /// As a part of the indicator with this code.
    Indicator(Option<Code>),
}

/// Reads one indicator or part. Its codes are added to `codes`.
pub(crate) fn indicator(
    mut keys: Keys<'_>,
    under: Under,
    known: &Known<'_>,
    codes: &mut Vec<Found<Code>>,
    errors: &Errors<'_>,
) -> Option<Indicator> {
    let code = keys.text("code").and_then(|found| code(found, errors));
    if let Some(found) = code {
        codes.push(found);
        belongs(found, under, errors);
    }
    let words = words(&mut keys, code.map(|found| found.value), known, errors);
    let measure = keys.choice("measure", MEASURES);
    let unit = keys.any_text("unit").map(|found| found.value);
    let direction = keys.choice("direction", DIRECTIONS).map(|found| found.value);
    let nested = |found: &Found<Measure>| {
        matches!(under, Under::Indicator(_)) && found.value == Measure::Composite
    };
    if let Some(found) = measure.filter(nested) {
        errors.about(&found, SeedErrorKind::PartIsComposite);
    }
    let judged_by = measure.filter(|found| !nested(found)).map(|found| found.value);
    let mut subject = Subject { measure: judged_by, unit, direction };
    for (key, kind) in subject_misfits(subject) {
        errors.add(keys.at_key(key), key, kind);
        // The levels are not held against what is wrong itself.
        match key {
            "unit" => subject.unit = None,
            _ => subject.direction = None,
        }
    }
    let may_not_apply = may_not_apply(&mut keys, errors);
    let note = keys.optional_owned("note");
    let levels = levels(&mut keys, subject, known, errors);
    let by_sex = matches!(under, Under::Criterion(_)) && men_and_women(&mut keys, measure, errors);
    let parts = match under {
        Under::Criterion(_) => {
            let under = Under::Indicator(code.map(|found| found.value));
            let parts = keys.optional_tables("parts");
            check_parts(measure, !parts.is_empty(), errors);
            let read = parts.into_iter().map(|keys| indicator(keys, under, known, codes, errors));
            read.collect::<Vec<_>>().into_iter().collect::<Option<Vec<_>>>()
        }
        Under::Indicator(_) => Some(Vec::new()),
    };
    keys.finish();
    let words = words?;
    let indicator = Indicator {
        code: code?.value,
        title: words.title,
        short: words.short,
        measure: measure?.value,
        unit: unit?.to_owned(),
        direction: direction?,
        may_not_apply,
        note,
        title_citation: words.citation,
        parts: parts?,
        levels: levels?,
    };
    Some(if by_sex { for_men_and_women(indicator) } else { indicator })
}

/// What an indicator is called.
struct Words {
    title: String,
    short: Text,
    citation: Citation,
}

/// Reads the titles. Where the set says what to name for what no document states, an indicator
/// may be without them: it is then shown by its code. A title from a source that nobody has
/// checked says so itself, wherever it is shown.
fn words(
    keys: &mut Keys<'_>,
    code: Option<Code>,
    known: &Known<'_>,
    errors: &Errors<'_>,
) -> Option<Words> {
    if let (Some(source), Some(code), false) = (known.unstated, code, keys.has("title")) {
        return Some(Words {
            title: format!("{code}: chưa có văn bản"),
            short: Text {
                vi: format!("{code}: chưa có văn bản"),
                en: format!("{code}: no document at hand"),
            },
            citation: Citation { source: source.to_owned(), place: String::new() },
        });
    }
    let title = keys.owned("title");
    let short = keys.both("short", "short_en");
    let missing = SeedErrorKind::TitleWithoutSource;
    let citation = citation(keys, "title_source", "title_place", missing, known, errors);
    let (mut title, citation) = (title?, citation?);
    if known.unchecked.contains(&citation.source) {
        title.push_str(" (chưa đối chiếu)");
    }
    Some(Words { title, short: short?, citation })
}

/// Whether the level must hold for men and for women by themselves (“áp dụng đạt cho cả nam và
/// nữ”).
fn men_and_women(
    keys: &mut Keys<'_>,
    measure: Option<Found<Measure>>,
    errors: &Errors<'_>,
) -> bool {
    let by_sex = keys.flag("men_and_women") == Some(true);
    let wordy = |found: &Found<Measure>| {
        matches!(found.value, Measure::PassFail | Measure::Rating | Measure::Composite)
    };
    if let Some(found) = measure.filter(|found| by_sex && wordy(found)) {
        let kind = SeedErrorKind::MenAndWomenMeasure(found.value);
        errors.add(keys.at_key("men_and_women"), "men_and_women", kind);
        return false;
    }
    by_sex
}

/// The indicator with a part for men and one for women, which have its level.
fn for_men_and_women(mut indicator: Indicator) -> Indicator {
    for (letter, vi, en) in [('a', "Nam", "Men"), ('b', "Nữ", "Women")] {
        let Some(code) = indicator.code.with_part(letter) else { continue };
        let part = Indicator {
            code,
            title: vi.to_owned(),
            short: Text { vi: vi.to_owned(), en: en.to_owned() },
            note: None,
            parts: Vec::new(),
            ..indicator.clone()
        };
        indicator.parts.push(part);
    }
    indicator
}

/// Reports a code that does not belong where it stands.
fn belongs(found: Found<Code>, under: Under, errors: &Errors<'_>) {
    let code = found.value;
    match under {
        Under::Criterion(_) if code.part().is_some() => {
            errors.about(&found, SeedErrorKind::PartAsIndicator(code));
        }
        Under::Criterion(Some(number)) if code.criterion() != number => {
            errors.about(&found, SeedErrorKind::IndicatorElsewhere(code, number));
        }
        Under::Indicator(Some(whole)) if code.part().is_none() || code.whole() != whole => {
            errors.about(&found, SeedErrorKind::PartElsewhere(code, whole));
        }
        _ => {}
    }
}

/// What “nếu có” is attached to, if the indicator has it.
fn may_not_apply(keys: &mut Keys<'_>, errors: &Errors<'_>) -> Option<String> {
    let flag = keys.flag("may_not_apply");
    let to = keys.optional_text("may_not_apply_to");
    match to {
        None if flag == Some(true) && !keys.has("may_not_apply_to") => {
            let at = keys.at_key("may_not_apply");
            errors.add(at, "may_not_apply", SeedErrorKind::MayNotApplyToMissing);
        }
        Some(found) if flag == Some(false) => {
            errors.about(&found, SeedErrorKind::MayNotApplyMissing)
        }
        _ => {}
    }
    to.map(|found| found.value.to_owned())
}

/// Composite indicators have parts, others have none (rule 6).
fn check_parts(measure: Option<Found<Measure>>, has_parts: bool, errors: &Errors<'_>) {
    let Some(measure) = measure else { return };
    match (measure.value, has_parts) {
        (Measure::Composite, false) => {
            errors.about(&measure, SeedErrorKind::CompositeWithoutParts);
        }
        (Measure::Composite, true) | (_, false) => {}
        (other, true) => errors.about(&measure, SeedErrorKind::PartsNotComposite(other)),
    }
}
