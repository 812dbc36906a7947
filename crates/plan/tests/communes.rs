//! Tables of many communes: their rows, order and totals.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "a test ends this way when it fails"
)]

use ntm_model::{
    Code, CriterionVerdict, Date, Period, Rational, Reached, Recognition, Standing, Tally,
    UnitLevel, Within,
};
use ntm_plan::{
    Commune, CommunesAnswer, CommunesFilter, CommunesQuestion, CommunesSort, CriterionTarget,
    FloorFilter, PeriodsWanted, Range, YearQuestion, communes_roadmap,
};
use proptest::prelude::*;

/// A commune by its name, district and verdicts: `+` met, `-` not met, `?` undetermined, `0` not
/// applicable.
fn commune(unit: u32, name: &str, district: &str, verdicts: &str) -> Commune {
    let verdict = |sign| match sign {
        '+' => CriterionVerdict::Met,
        '-' => CriterionVerdict::NotMet,
        '0' => CriterionVerdict::NotApplicable,
        _ => CriterionVerdict::Undetermined,
    };
    let district = Some(district.to_owned()).filter(|district| !district.is_empty());
    Commune {
        unit,
        code: None,
        name: Some(name.to_owned()),
        within: Some(Box::new(Within { district, ..Within::default() })),
        set: "xa-2021-2025".to_owned(),
        variant: None,
        period: None,
        criteria: (1..).zip(verdicts.chars().map(verdict)).collect(),
        indicators: Tally::default(),
        gaps: Vec::new(),
        recognition: Recognition::Undetermined,
    }
}

fn all() -> Vec<Commune> {
    vec![
        commune(0, "Sơn Bình", "Khánh Sơn", "++-+"),
        commune(1, "Cam Tân", "Cam Lâm", "+---"),
        commune(2, "Đức Xuân", "", "++++"),
        commune(3, "Cam Hải Đông", "Cam Lâm", "++??"),
        commune(4, "Ninh Tân", "Ninh Hòa", "+++0"),
    ]
}

fn communes(all: &[Commune], question: &CommunesQuestion) -> CommunesAnswer {
    ntm_plan::communes(&all.iter().collect::<Vec<_>>(), question)
}

fn ask(question: &CommunesQuestion) -> CommunesAnswer {
    communes(&all(), question)
}

fn every() -> CommunesQuestion {
    CommunesQuestion { count: 100, ..CommunesQuestion::default() }
}

fn names(answer: &CommunesAnswer) -> Vec<&str> {
    answer.rows.iter().filter_map(|row| row.commune.name.as_deref()).collect()
}

#[track_caller]
fn check_order(sort: CommunesSort, is_descending: bool, expected: &[&str]) {
    let answer = ask(&CommunesQuestion { sort, is_descending, ..every() });
    assert_eq!(names(&answer), expected, "{sort:?} {is_descending}");
}

#[test]
fn rows_stand_in_the_order_asked_for() {
    use CommunesSort::{CriteriaMet, Criterion, File, Name, Place};
    let [son, tan, duc, dong, ninh] =
        ["Sơn Bình", "Cam Tân", "Đức Xuân", "Cam Hải Đông", "Ninh Tân"];
    check_order(File, false, &[son, tan, duc, dong, ninh]);
    check_order(File, true, &[ninh, dong, duc, tan, son]);
    check_order(Name, false, &[dong, tan, duc, ninh, son]);
    check_order(Name, true, &[son, ninh, duc, tan, dong]);
    check_order(CriteriaMet, false, &[tan, dong, ninh, son, duc]);
    check_order(CriteriaMet, true, &[duc, ninh, son, dong, tan]);
    check_order(Criterion(3), false, &[duc, ninh, dong, tan, son]);
    check_order(Criterion(9), true, &[dong, tan, duc, ninh, son]);
    check_order(Place, false, &[duc, dong, tan, son, ninh]);
}

