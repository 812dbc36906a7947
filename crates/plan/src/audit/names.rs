//! Codes and names that are not those of the set.

use ntm_model::{
    Code, CriteriaSet, Finding, FindingKind, Passage, PlannedTarget, fold, is_letter_or_digit,
};

use super::sources::{Groups, Sources, count, exists, finding, put};

/// The least share of a printed name's words, in percent, that its title must have.
const OWN: usize = 50;
/// The same for a title that the name belongs to instead.
const OTHER: usize = 75;

pub(super) fn audit(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    let facts = sources.facts();
    let mut moved: Groups<(&str, &str), Passage> = Vec::new();
    let mut named: Groups<(&str, Code, &str), Passage> = Vec::new();
    for duty in &facts.duties {
        for item in &duty.items {
            let passage = sources.passage(&duty.place, item_text(item.code, &item.named));
            put(&mut named, (duty.set.as_str(), item.code, item.named.as_str()), passage);
        }
    }
    for target in &facts.targets {
        let passage = sources.target(target, &item_text(target.code, &target.named));
        match moved_from(sources, target) {
            Some(other) => put(&mut moved, (target.set.as_str(), other), passage),
            None => {
                let key = (target.set.as_str(), target.code, target.named.as_str());
                put(&mut named, key, passage);
            }
        }
    }
    for ((set, other), passages) in moved {
        let (set, other, count) = (set.to_owned(), other.to_owned(), count(passages.len()));
        findings.push(finding(FindingKind::RowsOfOtherSet { set, other, count }, passages));
    }
    for ((id, code, name), passages) in named {
        let Some(set) = sources.set(id) else { continue };
        let kind = if exists(set, code) {
            let Some((expected, other)) = stray(sources, set, code, name) else { continue };
            FindingKind::NameDiffers { set: id.to_owned(), code, expected, other }
        } else {
            FindingKind::CodeNotInSet { set: id.to_owned(), code }
        };
        findings.push(finding(kind, passages));
    }
    for target in &facts.targets {
        let known = sources.set(&target.set).is_some_and(|set| exists(set, target.code));
        if let Some(criterion) = target.under.filter(|under| *under != target.code.criterion())
            && known
        {
            let (set, code) = (target.set.clone(), target.code);
            let kind = FindingKind::UnderOtherCriterion { set, code, criterion };
            let words = target.level.as_ref().map_or("", |level| &level.printed);
            findings.push(finding(kind, vec![sources.target(target, words)]));
        }
    }
}

/// The set whose criterion or indicator a row names, where it stands under another set and its place
/// has rows under both: a cell that moved to the wrong column.
pub(super) fn moved_from<'a>(sources: Sources<'a>, target: &PlannedTarget) -> Option<&'a str> {
    let facts = sources.facts();
    let set = sources.set(&target.set)?;
    if exists(set, target.code) {
        stray(sources, set, target.code, &target.named)?;
    }
    let printed = words(&target.named);
    let is_whole = target.code.indicator() == 0;
    let others = facts.sets.iter().filter(|planned| planned.id != set.id);
    let mut others = others.filter(|planned| {
        let has_rows = facts.targets.iter().any(|one| {
            one.set == planned.id && one.unit_name.is_some() && one.unit_name == target.unit_name
        });
        has_rows
            && sources.set(&planned.id).and_then(|other| title(other, target.code)).is_some_and(
                |title| {
                    let theirs = words(title);
                    printed == theirs || (!is_whole && shared(&printed, &theirs) >= OTHER)
                },
            )
    });
    let other = others.next()?;
    (!printed.is_empty()).then_some(other.id.as_str())
}

fn item_text(code: Code, named: &str) -> String {
    if named.is_empty() { code.to_string() } else { format!("{code}. {named}") }
}

/// What the set calls the code, and the code that the name belongs to, when the name is another
/// than the set's. `None` for a name that fits, for none at all, and where no title is known.
pub(super) fn stray(
    sources: Sources<'_>,
    set: &CriteriaSet,
    code: Code,
    named: &str,
) -> Option<(String, Option<(String, Code)>)> {
    let printed = words(named);
    let title = title(set, code)?;
    let own = words(title);
    if printed.is_empty() || own.is_empty() || printed == own {
        return None;
    }
    let is_criterion = code.indicator() == 0;
    let mut best: Option<(usize, bool, &str, Code)> = None;
    for other in in_order(sources, set) {
        for (candidate, title) in titles(other, is_criterion) {
            let theirs = words(title);
            // A criterion's name is short: nothing but the whole name tells it from another.
            let score = match is_criterion {
                true if printed == theirs => 100,
                true => 0,
                false => shared(&printed, &theirs),
            };
            let is_same_code = candidate == code;
            let better = best.is_none_or(|(known, same, ..)| (score, is_same_code) > (known, same));
            let is_itself = other.id == set.id && candidate == code;
            if score >= OTHER && better && !is_itself {
                best = Some((score, is_same_code, &other.id, candidate));
            }
        }
    }
    let score = shared(&printed, &own);
    let other = best.filter(|(theirs, ..)| *theirs > score || (is_criterion && *theirs == 100));
    let is_stray = score < OWN || other.is_some_and(|_| is_criterion || score < OTHER);
    is_stray.then(|| {
        let other = other.map(|(_, _, id, code)| (id.to_owned(), code));
        (title.to_owned(), other)
    })
}

/// The set first, then the others that the plan speaks of, then the rest.
fn in_order<'a>(
    sources: Sources<'a>,
    set: &'a CriteriaSet,
) -> impl Iterator<Item = &'a CriteriaSet> {
    let facts = sources.facts();
    let planned = facts.sets.iter().filter_map(move |planned| sources.set(&planned.id));
    let rest = sources.sets.iter().filter(move |one| facts.set(&one.id).is_none());
    std::iter::once(set).chain(planned).chain(rest.filter(move |one| one.start == set.start))
}

fn titles(set: &CriteriaSet, criteria: bool) -> impl Iterator<Item = (Code, &str)> {
    let of_criteria = set
        .criteria
        .iter()
        .filter(move |_| criteria)
        .map(|criterion| (Code::new(criterion.number, 0), criterion.title.vi.as_str()));
    let of_indicators = set
        .indicators()
        .filter(move |_| !criteria)
        .map(|indicator| (indicator.code, indicator.title.as_str()));
    of_criteria.chain(of_indicators)
}

fn title(set: &CriteriaSet, code: Code) -> Option<&str> {
    let mut titles = titles(set, code.indicator() == 0);
    titles.find(|(known, _)| *known == code.whole()).map(|(_, title)| title)
}

/// The words of a name without accents and signs.
fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let pieces = folded.split(|letter: char| !is_letter_or_digit(letter));
    pieces.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How many of the first words are among the second, in percent.
fn shared(printed: &[String], title: &[String]) -> usize {
    let found = printed.iter().filter(|word| title.contains(word)).count();
    found.saturating_mul(100).checked_div(printed.len()).unwrap_or(0)
}
