"""Workbooks with styles, merges, formulas and dates. Needs openpyxl, and soffice for some.

Wide tables and forms are in `make_forms.py`.
"""

import datetime
import tempfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from office import ODS, XLS, XLSX, convert
from old_fonts import TCVN3, in_font
from tables import BASE, FOLDER, HEADER, shown

SHORT = ["Mã chỉ tiêu", "Kết quả"]


def sheet_of(book, name, rows):
    """A sheet with these rows. A pair is a value and its number format; a number with its format
    in a tuple, text alone."""
    sheet = book.active if book.active.max_row == 1 and book.active["A1"].value is None \
        else book.create_sheet()
    sheet.title = name
    for number, row in enumerate(rows, 1):
        for column, content in enumerate(row, 1):
            value, form = content if isinstance(content, tuple) else (content, None)
            if value is None or value == "":
                continue
            cell = sheet.cell(number, column, value)
            if form is not None:
                cell.number_format = form
            elif isinstance(value, str) and not value.startswith("="):
                cell.number_format = "@"
    return sheet


def percents():
    book = Workbook()
    sheet_of(book, "Kết quả", [
        SHORT + ["Ghi chú"],
        ["2.4", (0.995, "0.0%")],
        ["3.1", (0.095, "0.00%")],
        ["3.8", (0.57, "0%")],
        ["4.1", (0.4, "_-* #,##0.00\\ %")],
        ["6.1", (0.1 + 0.2, "0%")],
        ["6.2", (0.9496, "0%"), "hiện ra là 95%"],
        ["8.2", (95.5, '0.0"%"')],
        ["8.3", (1, "0%")],
        ["8.1.b", (0.8, "General")],
        ["8.1.c", (0.075, "[Red]0.0%;-0.0%")],
        ["9.2.b", "90%"],
        ["2.1.c", (200 / 3, "0.00")],
    ])
    book.save(FOLDER / "phan-tram.xlsx")
    convert(FOLDER / "phan-tram.xlsx", FOLDER / "phan-tram.xls", XLS)
    convert(FOLDER / "phan-tram.xlsx", FOLDER / "phan-tram.ods", ODS)


def hidden():
    book = Workbook()
    draft = sheet_of(book, "Nháp", [SHORT, ["1.1", "Chưa đạt"], ["2.4", "50%"], ["3.8", "1%"]])
    shown_sheet = sheet_of(book, "Kết quả", [
        ["Mã chỉ tiêu", "Nội dung", "Kết quả", "Tự đánh giá"],
        ["1.1", "Quy hoạch", "Đạt", "Đạt"],
        ["2.4", "Điện", (0.995, "0.0%"), "Đạt"],
        ["6.1", "Nghèo", (0.025, "0.0%"), "Chưa đạt"],
        ["6.2", "Nhà ở", (0.96, "0%"), "Đạt"],
    ])
    very = sheet_of(book, "Danh mục ẩn", [["Mã", "Tên"], ["1", "Đạt"], ["2", "Chưa đạt"]])
    draft.sheet_state, very.sheet_state = "hidden", "veryHidden"
    shown_sheet.row_dimensions[3].hidden = True
    shown_sheet.row_dimensions[5].hidden = True
    shown_sheet.column_dimensions["B"].hidden = True
    book.active = 1
    book.save(FOLDER / "an.xlsx")
    convert(FOLDER / "an.xlsx", FOLDER / "an.xls", XLS)
    convert(FOLDER / "an.xlsx", FOLDER / "an.ods", ODS)


