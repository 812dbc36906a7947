//! The empty status file.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

use ntm_ingest::ReadOptions;
use ntm_model::{Code, Indicator, IndicatorResult, Requirement};
use ntm_report::{CellSpec, Content};
use ntm_tests::{assess, compare_with_file, no_choice, sets, workspace};

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

/// The indicators and parts whose level is a number, each with its code as the form writes it.
fn with_figures() -> Vec<(String, &'static Indicator)> {
    let all = sets()
        .iter()
        .take(1)
        .flat_map(ntm_model::CriteriaSet::indicators)
        .flat_map(|one| std::iter::once(one).chain(&one.parts));
    let has_figure = |one: &&Indicator| {
        let levels = one.levels.iter();
        one.parts.is_empty()
            && levels.clone().any(|level| matches!(level.requirement, Requirement::Number { .. }))
    };
    all.filter(has_figure).map(|one| (one.code.to_string(), one)).collect()
}

/// Bare figures in the form, whose column of units says what they are, are judged as the same
/// figures in a status file.
#[test]
fn the_units_of_the_form_change_no_verdict() {
    let set = &sets()[0];
    let asked = with_figures();
    assert!(asked.len() > 10, "{}", asked.len());
    for figure in ["99,5", "3", "100"] {
        let variant = set.variant("nhom-1").unwrap();
        let mut form = ntm_report::template_workbook(set, variant, "2026", Some("Bình Giang"));
        for row in &mut form.sheets[0].rows {
            let is_asked = |cell: &CellSpec| {
                asked.iter().any(|(code, _)| cell.content == Content::Text(code.clone()))
            };
            if row.len() > 9 && row.first().is_some_and(is_asked) {
                row[4].content = Content::Text(figure.to_owned());
            }
        }
        let bytes = ntm_workbook_writer::write(&form).unwrap();
        let reading = ntm_workbook::read_file(&bytes, &ReadOptions::default());
        let of_form = ntm_evaluate::assess_reading(&reading, sets(), &no_choice());
        let mut file = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n".to_owned();
        for (code, one) in &asked {
            let unit = &one.unit;
            let row = format!("Bình Giang,{},nhom-1,2026,{code},\"{figure} {unit}\"\n", set.id);
            file.push_str(&row);
        }
        let of_file = assess(file.as_bytes());
        for (code, one) in &asked {
            let short = |result: &IndicatorResult| {
                (result.verdict, result.value.clone(), result.gap.clone(), result.notes.clone())
            };
            let [first, second] =
                [&of_form, &of_file].map(|one_of| short(of_code(&one_of.units[0], one.code)));
            assert_eq!(first, second, "{figure} for {code}");
        }
        let about_units = |problem: &&ntm_model::Problem| {
            ["UNIT_DIFFERS", "UNREADABLE"].contains(&problem.code())
        };
        let found: Vec<_> = of_form.problems.iter().filter(about_units).collect();
        assert_eq!(found, Vec::<&ntm_model::Problem>::new(), "{figure}");
    }
}

fn of_code(unit: &ntm_model::UnitAssessment, code: Code) -> &IndicatorResult {
    unit.indicator(code).unwrap()
}
