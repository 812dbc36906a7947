//! Rules 1 to 4 and 13: figures, percentages with fractions, limits, and gaps.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use common::{gap_text, judge, outcome, problem_codes};
use ntm_model::{Comparison, Decimal, Measure, Note, ProblemKind, Requirement, Submission};

/// Judges one result; `outcome` is the verdict with its basis, `said` are the notes and problems.
#[track_caller]
fn check(code: &str, text: &str, outcome_wanted: &str, said: &[&str]) {
    common::check(&judge(&[(code, text, "", "")]), code, outcome_wanted, said);
}

#[test]
fn rule_1_nothing_is_rounded() {
    check("6.2", "94,96%", "not_met measured", &[]);
    check("6.2", "94,999999999%", "not_met measured", &[]);
    check("6.2", "95,000000001%", "met measured", &[]);
    check("6.2", "189/199 hộ", "not_met measured", &[]);
    check("6.2", "190/200 hộ", "met measured", &[]);
}

/// Judges one result for 6.1 (less is better) or 6.2 (more is better) under a level of the test's
/// own, because no level of the set is strict.
#[track_caller]
fn check_level(code: &str, level: &str, text: &str, wanted: &str, gap_wanted: &str) {
    let mut set = common::set();
    let mut indicators = set.criteria.iter_mut().flat_map(|criterion| &mut criterion.indicators);
    let indicator = indicators.find(|one| one.code == common::code(code)).unwrap();
    for level_of_group in &mut indicator.levels {
        level_of_group.requirement = Requirement::parse(level).unwrap().0;
    }
    let submission = Submission { units: vec![common::unit(&[(code, text, "", "")])] };
    let assessment = ntm_evaluate::evaluate(&[set], &submission, &common::options());
    let result = common::result(&assessment, code);
    let found = (outcome(result), gap_text(result));
    assert_eq!(found, (wanted.to_owned(), gap_wanted.to_owned()), "{level}: {text}");
}

/// Judges an income against a level of 45 million.
#[track_caller]
fn check_income(text: &str, wanted: &str, said: &[&str]) {
    let mut set = common::set();
    let mut indicators = set.criteria.iter_mut().flat_map(|criterion| &mut criterion.indicators);
    let indicator = indicators.find(|one| one.code == common::code("6.2")).unwrap();
    indicator.measure = Measure::Count;
    indicator.unit = "triệu đồng/người/năm".to_owned();
    for level in &mut indicator.levels {
        level.requirement = Requirement::parse(">= 45 triệu đồng/người/năm").unwrap().0;
    }
    let submission = Submission { units: vec![common::unit(&[("6.2", text, "", "")])] };
    let assessment = ntm_evaluate::evaluate(&[set], &submission, &common::options());
    let result = common::result(&assessment, "6.2");
    let found = (outcome(result), problem_codes(&assessment, "6.2"));
    assert_eq!((found.0.as_str(), found.1.as_slice()), (wanted, said), "{text}");
}

#[test]
fn incomes_have_decimals() {
    check_income("36,75 triệu đồng", "not_met measured", &[]);
    check_income("45,5 triệu đồng/người/năm", "met measured", &[]);
    check_income("45", "met measured", &[]);
    check_income("45.000.000 đồng/người/năm", "met measured", &[]);
    check_income("44.999.999 đồng/người/năm", "not_met measured", &[]);
    check_income("trên 44 triệu đồng", "unreadable", &["BOUND_NOT_ENOUGH"]);
    check_income("trên 45 triệu đồng", "met measured", &[]);
    // A thousand times too much, if the dot is trusted.
    check_income("36.750 triệu đồng", "unreadable", &["TWO_READINGS"]);
    check_income(
        "Năm 2022 đạt 36.750 triệu đồng, chưa đạt 45 triệu đồng/người/năm",
        "unreadable",
        &["TWO_READINGS"],
    );
}

#[test]
fn a_figure_of_a_later_year_is_no_result() {
    check("6.2", "95% (năm 2030)", "unreadable", &["UNREADABLE"]);
    check("6.2", "Đến năm 2030 đạt 95%", "unreadable", &["UNREADABLE"]);
    check("6.2", "95% (năm 2026)", "met measured", &[]);
    check("6.2", "Năm 2025 đạt 95%", "met measured", &[]);
}

