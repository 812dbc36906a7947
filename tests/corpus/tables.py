"""The tables that the corpus is made of. The other scripts write them in many forms."""

import tomllib
from pathlib import Path

FOLDER = Path(__file__).parent
CATALOG = FOLDER / "../../seeds/catalogs/xa-2026-2030.toml"

HEADER = ["Mã chỉ tiêu", "Nội dung", "Yêu cầu", "Kết quả thực hiện", "Tự đánh giá", "Minh chứng"]

# Code, title, requirement, result, declaration, evidence. A pair is a number and its format; the
# formats begin with the mark of Vietnamese, so that LibreOffice shows a decimal comma.
BASE = [
    ("1.1", "Quy hoạch chung xã", "Đạt", "Đạt", "Đạt", "Quyết định số 12"),
    ("2.3", "Phòng, chống thiên tai theo phương châm 4 tại chỗ", "Đạt (Tốt)", "Tốt", "Đạt", ""),
    ("2.4", "Tỷ lệ hộ sử dụng điện", "≥99%", (0.995, "[$-42A]0.0%"), "Đạt", ""),
    ("3.1", "Tốc độ tăng thu nhập", "9,5 - 12%/năm", (0.102, "[$-42A]0.0%"), "Đạt", ""),
    ("3.3", "Mô hình nông nghiệp", "≥01 mô hình", (2, "General"), "Đạt", "02 mô hình rau, quả"),
    ("3.8", "Hộ nông dân giỏi", "≥ 60%", (0.595, "[$-42A]0.00%"), "Đạt", ""),
    ("3.10", "Cụm công nghiệp, làng nghề", "≥ 01", (1, "General"), "Đạt", "Làng nghề mộc"),
    ("4.1", "Lao động có bằng cấp", "≥ 40%", "43,6% (3.820/8.762 lao động)", "Đạt", ""),
    ("6.1", "Nghèo đa chiều", "≤ 2%", (0.0195, "[$-42A]0.00%"), "Đạt", "Kết quả rà soát"),
    ("6.2", "Nhà ở kiên cố", "≥ 95%", (0.9496, "[$-42A]0.00%"), "Chưa đạt", ""),
    ("7.4", "Thôn thông minh", "≥ 01 mô hình", (1, "General"), "Đạt", ""),
    ("8.2", "Chất thải chăn nuôi", "≥ 90%", "90%", "Đạt", "Báo cáo, số 5; \"môi trường\""),
    ("8.3", "Cơ sở tuân thủ", "100%", (1, "[$-42A]0%"), "Đạt", ""),
    ("10.2", "An ninh, trật tự", "Đạt", "Chưa đạt", "Chưa đạt", ""),
]


def shown(cell):
    """The text of a cell as its user sees it."""
    if not isinstance(cell, tuple):
        return cell
    number, form = cell
    if "%" not in form:
        return str(number)
    places = form.count("0") - 1
    return f"{number * 100:.{places}f}%".replace(".", ",")


def base_as_text():
    """The base table with its header, every cell as text."""
    return [HEADER] + [[shown(cell) for cell in row] for row in BASE]


# Communes that the documents in the seeds name, then numbered ones.
NAMED = [
    "Sơn Bình", "Vạn Thắng", "Ninh Tân", "Cam Tân", "Cam Hải Đông", "Ninh Sơn", "Ninh Ích",
    "Ninh Sim", "Ninh Trung", "Ninh Lộc", "Ninh Xuân", "Vạn Phú", "Vạn Bình", "Vạn Phước",
    "Xuân Sơn", "Suối Cát", "Suối Tiên", "Sông Cầu", "Vĩnh Lương", "Bình Lộc",
]


def communes(count):
    """So many names: those of the seeds first, then `Xã 021` and so on."""
    return (NAMED + [f"Xã {number:03}" for number in range(21, count + 1)])[:count]


# The indicators of the wide tables and a short title for each.
WIDE = [
    ("1.1", "Quy hoạch chung xã"), ("2.4", "Tỷ lệ hộ sử dụng điện"), ("3.3", "Mô hình nông nghiệp"),
    ("3.8", "Hộ nông dân giỏi"), ("3.9", "Kinh tế tư nhân"), ("3.10", "Cụm công nghiệp, làng nghề"),
    ("4.1", "Lao động có bằng cấp"), ("6.1", "Nghèo đa chiều"), ("6.2", "Nhà ở kiên cố"),
    ("8.3", "Cơ sở tuân thủ"),
]


def wide_result(commune, code):
    """The result of a commune, counted from 1. The figures go up and down with the number, so that
    every verdict occurs and each can be worked out from the number alone."""
    step = commune % 10
    return {
        "1.1": "Đạt" if commune % 2 else "Chưa đạt",
        "2.4": f"{98 + step / 10:.1f}%".replace(".", ","),
        "3.3": str(commune % 3),
        "3.8": f"{55 + step}%",
        "3.9": "" if commune % 7 == 0 else "Đạt",
        "3.10": str(commune % 2),
        "4.1": f"{3000 + commune}/7500",
        "6.1": f"{1.5 + step / 10:.1f}%".replace(".", ","),
        "6.2": f"{(9400 + commune) / 100:.2f}%".replace(".", ","),
        "8.3": "100%" if commune % 5 else "99,5%",
    }[code]


def criteria():
    """The criteria of the catalog: number, title, and code, title, level of each indicator."""
    catalog = tomllib.loads(CATALOG.read_text(encoding="utf-8"))
    for criterion in catalog["criteria"]:
        indicators = [
            (one["code"], one["title"], one["levels"][0]["printed"], one["unit"])
            for one in criterion["indicators"]
        ]
        yield criterion["number"], criterion["title"], indicators
