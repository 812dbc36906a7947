//! A saved assessment given to `ntm evaluate` is judged as the file was that it came from.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

fn file(name: &str, content: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

fn ntm(arguments: &[&str]) -> (Option<i32>, String, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_ntm")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (run.status.code(), text(run.stdout), text(run.stderr))
}

/// The units without what differs: where things stand.
fn units(json: &str) -> Value {
    fn clear(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.retain(|key, _| key != "cell");
                fields.values_mut().for_each(clear);
            }
            Value::Array(values) => values.iter_mut().for_each(clear),
            _ => {}
        }
    }
    let mut units = serde_json::from_str::<Value>(json).unwrap()["units"].take();
    clear(&mut units);
    units
}

/// Judges the file, then what came of it; both are the same but for places. Gives the saved one.
#[track_caller]
fn check(name: &str, content: &[u8], more: &[&str]) -> String {
    let first = file(name, content);
    let saved = format!("{first}.json");
    let json = ["--format", "json"];
    let (_, one, _) = ntm(&[&["evaluate", &first], json.as_slice(), more].concat());
    std::fs::write(&saved, &one).unwrap();
    let (code, two, errors) = ntm(&[&["evaluate", &saved], json.as_slice(), more].concat());
    assert_eq!(code, Some(0), "{errors}");
    assert!(two.contains("FROM_ASSESSMENT"), "{two}");
    let (one, two) = (units(&one), units(&two));
    assert!(one == two, "{one:#}\n\n{two:#}");
    saved
}

#[test]
fn samples_are_judged_as_before() {
    for sample in ntm_bundled::samples() {
        let reading = ntm_ingest::read(sample.bytes);
        if reading.submission.units.iter().any(|unit| !unit.observations.is_empty()) {
            check(&format!("luu-{}.csv", sample.id), sample.bytes, &[]);
        }
    }
}

#[test]
fn rows_of_every_kind_are_judged_as_before() {
    let head = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua,tu_danh_gia,ly_do_khong_ap_dung\n";
    let rows = "A,xa-2026-2030,nhom-1,2026,1.1,Đạt,Đạt,\nA,,,2026,2.4,\"67,05%\",,\n\
        A,,,2026,2.4,,Chưa đạt,\nA,,,2026,3.10,95%,x,\nA,,,2026,7,\"36.750\",,\n\
        A,,,2026,2.1.a,\"11,323/15,236 km\",,\nA,,,2026,2.1,,Đạt,\nA,,,2026,9.1,,,không có chợ\n\
        B,xa-2026-2030,nhom-1,2026,7,\"41.2\",,\n";
    let saved = check("luu-dong.csv", format!("{head}{rows}").as_bytes(), &[]);
    // A line of the JSON is named, so that whoever looks finds it.
    let (_, output, _) = ntm(&["evaluate", &saved, "--format", "json"]);
    let read: Value = serde_json::from_str(&output).unwrap();
    let cell = &read["units"][0]["criteria"][0]["indicators"][0]["reads"][0]["cell"];
    let line: usize = cell.as_str().unwrap().strip_prefix("line ").unwrap().parse().unwrap();
    let json = std::fs::read_to_string(saved).unwrap();
    assert_eq!(json.lines().nth(line - 1).unwrap().trim(), "\"text\": \"Đạt\"");
}

#[test]
fn what_follows_from_another_report_follows_again() {
    let head = "ten_xa,bo_tieu_chi,ky,chi_tieu,ket_qua\n";
    let rows = "A,xa-nang-cao-2021-2025,2024,1.1,Chưa đạt\nA,xa-kieu-mau-2021-2025,2024,2,Đạt\n";
    check("luu-kieu-mau.csv", format!("{head}{rows}").as_bytes(), &[]);
}

#[test]
fn the_levels_that_it_was_judged_by_are_in_the_same_file() {
    let levels = "bo_tieu_chi,nhom,chi_tieu,cach,muc,van_ban\n\
        xa-2026-2030,nhom-2,6.2,đặt,≥ 90 %,Quyết định 10\n";
    let levels = file("luu-muc.csv", levels.as_bytes());
    let status = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n\
        Sơn Bình,xa-2026-2030,nhom-2,2026,6.2,92%\n";
    let saved = check("luu-theo-muc.csv", status.as_bytes(), &["--overlay", &levels]);
    let (_, _, errors) = ntm(&["evaluate", &saved, "--format", "csv"]);
    assert!(errors.contains("thêm --overlay và tên tệp này"), "{errors}");
    let (_, output, _) = ntm(&["evaluate", &saved, "--overlay", &saved, "--format", "json"]);
    let json = std::fs::read_to_string(&saved).unwrap();
    assert_eq!(units(&output)[0]["criteria_met"], units(&json)[0]["criteria_met"]);
}

#[test]
fn every_command_that_judges_reads_it() {
    let status = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\nA,xa-2026-2030,1,2026,1.1,Đạt\n";
    let saved = check("luu-lenh.csv", status.as_bytes(), &[]);
    for command in ["communes", "plan", "compare"] {
        let (code, _, errors) = ntm(&[command, &saved]);
        assert_eq!(code, Some(0), "{command}: {errors}");
    }
}

/// As a terminal of Windows writes it into a file.
#[test]
fn utf_16_is_read() {
    let status = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\nA,xa-2026-2030,1,2026,1.1,Đạt\n";
    let saved = check("luu-utf16.csv", status.as_bytes(), &[]);
    let json = std::fs::read_to_string(saved).unwrap();
    let units = std::iter::once(0xfeff).chain(json.encode_utf16()).flat_map(u16::to_le_bytes);
    let saved = file("luu-utf16.json", &units.collect::<Vec<u8>>());
    let (code, _, errors) = ntm(&["evaluate", &saved, "--format", "json"]);
    assert_eq!(code, Some(0), "{errors}");
}

#[test]
fn other_versions_and_damaged_files_say_so() {
    let check = |name: &str, json: &str, piece: &str| {
        let (code, _, errors) = ntm(&["evaluate", &file(name, json.as_bytes())]);
        assert_eq!(code, Some(1), "{errors}");
        assert!(errors.contains(piece), "{errors}");
    };
    check(
        "luu-2.json",
        "{\"format\": \"ntm-assessment/2\"}",
        "do bản khác của chương trình ghi ra",
    );
    let old = "{\"format\": \"ntm-assessment/1\",\n\"units\": [], \"probl";
    check("luu-cu.json", old, "không đúng dạng ntm-assessment/1 ở dòng 2, cột 19");
    let old = "{\"format\": \"ntm-assessment/1\", \"units\": []}";
    check("luu-thieu.json", old, "do bản cũ ghi ra hoặc đã bị sửa");
}
