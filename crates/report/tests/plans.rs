//! Plans on paper, and scenarios as data.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

use ntm_evaluate::Options;
use ntm_model::{Code, Date, Plan, Requirement, UnitAssessment, UnitReport};
use ntm_plan::{
    Base, Change, Goal, Scenario, ScenarioStep, Span, TypedValue, compare_scenarios, least, load,
    nearest, pace, read_scenarios, sheets, timetable,
};
use ntm_report::{
    Content, RoadmapReport, WorkbookSpec, comparison_to_csv, comparison_workbook,
    plan_deadlines_to_csv, plan_document_workbook, plan_duties_to_csv, responsibilities_to_csv,
    responsibilities_workbook, roadmap_to_csv, roadmap_workbook, scenarios_to_csv,
};
use ntm_text::Language;
use proptest::prelude::*;

fn plan() -> &'static Plan {
    let mut plans = ntm_bundled::plan_documents().iter().map(|document| &document.plan);
    plans.find(|plan| plan.id == "binh-giang-2026-2030").unwrap()
}

fn report() -> UnitReport {
    let sample = ntm_bundled::samples().iter().find(|sample| sample.illustrative).unwrap();
    ntm_ingest::read(sample.bytes).submission.units.remove(0)
}

fn options() -> Options {
    Options { set: None, variant: None, as_of: None, today: Date::end_of_year(2026) }
}

fn unit() -> UnitAssessment {
    ntm_evaluate::judge_unit(ntm_bundled::sets(), &report(), &options(), &mut Vec::new())
}

/// Every cell of a workbook as text, row by row.
fn texts(workbook: &WorkbookSpec) -> Vec<String> {
    let rows = workbook.sheets.iter().flat_map(|sheet| &sheet.rows);
    let text = |content: &Content| match content {
        Content::Text(text) | Content::Number(text) => text.clone(),
        _ => String::new(),
    };
    rows.map(|row| row.iter().map(|cell| text(&cell.content)).collect::<Vec<_>>().join(" | "))
        .collect()
}

#[track_caller]
fn check_has(rows: &[String], piece: &str) {
    assert!(rows.iter().any(|row| row.contains(piece)), "“{piece}” is missing in {rows:#?}");
}

/// Runs something on the roadmap of the sample.
fn with_roadmap<T>(by: Span, run: impl FnOnce(&RoadmapReport<'_>) -> T) -> T {
    let unit = unit();
    let (timetable, load) = (timetable(plan(), &unit, by), load(plan(), &unit, by));
    let (pace, nearest) = (pace(Some(plan()), &[&unit]), nearest(Some(plan()), &unit));
    let least = least(&unit, Goal::Next);
    run(&RoadmapReport {
        plan: plan(),
        set: ntm_bundled::sets().iter().find(|set| set.id == plan().set),
        unit: &unit,
        timetable: &timetable,
        pace: pace.as_ref(),
        load: &load,
        nearest: &nearest,
        least: Some(&least),
    })
}

#[test]
fn a_roadmap_is_written_by_quarters() {
    let workbook = with_roadmap(Span::Quarter, |it| roadmap_workbook(it, Language::Vietnamese));
    let rows = texts(&workbook);
    check_has(&rows, "Quý IV/2030 | 12 | 2.1, 2.3, 3.7");
    check_has(
        &rows,
        "Cần tăng 0,03 điểm % mỗi quý (0,13 điểm % mỗi năm), còn 16 quý, hạn Quý IV/2030.",
    );
    check_has(&rows, "1 | 6.2 |");
    check_has(&rows, "Đạt 5/10 tiêu chí; muốn lên 6 thì cần thêm 1.");
    check_has(
        &rows,
        "Nếu những điều chưa rõ đều đạt: không phải làm chỉ tiêu nào; cần làm rõ 5.2, 5.4.",
    );
    for sheet in &workbook.sheets {
        let table = sheet.frozen_rows as usize - 1;
        for row in &sheet.rows[table..] {
            assert_eq!(row.len(), sheet.widths.len(), "{}", sheet.name);
        }
    }
    let csv = with_roadmap(Span::Year, |it| roadmap_to_csv(it, Language::Vietnamese));
    // The 12 open indicators and the header.
    assert_eq!(csv.lines().count(), 13, "{csv}");
}

#[test]
fn every_organization_has_a_worksheet() {
    let unit = unit();
    let set = ntm_bundled::sets().iter().find(|set| set.id == plan().set);
    let all = sheets(plan(), set, &unit);
    let workbook = responsibilities_workbook(plan(), &all, true, Language::Vietnamese);
    assert_eq!(workbook.sheets.len(), all.len());
    let mut names: Vec<_> = workbook.sheets.iter().map(|sheet| &sheet.name).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all.len());
    check_has(&texts(&workbook), "Chủ trì | R, A | ✗ Chưa đạt");
    let rows: usize = all.iter().map(|sheet| sheet.rows.len()).sum();
    let csv = responsibilities_to_csv(plan(), &all, false, Language::Vietnamese);
    assert!(!csv.contains("RACI"));
    // Titles of several lines would be counted more than once.
    assert!(csv.lines().count() > rows);
}

