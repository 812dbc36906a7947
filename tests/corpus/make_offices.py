"""Tables as offices circulate them: plans beside results, villages, fractions in two columns, merged
results, sheets by year, exports of reporting systems.

Run after the other makers; needs openpyxl.
"""

import openpyxl

from make_columns import HERE, save

SHORT = ["Mã chỉ tiêu", "Nội dung", "Kết quả"]


def book(name, sheets, merged=(), hidden_columns=()):
    """A workbook with these sheets; merged cells and hidden columns are of the first."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets:
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    first = workbook.worksheets[0]
    for cells in merged:
        first.merge_cells(cells)
    for column in hidden_columns:
        first.column_dimensions[column].hidden = True
    workbook.save(HERE / name)


def beside_results():
    save("ke-hoach-thuc-hien.csv", [
        ["Mã chỉ tiêu", "Nội dung", "KH năm 2026", "TH năm 2026", "TH/KH (%)"],
        ["2.4", "Điện", "99", "98", "98,99"],
        ["8.2", "Chăn nuôi", "80", "92", "115"],
    ])
    save("cot-nam.csv", [
        ["Mã chỉ tiêu", "Nội dung", "2025", "2026", "So sánh (%)"],
        ["6.1", "Nghèo", "3%", "1,9%", "63,3%"],
        ["6.2", "Nhà ở", "93%", "94%", "101,1%"],
    ])
    save("so-xa-dat.csv", [
        ["Mã chỉ tiêu", "Nội dung", "Số xã đạt", "Số xã chưa đạt", "Tỷ lệ (%)"],
        ["6.2", "Nhà ở", "15", "0", "100"],
    ])
    save("chu-thich-ty-le.csv", [
        SHORT,
        ["2.4", "Điện", "99,5%*"],
        ["6.2", "Nhà ở", "95% (1)"],
        ["8.2", "Chăn nuôi", "89,9%¹"],
    ])


def places():
    save("theo-thon.csv", [
        ["KẾT QUẢ THỰC HIỆN XÃ SƠN BÌNH NĂM 2026"],
        ["Mã chỉ tiêu", "Nội dung", "Thôn Gò Da", "Thôn Ka La", "Toàn xã"],
        ["2.4", "Điện", "99%", "97%", "98%"],
        ["5.1", "Văn hóa", "Đạt", "Chưa đạt", "Chưa đạt"],
    ])
    save("thon-la-hang.csv", [
        ["STT", "Thôn", "2.4", "6.2"],
        ["1", "Gò Da", "99%", "96%"],
        ["2", "Ka La", "97%", "94%"],
        ["", "Toàn xã", "98%", "95%"],
    ])
    save("hang-yeu-cau.csv", [
        ["Tên xã", "2.4", "6.2"],
        ["ĐVT", "(%)", "(%)"],
        ["Yêu cầu", "≥99%", "≥95%"],
        ["Sơn Bình", "99,5", "94"],
    ])
    save("mot-cot-ma.csv", [
        ["STT", "Tên xã", "6.2"],
        ["1", "Sơn Bình", "95,5%"],
        ["2", "Ninh Tân", "94%"],
    ])
    book("xa-hai-nam.xlsx", [("Biểu", [
        ["Mã chỉ tiêu", "Nội dung", "Sơn Bình", None, "Ninh Tân", None],
        [None, None, 2025, 2026, 2025, 2026],
        ["6.2", "Nhà ở", "94%", "95%", "90%", "91%"],
    ])], ["C1:D1", "E1:F1"])
    book("trang-nam.xlsx", [
        ("2025", [SHORT, ["6.2", "Nhà ở", "93%"]]),
        ("2026", [SHORT, ["6.2", "Nhà ở", "96%"]]),
    ])


def fractions():
    book("bo-phan-tong-so.xlsx", [("Biểu", [
        ["Mã chỉ tiêu", "Nội dung", "Kết quả", None, None],
        [None, None, "Số hộ đạt", "Tổng số hộ", "Tỷ lệ (%)"],
        ["2.4", "Điện", 1188, 1200, 99],
        ["6.2", "Nhà ở", 1139, 1200, None],
        ["3.8", "Nông dân giỏi", 720, 1200, 59],
        ["8.2", "Chăn nuôi", 95, 100, None],
    ])], ["C1:E1"])
    book("tu-mau-xa-hang.xlsx", [("Biểu", [
        ["Xã", "6.2", None, None, "2.4", None, None],
        [None, "Số hộ đạt", "Tổng số hộ", "Tỷ lệ", "Số hộ đạt", "Tổng số hộ", "Tỷ lệ"],
        ["Sơn Bình", 95, 100, "95%", 98, 100, "98%"],
    ])], ["B1:D1", "E1:G1"])


def cells():
    book("o-gop-ket-qua.xlsx", [("Biểu", [
        ["TT", "Tiêu chí", "Chỉ tiêu", "Tự đánh giá"],
        [1, "Quy hoạch", "1.1. Quy hoạch chung", "Đạt"],
        [None, None, "1.2. Quy hoạch chi tiết", None],
        [5, "Văn hóa", "5.1. Văn hóa", "Chưa đạt"],
        [None, None, "5.2. Giáo dục", None],
        [6, "Nghèo", "6.1. Nghèo", "1%"],
        [None, None, "6.2. Nhà ở", None],
    ])], ["A2:A3", "B2:B3", "D2:D3", "A4:A5", "B4:B5", "D4:D5", "D6:D7"])
    book("cot-an-trung.xlsx", [("Biểu", [
        [*SHORT, "Kết quả"],
        ["6.2", "Nhà ở", "80%", "96%"],
    ])], hidden_columns=["C"])
    save("ma-va-chu.csv", [
        ["Tiêu chí", "Chỉ tiêu", "Nội dung", "Kết quả"],
        ["8.1", "a)", "Thu gom", "Đạt"],
        ["", "b)", "Phân loại", "75%"],
        ["", "c)", "Chôn lấp", "40%"],
    ])
    lines = ["Mã chỉ tiêu;Nội dung;Kết quả", "2.4;Điện;99,5%", "6.2,Nhà ở,94%",
             '8.2,Chăn nuôi,"90,5%"', "6.1,Nghèo,1,5%"]
    (HERE / "lan-dau-ngan.csv").write_bytes(("\n".join(lines) + "\n").encode())


def exports():
    page = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><style>td {color:black}</style></head>
<body><h3>BÁO CÁO KẾT QUẢ</h3><table border=1>
<tr><th rowspan=2>Mã chỉ tiêu<th rowspan=2>Nội dung<th colspan=2>Năm 2026</tr>
<tr><th>Kết quả</th><th>Đánh giá</th></tr>
<tr><td>2.4<td>Điện &amp; an toàn<br>thường xuyên</td><td>99,5&nbsp;%</td><td>Đạt</td></tr>
<tr><td>6.2</td><td>Nhà ở</td><td>94%</td><td>Ch&#432;a &#273;&#7841;t</td></tr>
</table></body></html>"""
    (HERE / "cong-bao-cao.xls").write_bytes(page.encode("utf-16"))
    xml = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="s1"><NumberFormat ss:Format="0.0%"/></Style></Styles>
<Worksheet ss:Name="Biểu 05"><Table><Row><Cell><Data ss:Type="String">Mã chỉ tiêu</Data></Cell><Cell><Data ss:Type="String">Kết quả</Data></Cell></Row>
<Row ss:Index="4"><Cell><Data ss:Type="String">2.4</Data></Cell><Cell ss:StyleID="s1"><Data ss:Type="Number">0.985</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">3.3</Data></Cell><Cell><Data ss:Type="Number">2</Data></Cell></Row></Table></Worksheet></Workbook>"""
    (HERE / "he-thong.xls").write_bytes(xml.encode())
    (HERE / "trang-dang-nhap.xls").write_bytes(
        "<!DOCTYPE html><html><body><form>Đăng nhập</form></body></html>".encode())


if __name__ == "__main__":
    beside_results()
    places()
    fractions()
    cells()
    exports()
