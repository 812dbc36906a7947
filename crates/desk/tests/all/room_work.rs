//! The rooms “Việc nên làm trước” and “Thử tình huống”: what they ask, and the words they get.

use ntm_desk::message::Wanted;
use ntm_desk::rooms::{
    ChangeKind, Question, Reply, RoomFile, ScenarioEdit, ScenarioEdited, ScenarioEditing,
    ScenarioKey, ScenariosView, ScenariosWanted, WorkView,
};
use ntm_desk::{Desk, Export, ExportedContent, Form, WorkAsked, WorkFile, from_bytes, to_bytes};
use ntm_plan::{Goal, Span};
use ntm_text::Language;

use crate::common::{desk_with, input};

const SAMPLE: &str = "binh-giang-2026-minh-hoa.csv";
const OWN: &str = "kich-ban-cua-toi.csv";
const SCENARIOS: &str = "kich_ban,buoc,chi_tieu,ket_qua,ten_kich_ban\na,1,6.2,99%,Nhà ở\n";

fn sample() -> Desk {
    let mut desk = Desk::default();
    desk.open_sample(SAMPLE);
    desk
}

fn asked(organization: Option<&str>) -> WorkAsked {
    let organization = organization.map(str::to_owned);
    WorkAsked { by: Span::Year, goal: Goal::Next, organization }
}

