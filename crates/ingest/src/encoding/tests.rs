use proptest::prelude::*;

use super::*;

const TEXT: &str =
    "chi_tieu;ket_qua;ghi_chu\r\n1.1;Đạt;Xã Sơn Bình\r\n3.10;67,05%;Tỷ lệ hộ nghèo\r\n";

/// Letters with their tones behind them, in the bytes of Windows-1258.
fn windows_1258(text: &str) -> Vec<u8> {
    let tones = [
        ('\u{300}', 0xcc),
        ('\u{301}', 0xec),
        ('\u{309}', 0xd2),
        ('\u{303}', 0xde),
        ('\u{323}', 0xf2),
    ];
    let mut bytes = Vec::new();
    for letter in text.chars() {
        let small = ntm_model::lower(letter);
        let (base, tone) = match letters::place_of(small) {
            Some((row, tone)) => (letters::vowel(row, 0).unwrap(), tone),
            None => (small, 0),
        };
        let base = letters::with_case_of(base, letter);
        let all = (0..=255_u8).filter(|byte| *byte != 0xcc);
        let mut found = all.filter(|byte| single_byte::windows_1258(&[*byte]) == base.to_string());
        bytes.push(found.next().unwrap());
        bytes.extend(tone.checked_sub(1).map(|tone| tones[tone].1));
    }
    bytes
}

fn western(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
    let text = if mark { format!("\u{feff}{text}") } else { text.to_owned() };
    let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
    text.encode_utf16().flat_map(bytes).collect()
}

/// Checks the text, the encoding and the codes of the problems.
#[track_caller]
fn check<'a>(bytes: &'a [u8], text: &str, encoding: Encoding, problems: &[&str]) -> Decoded<'a> {
    let decoded = decode(bytes, None).unwrap();
    assert_eq!(decoded.text, text);
    assert_eq!(decoded.encoding, encoding);
    let codes: Vec<&str> = decoded.problems.iter().map(Problem::code).collect();
    assert_eq!(codes, problems);
    assert_eq!(decoded.possible[0].0, encoding);
    decoded
}

#[test]
fn unicode_in_every_form() {
    check(TEXT.as_bytes(), TEXT, Encoding::Utf8, &[]);
    check(format!("\u{feff}{TEXT}").as_bytes(), TEXT, Encoding::Utf8, &[]);
    for mark in [false, true] {
        check(&utf16(TEXT, false, mark), TEXT, Encoding::Utf16Le, &[]);
        check(&utf16(TEXT, true, mark), TEXT, Encoding::Utf16Be, &[]);
    }
    // Decomposed text stays as it is written.
    let decomposed = "ket_qua\n\u{110}a\u{323}t\n";
    let decoded = check(decomposed.as_bytes(), decomposed, Encoding::Utf8, &[]);
    assert!(matches!(decoded.text, Cow::Borrowed(_)) && decoded.is_sure);
}

#[test]
fn the_vietnamese_code_page() {
    let bytes = windows_1258(TEXT);
    let decoded = check(&bytes, TEXT, Encoding::Windows1258, &["ENCODING_GUESSED"]);
    assert!(decoded.is_sure);
    let offered: Vec<&str> = decoded.possible.iter().map(|(_, line)| line.as_str()).collect();
    assert_eq!(offered[0], "1.1;Đạt;Xã Sơn Bình");
    assert_eq!(offered[1], "1.1;Ðaòt;XaÞ Sõn Biình".replace("iì", "iÌ"));
    check(&windows_1258("Đạt"), "Đạt", Encoding::Windows1258, &["ENCODING_GUESSED"]);
    let chosen = decode(&bytes, Some(Encoding::Windows1252)).unwrap();
    assert!(chosen.text.contains("Ðaòt") && chosen.problems.is_empty() && chosen.is_sure);
}

#[test]
fn the_western_code_page() {
    let text = "name;place\nZoë;Curaçao\nJürgen;Besançon\n";
    let bytes = western(text);
    let decoded = check(&bytes, text, Encoding::Windows1252, &["ENCODING_GUESSED"]);
    assert!(!decoded.is_sure);
}

