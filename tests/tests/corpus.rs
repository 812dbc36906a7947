//! Files as people write them, and what the verdict rules make of each row. The expectations in
//! `tests/corpus/expected.tsv` were worked out by hand; change one only when a rule changes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

use std::collections::BTreeMap;

use ntm_model::{
    Assessment, Basis, Code, Decimal, IndicatorResult, Problem, Rational, UnitAssessment, Verdict,
};
use ntm_tests::{assess, workspace};

/// One row of the table of expectations.
struct Expected<'a> {
    file: &'a str,
    unit: &'a str,
    code: &'a str,
    outcome: [&'a str; 5],
}

#[test]
fn every_row_of_the_corpus_is_judged_as_worked_out_by_hand() {
    let folder = workspace().join("tests/corpus");
    let table = std::fs::read_to_string(folder.join("expected.tsv")).unwrap();
    let mut assessments = BTreeMap::new();
    let mut differences = Vec::new();
    for (line, row) in table.lines().enumerate().skip(1) {
        let expected = read_row(row).unwrap_or_else(|| panic!("line {}: 8 columns", line + 1));
        let assessment = assessments
            .entry(expected.file)
            .or_insert_with(|| assess(&std::fs::read(folder.join(expected.file)).unwrap()));
        let found = outcome(assessment, &expected);
        if found.each_ref().map(String::as_str) != expected.outcome {
            differences.push(format!("{row}\n  found: {}", found.join("\t")));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn every_file_of_the_corpus_has_expectations_and_a_purpose() {
    let folder = workspace().join("tests/corpus");
    let table = std::fs::read_to_string(folder.join("expected.tsv")).unwrap();
    let provenance = std::fs::read_to_string(folder.join("PROVENANCE.md")).unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".csv") {
            assert!(table.contains(&format!("\n{name}\t")), "{name} in expected.tsv");
            assert!(provenance.contains(&format!("`{name}`")), "{name} in PROVENANCE.md");
        }
    }
}

fn read_row(row: &str) -> Option<Expected<'_>> {
    let mut cells = row.split('\t');
    let mut next = || cells.next();
    let (file, unit, code) = (next()?, next()?, next()?);
    Some(Expected { file, unit, code, outcome: [next()?, next()?, next()?, next()?, next()?] })
}

/// Verdict, basis, gap, things and problems, written as in the table.
fn outcome(assessment: &Assessment, expected: &Expected<'_>) -> [String; 5] {
    if expected.code == "-" {
        let kinds = assessment.problems.iter().filter(|problem| {
            problem.kind.indicator().is_none() && problem.code() != "NOT_REPORTED"
        });
        let none = || "-".to_owned();
        return [none(), none(), none(), none(), codes(kinds)];
    }
    let unit = unit(assessment, expected);
    let code: Code = expected.code.parse().unwrap();
    let result = unit.indicator(code).unwrap();
    let [_, _, expected_gap, ..] = expected.outcome;
    let problems = assessment
        .problems
        .iter()
        .filter(|problem| problem.kind.indicator() == Some(code) && is_of_unit(problem, unit));
    [verdict(result), basis(result), gap(result, expected_gap), things(result), codes(problems)]
}

fn unit<'a>(assessment: &'a Assessment, expected: &Expected<'_>) -> &'a UnitAssessment {
    let is_named = |unit: &&UnitAssessment| unit.name.as_deref().unwrap_or("-") == expected.unit;
    let found = assessment.units.iter().find(is_named);
    found.unwrap_or_else(|| panic!("{} has no unit {}", expected.file, expected.unit))
}

/// Whether the problem stands on a row that this unit was read from.
fn is_of_unit(problem: &Problem, unit: &UnitAssessment) -> bool {
    let results = unit.indicators().flat_map(|result| std::iter::once(result).chain(&result.parts));
    let mut reads = results.flat_map(|result| &result.reads);
    reads.any(|read| read.place.row() == problem.place.row())
}

fn verdict(result: &IndicatorResult) -> String {
    let name = match result.verdict {
        Verdict::Met => "met",
        Verdict::NotMet => "not_met",
        Verdict::NotApplicable => "not_applicable",
        Verdict::NoData => "no_data",
        Verdict::NoLevel => "no_level",
        Verdict::Unreadable => "unreadable",
        Verdict::Conflict => "conflict",
    };
    name.to_owned()
}

fn basis(result: &IndicatorResult) -> String {
    let name = match result.basis {
        Some(Basis::Measured) => "measured",
        Some(Basis::Declared) => "declared",
        None => "-",
    };
    name.to_owned()
}

/// The gap as it is written in the table when it is the same number, else as it is.
fn gap(result: &IndicatorResult, expected: &str) -> String {
    let Some(gap) = &result.gap else { return "-".to_owned() };
    let is_expected = number(expected).is_some_and(|expected| expected == gap.amount);
    if is_expected { expected.to_owned() } else { gap.amount.to_string() }
}

/// A decimal, or a fraction of whole numbers.
fn number(text: &str) -> Option<Rational> {
    let (part, whole) = text.split_once('/').unwrap_or((text, "1"));
    let number = |text: &str| text.parse::<Decimal>().ok().map(Decimal::to_rational);
    Some(number(part)? / number(whole)?)
}

fn things(result: &IndicatorResult) -> String {
    let things = result.gap.as_ref().and_then(|gap| gap.things.as_ref());
    things.map_or_else(
        || "-".to_owned(),
        |things| format!("{} {}", things.amount, things.unit).trim_end().to_owned(),
    )
}

/// The codes of problems in the order of the alphabet.
fn codes<'a>(problems: impl Iterator<Item = &'a Problem>) -> String {
    let mut codes: Vec<&str> = problems.map(Problem::code).collect();
    codes.sort_unstable();
    if codes.is_empty() { "-".to_owned() } else { codes.join(" ") }
}
