//! Figures that officials write in two ways, or of other things: each is asked, and none is met
//! by mistake.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use common::{judge, outcome, problem_codes, sets};
use ntm_evaluate::{Options, evaluate};
use ntm_model::Submission;

/// Judges one result of the set of 2026–2030.
#[track_caller]
fn check(code: &str, text: &str, wanted: &str, said: &[&str]) {
    let assessment = judge(&[(code, text, "", "")]);
    let found = outcome(common::result(&assessment, code));
    assert_eq!(
        (found.as_str(), problem_codes(&assessment, code).as_slice()),
        (wanted, said),
        "{text}"
    );
}

#[test]
fn a_result_beside_its_level_is_no_share_of_it() {
    check("6.2", "94/95", "unreadable", &["TWO_READINGS"]);
    check("6.2", "95/95", "met measured", &[]);
    check("6.2", "94/95 hộ", "met measured", &[]);
    check("6.2", "90/95", "not_met measured", &[]);
    check("6.2", "96/100", "met measured", &[]);
}

#[test]
fn a_loss_in_brackets_is_no_growth() {
    check("3.1", "(10,2%)", "unreadable", &["TWO_READINGS"]);
    check("3.1", "(2%)", "not_met measured", &[]);
    check("6.2", "(96%)", "met measured", &[]);
}

#[test]
fn an_income_and_an_index_are_no_growth() {
    check("3.1", "58", "unreadable", &["WRONG_KIND"]);
    check("3.1", "105,2%", "unreadable", &["TWO_READINGS"]);
    check("3.1", "110,2%", "met measured", &[]);
    check("3.1", "10,2", "met measured", &[]);
}

#[test]
fn a_year_and_a_measurement_are_no_number_of_things() {
    check("3.3", "2026", "unreadable", &["WRONG_KIND"]);
    check("3.3", "2026 mô hình", "met measured", &[]);
    check("3.3", "2 ha", "unreadable", &["WRONG_KIND"]);
    check("3.3", "500 triệu đồng", "unreadable", &["WRONG_KIND"]);
    check("3.3", "1 tháng", "unreadable", &["WRONG_KIND"]);
    check("3.3", "3 HTX", "met measured", &["UNIT_DIFFERS"]);
}

#[test]
fn the_reason_may_stand_in_the_result() {
    check("3.5", "Không áp dụng (xã không có mô hình du lịch)", "not_applicable declared", &[]);
    check("3.5", "Không áp dụng do xã không có du lịch", "not_applicable declared", &[]);
    check("3.5", "Không áp dụng", "no_data", &["REASON_MISSING"]);
    check("5.1", "Không áp dụng (xã không có chợ)", "no_data", &["MUST_APPLY"]);
}

/// The set that is chosen for a file that names none.
#[track_caller]
fn check_set(codes: &[&str], wanted: &str) {
    let rows: Vec<common::Row<'_>> = codes.iter().map(|code| (*code, "Đạt", "", "")).collect();
    let options =
        Options { set: None, variant: None, as_of: None, today: common::date("2026-12-31") };
    let submission = Submission { units: vec![common::unit(&rows)] };
    let assessment = evaluate(sets(), &submission, &options);
    assert_eq!(assessment.units[0].set, wanted, "{codes:?}");
}

#[test]
fn codes_of_the_years_before_are_not_judged_by_the_new_set() {
    check_set(&["1.1", "2.4"], "xa-2026-2030");
    check_set(&["1.1", "2.2", "12.1", "19.2"], "xa-2021-2025");
    check_set(&["1.1", "2.4", "19.1"], "xa-2026-2030");
    check_set(&["90.1", "91.2"], "xa-2026-2030");
}