#[test]
fn old_fonts_are_named_and_only_read_when_their_owner_agrees() {
    let tcvn3 = "TT;Néi dung;KÕt qu¶\n1.1;Quy ho¹ch;®¹t\n";
    let vni = "TT;Noäi dung;Keát quaû\n1.1;Quy hoaïch;ñaït\n";
    let read = "TT;Nội dung;Kết quả\n1.1;Quy hoạch;đạt\n";
    for (text, font) in [(tcvn3, OldFont::Tcvn3), (vni, OldFont::Vni)] {
        check(text.as_bytes(), text, Encoding::Utf8, &["OLD_FONT"]);
        let bytes = western(text);
        let decoded = check(&bytes, text, Encoding::Windows1252, &["ENCODING_GUESSED", "OLD_FONT"]);
        assert!(decoded.is_sure);
        let found = decoded.font.clone().unwrap();
        assert_eq!(found.font, font);
        assert_eq!(found.examples[0].1, "Nội dung");
        let agreed = decoded.in_font(font);
        assert_eq!(agreed.text, read);
        assert_eq!(agreed.problems.len(), 1);
    }
}

#[test]
fn broken_bytes_are_placed_and_nothing_else_is_lost() {
    let bytes = "chi_tieu\r\n1.1;Đạt\r\n1.2;Đ?t ? chưa\n".replace('?', "\u{1}").into_bytes();
    let bytes: Vec<u8> =
        bytes.into_iter().map(|byte| if byte == 1 { 0xff } else { byte }).collect();
    let text = "chi_tieu\r\n1.1;Đạt\r\n1.2;Đ\u{fffd}t \u{fffd} chưa\n";
    let decoded = check(&bytes, text, Encoding::Utf8, &["BROKEN_BYTES", "BROKEN_BYTES"]);
    let place = Place::Line(3);
    let kind = |column| ProblemKind::BrokenBytes { column, more: 0 };
    assert_eq!(decoded.problems[0], Problem { kind: kind(6), place: place.clone() });
    assert_eq!(decoded.problems[1], Problem { kind: kind(9), place });
    assert_eq!(decoded.possible.len(), 3);

    let many = b"\xc4\x90\xc4\x90 \xff\n".repeat(50);
    let decoded = decode(&many, None).unwrap();
    assert_eq!(decoded.problems.len(), 20);
    assert_eq!(decoded.problems[19].kind, ProblemKind::BrokenBytes { column: 4, more: 30 });
}

#[test]
fn other_files_are_refused() {
    let refused = |bytes: &[u8]| decode(bytes, None).map(|decoded| decoded.encoding).unwrap_err();
    let not_text = |format| ProblemKind::NotText { format };
    assert_eq!(refused(b"PK\x03\x04....xl/workbook.xml"), not_text("XLSX"));
    assert_eq!(refused(b"%PDF-1.7\n"), not_text("PDF"));
    assert_eq!(refused(b"a\0b"), not_text(""));
    assert_eq!(refused(&[0; 64]), not_text(""));
    assert_eq!(refused("Đạt\0Đạt\0".as_bytes()), not_text(""));
    assert_eq!(refused(&utf16("a\0b,c", false, true)), not_text(""));
    for bytes in ["", "\u{feff}", " \r\n\t\n", "\u{a0}\u{200b}"] {
        assert_eq!(refused(bytes.as_bytes()), ProblemKind::EmptyFile);
    }
    assert_eq!(refused(b"\xff\xfe"), ProblemKind::EmptyFile);
}

#[test]
fn encodings_have_names() {
    for encoding in [Encoding::Utf8, Encoding::Utf16Be, Encoding::Windows1258] {
        assert_eq!(Encoding::named(encoding.name()), Some(encoding));
    }
    assert_eq!(Encoding::named("windows-1258"), Some(Encoding::Windows1258));
    assert_eq!(Encoding::named("KOI8"), None);
}

fn encodings() -> impl Strategy<Value = Option<Encoding>> {
    use Encoding::{Utf8, Utf16Be, Utf16Le, Windows1252, Windows1258};
    let all =
        vec![None, Some(Utf8), Some(Utf16Le), Some(Utf16Be), Some(Windows1258), Some(Windows1252)];
    prop::sample::select(all)
}

proptest! {
    #[test]
    fn decoding_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..200), choice in encodings()) {
        let _ = decode(&bytes, choice);
    }

    #[test]
    fn unicode_is_never_changed(text in "\\PC{1,80}") {
        if let Ok(decoded) = decode(text.as_bytes(), None) {
            prop_assert_eq!(decoded.text, text.trim_start_matches('\u{feff}'));
            prop_assert_eq!(decoded.encoding, Encoding::Utf8);
        }
    }

    #[test]
    fn the_vietnamese_code_page_reads_back(
        words in prop::collection::vec(prop::sample::select(vec![
            "Đạt", "chưa", "không", "nghèo", "đường", "Quyết", "tỷ", "67,05%", "1.059/4.532", "hộ",
        ]), 1..9),
    ) {
        let text = words.join(" ");
        let bytes = windows_1258(&text);
        prop_assert_eq!(&decode(&bytes, None).unwrap().text, text.as_str());
    }
}
