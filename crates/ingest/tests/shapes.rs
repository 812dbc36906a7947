//! Tables as provinces and communes lay them out: what is taken from each, and from where.

mod common;

use common::{check, check_text, sheet};
use ntm_ingest::{
    Doubt, Mapping, Merged, ReadOptions, Role, Shape, SheetChoice, Usage, WhyShape, read_sheets,
};

/// Merged cells of a header: rows and columns from 1.
fn merged(cells: &[(u32, u32, u32, u32)]) -> Vec<Merged> {
    let one = |&(first_row, first_column, last_row, last_column): &(u32, u32, u32, u32)| Merged {
        first_row,
        first_column,
        last_row,
        last_column,
    };
    cells.iter().map(one).collect()
}

const FORM_10: &str = "\
UBND XÃ BÌNH GIANG\n\
BIỂU 10. KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI\n\
Kỳ báo cáo: 6 tháng đầu năm 2026\n\
TT|Nội dung|ĐVT|Đến 31/12 năm trước||Thực hiện 6 tháng||Kế hoạch 6 tháng cuối năm||Ghi chú\n\
|||Kết quả|Đánh giá|Kết quả|Đánh giá|Kết quả|Đánh giá|\n\
(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)\n\
1|Quy hoạch||||||||\n\
1.1|Có quy hoạch chung||Đạt|Đạt|Đạt|Đạt|Đạt|Đạt|\n\
2|Hạ tầng||||||||\n\
2.4|Tỷ lệ hộ dùng điện|%|98,5|Đạt|99,6|Đạt|100|Đạt|BC 12\n\
6.1|Tỷ lệ nghèo|%|0,95|Đạt|1,2||1|Đạt|\n\
3.3|Mô hình|mô hình|0|Chưa đạt|1|Đạt|2|Đạt|\n\
|||||Người lập biểu||||\n";

const FORM_10_READ: [&str; 11] = [
    "Form PeriodsInHeader { periods: 2 }",
    "[BÌNH GIANG 2025-12-31]",
    "1.1 Đạt@D8 Đạt@E8",
    "2.4 98,5 %@D10 Đạt@E10   BC 12@J10",
    "6.1 0,95@D11 Đạt@E11",
    "3.3 0 mô hình@D12 Chưa đạt@E12",
    "[BÌNH GIANG 2026-06-30]",
    "1.1 Đạt@F8 Đạt@G8",
    "2.4 99,6 %@F10 Đạt@G10   BC 12@J10",
    "6.1 1,2 %@F11",
    "3.3 1 mô hình@F12 Đạt@G12",
];

#[test]
fn the_half_year_form_gives_a_report_for_each_period() {
    let left_out = ["! COLUMN_NOT_USED H4", "! COLUMN_NOT_USED I4", "! ROWS_BELOW_TABLE A13"];
    let expected = [&FORM_10_READ[..], &left_out].concat();
    let plain = sheet("Biểu 10", FORM_10);
    let reading = check(std::slice::from_ref(&plain), &expected);
    let table = reading.table().unwrap();
    assert!(!table.needs_look(), "{:?}", table.doubts);
    assert_eq!(table.header.map(|header| (header.first, header.last)), Some((4, 5)));
    assert_eq!(table.preview[0].cells, ["UBND XÃ BÌNH GIANG"]);
    // The same with the merged cells that the form has.
    let mut form = plain;
    form.merged = merged(&[
        (4, 1, 5, 1),
        (4, 2, 5, 2),
        (4, 3, 5, 3),
        (4, 4, 4, 5),
        (4, 6, 4, 7),
        (4, 8, 4, 9),
        (4, 10, 5, 10),
    ]);
    check(&[form], &expected);
}

#[test]
fn the_half_year_form_as_text_reads_alike() {
    check_text(
        "Xã Bình Giang;;;;\nNăm 2026;;;;\nTT;Nội dung;ĐVT;Kết quả;Tự đánh giá\n1;Quy hoạch;;;Đạt\n1.1;Có quy hoạch;;Đạt;Đạt\n2.4;Điện;%;74,17;\n",
        &[
            "Form CodesInRows",
            "[Bình Giang 2026-12-31]",
            "1.1 Đạt@5:4 Đạt@5:5",
            "2.4 74,17 %@6:4",
            "criterion 1 met @4:5",
        ],
    );
}

