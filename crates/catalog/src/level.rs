//! The dated, cited levels of an indicator.

use ntm_model::{Citation, Date, Level, Requirement};

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
    /// The day from which the decision applies: the start of a level whose start is not known.
    pub(crate) in_force: Option<Date>,
}

/// Reads the levels of one indicator or part.
pub(crate) fn levels(
    keys: &mut Keys<'_>,
    subject: Subject<'_>,
    known: &Known<'_>,
    errors: &Errors<'_>,
) -> Option<Vec<Level>> {
    let tables = keys.tables("levels")?;
    let mut named = Vec::new();
    let read: Vec<_> = tables
        .into_iter()
        .map(|mut keys| {
            named.extend(keys.text("variant").map(|found| found.value));
            let level = level(&mut keys, subject, known, errors);
            keys.finish();
            level
        })
        .collect();
    for variant in known.variants.iter().filter(|variant| !named.contains(variant)) {
        let kind = SeedErrorKind::VariantWithoutLevel((*variant).to_owned());
        errors.add(keys.at_key("levels"), "levels", kind);
    }
    overlaps(&read.iter().flatten().collect::<Vec<_>>(), errors);
    read.into_iter().map(|found| found.map(|found| found.value)).collect()
}

fn level(
    keys: &mut Keys<'_>,
    subject: Subject<'_>,
    known: &Known<'_>,
    errors: &Errors<'_>,
) -> Option<Found<Level>> {
    let variant = keys.text("variant");
    if let Some(found) = variant {
        refer(found, Reference::Variant, &known.variants, errors);
    }
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
    let (awaiting, note) = (keys.optional_owned("awaiting"), keys.optional_owned("note"));
    let level = Level {
        variant: variant?.value.to_owned(),
        requirement: requirement?,
        printed,
        since: since?,
        until: until.map(|found| found.value),
        checked: checked?,
        citation: citation?,
        awaiting,
        note,
    };
    Some(Found { value: level, at: keys.at(), key: "since" })
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
