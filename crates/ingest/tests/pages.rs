//! Several tables on one sheet, tables that lie on their side, villages and feet between the rows.

mod common;

use common::{check, check_text, sheet};

const LONG: &str = "Long CodesInRows";

#[test]
fn a_second_table_is_read_by_its_own_header() {
    check_text(
        "Tên xã;6.1;6.2\nSơn Bình;1,5%;93%\n\nTên xã;8.2;3.3\nVạn Thắng;91%;1\n",
        &[
            "UnitsDown CodesInHeader { codes: 2 }",
            "[Sơn Bình]",
            "6.1 1,5%@2:2",
            "6.2 93%@2:3",
            "[Vạn Thắng]",
            "8.2 91%@5:2",
            "3.3 1@5:3",
            "! FURTHER_TABLE 4",
        ],
    );
    check_text(
        "Mã;Kết quả;Ghi chú\n6.1;1,5%;\nMã;Ghi chú;Kết quả\n8.2;tốt;91%\n",
        &[LONG, "[]", "6.1 1,5%@2:2", "8.2 91%@4:3    tốt@4:2", "! FURTHER_TABLE 3"],
    );
}

#[test]
fn a_second_table_may_have_other_communes_as_columns() {
    check_text(
        "Mã chỉ tiêu;Sơn Bình;Ninh Tân\n6.1;1,5%;1%\nMã chỉ tiêu;Vạn Thắng;Cam Tân\n6.2;93%;96%\n",
        &[
            "UnitsAcross UnitsInHeader { units: 2 }",
            "[Sơn Bình]",
            "6.1 1,5%@2:2",
            "[Ninh Tân]",
            "6.1 1%@2:3",
            "[Vạn Thắng]",
            "6.2 93%@4:2",
            "[Cam Tân]",
            "6.2 96%@4:3",
            "! FURTHER_TABLE 3",
        ],
    );
}

#[test]
fn a_second_table_of_another_place_or_time_is_told_by_its_title() {
    check_text(
        "KẾT QUẢ XÃ SƠN BÌNH;;\nMã;Nội dung;Kết quả\n6.1;Nghèo;1,5%\nKẾT QUẢ XÃ NINH TÂN;;\nMã;Nội dung;Kết quả\n6.1;Nghèo;3%\n",
        &[
            "Form CodesInRows",
            "[SƠN BÌNH]",
            "6.1 1,5%@3:3",
            "[NINH TÂN]",
            "6.1 3%@6:3",
            "! FURTHER_TABLE 5",
        ],
    );
    check_text(
        "Năm 2025;\nMã;Kết quả\n6.1;2,5%\nNăm 2026;\nMã;Kết quả\n6.1;1,5%\n",
        &[
            "Form CodesInRows",
            "[2025-12-31]",
            "6.1 2,5%@3:2",
            "[2026-12-31]",
            "6.1 1,5%@6:2",
            "! FURTHER_TABLE 5",
        ],
    );
}

#[test]
fn a_table_below_the_results_that_has_none_is_left_out() {
    check_text(
        "Mã;Nội dung;Kết quả\n6.2;Nhà ở;93%\nMã;Nội dung;Kế hoạch năm 2027\n6.2;Nhà ở;97%\n",
        &[LONG, "[]", "6.2 93%@2:3", "! TABLE_NOT_USED 3"],
    );
    check_text(
        "Mã;Kết quả\n6.2;93%\nMã;Đơn vị chủ trì\n6.2;Phòng Kinh tế\n",
        &[LONG, "[]", "6.2 93%@2:2", "! TABLE_NOT_USED 3"],
    );
}

#[test]
fn rows_of_data_that_look_like_names_are_no_header() {
    check_text(
        "Mã;Nội dung;Kết quả\n6.1;Chỉ tiêu;1,5%\n6.2;Nội dung;93%\n8.2;Kết quả;91%\n",
        &[LONG, "[]", "6.1 1,5%@2:3", "6.2 93%@3:3", "8.2 91%@4:3"],
    );
    check_text(
        "Mã;Nội dung;Kết quả\n1.1;Chỉ tiêu;Đạt\n1.2;Nội dung;Có kế hoạch\n",
        &[LONG, "[]", "1.1 Đạt@2:3", "1.2 Có kế hoạch@3:3"],
    );
}

#[test]
fn rows_of_one_commune_are_told_by_their_labels() {
    check_text(
        "Chỉ tiêu;6.1;6.2;3.3\nYêu cầu;≤2%;≥95%;≥1\nKết quả;1,5%;93%;1\nTự đánh giá;Đạt;Chưa đạt;Đạt\n",
        &[
            "UnitsDown CodesInHeader { codes: 3 }",
            "[]",
            "6.1 1,5%@3:2 Đạt@4:2",
            "6.2 93%@3:3 Chưa đạt@4:3",
            "3.3 1@3:4 Đạt@4:4",
            "! ROW_OF_NO_COMMUNE 2:1",
        ],
    );
    check_text(
        "Nội dung;6.1;6.2;3.3\nKết quả của xã Sơn Bình;1,5%;93%;1\nKết quả của xã Ninh Tân;1%;96%;2\n",
        &[
            "UnitsDown CodesInHeader { codes: 3 }",
            "[Sơn Bình]",
            "6.1 1,5%@2:2",
            "6.2 93%@2:3",
            "3.3 1@2:4",
            "[Ninh Tân]",
            "6.1 1%@3:2",
            "6.2 96%@3:3",
            "3.3 2@3:4",
        ],
    );
}

