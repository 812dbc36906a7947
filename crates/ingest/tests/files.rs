//! Whole files: what is taken from each, where it stands, and what could not be taken.

use ntm_ingest::{Field, Reading, Why, read};
use ntm_model::{Cell, Place, ProblemKind, UnitReport, Value};

fn place(place: &Place) -> String {
    match place {
        Place::Line(line) => line.to_string(),
        Place::Field { line, column } => format!("{line}:{column}"),
        other => format!("{other:?}"),
    }
}

fn cell(cell: Option<&Cell>) -> String {
    cell.map(|cell| format!("{}@{}", cell.text, place(&cell.place))).unwrap_or_default()
}

/// A unit and its observations: `Bình Giang 2026-12-31: 1.1=Đạt@2:7`.
fn unit(report: &UnitReport) -> Vec<String> {
    let texts = [report.code.clone(), report.name.clone()];
    let cells =
        [&report.set, &report.variant].map(|given| given.as_ref().map(|cell| cell.text.clone()));
    let end = report.period.as_ref().and_then(|period| period.end).map(|end| end.to_string());
    let head: Vec<String> = texts.into_iter().chain(cells).chain([end]).flatten().collect();
    let rows = report.observations.iter().map(|row| {
        let remarks = [&row.not_applicable_reason, &row.evidence, &row.note];
        let remarks = remarks.map(|remark| cell(remark.as_deref()));
        let said = [cell(row.result.as_ref()), cell(row.declared.as_ref())];
        let said: Vec<String> = said.into_iter().chain(remarks).collect();
        format!("{} {}", row.code, said.join(" ")).trim_end().to_owned()
    });
    std::iter::once(format!("[{}]", head.join(" "))).chain(rows).collect()
}

fn show(reading: &Reading) -> Vec<String> {
    let units = reading.submission.units.iter().flat_map(unit);
    let problems = reading
        .problems
        .iter()
        .map(|problem| format!("! {} {}", problem.code(), place(&problem.place)));
    units.chain(problems).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) -> Reading {
    let reading = read(text.as_bytes());
    assert_eq!(show(&reading), expected, "{text}");
    reading
}

const TWO_ROWS: [&str; 3] = ["[]", "1.1 Đạt@2:2", "3.10 67,05%@3:2"];

#[test]
fn the_same_table_in_any_writing() {
    check("chi_tieu,ket_qua\n1.1,Đạt\n3.10,\"67,05%\"\n", &TWO_ROWS);
    check("chi_tieu;ket_qua\n1.1;Đạt\n3.10;67,05%\n", &TWO_ROWS);
    check("chi_tieu\tket_qua\n1.1\tĐạt\n3.10\t67,05%\n", &TWO_ROWS);
    check("\u{feff}chi_tieu;ket_qua\r\n1.1;Đạt\r\n3.10;67,05%\r\n", &TWO_ROWS);
    check("chi_tieu;ket_qua\r1.1;Đạt\r3.10;67,05%\r", &TWO_ROWS);
    check("Mã chỉ tiêu;Kết quả\n1.1;Đạt\n3.10;67,05%\n", &TWO_ROWS);
    check("Chỉ tiêu;Kết quả (%)\nChỉ tiêu 1.1;Đạt\n 3,10 ;67,05%\n", &TWO_ROWS);
    check("TT;Hiện trạng\n1.1.;Đạt\n3.10.;67,05%\n", &TWO_ROWS);
    check("code;result\n1.1;Đạt\n3.10;67,05%\n", &TWO_ROWS);
    check(
        "Ma\u{303} chi\u{309} tie\u{302}u;Ke\u{302}\u{301}t qua\u{309}\n1.1;Đạt\n3.10;67,05%\n",
        &TWO_ROWS,
    );
}

