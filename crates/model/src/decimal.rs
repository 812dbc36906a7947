//! Exact numbers: what was written, and what is computed from it.

use std::fmt;
use std::num::NonZeroI64;
use std::str::FromStr;

use num_traits::CheckedMul as _;
use serde::{Deserialize, Serialize};

/// The exact result of a computation. Nothing in a verdict is ever rounded.
pub type Rational = num_rational::Ratio<i128>;

/// A decimal number exactly as it was written, with its number of decimals: `5,10` is not `5,1`,
/// because a percentage is compared with its fraction to the digits that are printed.
///
/// At most 15 digits in all, so that products of two of them always fit a [`Rational`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Parts", into = "Parts")]
pub struct Decimal {
    /// The digits above, then four bits of the scale, then a bit that is always set: files hold
    /// millions of numbers, and so one takes eight bytes, and no more where it may be absent.
    packed: NonZeroI64,
}

/// A number as it is written into messages and baked data.
#[derive(Serialize, Deserialize)]
struct Parts {
    digits: i64,
    scale: u8,
}

impl From<Parts> for Decimal {
    fn from(parts: Parts) -> Self {
        Self::new(parts.digits, parts.scale).unwrap_or(Self::pack(0, 0))
    }
}

impl From<Decimal> for Parts {
    fn from(decimal: Decimal) -> Self {
        Self { digits: decimal.digits(), scale: decimal.scale() }
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}

impl Decimal {
    /// The most digits a number may have, decimals included.
    pub const MAX_DIGITS: u8 = 15;

    /// `digits` divided by ten to the power `scale`; `None` when it has too many digits.
    pub fn new(digits: i64, scale: u8) -> Option<Self> {
        let fits = digits.unsigned_abs() < 10u64.pow(u32::from(Self::MAX_DIGITS));
        (fits && scale <= Self::MAX_DIGITS).then_some(Self::pack(digits, scale))
    }

    /// A whole number.
    pub fn from_integer(number: u32) -> Self {
        Self::pack(i64::from(number), 0)
    }

    /// How many decimals were written.
    pub fn scale(self) -> u8 {
        u8::try_from((self.packed.get() >> 1) & 15).unwrap_or(0)
    }

    fn digits(self) -> i64 {
        self.packed.get() >> 5
    }

    /// Both must be within their limits.
    fn pack(digits: i64, scale: u8) -> Self {
        let packed = NonZeroI64::new((digits << 5) | (i64::from(scale) << 1) | 1);
        Self { packed: packed.unwrap_or(NonZeroI64::MIN) }
    }

    /// Whether the number is below zero.
    pub fn is_negative(self) -> bool {
        self.digits() < 0
    }

    /// Whether the number is zero.
    pub fn is_zero(self) -> bool {
        self.digits() == 0
    }

    /// How many digits stand before the point: 5 for 36750, 2 for 36.75, 0 for 0.5, and less for
    /// smaller numbers. `None` for zero.
    pub fn magnitude(self) -> Option<i64> {
        let digits = self.digits().unsigned_abs().checked_ilog10()? + 1;
        Some(i64::from(digits) - i64::from(self.scale()))
    }

    /// The number for computing.
    pub fn to_rational(self) -> Rational {
        Rational::new(i128::from(self.digits()), Self::power_of_ten(self.scale()))
    }

    /// One unit of the last decimal: 0.01 for a number with two decimals.
    pub fn step(scale: u8) -> Rational {
        Rational::new(1, Self::power_of_ten(scale))
    }

    /// Whether `exact`, rounded or cut to this number's decimals, is this number.
    pub fn agrees_with(self, exact: Rational) -> bool {
        let digits = i128::from(self.digits());
        Self::scaled(exact, self.scale()).is_some_and(|scaled| {
            scaled.round().to_integer() == digits || scaled.trunc().to_integer() == digits
        })
    }

    /// `exact` to at most `scale` decimals, half away from zero, without needless zeros at the
    /// end. A number that is not zero never becomes zero: it gets more decimals, so that a small
    /// gap is not shown as none. Numbers beyond [`Self::MAX_DIGITS`] are cut to the largest.
    pub fn rounded(exact: Rational, scale: u8) -> Self {
        let at = |scale: u8| Some((Self::scaled(exact, scale)?.round().to_integer(), scale));
        let zero = Rational::from_integer(0);
        let (digits, scale) = (scale..=Self::MAX_DIGITS)
            .filter_map(at)
            .find(|(digits, _)| *digits != 0 || exact == zero)
            .unwrap_or((exact.to_integer(), 0));
        Self::trimmed(digits, scale)
    }

    /// `exact` to `scale` decimals, away from zero: never less than is needed.
    pub fn rounded_up(exact: Rational, scale: u8) -> Self {
        let scale = scale.min(Self::MAX_DIGITS);
        match Self::scaled(exact, scale) {
            Some(scaled) => Self::trimmed(scaled.ceil().to_integer(), scale),
            None => Self::trimmed(exact.ceil().to_integer(), 0),
        }
    }

