//! Shares of a whole: percentages, fractions, and both together (rules 1 and 3).

use ntm_model::{Decimal, Figure, Measured, Note, Numeral, Quantity, Rational};
use num_traits::{CheckedDiv as _, CheckedMul as _};

use crate::figure::{Candidate, Reading, Wrong, dot_note, is_percent_unit, plain, refuse_bare};

/// Reads a figure as a share of 0 to 100 %.
pub(crate) fn read(quantity: &Quantity) -> Result<Reading, Wrong> {
    let unit = quantity.unit.as_str();
    match &quantity.figure {
        Figure::Percent(numeral) => percents(*numeral, &[]).map(Reading::Values),
        Figure::Number(_) if !is_percent_unit(unit) => Err(Wrong::Kind),
        Figure::Number(numeral) => {
            refuse_bare(*numeral)?;
            percents(*numeral, &[Note::BareNumberAsPercent]).map(Reading::Values)
        }
        Figure::Fraction { numerator, denominator } => {
            fractions(*numerator, *denominator, unit).map(Reading::Values)
        }
        Figure::PercentAndFraction { percent, numerator, denominator } => {
            both(*percent, *numerator, *denominator, unit)
        }
    }
}

/// The percentages that a numeral can mean. As a thousands dot, the dot of `36.750%` makes no
/// sense, so it is a decimal point.
fn percents(numeral: Numeral, notes: &[Note]) -> Result<Vec<Candidate>, Wrong> {
    let share = |number: &Decimal| {
        let value = number.to_rational();
        value >= Rational::from_integer(0) && value <= Rational::from_integer(100)
    };
    let mut candidates = Vec::new();
    candidates.extend(Some(numeral.customary).filter(share).map(|number| plain(number, notes)));
    candidates.extend(numeral.other.filter(share).map(|number| {
        let mut candidate = plain(number, notes);
        candidate.notes.extend(dot_note(numeral, number));
        candidate
    }));
    if candidates.is_empty() { Err(Wrong::Share) } else { Ok(candidates) }
}

/// The shares that a fraction can mean, in percent, each quotient once.
fn fractions(
    numerator: Numeral,
    denominator: Numeral,
    unit: &str,
) -> Result<Vec<Candidate>, Wrong> {
    let pair = |part: Option<Decimal>, whole: Option<Decimal>| Some((part?, whole?));
    let first = pair(Some(numerator.customary), Some(denominator.customary));
    let second = pair(numerator.other, denominator.other);
    // Two numbers written alike are read alike: 4.233/4.532 is no 4233 of 4.532.
    let alike = match (first, second) {
        (Some(first), Some(second)) => quotient(first)? == quotient(second)?,
        _ => false,
    };
    let mixed = if alike {
        [None, None]
    } else {
        [
            pair(numerator.other, Some(denominator.customary)),
            pair(Some(numerator.customary), denominator.other),
        ]
    };
    let mut candidates = Vec::<Candidate>::new();
    let readings = [first].into_iter().chain(mixed).chain([second]);
    for (part, whole) in readings.flatten() {
        let possible = !part.is_negative()
            && !whole.is_negative()
            && !whole.is_zero()
            && part.to_rational() <= whole.to_rational();
        let Some(value) = quotient((part, whole))?.filter(|_| possible) else { continue };
        if candidates.iter().any(|known| known.measured.value == value) {
            continue;
        }
        let counted = Some((part, whole, unit.to_owned()));
        // Two decimals are enough to show a share whose exact value is in its fraction.
        let measured = Measured { value, scale: 2, counted };
        candidates.push(Candidate { measured, notes: Vec::new() });
    }
    if candidates.is_empty() { Err(Wrong::Share) } else { Ok(candidates) }
}

/// The part of the whole in percent; `None` when there is no whole.
fn quotient((part, whole): (Decimal, Decimal)) -> Result<Option<Rational>, Wrong> {
    if whole.is_zero() {
        return Ok(None);
    }
    let hundred = Rational::from_integer(100);
    let quotient = part.to_rational().checked_div(&whole.to_rational());
    let percent = quotient.and_then(|quotient| quotient.checked_mul(&hundred));
    percent.map(Some).ok_or(Wrong::TooManyDigits)
}

/// Rule 3: a percentage with its fraction. The fraction is used when it is the percentage to the
/// printed digits, because it is exact.
fn both(
    percent: Numeral,
    numerator: Numeral,
    denominator: Numeral,
    unit: &str,
) -> Result<Reading, Wrong> {
    let fractions = fractions(numerator, denominator, unit)?;
    let percents = percents(percent, &[])?;
    let printed = [Some(percent.customary), percent.other];
    let agrees = |fraction: &&Candidate| {
        let exact = fraction.measured.value;
        printed.into_iter().flatten().any(|printed| printed.agrees_with(exact))
    };
    if let Some(fraction) = fractions.iter().find(agrees) {
        let mut fraction = fraction.clone();
        fraction.notes.push(Note::FractionUsed);
        return Ok(Reading::Values(vec![fraction]));
    }
    match (percents.into_iter().next(), fractions.into_iter().next()) {
        (Some(percent), Some(fraction)) => Ok(Reading::Disagreeing { percent, fraction }),
        _ => Err(Wrong::Share),
    }
}
