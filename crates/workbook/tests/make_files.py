#!/usr/bin/env python3
"""Makes the workbooks under `files/`, and for each the texts that its cells must give.

The expected texts stand in this script beside the cells they belong to, written by hand. They go
into one `.tsv` for each table, with sheet, address and text; the same table saved by LibreOffice
in three formats must give the same texts.

Needs openpyxl, xlwt, msoffcrypto-tool and LibreOffice (`soffice`) on the path:

    python3 -m venv venv && venv/bin/pip install openpyxl xlwt msoffcrypto-tool
    venv/bin/python crates/workbook/tests/make_files.py
"""

import datetime
import io
import pathlib
import shutil
import subprocess
import tempfile
import zipfile

from msoffcrypto.format.ooxml import OOXMLFile
import openpyxl
import xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

FILES = pathlib.Path(__file__).parent / "files"
DATE = datetime.date
TIME = datetime.time

# Sheet → list of (address, value, number format or None, expected text).
TABLE = {
    "Biểu 05": [
        ("A1", "BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN TIÊU CHÍ XÃ NÔNG THÔN MỚI", None, "BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN TIÊU CHÍ XÃ NÔNG THÔN MỚI"),
        ("A2", "Xã Sơn Bình, năm 2026", None, "Xã Sơn Bình, năm 2026"),
        ("A4", "Mã chỉ tiêu", None, "Mã chỉ tiêu"),
        ("B4", "Nội dung", None, "Nội dung"),
        ("C4", "Kết quả", None, "Kết quả"),
        ("C5", "Thực hiện", None, "Thực hiện"),
        ("D5", "Tự đánh giá", None, "Tự đánh giá"),
        ("E4", "Ghi chú", None, "Ghi chú"),
        # A code as text, as a number, and as a number that shows its last zero.
        ("A6", "3.10", None, "3.10"),
        ("B6", "Tỷ lệ hộ được sử dụng nước sạch", None, "Tỷ lệ hộ được sử dụng nước sạch"),
        ("C6", 0.075, "0.0%", "7,5%"),
        ("D6", "Chưa đạt", None, "Chưa đạt"),
        ("A7", 3.1, None, "3,1"),
        ("C7", 0.6705, "0.00%", "67,05%"),
        ("D7", True, None, "Có"),
        ("A8", 3.1, "0.00", "3,10"),
        ("C8", "=1059/4532", "0.00%", "23,3671668137688%"),
        ("D8", False, None, "Không"),
        ("A9", "2.1.a", None, "2.1.a"),
        ("C9", "=0.1+0.2", None, "0,3"),
        ("E9", "dòng một\ndòng hai", None, "dòng một\ndòng hai"),
        ("A10", "9.2", None, "9.2"),
        ("C10", "11,323/15,236 km", None, "11,323/15,236 km"),
        # This row is hidden, the next one by a filter.
        ("A11", "11", None, "11"),
        ("C11", "=1/0", None, "#DIV/0!"),
        ("A12", "12", None, "12"),
        ("C12", '="Đạt"', None, "Đạt"),
        ("A13", "13", None, "13"),
        ("C13", '=IF(TRUE,"","x")', None, ""),
        # A hidden column, and a cell far from the others.
        ("G6", "ẩn", None, "ẩn"),
        ("J20", "xa", None, "xa"),
    ],
    "Định dạng": [
        ("A1", 0.9496, "0%", "94,96%"),
        ("A2", 0.07, "0.00%", "7%"),
        ("A3", 0.29, "0.00%", "29%"),
        ("A4", 1.1, "0%", "110%"),
        ("A5", 7.5, '0.0"%"', "7,5%"),
        ("A6", 0.075, "_-* #,##0.00\\ %", "7,5%"),
        ("A7", -0.075, "0.0%;[Red]-0.0%", "-7,5%"),
        ("A8", 0.12345, "0.00%", "12,3450%"),
        ("B1", 36750, "#,##0", "36750"),
        ("B2", 36.75, "#,##0.00", "36,75"),
        ("B3", 1.234, None, "1,2340"),
        ("B4", 1234567.5, "#,##0.0", "1234567,5"),
        ("B5", 36750, "#,##0,", "36750"),
        ("B6", -12.5, "0.0_);(0.0)", "-12,5"),
        ("B7", 1e-17, None, "0"),
        ("B8", 123456789012345, "0", "123456789012345"),
        ("C1", 15, '0" hộ"', "15 hộ"),
        ("C2", 2026, None, "2026"),
        ("C3", 2026, "0", "2026"),
        ("C4", "0095", None, "0095"),
        ("C5", 4, "00000", "00004"),
        ("C6", 0, "0.0%", "0%"),
        ("C7", 0.5, "# ?/?", "0,5"),
        ("C8", 12, "0.00", "12,00"),
        ("D1", "  hai  khoảng  ", None, "  hai  khoảng  "),
        ("D2", "<&>\"'", None, "<&>\"'"),
        ("D3", "Chi\u0309 tie\u0302u", None, "Chi\u0309 tie\u0302u"),
    ],
    "Ngày": [
        ("A1", DATE(2026, 3, 15), "dd/mm/yyyy", "15/03/2026"),
        ("A2", DATE(2026, 10, 3), "d-mmm", "03/10/2026"),
        ("A3", DATE(2026, 3, 1), "mmm-yy", "tháng 3/2026"),
        ("A4", DATE(2026, 3, 1), "mm/yyyy", "tháng 3/2026"),
        ("A5", datetime.datetime(2026, 3, 15, 10, 30), "dd/mm/yyyy hh:mm", "15/03/2026 10:30"),
        ("A6", TIME(3, 10), "h:mm", "03:10"),
        ("A7", DATE(1999, 12, 31), "yyyy-mm-dd", "31/12/1999"),
        ("A8", DATE(2026, 3, 15), "[$-42A]d mmmm yyyy;@", "15/03/2026"),
        ("A9", DATE(2024, 2, 29), "dd/mm/yyyy;@", "29/02/2024"),
    ],
    "Ẩn": [("B2", "trang ẩn", None, "trang ẩn")],
    "Trống": [],
}
MERGED = {"Biểu 05": ["A1:E1", "A2:E2", "A4:A5", "B4:B5", "C4:D4", "E4:E5"]}


