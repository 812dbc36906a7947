//! From bytes to verdicts: the sample file of the page, which holds one of everything.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use common::{note_names, outcome, problem_codes, sets};
use ntm_evaluate::{Options, assess};
use ntm_model::{Assessment, CriterionVerdict, Problem, Recognition};

fn assess_bytes(bytes: &[u8]) -> Assessment {
    let today = common::date("2026-12-31");
    let options = Options { set: None, variant: None, as_of: None, today };
    assess(bytes, sets(), &options).1
}

fn sample() -> Assessment {
    assess_bytes(include_bytes!("../../../seeds/status/binh-giang-2026-minh-hoa.csv"))
}

/// What the sample says of an indicator: its verdict, then its notes and problems.
#[track_caller]
fn check(assessment: &Assessment, code: &str, wanted: &str, said: &[&str]) {
    let result = common::result(assessment, code);
    let mut found = note_names(result);
    found.extend(problem_codes(assessment, code).iter().map(|code| (*code).to_owned()));
    let found: Vec<&str> = found.iter().map(String::as_str).collect();
    assert_eq!((outcome(result).as_str(), found.as_slice()), (wanted, said), "{code}");
}

#[test]
fn the_sample_is_judged_as_its_remarks_say() {
    let sample = sample();
    let check = |code, wanted, said: &[&str]| check(&sample, code, wanted, said);
    check("1.1", "met declared", &[]);
    check("2.1", "not_met measured", &["PartsNotMet"]);
    check("2.1.b", "met measured", &["FractionUsed"]);
    check("2.1.c", "not_met measured", &["FractionUsed"]);
    check("2.3", "not_met measured", &[]);
    check("2.4", "met measured", &["FractionUsed"]);
    check("2.6", "met declared", &["PartsWithoutData"]);
    check("3.1", "met measured", &[]);
    check("3.5", "not_applicable declared", &["ReasonNotApplicable"]);
    check("3.7", "not_met measured", &[]);
    check("3.8", "conflict", &["FRACTION_DISAGREES"]);
    check("3.9", "no_data", &["EMPTY_RESULT"]);
    check("3.10", "met measured", &[]);
    check("5.2", "unreadable", &["UNREADABLE"]);
    check("6.1", "met measured", &["FractionUsed"]);
    check("6.2", "not_met measured", &[]);
    check("6.3", "no_level", &["RateWithoutThreshold"]);
    check("8.1", "met measured", &[]);
    check("8.2", "not_met measured", &["DECLARATION_DIFFERS"]);
    check("8.5", "not_met declared", &["NearlyPass"]);
    check("9.1", "met measured", &["AwaitingRule"]);
    check("9.2", "met measured", &["AwaitingRule"]);
}

#[test]
fn the_totals_of_the_sample_are_the_sums_of_its_rows() {
    let sample = sample();
    let [unit] = sample.units.as_slice() else { panic!("one unit") };
    let by_criterion: Vec<_> = unit.criteria.iter().map(|criterion| criterion.verdict).collect();
    use CriterionVerdict::{Met, NotMet, Undetermined};
    let wanted = [Met, NotMet, NotMet, Met, Undetermined, NotMet, Met, NotMet, Met, Met];
    assert_eq!(by_criterion, wanted);
    let tally = unit.indicator_tally();
    let counts =
        (tally.met, tally.not_met, tally.not_applicable, tally.undetermined, tally.no_data);
    assert_eq!((counts, tally.total()), ((34, 7, 1, 5, 2), 47));
    assert_eq!(unit.recognition, Recognition::NotEligible);
    assert_eq!(sample.as_of, common::date("2026-12-31"));
}

#[test]
fn the_blank_template_has_no_data() {
    let bytes = include_bytes!("../../../seeds/status/mau-trong-xa-2026-2030.csv");
    let assessment = assess_bytes(bytes);
    let tally = assessment.units[0].indicator_tally();
    assert_eq!((tally.no_data, tally.total()), (47, 47));
}

#[test]
fn problems_of_reading_come_before_those_of_judging() {
    let file = "chi_tieu,ket_qua,mau\n6.2,62%,đỏ\n9.9,Đạt,\n";
    let assessment = assess_bytes(file.as_bytes());
    let mut kinds: Vec<_> = assessment.problems.iter().map(Problem::code).collect();
    kinds.dedup();
    let wanted =
        ["COLUMN_NOT_USED", "SET_ASSUMED", "VARIANT_ASSUMED", "UNKNOWN_CODE", "NOT_REPORTED"];
    assert_eq!(kinds, wanted);
}

#[test]
fn bytes_that_are_no_table_give_an_assessment_without_units() {
    for bytes in [&b""[..], b"\xff\xfe\x00", b"%PDF-1.7", b"hello", b"PK\x03\x04"] {
        let assessment = assess_bytes(bytes);
        assert_eq!(assessment.units.len(), 0);
        assert!(!assessment.problems.is_empty());
    }
}
