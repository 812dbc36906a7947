//! Number formats: how a number of a workbook is shown to its user.
//!
//! The value decides: formats that round, or that hide thousands, change nothing. A few things of
//! a format change what a number means to the one who reads it, and these are kept: a percent sign
//! (0.075 is 7.5 %), dates, fixed decimals (3.1 shown as `3.10` may be the code of an indicator),
//! zeros in front (4 shown as `00004` is the code of a place), and words around the number
//! (`0" hộ"`, or `0.0"%"`, which does not scale).

use crate::date::{Epoch, Shown, of_serial};
use crate::number::Exact;

mod section;

use section::Section;

/// A number format. The default one is `General`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NumberFormat {
    /// For positive numbers, negative ones and zero; or each with its own condition.
    sections: Vec<Section>,
}

/// What a format makes of the number itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    /// As it is.
    #[default]
    Plain,
    /// With at least this many decimals.
    Decimals(u8),
    /// A whole number with at least this many digits.
    Digits(u8),
    /// Times a hundred, with a percent sign.
    Percent,
    /// As a day or a time.
    Date(Shown),
}

impl NumberFormat {
    /// A format from its code as XLSX and XLS write it: `0.00%`, `#,##0;[Red]-#,##0`.
    pub(crate) fn from_code(code: &str) -> Self {
        Self { sections: section::sections(code) }
    }

    /// A format with one section, for files that do not write codes.
    pub(crate) fn simple(kind: Kind, prefix: &str, suffix: &str) -> Self {
        Self { sections: vec![Section::simple(kind, prefix, suffix)] }
    }

    /// One of the formats that programs know by number and files need not write (ECMA-376 part 1,
    /// 18.8.30). How days are ordered there depends on the language; a day is written whole anyway.
    pub(crate) fn builtin(id: u32) -> Self {
        let code = match id {
            1 => "0",
            2 => "0.00",
            9 => "0%",
            10 => "0.00%",
            14..=16 | 27..=31 | 50..=54 | 57 | 58 => "d/m/yyyy",
            17 | 36 => "mmm-yy",
            18..=21 | 32..=35 | 45 | 47 | 55 | 56 => "h:mm:ss",
            22 => "d/m/yyyy h:mm",
            46 => "[h]:mm:ss",
            _ => return Self::default(),
        };
        Self::from_code(code)
    }

    /// What the format makes of positive numbers.
    pub(crate) fn kind(&self) -> Kind {
        self.sections.first().map_or(Kind::Plain, |section| section.kind)
    }

    /// The parts of a date that the format shows; a whole day when it is not a format for dates.
    pub(crate) fn shown_date(&self) -> Shown {
        match self.kind() {
            Kind::Date(shown) => shown,
            _ => Shown { day: true, month: true, year: true, time: true, elapsed: false },
        }
    }

    /// Writes a number.
    pub(crate) fn write(&self, number: Exact, epoch: Epoch) -> String {
        let Some(section) = self.section_for(number) else { return number.written(0) };
        let text = match section.kind {
            Kind::Date(shown) => return of_serial(number, epoch, shown),
            Kind::Plain => number.written(0),
            Kind::Decimals(decimals) => number.written(decimals),
            Kind::Digits(digits) => with_digits(number.written(0), digits),
            Kind::Percent => format!("{}%", number.shifted(2).written(0)),
        };
        // The words before a negative number may be its sign.
        let prefix = if number.is_negative() { "" } else { section.prefix.as_str() };
        format!("{prefix}{text}{}", section.suffix)
    }

    /// The section that applies. One without a place for digits shows a dash, a word or nothing
    /// instead of the number; the number is wanted, as the first section would show it.
    fn section_for(&self, number: Exact) -> Option<&Section> {
        let has_conditions = self.sections.iter().any(|section| section.condition.is_some());
        let found = if has_conditions {
            self.sections.iter().find(|section| section.accepts(number))
        } else {
            let index = match self.sections.len() {
                2.. if number.is_negative() => 1,
                3.. if number.is_zero() => 2,
                _ => 0,
            };
            self.sections.get(index)
        };
        found.filter(|section| section.has_digits).or(self.sections.first())
    }
}

