//! What holds for every input.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use std::sync::OnceLock;

use common::{Row, options};
use ntm_evaluate::{Options, evaluate};
use ntm_model::{
    Basis, Code, CriteriaSet, CriterionVerdict, Decimal, IndicatorResult, Operator, Rational,
    Requirement, Submission, Verdict,
};
use proptest::prelude::*;

/// Indicators whose level for group 1 is a share.
const SHARES: [&str; 12] =
    ["2.1.b", "2.1.c", "2.4", "2.6.a", "3.8", "4.1", "6.1", "6.2", "8.1.b", "8.1.c", "8.2", "8.3"];
const LOWER_IS_BETTER: [&str; 2] = ["6.1", "8.1.c"];

fn judge_one(code: &str, text: &str) -> IndicatorResult {
    static SMALL: OnceLock<Vec<(&str, CriteriaSet)>> = OnceLock::new();
    let small = SMALL.get_or_init(|| SHARES.iter().map(|code| (*code, only(code))).collect());
    let (_, set) = small.iter().find(|(known, _)| *known == code).unwrap();
    let submission = Submission { units: vec![common::unit(&[(code, text, "", "")])] };
    let assessment = evaluate(std::slice::from_ref(set), &submission, &options());
    common::result(&assessment, code).clone()
}

/// A percentage in hundredths as officials write it: `94,96%`.
fn percent(hundredths: u32) -> String {
    format!("{},{:02}%", hundredths / 100, hundredths % 100)
}

fn share_code() -> impl Strategy<Value = &'static str> {
    prop::sample::select(SHARES.to_vec())
}

/// The set with nothing but one indicator.
fn only(code: &str) -> CriteriaSet {
    let set = common::set();
    let wanted = common::code(code);
    let mut criteria = set.criteria.clone();
    criteria.retain_mut(|criterion| {
        criterion.indicators.retain(|one| one.code == wanted.whole());
        !criterion.indicators.is_empty()
    });
    CriteriaSet { criteria, ..set }
}

/// Every code of the set, parts included, and a few that it does not have.
fn any_code() -> impl Strategy<Value = String> {
    let set = common::set();
    let parts = set.indicators().flat_map(|one| one.parts.iter().map(|part| part.code));
    let codes = set.indicators().map(|one| one.code).chain(parts);
    let mut codes: Vec<String> = codes.map(|code: Code| code.to_string()).collect();
    codes.extend(["1", "2.4.a", "3.20", "99.99"].map(str::to_owned));
    // Some codes come often, so that they come twice.
    let often = ["6.1", "6.2", "2.6", "2.6.a", "3.5", "9.1"].map(str::to_owned).to_vec();
    prop_oneof![2 => prop::sample::select(codes), 1 => prop::sample::select(often)]
}

/// Cells as files hold them: often something that means something, sometimes anything.
fn any_text() -> impl Strategy<Value = String> {
    let known = [
        "",
        "",
        "-",
        "Đạt",
        "Chưa đạt",
        "Không đạt",
        "Có",
        "Không có",
        "x",
        "Cơ bản đạt",
        "Không áp dụng",
        "Tốt",
        "Khá",
        "Hoàn thành tốt nhiệm vụ",
        "đạt (Tốt)",
        "Đạt (62%)",
        "67,05%",
        "95%",
        "100%",
        "0",
        "1",
        "0,95",
        "02 mô hình",
        "1.059/4.532 hộ",
        "25,37% (1059/4532)",
        "19,8% (449/2.268 hồ sơ)",
        "5/0",
        "7/5",
        "-3%",
        "150%",
        "36.750",
        "36.750%",
        "≥ 80%",
        "dưới 1%",
        "khoảng 90%",
        "Quý III/2026",
        "#DIV/0!",
        "999999999999999",
        "0,00000000000001%",
        "999999999999999/999999999999998",
        "0,000000000001/999999999999999",
    ];
    prop_oneof![
        8 => prop::sample::select(known.to_vec()).prop_map(str::to_owned),
        2 => "[0-9.,/% ()≥<-]{0,18}",
        1 => "\\PC{0,20}",
    ]
}

