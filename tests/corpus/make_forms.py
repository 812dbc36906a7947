"""Official forms, wide tables and lists of provinces. Needs openpyxl and soffice."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from make_text import save, written
from make_workbooks import sheet_of
from office import ODS, UTF8, XLS, convert, csv
from tables import FOLDER, WIDE, communes, criteria, wide_result

NOTHING = []
STATE = ["ỦY BAN NHÂN DÂN", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]

# What Bình Giang reports in the official form; “Đạt” where nothing is said here.
RESULTS = {
    "2.3": "Đạt (Tốt)", "2.4": (0.985, "0.0%"), "3.1": "10%/năm", "3.3": (2, "0"), "3.7": "01 tổ",
    "3.8": (0.62, "0%"), "3.10": (0, "0"), "4.1": "3.820/8.762 lao động", "4.2": (0.35, "0%"),
    "5.2": "Chưa đạt", "6.1": (0.0195, "0.00%"), "6.2": (0.9496, "0.00%"), "6.3": "97,2%",
    "6.4": "", "7.2": "", "7.4": "01 mô hình", "8.2": (0.9, "0%"), "8.3": (1, "0%"),
    "9.1": "Hoàn thành tốt nhiệm vụ",
}


def form_rows(number_columns):
    """The rows of the official form with the criterion's number and name on its first row, and
    where each criterion begins and ends."""
    rows, areas = [], []
    for number, title, indicators in criteria():
        start = len(rows)
        for code, name, level, _ in indicators:
            head = [(number, "0"), title] if len(rows) == start else ["", ""]
            result = RESULTS.get(code, "Đạt")
            rows.append([*head[:number_columns], f"{code}. {name}", level, result, "", ""])
        areas.append((start, len(rows) - 1))
    return rows, areas


def official_form():
    """Titles, a header, numbers of the columns, merged numbers of criteria, notes, signatures."""
    rows, areas = form_rows(2)
    first = 9
    book = Workbook()
    sheet = sheet_of(book, "Biểu 05", [
        STATE, ["XÃ BÌNH GIANG", "", "", "Độc lập - Tự do - Hạnh phúc"], NOTHING,
        ["KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ NÔNG THÔN MỚI GIAI ĐOẠN 2026 - 2030"],
        ["Kỳ báo cáo: Năm 2026"], NOTHING,
        ["TT", "Tên tiêu chí", "Nội dung tiêu chí", "Chỉ tiêu chung", "Kết quả thực hiện",
         "Tự đánh giá", "Ghi chú"],
        [f"({number})" for number in range(1, 8)],
        *rows,
        NOTHING, ["Ghi chú: số liệu đến hết ngày 31/10/2026."],
        ["(*) Chỉ tiêu chưa có quy định của tỉnh."], NOTHING,
        ["", "", "", "", "Ngày 15 tháng 11 năm 2026"],
        ["NGƯỜI LẬP BIỂU", "", "", "", "TM. ỦY BAN NHÂN DÂN XÃ"],
        ["", "", "", "", "CHỦ TỊCH"],
    ])
    for start, end in areas:
        for column in "AB":
            if end > start:
                sheet.merge_cells(f"{column}{first + start}:{column}{first + end}")
    for area in ["A1:C1", "D1:G1", "A2:C2", "D2:G2", "A4:G4", "A5:G5"]:
        sheet.merge_cells(area)
    for cell in sheet[7]:
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True)
    book.save(FOLDER / "bieu-05.xlsx")
    convert(FOLDER / "bieu-05.xlsx", FOLDER / "bieu-05.csv", csv(",", UTF8))


def form_with_criteria():
    """The same results with rows of criteria between the indicators, saved by LibreOffice."""
    rows = []
    for number, title, indicators in criteria():
        rows.append([(number, "0"), title, "", "", ""])
        rows += [[code, name, level, RESULTS.get(code, "Đạt"), ""]
                 for code, name, level, _ in indicators]
        rows.append(["", f"Cộng tiêu chí {number}", "", "", ""])
    book = Workbook()
    sheet_of(book, "Biểu 05", [
        ["Xã Bình Giang"], ["Biểu tổng hợp kết quả, kỳ báo cáo: Năm 2026"], NOTHING,
        ["TT", "Nội dung", "Yêu cầu", "Kết quả", "Đánh giá"], *rows])
    book.save(FOLDER / "bieu-05-tieu-chi.xlsx")
    convert(FOLDER / "bieu-05-tieu-chi.xlsx", FOLDER / "bieu-05-tieu-chi.ods", ODS)
    convert(FOLDER / "bieu-05-tieu-chi.xlsx", FOLDER / "bieu-05-tieu-chi.xls", XLS)


def half_year_report():
    """Biểu 10: result and assessment under each of three periods, the last one a plan."""
    def row(code, name, unit, *pairs):
        return [code, name, unit, *(cell for pair in pairs for cell in pair), ""]

    def number(value, form="General"):
        return (value, form)

    book = Workbook()
    sheet = sheet_of(book, "Biểu 10", [
        ["Biểu 10"], ["BÁO CÁO KẾT QUẢ THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI"], ["Xã Bình Giang"], NOTHING,
        ["TT", "Nội dung", "ĐVT", "Đến 31/12/2025", "", "Thực hiện 6 tháng đầu năm 2026", "",
         "Kế hoạch 6 tháng cuối năm 2026", "", "Ghi chú"],
        ["", "", "", *["Kết quả", "Đánh giá"] * 3, ""],
        ["1", "Quy hoạch"],
        row("1.1", "Quy hoạch chung xã", "", ["Chưa đạt", "Chưa đạt"], ["Đạt", "Đạt"], ["Đạt", "Đạt"]),
        ["2", "Hạ tầng kinh tế - xã hội"],
        row("2.4", "Hộ sử dụng điện", "%", [number(98.5), "Chưa đạt"], [number(99.2), "Đạt"],
            [number(100), "Đạt"]),
        ["3", "Phát triển kinh tế nông thôn"],
        row("3.3", "Mô hình nông nghiệp", "mô hình", [number(0), "Chưa đạt"], [number(1), "Đạt"],
            [number(2), "Đạt"]),
        row("3.8", "Hộ nông dân giỏi", "%", [number(55.25), "Chưa đạt"], [number(58.5), "Chưa đạt"],
            [number(62), "Đạt"]),
        row("3.10", "Cụm công nghiệp", "cụm", [number(1), "Đạt"], [number(1), "Đạt"],
            [number(1), "Đạt"]),
        ["6", "Giảm nghèo và An sinh xã hội"],
        row("6.1", "Nghèo đa chiều", "%", [number(2.4), "Chưa đạt"], [number(1.9), "Đạt"],
            [number(1.5), "Đạt"]),
        row("6.2", "Nhà ở kiên cố", "%", [number(94.1), "Chưa đạt"], [number(0.95), "Đạt"],
            [number(96), "Đạt"]),
    ])
    for area in ["A5:A6", "B5:B6", "C5:C6", "D5:E5", "F5:G5", "H5:I5", "J5:J6", "A2:J2"]:
        sheet.merge_cells(area)
    book.save(FOLDER / "bieu-10.xlsx")
    convert(FOLDER / "bieu-10.xlsx", FOLDER / "bieu-10.csv", csv(";", UTF8))
    convert(FOLDER / "bieu-10.xlsx", FOLDER / "bieu-10.xls", XLS)


def wide():
    """Communes as columns or as rows, twenty and two hundred of them."""
    for count in [20, 200]:
        names = communes(count)
        columns = [["Mã chỉ tiêu", "Nội dung", *names]]
        columns += [[code, title, *(wide_result(at, code) for at in range(1, count + 1))]
                    for code, title in WIDE]
        rows = [["STT", "Tên xã", *(code for code, _ in WIDE), "Ghi chú"]]
        rows += [[str(at), name, *(wide_result(at, code) for code, _ in WIDE), ""]
                 for at, name in enumerate(names, 1)]
        for name, table in [("xa-la-cot", columns), ("xa-la-hang", rows)]:
            book = Workbook()
            sheet_of(book, "Tổng hợp", table)
            book.save(FOLDER / f"rong-{name}-{count}.xlsx")
            save(f"rong-{name}-{count}.csv", written(table, ";"))
    convert(FOLDER / "rong-xa-la-cot-20.xlsx", FOLDER / "rong-xa-la-cot-20.ods", ODS)
    wide_with_titles()
    wide_in_pairs()


def wide_with_titles():
    """Codes under the titles of their criteria, above them the title of the table."""
    groups = [("Quy hoạch", 1), ("Hạ tầng", 1), ("Kinh tế", 4), ("Lao động", 1), ("Nghèo, nhà ở", 2),
              ("Môi trường", 1)]
    titles = [title if at == 0 else "" for title, width in groups for at in range(width)]
    book = Workbook()
    sheet = sheet_of(book, "Tổng hợp", [
        ["TỔNG HỢP KẾT QUẢ CÁC XÃ NĂM 2026"], NOTHING,
        ["STT", "Tên xã", *titles],
        ["", "", *(f"Chỉ tiêu {code}" for code, _ in WIDE)],
        *([str(at), name, *(wide_result(at, code) for code, _ in WIDE)]
          for at, name in enumerate(communes(5), 1)),
        ["", "Tổng cộng: 05 xã"],
    ])
    for area in ["A1:L1", "A3:A4", "B3:B4", "E3:H3", "J3:K3"]:
        sheet.merge_cells(area)
    book.save(FOLDER / "rong-xa-la-hang-tieu-chi.xlsx")


def wide_in_pairs():
    """Each commune over a pair of columns, its result and its own assessment."""
    names = communes(4)
    book = Workbook()
    sheet = sheet_of(book, "Tổng hợp", [
        ["Mã chỉ tiêu", "Nội dung", *(cell for name in names for cell in (name, ""))],
        ["", "", *["Kết quả", "Tự đánh giá"] * len(names)],
        *([code, title, *(cell for at in range(1, 5) for cell in (wide_result(at, code), "Đạt"))]
          for code, title in WIDE),
    ])
    for area in ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1", "I1:J1"]:
        sheet.merge_cells(area)
    book.save(FOLDER / "rong-hai-dong.xlsx")


def province_list():
    """Rows of the annex of a province, in its own words."""
    rows = [
        ["Số", "Địa phương", "Các tiêu chí NTM chưa đạt", "Các tiêu chí NTM nâng cao chưa đạt",
         "Cơ quan phụ trách theo dõi, hướng dẫn, thẩm định", "Giải pháp", "Dự kiến thời gian đạt chuẩn"],
        ["5", "Sơn Bình đạt 14/15 tiêu chí, 05 tiêu chí chưa đạt gồm: TC 9, 10, 11, 15, 17",
         "-Tiêu chí số 9. Nhà ở dân cư\n+ Chỉ tiêu 9.2. Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố "
         "67,05% chưa đạt 75% theo yêu cầu.", "", "Sở Xây dựng", "", "Quý IV/2024"],
        ["B", "XÃ ĐĂNG KÝ ĐẠT CHUẨN NÔNG THÔN MỚI NÂNG CAO", "", "", "", "", "Quý II/2024"],
        ["1", "Vạn Thắng NTM đạt 14/19 TC, 05 TC chưa đạt gồm: 1, 6, 13, 15, 17, NTM NC đạt 11/19 TC, "
         "8 TC chưa đạt gồm: 1, 2, 6, 7, 10, 13, 14, 17", "-Tiêu chí 1. Quy hoạch. Xã Chưa đạt",
         "-Tiêu chí 1. Quy hoạch. Xã chưa đạt", "Sở Xây dựng", "", "Quý IV/2024"],
        ["", "", "-Tiêu chí 15. Y tế + Chỉ tiêu 15.4. Tỷ lệ dân số có sổ khám chữa bệnh điện tử, xã "
         "đạt 0%, yêu cầu 50%", "", "Sở Y tế", "", "Quý II/2024"],
        ["3", "Ninh Tân NTM đạt 12/19 TC, 07 TC chưa đạt gồm: 1, 2, 5, 13, 14, 15, 17; NTM nâng cao "
         "đạt 08/19 TC, 11/19 TC chưa đạt gồm: 1, 2, 3, 5, 6, 7, 10, 13, 14, 17, 18",
         "-Tiêu chí 1. Quy hoạch. Xã Chưa đạt\n-Tiêu chí 2. Giao thông", "", "Sở Xây dựng", "",
         "Quý II/2024"],
        ["10", "Cam Tân NTM đạt 14/19 TC, 05/19 TC chưa đạt gồm: 1, 10, 11, 13, 17; NTM NC đạt 07/19 "
         "TC, 12/19 TC chưa đạt gồm: 1, 2, 5, 6, 8, 10, 11, 12, 13, 16, 17, 18",
         "-Tiêu chí 11. Nghèo đa chiều. Xã hiện đạt 5,56%, chưa đạt dưới 5% theo yêu cầu", "",
         "Sở Lao động", "", "Quý III/2024"],
        ["11", "Cam Hải Đông NTM đạt 16/19 TC, 03 TC chưa đạt gồm: 1, 10, 13", "", "", "", "", ""],
    ]
    save("danh-sach-tinh.csv", written(rows))
    book = Workbook()
    sheet_of(book, "Phụ lục 02", [
        ["Phụ lục 02: KẾ HOẠCH THỰC HIỆN CHƯƠNG TRÌNH MTQG XÂY DỰNG NÔNG THÔN MỚI NĂM 2024"],
        ["(Kèm theo Kế hoạch của UBND tỉnh)"], NOTHING, *rows])
    book.save(FOLDER / "danh-sach-tinh.xlsx")


if __name__ == "__main__":
    for make in [official_form, form_with_criteria, half_year_report, wide, province_list]:
        make()
