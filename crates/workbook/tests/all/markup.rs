//! Web pages and XML that are opened as workbooks.

use ntm_workbook::{Format, Workbook, WorkbookProblemKind as Kind, is_workbook, read};

/// The rows of the sheets, cells with bars between them, and the format.
#[track_caller]
fn check(bytes: &[u8], format: Format, expected: &[&str]) -> Workbook {
    assert!(is_workbook(bytes));
    let workbook = read(bytes);
    let rows: Vec<String> = workbook
        .sheets
        .iter()
        .flat_map(|sheet| sheet.table.lines())
        .map(|(line, cells)| format!("{line}: {}", cells.join("|")))
        .collect();
    assert_eq!(rows, expected);
    assert_eq!(workbook.format, format);
    workbook
}

#[test]
fn a_web_page_under_the_name_of_a_workbook_is_read() {
    let page = "<html><head><style>td { mso-number-format:\"0%\" }</style></head><body>\
        <h3>XÃ SƠN BÌNH</h3><table border=1 width=100%>\
        <tr><th rowspan=2>Mã<th colspan='2'>Kết quả&nbsp;2026</tr>\
        <tr><th>Kết quả</th><th>Đánh giá</th></tr>\
        <tr><td>2.4<td>99,5&#37;<td>Ch&#432;a<br>đạt\
        <TR style='display: none'><TD>6.2</TD><TD>dưới < 5 &amp; R&B</TD></TR>\
        </table><p>Người lập biểu</p></body></html>";
    let rows = [
        "1: XÃ SƠN BÌNH",
        "2: Mã|Kết quả\u{a0}2026",
        "3: |Kết quả|Đánh giá",
        "4: 2.4|99,5%|Chưa\nđạt",
        "5: 6.2|dưới < 5 & R&B",
        "6: Người lập biểu",
    ];
    let workbook = check(page.as_bytes(), Format::WebPage, &rows);
    let sheet = &workbook.sheets[0];
    let merged: Vec<_> = sheet
        .merged
        .iter()
        .map(|area| (area.first_row, area.first_column, area.last_row, area.last_column))
        .collect();
    assert_eq!(merged, [(2, 1, 3, 1), (2, 2, 2, 3)]);
    assert_eq!(sheet.hidden_rows, [5]);
    let wide: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(&[b"\xff\xfe".as_slice(), &wide].concat(), Format::WebPage, &rows);
}

#[test]
fn tables_inside_tables_are_rows_of_their_own() {
    check(
        b"<table><tr><td>A<table><tr><td>1</td><td>2</td></tr></table></td><td>B</td></tr></table>",
        Format::WebPage,
        &["1: A", "2: 1|2", "3: B"],
    );
}

#[test]
fn xml_of_excel_2003_is_read_with_its_formats() {
    let file = r#"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
         xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>
        <Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style>
        <Style ss:ID="q"><NumberFormat ss:Format="Percent"/></Style>
        <Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
        <Worksheet ss:Name="Xã Sơn Bình"><Table><Column ss:Index="4" ss:Hidden="1"/>
        <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Mã &amp; tên</Data></Cell><Cell><Data ss:Type="String">Kết quả</Data><Comment><Data>x</Data></Comment></Cell></Row>
        <Row ss:Index="3" ss:Hidden="1"><Cell><Data ss:Type="String">2.4</Data></Cell>
         <Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.995</Data></Cell>
         <Cell ss:StyleID="q"><Data ss:Type="Number">0.9496</Data></Cell></Row>
        <Row><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="DateTime">2026-03-15T00:00:00.000</Data></Cell><Cell ss:Formula="=A1"/></Row>
        </Table></Worksheet><Worksheet ss:Name="Ẩn"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>"#;
    let workbook = check(
        file.as_bytes(),
        Format::Xml2003,
        &["1: Mã & tên||Kết quả", "3: 2.4||99,5%|94,96%", "4: Có|15/03/2026"],
    );
    let [sheet, hidden] = workbook.sheets.as_slice() else { panic!("two sheets") };
    assert_eq!((&*sheet.name, sheet.is_hidden), ("Xã Sơn Bình", false));
    assert_eq!((&*hidden.name, hidden.is_hidden), ("Ẩn", true));
    assert_eq!(
        (sheet.hidden_rows.as_slice(), sheet.hidden_columns.as_slice()),
        (&[3][..], &[4][..])
    );
    assert_eq!(workbook.problems[0].kind, Kind::NotCalculated { others: 0 });
    // Cut in the middle, what was read stands, and the break is said.
    let cut = read(&file.as_bytes()[..file.find("15T00").unwrap()]);
    assert_eq!(cut.sheets.len(), 1);
    assert_eq!(cut.problems[0].kind, Kind::SheetDamaged);
}

#[test]
fn markup_without_a_table_is_refused() {
    for (page, format) in [
        ("<!DOCTYPE html><html><form>Đăng nhập</form></html>", "HTML"),
        ("<?xml version=\"1.0\"?><data><row>1</row></data>", "XML"),
    ] {
        let workbook = read(page.as_bytes());
        assert_eq!(workbook.sheets.len(), 0);
        let kinds: Vec<Kind> = workbook.problems.into_iter().map(|problem| problem.kind).collect();
        assert_eq!(kinds, [Kind::NotAWorkbook { format: format.to_owned() }]);
    }
}

#[test]
fn pages_made_to_hurt_are_read_in_their_own_length() {
    for piece in
        ["<script >", "<!--", "<td rowspan=65000 colspan=3>", "<table><tr>", "<", "&", "</td>"]
    {
        let page = format!("<table>{}", piece.repeat(60_000));
        assert!(read(page.as_bytes()).sheets.len() <= 1, "{piece}");
    }
}
