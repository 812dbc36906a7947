//! A province's own levels: files that are dropped, and levels that are typed.

use ntm_desk::message::TemplateFor;
use ntm_desk::rooms::{Question, Reply};
use ntm_desk::{
    Desk, Export, ExportedContent, FileKind, Form, Input, LevelsAsked, LevelsView, TypedLevel,
    Wanted, kind_of,
};
use ntm_model::{OverlayEffect, Verdict};

use crate::common::{codes, desk_with, input, verdict};

const STATUS: &str = "bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n\
    xa-2026-2030,nhom-2,2026,6.2,92%\n\
    xa-2026-2030,nhom-2,2026,2.4,99%\n";
const LEVELS: &str = "bo_tieu_chi,nhom,chi_tieu,cach,muc,van_ban\n\
    xa-2026-2030,nhom-2,6.2,đặt,≥ 90 %,Quyết định 10\n";

fn typed(code: &str, level: &str) -> TypedLevel {
    TypedLevel {
        set: "xa-2026-2030".to_owned(),
        variant: "nhom-2".to_owned(),
        code: code.to_owned(),
        level: level.to_owned(),
        ..TypedLevel::default()
    }
}

fn asked(rows: &[TypedLevel]) -> LevelsAsked {
    LevelsAsked {
        set: "xa-2026-2030".to_owned(),
        variant: "nhom-2".to_owned(),
        document: "Quyết định 10".to_owned(),
        typed: rows.to_vec(),
        ..LevelsAsked::default()
    }
}

