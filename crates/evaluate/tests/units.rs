//! Whole submissions: sets, groups and days, repeated and unknown codes, criteria and recognition.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use common::{Row, date, judge, options, outcome, problem_codes, sets};
use ntm_evaluate::{Options, evaluate};
use ntm_model::{
    Assessment, CriterionVerdict, Period, Place, Problem, ProblemKind, Recognition, Submission,
    UnitReport, Verdict,
};

/// Nothing chosen besides the file.
fn nothing_chosen() -> Options {
    Options { set: None, variant: None, as_of: None, today: date("2026-12-31") }
}

fn kinds(assessment: &Assessment) -> Vec<&'static str> {
    assessment.problems.iter().map(Problem::code).collect()
}

/// Judges a unit whose file names a set and a group; gives these, and what is said of them.
#[track_caller]
fn check_choice(set: &str, variant: &str, options: &Options, chosen: &str, said: &[&str]) {
    let place = |column| Place::Field { line: 2, column };
    let unit = UnitReport {
        set: common::cell(place(3), set),
        variant: common::cell(place(4), variant),
        ..common::unit(&[("1.1", "Đạt", "", "")])
    };
    let assessment = evaluate(sets(), &Submission { units: vec![unit] }, options);
    let unit = &assessment.units[0];
    let found = format!("{} {}", unit.set, unit.variant.as_deref().unwrap_or("-"));
    let mut problems = kinds(&assessment);
    problems.retain(|code| *code != "NOT_REPORTED");
    assert_eq!((found.as_str(), problems.as_slice()), (chosen, said), "{set} {variant}");
}

#[test]
fn the_set_and_the_group_are_chosen_in_order() {
    let none = nothing_chosen();
    let check = check_choice;
    check("xa-2026-2030", "nhom-1", &none, "xa-2026-2030 nhom-1", &[]);
    check("XA-2026-2030", "Nhóm 2", &none, "xa-2026-2030 nhom-2", &[]);
    check("", "3", &none, "xa-2026-2030 nhom-3", &["SET_ASSUMED"]);
    check("", "", &none, "xa-2026-2030 nhom-1", &["SET_ASSUMED", "VARIANT_ASSUMED"]);
    check("xa-1999", "nhom-1", &none, "xa-2026-2030 nhom-1", &["UNKNOWN_SET"]);
    check(
        "xa-2026-2030",
        "nhom-9",
        &none,
        "xa-2026-2030 nhom-1",
        &["UNKNOWN_VARIANT", "VARIANT_ASSUMED"],
    );
    let chosen = Options { variant: Some("nhom-3".into()), ..options() };
    check("xa-1999", "nhom-1", &chosen, "xa-2026-2030 nhom-3", &[]);
    let wrong = Options { variant: Some("nhom-9".into()), ..options() };
    check("", "nhom-2", &wrong, "xa-2026-2030 nhom-2", &["UNKNOWN_VARIANT"]);
}

#[test]
fn a_group_is_not_assumed_where_several_have_levels() {
    let mut set = common::set();
    let levels = &mut set.criteria[0].indicators[0].levels;
    levels[1].requirement = levels[0].requirement;
    let submission = Submission { units: vec![common::unit(&[("1.1", "Đạt", "", "")])] };
    let assessment = evaluate(&[set], &submission, &nothing_chosen());
    assert_eq!(kinds(&assessment), ["SET_ASSUMED", "VARIANT_MISSING", "NOT_REPORTED"]);
    assert_eq!(outcome(common::result(&assessment, "1.1")), "no_level");
    assert_eq!(outcome(common::result(&assessment, "1.2")), "no_data");
}

#[test]
fn a_choice_for_many_units_is_said_once() {
    let unit = common::unit(&[("1.1", "Đạt", "", "")]);
    let assessment = evaluate(sets(), &Submission { units: vec![unit; 3] }, &nothing_chosen());
    let said = |code| kinds(&assessment).iter().filter(|kind| **kind == code).count();
    assert_eq!((said("SET_ASSUMED"), said("VARIANT_ASSUMED"), said("NOT_REPORTED")), (1, 1, 3));
}

