//! The plan of one unit, out of documents that speak of many places and several sets.

mod common;

use common::{code, unit};
use ntm_model::{CriteriaSet, Plan, UnitAssessment};
use ntm_plan::{
    Quarter, RaciLetter, Role, Span, Term, Timing, agencies, count_indicators, load, plan_for,
    responsibilities, roadmap, sheet_of, timetable,
};

#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn set(id: &str) -> &'static CriteriaSet {
    ntm_bundled::sets().iter().find(|set| set.id == id).unwrap()
}

/// A place without data, judged on a day.
#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn place(name: &str, set_id: &str, day: &str) -> UnitAssessment {
    let mut unit = unit(set(set_id), 2024);
    unit.name = Some(name.to_owned());
    unit.as_of = day.parse().unwrap();
    unit
}

#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn own(unit: &UnitAssessment) -> Plan {
    let (plan, is_own) = plan_for(ntm_bundled::plan_documents(), unit).unwrap();
    assert!(is_own, "{:?}", unit.name);
    plan
}

/// The deadline of an indicator for a place, who leads and who appraises it, and where the deadline
/// stands: `Q4 2024 | lead | so-xd | dòng 397 của tệp`.
#[track_caller]
#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn check(name: &str, set: &str, indicator: &str, wanted: &str) {
    let plan = own(&place(name, set, "2024-03-31"));
    let planned = plan.indicator(code(indicator)).unwrap();
    let due = planned.due.as_ref().map(|one| {
        let quarter = Quarter::of(one.due.last);
        format!("Q{} {}", quarter.number(), quarter.year())
    });
    let ids = |pick: fn(&ntm_model::Assignment) -> &Vec<String>| {
        let mut all: Vec<_> = planned.assignments.iter().flat_map(pick).cloned().collect();
        all.sort();
        all.dedup();
        all.join(" ")
    };
    let place = planned.due.as_ref().map_or("", |one| one.place.trim_end_matches(" của tệp"));
    let (leads, verifiers) = (ids(|one| &one.lead), ids(|one| &one.verify));
    let found = format!("{} | {leads} | {verifiers} | {place}", due.unwrap_or_default());
    assert_eq!(found, wanted, "{name} {set} {indicator}");
}

const COMMUNE: &str = "xa-2021-2025";
const ADVANCED: &str = "xa-nang-cao-2021-2025";
const MODEL: &str = "xa-kieu-mau-2021-2025";
const DISTRICT: &str = "huyen-2021-2025";
const TOWN: &str = "thi-xa-thanh-pho-2021-2025";

#[test]
fn each_place_has_its_own_quarters() {
    check("Sơn Bình", COMMUNE, "9.2", "Q4 2024 |  | so-xd | dòng 397");
    check("Xã Sơn Bình", COMMUNE, "10", "Q4 2024 |  | cuc-tk | dòng 398");
    check("Sơn Tân", COMMUNE, "13.1", "Q1 2024 |  | cc-ptnt | dòng 395");
    check("Sơn Tân", COMMUNE, "13.2", "Q2 2024 |  | cc-ptnt | dòng 395");
    check("Sơn Tân", COMMUNE, "13.3", "Q3 2024 |  | cc-bvtv cc-qlcl so-khcn | dòng 395");
    check("Sơn Tân", COMMUNE, "13.5", "Q1 2024 |  | tt-khuyen-nong | dòng 395");
    check("Sơn Tân", COMMUNE, "17.1", "Q3 2024 |  | cc-thuy-loi | dòng 395 và 396");
    check("Sơn Tân", COMMUNE, "17.8", "Q2 2024 |  | hoi-lhpn so-tnmt | dòng 395 và 396");
    check("Vạn Thắng", COMMUNE, "1.1", "Q4 2024 |  | so-xd | dòng 403");
    check("Vạn Thắng", ADVANCED, "2.1", "Q3 2024 |  | so-gtvt | dòng 404");
    check("Ninh Thành", ADVANCED, "13.4", "Q3 2024 |  | cc-qlcl | dòng 408");
    check("Ninh Tân", COMMUNE, "2.2", "Q3 2024 |  | so-gtvt | dòng 414");
    check("Cam Tân", ADVANCED, "2.2", "Q4 2024 |  | so-gtvt | dòng 436");
    check("Cam Tân", ADVANCED, "13.7", "Q2 2024 |  | so-du-lich | dòng 443 và 444");
    check("Cam Hải Đông", ADVANCED, "16.1", "Q4 2024 |  | so-tp | dòng 466");
    check("Ninh Quang", ADVANCED, "15.3", "Q3 2024 |  | vp-ubnd | dòng 482");
}

