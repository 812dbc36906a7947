//! Periods side by side: one place by its indicators, many places by their criteria.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test ends this way when it fails"
)]

use ntm_evaluate::Options;
use ntm_model::{
    Change, CriterionVerdict, Date, Period, Rational, Recognition, Tally, UnitAssessment, Verdict,
    Way, Within,
};
use ntm_plan::{
    Commune, MatchQuestion, PeriodsAnswer, PeriodsQuestion, PeriodsSort, compare_places,
    compare_unit,
};
use proptest::prelude::*;

/// A row: name (`#` before a code, `@` before a district), year, verdicts.
fn commune(unit: u32, name: &str, year: u16, verdicts: &str) -> Commune {
    let verdict = |sign| match sign {
        '+' => CriterionVerdict::Met,
        '-' => CriterionVerdict::NotMet,
        _ => CriterionVerdict::Undetermined,
    };
    let (name, district) = name.split_once('@').unwrap_or((name, ""));
    let (name, code) = name.split_once('#').unwrap_or((name, ""));
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let within = Within { district: given(district), ..Within::default() };
    let period = Period { text: year.to_string(), end: Some(Date::end_of_year(year)) };
    Commune {
        unit,
        code: given(code),
        name: given(name),
        within: Some(Box::new(within)),
        set: "xa-2021-2025".to_owned(),
        variant: None,
        period: Some(period).filter(|_| year > 0),
        criteria: (1..).zip(verdicts.chars().map(verdict)).collect(),
        indicators: Tally::default(),
        gaps: Vec::new(),
        recognition: Recognition::Undetermined,
    }
}

fn communes(rows: &[(&str, u16, &str)]) -> Vec<Commune> {
    (0..)
        .zip(rows)
        .map(|(unit, (name, year, verdicts))| commune(unit, name, *year, verdicts))
        .collect()
}

fn ask(all: &[Commune], files: &[u32], question: PeriodsQuestion) -> PeriodsAnswer {
    compare_places(
        &all.iter().collect::<Vec<_>>(),
        files,
        &PeriodsQuestion { count: 100, ..question },
    )
}

