//! What a figure means for an indicator, before it is compared with anything.

use ntm_model::{
    Bound, Decimal, Figure, Indicator, Measure, Measured, Note, Numeral, Quantity, Rational, fold,
};

use crate::amount;
use crate::share;

/// The reading of a figure for one kind of measure.
#[derive(Clone, Debug)]
pub(crate) enum Reading {
    /// The values that the text allows, the customary reading first. Never empty; more than one
    /// only where a separator can be read two ways.
    Values(Vec<Candidate>),
    /// A percentage and a fraction that contradict each other (rule 3).
    Disagreeing {
        /// What the percentage says.
        percent: Candidate,
        /// What the fraction says.
        fraction: Candidate,
    },
    /// A limit such as `≥ 80%`.
    Limit {
        /// On which side the value lies.
        bound: Bound,
        /// The number of the limit.
        number: Candidate,
    },
    /// Nothing that can be compared.
    Wrong(Wrong),
}

/// One value that a text allows.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) measured: Measured,
    /// Remarks on how it was read.
    pub(crate) notes: Vec<Note>,
}

/// Why a figure cannot be compared.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wrong {
    /// It is of another kind than the indicator's results.
    Kind,
    /// No share of a whole can be this.
    Share,
    /// An amount a thousand or a million times too large to be in the unit: the two readings.
    Scale {
        /// As it stands.
        first: Rational,
        /// In the unit that makes sense.
        second: Rational,
    },
    /// A bare number up to 1 in a place for percentages: 0.95 % or 95 %.
    Bare(Decimal),
    /// It is beyond the numbers that are computed with.
    TooManyDigits,
}

/// Reads a figure as a result of this indicator.
pub(crate) fn read(indicator: &Indicator, quantity: &Quantity) -> Reading {
    let reading = match (indicator.measure, &quantity.figure) {
        (Measure::Percent, _) => share::read(quantity),
        (Measure::PercentPerYear, Figure::Percent(numeral)) => {
            Ok(Reading::Values(rates(*numeral, &[])))
        }
        (Measure::PercentPerYear, Figure::Number(numeral)) => {
            bare_rate(*numeral, &quantity.unit).map(Reading::Values)
        }
        (Measure::Count, Figure::Number(numeral)) if amount::is_amount(&indicator.unit) => {
            amount::read(*numeral, &quantity.unit, &indicator.unit).map(Reading::Values)
        }
        (Measure::Count, Figure::Number(numeral)) => {
            counts(*numeral, &quantity.unit).map(Reading::Values)
        }
        _ => Err(Wrong::Kind),
    };
    let reading = reading.unwrap_or_else(Reading::Wrong);
    match quantity.bound {
        Some(bound) => limited(reading, bound),
        None => reading,
    }
}

/// The same number as a limit. Only its customary reading is taken; limits are round numbers that
/// rarely have separators at all.
fn limited(reading: Reading, bound: Bound) -> Reading {
    match reading {
        Reading::Values(values) => match values.into_iter().next() {
            Some(number) => Reading::Limit { bound, number },
            None => Reading::Wrong(Wrong::Kind),
        },
        Reading::Disagreeing { percent, .. } => Reading::Limit { bound, number: percent },
        other => other,
    }
}

/// Whether a bare number with this unit can be a percentage.
pub(crate) fn is_percent_unit(unit: &str) -> bool {
    let unit = fold(unit);
    unit.is_empty() || unit.contains('%') || unit.contains("phan tram")
}

/// Whether the unit that was written is another than the indicator's, which may list several:
/// `khu/cụm/làng nghề`.
pub(crate) fn unit_differs(written: &str, expected: &str) -> bool {
    let (written, expected) = (fold(written), fold(expected));
    let same = |one: &str| one.contains(written.as_str()) || written.contains(one);
    !written.is_empty() && !same(&expected) && !expected.split('/').any(|one| same(one.trim()))
}

