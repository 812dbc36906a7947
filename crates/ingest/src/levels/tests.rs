//! Tables of levels as provinces may write them.

use ntm_model::{OverlayProblem, Problem, ProblemKind};

use super::*;

/// The level in the notation of the catalogs, or why it is not read.
#[track_caller]
fn check_level(text: &str, expected: &str) {
    let read = match read_level(text) {
        Ok((requirement, unit)) => requirement.canonical(&unit),
        Err(why) => format!("{why:?}"),
    };
    assert_eq!(read, expected, "{text}");
}

#[test]
fn levels_are_read_as_officials_write_them() {
    check_level("≥ 80 %", ">= 80 %");
    check_level("≥80%", ">= 80 %");
    check_level(">= 80 %", ">= 80 %");
    check_level("từ 80% trở lên", ">= 80 %");
    check_level("Tối thiểu 80%", ">= 80 %");
    check_level("ít nhất 01 mô hình", ">= 1 mô hình");
    check_level("≥ 37,5 %", ">= 37.5 %");
    check_level("trên 95%", "> 95 %");
    check_level("dưới 5 %", "< 5 %");
    check_level("không quá 2%", "<= 2 %");
    check_level("≤2%", "<= 2 %");
    check_level("= 100 %", "= 100 %");
    check_level("bằng 100%", "= 100 %");
    check_level("≥ 53 triệu đồng/người/năm", ">= 53 triệu đồng/người/năm");
    check_level("≥ 10 %/năm", ">= 10 %/năm");
    check_level("9,5..12 %/năm", "9.5..12 %/năm");
    check_level("từ 9,5 đến 12%/năm", "9.5..12 %/năm");
    check_level("9,5 - 12%/năm", "9.5..12 %/năm");
    check_level("Bình quân từ 9,5 - 12%/năm", "9.5..12 %/năm");
    check_level("Đạt", "Đạt");
    check_level("Tốt", "Tốt");
    check_level("Khá trở lên", "Khá");
    check_level("Hoàn thành tốt nhiệm vụ", "Hoàn thành tốt nhiệm vụ");
    check_level("chưa quy định", "unknown");
    check_level("Chu\u{31b}a quy đi\u{323}nh", "unknown");
}

#[test]
fn what_reads_two_ways_is_a_question() {
    check_level("80%", "Bare");
    check_level("100%", "Bare");
    check_level("5 mô hình", "Bare");
    check_level("≥ 36.750 triệu đồng", "TwoReadings(\"36750\", \"36.750\")");
    for text in ["Chưa đạt", "khoảng 80%", "≥ 80% (năm 2030)", "tùy", "12..9,5 %", "≥ 3/4 thôn", ""]
    {
        check_level(text, "NotUnderstood");
    }
}

#[test]
fn days_are_read_as_officials_write_them() {
    for text in ["2026-02-15", "15/02/2026", "15/2/2026", "ngày 15 tháng 02 năm 2026", "15.2.2026"]
    {
        let read = super::day::read_day(text).map(|day| day.to_string());
        assert_eq!(read.as_deref(), Some("2026-02-15"), "{text}");
    }
    let year = super::day::read_day("2025").map(|day| day.to_string());
    assert_eq!(year.as_deref(), Some("2025-01-01"));
    for text in ["", "31/02/2026", "sớm", "02/2026", "15-20/2/2026"] {
        assert_eq!(super::day::read_day(text), None, "{text}");
    }
}

const HEADER: &str =
    "bo_tieu_chi,nhom,chi_tieu,ten_chi_tieu,cach,muc,van_ban,vi_tri,tu_ngay,ghi_chu";

fn read(rows: &str) -> (Overlay, Vec<Problem>) {
    let (overlay, problems) = read_overlay(format!("{HEADER}\n{rows}\n").as_bytes(), "ha-tinh.csv");
    (overlay.unwrap(), problems)
}

/// The code of the problem and where it is; empty for none.
#[track_caller]
fn check(rows: &str, expected: &str) {
    let (_, problems) = read(rows);
    let said: Vec<_> =
        problems.iter().map(|problem| format!("{} {:?}", problem.code(), problem.place)).collect();
    assert_eq!(said.join("; "), expected, "{rows}");
}

