//! The letters of Vietnamese: twelve vowels with five tones each, and đ.

use std::borrow::Cow;

use ntm_model::{lower, upper};

/// Every small vowel without a tone, then with grave, acute, hook, tilde and dot, in the order of
/// [`TONES`].
pub(super) const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
];

/// The marks of the tones that stand behind their letter in decomposed text.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

/// The marks that make another vowel, with the small vowels before and after.
const SHAPES: [(char, char, char); 7] = [
    ('\u{306}', 'a', 'ă'),
    ('\u{302}', 'a', 'â'),
    ('\u{302}', 'e', 'ê'),
    ('\u{302}', 'o', 'ô'),
    ('\u{31b}', 'o', 'ơ'),
    ('\u{31b}', 'u', 'ư'),
    // An old habit of some keyboards.
    ('\u{306}', 'â', 'ă'),
];

/// The text with each accent joined to its letter, as most programs write them. Marks that make
/// no Vietnamese letter stay where they are.
pub(crate) fn compose(text: &str) -> Cow<'_, str> {
    // The first bytes of the marks in UTF-8; no byte of another letter is the same.
    if !text.bytes().any(|byte| matches!(byte, 0xcc | 0xcd)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        push_composed(&mut out, letter);
    }
    Cow::Owned(out)
}

/// Adds a character to the text, joined to the letter before it where it is an accent of it.
pub(super) fn push_composed(out: &mut String, letter: char) {
    let is_mark = matches!(letter, '\u{300}'..='\u{36f}');
    let joined =
        if is_mark { out.chars().next_back().and_then(|last| join(last, letter)) } else { None };
    match joined {
        Some(joined) => {
            out.pop();
            out.push(joined);
        }
        None => out.push(letter),
    }
}

/// The letter with this mark, if Vietnamese has it.
fn join(letter: char, mark: char) -> Option<char> {
    let (row, tone) = place_of(lower(letter))?;
    let joined = match TONES.iter().position(|known| *known == mark) {
        Some(new) if tone == 0 => vowel(row, new + 1),
        Some(_) => None,
        None => {
            let base = vowel(row, 0)?;
            let (.., shaped) =
                SHAPES.into_iter().find(|(known, from, _)| (*known, *from) == (mark, base))?;
            vowel(place_of(shaped)?.0, tone)
        }
    }?;
    Some(with_case_of(joined, letter))
}

/// Where a small vowel stands: its row and its tone.
pub(super) fn place_of(small: char) -> Option<(usize, usize)> {
    VOWELS.iter().enumerate().find_map(|(row, tones)| {
        tones.iter().position(|letter| *letter == small).map(|tone| (row, tone))
    })
}

/// The small vowel of a row with a tone.
pub(super) fn vowel(row: usize, tone: usize) -> Option<char> {
    VOWELS.get(row)?.get(tone).copied()
}

/// The small letter `small` as a capital where `like` is one.
pub(super) fn with_case_of(small: char, like: char) -> char {
    if lower(like) == like { small } else { upper(small) }
}

/// Whether the character is a Vietnamese letter or accent that Latin-1 does not have: text with it
/// is written in Unicode.
pub(super) fn is_unicode_vietnamese(letter: char) -> bool {
    matches!(letter,
        'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư'
        | 'Ạ'..='ỹ' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(compose(text), expected);
    }

    #[test]
    fn accents_join_their_letters_in_any_order() {
        check("Chu\u{31b}a \u{111}a\u{323}t", "Chưa đạt");
        check("Ke\u{302}\u{301}t qua\u{309}", "Kết quả");
        check("MA\u{323}\u{302}T ÐO\u{323}\u{302}", "MẬT ÐỘ");
        check("vie\u{323}\u{302}c, viê\u{323}c, viẹ\u{302}c", "việc, việc, việc");
        check("A\u{306}\u{301}", "Ắ");
        check("ngu\u{31b}\u{1edd}i", "người");
    }

    #[test]
    fn other_marks_stay() {
        check("n\u{303}", "n\u{303}");
        check("\u{301}a", "\u{301}a");
        check("á\u{300}", "á\u{300}");
        check("đ\u{323}", "đ\u{323}");
        assert!(matches!(compose("Kết quả"), Cow::Borrowed(_)));
    }

    #[test]
    fn capitals_are_those_of_the_standard_library() {
        for small in VOWELS.into_iter().flatten().chain(['đ', 'b']) {
            assert_eq!(Some(upper(small)), small.to_uppercase().next());
            assert_eq!(lower(upper(small)), small);
        }
        assert_eq!(upper('Ạ'), 'Ạ');
        assert_eq!(upper('%'), '%');
    }
}
