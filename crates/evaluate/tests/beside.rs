//! Model communes: the first condition follows from the report of the same place and period under
//! the advanced set.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

mod common;

use std::sync::LazyLock;

use ntm_evaluate::{Options, assess};
use ntm_model::{Assessment, CriteriaSet, Date, Measure, Recognition, Requirement};

const ADVANCED: &str = "xa-nang-cao-2021-2025";
const MODEL: &str = "xa-kieu-mau-2021-2025";

/// The sets as they would be if every level of the advanced set and of the model set were at hand,
/// and were “Đạt”.
static SETS: LazyLock<Vec<CriteriaSet>> = LazyLock::new(|| {
    let mut sets = common::sets().to_vec();
    for set in sets.iter_mut().filter(|set| [ADVANCED, MODEL].contains(&set.id.as_str())) {
        let mut indicators = set.criteria.iter_mut().flat_map(|one| &mut one.indicators);
        let known = indicators.next().unwrap().levels[0].clone();
        let all = set.criteria.iter_mut().flat_map(|one| &mut one.indicators);
        let conditions = set.recognition.iter_mut().flat_map(|rule| &mut rule.conditions);
        let conditions = conditions.map(|one| (&mut one.indicator, ""));
        for (indicator, variant) in all.map(|one| (one, "dhntb")).chain(conditions) {
            let level = ntm_model::Level { requirement: Requirement::Pass, ..known.clone() };
            indicator.levels = vec![ntm_model::Level { variant: variant.to_owned(), ..level }];
            indicator.measure = Measure::PassFail;
            indicator.parts.clear();
        }
    }
    sets
});

fn sets() -> &'static [CriteriaSet] {
    &SETS
}

fn judge(rows: &[String]) -> Assessment {
    let header = "ma_xa,ten_xa,ten_huyen,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua,tu_danh_gia";
    let text = format!("{header}\n{}\n", rows.join("\n"));
    let today = Date::end_of_year(2025);
    let options = Options { set: None, variant: None, as_of: None, today };
    assess(text.as_bytes(), sets(), &options).1
}

/// A commune that meets all of the advanced set, or all but what is given.
fn advanced(place: &str, period: &str, but: Option<(&str, &str)>) -> Vec<String> {
    let set = sets().iter().find(|set| set.id == ADVANCED).unwrap();
    let codes = set.indicators().map(|one| one.code.to_string());
    let codes = codes.chain(set.conditions().map(|one| one.indicator.code.to_string()));
    let row = |code: String| {
        let said = but.filter(|(other, _)| *other == code).map_or("Đạt", |(_, said)| said);
        format!("{place},{ADVANCED},dhntb,{period},{code},,{said}")
    };
    codes.map(row).collect()
}

/// The verdict on the first condition with its cells, and the codes of the problems about it.
fn outcome(assessment: &Assessment) -> String {
    let unit = assessment.units.iter().find(|unit| unit.set == MODEL).unwrap();
    let one = unit.indicator("1".parse().unwrap()).unwrap();
    let reads: Vec<&str> = one.reads.iter().map(|read| read.text.as_str()).collect();
    let said =
        assessment.problems.iter().filter(|problem| problem.kind.indicator() == Some(one.code));
    let said: Vec<&str> = said.map(|problem| problem.code()).collect();
    format!("{:?} [{}] {}", one.verdict, reads.join("; "), said.join(" "))
}

/// The advanced report of `,Xã A,Huyện B` in 2025 beside a row of the model set.
#[track_caller]
fn check(but: Option<(&str, &str)>, model: &str, expected: &str) {
    let mut rows = advanced(",Xã A,Huyện B", "2025", but);
    rows.push(model.to_owned());
    assert_eq!(outcome(&judge(&rows)), expected, "{model}");
    // The order of the rows does not matter.
    rows.rotate_right(1);
    assert_eq!(outcome(&judge(&rows)), expected, "{model}");
}

