//! Every mistake that a plan's file can contain, with the whole sentence about it.

mod common;

use common::{broken, compare};
use ntm_catalog::{read_plan, read_set};

const PLAN: &str = include_str!("fixtures/plan.toml");

#[track_caller]
fn check(changes: &[(&str, &str)], expected: &[&str]) {
    let sets: Vec<_> =
        read_set("set.toml", include_str!("fixtures/set.toml")).into_iter().collect();
    compare(read_plan("thu.toml", &broken(PLAN, changes), &sets), expected);
}

#[test]
fn a_correct_file_is_read() {
    check(&[], &[]);
}

#[test]
fn names() {
    check(
        &[("ntm-plan/1", "ntm-catalog/1")],
        &[
            r#"dòng 2, khóa "format": không biết định dạng "ntm-catalog/1". Cách sửa: ghi format = "ntm-plan/1". [UNKNOWN_FORMAT]"#,
        ],
    );
    check(
        &[("set = \"thu\"", "set = \"thu-2\"")],
        &[
            r#"dòng 7, khóa "set": không có bộ tiêu chí "thu-2". Cách sửa: chọn một id trong catalogs/: thu, hoặc thêm mục mới. [SET_UNKNOWN]"#,
        ],
    );
    check(
        &[("variant = \"nhom-1\"", "variant = \"nhom-9\"")],
        &[
            r#"dòng 8, khóa "variant": không có nhóm xã hoặc vùng "nhom-9". Cách sửa: chọn một id trong [[variants]]: nhom-1, hoặc thêm mục mới. [VARIANT_UNKNOWN]"#,
        ],
    );
    check(
        &[("reading = \"phu-luc\"", "reading = \"phan-iii\"")],
        &[
            r#"dòng 52, khóa "reading": không có chỗ trong kế hoạch "phan-iii". Cách sửa: chọn một id trong [[readings]]: phu-luc, hoặc thêm mục mới. [READING_UNKNOWN]"#,
        ],
    );
    check(
        &[("lead = [\"kinh-te\"]", "lead = [\"van-hoa\"]")],
        &[
            r#"dòng 53, khóa "lead": không có đơn vị "van-hoa". Cách sửa: chọn một id trong [[organizations]]: kinh-te, cac-thon, hoặc thêm mục mới. [ORGANIZATION_UNKNOWN]"#,
        ],
    );
    check(
        &[("documents = [\"huong-dan\"]", "documents = [\"thong-tu\"]")],
        &[
            r#"dòng 46, khóa "documents": không có văn bản hướng dẫn "thong-tu". Cách sửa: chọn một id trong [[documents]]: huong-dan, hoặc thêm mục mới. [DOCUMENT_UNKNOWN]"#,
        ],
    );
    check(
        &[("id = \"cac-thon\"", "id = \"kinh-te\"")],
        &[
            r#"dòng 30, khóa "id": "kinh-te" đã dùng ở dòng 21. Cách sửa: đặt tên khác, hoặc xóa một trong hai mục. [DUPLICATE_ID]"#,
            r#"dòng 54, khóa "support": không có đơn vị "cac-thon". Cách sửa: chọn một id trong [[organizations]]: kinh-te, kinh-te, hoặc thêm mục mới. [ORGANIZATION_UNKNOWN]"#,
        ],
    );
    check(
        &[("kind = \"office\"", "kind = \"phòng\"")],
        &[
            r#"dòng 26, khóa "kind": "phòng" không dùng được. Cách sửa: chọn một trong office, group, outside. [NOT_A_CHOICE]"#,
        ],
    );
    check(
        &[("lead = [\"kinh-te\"]", "lead = \"kinh-te\"")],
        &[
            r#"dòng 53, khóa "lead": cần danh sách chữ, đang là chữ trong ngoặc kép. Cách sửa: viết như lead = ["…", "…"]. [WRONG_TYPE]"#,
        ],
    );
    check(
        &[("lead = [\"kinh-te\"]", "lead = [1]")],
        &[
            r#"dòng 53, khóa "lead": cần danh sách chữ, đang là số nguyên. Cách sửa: viết như lead = ["…", "…"]. [WRONG_TYPE]"#,
        ],
    );
    check(
        &[("support = [\"cac-thon\"]", "support = [\"cac-thon\", \"kinh-te\"]")],
        &[
            r#"dòng 54, khóa "support": "kinh-te" được nêu hai lần cho một chỉ tiêu. Cách sửa: giữ một lần; đơn vị đã chủ trì thì không ghi ở support. [ORGANIZATION_TWICE]"#,
        ],
    );
}

