//! Periods as reports write them.

use ntm_model::{Date, Period, fold, is_letter};

use crate::table::trim;

/// Reads a period: `2026`, `Năm 2026`, `6 tháng đầu năm 2026`, `Quý III/2026`, `Q3/2026`,
/// `tháng 9/2026`, `2026-09`, `31/12/2026`, `2026-12-31`.
pub fn read_period(text: &str) -> Period {
    let text = trim(text);
    Period { text: text.to_owned(), end: understood(text).map(|(end, _)| end) }
}

/// Whether the text is a time and nothing else. A bare `2027` and a bare `12/2026` are not: they
/// may be a number and a fraction.
pub(crate) fn is_time(text: &str) -> bool {
    // Every time names a year, and most cells do not.
    let has_year = text.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit));
    if !has_year {
        return false;
    }
    understood(text).is_some_and(|(_, is_certain)| is_certain) || is_span_of_years(text)
}

/// Whether a remark beside a figure only says of which time it is: `năm 2025`, `số liệu đến
/// 30/9/2026`, `9 tháng đầu năm`, `tính đến tháng 10`.
pub(crate) fn is_time_of_figures(text: &str) -> bool {
    const BEFORE: [&str; 5] = ["theo ", "so lieu ", "du lieu ", "ket qua ", "cap nhat "];
    let folded = fold(text);
    let mut rest = folded.as_str();
    while let Some(shorter) = BEFORE.iter().find_map(|words| rest.strip_prefix(words)) {
        rest = shorter;
    }
    if is_time(rest) {
        return true;
    }
    // A time without its year still names what it counts.
    let names_unit = ["thang", "quy", "ngay"].iter().any(|unit| rest.contains(unit));
    names_unit && is_time(&format!("{rest} nam 2000"))
}

/// Words between a figure and the year it is of.
const BEFORE_YEAR: [&str; 9] =
    ["trong", "tinh", "den", "het", "cuoi", "vao", "thoi", "diem", "ket"];

/// The year at the beginning of a text, and what follows it: `Đến cuối năm 2022 đạt 30%`.
pub(crate) fn leading_year(text: &str) -> Option<(u16, &str)> {
    let mut rest = text.trim_start();
    loop {
        let (word, after) = rest.split_once(char::is_whitespace)?;
        let word = fold(word);
        rest = after.trim_start();
        if word == "nam" {
            break;
        }
        if !BEFORE_YEAR.contains(&word.as_str()) {
            return None;
        }
    }
    let (year, after) = rest.split_at_checked(4)?;
    let ends = after.is_empty() || after.starts_with([' ', ',', ':']);
    let after = after.trim_start_matches([' ', ',', ':']);
    ends.then_some((plausible_year(year)?, after))
}

/// A text without the year at its end, and that year: `triệu đồng/người vào năm 2025`.
pub(crate) fn without_year(text: &str) -> Option<(&str, u16)> {
    let last_word = |text: &str| text.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let cut = |text: &str| {
        text.split_at_checked(last_word(text)).map(|(before, _)| before.trim_end().len())
    };
    let year = plausible_year(text.get(last_word(text)..)?)?;
    let mut rest = text.get(..cut(text)?)?;
    if fold(rest.get(last_word(rest)..)?) != "nam" {
        return None;
    }
    rest = rest.get(..cut(rest)?)?;
    while !rest.is_empty() && BEFORE_YEAR.contains(&fold(rest.get(last_word(rest)..)?).as_str()) {
        rest = rest.get(..cut(rest)?)?;
    }
    Some((rest, year))
}

/// The first year that stands in a text.
pub(crate) fn year_in(text: &str) -> Option<u16> {
    text.split(|letter: char| !letter.is_ascii_digit()).find_map(plausible_year)
}

fn plausible_year(text: &str) -> Option<u16> {
    text.parse().ok().filter(|year| text.len() == 4 && (1990..=2100).contains(year))
}

/// The last day, and whether the text can be nothing but a time.
fn understood(text: &str) -> Option<(Date, bool)> {
    // Longer texts are sentences, not periods.
    if text.len() > 80 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let folded = fold(text);
    let has_words = folded.bytes().any(|byte| byte.is_ascii_alphabetic());
    let mut tokens = Vec::new();
    for token in tokens_of(&folded)? {
        if !matches!(token, Token::Word(word) if FILLERS.contains(&word)) {
            tokens.push(token);
        }
    }
    use Token::{Number, Word, Year};
    let end = match tokens.as_slice() {
        [Year(year)] | [Word("cuoi"), Year(year)] => Date::new(*year, 12, 31),
        [Number(month), Year(year)] | [Word("thang" | "t"), Number(month), Year(year)] => {
            end_of_month(*year, *month)
        }
        [Year(year), Number(month)] if !folded.contains(['.', ' ']) => end_of_month(*year, *month),
        [Number(day), Number(month), Year(year)]
        | [Year(year), Number(month), Number(day)]
        | [Number(day), Word("thang"), Number(month), Year(year)] => Date::new(*year, *month, *day),
        [Word("quy" | "q"), Number(quarter), Year(year)]
        | [Year(year), Word("quy" | "q"), Number(quarter)] => end_of_quarter(*year, *quarter),
        [Word("quy" | "q"), Word(roman), Year(year)] => {
            let quarter = ["i", "ii", "iii", "iv"].iter().position(|number| number == roman)?;
            end_of_quarter(*year, u8::try_from(quarter + 1).ok()?)
        }
        [Number(months), Word("thang" | "t"), Year(year)]
        | [Number(months), Word("thang" | "t"), Word("dau"), Year(year)] => {
            end_of_month(*year, *months)
        }
        [Number(_), Word("thang"), Word("cuoi"), Year(year)] => Date::new(*year, 12, 31),
        [Word("nua"), Word("dau"), Year(year)] => end_of_month(*year, 6),
        [Word("nua"), Word("cuoi"), Year(year)] => Date::new(*year, 12, 31),
        _ => None,
    }?;
    let is_iso_month = matches!(tokens.as_slice(), [Year(_), Number(_)]);
    Some((end, has_words || tokens.len() > 2 || is_iso_month))
}

