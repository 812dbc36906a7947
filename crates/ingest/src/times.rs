//! Periods inside longer texts: `Thực hiện 6 tháng đầu năm 2026`, `Đến 31/12/2025`.

use ntm_model::{Date, fold, is_letter_or_digit, lower};

use crate::read_period;

/// The period that a header or a title ends with, written so that it can be read alone. `year`
/// is the year of the table, for periods that leave it out: `6 tháng đầu năm`, `31/12 năm trước`.
pub(crate) fn within(text: &str, year: Option<u16>) -> Option<String> {
    /// Longer texts are sentences.
    const LONGEST: usize = 200;
    if text.len() > LONGEST || !text.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let text = text.trim_end_matches([' ', ')', ']', ':', '.', ';']);
    let complete = endings(text).find(|ending| {
        let before = text.len().checked_sub(ending.len()).and_then(|end| text.get(..end));
        end_of(ending).is_some() && !ends_in_name(before.unwrap_or_default())
    });
    if let Some(ending) = complete {
        return Some(ending.to_owned());
    }
    let year = year?;
    endings(text).filter(|ending| names_time(ending)).find_map(|ending| {
        let (ending, year) = without_previous_year(ending, year)?;
        let full = format!("{} năm {year}", ending.trim_end_matches([' ', ',']));
        end_of(&full).map(|_| full)
    })
}

/// Whether the number behind the text is a name: `Chỉ tiêu 6.2 năm 2026` is of the year and of no
/// day in it.
fn ends_in_name(before: &str) -> bool {
    const NAMES: [&str; 7] = ["tieu", "chi", "bieu", "muc", "luc", "mau", "tc"];
    let folded = fold(before);
    folded.rsplit(' ').next().is_some_and(|word| NAMES.contains(&word))
}

/// The last day of the period that the text is.
pub(crate) fn end_of(text: &str) -> Option<Date> {
    read_period(text).end
}

/// Whether the text speaks of a time at all, though perhaps not of a known one. Accents count:
/// Vạn Thắng, Quy Nhơn and Nam Sơn are places.
pub(crate) fn names_time(text: &str) -> bool {
    let lowered: String = text.chars().map(lower).collect();
    let mut words = lowered.split(|letter: char| !is_letter_or_digit(letter));
    words.any(|word| matches!(word, "tháng" | "quý" | "năm" | "kỳ" | "đến"))
        || text.contains(|letter: char| letter.is_ascii_digit()) && {
            let folded = fold(text);
            ["thang", "quy ", "den "].iter().any(|word| folded.contains(word))
        }
}

/// The text from each of its words on, the longest first. A word after a dash or a slash is the
/// end of a span such as `2026 - 2030`, which is no period.
fn endings(text: &str) -> impl Iterator<Item = &str> {
    let mut before = ' ';
    let mut last_sign = ' ';
    text.char_indices().filter_map(move |(index, letter)| {
        let is_start = matches!(before, ' ' | '\u{a0}' | '\n' | '\r' | '(' | ':')
            && is_letter_or_digit(letter)
            && !matches!(last_sign, '-' | '–' | '/');
        before = letter;
        if !letter.is_whitespace() {
            last_sign = letter;
        }
        if is_start { text.get(index..) } else { None }
    })
}

/// `31/12 năm trước` is of the year before; other texts of the year itself.
fn without_previous_year(text: &str, year: u16) -> Option<(&str, u16)> {
    let folded = fold(text);
    if let Some(rest) = folded.strip_suffix("nam truoc") {
        // Folding may shorten letters to fewer bytes, but not change how many there are.
        let letters = rest.chars().count();
        let end = text.char_indices().nth(letters).map(|(index, _)| index)?;
        return Some((text.get(..end)?, year.checked_sub(1)?));
    }
    if folded.ends_with("nam") {
        let end = text.char_indices().rev().nth(2).map(|(index, _)| index)?;
        return Some((text.get(..end)?, year));
    }
    Some((text, year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, year: Option<u16>, period: &str) {
        assert_eq!(within(text, year).unwrap_or_default(), period, "{text}");
    }

    #[test]
    fn headers_end_with_their_period() {
        check("Đến 31/12/2025", None, "Đến 31/12/2025");
        check("Kết quả thực hiện năm 2026", None, "năm 2026");
        check("Thực hiện 6 tháng đầu năm 2026", None, "6 tháng đầu năm 2026");
        check("Kết quả (Quý III/2026)", None, "Quý III/2026");
        check("KẾT QUẢ NĂM 2026", None, "NĂM 2026");
        check("BÁO CÁO CHỈ TIÊU 6.2 NĂM 2026", None, "NĂM 2026");
    }

    #[test]
    fn the_year_of_the_table_completes_what_leaves_it_out() {
        check("Thực hiện 6 tháng đầu năm", Some(2026), "6 tháng đầu năm 2026");
        check("Thực hiện 6 tháng", Some(2026), "6 tháng năm 2026");
        check("Đến 31/12 năm trước", Some(2026), "Đến 31/12 năm 2025");
        check("Đến 31/12", Some(2026), "Đến 31/12 năm 2026");
        check("Thực hiện 6 tháng", None, "");
    }

    #[test]
    fn names_of_places_are_no_times() {
        for text in ["Vạn Thắng", "VẠN THẮNG", "Nam Sơn", "Quy Nhơn", "Kỳ"] {
            assert_eq!(names_time(text), text == "Kỳ", "{text}");
        }
        assert!(names_time("Thực hiện 6 tháng") && names_time("Năm trước"));
    }

    #[test]
    fn spans_and_numbers_are_no_period() {
        for text in [
            "Giai đoạn 2026-2030",
            "Giai đoạn 2026 - 2030",
            "Kết quả 3",
            "Biểu 10",
            "Quyết định 51/2025/QĐ-TTg",
            "1.1",
            "Kết quả",
        ] {
            check(text, Some(2026), "");
        }
    }
}
