//! Sets of which the documents at hand state only a part: what is left out, and what may not be
//! taken from memory.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic, and its helpers too")]

mod common;

use common::{broken, compare};
use ntm_catalog::read_set;
use ntm_model::{CriteriaSet, Requirement};

const SET: &str = include_str!("fixtures/set.toml");

/// The set with a source for what no document states, and one that nobody has checked.
const UNSTATED: (&str, &str) = (
    "[decision]",
    "unstated = \"goc\"\n\n[[sources]]\nid = \"nho\"\ntitle = \"Ghi nhớ\"\nconfidence = \"unchecked\"\n\n[decision]",
);
const LEVEL: &str = "  { variant = \"nhom-1\", level = \">= 60 %\", since = 2026-02-15, checked = 2026-03-01, source = \"goc\", place = \"dòng 3\" },\n";

#[track_caller]
fn check(changes: &[(&str, &str)], expected: &[&str]) {
    let changes: Vec<_> = [UNSTATED].iter().chain(changes).copied().collect();
    compare(read_set("thu.toml", &broken(SET, &changes)), expected);
}

fn set(changes: &[(&str, &str)]) -> CriteriaSet {
    let changes: Vec<_> = [UNSTATED].iter().chain(changes).copied().collect();
    read_set("thu.toml", &broken(SET, &changes)).unwrap()
}

/// The levels of 1.2, with their variants and days.
#[track_caller]
fn check_levels(written: &str, wanted: &[&str]) {
    let set = set(&[(LEVEL, written)]);
    let indicator = set.indicator("1.2".parse().unwrap()).unwrap();
    let levels: Vec<_> = indicator
        .levels
        .iter()
        .map(|level| format!("{} {} {}", level.variant, level.since, level.requirement))
        .collect();
    assert_eq!(levels, wanted);
}

#[test]
fn levels_that_are_left_out_are_unknown() {
    check_levels(LEVEL, &["nhom-1 2026-02-15 >= 60"]);
    check_levels("", &["nhom-1 2026-02-15 unknown"]);
    let later = LEVEL.replace("2026-02-15", "2027-01-01");
    check_levels(&later, &["nhom-1 2026-02-15 unknown", "nhom-1 2027-01-01 >= 60"]);
    let many = LEVEL.replace("variant = \"nhom-1\"", "variants = [\"nhom-1\"]");
    check_levels(&many, &["nhom-1 2026-02-15 >= 60"]);
}

#[test]
fn an_unknown_variant_in_a_list_is_named() {
    check(
        &[(
            "variant = \"nhom-1\", level = \">= 60 %\"",
            "variants = [\"nhom-9\"], level = \">= 60 %\"",
        )],
        &[
            r#"dòng 71, khóa "variants": không có nhóm xã hoặc vùng "nhom-9". Cách sửa: chọn một id trong [[variants]]: nhom-1, hoặc thêm mục mới. [VARIANT_UNKNOWN]"#,
        ],
    );
}

#[test]
fn an_indicator_without_a_title_is_shown_by_its_code() {
    let gone = "title = \"Có quy hoạch\"\nshort = \"Quy hoạch\"\nshort_en = \"Plan\"\n";
    let set = set(&[
        (gone, ""),
        ("direction = \"none\"\ntitle_source = \"goc\"\n", "direction = \"none\"\n"),
    ]);
    let indicator = set.indicator("1.1".parse().unwrap()).unwrap();
    assert_eq!(indicator.title, "1.1: chưa có văn bản");
    assert_eq!(indicator.short.en, "1.1: no document at hand");
    assert_eq!(indicator.title_citation.source, "goc");
}

#[test]
fn a_title_from_memory_says_so_and_a_level_from_memory_is_refused() {
    let from_memory =
        ("title_source = \"goc\"\ntitle_place = \"dòng 2\"", "title_source = \"nho\"");
    let set = set(&[from_memory]);
    let indicator = set.indicator("1.2".parse().unwrap()).unwrap();
    assert_eq!(indicator.title, "Tỷ lệ đường (chưa đối chiếu)");
    check(
        &[("source = \"goc\", place = \"dòng 3\"", "source = \"nho\"")],
        &[
            r#"dòng 71, khóa "source": mức lấy từ nguồn "nho" chưa đối chiếu với văn bản. Cách sửa: để level = "unknown", hoặc ghi nguồn là văn bản đã đọc. [LEVEL_UNCHECKED]"#,
        ],
    );
}

#[test]
fn a_level_for_men_and_for_women_makes_a_part_of_each() {
    let by_sex = "direction = \"higher\"\nmen_and_women = true";
    let set = set(&[("direction = \"higher\"", by_sex)]);
    let indicator = set.indicator("1.2".parse().unwrap()).unwrap();
    let parts: Vec<_> =
        indicator.parts.iter().map(|part| format!("{} {}", part.code, part.short.vi)).collect();
    assert_eq!(parts, ["1.2.a Nam", "1.2.b Nữ"]);
    for part in &indicator.parts {
        assert_eq!(part.levels, indicator.levels);
        assert!(matches!(part.levels[0].requirement, Requirement::Number { .. }));
    }
    check(
        &[("measure = \"pass_fail\"", "measure = \"pass_fail\"\nmen_and_women = true")],
        &[
            r#"dòng 51, khóa "men_and_women": men_and_women không đi với measure = "pass_fail". Cách sửa: dùng cho chỉ tiêu đo bằng số, hoặc xóa khóa này. [MEN_AND_WOMEN_MEASURE]"#,
        ],
    );
}