/// A number as a value of its own, without a fraction behind it.
pub(crate) fn plain(number: Decimal, notes: &[Note]) -> Candidate {
    let (value, scale) = (number.to_rational(), number.scale());
    Candidate { measured: Measured { value, scale, counted: None }, notes: notes.to_vec() }
}

/// The note on the second reading of a numeral, if it is the one with more decimals.
pub(crate) fn dot_note(numeral: Numeral, other: Decimal) -> Vec<Note> {
    if other.scale() > numeral.customary.scale() { vec![Note::DotAsDecimal] } else { Vec::new() }
}

/// The yearly rates that a numeral can mean. Rates may be negative or large, but when a dot
/// decides between thousands of percent and a few, it is a decimal point. And 110,2 % of the year
/// before is a growth of 10,2 %.
fn rates(numeral: Numeral, notes: &[Note]) -> Vec<Candidate> {
    let hundred = Rational::from_integer(100);
    let customary = plain(numeral.customary, notes);
    let Some(other) = numeral.other else {
        let value = customary.measured.value;
        let mut candidates = vec![customary];
        if value >= hundred && value < hundred + hundred {
            let grown = Decimal::exact(value - hundred);
            candidates.extend(grown.map(|grown| plain(grown, notes)));
        }
        return candidates;
    };
    let small = |number: Decimal| {
        let value = number.to_rational();
        (-hundred..=hundred).contains(&value)
    };
    let mut other_notes = notes.to_vec();
    other_notes.extend(dot_note(numeral, other));
    let second = plain(other, &other_notes);
    match (small(numeral.customary), small(other)) {
        (false, true) => vec![second],
        (true, false) => vec![customary],
        _ => vec![customary, second],
    }
}

/// A rate without a % sign.
fn bare_rate(numeral: Numeral, unit: &str) -> Result<Vec<Candidate>, Wrong> {
    if !is_percent_unit(unit) && !fold(unit).contains("nam") {
        return Err(Wrong::Kind);
    }
    refuse_bare(numeral)?;
    let rates = rates(numeral, &[Note::BareNumberAsPercent]);
    // A bare 58 is rather the income than by how much it grows.
    let most = Rational::from_integer(40);
    let all_large = rates.iter().all(|rate| rate.measured.value >= most);
    if all_large { Err(Wrong::Kind) } else { Ok(rates) }
}

/// Spreadsheets keep 95 % as 0.95, so a bare number up to 1 reads two ways.
pub(crate) fn refuse_bare(numeral: Numeral) -> Result<(), Wrong> {
    let (zero, one) = (Rational::from_integer(0), Rational::from_integer(1));
    let doubtful = |number: &Decimal| {
        let value = number.to_rational();
        value > zero && value <= one
    };
    let readings = [Some(numeral.customary), numeral.other];
    match readings.into_iter().flatten().find(doubtful) {
        Some(number) => Err(Wrong::Bare(number)),
        None => Ok(()),
    }
}

/// The numbers of things that a numeral can mean: whole and not negative.
///
/// Hectares and months are no things, and a bare 2026 is a year.
fn counts(numeral: Numeral, unit: &str) -> Result<Vec<Candidate>, Wrong> {
    let year = |value: Rational| {
        value >= Rational::from_integer(1990) && value < Rational::from_integer(2100)
    };
    let is_year =
        unit.is_empty() && numeral.other.is_none() && year(numeral.customary.to_rational());
    if is_year || !unit.is_empty() && amount::is_measurement(unit) {
        return Err(Wrong::Kind);
    }
    let whole = |number: &Decimal| number.to_rational().is_integer() && !number.is_negative();
    let readings = [Some(numeral.customary), numeral.other];
    let values: Vec<_> =
        readings.into_iter().flatten().filter(whole).map(|number| plain(number, &[])).collect();
    if values.is_empty() { Err(Wrong::Kind) } else { Ok(values) }
}
