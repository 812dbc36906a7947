//! Rule 12: the conditions besides the criteria, recognition, and revocation.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

mod common;

use common::{outcome, result, sets};
use ntm_evaluate::{Options, evaluate};
use ntm_model::{Assessment, CriteriaSet, Recognition, RevocationOutcome, Submission};

fn options(set: &str, variant: &str, day: &str) -> Options {
    Options {
        set: Some(set.to_owned()),
        variant: Some(variant.to_owned()),
        as_of: Some(common::date(day)),
        today: common::date(day),
    }
}

fn judge(set: &str, variant: &str, rows: &[common::Row<'_>]) -> Assessment {
    let submission = Submission { units: vec![common::unit(rows)] };
    evaluate(sets(), &submission, &options(set, variant, "2025-12-31"))
}

#[track_caller]
fn check(code: &str, text: &str, expected: &str) {
    let assessment = judge("xa-2021-2025", "dhntb", &[(code, text, "", "")]);
    assert_eq!(outcome(result(&assessment, code)), expected, "{code} {text}");
}

#[test]
fn debt_is_read_by_what_is_there_and_not_by_a_bare_word() {
    for text in ["Không có", "Không nợ", "không có nợ đọng", "Không còn nợ", "Đạt"]
    {
        check("dk.no-xay-dung", text, "met declared");
    }
    for text in ["0", "0 đồng", "0 triệu đồng"] {
        check("dk.no-xay-dung", text, "met measured");
    }
    for text in ["Còn nợ", "Có nợ", "Chưa đạt"] {
        check("dk.no-xay-dung", text, "not_met declared");
    }
    check("dk.no-xay-dung", "1,2 tỷ đồng", "not_met measured");
    for text in ["Có", "Không", "x"] {
        check("dk.no-xay-dung", text, "unreadable");
    }
    check("dk.no-xay-dung", "đang rà soát", "unreadable");
}

#[test]
fn satisfaction_has_no_number_to_be_compared_with() {
    check("dk.hai-long", "Đạt", "met declared");
    check("dk.hai-long", "Đạt (96,5%)", "met declared");
    check("dk.hai-long", "Chưa đạt", "not_met declared");
    check("dk.hai-long", "96,5%", "no_level");
    check("dk.an-ninh", "Đạt", "met declared");
    check("dk.an-ninh", "Chưa đạt", "not_met declared");
}

#[test]
fn the_condition_on_security_is_dated() {
    let submission = Submission { units: vec![common::unit(&[("dk.an-ninh", "Đạt", "", "")])] };
    for (day, source) in [("2023-12-31", "qd-18-2022"), ("2024-12-31", "qd-03-2024")] {
        let judged = evaluate(sets(), &submission, &options("xa-2021-2025", "dhntb", day));
        let level = result(&judged, "dk.an-ninh").level.as_ref().unwrap();
        assert_eq!(level.citation.source, source, "{day}");
    }
}

#[test]
fn a_condition_that_no_rule_names_is_said_and_decides_nothing() {
    let rows = [("dk.no-xay-dung", "Còn nợ", "", "")];
    let assessment = judge("xa-2026-2030", "nhom-1", &rows);
    assert_eq!(assessment.units[0].conditions, []);
    assert_eq!(assessment.units[0].recognition, Recognition::Undetermined);
    assert_eq!(common::problem_codes(&assessment, "dk.no-xay-dung"), ["CONDITION_NOT_IN_RULE"]);
}

const CONDITIONS: [common::Row<'_>; 3] = [
    ("dk.no-xay-dung", "Không có", "", ""),
    ("dk.hai-long", "Đạt", "", ""),
    ("dk.an-ninh", "Đạt", "", ""),
];

/// A set with the rule of 2021–2025 in which every criterion is one indicator that says “Đạt”.
fn small(criteria: u8) -> CriteriaSet {
    let set = sets().iter().find(|set| set.id == "xa-2021-2025").unwrap();
    let model = set.indicators().find(|one| one.code.to_string() == "13.1").unwrap();
    let criterion = |number| {
        let mut indicator = model.clone();
        indicator.code = ntm_model::Code::new(number, 1);
        ntm_model::Criterion {
            number,
            title: set.criteria[0].title.clone(),
            indicators: vec![indicator],
        }
    };
    CriteriaSet { criteria: (1..=criteria).map(criterion).collect(), ..set.clone() }
}

/// The recognition of a place with two criteria and these conditions.
#[track_caller]
fn check_recognition(rows: &[common::Row<'_>], expected: Recognition) {
    let submission = Submission { units: vec![common::unit(rows)] };
    let options = options("xa-2021-2025", "dhntb", "2025-12-31");
    let assessment = evaluate(&[small(2)], &submission, &options);
    assert_eq!(assessment.units[0].recognition, expected, "{rows:?}");
}

#[test]
fn all_criteria_and_all_conditions_make_a_place_eligible() {
    let met = [("1.1", "Đạt", "", ""), ("2.1", "Đạt", "", "")];
    check_recognition(&[&met[..], &CONDITIONS].concat(), Recognition::Eligible);
    check_recognition(&met, Recognition::Undetermined);
    check_recognition(&[&met[..], &CONDITIONS[..2]].concat(), Recognition::Undetermined);
    check_recognition(&[&met[..1], &CONDITIONS].concat(), Recognition::Undetermined);
    let debt = [("dk.no-xay-dung", "Còn nợ", "", "")];
    check_recognition(&[&met[..], &CONDITIONS[1..], &debt].concat(), Recognition::NotEligible);
    let failing = [("1.1", "Chưa đạt", "", "")];
    check_recognition(&failing, Recognition::NotEligible);
}

/// Nineteen criteria, of which the first are lost; the rest is met.
#[track_caller]
fn check_revocation(said: &str, lost: u8, expected: Option<RevocationOutcome>) {
    let codes: Vec<String> = (1..=19).map(|number| format!("{number}.1")).collect();
    let mut rows: Vec<common::Row<'_>> = codes
        .iter()
        .zip(1..)
        .map(|(code, number)| {
            (code.as_str(), if number <= lost { "Chưa đạt" } else { "Đạt" }, "", "")
        })
        .collect();
    rows.push(("dk.da-cong-nhan", said, "", ""));
    let submission = Submission { units: vec![common::unit(&rows)] };
    let options = options("xa-2021-2025", "dhntb", "2025-12-31");
    let assessment = evaluate(&[small(19)], &submission, &options);
    let found = assessment.units[0].revocation.as_ref().map(|found| found.outcome);
    assert_eq!(found, expected, "{said} {lost}");
}

#[test]
fn a_place_that_was_recognised_is_tested() {
    use RevocationOutcome::{Certain, Excluded};
    check_revocation("Quyết định số 15/QĐ-UBND năm 2022", 0, Some(Excluded));
    check_revocation("2022", 9, Some(Excluded));
    check_revocation("2022", 10, Some(Certain));
    check_revocation("Có", 10, Some(Certain));
    check_revocation("Chưa", 10, None);
    check_revocation("Không", 10, None);
    check_revocation("Chưa được công nhận", 10, None);
    check_revocation("", 10, None);
}

#[test]
fn without_a_rule_nothing_is_revoked() {
    let rows = [("dk.da-cong-nhan", "2024", "", "")];
    let assessment = judge("xa-2026-2030", "nhom-1", &rows);
    let unit = &assessment.units[0];
    assert_eq!(unit.recognised.as_ref().unwrap().text, "2024");
    assert_eq!(unit.revocation, None);
}
