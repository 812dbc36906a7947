//! TCVN3, the letters of the ABC fonts (.VnTime): one byte a letter, after TCVN 5712:1993.

use ntm_model::upper;

use crate::encoding::letters::VOWELS;

/// The byte of each small vowel, in the order of [`VOWELS`]; 0 where it is the ASCII letter.
const BYTES: [[u8; 6]; 12] = [
    [0x00, 0xb5, 0xb8, 0xb6, 0xb7, 0xb9],
    [0xa8, 0xbb, 0xbe, 0xbc, 0xbd, 0xc6],
    [0xa9, 0xc7, 0xca, 0xc8, 0xc9, 0xcb],
    [0x00, 0xcc, 0xd0, 0xce, 0xcf, 0xd1],
    [0xaa, 0xd2, 0xd5, 0xd3, 0xd4, 0xd6],
    [0x00, 0xd7, 0xdd, 0xd8, 0xdc, 0xde],
    [0x00, 0xdf, 0xe3, 0xe1, 0xe2, 0xe4],
    [0xab, 0xe5, 0xe8, 0xe6, 0xe7, 0xe9],
    [0xac, 0xea, 0xed, 0xeb, 0xec, 0xee],
    [0x00, 0xef, 0xf3, 0xf1, 0xf2, 0xf4],
    [0xad, 0xf5, 0xf8, 0xf6, 0xf7, 0xf9],
    [0x00, 0xfa, 0xfd, 0xfb, 0xfc, 0xfe],
];

/// Bytes 0xA1 to 0xA7: the only capitals with a code of their own.
const CAPITALS: [char; 7] = ['Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ'];
const FIRST_CAPITAL: u8 = 0xa1;
const SMALL_D_WITH_STROKE: u8 = 0xae;

/// The letter that the font shows for a byte; `None` where it shows the usual one.
pub(super) fn letter(byte: u8) -> Option<char> {
    if byte == SMALL_D_WITH_STROKE {
        return Some('đ');
    }
    let capital =
        byte.checked_sub(FIRST_CAPITAL).and_then(|index| CAPITALS.get(usize::from(index)));
    if byte == 0 || capital.is_some() {
        return capital.copied();
    }
    let all = BYTES.iter().flatten().zip(VOWELS.iter().flatten());
    all.into_iter().find(|(known, _)| **known == byte).map(|(_, letter)| *letter)
}

/// Reads a text whose characters are the bytes of the font.
///
/// Capitals with tones have no codes: they are the small letters in a font of capitals (.VnTimeH).
/// What tells them is a word with two or more plain capitals, such as `KÕT QU¶`, and nothing but
/// capitals; elsewhere they stay small, which changes no meaning.
pub(super) fn convert(text: &str, out: &mut String) {
    let letter_of = |letter: char| {
        u8::try_from(u32::from(letter)).ok().filter(|byte| !byte.is_ascii()).and_then(self::letter)
    };
    let is_in_word = |found: char| found.is_ascii_alphabetic() || letter_of(found).is_some();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if is_in_word(first) {
            rest.find(|letter| !is_in_word(letter)).unwrap_or(rest.len())
        } else {
            rest.find(is_in_word).unwrap_or(rest.len())
        };
        let Some((word, after)) = rest.split_at_checked(length) else { break };
        let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
        let is_capital = capitals > 1 && !word.bytes().any(|byte| byte.is_ascii_lowercase());
        out.extend(word.chars().map(|letter| match letter_of(letter) {
            Some(small) if is_capital => upper(small),
            Some(small) => small,
            None => letter,
        }));
        rest = after;
    }
}
