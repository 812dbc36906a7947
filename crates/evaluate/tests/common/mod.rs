//! Submissions written as short rows, and results as short words.

#![allow(dead_code, reason = "every test file uses a part of this")]

use ntm_evaluate::{Options, evaluate};
use ntm_model::{
    Assessment, Basis, Cell, Code, CriteriaSet, Date, Decimal, IndicatorResult, Observation, Place,
    Problem, Submission, UnitReport, Verdict,
};

/// A row: code, result, declaration, reason for not applying. Empty texts are empty cells.
pub(crate) type Row<'a> = (&'a str, &'a str, &'a str, &'a str);

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn code(text: &str) -> Code {
    text.parse().unwrap()
}

/// Group 1, at the end of 2026.
pub(crate) fn options() -> Options {
    Options {
        set: Some("xa-2026-2030".to_owned()),
        variant: Some("nhom-1".to_owned()),
        as_of: None,
        today: date("2026-12-31"),
    }
}

/// The report of one unit; row `n` stands on line `n`, and its cells in columns 2 to 4.
pub(crate) fn unit(rows: &[Row<'_>]) -> UnitReport {
    let observations = rows.iter().zip(1..).map(|(row, line)| observation(*row, line)).collect();
    UnitReport { observations, ..UnitReport::default() }
}

pub(crate) fn observation(
    (code_text, result, declared, reason): Row<'_>,
    line: u32,
) -> Observation {
    let cell = |column, text: &str| cell(Place::Field { line, column }, text);
    Observation {
        code: code(code_text),
        place: Place::Line(line),
        result: cell(2, result),
        declared: cell(3, declared),
        not_applicable_reason: cell(4, reason).map(Box::new),
        evidence: None,
        note: None,
    }
}

pub(crate) fn cell(place: Place, text: &str) -> Option<Cell> {
    let value = ntm_ingest::read_value(text);
    (!text.is_empty()).then(|| Cell::new(place, text.to_owned(), value))
}

pub(crate) fn sets() -> &'static [CriteriaSet] {
    ntm_bundled::sets()
}

/// The set of 2026–2030, to be changed.
pub(crate) fn set() -> CriteriaSet {
    sets().iter().find(|set| set.id == "xa-2026-2030").unwrap().clone()
}

/// Judges one unit by [`options`].
pub(crate) fn judge(rows: &[Row<'_>]) -> Assessment {
    judge_with(rows, &options())
}

pub(crate) fn judge_with(rows: &[Row<'_>], options: &Options) -> Assessment {
    evaluate(sets(), &Submission { units: vec![unit(rows)] }, options)
}

/// The verdict with its basis of the first unit for this code; `said` are the notes and problems.
#[track_caller]
pub(crate) fn check(assessment: &Assessment, code_text: &str, wanted: &str, said: &[&str]) {
    let result = result(assessment, code_text);
    let mut found = note_names(result);
    found.extend(problem_codes(assessment, code_text).iter().map(|code| (*code).to_owned()));
    let found: Vec<&str> = found.iter().map(String::as_str).collect();
    let texts: Vec<&str> = result.reads.iter().map(|read| read.text.as_str()).collect();
    let context = format!("{code_text}: {texts:?}");
    assert_eq!((outcome(result).as_str(), found.as_slice()), (wanted, said), "{context}");
}

/// The result of the first unit for this code.
#[track_caller]
pub(crate) fn result<'a>(assessment: &'a Assessment, code_text: &str) -> &'a IndicatorResult {
    assessment.units[0].indicator(code(code_text)).unwrap()
}

pub(crate) fn verdict_name(result: &IndicatorResult) -> &'static str {
    match result.verdict {
        Verdict::Met => "met",
        Verdict::NotMet => "not_met",
        Verdict::NotApplicable => "not_applicable",
        Verdict::NoData => "no_data",
        Verdict::NoLevel => "no_level",
        Verdict::Unreadable => "unreadable",
        Verdict::Conflict => "conflict",
    }
}

/// The verdict and its basis: `met measured`.
pub(crate) fn outcome(result: &IndicatorResult) -> String {
    let basis = match result.basis {
        Some(Basis::Measured) => " measured",
        Some(Basis::Declared) => " declared",
        None => "",
    };
    format!("{}{basis}", verdict_name(result))
}

/// The gap to four decimals, and the things: `0.5163 ≈ 24 hộ`. Empty without a gap.
pub(crate) fn gap_text(result: &IndicatorResult) -> String {
    let Some(gap) = &result.gap else { return String::new() };
    let amount = Decimal::rounded(gap.amount, 4);
    match &gap.things {
        Some(things) => format!("{amount} ≈ {} {}", things.amount, things.unit),
        None => amount.to_string(),
    }
}

/// The codes of the problems that concern this indicator, in order.
pub(crate) fn problem_codes(assessment: &Assessment, code_text: &str) -> Vec<&'static str> {
    let wanted = Some(code(code_text));
    let concerning = |problem: &&Problem| problem.kind.indicator() == wanted;
    assessment.problems.iter().filter(concerning).map(Problem::code).collect()
}

/// The notes of a result without what they name: `PartsNotMet`.
pub(crate) fn note_names(result: &IndicatorResult) -> Vec<String> {
    let name = |note| format!("{note:?}").split('(').next().unwrap_or_default().to_owned();
    result.notes.iter().map(name).collect()
}
