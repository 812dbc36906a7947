//! Letters that web pages write by name: `&nbsp;`, `&agrave;`. Of the two thousand names that
//! browsers know, these are the letters of Vietnamese and the signs of tables; all of them would
//! weigh more than the rest of the reader.

use std::borrow::Cow;

/// The letter of this name; a name that is not known stays as it is written.
pub(super) fn letter(name: &str) -> Cow<'static, str> {
    let known = NAMES.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter);
    match known.or_else(|| quick_xml::escape::resolve_xml_entity(name)) {
        Some(letter) => letter.into(),
        None => format!("&{name};").into(),
    }
}

const NAMES: [(&str, &str); 62] = [
    ("nbsp", "\u{a0}"),
    ("ensp", "\u{2002}"),
    ("emsp", "\u{2003}"),
    ("thinsp", "\u{2009}"),
    ("shy", "\u{ad}"),
    ("agrave", "à"),
    ("aacute", "á"),
    ("atilde", "ã"),
    ("acirc", "â"),
    ("egrave", "è"),
    ("eacute", "é"),
    ("ecirc", "ê"),
    ("igrave", "ì"),
    ("iacute", "í"),
    ("ograve", "ò"),
    ("oacute", "ó"),
    ("otilde", "õ"),
    ("ocirc", "ô"),
    ("ugrave", "ù"),
    ("uacute", "ú"),
    ("yacute", "ý"),
    ("Agrave", "À"),
    ("Aacute", "Á"),
    ("Atilde", "Ã"),
    ("Acirc", "Â"),
    ("Egrave", "È"),
    ("Eacute", "É"),
    ("Ecirc", "Ê"),
    ("Igrave", "Ì"),
    ("Iacute", "Í"),
    ("Ograve", "Ò"),
    ("Oacute", "Ó"),
    ("Otilde", "Õ"),
    ("Ocirc", "Ô"),
    ("Ugrave", "Ù"),
    ("Uacute", "Ú"),
    ("Yacute", "Ý"),
    ("eth", "ð"),
    ("ETH", "Ð"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("minus", "−"),
    ("hellip", "…"),
    ("ge", "≥"),
    ("le", "≤"),
    ("ne", "≠"),
    ("plusmn", "±"),
    ("times", "×"),
    ("radic", "√"),
    ("permil", "‰"),
    ("deg", "°"),
    ("sup2", "²"),
    ("sup3", "³"),
    ("bull", "•"),
    ("middot", "·"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("dstrok", "đ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_known_by_their_names() {
        for (name, expected) in
            [("nbsp", "\u{a0}"), ("agrave", "à"), ("Agrave", "À"), ("amp", "&"), ("ge", "≥")]
        {
            assert_eq!(letter(name), expected);
        }
        assert_eq!(letter("unheard"), "&unheard;");
    }
}