#[test]
fn without_units_or_sets_there_is_nothing_to_judge() {
    let assessment = evaluate(sets(), &Submission::default(), &options());
    assert_eq!((assessment.units.len(), assessment.problems.len()), (0, 0));
    assert_eq!(assessment.as_of, date("2026-12-31"));
    let submission = Submission { units: vec![common::unit(&[("1.1", "Đạt", "", "")])] };
    let assessment = evaluate(&[], &submission, &options());
    assert_eq!(assessment.units[0].criteria.len(), 0);
    assert_eq!(assessment.units[0].recognition, Recognition::Undetermined);
}

#[test]
fn a_unit_without_rows_has_no_data() {
    let assessment = judge(&[]);
    let unit = &assessment.units[0];
    assert!(unit.indicators().all(|result| result.verdict == Verdict::NoData));
    assert_eq!(unit.indicator_tally().no_data, unit.indicator_tally().total());
    let [Problem { kind: ProblemKind::NotReported { codes }, place: Place::File }] =
        assessment.problems.as_slice()
    else {
        panic!("{:?}", assessment.problems)
    };
    assert_eq!(codes.len(), 47);
}

#[test]
fn the_day_is_the_chosen_one_or_the_end_of_the_period_or_today() {
    let day = |period: Option<&str>, as_of: Option<&str>| {
        let period = period.map(|end| Period { text: String::new(), end: Some(date(end)) });
        let unit = UnitReport { period, ..common::unit(&[]) };
        let options = Options { as_of: as_of.map(date), ..options() };
        let assessment = evaluate(sets(), &Submission { units: vec![unit] }, &options);
        assert_eq!(assessment.as_of, assessment.units[0].as_of);
        assessment.as_of.to_string()
    };
    assert_eq!(day(Some("2027-06-30"), Some("2028-01-01")), "2028-01-01");
    assert_eq!(day(Some("2027-06-30"), None), "2027-06-30");
    assert_eq!(day(None, None), "2026-12-31");
}

/// The suggestion for a code that is not in the set.
#[track_caller]
fn check_unknown(code: &str, suggested: Option<&str>) {
    let assessment = judge(&[(code, "Đạt", "", "")]);
    let first = assessment.problems.first().map(|problem| (&problem.kind, &problem.place));
    let suggestion = suggested.map(common::code);
    let kind = ProblemKind::UnknownCode { text: code.to_owned(), suggestion };
    assert_eq!(first, Some((&kind, &Place::Line(1))));
}

#[test]
fn unknown_codes_are_said() {
    check_unknown("1", None);
    check_unknown("11.1", None);
    check_unknown("2.4.a", Some("2.4"));
    check_unknown("2.1.x", Some("2.1"));
    check_unknown("2.9", None);
    check_unknown("10", None);
}

#[test]
fn a_code_that_lost_its_zero_is_suspected_where_the_short_one_does_not_exist() {
    let mut set = common::set();
    set.criteria[2].indicators.retain(|one| one.code != common::code("3.1"));
    let submission = Submission { units: vec![common::unit(&[("3.1", "1", "", "")])] };
    let assessment = evaluate(&[set], &submission, &options());
    let suggestion = Some(common::code("3.10"));
    let kind = ProblemKind::UnknownCode { text: "3.1".to_owned(), suggestion };
    assert_eq!(assessment.problems[0].kind, kind);
}

