//! A province's own levels laid over the published sets.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

mod common;

use std::sync::LazyLock;

use common::{outcome, result, sets};
use ntm_evaluate::{Options, Resolved, evaluate, overlay_lines, resolve_sets};
use ntm_model::{
    Assessment, CriteriaSet, Layer, Measure, Note, Overlay, OverlayEffect, Requirement, Submission,
    UnitReport, Verdict,
};
use proptest::prelude::*;

const HEADER: &str =
    "bo_tieu_chi,nhom,chi_tieu,ten_chi_tieu,cach,muc,van_ban,vi_tri,tu_ngay,ghi_chu";

fn overlay(rows: &str) -> Overlay {
    let text = format!("{HEADER}\n{rows}\n");
    ntm_ingest::read_overlay(text.as_bytes(), "tinh.csv").0.unwrap()
}

fn resolve(rows: &str) -> Resolved {
    resolve_sets(sets(), &overlay(rows))
}

/// The codes of the problems with their places, and whether the overlay is applied.
#[track_caller]
fn check(rows: &str, expected: &[&str], is_applied: bool) {
    let resolved = resolve(rows);
    let said = resolved.problems.iter().map(|problem| {
        let place = place_text(&problem.place);
        format!("{} {place}", problem.code())
    });
    let said: Vec<_> = said.collect();
    assert_eq!(
        (said.iter().map(String::as_str).collect::<Vec<_>>().as_slice(), resolved.is_applied),
        (expected, is_applied),
        "{rows}"
    );
    if !is_applied {
        assert_eq!(resolved.sets, sets());
    }
}

/// Line and column, or `file`.
fn place_text(place: &ntm_model::Place) -> String {
    match place {
        ntm_model::Place::Field { line, column } => format!("{line}:{column}"),
        ntm_model::Place::Line(line) => format!("{line}"),
        _ => "file".to_owned(),
    }
}

/// One row that is refused, with what is wrong and in which column.
#[track_caller]
fn refuse(row: &str, problem: &str) {
    check(row, &[problem, "OVERLAY_NOT_APPLIED file"], false);
}

