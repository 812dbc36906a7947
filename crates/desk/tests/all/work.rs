//! Roadmaps, sheets and scenarios for the unit that is shown.

use ntm_desk::{
    Desk, ExportedContent, Form, ScenariosAsked, WorkAsked, WorkFile, bundled_scenarios,
    from_bytes, scenarios_file, to_bytes,
};
use ntm_plan::{Arrival, Goal, Span, read_scenarios};

use crate::common::{desk, desk_with, input, typed};

fn asked() -> WorkAsked {
    WorkAsked { by: Span::Quarter, goal: Goal::Next, organization: None }
}

fn sample() -> Desk {
    let mut desk = Desk::default();
    desk.open_sample("binh-giang-2026-minh-hoa.csv");
    desk
}

fn rows(year: &str, result: &str) -> String {
    format!(
        "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\nBình Giang,xa-2026-2030,1,{year},6.2,\"{result}\"\n"
    )
}

#[test]
fn the_work_of_the_sample_is_complete_and_travels() {
    let work = sample().work(&asked(), &input()).unwrap();
    assert!(work.is_own_plan);
    assert_eq!(work.timetable.terms.len(), 16);
    assert_eq!((work.least.met, work.least.wanted), (5, 6));
    assert_eq!(work.nearest.wins[0].code.to_string(), "6.2");
    assert!(work.sheets.len() > 5);
    assert_eq!(from_bytes::<ntm_desk::Work>(&to_bytes(&work)).unwrap(), work);
}

#[test]
fn mine_is_one_sheet() {
    let mine = WorkAsked { organization: Some("tram-y-te".to_owned()), ..asked() };
    let sheets = sample().work(&mine, &input()).unwrap().sheets;
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].organization, "tram-y-te");
}

#[test]
fn typed_values_count() {
    let mut desk = sample();
    let input = typed(&mut desk, &[(0, "6.2", "99%")]);
    let work = desk.work(&asked(), &input).unwrap();
    assert!(work.nearest.wins.iter().all(|win| win.code.to_string() != "6.2"));
}

#[test]
fn earlier_periods_of_the_place_are_the_pace_so_far() {
    let (first, second) = (rows("2026", "90%"), rows("2027", "92%"));
    let mut desk = desk_with(&[("b.csv", &second), ("a.csv", &first)]);
    let pace = desk.work(&asked(), &input()).unwrap().pace.unwrap();
    assert_eq!(pace.periods, 2);
    assert!(matches!(pace.items[0].arrival, Arrival::Early { .. }));
    // What comes after the period that is shown is not known yet in it.
    let earlier = ntm_desk::Input { unit: 1, ..input() };
    assert_eq!(desk.work(&asked(), &earlier).unwrap().pace.unwrap().periods, 1);
    // Places without a name are not taken for one place.
    let nameless = |year: &str| rows(year, "90%").replace("Bình Giang", "");
    let mut desk = desk_with(&[("a.csv", &nameless("2026")), ("b.csv", &nameless("2027"))]);
    let second = ntm_desk::Input { unit: 1, ..input() };
    assert_eq!(desk.work(&asked(), &second).unwrap().pace.unwrap().periods, 1);
}

#[test]
fn without_a_unit_or_a_plan_there_is_no_work() {
    assert_eq!(Desk::default().work(&asked(), &input()), None);
    let mut old = desk("bo_tieu_chi,chi_tieu,ket_qua\ntinh-2021-2025,1,Đạt\n");
    assert_eq!(old.work(&asked(), &input()), None);
}

#[test]
fn files_of_the_work_are_made() {
    let mut desk = sample();
    let files = [WorkFile::Roadmap, WorkFile::Sheets { with_raci: true }];
    for file in files {
        let text = desk.work_file(file, Form::Csv, &asked(), &input()).unwrap();
        assert!(matches!(text.content, ExportedContent::Text(text) if text.contains("6.2")));
        let book = desk.work_file(file, Form::Xlsx, &asked(), &input()).unwrap();
        let ExportedContent::Workbook(book) = book.content else { panic!("no workbook") };
        assert!(ntm_workbook_writer::write(&book).is_ok());
    }
    let nobody = WorkAsked { organization: Some("ai-do".to_owned()), ..asked() };
    let file = WorkFile::Sheets { with_raci: false };
    assert_eq!(desk.work_file(file, Form::Xlsx, &nobody, &input()), None);
}

#[test]
fn scenarios_are_answered_beside_the_real_data() {
    let scenarios = bundled_scenarios();
    assert_eq!(scenarios.problems, []);
    let compare = scenarios.scenarios.iter().map(|scenario| (scenario.clone(), 99)).collect();
    let asked = ScenariosAsked { walk: scenarios.scenarios.first().cloned(), compare };
    let mut desk = sample();
    let answer = desk.scenarios(&asked, &input()).unwrap();
    assert_eq!(answer.walk.as_ref().unwrap().states.len(), 4);
    assert_eq!(answer.comparison.as_ref().unwrap().columns.len(), 3);
    assert_eq!(from_bytes::<ntm_desk::ScenariosAnswer>(&to_bytes(&answer)).unwrap(), answer);
    assert!(desk.comparison_file(Form::Xlsx, &asked, &input()).is_some());
    assert_eq!(desk.comparison_file(Form::Csv, &ScenariosAsked::default(), &input()), None);
    // The desk's own answer is as before.
    assert_eq!(desk.answer(&input()).units[0].criteria.met, 5);
}

#[test]
fn a_file_of_scenarios_reads_back() {
    let scenarios = bundled_scenarios().scenarios;
    let ExportedContent::Text(text) = scenarios_file(&scenarios).content else { panic!("no text") };
    assert_eq!(read_scenarios(text.as_bytes()).scenarios, scenarios);
}
