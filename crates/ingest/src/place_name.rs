//! When two texts name the same place: capitals, spaces, “xã” before the name and the place of a
//! tone mark do not matter, but the tone does, because Tân Hòa and Tân Hóa are two communes. A
//! name typed without any accents is that of the first commune that it fits.

use ntm_model::{fold, lower};

use crate::encoding::compose;
use crate::unit_name::plain_name;

/// The name of a place, ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlaceName {
    /// Without accents.
    pub(crate) bare: String,
    /// With them, the tone of each word at its end.
    pub(crate) toned: String,
}

impl PlaceName {
    pub(crate) fn of(text: &str) -> Self {
        let name = plain_name(text);
        let bare = fold(name);
        let toned = if name.is_ascii() { bare.clone() } else { toned(name) };
        Self { bare, toned }
    }

    /// Whether it was typed without any accents.
    pub(crate) fn has_no_accents(&self) -> bool {
        self.bare == self.toned
    }
}

/// Whether the two texts may name the same place.
pub(crate) fn may_be_same(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (one, other) = (PlaceName::of(one), PlaceName::of(other));
    one.toned == other.toned
        || one.bare == other.bare && (one.has_no_accents() || other.has_no_accents())
}

/// The folded name with its accents, where the tone of a word stands at the end of the word:
/// “Hoà” and “Hòa” are one.
fn toned(name: &str) -> String {
    let composed = compose(name);
    let mut out = String::with_capacity(composed.len());
    let mut tone = None;
    for letter in composed.chars().map(lower) {
        if letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}') {
            out.extend(tone.take());
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
            continue;
        }
        let (plain, mark) = without_tone(letter);
        tone = mark.or(tone);
        out.push(plain);
    }
    out.extend(tone);
    out.truncate(out.trim_end().len());
    out
}

/// The letter without its tone, and a digit for the tone.
fn without_tone(letter: char) -> (char, Option<char>) {
    const VOWELS: [&str; 12] = [
        "aàáảãạ",
        "ăằắẳẵặ",
        "âầấẩẫậ",
        "eèéẻẽẹ",
        "êềếểễệ",
        "iìíỉĩị",
        "oòóỏõọ",
        "ôồốổỗộ",
        "ơờớởỡợ",
        "uùúủũụ",
        "ưừứửữự",
        "yỳýỷỹỵ",
    ];
    if letter.is_ascii() {
        return (letter, None);
    }
    if letter == 'ð' {
        return ('đ', None);
    }
    for vowels in VOWELS {
        let plain = vowels.chars().next().unwrap_or(letter);
        if let Some((_, tone)) =
            vowels.chars().zip("012345".chars()).find(|(one, _)| *one == letter)
        {
            return (plain, Some(tone).filter(|tone| *tone != '0'));
        }
    }
    (letter, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, same: bool) {
        assert_eq!(may_be_same(one, other), same, "{one} {other}");
        assert_eq!(may_be_same(other, one), same, "{other} {one}");
    }

    #[test]
    fn communes_that_differ_in_a_tone_are_two() {
        check("Tân Hòa", "Tân Hóa", false);
        check("Tân Hòa", "Tân Hoà", true);
        check("Thủy Xuân", "Thuỷ Xuân", true);
        check("Tân Hòa", "TÂN HOÀ", true);
        check("Tân Hòa", "tan hoa", true);
        check("Tân Hòa", "Ta\u{302}n Ho\u{300}a", true);
        check("Vĩnh Lộc", "Vĩnh Lọc", false);
        check("Xã Sơn Bình", "Sơn  Bình", true);
        check("UBND xã Sơn Bình", "SƠN BÌNH", true);
        check("Phường Sơn Bình", "Xã Sơn Bình", false);
        check("Ðông Hà", "Đông Hà", true);
        check("", "Sơn Bình", false);
    }
}
