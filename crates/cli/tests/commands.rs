//! The program as a user runs it: what it writes and how it ends.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test ends this way when it fails"
)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What one run gave.
struct Run {
    code: Option<i32>,
    output: String,
    errors: String,
}

#[track_caller]
fn ntm(arguments: &[&str], input: &str) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ntm"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not want the input may be gone before it is written.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let done = child.wait_with_output().unwrap();
    Run {
        code: done.status.code(),
        output: String::from_utf8(done.stdout).unwrap(),
        errors: String::from_utf8(done.stderr).unwrap(),
    }
}

/// Ends well, says nothing on standard error, and writes these pieces in this order.
#[track_caller]
fn check(arguments: &[&str], input: &str, pieces: &[&str]) {
    let run = ntm(arguments, input);
    assert_eq!((run.code, run.errors.as_str()), (Some(0), ""), "{}", run.output);
    check_pieces(&run.output, pieces);
}

#[track_caller]
fn check_pieces(text: &str, pieces: &[&str]) {
    let mut rest = text;
    for piece in pieces {
        let Some((_, after)) = rest.split_once(piece) else {
            panic!("“{piece}” is missing in:\n{text}");
        };
        rest = after;
    }
}

/// Ends with this code, writes nothing but this on standard error.
#[track_caller]
fn check_failure(arguments: &[&str], input: &str, code: i32, piece: &str) {
    let run = ntm(arguments, input);
    assert_eq!((run.code, run.output.as_str()), (Some(code), ""), "{}", run.errors);
    check_pieces(&run.errors, &[piece]);
}

fn sample() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let file = root.join("seeds/status/binh-giang-2026-minh-hoa.csv");
    file.to_str().unwrap().to_owned()
}