#[test]
fn parts_take_the_code_above_them() {
    let text = "TT|Nội dung|Kết quả\n2.1|Đường giao thông|\n|a) Đường xã|100%\n|b) Đường thôn|95%\n2.6|Trường|\na|Mầm non|Đạt\nb)|Tiểu học|Đạt\n";
    let parts = [
        "Form CodesInRows",
        "[]",
        "2.1 ",
        "2.1.a 100%@C3",
        "2.1.b 95%@C4",
        "2.6 ",
        "2.6.a Đạt@C6",
        "2.6.b Đạt@C7",
    ];
    check(&[sheet("Biểu", text)], &parts.map(str::trim_end));
    let mut number = sheet(
        "Biểu",
        "TT|Nội dung|Kết quả\n2.1|Đường xã|Đạt\n|Đường thôn|Chưa đạt\n2.2|Điện|Đạt\n",
    );
    number.merged = merged(&[(2, 1, 3, 1)]);
    check(&[number], &["Form CodesInRows", "[]", "2.1 Đạt@C2", "2.1 Chưa đạt@C3", "2.2 Đạt@C4"]);
}

#[test]
fn communes_may_be_columns() {
    let text = "TỔNG HỢP KẾT QUẢ NĂM 2026\nMã|Nội dung|Vạn Thắng|Xã Đức Xuân|Sơn Bình|Tổng\n1.1|Có quy hoạch|Đạt|Chưa đạt||1\n3.10|Tỷ lệ|67,05%|70%||68%\n";
    let expected = [
        "UnitsAcross UnitsInHeader { units: 3 }",
        "[Vạn Thắng 2026-12-31]",
        "1.1 Đạt@C3",
        "3.10 67,05%@C4",
        "[Đức Xuân 2026-12-31]",
        "1.1 Chưa đạt@D3",
        "3.10 70%@D4",
        "! COLUMN_NOT_USED F2",
    ];
    let reading = check(&[sheet("Tổng hợp", text)], &expected);
    assert!(!reading.table().unwrap().needs_look());
    check_text(
        "chi_tieu;Bình Giang;Đức Xuân\n1.1;Đạt;Đạt\n2.4;99%;98%\n",
        &[
            "UnitsAcross UnitsInHeader { units: 2 }",
            "[Bình Giang]",
            "1.1 Đạt@2:2",
            "2.4 99%@3:2",
            "[Đức Xuân]",
            "1.1 Đạt@2:3",
            "2.4 98%@3:3",
        ],
    );
}

#[test]
fn communes_may_stand_over_pairs_of_columns() {
    let expected = [
        "UnitsAcross UnitsInHeader { units: 2 }",
        "[Bình Giang]",
        "1.1 Đạt@3:3 Đạt@3:4",
        "[Đức Xuân]",
        "1.1 60%@3:5 Chưa đạt@3:6",
    ];
    check_text(
        "Mã;Nội dung;Bình Giang;;Đức Xuân;\n;;Kết quả;Đánh giá;Kết quả;Đánh giá\n1.1;Có;Đạt;Đạt;60%;Chưa đạt\n",
        &expected,
    );
    check_text(
        ";;Bình Giang;;Đức Xuân;\nMã;Nội dung;Kết quả;Đánh giá;Kết quả;Đánh giá\n1.1;Có;Đạt;Đạt;60%;Chưa đạt\n",
        &expected,
    );
    check_text(
        "Mã;Nội dung;Kết quả của các xã;;\n;;Bình Giang;Đức Xuân;Sơn Bình\n1.1;Có;Đạt;Chưa đạt;\n",
        &[
            "UnitsAcross UnitsInHeader { units: 3 }",
            "[Bình Giang]",
            "1.1 Đạt@3:3",
            "[Đức Xuân]",
            "1.1 Chưa đạt@3:4",
        ],
    );
}

#[test]
fn communes_may_be_rows_and_indicators_columns() {
    check_text(
        "STT;Tên xã;1.1;Chỉ tiêu 3.10;TC 7.8;Ghi chú\n1;Bình Giang;Đạt;67,05%;;x\n2;Đức Xuân;;70%;80%;\n;Tổng cộng;1;2;1;\n;;;5%;;\n",
        &[
            "UnitsDown CodesInHeader { codes: 3 }",
            "[Bình Giang]",
            "1.1 Đạt@2:3    x@2:6",
            "3.10 67,05%@2:4    x@2:6",
            "[Đức Xuân]",
            "3.10 70%@3:4",
            "7.8 80%@3:5",
            "! TOTAL_NOT_USED 4:2",
            "! MISSING_UNIT 5:4",
        ],
    );
    // Criteria over their indicators, and codes that became numbers.
    let text = "Danh sách năm 2026\nTT|Tên xã|Tiêu chí 3|||Tiêu chí 4\n||3,8|3,9|3,1|4,1\n1|Bình Giang|1|2|3|4\n";
    check(
        &[sheet("Xã", text)],
        &[
            "UnitsDown CodesInHeader { codes: 4 }",
            "[Bình Giang 2026-12-31]",
            "3.8 1@C4",
            "3.9 2@D4",
            "3.10 3@E4",
            "4.1 4@F4",
        ],
    );
}