#[test]
fn rule_2_under_and_over_are_strict() {
    check_level("6.1", "< 5 %", "5%", "not_met measured", "1");
    check_level("6.1", "< 5 %", "4,999%", "met measured", "0");
    check_level("6.1", "< 5 %", "5/100 hộ", "not_met measured", "1 ≈ 1 hộ");
    check_level("6.1", "< 5 %", "dưới 5%", "met measured", "");
    check_level("6.1", "< 5 %", "không quá 5%", "unreadable", "");
    check_level("6.2", "> 95 %", "95%", "not_met measured", "1");
    check_level("6.2", "> 95 %", "95,001%", "met measured", "0");
    check_level("6.2", "> 95 %", "190/200 hộ", "not_met measured", "0.5 ≈ 1 hộ");
    check_level("6.2", "> 95 %", "từ 95% trở lên", "unreadable", "");
}

#[test]
fn rule_2_at_most_and_at_least_are_not() {
    check_level("6.1", "<= 5 %", "5%", "met measured", "0");
    check_level("6.1", "<= 5 %", "5,001%", "not_met measured", "0.001");
    check_level("6.1", "<= 5 %", "không quá 5%", "met measured", "");
    check_level("6.2", ">= 95 %", "95%", "met measured", "0");
    check_level("6.2", ">= 95 %", "từ 95% trở lên", "met measured", "");
    check_level("6.2", ">= 95 %", "trên 94%", "unreadable", "");
}

#[test]
fn rule_3_percent_and_fraction() {
    check("6.2", "95,5% (191/200 hộ)", "met measured", &["FractionUsed"]);
    check("6.2", "95% (949/1.000 hộ)", "not_met measured", &["FractionUsed"]);
    check("2.1.c", "25,37% (1059/4532)", "not_met measured", &["FRACTION_DISAGREES"]);
    check("8.2", "90% (85/100 hộ)", "conflict", &["FRACTION_DISAGREES"]);
    check("6.2", "98% (45/40 hộ)", "unreadable", &["IMPOSSIBLE_SHARE"]);
    check("6.2", "198% (45/50 hộ)", "unreadable", &["IMPOSSIBLE_SHARE"]);
}

#[test]
fn a_disagreeing_fraction_is_named_with_two_decimals() {
    let assessment = judge(&[("2.1.c", "25,37% (1059/4532)", "", "")]);
    let disagrees = assessment.problems.iter().find_map(|problem| match &problem.kind {
        ProblemKind::FractionDisagrees { computed, same_verdict, .. } => {
            Some((computed.as_str(), *same_verdict))
        }
        _ => None,
    });
    assert_eq!(disagrees, Some(("23,37", true)));
}

#[test]
fn rule_4_a_range_is_met_from_its_lower_bound_up() {
    check("3.1", "9,5%", "met measured", &[]);
    check("3.1", "12%", "met measured", &[]);
    check("3.1", "12,1%", "met measured", &["AboveRange"]);
    check("3.1", "9,4%", "not_met measured", &[]);
    let assessment = judge(&[("3.1", "13%", "", "")]);
    let notes = &common::result(&assessment, "3.1").notes;
    assert_eq!(notes, &[Note::AboveRange(Decimal::from_integer(12))]);
}

#[test]
fn bare_numbers_in_a_place_for_percentages() {
    check("6.2", "96", "met measured", &["BareNumberAsPercent"]);
    check("6.2", "0", "not_met measured", &["BareNumberAsPercent"]);
    check("6.2", "0,96", "unreadable", &["TWO_READINGS"]);
    check("6.2", "1", "unreadable", &["TWO_READINGS"]);
    check("6.1", "0,5", "unreadable", &["TWO_READINGS"]);
    check("6.2", "0,96%", "not_met measured", &[]);
    check("6.2", "4532", "unreadable", &["IMPOSSIBLE_SHARE"]);
    check("6.2", "95 hộ", "unreadable", &["WRONG_KIND"]);
    check("3.1", "10,5", "met measured", &["BareNumberAsPercent"]);
    check("3.1", "0,105", "unreadable", &["TWO_READINGS"]);
}

#[test]
fn both_readings_of_a_bare_number_are_named() {
    let assessment = judge(&[("6.2", "0,95", "", "")]);
    let readings = assessment.problems.iter().find_map(|problem| match &problem.kind {
        ProblemKind::TwoReadings { first, second, .. } => Some((first.as_str(), second.as_str())),
        _ => None,
    });
    assert_eq!(readings, Some(("0,95 %", "95 %")));
}

#[test]
fn shares_that_no_whole_can_have() {
    for text in ["101%", "-1%", "5/0 hộ", "0/0", "6/5 hộ", "-1/5 hộ"] {
        let assessment = judge(&[("6.2", text, "", "")]);
        assert_eq!(outcome(common::result(&assessment, "6.2")), "unreadable", "{text}");
    }
    check("6.2", "101%", "unreadable", &["IMPOSSIBLE_SHARE"]);
    check("6.2", "0/0", "unreadable", &["IMPOSSIBLE_SHARE"]);
}

