//! The rooms of many communes and of periods: what they show, and what they give away.

use ntm_desk::rooms::{Question, Reply, RoomFile};
use ntm_desk::{
    CommunesChoice, CommunesSort, CommunesView, Desk, Export, ExportedContent, Form, PeriodsChoice,
    PeriodsView, sample_text,
};
use ntm_model::{Change, CriterionVerdict, Reached, Way};

use crate::common::{desk, desk_with, input};

fn communes(desk: &mut Desk, choice: &CommunesChoice) -> CommunesView {
    match desk.reply(&Question::Communes(Box::new(choice.clone())), &input()) {
        Reply::Communes(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn periods(desk: &mut Desk, choice: &PeriodsChoice) -> PeriodsView {
    match desk.reply(&Question::Periods(Box::new(choice.clone())), &input()) {
        Reply::Periods(view) => *view,
        other => panic!("{other:?}"),
    }
}

/// The examples of Khánh Hòa: a list of six communes.
fn khanh_hoa() -> Desk {
    let (name, bytes) = sample_text("khanh-hoa-2024").unwrap();
    desk_with(&[(name, std::str::from_utf8(bytes).unwrap())])
}

#[track_caller]
fn check_rows(choice: CommunesChoice, expected: &[&str]) {
    let view = communes(&mut khanh_hoa(), &choice);
    let names: Vec<&str> = view.rows.iter().map(|row| row.name.as_str()).collect();
    let found: Vec<bool> =
        names.iter().zip(expected).map(|(name, wanted)| name.starts_with(wanted)).collect();
    assert!(found.len() == expected.len() && found.iter().all(|is| *is), "{names:?}");
    assert_eq!(names.len(), expected.len(), "{names:?}");
}

#[test]
fn rows_are_sorted_and_filtered() {
    let by_name = CommunesChoice { sort: CommunesSort::Name, ..CommunesChoice::default() };
    let all = ["Cam Hải Đông", "Cam Tân", "Ninh Giang", "Ninh Tân", "Sơn Bình", "Vạn Thắng"];
    check_rows(by_name.clone(), &all);
    check_rows(CommunesChoice { text: "ninh".to_owned(), ..by_name.clone() }, &all[2..4]);
    let not_met = Some((17, CriterionVerdict::NotMet));
    let seventeen = CommunesChoice { criterion: not_met, ..by_name.clone() };
    let view = communes(&mut khanh_hoa(), &seventeen);
    assert_eq!((view.places, view.fitting), (6, view.criteria[16].counts[1]));
}

#[test]
fn targets_of_a_programme_stand_beside_the_shares() {
    let choice =
        CommunesChoice { programme: "khanh-hoa-2025".to_owned(), ..CommunesChoice::default() };
    let view = communes(&mut khanh_hoa(), &choice);
    assert!(view.programmes.iter().any(|(id, _)| *id == choice.programme));
    // Two of the targets of criterion 18 differ in the document; both are kept.
    let targets: Vec<usize> = view.criteria.iter().map(|one| one.targets.len()).collect();
    assert!(targets.iter().all(|count| *count > 0) && targets[17] == 2, "{targets:?}");
    // The list names what is not met in words alone, so that everything is open.
    assert_eq!(view.criteria[16].targets[0].0, Reached::Open);
    assert_eq!((view.floor, view.under.len(), view.under_more), (15, 6, 0));
    assert!(view.under.iter().all(|one| !one.is_certain));
    let none = CommunesChoice { floor: Some(0), ..choice };
    assert_eq!(communes(&mut khanh_hoa(), &none).floor_words, "");
}

const BEFORE: &str = "ten_xa,ten_huyen,nam_dat_chuan,ky,nhom,chi_tieu,ket_qua\n\
    Sơn Bình,Khánh Sơn,2027,2026,nhom-1,1.1,Đạt\n\
    Sơn Bình,Khánh Sơn,2027,2026,nhom-1,2.4,\"97,5%\"\n\
    Cam Tân,Cam Lâm,2026,2026,nhom-1,1.1,Chưa đạt\n";

fn now() -> String {
    BEFORE.replace(",2026,nhom", ",2027,nhom").replace("97,5%", "99%").replace("Chưa đạt", "Đạt")
}

#[test]
fn districts_and_years_follow_the_file() {
    let mut desk = desk(BEFORE);
    let view = communes(&mut desk, &CommunesChoice { base: Some(4), ..CommunesChoice::default() });
    let districts: Vec<&str> = view.districts.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(districts, ["Cam Lâm", "Khánh Sơn"]);
    let shares: Vec<String> =
        view.years.years.iter().map(|one| one.share.replace('\u{a0}', " ")).collect();
    assert_eq!(shares, ["1/4 (25 %)", "2/4 (50 %)"]);
    let one = CommunesChoice { district: "Cam Lâm".to_owned(), ..CommunesChoice::default() };
    let view = communes(&mut desk, &one);
    assert_eq!((view.places, view.rows.len(), view.districts.len()), (1, 1, 2));
}

#[test]
fn periods_are_compared_in_words() {
    let mut desk = desk_with(&[("truoc.csv", BEFORE), ("nay.csv", &now())]);
    let view = periods(&mut desk, &PeriodsChoice::default());
    assert_eq!(view.columns, ["2026", "2027"]);
    assert_eq!((view.places, view.rows.len(), view.place.is_none()), (2, 2, true));
    let place = view.rows.iter().find(|row| row.name == "Sơn Bình").map(|row| row.unit);
    let view = periods(&mut desk, &PeriodsChoice { place, ..PeriodsChoice::default() });
    let place = view.place.unwrap();
    let line = place.indicators.iter().find(|line| line.code.to_string() == "2.4").unwrap();
    let (way, size) = line.trends[0].as_ref().unwrap();
    assert_eq!((*way, size.replace('\u{a0}', " ").as_str()), (Way::Better, "+1,5 điểm %"));
    assert_eq!(line.changes[0], Some(Change::Won));
}

#[test]
fn only_the_latest_period_counts_among_the_communes() {
    let mut desk = desk_with(&[("truoc.csv", BEFORE), ("nay.csv", &now())]);
    let view = communes(&mut desk, &CommunesChoice::default());
    assert_eq!((view.units, view.places, view.notes.len()), (4, 2, 1));
}

#[track_caller]
fn check_file(file: &RoomFile, form: Form, name: &str, words: &[&str]) {
    let mut desk = desk_with(&[("truoc.csv", BEFORE), ("nay.csv", &now())]);
    let file = desk.export(&Export { what: file.wanted(), form }, &input()).unwrap();
    assert_eq!(file.name, name);
    match file.content {
        ExportedContent::Text(text) => {
            for word in words {
                assert!(text.contains(word), "{word} in {text}");
            }
        }
        ExportedContent::Workbook(book) => {
            let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
            assert_eq!(names, words);
        }
    }
}

#[test]
fn tables_are_given_away() {
    let communes = RoomFile::Communes(Box::default());
    check_file(&communes, Form::Csv, "cac-xa.csv", &["Sơn Bình", "Cam Lâm"]);
    let sheets = ["Các đơn vị", "Theo tiêu chí", "Huyện", "Lộ trình"];
    check_file(&communes, Form::Xlsx, "cac-xa.xlsx", &sheets);
    let periods = RoomFile::Periods(Box::default());
    check_file(&periods, Form::Csv, "so-sanh-ky.csv", &["Cam Tân", "Tiêu chí đạt 2027"]);
    check_file(&periods, Form::Xlsx, "so-sanh-ky.xlsx", &["Các đơn vị", "Theo tiêu chí"]);
    let bytes = ntm_desk::message::Wanted::OfRoom(vec![9, 9]);
    assert_eq!(desk(BEFORE).export(&Export { what: bytes, form: Form::Csv }, &input()), None);
}

#[test]
fn a_desk_without_files_has_empty_rooms() {
    assert_eq!(communes(&mut Desk::default(), &CommunesChoice::default()).units, 0);
    assert_eq!(periods(&mut Desk::default(), &PeriodsChoice::default()).units, 0);
}
