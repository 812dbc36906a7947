//! Codes of indicators as officials write them.

use ntm_model::{Code, fold, is_letter_or_digit, marked_indicator};

use crate::table::trim;

/// Words that may stand before a code, folded.
const WORDS_BEFORE: [&str; 15] = [
    "",
    "chi tieu",
    "chi tieu so",
    "tieu chi",
    "tieu chi so",
    "ct",
    "tc",
    "ma",
    "ma so",
    "ma chi tieu",
    "muc",
    "so",
    "tt",
    "indicator",
    "criterion",
];

/// Reads a code as officials write it: `3.10`, `3,10`, `Chỉ tiêu 3.10`, `2.1 a)`, `'3.10`.
/// `None` for everything else, such as the dates that spreadsheets make of codes (`2-Jan`).
/// Conditions of recognition are read by their code (`dk.hai-long`) and by their titles. A number
/// may be marked as that of an indicator: `10 (chỉ tiêu)`.
pub fn read_code(text: &str) -> Option<Code> {
    let text = marked_indicator(text).unwrap_or(text);
    let Some((code, rest)) = start_of(text, Letter::Free) else { return read_condition(text) };
    let is_end = |letter: char| letter.is_whitespace() || ".,):;\"'’".contains(letter);
    rest.chars().all(is_end).then_some(code)
}

/// The criterion and the indicator of a code with another sign between its numbers: `2-4`, `2/4`. Only a
/// whole column of them is sure to be codes.
pub(crate) fn read_dashed_code(text: &str) -> Option<Code> {
    let (criterion, rest) = number(text)?;
    let rest = rest.trim_start().strip_prefix(['-', '–', '—', '/'])?;
    let (indicator, rest) = number(rest)?;
    rest.trim().is_empty().then(|| Code::new(criterion, indicator))
}

/// Reads the code or the title of a condition of recognition.
pub(crate) fn read_condition(text: &str) -> Option<Code> {
    /// Longer texts are sentences; in bytes.
    const LONGEST: usize = 400;
    if text.len() > LONGEST {
        return None;
    }
    let letters = fold(text).chars().map(only_word).collect::<String>();
    let words = letters.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let named = words.strip_prefix("dk ").or_else(|| words.strip_prefix("dieu kien "));
    let name = named.map(|name| name.replace(' ', "-"));
    let by_name = name.as_deref().and_then(Code::condition);
    let by_title = || CONDITIONS.iter().find(|(title, _)| *title == words).map(|(_, code)| *code);
    by_name.or_else(by_title)
}

fn only_word(letter: char) -> char {
    if is_letter_or_digit(letter) { letter } else { ' ' }
}

/// The titles of the conditions, as files may shorten them; folded and without signs.
const CONDITIONS: &[(&str, Code)] = &[
    ("khong co no dong xay dung co ban", Code::NO_DEBT),
    ("khong no dong xay dung co ban", Code::NO_DEBT),
    ("no dong xay dung co ban", Code::NO_DEBT),
    ("no dong xdcb", Code::NO_DEBT),
    (
        "khong co no dong xay dung co ban trong thuc hien chuong trinh muc tieu quoc gia xay dung nong thon moi tren dia ban",
        Code::NO_DEBT,
    ),
    ("su hai long cua nguoi dan", Code::SATISFACTION),
    ("lay y kien su hai long cua nguoi dan", Code::SATISFACTION),
    ("ket qua lay y kien su hai long cua nguoi dan", Code::SATISFACTION),
    (
        "ket qua lay y kien su hai long cua nguoi dan dap ung yeu cau theo quy dinh",
        Code::SATISFACTION,
    ),
    ("an toan ve an ninh trat tu", Code::SECURITY),
    ("dat tieu chuan an toan ve an ninh trat tu", Code::SECURITY),
    ("dat chuan an toan ve an ninh trat tu", Code::SECURITY),
    ("da duoc cong nhan", Code::RECOGNISED),
    ("da duoc cong nhan dat chuan", Code::RECOGNISED),
    ("da duoc cong nhan dat chuan theo bo tieu chi nay", Code::RECOGNISED),
];

