//! What a file itself names is what it is judged by.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use ntm_tests::assess;

/// The unit's group and day, and the codes of all problems but the list of rows that are missing.
#[track_caller]
fn check(row: &str, variant: &str, as_of: &str, problems: &[&str]) {
    let header = "bo_tieu_chi,nhom,ky,chi_tieu,ket_qua";
    let assessment = assess(format!("{header}\n{row},1.1,Đạt\n").as_bytes());
    let unit = assessment.units.first().unwrap();
    assert_eq!(unit.set, "xa-2026-2030");
    assert_eq!(unit.variant.as_deref(), Some(variant), "{row}");
    assert_eq!(unit.as_of.to_string(), as_of, "{row}");
    let codes = assessment.problems.iter().map(|problem| problem.code());
    let found: Vec<_> = codes.filter(|code| *code != "NOT_REPORTED").collect();
    assert_eq!(found, problems, "{row}");
}

#[test]
fn set_group_and_period_of_the_file_count() {
    check("xa-2026-2030,nhom-1,2026", "nhom-1", "2026-12-31", &[]);
    check("xa-2026-2030,nhom-2,2027", "nhom-2", "2027-12-31", &[]);
    check("xa-2026-2030,Nhóm 3,Quý I/2027", "nhom-3", "2027-03-31", &[]);
}

#[test]
fn what_the_file_does_not_name_is_assumed_and_said() {
    check(",,2026", "nhom-1", "2026-12-31", &["SET_ASSUMED", "VARIANT_ASSUMED"]);
}

#[test]
fn what_the_file_names_wrongly_is_said() {
    let problems = ["UNKNOWN_SET", "UNKNOWN_VARIANT", "VARIANT_ASSUMED"];
    check("xa-1900,nhom-9,2026", "nhom-1", "2026-12-31", &problems);
}
