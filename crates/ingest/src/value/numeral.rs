//! Numbers with their separators.

use ntm_model::{Decimal, Numeral, WhyUnreadable};

/// Which sign stands before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Custom {
    /// `1.234,5`, as in Vietnam.
    Comma,
    /// `1,234.5`.
    Point,
}

/// A number as it reads under either custom. The two differ only in texts such as `36.750`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scanned {
    comma: Decimal,
    point: Decimal,
    /// The custom that the number itself shows.
    shows: Option<Custom>,
}

impl Scanned {
    /// The number, once it is known which custom its neighbours show.
    pub(super) fn settled(self, custom: Option<Custom>) -> Numeral {
        match custom {
            Some(Custom::Comma) => Numeral::certain(self.comma),
            Some(Custom::Point) => Numeral::certain(self.point),
            None if self.comma == self.point => Numeral::certain(self.comma),
            // Section 6 of the design: a number such as `36.750` is asked about, not guessed.
            None => Numeral { customary: self.comma, other: Some(self.point) },
        }
    }
}

/// The custom that the numbers of one cell show, unless they contradict each other.
pub(super) fn common_custom(numbers: &[Scanned]) -> Option<Custom> {
    let mut shown = numbers.iter().filter_map(|number| number.shows);
    let first = shown.next()?;
    shown.all(|other| other == first).then_some(first)
}

/// Reads the number at the beginning of the text, which begins with a digit, and gives what
/// follows it.
pub(super) fn scan(text: &str, is_negative: bool) -> (Result<Scanned, WhyUnreadable>, &str) {
    let mut digits = String::new();
    if is_negative {
        digits.push('-');
    }
    let mut separators = Vec::new();
    let mut groups = vec![0_usize];
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(letter.len_utf8()..).unwrap_or_default();
        if letter.is_ascii_digit() {
            digits.push(letter);
            if let Some(last) = groups.last_mut() {
                *last += 1;
            }
        } else if let Some(separator) = separator(letter)
            && after.starts_with(|next: char| next.is_ascii_digit())
        {
            separators.push(separator);
            groups.push(0);
        } else {
            break;
        }
        rest = after;
    }
    (number(&digits, &separators, &groups), rest)
}

/// Signs between digits; the spaces are those that do not break a line.
fn separator(letter: char) -> Option<char> {
    match letter {
        '.' | ',' => Some(letter),
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}' => Some(' '),
        _ => None,
    }
}