/// A row of the model set for the place of the advanced report.
fn model(code: &str, result: &str) -> String {
    format!(",Xã A,Huyện B,{MODEL},dhntb,2025,{code},{result},")
}

#[test]
fn the_condition_follows_from_the_other_set() {
    let met = "Met [Đạt (xa-nang-cao-2021-2025: 19/19 tiêu chí)] TAKEN_FROM_OTHER_SET";
    check(None, &model("2", "70 triệu đồng/người/năm"), met);
    // A row of the form without a result says nothing.
    let blank = format!("{}\n{}", model("2", "70"), model("1", ""));
    check(None, &blank, met);
    let not_met = "NotMet [Chưa đạt (xa-nang-cao-2021-2025: 18/19 tiêu chí)] TAKEN_FROM_OTHER_SET";
    check(Some(("3.1", "Chưa đạt")), &model("2", "70"), not_met);
    check(Some(("3.1", "")), &model("2", "70"), "NoData [] TAKEN_FROM_OTHER_SET");
}

#[test]
fn a_typed_value_is_never_overridden() {
    check(None, &model("1", "Đạt"), "Met [Đạt] TAKEN_FROM_OTHER_SET");
    let not_met = Some(("3.1", "Chưa đạt"));
    check(not_met, &model("1", "Chưa đạt"), "NotMet [Chưa đạt] TAKEN_FROM_OTHER_SET");
    check(Some(("3.1", "")), &model("1", "Đạt"), "Met [Đạt] TAKEN_FROM_OTHER_SET");
    check(
        not_met,
        &model("1", "Đạt"),
        "Conflict [Đạt; Chưa đạt (xa-nang-cao-2021-2025: 18/19 tiêu chí)] TAKEN_FROM_OTHER_SET TWO_VALUES",
    );
    check(
        None,
        &model("1", "Chưa đạt"),
        "Conflict [Chưa đạt; Đạt (xa-nang-cao-2021-2025: 19/19 tiêu chí)] TAKEN_FROM_OTHER_SET TWO_VALUES",
    );
}

#[test]
fn another_place_or_period_says_nothing() {
    let model = |place: &str, period: &str| format!("{place},{MODEL},dhntb,{period},2,70,");
    check(None, &model(",Xã C,Huyện B", "2025"), "NoData [] ");
    check(None, &model(",Xã A,Huyện B", "2024"), "NoData [] ");
    check(None, &model(",Xã A,Huyện C", "2025"), "NoData [] ");
    let met = "Met [Đạt (xa-nang-cao-2021-2025: 19/19 tiêu chí)] TAKEN_FROM_OTHER_SET";
    check(None, &model(",Xã A,Huyện B", "năm 2025"), met);
    // Codes go before names.
    let mut rows = advanced("001,Xã A,", "2025", None);
    rows.push(model("002,Xã A,", "2025"));
    assert_eq!(outcome(&judge(&rows)), "NoData [] ");
    rows.pop();
    rows.push(model("001,Xã A mới,", "2025"));
    assert!(outcome(&judge(&rows)).starts_with("Met"));
}

/// Rule 12 goes on from there: with all else met, the model commune can be recognised.
#[test]
fn recognition_follows() {
    let mut rows = advanced(",Xã A,Huyện B", "2025", None);
    let set = sets().iter().find(|set| set.id == MODEL).unwrap();
    let codes = set.indicators().map(|one| one.code.to_string()).filter(|code| code != "1");
    rows.extend(codes.map(|code| model(&code, "Đạt")));
    let conditions = set.conditions().map(|one| one.indicator.code.to_string());
    rows.extend(conditions.map(|code| model(&code, "Đạt")));
    let assessment = judge(&rows);
    let unit = assessment.units.iter().find(|unit| unit.set == MODEL).unwrap();
    assert_eq!(unit.recognition, Recognition::Eligible, "{unit:#?}");
}
