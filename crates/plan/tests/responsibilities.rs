//! Who does what by the plan of Bình Giang, and where it contradicts itself.

mod common;

use common::{code, plan, planned_unit, put, result};
use ntm_model::{Assignment, IndicatorResult, OrganizationKind, Plan, Verdict};
use ntm_plan::{ConflictKind, OrganizationWork, Role, responsibilities};

#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn work(organization: &str) -> OrganizationWork {
    let organizations = responsibilities(plan(), &planned_unit(2026)).organizations;
    organizations.into_iter().find(|work| work.organization == organization).unwrap()
}

/// Checks the conflicts of one kind in the plan of Bình Giang.
#[track_caller]
fn check_conflicts(kind: ConflictKind, codes: &[&str]) {
    let conflicts = responsibilities(plan(), &planned_unit(2026)).conflicts;
    let found = conflicts.iter().filter(|one| one.kind == kind).map(|one| one.code.to_string());
    assert_eq!(found.collect::<Vec<_>>(), codes);
}

/// Checks the kinds of conflict in a plan where two passages assign one indicator: leads and
/// supporters, each in one text. `None` is a passage that is silent.
#[track_caller]
#[expect(clippy::indexing_slicing, reason = "a helper of tests")]
fn check(first: Option<[&str; 2]>, second: Option<[&str; 2]>, kinds: &[ConflictKind]) {
    let mut plan: Plan = plan().clone();
    plan.indicators.truncate(1);
    let ids = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    let readings = plan.readings.iter().map(|reading| reading.id.clone());
    plan.indicators[0].assignments = readings
        .zip([first, second])
        .filter_map(|(reading, said)| {
            let [lead, support] = said?;
            Some(Assignment {
                reading,
                lead: ids(lead),
                support: ids(support),
                verify: Vec::new(),
                lead_printed: lead.to_owned(),
                support_printed: support.to_owned(),
                verify_printed: String::new(),
                place: String::new(),
            })
        })
        .collect();
    let conflicts = responsibilities(&plan, &planned_unit(2026)).conflicts;
    assert_eq!(conflicts.iter().map(|one| one.kind).collect::<Vec<_>>(), kinds);
}

#[test]
fn the_plan_contradicts_itself_in_these_places() {
    check_conflicts(ConflictKind::TwoLeads, &["5.3", "5.4", "6.6", "6.7"]);
    check_conflicts(ConflictKind::NoLead, &["9.1"]);
    check_conflicts(ConflictKind::LeadsDiffer, &[]);
    check_conflicts(ConflictKind::SupportDiffers, &["4.1", "6.5", "6.6", "6.7", "7.1", "7.4"]);
}

#[test]
fn a_conflict_quotes_each_passage() {
    let conflicts = responsibilities(plan(), &planned_unit(2026)).conflicts;
    let health = conflicts.iter().find(|one| one.code == code("5.3")).unwrap();
    let said: Vec<_> = health.said.iter().map(|said| said.reading.as_str()).collect();
    assert_eq!(said, ["phu-luc", "phan-iii"]);
    assert_eq!(health.said[0].lead_printed, "Trạm Y tế xã");
    assert!(health.said.iter().all(|said| !said.place.is_empty()));
    // A silent passage has no words to quote.
    let silent = conflicts.iter().find(|one| one.code == code("9.1")).unwrap();
    assert_eq!(silent.said.len(), 1);
}

#[test]
fn kinds_of_conflict() {
    use ConflictKind as Kind;
    check(Some(["a", "b c"]), Some(["a", "b"]), &[]);
    check(Some(["a", "b"]), Some(["a", ""]), &[]);
    check(Some(["a", ""]), Some(["a", "b"]), &[]);
    check(Some(["a", "b"]), None, &[Kind::NoLead]);
    check(None, None, &[Kind::NoLead]);
    check(Some(["a", "b"]), Some(["", "b"]), &[Kind::NoLead]);
    check(Some(["a d", "b"]), Some(["a d", "b"]), &[Kind::TwoLeads]);
    check(Some(["a", "b"]), Some(["b", ""]), &[Kind::LeadsDiffer]);
    check(Some(["a", "b"]), Some(["a", "b c"]), &[Kind::SupportDiffers]);
    check(Some(["a", "b"]), Some(["a b", "c"]), &[Kind::TwoLeads, Kind::SupportDiffers]);
    // Who leads in one passage and supports in the other differs in lead, not in support.
    check(Some(["a", "b"]), Some(["b", "a"]), &[Kind::LeadsDiffer]);
}

#[test]
fn a_task_keeps_the_role_of_every_passage() {
    let health = work("tram-y-te");
    let roles = |wanted: &str| {
        let task = health.tasks.iter().find(|task| task.code == code(wanted)).unwrap();
        let roles = task.roles.iter().map(|role| (role.reading.as_str(), role.role));
        (task.role(), roles.collect::<Vec<_>>())
    };
    let both = vec![("phu-luc", Role::Lead), ("phan-iii", Role::Lead)];
    assert_eq!(roles("5.3"), (Role::Lead, both));
    // The annex says support, Part III says lead: leading counts until someone decides.
    let mixed = vec![("phu-luc", Role::Support), ("phan-iii", Role::Lead)];
    assert_eq!(roles("6.6"), (Role::Lead, mixed));
}

#[test]
fn leads_stay_open_until_met_or_not_applicable() {
    let mut unit = planned_unit(2026);
    let open = |unit: &_| {
        let organizations = responsibilities(plan(), unit).organizations;
        organizations.iter().find(|work| work.organization == "cong-an-xa").unwrap().open_leads
    };
    assert_eq!(open(&unit), 2, "10.2 and 10.3");
    put(&mut unit, IndicatorResult { verdict: Verdict::Met, ..result(code("10.2")) });
    assert_eq!(open(&unit), 1);
    put(&mut unit, IndicatorResult { verdict: Verdict::NotApplicable, ..result(code("10.3")) });
    assert_eq!(open(&unit), 0);
    put(&mut unit, IndicatorResult { verdict: Verdict::Unreadable, ..result(code("10.3")) });
    assert_eq!(open(&unit), 1);
}

#[test]
fn everyone_is_listed_offices_first() {
    let all = responsibilities(plan(), &planned_unit(2026)).organizations;
    assert_eq!(all.len(), plan().organizations.len());
    let kinds: Vec<_> = all
        .iter()
        .map(|work| plan().organization(&work.organization).unwrap().kind)
        .map(|kind| match kind {
            OrganizationKind::Office => 0,
            OrganizationKind::Group => 1,
            OrganizationKind::Outside => 2,
        })
        .collect();
    assert!(kinds.is_sorted());
    assert_eq!(all[0].organization, "phong-kinh-te");
}

#[test]
fn every_indicator_has_someone_who_leads() {
    let all = responsibilities(plan(), &planned_unit(2026)).organizations;
    for result in planned_unit(2026).indicators() {
        let mut tasks = all.iter().flat_map(|work| &work.tasks);
        assert!(tasks.any(|task| task.code == result.code && task.role() == Role::Lead));
    }
}