#[test]
fn rows_that_cannot_be_read_say_where() {
    check("xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,,", "");
    check(
        "xa-2026-2030,nhom-2,4.1,,đặt,35 %,,,,",
        "OVERLAY_LEVEL_BARE Field { line: 2, column: 6 }",
    );
    check("x,n,4.1,,đặt,nhiều,,,,", "OVERLAY_LEVEL_UNREADABLE Field { line: 2, column: 6 }");
    check("x,n,4.1,,giảm,≥ 35 %,,,,", "OVERLAY_UNKNOWN_ACTION Field { line: 2, column: 5 }");
    check("x,n,4.1,,đặt,≥ 35 %,,,hôm nay,", "OVERLAY_BAD_DATE Field { line: 2, column: 9 }");
    check("x,n,bốn,,đặt,≥ 35 %,,,,", "OVERLAY_UNKNOWN_CODE Field { line: 2, column: 3 }");
    check("x,n,,,đặt,≥ 35 %,,,,", "OVERLAY_MISSING_CODE Field { line: 2, column: 3 }");
    check("x,n,4.1,,đặt,,QĐ 1,,,", "OVERLAY_LEVEL_MISSING Field { line: 2, column: 6 }");
    check("x,n,4.1,,đặt,≥ 35 %,,,,\nx,n,4.2,,đặt,,,,,", "OVERLAY_ROWS_WITHOUT_LEVEL Line(3)");
}

#[test]
fn rows_that_are_read_stand_beside_those_that_are_not() {
    let (overlay, _) = read("x,n,4.1,,đặt,≥ 35 %,,,,\nx,n,4.2,,đặt,35 %,,,,");
    assert_eq!((overlay.rows.len(), overlay.unread), (1, 1));
    assert_eq!(overlay.title, "ha-tinh");
}

#[test]
fn forms_with_titles_and_vietnamese_headers_are_read() {
    let text = "MỨC CỦA TỈNH HÀ TĨNH;;;\n\nMã chỉ tiêu;Nhóm/Vùng;Cách (đặt, nâng, thêm);Mức;Văn bản;Vị trí/Điều khoản;Từ ngày;Mức hiện nay\n4.1;nhom-2;đặt;từ 35% trở lên;QĐ 12/2026/QĐ-UBND;Điều 2;01/03/2026;≥ 40 %\n";
    assert!(is_overlay(text.as_bytes()));
    let (overlay, problems) = read_overlay(text.as_bytes(), "");
    let overlay = overlay.unwrap();
    assert_eq!(problems, []);
    assert_eq!(overlay.title, "MỨC CỦA TỈNH HÀ TĨNH");
    let row = &overlay.rows[0];
    assert_eq!(row.since.unwrap().to_string(), "2026-03-01");
    assert_eq!(row.document_place, "Điều 2");
    let place = row.place_of(ntm_model::OverlayField::Level);
    assert_eq!(place, Place::Field { line: 4, column: 4 });
}

#[test]
fn status_files_are_no_overlays() {
    let status = "chi_tieu,ket_qua,muc\n4.1,40%,≥ 40 %\n";
    assert!(!is_overlay(status.as_bytes()));
    let (overlay, problems) = read_overlay(status.as_bytes(), "");
    assert_eq!(overlay, None);
    assert_eq!(problems[0].code(), "OVERLAY_NO_HEADER");
    assert!(!is_overlay(b""));
    assert!(!is_overlay(b"PK\x03\x04"));
}

#[test]
fn a_sign_that_spreadsheets_compute_with_is_kept_as_a_word() {
    let (overlay, _) = read("x,n,6.2,,đặt,= 100 %,,,,");
    assert_eq!(overlay.rows[0].printed, "bằng 100 %");
    let (_, problems) = read("x,n,6.2,,đặt,100%,,,,");
    let bare = OverlayProblem::LevelBare { code: "6.2".parse().unwrap(), text: "100%".to_owned() };
    assert_eq!(problems[0].kind, ProblemKind::Overlay(Box::new(bare)));
}

#[test]
fn rows_of_an_export_read_like_a_file() {
    let row = ["xa-2026-2030", "nhom-2", "4.1", "", "đặt", "≥ 35 %", "", "", "", ""];
    let (overlay, problems) = read_overlay_rows("Hà Tĩnh. 2026", [row]);
    let overlay = overlay.unwrap();
    assert_eq!(
        (overlay.title.as_str(), overlay.rows.len(), problems.len()),
        ("Hà Tĩnh. 2026", 1, 0)
    );
}