#[test]
fn the_gap_of_an_indicator_sorts_exactly_and_blanks_go_last() {
    let mut places = all();
    let code = Code::new(10, 0);
    places[0].gaps = vec![(code, Rational::new(1, 3))];
    places[1].gaps = vec![(code, Rational::new(10, 1))];
    places[3].gaps = vec![(code, Rational::new(34, 100))];
    let sorted = |is_descending| {
        let sort = CommunesSort::Gap(code);
        let answer = communes(&places, &CommunesQuestion { sort, is_descending, ..every() });
        answer.rows.iter().map(|row| row.commune.unit).collect::<Vec<_>>()
    };
    assert_eq!(sorted(true), [1, 3, 0, 2, 4]);
    assert_eq!(sorted(false), [0, 3, 1, 2, 4]);
}

#[track_caller]
fn check_filter(filter: CommunesFilter, expected: &[&str]) {
    let answer = ask(&CommunesQuestion { filter: filter.clone(), ..every() });
    assert_eq!(names(&answer), expected, "{filter:?}");
    let counted: u32 = answer.sets.iter().map(|set| set.communes).sum();
    assert_eq!((counted, answer.fitting), (answer.rows.len() as u32, counted));
}

#[test]
fn rows_are_those_that_fit() {
    let none = CommunesFilter::default;
    let all = ["Sơn Bình", "Cam Tân", "Đức Xuân", "Cam Hải Đông", "Ninh Tân"];
    check_filter(none(), &all);
    check_filter(CommunesFilter { text: "duc".to_owned(), ..none() }, &["Đức Xuân"]);
    check_filter(
        CommunesFilter { text: "CAM LAM".to_owned(), ..none() },
        &["Cam Tân", "Cam Hải Đông"],
    );
    let district = Some("huyện Cam Lâm".to_owned());
    check_filter(CommunesFilter { district, ..none() }, &["Cam Tân", "Cam Hải Đông"]);
    let criterion = Some((3, CriterionVerdict::NotMet));
    check_filter(CommunesFilter { criterion, ..none() }, &["Sơn Bình", "Cam Tân"]);
    let under = |is_certain| Some(FloorFilter { criteria: 3, is_certain });
    check_filter(CommunesFilter { under: under(true), ..none() }, &["Cam Tân"]);
    check_filter(CommunesFilter { under: under(false), ..none() }, &["Cam Tân", "Cam Hải Đông"]);
    check_filter(CommunesFilter { level: Some(UnitLevel::Commune), ..none() }, &all);
    check_filter(CommunesFilter { level: Some(UnitLevel::District), ..none() }, &[]);
    check_filter(CommunesFilter { set: Some("xa-2026-2030".to_owned()), ..none() }, &[]);
}

#[test]
fn totals_are_exact_and_say_what_is_open() {
    let target = |criterion, percent: &str| CriterionTarget {
        set: "xa-2021-2025".to_owned(),
        criterion,
        percent: percent.parse().unwrap(),
        year: Some(2025),
    };
    let targets = vec![target(1, "100"), target(3, "60"), target(3, "60.1"), target(4, "90")];
    let answer = ask(&CommunesQuestion { floor: Some(3), targets, ..every() });
    let [set] = answer.sets.as_slice() else { panic!("one set") };
    assert_eq!((set.communes, set.criteria_total), (5, 4));
    assert_eq!(set.complete, Range { low: 2, high: 3 });
    assert_eq!(set.average, Range { low: Rational::new(13, 5), high: Rational::new(15, 5) });
    assert_eq!(set.counts, [(4, 1), (3, 2), (2, 1), (1, 1)]);
    let floor = set.floor.unwrap();
    assert_eq!((floor.under, floor.perhaps_under), (1, 1));
    let third = &set.criteria[2];
    assert_eq!(third.share, Some(Range { low: Rational::new(2, 5), high: Rational::new(3, 5) }));
    let reached: Vec<_> = third.targets.iter().map(|one| (one.reached, one.missing)).collect();
    // 60 % of five communes are three; a tenth of a percent more are four.
    assert_eq!(reached, [(Reached::Open, 1), (Reached::No, 2)]);
    assert_eq!(set.criteria[0].targets[0].reached, Reached::Yes);
    // One of the five has nothing to show for criterion 4: 90 % of the other four are four.
    assert_eq!(
        (set.criteria[3].targets[0].reached, set.criteria[3].targets[0].missing),
        (Reached::No, 2)
    );
    let standing: Vec<_> = answer.rows.iter().map(|row| row.standing.unwrap()).collect();
    use Standing::{PerhapsUnder, Reached as IsReached, Under};
    assert_eq!(standing, [IsReached, Under, IsReached, PerhapsUnder, IsReached]);
    let districts: Vec<_> = answer
        .districts
        .iter()
        .map(|one| (one.name.as_str(), one.communes, one.criteria_met, one.criteria_undetermined))
        .collect();
    assert_eq!(districts, [("Khánh Sơn", 1, 3, 0), ("Cam Lâm", 2, 3, 2), ("Ninh Hòa", 1, 3, 0)]);
}