def formulas():
    book = Workbook()
    sheet_of(book, "Tính", [
        ["Mã chỉ tiêu", "Tử số", "Mẫu số", "Kết quả", "Tự đánh giá"],
        ["6.2", (950, "0"), (1000, "0"), ("=B2/C2", "0.0%"), '=IF(D2>=0.95,"Đạt","Chưa đạt")'],
        ["2.4", (1970, "0"), (2000, "0"), ("=B3/C3", "0.0%"), '=IF(B3>0,"Đạt","Chưa đạt")'],
        ["8.3", (5, "0"), (0, "0"), ("=B4/C4", "0%"), ""],
        ["3.3", (1, "0"), (1, "0"), ("=B5+C5", "0"), ""],
        ["10.2", "", "", '="Chưa "&"đạt"', ""],
        ["1.1", "", "", "Đạt", ""],
    ])
    book.save(FOLDER / "cong-thuc-chua-tinh.xlsx")
    convert(FOLDER / "cong-thuc-chua-tinh.xlsx", FOLDER / "cong-thuc.xlsx", XLSX)
    convert(FOLDER / "cong-thuc-chua-tinh.xlsx", FOLDER / "cong-thuc.xls", XLS)


def dates():
    book = Workbook()
    day = datetime.date
    sheet_of(book, "Sheet1", [
        ["Tên xã", "Năm", "Ngày báo cáo", "Mã chỉ tiêu", "Kết quả", "Minh chứng"],
        ["Bình Giang", (2026, "0"), (day(2026, 11, 15), "dd/mm/yyyy"), "1.1", "Đạt",
         (day(2026, 3, 1), "dd/mm/yyyy")],
        ["Bình Giang", (2026, "0"), (day(2026, 11, 15), "dd/mm/yyyy"),
         (day(2026, 10, 3), "d-mmm"), (1, "0"), ""],
        ["Bình Giang", (2026, "0"), (day(2026, 11, 15), "dd/mm/yyyy"), "2.4",
         (day(2026, 9, 30), "dd/mm/yyyy"), ""],
        ["Bình Giang", (2026, "0"), (day(2026, 11, 15), "dd/mm/yyyy"), "6.1", (0.015, "0.0%"), ""],
    ])
    book.save(FOLDER / "ngay-thang.xlsx")
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet_of(book, "Sheet1", [
        ["Tên xã", "Kỳ báo cáo", "Mã chỉ tiêu", "Kết quả"],
        ["Bình Giang", (day(2026, 6, 30), "dd/mm/yyyy"), "6.1", (0.015, "0.0%")],
        ["Bình Giang", (day(2026, 6, 30), "dd/mm/yyyy"), "6.2", (0.945, "0.0%")],
    ])
    book.save(FOLDER / "ngay-1904.xlsx")


def numbers_and_texts():
    book = Workbook()
    sheet = sheet_of(book, "Sheet1", [
        SHORT,
        [(1.1, "General"), "Đạt"],
        [(3.1, "General"), "10,2%"],
        [(3.9, "General"), "Đạt"],
        [(3.1, "0.00"), "1"],
        ["6.2", "95,5"],
        ["2.4", "'99,5%"],
        [(4.1, "0.0"), "41.5"],
        [(10.2, "General"), "Đạt"],
    ])
    sheet["B6"].style = "Normal"
    sheet["B6"].quotePrefix = True
    book.save(FOLDER / "so-dang-chu.xlsx")
    book = Workbook()
    sheet_of(book, "Sheet1", [
        ["Mã", "Nội dung", "Kết quả"],
        [(3.1, "General"), "Tốc độ tăng thu nhập bình quân đầu người", (0.102, "0.0%")],
        [(3.8, "General"), "Hộ nông dân sản xuất, kinh doanh giỏi", (0.62, "0%")],
        [(3.9, "General"), "Kinh tế tư nhân", "Đạt"],
        [(3.1, "General"), "Có khu công nghiệp hoặc cụm công nghiệp hoặc làng nghề", (1, "0")],
        [(4.1, "General"), "Lao động qua đào tạo có bằng cấp", (0.41, "0%")],
    ])
    book.save(FOLDER / "ma-mat-khong.xlsx")


