//! The audit of statements: planted errors are found, and what is right is left alone.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use ntm_model::{Claim, NumberStatement, SaidReading, Stated, Text};
use ntm_plan::audit_statements;
use proptest::prelude::*;

/// The code of the finding, or nothing.
#[track_caller]
fn check(claim: Claim, expected: &str) {
    let about = Text { vi: "Thử".to_owned(), en: "Test".to_owned() };
    let statement = NumberStatement { id: "thu".to_owned(), about, claim };
    let findings = audit_statements("tệp.csv", &[statement]);
    let codes: Vec<&str> = findings.iter().map(|finding| finding.kind.code()).collect();
    assert_eq!(codes.join(" "), expected, "{findings:?}");
    for finding in &findings {
        assert!(!finding.passages.is_empty());
        assert!(finding.passages.iter().all(|passage| passage.document == "tệp.csv"));
        for language in [ntm_text::Language::Vietnamese, ntm_text::Language::English] {
            assert!(!ntm_text::finding(&finding.kind, language).is_empty());
        }
    }
}

fn stated(value: &str) -> Stated {
    Stated { printed: value.to_owned(), value: value.parse().unwrap(), line: 7 }
}

fn all(values: &[&str]) -> Vec<Stated> {
    values.iter().map(|value| stated(value)).collect()
}

fn sum(total: &str, parts: &[&str]) -> Claim {
    Claim::Sum { total: stated(total), parts: all(parts), unit: "xã".to_owned() }
}

fn share(percent: &str, part: &str, whole: &str) -> Claim {
    Claim::Share { percent: stated(percent), part: stated(part), whole: stated(whole) }
}

fn criteria(met: &str, whole: &str, missing: Option<&str>, listed: Option<&[u8]>) -> Claim {
    Claim::Criteria {
        met: stated(met),
        whole: stated(whole),
        criteria: 19,
        missing: missing.map(stated),
        listed: listed.map(<[u8]>::to_vec),
    }
}

fn average(average: &str, floor: &str, units: &str, reaching: &[&str]) -> Claim {
    Claim::Average {
        average: stated(average),
        floor: stated(floor),
        units: stated(units),
        reaching: all(reaching),
        reached: stated("19"),
    }
}

fn list(count: &str, listed: &[&str]) -> Claim {
    Claim::List {
        count: stated(count),
        listed: listed.iter().map(|name| (*name).to_owned()).collect(),
        expected: Vec::new(),
        printed: String::new(),
        line: 8,
    }
}

fn sequence(numbers: &[&str]) -> Claim {
    Claim::Sequence { numbers: all(numbers) }
}

fn follows(earlier: &str, later: &str) -> Claim {
    Claim::Follows { earlier: stated(earlier), later: stated(later) }
}

fn names(expected: &[&str], listed: &[&str]) -> Claim {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Claim::Names {
        expected: owned(expected),
        expected_printed: expected.join(", "),
        expected_line: 5,
        listed: owned(listed),
        printed: listed.join(", "),
        line: 6,
    }
}

fn same(values: &[&str]) -> Claim {
    let reading = |value: &&str| SaidReading {
        printed: (*value).to_owned(),
        value: (*value).to_owned(),
        line: 9,
    };
    Claim::Same { readings: values.iter().map(reading).collect() }
}

fn at_least(value: &str, least: &[&str], of: Option<&str>) -> Claim {
    Claim::AtLeast {
        value: stated(value),
        least: all(least),
        of: of.map(stated),
        unit: "%".to_owned(),
    }
}

#[test]
fn totals() {
    check(sum("20", &["5", "9", "6"]), "");
    check(sum("21", &["5", "9", "6"]), "NUMBER_TOTAL");
    check(sum("0", &[]), "");
    check(sum("0.3", &["0.1", "0.2"]), "");
}

#[test]
fn a_difference_that_rounding_explains_is_said_softly() {
    let severity = |claim: Claim| {
        let about = Text { vi: String::new(), en: String::new() };
        let statement = NumberStatement { id: String::new(), about, claim };
        format!("{:?}", audit_statements("", &[statement])[0].kind.severity())
    };
    assert_eq!(severity(sum("78418.774", &["4356", "74062.77"])), "Info");
    assert_eq!(severity(sum("78418.784", &["4356", "74062.77"])), "Warning");
    assert_eq!(severity(sum("3", &["1", "1"])), "Warning");
}

#[test]
fn shares() {
    check(share("69.5", "64", "92"), "NUMBER_CUT");
    check(share("10", "10", "92"), ""); // a whole number is a rough figure
    check(share("69.6", "64", "92"), "");
    check(share("69.7", "64", "92"), "NUMBER_SHARE");
    check(share("0", "0", "276"), "");
    check(share("50", "1", "0"), ""); // nothing can be said
    check(share("100", "19", "19"), "");
}

#[test]
fn numbering() {
    check(sequence(&["1", "2", "3"]), "");
    check(sequence(&["1", "2", "5", "6"]), "NUMBER_SEQUENCE");
    check(sequence(&["1", "2", "2", "3"]), "NUMBER_SEQUENCE");
    check(sequence(&["2", "3"]), "NUMBER_SEQUENCE");
    check(sequence(&["1", "60000"]), "NUMBER_SEQUENCE");
    check(sequence(&[]), "");
}