#[test]
fn two_hundred_communes_in_one_table() {
    let codes = ["1.1", "2.4", "3.10", "6.1"];
    let mut text = format!("STT;Xã;{}\n", codes.join(";"));
    for number in 1..=200 {
        text.push_str(&format!("{number};Xã {number:03};Đạt;99%;{number};1,5%\n"));
    }
    let reading = ntm_ingest::read(text.as_bytes());
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    assert_eq!(reading.submission.units.len(), 200);
    assert!(reading.submission.units.iter().all(|unit| unit.observations.len() == codes.len()));
    let across: Vec<String> = (1..=200).map(|number| format!("Xã {number:03}")).collect();
    let mut text = format!("Mã;{}\n", across.join(";"));
    for code in codes {
        text.push_str(&format!("{code}{}\n", ";Đạt".repeat(200)));
    }
    let reading = ntm_ingest::read(text.as_bytes());
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    assert_eq!(reading.submission.units.len(), 200);
    assert_eq!(reading.submission.units[199].observations.len(), codes.len());
}

#[test]
fn lists_of_a_province_give_criteria() {
    let text = "Số|Địa phương|Các tiêu chí NTM chưa đạt|Các tiêu chí NTM nâng cao chưa đạt|Giải pháp\n\
        A|XÃ ĐĂNG KÝ ĐẠT CHUẨN|||\n\
        5|Sơn Bình đạt 14/15 tiêu chí, 05 tiêu chí chưa đạt gồm: TC 9, 10, 11, 15, 17|-Tiêu chí số 9. Nhà ở dân cư + Chỉ tiêu 9.2. Tỷ lệ hộ 67,05% chưa đạt 75%||\n\
        ||-Tiêu chí số 10: Thu nhập. Năm 2022 đạt 36.750 triệu đồng||\n\
        1|Vạn Thắng NTM đạt 17/19 TC, 02 TC chưa đạt gồm: 1, 6; NTM NC đạt 11/19 TC|-Tiêu chí 1. Quy hoạch. Xã Chưa đạt|-Tiêu chí 2|\n\
        2|Ninh Tân|1, 5||\n";
    let met = "criteria met 2 3 4 5 7 8 9 10 11 12 13 14 15 16 17 18 19 @B5";
    let expected = [
        "CriteriaList CriteriaTexts",
        "[Sơn Bình]",
        "criteria not met 9 10 11 15 17 @B3",
        "count 14/15@B3",
        "[Vạn Thắng]",
        met,
        "criteria not met 1 6 @B5",
        "count 17/19@B5",
        "[Ninh Tân]",
        "criteria not met 1 5 @C6",
        "! COLUMN_NOT_USED D1",
        "! CRITERIA_COUNT_DIFFERS B3",
    ];
    check(&[sheet("PL02", text)], &expected);
}

#[test]
fn codes_stored_as_numbers_get_their_zero_back() {
    check(
        &[sheet("Biểu", "Mã|Kết quả\n3,8|60%\n3,9|Đạt\n3,1|1\n4,1|43%\n3,10|2\n")],
        &[
            "Long CodesInRows",
            "[]",
            "3.8 60%@B2",
            "3.9 Đạt@B3",
            "3.10 1@B4",
            "4.1 43%@B5",
            "3.10 2@B6",
            "! LOST_ZERO A4",
        ],
    );
    check(
        &[sheet("Biểu", "Mã|Nội dung|Kết quả\n3,1|3.10. Tỷ lệ|60%\n")],
        &["Long CodesInRows", "[]", "3.10 60%@C2", "! LOST_ZERO A2"],
    );
    // A text 3.1 is 3.1.
    check(
        &[sheet("Biểu", "Mã|Kết quả\n3.9|Đạt\n3.1|1\n")],
        &["Long CodesInRows", "[]", "3.9 Đạt@B2", "3.1 1@B3"],
    );
}