def texts():
    book = Workbook()
    sheet = sheet_of(book, "Sheet1", [SHORT, ["1.1"], ["1.2"], ["5.1"], ["8.2"]])
    bold = InlineFont(b=True)
    sheet["B2"] = CellRichText("Chưa ", TextBlock(bold, "đạt"))
    sheet["B3"] = CellRichText(TextBlock(bold, "Đ"), "ạt")
    sheet["B4"] = "  Đạt \n"
    sheet["B5"] = "90,5%\n(số liệu tháng 10)"
    book.save(FOLDER / "kieu-chu.xlsx")
    book = Workbook()
    old = sheet_of(book, in_font("Biểu 05", TCVN3), [
        [in_font(text, TCVN3) for text in HEADER],
        *([in_font(shown(cell), TCVN3) for cell in row] for row in BASE),
    ])
    for row in old.iter_rows():
        for cell in row:
            cell.font = Font(name=".VnTime")
    book.save(FOLDER / "goc-tcvn3.xlsx")


def sheets():
    def one(name, values):
        return [["Mã chỉ tiêu", "Nội dung", "Kết quả", "Tự đánh giá"],
                ["1.1", "Quy hoạch", values[0], ""],
                ["2.4", "Điện", (values[1], "0.0%"), ""],
                ["3.3", "Mô hình", (values[2], "0"), ""],
                ["6.1", "Nghèo", (values[3], "0.0%"), ""]]

    communes = [("Sơn Bình", ("Chưa đạt", 0.985, 0, 0.065)), ("Vạn Thắng", ("Đạt", 0.995, 2, 0.02)),
                ("Ninh Tân", ("Đạt", 0.99, 1, 0.021))]
    book = Workbook()
    sheet_of(book, "Hướng dẫn", [["Cách điền biểu"], ["Mỗi xã một trang tính."],
                                 ["Chỉ điền cột Kết quả."]])
    for name, values in communes:
        sheet_of(book, name, one(name, values))
    book.save(FOLDER / "moi-xa-mot-trang.xlsx")
    convert(FOLDER / "moi-xa-mot-trang.xlsx", FOLDER / "moi-xa-mot-trang.ods", ODS)
    book = Workbook()
    for number, (name, values) in enumerate(communes, 1):
        sheet_of(book, f"Sheet{number}", [[f"Xã {name}"], ["Năm 2026"], [], *one(name, values)])
    book.save(FOLDER / "moi-xa-mot-trang-tieu-de.xlsx")
    book = Workbook()
    sheet_of(book, "Số liệu năm trước", [["Chỉ số", "Năm 2024", "Năm 2025"],
                                         ["Dân số", (15230, "#,##0"), (15411, "#,##0")],
                                         ["Số hộ", (4480, "#,##0"), (4532, "#,##0")]])
    sheet_of(book, "Biểu 05", one("", ("Đạt", 0.995, 2, 0.02)))
    sheet_of(book, "Trang trống", [])
    book.save(FOLDER / "nhieu-trang.xlsx")
    book = Workbook()
    merged = sheet_of(book, "Tổng hợp", [
        ["STT", "Tên xã", "Mã chỉ tiêu", "Kết quả", "Minh chứng"],
        [(1, "0"), "Sơn Bình", "1.1", "Đạt", "Chung cho cả ba"],
        ["", "", "2.4", (0.985, "0.0%"), ""],
        ["", "", "6.1", (0.065, "0.0%"), ""],
        [(2, "0"), "Vạn Thắng", "1.1", "Chưa đạt", ""],
        ["", "", "2.4", (0.995, "0.0%"), ""],
    ])
    for area in ["A2:A4", "B2:B4", "A5:A6", "B5:B6", "E2:E4"]:
        merged.merge_cells(area)
    book.save(FOLDER / "o-gop.xlsx")


if __name__ == "__main__":
    for make in [percents, hidden, formulas, dates, numbers_and_texts, texts, sheets]:
        make()
