//! The least set of indicators, against every other choice; and the nearest wins.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

mod common;

use common::{code, missed, plan, planned_unit, put, result};
use ntm_model::{
    Code, CriterionResult, CriterionVerdict, IndicatorResult, Rational, UnitAssessment, Verdict,
};
use ntm_plan::{Goal, LeastReading, LeastSet, LeastSets, WithoutFigure, least, nearest};
use proptest::prelude::*;

/// A unit from criteria written as `+ - ?`: met, not met, undetermined; `0` does not apply.
fn unit(criteria: &[&str]) -> UnitAssessment {
    let mut unit = planned_unit(2026);
    unit.criteria = criteria
        .iter()
        .zip(1..)
        .map(|(signs, number)| {
            let indicators: Vec<_> = signs
                .chars()
                .zip(1..)
                .map(|(sign, place)| indicator(Code::new(number, place), sign))
                .collect();
            CriterionResult { number, verdict: rollup(&indicators), indicators }
        })
        .collect();
    unit
}

fn indicator(code: Code, sign: char) -> IndicatorResult {
    let verdict = match sign {
        '+' => Verdict::Met,
        '-' => Verdict::NotMet,
        '0' => Verdict::NotApplicable,
        // A measured gap of so many tenths of the level.
        '1'..='9' => {
            let tenths = i128::from(sign.to_digit(10).unwrap());
            return missed(code, Rational::from_integer(10 - tenths), ">= 10 %");
        }
        _ => Verdict::NoData,
    };
    IndicatorResult { verdict, ..result(code) }
}

fn rollup(indicators: &[IndicatorResult]) -> CriterionVerdict {
    let any = |wanted: fn(Verdict) -> bool| indicators.iter().any(|one| wanted(one.verdict));
    if any(|verdict| verdict == Verdict::NotMet) {
        CriterionVerdict::NotMet
    } else if any(Verdict::is_undetermined) || indicators.is_empty() {
        CriterionVerdict::Undetermined
    } else if any(|verdict| verdict == Verdict::Met) {
        CriterionVerdict::Met
    } else {
        CriterionVerdict::NotApplicable
    }
}

fn list(codes: &[Code]) -> String {
    codes.iter().map(Code::to_string).collect::<Vec<_>>().join(" ")
}

fn set(sets: &LeastSets, reading: LeastReading) -> Option<&LeastSet> {
    match reading {
        LeastReading::Optimistic => sets.optimistic.as_ref(),
        LeastReading::Careful => sets.careful.as_ref(),
    }
}

/// Checks both readings: what is to be won, and in brackets what is to be clarified.
#[track_caller]
fn check(criteria: &[&str], goal: Goal, optimistic: &str, careful: &str) {
    let sets = least(&unit(criteria), goal);
    let shown = |set: &Option<LeastSet>| match set {
        Some(set) => format!("{} ({})", list(&set.to_win), list(&set.to_clarify)),
        None => "cannot".to_owned(),
    };
    assert_eq!([shown(&sets.optimistic), shown(&sets.careful)], [optimistic, careful]);
}

#[test]
fn the_cheapest_criteria_are_chosen() {
    check(&["+", "--", "-+", "---"], Goal::Next, "3.1 ()", "3.1 ()");
    check(&["+", "--", "-+", "---"], Goal::Count(3), "3.1 2.1 2.2 ()", "3.1 2.1 2.2 ()");
    check(&["+", "-", "0"], Goal::Recognition, "2.1 ()", "2.1 ()");
    check(&["+", "+"], Goal::Recognition, " ()", " ()");
    check(&["+", "-"], Goal::Count(1), " ()", " ()");
    check(&["+", "-"], Goal::Count(3), "cannot", "cannot");
    check(&["+", "+"], Goal::Next, "cannot", "cannot");
    // A criterion whose indicators nobody knows cannot be won.
    check(&["+", "-", ""], Goal::Recognition, "cannot", "cannot");
}

#[test]
fn undetermined_indicators_are_read_in_two_ways() {
    check(&["-", "??"], Goal::Next, " (2.1 2.2)", "1.1 ()");
    check(&["--", "-?"], Goal::Next, "2.1 (2.2)", "1.1 1.2 ()");
    check(&["?", "??"], Goal::Next, " (1.1)", "1.1 (1.1)");
}

#[test]
fn equal_costs_are_settled_by_the_gap_then_by_the_order() {
    check(&["-", "2", "1"], Goal::Next, "3.1 ()", "3.1 ()");
    check(&["12", "9"], Goal::Next, "2.1 ()", "2.1 ()");
    check(&["-", "-"], Goal::Next, "1.1 ()", "1.1 ()");
    check(&["3", "3"], Goal::Next, "1.1 ()", "1.1 ()");
}