#[test]
fn steps_follow_the_size_of_the_set() {
    #[track_caller]
    fn check(criteria: usize, met: usize, expected: &[(u32, u32, u32)]) {
        let verdicts = "+".repeat(met) + &"-".repeat(criteria - met);
        let answer = communes(&[commune(0, "A", "", &verdicts)], &every());
        let bands: Vec<_> =
            answer.sets[0].bands.iter().map(|one| (one.from, one.to, one.communes)).collect();
        assert_eq!(bands, expected);
    }
    check(19, 15, &[(19, 19, 0), (15, 18, 1), (10, 14, 0), (5, 9, 0), (0, 4, 0)]);
    check(19, 19, &[(19, 19, 1), (15, 18, 0), (10, 14, 0), (5, 9, 0), (0, 4, 0)]);
    check(10, 9, &[(10, 10, 0), (5, 9, 1), (0, 4, 0)]);
}

#[test]
fn a_region_shows_its_own_verdict() {
    let mut places = all();
    let mut district = commune(5, "Huyện Cam Lâm", "", "++-");
    district.set = "huyen-2021-2025".to_owned();
    places.push(district);
    let answer = communes(&places, &every());
    let own: Vec<_> = answer.districts.iter().map(|one| (one.own.len(), one.communes)).collect();
    assert_eq!(own, [(0, 1), (1, 2), (0, 1)]);
    assert_eq!(answer.districts[1].own[0].unit, 5);
    assert_eq!(answer.districts[1].own[0].criteria.met, 2);
    assert_eq!(answer.sets[1].level, UnitLevel::District);
}

#[test]
fn of_several_periods_the_latest_counts() {
    let of = |unit, name: &str, year: u16, verdicts| {
        let period = Period { text: year.to_string(), end: Some(Date::end_of_year(year)) };
        Commune { period: Some(period), ..commune(unit, name, "", verdicts) }
    };
    let places = [
        of(0, "Cam Tân", 2024, "+-"),
        of(1, "Cam Tân", 2025, "++"),
        of(2, "Sơn Bình", 2024, "--"),
        of(3, "xã CAM TÂN", 2023, "--"),
    ];
    let units = |periods| {
        let filter = CommunesFilter { periods, ..CommunesFilter::default() };
        let answer = communes(&places, &CommunesQuestion { filter, ..every() });
        answer.rows.iter().map(|row| row.commune.unit).collect::<Vec<_>>()
    };
    assert_eq!(units(PeriodsWanted::Latest), [1, 2]);
    assert_eq!(units(PeriodsWanted::All), [0, 1, 2, 3]);
    assert_eq!(units(PeriodsWanted::Ending(Date::end_of_year(2024))), [0, 2]);
}

#[test]
fn years_are_counted_up_and_nothing_is_left_out() {
    let years = ["2024", "Năm 2026", "", "khi có vốn", "2031"];
    let places: Vec<Commune> = all()
        .into_iter()
        .zip(years)
        .map(|(one, year)| {
            let target_year = Some(year.to_owned()).filter(|year| !year.is_empty());
            let within = Within { target_year, ..Within::default() };
            Commune { within: Some(Box::new(within)), ..one }
        })
        .collect();
    let question = YearQuestion { base: Some(92), year: Some(2027), ..YearQuestion::default() };
    let roadmap = communes_roadmap(&places.iter().collect::<Vec<_>>(), &question);
    let found: Vec<_> =
        roadmap.years.iter().map(|one| (one.year, one.communes.len(), one.cumulative)).collect();
    assert_eq!(found, [(2024, 1, 1), (2025, 0, 1), (2026, 1, 2), (2027, 0, 2)]);
    assert_eq!(roadmap.years[3].share, Some(Rational::new(2, 92)));
    assert_eq!((roadmap.met_without_year, roadmap.without_year), (vec![2], vec![]));
    assert_eq!((roadmap.unreadable, roadmap.later), (vec![(3, "khi có vốn".to_owned())], vec![4]));
    assert_eq!((roadmap.communes, roadmap.base, roadmap.is_base_stated), (5, 92, true));
}

