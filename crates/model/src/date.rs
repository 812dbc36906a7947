//! Calendar dates and the periods that reports are about. Only whole days; nothing is added up.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, written `2026-12-31` in data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, or `None` when the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if year.is_multiple_of(4)
                && (!year.is_multiple_of(100) || year.is_multiple_of(400)) =>
            {
                29
            }
            2 => 28,
            _ => return None,
        };
        let plausible = (1900..=2999).contains(&year) && (1..=days).contains(&day);
        plausible.then_some(Self { year, month, day })
    }

    /// The last day of a year.
    pub const fn end_of_year(year: u16) -> Self {
        Self { year, month: 12, day: 31 }
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The last day of the month that the date is in.
    #[must_use]
    pub fn end_of_month(self) -> Self {
        (28..=31).rev().find_map(|day| Self::new(self.year, self.month, day)).unwrap_or(self)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The text is not a date written `YYYY-MM-DD`, or no such day exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut pieces = text.split('-');
        let mut number = |digits: usize| {
            let piece = pieces.next().filter(|piece| piece.len() == digits)?;
            piece.bytes().all(|byte| byte.is_ascii_digit()).then(|| piece.parse::<u16>().ok())?
        };
        let (Some(year), Some(month), Some(day)) = (number(4), number(2), number(2)) else {
            return Err(NotADate);
        };
        if pieces.next().is_some() {
            return Err(NotADate);
        }
        let small = |number: u16| u8::try_from(number).map_err(|_| NotADate);
        Self::new(year, small(month)?, small(day)?).ok_or(NotADate)
    }
}

/// What a report is about: a year, a quarter, a half-year, a month or a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The period as the file writes it.
    pub text: String,
    /// Its last day; `None` when the text was not understood.
    pub end: Option<Date>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, valid: bool) {
        let read = text.parse::<Date>().ok().map(|date| date.to_string());
        assert_eq!(read, valid.then(|| text.to_owned()), "{text}");
    }

    #[test]
    fn dates_are_real_days() {
        for text in ["2026-02-15", "2024-02-29", "2026-12-31"] {
            check(text, true);
        }
        for text in
            ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "2026-01-01-"]
        {
            check(text, false);
        }
    }

    #[test]
    fn months_end_where_the_calendar_says() {
        let end = |text: &str| text.parse::<Date>().unwrap().end_of_month().to_string();
        assert_eq!(end("2026-02-03"), "2026-02-28");
        assert_eq!(end("2026-09-30"), "2026-09-30");
    }
}
