//! The dated, cited levels of an indicator.

use ntm_model::{Citation, Date, Layer, Level, Requirement};

use crate::document::{Errors, Found};
use crate::error::{Reference, SeedErrorKind};
use crate::keys::Keys;
use crate::level_rules::{Subject, misfits, unread};

/// What the indicators of a set may refer to.
pub(crate) struct Known<'a> {
    /// Ids of the variants.
    pub(crate) variants: Vec<&'a str>,
    /// Ids of the sources.
    pub(crate) sources: Vec<&'a str>,
    /// Those of them that are held against no document.
    pub(crate) unchecked: Vec<String>,
    /// The source to name where no document states a level or a title; `None` in a set in which
    /// every level is written out.
    pub(crate) unstated: Option<&'a str>,
    /// The day from which the decision applies: the start of a level whose start is not known.
    pub(crate) in_force: Option<Date>,
    /// When the file was last compared with the documents.
    pub(crate) checked: Option<Date>,
}

/// Reads the levels of one indicator or part.
pub(crate) fn levels(
    keys: &mut Keys<'_>,
    subject: Subject<'_>,
    known: &Known<'_>,
    errors: &Errors<'_>,
) -> Option<Vec<Level>> {
    // Where the set says what to name for levels that no document states, none need be listed.
    let tables = match known.unstated {
        Some(_) => keys.optional_tables("levels"),
        None => keys.tables("levels")?,
    };
    let mut named = Vec::new();
    let read: Vec<_> = tables
        .into_iter()
        .flat_map(|mut keys| {
            let variants = variants(&mut keys, known, errors);
            named.extend(variants.iter().copied());
            let levels = level(&mut keys, &variants, subject, known, errors);
            keys.finish();
            levels
        })
        .collect();
    overlaps(&read.iter().flatten().collect::<Vec<_>>(), errors);
    let levels: Option<Vec<_>> =
        read.into_iter().map(|found| found.map(|found| found.value)).collect();
    if let Some(source) = known.unstated {
        return levels.map(|levels| with_unstated(levels, source, known));
    }
    for variant in known.variants.iter().filter(|variant| !named.contains(variant)) {
        let kind = SeedErrorKind::VariantWithoutLevel((*variant).to_owned());
        errors.add(keys.at_key("levels"), "levels", kind);
    }
    levels
}

/// The variants that a level is for: `variant = "…"`, or `variants = ["…", "…"]`.
fn variants<'a>(keys: &mut Keys<'a>, known: &Known<'_>, errors: &Errors<'_>) -> Vec<&'a str> {
    let found = if keys.has("variants") {
        keys.texts("variants").unwrap_or_default()
    } else {
        keys.text("variant").into_iter().collect()
    };
    for one in &found {
        refer(*one, Reference::Variant, &known.variants, errors);
    }
    found.into_iter().map(|one| one.value).collect()
}

/// The level once for each of its variants; `None` for one that is wrong.
pub(crate) fn level(
    keys: &mut Keys<'_>,
    variants: &[&str],
    subject: Subject<'_>,
    known: &Known<'_>,
    errors: &Errors<'_>,
) -> Vec<Option<Found<Level>>> {
    let text = keys.text("level");
    let requirement = text.and_then(|text| requirement(text, subject, errors));
    let printed = keys.optional_owned("printed");
    let unknown = text.is_some_and(|text| text.value.trim() == "unknown");
    let since = match keys.optional_date("since").map(|found| found.value) {
        None if unknown && !keys.has("since") => known.in_force,
        // Asks once more, so that a level with a demand and no start is reported.
        None if !keys.has("since") => keys.date("since").map(|found| found.value),
        since => since,
    };
    let until = keys.optional_date("until");
    if let (Some(since), Some(until)) = (since, until)
        && until.value < since
    {
        errors.about(&until, SeedErrorKind::UntilBeforeSince(since, until.value));
    }
    let checked = keys.date("checked").map(|found| found.value);
    let citation =
        citation(keys, "source", "place", SeedErrorKind::LevelWithoutSource, known, errors);
    if let Some(citation) = citation.as_ref().filter(|one| known.unchecked.contains(&one.source))
        && !unknown
    {
        let kind = SeedErrorKind::LevelUnchecked(citation.source.clone());
        errors.add(keys.at_key("source"), "source", kind);
    }
    let (awaiting, note) = (keys.optional_owned("awaiting"), keys.optional_owned("note"));
    let build = || {
        Some(Level {
            variant: String::new(),
            requirement: requirement?,
            printed,
            since: since?,
            until: until.map(|found| found.value),
            checked: checked?,
            layer: Layer::Published,
            citation: citation?,
            awaiting,
            note,
        })
    };
    let Some(level) = build() else { return vec![None] };
    let of = |variant: &&str| {
        let value = Level { variant: (*variant).to_owned(), ..level.clone() };
        Some(Found { value, at: keys.at(), key: "since" })
    };
    variants.iter().map(of).collect()
}

