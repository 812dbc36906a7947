//! Comparing what officials type: without accents, capitals and stray spaces.

/// The text in lower-case Latin letters without accents, with single spaces and no space at the
/// ends: `"  Chưa  ĐẠT"` becomes `"chua dat"`, whether the accents were typed as one letter each
/// (NFC) or as marks after the letter (NFD). Letters of other scripts and signs stay as they are.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut pending_space = false;
    for letter in text.chars() {
        // Most letters need nothing else.
        if letter.is_ascii_graphic() {
            if pending_space {
                out.push(' ');
                pending_space = false;
            }
            out.push(letter.to_ascii_lowercase());
            continue;
        }
        let letter = lower(letter);
        if letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}') {
            pending_space = !out.is_empty();
            continue;
        }
        // Combining marks: the accents of decomposed text.
        if matches!(letter, '\u{300}'..='\u{36f}') {
            continue;
        }
        if pending_space {
            out.push(' ');
            pending_space = false;
        }
        out.push(base_letter(letter));
    }
    out
}

/// The lower-case letter of a Latin one, Vietnamese letters included; any other character as it is.
/// The standard library's mapping covers all scripts, and its tables would be the largest piece of
/// the page that is not the page.
pub fn lower(letter: char) -> char {
    let shifted = |by: u32| char::from_u32(u32::from(letter) + by).unwrap_or(letter);
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => shifted(32),
        // In these blocks capitals are even and their small letters follow.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ơ'..='ơ' | 'Ạ'..='ỹ' if u32::from(letter).is_multiple_of(2) => {
            shifted(1)
        }
        'Ư' => 'ư',
        _ => letter,
    }
}

/// The capital of a small Vietnamese letter; any other character as it is.
pub fn upper(letter: char) -> char {
    let shifted = |by: u32| char::from_u32(u32::from(letter) - by).unwrap_or(letter);
    match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => shifted(32),
        'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => shifted(1),
        'ạ'..='ỹ' if !u32::from(letter).is_multiple_of(2) => shifted(1),
        _ => letter,
    }
}

/// The text in small letters, as [`lower`] has them.
pub fn lowered(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// Whether the character is a letter of a Latin, Greek or Cyrillic word; marks that stand after
/// their letter are not. Like [`lower`], it does without the tables for all scripts.
pub fn is_letter(letter: char) -> bool {
    matches!(letter,
        'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{2af}' | '\u{370}'..='ỹ')
}

/// Whether the character is a letter, as in [`is_letter`], or a digit.
pub fn is_letter_or_digit(letter: char) -> bool {
    is_letter(letter) || letter.is_ascii_digit()
}

/// Whether the folded `text` contains the folded `wanted`. An empty `wanted` is always there.
pub fn matches_folded(text: &str, wanted: &str) -> bool {
    fold(text).contains(&fold(wanted))
}

/// The unaccented letter under a Vietnamese one; any other character as it is.
fn base_letter(letter: char) -> char {
    match letter {
        'à'..='å' | 'ă' | 'ạ'..='ặ' => 'a',
        'è'..='ë' | 'ẹ'..='ệ' => 'e',
        'ì'..='ï' | 'ĩ' | 'ỉ'..='ị' => 'i',
        'ò'..='ö' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ù'..='ü' | 'ũ' | 'ư' | 'ụ'..='ự' => 'u',
        'ý' | 'ÿ' | 'ỳ'..='ỹ' => 'y',
        'đ' | 'ð' => 'd',
        '–' | '—' | '−' | '‑' | '‐' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, folded: &str) {
        assert_eq!(fold(text), folded);
    }

    #[test]
    fn accents_capitals_and_spaces_do_not_matter() {
        check("Chưa đạt", "chua dat");
        check("  CHƯA\u{a0}\u{a0}ĐẠT ", "chua dat");
        check("Chu\u{31b}a \u{111}a\u{323}t", "chua dat");
        check("Ðạt", "dat"); // the Icelandic letter that some keyboards give for Đ
        check("Kết quả (%)", "ket qua (%)");
        check("\u{feff}chi_tieu", "chi_tieu");
    }

    #[test]
    fn every_vietnamese_letter_folds_to_ascii() {
        let letters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
        assert!(fold(letters).is_ascii());
        assert!(fold(&letters.to_uppercase()).is_ascii());
    }

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        let vietnamese = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵzwfj";
        for small in vietnamese.chars() {
            let capital = small.to_uppercase().next().unwrap();
            assert_eq!(lower(capital), small);
            assert_eq!(lower(small), small);
        }
        assert_eq!(lower('Ð'), 'ð', "the Icelandic letter folds to d as well");
    }

    #[test]
    fn searching_ignores_accents_on_both_sides() {
        assert!(matches_folded("Tỷ lệ hộ nghèo", "ho ngheo"));
        assert!(matches_folded("ty le ho ngheo", "Hộ Nghèo"));
        assert!(!matches_folded("Tỷ lệ hộ nghèo", "thu nhập"));
    }
}