#[test]
fn the_reasoning_lists_every_criterion_that_is_not_met() {
    let sets = least(&unit(&["+", "--", "-+", "0"]), Goal::Next);
    assert_eq!((sets.met, sets.total, sets.reachable, sets.needed), (1, 4, 3, 1));
    let steps = &sets.careful.as_ref().unwrap().steps;
    let shape: Vec<_> =
        steps.iter().map(|step| (step.rank, step.criterion, step.cost, step.count_after)).collect();
    assert_eq!(shape, [(1, 3, 1, Some(2)), (2, 2, 2, None)]);
}

/// A set of criteria with its cost: what is won, then what is clarified, then the gaps.
type Price = (usize, usize, Rational);

/// The price of winning these criteria.
fn price(unit: &UnitAssessment, chosen: &[usize], reading: LeastReading) -> Price {
    let (mut won, mut clarified, mut gaps) = (0, 0, Rational::from_integer(0));
    let all = chosen.iter().flat_map(|index| &unit.criteria[*index].indicators);
    for one in all {
        let counts = match (one.verdict, reading) {
            (Verdict::NotMet, _) | (Verdict::NoData, LeastReading::Careful) => true,
            (Verdict::NoData, LeastReading::Optimistic) => {
                clarified += 1;
                false
            }
            _ => false,
        };
        if counts {
            won += 1;
            let gap = one.gap.as_ref().map(|gap| gap.amount / Rational::from_integer(10));
            gaps += gap.unwrap_or(Rational::from_integer(1));
        }
    }
    (won, clarified, gaps)
}

/// All choices of so many of the open criteria.
fn choices(open: &[usize], count: usize) -> Vec<Vec<usize>> {
    (0..1_usize << open.len())
        .filter(|mask| mask.count_ones() as usize == count)
        .map(|mask| {
            let chosen = (0..open.len()).filter(|bit| mask & (1 << bit) != 0);
            chosen.map(|bit| open[bit]).collect()
        })
        .collect()
}

proptest! {
    #[test]
    fn no_other_choice_costs_less(
        criteria in prop::collection::vec("[-+?0-9]{1,4}", 1..8),
        more in 0u32..8,
    ) {
        let signs: Vec<&str> = criteria.iter().map(String::as_str).collect();
        let unit = unit(&signs);
        let met = unit.criteria_tally().met;
        let open: Vec<usize> = (0..unit.criteria.len())
            .filter(|index| {
                let verdict = unit.criteria[*index].verdict;
                matches!(verdict, CriterionVerdict::NotMet | CriterionVerdict::Undetermined)
            })
            .collect();
        let sets = least(&unit, Goal::Count(met + more));
        for reading in [LeastReading::Optimistic, LeastReading::Careful] {
            let Some(set) = set(&sets, reading) else {
                prop_assert!(more as usize > open.len());
                continue;
            };
            let chosen: Vec<usize> = set
                .steps
                .iter()
                .filter(|step| step.is_chosen)
                .map(|step| usize::from(step.criterion) - 1)
                .collect();
            prop_assert_eq!(chosen.len(), more as usize);
            let mine = price(&unit, &chosen, reading);
            prop_assert_eq!(set.to_win.len(), mine.0);
            if reading == LeastReading::Optimistic {
                prop_assert_eq!(set.to_clarify.len(), mine.1);
            }
            let best = choices(&open, more as usize)
                .iter()
                .map(|choice| price(&unit, choice, reading))
                .min()
                .unwrap();
            prop_assert_eq!(mine, best);
        }
    }

    #[test]
    fn winning_the_careful_set_reaches_the_goal(
        criteria in prop::collection::vec("[-+?0]{1,4}", 1..8),
        more in 0u32..8,
    ) {
        let signs: Vec<&str> = criteria.iter().map(String::as_str).collect();
        let mut unit = unit(&signs);
        let wanted = unit.criteria_tally().met + more;
        let Some(set) = least(&unit, Goal::Count(wanted)).careful else { return Ok(()) };
        for criterion in &mut unit.criteria {
            for one in &mut criterion.indicators {
                if set.to_win.contains(&one.code) {
                    one.verdict = Verdict::Met;
                }
            }
            criterion.verdict = rollup(&criterion.indicators);
        }
        prop_assert_eq!(unit.criteria_tally().met, wanted);
    }
}

