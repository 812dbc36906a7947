//! Every mistake that only a programme's file can contain, with the whole sentence about it.

mod common;

use common::{broken, compare};
use ntm_catalog::{read_programme, read_set};

const PROGRAMME: &str = include_str!("fixtures/programme.toml");

#[track_caller]
fn check(changes: &[(&str, &str)], expected: &[&str]) {
    let sets: Vec<_> =
        read_set("set.toml", include_str!("fixtures/set.toml")).into_iter().collect();
    compare(read_programme("thu.toml", &broken(PROGRAMME, changes), &sets), expected);
}

#[test]
fn a_correct_file_is_read() {
    check(&[], &[]);
}

#[test]
fn numbers() {
    check(
        &[("value = \"80\"", "value = \"80,5\"")],
        &[
            r#"dòng 24, khóa "value": "80,5" không phải là số. Cách sửa: viết số trần trong ngoặc kép, dấu chấm thập phân, không có dấu phân cách hàng nghìn, ví dụ "1489867" hoặc "82.6". [DECIMAL_FORM]"#,
        ],
    );
    check(
        &[("value = \"80\"", "value = 80")],
        &[
            r#"dòng 24, khóa "value": cần chữ trong ngoặc kép, đang là số nguyên. Cách sửa: viết như value = "…". [WRONG_TYPE]"#,
        ],
    );
    check(
        &[("value = \"80\"\n", "")],
        &[
            r#"dòng 17, khóa "value": thiếu khóa này. Cách sửa: thêm value = "82.6" vào mục bắt đầu ở dòng này. [MISSING_KEY]"#,
        ],
    );
    check(
        &[("months = [3, 6, 9, 12]", "months = [3, 13]")],
        &[
            r#"dòng 82, khóa "months": số 13 nằm ngoài khoảng 1 đến 12. Cách sửa: viết một số trong khoảng ấy. [NUMBER_RANGE]"#,
        ],
    );
    check(
        &[("day = 20", "day = 31")],
        &[
            r#"dòng 83, khóa "day": có tháng trong months không có ngày 31. Cách sửa: sửa day hoặc months; văn bản chỉ ghi tháng thì bỏ khóa day. [DAY_OF_MONTH]"#,
        ],
    );
}

#[test]
fn names() {
    check(
        &[("criterion = 1", "criterion = 99")],
        &[
            r#"dòng 20, khóa "criterion": bộ tiêu chí "thu" không có tiêu chí 99. Cách sửa: sửa số tiêu chí cho đúng bộ tiêu chí. [CRITERION_UNKNOWN]"#,
        ],
    );
    check(
        &[("column = \"Huyện A\"", "column = \"Huyện B\"")],
        &[
            r#"dòng 46, khóa "column": lộ trình không có cột "Huyện B". Cách sửa: chọn một tên trong [[roadmaps.columns]]: Huyện A, hoặc thêm cột mới. [COLUMN_UNKNOWN]"#,
        ],
    );
    check(
        &[("within = \"tong\"", "within = \"xa\"")],
        &[
            r#"dòng 70, khóa "within": không có dòng vốn "xa" ở trên. Cách sửa: ghi dòng tổng trước dòng thành phần; đang có: tong. [FUNDING_UNKNOWN]"#,
        ],
    );
    check(
        &[("who = [\"ubnd-xa\"]", "who = [\"ubnd-huyen\"]")],
        &[
            r#"dòng 81, khóa "who": không có đơn vị "ubnd-huyen". Cách sửa: chọn một id trong [[organizations]]: ubnd-xa, hoặc thêm mục mới. [ORGANIZATION_UNKNOWN]"#,
        ],
    );
    check(
        &[("year = 2027", "year = 2026")],
        &[
            r#"dòng 49, khóa "year": năm 2026 đứng sau năm 2026. Cách sửa: xếp các năm tăng dần, mỗi năm một mục. [YEARS_OUT_OF_ORDER]"#,
        ],
    );
}

#[test]
fn an_unknown_kind_is_one_mistake() {
    check(
        &[("kind = \"sum\"", "kind = \"tong\"")],
        &[
            r#"dòng 92, khóa "kind": "tong" không dùng được. Cách sửa: chọn một trong sum, share, list, criteria, average, at_least, same, sequence, follows, names. [NOT_A_CHOICE]"#,
        ],
    );
}
