//! Rule 6: indicators with parts.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use common::{Row, judge, judge_with, options, outcome, problem_codes};

/// Judges the whole; `said` are its notes and the problems that name it.
#[track_caller]
fn check(whole: &str, rows: &[Row<'_>], wanted: &str, said: &[&str]) {
    common::check(&judge(rows), whole, wanted, said);
}

/// Judges a part of an indicator.
#[track_caller]
fn check_part(rows: &[Row<'_>], part: &str, wanted: &str) {
    let assessment = judge(rows);
    assert_eq!(outcome(common::result(&assessment, part)), wanted, "{part} {rows:?}");
}

#[test]
fn parts_decide() {
    let met = [("9.2.a", "Đạt", "", ""), ("9.2.b", "95%", "", "")];
    check("9.2", &met, "met measured", &["AwaitingRule"]);
    let words = [("9.2.a", "Đạt", "", ""), ("9.2.b", "Đạt", "", "")];
    check("9.2", &words, "met declared", &["AwaitingRule"]);
    let failing = [("9.2.a", "Đạt", "", ""), ("9.2.b", "80%", "", "")];
    check("9.2", &failing, "not_met measured", &["PartsNotMet", "AwaitingRule"]);
    let half = [("9.2.b", "95%", "", "")];
    check("9.2", &half, "no_data", &["PartsWithoutData"]);
    check("9.2", &[], "no_data", &[]);
    check("9.2", &[("9.2.b", "80%", "", "")], "not_met measured", &["PartsNotMet", "AwaitingRule"]);
}

#[test]
fn the_whole_is_declared() {
    check("2.1", &[("2.1", "", "Đạt", "")], "met declared", &["PartsWithoutData"]);
    check("2.1", &[("2.1", "Đạt", "", "")], "met declared", &["PartsWithoutData"]);
    check("2.1", &[("2.1", "Chưa đạt", "", "")], "not_met declared", &[]);
    check("2.1", &[("2.1", "Cơ bản đạt", "", "")], "not_met declared", &["NearlyPass"]);
    check("2.1", &[("2.1", "x", "", "")], "met declared", &["PartsWithoutData", "CROSS_AS_TICK"]);
    check(
        "2.1",
        &[("2.1", "Đạt", "Chưa đạt", "")],
        "met declared",
        &["PartsWithoutData", "DECLARATION_DIFFERS"],
    );
    check("2.1", &[("2.1", "", "", "")], "no_data", &["EMPTY_RESULT"]);
    check("2.1", &[("2.1", "đang làm", "", "")], "unreadable", &["UNREADABLE"]);
    check("2.1", &[("2.1", "đã phê duyệt", "Đạt", "")], "met declared", &["PartsWithoutData"]);
    check_part(&[("2.1", "", "Đạt", "")], "2.1.b", "no_data");
}

#[test]
fn the_whole_is_declared_and_a_part_says_otherwise() {
    let rows = [("2.1", "", "Đạt", ""), ("2.1.b", "80%", "", "")];
    check("2.1", &rows, "not_met measured", &["PartsNotMet", "PART_DIFFERS"]);
    let rows = [("9.2", "", "Chưa đạt", ""), ("9.2.a", "Đạt", "", ""), ("9.2.b", "95%", "", "")];
    check("9.2", &rows, "met measured", &["AwaitingRule", "DECLARATION_DIFFERS"]);
    let rows = [("2.1", "", "Đạt", ""), ("2.1.b", "????", "", "")];
    check("2.1", &rows, "unreadable", &[]);
    let rows = [("2.1", "", "Đạt", ""), ("2.1.b", "100%", "", ""), ("2.1.b", "50%", "", "")];
    check("2.1", &rows, "conflict", &[]);
}

#[test]
fn two_rows_of_the_whole() {
    let rows = [("2.1", "Đạt", "", ""), ("2.1", "Chưa đạt", "", ""), ("2.1.b", "100%", "", "")];
    check("2.1", &rows, "conflict", &["TWO_VALUES"]);
    check_part(&rows, "2.1.b", "met measured");
    let same = [("2.1", "Đạt", "", ""), ("2.1", "", "", "")];
    check("2.1", &same, "met declared", &["PartsWithoutData", "REPEATED_CODE"]);
}

#[test]
fn a_blank_or_describing_row_of_the_whole_is_no_loss_beside_its_parts() {
    let parts =
        |whole| [("9.2", whole, "", ""), ("9.2.a", "Đạt", "", ""), ("9.2.b", "95%", "", "")];
    check("9.2", &parts(""), "met measured", &["AwaitingRule"]);
    check("9.2", &parts("trung tâm ở trụ sở cũ"), "met measured", &["AwaitingRule"]);
    check("9.2", &parts("#REF!"), "met measured", &["AwaitingRule", "UNREADABLE"]);
    let describing = [("2.1", "UBND huyện đã phê duyệt", "Đạt", "")];
    check("2.1", &describing, "met declared", &["PartsWithoutData"]);
}

#[test]
fn one_figure_for_parts_with_one_level() {
    check("2.6", &[("2.6", "100%", "", "")], "met measured", &["FigureUsedForParts"]);
    check_part(&[("2.6", "100%", "", "")], "2.6.b", "met measured");
    check(
        "2.6",
        &[("2.6", "98%", "", "")],
        "not_met measured",
        &["FigureUsedForParts", "PartsNotMet"],
    );
    let own = [("2.6", "100%", "", ""), ("2.6.b", "97%", "", "")];
    check("2.6", &own, "not_met measured", &["FigureUsedForParts", "PartsNotMet"]);
    check_part(&own, "2.6.a", "met measured");
    check(
        "2.6",
        &[("2.6", "98%", "Đạt", "")],
        "not_met measured",
        &["FigureUsedForParts", "PartsNotMet", "PART_DIFFERS", "PART_DIFFERS"],
    );
    check(
        "2.6",
        &[("2.6", "120%", "", "")],
        "unreadable",
        &["FigureUsedForParts", "IMPOSSIBLE_SHARE"],
    );
    let grade = [("9.1", "Hoàn thành tốt nhiệm vụ", "", "")];
    check("9.1", &grade, "met measured", &["FigureUsedForParts", "AwaitingRule"]);
    check_part(&grade, "9.1.d", "met measured");
    check(
        "9.2",
        &[("9.2", "95%", "Đạt", "")],
        "met declared",
        &["FigureUsedForParts", "PartsWithoutData", "AwaitingRule"],
    );
}

#[test]
fn the_word_beside_the_figure_speaks_for_the_whole() {
    let assessment = judge(&[("2.6", "Đạt (98%)", "", "")]);
    assert_eq!(problem_codes(&assessment, "2.6"), ["PART_DIFFERS", "PART_DIFFERS"]);
}

#[test]
fn a_figure_of_the_whole_says_nothing_new_where_every_part_has_one() {
    let rows = [
        ("8.1", "85%", "", ""),
        ("8.1.a", "Đạt", "", ""),
        ("8.1.b", "85%", "", ""),
        ("8.1.c", "10%", "", ""),
    ];
    check("8.1", &rows, "met measured", &[]);
}

#[test]
fn the_part_lists_the_cell_of_the_whole_that_was_used() {
    let assessment = judge(&[("2.6", "100%", "", "")]);
    let reads = &common::result(&assessment, "2.6.a").reads;
    let listed: Vec<_> =
        reads.iter().map(|read| (read.field.canonical(), read.text.as_str())).collect();
    assert_eq!(listed, [("ket_qua", "100%")]);
    let assessment = judge(&[("2.6", "", "100%", "")]);
    let reads = &common::result(&assessment, "2.6.a").reads;
    assert_eq!(reads[0].field.canonical(), "tu_danh_gia");
}

#[test]
fn one_figure_for_parts_with_different_levels_is_not_used() {
    check("2.1", &[("2.1", "100%", "", "")], "unreadable", &["FIGURE_NEEDS_PARTS"]);
    check(
        "2.1",
        &[("2.1", "100%", "Đạt", "")],
        "met declared",
        &["PartsWithoutData", "FIGURE_NEEDS_PARTS"],
    );
    check(
        "8.1",
        &[("8.1", "85%", "", ""), ("8.1.b", "60%", "", "")],
        "not_met measured",
        &["PartsNotMet", "FIGURE_NEEDS_PARTS"],
    );
    check("9.1", &[("9.1", "95%", "", "")], "unreadable", &["WRONG_KIND"]);
    check("2.1", &[("2.1", "Tốt", "", "")], "unreadable", &["WRONG_KIND"]);
}

#[test]
fn a_whole_or_its_parts_may_not_apply() {
    let reason = "Xã không có điểm thu gom";
    check(
        "8.1",
        &[("8.1", "Không áp dụng", "", reason)],
        "not_applicable declared",
        &["ReasonNotApplicable"],
    );
    check(
        "2.1",
        &[("2.1", "Không áp dụng", "", reason)],
        "no_data",
        &["PartsWithoutData", "MUST_APPLY"],
    );
    check(
        "8.1",
        &[("8.1", "Không áp dụng", "", "")],
        "no_data",
        &["PartsWithoutData", "REASON_MISSING"],
    );
    let part = [("8.1.a", "", "", reason), ("8.1.b", "90%", "", ""), ("8.1.c", "10%", "", "")];
    check("8.1", &part, "met measured", &[]);
    let both = [("8.1", "Không áp dụng", "", reason), ("8.1.b", "60%", "", "")];
    check("8.1", &both, "not_met measured", &["PartsNotMet", "REASON_AND_RESULT"]);
}

#[test]
fn a_whole_with_an_unknown_level() {
    let group_2 = ntm_evaluate::Options { variant: Some("nhom-2".into()), ..options() };
    for rows in
        [[("2.1", "Đạt", "", "")], [("2.1.b", "80%", "", "")], [("2.1", "", "Chưa đạt", "")]]
    {
        let assessment = judge_with(&rows, &group_2);
        assert_eq!(outcome(common::result(&assessment, "2.1")), "no_level", "{rows:?}");
    }
    let assessment = judge_with(&[("2.1", "95%", "", "")], &group_2);
    let whole = common::result(&assessment, "2.1");
    assert_eq!((outcome(whole).as_str(), whole.notes.len()), ("no_level", 0));
    assert_eq!(problem_codes(&assessment, "2.1"), [""; 0]);
    assert_eq!(outcome(common::result(&assessment, "2.1.b")), "no_data");
    let assessment = judge_with(&[], &group_2);
    assert_eq!(outcome(common::result(&assessment, "2.1")), "no_data");
}

#[test]
fn a_part_with_an_unknown_level() {
    let mut set = common::set();
    let whole = set.criteria[8].indicators.iter_mut().find(|one| one.code == common::code("9.2"));
    for level in &mut whole.unwrap().parts[1].levels {
        level.requirement = ntm_model::Requirement::Unknown;
    }
    let verdict = |rows: &[Row<'_>]| {
        let submission = ntm_model::Submission { units: vec![common::unit(rows)] };
        let assessment =
            ntm_evaluate::evaluate(std::slice::from_ref(&set), &submission, &options());
        outcome(common::result(&assessment, "9.2"))
    };
    assert_eq!(verdict(&[("9.2.a", "Đạt", "", ""), ("9.2.b", "95%", "", "")]), "no_level");
    assert_eq!(verdict(&[("9.2.b", "95%", "", "")]), "no_data");
    assert_eq!(verdict(&[("9.2", "Đạt", "", ""), ("9.2.b", "95%", "", "")]), "met declared");
}