def build(epoch=None):
    book = openpyxl.Workbook()
    book.remove(book.active)
    if epoch:
        book.epoch = epoch
    for name, cells in TABLE.items():
        sheet = book.create_sheet(name)
        for address, value, number_format, _ in cells:
            cell = sheet[address]
            cell.value = value
            if number_format:
                cell.number_format = number_format
        for area in MERGED.get(name, []):
            sheet.merge_cells(area)
    sheet = book["Biểu 05"]
    sheet.row_dimensions[11].hidden = True
    sheet.auto_filter.ref = "A5:E13"
    sheet.auto_filter.add_filter_column(0, ["3.10", "3.1", "2.1.a", "9.2", "11", "13"])
    sheet.row_dimensions[12].hidden = True
    sheet.column_dimensions["G"].hidden = True
    book["Ẩn"].sheet_state = "hidden"
    return book


def expected(name, sheets):
    lines = []
    for sheet, cells in sheets.items():
        for address, *_, text in cells:
            if text:
                text = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
                lines.append(f"{sheet}\t{address}\t{text}\n")
    (FILES / f"{name}.tsv").write_text("".join(lines), encoding="utf-8")


def convert(source, target, name, export=None):
    """Lets LibreOffice open `source` and save it in another format."""
    with tempfile.TemporaryDirectory() as folder:
        profile = pathlib.Path(tempfile.gettempdir()) / "workbook-profile"
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
             f"{target}:{export}" if export else target, "--outdir", folder, str(source)],
            check=True, capture_output=True,
        )
        shutil.move(f"{folder}/{source.stem}.{target}", FILES / name)
    if target == "ods":
        without_picture(FILES / name)


