//! What is due when, and how fast a gap must close.

mod common;

use common::{code, missed, plan, planned_unit, put, result};
use ntm_model::{Decimal, Direction, IndicatorResult, Plan, Rational, Verdict};
use ntm_plan::{RoadmapItem, Timing, roadmap};

/// The item of one indicator when the plan's period ends in `end`.
#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn item(result: IndicatorResult, end: u16, year: u16) -> RoadmapItem {
    let mut plan: Plan = plan().clone();
    for planned in plan.indicators.iter_mut().filter(|one| one.code == result.code) {
        planned.end = end;
    }
    let mut unit = planned_unit(year);
    let wanted = result.code;
    put(&mut unit, result);
    let items = roadmap(&plan, &unit).items;
    items.into_iter().find(|item| item.code == wanted).unwrap()
}

#[track_caller]
fn check_timing(verdict: Verdict, end: u16, year: u16, timing: Timing) {
    let result = IndicatorResult { verdict, ..result(code("1.1")) };
    assert_eq!(item(result, end, year).timing, timing);
}

/// Checks the pace that closes a gap: from a value in hundredths, the level, the end of the
/// period and the year of the judgement to one line.
#[track_caller]
#[expect(clippy::indexing_slicing, reason = "a helper of tests")]
fn check_pace(hundredths: i128, level: &str, end: u16, year: u16, expected: &str) {
    let value = Rational::new(hundredths, 100);
    let item = item(missed(code("2.4"), value, level), end, year);
    let target = &item.targets[0];
    let sign = if target.direction == Direction::Lower { '-' } else { '+' };
    let exact = |number: Rational| {
        Decimal::exact(number).map_or_else(|| number.to_string(), |decimal| decimal.to_string())
    };
    let milestones = target
        .milestones
        .iter()
        .map(|milestone| format!(" {}: {}", milestone.year, exact(milestone.value)));
    let said = format!(
        "{sign}{} {}/{}{}",
        exact(target.per_year),
        target.unit,
        target.years,
        milestones.collect::<String>()
    );
    assert_eq!(said, expected);
}

#[test]
fn timing_follows_the_verdict_and_the_years() {
    check_timing(Verdict::Met, 2024, 2026, Timing::Done);
    check_timing(Verdict::NotApplicable, 2024, 2026, Timing::NotApplicable);
    check_timing(Verdict::NotMet, 2025, 2026, Timing::Overdue);
    check_timing(Verdict::NotMet, 2026, 2026, Timing::DueThisYear);
    check_timing(Verdict::NotMet, 2027, 2026, Timing::Later);
    // What is not known to be met is not done.
    for verdict in Verdict::ALL.into_iter().filter(|verdict| verdict.is_undetermined()) {
        check_timing(verdict, 2025, 2026, Timing::Overdue);
        check_timing(verdict, 2030, 2026, Timing::Later);
    }
}

#[test]
fn a_gap_is_spread_over_the_years_that_are_left() {
    check_pace(6000, ">= 80 %", 2030, 2026, "+5 %/4 2027: 65 2028: 70 2029: 75 2030: 80");
    check_pace(6705, ">= 75 %", 2028, 2026, "+3.975 %/2 2027: 71.025 2028: 75");
    check_pace(500, "<= 2 %", 2030, 2027, "-1 %/3 2028: 4 2029: 3 2030: 2");
    check_pace(800, "9.5..12 %/năm", 2029, 2026, "+0.5 %/năm/3 2027: 8.5 2028: 9 2029: 9.5");
    check_pace(9900, "= 100 %", 2028, 2026, "+0.5 %/2 2027: 99.5 2028: 100");
    check_pace(300, "= 2 mô hình", 2027, 2026, "-1 mô hình/1 2027: 2");
    // Thirds stay exact.
    check_pace(5900, ">= 60 %", 2029, 2026, "+1/3 %/3 2027: 178/3 2028: 179/3 2029: 60");
}

#[test]
fn what_is_due_now_or_overdue_is_due_by_the_end_of_this_year() {
    check_pace(6000, ">= 80 %", 2026, 2026, "+20 %/1 2026: 80");
    check_pace(6000, ">= 80 %", 2024, 2026, "+20 %/1 2026: 80");
}

#[test]
fn parts_have_their_own_targets() {
    let roads = IndicatorResult {
        verdict: Verdict::NotMet,
        parts: vec![
            missed(code("2.1.b"), Rational::from_integer(90), "= 100 %"),
            IndicatorResult { verdict: Verdict::Met, ..result(code("2.1.c")) },
            result(code("2.1.d")),
        ],
        ..result(code("2.1"))
    };
    let targets = item(roads, 2030, 2026).targets;
    assert_eq!(targets.iter().map(|one| one.code).collect::<Vec<_>>(), [code("2.1.b")]);
}

#[test]
fn without_a_measured_gap_there_is_no_target() {
    let declared = IndicatorResult { verdict: Verdict::NotMet, ..result(code("1.1")) };
    assert!(item(declared, 2030, 2026).targets.is_empty());
    assert!(item(result(code("1.1")), 2030, 2026).targets.is_empty());
}

#[test]
fn the_roadmap_has_every_indicator_in_the_order_of_the_set() {
    let unit = planned_unit(2026);
    let roadmap = roadmap(plan(), &unit);
    assert_eq!((roadmap.start, roadmap.end, roadmap.year), (2026, 2030, 2026));
    let codes: Vec<_> = roadmap.items.iter().map(|item| item.code).collect();
    assert_eq!(codes, unit.indicators().map(|result| result.code).collect::<Vec<_>>());
    // The plan ends all of criterion 1 in 2027 and everything else in 2030.
    let early = roadmap.items.iter().filter(|item| item.end == 2027).map(|item| item.code);
    assert_eq!(early.collect::<Vec<_>>(), [code("1.1"), code("1.2"), code("1.3")]);
}

#[test]
fn a_plan_for_another_set_says_nothing_of_a_unit() {
    let mut unit = planned_unit(2026);
    unit.set = "xa-2021-2025".to_owned();
    assert!(roadmap(plan(), &unit).items.is_empty());
}
