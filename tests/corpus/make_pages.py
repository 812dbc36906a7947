"""Several tables on one sheet, sentences as titles, one commune lying on its side, shares that are shown
rounded.

Run after the other makers; needs LibreOffice and openpyxl.
"""

import openpyxl

from make_columns import HERE, save
from office import convert

SHORT = ["Mã chỉ tiêu", "Nội dung", "Kết quả"]


def below_one_another():
    save("hai-bang-khac-cot.csv", [
        ["Tên xã", "6.1", "6.2"],
        ["Sơn Bình", "1,5%", "93%"],
        ["Ninh Tân", "1%", "96%"],
        ["Tên xã", "8.2", "3.3"],
        ["Sơn Bình", "91%", "1"],
        ["Vạn Thắng", "89%", "0"],
    ])
    save("hai-bang-doi-cot.csv", [
        ["Mã chỉ tiêu", "Kết quả", "Ghi chú"],
        ["6.1", "1,5%", ""],
        ["Mã chỉ tiêu", "Ghi chú", "Kết quả"],
        ["8.2", "tốt", "91%"],
    ])
    save("hai-bang-hai-xa.csv", [
        ["BẢNG 1. KẾT QUẢ XÃ SƠN BÌNH", "", ""],
        SHORT,
        ["6.1", "Nghèo", "1,5%"],
        ["BẢNG 2. KẾT QUẢ XÃ NINH TÂN", "", ""],
        SHORT,
        ["6.1", "Nghèo", "3%"],
    ])
    save("bang-phan-cong.csv", [
        SHORT,
        ["6.1", "Nghèo", "1,5%"],
        ["PHÂN CÔNG NĂM 2027", "", ""],
        ["Mã chỉ tiêu", "Đơn vị chủ trì", "Kế hoạch"],
        ["6.1", "Phòng Kinh tế", "1%"],
    ])


def sentences():
    save("cau-tieu-de.csv", [
        ["Kính gửi: UBND xã Vạn Thắng", "", ""],
        ["BÁO CÁO kết quả thực hiện các tiêu chí nông thôn mới của xã Bình Giang năm 2026", "", ""],
        ["Mã chỉ tiêu", "Nội dung", "Kết quả KH&CN"],
        ["7.4", "Thôn thông minh", "2"],
        ["Nơi nhận:", "", "TM. UBND XÃ NINH TÂN"],
    ])
    save("mot-xa-nam-ngang.csv", [
        ["UBND XÃ BÌNH GIANG", "", "", ""],
        ["Chỉ tiêu", "6.1", "6.2", "3.3"],
        ["Yêu cầu", "≤ 2%", "≥ 95%", "≥ 1"],
        ["Kết quả", "1,5%", "93%", "2"],
        ["Tự đánh giá", "Đạt", "Đạt", "Đạt"],
    ])
    save("thon-noi-tiep.csv", [
        ["Xã", "Thôn", "Chỉ tiêu", "Kết quả"],
        ["Sơn Bình", "", "6.1", "1,5%"],
        ["Sơn Bình", "Gò Da", "6.1", "1%"],
        ["", "", "6.2", "99%"],
        ["Ninh Tân", "", "6.1", "3%"],
    ])
    save("ma-gach-noi.csv", [
        SHORT,
        ["2-4", "Điện", "99,5%"],
        ["3–10", "Khu công nghiệp", "1"],
        ["6/2", "Nhà ở", "9O%"],
        ["6/1", "Nghèo", "3%"],
    ])
    save("dem-trong-ket-qua.csv", [
        ["TT", "Xã", "Kết quả"],
        ["1", "Sơn Bình", "NTM đạt 16/19 TC, chưa đạt gồm: 1, 10, 11"],
        ["2", "Ninh Tân", "NTM đạt 14/19 TC, chưa đạt gồm: 1, 10, 11"],
    ])


def rounded():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in [SHORT, ["6.2", "Nhà ở", 0.94964], ["8.2", "Chăn nuôi", 0.9], ["3.3", "Mô hình", 2]]:
        sheet.append(row)
    for cell in ("C2", "C3"):
        sheet[cell].number_format = "0%"
    source = HERE / "lam-tron.xlsx"
    workbook.save(source)
    convert(source, HERE / "lam-tron.html", "html:HTML (StarCalc)")
    source.unlink()


if __name__ == "__main__":
    below_one_another()
    sentences()
    rounded()