/// Words that change nothing.
const FILLERS: [&str; 13] =
    ["nam", "ngay", "den", "het", "tinh", "ca", "ky", "bao", "cao", "trong", "thoi", "diem", "tai"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    /// A number of four digits.
    Year(u16),
    /// A number of one or two digits.
    Number(u8),
    Word(&'a str),
}

/// The numbers and words of a folded text; `None` when it has signs that no period has.
fn tokens_of(folded: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = folded.trim_start_matches(['(', ' ']).trim_end_matches([')', ' ', '.']);
    while let Some(first) = rest.chars().next() {
        let is_same_kind = |letter: char| {
            if first.is_ascii_digit() { letter.is_ascii_digit() } else { is_letter(letter) }
        };
        let end = rest.find(|letter: char| !is_same_kind(letter)).unwrap_or(rest.len());
        let (token, after) = rest.split_at_checked(end)?;
        match (token.len(), first) {
            (0, '/' | '-' | '.' | ' ' | ':') => {
                rest = rest.get(1..)?;
                continue;
            }
            (4, '0'..='9') => tokens.push(Token::Year(token.parse().ok()?)),
            (1 | 2, '0'..='9') => tokens.push(Token::Number(token.parse().ok()?)),
            (0, _) | (_, '0'..='9') => return None,
            _ => tokens.push(Token::Word(token)),
        }
        rest = after;
    }
    Some(tokens)
}

fn end_of_month(year: u16, month: u8) -> Option<Date> {
    Date::new(year, month, 1).map(Date::end_of_month)
}

fn end_of_quarter(year: u16, quarter: u8) -> Option<Date> {
    if (1..=4).contains(&quarter) { end_of_month(year, quarter * 3) } else { None }
}

/// `2026-2030`, `giai đoạn 2026 - 2030`.
fn is_span_of_years(text: &str) -> bool {
    let folded = fold(text);
    let span = folded.trim_start_matches("giai doan").trim_start_matches("nam");
    let year = |text: &str| plausible_year(text.trim()).is_some();
    span.split_once('-').is_some_and(|(first, last)| year(first) && year(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, end: &str) {
        let period = read_period(text);
        assert_eq!(period.end.map(|end| end.to_string()).unwrap_or_default(), end, "{text}");
        assert_eq!(period.text, text);
    }

    #[test]
    fn periods_end_on_their_last_day() {
        check("2026", "2026-12-31");
        check("Năm 2026", "2026-12-31");
        check("Đến hết năm 2026", "2026-12-31");
        check("6 tháng đầu năm 2026", "2026-06-30");
        check("6 tháng cuối năm 2026", "2026-12-31");
        check("9 tháng năm 2026", "2026-09-30");
        check("Quý III/2026", "2026-09-30");
        check("Quý 3 năm 2026", "2026-09-30");
        check("Q3/2026", "2026-09-30");
        check("2026-Q3", "2026-09-30");
        check("tháng 9/2026", "2026-09-30");
        check("T9/2026", "2026-09-30");
        check("09/2026", "2026-09-30");
        check("2026-09", "2026-09-30");
        check("31/12/2026", "2026-12-31");
        check("2026-12-31", "2026-12-31");
        check("Tính đến ngày 15/11/2026", "2026-11-15");
        check("ngày 31 tháng 12 năm 2026", "2026-12-31");
    }

    #[test]
    fn other_texts_are_kept_without_a_day() {
        for text in [
            "",
            "đầu kỳ",
            "2026-2030",
            "31/02/2026",
            "13/2026",
            "Quý V/2026",
            "1059",
            "2026,5",
            "năm nay",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn years_stand_before_and_behind_figures() {
        assert_eq!(leading_year("Đến cuối năm 2022 đạt 30%"), Some((2022, "đạt 30%")));
        assert_eq!(leading_year("Năm 2024: 95%"), Some((2024, "95%")));
        assert_eq!(leading_year("năm 2026-2030 đạt"), None);
        assert_eq!(leading_year("năm nay đạt 95%"), None);
        assert_eq!(
            without_year("triệu đồng/người/năm vào năm 2025"),
            Some(("triệu đồng/người/năm", 2025))
        );
        assert_eq!(without_year("năm 2030"), Some(("", 2030)));
        assert_eq!(without_year("triệu đồng/năm"), None);
        assert_eq!(without_year("hộ 2025"), None);
        assert_eq!(year_in("tính đến 30/9/2026"), Some(2026));
        assert_eq!(year_in("tháng 10"), None);
    }

    #[test]
    fn only_what_must_be_a_time_is_one() {
        for text in ["Quý III/2024", "Năm 2027", "2026-2030", "giai đoạn 2026 - 2030", "31/12/2026"]
        {
            assert!(is_time(text), "{text}");
        }
        for text in ["2027", "12/2026", "67,05%", "9,5 - 12", "02 mô hình", "80-85"] {
            assert!(!is_time(text), "{text}");
        }
    }
}