#[test]
fn separators_that_read_two_ways() {
    check("6.2", "96.750%", "met measured", &["DotAsDecimal"]);
    check("6.2", "4.482/4.532 hộ", "met measured", &[]);
    check("2.4", "19,8% (449/2.268 hộ)", "not_met measured", &["FractionUsed"]);
    check("3.3", "2.268 mô hình", "met measured", &[]);
    check("3.1", "10.250%", "met measured", &["DotAsDecimal"]);
    check("8.2", "5,500/5.600 tấn", "unreadable", &["TWO_READINGS"]);
    check("8.2", "11.323/15,236 tấn", "not_met measured", &[]);
}

#[test]
fn counts_are_whole_numbers_of_the_right_things() {
    check("3.3", "02 mô hình", "met measured", &[]);
    check("3.3", "2", "met measured", &[]);
    check("3.3", "2 mô hình kinh tế xanh", "met measured", &[]);
    check("3.3", "2 tổ", "met measured", &["UNIT_DIFFERS"]);
    check("3.10", "1 làng nghề", "met measured", &[]);
    check("3.10", "1 cụm công nghiệp", "met measured", &[]);
    check("3.3", "1,5 mô hình", "unreadable", &["WRONG_KIND"]);
    check("3.3", "-1", "unreadable", &["WRONG_KIND"]);
    check("3.3", "50%", "unreadable", &["WRONG_KIND"]);
    check("3.3", "1/2", "unreadable", &["WRONG_KIND"]);
}

#[test]
fn limits_settle_what_they_imply() {
    check("8.2", "≥ 90%", "met measured", &["BoundSettles"]);
    check("8.2", "trên 95%", "met measured", &["BoundSettles"]);
    check("8.2", "≥ 80%", "unreadable", &["BOUND_NOT_ENOUGH"]);
    check("8.2", "dưới 90%", "not_met measured", &["BoundSettles"]);
    check("8.2", "≤ 90%", "unreadable", &["BOUND_NOT_ENOUGH"]);
    check("8.2", "≤ 60%", "not_met measured", &["BoundSettles"]);
    check("6.1", "dưới 1%", "met measured", &["BoundSettles"]);
    check("6.1", "≤ 2%", "met measured", &["BoundSettles"]);
    check("6.1", "trên 2%", "not_met measured", &["BoundSettles"]);
    check("6.1", "≥ 2%", "unreadable", &["BOUND_NOT_ENOUGH"]);
    check("8.3", "≥ 100%", "met measured", &["BoundSettles"]);
    check("8.3", "≥ 99%", "unreadable", &["BOUND_NOT_ENOUGH"]);
    check("8.3", "dưới 100%", "not_met measured", &["BoundSettles"]);
    check("8.3", "trên 100%", "unreadable", &["IMPOSSIBLE_SHARE"]);
    check("3.3", "trên 0 mô hình", "met measured", &["BoundSettles"]);
    check("3.3", "dưới 1 mô hình", "not_met measured", &["BoundSettles"]);
    check("3.1", "≥ 9,5%", "met measured", &["BoundSettles"]);
    check("6.2", "≥ 96", "met measured", &["BareNumberAsPercent", "BoundSettles"]);
}

#[test]
fn rule_13_things_are_the_least_number_that_reaches_the_level() {
    let gap = |code, text| {
        let assessment = judge(&[(code, text, "", "")]);
        gap_text(common::result(&assessment, code))
    };
    assert_eq!(gap("6.2", "4.282/4.532 hộ"), "0.5163 ≈ 24 hộ");
    assert_eq!(gap("6.2", "4.305/4.532 hộ"), "0.0088 ≈ 1 hộ");
    assert_eq!(gap("6.2", "4.306/4.532 hộ"), "0");
    assert_eq!(gap("6.1", "100/4.532 hộ"), "0.2065 ≈ 10 hộ");
    assert_eq!(gap("2.1.b", "11,323/15,236 km"), "25.6826 ≈ 3.913 km");
    assert_eq!(gap("6.2", "94%"), "1");
}

#[test]
fn the_comparison_that_was_made_is_kept() {
    let assessment = judge(&[("6.2", "94,96%", "", "")]);
    let result = common::result(&assessment, "6.2");
    let Some(Comparison::Numbers { value, bound, holds, .. }) = &result.comparison else {
        panic!("no comparison of numbers");
    };
    assert_eq!(
        (*value, bound.to_string(), *holds),
        (ntm_model::Rational::new(9496, 100), "95".into(), false)
    );
    let level = result.level.as_ref().unwrap();
    assert_eq!(level.requirement.canonical(&level.unit), ">= 95 %");
    assert!(!level.citation.source.is_empty());
}
