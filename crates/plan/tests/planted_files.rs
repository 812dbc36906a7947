//! Errors planted into the files of a plan and of a programme, as someone who edits them makes
//! them: each is found once, and clean changes say nothing new.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use ntm_model::Finding;
use ntm_plan::{audit, audit_numbers};

const PLAN: &str = include_str!("../../../seeds/plans/binh-giang-2026-2030.toml");
const DISTRICT: &str = include_str!("../../../seeds/plans/thach-an-2025.toml");
const PROVINCE: &str = include_str!("../../../seeds/programmes/khanh-hoa-2025.toml");
const DISTRICT_NUMBERS: &str = include_str!("../../../seeds/programmes/thach-an-2025.toml");

fn of_plan(text: &str) -> Vec<Finding> {
    let sets = ntm_bundled::sets();
    let document = ntm_catalog::read_plan_document("thu.toml", text, sets).unwrap();
    audit(&document, sets)
}

fn of_programme(text: &str) -> Vec<Finding> {
    let programme = ntm_catalog::read_programme("thu.toml", text, ntm_bundled::sets()).unwrap();
    audit_numbers(&programme)
}

/// Changes some passages of a file and compares the codes of the findings that are new.
#[track_caller]
fn check(read: fn(&str) -> Vec<Finding>, file: &str, changes: &[(&str, &str)], expected: &str) {
    let before = read(file);
    let mut text = file.to_owned();
    for (old, new) in changes {
        assert!(text.contains(old), "the file has no {old}");
        text = text.replacen(old, new, 1);
    }
    let mut new: Vec<&'static str> = Vec::new();
    let after = read(&text);
    let known = |finding: &Finding, all: &[Finding]| all.iter().any(|one| one.kind == finding.kind);
    for finding in after.iter().filter(|finding| !known(finding, &before)) {
        new.push(finding.kind.code());
    }
    assert_eq!(new.join(" "), expected, "{changes:?}");
}

#[track_caller]
fn plan(changes: &[(&str, &str)], expected: &str) {
    check(of_plan, PLAN, changes, expected);
}

#[track_caller]
fn province(changes: &[(&str, &str)], expected: &str) {
    check(of_programme, PROVINCE, changes, expected);
}

/// The first assignment of an indicator in the plan, up to its place.
const OF_2_5: &str = r#"lead = ["phong-kinh-te"]
support = ["tt-dvsnc", "cac-thon", "htx", "ho-kinh-doanh"]"#;

