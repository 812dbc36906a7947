//! A programme: what one document wants of many units.

use ntm_model::{CriteriaSet, Programme, ProgrammeOrganization, ProgrammeTarget, TargetKind};

use crate::document::{Errors, Found, read};
use crate::error::{Reference, SeedError, SeedErrorKind};
use crate::keys::Keys;
use crate::level::refer;
use crate::programme_parts::{deadlines, funding, roadmaps};
use crate::programme_statements::statements;
use crate::repairs::repairs;
use crate::set::{period, with_ids};

/// The format of a programme's file.
const FORMAT: &str = "ntm-programme/1";

/// The words for [`TargetKind`].
const TARGET_KINDS: &[(&str, TargetKind)] = &[
    ("recognised_share", TargetKind::RecognisedShare),
    ("recognised_count", TargetKind::RecognisedCount),
    ("recognised_more", TargetKind::RecognisedMore),
    ("criterion_share", TargetKind::CriterionShare),
    ("criterion_count", TargetKind::CriterionCount),
    ("criterion_more", TargetKind::CriterionMore),
    ("floor", TargetKind::Floor),
    ("average", TargetKind::Average),
    ("criteria_met", TargetKind::CriteriaMet),
    ("other", TargetKind::Other),
];

/// Reads a programme that judges by some of `sets`. `file` is the name that errors show.
///
/// # Errors
/// Every mistake of the file, in the order of its lines.
pub fn read_programme(
    file: &str,
    text: &str,
    sets: &[CriteriaSet],
) -> Result<Programme, Vec<SeedError>> {
    read(file, text, FORMAT, |keys, errors| programme(keys, sets, errors))
}

fn programme(keys: &mut Keys<'_>, sets: &[CriteriaSet], errors: &Errors<'_>) -> Option<Programme> {
    let (id, title) = (keys.owned("id"), keys.owned("title"));
    let (unit_name, province) = (keys.owned("unit_name"), keys.owned("province"));
    let (start, end) = period(keys, errors);
    let file = keys.owned("file");
    // For the readers of the file; the model does not keep it.
    keys.date("checked");
    let note = keys.optional_owned("note");
    let tables = keys.optional_tables("organizations");
    let (organization_ids, organizations) = with_ids(Some(tables), errors, |keys, id| {
        Some(ProgrammeOrganization { id: id?, name: keys.both("name", "name_en")? })
    });
    let tables = keys.optional_tables("targets");
    let targets: Vec<Option<ProgrammeTarget>> =
        tables.into_iter().map(|keys| target(keys, sets, errors)).collect();
    let roadmaps = roadmaps(keys, sets, errors);
    let funding = funding(keys, errors);
    let deadlines = deadlines(keys, &organization_ids, errors);
    let statements = statements(keys, errors);
    let (repairs, _) = repairs(keys, errors);
    Some(Programme {
        id: id?,
        title: title?,
        unit_name: unit_name?,
        province: province?,
        start: start?,
        end: end?,
        file: file?,
        note,
        organizations: organizations?,
        targets: targets.into_iter().collect::<Option<_>>()?,
        roadmaps: roadmaps?,
        funding: funding?,
        deadlines: deadlines?,
        statements: statements?,
        repairs: repairs?,
    })
}

fn target(
    mut keys: Keys<'_>,
    sets: &[CriteriaSet],
    errors: &Errors<'_>,
) -> Option<ProgrammeTarget> {
    let kind = keys.choice("kind", TARGET_KINDS);
    let scope = keys.optional_owned("scope");
    let set = keys.optional_text("set");
    let set_found = set.and_then(|found| known_set(found, sets, errors));
    let criterion = keys.optional_number("criterion");
    if let (Some(set), Some(found)) = (set_found, &criterion)
        && !set.criteria.iter().any(|criterion| criterion.number == found.value)
    {
        errors.about(found, SeedErrorKind::CriterionUnknown(found.value, set.id.clone()));
    }
    let name = keys.both("name", "name_en");
    let (printed, value) = (keys.owned("printed"), keys.decimal("value"));
    let line = keys.line("line");
    let unit = keys.owned("unit");
    let base = keys.optional_stated("base");
    let year = keys.year("year");
    let names = keys.optional_texts("names");
    keys.finish();
    Some(ProgrammeTarget {
        kind: kind?.value,
        scope,
        set: set.map(|found| found.value.to_owned()),
        criterion: criterion.map(|found| found.value),
        name: name?,
        stated: ntm_model::Stated { printed: printed?, value: value?, line: line? },
        unit: unit?,
        base,
        year: year?.value,
        names: names?,
    })
}

/// The set with this id; an error when there is none.
pub(crate) fn known_set<'s>(
    found: Found<&str>,
    sets: &'s [CriteriaSet],
    errors: &Errors<'_>,
) -> Option<&'s CriteriaSet> {
    let known: Vec<_> = sets.iter().map(|set| set.id.as_str()).collect();
    refer(found, Reference::Set, &known, errors);
    sets.iter().find(|set| set.id == found.value)
}