#[test]
fn a_set_is_found_by_what_only_its_title_or_decision_says() {
    let with = |id: &str, title: &str, number: &str| {
        let mut set = common::set();
        set.id = id.to_owned();
        set.title.vi = title.to_owned();
        set.title.en = title.to_owned();
        set.decision.number = number.to_owned();
        set
    };
    let sets = [
        with("xa-2026-2030", "Bộ tiêu chí xã giai đoạn 2026 - 2030", "51/2025/QĐ-TTg"),
        with("xa-2021-2025", "Bộ tiêu chí xã giai đoạn 2021 - 2025", "318/QĐ-TTg"),
        with("huyen-2021-2025", "Bộ tiêu chí huyện giai đoạn 2021 - 2025", "320/QĐ-TTg"),
    ];
    let chosen = |text: &str| {
        let options = Options { set: Some(text.to_owned()), ..options() };
        let submission = Submission { units: vec![common::unit(&[])] };
        let assessment = evaluate(&sets, &submission, &options);
        let unknown = kinds(&assessment).contains(&"UNKNOWN_SET");
        (assessment.units[0].set.clone(), unknown)
    };
    assert_eq!(chosen("2026-2030"), ("xa-2026-2030".to_owned(), false));
    assert_eq!(chosen("huyện giai đoạn 2021-2025"), ("huyen-2021-2025".to_owned(), false));
    assert_eq!(chosen("theo QĐ 318/QĐ-TTg"), ("xa-2021-2025".to_owned(), false));
    assert_eq!(chosen("2021-2025"), ("xa-2026-2030".to_owned(), true), "two sets have these years");
}

