//! Words for what changes between periods.

use ntm_model::{Change, Rational, Way};

use crate::{Language, rational};

/// The change of a verdict, in a few words.
pub fn change(change: Change, language: Language) -> &'static str {
    match change {
        Change::Won => language.pick("đạt thêm", "won"),
        Change::Lost => language.pick("không còn đạt", "lost"),
        Change::Unchanged => language.pick("giữ nguyên", "unchanged"),
        Change::Changed => language.pick("kết luận khác", "another verdict"),
        Change::NewlyReported => language.pick("mới có số liệu", "newly reported"),
        Change::NoLongerReported => language.pick("không còn số liệu", "no longer reported"),
    }
}

/// Which way a value goes.
pub fn way(way: Way, language: Language) -> &'static str {
    match way {
        Way::Better => language.pick("tốt lên", "better"),
        Way::Worse => language.pick("kém đi", "worse"),
        Way::Same => language.pick("không đổi", "same"),
        Way::Unknown => language.pick("thay đổi", "changed"),
    }
}

/// The difference of two values with its sign: `+1,5 điểm %`, `−0,1 triệu đồng`.
pub fn difference(difference: Rational, unit: &str, language: Language) -> String {
    let zero = Rational::from_integer(0);
    let (sign, size) = if difference < zero { ("−", -difference) } else { ("+", difference) };
    let sign = if difference == zero { "" } else { sign };
    let unit = match unit.strip_prefix('%') {
        Some(rest) => format!("{}{rest}", language.pick("điểm %", "% points")),
        None => unit.to_owned(),
    };
    let text = format!("{sign}{}", rational(size, language));
    if unit.is_empty() { text } else { format!("{text}\u{a0}{unit}") }
}

/// A row without a code whose name fits several places.
pub fn same_name(name: &str, candidates: &str, language: Language) -> String {
    language.pick(
        format!("“{name}” có thể là một trong các dòng: {candidates}. Hãy ghi mã xã hoặc huyện; chưa đem so sánh."),
        format!("“{name}” may be any of: {candidates}. Give its code or district; it is not compared."),
    )
}

/// Two places of one name with different codes.
pub fn codes_differ(units: &str, language: Language) -> String {
    language.pick(
        format!("Cùng tên nhưng khác mã: {units}. Nếu là một xã đã đổi mã, hãy ghi cùng một mã; chưa đem so sánh."),
        format!("One name, different codes: {units}. If the code was changed, write the same one; they are not compared."),
    )
}

/// One place twice in one period.
pub fn twice(units: &str, language: Language) -> String {
    language.pick(
        format!("Một xã có nhiều báo cáo trong cùng một kỳ: {units}. Báo cáo đầu được đem so sánh; hãy bỏ báo cáo thừa."),
        format!("One commune has several reports of one period: {units}. The first is compared; take the others out."),
    )
}

/// One place under different sets.
pub fn other_set(units: &str, language: Language) -> String {
    language.pick(
        format!("Các kỳ được xét theo bộ tiêu chí khác nhau: {units}. Mã chỉ tiêu của hai bộ không cùng nghĩa nên không so sánh."),
        format!("The periods were judged by different sets: {units}. Codes of two sets mean different things, so they are not compared."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(part: i128, whole: i128, unit: &str, expected: &str) {
        let text = difference(Rational::new(part, whole), unit, Language::Vietnamese);
        assert_eq!(text.replace('\u{a0}', " "), expected);
    }

    #[test]
    fn a_difference_has_its_sign_and_its_unit() {
        check(3, 2, "%", "+1,5 điểm %");
        check(-1, 10, "triệu đồng", "−0,1 triệu đồng");
        check(0, 1, "", "0");
    }
}