#[test]
fn places_are_those_of_the_file() {
    let text = "BIỂU 10\n\nXã Bình Giang\r\n\r\nTT,Nội dung,Kết quả\n\n1.1,\"Có quy\nhoạch\",Đạt\n1.2,,\"67,\n05%\"\n";
    let reading = check(text, &["[Bình Giang]", "1.1 Đạt@7:3", "1.2 67,\n05%@9:3"]);
    let table = reading.table().cloned().unwrap();
    assert_eq!(table.header_place(), Place::Line(5));
    assert_eq!((table.title_rows, table.rows, table.separator), (2, 2, Some(',')));
    // Titles and header are shown with the first rows, so that the header can be moved.
    let lines: Vec<u32> = table.preview.iter().map(|row| row.line).collect();
    assert_eq!(lines, [1, 3, 5, 7, 9]);
    assert_eq!(table.preview[3].cells, ["1.1", "Có quy\nhoạch", "Đạt"]);
}

#[test]
fn every_field_of_the_canonical_file_is_taken() {
    let text = "ma_xa,ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua,tu_danh_gia,ly_do_khong_ap_dung,minh_chung,ghi_chu\n\
        001,Bình Giang,xa-2026-2030,nhom-1,2026,3.5,-,Đạt,Không có,BC 12,x\n";
    let reading = check(
        text,
        &[
            "[001 Bình Giang xa-2026-2030 nhom-1 2026-12-31]",
            "3.5 -@2:7 Đạt@2:8 Không có@2:9 BC 12@2:10 x@2:11",
        ],
    );
    let columns = reading.table().cloned().unwrap().columns;
    assert!(columns.iter().all(|column| column.why == Why::Canonical && column.field().is_some()));
}

#[test]
fn forms_of_the_province_are_read() {
    let text = "BIỂU TỔNG HỢP KẾT QUẢ;;;;\n\
        (Kèm theo Báo cáo số 12);;;;\n\
        TT;Nội dung tiêu chí;Yêu cầu;Kết quả thực hiện;Kết quả tự đánh giá\n\
        (1);(2);(3);(4);(5)\n\
        I;QUY HOẠCH;;;\n\
        1;Quy hoạch;;;\n\
        1.1;Có quy hoạch chung;Đạt;Đạt;Đạt\n\
        TT;Nội dung tiêu chí;Yêu cầu;Kết quả thực hiện;Kết quả tự đánh giá\n\
        1.2;Có quy hoạch chi tiết;Đạt;;Chưa đạt\n\
        ;;;;\n\
        Tổng cộng;;;;\n";
    let reading = check(text, &["[]", "1.1 Đạt@7:4 Đạt@7:5", "1.2  Chưa đạt@9:5"]);
    let table = reading.table().cloned().unwrap();
    let fields: Vec<Option<Field>> = table.columns.iter().map(|column| column.field()).collect();
    assert_eq!(
        fields,
        [Field::Code, Field::Title, Field::Requirement, Field::Result, Field::Declaration]
            .map(Some)
    );
    assert_eq!((table.title_rows, table.columns[0].why), (2, Why::Codes));
}

#[test]
fn codes_are_found_at_the_beginning_of_titles() {
    let text = "TT;Nội dung;Kết quả\n1;1. Quy hoạch;\n2;1.1. Có quy hoạch chung;Đạt\n3;Chỉ tiêu 3.10: Tỷ lệ;67%\n";
    let reading = check(text, &["[]", "1.1 Đạt@3:3", "3.10 67%@4:3"]);
    assert_eq!(reading.table().cloned().unwrap().columns[1].why, Why::Codes);
    check("Mã số;Chỉ tiêu;Kết quả\n1.1;Có quy hoạch;Đạt\n", &["[]", "1.1 Đạt@2:3"]);
    check("TT;Chỉ tiêu;Kết quả\n1.1;Có quy hoạch;Đạt\n", &["[]", "1.1 Đạt@2:3"]);
    check(
        "TT;Chỉ tiêu;Kết quả\n1;1.1;Đạt\n2;1.2;Chưa đạt\n",
        &["[]", "1.1 Đạt@2:3", "1.2 Chưa đạt@3:3"],
    );
}

#[test]
fn rows_are_grouped_by_place_and_period() {
    let text = "ten_xa,nhom,ky,chi_tieu,ket_qua\n\
        A,nhom-1,2026,1.1,Đạt\n\
        B,,2026,1.1,Đạt\n\
        a ,,2026,1.2,Chưa đạt\n\
        A,,2027,1.1,Đạt\n";
    check(
        text,
        &[
            "[A nhom-1 2026-12-31]",
            "1.1 Đạt@2:5",
            "1.2 Chưa đạt@4:5",
            "[B 2026-12-31]",
            "1.1 Đạt@3:5",
            "[A nhom-1 2027-12-31]",
            "1.1 Đạt@5:5",
        ],
    );
}