/// Judges several rows with one code.
#[track_caller]
fn check_repeated(rows: &[Row<'_>], code: &str, wanted: &str, said: &[&str]) {
    let assessment = judge(rows);
    let found = outcome(common::result(&assessment, code));
    let problems = problem_codes(&assessment, code);
    assert_eq!((found.as_str(), problems.as_slice()), (wanted, said), "{rows:?}");
}

#[test]
fn one_code_in_several_rows() {
    let figures = |one, two| [("6.2", one, "", ""), ("6.2", two, "", "")];
    let check =
        |one, two, wanted, said: &[&str]| check_repeated(&figures(one, two), "6.2", wanted, said);
    check("96%", "96%", "met measured", &["REPEATED_CODE"]);
    check("96%", "96,0 %", "met measured", &["REPEATED_CODE"]);
    check("", "96%", "met measured", &["REPEATED_CODE"]);
    check("96%", "", "met measured", &["REPEATED_CODE"]);
    check("", "", "no_data", &["REPEATED_CODE", "EMPTY_RESULT"]);
    check("96%", "97%", "met measured", &["TWO_VALUES"]);
    check("90%", "80%", "not_met measured", &["TWO_VALUES"]);
    check("96%", "90%", "conflict", &["TWO_VALUES"]);
    check("96%", "????", "conflict", &["TWO_VALUES", "UNREADABLE"]);
    let grades = [("2.3", "Tốt", "", ""), ("2.3", "Đạt", "", "")];
    check_repeated(&grades, "2.3", "met measured", &["TWO_VALUES"]);
    let grades = [("2.3", "Chưa đạt", "", ""), ("2.3", "Khá", "", "")];
    check_repeated(&grades, "2.3", "not_met measured", &["TWO_VALUES"]);
    let three = [("6.2", "96%", "", ""), ("6.2", "97%", "", ""), ("6.2", "96%", "", "")];
    check_repeated(&three, "6.2", "met measured", &["TWO_VALUES", "REPEATED_CODE"]);
}

#[test]
fn of_two_values_the_less_favourable_is_shown_and_both_are_read() {
    for (one, two, shown) in [("80%", "90%", 80), ("96%", "99%", 96), ("97%", "95%", 95)] {
        let assessment = judge(&[("6.2", one, "", ""), ("6.2", two, "", "")]);
        let result = common::result(&assessment, "6.2");
        assert_eq!(result.value.as_ref().unwrap().value.to_integer(), shown);
        assert_eq!(result.reads.len(), 2);
    }
    let assessment = judge(&[("6.1", "1%", "", ""), ("6.1", "2%", "", "")]);
    let value = common::result(&assessment, "6.1").value.as_ref().unwrap().value;
    assert_eq!(value.to_integer(), 2, "less is better");
}

#[test]
fn a_spreadsheet_that_loses_the_zero_of_3_10_is_suspected() {
    let lost = |rows: &[Row<'_>]| {
        let assessment = judge(rows);
        assessment.problems.iter().find_map(|problem| match &problem.kind {
            ProblemKind::TwoValues { lost_zero, first, .. } => Some((*lost_zero, first.clone())),
            _ => None,
        })
    };
    let two = [("3.1", "10%", "", ""), ("3.1", "1", "", "")];
    assert_eq!(lost(&two), Some((Some(common::code("3.10")), Place::Line(1))));
    let with_3_10 = [two[0], two[1], ("3.10", "1", "", "")];
    assert_eq!(lost(&with_3_10), Some((None, Place::Line(1))));
}

#[test]
fn rule_11_criteria_follow_from_their_indicators() {
    let verdict = |rows: &[Row<'_>]| judge(rows).units[0].criteria[0].verdict;
    let met = ("1.1", "Đạt", "", "");
    let second = ("1.2", "Đạt", "", "");
    assert_eq!(verdict(&[met, second, ("1.3", "Đạt", "", "")]), CriterionVerdict::Met);
    assert_eq!(verdict(&[met, second]), CriterionVerdict::Undetermined);
    assert_eq!(verdict(&[met, second, ("1.3", "????", "", "")]), CriterionVerdict::Undetermined);
    assert_eq!(verdict(&[("1.3", "Chưa đạt", "", "")]), CriterionVerdict::NotMet);
}

#[test]
fn rule_11_a_criterion_does_not_apply_when_none_of_its_indicators_does() {
    let mut set = common::set();
    set.criteria.truncate(1);
    for indicator in &mut set.criteria[0].indicators {
        indicator.may_not_apply = Some("nếu có".to_owned());
    }
    let judge = |rows: &[Row<'_>]| {
        let submission = Submission { units: vec![common::unit(rows)] };
        evaluate(std::slice::from_ref(&set), &submission, &options()).units[0].criteria[0].verdict
    };
    let none = [("1.1", "", "", "a"), ("1.2", "", "", "b"), ("1.3", "", "", "c")];
    assert_eq!(judge(&none), CriterionVerdict::NotApplicable);
    let one = [("1.1", "Đạt", "", ""), none[1], none[2]];
    assert_eq!(judge(&one), CriterionVerdict::Met);
}

#[test]
fn rule_12_nothing_is_recognised_from_a_status_file_alone() {
    assert_eq!(judge(&[]).units[0].recognition, Recognition::Undetermined);
    let failing = judge(&[("1.1", "Chưa đạt", "", "")]);
    assert_eq!(failing.units[0].recognition, Recognition::NotEligible);
}

#[test]
fn rule_10_the_level_that_started_last_counts() {
    let mut set = common::set();
    let indicator =
        set.criteria[5].indicators.iter_mut().find(|one| one.code == common::code("6.2"));
    let levels = &mut indicator.unwrap().levels;
    let mut stricter = levels[0].clone();
    stricter.since = date("2028-01-01");
    stricter.requirement = ntm_model::Requirement::parse(">= 98 %").unwrap().0;
    levels.push(stricter);
    let verdict = |day: &str| {
        let options = Options { as_of: Some(date(day)), ..options() };
        let submission = Submission { units: vec![common::unit(&[("6.2", "96%", "", "")])] };
        let assessment = evaluate(std::slice::from_ref(&set), &submission, &options);
        outcome(common::result(&assessment, "6.2"))
    };
    assert_eq!(verdict("2027-12-31"), "met measured");
    assert_eq!(verdict("2028-01-01"), "not_met measured");
    assert_eq!(verdict("2026-02-14"), "no_level");
}

#[test]
fn a_level_that_is_unknown_now_is_no_level_that_has_yet_to_start() {
    let mut set = common::set();
    let levels = &mut set.criteria[5].indicators[1].levels;
    let mut later = levels[0].clone();
    later.since = date("2028-01-01");
    levels[0].requirement = ntm_model::Requirement::Unknown;
    levels.push(later);
    let submission = Submission { units: vec![common::unit(&[("6.2", "96%", "", "")])] };
    let assessment = evaluate(&[set], &submission, &options());
    let result = common::result(&assessment, "6.2");
    assert_eq!((outcome(result).as_str(), result.notes.len()), ("no_level", 0));
    assert!(result.level.is_some());
}
