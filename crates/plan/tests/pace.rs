//! How fast gaps close by quarters, how values have moved, and when they arrive.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

mod common;

use common::{code, missed, plan, planned_unit, put};
use ntm_model::{
    Code, Comparison, Date, Decimal, Gap, IndicatorResult, Measured, Period, Plan, Rational,
    UnitAssessment, Verdict,
};
use ntm_plan::{Arrival, Pace, PaceItem, Quarter, Span, WhyNever, pace, roadmap, timetable};
use proptest::prelude::*;

/// A unit with one figure for 2.4, in hundredths, of a period that ends on a day; everything else
/// is without data.
fn of(day: &str, hundredths: i128, level: &str) -> UnitAssessment {
    let day: Date = day.parse().unwrap();
    let mut unit = planned_unit(day.year());
    unit.as_of = day;
    unit.period = Some(Period { text: day.to_string(), end: Some(day) });
    let value = Rational::new(hundredths, 100);
    let mut result = with_value(missed(code("2.4"), value, level), value);
    if let Some(Comparison::Numbers { holds, .. }) = &mut result.comparison {
        *holds = is_met(value, level);
        if *holds {
            result.verdict = Verdict::Met;
            result.gap = Some(Gap { amount: Rational::from_integer(0), things: None });
        }
    }
    put(&mut unit, result);
    unit
}

fn with_value(result: IndicatorResult, value: Rational) -> IndicatorResult {
    IndicatorResult { value: Some(Measured { value, scale: 2, counted: None }), ..result }
}

fn is_met(value: Rational, level: &str) -> bool {
    let (sign, rest) = level.split_once(' ').unwrap();
    let bound = rest.split(' ').next().unwrap().parse::<Decimal>().unwrap().to_rational();
    match sign {
        ">=" => value >= bound,
        ">" => value > bound,
        "<=" => value <= bound,
        "<" => value < bound,
        _ => value == bound,
    }
}

fn plan_until(end: u16) -> Plan {
    let mut plan = plan().clone();
    plan.indicators.iter_mut().for_each(|one| one.end = end);
    plan
}

fn item(pace: &Pace) -> Option<&PaceItem> {
    pace.items.iter().find(|item| item.code == code("2.4"))
}

fn short(quarter: Quarter) -> String {
    format!("{}/{}", quarter.number(), quarter.year())
}

fn exact(number: Rational) -> String {
    Decimal::exact(number).map_or_else(|| number.to_string(), |decimal| decimal.to_string())
}

/// Checks the required pace of a single period: quarters, pace, first and last milestone.
#[track_caller]
fn check_required(day: &str, hundredths: i128, level: &str, end: u16, wanted: &str) {
    let unit = of(day, hundredths, level);
    let pace = pace(Some(&plan_until(end)), &[&unit]).unwrap();
    let required = item(&pace).unwrap().required.as_ref().unwrap();
    let milestone =
        |one: &ntm_plan::QuarterMilestone| format!("{} {}", short(one.quarter), exact(one.value));
    let found = format!(
        "{}: {} = {} {} … {}",
        required.quarters,
        exact(required.per_quarter),
        exact(required.per_year),
        milestone(required.milestones.first().unwrap()),
        milestone(required.milestones.last().unwrap()),
    );
    assert_eq!(found, wanted);
}

/// Checks when a value arrives: periods as `day value`, the level, the end of the plan.
#[track_caller]
fn check_arrival(periods: &[(&str, i128)], level: &str, end: u16, per_year: &str, wanted: &str) {
    let units: Vec<_> = periods.iter().map(|(day, value)| of(day, *value, level)).collect();
    let units: Vec<_> = units.iter().collect();
    let pace = pace(Some(&plan_until(end)), &units).unwrap();
    let Some(item) = item(&pace) else {
        assert_eq!("nothing", wanted);
        return;
    };
    let so_far = item.so_far.as_ref().map_or("?".to_owned(), |so_far| exact(so_far.per_year));
    assert_eq!(so_far, per_year);
    let found = match item.arrival {
        Arrival::OneValue => "one value".to_owned(),
        Arrival::At(at) => format!("at {}", short(at)),
        Arrival::InTime(at) => format!("in time {}", short(at)),
        Arrival::Early { at, quarters } => format!("early {} by {quarters}", short(at)),
        Arrival::Late { at, quarters } => format!("late {} by {quarters}", short(at)),
        Arrival::Never(WhyNever::StandsStill) => "stands still".to_owned(),
        Arrival::Never(WhyNever::MovesAway) => "moves away".to_owned(),
        Arrival::Never(WhyNever::TooSlow) => "too slow".to_owned(),
        Arrival::MovingAway(at) => format!("leaves {}", short(at)),
    };
    assert_eq!(found, wanted);
}