/// Adds “unknown” for every variant, from the day of the decision to the first level that a
/// document states, and sorts by variant and day.
fn with_unstated(levels: Vec<Level>, source: &str, known: &Known<'_>) -> Vec<Level> {
    let mut sorted = Vec::new();
    for variant in &known.variants {
        let mut stated: Vec<Level> =
            levels.iter().filter(|level| level.variant == *variant).cloned().collect();
        stated.sort_by_key(|level| level.since);
        let first = stated.first().map(|level| level.since);
        if let (Some(since), Some(checked)) = (known.in_force, known.checked)
            && first.is_none_or(|first| first > since)
        {
            sorted.push(Level {
                variant: (*variant).to_owned(),
                requirement: Requirement::Unknown,
                printed: None,
                since,
                until: None,
                checked,
                layer: Layer::Published,
                citation: Citation { source: source.to_owned(), place: String::new() },
                awaiting: None,
                note: None,
            });
        }
        sorted.append(&mut stated);
    }
    sorted
}

fn requirement(
    text: Found<&str>,
    subject: Subject<'_>,
    errors: &Errors<'_>,
) -> Option<Requirement> {
    match Requirement::parse(text.value) {
        Ok((requirement, unit)) => {
            for kind in misfits(text.value, requirement, unit, subject) {
                errors.about(&text, kind);
            }
            Some(requirement)
        }
        Err(why) => {
            errors.about(&text, unread(text.value, why));
            None
        }
    }
}

/// Reads the place in a document that a fact is taken from; its source must be there.
pub(crate) fn citation(
    keys: &mut Keys<'_>,
    source_key: &'static str,
    place_key: &'static str,
    missing: SeedErrorKind,
    known: &Known<'_>,
    errors: &Errors<'_>,
) -> Option<Citation> {
    let source = keys.optional_text(source_key);
    match source {
        Some(found) => refer(found, Reference::Source, &known.sources, errors),
        None if !keys.has(source_key) => errors.add(keys.at(), source_key, missing),
        None => {}
    }
    let place = keys.optional_owned(place_key).unwrap_or_default();
    Some(Citation { source: source?.value.to_owned(), place })
}

/// Reports an id that is not among the known ones.
pub(crate) fn refer(found: Found<&str>, to: Reference, known: &[&str], errors: &Errors<'_>) {
    if !known.contains(&found.value) {
        let known = known.iter().map(|id| (*id).to_owned()).collect();
        let kind = SeedErrorKind::UnknownReference(to, found.value.to_owned(), known);
        errors.about(&found, kind);
    }
}

/// Reports levels of one variant of which the later does not follow the earlier. A level without
/// an end is ended by the next one (rule 10), so only the same start, or an end that is stated
/// and too late, is a mistake.
fn overlaps(levels: &[&Found<Level>], errors: &Errors<'_>) {
    for (index, later) in levels.iter().enumerate() {
        let clashes = |earlier: &&&Found<Level>| {
            let (one, other) = if earlier.value.since <= later.value.since {
                (&earlier.value, &later.value)
            } else {
                (&later.value, &earlier.value)
            };
            one.variant == other.variant
                && (one.since == other.since || one.until.is_some_and(|until| until >= other.since))
        };
        if let Some(earlier) = levels.iter().take(index).find(clashes) {
            let line = errors.line(earlier.at);
            errors.about(later, SeedErrorKind::LevelsOverlap(later.value.variant.clone(), line));
        }
    }
}
