//! Every mistake that a crosswalk's file can contain, with the whole sentence about it.

mod common;

use common::{broken, compare};
use ntm_catalog::{read_crosswalk, read_set};
use ntm_model::{Difference, Relation};

const CROSSWALK: &str = include_str!("fixtures/crosswalk.toml");

#[track_caller]
fn check(changes: &[(&str, &str)], expected: &[&str]) {
    let sets: Vec<_> =
        read_set("set.toml", include_str!("fixtures/set.toml")).into_iter().collect();
    compare(read_crosswalk("thu.toml", &broken(CROSSWALK, changes), &sets), expected);
}

#[test]
fn a_correct_file_is_read_in_its_order() {
    check(&[], &[]);
    let sets = [read_set("set.toml", include_str!("fixtures/set.toml")).unwrap()];
    let crosswalk = read_crosswalk("thu.toml", CROSSWALK, &sets).unwrap();
    assert_eq!(crosswalk.successors.len(), 3);
    assert_eq!(crosswalk.successors[0].new_because.as_ref().unwrap().en, "New.");
    // The closest first, whatever the file says first; differences in their own order.
    let [same, narrower] = crosswalk.successors[1].predecessors.as_slice() else { panic!("two") };
    assert_eq!((same.relation, narrower.relation), (Relation::Same, Relation::Narrower));
    assert_eq!(narrower.differs, [Difference::Level, Difference::Unit]);
}

#[test]
fn sets_and_codes_must_exist() {
    check(
        &[("to = \"thu\"", "to = \"thu-2\"")],
        &[
            r#"dòng 5, khóa "to": không có bộ tiêu chí "thu-2". Cách sửa: chọn một id trong catalogs/: thu, hoặc thêm mục mới. [SET_UNKNOWN]"#,
        ],
    );
    check(
        &[("code = \"1.2\"\nrelation", "code = \"9.9\"\nrelation")],
        &[
            r#"dòng 24, khóa "code": bộ tiêu chí "thu" không có chỉ tiêu 9.9. Cách sửa: sửa mã cho đúng bộ tiêu chí. [CODE_UNKNOWN]"#,
        ],
    );
    check(
        &[("part = \"1.3.a\"", "part = \"1.2.a\"")],
        &[
            r#"dòng 35, khóa "part": 1.2.a không phải là mã một phần của 1.3. Cách sửa: viết như "1.3.a", hoặc chuyển mục này đến chỉ tiêu của nó. [PART_ELSEWHERE]"#,
        ],
    );
}

#[test]
fn every_indicator_once() {
    check(
        &[("[[indicators]]\ncode = \"1.1\"\nnew = \"Chưa có.\"\nnew_en = \"New.\"\n", "")],
        &[
            r#"dòng 9, khóa "indicators": bảng đối chiếu thiếu chỉ tiêu 1.1. Cách sửa: thêm một mục [[indicators]] với code = "1.1". [INDICATOR_NOT_CROSSED]"#,
        ],
    );
    check(
        &[("code = \"1.2\"\nrelation", "code = \"1.1\"\nrelation")],
        &[
            r#"dòng 24, khóa "code": mã 1.1 đã dùng ở dòng 17. Cách sửa: mỗi mã chỉ có một mục: sửa mã, hoặc xóa một trong hai mục. [CODE_DUPLICATE]"#,
        ],
    );
}

#[test]
fn old_or_new_and_known_words() {
    check(
        &[("new = \"Chưa có.\"\nnew_en = \"New.\"\n", "")],
        &[
            r#"dòng 8, khóa "old": cần ghi chỉ tiêu cũ, hoặc lý do không có chỉ tiêu cũ, không ghi cả hai. Cách sửa: thêm [[indicators.old]], hoặc thêm new = "…" và new_en = "…". [NEW_OR_OLD]"#,
        ],
    );
    check(
        &[("relation = \"same\"", "relation = \"equal\"")],
        &[
            r#"dòng 25, khóa "relation": "equal" không dùng được. Cách sửa: chọn một trong same, narrower, broader, related. [NOT_A_CHOICE]"#,
        ],
    );
    check(
        &[("differs = [\"content\"]", "differs = [\"colour\"]")],
        &[
            r#"dòng 37, khóa "differs": "colour" không dùng được. Cách sửa: chọn một trong level, measure, unit, population, content, guidance. [NOT_A_CHOICE]"#,
        ],
    );
}
