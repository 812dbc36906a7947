//! The user's own plans, their audit, and the table that edits them.

use ntm_desk::rooms::{
    PlanColumn, PlanEdit, PlanTable, PlansQuestion, PlansReply, Question, Reply,
};
use ntm_desk::{Desk, Export, ExportedContent, FileKind, Form, Input, Wanted};
use ntm_model::Severity;

use crate::common::input;

const STATUS: &str = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n\
    Sơn Bình,xa-2026-2030,nhom-1,2026,5.3,90%\nSơn Bình,xa-2026-2030,nhom-1,2026,3.8,60%\n";

/// Two errors are planted: 5.3 has two leads, and 3.8 a deadline that is none.
const PLAN: &str = "chi_tieu,chu_tri,phoi_hop,bat_dau,ket_thuc,han\n\
    5.3,Phòng Văn hóa - Xã hội; Trạm Y tế xã,các thôn,2026,2027,\n\
    3.8,Phòng Kinh tế,,2026,2028,sớm nhất có thể\n";

#[test]
fn planted_errors_are_found_and_nothing_else() {
    let planted = "bo_tieu_chi,chi_tieu,chu_tri,phoi_hop,bat_dau,ket_thuc\n\
        xa-2026-2030,5.3,Phòng Văn hóa - Xã hội; Trạm Y tế xã,các thôn,2026,2027\n\
        xa-2026-2030,5.9,Trạm Y tế xã,,2026,2027\n\
        xa-2026-2030,3.8,Phòng Kinh tế,,2026,2035\n";
    let mut desk = Desk::default();
    desk.open("ke-hoach.csv", planted.into());
    let reply = asked(&mut desk, PlansQuestion::Audit(String::new()), &input());
    let PlansReply::Audit(view) = reply else { panic!("{reply:?}") };
    let mut found: Vec<_> = view
        .groups
        .iter()
        .flat_map(|group| group.findings.iter().map(|one| (one.code, group.code.as_str())))
        .map(|(code, kind)| {
            format!("{} {kind}", code.map_or("-".to_owned(), |code| code.to_string()))
        })
        .collect();
    found.sort();
    let wanted = ["3.8 PLAN_PERIOD_OUTSIDE", "5.3 PLAN_TWO_LEADS", "5.9 PLAN_CODE_NOT_IN_SET"];
    assert_eq!(found, wanted);
}

fn asked(desk: &mut Desk, question: PlansQuestion, input: &Input) -> PlansReply {
    match desk.reply(&Question::Plans(question), input) {
        Reply::Plans(Some(reply)) => *reply,
        other => panic!("{other:?}"),
    }
}

/// How many errors, warnings and notes an audit shows, and its sentences.
fn audited(desk: &mut Desk, plan: &str, input: &Input) -> ([usize; 3], String) {
    let reply = asked(desk, PlansQuestion::Audit(plan.to_owned()), input);
    let PlansReply::Audit(view) = reply else { panic!("{reply:?}") };
    let sentences = view.groups.iter().flat_map(|group| &group.findings);
    let sentences: Vec<_> = sentences
        .map(|one| {
            let passages = one.passages.iter().map(|(place, words)| format!("{place}: {words}"));
            format!("{} [{}]", one.sentence, passages.collect::<Vec<_>>().join(" | "))
        })
        .collect();
    let grouped: usize = view.groups.iter().map(|group| group.findings.len()).sum();
    let counts: Vec<usize> = view.counts.iter().map(|(.., count)| *count).collect();
    assert_eq!(grouped, counts.iter().sum::<usize>(), "every finding is in one group");
    ([counts[0], counts[1], counts[2]], sentences.join("\n"))
}

fn lead_of(desk: &mut Desk, code: &str, input: &Input) -> String {
    let planned = desk.answer(input).planned.unwrap();
    let one = planned.plan.indicator(code.parse().unwrap()).unwrap();
    one.assignments[0].lead_printed.clone()
}