#[test]
fn rows_that_do_not_fit_are_refused_with_their_place() {
    refuse("xa-2031-2035,nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,,", "OVERLAY_UNKNOWN_SET 2:1");
    refuse(",nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,,", "OVERLAY_UNKNOWN_SET 2:1");
    refuse("xa-2026-2030,nhom-4,4.1,,đặt,≥ 35 %,QĐ 1,,,", "OVERLAY_UNKNOWN_VARIANT 2:2");
    refuse("xa-2026-2030,,4.1,,đặt,≥ 35 %,QĐ 1,,,", "OVERLAY_UNKNOWN_VARIANT 2:2");
    refuse("xa-2026-2030,nhom-2,4.9,,đặt,≥ 35 %,QĐ 1,,,", "OVERLAY_UNKNOWN_CODE 2:3");
    refuse("xa-2026-2030,nhom-2,4.1.a,,đặt,≥ 35 %,QĐ 1,,,", "OVERLAY_UNKNOWN_CODE 2:3");
    refuse("xa-2026-2030,nhom-1,4.1,,đặt,≥ 35 %,,,,", "OVERLAY_WEAKER 2:6");
    refuse("xa-2026-2030,nhom-1,6.1,,đặt,≤ 3 %,,,,", "OVERLAY_WEAKER 2:6");
    refuse("xa-2026-2030,nhom-1,4.1,,đặt,chưa quy định,,,,", "OVERLAY_WEAKER 2:6");
    refuse("xa-2026-2030,nhom-1,4.1,,nâng,≥ 40 %,QĐ 1,,,", "OVERLAY_NOT_RAISED 2:6");
    refuse("xa-2026-2030,nhom-1,4.1,,nâng,≥ 35 %,QĐ 1,,,", "OVERLAY_NOT_RAISED 2:6");
    refuse("xa-2026-2030,nhom-2,4.1,,nâng,≥ 35 %,QĐ 1,,,", "OVERLAY_NOTHING_TO_RAISE 2:6");
    refuse("xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 người,QĐ 1,,,", "OVERLAY_UNIT_DIFFERS 2:6");
    refuse("xa-2026-2030,nhom-2,3.1,,đặt,≥ 10 %,QĐ 1,,,", "OVERLAY_UNIT_DIFFERS 2:6");
    refuse("xa-2026-2030,nhom-2,4.1,,đặt,Tốt,QĐ 1,,,", "OVERLAY_KIND_DIFFERS 2:6");
    refuse("xa-2026-2030,nhom-2,1.1,,đặt,≥ 35 %,QĐ 1,,,", "OVERLAY_KIND_DIFFERS 2:6");
    refuse("xa-2026-2030,nhom-2,2.1,,đặt,≥ 35 %,QĐ 1,,,", "OVERLAY_NEEDS_PARTS 2:6");
    refuse("xa-2026-2030,nhom-2,4.1,,đặt,≥ 135 %,QĐ 1,,,", "OVERLAY_IMPOSSIBLE_SHARE 2:6");
    refuse("xa-2026-2030,nhom-2,6.1,,đặt,≥ 5 %,QĐ 1,,,", "OVERLAY_WRONG_DIRECTION 2:6");
    refuse("xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,2025-12-31,", "OVERLAY_DATE_OUTSIDE 2:9");
    refuse("xa-2026-2030,nhom-2,4.1,,thêm,≥ 35 %,QĐ 1,,,", "OVERLAY_CODE_TAKEN 2:3");
    refuse("xa-2026-2030,nhom-2,4,Mới,thêm,,QĐ 1,,,", "OVERLAY_CODE_TAKEN 2:3");
    refuse("xa-2026-2030,nhom-2,11.1,,thêm,≥ 35 %,QĐ 1,,,", "OVERLAY_TITLE_MISSING 2:4");
    refuse("xa-2026-2030,nhom-2,2.1.z,Mới,thêm,≥ 35 %,QĐ 1,,,", "OVERLAY_UNKNOWN_CODE 2:3");
    refuse("thon,,1.1,Đường,thêm,≥ 90 %,QĐ 1,,,", "OVERLAY_DATE_MISSING 2:9");
    let twice =
        "xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,,\nxa-2026-2030,tất cả,4.1,,đặt,≥ 45 %,QĐ 1,,,";
    refuse(twice, "OVERLAY_REPEATED 3:3");
    // A set that nobody has, and not all of whose rows add.
    let mixed = "thon,,1.1,Đường,thêm,≥ 90 %,QĐ 1,,2026-03-01,\nthon,,1.2,Điện,đặt,≥ 90 %,QĐ 1,,2026-03-01,";
    check(
        mixed,
        &["OVERLAY_UNKNOWN_SET 2:1", "OVERLAY_UNKNOWN_SET 3:1", "OVERLAY_NOT_APPLIED file"],
        false,
    );
}

#[test]
fn one_unread_row_keeps_the_others_from_being_applied() {
    let rows =
        "xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,,\nxa-2026-2030,nhom-2,6.1,,đặt,5 %,QĐ 1,,,";
    check(rows, &["OVERLAY_NOT_APPLIED file"], false);
}

#[test]
fn what_is_taken_is_said_where_it_should_be_known() {
    check("xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,,", &[], true);
    check("xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,,,,", &["OVERLAY_NOT_CITED 2:7"], true);
    check("xa-2026-2030,nhom-1,4.1,,nâng,≥ 45 %,,,,", &["OVERLAY_NOT_CITED 2:7"], true);
    check("xa-2026-2030,nhom-1,4.1,,đặt,≥ 35 %,QĐ 1,,,", &["OVERLAY_WEAKER_CITED 2:6"], true);
    check("xa-2026-2030,nhom 2; nhom-3,4.1,,đặt,≥ 35 %,QĐ 1,,,", &[], true);
    check("xa-2026-2030,nhom-2,3.3,,đặt,≥ 01,QĐ 1,,,", &[], true);
    // The province's level of 2024 stands in place of the published one of 2025, too.
    check(
        "xa-2021-2025,dhntb,10,,đặt,≥ 51 triệu đồng/người/năm,,,01/01/2024,",
        &["OVERLAY_WEAKER 2:6", "OVERLAY_NOT_APPLIED file"],
        false,
    );
    let both = "xa-2021-2025,dhntb,10,,đặt,≥ 51 triệu đồng/người/năm,QĐ 1,,2024,\nxa-2021-2025,dhntb,10,,đặt,≥ 54 triệu đồng/người/năm,QĐ 1,,2025,";
    check(both, &[], true);
}

