//! The criteria sets, plans and samples that travel with the program.
//!
//! They are read from `seeds/` and checked when the program is built (`build.rs`), so that a page
//! without a server has them at hand and a wrong file never gets as far as a user.

use std::sync::LazyLock;

use ntm_model::{CriteriaSet, Plan};

/// What the build script baked.
static SEEDS: LazyLock<(Vec<CriteriaSet>, Vec<Plan>)> = LazyLock::new(|| {
    let baked = include_bytes!(concat!(env!("OUT_DIR"), "/seeds.postcard"));
    // Written and read by the same types in one build; a test proves that nothing is lost.
    postcard::from_bytes(baked).unwrap_or_default()
});

/// The criteria sets, in the order of their ids.
pub fn sets() -> &'static [CriteriaSet] {
    &SEEDS.0
}

/// The plans, in the order of their ids.
pub fn plans() -> &'static [Plan] {
    &SEEDS.1
}

/// A status file that the page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Stable name.
    pub id: &'static str,
    /// The name under which it is saved.
    pub file_name: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
    /// Whether its figures are made up to show how the page works, and labelled so.
    pub illustrative: bool,
}

/// The status files. Empty templates are not among them: they are made from the criteria sets.
pub fn samples() -> &'static [Sample] {
    const SAMPLES: &[Sample] = &[Sample {
        id: "binh-giang-2026",
        file_name: "binh-giang-2026-minh-hoa.csv",
        bytes: include_bytes!("../../../seeds/status/binh-giang-2026-minh-hoa.csv"),
        illustrative: true,
    }];
    SAMPLES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_set_of_2026_has_every_criterion_and_indicator() {
        let set = sets().iter().find(|set| set.id == "xa-2026-2030").unwrap();
        let counts: Vec<_> =
            set.criteria.iter().map(|criterion| criterion.indicators.len()).collect();
        assert_eq!(counts, [3, 6, 10, 2, 4, 7, 4, 5, 2, 4]);
        assert_eq!(set.indicators().count(), 47);
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
        let plan = plans().iter().find(|plan| plan.id == "binh-giang-2026-2030").unwrap();
        let set = sets().iter().find(|set| set.id == plan.set).unwrap();
        for indicator in set.indicators() {
            assert!(plan.indicator(indicator.code).is_some(), "{}", indicator.code);
        }
    }

    #[test]
    fn the_samples_are_text() {
        assert_eq!(samples().iter().filter(|sample| sample.illustrative).count(), 1);
        for sample in samples() {
            assert!(
                std::str::from_utf8(sample.bytes).unwrap().contains("chi_tieu"),
                "{}",
                sample.id
            );
        }
    }
}
