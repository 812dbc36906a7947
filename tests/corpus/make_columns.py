"""Tables whose columns or rows are easily taken for something else, and figures that read two ways.

Run after the other makers; needs openpyxl.
"""

import pathlib

import openpyxl

HERE = pathlib.Path(__file__).parent


def save(name, rows):
    """Semicolons, so that decimal commas need no quotation marks."""
    text = "\r\n".join(";".join(row) for row in rows) + "\r\n"
    (HERE / name).write_bytes(text.encode())


def ticks():
    save("danh-dau-dat.csv", [
        ["Mã chỉ tiêu", "Nội dung", "Đạt", "Chưa đạt"],
        ["1.1", "Quy hoạch chung", "x", ""],
        ["1.2", "Quy hoạch chi tiết", "", "x"],
        ["1.3", "Quy chế", "✓", ""],
        ["2.2", "Thủy lợi", "", "X"],
        ["2.5", "Cơ sở văn hóa", "x", "x"],
        ["3.2", "Hợp tác xã", "", ""],
    ])
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Biểu 05"
    for row in [
        ["Mã chỉ tiêu", "Kết quả thực hiện", "Tự đánh giá", None],
        [None, None, "Đạt", "Không đạt"],
        ["2.4", "99,5%", "x", None],
        ["3.8", "55%", None, "x"],
        ["5.1", None, "x", None],
        ["5.2", None, None, "x"],
    ]:
        sheet.append(row)
    for cells in ["A1:A2", "B1:B2", "C1:D1"]:
        sheet.merge_cells(cells)
    book.save(HERE / "danh-dau-hai-tang.xlsx")


def columns():
    save("tu-so-mau-so.csv", [
        ["Mã chỉ tiêu", "Tử số", "Mẫu số", "Tỷ lệ (%)"],
        ["2.4", "4514", "4532", "99,6"],
        ["3.8", "1100", "2000", "55"],
    ])
    save("nam-nu.csv", [
        ["Mã chỉ tiêu", "Chung", "Nam", "Nữ"],
        ["4.1", "41%", "39%", "43%"],
    ])
    save("thon-toan-xa.csv", [
        ["Mã chỉ tiêu", "Thôn 1", "Thôn 2", "Toàn xã"],
        ["2.4", "100%", "98%", "98,9%"],
    ])


def communes():
    save("xa-noi-tiep.csv", [
        ["BIỂU TỔNG HỢP", "", ""],
        ["Xã Sơn Bình", "", ""],
        ["Mã", "Nội dung", "Kết quả"],
        ["2.4", "Điện", "99,5%"],
        ["3.8", "Nước", "55%"],
        ["II", "Xã Ninh Tân", ""],
        ["2.4", "Điện", "98%"],
        ["3.8", "Nước", "65%"],
        ["3. XÃ CAM TÂN", "", ""],
        ["2.4", "Điện", "99%"],
    ])
    save("ten-khac-dau.csv", [
        ["ten_xa", "chi_tieu", "ket_qua"],
        ["Tân Hòa", "2.4", "99,5%"],
        ["Tân Hóa", "2.4", "98%"],
        ["Xã Tân Hoà", "3.8", "61%"],
        ["Toàn huyện", "2.4", "98,7%"],
    ])
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tổng hợp"
    for row in [
        ["TT", "Chỉ tiêu", "Huyện Cam Lâm", None, "Huyện Ninh Hòa", None, "Toàn tỉnh"],
        [None, None, "Sơn Bình", "Cam Tân", "Ninh Tân", "Ninh Đông", None],
        [1, "2.4", 0.995, 0.98, 1, 0.97, 0.986],
        [2, "3.10", 1, 0, 2, 1, 4],
    ]:
        sheet.append(row)
    for column in range(3, 8):
        sheet.cell(3, column).number_format = "0.0%"
    for cells in ["A1:A2", "B1:B2", "G1:G2", "C1:D1", "E1:F1"]:
        sheet.merge_cells(cells)
    book.save(HERE / "huyen-tren-xa.xlsx")


def years_before():
    save("bieu-19-tieu-chi.csv", [
        ["UBND XÃ SƠN BÌNH", "", "", "", ""],
        ["(Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022)", "", "", "", ""],
        ["Vùng:", "Duyên hải Nam Trung Bộ", "", "", ""],
        ["Kỳ báo cáo: năm 2025", "", "", "", ""],
        ["TT", "Tên tiêu chí", "Nội dung tiêu chí", "Yêu cầu", "Kết quả thực hiện"],
        ["2", "Giao thông", "2.2. Tỷ lệ đường thôn", "100%", "85,5%"],
        ["", "", "2.3. Tỷ lệ đường ngõ", "≥70%", "70%"],
        ["10", "Thu nhập", "Thu nhập bình quân đầu người", "≥53", "52,99"],
        ["11", "Nghèo", "Tỷ lệ nghèo đa chiều", "<5%", "4,5%"],
        ["19", "Quốc phòng", "19.2. Không có hoạt động xâm phạm", "Đạt", "Chưa đạt"],
    ])


def two_ways():
    save("hai-cach-doc.csv", [
        ["Mã chỉ tiêu", "Kết quả"],
        ["6.2", "94/95"],
        ["3.1", "(10,2%)"],
        ["3.3", "2026"],
        ["3.7", "500 triệu đồng"],
        ["3.10", "2 ha"],
        ["7.4", "1"],
    ])
    save("tang-truong.csv", [
        ["ten_xa", "chi_tieu", "ket_qua"],
        ["A", "3.1", "58"],
        ["B", "3.1", "105,2%"],
        ["C", "3.1", "10,2%/năm"],
    ])
    save("don-vi-thu-nhap.csv", [
        ["ten_xa", "bo_tieu_chi", "nhom", "ky", "chi_tieu", "ket_qua"],
        ["A", "xa-2021-2025", "dhntb", "2025", "10", "52000"],
        ["B", "xa-2021-2025", "dhntb", "2025", "10", "54 triệu đồng/tháng"],
        ["C", "xa-2021-2025", "dhntb", "2025", "10", "54 triệu đồng/hộ/năm"],
        ["D", "xa-2021-2025", "dhntb", "2025", "10", "53 tỷ đồng"],
        ["E", "xa-2021-2025", "dhntb", "2025", "10", "2100 USD"],
        ["F", "xa-2021-2025", "dhntb", "2025", "10", "52.900.000 đồng"],
        ["G", "xa-2021-2025", "dhntb", "2025", "9.1", "Có"],
        ["H", "xa-2021-2025", "dhntb", "2025", "9.1", "0 nhà"],
    ])
    save("ban-phim-khac.csv", [
        ["Mã chỉ tiêu", "Kết quả"],
        ["2.4", "９８,５％"],
        ["3.8", "61 o/o"],
        ["4.1", "“41%”"],
        ["6.1", "’1,5%"],
        ["6.2", "9\u200b6%"],
        ["5.1", "√"],
        ["2.3", "Tốt trở lên"],
        ["3.5", "Không áp dụng (xã không có mô hình du lịch)"],
    ])


if __name__ == "__main__":
    ticks()
    columns()
    communes()
    years_before()
    two_ways()
