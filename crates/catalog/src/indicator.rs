//! An indicator of a set, with its parts.

use ntm_model::{Code, Indicator, Measure};

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
    let title = keys.owned("title");
    let short = keys.both("short", "short_en");
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
    let missing = SeedErrorKind::TitleWithoutSource;
    let title_citation = citation(&mut keys, "title_source", "title_place", missing, known, errors);
    let levels = levels(&mut keys, subject, known, errors);
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
    Some(Indicator {
        code: code?.value,
        title: title?,
        short: short?,
        measure: measure?.value,
        unit: unit?.to_owned(),
        direction: direction?,
        may_not_apply,
        note,
        title_citation: title_citation?,
        parts: parts?,
        levels: levels?,
    })
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
