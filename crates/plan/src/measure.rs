//! Figures that were held against a level: what pace, distance and order are computed from.

use ntm_model::{Comparison, Decimal, Direction, Gap, IndicatorResult, Operator, Rational};
use num_traits::{CheckedDiv as _, Signed as _, Zero as _};

/// A figure with the level that it was held against.
#[derive(Clone, Debug)]
pub(crate) struct Measure<'a> {
    pub(crate) unit: &'a str,
    pub(crate) value: Rational,
    pub(crate) operator: Operator,
    pub(crate) bound: Decimal,
    pub(crate) holds: bool,
    pub(crate) gap: &'a Gap,
}

impl<'a> Measure<'a> {
    /// The figure of a result; `None` where no number was compared.
    pub(crate) fn of(result: &'a IndicatorResult) -> Option<Self> {
        let Some(Comparison::Numbers { value, operator, bound, holds }) = result.comparison else {
            return None;
        };
        Some(Self {
            unit: &result.level.as_ref()?.unit,
            value,
            operator,
            bound,
            holds,
            gap: result.gap.as_ref()?,
        })
    }

    /// Whether the value must fall to reach the level.
    pub(crate) fn falls(&self) -> bool {
        match self.operator {
            Operator::AtMost | Operator::LessThan => true,
            Operator::AtLeast | Operator::MoreThan => false,
            Operator::Equal => self.value > self.bound.to_rational(),
        }
    }

    /// Which way the value must go.
    pub(crate) fn direction(&self) -> Direction {
        if self.falls() { Direction::Lower } else { Direction::Higher }
    }

    /// Whether the level itself is not enough and must be passed.
    pub(crate) fn is_strict(&self) -> bool {
        matches!(self.operator, Operator::MoreThan | Operator::LessThan)
    }

    /// The gap as a share of the level, so that gaps of different units can be put in order: 5 of
    /// 80 points is 1/16. Where the level is zero, all of the value is missing: 1.
    pub(crate) fn relative_gap(&self) -> Option<Rational> {
        let bound = self.bound.to_rational();
        if bound.is_zero() {
            return Some(Rational::from_integer(i128::from(!self.gap.amount.is_zero())));
        }
        self.gap.amount.checked_div(&bound.abs())
    }
}

/// The result and its parts, parts first.
pub(crate) fn with_parts(
    result: &IndicatorResult,
) -> impl Iterator<Item = &IndicatorResult> + Clone {
    result.parts.iter().chain([result])
}

/// A whole number for computing.
pub(crate) fn whole(number: u32) -> Rational {
    Rational::from_integer(i128::from(number))
}