fn file(name: &str, content: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

const TWO_ROWS: &str = "ten_xa,nhom,ky,chi_tieu,ket_qua\nBình Giang,1,2026,2.4,\"67,05%\"\nBình Giang,1,2026,1.1,Đạt\n";

#[test]
fn a_report_has_headline_criteria_indicators_and_problems() {
    check(
        &["evaluate", "-"],
        TWO_ROWS,
        &[
            "Bình Giang · xa-2026-2030 · Nhóm 1 · kỳ 2026 · mức ngày 31/12/2026\n",
            "Đạt 0/10 tiêu chí, 1/47 chỉ tiêu; 1 chưa đạt, 45 chưa có số liệu.\n",
            "Chưa đủ điều kiện đề nghị công nhận",
            "Tiêu chí 1. ",
            "✓ Đạt",
            "✗ Chưa đạt",
            "67,05 %",
            "≥ 99 %",
            "31,95 điểm %",
            "Cần xem lại",
            "Cảnh báo",
        ],
    );
    check(
        &["evaluate", "-", "--lang", "en"],
        TWO_ROWS,
        &[
            "Met: 0/10 criteria, 1/47 indicators; 1 not met, 45 no data.",
            "67.05 %",
            "31.95 % points",
        ],
    );
}

#[test]
fn columns_of_a_report_stand_under_one_another() {
    let report = ntm(&["evaluate", "-"], TWO_ROWS).output;
    let column = |line: &str, text: &str| line.find(text).map(|byte| line[..byte].chars().count());
    let head = report.lines().find(|line| line.contains("Kết luận")).unwrap();
    let row = report.lines().find(|line| line.contains("67,05")).unwrap();
    assert_eq!(column(head, "Mã"), column(row, "2.4"));
    assert_eq!(column(head, "Kết quả"), column(row, "67,05"));
    assert_eq!(column(head, "Còn thiếu"), column(row, "31,95"));
}

#[test]
fn the_sample_can_be_read_in_every_format() {
    let sample = sample();
    check(&["evaluate", &sample], "", &["Bình Giang", "Đạt "]);
    let json = ntm(&["evaluate", &sample, "--format", "json"], "");
    assert_eq!((json.code, json.errors.as_str()), (Some(0), ""));
    let value: serde_json::Value = serde_json::from_str(&json.output).unwrap();
    assert_eq!(value["format"], "ntm-assessment/1");
    assert_eq!(value["units"][0]["indicators_total"], 47);
    let csv = ntm(&["evaluate", &sample, "--format=csv"], "");
    assert_eq!(csv.code, Some(0));
    assert!(csv.output.starts_with("\u{feff}Đơn vị,Kỳ,Mã,"), "{}", csv.output);
    // The table has no room for problems; they are not lost.
    check_pieces(&csv.errors, &["Cần xem lại"]);
}

#[test]
fn several_files_are_told_apart() {
    let first = file("a.csv", "chi_tieu,ket_qua\n1.1,Đạt\n1.2,đang làm\n");
    let second = file("b.csv", "chi_tieu,ket_qua\n1.1,đang rà soát\n");
    let (first, second) = (first.to_str().unwrap(), second.to_str().unwrap());
    let unreadable = |file: &str| format!("{file}: dòng 2");
    check(
        &["evaluate", first, second],
        "",
        &["Đạt 0/10", &format!("{first}: dòng 3"), "Đạt 0/10", &unreadable(second)],
    );
    let json = ntm(&["evaluate", first, second, "--format", "json"], "").output;
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let units = value["units"].as_array().unwrap();
    assert_eq!(units.len(), 2);
    let source = &units[1]["criteria"][0]["indicators"][0]["source"]["cell"];
    assert_eq!(source, &format!("{second}: line 2, column 2"));
}

#[test]
fn a_file_without_units_ends_with_1() {
    check_failure(&["evaluate", "-"], "", 1, "Tệp rỗng");
    check_failure(&["evaluate", "-"], "xin chào\n", 1, "Không tìm thấy dòng tiêu đề");
    check_failure(&["evaluate", "-", "--lang", "en"], "", 1, "The file is empty");
    check_failure(&["evaluate", "-", "--format", "csv"], "", 1, "Tệp rỗng");
    check_failure(&["evaluate", "khong-co.csv"], "", 1, "Không mở được khong-co.csv");
    let json = ntm(&["evaluate", "-", "--format", "json"], "");
    assert_eq!(json.code, Some(1));
    let value: serde_json::Value = serde_json::from_str(&json.output).unwrap();
    assert_eq!(value["problems"][0]["code"], "EMPTY_FILE");
}

#[test]
fn one_bad_file_among_good_ones_is_named_and_the_others_are_judged() {
    let good = file("good.csv", TWO_ROWS);
    let empty = file("empty.csv", "");
    let (good, empty) = (good.to_str().unwrap(), empty.to_str().unwrap());
    let run = ntm(&["evaluate", empty, good], "");
    assert_eq!(run.code, Some(1));
    check_pieces(&run.output, &["Bình Giang", "Đạt 0/10"]);
    check_pieces(&run.errors, &[empty, "Tệp rỗng"]);
    assert!(!run.output.contains("Tệp rỗng"));
}

#[test]
fn wrong_usage_ends_with_2() {
    check_failure(&[], "", 2, "Hãy ghi một lệnh");
    check_failure(&["judge"], "", 2, "Không có lệnh “judge”");
    check_failure(&["evaluate"], "", 2, "Hãy ghi ít nhất một tệp");
    check_failure(&["evaluate", "-", "--as-of", "31/12/2026"], "", 2, "không phải là ngày");
    check_failure(&["evaluate", "-", "--as-of", "2026-02-30"], "", 2, "không phải là ngày");
    check_failure(&["evaluate", "-", "--format", "xml"], "", 2, "Không có kiểu “xml”");
    check_failure(&["evaluate", "-", "--set", "xa-1900"], "", 2, "Không có bộ tiêu chí");
    check_failure(&["evaluate", "-", "--variant", "nhom-9"], "", 2, "Không có nhóm “nhom-9”");
    check_failure(&["evaluate", "-", "--group", "1"], "", 2, "Không có tùy chọn --group");
    check_failure(&["evaluate", "-", "--set"], "", 2, "--set cần một giá trị");
    check_failure(&["evaluate", "-", "--period", "2026"], "", 2, "không có tùy chọn --period");
    check_failure(&["sets", "tep.csv"], "", 2, "không nhận tệp");
    check_failure(&["sets", "--format", "csv"], "", 2, "text và json");
    check_failure(&["template", "--variant", "nhom-9"], "", 2, "Không có nhóm");
    check_failure(&["evaluate", "--lang", "fr"], "", 2, "Không có ngôn ngữ “fr”");
    check_failure(&["judge", "--lang", "en"], "", 2, "There is no command “judge”");
}

#[test]
fn options_go_before_the_file() {
    let json = ntm(&["evaluate", "-", "--variant", "2", "--format", "json"], TWO_ROWS).output;
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["units"][0]["variant"], "nhom-2");
    let json =
        ntm(&["evaluate", "-", "--as-of", "2026-01-31", "--format", "json"], TWO_ROWS).output;
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["as_of"], "2026-01-31");
    assert_eq!(value["units"][0]["indicators_met"], 0, "no level was in force yet");
}

