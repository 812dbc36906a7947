//! Rules 5, 7, 8 and 9: words, declarations against results, what does not apply, and levels
//! that no document states.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use common::{judge, judge_with, options, outcome, problem_codes};
use ntm_model::{Note, Verdict};

/// Judges one row; `said` are the notes and problems.
#[track_caller]
fn check(row: common::Row<'_>, wanted: &str, said: &[&str]) {
    common::check(&judge(&[row]), row.0, wanted, said);
}

#[test]
fn rule_5_pass_and_fail_words() {
    check(("1.1", "Đạt", "", ""), "met declared", &[]);
    check(("1.1", "đã có", "", ""), "met declared", &[]);
    check(("1.1", "", "Đạt", ""), "met declared", &[]);
    check(("1.1", "Chưa đạt", "", ""), "not_met declared", &[]);
    check(("1.1", "Không có", "", ""), "not_met declared", &[]);
    check(("1.1", "Cơ bản đạt", "", ""), "not_met declared", &["NearlyPass"]);
    check(("1.1", "x", "", ""), "met declared", &["CROSS_AS_TICK"]);
    check(("1.1", "Đạt (95%)", "", ""), "met declared", &[]);
    check(("1.1", "95%", "", ""), "unreadable", &["WRONG_KIND"]);
    check(("1.1", "Tốt", "", ""), "unreadable", &["WRONG_KIND"]);
    check(("1.1", "đang rà soát", "", ""), "unreadable", &["UNREADABLE"]);
    check(("1.1", "", "", ""), "no_data", &["EMPTY_RESULT"]);
    check(("1.1", "-", "", ""), "no_data", &["EMPTY_RESULT"]);
}

#[test]
fn a_description_beside_a_clear_declaration_is_no_problem() {
    check(("1.1", "UBND huyện đã phê duyệt", "Đạt", ""), "met declared", &[]);
    check(("1.1", "UBND huyện đã phê duyệt", "Chưa đạt", ""), "not_met declared", &[]);
    check(("1.1", "UBND huyện đã phê duyệt", "", ""), "unreadable", &["UNREADABLE"]);
    check(("1.1", "05 sản phẩm", "Đạt", ""), "met declared", &[]);
    check(("1.1", "#REF!", "Đạt", ""), "unreadable", &["UNREADABLE"]);
    check(("6.2", "đa số hộ", "Đạt", ""), "unreadable", &["UNREADABLE"]);
}

#[test]
fn rule_5_grades() {
    check(("2.3", "Tốt", "Đạt", ""), "met measured", &[]);
    check(("2.3", "Khá", "Đạt", ""), "not_met measured", &["DECLARATION_DIFFERS"]);
    check(("2.3", "Đạt", "", ""), "met declared", &["DeclaredWithoutFigure"]);
    check(("2.3", "Chưa đạt", "", ""), "not_met declared", &[]);
    check(("2.3", "Cơ bản đạt", "", ""), "not_met declared", &["NearlyPass"]);
    check(("2.3", "Hoàn thành tốt nhiệm vụ", "", ""), "unreadable", &["WRONG_KIND"]);
    check(("2.3", "95%", "", ""), "unreadable", &["WRONG_KIND"]);
}

#[test]
fn rule_7_the_measurement_decides() {
    check(("8.2", "62%", "Đạt", ""), "not_met measured", &["DECLARATION_DIFFERS"]);
    check(("8.2", "95%", "Chưa đạt", ""), "met measured", &["DECLARATION_DIFFERS"]);
    check(("8.2", "62%", "Chưa đạt", ""), "not_met measured", &[]);
    check(("8.2", "62%", "Cơ bản đạt", ""), "not_met measured", &[]);
    check(("8.2", "Đạt (62%)", "", ""), "not_met measured", &["DECLARATION_DIFFERS"]);
    check(("8.2", "", "Đạt (62%)", ""), "not_met measured", &["DECLARATION_DIFFERS"]);
    check(("1.1", "Đạt", "Chưa đạt", ""), "met declared", &["DECLARATION_DIFFERS"]);
    check(("1.1", "Chưa đạt", "Đạt", ""), "not_met declared", &["DECLARATION_DIFFERS"]);
    check(
        ("8.2", "dưới 60%", "Đạt", ""),
        "not_met measured",
        &["BoundSettles", "DECLARATION_DIFFERS"],
    );
}

#[test]
fn words_where_a_figure_is_wanted() {
    check(("8.2", "", "Đạt", ""), "met declared", &["DeclaredWithoutFigure"]);
    check(("8.2", "Đạt", "", ""), "met declared", &["DeclaredWithoutFigure"]);
    check(("8.2", "Chưa đạt", "", ""), "not_met declared", &[]);
    check(("8.2", "", "Cơ bản đạt", ""), "not_met declared", &["NearlyPass"]);
    check(("8.2", "Tốt", "", ""), "unreadable", &["WRONG_KIND"]);
    check(("6.1", "Không có", "", ""), "unreadable", &["UNREADABLE"]);
}

