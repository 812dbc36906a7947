//! Plans as tables: written and read again, they are equal.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use ntm_ingest::{Sheet, is_plan, is_plan_file, read_plan, read_plan_sheets};
use ntm_model::{PLAN_HEADER, Place, PlanRow, ProblemKind, unit_list};
use ntm_report::{plan_to_csv, plan_workbook};
use proptest::prelude::*;

/// The rows without their places, which are those of the file.
fn placeless(rows: &[PlanRow]) -> Vec<PlanRow> {
    rows.iter().map(|row| PlanRow { place: Place::Typed, ..row.clone() }).collect()
}

prop_compose! {
    fn words()(words in "([A-ZĐa-zđếạơ=\"'&./%-]{1,6}( |, |)){0,4}") -> String {
        words.trim().to_owned()
    }
}

prop_compose! {
    fn plan_row()(
        (criterion, indicator) in (1_u8..20, 1_u8..13),
        (lead, support, verify) in (words(), words(), words()),
        (start, target, due) in (2021_u16..2031, words(), prop::sample::select(vec!["", "Quý III/2026"])),
        (basis, note) in (words(), words()),
    ) -> PlanRow {
        PlanRow {
            set: "xa-2026-2030".to_owned(),
            lead: unit_list(&lead),
            support: unit_list(&support),
            verify: unit_list(&verify),
            start: start.to_string(),
            target,
            due: due.to_owned(),
            basis,
            note,
            ..PlanRow::new(ntm_model::Code::new(criterion, indicator), Place::Typed)
        }
    }
}

proptest! {
    #[test]
    fn a_plan_reads_back_equal(rows in prop::collection::vec(plan_row(), 1..12)) {
        let csv = plan_to_csv(&rows);
        prop_assert!(is_plan_file(csv.as_bytes()));
        prop_assert_eq!(placeless(&read_plan(csv.as_bytes()).rows), rows.clone());
        let bytes = ntm_workbook_writer::write(&plan_workbook(&rows)).unwrap();
        let sheets = ntm_workbook::read(&bytes).sheets;
        prop_assert_eq!(placeless(&read_plan_sheets(&sheets).rows), rows);
    }
}

#[test]
fn a_plan_is_told_from_a_status_file() {
    assert!(is_plan(&PLAN_HEADER));
    assert!(is_plan(&["TT", "Nội dung tiêu chí", "Đơn vị chủ trì thực hiện", "Ghi chú"]));
    assert!(!is_plan(&["ma_xa", "ten_xa", "chi_tieu", "ket_qua"]));
    assert!(!is_plan_file(b"chi_tieu,ket_qua\n1.1,x\n"));
}

#[test]
fn problems_name_row_and_column() {
    let text = "Mã chỉ tiêu,Đơn vị chủ trì,Thời gian thực hiện,Kinh phí\n\
                1.1,Phòng Kinh tế,2026-2027,5\n\
                ,Công an xã,2026,\n\
                1.1,Công an xã,lúc nào đó,\n\
                1.2,\"Công an xã, các thôn\",Quý III/2026,\n";
    let reading = read_plan(text.as_bytes());
    let found: Vec<(&str, Place)> =
        reading.problems.iter().map(|one| (one.code(), one.place.clone())).collect();
    let at = |line, column| Place::Field { line, column };
    assert_eq!(
        found,
        [
            ("COLUMN_NOT_USED", at(1, 4)),
            ("MISSING_CODE", at(3, 1)),
            ("UNKNOWN_PERIOD", at(4, 3)),
            ("REPEATED_CODE", at(4, 1)),
        ]
    );
    let [first, .., last] = reading.rows.as_slice() else { unreachable!("three rows") };
    assert_eq!((first.start.as_str(), first.end.as_str()), ("2026", "2027"));
    assert_eq!(last.lead, ["Công an xã", "các thôn"]);
    assert_eq!(last.due, "Quý III/2026");
}

#[test]
fn a_file_without_a_plan_says_so() {
    let reading = read_plan_sheets(&[Sheet::default()]);
    let kinds: Vec<_> = reading.problems.into_iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, [ProblemKind::NoHeader]);
}
