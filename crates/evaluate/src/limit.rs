//! A limit as a result, such as `≥ 80%`: it settles the comparison when every value within it
//! leads to one verdict.

use ntm_model::{Bound, Decimal, Measure, Measured, Operator, Rational, Requirement};

/// What a limit says about a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Settled {
    /// Every value within it meets the level.
    Met,
    /// No value within it meets the level.
    NotMet,
    /// Some do and some do not.
    Open,
    /// No value is within it at all: a share above 100 %.
    Impossible,
}

/// An end of a stretch of numbers, which may itself lie outside.
#[derive(Clone, Copy, Debug)]
struct End {
    at: Rational,
    open: bool,
}

/// A stretch of numbers; an end that is `None` is endless.
#[derive(Clone, Copy, Debug, Default)]
struct Stretch {
    low: Option<End>,
    high: Option<End>,
}

/// Holds “the value is `bound` `number`” against the level. `is_whole` says that the value is a
/// number of things, which come one by one.
pub(crate) fn settle(
    measure: Measure,
    is_whole: bool,
    bound: Bound,
    number: &Measured,
    requirement: Requirement,
) -> Settled {
    let demanded = match requirement {
        Requirement::Number { operator, bound } => Stretch::demanded(operator, bound),
        Requirement::Range { low, .. } => Stretch::demanded(Operator::AtLeast, low),
        _ => return Settled::Open,
    };
    let said = Stretch::said(is_whole, bound, number.value).within(Stretch::possible(measure));
    if said.is_empty() {
        Settled::Impossible
    } else if demanded.contains(said) {
        Settled::Met
    } else if demanded.within(said).is_empty() {
        Settled::NotMet
    } else {
        Settled::Open
    }
}

impl Stretch {
    fn demanded(operator: Operator, bound: Decimal) -> Self {
        let at = bound.to_rational();
        let end = |open| Some(End { at, open });
        match operator {
            Operator::AtLeast => Self { low: end(false), high: None },
            Operator::MoreThan => Self { low: end(true), high: None },
            Operator::AtMost => Self { low: None, high: end(false) },
            Operator::LessThan => Self { low: None, high: end(true) },
            Operator::Equal => Self { low: end(false), high: end(false) },
        }
    }

    fn said(is_whole: bool, bound: Bound, number: Rational) -> Self {
        let one = Rational::from_integer(1);
        let end = |at, open| Some(End { at, open });
        match bound {
            Bound::AtLeast => Self { low: end(number, false), high: None },
            // More than 0 things are at least 1.
            Bound::MoreThan if is_whole => Self { low: end(number + one, false), high: None },
            Bound::MoreThan => Self { low: end(number, true), high: None },
            Bound::AtMost => Self { low: None, high: end(number, false) },
            Bound::LessThan if is_whole => Self { low: None, high: end(number - one, false) },
            Bound::LessThan => Self { low: None, high: end(number, true) },
        }
    }

    /// The values that results of this kind can have at all.
    fn possible(measure: Measure) -> Self {
        let end = |at| Some(End { at: Rational::from_integer(at), open: false });
        match measure {
            Measure::Percent => Self { low: end(0), high: end(100) },
            Measure::Count => Self { low: end(0), high: None },
            _ => Self::default(),
        }
    }

    /// What both have.
    fn within(self, other: Self) -> Self {
        let low = tighter(self.low, other.low, |one, two| one > two);
        let high = tighter(self.high, other.high, |one, two| one < two);
        Self { low, high }
    }

    fn is_empty(self) -> bool {
        match (self.low, self.high) {
            (Some(low), Some(high)) => {
                low.at > high.at || (low.at == high.at && (low.open || high.open))
            }
            _ => false,
        }
    }

    /// Whether all of `inner`, which is not empty, lies in this stretch.
    fn contains(self, inner: Self) -> bool {
        let covers = |outer: Option<End>,
                      inner: Option<End>,
                      beyond: fn(Rational, Rational) -> bool| {
            match (outer, inner) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(outer), Some(inner)) => {
                    beyond(inner.at, outer.at)
                        || (inner.at == outer.at && (inner.open || !outer.open))
                }
            }
        };
        covers(self.low, inner.low, |inner, outer| inner > outer)
            && covers(self.high, inner.high, |inner, outer| inner < outer)
    }
}

/// The end that leaves less.
fn tighter(
    one: Option<End>,
    two: Option<End>,
    less_left: fn(Rational, Rational) -> bool,
) -> Option<End> {
    let (Some(first), Some(second)) = (one, two) else { return one.or(two) };
    if first.at == second.at {
        return Some(End { at: first.at, open: first.open || second.open });
    }
    Some(if less_left(first.at, second.at) { first } else { second })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether “the value is `bound` `number`” settles the level.
    #[track_caller]
    fn check(measure: Measure, bound: Bound, number: i128, level: &str, wanted: Settled) {
        let value = Rational::from_integer(number);
        let measured = Measured { value, scale: 0, counted: None };
        let (requirement, _) = Requirement::parse(level).unwrap();
        let is_whole = measure == Measure::Count;
        let settled = settle(measure, is_whole, bound, &measured, requirement);
        assert_eq!(settled, wanted, "{bound:?} {number} against {level}");
    }

    #[test]
    fn strict_ends_matter() {
        use Bound::{AtLeast, AtMost, LessThan, MoreThan};
        let share = |bound, number, level, wanted| {
            check(Measure::Percent, bound, number, level, wanted);
        };
        share(AtLeast, 80, ">= 80 %", Settled::Met);
        share(AtLeast, 80, "> 80 %", Settled::Open);
        share(MoreThan, 80, "> 80 %", Settled::Met);
        share(AtMost, 5, "< 5 %", Settled::Open);
        share(LessThan, 5, "< 5 %", Settled::Met);
        share(LessThan, 80, ">= 80 %", Settled::NotMet);
        share(AtMost, 80, ">= 80 %", Settled::Open);
        share(AtMost, 80, "> 80 %", Settled::NotMet);
        share(AtLeast, 5, "<= 5 %", Settled::Open);
        share(MoreThan, 5, "<= 5 %", Settled::NotMet);
    }

    #[test]
    fn only_possible_values_count() {
        check(Measure::Percent, Bound::AtLeast, 100, "= 100 %", Settled::Met);
        check(Measure::Percent, Bound::AtLeast, 99, "= 100 %", Settled::Open);
        check(Measure::Percent, Bound::MoreThan, 100, ">= 80 %", Settled::Impossible);
        check(Measure::Percent, Bound::LessThan, 0, ">= 80 %", Settled::Impossible);
        check(Measure::PercentPerYear, Bound::MoreThan, 100, "9.5..12 %", Settled::Met);
        check(Measure::Count, Bound::LessThan, 0, ">= 1 tổ", Settled::Impossible);
    }

    #[test]
    fn things_come_one_by_one() {
        check(Measure::Count, Bound::MoreThan, 0, ">= 1 tổ", Settled::Met);
        check(Measure::Count, Bound::LessThan, 2, "<= 1 vụ", Settled::Met);
        check(Measure::Count, Bound::AtLeast, 0, ">= 1 tổ", Settled::Open);
    }
}
