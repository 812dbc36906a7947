//! A province's own levels in the terminal.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

use std::path::PathBuf;
use std::process::{Command, Output};

const HEADER: &str =
    "bo_tieu_chi,nhom,chi_tieu,ten_chi_tieu,cach,muc,van_ban,vi_tri,tu_ngay,ghi_chu";

/// A file with this name and text in a folder of its own.
fn file(name: &str, text: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("ntm-levels-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn overlay(name: &str, rows: &str) -> String {
    file(name, &format!("{HEADER}\n{rows}\n")).display().to_string()
}

fn ntm(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ntm")).args(arguments).output().unwrap()
}

/// The exit code, and a piece of the output or of the errors.
#[track_caller]
fn check(arguments: &[&str], code: i32, output: &str, errors: &str) -> String {
    let run = ntm(arguments);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let (found, said) = (text(run.stdout), text(run.stderr));
    assert_eq!(run.status.code(), Some(code), "{found}\n{said}");
    assert!(found.contains(output), "{found}");
    assert!(said.contains(errors), "{said}");
    found
}

#[test]
fn levels_are_checked_and_shown_beside_the_published_ones() {
    let good = overlay("tot.csv", "xa-2026-2030,nhom-1,4.1,,nâng,≥ 45 %,QĐ 1,Điều 2,,");
    check(&["levels", &good], 0, "nâng", "");
    check(&["levels", &good, "--format", "csv"], 0, "xa-2026-2030,nhom-1,4.1,,nâng,≥ 45 %", "");
    let bad = overlay("sai.csv", "xa-2026-2030,nhom-1,4.1,,đặt,≥ 35 %,,,,");
    check(&["levels", &bad], 1, "≥ 35", "không chặt bằng mức chung");
    check(&["evaluate", &status(), "--overlay", &bad], 1, "", "chưa được áp dụng");
    check(&["levels", &status()], 1, "", "Cách (cach)");
}

fn status() -> String {
    let rows = "xa-2026-2030,nhom-2,2026,4.1,36%";
    let text = format!("bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n{rows}\n");
    file("ket-qua.csv", &text).display().to_string()
}

#[test]
fn an_exported_assessment_carries_its_levels() {
    let levels = overlay("nhom-2.csv", "xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,,");
    let status = status();
    let arguments = ["evaluate", &status, "--overlay", &levels, "--format", "json"];
    let json = check(&arguments, 0, "\"layer\": \"nhom-2\"", "");
    let exported = file("xuat.json", &json).display().to_string();
    let again = ["evaluate", &status, "--overlay", &exported, "--format", "json"];
    assert_eq!(check(&again, 0, "\"overlay\": {", ""), json);
    let plain = check(&["evaluate", &status, "--format", "json"], 0, "\"overlay\": null", "");
    let plain = file("chung.json", &plain).display().to_string();
    check(&["levels", &plain], 1, "", "không kèm mức của tỉnh");
}

#[test]
fn templates_follow_the_levels() {
    check(&["template", "--levels", "--variant", "nhom-2"], 0, "muc_hien_nay", "");
    let own = overlay("thon.csv", "thon,,1.1,Đường thôn,thêm,≥ 90 %,QĐ 1,,2026-03-01,");
    check(&["template", "--set", "thon", "--overlay", &own], 0, "thon,chung", "");
    check(&["template", "--set", "thon"], 2, "", "thon");
    check(&["template", "--levels", "--year", "2026"], 2, "", "--year");
    let old = ["template", "--set", "xa-2021-2025", "--variant", "dhntb"];
    check(&old, 0, "dk.no-xay-dung", "");
}
