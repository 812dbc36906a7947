//! Load, sheets and agencies by the plan of Bình Giang.

mod common;

use common::{code, missed, plan, planned_unit, put, result};
use ntm_model::{IndicatorResult, Rational, Verdict};
use ntm_plan::{
    RaciLetter, Role, Span, Term, agencies, count_indicators, load, responsibilities, sheet_of,
    sheets,
};

#[test]
fn the_load_of_a_term_is_what_is_open_in_it() {
    let unit = planned_unit(2026);
    let years = load(plan(), &unit, Span::Year);
    let terms: Vec<_> = (2027..=2030).map(Term::Year).collect();
    assert_eq!(years.terms, terms);
    let work = responsibilities(plan(), &unit).organizations;
    for one in &years.organizations {
        let due: usize = one.cells.iter().map(|cell| cell.due.len()).sum();
        assert_eq!(due, usize::try_from(one.leads).unwrap(), "{}", one.organization);
        let same = work.iter().find(|work| work.organization == one.organization).unwrap();
        assert_eq!(one.leads, same.open_leads, "{}", one.organization);
        // Everything ends in 2030 at the latest, so that what is open then was open before.
        let leads: Vec<_> = one.cells.iter().map(|cell| cell.leads).collect();
        assert!(leads.is_sorted_by(|earlier, later| earlier >= later), "{}", one.organization);
    }
    let quarters = load(plan(), &unit, Span::Quarter);
    assert_eq!(quarters.terms.len(), 16);
}

#[test]
fn who_has_met_everything_has_no_load() {
    let mut unit = planned_unit(2026);
    let codes: Vec<_> = unit.indicators().map(|one| one.code).collect();
    for one in codes {
        put(&mut unit, IndicatorResult { verdict: Verdict::Met, ..result(one) });
    }
    let found = load(plan(), &unit, Span::Year);
    assert!(found.organizations.is_empty() && found.terms.is_empty());
}

#[test]
fn a_sheet_has_what_the_organization_needs() {
    let mut unit = planned_unit(2026);
    put(&mut unit, missed(code("2.4"), Rational::from_integer(90), ">= 99 %"));
    let set = ntm_bundled::sets().iter().find(|set| set.id == plan().set);
    let all = sheets(plan(), set, &unit);
    let with = all.iter().find(|sheet| {
        sheet.rows.iter().any(|row| row.code == code("2.4") && row.role == Role::Lead)
    });
    let sheet = with.unwrap();
    assert_eq!(sheet_of(plan(), set, &unit, &sheet.organization).as_ref(), Some(sheet));
    let row = sheet.rows.iter().find(|row| row.code == code("2.4")).unwrap();
    assert_eq!((row.verdict, row.end), (Verdict::NotMet, 2030));
    assert_eq!(row.raci, [RaciLetter::Responsible, RaciLetter::Accountable]);
    assert!(row.remedy.is_some() && !row.title.is_empty() && row.targets.len() == 1);
    // Leads stand before supports.
    let roles: Vec<_> = sheet.rows.iter().map(|row| row.role == Role::Support).collect();
    assert!(roles.is_sorted());
}

#[test]
fn every_task_stands_on_one_sheet() {
    let unit = planned_unit(2026);
    let work = responsibilities(plan(), &unit).organizations;
    let tasks: usize = work.iter().map(|work| work.tasks.len()).sum();
    let rows: usize = sheets(plan(), None, &unit).iter().map(|sheet| sheet.rows.len()).sum();
    assert_eq!(rows, tasks);
}

#[test]
fn of_several_leads_none_is_accountable_alone() {
    let unit = planned_unit(2026);
    let health = sheet_of(plan(), None, &unit, "tram-y-te").unwrap();
    let row = health.rows.iter().find(|row| row.code == code("5.3")).unwrap();
    assert!(!row.other_leads.is_empty() && !row.conflicts.is_empty());
    assert_eq!(row.raci, [RaciLetter::Responsible]);
    assert_eq!(sheet_of(plan(), None, &unit, "khong-co"), None);
}

#[test]
fn agencies_see_how_many_communes_are_open() {
    let mut one = planned_unit(2026);
    put(&mut one, IndicatorResult { verdict: Verdict::NotMet, ..result(code("10.2")) });
    let mut two = planned_unit(2026);
    put(&mut two, IndicatorResult { verdict: Verdict::Met, ..result(code("10.2")) });
    let mut other = planned_unit(2026);
    other.set = "xa-2021-2025".to_owned();
    let counts = count_indicators(&plan().set, [&one, &two, &other]);
    assert_eq!(counts.len(), 47);
    let of = |wanted: &str| counts.iter().find(|one| one.code == code(wanted)).unwrap();
    assert_eq!((of("10.2").met, of("10.2").not_met, of("10.3").undetermined), (1, 1, 2));
    let work = agencies(plan(), &plan().set, &counts);
    let police = work.iter().find(|work| work.organization == "cong-an-xa").unwrap();
    // It leads 10.2 and 10.3.
    assert_eq!((police.not_met_leads, police.undetermined_leads), (1, 2));
    assert!(agencies(plan(), "xa-2021-2025", &counts).is_empty());
}
