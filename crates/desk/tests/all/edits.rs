//! Typed values, and the unit that is shown.

use ntm_desk::message::{Edit, UnitEdit};
use ntm_desk::{Answer, Input};
use ntm_ingest::{ReadOptions, SheetChoice};
use ntm_model::{Place, Verdict};
use ntm_text::Language;

use crate::common::{desk, desk_of_corpus, desk_with, id, input, names, read_as, typed, verdict};

const FILE: &str = "ten_xa,chi_tieu,ket_qua,minh_chung\n\
    Bình Giang,1.1,Chưa đạt,Báo cáo 12\nBình Giang,6.2,\"94,96%\",\n\
    Đức Xuân,1.1,Chưa đạt,\nSơn Bình,1.1,Đạt,\n";

#[test]
fn a_typed_value_changes_its_unit_and_no_other() {
    let mut desk = desk(FILE);
    let before = desk.answer(&input());
    let edited = typed(&mut desk, &[(0, "1.1", "Đạt")]);
    let after = desk.answer(&edited);
    assert_eq!((verdict(&before, "1.1"), verdict(&after, "1.1")), (Verdict::NotMet, Verdict::Met));
    assert_eq!(before.units[1..], after.units[1..]);
    let shown = after.shown.unwrap();
    let read = &shown.assessment.indicator("1.1".parse().unwrap()).unwrap().reads[0];
    assert_eq!((&read.place, read.text.as_str()), (&Place::Typed, "Đạt"));
}

#[test]
fn edits_are_of_the_unit_that_they_name() {
    let mut desk = desk(FILE);
    let edits = typed(&mut desk, &[(1, "1.1", "Đạt"), (2, "1.1", "Chưa đạt"), (99, "1.1", "Đạt")]);
    let shown = |desk: &mut ntm_desk::Desk, unit| {
        verdict(&desk.answer(&Input { unit, ..edits.clone() }), "1.1")
    };
    assert_eq!(shown(&mut desk, 0), Verdict::NotMet);
    assert_eq!(shown(&mut desk, 1), Verdict::Met);
    assert_eq!(shown(&mut desk, 2), Verdict::NotMet);
}

#[test]
fn taking_an_edit_back_gives_the_first_answer_again() {
    let mut desk = desk(FILE);
    let first = desk.answer(&input());
    let edited = typed(&mut desk, &[(0, "6.2", "99%"), (0, "3.10", "1")]);
    let edited = desk.answer(&edited);
    assert_ne!(edited, first);
    assert_eq!(edited.units[0].indicators.no_data, first.units[0].indicators.no_data - 1);
    assert_eq!(desk.answer(&input()), first);
}

#[test]
fn an_edit_settles_what_the_file_says_twice() {
    let mut desk = desk("chi_tieu,ket_qua\n6.2,95%\n1.1,Đạt\n6.2,94%\n");
    assert_eq!(verdict(&desk.answer(&input()), "6.2"), Verdict::Conflict);
    let edited = typed(&mut desk, &[(0, "6.2", "96%")]);
    let answer = desk.answer(&edited);
    assert_eq!(verdict(&answer, "6.2"), Verdict::Met);
    assert!(answer.problems.iter().all(|group| group.code != "TWO_VALUES"));
}

#[test]
fn an_edit_holds_a_claim_and_a_reason_as_well() {
    let code = |code: &str| code.parse().unwrap();
    let edit = |claim: &str, reason: &str| Edit {
        result: String::new(),
        declared: claim.to_owned(),
        reason: reason.to_owned(),
    };
    let mut desk = desk(FILE);
    let unit = id(&mut desk, 0).unwrap();
    let edits = vec![
        UnitEdit { unit: unit.clone(), code: code("1.1"), edit: edit("Đạt", "") },
        UnitEdit {
            unit: unit.clone(),
            code: code("3.5"),
            edit: edit("", "Không có mô hình du lịch"),
        },
        UnitEdit { unit, code: code("6.2"), edit: Edit::default() },
    ];
    let answer = desk.answer(&Input { edits: edits.clone(), ..input() });
    assert_eq!(verdict(&answer, "1.1"), Verdict::Met);
    assert_eq!(verdict(&answer, "3.5"), Verdict::NotApplicable);
    // An empty edit takes the value away.
    assert_eq!(verdict(&answer, "6.2"), Verdict::NoData);
    // What stands now is the start of the next edit.
    let now = answer.shown.unwrap().edits;
    for UnitEdit { code, edit, .. } in edits {
        assert!(now.contains(&(code, edit)), "{code}");
    }
}