#[test]
fn a_gap_is_spread_over_the_quarters_that_are_left() {
    check_required("2026-12-31", 6000, ">= 80 %", 2030, "16: 1.25 = 5 1/2027 61.25 … 4/2030 80");
    check_required("2026-06-30", 6000, ">= 80 %", 2026, "2: 10 = 40 3/2026 70 … 4/2026 80");
    // The running quarter still counts until its last day.
    check_required("2026-05-15", 6000, ">= 81 %", 2026, "3: 7 = 28 2/2026 67 … 4/2026 81");
    check_required("2026-12-31", 500, "<= 2 %", 2027, "4: 0.75 = 3 1/2027 4.25 … 4/2027 2");
    // Overdue: by the end of the year of the judgement.
    check_required("2026-12-31", 6000, ">= 80 %", 2024, "1: 20 = 80 4/2026 80 … 4/2026 80");
    check_required("2026-03-31", 6000, ">= 80 %", 2024, "3: 20/3 = 80/3 2/2026 200/3 … 4/2026 80");
}

#[test]
fn the_pace_so_far_says_when_the_level_is_reached() {
    let two = |from: i128, to: i128| [("2024-12-31", from), ("2026-12-31", to)];
    check_arrival(&two(5000, 6000), ">= 80 %", 2030, "5", "in time 4/2030");
    check_arrival(&two(4000, 6000), ">= 80 %", 2030, "10", "early 4/2028 by 8");
    check_arrival(&two(5200, 6000), ">= 80 %", 2030, "4", "late 4/2031 by 4");
    check_arrival(&two(6000, 6000), ">= 80 %", 2030, "0", "stands still");
    check_arrival(&two(6100, 6000), ">= 80 %", 2030, "-0.5", "moves away");
    check_arrival(&two(7999, 8000), ">= 99 %", 2030, "0.005", "too slow");
    check_arrival(&two(900, 500), "<= 2 %", 2030, "-2", "early 2/2028 by 10");
    check_arrival(&two(400, 500), "<= 2 %", 2030, "0.5", "moves away");
    check_arrival(&[("2026-12-31", 6000)], ">= 80 %", 2030, "?", "one value");
}

#[test]
fn a_strict_level_must_be_passed() {
    let periods = [("2025-12-31", 7000), ("2026-12-31", 7500)];
    check_arrival(&periods, ">= 80 %", 2030, "5", "early 4/2027 by 12");
    check_arrival(&periods, "> 80 %", 2030, "5", "early 1/2028 by 11");
    let on_it = [("2025-12-31", 7500), ("2026-12-31", 8000)];
    check_arrival(&on_it, "> 80 %", 2030, "5", "early 1/2027 by 15");
}

#[test]
fn what_is_met_and_moves_away_is_said() {
    let periods = |from: i128, to: i128| [("2025-12-31", from), ("2026-12-31", to)];
    check_arrival(&periods(8600, 8300), ">= 80 %", 2030, "-3", "leaves 1/2028");
    check_arrival(&periods(8000, 8300), ">= 80 %", 2030, "3", "nothing");
    check_arrival(&periods(8300, 8300), ">= 80 %", 2030, "0", "nothing");
    check_arrival(&periods(100, 150), "<= 2 %", 2030, "0.5", "leaves 1/2028");
    // A level that must be passed is missed as soon as it is touched.
    check_arrival(&periods(8600, 8300), "> 80 %", 2030, "-3", "leaves 4/2027");
}

#[test]
fn periods_may_be_quarters_and_come_in_any_order() {
    check_arrival(
        &[("2026-12-31", 6000), ("2026-06-30", 5500), ("2026-09-30", 5600)],
        ">= 80 %",
        2030,
        "10",
        "early 4/2028 by 8",
    );
    let units = [of("2026-06-30", 5500, ">= 80 %"), of("2026-12-31", 6000, ">= 80 %")];
    let pace = pace(None, &[&units[1], &units[0]]).unwrap();
    let item = item(&pace).unwrap();
    assert_eq!(item.so_far.as_ref().unwrap().steps.len(), 1);
    assert_eq!((item.due, &item.required), (None, &None));
    assert_eq!(item.arrival, Arrival::At(Quarter::last_of(2028)));
}

#[test]
fn another_set_and_the_same_day_are_no_pace() {
    let latest = of("2026-12-31", 6000, ">= 80 %");
    let mut other = of("2025-12-31", 5000, ">= 80 %");
    other.set = "xa-2021-2025".to_owned();
    let again = of("2026-12-31", 6500, ">= 80 %");
    let found = pace(None, &[&other, &latest, &again]).unwrap();
    assert_eq!(found.periods, 1);
    assert_eq!(item(&found).unwrap().value, Rational::from_integer(65));
    assert_eq!(pace(None, &[]), None);
}