#[test]
fn the_smallest_relative_gap_is_nearest() {
    let mut unit = planned_unit(2026);
    put(&mut unit, missed(code("2.4"), Rational::from_integer(90), ">= 99 %"));
    put(&mut unit, missed(code("6.2"), Rational::from_integer(94), ">= 95 %"));
    put(&mut unit, missed(code("3.7"), Rational::from_integer(0), ">= 1 tổ"));
    put(&mut unit, missed(code("6.1"), Rational::from_integer(3), "<= 2 %"));
    let found = nearest(Some(plan()), &unit);
    let order: Vec<_> = found.wins.iter().map(|win| (win.rank, win.code.to_string())).collect();
    let wanted = [(1, "6.2"), (2, "2.4"), (3, "6.1"), (4, "3.7")];
    assert_eq!(order, wanted.map(|(rank, code)| (rank, code.to_owned())));
    assert_eq!(found.wins[0].relative_gap, Rational::new(1, 95));
    assert_eq!(found.wins[0].quarters_left, Some(16));
    assert!(!found.wins[0].wins_criterion);
    assert_eq!(found.wins.len() + found.without_figures.len(), 47);
}

#[test]
fn of_equal_gaps_the_one_with_less_time_goes_first() {
    let mut unit = planned_unit(2026);
    for text in ["1.2", "2.4"] {
        put(&mut unit, missed(code(text), Rational::from_integer(90), ">= 99 %"));
    }
    let mut plan = plan().clone();
    plan.indicators.iter_mut().filter(|one| one.code == code("2.4")).for_each(|one| one.end = 2026);
    let first = |plan| nearest(Some(plan), &unit).wins[0].code;
    assert_eq!(first(&plan), code("2.4"));
    assert_eq!(first(common::plan()), code("1.2"), "criterion 1 ends in 2027");
}

/// “còn 0 quý” stood in one table and “còn 1 quý” in the other.
#[test]
fn the_nearest_wins_and_the_pace_count_the_same_quarters() {
    let mut unit = planned_unit(2026);
    put(&mut unit, missed(code("2.4"), Rational::from_integer(90), ">= 99 %"));
    for (month, day) in [(12, 31), (12, 30), (9, 30), (6, 1)] {
        unit.as_of = ntm_model::Date::new(2026, month, day).unwrap();
        for end in [2025, 2026, 2027] {
            let mut plan = plan().clone();
            plan.indicators.iter_mut().for_each(|one| one.end = end);
            let win = nearest(Some(&plan), &unit).wins[0].clone();
            let pace = ntm_plan::pace(Some(&plan), &[&unit]).unwrap();
            let item = pace.items.iter().find(|item| item.code == win.code).unwrap();
            let required = item.required.as_ref().unwrap();
            assert_eq!(win.quarters_left, Some(required.quarters), "{month} {end}");
        }
    }
}

/// Checks why an indicator needs figures.
#[track_caller]
fn check_without(result: IndicatorResult, wanted: &[(&str, WithoutFigure)]) {
    let mut unit = planned_unit(2026);
    let wanted_code = result.code;
    put(&mut unit, result);
    let found = nearest(None, &unit);
    let one = found.without_figures.iter().find(|one| one.code == wanted_code);
    let missing = one.map(|one| one.missing.clone()).unwrap_or_default();
    let wanted: Vec<_> = wanted.iter().map(|(text, why)| (code(text), *why)).collect();
    assert_eq!(missing, wanted);
}

#[test]
fn what_has_no_figure_is_listed_apart_with_the_reason() {
    use WithoutFigure as Why;
    let with = |verdict: Verdict| IndicatorResult { verdict, ..result(code("2.4")) };
    check_without(with(Verdict::NoData), &[("2.4", Why::NoData)]);
    check_without(with(Verdict::Conflict), &[("2.4", Why::NoData)]);
    check_without(with(Verdict::NoLevel), &[("2.4", Why::NoLevel)]);
    check_without(with(Verdict::NotMet), &[("2.4", Why::LevelInWords)]);
    let figure = missed(code("2.4"), Rational::from_integer(90), ">= 99 %");
    let declared = IndicatorResult { gap: None, comparison: None, ..figure.clone() };
    check_without(declared, &[("2.4", Why::OnlyDeclared)]);
    check_without(figure, &[]);
    let parts = IndicatorResult {
        verdict: Verdict::NotMet,
        parts: vec![
            missed(code("2.1.b"), Rational::from_integer(90), "= 100 %"),
            result(code("2.1.c")),
        ],
        ..result(code("2.1"))
    };
    check_without(parts, &[("2.1.c", Why::NoData)]);
}
