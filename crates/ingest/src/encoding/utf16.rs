//! UTF-16, which Excel calls “Unicode Text”.

/// Reads UTF-16 without its byte order mark. Broken units become U+FFFD.
pub(super) fn decode(bytes: &[u8], is_big_endian: bool) -> String {
    let unit = |pair: &[u8]| match *pair {
        [first, second] if is_big_endian => u16::from_be_bytes([first, second]),
        [first, second] => u16::from_le_bytes([first, second]),
        // Half a unit at the end of a file that was cut.
        _ => 0xdc00,
    };
    let mut text = String::with_capacity(bytes.len() / 2 + bytes.len() / 8);
    let letters = char::decode_utf16(bytes.chunks(2).map(unit));
    text.extend(letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)));
    text
}

/// Whether bytes without a mark are UTF-16, and then whether the larger half of each unit comes
/// first: read in the right order nearly all units are letters and signs that Vietnamese tables
/// have, read in the other order next to none are.
pub(super) fn looks_big_endian(bytes: &[u8]) -> Option<bool> {
    const SAMPLE: usize = 4096;
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let is_usual = |letter: &char| matches!(letter, '\t' | '\n' | '\r' | ' '..='~' | '\u{a0}'..='\u{36f}' | 'Ạ'..='ỹ' | '\u{2000}'..='\u{22ff}');
    [false, true].into_iter().find(|is_big_endian| {
        let text = decode(sample, *is_big_endian);
        let letters = text.chars().count();
        letters > 1 && text.chars().filter(is_usual).count() * 10 >= letters * 9
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_orders_are_told_apart() {
        let text = "chi_tieu\tket_qua\r\n1.1\tĐạt\r\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(looks_big_endian(&little), Some(false));
        assert_eq!(looks_big_endian(&big), Some(true));
        assert_eq!(decode(&little, false), text);
        assert_eq!(decode(&big, true), text);
        assert_eq!(looks_big_endian(text.as_bytes()), None);
        assert_eq!(looks_big_endian(b"\0\0\0\0"), None);
        assert_eq!(looks_big_endian(b""), None);
        assert_eq!(looks_big_endian(b"a\0b"), None);
        assert_eq!(looks_big_endian(b"ab\0c"), None);
    }

    #[test]
    fn what_is_broken_is_shown() {
        assert_eq!(decode(b"a\0b", false), "a\u{fffd}");
        assert_eq!(decode(b"\x00\xd8a\0", false), "\u{fffd}a");
    }
}
