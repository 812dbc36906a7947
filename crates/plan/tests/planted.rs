//! Errors planted into users' own plan tables: each is found, once, and nothing else is said.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

mod common;

use common::code;
use ntm_model::{Place, PlanDocument, PlanRow};
use ntm_plan::{audit, own_plan, plan_rows};

/// A table that starts from a bundled plan and holds together.
struct Table {
    base: &'static PlanDocument,
    rows: Vec<PlanRow>,
}

impl Table {
    /// The table of a bundled plan with one lead for each row and with every row of its sets.
    fn of(id: &str) -> Self {
        let mut plans = ntm_bundled::plan_documents().iter();
        let base = plans.find(|document| document.plan.id == id).unwrap();
        let sets = ntm_bundled::sets();
        let mut rows = plan_rows(base, sets);
        for (index, row) in rows.iter_mut().enumerate() {
            row.place = Place::Line(u32::try_from(index + 2).unwrap());
            let set = sets.iter().find(|set| set.id == row.set).unwrap();
            let title = set.indicator(row.code).map_or("", |indicator| &indicator.title);
            // The bundled plan leaves the rates of these open; a clean one does not state them.
            if title.starts_with("Tỷ lệ") && row.target == "Đạt" {
                row.target.clear();
            }
        }
        Self { base, rows }
    }

    #[expect(clippy::panic, reason = "a helper of tests")]
    fn row(&mut self, wanted: &str) -> &mut PlanRow {
        let mut rows = self.rows.iter_mut();
        rows.find(|row| row.code == code(wanted)).unwrap_or_else(|| panic!("no row {wanted}"))
    }

    /// What the audit and the reading say, as codes with the indicator that they concern.
    fn said(&self) -> Vec<String> {
        let sets = ntm_bundled::sets();
        let (document, problems) = own_plan(&self.rows, Some(self.base), sets, "rieng.csv");
        let findings = audit(&document, sets);
        let mut said: Vec<String> = Vec::new();
        for finding in &findings {
            let about = finding.kind.indicator().map(|code| format!(" {code}"));
            said.push(format!("{}{}", finding.kind.code(), about.unwrap_or_default()));
            for language in [ntm_text::Language::Vietnamese, ntm_text::Language::English] {
                assert!(!ntm_text::finding(&finding.kind, language).is_empty());
            }
            assert!(!finding.passages.is_empty(), "{finding:?}");
        }
        said.extend(problems.iter().map(|problem| problem.code().to_owned()));
        said
    }
}