#[test]
fn model_communes_and_districts_have_theirs() {
    check("Vạn Phú", MODEL, "2", "Q4 2024 | cuc-tk |  | dòng 502");
    check("Vạn Phú", MODEL, "3", "Q4 2024 | so-tttt |  | dòng 503");
    check("Vạn Phú", MODEL, "4", "Q2 2025 | so-gd |  | dòng 504");
    check("Huyện Vạn Ninh", DISTRICT, "9.3", "Q1 2025 | so-nv |  | dòng 563");
    check("Huyện Cam Lâm", DISTRICT, "9.6", "Q2 2025 | so-tp |  | dòng 591");
    check("Thành phố Cam Ranh", TOWN, "5", "Q2 2025 | phong-kt |  | dòng 599");
}

#[test]
fn what_a_place_is_not_told_has_the_plan_s_years_and_the_agencies() {
    check("Sơn Bình", COMMUNE, "19.2", " |  | cong-an | ");
    check("Cam Lập", ADVANCED, "17.7", " |  | cc-bvtv cc-thu-y | ");
    check("Đức Xuân", COMMUNE, "11", " |  | phong-ld | ");
    let plan = own(&place("Sơn Bình", COMMUNE, "2024-03-31"));
    let planned = plan.indicator(code("19.2")).unwrap();
    assert_eq!((planned.start, planned.end), (2024, 2025));
}

#[test]
fn a_plan_of_another_place_is_an_example() {
    let elsewhere = place("Khác", COMMUNE, "2024-12-31");
    let (plan, is_own) = plan_for(ntm_bundled::plan_documents(), &elsewhere).unwrap();
    // One that says who leads is a better example than one that says who appraises.
    assert_eq!((plan.id.as_str(), is_own), ("binh-trung-2024", false));
    let unknown = UnitAssessment { set: "khong-co".to_owned(), ..elsewhere };
    let found = plan_for(ntm_bundled::plan_documents(), &unknown);
    assert!(found.is_none_or(|(_, is_own)| !is_own));
}

#[test]
fn quarters_decide_what_is_overdue_and_when_it_is_done() {
    let unit = place("Cam Tân", COMMUNE, "2024-09-30");
    let plan = own(&unit);
    let items = roadmap(&plan, &unit).items;
    let item = |text: &str| items.iter().find(|one| one.code == code(text)).unwrap();
    let quarter = |number| Term::Quarter(Quarter::new(2024, number).unwrap());
    assert_eq!((item("1.1").timing, item("1.1").wanted), (Timing::Overdue, quarter(2)));
    // On the last day of its quarter a thing is not overdue yet.
    assert_eq!((item("11").timing, item("11").wanted), (Timing::DueThisYear, quarter(3)));
    assert_eq!((item("10").timing, item("10").wanted), (Timing::DueThisYear, quarter(4)));
    assert_eq!((item("4.1").timing, item("4.1").wanted), (Timing::Later, Term::Year(2025)));
    let table = timetable(&plan, &unit, Span::Quarter);
    let term = |number| table.terms.iter().find(|one| one.term == quarter(number)).unwrap();
    let due = |number| term(number).due.iter().map(|one| one.code).collect::<Vec<_>>();
    assert_eq!(due(3), [code("11")]);
    // What is overdue is wanted by the end of the year, and says when the plan wanted it.
    assert!(due(4).contains(&code("1.1")) && due(4).contains(&code("10")));
    let late = term(4).due.iter().find(|one| one.code == code("1.1")).unwrap();
    assert_eq!((late.end, late.wanted), (2024, quarter(2)));
}

#[test]
fn appraisers_have_sheets_loads_and_counts_of_their_own() {
    let unit = place("Sơn Bình", COMMUNE, "2024-03-31");
    let plan = own(&unit);
    let sheet = sheet_of(&plan, Some(set(COMMUNE)), &unit, "so-xd").unwrap();
    assert_eq!((sheet.open_leads, sheet.open_supports, sheet.open_verifies), (0, 0, 5));
    let codes: Vec<_> = sheet.rows.iter().map(|row| row.code.to_string()).collect();
    assert_eq!(codes, ["1.1", "1.2", "9.1", "9.2", "17.5"]);
    let row = sheet.rows.iter().find(|row| row.code == code("9.2")).unwrap();
    assert_eq!((row.role, row.raci.as_slice()), (Role::Verify, [RaciLetter::Informed].as_slice()));
    assert!(row.verifiers.is_empty() && row.conflicts.is_empty());
    let food = sheet_of(&plan, None, &unit, "so-yt").unwrap();
    let row = food.rows.iter().find(|row| row.code == code("17.10")).unwrap();
    assert_eq!(row.verifiers, ["so-ct", "cc-qlcl"]);
    let loads = load(&plan, &unit, Span::Year).organizations;
    let one = loads.iter().find(|one| one.organization == "so-xd").unwrap();
    assert_eq!((one.leads, one.supports, one.verifies), (0, 0, 5));
    let counts = count_indicators(COMMUNE, [&unit, &unit]);
    let work = agencies(&plan, COMMUNE, &counts);
    let one = work.iter().find(|one| one.organization == "so-xd").unwrap();
    assert_eq!((one.not_met_leads, one.undetermined_verifies), (0, 10));
    // A passage that only names appraisers lacks no lead.
    assert!(responsibilities(&plan, &unit).conflicts.is_empty());
}
