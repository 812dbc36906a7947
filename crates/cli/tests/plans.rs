//! `ntm plan` and `ntm scenario` as a user runs them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs the program: exit code, standard output, standard error.
#[track_caller]
fn ntm(arguments: &[&str]) -> (Option<i32>, String, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_ntm")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (done.status.code(), text(done.stdout), text(done.stderr))
}

/// Ends well and writes these pieces in this order.
#[track_caller]
fn check(arguments: &[&str], pieces: &[&str]) {
    let (code, output, errors) = ntm(arguments);
    assert_eq!(code, Some(0), "{errors}");
    let mut rest = output.as_str();
    for piece in pieces {
        let Some((_, after)) = rest.split_once(piece) else {
            panic!("“{piece}” is missing in:\n{output}");
        };
        rest = after;
    }
}

/// Ends with this code and this piece on standard error.
#[track_caller]
fn check_failure(arguments: &[&str], code: i32, piece: &str) {
    let (found, output, errors) = ntm(arguments);
    assert_eq!((found, output.as_str()), (Some(code), ""), "{errors}");
    assert!(errors.contains(piece), "{errors}");
}

fn sample() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.join("seeds/status/binh-giang-2026-minh-hoa.csv").to_str().unwrap().to_owned()
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn file(name: &str, content: &str) -> String {
    std::fs::write(path(name), content).unwrap();
    path(name).to_str().unwrap().to_owned()
}

#[test]
fn a_plan_has_the_least_set_the_nearest_the_terms_and_the_load() {
    let pieces =
        ["muốn lên 6", "Gần đạt nhất", "1. 6.2", "Năm 2030: đạt 10/10", "P. Kinh tế: 7 + 3"];
    check(&["plan", &sample()], &pieces);
    check(&["plan", &sample(), "--by", "quarter"], &["Quý I/2027:", "Quý IV/2030: đạt 10/10"]);
    check(&["plan", &sample(), "--goal", "recognition"], &["muốn lên 10 thì cần thêm 5"]);
    check(&["plan", &sample(), "--goal", "12"], &["nhiều nhất chỉ có thể đạt 10"]);
    check(&["plan", &sample(), "--lang", "en"], &["The least to do", "Nearest", "Load"]);
    check(&["plan", &sample(), "--format", "csv"], &["Kỳ,Mã,", "Năm 2030,2.1,"]);
}

#[test]
fn two_periods_of_one_commune_have_a_pace() {
    let rows = |year: &str, result: &str| {
        format!(
            "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\nBình Giang,xa-2026-2030,1,{year},6.2,\"{result}\"\n"
        )
    };
    let first = file("ky-2026.csv", &rows("2026", "90%"));
    let second = file("ky-2027.csv", &rows("2027", "92%"));
    // The order of the files does not matter.
    let pieces = ["Bình Giang 2027", "Đã tăng 2", "từ 90", "đạt vào Quý II/2029, sớm 6 quý."];
    check(&["plan", &second, &first], &pieces);
}

#[test]
fn sheets_are_for_one_organization_or_for_all() {
    check(&["plan", &sample(), "--who", "tram-y-te"], &["Trạm Y tế xã", "5.4", "Chủ trì"]);
    let pieces = ["Trạm Y tế xã", "Chủ trì (R)", "RACI: chủ trì là R và A"];
    check(&["plan", &sample(), "--who", "Trạm Y tế", "--raci"], &pieces);
    check(
        &["plan", &sample(), "--who", "all", "--format", "csv"],
        &["Đơn vị,Mã,", "Phòng Kinh tế,"],
    );
    check_failure(&["plan", &sample(), "--who", "ai-do"], 2, "Các đơn vị có việc: phong-kinh-te");
    check_failure(&["plan", &sample(), "--raci"], 2, "--who all");
}

#[test]
fn workbooks_are_written() {
    for (name, more) in [
        ("lo-trinh.xlsx", &["plan"][..]),
        ("phieu.xlsx", &["plan", "--who", "all", "--raci"]),
        ("kich-ban.xlsx", &["scenario"]),
    ] {
        let (sample, output) = (sample(), path(name));
        let mut arguments = more.to_vec();
        arguments.extend([sample.as_str(), "--output", output.to_str().unwrap()]);
        check(&arguments, &["Đã ghi"]);
        assert!(std::fs::read(output).unwrap().starts_with(b"PK"), "{name}");
    }
}

#[test]
fn scenarios_are_compared_or_walked_through() {
    let pieces = ["[0] Số liệu hiện có: đạt 5/10", "[2] Ba bước", "đạt 8/10", "6.2 "];
    check(&["scenario", &sample()], &pieces);
    let pieces = ["Bước 1: đạt 6/10 tiêu chí (+1)", "Bước 3: đạt 8/10 tiêu chí (+1)"];
    check(&["scenario", &sample(), "--scenario", "5-len-8"], &pieces);
    let (_, output, _) = ntm(&["scenario", &sample(), "--scenario", "5-len-8", "--steps", "1"]);
    assert!(output.contains("Bước 1") && !output.contains("Bước 2"), "{output}");
    // One scenario as JSON has a column for each step, all of them one each.
    let pieces = [
        "\"format\": \"ntm-scenario/1\"",
        "\"id\": null",
        "\"id\": \"5-len-8\"",
        "\"steps\": 1",
        "\"steps\": 2",
        "\"steps\": 3",
        "\"criteria_met\": 8",
    ];
    check(&["scenario", &sample(), "--scenario", "5-len-8", "--json"], &pieces);
    check(&["scenario", &sample(), "--json"], &["\"id\": \"94-96\"", "\"id\": \"5-len-8\""]);
    let own = file("rieng.csv", "kich_ban,buoc,chi_tieu,ket_qua\na,1,3.7,1 tổ\n");
    check(&["scenario", &sample(), "--with", &own], &["Bước 1", "3.7"]);
}

#[test]
fn wrong_requests_say_what_there_is() {
    check_failure(&["plan"], 2, "ít nhất một tệp");
    check_failure(&["plan", &sample(), "--by", "month"], 2, "year hoặc quarter");
    check_failure(&["plan", &sample(), "--goal", "all"], 2, "next, recognition");
    check_failure(&["plan", &sample(), "--plan", "x"], 2, "binh-giang-2026-2030");
    check_failure(&["scenario", &sample(), "--scenario", "x"], 2, "94-96, 5-len-8");
    check_failure(&["scenario", &sample(), "--steps", "hai"], 2, "số bước");
    check_failure(&["evaluate", &sample(), "--by", "year"], 2, "không có tùy chọn --by");
    let bad = file("sai.csv", "a,b\n1,2\n");
    check_failure(&["scenario", &sample(), "--with", &bad], 1, "SCENARIO_NO_HEADER");
}
