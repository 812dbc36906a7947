//! Numbers with their separators.

use ntm_model::{Decimal, Numeral, WhyUnreadable};

use super::style::NumberStyle;

/// A number as it reads in either style. The two differ only in texts such as `36.750`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scanned {
    comma: Decimal,
    point: Decimal,
    /// The style that the number itself shows.
    pub(super) shows: Option<NumberStyle>,
}

impl Scanned {
    /// The number in this style.
    pub(super) fn in_style(self, style: NumberStyle) -> Decimal {
        match style {
            NumberStyle::Comma => self.comma,
            NumberStyle::Point => self.point,
        }
    }

    /// The number, if both styles read it alike.
    pub(super) fn certain(self) -> Option<Decimal> {
        (self.comma == self.point).then_some(self.comma)
    }

    /// The number, once it is known which style its neighbours show.
    pub(super) fn settled(self, style: Option<NumberStyle>) -> Numeral {
        match style {
            Some(NumberStyle::Comma) => Numeral::certain(self.comma),
            Some(NumberStyle::Point) => Numeral::certain(self.point),
            None if self.comma == self.point => Numeral::certain(self.comma),
            // Section 6 of the design: a number such as `36.750` is asked about, not guessed.
            None => Numeral { customary: self.comma, other: Some(self.point) },
        }
    }
}

/// The style that the numbers of one cell show, unless they contradict each other.
pub(super) fn common_style(numbers: &[Scanned]) -> Option<NumberStyle> {
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
            && (after.starts_with(|next: char| next.is_ascii_digit()) && !is_plain(letter)
                || stands_between_thousands(after, &digits, &separators, &groups))
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

/// Signs between digits.
fn separator(letter: char) -> Option<char> {
    match letter {
        '.' | ',' => Some(letter),
        // Spaces that do not break a line.
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}' => Some(' '),
        _ if is_plain(letter) => Some(letter),
        _ => None,
    }
}

/// Signs that stand between thousands as well as between other things.
fn is_plain(letter: char) -> bool {
    matches!(letter, ' ' | '\'' | '’')
}

/// Whether such a sign stands between thousands: behind one to three digits without a zero in
/// front, or further groups of three, and before exactly three digits.
fn stands_between_thousands(
    after: &str,
    digits: &str,
    separators: &[char],
    groups: &[usize],
) -> bool {
    let next = after.bytes().take_while(u8::is_ascii_digit).count();
    let is_group = groups.last().is_some_and(|last| match separators {
        [] => (1..=3).contains(last),
        _ => *last == 3 && separators.iter().all(|sign| is_plain(*sign)),
    });
    next == 3 && is_group && !digits.trim_start_matches('-').starts_with('0')
}

/// The number of these digits, of which so many stand in each group between the separators.
pub(super) fn number(
    digits: &str,
    separators: &[char],
    groups: &[usize],
) -> Result<Scanned, WhyUnreadable> {
    let decimal = |scale: usize| {
        let digits = digits.parse::<i64>().map_err(|_| WhyUnreadable::TooManyDigits)?;
        let scale = u8::try_from(scale).map_err(|_| WhyUnreadable::TooManyDigits)?;
        Decimal::new(digits, scale).ok_or(WhyUnreadable::TooManyDigits)
    };
    let certain = |scale: usize, shows: Option<NumberStyle>| {
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
        ',' => Some(NumberStyle::Comma),
        '.' => Some(NumberStyle::Point),
        _ => None,
    };
    let Some(first) = before.first() else {
        return match before_decimals {
            Some(style) if is_grouped(groups) => {
                let (whole, fraction) = (decimal(0)?, decimal(decimals)?);
                Ok(match style {
                    NumberStyle::Comma => Scanned { comma: fraction, point: whole, shows: None },
                    NumberStyle::Point => Scanned { comma: whole, point: fraction, shows: None },
                })
            }
            Some(style) => certain(decimals, Some(style)),
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
                '.' => Some(NumberStyle::Comma),
                ',' => Some(NumberStyle::Point),
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
    fn separators_are_read_in_the_style_that_the_number_shows() {
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
    fn other_separators_fit_no_style() {
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
    fn spaces_and_apostrophes_stand_between_thousands() {
        check("1 234", "1234");
        check("12 345 678 đồng", "12345678 đồng");
        check("1 234,5", "1234.5");
        check("1'234'567", "1234567");
        check("1’234 hộ", "1234 hộ");
        check("1 23", "1 23");
        check("1 2345", "1 2345");
        check("1234 567", "1234 567");
        check("01 234", "1 234");
        check("1,5 234", "1.5 234");
    }

    #[test]
    fn a_neighbour_settles_the_style() {
        let number = |text: &str| scan(text, false).0.unwrap();
        let settled = |text: &str, beside: &str| {
            let style = common_style(&[number(text), number(beside)]);
            let Numeral { customary, other } = number(text).settled(style);
            assert_eq!(other, None);
            customary.to_string()
        };
        assert_eq!(settled("2.268", "19,8"), "2268");
        assert_eq!(settled("2.268", "19.8"), "2.268");
        assert_eq!(settled("2,268", "19.8"), "2268");
        assert_eq!(settled("11,323", "1.234.567"), "11.323");
        let (first, second) = (number("1,5"), number("1.5"));
        assert_eq!(common_style(&[first, second]), None);
    }
}
