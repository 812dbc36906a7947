//! The catalogs as a whole: levels against a list that was transcribed apart from them, codes that
//! point nowhere, citations without a place, and levels that follow from other sets.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

use std::collections::BTreeSet;

use ntm_bundled::{crosswalks, plan_documents, samples, sets};
use ntm_model::{
    Citation, Code, CriteriaSet, Date, Indicator, Level, Rational, Requirement, derive_levels,
};

fn set(id: &str) -> &'static CriteriaSet {
    sets().iter().find(|set| set.id == id).unwrap()
}

fn all(set: &CriteriaSet) -> impl Iterator<Item = &Indicator> {
    set.indicators().flat_map(|one| std::iter::once(one).chain(&one.parts))
}

/// The lines of the list: set, code, variant, year, level.
fn listed() -> Vec<[&'static str; 5]> {
    let lines = include_str!("levels.tsv").lines().skip(1);
    lines.map(|line| line.split('\t').collect::<Vec<_>>().try_into().unwrap()).collect()
}

#[test]
fn every_listed_level_is_in_the_catalog() {
    let mut wrong = Vec::new();
    for [id, code, variant, year, wanted] in listed() {
        let indicator = set(id).indicator(code.parse().unwrap());
        let day = Date::end_of_year(year.parse().unwrap());
        let level = indicator.and_then(|one| one.level(variant, day));
        let unit = indicator.map_or("", |one| &one.unit);
        let found = level.map(|one| one.requirement.canonical(unit)).unwrap_or_default();
        if found != wanted {
            wrong.push(format!("{id} {code} {variant} {year}: {found}, listed {wanted}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_figure_of_the_catalogs_is_listed() {
    let known: BTreeSet<_> =
        listed().iter().map(|[id, code, variant, ..]| format!("{id} {code} {variant}")).collect();
    let mut more = Vec::new();
    for set in sets() {
        for indicator in all(set) {
            // A level for men and for women is that of the whole.
            let is_copy = indicator.code.part().is_some()
                && set.indicator(indicator.code.whole()).unwrap().levels == indicator.levels;
            for level in indicator.levels.iter().filter(|_| !is_copy) {
                let line = format!("{} {} {}", set.id, indicator.code, level.variant);
                let is_figure = level.requirement.is_numeric();
                if is_figure && !known.contains(&line) && !more.contains(&line) {
                    more.push(line);
                }
            }
        }
    }
    assert!(more.is_empty(), "\n{}", more.join("\n"));
}

#[test]
fn no_code_points_nowhere() {
    for plan in plan_documents().iter().map(|document| &document.plan) {
        for planned in &plan.indicators {
            assert!(
                set(&plan.set).indicator(planned.code).is_some(),
                "{} {}",
                plan.id,
                planned.code
            );
        }
    }
    for crosswalk in crosswalks() {
        let (old, new) = (set(&crosswalk.from), set(&crosswalk.to));
        for successor in &crosswalk.successors {
            assert!(new.indicator(successor.code).is_some(), "{}", successor.code);
            for one in &successor.predecessors {
                assert!(old.indicator(one.code).is_some(), "{}", one.code);
                assert!(one.part.is_none_or(|part| new.indicator(part).is_some()), "{}", one.code);
            }
        }
    }
    for set in sets() {
        for criterion in &set.criteria {
            for indicator in &criterion.indicators {
                assert_eq!(indicator.code.criterion(), criterion.number, "{}", set.id);
                for part in &indicator.parts {
                    assert_eq!(part.code.whole(), indicator.code, "{}", set.id);
                }
            }
        }
        for repair in set.repairs.iter().filter(|repair| !repair.code.is_empty()) {
            assert!(set.indicator(repair.code.parse().unwrap()).is_some(), "{}", repair.code);
        }
    }
    for sample in samples().iter().filter(|sample| sample.id != "khanh-hoa-2024") {
        for row in std::str::from_utf8(sample.bytes).unwrap().lines().skip(1) {
            // Everything up to the code is free of quotation marks.
            let cells: Vec<_> = row.splitn(7, ',').collect();
            let code: Code = cells[5].parse().unwrap();
            assert!(set(cells[2]).indicator(code).is_some(), "{} {row}", sample.id);
            assert!(set(cells[2]).variant(cells[3]).is_some(), "{} {row}", sample.id);
        }
    }
}

#[test]
fn a_level_from_a_document_at_hand_names_its_line() {
    let is_cited = |set: &CriteriaSet, citation: &Citation| {
        let source = set.source(&citation.source).unwrap();
        source.file.is_none() || citation.place.contains("dòng")
    };
    for set in sets() {
        for indicator in all(set) {
            for level in &indicator.levels {
                let is_stated = level.requirement != Requirement::Unknown;
                let place = format!("{} {} {}", set.id, indicator.code, level.variant);
                assert!(!is_stated || is_cited(set, &level.citation), "{place}");
            }
        }
    }
}

/// The bound of the level in force at the end of a year.
fn bound(set: &CriteriaSet, code: &str, variant: &str, year: u16) -> Option<Rational> {
    let indicator = set.indicator(code.parse().unwrap()).unwrap();
    let level = indicator.level(variant, Date::end_of_year(year))?;
    match level.requirement {
        Requirement::Number { bound, .. } => Some(bound.to_rational()),
        _ => None,
    }
}

#[test]
fn the_income_of_model_communes_is_a_tenth_above_that_of_advanced_ones() {
    let (model, advanced) = (set("xa-kieu-mau-2021-2025"), set("xa-nang-cao-2021-2025"));
    for year in [2024, 2025] {
        let income = bound(advanced, "10", "dhntb", year).unwrap();
        assert_eq!(bound(model, "2", "dhntb", year), Some(income * Rational::new(11, 10)));
    }
    assert_eq!(bound(model, "2", "tn", 2024), None);
}

#[test]
fn a_level_that_follows_from_another_set_is_derived() {
    let mut sets = sets().to_vec();
    let before = sets.clone();
    derive_levels(&mut sets);
    assert_eq!(sets, before, "what is baked has every level that follows");
    // A province writes down the income of advanced communes of another region.
    let at = sets.iter().position(|set| set.id == "xa-nang-cao-2021-2025").unwrap();
    let code: Code = "10".parse().unwrap();
    let mut indicators = sets[at].criteria.iter_mut().flat_map(|one| &mut one.indicators);
    let income = indicators.find(|one| one.code == code).unwrap();
    let stated = income.level("dhntb", Date::end_of_year(2024)).unwrap().clone();
    let (requirement, _) = Requirement::parse(">= 58 triệu đồng/người/năm").unwrap();
    income.levels.push(Level { variant: "tn".to_owned(), requirement, ..stated });
    derive_levels(&mut sets);
    let model = sets.iter().find(|set| set.id == "xa-kieu-mau-2021-2025").unwrap();
    assert_eq!(bound(model, "2", "tn", 2024), Some(Rational::new(638, 10)));
    assert_eq!(bound(model, "2", "tn", 2025), None);
    assert_eq!(bound(model, "2", "dhntb", 2024), Some(Rational::from_integer(66)));
    let derived = model.indicator("2".parse().unwrap()).unwrap();
    let level = derived.level("tn", Date::end_of_year(2024)).unwrap();
    assert!(model.source(&level.citation.source).is_some());
}
