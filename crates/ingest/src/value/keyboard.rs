//! Signs as other keyboards and programs write them: wide digits, `99o/o`, quotation marks around a
//! whole cell, marks that nobody sees.

use std::borrow::Cow;

use ntm_model::is_letter_or_digit;

/// The text with plain signs; the same text where it has none to change.
pub(super) fn plain_signs(text: &str) -> Cow<'_, str> {
    let text = unquoted(text);
    let is_strange = |letter: char| matches!(letter, '\u{ff01}'..='\u{ff5e}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let text: Cow<'_, str> = if text.contains(is_strange) {
        Cow::Owned(text.chars().filter_map(plain).collect())
    } else {
        Cow::Borrowed(text)
    };
    percent_sign(&text).map_or(text, Cow::Owned)
}

fn plain(letter: char) -> Option<char> {
    match letter {
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        // The wide forms stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0),
        _ => Some(letter),
    }
}

/// `99o/o` as typewriters had it.
fn percent_sign(text: &str) -> Option<String> {
    let (before, after) = text.split_once("o/o")?;
    let is_number = before.trim_end().ends_with(|letter: char| letter.is_ascii_digit());
    let ends = !after.starts_with(is_letter_or_digit);
    (is_number && ends).then(|| format!("{before}%{after}"))
}

/// The text without marks around the whole of it, and without the apostrophe that makes a text of
/// a number.
fn unquoted(text: &str) -> &str {
    let pairs = [('"', '"'), ('“', '”'), ('\'', '\''), ('‘', '’')];
    let inner = pairs.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close])).then_some(inner.trim())
    });
    let text = inner.unwrap_or(text);
    let rest = text.strip_prefix(['‘', '’']);
    rest.filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit())).unwrap_or(text)
}
