//! The criteria sets, plans, programmes and samples that travel with the program.
//!
//! They are read from `seeds/` and checked when the program is built (`build.rs`), so that a page
//! without a server has them at hand and a wrong file never gets as far as a user.

mod programmes;
mod samples;
mod scenarios;

pub use programmes::programmes;
pub use samples::{Sample, samples};
pub use scenarios::{ScenarioSample, scenarios};

use std::sync::LazyLock;

use ntm_model::{CriteriaSet, Crosswalk, PlanDocument};

/// What the build script baked of the sets. Everything here is written and read by the same types
/// in one build; tests prove that nothing is lost.
static SETS: LazyLock<Vec<CriteriaSet>> = LazyLock::new(|| {
    let baked = include_bytes!(concat!(env!("OUT_DIR"), "/sets.postcard"));
    postcard::from_bytes(baked).unwrap_or_default()
});

/// The criteria sets: the latest period first, sets for communes before those for larger places.
pub fn sets() -> &'static [CriteriaSet] {
    &SETS
}

/// The plans with their documents.
static DOCUMENTS: LazyLock<Vec<PlanDocument>> = LazyLock::new(|| {
    let baked = include_bytes!(concat!(env!("OUT_DIR"), "/documents.postcard"));
    postcard::from_bytes(baked).unwrap_or_default()
});

/// All plans with everything that is kept of their documents, in the order of their ids.
pub fn plan_documents() -> &'static [PlanDocument] {
    &DOCUMENTS
}

/// What old sets tell about new ones.
static CROSSWALKS: LazyLock<Vec<Crosswalk>> = LazyLock::new(|| {
    let baked = include_bytes!(concat!(env!("OUT_DIR"), "/crosswalks.postcard"));
    postcard::from_bytes(baked).unwrap_or_default()
});

/// What old sets tell about new ones, in the order of their ids.
pub fn crosswalks() -> &'static [Crosswalk] {
    &CROSSWALKS
}

#[cfg(test)]
mod tests {
    use ntm_model::{Confidence, Date, Requirement};

    use super::*;

    /// The indicators of each criterion, as the decision counts them.
    #[track_caller]
    fn check(id: &str, wanted: &[usize], total: usize) {
        let set = sets().iter().find(|set| set.id == id).unwrap();
        let counts: Vec<_> =
            set.criteria.iter().map(|criterion| criterion.indicators.len()).collect();
        assert_eq!(counts, wanted, "{id}");
        assert_eq!(set.indicators().count(), total, "{id}");
        let numbers: Vec<_> = set.criteria.iter().map(|one| usize::from(one.number)).collect();
        assert_eq!(numbers, (1..=wanted.len()).collect::<Vec<_>>(), "{id}");
    }

    #[test]
    fn every_set_has_every_criterion_and_indicator() {
        check("xa-2026-2030", &[3, 6, 10, 2, 4, 7, 4, 5, 2, 4], 47);
        let old = [2, 4, 2, 2, 1, 3, 1, 4, 2, 1, 1, 2, 5, 2, 4, 1, 12, 6, 2];
        check("xa-2021-2025", &old, 57);
        let advanced = [3, 4, 6, 1, 6, 3, 1, 5, 1, 1, 1, 3, 8, 4, 3, 3, 12, 8, 2];
        check("xa-nang-cao-2021-2025", &advanced, 75);
        check("xa-kieu-mau-2021-2025", &[1; 4], 4);
        check("tinh-2021-2025", &[1; 8], 8);
    }

    /// Sets of which no document at hand has the whole table: what is known to exist.
    #[test]
    fn sets_that_are_known_in_part_have_what_is_known() {
        check("xa-hien-dai-2026-2030", &[1], 1);
        check("tinh-2026-2030", &[1, 1, 2], 4);
        check("thi-xa-thanh-pho-2021-2025", &[1, 1, 1, 2, 1], 6);
        // Nine criteria and the conditions that stand before them.
        check("huyen-2021-2025", &[1, 4, 1, 1, 4, 2, 4, 3, 6, 4], 30);
        check("huyen-nang-cao-2021-2025", &[1, 1, 1, 1, 1, 3, 1, 1, 1], 11);
    }