/// Adds zeros in front of a whole number.
fn with_digits(text: String, digits: u8) -> String {
    let is_whole = text.bytes().all(|byte| byte.is_ascii_digit());
    if is_whole { format!("{text:0>width$}", width = usize::from(digits)) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: &str, number: &str, expected: &str) {
        let format = NumberFormat::from_code(code);
        let written = format.write(Exact::parse(number).unwrap(), Epoch::Year1900);
        assert_eq!(written, expected, "{code}");
    }

    #[test]
    fn percent_formats_scale() {
        check("0%", "0.075", "7,5%");
        check("0.00%", "7.4999999999999997E-2", "7,5%");
        check("0,0%", "0.075", "7,5%");
        check("_-* #,##0.00\\ %", "0.075", "7,5%");
        check("_(* #,##0.0%_);_(* (#,##0.0%);_(* \"-\"??_);_(@_)", "0.075", "7,5%");
        check("[Red]0.0%;[Blue]-0.0%", "-0.075", "-7,5%");
        check("0%;-0%;", "0", "0%");
        check("0.0 %", "1", "100%");
    }

    #[test]
    fn a_quoted_percent_sign_does_not_scale() {
        check("0.0\"%\"", "7.5", "7,5%");
        check("0.0\\%", "7.5", "7,5%");
        check("0.0\" %\"", "7.5", "7,5 %");
        check("0.0\"‰\"", "7.5", "7,5‰");
    }

    #[test]
    fn fixed_decimals_are_kept_and_never_cut() {
        check("0.00", "3.1", "3,10");
        check("0.00", "3.125", "3,1250");
        check("0.00_);(0.00)", "3.1", "3,10");
        check("0.00_);(0.00)", "-3.1", "-3,10");
        check("0.00;[Red]0.00", "-3.1", "-3,10");
        check("0.0##", "3", "3");
        check("#,##0.00", "3.1", "3,1");
        check("0.00E+00", "3.1", "3,1");
        check("General", "3.1", "3,1");
        check("0", "3.1", "3,1");
        check("@", "3.1", "3,1");
        check("# ?/?", "0.5", "0,5");
    }

    #[test]
    fn zeros_in_front_are_kept() {
        check("00000", "4", "00004");
        check("00000", "123456", "123456");
        check("00", "5", "05");
        check("00", "-5", "-5");
        check("00", "5.5", "5,5");
        check("#,##00", "5", "5");
        check("00.0", "5", "5,0");
    }

    #[test]
    fn words_around_a_number_are_kept() {
        check("0\" hộ\"", "15", "15 hộ");
        check("#,##0.00 \"triệu đồng\"", "36.75", "36,75 triệu đồng");
        check("#,##0 [$₫-42A]", "36750", "36750 ₫");
        check("#,##0\\ \\đ", "36750", "36750 đ");
        check("\"Tiêu chí \"0", "3", "Tiêu chí 3");
        check("_(\"$\"* #,##0.00_)", "3.1", "3,1");
        check("[$-409]0", "3", "3");
        check("#,##0,\" nghìn\"", "36750", "36750");
        check("0\".\"00", "310", "310");
        check("0;\"âm \"0", "-5", "-5");
    }

    #[test]
    fn conditions_choose_a_section() {
        check("[<=1]0%;0", "0.5", "50%");
        check("[<=1]0%;0", "5", "5");
        check("[>=1000000]0.0,,\" tr\";[>=1000]0,\" ng\";0.0%", "0.5", "50%");
        check("[=0]\"không\";0%", "0", "0");
        check("0.0%;-0.0%;\"-\"", "0", "0%");
    }

    #[test]
    fn dates_are_days() {
        for code in ["dd/mm/yyyy", "d-mmm", "[$-42A]d mmmm yyyy;@", "m/d/yy", "yyyy-mm-dd"] {
            check(code, "46096", "15/03/2026");
        }
        check("mmm-yy", "46082", "tháng 3/2026");
        check("mm/yyyy", "46082", "tháng 3/2026");
        check("yyyy", "46082", "2026");
        check("\"Ngày \"dd\" tháng \"mm\" năm \"yyyy", "46096", "15/03/2026");
        check("dd/mm/yyyy hh:mm", "46096.4375", "15/03/2026 10:30");
        check("h:mm AM/PM", "0.4375", "10:30");
        check("h:mm", "0.1319444444", "03:10");
        check("[h]:mm", "1.25", "30:00");
        check("mm:ss", "0.1319444444", "03:10");
    }

    #[test]
    fn odd_codes_do_no_harm() {
        for code in
            ["", ";;;", "\"", "\\", "_", "*", "[", "[]", "[<]0", "[h", "%%", "0.", ".", "E+"]
        {
            let format = NumberFormat::from_code(code);
            format.write(Exact::parse("1.5").unwrap(), Epoch::Year1900);
        }
    }
}
