//! A criteria set.

use ntm_model::{Code, Confidence, CriteriaSet, Criterion, Decision, Source, Variant};

use crate::document::{Errors, Found, read};
use crate::error::{Reference, SeedError, SeedErrorKind};
use crate::indicator::{Under, indicator};
use crate::keys::Keys;
use crate::level::{Known, refer};
use crate::names::CONFIDENCES;
use crate::recognition::recognition;
use crate::repairs::repairs;

/// The format of a set's file.
const FORMAT: &str = "ntm-catalog/1";

/// What may be judged by a set; kept in the file for its readers only.
const UNIT_KINDS: &[(&str, ())] = &[("xa", ()), ("huyen", ()), ("tinh", ())];

/// Reads a criteria set. `file` is the name that errors show.
///
/// # Errors
/// Every mistake of the file, in the order of its lines.
pub fn read_set(file: &str, text: &str) -> Result<CriteriaSet, Vec<SeedError>> {
    read(file, text, FORMAT, set)
}

fn set(keys: &mut Keys<'_>, errors: &Errors<'_>) -> Option<CriteriaSet> {
    let id = keys.owned("id");
    let title = keys.both("title", "title_en");
    keys.choice("unit_kind", UNIT_KINDS);
    let (start, end) = period(keys, errors);
    let checked = keys.date("checked");
    let (source_ids, sources) = sources(keys, errors);
    let (decision, in_force) = decision(keys, &source_ids, errors);
    let (variant_ids, variants) = variants(keys, &source_ids, errors);
    let unstated = keys.optional_text("unstated");
    if let Some(found) = unstated {
        refer(found, Reference::Source, &source_ids, errors);
    }
    let known = Known {
        variants: variant_ids,
        sources: source_ids,
        unchecked: unchecked(sources.as_deref()),
        unstated: unstated.map(|found| found.value),
        in_force,
        checked: checked.map(|found| found.value),
    };
    let mut codes = Vec::new();
    let criteria = criteria(keys, &known, &mut codes, errors);
    let recognition = recognition(keys, &known, &mut codes, errors);
    errors.repeated(&codes, |code, line| SeedErrorKind::CodeDuplicate(*code, line));
    let (repairs, repaired) = repairs(keys, errors);
    for found in repaired.iter().filter(|one| !codes.iter().any(|code| code.value == one.value)) {
        let set = id.clone().unwrap_or_default();
        errors.about(found, SeedErrorKind::CodeUnknown(found.value, set));
    }
    Some(CriteriaSet {
        id: id?,
        title: title?,
        decision: decision?,
        start: start?,
        end: end?,
        checked: checked?.value,
        sources: sources?,
        variants: variants?,
        criteria: criteria?,
        repairs: repairs?,
        recognition: recognition?,
    })
}

/// The years of `start` and `end`, in this order.
pub(crate) fn period(keys: &mut Keys<'_>, errors: &Errors<'_>) -> (Option<u16>, Option<u16>) {
    let (start, end) = (keys.year("start"), keys.year("end"));
    if let (Some(start), Some(end)) = (start, end)
        && start.value > end.value
    {
        errors.about(&start, SeedErrorKind::PeriodBackwards(start.value, end.value));
    }
    (start.map(|found| found.value), end.map(|found| found.value))
}

/// Reads a list of things with ids: gives the ids, also of things that are wrong otherwise, and
/// the things.
pub(crate) fn with_ids<'a, T>(
    tables: Option<Vec<Keys<'a>>>,
    errors: &Errors<'_>,
    thing: impl Fn(&mut Keys<'a>, Option<String>) -> Option<T>,
) -> (Vec<&'a str>, Option<Vec<T>>) {
    let Some(tables) = tables else { return (Vec::new(), None) };
    let mut ids: Vec<Found<&'a str>> = Vec::new();
    let things: Vec<Option<T>> = tables
        .into_iter()
        .map(|mut keys| {
            let id = keys.text("id");
            ids.extend(id);
            let thing = thing(&mut keys, id.map(|id| id.value.to_owned()));
            keys.finish();
            thing
        })
        .collect();
    errors.repeated_ids(&ids);
    (ids.into_iter().map(|id| id.value).collect(), things.into_iter().collect())
}

