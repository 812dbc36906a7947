//! Levels that a decision states as a formula on the level of another set.

use num_traits::CheckedMul as _;

use crate::{Code, CriteriaSet, Decimal, Layer, Level, Operator, Rational, Requirement};

/// A level that follows from one of another set.
struct Formula {
    /// The set and the indicator whose level follows.
    set: &'static str,
    code: Code,
    /// The set and the indicator that it follows from.
    from: &'static str,
    from_code: Code,
    /// In tenths: so many tenths of the other level.
    tenths: u16,
    /// The source in the first set that states the formula, and the words for the place.
    source: &'static str,
    place: &'static str,
}

/// Decision 319/QĐ-TTg, second condition: income at least 10 % above the level of the advanced
/// set at the same time.
const FORMULAS: [Formula; 1] = [Formula {
    set: "xa-kieu-mau-2021-2025",
    code: Code::new(2, 0),
    from: "xa-nang-cao-2021-2025",
    from_code: Code::new(10, 0),
    tenths: 11,
    source: "quyet-dinh",
    place: "điều kiện thứ hai: bằng 1,1 lần mức của chỉ tiêu 10 bộ nâng cao cùng vùng, cùng thời gian",
}];

/// Writes the levels that follow from others into their sets, wherever no level is stated there.
/// A stated level stays, unless the other one is a province's own and it is not. Done again after a province has put in its own levels, so that what
/// follows from those is there too.
pub fn derive_levels(sets: &mut [CriteriaSet]) {
    for formula in &FORMULAS {
        let from = sets.iter().find(|set| set.id == formula.from);
        let from = from.and_then(|set| set.indicator(formula.from_code));
        let stated = from.map(|indicator| indicator.levels.clone()).unwrap_or_default();
        let Some(set) = sets.iter_mut().find(|set| set.id == formula.set) else { continue };
        let mut indicators = set.criteria.iter_mut().flat_map(|one| &mut one.indicators);
        let Some(indicator) = indicators.find(|one| one.code == formula.code) else { continue };
        // What was derived before may follow from another level now.
        indicator.levels.retain(|one| one.citation.place != formula.place);
        for level in stated {
            let is_own = level.layer != Layer::Published;
            // Of a published figure and one that follows from a province's own level, the second
            // holds for that province.
            let stays = |one: &Level| {
                one.requirement != Requirement::Unknown
                    && !(is_own && one.layer == Layer::Published)
            };
            if indicator.level(&level.variant, level.since).is_some_and(stays) {
                continue;
            }
            let Some(derived) = derived(&level, formula) else { continue };
            indicator.levels.retain(|one| {
                let is_later = is_own && one.since > derived.since && !stays(one);
                one.variant != derived.variant || one.since != derived.since && !is_later
            });
            indicator.levels.push(derived);
        }
    }
}

fn derived(level: &Level, formula: &Formula) -> Option<Level> {
    let Requirement::Number { operator: Operator::AtLeast, bound } = level.requirement else {
        return None;
    };
    let mut derived = level.clone();
    derived.requirement =
        Requirement::Number { operator: Operator::AtLeast, bound: tenths(bound, formula.tenths)? };
    derived.printed = None;
    derived.citation.source = formula.source.to_owned();
    derived.citation.place = formula.place.to_owned();
    derived.note = None;
    Some(derived)
}

/// So many tenths of a number, exactly; `None` when the digits do not suffice.
fn tenths(number: Decimal, tenths: u16) -> Option<Decimal> {
    let factor = Rational::new(i128::from(tenths), 10);
    Decimal::exact(number.to_rational().checked_mul(&factor)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(number: &str, wanted: &str) {
        let found = tenths(number.parse().unwrap(), 11).unwrap();
        assert_eq!(found.to_string(), wanted, "{number}");
    }

    #[test]
    fn tenths_are_exact() {
        check("60", "66");
        check("64", "70.4");
        check("0.5", "0.55");
        check("0.01", "0.011");
        check("63.75", "70.125");
    }
}
