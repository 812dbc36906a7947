//! Whatever is done to a file, it is read or at least one mistake is named; nothing panics.

use ntm_catalog::{read_plan, read_programme, read_set};
use proptest::prelude::*;

const SET: &str = include_str!("fixtures/set.toml");
const PLAN: &str = include_str!("fixtures/plan.toml");
const PROGRAMME: &str = include_str!("fixtures/programme.toml");

/// A fixture in which a stretch of characters is replaced.
fn damaged(fixture: &'static str) -> impl Strategy<Value = String> {
    let letters: Vec<char> = fixture.chars().collect();
    let put = prop_oneof![
        Just(String::new()),
        Just("\"".to_owned()),
        Just("1.1".to_owned()),
        Just("[[criteria.indicators]]\n".to_owned()),
        ".{0,6}",
    ];
    (0..letters.len(), 0usize..40, put).prop_map(move |(from, length, put)| {
        let before: String = letters.iter().take(from).collect();
        let after: String = letters.iter().skip(from + length).collect();
        before + &put + &after
    })
}

/// A fixture without some of its lines.
fn thinned(fixture: &'static str) -> impl Strategy<Value = String> {
    let lines: Vec<&str> = fixture.lines().collect();
    prop::collection::vec(prop::bool::weighted(0.9), lines.len()).prop_map(move |kept| {
        let kept = lines.iter().zip(kept).filter(|(_, keep)| *keep);
        kept.map(|(line, _)| format!("{line}\n")).collect()
    })
}

proptest! {
    #[test]
    fn a_set_is_read_or_a_mistake_is_named(text in prop_oneof![damaged(SET), thinned(SET)]) {
        if let Err(errors) = read_set("thu.toml", &text) {
            prop_assert!(!errors.is_empty());
            prop_assert!(errors.iter().all(|error| !error.to_string().contains('\n')));
        }
    }

    #[test]
    fn a_plan_is_read_or_a_mistake_is_named(text in prop_oneof![damaged(PLAN), thinned(PLAN)]) {
        let sets: Vec<_> = read_set("set.toml", SET).into_iter().collect();
        if let Err(errors) = read_plan("thu.toml", &text, &sets) {
            prop_assert!(!errors.is_empty());
        }
    }

    #[test]
    fn a_programme_is_read_or_a_mistake_is_named(
        text in prop_oneof![damaged(PROGRAMME), thinned(PROGRAMME)]
    ) {
        let sets: Vec<_> = read_set("set.toml", SET).into_iter().collect();
        if let Err(errors) = read_programme("thu.toml", &text, &sets) {
            prop_assert!(!errors.is_empty());
        }
    }
}