fn sources<'a>(keys: &mut Keys<'a>, errors: &Errors<'_>) -> (Vec<&'a str>, Option<Vec<Source>>) {
    with_ids(keys.tables("sources"), errors, |keys, id| {
        let title = keys.owned("title");
        let (file, url) = (keys.optional_owned("file"), keys.optional_owned("url"));
        let confidence = keys.choice("confidence", CONFIDENCES);
        let note = keys.optional_owned("note");
        let confidence = confidence?.value;
        Some(Source { id: id?, title: title?, file, url, confidence, note })
    })
}

/// The ids of the sources that nobody has held against a document.
fn unchecked(sources: Option<&[Source]>) -> Vec<String> {
    let sources = sources.unwrap_or_default().iter();
    let unchecked = sources.filter(|source| source.confidence == Confidence::Unchecked);
    unchecked.map(|source| source.id.clone()).collect()
}

fn decision(
    keys: &mut Keys<'_>,
    sources: &[&str],
    errors: &Errors<'_>,
) -> (Option<Decision>, Option<ntm_model::Date>) {
    let Some(mut keys) = keys.table("decision") else { return (None, None) };
    let (number, title) = (keys.owned("number"), keys.owned("title"));
    let issuer = keys.owned("issuer");
    let issued = keys.date("issued").map(|found| found.value);
    let in_force = keys.date("in_force").map(|found| found.value);
    let source = cited(&mut keys, sources, errors);
    keys.finish();
    let build = || {
        Some(Decision {
            number: number?,
            title: title?,
            issuer: issuer?,
            issued: issued?,
            in_force: in_force?,
            source: source?,
        })
    };
    (build(), in_force)
}

fn variants<'a>(
    keys: &mut Keys<'a>,
    sources: &[&str],
    errors: &Errors<'_>,
) -> (Vec<&'a str>, Option<Vec<Variant>>) {
    with_ids(keys.tables("variants"), errors, |keys, id| {
        let name = keys.both("name", "name_en");
        let definition = keys.both("definition", "definition_en");
        let source = cited(keys, sources, errors);
        Some(Variant { id: id?, name: name?, definition: definition?, source: source? })
    })
}

/// The id under `source`, which must be one of the set's.
fn cited(keys: &mut Keys<'_>, sources: &[&str], errors: &Errors<'_>) -> Option<String> {
    let source = keys.text("source")?;
    refer(source, Reference::Source, sources, errors);
    Some(source.value.to_owned())
}

fn criteria(
    keys: &mut Keys<'_>,
    known: &Known<'_>,
    codes: &mut Vec<Found<Code>>,
    errors: &Errors<'_>,
) -> Option<Vec<Criterion>> {
    let mut numbers = Vec::new();
    let read: Vec<_> = keys
        .tables("criteria")?
        .into_iter()
        .map(|mut keys| {
            let number = keys.number("number");
            numbers.extend(number);
            let number = number.map(|found| found.value);
            let title = keys.both("title", "title_en");
            let under = Under::Criterion(number);
            let tables = keys.tables("indicators");
            let indicators = tables.and_then(|tables| {
                let read =
                    tables.into_iter().map(|one| indicator(one, under, known, codes, errors));
                read.collect::<Vec<_>>().into_iter().collect::<Option<Vec<_>>>()
            });
            keys.finish();
            Some(Criterion { number: number?, title: title?, indicators: indicators? })
        })
        .collect();
    errors.repeated(&numbers, |number, line| SeedErrorKind::DuplicateId(number.to_string(), line));
    read.into_iter().collect()
}