#[test]
fn compared_scenarios_stand_side_by_side() {
    let (report, options) = (report(), options());
    let sets = ntm_bundled::sets();
    let base = Base { sets, report: &report, plan: Some(plan()), options: &options };
    let read: Vec<_> = ntm_bundled::scenarios()
        .iter()
        .flat_map(|file| read_scenarios(file.bytes).scenarios)
        .collect();
    let chosen: Vec<_> = read.iter().map(|scenario| (scenario, 9)).collect();
    let comparison = compare_scenarios(&base, &chosen);
    let set = sets.iter().find(|set| set.id == plan().set);
    let workbook = comparison_workbook(&comparison, set, Language::Vietnamese);
    let rows = texts(&workbook);
    check_has(
        &rows,
        "Số liệu hiện có | Một chỉ tiêu 94,96 % không đạt 95 % (sau 3 bước) | Ba bước",
    );
    check_has(&rows, "Tiêu chí đạt | 5 trên 10; chưa xác định 1 | 5 trên 10");
    check_has(&rows, "mức ≥ 96 %");
    let csv = comparison_to_csv(&comparison, set, Language::English);
    assert!(csv.contains("Data at hand") && csv.contains("Criterion 10."));
}

#[test]
fn bundled_scenarios_are_written_as_they_are_read() {
    for file in ntm_bundled::scenarios() {
        let read = read_scenarios(file.bytes);
        let again = read_scenarios(scenarios_to_csv(&read.scenarios).as_bytes());
        assert_eq!(again, read, "{}", file.id);
    }
}

/// Text as it may stand in a cell, without blanks at its ends.
fn text() -> impl Strategy<Value = String> {
    "[a-zà-ỹ0-9 ,;\"'%=.\\t-]{0,12}".prop_map(|text| text.trim().to_owned())
}

fn code() -> impl Strategy<Value = Code> {
    (1u8..20, 1u8..12, prop::option::of(prop::char::range('a', 'd'))).prop_map(
        |(one, two, part)| {
            let code = Code::new(one, two);
            part.and_then(|part| code.with_part(part)).unwrap_or(code)
        },
    )
}

fn change() -> impl Strategy<Value = Change> {
    let value = (code(), text(), text(), text()).prop_map(|(code, result, declared, reason)| {
        Change::Value { code, typed: TypedValue { result, declared, reason } }
    });
    let levels = vec![">= 96 %", "< 5.25 hộ", "9.5..12 %/năm", "Đạt", "Tốt", "unknown", "= 100 %"];
    let level = (code(), prop::sample::select(levels)).prop_map(|(code, level)| {
        let (requirement, unit) = Requirement::parse(level).unwrap();
        Change::Level { code, requirement, unit: unit.to_owned() }
    });
    let end = (prop::option::of(code()), 1900u16..3000)
        .prop_map(|(code, year)| Change::PlanEnd { code, year });
    let day = (2000u16..2100, 1u8..13, 1u8..29)
        .prop_map(|(year, month, day)| Change::AsOf(Date::new(year, month, day).unwrap()));
    let variant = "[a-z]{1,5}-[0-9]".prop_map(Change::Variant);
    prop_oneof![value, level, end, day, variant]
}

fn scenarios() -> impl Strategy<Value = Vec<Scenario>> {
    let step = (text(), prop::collection::vec(change(), 0..4))
        .prop_map(|(words, changes)| ScenarioStep { words, changes });
    let one = (text(), text(), prop::collection::vec(step, 0..4));
    prop::collection::vec(one, 0..4).prop_map(|all| {
        let with_id = |((title, unit, steps), index)| Scenario {
            id: format!("kb-{index}"),
            title,
            unit,
            steps,
        };
        all.into_iter().zip(0..).map(with_id).collect()
    })
}

proptest! {
    #[test]
    fn scenarios_read_back_as_they_were(scenarios in scenarios()) {
        let csv = scenarios_to_csv(&scenarios);
        let read = read_scenarios(csv.as_bytes());
        prop_assert_eq!(read.problems, vec![]);
        prop_assert_eq!(read.scenarios, scenarios);
    }

    #[test]
    fn any_bytes_are_no_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_scenarios(&bytes);
        let mut with_header = b"kich_ban,buoc,chi_tieu,ket_qua,muc,ngay\n".to_vec();
        with_header.extend(bytes);
        let _ = read_scenarios(&with_header);
    }
}

#[test]
fn what_a_document_says_is_a_workbook() {
    let document = |id: &str| {
        let mut all = ntm_bundled::plan_documents().iter();
        all.find(|one| one.plan.id == id).unwrap()
    };
    let sets = ntm_bundled::sets();
    let workbook = plan_document_workbook(document("khanh-hoa-2025"), sets, Language::Vietnamese);
    let names: Vec<_> = workbook.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Nông thôn mới", "Nông thôn mới nâng cao", "Danh sách việc", "Thời hạn"]);
    let rows = texts(&workbook);
    check_has(&rows, "Sở Xây dựng |  |  | 1, 9, 17.5 | 5 | dòng 608 của tệp");
    check_has(&rows, "Chi cục Thú y |  |  | 17.7 (mảng chăn nuôi), 17.8 | 2 | dòng 626 của tệp");
    check_has(
        &rows,
        "Sở Kế hoạch và Đầu tư |  |  | Nợ đọng xây dựng cơ bản | 0 | dòng 607 của tệp",
    );
    // Every document has its tables, and every row of one as many fields as its heading.
    for document in ntm_bundled::plan_documents() {
        for language in [Language::Vietnamese, Language::English] {
            let tables = [
                plan_duties_to_csv(document, sets, language),
                plan_deadlines_to_csv(document, sets, language),
            ];
            assert!(tables.iter().all(|table| table.lines().count() > 0), "{}", document.plan.id);
            plan_document_workbook(document, sets, language);
        }
    }
    let list = plan_duties_to_csv(document("binh-giang-2026-2030"), sets, Language::Vietnamese);
    assert!(list.contains("10.3,Camera AI giám sát an ninh,Công an xã,Chủ trì"), "{list}");
}
