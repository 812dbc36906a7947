//! Every verdict that the five documents state for a place with a figure or a word, as a table:
//! `documents.tsv`. Each case names the line of the document; one that ends otherwise than the
//! document says why.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use std::collections::BTreeSet;

use common::{date, judge_with, problem_codes, verdict_name};
use ntm_evaluate::Options;

/// One line of the table.
struct Case<'a> {
    /// Number of the document, and its line or lines.
    place: String,
    unit: &'a str,
    set: &'a str,
    variant: &'a str,
    year: u16,
    code: &'a str,
    result: &'a str,
    declared: &'a str,
    /// What the document says: `met` or `not_met`.
    printed: &'a str,
    /// What the rules say.
    verdict: &'a str,
    /// The problem that the tool names; empty for none.
    problem: &'a str,
    /// Why the two differ; empty when they do not.
    why: &'a str,
}

fn cases() -> Vec<Case<'static>> {
    let lines = include_str!("documents.tsv").lines().skip(1);
    lines
        .map(|line| {
            let cells: Vec<_> = line.split('\t').collect();
            assert_eq!(cells.len(), 13, "{line}");
            Case {
                place: format!("{} dòng {}", cells[0], cells[1]),
                unit: cells[2],
                set: cells[3],
                variant: cells[4],
                year: cells[5].parse().unwrap(),
                code: cells[6],
                result: cells[7],
                declared: cells[8],
                printed: cells[9],
                verdict: cells[10],
                problem: cells[11],
                why: cells[12],
            }
        })
        .collect()
}

#[track_caller]
fn check(case: &Case<'_>) -> Result<(), String> {
    let options = Options {
        set: Some(case.set.to_owned()),
        variant: Some(case.variant.to_owned()),
        as_of: Some(date(&format!("{}-12-31", case.year))),
        today: date("2026-12-31"),
    };
    let assessment = judge_with(&[(case.code, case.result, case.declared, "")], &options);
    let found = verdict_name(common::result(&assessment, case.code));
    let problems = problem_codes(&assessment, case.code).join(" ");
    let is_right = found == case.verdict && problems == case.problem;
    let is_explained = (case.printed == case.verdict) == case.why.is_empty();
    if is_right && is_explained {
        return Ok(());
    }
    let Case { place, unit, code, .. } = case;
    Err(format!("{place}\t{unit}\t{}\t{code}\t{found}\t{problems}", case.set))
}

#[test]
fn every_verdict_of_the_documents() {
    let wrong: Vec<_> = cases().iter().filter_map(|case| check(case).err()).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_table_is_wide_enough() {
    let cases = cases();
    let measured = cases.iter().filter(|case| !case.result.is_empty()).count();
    assert!(cases.len() >= 200 && measured >= 80, "{} {measured}", cases.len());
    let documents: BTreeSet<_> =
        cases.iter().map(|case| case.place.split(' ').next().unwrap()).collect();
    assert_eq!(documents.into_iter().collect::<Vec<_>>(), ["001", "002", "003", "004"]);
}

#[test]
fn nothing_that_is_printed_as_not_met_comes_out_as_met_without_a_reason() {
    for case in cases().iter().filter(|case| case.printed != case.verdict) {
        assert!(case.why.chars().count() > 15, "{} {}", case.place, case.code);
    }
}