    #[test]
    fn the_set_of_today_comes_first() {
        assert_eq!(sets()[0].id, "xa-2026-2030");
    }

    #[test]
    fn what_nobody_checked_is_marked_and_demands_nothing() {
        for set in sets() {
            let unchecked = |id: &str| {
                set.source(id).is_some_and(|source| source.confidence == Confidence::Unchecked)
            };
            for indicator in set.indicators().flat_map(|one| one.parts.iter().chain([one])) {
                let code = indicator.code;
                let is_part = code.part().is_some();
                if unchecked(&indicator.title_citation.source) && !is_part {
                    assert!(indicator.title.ends_with("(chưa đối chiếu)"), "{} {code}", set.id);
                }
                for level in &indicator.levels {
                    let states = level.requirement != Requirement::Unknown;
                    assert!(!(states && unchecked(&level.citation.source)), "{} {code}", set.id);
                }
            }
        }
    }

    #[test]
    fn levels_of_a_variant_follow_each_other() {
        for set in sets() {
            for indicator in set.indicators().flat_map(|one| one.parts.iter().chain([one])) {
                for variant in &set.variants {
                    let of = indicator.levels.iter().filter(|level| level.variant == variant.id);
                    let levels: Vec<_> = of.collect();
                    let place = format!("{} {} {}", set.id, indicator.code, variant.id);
                    assert_eq!(levels[0].since, set.decision.in_force, "{place}");
                    for pair in levels.windows(2) {
                        assert!(pair[0].since < pair[1].since, "{place}");
                        let end = pair[0].until.unwrap_or(Date::end_of_year(2999));
                        assert!(end >= pair[1].since || next_day(end) == pair[1].since, "{place}");
                    }
                    assert_eq!(levels.last().unwrap().until, None, "{place}");
                }
            }
        }
    }

    /// The day after the last day of a year, the only day on which a level ends.
    fn next_day(end: Date) -> Date {
        assert_eq!(end, Date::end_of_year(end.year()));
        Date::new(end.year() + 1, 1, 1).unwrap()
    }

    #[test]
    fn every_title_and_level_is_cited() {
        for set in sets() {
            for indicator in set.indicators().flat_map(|one| one.parts.iter().chain([one])) {
                let code = indicator.code;
                assert!(set.source(&indicator.title_citation.source).is_some(), "title of {code}");
                for variant in &set.variants {
                    let has = indicator.levels.iter().any(|level| level.variant == variant.id);
                    assert!(has, "level of {code} for {}", variant.id);
                }
                for level in &indicator.levels {
                    assert!(set.source(&level.citation.source).is_some(), "level of {code}");
                }
            }
        }
    }

    #[test]
    fn the_plan_covers_every_indicator() {
        let mut plans = plan_documents().iter().map(|document| &document.plan);
        let plan = plans.find(|plan| plan.id == "binh-giang-2026-2030").unwrap();
        let set = sets().iter().find(|set| set.id == plan.set).unwrap();
        for indicator in set.indicators() {
            assert!(plan.indicator(indicator.code).is_some(), "{}", indicator.code);
        }
    }

    #[test]
    fn nothing_of_the_crosswalk_is_lost() {
        let [crosswalk] = crosswalks() else { panic!("one crosswalk is bundled") };
        let set = |id: &str| sets().iter().find(|set| set.id == id).unwrap();
        let codes: Vec<_> = set(&crosswalk.to).indicators().map(|one| one.code).collect();
        let crossed: Vec<_> = crosswalk.successors.iter().map(|one| one.code).collect();
        assert_eq!(crossed, codes);
        // Of the 57 old indicators, those that no new one takes up: field roads, burial and green
        // space, what is collected besides household waste, and plans for training.
        let used = |code| {
            let mut all = crosswalk.successors.iter().flat_map(|one| &one.predecessors);
            all.any(|one| one.code.whole() == code)
        };
        let left = set(&crosswalk.from).indicators().filter(|one| !used(one.code));
        let left: Vec<_> = left.map(|one| one.code.to_string()).collect();
        assert_eq!(left, ["2.4", "8.3", "17.4", "17.5", "17.7", "18.1", "18.6"]);
    }
}