/// Reads the code at the beginning of a title: `1.1. Có quy hoạch chung`, `Chỉ tiêu 3.10: …`.
pub(crate) fn read_leading_code(text: &str) -> Option<Code> {
    let (code, rest) = start_of(text, Letter::Marked)?;
    let title = rest.trim_start_matches([' ', '\u{a0}', '.', ')', ':', '-', '–', '\n', '\r']);
    let has_gap = title.len() < rest.len() || rest.is_empty();
    // A number alone may be a quantity, unless it is marked as a heading: `1. Quy hoạch`.
    let is_marked = code.indicator() != 0 || rest.starts_with(['.', ')', ':']) || title.is_empty();
    let is_title = title.chars().next().is_none_or(|first| !first.is_ascii_digit());
    (has_gap && is_marked && is_title).then_some(code)
}

/// How the letter of a part may be written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    /// In any way, because nothing follows.
    Free,
    /// So that it is no word of the title: `2.1a`, `2.1.a)`, `2.1 a)`.
    Marked,
}

/// The code at the beginning of the text, and what follows it.
fn start_of(text: &str, letter: Letter) -> Option<(Code, &str)> {
    let text = trim(text).trim_start_matches(['\'', '’', '‘', '"', '(', '-', ' ']);
    let digits = text.find(|letter: char| letter.is_ascii_digit())?;
    let (before, rest) = text.split_at_checked(digits)?;
    // Longer words before the code are no label.
    if before.len() > 40 {
        return None;
    }
    let before = fold(before);
    let label = before.trim_end_matches([' ', ':', '.', '-']);
    WORDS_BEFORE.contains(&label).then_some(())?;

    let (criterion, rest) = number(rest)?;
    let Some(after_point) = after_point(rest) else {
        return Some((Code::new(criterion, 0), rest));
    };
    let Some((indicator, rest)) = number(after_point) else {
        // `1.` is a heading; `1.000` is no code at all.
        let is_heading = !after_point.trim_start().starts_with(|c: char| c.is_ascii_digit());
        return is_heading.then_some((Code::new(criterion, 0), rest));
    };
    let whole = Code::new(criterion, indicator);
    match part(whole, rest, letter) {
        Some(found) => Some(found),
        None => Some((whole, rest)),
    }
}

/// A number of one or two digits that is not zero. More digits are no number of a criterion.
fn number(text: &str) -> Option<(u8, &str)> {
    let text = text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(digits).filter(|(digits, _)| digits.len() <= 2)?;
    let number = digits.parse().ok().filter(|number| *number != 0)?;
    Some((number, rest))
}

/// What follows the point between the numbers; scans and some keyboards give other dots.
fn after_point(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix(['.', ',', '．', '，', '。', '·', '․', '‧', '•'])
}