#[track_caller]
fn work(desk: &mut Desk, asked: &WorkAsked) -> WorkView {
    let reply = desk.reply(&Question::Work(asked.clone()), &input());
    assert_eq!(from_bytes::<Reply>(&to_bytes(&reply)).as_ref(), Some(&reply));
    match reply {
        Reply::Work(Some(view)) => *view,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn scenarios(desk: &mut Desk, wanted: &ScenariosWanted) -> ScenariosView {
    let reply = desk.reply(&Question::Scenarios(wanted.clone()), &input());
    assert_eq!(from_bytes::<Reply>(&to_bytes(&reply)).as_ref(), Some(&reply));
    match reply {
        Reply::Scenarios(view) => *view,
        other => panic!("{other:?}"),
    }
}

/// Carries out an edit as the page does: the file that comes is put in place of the old one.
#[track_caller]
fn edit(text: &mut String, key: &ScenarioKey, edit: ScenarioEdit) -> ScenarioKey {
    let mut desk = opened(text);
    let editing = ScenarioEditing { key: key.clone(), edit };
    match desk.reply(&Question::ScenarioEdit(editing), &input()) {
        Reply::ScenarioEdited(ScenarioEdited::File { name, text: new, key }) => {
            assert_eq!(name, OWN);
            *text = new;
            key.unwrap_or_default()
        }
        other => panic!("{other:?}"),
    }
}

/// The sample with a file of scenarios beside it, if there is one.
fn opened(text: &str) -> Desk {
    let mut desk = sample();
    if !text.is_empty() {
        desk.open(OWN, text.as_bytes().to_vec());
    }
    desk
}

fn own(id: &str) -> ScenarioKey {
    ScenarioKey { file: OWN.to_owned(), id: id.to_owned() }
}

fn bundled(id: &str) -> ScenarioKey {
    ScenarioKey { file: String::new(), id: id.to_owned() }
}

fn chosen(key: &ScenarioKey) -> ScenariosWanted {
    ScenariosWanted { chosen: Some(key.clone()), compare: Vec::new() }
}

#[test]
fn the_work_of_the_sample_is_told_in_words() {
    let view = work(&mut sample(), &asked(Some("")));
    assert!(view.is_own_plan);
    assert_eq!(view.wins[0].code.to_string(), "6.2");
    assert!(view.wins[0].why.contains("hộ"), "{}", view.wins[0].why);
    assert!(view.wins[0].now[0].contains("mức ≥ 95"), "{:?}", view.wins[0].now);
    assert!(view.goal.contains("muốn lên 6"), "{}", view.goal);
    assert_eq!(view.readings.len(), 2);
    assert!(view.pace.iter().all(|one| one.so_far.is_empty()));
    assert_eq!(view.terms.first().map(String::as_str), Some("Năm 2027"));
    assert!(view.load.iter().all(|one| one.cells.len() == view.terms.len()));
    assert!(view.sheets.is_empty());
    assert!(view.organizations.len() > 5);
}

#[test]
fn one_sheet_or_all_of_them() {
    let mine = work(&mut sample(), &asked(Some("tram-y-te")));
    assert_eq!(mine.sheets.len(), 1);
    let sheet = &mine.sheets[0];
    assert!(!sheet.leads.is_empty());
    assert!(sheet.leads.iter().all(|line| line.raci.contains('R')), "{sheet:?}");
    let all = work(&mut sample(), &asked(None));
    assert_eq!(all.sheets.len(), all.organizations.len());
}

#[test]
fn there_is_no_work_without_results() {
    let question = Question::Work(asked(None));
    assert_eq!(Desk::default().reply(&question, &input()), Reply::Work(None));
}

#[test]
fn files_of_rooms_are_asked_for_as_bytes() {
    let mut desk = sample();
    let mut name = |file: &RoomFile, form: Form| {
        let what = Wanted::OfRoom(to_bytes(file));
        desk.export(&Export { what, form }, &input()).map(|file| file.name)
    };
    let roadmap = RoomFile::Work(WorkFile::Roadmap, asked(Some("")));
    assert_eq!(name(&roadmap, Form::Xlsx).as_deref(), Some("lo-trinh.xlsx"));
    let sheets = RoomFile::Work(WorkFile::Sheets { with_raci: true }, asked(None));
    assert_eq!(name(&sheets, Form::Csv).as_deref(), Some("phan-cong.csv"));
    let compared = RoomFile::Comparison(vec![(bundled("5-len-8"), 3)]);
    assert_eq!(name(&compared, Form::Csv).as_deref(), Some("so-sanh-kich-ban.csv"));
    assert_eq!(name(&RoomFile::Comparison(Vec::new()), Form::Csv), None);
    let duties = RoomFile::PlanDuties("khanh-hoa-2025".to_owned());
    assert_eq!(name(&duties, Form::Csv).as_deref(), Some("viec-khanh-hoa-2025.csv"));
    assert_eq!(name(&duties, Form::Xlsx).as_deref(), Some("viec-khanh-hoa-2025.xlsx"));
    let other = Export { what: Wanted::OfRoom(vec![9, 9, 9]), form: Form::Csv };
    assert_eq!(desk.export(&other, &input()), None);
}

#[test]
fn a_file_of_scenarios_stands_beside_the_results_and_is_no_unit() {
    let mut desk = opened(SCENARIOS);
    let answer = desk.answer(&input());
    assert_eq!((answer.files.len(), answer.units.len()), (2, 1));
    assert_eq!(answer.problems, sample().answer(&input()).problems);
    let view = scenarios(&mut desk, &chosen(&own("a")));
    assert_eq!(view.lines.len(), 3);
    assert_eq!(view.lines[2].title, "Nhà ở");
    let walk = view.walk.unwrap();
    assert_eq!(walk.states.len(), 2);
    let (before, after, total) = walk.states[1].indicators;
    assert_eq!((after - before, total), (1, 47));
}

#[test]
fn results_behind_a_file_of_scenarios_keep_their_place() {
    let results = "chi_tieu,ket_qua\n6.2,99%\n";
    let mut desk = desk_with(&[("kich-ban.csv", SCENARIOS), ("xa.csv", results)]);
    let answer = desk.answer(&input());
    assert_eq!(answer.units.len(), 1);
    assert_eq!(answer.units[0].file, 1);
}

#[test]
fn scenarios_without_results_say_so() {
    let mut desk = Desk::default();
    desk.open(OWN, SCENARIOS.as_bytes().to_vec());
    let view = scenarios(&mut desk, &chosen(&own("a")));
    assert!(!view.has_unit);
    assert_eq!(view.walk, None);
}

#[test]
fn a_bundled_scenario_wins_step_by_step() {
    let view = scenarios(&mut sample(), &chosen(&bundled("5-len-8")));
    let walk = view.walk.unwrap();
    let met: Vec<u32> = walk.states.iter().map(|state| state.criteria.1).collect();
    assert_eq!(met, [5, 6, 7, 8]);
    assert_eq!(walk.other_unit, "");
    let first = &walk.states[1];
    assert!(first.tiles.iter().any(|tile| tile.number == 5 && tile.before.is_some()));
    assert!(first.moved.iter().any(|moved| moved.code.to_string() == "5.2"));
    assert!(!first.words.is_empty());
}

#[test]
fn problems_of_a_file_name_it() {
    let mut desk = opened("kich_ban,buoc,chi_tieu,ket_qua\na,x,6.2,99%\n");
    let view = scenarios(&mut desk, &ScenariosWanted::default());
    assert_eq!(view.problems.len(), 1);
    assert!(view.problems[0].starts_with("kich-ban-cua-toi.csv, dòng 2"), "{:?}", view.problems);
}

#[test]
fn a_scenario_is_built_change_by_change() {
    let mut text = String::new();
    let none = ScenarioKey::default();
    let key = edit(&mut text, &none, ScenarioEdit::New("Họp thôn".to_owned()));
    assert_eq!(key, own("kich-ban-1"));
    let add = |step, kind, code: &str, text: &str| ScenarioEdit::AddChange {
        step,
        kind,
        code: code.to_owned(),
        text: text.to_owned(),
    };
    edit(&mut text, &key, add(0, ChangeKind::Result, "6.2", "94,96%"));
    edit(&mut text, &key, add(0, ChangeKind::Declared, "6.2", "Đạt"));
    edit(&mut text, &key, ScenarioEdit::Words(0, "Làm tròn\nlà sai".to_owned()));
    edit(&mut text, &key, ScenarioEdit::AddStep);
    edit(&mut text, &key, add(1, ChangeKind::Level, "6.2", ">= 90 %"));
    edit(&mut text, &key, add(1, ChangeKind::End, "", "2028"));
    edit(&mut text, &key, add(1, ChangeKind::AsOf, "", "2027-12-31"));
    edit(&mut text, &key, ScenarioEdit::RemoveChange(1, 2));
    edit(&mut text, &key, ScenarioEdit::Title("Họp xã".to_owned()));
    let view = scenarios(&mut opened(&text), &chosen(&key));
    assert_eq!(view.problems, Vec::<String>::new());
    let walk = view.walk.unwrap();
    assert_eq!((walk.title.as_str(), walk.states.len()), ("Họp xã", 3));
    assert_eq!(walk.states[1].words, "Làm tròn là sai");
    assert_eq!(walk.states[1].changes, ["6.2: kết quả “94,96%”, tự đánh giá “Đạt”"]);
    assert_eq!(walk.states[2].changes.len(), 2);
    assert!(walk.states[2].refused.is_empty(), "{:?}", walk.states[2].refused);
    edit(&mut text, &key, ScenarioEdit::RemoveStep(0));
    let copy = edit(&mut text, &bundled("94-96"), ScenarioEdit::Copy);
    assert_eq!(copy, own("kich-ban-2"));
    let view = scenarios(&mut opened(&text), &chosen(&copy));
    assert_eq!(view.lines.len(), 4);
    edit(&mut text, &copy, ScenarioEdit::Delete);
    let editing = ScenarioEditing { key, edit: ScenarioEdit::Delete };
    let reply = opened(&text).reply(&Question::ScenarioEdit(editing), &input());
    assert_eq!(reply, Reply::ScenarioEdited(ScenarioEdited::Close(OWN.to_owned())));
}

#[track_caller]
fn check_refused(kind: ChangeKind, code: &str, text: &str, wanted: &str) {
    let edit =
        ScenarioEdit::AddChange { step: 0, kind, code: code.to_owned(), text: text.to_owned() };
    let editing = ScenarioEditing { key: own("a"), edit };
    match opened(SCENARIOS).reply(&Question::ScenarioEdit(editing), &input()) {
        Reply::ScenarioEdited(ScenarioEdited::Refused(why)) => {
            assert!(why.contains(wanted), "{why}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_cannot_be_read_is_refused_with_the_mend() {
    check_refused(ChangeKind::Level, "6.2", "cao hơn", "Chưa đọc được mức");
    check_refused(ChangeKind::Result, "", "5", "thiếu mã chỉ tiêu");
    check_refused(ChangeKind::Result, "sáu", "5", "không phải là mã");
    check_refused(ChangeKind::End, "6.2", "sang năm", "không phải là năm");
    check_refused(ChangeKind::AsOf, "", "mai", "không phải là ngày");
    check_refused(ChangeKind::Variant, "", "", "nhóm");
}

#[test]
fn what_is_saved_is_what_was_open() {
    let question = Question::ScenarioFile(own("a"));
    let Reply::File(Some((name, text))) = opened(SCENARIOS).reply(&question, &input()) else {
        panic!("no file")
    };
    assert_eq!(name, OWN);
    let view = scenarios(&mut opened(&text), &chosen(&own("a")));
    assert_eq!(view.walk.map(|walk| walk.title).as_deref(), Some("Nhà ở"));
}

#[test]
fn english_is_english() {
    let english = ntm_desk::Input { language: Language::English, ..input() };
    let reply = sample().reply(&Question::Work(asked(Some(""))), &english);
    let Reply::Work(Some(view)) = reply else { panic!("{reply:?}") };
    assert!(view.goal.contains("more are needed"), "{}", view.goal);
    assert!(view.wins[0].now[0].contains("level"), "{:?}", view.wins[0].now);
}

#[test]
fn the_comparison_has_a_column_for_each_step_that_is_chosen() {
    let compare = vec![(bundled("5-len-8"), 1), (bundled("5-len-8"), 3)];
    let view = scenarios(&mut sample(), &ScenariosWanted { chosen: None, compare });
    let comparison = view.comparison.unwrap();
    let criteria: Vec<&str> =
        comparison.columns.iter().map(|column| column.criteria.as_str()).collect();
    assert_eq!(criteria, ["5/10", "6/10", "8/10"]);
    assert_eq!(comparison.columns[2].title, "Ba bước từ 5 lên 8 tiêu chí (sau bước 3)");
    assert_eq!(comparison.criteria.iter().filter(|row| row.differs).count(), 3);
    assert!(comparison.indicators.iter().all(|row| row.cells.len() == 3));
}

#[test]
fn a_workbook_of_the_comparison_is_described() {
    let what = Wanted::OfRoom(to_bytes(&RoomFile::Comparison(vec![(bundled("94-96"), 2)])));
    let file = sample().export(&Export { what, form: Form::Xlsx }, &input()).unwrap();
    assert!(matches!(file.content, ExportedContent::Workbook(_)));
}
