//! A crosswalk: which indicators of an old set tell something about those of a new one.

use ntm_model::{Code, CriteriaSet, Crosswalk, Difference, Predecessor, Relation, Successor};

use crate::document::{Errors, Found, read};
use crate::error::{Reference, SeedError, SeedErrorKind};
use crate::keys::Keys;
use crate::level::refer;
use crate::repairs::code;

/// The format of a crosswalk's file.
const FORMAT: &str = "ntm-crosswalk/1";

/// The words for [`Relation`].
const RELATIONS: &[(&str, Relation)] = &[
    (Relation::Same.id(), Relation::Same),
    (Relation::Narrower.id(), Relation::Narrower),
    (Relation::Broader.id(), Relation::Broader),
    (Relation::Related.id(), Relation::Related),
];

/// Reads a crosswalk between two of `sets`. `file` is the name that errors show.
///
/// # Errors
/// Every mistake of the file, in the order of its lines.
pub fn read_crosswalk(
    file: &str,
    text: &str,
    sets: &[CriteriaSet],
) -> Result<Crosswalk, Vec<SeedError>> {
    read(file, text, FORMAT, |keys, errors| crosswalk(keys, sets, errors))
}

/// The two sets that codes are looked up in; `None` for one that there is not.
#[derive(Clone, Copy)]
struct Sets<'s> {
    old: Option<&'s CriteriaSet>,
    new: Option<&'s CriteriaSet>,
}

fn crosswalk(keys: &mut Keys<'_>, sets: &[CriteriaSet], errors: &Errors<'_>) -> Option<Crosswalk> {
    let id = keys.owned("id");
    let (from, old) = set("from", keys, sets, errors);
    let (to, new) = set("to", keys, sets, errors);
    let checked = keys.date("checked");
    let successors = successors(keys, Sets { old, new }, errors);
    Some(Crosswalk {
        id: id?,
        from: from?,
        to: to?,
        checked: checked?.value,
        successors: successors?,
    })
}

fn set<'s>(
    key: &'static str,
    keys: &mut Keys<'_>,
    sets: &'s [CriteriaSet],
    errors: &Errors<'_>,
) -> (Option<String>, Option<&'s CriteriaSet>) {
    let Some(id) = keys.text(key) else { return (None, None) };
    let known: Vec<_> = sets.iter().map(|set| set.id.as_str()).collect();
    refer(id, Reference::Set, &known, errors);
    (Some(id.value.to_owned()), sets.iter().find(|set| set.id == id.value))
}

/// Reads `[[indicators]]`: every indicator of the new set once, in any order.
fn successors(keys: &mut Keys<'_>, sets: Sets<'_>, errors: &Errors<'_>) -> Option<Vec<Successor>> {
    let tables = keys.tables("indicators")?;
    let mut codes = Vec::new();
    let read: Vec<_> =
        tables.into_iter().map(|keys| successor(keys, sets, &mut codes, errors)).collect();
    errors.repeated(&codes, |code, line| SeedErrorKind::CodeDuplicate(*code, line));
    for indicator in sets.new.iter().flat_map(|set| set.indicators()) {
        if !codes.iter().any(|found| found.value == indicator.code) {
            let kind = SeedErrorKind::IndicatorNotCrossed(indicator.code);
            errors.add(keys.at_key("indicators"), "indicators", kind);
        }
    }
    let mut successors = read.into_iter().collect::<Option<Vec<_>>>()?;
    successors.sort_by_key(|one| one.code);
    Some(successors)
}

fn successor(
    mut keys: Keys<'_>,
    sets: Sets<'_>,
    codes: &mut Vec<Found<Code>>,
    errors: &Errors<'_>,
) -> Option<Successor> {
    let found = keys.text("code").and_then(|found| code(found, errors));
    if let Some(found) = found {
        codes.push(found);
        exists(found, sets.new, errors);
    }
    let whole = found.map(|found| found.value);
    let mut seen = Vec::new();
    let tables = keys.optional_tables("old");
    let predecessors: Vec<_> =
        tables.into_iter().map(|keys| predecessor(keys, whole, sets, &mut seen, errors)).collect();
    errors.repeated(&seen, |(code, _), line| SeedErrorKind::CodeDuplicate(*code, line));
    let is_new = keys.has("new");
    let new_because = is_new.then(|| keys.both("new", "new_en"));
    if predecessors.is_empty() != is_new {
        errors.add(keys.at(), "old", SeedErrorKind::NewOrOld);
    }
    keys.finish();
    let mut predecessors = predecessors.into_iter().collect::<Option<Vec<_>>>()?;
    // Stable: of two that are equally close, the one that the file names first comes first.
    predecessors.sort_by_key(|one| one.relation);
    Some(Successor { code: whole?, predecessors, new_because: new_because.flatten() })
}

fn predecessor(
    mut keys: Keys<'_>,
    whole: Option<Code>,
    sets: Sets<'_>,
    seen: &mut Vec<Found<(Code, Option<Code>)>>,
    errors: &Errors<'_>,
) -> Option<Predecessor> {
    let old = keys.text("code").and_then(|found| code(found, errors));
    let part = keys.optional_text("part").map(|found| code(found, errors));
    if let (Some(Some(part)), Some(whole)) = (part, whole) {
        if part.value.whole() != whole || part.value.part().is_none() {
            errors.about(&part, SeedErrorKind::PartElsewhere(part.value, whole));
        } else {
            exists(part, sets.new, errors);
        }
    }
    if let Some(found) = old {
        // One old indicator may speak of two parts of a new one.
        let about = part.flatten().map(|part| part.value);
        seen.push(Found { value: (found.value, about), at: found.at, key: found.key });
        exists(found, sets.old, errors);
    }
    let relation = keys.choice("relation", RELATIONS);
    let differs = differences(&mut keys, errors);
    let reason = keys.both("reason", "reason_en");
    keys.finish();
    Some(Predecessor {
        code: old?.value,
        part: match part {
            Some(part) => Some(part?.value),
            None => None,
        },
        relation: relation?.value,
        differs: differs?,
        reason: reason?,
    })
}

/// Reads `differs = ["level", "unit"]` into the fixed order.
fn differences(keys: &mut Keys<'_>, errors: &Errors<'_>) -> Option<Vec<Difference>> {
    let words = keys.texts("differs")?;
    let known = || Difference::ALL.iter().map(|one| one.id()).collect();
    let mut differs = Vec::new();
    for word in &words {
        match Difference::ALL.iter().find(|one| one.id() == word.value) {
            Some(one) => differs.push(*one),
            None => errors.about(word, SeedErrorKind::NotAChoice(word.value.to_owned(), known())),
        }
    }
    differs.sort();
    differs.dedup();
    Some(differs)
}

/// Reports a code that the set does not have.
fn exists(found: Found<Code>, set: Option<&CriteriaSet>, errors: &Errors<'_>) {
    if let Some(set) = set
        && set.indicator(found.value).is_none()
    {
        errors.about(&found, SeedErrorKind::CodeUnknown(found.value, set.id.clone()));
    }
}
