//! Targets and findings in words.

use ntm_model::{CriteriaSet, Programme};
use ntm_plan::{TargetBeside, TargetState, TargetsBeside};
use ntm_text::Language;

use super::view::{NumberFindingView, TargetGroupView, TargetView};
use super::{number, pick};
use crate::sets::title_of_set;

/// The targets by the set that they are about; those that can be compared first.
pub(super) fn groups(
    beside: &TargetsBeside,
    known: &[CriteriaSet],
    language: Language,
) -> Vec<TargetGroupView> {
    let mut sets: Vec<Option<&str>> = Vec::new();
    for one in &beside.rows {
        let set = one.row.target.set.as_deref();
        if !sets.contains(&set) {
            sets.push(set);
        }
    }
    let mut groups: Vec<TargetGroupView> = Vec::new();
    for set in sets {
        let of_set = |one: &&TargetBeside| one.row.target.set.as_deref() == set;
        let rows: Vec<&TargetBeside> = beside.rows.iter().filter(of_set).collect();
        let group = group(set, known, &rows, language);
        let place = match group.is_counted {
            true => groups.partition_point(|one| one.is_counted),
            false => groups.len(),
        };
        groups.insert(place, group);
    }
    groups
}

fn group(
    set: Option<&str>,
    known: &[CriteriaSet],
    rows: &[&TargetBeside],
    language: Language,
) -> TargetGroupView {
    let title = match set {
        Some(id) => title_of_set(known, id, language),
        None => language.pick("Mục tiêu khác", "Other targets").to_owned(),
    };
    let count = |state: TargetState| rows.iter().filter(|one| one.row.state == state).count();
    let all = rows.len();
    let mut title =
        language.pick(format!("{title}: {all} mục tiêu"), format!("{title}: {all} targets"));
    let states = [TargetState::Reached, TargetState::NotReached, TargetState::Undetermined];
    for state in states {
        let count = count(state);
        if count > 0 {
            title.push_str(&format!("; {count} {}", ntm_text::target_state(state, language)));
        }
    }
    TargetGroupView {
        title,
        is_counted: count(TargetState::NotCounted) < all,
        rows: rows.iter().map(|one| target(one, language)).collect(),
    }
}

fn target(beside: &TargetBeside, language: Language) -> TargetView {
    let row = &beside.row;
    let target = &row.target;
    let mut kind = ntm_text::target_kind(target.kind, language).to_owned();
    if let Some(scope) = &target.scope {
        kind.push_str(&format!(", {scope}"));
    }
    let name = pick(&target.name, language);
    let name = match target.criterion {
        // Some documents write the number into the name.
        Some(criterion) if !name.starts_with(|letter: char| letter.is_ascii_digit()) => {
            format!("{criterion}. {name}")
        }
        _ => name,
    };
    let (value, unit, year) = (number(&target.stated, language), &target.unit, target.year);
    let mut source = format!("“{}”, dòng {}", target.stated.printed, target.stated.line);
    if let Some(base) = &target.base {
        let value = number(base, Language::Vietnamese);
        source.push_str(&format!("; mẫu số {value} (dòng {})", base.line));
    }
    if !target.names.is_empty() {
        source.push_str(&format!("; {}", target.names.join(", ")));
    }
    let mut missing = ntm_text::target_missing(beside, language);
    let mut add = |words: &str, names: &[String]| {
        if !names.is_empty() {
            let gap = if missing.is_empty() { "" } else { "; " };
            missing.push_str(&format!("{gap}{words}: {}", names.join(", ")));
        }
    };
    add(language.pick("dưới mức", "under it"), &row.under);
    add(language.pick("có thể dưới mức", "perhaps under it"), &row.perhaps_under);
    TargetView {
        name,
        kind,
        wanted: language.pick(
            format!("{value} {unit} đến hết {year}"),
            format!("{value} {unit} by the end of {year}"),
        ),
        source,
        actual: ntm_text::target_actual(beside, language),
        state: row.state,
        state_words: ntm_text::target_state(row.state, language).to_owned(),
        missing,
    }
}

/// What does not add up.
pub(super) fn findings(programme: &Programme, language: Language) -> Vec<NumberFindingView> {
    let one = |finding: &ntm_model::Finding| {
        let severity = finding.kind.severity();
        let passages = finding.passages.iter();
        NumberFindingView {
            severity,
            severity_words: ntm_text::severity(severity, language).to_owned(),
            code: finding.kind.code().to_owned(),
            sentence: ntm_text::finding(&finding.kind, language),
            passages: passages.map(|one| (one.place.clone(), one.text.clone())).collect(),
        }
    };
    ntm_plan::audit_numbers(programme).iter().map(one).collect()
}
