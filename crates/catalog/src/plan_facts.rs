//! What a plan says beyond the assignments of its own set.

use ntm_model::{
    Code, CriteriaSet, Dossier, Due, Duty, DutyItem, DutyRole, PlanFacts, PlannedLevel, PlannedSet,
    PlannedTarget, Requirement, Statement,
};

use crate::document::{Errors, Found};
use crate::error::{Reference, SeedErrorKind};
use crate::keys::Keys;
use crate::level::refer;
use crate::names::{DUTY_ROLES, LEVEL_KINDS};
use crate::planned::{Named, organizations};
use crate::repairs::code;
use crate::set::with_ids;

/// Reads `[[sets]]`, `[[duties]]`, `[[targets]]`, `[[dossiers]]` and `[[statements]]`, none of
/// which need be there. Codes are not held against the sets: a plan may print one that is none,
/// and saying so is the work of the audit.
pub(crate) fn plan_facts(
    keys: &mut Keys<'_>,
    catalogs: &[CriteriaSet],
    named: &Named<'_, '_>,
    errors: &Errors<'_>,
) -> Option<PlanFacts> {
    let (set_ids, sets) = with_ids(Some(keys.optional_tables("sets")), errors, |keys, id| {
        let title = keys.both("title", "title_en");
        let variant = keys.optional_text("variant");
        let catalog = catalogs.iter().find(|set| Some(&set.id) == id.as_ref());
        if let (Some(variant), Some(set)) = (variant, catalog) {
            let known: Vec<_> = set.variants.iter().map(|variant| variant.id.as_str()).collect();
            refer(variant, Reference::Variant, &known, errors);
        }
        let variant = variant.map(|found| found.value.to_owned());
        Some(PlannedSet { id: id?, title: title?, variant, is_whole: keys.flag("whole")? })
    });
    let places = if keys.has("places") { keys.texts("places") } else { Some(Vec::new()) };
    errors.repeated(places.as_deref().unwrap_or_default(), |name, _| {
        SeedErrorKind::PlaceTwice((*name).to_owned())
    });
    let known = Known { named, sets: set_ids, errors };
    let duties: Vec<_> =
        keys.optional_tables("duties").into_iter().map(|keys| duty(keys, &known)).collect();
    let targets: Vec<_> =
        keys.optional_tables("targets").into_iter().map(|keys| target(keys, &known)).collect();
    let dossiers: Vec<_> =
        keys.optional_tables("dossiers").into_iter().map(|keys| dossier(keys, &known)).collect();
    let statements: Vec<_> =
        keys.optional_tables("statements").into_iter().map(statement).collect();
    Some(PlanFacts {
        sets: sets?,
        places: places?.iter().map(|found| found.value.to_owned()).collect(),
        duties: duties.into_iter().collect::<Option<_>>()?,
        targets: targets.into_iter().collect::<Option<_>>()?,
        dossiers: dossiers.into_iter().collect::<Option<_>>()?,
        statements: statements.into_iter().collect::<Option<_>>()?,
    })
}

/// What the tables may refer to.
struct Known<'a, 'n, 's, 'e> {
    named: &'n Named<'a, 's>,
    sets: Vec<&'a str>,
    errors: &'n Errors<'e>,
}

impl Known<'_, '_, '_, '_> {
    fn reading(&self, keys: &mut Keys<'_>) -> Option<String> {
        let reading = keys.text("reading")?;
        refer(reading, Reference::Reading, &self.named.readings, self.errors);
        Some(reading.value.to_owned())
    }

    fn set(&self, keys: &mut Keys<'_>) -> Option<String> {
        let set = keys.text("set")?;
        refer(set, Reference::Set, &self.sets, self.errors);
        Some(set.value.to_owned())
    }
}

fn duty(mut keys: Keys<'_>, known: &Known<'_, '_, '_, '_>) -> Option<Duty> {
    let (reading, set) = (known.reading(&mut keys), known.set(&mut keys));
    let items = keys.texts("items").map(|texts| {
        let read = texts.into_iter().map(|text| item(text, known.errors));
        read.collect::<Vec<_>>()
    });
    let role = keys.choice("role", DUTY_ROLES);
    let units = keys.texts("organizations");
    organizations(units.iter().flatten(), known.named, known.errors);
    let share = keys.optional_owned("share");
    let (printed, place) = (keys.owned("printed"), keys.owned("place"));
    keys.finish();
    Some(Duty {
        reading: reading?,
        set: set?,
        items: items?.into_iter().collect::<Option<_>>()?,
        role: role?.value,
        organizations: units?.iter().map(|id| id.value.to_owned()).collect(),
        share,
        printed: printed?,
        place: place?,
    })
}

/// `13.2`, or `3 Thủy lợi`: a code, and the name that the passage gives it.
fn item(text: Found<&str>, errors: &Errors<'_>) -> Option<DutyItem> {
    let (first, named) = text.value.split_once(' ').unwrap_or((text.value, ""));
    let code = code(Found { value: first, at: text.at, key: text.key }, errors)?;
    Some(DutyItem { code: code.value, named: named.trim().to_owned() })
}