/// Changes the table of Bình Giang and compares what is said of it.
#[track_caller]
fn check(change: impl FnOnce(&mut Table), expected: &[&str]) {
    let mut table = Table::of("binh-giang-2026-2030");
    change(&mut table);
    assert_eq!(table.said(), expected);
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_clean_table_says_nothing() {
    check(|_| {}, &[]);
}

#[test]
fn who_does_what() {
    check(|table| table.row("9.1").lead.clear(), &["PLAN_NO_LEAD 9.1"]);
    check(
        |table| table.row("5.3").lead = names(&["Trạm Y tế xã", "Phòng Văn hóa - Xã hội"]),
        &["PLAN_TWO_LEADS 5.3"],
    );
    // It supports 5.3 already.
    check(
        |table| table.row("5.3").lead = names(&["Phòng Văn hóa - Xã hội"]),
        &["PLAN_LEAD_SUPPORTS 5.3"],
    );
    check(
        |table| table.row("3.8").support.push("Hội Nông dân xã".to_owned()),
        &["PLAN_LEAD_SUPPORTS 3.8"],
    );
    check(|table| table.row("5.1").lead = names(&["Phòng Nông nghiệp"]), &["PLAN_UNIT_ABSENT"]);
    check(|table| table.row("5.1").lead = names(&["Phòng Kinh té"]), &[]);
    check(|table| table.row("5.1").lead = names(&["Phòng Kinh tê xã hội"]), &["PLAN_UNIT_ABSENT"]);
    check(
        |table| table.rows.retain(|row| row.code != code("10.4")),
        &["PLAN_INDICATOR_FORGOTTEN 10.4"],
    );
    check(
        |table| table.rows.retain(|row| row.code.criterion() != 10),
        &["PLAN_INDICATOR_FORGOTTEN 10"],
    );
    check(
        |table| {
            let again = table.row("3.5").clone();
            table.rows.push(PlanRow { place: Place::Line(60), ..again });
        },
        &["PLAN_WORK_TWICE 3.5"],
    );
    check(
        |table| {
            let again = table.row("3.5").clone();
            let lead = names(&["Công an xã"]);
            table.rows.push(PlanRow { lead, place: Place::Line(60), ..again });
        },
        &["PLAN_TWO_LEADS 3.5"],
    );
}

#[test]
fn codes_and_sets() {
    check(
        |table| table.row("3.10").code = code("3.11"),
        &["PLAN_INDICATOR_FORGOTTEN 3.10", "PLAN_CODE_NOT_IN_SET 3.11"],
    );
    check(
        |table| {
            let extra = PlanRow {
                lead: names(&["Phòng Kinh tế"]),
                set: "xa-2026-2030".to_owned(),
                start: "2026".to_owned(),
                end: "2030".to_owned(),
                ..PlanRow::new(code("11.1"), Place::Line(60))
            };
            table.rows.push(extra);
        },
        &["PLAN_CODE_NOT_IN_SET 11.1"],
    );
    check(
        |table| table.row("7.1").set = "xa-2021".to_owned(),
        &["PLAN_INDICATOR_FORGOTTEN 7.1", "UNKNOWN_SET"],
    );
}

#[test]
fn levels() {
    for (row, level, expected) in [
        ("2.4", "≥ 95 %", "PLAN_LEVEL_NOT_OF_SET"),
        ("6.1", "≤ 5 %", "PLAN_LEVEL_NOT_OF_SET"),
        // The sign is the wrong way round.
        ("6.1", "≥ 2 %", "PLAN_LEVEL_NOT_OF_SET"),
        ("6.2", "≤ 95 %", "PLAN_LEVEL_NOT_OF_SET"),
        ("3.1", "8..12 %/năm", "PLAN_LEVEL_NOT_OF_SET"),
        ("3.3", "≥ 0 mô hình", "PLAN_LEVEL_NOT_OF_SET"),
        ("2.3", "Khá", "PLAN_LEVEL_NOT_OF_SET"),
        ("2.3", "Đạt", "PLAN_LEVEL_NOT_OF_SET"),
        ("8.3", "99 %", "PLAN_LEVEL_NOT_OF_SET"),
        ("3.8", "≥ 60 hộ", "PLAN_LEVEL_OTHER_UNIT"),
        ("4.1", "≥ 140 %", "PLAN_LEVEL_IMPOSSIBLE"),
        ("7.2", "Đạt", "PLAN_LEVEL_WITHOUT_NUMBER"),
        ("6.2", "Đạt", "PLAN_LEVEL_WITHOUT_NUMBER"),
        ("7.4", "≥ 01", "PLAN_LEVEL_WITHOUT_UNIT"),
    ] {
        let said = format!("{expected} {row}");
        check(|table| table.row(row).target = level.to_owned(), &[&said]);
    }
    check(|table| table.row("6.1").target = "khá hơn".to_owned(), &["UNREADABLE"]);
}

#[test]
fn deadlines_and_years() {
    check(|table| table.row("4.1").end = "2035".to_owned(), &["PLAN_PERIOD_OUTSIDE 4.1"]);
    check(|table| table.row("4.1").start = "2025".to_owned(), &["PLAN_PERIOD_OUTSIDE 4.1"]);
    check(|table| table.row("4.1").due = "31/12/2031".to_owned(), &["PLAN_PERIOD_OUTSIDE 4.1"]);
    check(|table| table.row("1.1").due = "Quý IV/2029".to_owned(), &["PLAN_DUE_OUTSIDE_SPAN 1.1"]);
    check(
        |table| {
            table.row("8.4").start.clear();
            table.row("8.4").end.clear();
        },
        &["PLAN_NO_DEADLINE 8.4"],
    );
    check(
        |table| {
            table.row("8.4").start = "2030".to_owned();
            table.row("8.4").end = "2027".to_owned();
        },
        &["PLAN_NO_DEADLINE 8.4", "UNKNOWN_PERIOD"],
    );
}

/// Several errors at once are as many findings.
#[test]
fn many_errors_in_one_table() {
    check(
        |table| {
            table.row("1.2").lead.clear();
            table.row("2.2").lead.push("Công an xã".to_owned());
            table.row("2.4").target = "≥ 90 %".to_owned();
            table.row("3.8").target = "≥ 60 hộ".to_owned();
            table.row("4.1").end = "2031".to_owned();
            table.row("6.4").support.push("Hội LHPN xã".to_owned());
            table.row("8.4").start.clear();
            table.row("8.4").end.clear();
            table.rows.retain(|row| row.code != code("9.2"));
        },
        &[
            "PLAN_LEAD_SUPPORTS 6.4",
            "PLAN_TWO_LEADS 2.2",
            "PLAN_NO_LEAD 1.2",
            "PLAN_INDICATOR_FORGOTTEN 9.2",
            "PLAN_LEVEL_NOT_OF_SET 2.4",
            "PLAN_LEVEL_OTHER_UNIT 3.8",
            "PLAN_PERIOD_OUTSIDE 4.1",
            "PLAN_NO_DEADLINE 8.4",
        ],
    );
}

#[test]
fn small_clean_changes_say_nothing() {
    check(|table| table.row("2.6").lead = names(&["Phòng VH&XH"]), &[]);
    check(|table| table.row("2.6").lead = names(&["Công an xã"]), &[]);
    check(|table| table.row("5.3").lead = names(&["TRAM Y TE XA"]), &[]);
    check(|table| table.row("1.1").support.clear(), &[]);
    check(|table| table.row("1.1").support.push("Công an xã".to_owned()), &[]);
    check(|table| table.row("1.1").due = "Quý II/2027".to_owned(), &[]);
    check(|table| table.row("2.1").end = "2028".to_owned(), &[]);
    check(|table| table.row("2.4").target = "100%".to_owned(), &[]);
    check(|table| table.row("2.4").target = "từ 99% trở lên".to_owned(), &[]);
    check(|table| table.row("6.1").target = "dưới 2 %".to_owned(), &[]);
    check(|table| table.row("6.1").target = "1,5 %".to_owned(), &[]);
    check(|table| table.row("3.3").target = "≥ 2 mô hình".to_owned(), &[]);
    check(|table| table.row("7.4").target = "≥ 2 mô hình thôn".to_owned(), &[]);
    check(|table| table.row("2.3").target = "Xuất sắc".to_owned(), &[]);
    check(|table| table.row("3.1").target = "≥ 10 %/năm".to_owned(), &[]);
    check(|table| table.row("6.3").target = "≥ 90 %".to_owned(), &[]);
    check(|table| table.row("3.9").note = "Phối hợp: theo quý".to_owned(), &[]);
    check(|table| table.rows.reverse(), &[]);
}

/// A table that starts from a plan with dossier days keeps them.
#[test]
fn a_deadline_after_the_dossier_of_the_plan_it_starts_from() {
    let mut table = Table::of("thach-an-2025");
    let before = table.said();
    table.row("5").due = "31/8/2025".to_owned();
    assert_eq!(table.said(), before);
    table.row("5").due = "15/11/2025".to_owned();
    let after = table.said();
    assert_eq!(after.len(), before.len() + 1, "{after:?}");
    assert!(after.contains(&"PLAN_DUE_AFTER_DOSSIER 5".to_owned()));
}

/// Units that share an indicator by part have no conflict, in the plan and in its table.
#[test]
fn parts_of_the_work_stay_with_their_units() {
    let said = Table::of("khanh-hoa-2025").said();
    for divided in ["PLAN_TWO_LEADS 13.3", "PLAN_TWO_LEADS 17.7"] {
        assert!(!said.contains(&divided.to_owned()), "{said:?}");
    }
    assert!(said.contains(&"PLAN_TWO_LEADS 17.10".to_owned()), "{said:?}");
}