#[test]
fn rows_of_years_are_periods_and_no_communes() {
    check_text(
        "Nội dung;6.1;6.2;3.3\nNăm 2025;2,5%;90%;0\nNăm 2026;1,5%;93%;1\n",
        &[
            "UnitsDown CodesInHeader { codes: 3 }",
            "[2025-12-31]",
            "6.1 2,5%@2:2",
            "6.2 90%@2:3",
            "3.3 0@2:4",
            "[2026-12-31]",
            "6.1 1,5%@3:2",
            "6.2 93%@3:3",
            "3.3 1@3:4",
        ],
    );
}

#[test]
fn villages_between_the_rows_of_indicators_are_not_the_commune() {
    check_text(
        "Thôn;Mã;Kết quả\nĐông;6.1;1%\n;6.2;99%\nToàn xã;6.1;1,9%\n",
        &[LONG, "[]", "6.1 1,9%@4:3", "! VILLAGES_NOT_USED 2:1"],
    );
    check_text(
        "Xã;Thôn;Mã;Kết quả\nSơn Bình;;6.1;1,5%\nSơn Bình;Đông;6.1;1%\nNinh Tân;;6.1;3%\n",
        &[
            LONG,
            "[Sơn Bình]",
            "6.1 1,5%@2:4",
            "[Ninh Tân]",
            "6.1 3%@4:4",
            "! VILLAGES_NOT_USED 3:2",
        ],
    );
}

#[test]
fn a_whole_column_of_dashes_is_one_of_codes_and_ranges_are_none() {
    check_text(
        "Mã;Kết quả\n2-4;99%\n3–10;1\n6/2;96%\n",
        &[LONG, "[]", "2.4 99%@2:2", "3.10 1@3:2", "6.2 96%@4:2"],
    );
    check_text(
        "Mã;Kết quả\n1-3;Đạt\n4-6;Đạt\n",
        &[LONG, "! UNKNOWN_CODE 2:1", "! UNKNOWN_CODE 3:1"],
    );
    check_text("Mã;Kết quả\n6.1;1%\n3-1;99%\n", &[LONG, "[]", "6.1 1%@2:2", "! UNKNOWN_CODE 3:1"]);
}

#[test]
fn signatures_below_the_table_are_no_results() {
    check_text(
        "Tên xã;6.1;6.2\nSơn Bình;1,5%;93%\n;;Bình Giang, ngày 15 tháng 7 năm 2026\nNgười lập biểu;;TM. UBND XÃ\n",
        &[
            "UnitsDown CodesInHeader { codes: 2 }",
            "[Sơn Bình]",
            "6.1 1,5%@2:2",
            "6.2 93%@2:3",
            "! ROWS_BELOW_TABLE 3:1",
        ],
    );
    check_text(
        "Mã;Kết quả\n6.1;1,5%\nNơi nhận:;TM. UBND XÃ\n",
        &[LONG, "[]", "6.1 1,5%@2:2", "! ROWS_BELOW_TABLE 3:1"],
    );
}

#[test]
fn a_title_that_speaks_of_science_and_technology_is_no_plan() {
    for header in ["Kết quả KH&CN", "Kết quả KHCN", "Kết quả KH-CN", "Kết quả KH và CN"]
    {
        check_text(&format!("Mã;{header}\n7.4;2\n"), &[LONG, "[]", "7.4 2@2:2"]);
    }
    check_text(
        "Mã;Kết quả KH;Thực hiện\n6.2;97%;93%\n",
        &[LONG, "[]", "6.2 93%@2:3", "! COLUMN_NOT_USED 1:2"],
    );
}

#[test]
fn counts_of_criteria_may_stand_in_a_column_of_results() {
    check_text(
        "TT;Xã;Kết quả\n1;Sơn Bình;NTM đạt 17/19 TC, chưa đạt gồm: 1, 10\n",
        &[
            "CriteriaList CriteriaTexts",
            "[Sơn Bình]",
            "criteria met 2 3 4 5 6 7 8 9 11 12 13 14 15 16 17 18 19 @2:3",
            "criteria not met 1 10 @2:3",
            "count 17/19@2:3",
        ],
    );
}

#[test]
fn a_sheet_with_a_text_far_away_is_refused_with_a_word() {
    let far = format!("{}x", "|".repeat(500));
    let reading = check(&[sheet("A", &far)], &["! NO_HEADER File"]);
    assert!(reading.submission.units.is_empty());
}
