//! The order of names in Vietnamese lists.

use crate::fold::{is_letter, lower};

/// The letters in the order of the Vietnamese alphabet, with those of other Latin words between.
const LETTERS: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// The vowels, each without a tone, then with huyền, hỏi, ngã, sắc and nặng.
const VOWELS: &str = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

/// How many writings of one vowel stand in [`VOWELS`].
const TONES: usize = 6;

/// The least byte of a letter in a key; digits and spaces come before.
const FIRST_LETTER: u8 = 16;

/// A key that puts texts into the order of Vietnamese lists when its bytes are compared: a, ă, â,
/// b, c, d, đ, e, ê …; tones count only where all letters are equal, in the order ngang, huyền,
/// hỏi, ngã, sắc, nặng; capitals, signs and the way accents were typed do not matter; numbers go
/// by their value, so that “Thôn 2” stands before “Thôn 10”.
pub fn alphabet_key(text: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(text.len() + 8);
    let mut tones = Vec::new();
    let mut digits: Vec<u8> = Vec::new();
    for letter in text.chars().map(lower).chain([' ']) {
        if letter.is_ascii_digit() {
            if !(letter == '0' && digits.is_empty()) {
                digits.push(u8::try_from(letter).unwrap_or(b'0'));
            } else if letters.last() != Some(&NUMBER) {
                // A zero in front says no more than that a number is there.
                letters.push(NUMBER);
            }
            continue;
        }
        close_number(&mut letters, &mut digits);
        match letter {
            '\u{306}' => shift(&mut letters, 'a', 'ă'),
            '\u{302}' => {
                shift(&mut letters, 'a', 'â');
                shift(&mut letters, 'e', 'ê');
                shift(&mut letters, 'o', 'ô');
            }
            '\u{31b}' => {
                shift(&mut letters, 'o', 'ơ');
                shift(&mut letters, 'u', 'ư');
            }
            '\u{300}' => set_tone(&mut tones, 1),
            '\u{309}' => set_tone(&mut tones, 2),
            '\u{303}' => set_tone(&mut tones, 3),
            '\u{301}' => set_tone(&mut tones, 4),
            '\u{323}' => set_tone(&mut tones, 5),
            _ => push(&mut letters, &mut tones, letter),
        }
    }
    while letters.last() == Some(&SPACE) {
        letters.pop();
    }
    letters.push(0);
    letters.append(&mut tones);
    letters
}

/// The mark of a space, which parts words.
const SPACE: u8 = 1;
/// The mark before the digits of a number.
const NUMBER: u8 = 2;

fn push(letters: &mut Vec<u8>, tones: &mut Vec<u8>, letter: char) {
    let letter = if letter == 'ð' { 'đ' } else { letter };
    let at = VOWELS.chars().position(|vowel| vowel == letter);
    let (letter, tone) = match at {
        Some(at) => {
            let plain = VOWELS.chars().nth(at - at % TONES).unwrap_or(letter);
            (plain, u8::try_from(at % TONES).unwrap_or(0))
        }
        None => (letter, 0),
    };
    if let Some(rank) = rank(letter) {
        letters.push(rank);
        tones.push(tone);
    } else if is_letter(letter) {
        // Letters of other scripts stand after all of these, in the order of their numbers.
        letters.push(u8::MAX);
        letters.extend(u32::from(letter).to_be_bytes());
        tones.push(0);
    } else if letters.last().is_some_and(|last| *last != SPACE) {
        letters.push(SPACE);
    }
}

fn rank(letter: char) -> Option<u8> {
    let at = LETTERS.chars().position(|known| known == letter)?;
    u8::try_from(at).ok().map(|at| at + FIRST_LETTER)
}

/// Turns the last letter into the one that a mark behind it makes of it.
fn shift(letters: &mut [u8], plain: char, marked: char) {
    if let Some(last) = letters.last_mut()
        && Some(*last) == rank(plain)
    {
        *last = rank(marked).unwrap_or(*last);
    }
}

fn set_tone(tones: &mut [u8], tone: u8) {
    if let Some(last) = tones.last_mut() {
        *last = tone;
    }
}

/// Writes the digits so that longer numbers stand after shorter ones.
fn close_number(letters: &mut Vec<u8>, digits: &mut Vec<u8>) {
    if digits.is_empty() {
        return;
    }
    if letters.last() != Some(&NUMBER) {
        letters.push(NUMBER);
    }
    letters.push(u8::try_from(digits.len()).unwrap_or(u8::MAX));
    letters.append(digits);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_order(names: &[&str]) {
        for pair in names.windows(2) {
            assert!(alphabet_key(pair[0]) < alphabet_key(pair[1]), "{} < {}", pair[0], pair[1]);
        }
    }

    #[track_caller]
    fn check_same(one: &str, two: &str) {
        assert_eq!(alphabet_key(one), alphabet_key(two));
    }

    #[test]
    fn letters_stand_in_the_order_of_the_alphabet() {
        check_order(&[
            "An", "Ăn", "Ân", "Ba", "Cam", "Dương", "Đa", "E", "Ê", "Gia", "O", "Ô", "Ơ", "Tu",
            "Tư", "Xa", "Yên",
        ]);
        check_order(&[
            "Cam Hải Đông",
            "Cam Tân",
            "Đức Xuân",
            "Ninh Đông",
            "Ninh Quang",
            "Ninh Tân",
        ]);
        check_order(&["Dạ", "Đa"]);
        check_order(&["Bình", "Bình An", "Bình Ân", "Bình Giang"]);
    }

    #[test]
    fn tones_come_last() {
        check_order(&["ba", "bà", "bả", "bã", "bá", "bạ", "băn"]);
        check_order(&["Bà Rịa", "Ba Vì", "Bà Vì"]);
    }

    #[test]
    fn numbers_go_by_their_value() {
        check_order(&["Thôn 2", "Thôn 10", "Thôn 100", "Thôn A"]);
        check_order(&["Xã 009", "Xã 10", "Xã 011"]);
        check_order(&["Xã 0", "Xã 1"]);
    }

    #[test]
    fn writing_does_not_matter() {
        check_same("BÌNH GIANG", "bình giang");
        check_same("Bi\u{300}nh", "Bình");
        check_same("\u{110}u\u{31b}\u{301}c", "Đức\u{200b}".trim_end_matches('\u{200b}'));
        check_same("E\u{302}\u{323}", "Ệ");
        check_same("  Ea - Súp ", "Ea Súp");
    }
}