#[test]
fn sets_lists_what_is_known() {
    check(&["sets"], "", &["xa-2026-2030", "51/2025/QĐ-TTg", "10 tiêu chí, 47 chỉ tiêu", "nhom-1"]);
    check(&["sets", "--lang", "en"], "", &["xa-2026-2030", "10 criteria, 47 indicators"]);
    check(&["sets", "--format", "json"], "", &["\"format\": \"ntm-sets/1\""]);
}

#[test]
fn a_template_is_a_file_that_evaluate_reads() {
    let template = ntm(&["template", "--variant", "nhom-1", "--period", "2026"], "").output;
    check(
        &["evaluate", "-"],
        &template,
        &["Đạt 0/10 tiêu chí, 0/47 chỉ tiêu; 47 chưa có số liệu."],
    );
    let default = ntm(&["template", "--period", "2026"], "").output;
    assert_eq!(default, template, "the first group with known levels");
}

#[test]
fn help_and_version() {
    check(&["--help"], "", &["Cách dùng:", "evaluate", "--as-of", "Mã kết thúc"]);
    check(&["evaluate", "-h"], "", &["Cách dùng:"]);
    check(&["--help", "--lang", "en"], "", &["Usage:", "Exit codes"]);
    check(&["--version"], "", &[concat!("ntm ", env!("CARGO_PKG_VERSION"), "\n")]);
}

#[test]
fn texts_from_a_file_cannot_steer_the_terminal() {
    let report =
        ntm(&["evaluate", "-"], "ten_xa,chi_tieu,ket_qua\nA\u{1b}[2J,1.1,\"x\u{7}\ny\"\n").output;
    assert!(!report.contains(['\u{1b}', '\u{7}']), "{report:?}");
}

#[test]
fn a_closed_pipe_is_no_error() {
    // Long enough to fill any pipe.
    let unit = |index| format!("Xã {index},1.1,Đạt\n");
    let many: String = (0..200).map(unit).collect();
    let many = file("many.csv", &format!("ten_xa,chi_tieu,ket_qua\n{many}"));
    let mut child = Command::new(env!("CARGO_BIN_EXE_ntm"))
        .arg("evaluate")
        .arg(many)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), [].as_slice()));
}

#[test]
fn programmes_are_shown_with_what_does_not_add_up() {
    check(&["programme"], "", &["khanh-hoa-2025  Kế hoạch", "thach-an-2025  Kế hoạch"]);
    check(
        &["programme", "thach-an-2025"],
        "",
        &[
            "Mục tiêu",
            "15,1 tiêu chí/xã",
            "Vốn",
            "80.178,119 triệu đồng",
            "Con số không khớp: 5",
            "= 16,54",
            "dòng 131",
        ],
    );
    check(
        &["programme", "khanh-hoa-2025", "--lang", "en"],
        "",
        &["base 92", "fit the base 92 but the base 94"],
    );
    check_failure(&["programme", "ha-noi"], "", 2, "Có sẵn: binh-giang-2026-2030, binh-luong-2025");
    let wrong = file("sai.toml", "format = \"ntm-programme/1\"\n");
    check_failure(&["programme", wrong.to_str().unwrap()], "", 1, "khóa \"id\": thiếu khóa này");
}

#[test]
fn a_programme_of_the_users_own_is_checked_too() {
    let text = "format = \"ntm-programme/1\"\nid = \"t\"\ntitle = \"T\"\nunit_name = \"T\"\nprovince = \"T\"\nstart = 2026\nend = 2030\nfile = \"t.txt\"\nchecked = 2026-11-22\n\n[[statements]]\nid = \"x\"\nkind = \"share\"\nabout = \"Hộ\"\nabout_en = \"Households\"\npercent = { printed = \"50%\", value = \"50\", line = 1 }\npart = { printed = \"1/3\", value = \"1\", line = 1 }\nwhole = { printed = \"1/3\", value = \"3\", line = 1 }\n";
    let path = file("cua-toi.toml", text);
    check(
        &["programme", path.to_str().unwrap()],
        "",
        &["Con số không khớp: 1", "[NUMBER_SHARE] Hộ: ghi 50 %, nhưng 1/3 = 33,33 %"],
    );
}

