//! VNI, the letters of the VNI fonts (VNI-Times): a plain letter with a second one behind it that
//! the font draws as its accents.

use ntm_model::lower;

use crate::encoding::letters::{place_of, vowel, with_case_of};

/// What makes a tone of the letter before it, in the order of the tones from the grave on.
const TONES: [char; 5] = ['ø', 'ù', 'û', 'õ', 'ï'];
/// What makes a circumflex of the letter before it, without a tone and then with each.
const CIRCUMFLEX: [char; 6] = ['â', 'à', 'á', 'å', 'ã', 'ä'];
/// The same for the breve of ă.
const BREVE: [char; 6] = ['ê', 'è', 'é', 'ú', 'ü', 'ë'];
/// Letters with a sign of their own.
const ALONE: [(char, char); 9] = [
    ('ñ', 'đ'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('ì', 'ì'),
    ('í', 'í'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
];

/// Reads a text whose characters are the signs of the font.
pub(super) fn convert(text: &str, out: &mut String) {
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let small = lower(letter);
        let pair = letters.peek().and_then(|mark| pair(small, lower(*mark)));
        if pair.is_some() {
            letters.next();
        }
        let alone = || ALONE.iter().find(|(sign, _)| *sign == small).map(|(_, letter)| *letter);
        out.push(pair.or_else(alone).map_or(letter, |found| with_case_of(found, letter)));
    }
}

/// The letter that a small sign and the one behind it make.
fn pair(base: char, mark: char) -> Option<char> {
    let position = |marks: &[char]| marks.iter().position(|known| *known == mark);
    let toned = |base: char, tone: usize| vowel(place_of(base)?.0, tone);
    let vowel = match base {
        'a' | 'e' | 'o' | 'u' | 'y' => base,
        'ô' => 'ơ',
        'ö' => 'ư',
        _ => return None,
    };
    if let Some(tone) = position(&TONES) {
        return toned(vowel, tone + 1);
    }
    let round = match base {
        'a' => 'â',
        'e' => 'ê',
        'o' => 'ô',
        _ => return None,
    };
    if let Some(tone) = position(&CIRCUMFLEX) {
        return toned(round, tone);
    }
    position(&BREVE).filter(|_| base == 'a').and_then(|tone| toned('ă', tone))
}
