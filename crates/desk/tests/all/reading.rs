//! Files read in the way that the user chose.

use ntm_ingest::{Encoding, Field, Mapping, OldFont, ReadOptions, Role, SheetChoice, Usage};
use ntm_model::Verdict;

use crate::common::{
    codes, corpus, desk, desk_of_corpus, desk_with, input, names, read_as, verdict,
};

#[test]
fn chosen_sheets_are_used_and_others_not() {
    let mut desk = desk_of_corpus("moi-xa-mot-trang.xlsx");
    let first = desk.answer(&input());
    let used = |answer: &ntm_desk::Answer| -> Vec<String> {
        let tables = answer.files[0].tables.iter();
        tables.filter(|one| one.usage == Usage::Used).map(|one| one.sheet.to_string()).collect()
    };
    let all = used(&first);
    assert!(all.len() > 1, "{all:?}");
    let last = all.last().unwrap().clone();
    let sheets = SheetChoice::These(vec![last.clone()]);
    let other = desk.answer(&read_as(ReadOptions { sheets, ..ReadOptions::default() }));
    assert_eq!(used(&other), [last]);
    assert_eq!(names(&other), names(&first)[all.len() - 1..]);
    assert_eq!(desk.answer(&input()), first);
}

#[test]
fn columns_stand_for_what_the_user_says() {
    let mut desk = desk("Cột A,Cột B,Cột C\n1.1,Đạt,Chưa đạt\n6.2,95%,94%\n");
    let role = |field| Some(Role::Field(field));
    let mapping = |result| Mapping {
        columns: vec![(1, role(Field::Code)), (result, role(Field::Result))],
        header: Some((1, 1)),
        ..Mapping::default()
    };
    let mut read = |result| {
        let mappings = vec![mapping(result)];
        desk.answer(&read_as(ReadOptions { mappings, ..ReadOptions::default() }))
    };
    assert_eq!(verdict(&read(2), "1.1"), Verdict::Met);
    assert_eq!(verdict(&read(3), "1.1"), Verdict::NotMet);
}

#[test]
fn letters_are_read_in_the_chosen_encoding() {
    let mut desk = desk_of_corpus("goc-1258.csv");
    let first = desk.answer(&input());
    assert_eq!(first.files[0].letters.encoding, Some(Encoding::Windows1258));
    let encoding = Some(Encoding::Windows1252);
    let wrong = desk.answer(&read_as(ReadOptions { encoding, ..ReadOptions::default() }));
    assert_eq!(wrong.files[0].letters.encoding, encoding);
    assert_ne!(wrong.shown, first.shown);
    let encoding = Some(Encoding::Windows1258);
    let right = desk.answer(&read_as(ReadOptions { encoding, ..ReadOptions::default() }));
    assert_eq!(right.shown, first.shown);
}

#[track_caller]
fn check_font(name: &str, font: OldFont) {
    let mut desk = desk_of_corpus(name);
    let asked = desk.answer(&input());
    assert!(codes(&asked).contains(&"OLD_FONT"), "{:?}", codes(&asked));
    assert_eq!(asked.files[0].letters.font.as_ref().unwrap().font, font);
    let font = Some(font);
    let agreed = desk.answer(&read_as(ReadOptions { font, ..ReadOptions::default() }));
    assert!(!codes(&agreed).contains(&"OLD_FONT"), "{:?}", codes(&agreed));
    assert_eq!(verdict(&agreed, "6.2"), Verdict::NotMet);
    assert_eq!(verdict(&agreed, "1.1"), Verdict::Met);
}

#[test]
fn old_fonts_are_read_once_the_user_agrees() {
    check_font("goc-tcvn3.csv", OldFont::Tcvn3);
    check_font("goc-tcvn3.xlsx", OldFont::Tcvn3);
    check_font("goc-vni.csv", OldFont::Vni);
}

#[test]
fn each_file_is_read_in_its_own_way() {
    let text = "Cột A,Cột B\n1.1,Đạt\n";
    let mut desk = desk_with(&[("a.csv", "ten_xa,chi_tieu,ket_qua\nBình Giang,1.1,Đạt\n")]);
    desk.open("b.csv", text.as_bytes().to_vec());
    desk.open_workbook("c.xlsx", ntm_workbook::read(&corpus("nhieu-trang.xlsx")));
    let columns = vec![(1, Some(Role::Field(Field::Code))), (2, Some(Role::Field(Field::Result)))];
    let mapping = Mapping { columns, header: Some((1, 1)), ..Mapping::default() };
    let second = ReadOptions { mappings: vec![mapping], ..ReadOptions::default() };
    let reading = vec![ReadOptions::default(), second];
    let answer = desk.answer(&ntm_desk::Input { reading, ..input() });
    assert_eq!(names(&answer)[..2], ["Bình Giang", "-"]);
    assert_eq!(answer.units.iter().map(|unit| unit.file).collect::<Vec<_>>(), [0, 1, 2]);
}
