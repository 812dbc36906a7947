use std::sync::OnceLock;

use ntm_model::{lower, upper};
use proptest::prelude::*;

use super::*;
use crate::encoding::letters::{VOWELS, place_of};

/// All 134 letters with accents or stroke, and the plain vowels with them.
fn letters() -> Vec<char> {
    let small: Vec<char> = VOWELS.into_iter().flatten().chain(['đ']).collect();
    let capitals: Vec<char> = small.iter().map(|letter| upper(*letter)).collect();
    [small, capitals].concat()
}

/// Every sign and pair of signs that a font shows as a letter, with that letter. The tables go the
/// other way, so all of them are tried.
fn keyboard(font: OldFont) -> &'static [(char, String)] {
    static FONTS: [OnceLock<Vec<(char, String)>>; 2] = [OnceLock::new(), OnceLock::new()];
    FONTS[font as usize].get_or_init(|| {
        let signs: Vec<char> = (0xa1_u8..=0xfe).map(char::from).collect();
        let bases: Vec<char> = ['a', 'e', 'o', 'u', 'y', 'ô', 'ö']
            .into_iter()
            .flat_map(|base| [base, upper(base)])
            .collect();
        let alone = signs.iter().map(char::to_string);
        let is_small = |letter: char| lower(letter) == letter;
        let pairs = bases.iter().flat_map(|base| {
            let alike = signs.iter().filter(|sign| is_small(**sign) == is_small(*base));
            alike.map(move |sign| format!("{base}{sign}"))
        });
        let shown = |text: String| {
            let shown = convert(&text, font);
            let mut letters = shown.chars();
            let letter = letters.next().filter(|_| letters.next().is_none())?;
            let is_own = ['ì', 'í'].contains(&lower(letter));
            (is_own || shown != text).then_some((letter, text))
        };
        alone.chain(pairs).filter_map(shown).collect()
    })
}

/// What a keyboard program writes for a letter in this font.
fn typed(letter: char, font: OldFont) -> String {
    let found = keyboard(font).iter().find(|(shown, _)| *shown == letter);
    found.map_or_else(|| letter.to_string(), |(_, typed)| typed.clone())
}

fn typed_text(text: &str, font: OldFont) -> String {
    text.chars().map(|letter| typed(letter, font)).collect()
}

#[track_caller]
fn check(font: OldFont, typed: &str, shown: &str) {
    assert_eq!(convert(typed, font), shown, "{typed}");
}

#[test]
fn texts_of_the_abc_fonts() {
    let check = |typed, shown| check(OldFont::Tcvn3, typed, shown);
    check("§¹t", "Đạt");
    check("®¹t", "đạt");
    check("Ch\u{ad}a ®¹t", "Chưa đạt");
    check("KÕt qu¶", "Kết quả");
    check("KÕt qu¶ thùc hiÖn", "Kết quả thực hiện");
    check("Tû lÖ hé nghÌo", "Tỷ lệ hộ nghèo");
    check("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam");
    check("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc");
    check("42 triÖu ®ång/ng\u{ad}êi/n¨m", "42 triệu đồng/người/năm");
    check("X· S¬n B×nh, huyÖn Kh¸nh S¬n", "Xã Sơn Bình, huyện Khánh Sơn");
    // A font of capitals shows these bytes as capitals.
    check("KÕT QU¶ THùC HIÖN", "KẾT QUẢ THỰC HIỆN");
    check("67,05% (1.059/4.532)", "67,05% (1.059/4.532)");
}

#[test]
fn texts_of_the_vni_fonts() {
    let check = |typed, shown| check(OldFont::Vni, typed, shown);
    check("Ñaït", "Đạt");
    check("Chöa ñaït", "Chưa đạt");
    check("Keát quaû", "Kết quả");
    check("KEÁT QUAÛ THÖÏC HIEÄN", "KẾT QUẢ THỰC HIỆN");
    check("Tyû leä hoä ngheøo", "Tỷ lệ hộ nghèo");
    check("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam");
    check("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc");
    check("42 trieäu ñoàng/ngöôøi/naêm", "42 triệu đồng/người/năm");
    check("chæ tieâu, tæ leä, vò trí, kyø", "chỉ tiêu, tỉ lệ, vị trí, kỳ");
}

