//! What if: changed data are judged like real ones, and scenarios are read from files.

mod common;

use common::{code, plan};
use ntm_evaluate::Options;
use ntm_model::{CriterionVerdict, Date, UnitReport, Verdict};
use ntm_plan::{
    Base, Change, Scenario, ScenarioStep, ScenarioWalk, TypedValue, WhyRefused, compare_scenarios,
    read_scenarios, scenario_state, walk_scenario,
};

/// The illustrative sample.
#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn report() -> UnitReport {
    let sample = ntm_bundled::samples().iter().find(|sample| sample.illustrative).unwrap();
    ntm_ingest::read(sample.bytes).submission.units.into_iter().next().unwrap()
}

fn options() -> Options {
    Options { set: None, variant: None, as_of: None, today: Date::end_of_year(2026) }
}

#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn bundled(id: &str) -> Scenario {
    let file = ntm_bundled::scenarios().iter().find(|sample| sample.id == id).unwrap();
    let read = read_scenarios(file.bytes);
    assert_eq!(read.problems, []);
    let [scenario] = <[Scenario; 1]>::try_from(read.scenarios).unwrap();
    scenario
}

fn with_base<T>(run: impl FnOnce(&Base<'_>) -> T) -> T {
    let (report, options) = (report(), options());
    let sets = ntm_bundled::sets();
    run(&Base { sets, report: &report, plan: Some(plan()), options: &options })
}

fn walked(id: &str) -> ScenarioWalk {
    with_base(|base| walk_scenario(base, &bundled(id)))
}

fn one_step(changes: Vec<Change>) -> Scenario {
    let steps = vec![ScenarioStep { words: String::new(), changes }];
    Scenario { id: "thu".to_owned(), steps, ..Scenario::default() }
}

fn value(text: &str, result: &str) -> Change {
    let typed = TypedValue { result: result.to_owned(), ..TypedValue::default() };
    Change::Value { code: code(text), typed }
}

/// Checks the file of a scenario: how many steps and changes it has, or which problems, each with
/// its place.
#[track_caller]
fn check_file(rows: &str, wanted: &str) {
    let read = read_scenarios(rows.as_bytes());
    let shape = |scenario: &Scenario| {
        let changes: Vec<_> =
            scenario.steps.iter().map(|step| step.changes.len().to_string()).collect();
        format!("{}: {}", scenario.id, changes.join(" "))
    };
    let mut found: Vec<String> = read.scenarios.iter().map(shape).collect();
    found.extend(read.problems.iter().map(|one| format!("{} {:?}", one.code(), one.place)));
    assert_eq!(found.join("; "), wanted);
}

#[test]
fn the_first_scenario_ends_the_dispute_about_rounding() {
    let walk = walked("94-96");
    let states = walk.states.iter().map(|state| {
        let moved = state.moved.iter().find(|one| one.code == code("6.2"));
        moved.map(|one| (one.before.verdict, one.after.verdict))
    });
    let states: Vec<_> = states.collect();
    let (met, not_met) = (Verdict::Met, Verdict::NotMet);
    let wanted = [None, Some((not_met, not_met)), Some((not_met, met)), Some((met, not_met))];
    assert_eq!(states, wanted);
    let gap = walk.states[1].moved[0].after.gap.as_ref().unwrap();
    assert_eq!(gap.amount, ntm_model::Rational::new(4, 100));
    assert_eq!(gap.things.as_ref().unwrap().amount.to_string(), "4");
    assert!(walk.states.iter().all(|state| state.refused.is_empty()));
}

#[test]
fn the_second_scenario_wins_a_criterion_a_step() {
    let walk = walked("5-len-8");
    let met: Vec<_> = walk.states.iter().map(|state| state.criteria.met).collect();
    assert_eq!(met, [5, 6, 7, 8]);
    let moved: Vec<_> = walk
        .states
        .iter()
        .flat_map(|state| &state.moved_criteria)
        .map(|one| (one.number, one.after))
        .collect();
    let met = CriterionVerdict::Met;
    assert_eq!(moved, [(5, met), (3, met), (2, met)]);
}

#[test]
fn no_steps_are_the_real_state() {
    with_base(|base| {
        let mut problems = Vec::new();
        let real = ntm_evaluate::judge_unit(base.sets, base.report, base.options, &mut problems);
        let state = scenario_state(base, &bundled("5-len-8"), 0);
        assert_eq!((state.unit, state.problems), (real, problems));
    });
}

#[test]
fn an_assumed_level_leaves_the_catalog_alone() {
    let level = Change::Level {
        code: code("2.4"),
        requirement: ntm_model::Requirement::parse(">= 99.9 %").unwrap().0,
        unit: "%".to_owned(),
    };
    with_base(|base| {
        let state = scenario_state(base, &one_step(vec![level]), 1);
        let result = state.unit.indicator(code("2.4")).unwrap();
        assert_eq!(result.verdict, Verdict::NotMet);
        assert_eq!(result.level.as_ref().unwrap().citation.source, "kich-ban");
        let real = scenario_state(base, &one_step(Vec::new()), 1);
        assert_eq!(real.unit.indicator(code("2.4")).unwrap().verdict, Verdict::Met);
    });
}

#[test]
fn a_later_change_goes_before_an_earlier_one() {
    let mut scenario = one_step(vec![value("3.7", "1 tổ"), value("3.7", "0 tổ")]);
    scenario
        .steps
        .push(ScenarioStep { words: String::new(), changes: vec![value("3.7", "2 tổ")] });
    with_base(|base| {
        let verdict = |steps| {
            let state = scenario_state(base, &scenario, steps);
            state.unit.indicator(code("3.7")).unwrap().verdict
        };
        assert_eq!([verdict(1), verdict(2)], [Verdict::NotMet, Verdict::Met]);
    });
}

#[test]
fn deadlines_days_and_groups_change() {
    let changes = vec![
        Change::PlanEnd { code: None, year: 2028 },
        Change::PlanEnd { code: Some(code("6.2")), year: 2025 },
        Change::AsOf(Date::end_of_year(2027)),
        Change::Variant("2".to_owned()),
    ];
    with_base(|base| {
        let state = scenario_state(base, &one_step(changes), 1);
        assert_eq!(state.refused, []);
        assert_eq!(state.unit.as_of, Date::end_of_year(2027));
        assert_eq!(state.unit.variant.as_deref(), Some("nhom-2"));
        let plan = state.plan.unwrap();
        let end = |text: &str| plan.indicator(code(text)).unwrap().end;
        // Criterion 1 ends in 2027 by the plan itself.
        assert_eq!([plan.end, end("6.2"), end("2.1"), end("1.1")], [2028, 2025, 2028, 2027]);
        let items = state.roadmap.unwrap().items;
        assert!(items.iter().all(|item| item.end <= 2028));
    });
}

#[test]
fn what_cannot_be_changed_is_refused_with_its_reason() {
    let level = |text: &str, level: &str| {
        let (requirement, unit) = ntm_model::Requirement::parse(level).unwrap();
        Change::Level { code: code(text), requirement, unit: unit.to_owned() }
    };
    let changes = vec![
        value("12.1", "Đạt"),
        level("99.1", ">= 1 %"),
        level("6.2", ">= 90 hộ"),
        level("1.1", ">= 90 %"),
        Change::Variant("nhom-9".to_owned()),
        Change::PlanEnd { code: Some(code("12.1")), year: 2028 },
    ];
    let why = with_base(|base| {
        let refused = scenario_state(base, &one_step(changes), 1).refused;
        refused.into_iter().map(|one| one.why).collect::<Vec<_>>()
    });
    let other = |unit: &str| WhyRefused::OtherUnit { expected: unit.to_owned() };
    let unknown = WhyRefused::UnknownCode;
    let wanted = [
        unknown.clone(),
        unknown,
        WhyRefused::UnknownVariant,
        WhyRefused::NotPlanned,
        other("%"),
        other(""),
    ];
    assert_eq!(why, wanted);
}

#[test]
fn a_comparison_has_the_real_data_first_and_marks_what_differs() {
    let (one, two) = (bundled("94-96"), bundled("5-len-8"));
    let comparison = with_base(|base| compare_scenarios(base, &[(&one, 2), (&two, 9)]));
    let met: Vec<_> = comparison.columns.iter().map(|column| column.criteria.met).collect();
    assert_eq!(met, [5, 5, 8]);
    assert_eq!(comparison.columns[2].steps, 3);
    let differing = comparison.criteria.iter().filter(|row| row.differs).map(|row| row.number);
    assert_eq!(differing.collect::<Vec<_>>(), [2, 3, 5, 6]);
    for row in &comparison.indicators {
        assert_eq!(row.cells.len(), 3, "{}", row.code);
        assert_eq!(row.differs, row.cells[1..].iter().any(|cell| *cell != row.cells[0]));
    }
    assert_eq!(comparison.criteria.len(), 10);
    let codes = comparison.indicators.iter().map(|row| row.code);
    assert_eq!(codes.filter(|code| code.part().is_none()).count(), 47);
}

const HEADER: &str =
    "kich_ban,buoc,chi_tieu,ket_qua,muc,nam_ket_thuc,ngay,nhom,ten_kich_ban,loi_dan\n";

#[test]
fn files_are_read_row_by_row() {
    let with = |rows: &str| format!("{HEADER}{rows}");
    check_file(&with("a,1,1.1,Đạt,,,,,,\na,2,1.2,Đạt,>= 1 %,,,,,\n"), "a: 1 2");
    // Names and steps go on from the row above; steps are put in order.
    check_file(&with("a,2,1.1,Đạt,,,,,,\n,,1.2,Đạt,,,,,,\n,1,1.3,Đạt,,,,,,\n"), "a: 1 2");
    check_file(&with("a,1,,,,2028,31/12/2027,2,,\nb,1,1.1,,,,,,,\n"), "a: 3; b: 1");
    check_file(&with("a,,,,,,,,Tên,\n"), "a: ");
    check_file(&with("a,1,,,,,,,,chỉ có lời\n"), "a: 0");
    check_file("kich_ban\n", "");
}

#[test]
fn what_cannot_be_read_names_its_cell() {
    let with = |rows: &str| format!("{HEADER}{rows}");
    let field = |line: u32, column: u32| format!("Field {{ line: {line}, column: {column} }}");
    let check = |rows: &str, shape: &str, code: &str, line: u32, column: u32| {
        let wanted = format!("{shape}; SCENARIO_{code} {}", field(line, column));
        check_file(&with(rows), &wanted);
    };
    check("a,0,1.1,Đạt,,,,,,\n", "a: ", "BAD_STEP", 2, 2);
    check("a,1,x,Đạt,,,,,,\n", "a: 0", "BAD_CODE", 2, 3);
    check("a,1,,Đạt,,,,,,\n", "a: 0", "NO_CODE", 2, 3);
    check("a,1,1.1,,khoảng 60,,,,,\n", "a: 0", "BAD_LEVEL", 2, 5);
    check("a,1,,,,20x8,,,,\n", "a: 0", "BAD_YEAR", 2, 6);
    check("a,1,,,,,31/02/2027,,,\n", "a: 0", "BAD_DATE", 2, 7);
    check("a,1,1.1,,,,2027-01-01,,,\n", "a: 1", "CODE_ALONE", 2, 3);
    check("a,1,,,,,,,Một,\na,1,,,,,,,Hai,\n", "a: 0", "SAID_TWICE", 3, 9);
    check_file("kich_ban,la\na,x\n", "a: ; SCENARIO_UNKNOWN_COLUMN Field { line: 1, column: 2 }");
    check_file("ma,ten\n1,2\n", "SCENARIO_NO_HEADER Line(1)");
    check_file("", "SCENARIO_NO_HEADER File");
    check_file(&with(",1,1.1,Đạt,,,,,,\n"), "SCENARIO_NO_NAME Line(2)");
}
