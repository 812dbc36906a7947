//! Names of communes in titles and headers: `UBND XÃ BÌNH GIANG`.

use ntm_model::{fold, lower};

/// The name of the commune that a title or a header is: `Xã Bình Giang`, `UBND XÃ BÌNH GIANG`.
pub(crate) fn unit_name(text: &str) -> Option<&str> {
    /// Longer texts are sentences, in letters.
    const LONGEST: usize = 60;
    if text.chars().count() > LONGEST || text.contains([',', ';', ':', '\n']) {
        return None;
    }
    let folded = fold(text);
    let office = ["uy ban nhan dan ", "ubnd "];
    let rest = office.iter().find_map(|words| folded.strip_prefix(words)).unwrap_or(&folded);
    let kind = ["xa ", "phuong ", "thi tran "].into_iter().find(|kind| rest.starts_with(kind))?;
    let name = rest.strip_prefix(kind)?;
    /// What communes are called in general; none of these begins a name.
    const NOT_NAMES: [&str; 14] = [
        "nong thon",
        "ntm",
        "dat",
        "chua",
        "dang ky",
        "thuoc",
        "nhom",
        "co ",
        "hoan thanh",
        "phuong",
        "nang cao",
        "kieu mau",
        "duoc",
        "trong",
    ];
    // “Xã hội” is society, “Xã Hội Sơn” a commune.
    let is_society =
        name == "hoi" || ["hoi hoa ", "hoi chu "].iter().any(|word| name.starts_with(word));
    if is_society
        || NOT_NAMES.iter().any(|word| name.starts_with(word))
        || name.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    // A name has a few words, without the time that may follow it.
    if name.split(' ').count() > 5 || name.contains(" nam ") {
        return None;
    }
    Some(plain_name(text))
}

/// The name without “UBND” and “xã” before it. Wards and towns keep their kind.
pub(crate) fn plain_name(text: &str) -> &str {
    let mut rest = text;
    for words in ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "xã"] {
        rest = without_words(rest, words).unwrap_or(rest);
    }
    rest
}

/// Whether every word begins with a capital and goes on with small letters, as names do:
/// “Sơn Bình”, and neither “an toàn” nor “HỘI”.
pub(crate) fn is_capitalised(name: &str) -> bool {
    let is_capital = |letter: char| lower(letter) != letter;
    name.split_whitespace().all(|word| {
        let mut letters = word.chars();
        let first = letters.next().is_some_and(|first| is_capital(first) || first.is_ascii_digit());
        first && !letters.any(is_capital)
    })
}

/// The text after these words, whatever their capitals and accents.
fn without_words<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let wanted = fold(words);
    let mut ends = text.char_indices().map(|(index, letter)| index + letter.len_utf8());
    let end = loop {
        let end = ends.next()?;
        let start = fold(text.get(..end)?);
        if start == wanted {
            break end;
        }
        // Most texts part from the words at their first letter.
        if !wanted.starts_with(&start) {
            return None;
        }
    };
    // Marks of accents typed apart belong to the words.
    let rest =
        text.get(end..)?.trim_start_matches(|letter| matches!(letter, '\u{300}'..='\u{36f}'));
    let name = rest.strip_prefix([' ', '\u{a0}'])?;
    Some(name.trim_start()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_name(text: &str, name: Option<&str>) {
        assert_eq!(unit_name(text), name, "{text}");
    }

    #[test]
    fn names_of_communes_are_told_from_other_titles() {
        check_name("Xã Bình Giang", Some("Bình Giang"));
        check_name("UBND XÃ BÌNH GIANG", Some("BÌNH GIANG"));
        check_name("ỦY BAN NHÂN DÂN XÃ SƠN BÌNH", Some("SƠN BÌNH"));
        check_name("X\u{61}\u{303} Bình Giang", Some("Bình Giang"));
        check_name("Phường Ninh Giang", Some("Phường Ninh Giang"));
        for text in [
            "Xã nông thôn mới",
            "XÃ ĐẠT CHUẨN NÔNG THÔN MỚI",
            "Xã hội",
            "XÃ HỘI",
            "Xã thuộc nhóm 1",
            "Bình Giang",
            "Xã",
            "UBND huyện Khánh Vĩnh",
            "Xã có quy hoạch chung được phê duyệt",
        ] {
            check_name(text, None);
        }
    }
}
