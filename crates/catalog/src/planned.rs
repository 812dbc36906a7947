//! What a plan says of each indicator.

use ntm_model::{Assignment, Code, CriteriaSet, PlannedIndicator};

use crate::document::{Errors, Found};
use crate::error::{Reference, SeedErrorKind};
use crate::keys::Keys;
use crate::level::refer;
use crate::repairs::code;
use crate::set::period;

/// What the indicators of a plan may refer to.
pub(crate) struct Named<'a, 's> {
    /// The set, if it is known.
    pub(crate) set: Option<&'s CriteriaSet>,
    /// The years of the plan, if they make sense.
    pub(crate) years: Option<(u16, u16)>,
    /// Ids of the passages.
    pub(crate) readings: Vec<&'a str>,
    /// Ids of the organizations.
    pub(crate) organizations: Vec<&'a str>,
    /// Ids of the guidance documents.
    pub(crate) documents: Vec<&'a str>,
}

/// Reads `[[indicators]]`: every indicator of the set once.
pub(crate) fn planned(
    keys: &mut Keys<'_>,
    named: &Named<'_, '_>,
    errors: &Errors<'_>,
) -> Option<Vec<PlannedIndicator>> {
    let tables = keys.tables("indicators")?;
    let mut codes = Vec::new();
    let read: Vec<_> =
        tables.into_iter().map(|keys| indicator(keys, named, &mut codes, errors)).collect();
    errors.repeated(&codes, |code, line| SeedErrorKind::CodeDuplicate(*code, line));
    for indicator in named.set.iter().flat_map(|set| set.indicators()) {
        if !codes.iter().any(|found| found.value == indicator.code) {
            let kind = SeedErrorKind::IndicatorNotPlanned(indicator.code);
            errors.add(keys.at_key("indicators"), "indicators", kind);
        }
    }
    read.into_iter().collect()
}

fn indicator(
    mut keys: Keys<'_>,
    named: &Named<'_, '_>,
    codes: &mut Vec<Found<Code>>,
    errors: &Errors<'_>,
) -> Option<PlannedIndicator> {
    let code = keys.text("code").and_then(|found| code(found, errors));
    if let Some(found) = code {
        codes.push(found);
        exists(found, named.set, errors);
    }
    let (start, end) = period(&mut keys, errors);
    if let (Some(start), Some(end), Some((first, last))) = (start, end, named.years)
        && start <= end
        && (start < first || end > last)
    {
        let kind = SeedErrorKind::PeriodOutside((start, end), (first, last));
        errors.add(keys.at_key("start"), "start", kind);
    }
    let documents = keys.texts("documents");
    let documents = documents.map(|ids| {
        ids.into_iter()
            .map(|id| {
                refer(id, Reference::Document, &named.documents, errors);
                id.value.to_owned()
            })
            .collect()
    });
    let documents_printed = keys.any_text("documents_printed");
    let awaiting = keys.optional_owned("awaiting");
    let remedy = keys.both("remedy", "remedy_en");
    let assignments = assignments(&mut keys, named, errors);
    keys.finish();
    Some(PlannedIndicator {
        code: code?.value,
        start: start?,
        end: end?,
        due: None,
        documents: documents?,
        documents_printed: documents_printed?.value.to_owned(),
        awaiting,
        remedy: remedy?,
        assignments: assignments?,
    })
}

/// Reports a code that is not a whole indicator of the set.
fn exists(found: Found<Code>, set: Option<&CriteriaSet>, errors: &Errors<'_>) {
    let Some(set) = set else { return };
    if !set.indicators().any(|indicator| indicator.code == found.value) {
        errors.about(&found, SeedErrorKind::CodeUnknown(found.value, set.id.clone()));
    }
}

/// Reads the assignments, one for each passage at most. There may be none: then no passage
/// speaks of the indicator, which is a finding and no mistake of the file.
fn assignments(
    keys: &mut Keys<'_>,
    named: &Named<'_, '_>,
    errors: &Errors<'_>,
) -> Option<Vec<Assignment>> {
    let mut readings = Vec::new();
    let read: Vec<_> = keys
        .optional_tables("assignments")
        .into_iter()
        .map(|mut keys| {
            let reading = keys.text("reading");
            if let Some(found) = reading {
                refer(found, Reference::Reading, &named.readings, errors);
                readings.push(found);
            }
            let (lead, support) = (keys.texts("lead"), keys.texts("support"));
            organizations(lead.iter().chain(&support).flatten(), named, errors);
            // Few plans name those who appraise an indicator.
            let verify = if keys.has("verify") { keys.texts("verify") } else { Some(Vec::new()) };
            organizations(verify.iter().flatten(), named, errors);
            let lead_printed = keys.any_text("lead_printed");
            let support_printed = keys.any_text("support_printed");
            let verify_printed = keys.optional_owned("verify_printed").unwrap_or_default();
            let place = keys.owned("place");
            keys.finish();
            let owned = |ids: Vec<Found<&str>>| ids.iter().map(|id| id.value.to_owned()).collect();
            Some(Assignment {
                reading: reading?.value.to_owned(),
                lead: lead.map(owned)?,
                support: support.map(owned)?,
                verify: verify.map(owned)?,
                lead_printed: lead_printed?.value.to_owned(),
                support_printed: support_printed?.value.to_owned(),
                verify_printed,
                place: place?,
            })
        })
        .collect();
    errors.repeated(&readings, |id, line| SeedErrorKind::ReadingTwice((*id).to_owned(), line));
    read.into_iter().collect()
}

/// Reports organizations that are not known, and those that one assignment names twice.
pub(crate) fn organizations<'k>(
    ids: impl Iterator<Item = &'k Found<&'k str>>,
    named: &Named<'_, '_>,
    errors: &Errors<'_>,
) {
    let ids: Vec<Found<&str>> = ids.copied().collect();
    for id in &ids {
        refer(*id, Reference::Organization, &named.organizations, errors);
    }
    errors.repeated(&ids, |id, _| SeedErrorKind::OrganizationTwice((*id).to_owned()));
}
