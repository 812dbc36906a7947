//! Which of two levels demands more.

use ntm_model::{Measure, Operator, Rational, Requirement};

/// A level held against another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    /// Whatever meets one meets the other.
    Equal,
    /// It demands more.
    Stricter,
    /// It demands less.
    Weaker,
    /// Neither demands all that the other does.
    Different,
    /// The other one is not known, so nothing can be said.
    Unknown,
}

/// How `level` stands to `published`, both of an indicator of this measure.
pub(super) fn compare(level: Requirement, published: Requirement, measure: Measure) -> Strictness {
    use Requirement::{Pass, Rating, Unknown};
    match (level, published) {
        (Unknown, Unknown) => Strictness::Equal,
        (_, Unknown) => Strictness::Unknown,
        (Unknown, _) => Strictness::Weaker,
        (Pass, Pass) => Strictness::Equal,
        // “Đạt” for a rate names no number; a number says more than that.
        (Pass, _) => Strictness::Weaker,
        (_, Pass) => Strictness::Stricter,
        (Rating(level), Rating(published)) => {
            match (level.reaches(published), published.reaches(level)) {
                (Some(true), Some(true)) => Strictness::Equal,
                (Some(true), _) => Strictness::Stricter,
                (_, Some(true)) => Strictness::Weaker,
                _ => Strictness::Different,
            }
        }
        (level, published) => match (allowed(level, measure), allowed(published, measure)) {
            (Some(level), Some(published)) => numbers(level, published),
            _ => Strictness::Different,
        },
    }
}

/// An end of the numbers that are enough: the number, and whether it is itself too little or too
/// much.
type End = Option<(Rational, bool)>;

/// The numbers that are enough: from the first to the second.
fn allowed(requirement: Requirement, measure: Measure) -> Option<(End, End)> {
    let (low, high) = match requirement {
        Requirement::Number { operator, bound } => {
            let bound = bound.to_rational();
            match operator {
                Operator::AtLeast => (Some((bound, false)), None),
                Operator::MoreThan => (Some((bound, true)), None),
                Operator::AtMost => (None, Some((bound, false))),
                Operator::LessThan => (None, Some((bound, true))),
                Operator::Equal => (Some((bound, false)), Some((bound, false))),
            }
        }
        // Rule 4: met from the lower end up.
        Requirement::Range { low, .. } => (Some((low.to_rational(), false)), None),
        _ => return None,
    };
    // No share is below none or above all, so that “≥ 100 %” is “= 100 %”.
    let is_share = measure == Measure::Percent;
    let none = Some((Rational::from_integer(0), false)).filter(|_| is_share);
    let all = Some((Rational::from_integer(100), false)).filter(|_| is_share);
    let count = Some((Rational::from_integer(0), false)).filter(|_| measure == Measure::Count);
    Some((low.or(none).or(count), high.or(all)))
}

fn numbers(level: (End, End), published: (End, End)) -> Strictness {
    let within = |inner: (End, End), outer: (End, End)| {
        let low = match (inner.0, outer.0) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some((inner, is_open)), Some((outer, outer_is_open))) => {
                inner > outer || inner == outer && (is_open || !outer_is_open)
            }
        };
        let high = match (inner.1, outer.1) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some((inner, is_open)), Some((outer, outer_is_open))) => {
                inner < outer || inner == outer && (is_open || !outer_is_open)
            }
        };
        low && high
    };
    match (within(level, published), within(published, level)) {
        (true, true) => Strictness::Equal,
        (true, false) => Strictness::Stricter,
        (false, true) => Strictness::Weaker,
        (false, false) => Strictness::Different,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(level: &str, published: &str, expected: Strictness) {
        let read = |text| Requirement::parse(text).unwrap().0;
        assert_eq!(
            compare(read(level), read(published), Measure::Percent),
            expected,
            "{level} against {published}"
        );
    }

    #[test]
    fn more_is_stricter_where_more_is_demanded() {
        check(">= 80 %", ">= 60 %", Strictness::Stricter);
        check(">= 60 %", ">= 80 %", Strictness::Weaker);
        check(">= 60 %", ">= 60.0 %", Strictness::Equal);
        check("> 60 %", ">= 60 %", Strictness::Stricter);
        check(">= 60 %", "> 60 %", Strictness::Weaker);
        check("<= 2 %", "<= 5 %", Strictness::Stricter);
        check("<= 5 %", "< 5 %", Strictness::Weaker);
        check("= 100 %", ">= 95 %", Strictness::Stricter);
        check(">= 100 %", "= 100 %", Strictness::Equal);
        check("9.5..12 %", ">= 9.5 %", Strictness::Equal);
        check("10..12 %", "9.5..12 %", Strictness::Stricter);
        check(">= 60 %", "<= 5 %", Strictness::Different);
    }

    #[test]
    fn words_and_grades_have_an_order_too() {
        check("Tốt", "Khá", Strictness::Stricter);
        check("Khá", "Tốt", Strictness::Weaker);
        check("Tốt", "Hoàn thành nhiệm vụ", Strictness::Different);
        check(">= 10 %", "Đạt", Strictness::Stricter);
        check("Đạt", ">= 10 %", Strictness::Weaker);
        check("Đạt", "Đạt", Strictness::Equal);
        check("unknown", "Đạt", Strictness::Weaker);
        check(">= 10 %", "unknown", Strictness::Unknown);
        check("unknown", "unknown", Strictness::Equal);
    }
}
