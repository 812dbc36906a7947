//! Rule 13: how far a value is from its level, in the indicator's unit and in things.

use ntm_model::{Decimal, Gap, Measured, Operator, Rational, Things};
use num_traits::{CheckedAdd as _, CheckedDiv as _, CheckedMul as _, CheckedSub as _, Zero as _};

/// Whether the value meets the bound. Nothing is rounded (rule 1).
pub(crate) fn holds(value: Rational, operator: Operator, bound: Decimal) -> bool {
    let bound = bound.to_rational();
    match operator {
        Operator::AtLeast => value >= bound,
        Operator::MoreThan => value > bound,
        Operator::AtMost => value <= bound,
        Operator::LessThan => value < bound,
        Operator::Equal => value == bound,
    }
}

/// The distance from the level, zero exactly when it is met; `None` when the numbers are beyond
/// what is computed with.
pub(crate) fn gap(measured: &Measured, operator: Operator, bound: Decimal) -> Option<Gap> {
    let value = measured.value;
    if holds(value, operator, bound) {
        return Some(Gap { amount: Rational::zero(), things: None });
    }
    let target = bound.to_rational();
    let amount = match operator {
        // Exactly on a strict bound, the least change that counts is missing.
        _ if value == target => least_change(measured)?,
        _ if value < target => target.checked_sub(&value)?,
        _ => value.checked_sub(&target)?,
    };
    Some(Gap { amount, things: things(measured, operator, target) })
}

/// The least change of a value in its own unit: one thing more for a fraction, else one step of
/// its last decimal.
fn least_change(measured: &Measured) -> Option<Rational> {
    match &measured.counted {
        None => Some(Decimal::step(measured.scale)),
        Some((part, whole, _)) => {
            let one = Decimal::step(part.scale().max(whole.scale()));
            one.checked_mul(&Rational::from_integer(100))?.checked_div(&whole.to_rational())
        }
    }
}

/// The least number of things that really reaches the level while the whole stays as it is.
/// `None` without a fraction, and where no number of things reaches the level.
fn things(measured: &Measured, operator: Operator, target: Rational) -> Option<Things> {
    let (part, whole, unit) = measured.counted.as_ref()?;
    let scale = part.scale().max(whole.scale());
    let (part, whole) = (part.to_rational(), whole.to_rational());
    let wanted = whole.checked_mul(&target)?.checked_div(&Rational::from_integer(100))?;
    // Above the level for lower-is-better, below it otherwise.
    let removed = match operator {
        Operator::AtMost | Operator::LessThan => true,
        Operator::AtLeast | Operator::MoreThan => false,
        Operator::Equal => measured.value > target,
    };
    let missing = if removed { part.checked_sub(&wanted)? } else { wanted.checked_sub(&part)? };
    let steps = missing.checked_div(&Decimal::step(scale))?;
    let steps = match operator {
        Operator::AtLeast | Operator::AtMost => steps.ceil(),
        // A strict bound is passed by the next step.
        Operator::MoreThan | Operator::LessThan => {
            steps.floor().checked_add(&Rational::from_integer(1))?
        }
        Operator::Equal => Some(steps).filter(Rational::is_integer)?,
    };
    let change = steps.checked_mul(&Decimal::step(scale))?;
    let reached = if removed { part.checked_sub(&change)? } else { part.checked_add(&change)? };
    let possible = reached >= Rational::zero() && reached <= whole;
    let amount = Decimal::new(i64::try_from(steps.to_integer()).ok()?, scale)?;
    possible.then(|| Things { amount, unit: unit.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The gap of a value, or of a fraction such as `19/20`, as `amount things`.
    #[track_caller]
    fn check(text: &str, operator: Operator, bound: &str, wanted: &str) {
        let decimal = |text: &str| text.parse::<Decimal>().unwrap();
        let measured = match text.split_once('/') {
            None => {
                let number = decimal(text);
                Measured { value: number.to_rational(), scale: number.scale(), counted: None }
            }
            Some((part, whole)) => {
                let (part, whole) = (decimal(part), decimal(whole));
                let value = part.to_rational() / whole.to_rational() * Rational::from_integer(100);
                Measured { value, scale: 2, counted: Some((part, whole, String::new())) }
            }
        };
        let gap = gap(&measured, operator, decimal(bound)).unwrap();
        let things = gap.things.map(|things| format!(" {}", things.amount)).unwrap_or_default();
        let found = format!("{}{things}", Decimal::rounded(gap.amount, 4));
        assert_eq!(found, wanted, "{text} {} {bound}", operator.sign());
    }

    #[test]
    fn on_a_strict_bound_the_least_change_is_missing() {
        check("80", Operator::MoreThan, "80", "1");
        check("80.00", Operator::MoreThan, "80", "0.01");
        check("79.5", Operator::MoreThan, "80", "0.5");
        check("5.0", Operator::LessThan, "5", "0.1");
        check("4.9", Operator::LessThan, "5", "0");
        check("160/200", Operator::MoreThan, "80", "0.5 1");
        check("10/200", Operator::LessThan, "5", "0.5 1");
        check("10.0/200", Operator::LessThan, "5", "0.05 0.1");
    }

    #[test]
    fn numbers_beyond_computing_have_no_gap() {
        let value = Rational::new(1, 10i128.pow(30) + 57);
        let tiny = Measured { value, scale: 2, counted: None };
        assert_eq!(gap(&tiny, Operator::AtLeast, "0.000000000000001".parse().unwrap()), None);
    }

    #[test]
    fn an_exact_level_is_reached_from_both_sides() {
        check("19/20", Operator::Equal, "100", "5 1");
        check("12/20", Operator::Equal, "50", "10 2");
        check("8/20", Operator::Equal, "50", "10 2");
        check("10/20", Operator::Equal, "50", "0");
    }

    #[test]
    fn things_that_cannot_reach_the_level_are_not_named() {
        check("3/7", Operator::Equal, "50", "7.1429");
        check("20/20", Operator::MoreThan, "100", "5");
        check("5/20", Operator::LessThan, "0", "25");
    }
}