    /// The number itself when it has at most [`Self::MAX_DIGITS`] decimals, as 25.3 has and 1/3
    /// has not.
    pub fn exact(exact: Rational) -> Option<Self> {
        (0..=Self::MAX_DIGITS).find_map(|scale| {
            let scaled = Self::scaled(exact, scale)?;
            let digits = i64::try_from(scaled.to_integer()).ok().filter(|_| scaled.is_integer())?;
            Self::new(digits, scale)
        })
    }

    /// `exact` times ten to the power `scale`, unless that is beyond any number at hand.
    fn scaled(exact: Rational, scale: u8) -> Option<Rational> {
        exact.checked_mul(&Rational::from_integer(Self::power_of_ten(scale)))
    }

    fn trimmed(mut digits: i128, mut scale: u8) -> Self {
        while scale > 0 && digits % 10 == 0 {
            digits /= 10;
            scale -= 1;
        }
        let largest = i128::from(10u64.pow(u32::from(Self::MAX_DIGITS)) - 1);
        let digits = i64::try_from(digits.clamp(-largest, largest)).unwrap_or(0);
        Self::pack(digits, scale)
    }

    fn power_of_ten(scale: u8) -> i128 {
        10i128.pow(u32::from(scale))
    }

    /// The number written with `point` between whole and decimals and `group` between thousands.
    pub fn written(self, point: char, group: Option<char>) -> String {
        let digits = self.digits().unsigned_abs().to_string();
        let scale = usize::from(self.scale());
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, decimals) = padded.split_at(padded.len() - scale);
        let mut out = String::new();
        if self.is_negative() {
            out.push('-');
        }
        for (index, digit) in whole.chars().enumerate() {
            if let Some(group) = group
                && index > 0
                && (whole.len() - index).is_multiple_of(3)
            {
                out.push(group);
            }
            out.push(digit);
        }
        if !decimals.is_empty() {
            out.push(point);
            out.push_str(decimals);
        }
        out
    }
}

impl fmt::Display for Decimal {
    /// As in data: a point before the decimals, no thousands separator.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written('.', None))
    }
}

/// The text is not a plain decimal number such as `-12.50`, or it has too many digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADecimal;

impl FromStr for Decimal {
    type Err = NotADecimal;

    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, decimals) = match unsigned.split_once('.') {
            Some((_, "")) => return Err(NotADecimal),
            Some(pair) => pair,
            None => (unsigned, ""),
        };
        let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !plain(whole) || !plain(decimals) {
            return Err(NotADecimal);
        }
        let scale = u8::try_from(decimals.len()).map_err(|_| NotADecimal)?;
        let digits: i64 = format!("{whole}{decimals}").parse().map_err(|_| NotADecimal)?;
        Self::new(if negative { -digits } else { digits }, scale).ok_or(NotADecimal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn writing_keeps_the_decimals() {
        for text in ["0", "5.10", "-0.05", "123456.789", "100"] {
            assert_eq!(decimal(text).to_string(), text);
        }
        assert_eq!(decimal("1234567.5").written(',', Some('.')), "1.234.567,5");
        assert_eq!(decimal("-1000").written(',', Some('.')), "-1.000");
    }

    #[test]
    fn a_magnitude_counts_the_digits_before_the_point() {
        let magnitude = |text| decimal(text).magnitude();
        assert_eq!(["36750", "36.750", "-9.99"].map(magnitude), [Some(5), Some(2), Some(1)]);
        assert_eq!(["0.5", "0.012", "0.00"].map(magnitude), [Some(0), Some(-1), None]);
    }

    #[test]
    fn wrong_or_too_long_numbers_are_refused() {
        for text in ["", ".5", "5.", "1,5", "1e3", "+1", "1234567890123456", "0.0000000000000001"] {
            assert_eq!(text.parse::<Decimal>(), Err(NotADecimal), "{text}");
        }
    }

    #[test]
    fn a_percentage_agrees_with_its_fraction_to_the_printed_digits() {
        let share = Rational::new(449 * 100, 2268); // 19.797…
        assert!(decimal("19.8").agrees_with(share));
        assert!(decimal("19.79").agrees_with(share), "cut instead of rounded");
        assert!(decimal("20").agrees_with(share));
        assert!(!decimal("19.9").agrees_with(share));
        let share = Rational::new(1059 * 100, 4532); // 23.367…
        assert!(!decimal("25.37").agrees_with(share));
    }

    #[test]
    fn a_small_gap_is_never_shown_as_none() {
        let third = Rational::new(1, 3000);
        assert_eq!(Decimal::rounded(third, 2).to_string(), "0.0003");
        assert_eq!(Decimal::rounded(Rational::new(256826, 10000), 2).to_string(), "25.68");
        assert_eq!(Decimal::rounded(Rational::new(795, 100), 2).to_string(), "7.95");
        assert_eq!(Decimal::rounded_up(Rational::new(405, 10), 0).to_string(), "41");
    }

    #[test]
    fn exact_numbers_are_found_where_they_exist() {
        assert_eq!(Decimal::exact(Rational::new(1, 8)).unwrap().to_string(), "0.125");
        assert_eq!(Decimal::exact(Rational::new(1, 3)), None);
    }
}
