//! Units for the tests: results without a story.

#![allow(dead_code, reason = "every test file uses a part of this")]
#![allow(clippy::expect_used, reason = "a helper of tests")]

use ntm_model::{
    Citation, Code, Comparison, CriteriaSet, CriterionResult, CriterionVerdict, Date, Decimal, Gap,
    IndicatorResult, LevelInForce, Operator, Plan, Rational, Recognition, Requirement,
    UnitAssessment, Verdict,
};

pub(crate) fn code(text: &str) -> Code {
    text.parse().expect("a code")
}

/// The plan of Bình Giang.
pub(crate) fn plan() -> &'static Plan {
    let mut plans = ntm_bundled::plan_documents().iter().map(|document| &document.plan);
    plans.find(|plan| plan.id == "binh-giang-2026-2030").expect("the plan is bundled")
}

/// A unit judged by a set, with no data at all, as of the end of a year.
pub(crate) fn unit(set: &CriteriaSet, year: u16) -> UnitAssessment {
    let criteria = set
        .criteria
        .iter()
        .map(|criterion| CriterionResult {
            number: criterion.number,
            verdict: CriterionVerdict::Undetermined,
            indicators: criterion.indicators.iter().map(|one| result(one.code)).collect(),
        })
        .collect();
    UnitAssessment {
        code: None,
        name: None,
        set: set.id.clone(),
        variant: Some("nhom-1".to_owned()),
        period: None,
        as_of: Date::end_of_year(year),
        criteria,
        conditions: Vec::new(),
        recognition: Recognition::Undetermined,
        recognised: None,
        revocation: None,
    }
}

/// The unit for the plan of Bình Giang.
pub(crate) fn planned_unit(year: u16) -> UnitAssessment {
    let mut sets = ntm_bundled::sets().iter();
    unit(sets.find(|set| set.id == plan().set).expect("the set is bundled"), year)
}

/// A result without data.
pub(crate) fn result(code: Code) -> IndicatorResult {
    IndicatorResult {
        code,
        verdict: Verdict::NoData,
        basis: None,
        reads: Vec::new(),
        value: None,
        level: None,
        comparison: None,
        gap: None,
        notes: Vec::new(),
        parts: Vec::new(),
    }
}

/// A result that misses its level, such as `>= 60 %`, by the distance between value and bound.
pub(crate) fn missed(code: Code, value: Rational, level: &str) -> IndicatorResult {
    let (requirement, unit) = Requirement::parse(level).expect("a level");
    let (operator, bound) = match requirement {
        Requirement::Number { operator, bound } => (operator, bound),
        Requirement::Range { low, .. } => (Operator::AtLeast, low),
        _ => (Operator::Equal, Decimal::from_integer(0)),
    };
    let target = bound.to_rational();
    let amount = if value < target { target - value } else { value - target };
    let citation = Citation { source: "goc".to_owned(), place: String::new() };
    let since = Date::end_of_year(2025);
    IndicatorResult {
        verdict: Verdict::NotMet,
        level: Some(LevelInForce {
            requirement,
            unit: unit.to_owned(),
            since,
            layer: ntm_model::Layer::Published,
            citation,
        }),
        comparison: Some(Comparison::Numbers { value, operator, bound, holds: false }),
        gap: Some(Gap { amount, things: None }),
        ..result(code)
    }
}

/// Puts a result in the place of the one with its code.
pub(crate) fn put(unit: &mut UnitAssessment, result: IndicatorResult) {
    let all = unit.criteria.iter_mut().flat_map(|criterion| &mut criterion.indicators);
    for old in all.filter(|old| old.code == result.code) {
        *old = result.clone();
    }
}
