//! A plan: who does what by when.

use ntm_model::{CriteriaSet, GuidanceDocument, Organization, Plan, PlanDocument, Reading};

use crate::document::{Errors, read};
use crate::error::{Reference, SeedError, SeedErrorKind};
use crate::keys::Keys;
use crate::level::refer;
use crate::names::{DUTY_ROLES, ORGANIZATION_KINDS};
use crate::plan_facts::{from_duties, plan_facts};
use crate::planned::{Named, planned};
use crate::repairs::repairs;
use crate::set::{period, with_ids};

/// The format of a plan's file.
const FORMAT: &str = "ntm-plan/1";

/// Reads a plan that carries out one of `sets`. `file` is the name that errors show.
///
/// # Errors
/// Every mistake of the file, in the order of its lines.
pub fn read_plan(file: &str, text: &str, sets: &[CriteriaSet]) -> Result<Plan, Vec<SeedError>> {
    read_plan_document(file, text, sets).map(|document| document.plan)
}

/// Reads a plan with everything else that its document says. `file` is the name that errors show.
///
/// # Errors
/// Every mistake of the file, in the order of its lines.
pub fn read_plan_document(
    file: &str,
    text: &str,
    sets: &[CriteriaSet],
) -> Result<PlanDocument, Vec<SeedError>> {
    read(file, text, FORMAT, |keys, errors| document(keys, sets, errors))
}

fn document(
    keys: &mut Keys<'_>,
    sets: &[CriteriaSet],
    errors: &Errors<'_>,
) -> Option<PlanDocument> {
    let (id, title) = (keys.owned("id"), keys.owned("title"));
    let (unit_name, province) = (keys.owned("unit_name"), keys.owned("province"));
    let (set_id, set) = set(keys, sets, errors);
    let variant = variant(keys, set, errors);
    let (start, end) = period(keys, errors);
    let file = keys.owned("file");
    // For the readers of the file; the model does not keep it.
    keys.date("checked");
    let note = keys.optional_owned("note");
    let (reading_ids, readings) = with_ids(keys.tables("readings"), errors, |keys, id| {
        let title = keys.both("title", "title_en");
        let place = keys.owned("place");
        let role = if keys.has("role") { Some(keys.choice("role", DUTY_ROLES)?) } else { None };
        let role = role.map(|found| found.value);
        Some(Reading { id: id?, title: title?, place: place?, role })
    });
    let (organization_ids, organizations) =
        with_ids(keys.tables("organizations"), errors, organization);
    let (document_ids, documents) = with_ids(keys.tables("documents"), errors, |keys, id| {
        let title = keys.owned("title");
        // How the plan itself writes the document; for the readers of the file.
        keys.texts("spellings");
        Some(GuidanceDocument { id: id?, title: title? })
    });
    let named = Named {
        set,
        years: start.zip(end).filter(|(start, end)| start <= end),
        readings: reading_ids,
        organizations: organization_ids,
        documents: document_ids,
    };
    let facts = plan_facts(keys, sets, &named, errors);
    let is_by_duty =
        facts.as_ref().is_some_and(|facts| !facts.is_empty()) && !keys.has("indicators");
    let indicators = if is_by_duty { Some(Vec::new()) } else { planned(keys, &named, errors) };
    let (repairs, repaired) = repairs(keys, errors);
    for found in &repaired {
        if let Some(set) = set
            && set.indicator(found.value).is_none()
        {
            errors.about(found, SeedErrorKind::CodeUnknown(found.value, set.id.clone()));
        }
    }
    let facts = facts?;
    let indicators = match (is_by_duty, set, start.zip(end)) {
        (true, Some(set), Some(years)) => Some(from_duties(&facts, set, years)),
        _ => indicators,
    };
    let plan = Plan {
        id: id?,
        title: title?,
        unit_name: unit_name?,
        province: province?,
        set: set_id?,
        variant: variant?,
        start: start?,
        end: end?,
        file: file?,
        note,
        readings: readings?,
        organizations: organizations?,
        documents: documents?,
        indicators: indicators?,
        repairs: repairs?,
    };
    Some(PlanDocument { plan, facts })
}

/// The id of the set and the set, if there is one with this id.
fn set<'s>(
    keys: &mut Keys<'_>,
    sets: &'s [CriteriaSet],
    errors: &Errors<'_>,
) -> (Option<String>, Option<&'s CriteriaSet>) {
    let Some(id) = keys.text("set") else { return (None, None) };
    let known: Vec<_> = sets.iter().map(|set| set.id.as_str()).collect();
    refer(id, Reference::Set, &known, errors);
    (Some(id.value.to_owned()), sets.iter().find(|set| set.id == id.value))
}

fn variant(keys: &mut Keys<'_>, set: Option<&CriteriaSet>, errors: &Errors<'_>) -> Option<String> {
    let variant = keys.text("variant")?;
    if let Some(set) = set {
        let known: Vec<_> = set.variants.iter().map(|variant| variant.id.as_str()).collect();
        refer(variant, Reference::Variant, &known, errors);
    }
    Some(variant.value.to_owned())
}

fn organization(keys: &mut Keys<'_>, id: Option<String>) -> Option<Organization> {
    let name = keys.both("name", "name_en");
    let short = keys.owned("short");
    let spellings = keys.texts("spellings");
    let kind = keys.choice("kind", ORGANIZATION_KINDS);
    let section = keys.optional_owned("section");
    let spellings = spellings?.iter().map(|found| found.value.to_owned()).collect();
    Some(Organization {
        id: id?,
        name: name?,
        short: short?,
        spellings,
        kind: kind?.value,
        section,
    })
}
