//! Numbers of workbooks, exactly as far as the format keeps them.
//!
//! Spreadsheets count with binary fractions of 53 bits and show at most 15 digits. Files hold
//! more, such as `7.0000000000000007E-2` for 0.07; the digits behind the fifteenth are noise. All
//! work here is on decimal digits, so nothing is lost or added.

use std::cmp::Ordering;

/// The digits a spreadsheet keeps.
const DIGITS: u32 = 15;
/// Numbers longer than this are written with an exponent, as spreadsheets show them.
const LONGEST_WHOLE: i32 = 21;
/// What [`ntm_model::Decimal`] can hold; a longer tail comes only from calculations.
const MAX_DECIMALS: i32 = 15;

/// `digits` times ten to the power `exponent`; at most 15 digits, the last of them not zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Exact {
    is_negative: bool,
    digits: u64,
    exponent: i32,
}

impl Exact {
    /// Reads a number as it stands in XML: `-12.5`, `7.0000000000000007E-2`. `None` for anything
    /// else.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim_ascii();
        let (is_negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
            None => (text, 0),
        };
        let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if (whole.is_empty() && decimals.is_empty()) || !is_plain(whole) || !is_plain(decimals) {
            return None;
        }
        let mut number = Self { is_negative, digits: 0, exponent };
        let mut first_cut = None;
        for (index, byte) in whole.bytes().chain(decimals.bytes()).enumerate() {
            let is_decimal = index >= whole.len();
            if number.digits >= 10u64.pow(DIGITS - 1) {
                first_cut.get_or_insert(byte);
                number.exponent = number.exponent.saturating_add(i32::from(!is_decimal));
            } else {
                number.digits = number.digits * 10 + u64::from(byte - b'0');
                number.exponent = number.exponent.saturating_sub(i32::from(is_decimal));
            }
        }
        number.digits += u64::from(first_cut.is_some_and(|digit| digit >= b'5'));
        Some(number.trimmed())
    }

    /// The number that a binary fraction stands for; `None` for infinity and what is no number.
    pub(crate) fn from_float(number: f64) -> Option<Self> {
        if number.is_finite() { Self::parse(&format!("{number:.14e}")) } else { None }
    }

    /// A whole number.
    pub(crate) fn from_integer(number: i32) -> Self {
        let digits = u64::from(number.unsigned_abs());
        Self { is_negative: number < 0, digits, exponent: 0 }.trimmed()
    }

    /// The number times ten to the power `places`.
    pub(crate) fn shifted(self, places: i32) -> Self {
        Self { exponent: self.exponent.saturating_add(places), ..self }.trimmed()
    }

    /// Whether it is below zero.
    pub(crate) fn is_negative(self) -> bool {
        self.is_negative
    }

    /// Whether it is zero.
    pub(crate) fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// Which of two numbers is larger.
    pub(crate) fn compare(self, other: Self) -> Ordering {
        let lower = self.exponent.min(other.exponent);
        let signed = |number: Self| {
            // More than twenty places apart, the exact distance does not matter.
            let places = number.exponent.saturating_sub(lower).clamp(0, 20).unsigned_abs();
            let size = i128::from(number.digits) * 10i128.pow(places);
            if number.is_negative { -size } else { size }
        };
        signed(self).cmp(&signed(other))
    }

    /// The whole part, and what is left in parts of `parts`, rounded. `None` below zero and for
    /// numbers of more than twelve digits before the point.
    pub(crate) fn split(self, parts: u64) -> Option<(u64, u64)> {
        let number = self.with_decimals(MAX_DECIMALS);
        if number.is_negative || number.whole_digits() > 12 {
            return None;
        }
        if number.exponent >= 0 {
            return Some((number.digits * 10u64.pow(number.exponent.unsigned_abs()), 0));
        }
        let unit = 10u128.pow(number.exponent.unsigned_abs());
        let digits = u128::from(number.digits);
        let (whole, rest) = (digits / unit, digits % unit);
        let rest = (rest * u128::from(parts) + unit / 2) / unit;
        let (whole, rest) = (u64::try_from(whole).ok()?, u64::try_from(rest).ok()?);
        Some(if rest >= parts { (whole + 1, 0) } else { (whole, rest) })
    }

    /// The number with a decimal comma and at least `decimals` decimals, if it is given them
    /// without being cut. Never exactly three, because `1,234` could be taken for thousands.
    pub(crate) fn written(self, decimals: u8) -> String {
        let number = self.with_decimals(MAX_DECIMALS);
        if number.whole_digits() > LONGEST_WHOLE {
            return number.written_with_exponent();
        }
        let mut digits = number.digits.to_string();
        if number.exponent > 0 {
            digits.extend(std::iter::repeat_n('0', usize_of(number.exponent)));
        }
        let mut scale = usize_of(-number.exponent.min(0));
        if digits.len() <= scale {
            digits.insert_str(0, &"0".repeat(scale + 1 - digits.len()));
        }
        let wanted = match usize::from(decimals).max(scale) {
            3 => 4,
            wanted => wanted,
        };
        let whole = digits.len() - scale;
        let has_room = whole + wanted <= usize_of(MAX_DECIMALS);
        if has_room {
            digits.extend(std::iter::repeat_n('0', wanted - scale));
            scale = wanted;
        }
        if scale > 0 {
            digits.insert(whole, ',');
        }
        if number.is_negative {
            digits.insert(0, '-');
        }
        digits
    }

    /// How many digits stand before the point.
    fn whole_digits(self) -> i32 {
        let length = self.digits.checked_ilog10().map_or(0, |log| log + 1);
        i32::try_from(length).unwrap_or(0).saturating_add(self.exponent)
    }

    /// `1,5E+30`: no figure of any report, so it need only be recognisable.
    fn written_with_exponent(self) -> String {
        let digits = self.digits.to_string();
        let (first, rest) = digits.split_at_checked(1).unwrap_or((&digits, ""));
        let sign = if self.is_negative { "-" } else { "" };
        let comma = if rest.is_empty() { "" } else { "," };
        format!("{sign}{first}{comma}{rest}E+{}", self.whole_digits() - 1)
    }

    /// Rounded to this many decimals, half away from zero.
    fn with_decimals(self, decimals: i32) -> Self {
        let cut = (-decimals).saturating_sub(self.exponent);
        if cut <= 0 {
            return self;
        }
        let unit = 10u64.checked_pow(cut.unsigned_abs());
        let digits = unit.map_or(0, |unit| (self.digits + unit / 2) / unit);
        Self { digits, exponent: -decimals, ..self }.trimmed()
    }

    /// Without zeros at the end; zero has no sign.
    fn trimmed(mut self) -> Self {
        if self.digits == 0 {
            return Self { is_negative: false, digits: 0, exponent: 0 };
        }
        while self.digits.is_multiple_of(10) {
            self.digits /= 10;
            self.exponent = self.exponent.saturating_add(1);
        }
        self
    }
}