#[track_caller]
fn view(desk: &mut Desk, asked: &LevelsAsked) -> LevelsView {
    match desk.reply(&Question::Levels(asked.clone()), &input()) {
        Reply::Levels(view) => *view,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn file(desk: &mut Desk, asked: &LevelsAsked) -> Option<(String, String)> {
    match desk.reply(&Question::LevelsFile(asked.clone()), &input()) {
        Reply::File(file) => file,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn check_kind(text: &str, kind: FileKind) {
    assert_eq!(kind_of(text.as_bytes()), kind);
}

#[test]
fn a_file_is_told_by_its_header() {
    check_kind(STATUS, FileKind::Status);
    check_kind(LEVELS, FileKind::Levels);
    check_kind("Mã chỉ tiêu;Nội dung;Cách;Mức\n6.2;Nhà;đặt;≥ 90 %", FileKind::Levels);
    check_kind("Mã chỉ tiêu;Mức;Kết quả\n6.2;≥ 90 %;92%", FileKind::Status);
    check_kind("", FileKind::Status);
    // The header decides, however long the file is and wherever it is cut.
    let long = "xa-2026-2030,nhom-2,6.2,đặt,≥ 90 %,ư\n".repeat(4000);
    check_kind(&(LEVELS.to_owned() + &long), FileKind::Levels);
    let wide: Vec<u8> =
        (LEVELS.to_owned() + &long).encode_utf16().fold(vec![0xff, 0xfe], |mut bytes, letter| {
            bytes.extend(letter.to_le_bytes());
            bytes
        });
    assert_eq!(kind_of(&wide), FileKind::Levels);
}

#[test]
fn levels_of_a_file_decide_and_are_named() {
    let mut desk = desk_with(&[("xa.csv", STATUS)]);
    let before = desk.answer(&input());
    assert_eq!(verdict(&before, "6.2"), Verdict::NoLevel);
    assert_eq!(before.levels, "");
    desk.open("muc-lao-cai.csv", LEVELS.as_bytes().to_vec());
    let after = desk.answer(&input());
    assert_eq!(verdict(&after, "6.2"), Verdict::Met);
    assert_eq!(verdict(&after, "2.4"), Verdict::NoLevel);
    assert_eq!(after.levels, "Theo mức của tỉnh: muc-lao-cai (1 mức).");
    assert_eq!((after.units.len(), after.files.len()), (1, 2));
    assert_eq!(after.files[1].kind, FileKind::Levels);
    assert_eq!(after.files[1].said, after.levels);
    let set = after.set.unwrap();
    let level = set.indicator("6.2".parse().unwrap()).unwrap();
    assert!(level.levels.iter().any(|level| level.layer.overlay() == Some("muc-lao-cai")));
    // The library shows the same levels.
    let Reply::Library(library) = desk.reply(&Question::Library(String::new()), &input()) else {
        panic!("no library");
    };
    assert_eq!(library.set, set);
    // And so does the template.
    let what = Wanted::Template(TemplateFor {
        set: set.id.clone(),
        variant: "nhom-2".to_owned(),
        period: String::new(),
        unit: String::new(),
    });
    let template = desk.export(&Export { what, form: Form::Csv }, &input()).unwrap();
    let ExportedContent::Text(text) = template.content else { panic!("no text") };
    assert!(text.contains("90"), "{text}");
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let mut first = desk_with(&[("xa.csv", STATUS), ("m.csv", LEVELS)]);
    let mut last = desk_with(&[("m.csv", LEVELS), ("xa.csv", STATUS)]);
    let (first, last) = (first.answer(&input()), last.answer(&input()));
    assert_eq!(verdict(&first, "6.2"), Verdict::Met);
    assert_eq!(first.shown.unwrap().assessment.criteria, last.shown.unwrap().assessment.criteria);
}

#[test]
fn levels_with_an_error_are_shown_and_not_applied() {
    let wrong = LEVELS.to_owned() + "xa-2026-2030,nhom-2,99.1,đặt,≥ 90 %,Quyết định 10\n";
    let mut desk = desk_with(&[("xa.csv", STATUS), ("muc.csv", &wrong)]);
    let answer = desk.answer(&input());
    assert_eq!(verdict(&answer, "6.2"), Verdict::NoLevel);
    assert_eq!(
        answer.levels,
        "Mức của tỉnh trong tệp muc.csv chưa được áp dụng: còn 1 lỗi cần sửa."
    );
    let codes = codes(&answer);
    assert!(codes.contains(&"OVERLAY_UNKNOWN_CODE"), "{codes:?}");
    assert!(codes.contains(&"OVERLAY_NOT_APPLIED"), "{codes:?}");
    let group = answer.problems.iter().find(|one| one.code == "OVERLAY_UNKNOWN_CODE").unwrap();
    assert_eq!(group.problems[0].place, "muc.csv: dòng 3, cột 3");
}

#[test]
fn a_set_of_the_province_is_one_of_the_sets() {
    let own = "bo_tieu_chi,nhom,chi_tieu,ten_chi_tieu,cach,muc,van_ban,tu_ngay\n\
        thon,,1.1,Đường thôn được cứng hóa,thêm,≥ 80 %,Quyết định 11,2026-01-01\n";
    let status = "bo_tieu_chi,ky,chi_tieu,ket_qua\nthon,2026,1.1,75%\n";
    let mut desk = desk_with(&[("thon.csv", own), ("ket-qua.csv", status)]);
    let answer = desk.answer(&input());
    assert_eq!(answer.set.as_ref().map(|set| set.id.as_str()), Some("thon"));
    assert_eq!(verdict(&answer, "1.1"), Verdict::NotMet);
    let Reply::Library(library) = desk.reply(&Question::Library("thon".to_owned()), &input())
    else {
        panic!("no library");
    };
    assert!(library.sets.iter().any(|set| set.id == "thon"));
    let view = view(&mut desk, &LevelsAsked::default());
    assert_eq!((view.set.as_str(), view.variant.as_str(), view.lines.len()), ("thon", "chung", 1));
    assert!(view.lines[0].is_added);
}

#[test]
fn typed_levels_become_a_file_that_gives_the_same() {
    let mut desk = desk_with(&[("xa.csv", STATUS)]);
    let asked = asked(&[typed("6.2", "≥ 90 %"), typed("2.4", "từ 98% trở lên")]);
    let shown = view(&mut desk, &asked);
    assert_eq!((shown.errors, shown.pending, shown.count), (0, 2, 2));
    let line = shown.lines.iter().find(|line| line.code.to_string() == "6.2").unwrap();
    assert_eq!(line.published, "");
    assert_eq!(line.entries[0].effect, Some(OverlayEffect::Filled));
    assert_eq!(line.entries[0].document, "Quyết định 10");
    let (name, text) = file(&mut desk, &asked).unwrap();
    assert_eq!(name, "muc-cua-tinh.csv");
    desk.open(&name, text.clone().into_bytes());
    let answer = desk.answer(&input());
    assert_eq!(verdict(&answer, "6.2"), Verdict::Met);
    assert_eq!(verdict(&answer, "2.4"), Verdict::Met);
    assert_eq!(answer.levels, "Theo mức của tỉnh: Mức của tỉnh (2 mức).");
    // What was typed is in the file now, and typing it again changes nothing.
    let again = view(&mut desk, &asked);
    assert_eq!((again.pending, again.pending_words.as_str()), (0, ""));
    assert_eq!(file(&mut desk, &asked).unwrap().1, text);
}

#[test]
fn a_wrong_level_says_so_beside_its_field_and_makes_no_file() {
    let mut desk = desk_with(&[("xa.csv", STATUS)]);
    let asked = asked(&[typed("6.2", "90")]);
    let shown = view(&mut desk, &asked);
    let line = shown.lines.iter().find(|line| line.code.to_string() == "6.2").unwrap();
    assert_eq!((shown.errors, line.entries[0].level.as_str()), (1, "90"));
    assert_eq!(line.entries[0].remarks.len(), 1);
    assert_eq!(file(&mut desk, &asked), None);
}

#[test]
fn a_row_for_several_groups_is_split_and_one_can_be_taken_away() {
    let several = "bo_tieu_chi,nhom,chi_tieu,cach,muc,van_ban\n\
        xa-2026-2030,\"nhom-2, nhom-3\",6.2,đặt,≥ 90 %,Quyết định 10\n";
    let mut desk = desk_with(&[("xa.csv", STATUS), ("muc-cua-tinh.csv", several)]);
    let (_, text) = file(&mut desk, &asked(&[typed("6.2", "≥ 91 %")])).unwrap();
    assert!(text.contains("nhom-3,6.2") && text.contains("nhom-2,6.2"), "{text}");
    assert!(text.contains("90 %") && text.contains("91 %"), "{text}");
    // Without anything typed in it, the row goes.
    let mut nothing = asked(&[typed("6.2", "")]);
    nothing.document.clear();
    let (_, text) = file(&mut desk, &nothing).unwrap();
    assert!(text.contains("nhom-3,6.2") && !text.contains("nhom-2,6.2"), "{text}");
}

#[test]
fn the_income_of_a_model_commune_follows_the_advanced_level() {
    let levels = "bo_tieu_chi,nhom,chi_tieu,cach,muc,van_ban,tu_ngay\n\
        xa-nang-cao-2021-2025,dhntb,10,nâng,≥ 80 triệu đồng/người/năm,Quyết định 12,2025-01-01\n";
    let mut desk = desk_with(&[("m.csv", levels)]);
    let answer = desk.answer(&input());
    assert_eq!(answer.levels, "Theo mức của tỉnh: m (1 mức).", "{:?}", codes(&answer));
    let question = Question::Library("xa-kieu-mau-2021-2025".to_owned());
    let Reply::Library(library) = desk.reply(&question, &input()) else { panic!("no library") };
    let bound = |level: &ntm_model::Level| {
        ntm_text::requirement(&level.requirement, "triệu đồng", ntm_text::Language::Vietnamese)
    };
    let levels = library.set.indicators().flat_map(|one| &one.levels);
    let levels: Vec<_> = levels.filter(|level| level.variant == "dhntb").map(bound).collect();
    assert!(levels.iter().any(|level| level.contains("88")), "{levels:?}");
}

#[test]
fn recognition_and_its_conditions_are_in_words_and_can_be_typed() {
    let mut desk = Desk::default();
    desk.open_sample("son-binh-2024.csv");
    let shown = desk.answer(&input()).shown.unwrap();
    assert!(shown.recognition.starts_with("Chưa đủ điều kiện"), "{}", shown.recognition);
    assert_eq!(shown.revocation, "");
    let code = "dk.hai-long";
    assert!(shown.assessment.conditions.iter().any(|one| one.code.to_string() == code));
    let input: Input = crate::common::typed(&mut desk, &[(0, code, "Đạt (98%)")]);
    let shown = desk.answer(&input).shown.unwrap();
    let condition = shown.assessment.indicator(code.parse().unwrap()).unwrap();
    assert_eq!(condition.verdict, Verdict::Met);
}

#[test]
fn two_files_with_different_levels_say_which_one_wins() {
    let second = LEVELS.replace("≥ 90 %", "≥ 95 %").replace("định 10", "định 12");
    let files = [("xa.csv", STATUS), ("cu.csv", LEVELS), ("moi.csv", second.as_str())];
    let mut desk = desk_with(&files);
    let answer = desk.answer(&input());
    assert_eq!(verdict(&answer, "6.2"), Verdict::NotMet);
    let group = answer.problems.iter().find(|one| one.code == "OVERLAY_OTHER_FILE").unwrap();
    assert_eq!(group.problems.len(), 1);
    let problem = &group.problems[0];
    assert_eq!(problem.place, "moi.csv: dòng 2, cột 5");
    assert!(problem.message.contains("tệp này ghi ≥ 95\u{a0}%"), "{}", problem.message);
    let other = "tệp cu.csv (dòng 2, cột 5) ghi ≥ 90\u{a0}%";
    assert!(problem.message.contains(other), "{}", problem.message);
    // The same levels twice are no contradiction.
    let same = [("xa.csv", STATUS), ("cu.csv", LEVELS), ("moi.csv", LEVELS)];
    let answer = desk_with(&same).answer(&input());
    assert!(answer.problems.iter().all(|one| one.code != "OVERLAY_OTHER_FILE"));
}
