"""The base table as LibreOffice writes it. Needs openpyxl and soffice.

The table is made with openpyxl and opened by LibreOffice, which then saves it in every format.
"""

import shutil
import tempfile
import unicodedata
from pathlib import Path

from openpyxl import Workbook

from office import ODS, UTF8, UTF16, WINDOWS_1258, XLS, XLSX, convert, csv
from tables import BASE, FOLDER, HEADER

def base_workbook(path, spell=str):
    """The base table in a workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Biểu 05"
    sheet.append([spell(text) for text in HEADER])
    for row in BASE:
        sheet.append([cell[0] if isinstance(cell, tuple) else spell(cell) for cell in row])
        for cell, value in zip(sheet[sheet.max_row], row):
            cell.number_format = value[1] if isinstance(value, tuple) else "@"
    book.save(path)


def as_typed_for_1258(text):
    """Letters with their hats and horns, tones apart: how Windows-1258 spells Vietnamese."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    spelled = []
    for letter in unicodedata.normalize("NFC", text):
        apart = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in apart if mark in tones)
        bare = "".join(mark for mark in apart if mark not in tones)
        spelled.append(unicodedata.normalize("NFC", bare) + tone)
    return "".join(spelled)


def main():
    first = FOLDER / "goc-openpyxl.xlsx"
    base_workbook(first)
    for ending, to in [
        ("xlsx", XLSX),
        ("xls", XLS),
        ("ods", ODS),
        ("fods", "fods:OpenDocument Spreadsheet Flat XML"),
        ("html", "html:HTML (StarCalc)"),
        ("pdf", "pdf:calc_pdf_Export"),
    ]:
        convert(first, FOLDER / f"goc-libreoffice.{ending}", to)
    # Portals hand out web pages under the name of a workbook.
    shutil.copy(FOLDER / "goc-libreoffice.html", FOLDER / "goc-trang-web.xls")
    convert(first, FOLDER / "goc-phay.csv", csv(",", UTF8))
    convert(first, FOLDER / "goc-cham-phay.csv", csv(";", UTF8))
    convert(first, FOLDER / "goc-tab.txt", csv("\t", UTF8))
    convert(first, FOLDER / "goc-utf16.csv", csv(",", UTF16))
    with tempfile.TemporaryDirectory() as folder:
        apart = Path(folder) / "apart.xlsx"
        base_workbook(apart, as_typed_for_1258)
        convert(apart, FOLDER / "goc-1258.csv", csv(";", WINDOWS_1258))


if __name__ == "__main__":
    main()