#[test]
fn one_commune_a_sheet() {
    let table = "Mã|Kết quả\n1.1|Đạt\n2.4|99%\n";
    let sheets = [
        sheet("Bình Giang", table),
        sheet("Đức Xuân", table),
        sheet("Hướng dẫn", "Điền mã và kết quả\n"),
    ];
    check(
        &sheets,
        &[
            "Long CodesInRows",
            "[Bình Giang]",
            "1.1 Bình Giang!Đạt@B2",
            "2.4 Bình Giang!99%@B3",
            "[Đức Xuân]",
            "1.1 Đức Xuân!Đạt@B2",
            "2.4 Đức Xuân!99%@B3",
            "! SHEET_NOT_USED Hướng dẫn!A1",
        ],
    );
    // Sheets with codes of their own are pieces of one commune.
    check(
        &[sheet("TC1", "Mã|Kết quả\n1.1|Đạt\n"), sheet("TC2", "Mã|Kết quả\n2.1|Đạt\n")],
        &["Long CodesInRows", "[]", "1.1 TC1!Đạt@B2", "2.1 TC2!Đạt@B2"],
    );
}

#[test]
fn hidden_sheets_and_rows_are_said() {
    let table = "Mã|Kết quả\n1.1|Đạt\n2.4|99%\n";
    let mut hidden = sheet("Cũ", table);
    hidden.is_hidden = true;
    let mut shown = sheet("Mới", table);
    shown.hidden_rows = vec![3];
    let sheets = [hidden, shown];
    let reading = check(
        &sheets,
        &[
            "Long CodesInRows",
            "[]",
            "1.1 Mới!Đạt@B2",
            "2.4 Mới!99%@B3",
            "! SHEET_NOT_USED Cũ!A1",
            "! HIDDEN_ROWS Mới!A3",
        ],
    );
    assert_eq!(reading.tables[0].usage, Usage::Hidden);
    let sheets_chosen = SheetChoice::These(vec!["Cũ".to_owned()]);
    let options = ReadOptions { sheets: sheets_chosen, ..ReadOptions::default() };
    let reading = read_sheets(&sheets, &options);
    assert_eq!(reading.tables[0].usage, Usage::Used);
    assert_eq!(reading.tables[1].usage, Usage::NotChosen);
    assert_eq!(reading.submission.units[0].observations.len(), 2);
}

#[test]
fn chosen_sheets_are_used_however_they_lie() {
    let sheets = [
        sheet("Bình Giang", "Mã|Kết quả\n1.1|Đạt\n"),
        sheet("Đức Xuân", "Mã|Kết quả\n1.1|Chưa đạt\n"),
        sheet("Tổng hợp", "Tên xã|1.1|2.4|3.10\nSơn Bình|Đạt|99%|1\nNinh Tân|Đạt|98%|2\n"),
    ];
    let names = |chosen: &[&str]| -> Vec<Option<String>> {
        let chosen = chosen.iter().map(|name| (*name).to_owned()).collect();
        let options = ReadOptions { sheets: SheetChoice::These(chosen), ..ReadOptions::default() };
        let units = read_sheets(&sheets, &options).submission.units;
        units.into_iter().map(|unit| unit.name).collect()
    };
    let some = |name: &str| Some(name.to_owned());
    // A commune that is one of many sheets keeps its name when it is read alone.
    assert_eq!(names(&["Đức Xuân"]), [some("Đức Xuân")]);
    assert_eq!(names(&["Tổng hợp"]), [some("Sơn Bình"), some("Ninh Tân")]);
    let both = names(&["Bình Giang", "Tổng hợp"]);
    assert!(both.contains(&some("Sơn Bình")), "{both:?}");
    assert_eq!(both.len(), 3);
}

#[test]
fn counts_beyond_all_bounds_are_said_and_do_no_harm() {
    let text = "TT|Xã|Kết quả\n1|Ninh Tân NTM đạt 14/19 TC, 4294967295 TC chưa đạt|x\n\
                2|Cam Tân NTM đạt 12/19 TC, 07 TC chưa đạt|x\n";
    let reading = read_sheets(&[sheet("S", text)], &ReadOptions::default());
    let said = reading.problems.iter().filter(|one| one.code() == "CRITERIA_COUNT_DIFFERS");
    assert_eq!(said.count(), 1, "{:?}", reading.problems);
}

