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
    if candidates.is_empty() { Err(Wrong::Kind) } else { Ok(candidates) }
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
