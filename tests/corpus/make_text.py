"""Text files: the base table in every encoding and line end, and awkward tables. Needs Python only.

What LibreOffice can write is written by `make_libreoffice.py`.
"""

import csv
import io
import unicodedata

from old_fonts import TCVN3, VNI, in_font
from tables import FOLDER, HEADER, base_as_text


def written(rows, separator=",", end="\r\n"):
    """The rows as text, with quotation marks where they are needed."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
    return out.getvalue()


def save(name, content):
    """Writes text as UTF-8, or bytes as they are."""
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    (FOLDER / name).write_bytes(data)


def encodings():
    """The base table in ways that LibreOffice does not offer."""
    text = written(base_as_text())
    with_semicolons = written(base_as_text(), ";")
    save("goc-bom.csv", "\ufeff" + with_semicolons)
    save("goc-nfd.csv", unicodedata.normalize("NFD", text))
    save("goc-utf16be.txt", ("\ufeff" + written(base_as_text(), "\t")).encode("utf-16-be"))
    save("goc-utf16-khong-bom.csv", text.encode("utf-16-le"))
    save("goc-sep.csv", "sep=;\r\n" + with_semicolons)
    save("goc-sep-bom.csv", "\ufeffsep=|\n" + written(base_as_text(), "|", "\n"))
    save("goc-cr.csv", written(base_as_text(), ",", "\r"))
    save("goc-lan-lon.csv", mixed_ends(base_as_text()))
    save("goc-gach-dung.csv", written(base_as_text(), "|", "\n"))
    save("goc-ngoac-het.csv", "".join(
        ";".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\r\n"
        for row in base_as_text()))
    # Old fonts: the letters of the font as other programs show them, and its bytes.
    save("goc-tcvn3.csv", in_font(with_semicolons, TCVN3).encode("cp1252").decode("cp1252"))
    save("goc-tcvn3-byte.csv", in_font(with_semicolons, TCVN3).encode("cp1252"))
    save("goc-vni.csv", in_font(with_semicolons, VNI))
    save("goc-vni-byte.csv", in_font(with_semicolons, VNI).encode("cp1252"))
    # Two letters of a title lost in the mail: bytes that no UTF-8 text has.
    broken = text.encode("utf-8")
    broken = broken.replace("Nghèo".encode(), b"Ngh\xffo").replace("mộc".encode(), b"m\xe1\xbbc")
    save("goc-hong-byte.csv", broken)


def mixed_ends(rows):
    """Line ends of all three kinds, one after the other."""
    ends = ["\r\n", "\n", "\r"]
    return "".join(written([row], ",", ends[index % 3]) for index, row in enumerate(rows))


def awkward():
    """Tables with lines that are no results."""
    few = [
        ["1.1", "Quy hoạch chung xã", "Đạt", "Đạt", "Đạt", ""],
        ["2.4", "Tỷ lệ hộ sử dụng điện", "≥99%", "99,5%", "Đạt", ""],
        ["6.1", "Nghèo đa chiều", "≤ 2%", "2,5%", "Đạt", ""],
    ]
    nothing = [""] * 6
    save("dong-trong.csv", written([nothing, HEADER, nothing] + few[:1] + [nothing, nothing]
                                   + few[1:2]) + "\r\n\r\n" + written(few[2:]) + "\n\n\n")
    save("xuong-dong.csv", written([
        ["Mã chỉ\ntiêu", "Nội\r\ndung", "Yêu cầu", "Kết quả\nthực hiện", "Tự đánh giá", "Minh chứng"],
        ["1.1", "Có quy hoạch;\nđược phê duyệt", "Đạt", "Đạt", "Đạt", "QĐ 12\nQĐ 13\nQĐ 14"],
        ["2.4", "Điện", "≥99%", "99,5%\n(4.510/4.532 hộ)", "Đạt", ""],
        ["6.1", "Nghèo đa chiều", "≤ 2%", "2,5%", "Đạt", "một dòng"],
    ], ";", "\n"))
    save("dong-tong.csv", written([HEADER] + few + [
        ["", "Tổng cộng", "", "", "", ""],
        ["Tổng số", "03 chỉ tiêu", "", "", "", ""],
        ["", "Số chỉ tiêu đạt", "", "2/3", "", ""],
    ]))
    save("chu-thich.csv", written([HEADER] + few + [
        nothing,
        ["Ghi chú:", "", "", "", "", ""],
        ["(*) Số liệu đến hết tháng 10 năm 2026", "", "", "", "", ""],
        ["- Cột 4 ghi theo báo cáo số 15", "", "", "", "", ""],
    ]))
    save("chu-ky.csv", written([HEADER] + few + [
        nothing,
        ["", "", "", "", "Ngày 15 tháng 11 năm 2026", ""],
        ["NGƯỜI LẬP BIỂU", "", "", "", "TM. ỦY BAN NHÂN DÂN XÃ", ""],
        ["(Ký, ghi rõ họ tên)", "", "", "", "CHỦ TỊCH", ""],
    ]))
    numbers = [f"({number})" for number in range(1, 7)]
    save("lap-tieu-de.csv", written([HEADER, numbers, few[0], HEADER, numbers, few[1], HEADER, few[2]]))
    save("cot-trong.csv", written([["", *row[:3], "", "", *row[3:], "", ""]
                                   for row in [HEADER] + few]))
    save("cot-ghi-chu.csv", written(
        [["Mã chỉ tiêu", "Kết quả", "Ghi chú", "Cán bộ theo dõi", "Ghi chú của huyện", "Kế hoạch 2027"],
         ["1.1", "Đạt", "đã niêm yết", "Phòng Kinh tế", "", "Đạt"],
         ["2.4", "98,5%", "", "Phòng Kinh tế", "cần rà soát", "99%"],
         ["3.8", "62%", "tăng 3% so với 2025", "", "", "65%"]], ";"))
    save("ngoac-ho.csv", 'Mã chỉ tiêu,Kết quả,Ghi chú\n1.1,Đạt,"chưa đóng ngoặc\n'
                         '2.4,"99,5%",xong\n6.1,"2,5%",cỡ 15" ống\n8.3,100%,\n')
    save("tieng-anh.csv", written([["Unit name", "Indicator", "Result", "Self assessment", "Note"],
                                   ["Bình Giang", "1.1", "pass", "met", ""],
                                   ["Bình Giang", "2.4", "98.7%", "not met", ""],
                                   ["Bình Giang", "4.1", "40.0%", "", "3,505/8,762"]]))


def values():
    """Values as the plans and reports write them."""
    def rows(*pairs):
        return written([["Mã chỉ tiêu", "Kết quả"], *pairs], ";", "\n")

    save("cau-van.csv", rows(
        ["2.1.c", "xã đạt 74,32% (11,323/15,236 km), yêu cầu 100%"],
        ["2.4", "xã đạt 74,17%, yêu cầu 75%"],
        ["3.3", "0 sản phẩm"],
        ["3.8", "xã đạt 59,06% (15,96/27,02305 km), yêu cầu 70%"],
        ["4.1", "xã đạt 25,37% (1059/4532), yêu cầu 34%"],
        ["6.1", "Xã hiện đạt 5,56%, chưa đạt dưới 5% theo yêu cầu"],
        ["6.2", "67,05% chưa đạt 75% theo yêu cầu"],
        ["8.1.b", "yêu cầu 100%, xã đạt 62,5% (20/32 vụ việc)"],
        ["8.1.c", "xã đạt 92,4 % (22,74 km/24,60 km)"],
        ["8.2", "0% (0/276 hộ)"],
        ["8.3", "xã đạt 0/1 cơ sở, yêu cầu 95%"],
        ["9.2.b", "19,8% (449/2.268 hồ sơ) chưa đạt tối thiểu 30%"],
        ["10.1", "xã chưa đạt, đang triển khai thực hiện"],
        ["10.2", "Xã Chưa đạt"],
    ))
    save("nam-khac.csv", rows(
        ["2.4", "99,5% (năm 2025)"],
        ["6.2", "95% (năm 2030)"],
        ["3.8", "65% (đến năm 2030)"],
        ["8.2", "2026: 91%"],
        ["6.1", "Đến cuối năm 2025 đạt 1,5%"],
    ))
    save("so-lon.csv", rows(
        ["2.4", "4.514/4.532 hộ"],
        ["3.8", "1 200/2 000 hộ"],
        ["4.1", "3\u00a0820/8\u00a0762 lao động"],
        ["6.1", "91/4,532 hộ"],
        ["6.2", "4'306/4'532 hộ"],
        ["8.2", "12.345.678/13.000.000 kg"],
        ["8.1.b", "80,000%"],
        ["8.1.c", "50.000%"],
        ["9.2.b", "90,0000 %"],
    ))
    # The dots of one column: the last row shows that they stand before decimals.
    save("cot-dau-cham.csv", written([["Mã chỉ tiêu", "Kết quả"],
                                      ["3.1", "10.250%"], ["3.8", "61.5"], ["4.1", "41.125"],
                                      ["6.1", "1.950"], ["6.2", "95.25"]]))
    save("cot-dau-phay.csv", written([["Mã chỉ tiêu", "Kết quả"],
                                      ["3.8", "61,5"], ["4.1", "41,125"], ["6.2", "95,25"],
                                      ["6.1", "1,950"]], ";"))
    save("hai-kieu-dau.csv", written([["Mã chỉ tiêu", "Kết quả"],
                                      ["3.8", "61,5"], ["4.1", "41.125"], ["6.2", "95.25"],
                                      ["6.1", "1,950"]], ";"))


if __name__ == "__main__":
    encodings()
    awkward()
    values()
