//! Days and times as workbooks keep them.

use crate::number::Exact;

/// What a spreadsheet shows for a date that it cannot show; the reader of values knows it.
const UNSHOWABLE: &str = "#####";
const DAY: u64 = 86_400;

/// From which day a workbook counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Epoch {
    /// 1 is 1 January 1900, and 60 is 29 February 1900, which never was: an old mistake that all
    /// spreadsheets keep.
    #[default]
    Year1900,
    /// 0 is 1 January 1904.
    Year1904,
}

/// Which parts of a moment a format shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) day: bool,
    pub(crate) month: bool,
    pub(crate) year: bool,
    /// Hours, minutes or seconds.
    pub(crate) time: bool,
    /// Hours beyond 24: `[h]:mm`.
    pub(crate) elapsed: bool,
}

/// A day and a second of it. The day need not exist: 00/01/1900 is what spreadsheets show for 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moment {
    year: u64,
    month: u64,
    day: u64,
    second: u64,
}

/// The text for a number that is formatted as a date or a time.
pub(crate) fn of_serial(number: Exact, epoch: Epoch, shown: Shown) -> String {
    /// 31 December 9999.
    const LAST: u64 = 2_958_465;
    let Some((days, second)) = number.split(DAY).filter(|(days, _)| *days <= LAST) else {
        return UNSHOWABLE.to_owned();
    };
    if shown.elapsed {
        return time(days * DAY + second);
    }
    if days == 0 && !shown.day && !shown.month && !shown.year {
        return time(second);
    }
    let (year, month, day) = match (epoch, days) {
        (Epoch::Year1900, 0) => (1900, 1, 0),
        (Epoch::Year1900, 60) => (1900, 2, 29),
        (Epoch::Year1900, 1..60) => civil(days + 1),
        (Epoch::Year1900, _) => civil(days),
        (Epoch::Year1904, _) => civil(days + 1462),
    };
    written(Moment { year, month, day, second }, shown)
}

/// The text for a date of XML, `2026-03-15` or `2026-03-15T10:30:00`. `None` if it is not one.
pub(crate) fn of_iso(text: &str, shown: Shown) -> Option<String> {
    let (date, clock) = text.split_once('T').unwrap_or((text, ""));
    let mut pieces = date.splitn(3, '-').map(|piece| piece.parse::<u64>().ok());
    let (year, month, day) = (pieces.next()??, pieces.next()??, pieces.next()??);
    if year > 9999 || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let mut pieces = clock.trim_end_matches('Z').splitn(3, ':').map(whole);
    let mut next = || pieces.next().flatten().filter(|piece| *piece < 60).unwrap_or(0);
    let second = (next() % 24) * 3600 + next() * 60 + next();
    Some(written(Moment { year, month, day, second }, shown))
}

/// The text for a time span of XML: `PT10H30M00S`. `None` if it is not one.
pub(crate) fn of_iso_time(text: &str) -> Option<String> {
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0;
    for (unit, length) in [('H', 3600), ('M', 60), ('S', 1)] {
        if let Some((number, after)) = rest.split_once(unit) {
            seconds += whole(number).filter(|number| *number < 1_000_000)? * length;
            rest = after;
        }
    }
    rest.is_empty().then(|| time(seconds))
}

/// The whole part of a number without a sign.
fn whole(text: &str) -> Option<u64> {
    text.split(['.', ',']).next()?.parse().ok()
}

/// A day is always written whole, even where the format hides the year: a code 3.10 that became
/// 3 October must be seen for what it is. A month is no day, and a year is a number.
fn written(moment: Moment, shown: Shown) -> String {
    let Moment { year, month, day, second } = moment;
    let date = match shown {
        Shown { day: false, month: true, year: true, time: false, .. } => {
            // Without the word, `3/2026` would be a fraction.
            return format!("tháng {month}/{year:04}");
        }
        Shown { day: false, month: false, year: true, time: false, .. } => {
            return format!("{year:04}");
        }
        _ => format!("{day:02}/{month:02}/{year:04}"),
    };
    if shown.time && second > 0 { format!("{date} {}", time(second)) } else { date }
}

/// `10:30`, with seconds where there are any.
fn time(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if seconds == 0 {
        format!("{hours:02}:{minutes:02}")
    } else {
        format!("{hours:02}:{minutes:02}:{seconds:02}")
    }
}

/// Year, month and day of a day counted from 30 December 1899. Years begin in March here, so that
/// the day that may be missing is the last one.
fn civil(days: u64) -> (u64, u64, u64) {
    const FROM_YEAR_ZERO: u64 = 693_899;
    const FOUR_HUNDRED_YEARS: u64 = 146_097;
    let days = days + FROM_YEAR_ZERO;
    let (era, day) = (days / FOUR_HUNDRED_YEARS, days % FOUR_HUNDRED_YEARS);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let from_march = (5 * day + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year + u64::from(month <= 2);
    (year, month, day - (153 * from_march + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATE: Shown = Shown { day: true, month: true, year: true, time: false, elapsed: false };

    #[track_caller]
    fn check(serial: &str, epoch: Epoch, shown: Shown, expected: &str) {
        let text = of_serial(Exact::parse(serial).unwrap(), epoch, shown);
        assert_eq!(text, expected, "{serial}");
    }

    #[test]
    fn serials_are_days() {
        for (serial, expected) in [
            ("1", "01/01/1900"),
            ("59", "28/02/1900"),
            ("60", "29/02/1900"),
            ("61", "01/03/1900"),
            ("36526", "01/01/2000"),
            ("45351", "29/02/2024"),
            ("46096", "15/03/2026"),
            ("46096.75", "15/03/2026"),
            ("2958465", "31/12/9999"),
            ("0", "00/01/1900"),
            ("2958466", "#####"),
            ("-1", "#####"),
        ] {
            check(serial, Epoch::Year1900, DATE, expected);
        }
        check("0", Epoch::Year1904, DATE, "01/01/1904");
        check("44634", Epoch::Year1904, DATE, "15/03/2026");
    }

    #[test]
    fn a_format_decides_what_is_written() {
        let only_time = Shown { time: true, ..Shown::default() };
        check("0.1319444444", Epoch::Year1900, only_time, "03:10");
        check("46096.4375", Epoch::Year1900, only_time, "15/03/2026 10:30");
        check("46096.4375", Epoch::Year1900, Shown { time: true, ..DATE }, "15/03/2026 10:30");
        check("1.25", Epoch::Year1900, Shown { elapsed: true, ..only_time }, "30:00");
        check("46082", Epoch::Year1900, Shown { day: false, ..DATE }, "tháng 3/2026");
        check("46082", Epoch::Year1900, Shown { year: false, ..DATE }, "01/03/2026");
        check("46082", Epoch::Year1900, Shown { year: true, ..Shown::default() }, "2026");
    }

    #[test]
    fn dates_of_xml_are_read() {
        assert_eq!(of_iso("2026-03-15", DATE).unwrap(), "15/03/2026");
        let with_time = Shown { time: true, ..DATE };
        assert_eq!(of_iso("2026-03-15T10:30:05.5", with_time).unwrap(), "15/03/2026 10:30:05");
        assert_eq!(of_iso("2026-13-15", DATE), None);
        assert_eq!(of_iso("15/03/2026", DATE), None);
        assert_eq!(of_iso_time("PT03H10M00S").unwrap(), "03:10");
        assert_eq!(of_iso_time("PT27H30M05.25S").unwrap(), "27:30:05");
        assert_eq!(of_iso_time("10:30"), None);
    }
}
