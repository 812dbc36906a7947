//! Calendars, targets, roadmaps and money of programmes.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use ntm_model::{Date, Programme, Rational};
use ntm_plan::{
    CriterionCount, TargetRow, TargetState, UnitCounts, UnitCriteria, calendar, funding_table,
    roadmap_tables, target_rows,
};

fn programme(id: &str) -> &'static Programme {
    ntm_bundled::programmes().iter().find(|one| one.id == id).unwrap()
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// The entries of one deadline: the last day, and the day that the document names.
#[track_caller]
fn check(id: &str, from: &str, to: &str, deadline: &str, expected: &[&str]) {
    let entries = calendar(programme(id), date(from), date(to), None);
    let of_deadline = entries.iter().filter(|one| one.id.contains(&format!(".{deadline}.")));
    let found: Vec<String> = of_deadline
        .map(|one| match one.limit {
            Some(limit) => format!("{} {limit}", one.last),
            None => one.last.to_string(),
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn days_before_are_the_last_in_time() {
    let year = ("2025-01-01", "2025-12-31");
    check("thach-an-2025", year.0, year.1, "ho-so-gui", &["2025-09-19 2025-09-20"]);
    check("thach-an-2025", year.0, year.1, "bao-cao-6-thang", &["2025-06-09 2025-06-10"]);
    check("thach-an-2025", year.0, year.1, "bao-cao-nam", &["2025-12-09 2025-12-10"]);
    let quarters = [
        "2025-03-27 2025-03-28",
        "2025-06-27 2025-06-28",
        "2025-09-27 2025-09-28",
        "2025-12-27 2025-12-28",
    ];
    check("khanh-hoa-2025", year.0, year.1, "bao-cao-quy", &quarters);
    // “Trước tháng 11” ends with October.
    check("binh-trung-2024", "2024-01-01", "2024-12-31", "van-hoa", &["2024-10-31 2024-11-01"]);
}

#[test]
fn a_month_without_a_day_ends_on_its_last() {
    check(
        "khanh-hoa-2025",
        "2024-02-01",
        "2024-03-31",
        "bao-cao-thang",
        &["2024-02-29", "2024-03-31"],
    );
    check("khanh-hoa-2025", "2025-02-01", "2025-02-28", "bao-cao-thang", &["2025-02-28"]);
}

#[test]
fn only_the_days_asked_for_are_given() {
    check("thach-an-2025", "2025-09-19", "2025-09-19", "ho-so-gui", &["2025-09-19 2025-09-20"]);
    check("thach-an-2025", "2025-09-20", "2025-12-31", "ho-so-gui", &[]);
    check("thach-an-2025", "2024-01-01", "2024-12-31", "ho-so-gui", &[]);
    // The programme ends with 2025.
    check("khanh-hoa-2025", "2026-01-01", "2030-12-31", "bao-cao-quy", &[]);
}

#[test]
fn entries_are_in_order_and_have_ids_of_their_own() {
    for programme in ntm_bundled::programmes() {
        let entries = calendar(programme, date("2020-01-01"), date("2030-12-31"), None);
        assert!(entries.windows(2).all(|pair| pair[0].last <= pair[1].last));
        for (index, entry) in entries.iter().enumerate() {
            assert!(entries[..index].iter().all(|other| other.id != entry.id), "{}", entry.id);
        }
    }
}

#[test]
fn an_organization_sees_its_own() {
    let of = |organization| {
        let programme = programme("khanh-hoa-2025");
        let (from, to) = (date("2025-01-01"), date("2025-12-31"));
        calendar(programme, from, to, Some(organization)).len()
    };
    // A dossier to hand in; a dossier to receive.
    assert_eq!(of("ubnd-xa"), 1);
    // Four quarters, twelve months, a dossier from the communes, a dossier to the province.
    assert_eq!(of("ubnd-huyen"), 18);
    assert_eq!(of("nobody"), 0);
}

fn counts() -> UnitCounts {
    let unit = |name: &str, met, undetermined| UnitCriteria {
        name: name.to_owned(),
        met,
        undetermined,
        total: 19,
    };
    UnitCounts {
        set: "xa-2021-2025".to_owned(),
        scope: None,
        units: vec![unit("A", 19, 0), unit("B", 16, 3), unit("C", 14, 2), unit("D", 12, 1)],
        criteria: vec![
            CriterionCount { criterion: 1, met: 4, undetermined: 0 },
            CriterionCount { criterion: 9, met: 3, undetermined: 1 },
            CriterionCount { criterion: 10, met: 1, undetermined: 1 },
        ],
    }
}

#[track_caller]
fn check_target(
    line: u16,
    criterion: Option<u8>,
    state: TargetState,
    missing: Option<u32>,
) -> TargetRow {
    let rows = target_rows(programme("khanh-hoa-2025"), &counts());
    let of_line = |row: &&TargetRow| {
        row.target.stated.line == line
            && row.target.criterion == criterion
            && row.target.set.as_deref() == Some("xa-2021-2025")
    };
    let row = rows.iter().find(of_line).unwrap();
    assert_eq!((row.state, row.missing), (state, missing));
    row.clone()
}

#[test]
fn targets_stand_beside_what_is_reached() {
    // 80 % of four communes are 3.2, so four; one is recognised, another may be.
    let row = check_target(25, None, TargetState::NotReached, Some(3));
    assert_eq!(row.actual, Some(Rational::from_integer(25)));
    assert_eq!(row.at_best, Some(Rational::from_integer(50)));
    check_target(336, Some(1), TargetState::Reached, Some(0));
    // 75 %, perhaps 100 %, of 90 %.
    check_target(353, Some(9), TargetState::Undetermined, Some(1));
    check_target(354, Some(10), TargetState::NotReached, Some(3));
    // No file shows what comes on top of an earlier year, or a district by its name.
    check_target(53, None, TargetState::NotCounted, None);
    check_target(27, None, TargetState::NotCounted, None);
}

#[test]
fn a_floor_names_who_is_under_it() {
    let rows = target_rows(programme("khanh-hoa-2025"), &counts());
    let floor = |value| {
        let of = |row: &&TargetRow| {
            row.target.unit == "tiêu chí" && row.target.stated.value.to_string() == value
        };
        rows.iter().find(of).unwrap()
    };
    assert_eq!(
        (&floor("15").under, &floor("15").perhaps_under),
        (&vec!["D".to_owned()], &vec!["C".to_owned()])
    );
    assert_eq!(floor("15").state, TargetState::NotReached);
    assert_eq!((floor("13").under.len(), floor("13").perhaps_under.len()), (0, 1));
    assert_eq!(floor("13").state, TargetState::Undetermined);
}

#[test]
fn an_average_is_exact() {
    let rows = target_rows(programme("thach-an-2025"), &counts());
    let average = rows.iter().find(|row| row.target.unit == "tiêu chí/xã").unwrap();
    assert_eq!(average.actual, Some(Rational::new(61, 4)));
    assert_eq!(average.state, TargetState::Reached, "15.25 of 15.1");
}

#[test]
fn no_units_reach_nothing_and_divide_by_nothing() {
    let none = UnitCounts { set: "xa-2021-2025".to_owned(), ..UnitCounts::default() };
    for programme in ntm_bundled::programmes() {
        let rows = target_rows(programme, &none);
        assert_eq!(rows.len(), programme.targets.len());
        assert!(rows.iter().all(|row| row.state == TargetState::NotCounted));
    }
}

#[test]
fn roadmaps_are_added_up_again() {
    let tables = roadmap_tables(programme("khanh-hoa-2025"));
    let named: Vec<u32> = tables.iter().map(|table| table.named).collect();
    // The table of models names nine of its ten communes of 2025.
    assert_eq!(named, [76, 39, 10]);
    let wrong = |index: usize| -> Vec<u16> {
        tables[index].rows.iter().filter(|row| !row.agrees).map(|row| row.year).collect()
    };
    assert_eq!(wrong(0), [2014, 2015, 2016, 2017, 2018]);
    assert_eq!(wrong(1), [0u16; 0]);
    assert_eq!(wrong(2), [2025]);
    for (index, table) in tables.iter().enumerate() {
        for column in &table.columns {
            let missing = u32::from(index == 2 && column.name == "Cam Lâm");
            let named = (column.named + missing).to_string();
            assert_eq!(column.total.value.to_string(), named, "{}", column.name);
        }
    }
}

#[test]
fn money_is_added_up_again() {
    let table = funding_table(programme("khanh-hoa-2025"));
    assert_eq!(table.years, [2024, 2025]);
    let ids: Vec<&str> = table.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["tong", "su-nghiep", "dau-tu"], "amounts of a year stand in its column");
    assert_eq!(table.rows[0].parts.unwrap().to_string(), "1489867");
    assert!(table.rows[0].difference.unwrap().is_zero());
    let years: Vec<String> =
        table.rows[2].by_year.iter().flatten().map(|one| one.value.to_string()).collect();
    assert_eq!(years, ["547071", "225290"]);
    let table = funding_table(programme("thach-an-2025"));
    let depths: Vec<u8> = table.rows.iter().map(|row| row.depth).collect();
    assert_eq!(depths, [0, 1, 2, 2, 1]);
    assert_eq!(table.rows[1].difference.unwrap().to_string(), "0.004");
}
