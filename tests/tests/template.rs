//! The empty status file.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use ntm_model::Code;
use ntm_tests::{assess, compare_with_file, sets, workspace};

fn template(variant: &str, period: &str) -> String {
    let set = sets().iter().find(|set| set.id == "xa-2026-2030").unwrap();
    ntm_report::template(set, set.variant(variant).unwrap(), period)
}

#[test]
fn the_committed_template_is_what_the_program_makes() {
    let path = workspace().join("seeds/status/mau-trong-xa-2026-2030.csv");
    compare_with_file(&path, &template("nhom-1", "2026"), "UPDATE_EXPECT");
}

#[test]
fn the_template_asks_for_every_indicator_once() {
    let reading = ntm_ingest::read(template("nhom-2", "Quý III/2027").as_bytes());
    assert_eq!(reading.problems, []);
    let [unit] = reading.submission.units.as_slice() else { panic!("one unit") };
    let asked: Vec<Code> = unit.observations.iter().map(|row| row.code).collect();
    let set = &sets()[0];
    let parts_or_whole = |indicator: &ntm_model::Indicator| match indicator.parts.as_slice() {
        [] => vec![indicator.code],
        parts => parts.iter().map(|part| part.code).collect(),
    };
    let wanted: Vec<Code> = set.indicators().flat_map(parts_or_whole).collect();
    assert_eq!(asked, wanted);
}

#[test]
fn an_empty_template_is_judged_without_data() {
    let assessment = assess(template("nhom-1", "2026").as_bytes());
    let tally = assessment.units[0].indicator_tally();
    assert_eq!((tally.met, tally.not_met, tally.no_data), (0, 0, tally.total()));
}

#[test]
fn hints_state_the_level_of_the_group() {
    let line = |text: &str, code: &str| {
        text.lines().find(|line| line.contains(&format!(",{code},"))).unwrap().to_owned()
    };
    let known = template("nhom-1", "2026");
    assert!(line(&known, "2.4").contains("mức nhóm 1: ≥ 99 %;"), "{}", line(&known, "2.4"));
    let unknown = template("nhom-3", "2026");
    assert!(line(&unknown, "2.4").contains("chưa có văn bản nêu mức"));
}
