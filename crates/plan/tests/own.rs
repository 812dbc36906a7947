//! A user's own plan: a clean one gives no finding, and each planted error gives its own.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

mod common;

use common::code;
use ntm_model::{Place, PlanDocument, PlanRow};
use ntm_plan::{audit, own_plan, plan_rows};

const SET: &str = "xa-2026-2030";

fn base() -> &'static PlanDocument {
    let mut plans = ntm_bundled::plan_documents().iter();
    plans.find(|document| document.plan.set == SET).unwrap()
}

/// A plan that holds together: one lead for each indicator, the levels of the set.
fn clean() -> Vec<PlanRow> {
    let set = ntm_bundled::sets().iter().find(|set| set.id == SET).unwrap();
    let rows = plan_rows(base(), ntm_bundled::sets());
    let mut rows: Vec<PlanRow> = rows
        .into_iter()
        .enumerate()
        .map(|(index, row)| {
            let place = Place::Line(u32::try_from(index + 2).unwrap());
            // The bundled plan leaves the rates of these open; a clean one does not state them.
            let title = &set.indicator(row.code).unwrap().title;
            let is_open = title.starts_with("Tỷ lệ") && row.target == "Đạt";
            let target = if is_open { String::new() } else { row.target.clone() };
            PlanRow { place, target, ..row }
        })
        .collect();
    assert_eq!(rows.len(), 47);
    for row in &mut rows {
        assert_eq!(row.lead.len(), 1, "{}", row.code);
    }
    rows
}

#[expect(clippy::panic, reason = "a helper of tests")]
fn row<'a>(rows: &'a mut [PlanRow], wanted: &str) -> &'a mut PlanRow {
    let mut rows = rows.iter_mut();
    rows.find(|row| row.code == code(wanted)).unwrap_or_else(|| panic!("no row {wanted}"))
}

/// The codes of the findings and of the problems after a change of the clean plan.
#[track_caller]
fn check(change: impl FnOnce(&mut Vec<PlanRow>), expected: &[&str]) {
    let mut rows = clean();
    change(&mut rows);
    let sets = ntm_bundled::sets();
    let (document, problems) = own_plan(&rows, Some(base()), sets, "ke-hoach.csv");
    let findings = audit(&document, sets);
    for finding in &findings {
        assert!(finding.passages.iter().all(|one| one.document == "ke-hoach.csv"));
    }
    let mut codes: Vec<&str> = findings.iter().map(|finding| finding.kind.code()).collect();
    codes.extend(problems.iter().map(ntm_model::Problem::code));
    assert_eq!(codes, expected);
}

#[test]
fn a_clean_plan_gives_no_finding() {
    check(|_| {}, &[]);
}

#[test]
fn planted_errors_are_found() {
    check(|rows| row(rows, "5.3").lead.clear(), &["PLAN_NO_LEAD"]);
    check(|rows| row(rows, "5.3").lead.push("Công an xã".to_owned()), &["PLAN_TWO_LEADS"]);
    check(|rows| row(rows, "6.1").target = "≤ 5%".to_owned(), &["PLAN_LEVEL_NOT_OF_SET"]);
    check(|rows| row(rows, "6.1").target = "≤ 1%".to_owned(), &[]);
    check(|rows| row(rows, "4.2").target = "Đạt".to_owned(), &["PLAN_LEVEL_WITHOUT_NUMBER"]);
    check(|rows| row(rows, "3.7").target = "≥ 01".to_owned(), &["PLAN_LEVEL_WITHOUT_UNIT"]);
    check(|rows| rows.retain(|row| row.code != code("3.4")), &["PLAN_INDICATOR_FORGOTTEN"]);
    check(|rows| rows.push(PlanRow::new(code("3.11"), Place::Line(60))), &["PLAN_CODE_NOT_IN_SET"]);
    check(|rows| row(rows, "2.1").end = "2031".to_owned(), &["PLAN_PERIOD_OUTSIDE"]);
    check(
        |rows| {
            let row = row(rows, "2.1");
            row.start.clear();
            row.end.clear();
        },
        &["PLAN_NO_DEADLINE"],
    );
}

#[test]
fn what_cannot_be_understood_is_said() {
    check(|rows| row(rows, "6.1").target = "khá hơn".to_owned(), &["UNREADABLE"]);
    check(
        |rows| row(rows, "6.1").set = "bộ khác".to_owned(),
        &["PLAN_INDICATOR_FORGOTTEN", "UNKNOWN_SET"],
    );
}

#[test]
fn units_are_found_by_their_spelling() {
    let mut rows = clean();
    row(&mut rows, "1.1").lead = vec!["PHONG KINH TE".to_owned()];
    row(&mut rows, "1.2").lead = vec!["Tổ công tác".to_owned()];
    let (document, _) = own_plan(&rows, Some(base()), ntm_bundled::sets(), "ke-hoach.csv");
    let lead = |wanted: &str| {
        let planned = document.plan.indicator(code(wanted)).unwrap();
        planned.assignments.first().unwrap().lead.clone()
    };
    assert_eq!(lead("1.1"), ["phong-kinh-te"]);
    assert_eq!(lead("1.2"), ["to-cong-tac"]);
    assert_eq!(document.plan.organization("to-cong-tac").unwrap().name.vi, "Tổ công tác");
}

#[test]
fn every_bundled_plan_is_a_table_to_start_with() {
    for document in ntm_bundled::plan_documents() {
        let rows = plan_rows(document, ntm_bundled::sets());
        assert!(!rows.is_empty(), "{}", document.plan.id);
        let (own, problems) = own_plan(&rows, Some(document), ntm_bundled::sets(), "x");
        assert_eq!(problems, [], "{}", document.plan.id);
        assert_eq!(own.plan.set, document.plan.set);
    }
}