#[test]
fn what_the_user_decides_counts() {
    let text = "Mã|Nội dung|Số liệu A|Số liệu B\nx|y|z|w\n1.1|Có|Đạt|Chưa đạt\n";
    let sheets = [sheet("S", text)];
    let first = read_sheets(&sheets, &ReadOptions::default());
    let result = |reading: &ntm_ingest::Reading| {
        reading.submission.units[0].observations[0].result.as_ref().map(|cell| cell.text.clone())
    };
    assert_eq!(result(&first).as_deref(), Some("Đạt"));
    let other = Mapping {
        sheet: "S".to_owned(),
        header: Some((1, 2)),
        columns: vec![(4, Some(Role::Field(ntm_ingest::Field::Result)))],
        shape: None,
    };
    let options = ReadOptions { mappings: vec![other], ..ReadOptions::default() };
    let second = read_sheets(&sheets, &options);
    assert_eq!(result(&second).as_deref(), Some("Chưa đạt"));
    assert_eq!(second.tables[0].header.map(|header| header.last), Some(2));
    let none = Mapping { sheet: "S".to_owned(), columns: vec![(1, None)], ..Mapping::default() };
    let options = ReadOptions { mappings: vec![none], ..ReadOptions::default() };
    let third = read_sheets(&sheets, &options);
    assert_eq!(third.tables[0].usage, Usage::NotUsable);
    assert!(third.tables[0].doubts.contains(&Doubt::Codes));
}

#[test]
fn the_summary_says_what_was_understood() {
    let reading = read_sheets(&[sheet("Biểu 10", FORM_10)], &ReadOptions::default());
    let table = &reading.tables[0];
    assert_eq!(table.shape, Some(Shape::Form));
    assert_eq!(table.why_shape, Some(WhyShape::PeriodsInHeader { periods: 2 }));
    assert_eq!(table.columns[3].header, "Đến 31/12 năm trước / Kết quả");
    assert_eq!(table.columns[3].period.as_deref(), Some("Đến 31/12 năm 2025"));
    assert_eq!(table.columns[3].sample, ["(4)", "Đạt", "98,5"]);
    assert!(table.signature.starts_with("tt|noi dung|dvt|den 31/12 nam truoc / ket qua|"));
    assert_eq!(table.rows, 7);
    assert_eq!(table.title_rows, 3);
}

/// The sheet with cells merged down: column, first and last row, all from 1.
fn merged_down(mut sheet: ntm_ingest::Sheet, column: u32, rows: (u32, u32)) -> ntm_ingest::Sheet {
    sheet.merged.push(ntm_ingest::Merged {
        first_row: rows.0,
        first_column: column,
        last_row: rows.1,
        last_column: column,
    });
    sheet
}

#[test]
fn met_in_merged_cells_is_met_for_each_indicator_of_the_criterion() {
    let table = sheet("A", "Mã|Kết quả\n1.1|Đạt\n1.2|\n1.3|\n2.4|99%");
    check(
        &[merged_down(table, 2, (2, 4))],
        &[
            "Long CodesInRows",
            "[]",
            "1.1 Đạt@B2",
            "1.2 Đạt@B2",
            "1.3 Đạt@B2",
            "2.4 99%@B5",
            "! MERGED_APPLIED B2",
        ],
    );
}

#[test]
fn not_met_in_merged_cells_is_of_the_criterion() {
    let table = sheet("A", "Mã|Kết quả\n5.1|Chưa đạt\n5.2|\n6.2|96%");
    check(
        &[merged_down(table, 2, (2, 3))],
        &[
            "Long CodesInRows",
            "[]",
            "6.2 96%@B4",
            "criterion 5 not met @B2",
            "! MERGED_RESULT B2",
            "! MERGED_RESULT A3",
        ],
    );
}

#[test]
fn a_figure_in_merged_cells_is_of_the_first_indicator() {
    let table = sheet("A", "Mã|Kết quả\n6.1|1%\n6.2|\n1.1|Đạt");
    check(
        &[merged_down(table, 2, (2, 3))],
        &["Long CodesInRows", "[]", "6.1 1%@B2", "1.1 Đạt@B4", "! MERGED_RESULT A3"],
    );
}

#[test]
fn sheets_named_by_years_are_periods_of_one_commune() {
    let of = |year: &str, share: &str| sheet(year, &format!("Mã|Kết quả\n6.2|{share}"));
    check(
        &[of("2025", "93%"), of("2026", "96%")],
        &["Long CodesInRows", "[2025-12-31]", "6.2 2025!93%@B2", "[2026-12-31]", "6.2 2026!96%@B2"],
    );
}

#[test]
fn a_column_that_is_shown_goes_before_one_that_is_hidden() {
    let mut table = sheet("A", "Mã|Kết quả|Kết quả\n6.2|80%|96%");
    table.hidden_columns = vec![2];
    check(&[table], &["Long CodesInRows", "[]", "6.2 96%@C2", "! COLUMN_TWICE B1"]);
}