#[test]
fn a_plan_file_is_no_status_file_and_takes_the_place_of_the_bundled_plan() {
    let mut desk = Desk::default();
    desk.open("xa.csv", STATUS.into());
    let bundled = lead_of(&mut desk, "5.3", &input());
    desk.open("ke-hoach.csv", PLAN.into());
    let answer = desk.answer(&input());
    assert_eq!(answer.units.len(), 1);
    assert_eq!(answer.files[1].kind, FileKind::Plan);
    assert!(answer.files[1].said.contains("2 dòng phân công"), "{}", answer.files[1].said);
    let planned = answer.planned.unwrap();
    assert_eq!(planned.plan.indicators.len(), 2);
    assert!(planned.plan.title.contains("ke-hoach.csv"));
    assert_eq!(planned.plan.unit_name, "Sơn Bình");
    let own = lead_of(&mut desk, "5.3", &input());
    assert_ne!(own, bundled);
    assert_eq!(own, "Phòng Văn hóa - Xã hội; Trạm Y tế xã");
    let problems: Vec<_> = answer.problems.iter().map(|group| group.code.as_str()).collect();
    assert!(problems.contains(&"UNKNOWN_PERIOD"), "{problems:?}");
}

#[test]
fn remedies_of_the_bundled_plan_stay_where_the_table_says_nothing() {
    let mut desk = Desk::default();
    desk.open("xa.csv", STATUS.into());
    desk.open("ke-hoach.csv", PLAN.into());
    let planned = desk.answer(&input()).planned.unwrap();
    assert!(planned.plan.indicators.iter().all(|one| !one.remedy.vi.is_empty()));
}

#[test]
fn a_plan_alone_is_audited() {
    let mut desk = Desk::default();
    desk.open("ke-hoach.csv", PLAN.into());
    let (counts, sentences) = audited(&mut desk, "", &input());
    assert_eq!(counts[0], 1, "{sentences}");
    assert!(sentences.contains("5.3"), "{sentences}");
    assert!(sentences.contains("ke-hoach.csv, dòng 2"), "{sentences}");
}

#[test]
fn the_two_leads_of_binh_giang_have_both_readings_with_their_lines() {
    let (counts, sentences) = audited(&mut Desk::default(), "binh-giang-2026-2030", &input());
    assert!(counts[0] >= 5, "{counts:?}");
    assert!(sentences.contains("dòng 340"), "{sentences}");
    assert!(sentences.contains("mục III.3, dòng 184"), "{sentences}");
}

/// What the findings of each plan are is held by golden files; here only that the numbers of the
/// programme of the same document are among them.
#[test]
fn numbers_of_the_same_document_are_audited_too() {
    let mut desk = Desk::default();
    for plan in ntm_bundled::plan_documents() {
        let id = &plan.plan.id;
        let own = ntm_plan::audit(plan, ntm_bundled::sets()).len();
        let programme = ntm_bundled::programmes().iter().find(|one| one.file == plan.plan.file);
        let numbers = programme.map_or(0, |one| ntm_plan::audit_numbers(one).len());
        let (counts, _) = audited(&mut desk, id, &input());
        assert_eq!(counts.iter().sum::<usize>(), own + numbers, "{id}");
    }
}