#[test]
fn every_letter_can_be_typed_and_comes_back() {
    for letter in letters().into_iter().filter(|letter| !letter.is_ascii()) {
        let vni = typed(letter, OldFont::Vni);
        assert!(vni != letter.to_string() || ['ì', 'í'].contains(&lower(letter)), "{letter}");
        assert_eq!(convert(&vni, OldFont::Vni), letter.to_string());
        // Capitals with tones are the small letters in another font.
        let is_toned = place_of(lower(letter)).is_some_and(|(_, tone)| tone > 0);
        let shown = if is_toned { lower(letter) } else { letter };
        let typed = typed(shown, OldFont::Tcvn3);
        assert!(typed.chars().all(|sign| ('\u{a1}'..='\u{fe}').contains(&sign)), "{letter}");
        assert_eq!(convert(&typed, OldFont::Tcvn3), shown.to_string());
    }
}

#[test]
fn texts_in_unicode_are_left_alone() {
    for font in [OldFont::Tcvn3, OldFont::Vni] {
        check(font, "Chưa đạt, Kết quả;Sơn Bình", "Chưa đạt, Kết quả;Sơn Bình");
        check(font, "chi_tieu,ket_qua\r\n1.1,\"67,05%\"", "chi_tieu,ket_qua\r\n1.1,\"67,05%\"");
    }
    // Each text of a line stands for itself.
    check(OldFont::Tcvn3, "Sơn Bình;®¹t", "Sơn Bình;đạt");
}

#[track_caller]
fn check_found(texts: &[&str], expected: Option<(OldFont, u32)>) {
    let found = recognise(texts.iter().copied());
    assert_eq!(found.map(|found| (found.font, found.words)), expected, "{texts:?}");
}

#[test]
fn fonts_are_recognised() {
    check_found(&["®¹t"], Some((OldFont::Tcvn3, 1)));
    check_found(&["TT;Néi dung;KÕt qu¶ thùc hiÖn", "1.1;Quy ho¹ch;®¹t"], Some((OldFont::Tcvn3, 7)));
    check_found(&["Ñaït"], Some((OldFont::Vni, 1)));
    check_found(
        &["TT;Noäi dung;Keát quaû thöïc hieän", "1.1;Quy hoaïch;Chöa ñaït"],
        Some((OldFont::Vni, 8)),
    );
    check_found(&["Nội dung; kết quả; đạt", "Xã; cà phê; toán; hoà"], None);
    check_found(&["café, naïve, résumé, señor, Zürich, über", "10 m², 25 °C, ½, 3 × 4"], None);
    check_found(&["67,05%", "1.1", ""], None);
    let found = recognise(["Sơn Bình,§¹t"]).unwrap();
    assert_eq!(found.examples, [("§¹t".to_owned(), "Đạt".to_owned())]);
}

proptest! {
    #[test]
    fn ascii_is_never_touched(text in "[ -~\t\r\n]{0,60}") {
        prop_assert_eq!(convert(&text, OldFont::Tcvn3), text.as_str());
        prop_assert_eq!(convert(&text, OldFont::Vni), text.as_str());
    }

    #[test]
    fn words_typed_in_a_font_come_back(
        words in prop::collection::vec(prop::sample::select(vec![
            "đạt", "chưa", "không", "nghèo", "đường", "Quyết", "nghĩa", "tỷ", "ruộng", "hưởng",
            "Đất", "kỹ", "thuỷ", "lợi", "ắc", "quy", "bẵng", "xẻ",
        ]), 1..8),
    ) {
        let text = words.join(" ");
        for font in [OldFont::Tcvn3, OldFont::Vni] {
            let typed = typed_text(&text, font);
            prop_assert_eq!(convert(&typed, font), text.as_str(), "{}", typed);
        }
    }

    #[test]
    fn recognising_never_panics(texts in prop::collection::vec(".{0,30}", 0..5)) {
        recognise(texts.iter().map(String::as_str));
    }
}