#[test]
fn codes() {
    check(
        &[("code = \"1.2\"", "code = \"1.9\"")],
        &[
            r#"dòng 42, khóa "indicators": kế hoạch thiếu chỉ tiêu 1.2. Cách sửa: thêm một mục [[indicators]] với code = "1.2". [INDICATOR_NOT_PLANNED]"#,
            r#"dòng 60, khóa "code": bộ tiêu chí "thu" không có chỉ tiêu 1.9. Cách sửa: sửa mã cho đúng bộ tiêu chí. [CODE_UNKNOWN]"#,
        ],
    );
    check(
        &[("code = \"1.3\"", "code = \"1.3.a\"")],
        &[
            r#"dòng 42, khóa "indicators": kế hoạch thiếu chỉ tiêu 1.3. Cách sửa: thêm một mục [[indicators]] với code = "1.3". [INDICATOR_NOT_PLANNED]"#,
            r#"dòng 70, khóa "code": bộ tiêu chí "thu" không có chỉ tiêu 1.3.a. Cách sửa: dùng mã của cả chỉ tiêu: "1.3". [CODE_UNKNOWN]"#,
        ],
    );
    check(
        &[("code = \"1.2\"", "code = \"1.1\"")],
        &[
            r#"dòng 42, khóa "indicators": kế hoạch thiếu chỉ tiêu 1.2. Cách sửa: thêm một mục [[indicators]] với code = "1.2". [INDICATOR_NOT_PLANNED]"#,
            r#"dòng 60, khóa "code": mã 1.1 đã dùng ở dòng 43. Cách sửa: mỗi mã chỉ có một mục: sửa mã, hoặc xóa một trong hai mục. [CODE_DUPLICATE]"#,
        ],
    );
    check(
        &[("code = \"\"", "code = \"3.3\"")],
        &[
            r#"dòng 79, khóa "code": bộ tiêu chí "thu" không có chỉ tiêu 3.3. Cách sửa: sửa mã cho đúng bộ tiêu chí. [CODE_UNKNOWN]"#,
        ],
    );
}

#[test]
fn periods() {
    check(
        &[("start = 2028", "start = 2031")],
        &[
            r#"dòng 71, khóa "start": bắt đầu năm 2031, sau khi kết thúc năm 2030. Cách sửa: sửa start hoặc end để start không lớn hơn end. [PERIOD_BACKWARDS]"#,
        ],
    );
    check(
        &[("end = 2027", "end = 2035")],
        &[
            r#"dòng 44, khóa "start": thời gian 2026–2035 nằm ngoài 2026–2030. Cách sửa: sửa start, end cho nằm trong thời gian ấy. [PERIOD_OUTSIDE]"#,
        ],
    );
    check(
        &[("start = 2026\nend = 2030\nfile", "start = 2031\nend = 2030\nfile")],
        &[
            r#"dòng 9, khóa "start": bắt đầu năm 2031, sau khi kết thúc năm 2030. Cách sửa: sửa start hoặc end để start không lớn hơn end. [PERIOD_BACKWARDS]"#,
        ],
    );
}

#[test]
fn one_passage_speaks_once() {
    let again = "place = \"dòng 10\"\n\n[[indicators.assignments]]\nreading = \"phu-luc\"\n\
                 lead = []\nsupport = []\nlead_printed = \"\"\nsupport_printed = \"\"\nplace = \"x\"\n";
    check(
        &[("place = \"dòng 10\"\n", again)],
        &[
            r#"dòng 60, khóa "reading": "phu-luc" đã nói về chỉ tiêu này ở dòng 52. Cách sửa: gộp hai mục [[indicators.assignments]] làm một. [READING_TWICE]"#,
        ],
    );
}

#[test]
fn all_mistakes_are_reported_in_the_order_of_the_file() {
    check(
        &[
            ("checked = 2026-03-01\n", ""),
            ("kind = \"office\"", "loai = \"office\""),
            ("Build roads.", ""),
        ],
        &[
            r#"dòng 1, khóa "checked": thiếu khóa này. Cách sửa: thêm checked = 2026-02-15 vào mục bắt đầu ở dòng này. [MISSING_KEY]"#,
            r#"dòng 19, khóa "kind": thiếu khóa này. Cách sửa: thêm kind = "…" vào mục bắt đầu ở dòng này. [MISSING_KEY]"#,
            r#"dòng 25, khóa "loai": định dạng không có khóa này. Cách sửa: sửa tên khóa hoặc xóa đi; ở đây dùng được id, name, name_en, short, spellings, kind, section. [UNKNOWN_KEY]"#,
            r#"dòng 66, khóa "remedy_en": để trống. Cách sửa: điền nội dung; khóa không bắt buộc thì xóa cả dòng. [EMPTY_TEXT]"#,
        ],
    );
}
