//! Deadlines as plans write them: a quarter, a month, a year, a span of years, a day.

use serde::{Deserialize, Serialize};

use crate::{Date, fold};

/// A deadline or period, with the days that it spans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The words, as they stand.
    pub printed: String,
    /// The first day that the words allow.
    pub first: Date,
    /// The last day that the words allow.
    pub last: Date,
}

impl Due {
    /// Reads `Quý III/2024`, `Quý 2 năm 2025`, `tháng 11/2024`, `2026`, `năm 2026`, `2026-2030`,
    /// `20/9/2025`; words such as `trước ngày` and `Hoàn thành` before it are passed over. `None`
    /// when it is none of these.
    pub fn read(text: &str) -> Option<Self> {
        let folded = fold(text);
        let span = quarter(&folded).or_else(|| plain(&folded));
        let (first, last) = span?;
        (first <= last).then(|| Self { printed: text.trim().to_owned(), first, last })
    }

    /// Whether the words give years only: they say that work goes on, not when in a year it ends.
    pub fn spans_year(&self) -> bool {
        self.first.month() == 1 && self.last.month() == 12
    }
}

/// The numbers of a text with what stands between them passed over.
fn numbers(text: &str) -> Option<Vec<u16>> {
    let pieces = text.split(|letter: char| !letter.is_ascii_digit());
    pieces.filter(|piece| !piece.is_empty()).map(|piece| piece.parse().ok()).collect()
}

fn quarter(folded: &str) -> Option<(Date, Date)> {
    let (before, rest) = folded.split_once("quy ")?;
    if !is_words(before) {
        return None;
    }
    let rest = rest.trim_start();
    let name: &str = rest.split(|letter: char| !letter.is_ascii_alphanumeric()).next()?;
    let quarter: u8 = match name {
        "1" | "i" => 1,
        "2" | "ii" => 2,
        "3" | "iii" => 3,
        "4" | "iv" => 4,
        _ => return None,
    };
    let year = match numbers(rest.strip_prefix(name)?)?.as_slice() {
        [year] => *year,
        _ => return None,
    };
    let last = quarter.checked_mul(3)?;
    Some((Date::new(year, last.checked_sub(2)?, 1)?, Date::new(year, last, 1)?.end_of_month()))
}

fn plain(folded: &str) -> Option<(Date, Date)> {
    let at = folded.find(|letter: char| letter.is_ascii_digit())?;
    let (before, figures) = folded.split_at_checked(at)?;
    let is_figure =
        |letter: char| letter.is_ascii_digit() || matches!(letter, '/' | '-' | '.' | ' ');
    if !is_words(before) || !figures.chars().all(is_figure) {
        return None;
    }
    let year = |year: u16| Some((Date::new(year, 1, 1)?, Date::new(year, 12, 31)?));
    match numbers(figures)?.as_slice() {
        [one] => year(*one),
        [month, of] if *month <= 12 => {
            let first = Date::new(*of, u8::try_from(*month).ok()?, 1)?;
            Some((first, first.end_of_month()))
        }
        [from, to] => Some((year(*from)?.0, year(*to)?.1)),
        [day, month, of] => {
            let day = Date::new(*of, u8::try_from(*month).ok()?, u8::try_from(*day).ok()?)?;
            Some((day, day))
        }
        _ => None,
    }
}

/// Whether the words before a date only lead up to it.
fn is_words(before: &str) -> bool {
    let known = [
        "thuong", "xuyen", "hoan", "thanh", "truoc", "ngay", "thang", "nam", "den", "het", "cuoi",
        "trong",
    ];
    before.split_whitespace().all(|word| known.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, span: &str) {
        let read = Due::read(text).map(|due| format!("{}..{}", due.first, due.last));
        assert_eq!(read.unwrap_or_default(), span, "{text}");
    }

    #[test]
    fn deadlines_are_read_as_plans_write_them() {
        check("Quý III/2024", "2024-07-01..2024-09-30");
        check("Quý 2/2025", "2025-04-01..2025-06-30");
        check("Quý II năm 2025", "2025-04-01..2025-06-30");
        check("Quý IV/2024", "2024-10-01..2024-12-31");
        check("2026-2030", "2026-01-01..2030-12-31");
        check("2026 – 2030", "2026-01-01..2030-12-31");
        check("năm 2025", "2025-01-01..2025-12-31");
        check("2026", "2026-01-01..2026-12-31");
        check("tháng 11/2024", "2024-11-01..2024-11-30");
        check("Hoàn thành trước tháng 11/2024", "2024-11-01..2024-11-30");
        check("Thường xuyên trong năm 2024", "2024-01-01..2024-12-31");
        check("Thường xuyên trong năm 2024", "2024-01-01..2024-12-31");
        check("trước ngày 20/9/2025", "2025-09-20..2025-09-20");
    }

    #[test]
    fn what_is_no_deadline_is_none() {
        for text in
            ["", "Quý V/2024", "Quý III", "2030-2026", "31/2/2025", "Thường xuyên", "x 2025"]
        {
            check(text, "");
        }
    }
}
