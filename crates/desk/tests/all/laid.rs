//! The rooms hold everything against the sets as they are judged by: with a province's levels in
//! them, and with the sets that the province makes itself.

use ntm_desk::rooms::{PlansQuestion, PlansReply, Question, Reply};
use ntm_desk::{CommunesChoice, Desk, PeriodsChoice};

use crate::common::{desk_with, input};

/// A set of villages.
const VILLAGES: &str = "bo_tieu_chi,chi_tieu,ten_chi_tieu,cach,muc,van_ban,tu_ngay\n\
    Thôn,1,Hạ tầng của thôn,thêm,,,\n\
    Thôn,1.1,Đường thôn được cứng hóa,thêm,≥ 80 %,Quyết định 11,2026-01-01\n\
    Thôn,2.1,Hộ nghèo,thêm,≤ 3 %,Quyết định 11,2026-01-01\n";
const RESULTS: &str = "ten_xa,bo_tieu_chi,ky,chi_tieu,ket_qua\n\
    Thôn A,thon,2026,1.1,75%\nThôn A,thon,2027,1.1,85%\nThôn B,thon,2027,1.1,90%\n";

fn villages() -> Desk {
    desk_with(&[("muc.csv", VILLAGES), ("thon.csv", RESULTS)])
}

fn plans(desk: &mut Desk, question: PlansQuestion) -> PlansReply {
    match desk.reply(&Question::Plans(question), &input()) {
        Reply::Plans(Some(reply)) => *reply,
        other => panic!("{other:?}"),
    }
}

/// The codes and sentences of an audit; empty for the user's own plan.
fn audit(desk: &mut Desk, plan: &str) -> Vec<(String, String)> {
    let PlansReply::Audit(view) = plans(desk, PlansQuestion::Audit(plan.to_owned())) else {
        panic!("no audit")
    };
    let of_group = |group: &ntm_desk::rooms::FindingGroup| {
        let code = group.code.clone();
        let all = group.findings.iter();
        all.map(|one| (code.clone(), one.sentence.clone())).collect::<Vec<_>>()
    };
    view.groups.iter().flat_map(of_group).collect()
}

#[test]
fn the_room_of_communes_names_a_set_of_the_province() {
    let choice = Box::new(CommunesChoice::default());
    let Reply::Communes(view) = villages().reply(&Question::Communes(choice), &input()) else {
        panic!("no communes")
    };
    assert_eq!(view.sets, [("thon".to_owned(), "Thôn".to_owned(), 2)]);
    let titles: Vec<_> = view.criteria.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["Hạ tầng của thôn", "Do tỉnh quy định"]);
}

#[test]
fn the_room_of_periods_names_a_set_of_the_province() {
    let choice = Box::new(PeriodsChoice { place: Some(0), ..PeriodsChoice::default() });
    let Reply::Periods(view) = villages().reply(&Question::Periods(choice), &input()) else {
        panic!("no periods")
    };
    assert_eq!(view.sets, [("thon".to_owned(), "Thôn".to_owned())]);
    assert_eq!(view.criteria[0].title, "Hạ tầng của thôn");
    let place = view.place.unwrap();
    assert_eq!(place.criteria[0].title, "Hạ tầng của thôn");
    assert_eq!(place.indicators[0].title, "Đường thôn được cứng hóa");
}

#[test]
fn a_plan_of_the_users_own_may_be_for_a_set_of_the_province() {
    let plan = "bo_tieu_chi,chi_tieu,chu_tri,bat_dau,ket_thuc,muc_tieu\n\
        Thôn,1.1,Ban phát triển thôn,2026,2027,≥ 80 %\n\
        Thôn,2.1,Ban phát triển thôn,2026,2027,≤ 3 %\n";
    let mut desk = villages();
    desk.open("ke-hoach.csv", plan.into());
    let answer = desk.answer(&input());
    let codes: Vec<_> = answer.problems.iter().map(|group| group.code.as_str()).collect();
    assert!(!codes.contains(&"UNKNOWN_SET"), "{codes:?}");
    let planned = answer.planned.unwrap();
    assert_eq!((planned.plan.set.as_str(), planned.plan.indicators.len()), ("thon", 2));
    assert_eq!(audit(&mut desk, ""), []);
    let question = PlansQuestion::Duties {
        plan: String::new(),
        set: String::new(),
        organization: String::new(),
    };
    let PlansReply::Duties(duties) = plans(&mut desk, question) else { panic!("no duties") };
    assert_eq!(duties.sets[0].name, "Thôn");
    assert_eq!(duties.columns[0].title, "Hạ tầng của thôn");
    let PlansReply::Table(table) = plans(&mut desk, PlansQuestion::Table(Default::default()))
    else {
        panic!("no table")
    };
    assert_eq!(table.rows[0].title, "Đường thôn được cứng hóa");
    assert!(table.parts[0].name.contains("Hạ tầng của thôn"), "{:?}", table.parts[0]);
}

/// A plan for a commune of group 2, where only the province states the level.
#[track_caller]
fn check_goal(levels: &str, goal: &str, expected: &[&str]) {
    let status = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n\
        Sơn Bình,xa-2026-2030,nhom-2,2026,6.2,92%\n";
    let plan = format!(
        "bo_tieu_chi,chi_tieu,chu_tri,bat_dau,ket_thuc,muc_tieu\n\
         xa-2026-2030,6.2,Phòng Kinh tế,2026,2027,{goal}\n"
    );
    let mut desk = desk_with(&[("xa.csv", status), ("ke-hoach.csv", &plan)]);
    if !levels.is_empty() {
        desk.open("muc-cua-tinh-a.csv", levels.into());
    }
    let found = audit(&mut desk, "");
    let codes: Vec<_> = found.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, expected, "{found:?}");
    for (_, sentence) in found {
        assert!(sentence.contains("“muc-cua-tinh-a”: >= 90 % (Quyết định 10)"), "{sentence}");
    }
}

#[test]
fn a_goal_is_held_against_the_level_of_the_province() {
    let levels = "bo_tieu_chi,nhom,chi_tieu,cach,muc,van_ban\n\
        xa-2026-2030,nhom-2,6.2,đặt,≥ 90 %,Quyết định 10\n";
    check_goal("", "≥ 85 %", &[]);
    check_goal(levels, "≥ 85 %", &["PLAN_LEVEL_NOT_OF_PROVINCE"]);
    check_goal(levels, "≥ 90 %", &[]);
    check_goal(levels, "≥ 95 %", &[]);
}

/// The edited table is audited by the same levels as the file that it becomes.
#[test]
fn the_table_of_a_plan_is_held_against_the_level_of_the_province() {
    let levels = "bo_tieu_chi,nhom,chi_tieu,cach,muc,van_ban\n\
        xa-2026-2030,nhom-2,6.2,đặt,≥ 90 %,Quyết định 10\n";
    let status = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n\
        Sơn Bình,xa-2026-2030,nhom-2,2026,6.2,92%\n";
    let plan = "bo_tieu_chi,chi_tieu,chu_tri,bat_dau,ket_thuc,muc_tieu\n\
        xa-2026-2030,6.2,Phòng Kinh tế,2026,2027,≥ 85 %\n";
    let files = [("xa.csv", status), ("ke-hoach.csv", plan), ("muc.csv", levels)];
    let question = PlansQuestion::Table(Default::default());
    let PlansReply::Table(table) = plans(&mut desk_with(&files), question) else {
        panic!("no table")
    };
    assert_eq!(table.tally, "1 lỗi, 0 cảnh báo, 0 lưu ý.");
}
