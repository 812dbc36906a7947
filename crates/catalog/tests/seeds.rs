//! The files that travel with the project are free of mistakes, and nothing of them is lost.

use std::fs;
use std::path::Path;

use ntm_catalog::{SeedError, read_plan, read_set};
use ntm_model::{Code, CriteriaSet, Date, Requirement};

#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn seed(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds").join(name);
    fs::read_to_string(path).unwrap()
}

#[track_caller]
#[expect(clippy::panic, reason = "a helper of tests")]
fn accepted<T>(read: Result<T, Vec<SeedError>>) -> T {
    read.unwrap_or_else(|errors| {
        panic!("{}", errors.iter().map(|error| format!("{error}\n")).collect::<String>())
    })
}

fn set() -> CriteriaSet {
    accepted(read_set("xa-2026-2030.toml", &seed("catalogs/xa-2026-2030.toml")))
}

#[test]
fn levels_are_read_with_their_sources() {
    let set = set();
    let day = Date::end_of_year(2026);
    let level = |code: &str, variant: &str| {
        let code: Code = code.parse().unwrap();
        set.indicator(code).unwrap().level(variant, day).unwrap().clone()
    };
    let growth = level("3.1", "nhom-1");
    assert_eq!(growth.requirement.canonical("%/năm"), "9.5..12 %/năm");
    assert_eq!(growth.citation.source, "binh-giang-phu-luc");
    assert_eq!(growth.since.to_string(), "2026-02-15");
    assert_eq!(level("9.1.a", "nhom-1").requirement.to_string(), "Hoàn thành tốt nhiệm vụ");
    // A level that no document states applies from the day of the decision and demands nothing.
    let unknown = level("3.1", "nhom-2");
    assert_eq!(unknown.requirement, Requirement::Unknown);
    assert_eq!(unknown.since, set.decision.in_force);
}

#[test]
fn the_plan_fits_its_set() {
    let sets = [set()];
    let text = seed("plans/binh-giang-2026-2030.toml");
    let plan = accepted(read_plan("binh-giang-2026-2030.toml", &text, &sets));
    assert_eq!(plan.indicators.len(), sets[0].indicators().count());
    assert_eq!(plan.readings.len(), 2);
    let health = plan.indicator("5.3".parse().unwrap()).unwrap();
    assert_eq!(health.assignments[1].lead, ["phong-vh-xh", "tram-y-te"]);
}