#[test]
fn targets_stand_beside_the_results_of_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/status/cam-tan-2024.csv");
    let results = root.to_str().unwrap();
    check(
        &["programme", "khanh-hoa-2025", results],
        "",
        &["9. Nhà ở dân cư", "chưa xác định: 0–100 % (xét 1 đơn vị trong tệp; 91 đơn vị khác"],
    );
}

#[test]
fn calendars_are_lists_tables_and_files() {
    check(
        &["calendar", "thach-an-2025", "--year", "2025"],
        "",
        &["19/09/2025", "trước ngày 20/09/2025"],
    );
    check(
        &["calendar", "--from", "2025-06-01", "--to", "2025-06-30"],
        "",
        &["09/06/2025  Thạch An", "27/06/2025  Khánh Hòa"],
    );
    check(
        &["calendar", "khanh-hoa-2025", "--unit", "ubnd cac xa", "--format", "csv"],
        "",
        &["Ngày cuối", "24/09/2024", "24/09/2025"],
    );
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lich.ics");
    let path = path.to_str().unwrap();
    check(&["calendar", "thach-an-2025", "--output", path], "", &["Đã ghi"]);
    assert!(std::fs::read_to_string(path).unwrap().starts_with("BEGIN:VCALENDAR\r\n"));
    check_failure(
        &["calendar", "thach-an-2025", "--unit", "so-y-te"],
        "",
        2,
        "Các đơn vị: ubnd-xa",
    );
    check_failure(
        &["calendar", "--year", "2025", "--from", "2025-01-01"],
        "",
        2,
        "không ghi cả hai",
    );
    check_failure(
        &["calendar", "--from", "2025-02-01", "--to", "2025-01-01"],
        "",
        2,
        "--from sau --to",
    );
    check_failure(&["evaluate", "-", "--format", "ics"], "", 2, "chỉ dùng với calendar");
}

const PROVINCE: &str = "ten_xa,ten_huyen,nam_dat_chuan,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n\
    Sơn Bình,Khánh Sơn,2027,xa-2026-2030,nhom-1,2026,1.1,Đạt\n\
    Sơn Bình,Khánh Sơn,2027,xa-2026-2030,nhom-1,2026,1.2,Đạt\n\
    Sơn Bình,Khánh Sơn,2027,xa-2026-2030,nhom-1,2026,1.3,Đạt\n\
    Cam Tân,Cam Lâm,2026,xa-2026-2030,nhom-1,2026,1.1,Chưa đạt\n";

#[test]
fn many_communes_give_a_table_with_totals_and_years() {
    let arguments = ["communes", "-", "--base", "92", "--floor", "1"];
    let pieces = [
        "2 xã: 0–1 xã đạt đủ 10 tiêu chí; bình quân 0,5–9,5 tiêu chí/xã.",
        "Chưa rõ còn xã dưới 1 tiêu chí hay không: 1 xã có thể",
        "TC 1   đạt 1  chưa đạt 1",
        "huyện Khánh Sơn (xa-2026-2030): 1 xã",
        "0/10  Cam Tân",
        "1/10  Sơn Bình",
        "2026: thêm 1 xã, lũy kế 1/92 xã",
        "2027: thêm 1 xã, lũy kế 2/92 xã",
    ];
    check(&arguments, PROVINCE, &pieces);
    let json = ["communes", "-", "--format", "json"];
    check(&json, PROVINCE, &["ntm-communes/1", "\"share\": [", "\"1/2\"", "\"cumulative\": 2"]);
    let csv = ["communes", "-", "--format", "csv"];
    check(&csv, PROVINCE, &["Đơn vị,Mã,Huyện", "Cam Tân,,Cam Lâm", "Sơn Bình,,Khánh Sơn"]);
}

#[test]
fn periods_of_one_file_stand_side_by_side() {
    let later = PROVINCE.replace(",2026,1.", ",2027,1.").replace("Chưa đạt", "Đạt");
    let both = format!("{PROVINCE}{}", later.split_once('\n').unwrap().1);
    let pieces = ["Cam Tân · xa-2026-2030 · 2026 0/10 → 2027 0/10", "Sơn Bình"];
    check(&["compare", "-"], &both, &pieces);
    check(&["compare", "-", "--format", "json"], &both, &["ntm-periods/1", "\"steps\": ["]);
}
