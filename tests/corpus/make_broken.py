"""Files that cannot be read, or only in part. Needs openpyxl, msoffcrypto-tool and soffice."""

import io
import random
import shutil
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path

import msoffcrypto
from openpyxl import Workbook

from make_text import save, written
from make_workbooks import SHORT, sheet_of
from office import convert
from tables import FOLDER, base_as_text


def repacked(name, change, method=zipfile.ZIP_DEFLATED):
    """The base workbook with its parts changed by `change(part, bytes)`; `None` leaves one out."""
    out = io.BytesIO()
    with zipfile.ZipFile(FOLDER / "goc-libreoffice.xlsx") as old, \
            zipfile.ZipFile(out, "w", method, compresslevel=9) as new:
        for part in old.namelist():
            content = change(part, old.read(part))
            if content is not None:
                # A fixed day, so that the same script makes the same bytes.
                new.writestr(zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0)), content, method)
    save(name, out.getvalue())


def packed():
    whole = (FOLDER / "goc-libreoffice.xlsx").read_bytes()
    save("cut.xlsx", whole[: len(whole) // 2])
    save("cut-cuoi.xlsx", whole[:-30])
    save("cut.xls", (FOLDER / "goc-libreoffice.xls").read_bytes()[:3000])
    save("cut.ods", (FOLDER / "goc-libreoffice.ods").read_bytes()[:6000])
    sheet = "xl/worksheets/sheet1.xml"
    # 100 MB of blanks inside a cell pack into a tenth of a percent of that.
    blanks = b"<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + b" " * 100_000_000
    repacked("bom.xlsx", lambda part, content: content.replace(b"<row r=\"2\"", blanks + b"<row r=\"2\"")
             if part == sheet else content)
    repacked("thieu-trang.xlsx", lambda part, content: None if part == sheet else content)
    repacked("thieu-chuoi.xlsx",
             lambda part, content: None if part == "xl/sharedStrings.xml" else content)
    repacked("xml-hong.xlsx", lambda part, content: content[:700] if part == sheet else content)
    flipped = bytearray(whole)
    for at in range(200, len(flipped) - 200, 97):
        flipped[at] ^= 0x55
    save("bit-lat.xlsx", bytes(flipped))
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as new:
        new.writestr(zipfile.ZipInfo("goc.csv", (2026, 1, 1, 0, 0, 0)), written(base_as_text()))
    save("nen-csv.xlsx", archive.getvalue())
    with open(FOLDER / "goc-libreoffice.xlsx", "rb") as plain, \
            open(FOLDER / "mat-khau.xlsx", "wb") as locked:
        msoffcrypto.OfficeFile(plain).encrypt("mot-mat-khau", locked)


def other_formats():
    """Other things under the names of tables."""
    save("anh.xlsx", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
         b"\xff\xdb\x00\x43\x00" + bytes(64) + b"\xff\xd9")
    pixel = zlib.compress(b"\x00\xff\xff\xff")
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)), (b"IDAT", pixel), (b"IEND", b"")]
    save("anh-png.csv", b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks))
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text("<p>Kết quả thực hiện: Đạt</p>", encoding="utf-8")
        convert(page, FOLDER / "van-ban.docx", "docx:MS Word 2007 XML")
    cells = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{escaped(cell)}</Data></Cell>' for cell in row)
        + "</Row>" for row in base_as_text())
    save("goc-xml-2003.xls", '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
         '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
         'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Biểu 05">'
         f"<Table>{cells}</Table></Worksheet></Workbook>")
    save("json.csv", '{"chi_tieu": "1.1", "ket_qua": "Đạt"}\n')
    save("ngau-nhien.csv", random.Random(7).randbytes(3000))


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def texts():
    save("rong-khong.csv", b"")
    save("toan-trang.csv", "\ufeff \r\n\t\r\n\u00a0\r\n")
    save("chi-tieu-de.csv", written([["Mã chỉ tiêu", "Nội dung", "Kết quả"]]))
    save("chi-ten.csv", "ỦY BAN NHÂN DÂN XÃ BÌNH GIANG\r\nBáo cáo kết quả xây dựng nông thôn mới\r\n"
                        "Kính gửi: Ủy ban nhân dân thành phố\r\n")
    save("nul.csv", written([SHORT, ["1.1", "Đạt\0"], ["2.4", "99,5%"]]))
    save("nhieu-cot.csv", "Mã chỉ tiêu,Kết quả\n1.1,Đạt" + "," * 20_000 + "\n2.4,\"99,5%\"\n")
    save("o-dai.csv", written([SHORT, ["1.1", "Đạt " * 20_000], ["2.4", "99,5%"]]))
    save("nhieu-ngoac-ho.csv", "Mã chỉ tiêu,Kết quả,Ghi chú\n"
         + "".join(f'2.4,"99,5%","chưa đóng {number}\n' for number in range(1000)) + "1.1,Đạt,\n")
    save("thieu-ket-qua.csv", written([["Mã chỉ tiêu", "Nội dung", "Kế hoạch 2027"],
                                       ["1.1", "Quy hoạch", "Đạt"]]))
    save("thieu-ma.csv", written([["Nội dung", "Kết quả"], ["Quy hoạch chung xã", "Đạt"],
                                  ["Tỷ lệ hộ sử dụng điện", "99,5%"]]))
    for name, rows in [("trong.xlsx", []), ("chi-tieu-de.xlsx", [["Mã chỉ tiêu", "Kết quả"]]),
                       ("chi-ten.xlsx", [["ỦY BAN NHÂN DÂN XÃ"], ["Báo cáo kết quả năm 2026"]])]:
        book = Workbook()
        sheet_of(book, "Sheet1", rows)
        book.save(FOLDER / name)


if __name__ == "__main__":
    packed()
    other_formats()
    texts()