fn number(digits: &str, separators: &[char], groups: &[usize]) -> Result<Scanned, WhyUnreadable> {
    let decimal = |scale: usize| {
        let digits = digits.parse::<i64>().map_err(|_| WhyUnreadable::TooManyDigits)?;
        let scale = u8::try_from(scale).map_err(|_| WhyUnreadable::TooManyDigits)?;
        Decimal::new(digits, scale).ok_or(WhyUnreadable::TooManyDigits)
    };
    let certain = |scale: usize, shows: Option<Custom>| {
        decimal(scale).map(|number| Scanned { comma: number, point: number, shows })
    };
    // Thousands: one to three digits without a zero in front, then threes.
    let is_grouped = |groups: &[usize]| match groups.split_first() {
        Some((first, others)) => {
            let leads_with_zero = digits.trim_start_matches('-').starts_with('0');
            (1..=3).contains(first) && !leads_with_zero && others.iter().all(|digits| *digits == 3)
        }
        None => false,
    };
    let Some((last, before)) = separators.split_last() else { return certain(0, None) };
    let (Some(decimals), Some(whole)) = (groups.last().copied(), groups.get(..before.len() + 1))
    else {
        return Err(WhyUnreadable::Separators);
    };
    let before_decimals = match last {
        ',' => Some(Custom::Comma),
        '.' => Some(Custom::Point),
        _ => None,
    };
    let Some(first) = before.first() else {
        return match before_decimals {
            Some(custom) if is_grouped(groups) => {
                let (whole, fraction) = (decimal(0)?, decimal(decimals)?);
                Ok(match custom {
                    Custom::Comma => Scanned { comma: fraction, point: whole, shows: None },
                    Custom::Point => Scanned { comma: whole, point: fraction, shows: None },
                })
            }
            Some(custom) => certain(decimals, Some(custom)),
            None if is_grouped(groups) => certain(0, None),
            None => Err(WhyUnreadable::Separators),
        };
    };
    let is_uniform = before.iter().all(|separator| separator == first);
    if !is_uniform {
        Err(WhyUnreadable::Separators)
    } else if last == first && is_grouped(groups) {
        // A sign that stands between thousands does not stand before decimals.
        certain(
            0,
            match last {
                '.' => Some(Custom::Comma),
                ',' => Some(Custom::Point),
                _ => None,
            },
        )
    } else if last != first && before_decimals.is_some() && is_grouped(whole) {
        certain(decimals, before_decimals)
    } else {
        Err(WhyUnreadable::Separators)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reading, and the other one behind a bar.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let (read, rest) = scan(text, false);
        let read = match read.map(|number| number.settled(None)) {
            Ok(Numeral { customary, other: Some(other) }) => format!("{customary}|{other}"),
            Ok(Numeral { customary, other: None }) => customary.to_string(),
            Err(why) => format!("{why:?}"),
        };
        assert_eq!(format!("{read}{rest}"), expected, "{text}");
    }

    #[test]
    fn separators_are_read_by_the_custom_that_the_number_shows() {
        check("42", "42");
        check("02 mô hình", "2 mô hình");
        check("67,05%", "67.05%");
        check("67.05 %", "67.05 %");
        check("5,10", "5.10");
        check("1.234.567", "1234567");
        check("1,234,567", "1234567");
        check("1.234,5", "1234.5");
        check("1,234.5", "1234.5");
        check("1.234,567", "1234.567");
        check("1\u{a0}234\u{202f}567", "1234567");
        check("1\u{2009}234,5", "1234.5");
        check("27,02305", "27.02305");
        check("95.", "95.");
        check("95, ", "95, ");
        check("5\u{a0}hộ", "5\u{a0}hộ");
    }

    #[test]
    fn three_digits_after_one_separator_read_two_ways() {
        check("36.750", "36750|36.750");
        check("2.268", "2268|2.268");
        check("2,268", "2.268|2268");
        check("0,268", "0.268");
        check("0.123", "0.123");
        check("1234.567", "1234.567");
        check("012.345", "12.345");
    }

    #[test]
    fn other_separators_fit_no_custom() {
        for text in ["1.23.4", "1,23,456", "1.234,56,7", "1234.567,8", "0.123.456", "1\u{a0}23"] {
            check(text, "Separators");
        }
    }

    #[test]
    fn digits_end_where_decimals_end() {
        check("67.0512345678901", "67.0512345678901");
        check("0.67051234567890123", "TooManyDigits");
        check("1234567890123456", "TooManyDigits");
        check("123456789012345", "123456789012345");
        check("99999999999999999999999999", "TooManyDigits");
    }

    #[test]
    fn a_neighbour_settles_the_custom() {
        let number = |text: &str| scan(text, false).0.unwrap();
        let settled = |text: &str, beside: &str| {
            let custom = common_custom(&[number(text), number(beside)]);
            let Numeral { customary, other } = number(text).settled(custom);
            assert_eq!(other, None);
            customary.to_string()
        };
        assert_eq!(settled("2.268", "19,8"), "2268");
        assert_eq!(settled("2.268", "19.8"), "2.268");
        assert_eq!(settled("2,268", "19.8"), "2268");
        assert_eq!(settled("11,323", "1.234.567"), "11.323");
        let (first, second) = (number("1,5"), number("1.5"));
        assert_eq!(common_custom(&[first, second]), None);
    }
}
