//! Amounts that need not be whole: money and measures, such as `36,75 triệu đồng/người/năm`.

use ntm_model::{Decimal, Numeral, Rational, fold};
use num_traits::CheckedMul as _;

use crate::figure::{Candidate, Wrong, dot_note, plain};

/// Measures that have decimals, folded.
const MEASURES: [&str; 9] = ["m", "m2", "m3", "km", "ha", "kg", "tan", "kwh", "gio"];

/// Whether things with this unit need not be whole.
pub(crate) fn is_amount(unit: &str) -> bool {
    money(unit).is_some() || MEASURES.contains(&thing(unit).as_str())
}

/// The amounts that a numeral can mean in the indicator's unit. Money in another unit is
/// converted: 42.000.000 đồng are 42 triệu đồng.
pub(crate) fn read(
    numeral: Numeral,
    written: &str,
    expected: &str,
) -> Result<Vec<Candidate>, Wrong> {
    if is_of_other_things(written, expected) {
        return Err(Wrong::Kind);
    }
    let factor = match (money(written), money(expected)) {
        (Some(written), Some(expected)) => {
            Rational::new(10_i128.pow(written), 10_i128.pow(expected))
        }
        _ => Rational::from_integer(1),
    };
    let converted = |number: Decimal| {
        if factor == Rational::from_integer(1) {
            return Ok(number);
        }
        let converted = number.to_rational().checked_mul(&factor);
        converted.and_then(Decimal::exact).ok_or(Wrong::TooManyDigits)
    };
    let mut candidates = Vec::new();
    for number in [Some(numeral.customary), numeral.other].into_iter().flatten() {
        if !number.is_negative() {
            candidates.push(plain(converted(number)?, &dot_note(numeral, number)));
        }
    }
    if candidates.is_empty() {
        return Err(Wrong::Kind);
    }
    likely(candidates, expected)
}

/// Nobody earns a thousand million đồng a year: such a number is in đồng or in thousands of them,
/// and its unit is asked for. Where a dot may be a decimal point, that reading counts.
fn likely(candidates: Vec<Candidate>, expected: &str) -> Result<Vec<Candidate>, Wrong> {
    if !is_of_person(expected) {
        return Ok(candidates);
    }
    let thousand = Rational::from_integer(1000);
    let is_likely = |candidate: &Candidate| candidate.measured.value < thousand;
    let (likely, unlikely): (Vec<_>, Vec<_>) = candidates.iter().cloned().partition(is_likely);
    match (likely.is_empty(), unlikely.first()) {
        (true, Some(first)) => {
            let mut second = first.measured.value;
            while second >= thousand {
                second /= thousand;
            }
            Err(Wrong::Scale { first: first.measured.value, second })
        }
        _ => Ok(candidates),
    }
}

/// Whether the amount is what one person has, in millions of đồng.
pub(crate) fn is_of_person(unit: &str) -> bool {
    money(unit) == Some(6) && fold(unit).contains("nguoi")
}

/// Whether the number is said to be of something else than the indicator asks for: foreign money,
/// or the income of a month or of a household.
fn is_of_other_things(written: &str, expected: &str) -> bool {
    let (written, expected) = (fold(written), fold(expected));
    let is_money = money(&expected).is_some();
    let other = |piece: &str| {
        let piece = piece.trim();
        matches!(piece, "thang" | "quy" | "ngay" | "tuan" | "ho" | "hogd")
            && !expected.contains(piece)
    };
    let foreign = ["usd", "do la", "do la my", "eur", "euro", "%"];
    is_money && (foreign.contains(&thing(&written).trim()) || written.split('/').skip(1).any(other))
}

/// Whether the unit is that of a measurement, which is no number of things.
pub(crate) fn is_measurement(unit: &str) -> bool {
    const TIMES: [&str; 6] = ["ngay", "thang", "tuan", "phut", "m²", "m³"];
    is_amount(unit) || TIMES.contains(&thing(unit).as_str())
}

/// The unit of money as a power of ten of đồng; `None` for other things.
fn money(unit: &str) -> Option<u32> {
    let unit = thing(unit).replace('.', "");
    let (scale, rest) = [("nghin", 3), ("ngan", 3), ("trieu", 6), ("tr", 6), ("ty", 9), ("ti", 9)]
        .iter()
        .find_map(|(word, power)| Some((*power, unit.strip_prefix(word)?)))
        .unwrap_or((0, unit.as_str()));
    let is_money = match rest.trim_start() {
        "dong" | "d" | "vnd" => true,
        "" => scale == 6 || scale == 9,
        _ => false,
    };
    is_money.then_some(scale)
}

/// What is counted, without what it is counted for: `trieu dong` of `triệu đồng/người/năm`.
fn thing(unit: &str) -> String {
    fold(unit.split('/').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(number: &str, written: &str, expected: &str, wanted: &str) {
        let numeral = Numeral::certain(number.parse().unwrap());
        let read = read(numeral, written, expected).unwrap();
        assert_eq!(read[0].measured.value, wanted.parse::<Decimal>().unwrap().to_rational());
    }

    #[test]
    fn units_of_money_are_known() {
        for unit in [
            "triệu đồng/người/năm",
            "đồng",
            "nghìn đồng",
            "tỷ đồng",
            "triệu",
            "tr.đ",
            "km",
            "m2/người",
        ] {
            assert!(is_amount(unit), "{unit}");
        }
        for unit in ["mô hình", "tổ cộng đồng", "hộ", "trường", "tiêu chí", ""] {
            assert!(!is_amount(unit), "{unit}");
        }
    }

    #[test]
    fn money_is_converted_to_the_unit_of_the_indicator() {
        let expected = "triệu đồng/người/năm";
        check("42.5", "triệu đồng/người", expected, "42.5");
        check("42", "", expected, "42");
        check("42500000", "đồng/người/năm", expected, "42.5");
        check("42500", "nghìn đồng", expected, "42.5");
        check("0.0425", "tỷ đồng", expected, "42.5");
        check("1.5", "km", "km", "1.5");
    }
}