fn parse_exponent(text: &str) -> Option<i32> {
    let exponent: i32 = text.parse().ok()?;
    (-400..=400).contains(&exponent).then_some(exponent)
}

fn usize_of(number: i32) -> usize {
    usize::try_from(number).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, decimals: u8, expected: &str) {
        let written = Exact::parse(text).map(|number| number.written(decimals));
        assert_eq!(written.as_deref(), Some(expected), "{text}");
    }

    #[track_caller]
    fn check_percent(text: &str, expected: &str) {
        let number = Exact::parse(text).map(|number| number.shifted(2).written(0));
        assert_eq!(number.as_deref(), Some(expected), "{text}");
    }

    #[test]
    fn noise_behind_the_fifteenth_digit_is_dropped() {
        check("7.0000000000000007E-2", 0, "0,07");
        check("0.28999999999999998", 0, "0,29");
        check("67.049999999999997", 0, "67,05");
        check("0.30000000000000004", 0, "0,3");
        check("2.2999999999999998", 0, "2,3");
        check("99999999999999999", 0, "100000000000000000");
        check("123456789012345678", 0, "123456789012346000");
        check("0.0333333333333333333", 0, "0,033333333333333");
        check("5.5511151231257827E-17", 0, "0");
        check("-2.7755575615628914E-17", 0, "0");
    }

    #[test]
    fn a_percentage_is_the_exact_number_times_a_hundred() {
        check_percent("7.0000000000000007E-2", "7");
        check_percent("7.4999999999999997E-2", "7,5");
        check_percent("0.67049999999999998", "67,05");
        check_percent("0.94959999999999997", "94,96");
        check_percent("1", "100");
        check_percent("0.23367166813768756", "23,3671668137688");
        check_percent("0.12345", "12,3450");
    }

    #[test]
    fn decimals_are_kept_as_the_format_shows_them_and_never_three() {
        check("3.1", 2, "3,10");
        check("3.1", 0, "3,1");
        check("3.125", 2, "3,1250");
        check("1.234", 0, "1,2340");
        check("1.2", 3, "1,2000");
        check("1234.5", 0, "1234,5");
        check("-0.5", 0, "-0,5");
        check("-0", 0, "0");
        check("36750", 0, "36750");
        check("1E2", 0, "100");
        check(".5", 0, "0,5");
        check("1.5e30", 0, "1,5E+30");
        check("123456789012345", 2, "123456789012345");
    }

    #[test]
    fn what_is_no_number_is_left_alone() {
        for text in ["", ".", "-", "1,5", "0x10", "1e", "1e+", "NaN", "inf", "1e9999", "1.2.3"] {
            assert_eq!(Exact::parse(text), None, "{text}");
        }
        assert_eq!(Exact::from_float(f64::NAN), None);
        assert_eq!(Exact::from_float(f64::INFINITY), None);
        assert_eq!(Exact::from_float(0.07).map(|number| number.written(0)).unwrap(), "0,07");
    }

    #[test]
    fn numbers_are_compared_exactly() {
        let compare =
            |first, second| Exact::parse(first).unwrap().compare(Exact::parse(second).unwrap());
        assert_eq!(compare("0.1", "0.10"), Ordering::Equal);
        assert_eq!(compare("-1", "0"), Ordering::Less);
        assert_eq!(compare("1e300", "999999999999999"), Ordering::Greater);
        assert_eq!(compare("1e-300", "0"), Ordering::Greater);
    }

    #[test]
    fn a_number_is_split_into_days_and_seconds() {
        let split = |text| Exact::parse(text).unwrap().split(86_400);
        assert_eq!(split("46096"), Some((46096, 0)));
        assert_eq!(split("46096.5"), Some((46096, 43200)));
        assert_eq!(split("0.99999999"), Some((1, 0)));
        assert_eq!(split("-1"), None);
        assert_eq!(split("1e300"), None);
    }
}