def without_picture(path):
    """Drops the preview, which is half of the file."""
    with zipfile.ZipFile(path) as archive:
        parts = [(info, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for info, data in parts:
            if not info.filename.startswith("Thumbnails/"):
                archive.writestr(info, data)


def tables(folder):
    """The table above: by openpyxl without results, and by LibreOffice with them."""
    source = folder / "table.xlsx"
    build().save(source)
    for target in ["xlsx", "xls", "ods"]:
        convert(source, target, f"table.{target}")
    expected("table", TABLE)
    shutil.copy(source, FILES / "not-calculated.xlsx")
    without = {
        sheet: [cell for cell in cells if not str(cell[1]).startswith("=")]
        for sheet, cells in TABLE.items()
    }
    expected("not-calculated", without)
    build(epoch=openpyxl.utils.datetime.CALENDAR_MAC_1904).save(folder / "from-1904.xlsx")
    for target in ["xlsx", "xls"]:
        convert(folder / "from-1904.xlsx", target, f"from-1904.{target}")


def by_xlwt():
    """Rich text, numbers side by side, and more text than one record holds. For a formula this
    program writes an empty text as its result."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Biểu 05")
    percent = xlwt.easyxf(num_format_str="0.0%")
    fixed = xlwt.easyxf(num_format_str="0.00")
    sheet.write(0, 0, "Mã")
    sheet.write(1, 0, 3.1, fixed)
    sheet.write(1, 1, 0.075, percent)
    sheet.write(2, 1, xlwt.Formula("B2*2"), percent)
    bold = xlwt.easyfont("bold true")
    sheet.write_rich_text(3, 0, [("Chưa ", bold), "đạt"])
    cells = [("A1", "Mã"), ("A2", "3,10"), ("B2", "7,5%"), ("A4", "Chưa đạt")]
    # The texts of the workbook are cut into records of 8 KB.
    for row in range(40):
        text = f"{row:02} " + ("ế" if row % 2 else "a") * 120
        sheet.write(10 + row, 0, text)
        cells.append((f"A{11 + row}", text))
    for column in range(4):
        sheet.write(5, column, column + 1)
        cells.append((f"{'ABCD'[column]}6", str(column + 1)))
    book.save(FILES / "xlwt.xls")
    expected("xlwt", {"Biểu 05": cells})


def rich():
    """Rich text, and a file that a program wrote without any shared texts."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Chữ"
    bold = InlineFont(b=True)
    sheet["A1"] = CellRichText("Xã ", TextBlock(bold, "chưa"), " đạt")
    sheet["A2"] = "một_x000D_\nhai"
    book.save(FILES / "rich.xlsx")
    expected("rich", {"Chữ": [("A1", "Xã chưa đạt"), ("A2", "một\nhai")]})


CONTENT = "http://schemas.openxmlformats.org/package/2006"
STRICT = "http://purl.oclc.org/ooxml"


def package(name, sheet, styles=None, shared=None, encoding="utf-8", **others):
    """An XLSX file written by hand, with the namespaces and prefixes of the strict standard."""
    relation = f"{STRICT}/officeDocument/relationships"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{CONTENT}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{CONTENT}/relationships"><Relationship Id="a" Type="{relation}/officeDocument" Target="/book/main.xml"/></Relationships>',
        "book/_rels/main.xml.rels": f'<Relationships xmlns="{CONTENT}/relationships">'
        f'<Relationship Id="s" Type="{relation}/worksheet" Target="../pages/one.xml"/>'
        + (f'<Relationship Id="t" Type="{relation}/styles" Target="styles.xml"/>' if styles else "")
        + (f'<Relationship Id="u" Type="{relation}/sharedStrings" Target="texts.xml"/>' if shared else "")
        + "</Relationships>",
        "book/main.xml": f'<x:workbook xmlns:x="{STRICT}/spreadsheetml/main" xmlns:q="{relation}"><x:sheets><x:sheet name="Biểu &amp; số" sheetId="1" state="veryHidden" q:id="s"/></x:sheets></x:workbook>',
        "pages/one.xml": f'<?xml version="1.0"?><x:worksheet xmlns:x="{STRICT}/spreadsheetml/main">{sheet}</x:worksheet>',
        **others,
    }
    if styles:
        parts["book/styles.xml"] = f'<x:styleSheet xmlns:x="{STRICT}/spreadsheetml/main">{styles}</x:styleSheet>'
    if shared:
        parts["book/texts.xml"] = f'<x:sst xmlns:x="{STRICT}/spreadsheetml/main">{shared}</x:sst>'
    with zipfile.ZipFile(FILES / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in parts.items():
            archive.writestr(zipfile.ZipInfo(path), text.encode(encoding), zipfile.ZIP_DEFLATED)


def by_hand():
    sheet = """<x:cols><x:col min="3" max="4" style="1"/><x:col min="6" max="16384" hidden="1"/></x:cols>
<x:sheetData>
<x:row><x:c t="inlineStr"><x:is><x:t>Mã</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row>
<x:row r="3" s="1" customFormat="1" ht="0"><x:c><x:v>0.075</x:v></x:c><x:c s="0"><x:v>0.075</x:v></x:c><x:c t="d"><x:v>2026-03-15T00:00:00</x:v></x:c></x:row>
<x:row><x:c r="C4"><x:v>7.0000000000000007E-2</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>&#272;ạt</x:v></x:c><x:c t="str"><x:f>A2</x:f><x:v/></x:c></x:row>
<x:row><x:c t="s"><x:v>1</x:v></x:c><x:c><x:v>không phải số</x:v></x:c><x:c/></x:row>
</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/><x:mergeCell ref="E9"/></x:mergeCells>
<x:extLst><x:row r="9"><x:c><x:v>9</x:v></x:c></x:row></x:extLst>"""
    styles = """<x:numFmts><x:numFmt numFmtId="164" formatCode="0,0%"/></x:numFmts><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="164"/></x:cellXfs>"""
    shared = """<x:si><x:r><x:t>Kết </x:t></x:r><x:r><x:t xml:space="preserve">quả </x:t></x:r><x:rPh sb="0" eb="1"><x:t>x</x:t></x:rPh></x:si><x:si><x:t><![CDATA[<Đạt>]]></x:t></x:si>"""
    package("strict.xlsx", sheet, styles, shared)
    cells = [
        ("A1", "Mã"), ("B1", "Kết quả "),
        ("A3", "7,5%"), ("B3", "0,0750"), ("C3", "15/03/2026"),
        ("C4", "7%"), ("D4", "Có"), ("E4", "#N/A"), ("F4", "Đạt"),
        ("A5", "<Đạt>"), ("B5", "không phải số"),
    ]
    expected("strict", {"Biểu & số": cells})
    package("utf-16.xlsx", sheet, styles, shared, encoding="utf-16")
    package("no-shared-texts.xlsx", sheet, styles)


def refused():
    """Files that are no workbook, or one that is not read."""
    document = f'<Relationships xmlns="{CONTENT}/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    with zipfile.ZipFile(FILES / "document.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", document)
        archive.writestr("word/document.xml", "<w:document/>")
    with zipfile.ZipFile(FILES / "text.odt", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<office:document-content/>")
    with zipfile.ZipFile(FILES / "binary.xlsb", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", document.replace("word/document.xml", "xl/workbook.bin"))
        archive.writestr("xl/workbook.bin", b"\x83\x01\x00")
    with zipfile.ZipFile(FILES / "other.zip", "w") as archive:
        archive.writestr("a.csv", "chi_tieu,ket_qua")
    with zipfile.ZipFile(FILES / "locked.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>')
        archive.writestr("content.xml", b"\x8f\x12\x00")
    book = openpyxl.Workbook()
    book.save(FILES / "empty.xlsx")
    plain = io.BytesIO((FILES / "empty.xlsx").read_bytes())
    with open(FILES / "locked.xlsx", "wb") as target:
        OOXMLFile(plain).encrypt("mật khẩu", target)


def main():
    FILES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        tables(pathlib.Path(folder))
    by_xlwt()
    rich()
    by_hand()
    refused()


if __name__ == "__main__":
    main()