fn judge(
    sets: &[CriteriaSet],
    set: &str,
    variant: &str,
    day: &str,
    row: (&str, &str),
) -> Assessment {
    let options = Options {
        set: Some(set.to_owned()),
        variant: Some(variant.to_owned()),
        as_of: Some(common::date(day)),
        today: common::date(day),
    };
    let unit = common::unit(&[(row.0, row.1, "", "")]);
    evaluate(sets, &Submission { units: vec![unit] }, &options)
}

/// The outcome with an overlay, and whether the level is the province's.
#[track_caller]
fn check_verdict(rows: &str, variant: &str, day: &str, row: (&str, &str), expected: &str) {
    let resolved = resolve(rows);
    assert!(resolved.is_applied, "{:?}", resolved.problems);
    let set = rows.split(',').next().unwrap();
    let assessment = judge(&resolved.sets, set, variant, day, row);
    let found = result(&assessment, row.0);
    let layer = found.level.as_ref().and_then(|level| level.layer.overlay()).unwrap_or("published");
    assert_eq!(format!("{} {layer}", outcome(found)), expected, "{rows}");
    let said = found.notes.iter().any(|note| matches!(note, Note::LevelOfOverlay { .. }));
    assert_eq!(said, layer != "published", "the trace says which layer won");
}

#[test]
fn groups_without_levels_become_usable() {
    let row = "xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,,";
    check_verdict(row, "nhom-2", "2026-12-31", ("4.1", "36%"), "met measured tinh");
    check_verdict(row, "nhom-2", "2026-12-31", ("4.1", "34%"), "not_met measured tinh");
    check_verdict(row, "nhom-1", "2026-12-31", ("4.1", "36%"), "not_met measured published");
    check_verdict(row, "nhom-3", "2026-12-31", ("4.1", "36%"), "no_level published");
}

#[test]
fn a_level_holds_from_its_day_on() {
    let row = "xa-2026-2030,nhom-1,4.1,,nâng,≥ 45 %,QĐ 1,,2027-01-01,";
    check_verdict(row, "nhom-1", "2026-12-31", ("4.1", "42%"), "met measured published");
    check_verdict(row, "nhom-1", "2027-01-01", ("4.1", "42%"), "not_met measured tinh");
    // It stays in force when the published level changes.
    let row = "xa-2021-2025,dhntb,10,,nâng,≥ 55 triệu đồng/người/năm,QĐ 1,,2024-01-01,";
    check_verdict(row, "dhntb", "2025-12-31", ("10", "54 triệu đồng"), "not_met measured tinh");
}

#[test]
fn parts_make_their_whole_judged() {
    let parts: Vec<_> =
        set("xa-2026-2030").indicator(common::code("2.6")).unwrap().parts.iter().collect();
    let rows = parts.iter().map(|part| {
        let level = match part.measure {
            Measure::Percent => "bằng 100 %",
            _ => "Đạt",
        };
        format!("xa-2026-2030,nhom-3,{},,đặt,{level},QĐ 1,,,", part.code)
    });
    let rows = rows.collect::<Vec<_>>().join("\n");
    check_verdict(&rows, "nhom-3", "2026-12-31", ("2.6", "Đạt"), "met declared tinh");
}

#[test]
fn a_level_for_men_and_women_is_that_of_both() {
    let resolved = resolve("xa-2021-2025,dhntb,12.1,,nâng,≥ 99 %,QĐ 1,,,");
    let set = resolved.sets.iter().find(|set| set.id == "xa-2021-2025").unwrap();
    let whole = set.indicator(common::code("12.1")).unwrap();
    assert_eq!(whole.parts.len(), 2);
    for indicator in whole.parts.iter().chain([whole]) {
        let level = indicator.level("dhntb", common::date("2025-12-31")).unwrap();
        assert_eq!(level.requirement.to_string(), ">= 99", "{}", indicator.code);
    }
}

fn set(id: &str) -> &'static CriteriaSet {
    sets().iter().find(|set| set.id == id).unwrap()
}