#[test]
fn the_timetable_counts_what_is_met_by_the_end_of_each_term() {
    let mut unit = planned_unit(2026);
    put(&mut unit, missed(code("2.4"), Rational::from_integer(60), ">= 80 %"));
    let years = timetable(plan(), &unit, Span::Year);
    let shape =
        |one: &ntm_plan::TimetableTerm| (one.due.len(), one.indicators_met, one.criteria_met);
    // Criterion 1 ends in 2027 by the plan, everything else in 2030.
    let shapes: Vec<_> = years.terms.iter().map(shape).collect();
    assert_eq!(shapes, [(3, 3, 1), (0, 3, 1), (0, 3, 1), (44, 47, 10)]);
    let quarters = timetable(plan(), &unit, Span::Quarter);
    assert_eq!(quarters.terms.len(), 16);
    assert_eq!(quarters.terms.last().map(shape), Some((44, 47, 10)));
    assert_eq!(years.terms[0].milestones[0].value, Rational::from_integer(65));
    assert_eq!(quarters.terms[3].milestones[0].value, Rational::from_integer(65));
    assert_eq!((years.criteria_met, years.criteria_total), (0, 10));
}

#[test]
fn what_is_overdue_is_due_in_the_year_of_the_judgement() {
    let unit = planned_unit(2028);
    let years = timetable(plan(), &unit, Span::Year);
    assert_eq!(years.terms[0].term, ntm_plan::Term::Year(2028));
    let overdue: Vec<_> = years.terms[0].due.iter().map(|one| (one.code, one.end)).collect();
    assert_eq!(overdue, ["1.1", "1.2", "1.3"].map(|text| (code(text), 2027)));
}

#[test]
fn a_plan_for_another_set_gives_no_deadline() {
    let mut unit = planned_unit(2026);
    unit.set = "xa-2021-2025".to_owned();
    let years = timetable(plan(), &unit, Span::Year);
    assert_eq!(years.without_deadline.len(), 47);
    assert!(years.terms.iter().all(|term| term.due.is_empty()));
}

proptest! {
    #[test]
    fn quarters_and_years_agree_at_the_end_of_a_year(
        hundredths in 0i128..8000,
        end in 2027u16..2060,
        year in 2020u16..2059,
    ) {
        let unit = of(&format!("{year}-12-31"), hundredths, ">= 80 %");
        let plan = plan_until(end);
        let pace = pace(Some(&plan), &[&unit]).unwrap();
        let required = item(&pace).unwrap().required.clone().unwrap();
        let items = roadmap(&plan, &unit).items;
        let target = items.iter().flat_map(|item| &item.targets).next().unwrap();
        if end > year {
            prop_assert_eq!(required.per_year, target.per_year);
        }
        for milestone in &target.milestones {
            let same = required.milestones.iter().find(|one| {
                one.quarter == Quarter::last_of(milestone.year)
            });
            prop_assert_eq!(same.unwrap().value, milestone.value);
        }
    }

    #[test]
    fn the_level_is_reached_in_the_quarter_that_is_said(
        from in 0i128..8000,
        step in 1i128..4000,
        months in 1u8..12,
    ) {
        // From a month of 2025 to December 2026.
        let first = Date::new(2025, months, 1).unwrap().end_of_month();
        let to = (from + step).min(7999);
        prop_assume!(to > from);
        let units = [of(&first.to_string(), from, ">= 80 %"), of("2026-12-31", to, ">= 80 %")];
        let pace = pace(None, &[&units[0], &units[1]]).unwrap();
        let item = item(&pace).unwrap();
        let Arrival::At(at) = item.arrival else {
            prop_assert_eq!(item.arrival, Arrival::Never(WhyNever::TooSlow));
            return Ok(());
        };
        // The value at the end of that quarter, and at the end of the one before.
        let per_year = item.so_far.as_ref().unwrap().per_year;
        let first = Quarter::new(2027, 1).unwrap();
        let quarters = Rational::from_integer(i128::from(first.to_end_of(at)));
        let four = Rational::from_integer(4);
        let value = |quarters: Rational| item.value + per_year * quarters / four;
        let level = Rational::from_integer(80);
        prop_assert!(value(quarters) >= level);
        // Months are whole, so that the value before is less than the level by a month at most.
        let month = per_year / Rational::from_integer(12);
        prop_assert!(value(quarters - Rational::from_integer(1)) < level + month);
    }

    #[test]
    fn numbers_of_any_size_do_not_panic(
        numerator in any::<i64>(),
        denominator in 1i128..=i128::MAX,
        end in 1900u16..=u16::MAX,
    ) {
        let value = Rational::new(i128::from(numerator), denominator);
        let mut unit = of("2026-12-31", 0, ">= 80 %");
        let wanted: Code = code("2.4");
        for criterion in &mut unit.criteria {
            for one in criterion.indicators.iter_mut().filter(|one| one.code == wanted) {
                if let Some(Comparison::Numbers { value: compared, .. }) = &mut one.comparison {
                    *compared = value;
                }
                one.gap = Some(Gap { amount: value, things: None });
                one.value = Some(Measured { value, scale: 2, counted: None });
            }
        }
        let before = of("2025-12-31", 100, ">= 80 %");
        let plan = plan_until(end);
        let found = pace(Some(&plan), &[&before, &unit]).unwrap();
        prop_assert_eq!(found.periods, 2);
        let _ = timetable(&plan, &unit, Span::Quarter);
        let _ = ntm_plan::nearest(Some(&plan), &unit);
        let _ = ntm_plan::least(&unit, ntm_plan::Goal::Next);
    }
}