/// The part that the text names, and what follows.
fn part(whole: Code, text: &str, how: Letter) -> Option<(Code, &str)> {
    let after_dot = after_point(text).unwrap_or(text);
    let mut letters = after_dot.trim_start().chars();
    // No accents are taken off: part `đ` is not part `d`.
    let letter = letters.next()?;
    let rest = letters.as_str();
    let code = whole.with_part(letter.to_ascii_lowercase())?;
    let is_word = rest.chars().next().is_some_and(is_letter_or_digit);
    let is_close = text.starts_with(letter);
    let is_bracketed = rest.trim_start().starts_with(')');
    let is_dotted = text.starts_with('.')
        && after_dot.starts_with(letter)
        && letter.is_ascii_lowercase()
        && rest.starts_with(['.', ':']);
    let is_part = !is_word && (how == Letter::Free || is_close || is_bracketed || is_dotted);
    is_part.then_some((code, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, code: &str) {
        let read = read_code(text).map(|code| code.to_string()).unwrap_or_default();
        assert_eq!(read, code, "{text}");
    }

    #[track_caller]
    fn check_leading(text: &str, code: &str) {
        let read = read_leading_code(text).map(|code| code.to_string()).unwrap_or_default();
        assert_eq!(read, code, "{text}");
    }

    #[test]
    fn codes_are_read_as_officials_write_them() {
        for text in [
            "3.10",
            " 3,10",
            "03.10",
            "3.10.",
            "Chỉ tiêu 3.10",
            "TC 3.10",
            "CT3.10",
            "3.10)",
            "'3.10",
            "3．10",
            "3·10",
            "3. 10",
            "Chỉ tiêu số 3.10:",
            "Chí tiêu 3.10",
            "\u{a0}3.10\u{a0}",
            "Chi\u{309} tie\u{302}u 3.10",
            "(3.10)",
            "ma_3.10".trim_start_matches("ma_"),
            "- 3.10",
        ] {
            check(text, "3.10");
        }
        for text in ["2.1a", "2.1.a", "2.1 a)", "2.1.A", "2.1 a", "2.1.a.", "Chỉ tiêu 2.1.a"] {
            check(text, "2.1.a");
        }
        check("1", "1");
        check("Tiêu chí 1", "1");
        check("07.", "7");
        check("3.01", "3.1");
        check("10 (chỉ tiêu)", "10");
    }

    #[test]
    fn conditions_of_recognition_have_codes_and_titles() {
        for text in ["dk.hai-long", "ĐK hài lòng", "DK.HAI-LONG", "Sự hài lòng của người dân"]
        {
            check(text, "dk.hai-long");
        }
        check("dk.no-xay-dung", "dk.no-xay-dung");
        check("Nợ đọng xây dựng cơ bản", "dk.no-xay-dung");
        check("Đạt tiêu chuẩn “An toàn về an ninh, trật tự”", "dk.an-ninh");
        check("Đã được công nhận đạt chuẩn", "dk.da-cong-nhan");
        check("Tỷ lệ hài lòng của người dân về dịch vụ công", "");
        check("dk.khac", "");
    }

    #[test]
    fn a_column_may_write_codes_with_dashes() {
        let check = |text: &str, code: &str| {
            let read = read_dashed_code(text).map(|code| code.to_string()).unwrap_or_default();
            assert_eq!(read, code, "{text}");
        };
        for text in ["2-4", "2–4", "2/4", "02 - 04", "2/04"] {
            check(text, "2.4");
        }
        for text in ["2.4", "2-Jan", "2/4/2026", "1.1-1.3", "2", "a-4", "2-0", "10%/5"] {
            check(text, "");
        }
    }

    #[test]
    fn what_is_no_code_stays_unread() {
        for text in [
            "",
            "01/Feb",
            "2-Jan",
            "10-Mar",
            "3/10/2026",
            "02/01/1900",
            "3.10.2026",
            "0",
            "0.1",
            "3.0",
            "3.100",
            "300.1",
            "1.1.1",
            "2.1.ab",
            "2.1.đ",
            "I",
            "Tổng cộng",
            "3.10%",
            "3.10 Tỷ lệ",
            "67,05%",
            "2026",
            "Mục tiêu 3.10",
            "46024",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn titles_may_begin_with_their_code() {
        check_leading("1.1. Có quy hoạch chung xã", "1.1");
        check_leading("3.10 Tỷ lệ hộ", "3.10");
        check_leading("Chỉ tiêu 3.10: Tỷ lệ hộ", "3.10");
        check_leading("2.1 a) Đường xã", "2.1.a");
        check_leading("2.1a. Đường xã", "2.1.a");
        check_leading("2.1.a. Đường xã", "2.1.a");
        check_leading("2.1 Y tế", "2.1");
        check_leading("2.1. Y tế", "2.1");
        check_leading("2.1.Y tế", "2.1");
        check_leading("1. Quy hoạch", "1");
        check_leading("Tiêu chí 1. Quy hoạch", "1");
        for text in ["10 mô hình", "1.200 hộ", "Tỷ lệ hộ nghèo", "3.10.2026 họp", "95% hộ", "3.1%"]
        {
            check_leading(text, "");
        }
    }
}