fn table(desk: &mut Desk, wanted: &PlanTable) -> ntm_desk::rooms::PlanTableView {
    match asked(desk, PlansQuestion::Table(wanted.clone()), &input()) {
        PlansReply::Table(view) => view,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_edited_lead_is_saved_and_opened_as_the_users_plan() {
    let mut desk = Desk::default();
    desk.open("xa.csv", STATUS.into());
    let plan = "binh-giang-2026-2030".to_owned();
    let mut wanted = PlanTable { plan, part: "xa-2026-2030/5".to_owned(), edits: Vec::new() };
    let before = table(&mut desk, &wanted);
    let row = before.rows.iter().find(|row| row.code.to_string() == "5.3").unwrap();
    let edit = |column, text: &str| PlanEdit { row: row.row, column, text: text.to_owned() };
    wanted.edits = vec![
        edit(PlanColumn::Lead, "Phòng Văn hóa - Xã hội"),
        edit(PlanColumn::Due, "một ngày nào đó"),
    ];
    let after = table(&mut desk, &wanted);
    let row = after.rows.iter().find(|row| row.code.to_string() == "5.3").unwrap();
    assert_eq!(row.cells[0], "Phòng Văn hóa - Xã hội");
    assert_eq!(row.problems.len(), 1, "{:?}", row.problems);
    assert!(after.units.iter().any(|name| name == "Trạm Y tế xã"));
    wanted.edits.pop();
    assert_eq!(table(&mut desk, &wanted).unread, 0);

    let file = Question::Plans(PlansQuestion::TableFile(wanted));
    let Reply::File(Some((name, text))) = desk.reply(&file, &input()) else { panic!() };
    assert_eq!(name, "ke-hoach-cua-toi.csv");
    desk.open(&name, text.into_bytes());
    assert_eq!(lead_of(&mut desk, "5.3", &input()), "Phòng Văn hóa - Xã hội");
    let own = table(&mut desk, &PlanTable::default());
    assert_eq!(own.file.as_deref(), Some("ke-hoach-cua-toi.csv"));
}

/// A plan taken from a bundled one and saved without a change says the same to whoever reads it.
#[test]
fn every_bundled_plan_can_be_saved_and_opened_again() {
    for document in ntm_bundled::plan_documents() {
        let id = document.plan.id.clone();
        let export = Export { what: Wanted::PlanTable(id.clone()), form: Form::Csv };
        let mut desk = Desk::default();
        let file = desk.export(&export, &input()).unwrap();
        let ExportedContent::Text(text) = file.content else { panic!("{id}") };
        desk.open(&file.name, text.clone().into_bytes());
        assert_eq!(desk.answer(&input()).files[0].kind, FileKind::Plan, "{id}");
        let wanted = Export { what: Wanted::PlanTable(format!("tep:{}", file.name)), ..export };
        let again = desk.export(&wanted, &input()).unwrap();
        assert_eq!(again.content, ExportedContent::Text(text), "{id}");
    }
}

#[test]
fn the_duties_of_khanh_hoa_stand_in_a_matrix() {
    let question = PlansQuestion::Duties {
        plan: "khanh-hoa-2025".to_owned(),
        set: String::new(),
        organization: String::new(),
    };
    let mut desk = Desk::default();
    let PlansReply::Duties(view) = asked(&mut desk, question, &input()) else { panic!() };
    assert!(view.sets.len() > 1);
    assert_eq!(view.columns.len(), 19);
    assert!(view.lines.len() > 10);
    for line in &view.lines {
        assert_eq!(line.cells.len(), view.columns.len(), "{}", line.name);
    }
    let health = view.lines.iter().find(|line| line.name.contains("Sở Y tế")).unwrap();
    let fifteen = &health.cells[14];
    assert_eq!((fifteen.letters.as_str(), fifteen.leads), ("T", false), "{fifteen:?}");
    assert_eq!(fifteen.words, "Thẩm định cả tiêu chí");
    let question = PlansQuestion::Duties {
        plan: "khanh-hoa-2025".to_owned(),
        set: view.sets[0].id.clone(),
        organization: health.id.clone(),
    };
    let PlansReply::Duties(view) = asked(&mut desk, question, &input()) else { panic!() };
    let work = view.work.unwrap();
    assert!(work.lines.iter().all(|line| !line.place.is_empty()));
}

#[test]
fn a_clean_plan_says_so() {
    let clean = "bo_tieu_chi,chi_tieu,chu_tri,bat_dau,ket_thuc\n\
        xa-2026-2030,3.8,Phòng Kinh tế,2026,2028\n";
    let mut desk = Desk::default();
    desk.open("sach.csv", clean.into());
    let reply = asked(&mut desk, PlansQuestion::Audit(String::new()), &input());
    let PlansReply::Audit(view) = reply else { panic!() };
    assert_eq!(view.tally, "Không thấy điều gì phải sửa.");
    assert!(view.is_own);
    assert!(view.counts.iter().all(|(severity, _, count)| {
        matches!(severity, Severity::Error | Severity::Warning | Severity::Info) && *count == 0
    }));
}