#[test]
fn a_province_may_make_a_set_of_its_own() {
    let rows = "Thôn NTM,,1,Hạ tầng,thêm,,,,,\nThôn NTM,,1.1,Đường thôn,thêm,≥ 90 %,QĐ 5,Điều 1,2026-03-01,\nThôn NTM,,2.1,Vệ sinh,thêm,Đạt,QĐ 5,,2026-03-01,\nThôn NTM,,2.2,Hộ nghèo,thêm,≤ 3 %,QĐ 5,,2026-03-01,";
    check(rows, &["OVERLAY_OWN_SET file"], true);
    let resolved = resolve(rows);
    let own = resolved.sets.last().unwrap();
    assert_eq!((own.id.as_str(), own.title.vi.as_str()), ("thon-ntm", "Thôn NTM"));
    assert_eq!((own.start, own.end), (2026, 2030));
    assert_eq!(own.criteria.iter().map(|one| one.indicators.len()).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(own.criteria[0].title.vi, "Hạ tầng");
    let judged = judge(&resolved.sets, "thon-ntm", "chung", "2026-12-31", ("2.2", "2,5%"));
    assert_eq!(outcome(result(&judged, "2.2")), "met measured");
    let judged = judge(&resolved.sets, "thon-ntm", "chung", "2026-12-31", ("1.1", "89%"));
    assert_eq!(outcome(result(&judged, "1.1")), "not_met measured");
}

#[test]
fn indicators_may_be_added_to_a_published_set() {
    let row = "xa-2026-2030,tất cả,11.1,Có thôn kiểu mẫu,thêm,≥ 1 thôn,QĐ 1,,,";
    check_verdict(row, "nhom-3", "2026-12-31", ("11.1", "2 thôn"), "met measured tinh");
    let resolved = resolve(row);
    assert_eq!(resolved.sets[0].indicators().count(), 48);
    assert_eq!(resolved.sets[0].criteria.len(), 11);
}

#[test]
fn lines_stand_beside_what_is_published() {
    let rows = "xa-2026-2030,nhom-1,4.1,,nâng,≥ 45 %,QĐ 1,Điều 2,,\nxa-2026-2030,nhom-1,6.1,,đặt,≤ 2 %,,,,\nxa-2026-2030,nhom-1,6.2,,đặt,≥ 90 %,QĐ 1,,,\nxa-2026-2030,nhom-2,6.2,,đặt,≥ 90 %,,,,\nxa-2026-2030,nhom-1,11.1,Mới,thêm,Đạt,,,,";
    let lines = overlay_lines(sets(), &overlay(rows));
    let effects: Vec<_> = lines.iter().map(|line| line.effect).collect();
    use OverlayEffect::{Added, Filled, Lowered, Raised, Same};
    assert_eq!(effects, [Raised, Same, Lowered, Filled, Added]);
    assert_eq!(lines[0].document, "QĐ 1, Điều 2");
    assert_eq!(lines[0].published.unwrap().to_string(), ">= 40");
}

/// Every level of a set as an overlay.
fn equal_to(set: &CriteriaSet) -> Overlay {
    let mut rows: Vec<[String; 10]> = Vec::new();
    let all = set.indicators().flat_map(|one| {
        let parts = one.parts.iter().filter(|_| one.measure == Measure::Composite);
        std::iter::once(one).chain(parts)
    });
    for indicator in all {
        for level in &indicator.levels {
            let text = match level.requirement {
                Requirement::Unknown => "chưa quy định".to_owned(),
                requirement => {
                    requirement.canonical(&indicator.unit).replace('.', ",").replace(",,", "..")
                }
            };
            rows.push([
                set.id.clone(),
                level.variant.clone(),
                indicator.code.to_string(),
                String::new(),
                "đặt".to_owned(),
                text,
                String::new(),
                String::new(),
                level.since.to_string(),
                String::new(),
            ]);
        }
    }
    let rows = rows.iter().map(|row| row.each_ref().map(String::as_str));
    ntm_ingest::read_overlay_rows("Như mức chung", rows).0.unwrap()
}

/// Levels with an end and without a successor end silently, which a table cannot say; the sets at
/// hand have none.
#[test]
fn an_overlay_equal_to_a_set_is_applied() {
    for set in sets() {
        let overlay = equal_to(set);
        assert_eq!(overlay.unread, 0, "{}", set.id);
        let resolved = resolve_sets(sets(), &overlay);
        let codes: Vec<_> =
            resolved.problems.iter().map(|problem| (problem.code(), &problem.kind)).collect();
        assert!(resolved.is_applied, "{}: {codes:?}", set.id);
    }
}

const SAME_IDS: [&str; 4] =
    ["xa-2026-2030", "xa-2021-2025", "xa-nang-cao-2021-2025", "huyen-2021-2025"];

static SAME: LazyLock<[Resolved; 4]> =
    LazyLock::new(|| SAME_IDS.map(|id| resolve_sets(sets(), &equal_to(set(id)))));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_overlay_equal_to_the_published_levels_changes_no_verdict(
        chosen in 0..4_usize,
        year in 2021_u16..=2030,
        figures in proptest::collection::vec(prop_oneof![
            Just("Đạt".to_owned()), Just("Chưa đạt".to_owned()), Just("Tốt".to_owned()),
            (0_u32..=1000).prop_map(|tenths| format!("{},{}%", tenths / 10, tenths % 10)),
            (0_u32..80).prop_map(|count| count.to_string()),
        ], 90),
    ) {
        let set = set(SAME_IDS[chosen]);
        let resolved = &SAME[chosen];
        prop_assert!(resolved.is_applied);
        let observations = set.indicators().zip(&figures).zip(1..).map(|((one, text), line)| {
            common::observation((&one.code.to_string(), text, "", ""), line)
        });
        let unit = UnitReport { observations: observations.collect(), ..UnitReport::default() };
        let submission = Submission { units: vec![unit] };
        let variant = set.variants[figures.len() % set.variants.len()].id.clone();
        let options = Options {
            set: Some(set.id.clone()),
            variant: Some(variant),
            as_of: Some(ntm_model::Date::end_of_year(year)),
            today: ntm_model::Date::end_of_year(year),
        };
        let verdicts = |assessment: &Assessment| -> Vec<(Verdict, Vec<Verdict>)> {
            let units = assessment.units.iter().flat_map(|unit| unit.indicators());
            units.map(|one| (one.verdict, one.parts.iter().map(|part| part.verdict).collect())).collect()
        };
        let published = evaluate(sets(), &submission, &options);
        let own = evaluate(&resolved.sets, &submission, &options);
        prop_assert_eq!(verdicts(&published), verdicts(&own));
        prop_assert_eq!(published.units[0].recognition, own.units[0].recognition);
        let layers = own.units[0].indicators().filter_map(|one| one.level.as_ref());
        let all_own = layers.map(|level| &level.layer).all(|layer| *layer != Layer::Published);
        prop_assert!(all_own);
    }
}

