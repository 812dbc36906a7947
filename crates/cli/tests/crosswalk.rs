//! `ntm crosswalk` and `ntm samples` as a user runs them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs the program; gives the exit code and the two outputs.
#[track_caller]
fn ntm(arguments: &[&str]) -> (Option<i32>, String, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_ntm")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (done.status.code(), text(done.stdout), text(done.stderr))
}

fn status(name: &str) -> String {
    let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/status");
    root.join(name).to_str().unwrap().to_owned()
}

#[track_caller]
fn check(arguments: &[&str], code: i32, output: &[&str], errors: &[&str]) {
    let (found, out, err) = ntm(arguments);
    assert_eq!(found, Some(code), "{out}{err}");
    for (text, pieces) in [(&out, output), (&err, errors)] {
        for piece in pieces {
            assert!(text.contains(piece), "“{piece}” is missing in:\n{text}");
        }
        assert_eq!(text.is_empty(), pieces.is_empty(), "{text}");
    }
}

#[test]
fn what_sonbinh_can_take() {
    let file = status("son-binh-2024.csv");
    let tally = "Trong 47 chỉ tiêu mới: 2 có thể lấy từ tệp cũ";
    let line = "6.1 ← 11 (Cùng cách đo): 30% → Chưa đạt";
    let (_, out, _) = ntm(&["crosswalk", &file, "--year", "2026"]);
    assert!(out.contains(tally) && out.contains(line), "{out}");
    let english = ["crosswalk", &file, "--lang", "en"];
    check(&english, 0, &["6.1 ← 11 (Same measure): 30% → Not met"], &[]);
}

#[test]
fn what_is_confirmed_becomes_a_status_file() {
    let file = status("son-binh-2024.csv");
    let row = ",Sơn Bình,xa-2026-2030,nhom-1,2026,6.1,30%,,,\"003_785c661cd5823983.txt, dòng 399\",\"Lấy từ chỉ tiêu 11 của bộ xa-2021-2025, kỳ 2024, dòng 4, cột 7\"";
    check(&["crosswalk", &file, "--year", "2026", "--take", "6.1,6.2=9.2"], 0, &[row, "6.2,"], &[]);
    let none = "Sơn Bình: không lấy được gì từ 10 cho 3.1.";
    check(&["crosswalk", &file, "--take", "6.1,3.1=10"], 0, &["6.1,30%"], &[none]);
    check(&["crosswalk", &file, "--take", "sáu"], 2, &[], &["“sáu” không phải là mã"]);
}

#[test]
fn a_file_of_the_new_set_has_nothing_to_take() {
    let file = status("binh-giang-2026-minh-hoa.csv");
    check(&["crosswalk", &file], 1, &[], &["Bình Giang: không xét theo bộ xa-2021-2025"]);
    check(&["crosswalk"], 2, &[], &["Hãy ghi đúng một tệp cũ."]);
    check(&["crosswalk", "khong-co.csv"], 1, &[], &["Không mở được khong-co.csv"]);
}

#[test]
fn samples_are_listed_and_given() {
    check(&["samples"], 0, &["son-binh-2024  Sơn Bình 2024", "khanh-hoa-2024"], &[]);
    check(&["samples", "son-binh-2024"], 0, &["67,05%"], &[]);
    check(&["samples", "khong-co"], 2, &[], &["Không có mẫu “khong-co”"]);
}