/// The places as the numbers of their rows, and the questions.
#[track_caller]
fn check_match(
    rows: &[(&str, u16, &str)],
    files: &[u32],
    places: &[&str],
    asked: &[MatchQuestion],
) {
    let answer = ask(&communes(rows), files, PeriodsQuestion::default());
    let shown = |unit: &Option<u32>| unit.map_or("-".to_owned(), |unit| unit.to_string());
    let found: Vec<String> = answer
        .rows
        .iter()
        .map(|row| row.units.iter().map(shown).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(found, places, "{rows:?}");
    assert_eq!(answer.questions, asked, "{rows:?}");
}

#[test]
fn places_are_matched_by_code_and_else_by_name() {
    check_match(
        &[("Cam Tân", 2024, "+"), ("xã CAM TAN", 2025, "+"), ("Sơn Bình", 2025, "-")],
        &[0, 1, 1],
        &["0 1", "- 2"],
        &[],
    );
    // The code counts before the name.
    check_match(&[("A#01", 2024, "+"), ("B#01", 2025, "+")], &[0, 1], &["0 1"], &[]);
    check_match(&[("A#01", 2024, "+"), ("a", 2025, "+")], &[0, 1], &["0 1"], &[]);
    // Districts tell communes of one name apart; a row without one is matched if it can be one only.
    check_match(
        &[("A@X", 2024, "+"), ("A@Y", 2024, "+"), ("A@Y", 2025, "+"), ("A@X", 2025, "+")],
        &[0; 4],
        &["0 3", "1 2"],
        &[],
    );
    check_match(&[("A@X", 2024, "+"), ("A", 2025, "+")], &[0; 2], &["0 1"], &[]);
}

#[test]
fn where_two_places_could_be_meant_it_is_a_question() {
    let question = MatchQuestion::SameName { unit: 2, candidates: vec![0, 1] };
    check_match(
        &[("A#01", 2024, "+"), ("A#02", 2024, "+"), ("A", 2025, "+")],
        &[0; 3],
        &["0 -", "1 -", "- 2"],
        &[question],
    );
    let question = MatchQuestion::CodesDiffer { units: vec![0, 1] };
    check_match(&[("A#01", 2024, "+"), ("A#02", 2025, "+")], &[0; 2], &["0 -", "- 1"], &[question]);
    let question = MatchQuestion::Twice { units: vec![0, 1] };
    check_match(&[("A#01", 2024, "+"), ("A#01", 2024, "-")], &[0; 2], &["0"], &[question]);
}

#[test]
fn files_of_one_period_are_compared_as_files() {
    check_match(&[("A", 2025, "+"), ("A", 2025, "-")], &[0, 1], &["0 1"], &[]);
    check_match(&[("A", 0, "+"), ("A", 0, "-")], &[0, 1], &["0 1"], &[]);
    // Files that share no place are parts of one period.
    check_match(&[("A", 2025, "+"), ("B", 2025, "-")], &[0, 1], &["0", "1"], &[]);
    // Time goes before the order of the files.
    check_match(&[("A", 2025, "+"), ("A", 2024, "-")], &[0, 1], &["1 0"], &[]);
}

#[test]
fn two_sets_are_not_compared() {
    let mut rows = communes(&[("A", 2025, "+"), ("A", 2026, "-")]);
    rows[1].set = "xa-2026-2030".to_owned();
    let answer = ask(&rows, &[0, 0], PeriodsQuestion::default());
    assert_eq!(answer.rows.len(), 2);
    assert!(answer.rows.iter().all(|row| row.steps.is_empty()));
    assert_eq!(answer.questions, [MatchQuestion::OtherSet { units: vec![0, 1] }]);
    // Two sets in one period are two judgements of one place, and no question.
    let mut rows = communes(&[("A", 2025, "+"), ("A", 2025, "-")]);
    rows[1].set = "xa-nang-cao-2021-2025".to_owned();
    assert_eq!(ask(&rows, &[0, 0], PeriodsQuestion::default()).questions, []);
}

#[test]
fn won_and_lost_are_named_and_counted() {
    let rows = communes(&[
        ("An", 2023, "+-?-"),
        ("An", 2025, "-+?+"),
        ("Bình", 2023, "+-+-"),
        ("Bình", 2024, "++--"),
    ]);
    let sort = PeriodsSort::Lost;
    let answer = ask(&rows, &[0; 4], PeriodsQuestion { sort, ..PeriodsQuestion::default() });
    let steps: Vec<_> = answer
        .rows
        .iter()
        .flat_map(|row| &row.steps)
        .map(|step| (step.from, step.to, step.won.clone(), step.lost.clone()))
        .collect();
    assert_eq!(steps, [(0, 2, vec![2, 4], vec![1]), (0, 1, vec![2], vec![3])]);
    let [set] = answer.sets.as_slice() else { panic!("one set") };
    assert_eq!(set.communes, [2, 1, 1]);
    assert_eq!(set.average[0].low, Rational::new(3, 2));
    let second = &set.criteria[1];
    assert_eq!((second.won.as_slice(), second.lost.as_slice()), (&[0, 1, 1][..], &[0, 0, 0][..]));
    let only_incomplete = PeriodsQuestion { only_incomplete: true, ..PeriodsQuestion::default() };
    assert_eq!(ask(&rows, &[0; 4], only_incomplete).fitting, 2);
    let text = PeriodsQuestion { text: "binh".to_owned(), ..PeriodsQuestion::default() };
    assert_eq!(ask(&rows, &[0; 4], text).rows[0].name.as_deref(), Some("Bình"));
}

fn unit(rows: &[(&str, &str)]) -> UnitAssessment {
    let mut file = "chi_tieu,ket_qua\n".to_owned();
    for (code, result) in rows {
        file.push_str(&format!("{code},\"{result}\"\n"));
    }
    let options = Options {
        set: Some("xa-2026-2030".to_owned()),
        variant: Some("nhom-1".to_owned()),
        as_of: None,
        today: Date::end_of_year(2026),
    };
    let (_, assessment) = ntm_evaluate::assess(file.as_bytes(), ntm_bundled::sets(), &options);
    assessment.units[0].clone()
}

#[test]
fn values_go_up_or_down_exactly() {
    let before = unit(&[
        ("6.1", "12%"),
        ("2.4", "1/3"),
        ("1.1", "Chưa đạt"),
        ("1.2", "Đạt"),
        ("1.3", "Đạt"),
    ]);
    let now = unit(&[("6.1", "11,9%"), ("2.4", "1/4"), ("1.1", "Đạt"), ("1.2", "Chưa đạt")]);
    let compared = compare_unit(&[&before, &now], ntm_bundled::sets());
    let line = |code: &str| {
        let code = code.parse().unwrap();
        compared.indicators.iter().find(|line| line.code == code).unwrap()
    };
    let trend = |code: &str| line(code).trends[0].clone().unwrap();
    assert_eq!((trend("6.1").difference, trend("6.1").way), (Rational::new(-1, 10), Way::Better));
    assert_eq!((trend("2.4").difference, trend("2.4").way), (Rational::new(-25, 3), Way::Worse));
    assert!(!trend("2.4").is_level_changed);
    let change = |code: &str| line(code).changes[0].unwrap();
    assert_eq!(change("1.1"), Change::Won);
    assert_eq!(change("1.2"), Change::Lost);
    assert_eq!(change("1.3"), Change::NoLongerReported);
    assert_eq!(
        change("6.1"),
        Change::of(
            before.indicator("6.1".parse().unwrap()).unwrap().verdict,
            now.indicator("6.1".parse().unwrap()).unwrap().verdict
        )
    );
    assert_eq!(compared.columns.len(), 2);
}

#[test]
fn judgements_by_two_sets_stand_side_by_side_uncompared() {
    let before = unit(&[("1.1", "Đạt")]);
    let after = UnitAssessment { set: "xa-2021-2025".to_owned(), ..before.clone() };
    let compared = compare_unit(&[&before, &after], ntm_bundled::sets());
    assert!(compared.is_sets_differ && compared.indicators.is_empty());
    assert_eq!(compared.columns.len(), 2);
    assert_eq!(compare_unit(&[], ntm_bundled::sets()).columns.len(), 0);
}

proptest! {
    #[test]
    fn the_count_of_a_period_is_that_before_with_its_changes(
        before in prop::collection::vec(prop::sample::select(vec!["", "Đạt", "Chưa đạt", "??"]), 12),
        now in prop::collection::vec(prop::sample::select(vec!["", "Đạt", "Chưa đạt", "??"]), 12),
    ) {
        let codes = ["1.1", "1.2", "1.3", "2.2", "2.3", "4.1", "4.2", "4.3", "5.1", "7", "9.1", "10.1"];
        let judged = [&before, &now].map(|results| {
            let rows: Vec<(&str, &str)> = codes.into_iter().zip(results.iter().copied()).collect();
            unit(&rows)
        });
        let compared = compare_unit(&[&judged[0], &judged[1]], ntm_bundled::sets());
        let [tally] = compared.indicator_changes.as_slice() else { panic!("one step") };
        let met = |unit: &UnitAssessment| unit.indicator_tally().met;
        prop_assert_eq!(
            met(&judged[1]) + tally.lost + tally.no_longer_reported_met,
            met(&judged[0]) + tally.won + tally.newly_reported_met
        );
        let all = tally.won + tally.lost + tally.unchanged + tally.changed
            + tally.newly_reported + tally.no_longer_reported;
        prop_assert_eq!(all, judged[0].indicator_tally().total());
        let same = compare_unit(&[&judged[0], &judged[0]], ntm_bundled::sets());
        let lines = || same.indicators.iter().flat_map(|line| &line.changes).flatten();
        prop_assert!(lines().all(|change| *change == Change::Unchanged));
        let of = |wanted| judged[0].indicators().filter(|one| one.verdict == wanted).count();
        prop_assert!(of(Verdict::Met) > 0 || met(&judged[0]) == 0);
    }

    #[test]
    fn every_row_stands_in_one_place(
        names in prop::collection::vec((prop::sample::select(vec!["A", "A#1", "A#2", "A@X", "B", "B@X#3"]), 2023_u16..2026), 1..12),
    ) {
        let rows: Vec<(&str, u16, &str)> = names.iter().map(|(name, year)| (*name, *year, "+")).collect();
        let all = communes(&rows);
        let files = vec![0; all.len()];
        let answer = ask(&all, &files, PeriodsQuestion::default());
        let mut seen: Vec<u32> = answer.rows.iter().flat_map(|row| row.units.iter().flatten().copied()).collect();
        for question in &answer.questions {
            if let MatchQuestion::Twice { units } = question {
                seen.extend(units);
            }
        }
        seen.sort_unstable();
        seen.dedup();
        prop_assert_eq!(seen, (0..).take(all.len()).collect::<Vec<u32>>());
    }
}

/// All communes of the country over ten periods: the work grows with the rows, not faster.
#[test]
fn a_whole_country_over_ten_periods_is_compared() {
    let mut rows = Vec::new();
    for year in 2016_u16..2026 {
        for place in 0..3_321_u32 {
            let verdicts =
                if (place + u32::from(year)).is_multiple_of(3) { "++++" } else { "+-+?" };
            let unit = u32::from(year - 2016) * 3_321 + place;
            rows.push(commune(unit, &format!("Xã {place}@Huyện {}", place / 12), year, verdicts));
        }
    }
    let files = vec![0; rows.len()];
    let question = PeriodsQuestion { count: 20, ..PeriodsQuestion::default() };
    let answer = compare_places(&rows.iter().collect::<Vec<_>>(), &files, &question);
    assert_eq!((answer.columns.len(), answer.fitting, answer.rows.len()), (10, 3_321, 20));
    assert_eq!(answer.rows[2].name.as_deref(), Some("Xã 2"));
    assert_eq!(answer.questions, []);
    let table = ntm_plan::CommunesQuestion { count: 20, ..ntm_plan::CommunesQuestion::default() };
    let table = ntm_plan::communes(&rows.iter().collect::<Vec<_>>(), &table);
    assert_eq!((table.units, table.fitting, table.districts.len()), (33_210, 3_321, 277));
}