#[test]
fn a_list_of_groups_is_each_of_them_and_not_the_last() {
    let text = "bo_tieu_chi,nhom,chi_tieu,cach,muc,van_ban\n\
        xa-2026-2030,\"nhom-2, nhom-3\",6.2,đặt,≥ 90 %,QĐ 1\n";
    let (overlay, _) = ntm_ingest::read_overlay(text.as_bytes(), "-");
    let lines = overlay_lines(sets(), &overlay.unwrap());
    let groups: Vec<_> = lines.iter().map(|line| line.variant.as_str()).collect();
    assert_eq!(groups, ["nhom-2", "nhom-3"]);
}

/// The conflicts between files that are opened one after another, as they are said in the last:
/// place, groups, first day, file and place of the other, and both levels.
#[track_caller]
fn check_conflicts(files: &[&str], expected: &[&str]) {
    let overlays: Vec<Overlay> = files.iter().map(|rows| overlay(rows)).collect();
    let names: Vec<String> = (1..=files.len()).map(|number| format!("{number}.csv")).collect();
    let named: Vec<(&str, &Overlay)> = names.iter().map(String::as_str).zip(&overlays).collect();
    let (last, earlier) = named.split_last().unwrap();
    let mut laid = sets().to_vec();
    for (_, overlay) in earlier {
        let resolved = ntm_evaluate::resolve_over(sets(), &laid, overlay);
        assert!(resolved.is_applied, "{:?}", resolved.problems);
        laid = resolved.sets;
    }
    let found = ntm_evaluate::overlay_conflicts(&laid, earlier, last.1);
    let said = found.iter().map(|problem| {
        assert_eq!(problem.severity(), ntm_model::Severity::Warning);
        let ntm_model::ProblemKind::Overlay(kind) = &problem.kind else { unreachable!() };
        let ntm_model::OverlayProblem::OtherFile { code, variants, since, level, other, .. } =
            &**kind
        else {
            unreachable!()
        };
        let (here, there) = (place_text(&problem.place), place_text(&other.place));
        let (level, lost, file) = (level.requirement, other.level.requirement, &other.file);
        format!("{here} {code} {} {since}: {level}; {file} {there}: {lost}", variants.join("+"))
    });
    assert_eq!(said.collect::<Vec<_>>(), expected, "{files:?}");
    let resolved = ntm_evaluate::resolve_over(sets(), &laid, last.1);
    assert!(resolved.is_applied, "{:?}", resolved.problems);
}