fn target(mut keys: Keys<'_>, known: &Known<'_, '_, '_, '_>) -> Option<PlannedTarget> {
    let reading = if keys.has("reading") { Some(known.reading(&mut keys)?) } else { None };
    let set = known.set(&mut keys);
    let unit_name = keys.optional_owned("unit_name");
    let code: Option<Found<Code>> = keys.text("code").and_then(|text| code(text, known.errors));
    let named = keys.optional_owned("named").unwrap_or_default();
    let variant = keys.optional_owned("variant");
    let year = if keys.has("year") { keys.year("year").map(|found| found.value) } else { None };
    let level = level(&mut keys, known.errors);
    let measure = keys.optional_owned("measure");
    let under = if keys.has("under") { keys.number("under") } else { None };
    let due = due(&mut keys, known.errors);
    let units =
        if keys.has("organizations") { keys.texts("organizations") } else { Some(Vec::new()) };
    organizations(units.iter().flatten(), known.named, known.errors);
    let place = keys.owned("place");
    keys.finish();
    Some(PlannedTarget {
        reading,
        unit_name,
        set: set?,
        code: code?.value,
        named,
        variant,
        year,
        level: level?,
        measure,
        under: under.map(|found| found.value),
        due: due?,
        organizations: units?.iter().map(|id| id.value.to_owned()).collect(),
        place: place?,
    })
}

/// `level = ">= 60 %"` with the words of the passage under `printed`. The outer `None` is a mistake.
fn level(keys: &mut Keys<'_>, errors: &Errors<'_>) -> Option<Option<PlannedLevel>> {
    let Some(text) = keys.optional_text("level") else { return Some(None) };
    let printed = keys.owned("printed");
    let kind = if keys.has("kind") { Some(keys.choice("kind", LEVEL_KINDS)?.value) } else { None };
    let Ok((requirement, unit)) = Requirement::parse(text.value) else {
        errors.about(&text, SeedErrorKind::LevelForm(text.value.to_owned()));
        return None;
    };
    let unit = unit.to_owned();
    let is_goal = kind.unwrap_or(false);
    Some(Some(PlannedLevel { requirement, unit, printed: printed?, is_goal }))
}

/// `due = "Quý III/2024"`, as printed. The outer `None` is a mistake.
fn due(keys: &mut Keys<'_>, errors: &Errors<'_>) -> Option<Option<Due>> {
    let Some(text) = keys.optional_text("due") else { return Some(None) };
    let due = Due::read(text.value);
    if due.is_none() {
        errors.about(&text, SeedErrorKind::DueForm(text.value.to_owned()));
    }
    due.map(Some)
}

fn dossier(mut keys: Keys<'_>, known: &Known<'_, '_, '_, '_>) -> Option<Dossier> {
    let sets = keys.texts("sets");
    for set in sets.iter().flatten() {
        refer(*set, Reference::Set, &known.sets, known.errors);
    }
    // Asks for the key, so that its absence is reported.
    let has_due = keys.text("due").is_some();
    let due = due(&mut keys, known.errors);
    let is_last = keys.flag("last");
    let (printed, place) = (keys.owned("printed"), keys.owned("place"));
    keys.finish();
    Some(Dossier {
        sets: sets?.iter().map(|set| set.value.to_owned()).collect(),
        due: due.filter(|_| has_due)??,
        is_last: is_last?,
        printed: printed?,
        place: place?,
    })
}

fn statement(mut keys: Keys<'_>) -> Option<Statement> {
    let (subject, value) = (keys.owned("subject"), keys.owned("value"));
    let (printed, place) = (keys.owned("printed"), keys.owned("place"));
    keys.finish();
    Some(Statement { subject: subject?, value: value?, printed: printed?, place: place? })
}

/// The assignments of a plan whose indicators are not described one by one, from its duties: for
/// each indicator of the plan's set that a passage gives to somebody.
pub(crate) fn from_duties(
    facts: &PlanFacts,
    set: &CriteriaSet,
    (start, end): (u16, u16),
) -> Vec<ntm_model::PlannedIndicator> {
    let leads = |duty: &&Duty| duty.set == set.id && duty.role != DutyRole::Verify;
    let mut planned = Vec::new();
    for indicator in set.indicators() {
        let mut assignments: Vec<ntm_model::Assignment> = Vec::new();
        let duties = facts.duties.iter().filter(leads);
        for duty in duties.filter(|duty| duty.items.iter().any(|item| item.covers(indicator.code)))
        {
            let at = assignments.iter().position(|one| one.reading == duty.reading);
            let at = at.unwrap_or_else(|| {
                assignments.push(ntm_model::Assignment {
                    reading: duty.reading.clone(),
                    lead: Vec::new(),
                    support: Vec::new(),
                    verify: Vec::new(),
                    lead_printed: String::new(),
                    support_printed: String::new(),
                    verify_printed: String::new(),
                    place: duty.place.clone(),
                });
                assignments.len() - 1
            });
            let Some(assignment) = assignments.get_mut(at) else { continue };
            let (ids, printed) = match duty.role {
                DutyRole::Lead => (&mut assignment.lead, &mut assignment.lead_printed),
                _ => (&mut assignment.support, &mut assignment.support_printed),
            };
            for id in &duty.organizations {
                if !ids.contains(id) {
                    ids.push(id.clone());
                }
            }
            if !printed.is_empty() {
                printed.push_str("; ");
            }
            printed.push_str(&duty.printed);
        }
        if !assignments.is_empty() {
            planned.push(ntm_model::PlannedIndicator {
                code: indicator.code,
                start,
                end,
                due: None,
                documents: Vec::new(),
                documents_printed: String::new(),
                awaiting: None,
                remedy: ntm_model::Text { vi: String::new(), en: String::new() },
                assignments,
            });
        }
    }
    planned
}