#[test]
fn any_unit_can_be_shown() {
    let mut desk = desk(FILE);
    for (unit, name) in [(0, "Bình Giang"), (1, "Đức Xuân"), (2, "Sơn Bình")] {
        let answer = desk.answer(&Input { unit, ..input() });
        assert_eq!((answer.unit, names(&answer).len()), (unit, 3));
        assert_eq!(answer.shown.unwrap().assessment.name.as_deref(), Some(name));
    }
    // A number beyond the last unit shows the last.
    let answer = desk.answer(&Input { unit: 99, ..input() });
    assert_eq!(answer.unit, 2);
    assert!(answer.shown.is_some());
}

#[test]
fn a_chosen_group_and_day_hold_for_all_units() {
    let mut desk = desk(FILE);
    let first = desk.answer(&input());
    let variant = Some("nhom-3".to_owned());
    let chosen = desk.answer(&Input { variant, ..input() });
    assert_eq!(chosen.shown.unwrap().assessment.variant.as_deref(), Some("nhom-3"));
    assert_ne!(chosen.units, first.units);
    let as_of = Some(ntm_model::Date::end_of_year(2020));
    let early = desk.answer(&Input { as_of, ..input() });
    assert_eq!(verdict(&early, "6.2"), Verdict::NoLevel);
    assert_eq!(desk.answer(&input()), first);
}

#[test]
fn the_language_changes_sentences_and_nothing_else() {
    let mut desk = desk(FILE);
    let vietnamese = desk.answer(&input());
    let english = desk.answer(&Input { language: Language::English, ..input() });
    assert_eq!(vietnamese.units, english.units);
    assert_eq!(
        vietnamese.shown.map(|shown| shown.assessment),
        english.shown.map(|shown| shown.assessment)
    );
    assert_eq!(vietnamese.problems.len(), english.problems.len());
    for (first, second) in vietnamese.problems.iter().zip(&english.problems) {
        assert_eq!((&first.code, first.count), (&second.code, second.count));
        assert_ne!(first.problems[0].message, second.problems[0].message);
    }
}

#[test]
fn an_edit_stays_with_its_commune_when_a_sheet_before_it_is_left_out() {
    let mut desk = desk_of_corpus("moi-xa-mot-trang.xlsx");
    let edits = typed(&mut desk, &[(2, "1.1", "Chưa đạt"), (0, "6.2", "99%")]).edits;
    let name =
        |answer: &Answer| answer.units.iter().map(|unit| unit.name.clone()).collect::<Vec<_>>();
    let all = name(&desk.answer(&input()));
    let sheets = SheetChoice::These(vec!["Vạn Thắng".to_owned(), "Ninh Tân".to_owned()]);
    let options = ReadOptions { sheets, ..ReadOptions::default() };
    let answer = desk.answer(&Input { edits, unit: 1, ..read_as(options) });
    assert_eq!(name(&answer), all[1..]);
    assert_eq!(verdict(&answer, "1.1"), Verdict::NotMet);
    assert_eq!(answer.unused_edits, 1);
}

/// The first condition of model communes follows from the advanced report of the same place, also
/// when that one is in another file, and when a value is typed there.
#[test]
fn a_model_commune_follows_its_advanced_report() {
    let model = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n\
        Xã A,xa-kieu-mau-2021-2025,dhntb,2025,2,70 triệu đồng/người/năm\n";
    let advanced = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n\
        Xã A,xa-nang-cao-2021-2025,dhntb,2025,1.1,Đạt\n";
    let first = |desk: &mut ntm_desk::Desk, input: &ntm_desk::Input| {
        let unit = desk.answer(input).shown.unwrap();
        let code = "1".parse().unwrap();
        let remarks = unit.remarks.iter().filter(|one| one.code == code);
        let remarks: Vec<_> = remarks.map(|one| one.message.clone()).collect();
        (unit.assessment.indicator(code).unwrap().verdict, remarks.join(" "))
    };
    let mut desk = desk_with(&[("kieu-mau.csv", model)]);
    assert_eq!(first(&mut desk, &input()).0, Verdict::NoData);
    desk.open("nang-cao.csv", advanced.as_bytes().to_vec());
    let (verdict, remarks) = first(&mut desk, &input());
    assert_eq!(verdict, Verdict::NoData);
    assert!(remarks.contains("bộ xa-nang-cao-2021-2025: đạt 0/19 tiêu chí"), "{remarks}");
    let failing = typed(&mut desk, &[(1, "dk.no-xay-dung", "Chưa đạt")]);
    assert_eq!(first(&mut desk, &failing).0, Verdict::NotMet);
    assert_eq!(first(&mut desk, &input()).0, Verdict::NoData);
    // What follows is no value of the file: it is not saved with the others.
    let export = ntm_desk::Export { what: ntm_desk::Wanted::Data, form: ntm_desk::Form::Csv };
    let file = desk.export(&export, &failing).unwrap();
    let ntm_desk::ExportedContent::Text(text) = file.content else { panic!("no text") };
    assert!(!text.contains("tiêu chí)"), "{text}");
}
