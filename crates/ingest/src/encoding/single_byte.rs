//! Encodings with one byte a letter: the code pages of Windows for Vietnam and for Western Europe.

use super::letters::push_composed;

/// Bytes 0x80 to 0x9F of Windows-1252; a space where the code page has nothing.
const HIGH_1252: [char; 32] = [
    '€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ', ' ', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
];

/// Where Windows-1258 is not Windows-1252. Five of its bytes are tones that stand behind their
/// letter.
const ONLY_1258: [(u8, char); 14] = [
    (0xc3, 'Ă'),
    (0xcc, '\u{300}'),
    (0xd0, 'Đ'),
    (0xd2, '\u{309}'),
    (0xd5, 'Ơ'),
    (0xdd, 'Ư'),
    (0xde, '\u{303}'),
    (0xe3, 'ă'),
    (0xec, '\u{301}'),
    (0xf0, 'đ'),
    (0xf2, '\u{323}'),
    (0xf5, 'ơ'),
    (0xfd, 'ư'),
    (0xfe, '₫'),
];

/// Reads Windows-1258. Tones are joined to their letters.
pub(super) fn windows_1258(bytes: &[u8]) -> String {
    let only = |byte: u8| ONLY_1258.iter().find(|(known, _)| *known == byte);
    decode(bytes, |byte| only(byte).map_or_else(|| western(byte), |(_, letter)| *letter))
}

/// Reads Windows-1252, and Latin-1 with it: the letters are the same.
pub(super) fn windows_1252(bytes: &[u8]) -> String {
    decode(bytes, western)
}

fn decode(bytes: &[u8], letter_of: impl Fn(u8) -> char) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 4);
    let mut rest = bytes;
    while let Some(first) = rest.first() {
        // Most bytes are ASCII, and a stretch of them is text as it stands.
        let ascii = rest.iter().take_while(|byte| byte.is_ascii()).count();
        let (plain, after) = rest.split_at_checked(ascii).unwrap_or_default();
        match str::from_utf8(plain) {
            Ok(plain) if ascii > 0 => {
                text.push_str(plain);
                rest = after;
            }
            _ => {
                push_composed(&mut text, letter_of(*first));
                rest = rest.get(1..).unwrap_or_default();
            }
        }
    }
    text
}

/// The letter of a byte in Windows-1252. The five bytes that it leaves open are the controls that
/// Latin-1 has there.
fn western(byte: u8) -> char {
    let high = byte.checked_sub(0x80).and_then(|index| HIGH_1252.get(usize::from(index)));
    high.copied().filter(|letter| *letter != ' ').unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_of_the_vietnamese_code_page_join_their_letters() {
        // Bytes written by another program.
        assert_eq!(windows_1258(b"\xd0a\xf2t, Ch\xfda \xf0a\xf2t"), "Đạt, Chưa đạt");
        assert_eq!(windows_1258(b"K\xea\xect qua\xd2"), "Kết quả");
        assert_eq!(windows_1258(b"TY\xd2 L\xca\xf2 H\xd4\xf2 NGHE\xccO"), "TỶ LỆ HỘ NGHÈO");
        assert_eq!(windows_1258(b"Xa\xde S\xf5n B\xecnh"), "Xã Sơn B\u{301}nh");
        assert_eq!(windows_1258(b"Xa\xde S\xf5n Bi\xccnh"), "Xã Sơn Bình");
        assert_eq!(windows_1258(b"42 tri\xea\xf2u \xf0\xf4\xccng \xfe"), "42 triệu đồng ₫");
        assert_eq!(windows_1258(b"\x96 \x93\x80\x94 67,05%"), "– “€” 67,05%");
    }

    #[test]
    fn the_western_code_page_has_no_marks_of_its_own() {
        assert_eq!(windows_1252(b"\xa7\xb9t \xd1a\xeft \x85"), "§¹t Ñaït …");
        assert_eq!(windows_1252(b"\x81"), "\u{81}");
    }
}
