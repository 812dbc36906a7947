//! How problems are grouped and cut.

use ntm_desk::message::{Export, Form, ProblemGroup, Wanted};
use ntm_desk::{ExportedContent, Input};
use ntm_model::Severity;

use crate::common::{codes, desk, desk_with, input};

#[test]
fn the_gravest_kinds_come_first() {
    let text = "chi_tieu,ket_qua,Khác\n6.2,\"25,37% (1059/4532)\",x\n99.9,Đạt,\n1.1,có lẽ,\n";
    let answer = desk(text).answer(&input());
    let severities: Vec<Severity> = answer.problems.iter().map(|group| group.severity).collect();
    let grave = |severity: &Severity| match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Info => 2,
    };
    assert!(severities.is_sorted_by_key(grave), "{severities:?}");
    assert_eq!(codes(&answer)[..2], ["UNKNOWN_CODE", "UNREADABLE"]);
    assert!(codes(&answer).contains(&"COLUMN_NOT_USED"));
    for group in &answer.problems {
        assert_eq!(group.count, group.problems.len(), "{}", group.code);
    }
}

#[test]
fn problems_know_their_indicator_and_their_unit() {
    let text = "ten_xa,chi_tieu,ket_qua\nBình Giang,1.1,Đạt\nĐức Xuân,1.1,có lẽ\n";
    let answer = desk(text).answer(&input());
    let unreadable = answer.problems.iter().find(|group| group.code == "UNREADABLE").unwrap();
    let [problem] = unreadable.problems.as_slice() else { panic!("one problem") };
    assert_eq!(problem.indicator, Some("1.1".parse().unwrap()));
    assert_eq!(problem.unit, Some(1));
    assert_eq!(problem.place, "dòng 3, cột 3");
    // Beside the verdict the same is said.
    let shown = desk(text).answer(&Input { unit: 1, ..input() }).shown.unwrap();
    assert!(shown.remarks.iter().any(|remark| remark.message == problem.message));
    let other = desk(text).answer(&input()).shown.unwrap();
    assert!(other.remarks.iter().all(|remark| remark.message != problem.message));
}

/// A file with so many rows of a code that no set has shows as many as are shown at most, and
/// counts them all; the download has them all.
#[track_caller]
fn check_cut(rows: usize) {
    let mut text = "chi_tieu,ket_qua\n".to_owned();
    text.push_str(&"99.9,Đạt\n".repeat(rows));
    let mut desk = desk(&text);
    let answer = desk.answer(&input());
    let group = answer.problems.iter().find(|group| group.code == "UNKNOWN_CODE").unwrap();
    assert_eq!(group.count, rows);
    assert_eq!(group.problems.len(), rows.min(ProblemGroup::SHOWN));
    let export = Export { what: Wanted::Problems, form: Form::Csv };
    let exported = desk.export(&export, &input()).unwrap();
    let ExportedContent::Text(list) = exported.content else { panic!("a text") };
    assert_eq!(list.matches("UNKNOWN_CODE").count(), rows);
}

#[test]
fn a_long_list_is_cut_and_says_how_long_it_is() {
    check_cut(1);
    check_cut(ProblemGroup::SHOWN);
    check_cut(ProblemGroup::SHOWN + 1);
    check_cut(2 * ProblemGroup::SHOWN);
}

#[test]
fn what_is_said_of_a_file_is_said_once_for_all_its_units() {
    let mut text = "ten_xa,chi_tieu,ket_qua\n".to_owned();
    for number in 0..50 {
        text.push_str(&format!("Xã {number:03},1.1,Đạt\n"));
    }
    let answer = desk(&text).answer(&input());
    assert_eq!(answer.units.len(), 50);
    let count = |code: &str| {
        answer.problems.iter().find(|group| group.code == code).map_or(0, |group| group.count)
    };
    assert_eq!((count("SET_ASSUMED"), count("VARIANT_ASSUMED")), (1, 1));
    // Of two files each says it.
    let answer = desk_with(&[("a.csv", &text), ("b.csv", &text)]).answer(&input());
    let group = answer.problems.iter().find(|group| group.code == "SET_ASSUMED").unwrap();
    assert_eq!(group.count, 2);
}