#[test]
fn merged_cells_count_for_the_rows_below() {
    let text = "Xã,Nhóm xã,Kỳ,Chỉ tiêu,Kết quả\n\
        Bình Giang,1,Năm 2026,1,\n\
        ,,,1.1,Đạt\n\
        ,,,1.2,Đạt\n\
        Sơn Bình,,,1.1,Đạt\n\
        BÌNH GIANG,,,1.3,Đạt\n";
    check(
        text,
        &[
            "[Bình Giang 1 2026-12-31]",
            "1.1 Đạt@3:5",
            "1.2 Đạt@4:5",
            "1.3 Đạt@6:5",
            "[Sơn Bình]",
            "1.1 Đạt@5:5",
        ],
    );
}

#[test]
fn rows_that_cannot_be_taken_are_named() {
    let text = "nhom,ky,chi_tieu,ket_qua\n\
        1,đầu kỳ,1.1,Đạt,thừa,,nữa\n\
        1,,,Đạt\n\
        2,,1.2,Đạt\n\
        1,,01/Feb,67%\n\
        1,,2-Jan,\n\
        1,,Tổng cộng,\n";
    let reading = check(
        text,
        &[
            "[1]",
            "1.1 Đạt@2:4",
            "1.2 Đạt@4:4",
            "! EXTRA_FIELDS 2:5",
            "! UNKNOWN_PERIOD 2:2",
            "! MISSING_CODE 3:3",
            "! MIXED_ROWS 4:1",
            "! UNKNOWN_CODE 5:3",
            "! UNKNOWN_CODE 6:3",
        ],
    );
    let kinds: Vec<&ProblemKind> = reading.problems.iter().map(|problem| &problem.kind).collect();
    assert_eq!(*kinds[0], ProblemKind::ExtraFields { text: "thừa,,nữa".to_owned() });
    assert_eq!(*kinds[2], ProblemKind::MissingCode { text: "Đạt".to_owned() });
    let (text, first) = ("2".to_owned(), "1".to_owned());
    assert_eq!(*kinds[3], ProblemKind::MixedRows { column: "nhom", text, first });
    let text = "01/Feb".to_owned();
    assert_eq!(*kinds[4], ProblemKind::UnknownCode { text, suggestion: None });
}

#[test]
fn half_of_a_number_cut_at_its_comma_is_no_result() {
    // Unquoted, `2,5%` would be 2 and pass where at most 2 % is allowed.
    check(
        "chi_tieu,ket_qua\n6.1,2,5%\n6.2,Đạt,95\n",
        &["[]", "6.1 2 ¦ 5%@2:2", "6.2 Đạt@3:2", "! EXTRA_FIELDS 2:3", "! EXTRA_FIELDS 3:3"],
    );
    check(
        "chi_tieu,ket_qua,tu_danh_gia,ly_do_khong_ap_dung\n6.1,2,5%,Đạt\n6.2,95%,Đạt,\n",
        &["[]", "6.1 2 ¦ 5%@2:2", "6.2 95%@3:2 Đạt@3:3"],
    );
    let reading = check("chi_tieu,ket_qua,nam\n6.1,2,2026\n", &["[2026-12-31]", "6.1 2@2:2"]);
    assert!(reading.problems.is_empty());
    let reading = read("chi_tieu,ket_qua\n6.1,2,5%\n".as_bytes());
    let result = reading.submission.units[0].observations[0].result.as_ref().unwrap();
    assert!(matches!(result.value, Value::Unreadable(_)), "{result:?}");
}

#[test]
fn columns_that_are_left_out_are_named() {
    let reading = check(
        "chi_tieu,Kết quả,Kết quả thực hiện,Đơn vị chủ trì,Trống,ket_qua\n1.1,Đạt,Chưa đạt,UBND,,67%\n",
        &["[]", "1.1 67%@2:6", "! COLUMN_TWICE 1:2", "! COLUMN_TWICE 1:3", "! COLUMN_NOT_USED 1:4"],
    );
    let uses: Vec<Why> =
        reading.table().cloned().unwrap().columns.iter().map(|column| column.why).collect();
    use Why::{Canonical, NoResult, NotUsed, Twice};
    assert_eq!(uses, [Canonical, Twice, Twice, NoResult, NotUsed, Canonical]);
}