#[test]
fn levels_of_two_files_that_contradict_each_other_are_said() {
    let first = "xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,,";
    check_conflicts(&[first, first], &[]);
    check_conflicts(&[first, "xa-2026-2030,nhom-3,4.1,,đặt,≥ 30 %,QĐ 2,,,"], &[]);
    check_conflicts(&[first, "xa-2026-2030,nhom-2,6.1,,đặt,≤ 3 %,QĐ 2,,,"], &[]);
    // One that begins later follows.
    check_conflicts(&[first, "xa-2026-2030,nhom-2,4.1,,đặt,≥ 40 %,QĐ 2,,2027,"], &[]);
    // The first day may be written, or be that of the published level.
    check_conflicts(
        &[first, "xa-2026-2030,nhom-2,4.1,,đặt,≥ 40 %,QĐ 2,,2026-01-01,"],
        &["2:6 4.1 nhom-2 2026-02-15: >= 40; 1.csv 2:6: >= 35"],
    );
    check_conflicts(
        &[
            "xa-2026-2030,tất cả,4.1,,đặt,≥ 45 %,QĐ 1,,,",
            "xa-2026-2030,nhom-2; nhom-3,4.1,,đặt,≥ 50 %,QĐ 2,,,",
        ],
        &["2:6 4.1 nhom-2+nhom-3 2026-02-15: >= 50; 1.csv 2:6: >= 45"],
    );
}

/// A level stands in the place of all that begin on its first day or later.
#[test]
fn a_later_step_of_another_file_does_not_vanish_in_silence() {
    let steps = "xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,2026,\n\
        xa-2026-2030,nhom-2,4.1,,đặt,≥ 45 %,QĐ 1,,2028,";
    check_conflicts(
        &[steps, "xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 2,,2026,"],
        &["2:6 4.1 nhom-2 2028-01-01: >= 35; 1.csv 3:6: >= 45"],
    );
    check_conflicts(&[steps, steps], &[]);
}

#[test]
fn of_several_files_the_one_that_is_replaced_is_named() {
    let row = |level: &str| format!("xa-2026-2030,nhom-2,4.1,,đặt,≥ {level} %,QĐ 1,,,");
    let [first, second, third] = ["35", "40", "45"].map(row);
    check_conflicts(
        &[&first, &second, &third],
        &["2:6 4.1 nhom-2 2026-02-15: >= 45; 2.csv 2:6: >= 40"],
    );
    check_conflicts(&[&first, &second, &second], &[]);
}

/// What one file demands is held against the published level, not against the other file's.
#[test]
fn a_second_file_is_weaker_only_than_what_is_published() {
    let first = overlay("xa-2026-2030,nhom-1,4.1,,đặt,≥ 60 %,QĐ 1,,,");
    let laid = resolve_sets(sets(), &first).sets;
    let codes = |rows: &str| {
        let resolved = ntm_evaluate::resolve_over(sets(), &laid, &overlay(rows));
        resolved.problems.iter().map(|one| one.code()).collect::<Vec<_>>()
    };
    assert_eq!(codes("xa-2026-2030,nhom-1,4.1,,đặt,≥ 50 %,QĐ 2,,,"), [""; 0]);
    assert_eq!(codes("xa-2026-2030,nhom-1,4.1,,nâng,≥ 50 %,QĐ 2,,,"), [""; 0]);
    assert_eq!(codes("xa-2026-2030,nhom-1,4.1,,đặt,≥ 35 %,QĐ 2,,,"), ["OVERLAY_WEAKER_CITED"]);
}

#[test]
fn one_file_says_a_thing_twice_also_where_only_one_row_has_the_day() {
    let twice = "xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 1,,,\nxa-2026-2030,nhom-2,4.1,,đặt,≥ 45 %,QĐ 1,,2026-02-15,";
    refuse(twice, "OVERLAY_REPEATED 3:3");
}
