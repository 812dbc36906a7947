//! The commands `audit` and `plans` as a user runs them.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use std::path::Path;
use std::process::Command;

/// Ends with this code and writes these pieces to one of the two outputs.
#[track_caller]
fn check(arguments: &[&str], code: i32, pieces: &[&str]) {
    let run = Command::new(env!("CARGO_BIN_EXE_ntm")).args(arguments).output().unwrap();
    let text = String::from_utf8(run.stdout).unwrap() + &String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(code), "{text}");
    for piece in pieces {
        assert!(text.contains(piece), "“{piece}” is missing in:\n{text}");
    }
}

fn file(name: &str, content: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn plans_are_listed_and_audited() {
    check(&["plans"], 0, &["binh-giang-2026-2030", "khanh-hoa-2025"]);
    check(&["audit", "binh-luong-2025"], 0, &["PLAN_INDICATOR_FORGOTTEN", "PLAN_NOBODY_ASSIGNED"]);
    check(
        &["audit", "binh-trung-2024", "--format", "json", "--lang", "en"],
        0,
        &["\"format\": \"ntm-audit/1\"", "\"severity\": \"error\"", "has several leads"],
    );
    check(&["audit", "--format", "csv"], 0, &["thach-an-2025", "PLAN_TWO_LEADS"]);
}

#[test]
fn what_a_plan_says_is_written_as_tables() {
    let words = "nợ đọng xây dựng cơ bản,Nợ đọng xây dựng cơ bản,dòng 607 của tệp";
    check(&["plans", "--duties", "khanh-hoa-2025"], 0, &["Công an tỉnh,Thẩm định", words]);
    let due = "Quý IV/2024,31/12/2024,Sở Xây dựng,Thẩm định,dòng 397 của tệp";
    check(&["plans", "--deadlines", "khanh-hoa-2025"], 0, &[due]);
    check(&["plans", "--duties", "binh-giang-2026-2030", "--lang", "en"], 0, &["Economy office"]);
    check(&["plans", "--duties", "khanh-hoa"], 2, &["khanh-hoa-2025"]);
    let both = ["plans", "--duties", "khanh-hoa-2025", "--deadlines", "khanh-hoa-2025"];
    check(&both, 2, &["--template, --duties, --deadlines"]);
}

#[test]
fn the_plan_of_a_province_serves_each_of_its_communes() {
    let status = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\nSơn Bình,xa-2021-2025,tdmnpb,2024,9.2,\"67,05%\"\n";
    let path = file("son-binh.csv", status);
    let asked = ["plan", &path, "--as-of", "2024-03-31"];
    check(&asked, 0, &["tỉnh Khánh Hòa", "9.2 (Quý IV/2024)", "phối hợp + thẩm định", "0 + 0 + 5"]);
    let sheet = ["plan", &path, "--who", "so-xd", "--as-of", "2024-03-31"];
    check(&sheet, 0, &["Sở Xây dựng · Sơn Bình 2024", "thẩm định 5", "Quý IV/2024"]);
}

#[test]
fn a_plan_of_ones_own() {
    let header = "Mã chỉ tiêu,Đơn vị chủ trì,Thời gian thực hiện\n";
    let two = file("hai.csv", &format!("{header}1.1,\"Phòng Kinh tế, Công an xã\",2026-2027\n"));
    check(&["audit", &two, "--base", "binh-giang-2026-2030"], 0, &["PLAN_TWO_LEADS", "dòng 2"]);
    let none = file("khong.csv", "chi_tieu,ket_qua\n1.1,Đạt\n");
    check(&["audit", &none], 1, &[]);
    check(&["audit", "khong-co-tep.csv"], 1, &["khong-co-tep.csv"]);
}

#[test]
fn wrong_usage() {
    check(&["plans", "--template", "khong-co"], 2, &["Không có kế hoạch"]);
    check(&["audit", "--format", "xlsx"], 2, &["text, json"]);
    check(&["plans", "--format", "csv"], 2, &["--template"]);
}