#[test]
fn files_without_the_needed_columns_are_shown_and_not_used() {
    check("", &["! EMPTY_FILE File"]);
    check(";;;\n  \n", &["! EMPTY_FILE File"]);
    check("chi_tieu,ket_qua\n", &["! NO_ROWS File"]);
    check("chi_tieu,ket_qua\n1,\n,\n", &["! NO_ROWS File"]);
    check("ten_xa,ket_qua\nA,Đạt\n", &["! MISSING_COLUMN 1"]);
    check("chi_tieu,ghi_chu\n1.1,x\n", &["! MISSING_COLUMN 1"]);
    let reading = check("tên,tuổi\nAn,5\n", &["! NO_HEADER File"]);
    let table = reading.table().cloned().unwrap();
    assert_eq!((table.columns.len(), table.rows), (2, 1));
    assert_eq!(table.columns[1].header, "tuổi");
    // The annex of a plan has levels and solutions, but no results.
    check(
        "TT;Tên tiêu chí;Nội dung tiêu chí;Chỉ tiêu chung;Giải pháp thực hiện;Ghi chú\n1;Quy hoạch;1.1. Có;Đạt;Lập;\n",
        &["! MISSING_COLUMN 1", "! COLUMN_NOT_USED 1:5"],
    );
}

#[test]
fn a_forgotten_quotation_mark_costs_no_row() {
    check(
        "chi_tieu,ket_qua,ghi_chu\n1.1,Đạt,\"ghi\n1.2,\"67,5%\",\n1.3,Đạt,\n",
        &["[]", "1.1 Đạt@2:2    \"ghi@2:3", "1.2 67,5%@3:2", "1.3 Đạt@4:2", "! UNCLOSED_QUOTE 2"],
    );
}

#[test]
fn the_sample_files_are_read_without_a_problem() {
    let illustration = include_bytes!("../../../seeds/status/binh-giang-2026-minh-hoa.csv");
    let reading = read(illustration);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.submission.units.len(), 1);
    let report = &reading.submission.units[0];
    assert_eq!(report.name.as_deref(), Some("Bình Giang"));
    let lines = illustration.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count();
    assert_eq!(report.observations.len(), lines - 1);
    let template = read(include_bytes!("../../../seeds/status/mau-trong-xa-2026-2030.csv"));
    assert_eq!(template.problems, []);
    assert!(template.submission.units[0].observations.iter().all(|row| row.result.is_none()));
}

#[test]
fn two_sets_of_one_place_are_two_reports() {
    let reading = check(
        "ten_xa,bo_tieu_chi,ky,chi_tieu,ket_qua\n\
         Ninh Quang,xa-nang-cao-2021-2025,2025,1.1,Đạt\n\
         Ninh Quang,xa-kieu-mau-2021-2025,2025,1,Đạt\n\
         Ninh Quang,xa-nang-cao-2021-2025,2025,1.2,Chưa đạt\n\
         Ninh Quang,,2025,1.3,Đạt\n",
        &[
            "[Ninh Quang xa-nang-cao-2021-2025 2025-12-31]",
            "1.1 Đạt@2:5",
            "1.2 Chưa đạt@4:5",
            "1.3 Đạt@5:5",
            "[Ninh Quang xa-kieu-mau-2021-2025 2025-12-31]",
            "1 Đạt@3:5",
        ],
    );
    assert!(reading.problems.is_empty());
    // A title may be written in many ways, so that it is asked about and not split.
    let reading = check(
        "ten_xa,bo_tieu_chi,chi_tieu,ket_qua\n\
         Ninh Quang,xa-2021-2025,1.1,Đạt\nNinh Quang,Bộ xã 2021 - 2025,1.2,Đạt\n",
        &["[Ninh Quang xa-2021-2025]", "1.1 Đạt@2:4", "1.2 Đạt@3:4", "! MIXED_ROWS 3:2"],
    );
    assert_eq!(reading.submission.units.len(), 1);
}
