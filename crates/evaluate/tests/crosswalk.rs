//! What files under the set of 2021–2025 suggest for the set of 2026–2030.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use std::fs;
use std::path::Path;

use common::{Row, code, date, unit, verdict_name};
use ntm_evaluate::{Chosen, CrossOptions, Options, confirmed, cross};
use ntm_model::{Crossed, CrossedState, Crosswalk, Offer, Period, Suggestion, UnitReport};
use proptest::prelude::*;

const OLD: &str = "xa-2021-2025";
const NEW: &str = "xa-2026-2030";

fn crosswalk() -> &'static Crosswalk {
    ntm_bundled::crosswalks().iter().find(|one| one.from == OLD && one.to == NEW).unwrap()
}

fn options(variant: &str) -> CrossOptions {
    let old = Options {
        set: Some(OLD.to_owned()),
        variant: Some(variant.to_owned()),
        as_of: Some(date("2024-12-31")),
        today: date("2026-12-31"),
    };
    CrossOptions { old, variant: Some("nhom-1".to_owned()), as_of: date("2026-12-31") }
}

fn cross_rows(rows: &[Row<'_>], variant: &str) -> Crossed {
    cross(crosswalk(), common::sets(), &unit(rows), &options(variant)).unwrap()
}

fn file(name: &str) -> UnitReport {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/status").join(name);
    let reading = ntm_ingest::read(&fs::read(path).unwrap());
    reading.submission.units[0].clone()
}

/// A suggestion in short: `6.1 ← 11 same 30% → not_met`.
fn short(suggestion: &Suggestion) -> String {
    let Suggestion { code, old_code, relation, offer, .. } = suggestion;
    let offer = match offer {
        Offer::Take(taken) => {
            let texts = [taken.result.as_str(), taken.declared.as_str()];
            let texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
            format!("{} → {}", texts.join("; "), verdict_name(&taken.outcome))
        }
        Offer::Look(why) => format!("{why:?}"),
    };
    format!("{code} ← {old_code} {} {offer}", relation.id())
}

#[track_caller]
fn check(rows: &[Row<'_>], wanted: &[&str]) {
    let crossed = cross_rows(rows, "dhntb");
    let found: Vec<_> =
        crossed.lines.iter().flat_map(|line| &line.suggestions).map(short).collect();
    assert_eq!(found, wanted, "{rows:?}");
}

#[test]
fn every_new_indicator_has_a_line() {
    let crossed = cross_rows(&[], "dhntb");
    let set = common::set();
    let codes: Vec<_> = set.indicators().map(|one| one.code).collect();
    assert_eq!(crossed.lines.iter().map(|line| line.code).collect::<Vec<_>>(), codes);
    assert_eq!((codes.len(), crossed.tally.new, crossed.tally.not_reported), (47, 10, 37));
    for line in &crossed.lines {
        let is_new = line.state == CrossedState::New;
        assert_eq!((is_new, line.not_reported.is_empty()), (line.new_because.is_some(), is_new));
    }
}

#[test]
fn son_binh() {
    // Lines 397–401 of the plan of Khánh Hòa.
    let unit = file("son-binh-2024.csv");
    let crossed = cross(crosswalk(), common::sets(), &unit, &options("tdmnpb")).unwrap();
    let found: Vec<_> =
        crossed.lines.iter().flat_map(|line| &line.suggestions).map(short).collect();
    assert_eq!(
        found,
        [
            "3.1 ← 10 related Related",
            "5.3 ← 15.3 related Related",
            "5.3 ← 15.4 related Related",
            "6.1 ← 11 same 30% → not_met",
            "6.2 ← 9.2 narrower 67,05% → not_met",
            "6.3 ← 17.1 same ClaimOfOtherLevel",
        ]
    );
    let tally = crossed.tally;
    assert_eq!((tally.can_take, tally.look_only, tally.not_reported, tally.new), (2, 3, 32, 10));
    let old = &crossed.lines.iter().find(|line| line.code == code("6.1")).unwrap().suggestions[0];
    assert_eq!((old.reads.len(), old.reads[0].text.as_str()), (1, "30%"));
}

#[test]
fn son_binh_confirmed() {
    let unit = file("son-binh-2024.csv");
    let crossed = cross(crosswalk(), common::sets(), &unit, &options("tdmnpb")).unwrap();
    let chosen = |new: &str, old: &str| Chosen { code: code(new), old_code: code(old) };
    let choices =
        [chosen("6.1", "11"), chosen("3.1", "10"), chosen("6.2", "9.2"), chosen("6.2", "11")];
    let period = Period { text: "2026".to_owned(), end: Some(date("2026-12-31")) };
    let note = |one: &Suggestion| format!("từ {}", one.old_code);
    let (report, left) = confirmed(&crossed, &unit, &choices, Some(period), note);
    assert_eq!(left, [chosen("3.1", "10"), chosen("6.2", "11")]);
    let rows: Vec<_> = report
        .observations
        .iter()
        .map(|one| {
            let text = |cell: &Option<Box<ntm_model::Cell>>| cell.as_ref().unwrap().text.clone();
            let result = one.result.as_ref().unwrap().text.clone();
            (one.code.to_string(), result, text(&one.note), text(&one.evidence))
        })
        .collect();
    let row = |code: &str, result: &str, note: &str, line: &str| {
        let evidence = format!("003_785c661cd5823983.txt, dòng {line}");
        (code.to_owned(), result.to_owned(), note.to_owned(), evidence)
    };
    assert_eq!(rows, [row("6.1", "30%", "từ 11", "399"), row("6.2", "67,05%", "từ 9.2", "397")]);
    assert_eq!(report.set.unwrap().text, NEW);
    assert_eq!(report.variant.unwrap().text, "nhom-1");
}

#[test]
fn the_same_measure_is_offered_as_it_is() {
    check(&[("4.2", "99,2%", "", "")], &["2.4 ← 4.2 same 99,2% → met"]);
    check(&[("4.2", "98,7%", "", "")], &["2.4 ← 4.2 same 98,7% → not_met"]);
    check(&[("19.1", "", "Đạt", "")], &["10.4 ← 19.1 same Đạt → met"]);
    check(&[("13.5", "", "Đạt", "")], &["3.7 ← 13.5 same Đạt → met"]);
    check(&[("11", "", "Đạt", "")], &["6.1 ← 11 same ClaimOfOtherLevel"]);
    check(&[("11", "Đạt", "", "")], &["6.1 ← 11 same ClaimOfOtherLevel"]);
    check(&[("3.2", "", "Đạt", "")], &["2.3 ← 3.2 same ClaimOfOtherLevel"]);
    check(&[("3.2", "Đạt (Tốt)", "", "")], &["2.3 ← 3.2 same Đạt (Tốt) → met"]);
    check(&[("11", "2,5%", "Đạt", "")], &["6.1 ← 11 same 2,5% → not_met"]);
}

#[test]
fn a_lower_bar_carries_failure_alone() {
    check(&[("9.2", "94%", "", "")], &["6.2 ← 9.2 narrower 94% → not_met"]);
    check(&[("9.2", "96%", "", "")], &["6.2 ← 9.2 narrower ProvesNothing"]);
    check(&[("8.1", "", "Đạt", "")], &["7.1 ← 8.1 narrower ProvesNothing"]);
    check(&[("8.1", "", "Chưa đạt", "")], &["7.1 ← 8.1 narrower Chưa đạt → not_met"]);
}

#[test]
fn a_higher_bar_carries_success_alone() {
    let rest = "6.6 ← 18.5 related Related";
    check(&[("18.5", "", "Đạt", "")], &["6.5 ← 18.5 broader Đạt → met", rest]);
    check(&[("18.5", "", "Chưa đạt", "")], &["6.5 ← 18.5 broader ProvesNothing", rest]);
}

#[test]
fn what_does_not_fit_is_only_shown() {
    check(&[("3.1", "85%", "", "")], &["2.2 ← 3.1 narrower DoesNotFit"]);
    check(&[("3.1", "60%", "Chưa đạt", "")], &["2.2 ← 3.1 narrower 60%; Chưa đạt → not_met"]);
    check(&[("11", "khoảng 2%", "", "")], &["6.1 ← 11 same DoesNotFit"]);
    check(&[("11", "2%", "", ""), ("11", "7%", "", "")], &["6.1 ← 11 same Contradiction"]);
    check(&[("12.2.a", "30%", "", ""), ("12.2.b", "28%", "", "")], &["4.1 ← 12.2 same PartsOnly"]);
}

#[test]
fn what_tells_nothing_is_named() {
    let crossed = cross_rows(&[("2.4", "80%", "", ""), ("11", "3%", "", "")], "dhntb");
    assert_eq!(crossed.left_over, [code("2.4")]);
}

#[test]
fn a_report_under_another_set_is_refused() {
    let mut options = options("nhom-1");
    options.old.set = Some(NEW.to_owned());
    assert_eq!(cross(crosswalk(), common::sets(), &unit(&[]), &options), None);
}

proptest! {
    /// The lines add up, and what is offered is what the old file says.
    #[test]
    fn nothing_is_invented(values in proptest::collection::vec((0usize..57, 0u16..2000), 0..30)) {
        let sets = common::sets();
        let old = sets.iter().find(|set| set.id == OLD).unwrap();
        let codes: Vec<_> = old.indicators().map(|one| one.code.to_string()).collect();
        let texts: Vec<_> =
            values.iter().map(|(_, value)| format!("{},{}%", value / 10, value % 10)).collect();
        let rows: Vec<Row<'_>> = values
            .iter()
            .zip(&texts)
            .map(|((at, _), text)| (codes[*at].as_str(), text.as_str(), "", ""))
            .collect();
        let crossed = cross_rows(&rows, "dhntb");
        let tally = crossed.tally;
        prop_assert_eq!(tally.can_take + tally.look_only + tally.not_reported + tally.new, 47);
        for one in crossed.lines.iter().flat_map(|line| &line.suggestions) {
            prop_assert!(!one.reads.is_empty());
            if let Offer::Take(taken) = &one.offer {
                prop_assert!(one.reads.iter().any(|read| read.text == taken.result));
            }
        }
    }
}
