//! Whether a word can be Vietnamese. Right readings of bytes make syllables, wrong ones do not.

use ntm_model::lower;

use super::letters::{place_of, vowel};

/// What a syllable may begin with.
const BEGINNINGS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];

/// Its vowels without tones; those that end in `i`, `o`, `u` or `y` take nothing more.
const MIDDLES: [&str; 58] = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây",
    "eo", "êu", "ia", "iê", "iêu", "iu", "oa", "oai", "oao", "oay", "oă", "oe", "oeo", "oi", "oo",
    "ôi", "ơi", "ua", "uâ", "uây", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu", "ưa",
    "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu", "uao", "uêu", "uă",
];

/// What a syllable may end with.
const ENDINGS: [&str; 9] = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

/// Whether the word is built as a Vietnamese syllable is, in any case of its letters.
pub(super) fn is_syllable(word: &str) -> bool {
    /// “nghiêng” has seven letters.
    const LONGEST: usize = 7;
    let mut letters = String::new();
    let mut tone = 0;
    for (count, letter) in word.chars().map(lower).enumerate() {
        if count >= LONGEST {
            return false;
        }
        let letter = match place_of(letter) {
            Some((_, found)) if found > 0 && tone > 0 => return false,
            Some((row, found)) => {
                tone = tone.max(found);
                vowel(row, 0).unwrap_or(letter)
            }
            None => letter,
        };
        letters.push(letter);
    }
    BEGINNINGS
        .iter()
        .any(|beginning| letters.strip_prefix(beginning).is_some_and(|rest| is_rhyme(rest, tone)))
}

fn is_rhyme(rest: &str, tone: usize) -> bool {
    // Before c, ch, p and t there is only the acute or the dot.
    const ACUTE: usize = 2;
    const DOT: usize = 5;
    ENDINGS.iter().any(|ending| {
        let is_stopped = matches!(*ending, "c" | "ch" | "p" | "t");
        let fits = !is_stopped || matches!(tone, ACUTE | DOT);
        fits && rest.strip_suffix(ending).is_some_and(|middle| MIDDLES.contains(&middle))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_words_are_syllables() {
        let text = "Tỷ lệ hộ nghèo đa chiều tiếp cận nước sạch theo quy chuẩn đạt chưa không áp dụng \
            Ủy ban nhân dân xã thông qua quyết định khuyến nghị nghiêng giếng gì quốc kỳ hoàn thành \
            xuất sắc nhiệm vụ Sơn Bình Giang đường ngõ xóm ngoằn khuỷu thuở rượu yêu quý hoa huyện \
            ĐẠT CHƯA ĐẠT KẾT QUẢ thúy hoà khoẻ";
        for word in text.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn wrong_readings_are_not() {
        for word in [
            "®¹t",
            "§¹t",
            "qu¶",
            "KÕt",
            "Ñaït",
            "Chöa",
            "quaû",
            "ÐaÌt",
            "Keát",
            "hộp2",
            "",
            "th",
            "đàt",
            "àá",
            "nghiêngg",
            "f",
            "wa",
            "DÊt",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