#[test]
fn periods_that_follow_one_another() {
    check(follows("2020", "2021"), "");
    check(follows("2021", "2021"), "NUMBER_PERIODS");
    check(follows("2022", "2021"), "NUMBER_PERIODS");
}

#[test]
fn names_of_another_passage() {
    check(names(&["Vạn Phú", "Diên An"], &["Diên An", "Vạn Phú", "Ninh Quang"]), "");
    check(names(&["Vạn Phú", "Diên An"], &["Vạn Phú"]), "NUMBER_NAMES");
}

#[test]
fn met_and_missing() {
    check(criteria("14", "19", Some("5"), Some(&[1, 6, 13, 15, 17])), "");
    check(criteria("14", "15", Some("5"), Some(&[9, 10, 11, 15, 17])), "NUMBER_CRITERIA");
    check(criteria("14", "19", Some("5"), Some(&[1, 6, 13, 15])), "NUMBER_CRITERIA");
    check(criteria("14", "19", Some("5"), Some(&[1, 6, 6, 15, 17])), "NUMBER_CRITERIA");
    check(criteria("14", "19", Some("4"), None), "NUMBER_CRITERIA");
    check(criteria("14", "19", None, None), "");
}

#[test]
fn averages() {
    check(average("15.1", "15", "13", &["2", "3"]), "NUMBER_AVERAGE");
    check(average("16.5", "15", "13", &["2", "3"]), ""); // 16.538, cut
    check(average("16.6", "15", "13", &["2", "3"]), "");
    check(average("15.1", "15", "13", &[]), "");
    check(average("15.1", "15", "3", &["5"]), ""); // more than there are: another statement's matter
    check(average("15.1", "15", "0", &[]), "");
}

#[test]
fn lists_and_facts() {
    check(list("2", &["Lê Lợi", "Vân Trình"]), "");
    check(list("3", &["Lê Lợi", "Vân Trình"]), "NUMBER_LIST");
    check(list("2", &["Lê Lợi", "Lê Lợi"]), "NUMBER_LIST");
    check(same(&["13", "13"]), "");
    check(same(&["13", "12", "13"]), "NUMBER_READINGS");
    check(same(&[]), "");
}

#[test]
fn targets_that_follow_from_others() {
    check(at_least("80", &["76"], Some("92")), "NUMBER_TARGET");
    check(at_least("82.6", &["76"], Some("92")), "");
    check(at_least("83", &["76"], Some("92")), "");
    check(at_least("3", &["2", "3"], None), "NUMBER_TARGET");
    check(at_least("5", &["2", "3"], None), "");
}

proptest! {
    #[test]
    fn a_sum_of_its_parts_is_never_reported(parts in prop::collection::vec(0u32..1_000_000, 0..20)) {
        let total: u64 = parts.iter().map(|part| u64::from(*part)).sum();
        let parts: Vec<String> = parts.iter().map(u32::to_string).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        check(sum(&total.to_string(), &parts), "");
        check(sum(&(total + 1).to_string(), &parts), "NUMBER_TOTAL");
    }

    #[test]
    fn a_percentage_rounded_from_its_fraction_is_never_reported(
        part in 0u32..10_000, more in 1u32..10_000, scale in 0u8..4,
    ) {
        let whole = part + more;
        let exact = ntm_model::Rational::new(i128::from(part) * 100, i128::from(whole));
        // Written with exactly these decimals.
        let scaled = (exact * ntm_model::Rational::from_integer(10i128.pow(u32::from(scale)))).round();
        let digits = i64::try_from(scaled.to_integer()).unwrap();
        let percent = ntm_model::Decimal::new(digits, scale).unwrap();
        check(share(&percent.to_string(), &part.to_string(), &whole.to_string()), "");
        let off = ntm_model::Decimal::new(digits + 2, scale).unwrap();
        check(share(&off.to_string(), &part.to_string(), &whole.to_string()), "NUMBER_SHARE");
    }

    #[test]
    fn numbers_as_large_as_they_come_break_nothing(
        digits in prop::collection::vec(-999_999_999_999_999i64..=999_999_999_999_999, 6),
        scales in prop::collection::vec(0u8..=15, 6),
    ) {
        let numbers: Vec<Stated> = digits.iter().zip(&scales).map(|(digits, scale)| Stated {
            printed: String::new(),
            value: ntm_model::Decimal::new(*digits, *scale).unwrap(),
            line: 1,
        }).collect();
        let [a, b, c, d, e, f] = <[Stated; 6]>::try_from(numbers).unwrap();
        let claims = [
            Claim::Sum { total: a.clone(), parts: vec![b.clone(), c.clone(), d.clone()], unit: String::new() },
            Claim::Share { percent: a.clone(), part: b.clone(), whole: c.clone() },
            Claim::AtLeast { value: a.clone(), least: vec![b.clone(), d.clone()], of: Some(c.clone()), unit: String::new() },
            Claim::Criteria { met: a.clone(), whole: b.clone(), criteria: 19, missing: Some(c.clone()), listed: None },
            Claim::Average { average: a, floor: b, units: c, reaching: vec![d, e], reached: f },
        ];
        for claim in claims {
            let about = Text { vi: String::new(), en: String::new() };
            let statement = NumberStatement { id: String::new(), about, claim };
            for finding in audit_statements("", &[statement]) {
                ntm_text::finding(&finding.kind, ntm_text::Language::Vietnamese);
            }
        }
    }
}
