//! What is new with the set of 2021–2025: levels for men and for women, levels by year, money,
//! levels of none, one figure for parts of different kinds.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use common::{Row, date, judge_with, note_names, outcome, problem_codes};
use ntm_evaluate::Options;

fn options(variant: &str, year: u16) -> Options {
    Options {
        set: Some("xa-2021-2025".to_owned()),
        variant: Some(variant.to_owned()),
        as_of: Some(date(&format!("{year}-12-31"))),
        today: date("2026-12-31"),
    }
}

/// Judges rows in Duyên hải Nam Trung Bộ at the end of 2024.
#[track_caller]
fn check(code: &str, rows: &[Row<'_>], wanted: &str, notes: &[&str]) {
    let assessment = judge_with(rows, &options("dhntb", 2024));
    let result = common::result(&assessment, code);
    assert_eq!((outcome(result).as_str(), note_names(result)), (wanted, names(notes)), "{rows:?}");
}

/// Judges one figure in a region and year.
#[track_caller]
fn check_in(variant: &str, year: u16, code: &str, text: &str, wanted: &str) {
    let assessment = judge_with(&[(code, text, "", "")], &options(variant, year));
    let result = common::result(&assessment, code);
    assert_eq!(outcome(result), wanted, "{variant} {year} {code} {text}");
}

fn names(notes: &[&str]) -> Vec<String> {
    notes.iter().map(|note| (*note).to_owned()).collect()
}

#[test]
fn a_level_for_men_and_for_women() {
    let all = |text| ("12.1", text, "", "");
    let men = |text| ("12.1.a", text, "", "");
    let women = |text| ("12.1.b", text, "", "");
    check("12.1", &[all("74,17%")], "not_met measured", &[]);
    check("12.1", &[all("75%")], "met measured", &["PartsWithoutData"]);
    check("12.1", &[men("80%"), women("75%")], "met measured", &[]);
    check("12.1", &[all("78%"), men("80%"), women("75%")], "met measured", &[]);
    check("12.1", &[men("80%"), women("74%")], "not_met measured", &["PartsNotMet"]);
    check("12.1", &[all("77%"), men("80%"), women("74%")], "not_met measured", &["PartsNotMet"]);
    check("12.1", &[all("77%"), women("74%")], "not_met measured", &["PartsNotMet"]);
    check("12.1", &[all("74%"), men("80%")], "not_met measured", &[]);
    check("12.1", &[men("80%")], "no_data", &["PartsWithoutData"]);
    check("12.1", &[men("80%"), women("????")], "unreadable", &[]);
    check("12.1", &[all("80%"), women("????")], "unreadable", &[]);
    check("12.1", &[all(""), men("80%"), women("76%")], "met measured", &[]);
    check("12.1", &[], "no_data", &[]);
    let rows = [("12.1", "", "Đạt", "")];
    check("12.1", &rows, "met declared", &["DeclaredWithoutFigure", "PartsWithoutData"]);
    check("15.1", &[("15.1.a", "91%", "", "")], "no_level", &[]);
}

#[test]
fn the_gap_is_that_of_the_part_that_fails() {
    let rows = [("12.1.a", "80%", "", ""), ("12.1.b", "74%", "", "")];
    let assessment = judge_with(&rows, &options("dhntb", 2024));
    assert_eq!(common::gap_text(common::result(&assessment, "12.1")), "1");
}

#[test]
fn levels_by_year() {
    check_in("dhntb", 2024, "10", "50 triệu đồng/người/năm", "met measured");
    check_in("dhntb", 2025, "10", "52,9 triệu đồng/người/năm", "not_met measured");
    check_in("dhntb", 2025, "10", "53", "met measured");
    check_in("dhntb", 2023, "10", "60 triệu đồng/người/năm", "no_level");
    check_in("tdmnpb", 2024, "10", "45 triệu đồng", "met measured");
    check_in("tdmnpb", 2025, "10", "60 triệu đồng", "no_level");
    check_in("dbsh", 2024, "10", "60 triệu đồng", "no_level");
}

#[test]
fn money_in_its_units() {
    check_in("tdmnpb", 2024, "10", "36.750.000 đồng", "not_met measured");
    check_in("tdmnpb", 2024, "10", "36,75 triệu đồng", "not_met measured");
    check_in("tdmnpb", 2024, "10", "36.750 triệu đồng", "unreadable");
}

#[test]
fn none_where_there_must_be_none() {
    check_in("dhntb", 2024, "9.1", "11 nhà", "not_met measured");
    check_in("dhntb", 2024, "9.1", "0 nhà", "met measured");
    check_in("dhntb", 2024, "9.1", "Không", "met declared");
    check_in("dhntb", 2024, "9.1", "Không có", "met declared");
    check_in("dhntb", 2024, "9.1", "Chưa đạt", "not_met declared");
    let assessment = judge_with(&[("9.1", "Không", "Đạt", "")], &options("dhntb", 2024));
    assert!(problem_codes(&assessment, "9.1").is_empty());
    let assessment = judge_with(&[("9.1", "Không", "Chưa đạt", "")], &options("dhntb", 2024));
    assert_eq!(problem_codes(&assessment, "9.1"), ["DECLARATION_DIFFERS"]);
}

#[test]
fn one_figure_that_fails_every_part_fails_the_whole() {
    check_in("tdmnpb", 2024, "17.1", "0% (0/276 hộ)", "not_met measured");
    check_in("tdmnpb", 2024, "17.1", "15%", "unreadable");
    check_in("dhntb", 2024, "5.1", "0% (0/2 trường)", "not_met measured");
    check_in("dhntb", 2024, "5.1", "33,3% (1/3 trường)", "not_met measured");
    check_in("dhntb", 2024, "5.1", "60%", "unreadable");
    check_in("dnb", 2024, "5.1", "3/3 trường", "met measured");
    let schools = [
        ("5.1.a", "100%", "", ""),
        ("5.1.b", "", "", "xã có 2 trường"),
        ("5.1.c", "50% (1/2 trường)", "", ""),
    ];
    check("5.1", &schools, "met measured", &[]);
}

#[test]
fn a_decision_with_two_sets_means_the_first() {
    let options = Options { set: Some("318/QĐ-TTg".to_owned()), ..options("dhntb", 2024) };
    let assessment = judge_with(&[("7", "Đạt", "", "")], &options);
    assert_eq!(assessment.units[0].set, "xa-2021-2025");
}
