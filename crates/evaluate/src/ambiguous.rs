//! Figures that officials write in two ways: each has one reading more than its letters say.

use ntm_model::{Cell, Decimal, Figure, Measure, Numeral, Quantity, Requirement};

use crate::figure::{Candidate, plain};
use crate::task::Task;

/// The second reading of a figure, if it has one. Where both readings lead to one verdict, the
/// first is taken; otherwise it must be asked.
pub(crate) fn other_reading(
    task: &Task<'_>,
    cell: &Cell,
    quantity: &Quantity,
    requirement: Requirement,
) -> Option<Candidate> {
    let number = match &quantity.figure {
        Figure::Fraction { numerator, denominator } if quantity.unit.is_empty() => {
            result_and_level(task, *numerator, *denominator, requirement)
        }
        Figure::Percent(numeral) | Figure::Number(numeral) => loss(task, cell, *numeral),
        _ => None,
    };
    number.map(|number| plain(number, &[]))
}

/// `94/95` at a level of 95 % is 94 % beside the level, or 94 of 95 things.
fn result_and_level(
    task: &Task<'_>,
    numerator: Numeral,
    denominator: Numeral,
    requirement: Requirement,
) -> Option<Decimal> {
    let Requirement::Number { bound, .. } = requirement else { return None };
    let is_level = denominator.other.is_none()
        && denominator.customary.to_rational() == bound.to_rational()
        && task.indicator.measure == Measure::Percent;
    is_level.then_some(numerator.customary)
}

/// `(10,2%)` as accountants write a loss, or only in brackets.
fn loss(task: &Task<'_>, cell: &Cell, numeral: Numeral) -> Option<Decimal> {
    let text = cell.text.trim();
    let in_brackets = text.starts_with('(') && text.ends_with(')') && numeral.other.is_none();
    let may_be_less = task.indicator.measure == Measure::PercentPerYear;
    let loss = -numeral.customary.to_rational();
    if in_brackets && may_be_less { Decimal::exact(loss) } else { None }
}
