//! Names of places in sentences, and what is to be settled before periods are compared.

use ntm_plan::{Commune, MatchQuestion};
use ntm_text::Language;

/// What a place is called in a list: name, code, district and period, as far as they are given.
pub fn commune_label(commune: &Commune) -> String {
    let mut label = match (&commune.name, &commune.code) {
        (Some(name), _) => name.clone(),
        (None, Some(code)) => code.clone(),
        (None, None) => format!("#{}", commune.unit + 1),
    };
    let code = commune.code.as_deref().filter(|_| commune.name.is_some());
    let period = commune.period.as_ref().map(|period| period.text.as_str());
    let more: Vec<&str> = [code, commune.district(), period].into_iter().flatten().collect();
    if !more.is_empty() {
        label.push_str(&format!(" ({})", more.join(", ")));
    }
    label
}

/// The questions as sentences, in their order. `all` are the places that were compared.
pub fn questions(asked: &[MatchQuestion], all: &[&Commune], language: Language) -> Vec<String> {
    let label = |unit: &u32| {
        let found = all.iter().find(|one| one.unit == *unit);
        found.map(|one| commune_label(one)).unwrap_or_default()
    };
    let with_set = |unit: &u32| {
        let found = all.iter().find(|one| one.unit == *unit);
        format!("{}: {}", label(unit), found.map_or("", |one| &one.set))
    };
    let list = |units: &[u32], of: &dyn Fn(&u32) -> String| {
        units.iter().map(of).collect::<Vec<_>>().join("; ")
    };
    let sentence = |question: &MatchQuestion| match question {
        MatchQuestion::SameName { unit, candidates } => {
            ntm_text::same_name(&label(unit), &list(candidates, &label), language)
        }
        MatchQuestion::CodesDiffer { units } => {
            ntm_text::codes_differ(&list(units, &label), language)
        }
        MatchQuestion::Twice { units } => ntm_text::twice(&list(units, &label), language),
        MatchQuestion::OtherSet { units } => ntm_text::other_set(&list(units, &with_set), language),
    };
    asked.iter().map(sentence).collect()
}