#[test]
fn who_does_what() {
    let lead = |lead: &str, support: &str| format!("lead = {lead}\nsupport = {support}");
    let all = r#"["tt-dvsnc", "cac-thon", "htx", "ho-kinh-doanh"]"#;
    plan(&[(OF_2_5, &lead("[]", all))], "PLAN_NO_LEAD");
    plan(&[(OF_2_5, &lead(r#"["phong-kinh-te", "cong-an-xa"]"#, all))], "PLAN_TWO_LEADS");
    plan(&[(OF_2_5, &lead(r#"["cong-an-xa"]"#, all))], "PLAN_LEADS_DIFFER");
    // A supporter more in the table is no contradiction; the other passage names none.
    let more = r#"["tt-dvsnc", "cac-thon", "htx", "ho-kinh-doanh", "hoi-lhpn"]"#;
    plan(&[(OF_2_5, &lead(r#"["phong-kinh-te"]"#, more))], "");
    plan(&[("section = \"III.8\"\n", "")], "PLAN_UNIT_ABSENT");
}

#[test]
fn levels_and_years() {
    plan(&[("level = \">= 99 %\"", "level = \">= 95 %\"")], "PLAN_LEVEL_NOT_OF_SET");
    plan(&[("level = \"<= 2 %\"", "level = \">= 2 %\"")], "PLAN_LEVEL_NOT_OF_SET");
    plan(&[("level = \">= 99 %\"", "level = \">= 99 hộ\"")], "PLAN_LEVEL_OTHER_UNIT");
    plan(&[("level = \">= 99 %\"", "level = \">= 199 %\"")], "PLAN_LEVEL_IMPOSSIBLE");
}

#[test]
fn duties_of_several_sets() {
    let district = |changes: &[(&str, &str)], expected: &str| {
        check(of_plan, DISTRICT, changes, expected);
    };
    district(&[(r#"items = ["13.1"]"#, r#"items = ["13.1", "13.9"]"#)], "PLAN_CODE_NOT_IN_SET");
    district(
        &[(r#"items = ["15 Y tế"]"#, r#"items = ["15 Thủy lợi và phòng, chống thiên tai"]"#)],
        "PLAN_NAME_DIFFERS",
    );
    district(
        &[(r#"items = ["15 Y tế"]"#, r#"items = ["16 Văn hóa"]"#)],
        "PLAN_TWO_LEADS PLAN_NO_LEAD",
    );
    district(&[(r#"items = ["15 Y tế"]"#, r#"items = ["15 Y tế", "15 Y tế"]"#)], "PLAN_WORK_TWICE");
}

#[test]
fn totals_and_shares() {
    province(
        &[(
            "printed = \"131.550 triệu đồng\"\nvalue = \"131550\"",
            "printed = \"131.650 triệu đồng\"\nvalue = \"131650\"",
        )],
        "NUMBER_TOTAL",
    );
    province(&[("value = \"76.1\", line = 47", "value = \"77.1\", line = 47")], "NUMBER_SHARE");
    province(&[("value = \"76.1\", line = 47", "value = \"76\", line = 47")], "");
    province(&[("value = \"74.32\", line = 414", "value = \"74.31\", line = 414")], "NUMBER_CUT");
    province(&[("value = \"74.32\", line = 414", "value = \"73.32\", line = 414")], "NUMBER_SHARE");
    province(
        &[("printed = \"19/20\", value = \"19\"", "printed = \"18/20\", value = \"18\"")],
        "NUMBER_TOTAL",
    );
}

#[test]
fn roadmaps() {
    province(&[("cumulative = \"61\"", "cumulative = \"62\"")], "NUMBER_CUMULATIVE");
    province(&[("percent = \"66.3\"", "percent = \"67.3\"")], "NUMBER_SHARE");
    province(&[("names = [\"Vạn Bình\"], printed", "names = [], printed")], "NUMBER_LIST");
}

#[test]
fn counts_and_targets() {
    province(&[("listed = [1, 6, 13, 15, 17]", "listed = [1, 6, 13, 15]")], "NUMBER_CRITERIA");
    province(&[("value = \"14\", line = 403", "value = \"15\", line = 403")], "NUMBER_CRITERIA");
    province(
        &[(
            "count = { printed = \"thêm 06 xã\", value = \"6\"",
            "count = { printed = \"thêm 07 xã\", value = \"7\"",
        )],
        "NUMBER_LIST",
    );
    province(
        &[(
            "value = { printed = \"90\", value = \"90\", line = 368 }",
            "value = { printed = \"70\", value = \"70\", line = 368 }",
        )],
        "NUMBER_TARGET",
    );
    let district = |changes: &[(&str, &str)], expected: &str| {
        check(of_programme, DISTRICT_NUMBERS, changes, expected);
    };
    district(
        &[(
            "printed = \"Đức Xuân: 05 xóm\", value = \"5\"",
            "printed = \"Đức Xuân: 06 xóm\", value = \"6\"",
        )],
        "NUMBER_TOTAL",
    );
    // An average that the floor allows takes the finding away.
    district(
        &[(
            "average = { printed = \"15,1 tiêu chí/xã\", value = \"15.1\"",
            "average = { printed = \"16,6 tiêu chí/xã\", value = \"16.6\"",
        )],
        "",
    );
    district(
        &[(
            "printed = \"1.759,345 triệu đồng\"\nvalue = \"1759.345\"",
            "printed = \"1.859,345 triệu đồng\"\nvalue = \"1859.345\"",
        )],
        "NUMBER_TOTAL",
    );
}