fn any_commune() -> impl Strategy<Value = Commune> {
    let name = prop::sample::select(vec!["An", "Ân", "Bình", "Đa", "Đá"]);
    let district = prop::sample::select(vec!["", "A", "B"]);
    (name, district, "[-+?0]{5}")
        .prop_map(|(name, district, verdicts)| commune(0, name, district, &verdicts))
}

proptest! {
    #[test]
    fn a_total_is_the_sum_of_its_parts(
        places in prop::collection::vec(any_commune(), 1..30),
        cut in 0_usize..30,
        floor in 0_u32..6,
    ) {
        let question = CommunesQuestion { floor: Some(floor), ..every() };
        let (one, two) = places.split_at(cut.min(places.len()));
        let whole = communes(&places, &question);
        let parts = [communes(one, &question), communes(two, &question)];
        let sum = |of: fn(&ntm_plan::SetSummary) -> u32| -> (u32, u32) {
            let of_parts = parts.iter().flat_map(|part| &part.sets).map(of).sum();
            (whole.sets.iter().map(of).sum(), of_parts)
        };
        for (whole, parts) in [
            sum(|set| set.communes),
            sum(|set| set.complete.low),
            sum(|set| set.complete.high),
            sum(|set| set.criteria.iter().map(|one| one.places.met).sum()),
            sum(|set| set.criteria.iter().map(|one| one.places.undetermined).sum()),
            sum(|set| set.counts.iter().map(|(met, count)| met * count).sum()),
            sum(|set| set.bands.iter().map(|band| band.communes).sum()),
            sum(|set| set.floor.unwrap().under),
            sum(|set| set.floor.unwrap().perhaps_under),
        ] {
            prop_assert_eq!(whole, parts);
        }
        // The totals are those of the rows shown.
        let met: u32 = whole.rows.iter().map(|row| row.criteria.met).sum();
        let counted: u32 = whole.sets[0].criteria.iter().map(|one| one.places.met).sum();
        prop_assert_eq!(met, counted);
        let mean = whole.sets[0].average.low;
        prop_assert_eq!(mean, Rational::new(met.into(), places.len() as i128));
        let of_districts: u32 = whole.districts.iter().map(|one| one.communes).sum();
        let named = places.iter().filter(|one| one.district().is_some()).count();
        prop_assert_eq!(of_districts as usize, named);
    }

    #[test]
    fn the_order_of_the_rows_changes_no_total(
        places in prop::collection::vec(any_commune(), 1..20),
        turn in 0_usize..20,
    ) {
        let mut turned = places.clone();
        turned.rotate_left(turn % places.len());
        let question = CommunesQuestion { sort: CommunesSort::Name, floor: Some(3), ..every() };
        let (one, two) = (communes(&places, &question), communes(&turned, &question));
        prop_assert_eq!(&one.sets, &two.sets);
        let names = |answer: &CommunesAnswer| -> Vec<Option<String>> {
            answer.rows.iter().map(|row| row.commune.name.clone()).collect()
        };
        prop_assert_eq!(names(&one), names(&two));
    }

    #[test]
    fn pages_put_together_are_the_table(
        places in prop::collection::vec(any_commune(), 0..20),
        size in 1_u32..7,
    ) {
        let question = CommunesQuestion { sort: CommunesSort::CriteriaMet, ..every() };
        let whole = communes(&places, &question);
        let mut rows = Vec::new();
        while (rows.len() as u32) < whole.fitting {
            let from = rows.len() as u32;
            let page = communes(&places, &CommunesQuestion { from, count: size, ..question.clone() });
            prop_assert!(!page.rows.is_empty() && page.rows.len() as u32 <= size);
            prop_assert_eq!(&page.sets, &whole.sets);
            rows.extend(page.rows);
        }
        prop_assert_eq!(rows, whole.rows);
    }
}