#[test]
fn rule_8_not_applicable_needs_a_reason_and_the_words_if_any() {
    let reason = "Không có mô hình du lịch";
    check(
        ("3.5", "Không áp dụng", "", reason),
        "not_applicable declared",
        &["ReasonNotApplicable"],
    );
    check(
        ("3.5", "", "Không áp dụng", reason),
        "not_applicable declared",
        &["ReasonNotApplicable"],
    );
    check(("3.5", "Không có", "", reason), "not_applicable declared", &["ReasonNotApplicable"]);
    check(("3.5", "", "", reason), "not_applicable declared", &["ReasonNotApplicable"]);
    check(("3.5", "Không áp dụng", "", ""), "no_data", &["REASON_MISSING"]);
    check(("3.5", "Không áp dụng", "", "-"), "no_data", &["REASON_MISSING"]);
    check(("3.5", "Không có", "", ""), "no_data", &["REASON_MISSING"]);
    check(("3.4", "Không áp dụng", "", reason), "no_data", &["MUST_APPLY"]);
    check(("3.4", "", "", reason), "no_data", &["MUST_APPLY"]);
    check(("3.5", "Đạt", "", reason), "met declared", &["REASON_AND_RESULT"]);
    check(("3.5", "", "Đạt", reason), "met declared", &["REASON_AND_RESULT"]);
    check(("3.4", "", "Đạt", reason), "met declared", &["REASON_AND_RESULT"]);
    check(("8.2", "95%", "Không áp dụng", ""), "met measured", &["REASON_AND_RESULT"]);
    check(("8.3", "46/46", "", reason), "met measured", &["REASON_AND_RESULT"]);
    check(
        ("8.3", "Không có", "", "Không có cơ sở"),
        "not_applicable declared",
        &["ReasonNotApplicable"],
    );
}

#[test]
fn rule_9_a_rate_for_which_the_document_only_says_met() {
    check(("6.3", "97,2%", "", ""), "no_level", &["RateWithoutThreshold"]);
    check(("6.3", "97,2%", "Đạt", ""), "met declared", &["RateWithoutThreshold"]);
    check(("6.3", "Chưa đạt (40%)", "", ""), "not_met declared", &["RateWithoutThreshold"]);
    check(("6.3", "Đạt", "", ""), "met declared", &[]);
    check(
        ("6.3", "150%", "Đạt", ""),
        "met declared",
        &["RateWithoutThreshold", "IMPOSSIBLE_SHARE"],
    );
    check(("6.3", "97 hộ", "", ""), "unreadable", &["RateWithoutThreshold", "WRONG_KIND"]);
    for declared in ["", "Đạt"] {
        let assessment = judge(&[("6.3", "97,2%", declared, "")]);
        let value = common::result(&assessment, "6.3").value.as_ref().unwrap();
        assert_eq!(value.value, ntm_model::Rational::new(972, 10));
    }
}

#[test]
fn rule_9_an_awaited_rule_is_judged_and_said() {
    check(("10.1", "Đạt", "", ""), "met declared", &["AwaitingRule"]);
    check(("10.1", "", "", ""), "no_data", &["EMPTY_RESULT"]);
}

#[test]
fn rule_9_an_unknown_level_gives_no_verdict_and_shows_the_value() {
    let group_2 = ntm_evaluate::Options { variant: Some("Nhóm 2".into()), ..options() };
    for (code, text) in [("6.2", "96%"), ("1.1", "Đạt"), ("2.3", "Tốt"), ("6.2", "????")] {
        let assessment = judge_with(&[(code, text, "Chưa đạt", "")], &group_2);
        let result = common::result(&assessment, code);
        assert_eq!(
            (outcome(result).as_str(), result.reads.len()),
            ("no_level", 2),
            "{code} {text}"
        );
        assert!(result.gap.is_none() && result.comparison.is_none());
    }
    let assessment = judge_with(&[("1.1", "Cơ bản đạt", "Đạt", "")], &group_2);
    assert!(common::result(&assessment, "1.1").notes.is_empty());
    assert!(problem_codes(&assessment, "1.1").is_empty(), "no word is right or wrong");
    let assessment = judge_with(&[("6.2", "96%", "", "")], &group_2);
    assert!(common::result(&assessment, "6.2").value.is_some());
    let of_missing = common::result(&assessment, "6.1").verdict;
    assert_eq!(of_missing, Verdict::NoData, "what is not reported has no data before no level");
}

#[test]
fn rule_10_the_level_must_be_in_force() {
    let before = ntm_evaluate::Options { as_of: Some(common::date("2026-02-14")), ..options() };
    let assessment = judge_with(&[("6.2", "96%", "", "")], &before);
    let result = common::result(&assessment, "6.2");
    assert_eq!((outcome(result).as_str(), &result.level), ("no_level", &None));
    assert_eq!(result.notes, [Note::LevelNotYetInForce(common::date("2026-02-15"))]);
    let on_the_day = ntm_evaluate::Options { as_of: Some(common::date("2026-02-15")), ..options() };
    let assessment = judge_with(&[("6.2", "96%", "", "")], &on_the_day);
    assert_eq!(outcome(common::result(&assessment, "6.2")), "met measured");
}

#[test]
fn rule_14_what_was_read_is_listed() {
    let assessment = judge(&[("8.2", "62%", "Đạt", "lý do")]);
    let reads = &common::result(&assessment, "8.2").reads;
    let listed: Vec<_> =
        reads.iter().map(|read| (read.field.canonical(), read.text.as_str())).collect();
    let wanted = [("ket_qua", "62%"), ("tu_danh_gia", "Đạt"), ("ly_do_khong_ap_dung", "lý do")];
    assert_eq!(listed, wanted);
    assert_eq!(reads[0].place, ntm_model::Place::Field { line: 1, column: 2 });
}
