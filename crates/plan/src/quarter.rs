//! Quarters of years, and the steps that a roadmap is told in.

use ntm_model::Date;
use serde::{Deserialize, Serialize};

/// A quarter of a year (*quý*). The end of a quarter is its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Quarter {
    year: u16,
    /// 1 to 4.
    number: u8,
}

impl Quarter {
    /// Quarter `number`, 1 to 4, of a year.
    pub fn new(year: u16, number: u8) -> Option<Self> {
        (1..=4).contains(&number).then_some(Self { year, number })
    }

    /// The quarter that a day is in.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), number: day.month().saturating_sub(1) / 3 + 1 }
    }

    /// The last quarter of a year: what is due in a year is due at its end.
    pub const fn last_of(year: u16) -> Self {
        Self { year, number: 4 }
    }

    /// The first quarter that is not over on this day: the one that the day is in, or on its last
    /// day the next one.
    pub fn first_open(day: Date) -> Self {
        let running = Self::of(day);
        let is_over = day.month().is_multiple_of(3) && day == day.end_of_month();
        if is_over { running.after(1) } else { running }
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// 1 to 4.
    pub const fn number(self) -> u8 {
        self.number
    }

    /// So many quarters later. Years end at 65535, which no plan reaches.
    #[must_use]
    pub fn after(self, quarters: u32) -> Self {
        Self::at(self.index().saturating_add(quarters))
    }

    /// How many quarters from the start of this one to the end of `last`; 0 when that is earlier.
    pub fn to_end_of(self, last: Self) -> u32 {
        (last.index() + 1).saturating_sub(self.index())
    }

    /// How many quarters are left on a day until the end of `due`, the running one included. On the
    /// last day of a quarter that quarter still counts for what is due in it, so that there is at
    /// least one.
    pub fn left(day: Date, due: Self) -> u32 {
        Self::first_open(day).min(due).to_end_of(due)
    }

    /// The quarter in which month number `months` ends, counted from the year 0: 12 is the first
    /// December.
    pub(crate) fn of_month(months: u32) -> Self {
        Self::at(months.saturating_sub(1) / 3)
    }

    /// Quarters from the year 0 on.
    fn index(self) -> u32 {
        u32::from(self.year) * 4 + u32::from(self.number) - 1
    }

    fn at(index: u32) -> Self {
        let number = u8::try_from(index % 4).unwrap_or(0) + 1;
        Self { year: u16::try_from(index / 4).unwrap_or(u16::MAX), number }
    }
}

/// The steps that a roadmap is told in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// Year by year.
    #[default]
    Year,
    /// Quarter by quarter.
    Quarter,
}

/// One such step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Term {
    /// A year.
    Year(u16),
    /// A quarter.
    Quarter(Quarter),
}

impl Term {
    /// The term of this length that a quarter belongs to.
    pub fn of(quarter: Quarter, by: Span) -> Self {
        match by {
            Span::Year => Self::Year(quarter.year()),
            Span::Quarter => Self::Quarter(quarter),
        }
    }

    /// All terms from one quarter to another, both included.
    pub(crate) fn between(first: Quarter, last: Quarter, by: Span) -> Vec<Self> {
        // A wrong year in a plan must not become a list of thousands of quarters.
        const MOST: u32 = 400;
        let quarters = (0..first.to_end_of(last).min(MOST)).map(|step| first.after(step));
        let mut terms: Vec<Self> = quarters.map(|quarter| Self::of(quarter, by)).collect();
        terms.dedup();
        terms
    }

    /// The first and the last quarter of the term.
    pub fn quarters(self) -> (Quarter, Quarter) {
        match self {
            Self::Year(year) => (Quarter { year, number: 1 }, Quarter::last_of(year)),
            Self::Quarter(quarter) => (quarter, quarter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_first_open(day: &str, year: u16, number: u8) {
        let open = Quarter::first_open(day.parse().unwrap());
        assert_eq!(open, Quarter { year, number }, "{day}");
    }

    #[test]
    fn a_quarter_is_open_until_its_last_day() {
        check_first_open("2026-01-01", 2026, 1);
        check_first_open("2026-03-30", 2026, 1);
        check_first_open("2026-03-31", 2026, 2);
        check_first_open("2026-06-30", 2026, 3);
        check_first_open("2026-11-30", 2026, 4);
        check_first_open("2026-12-31", 2027, 1);
    }

    #[test]
    fn quarters_are_counted_over_years() {
        let first = Quarter::new(2027, 1).unwrap();
        assert_eq!(first.to_end_of(Quarter::last_of(2030)), 16);
        assert_eq!(first.to_end_of(Quarter::last_of(2026)), 0);
        assert_eq!(first.after(5), Quarter::new(2028, 2).unwrap());
        assert_eq!(Quarter::new(2027, 5), None);
        assert_eq!(Quarter::of_month(2026 * 12 + 12), Quarter::last_of(2026));
        assert_eq!(Quarter::of_month(2026 * 12 + 1), Quarter::new(2026, 1).unwrap());
    }

    #[test]
    fn the_running_quarter_is_left_until_its_last_day() {
        let left = |month, day| {
            let day = Date::new(2026, month, day).unwrap();
            [Quarter::last_of(2026), Quarter::last_of(2027)].map(|due| Quarter::left(day, due))
        };
        assert_eq!(left(9, 29), [2, 6]);
        assert_eq!(left(9, 30), [1, 5]);
        assert_eq!(left(12, 30), [1, 5]);
        assert_eq!(left(12, 31), [1, 4]);
    }
}