fn any_rows() -> impl Strategy<Value = Vec<(String, String, String, String)>> {
    prop::collection::vec((any_code(), any_text(), any_text(), any_text()), 0..25)
}

fn borrowed(rows: &[(String, String, String, String)]) -> Vec<Row<'_>> {
    rows.iter().map(|(a, b, c, d)| (a.as_str(), b.as_str(), c.as_str(), d.as_str())).collect()
}

/// What a result says, apart from the order of its reads.
fn saying(result: &IndicatorResult) -> IndicatorResult {
    let mut result = result.clone();
    result.reads.sort_by(|one, two| (one.field, &one.text).cmp(&(two.field, &two.text)));
    for read in &mut result.reads {
        read.place = ntm_model::Place::File;
    }
    result.parts = result.parts.iter().map(saying).collect();
    result
}

fn flat(results: &[IndicatorResult]) -> Vec<&IndicatorResult> {
    results.iter().flat_map(|one| [one].into_iter().chain(&one.parts)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_better_value_never_loses_met(code in share_code(), one in 0u32..=10_000, two in 0u32..=10_000) {
        let lower = LOWER_IS_BETTER.contains(&code);
        let (better, worse) = if (one > two) == lower { (two, one) } else { (one, two) };
        if judge_one(code, &percent(worse)).verdict == Verdict::Met {
            prop_assert_eq!(judge_one(code, &percent(better)).verdict, Verdict::Met);
        }
    }

    #[test]
    fn a_better_fraction_never_loses_met(code in share_code(), whole in 1u32..5_000, one in 0u32..5_000, two in 0u32..5_000) {
        let (one, two) = (one % (whole + 1), two % (whole + 1));
        let lower = LOWER_IS_BETTER.contains(&code);
        let (better, worse) = if (one > two) == lower { (two, one) } else { (one, two) };
        if judge_one(code, &format!("{worse}/{whole} hộ")).verdict == Verdict::Met {
            let verdict = judge_one(code, &format!("{better}/{whole} hộ")).verdict;
            prop_assert_eq!(verdict, Verdict::Met);
        }
    }

    #[test]
    fn the_things_of_a_gap_close_it_and_one_less_does_not(code in share_code(), whole in 1u32..5_000, part in 0u32..5_000, decimals in 0u32..3) {
        let part = part % (whole + 1);
        let scale = 10u32.pow(decimals);
        let write = |number: u32| match decimals {
            0 => number.to_string(),
            _ => format!("{},{:0width$}", number / scale, number % scale, width = decimals as usize),
        };
        let judge = |part: u32| judge_one(code, &format!("{}/{} km", write(part), write(whole)));
        let result = judge(part);
        let Some(gap) = result.gap else { return Ok(()) };
        prop_assert_eq!(gap.things.is_none(), result.verdict == Verdict::Met);
        let Some(things) = gap.things else { return Ok(()) };
        let steps = (things.amount.to_rational() / Decimal::step(things.amount.scale())).to_integer();
        let steps = u32::try_from(steps).unwrap();
        let moved = |steps: u32| if LOWER_IS_BETTER.contains(&code) { part - steps } else { part + steps };
        prop_assert!(steps > 0);
        prop_assert_eq!(judge(moved(steps)).verdict, Verdict::Met);
        prop_assert_eq!(judge(moved(steps - 1)).verdict, Verdict::NotMet);
    }

    #[test]
    fn strict_levels_keep_the_gap_above_zero(
        operator in prop::sample::select(vec![Operator::AtLeast, Operator::MoreThan, Operator::AtMost, Operator::LessThan, Operator::Equal]),
        bound in 0u32..=100, whole in 1u32..400, part in 0u32..400,
    ) {
        let part = part % (whole + 1);
        let mut set = only("6.2");
        for level in &mut set.criteria[0].indicators[0].levels {
            level.requirement = Requirement::Number { operator, bound: Decimal::from_integer(bound) };
        }
        let judge = |part: i128| {
            let unit = common::unit(&[("6.2", &format!("{part}/{whole} hộ"), "", "")]);
            let submission = Submission { units: vec![unit] };
            let assessment = evaluate(std::slice::from_ref(&set), &submission, &options());
            common::result(&assessment, "6.2").clone()
        };
        let result = judge(i128::from(part));
        let gap = result.gap.unwrap();
        let zero = Rational::from_integer(0);
        prop_assert!(gap.amount >= zero);
        prop_assert_eq!(gap.amount == zero, result.verdict == Verdict::Met);
        if let Some(things) = gap.things {
            let steps = things.amount.to_rational().to_integer();
            let value = Rational::new(i128::from(part) * 100, i128::from(whole));
            let down = match operator {
                Operator::AtMost | Operator::LessThan => true,
                Operator::Equal => value > Rational::from_integer(i128::from(bound)),
                _ => false,
            };
            let moved = |steps: i128| i128::from(part) + if down { -steps } else { steps };
            prop_assert_eq!(judge(moved(steps)).verdict, Verdict::Met);
            prop_assert_eq!(judge(moved(steps - 1)).verdict, Verdict::NotMet);
        }
    }

    #[test]
    fn the_order_of_rows_never_matters((rows, shuffled) in any_rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))) {
        let one = common::judge(&borrowed(&rows));
        let two = common::judge(&borrowed(&shuffled));
        let saying = |assessment: &ntm_model::Assessment| -> Vec<_> {
            assessment.units[0].indicators().map(saying).collect()
        };
        prop_assert_eq!(saying(&one), saying(&two));
        prop_assert_eq!(one.units[0].criteria_tally(), two.units[0].criteria_tally());
    }

    #[test]
    fn the_results_of_any_rows_hold_together(rows in any_rows(), group in 1u8..=3) {
        let options = Options { variant: Some(format!("nhom-{group}")), ..options() };
        let assessment = common::judge_with(&borrowed(&rows), &options);
        let unit = &assessment.units[0];
        prop_assert_eq!(unit.criteria_tally().total(), 10);
        prop_assert_eq!(unit.indicator_tally().total(), 47);
        for criterion in &unit.criteria {
            let has = |verdict| criterion.indicators.iter().any(|one| one.verdict == verdict);
            prop_assert_eq!(criterion.verdict == CriterionVerdict::NotMet, has(Verdict::NotMet));
            for result in flat(&criterion.indicators) {
                let zero = Rational::from_integer(0);
                let judged = matches!(result.verdict, Verdict::Met | Verdict::NotMet);
                if let Some(gap) = &result.gap {
                    prop_assert_eq!(gap.amount == zero, result.verdict == Verdict::Met);
                    prop_assert_eq!(result.basis, Some(Basis::Measured));
                }
                prop_assert_eq!(result.basis.is_some(), judged || result.verdict == Verdict::NotApplicable);
                prop_assert!(result.comparison.is_none() || judged);
                if group != 1 {
                    prop_assert!(matches!(result.verdict, Verdict::NoLevel | Verdict::NoData));
                }
            }
        }
    }

    #[test]
    fn before_the_first_level_there_is_no_level(rows in any_rows()) {
        let early = Options { as_of: Some(common::date("2026-02-14")), ..options() };
        let assessment = common::judge_with(&borrowed(&rows), &early);
        for result in assessment.units[0].indicators() {
            let blank = |read: &ntm_model::Read| ntm_ingest::read_value(&read.text) == ntm_model::Value::Blank;
            let silent = flat(std::slice::from_ref(result)).iter().all(|one| one.reads.iter().all(blank));
            let wanted = if silent { Verdict::NoData } else { Verdict::NoLevel };
            prop_assert_eq!(result.verdict, wanted);
        }
    }
}
