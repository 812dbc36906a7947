//! An assessment in the shape `ntm-assessment/1`.

use ntm_model::{
    Assessment, Comparison, CriteriaSet, CriterionResult, Decimal, IndicatorResult, Measured,
    Operator, Overlay, Problem, Rational, Read, UnitAssessment,
};
use ntm_text::Language;

use super::overlay::{overlay_to_wire, revocation_to_wire};
use super::words;
use crate::places::{deciding_read, in_file};
use crate::{Judged, wire};

/// The decimals of a value that cannot be written exactly as a decimal.
const ROUNDED_DECIMALS: u8 = 6;
/// The decimals of a gap; more where it would become zero.
const GAP_DECIMALS: u8 = 2;

/// The assessment in the shape of the JSON. `sets` gives titles and citations; an indicator of a
/// set that is not among them has an empty title.
pub fn assessment_to_wire(assessment: &Assessment, sets: &[CriteriaSet]) -> wire::Assessment {
    let units = assessment.units.iter().map(|unit| unit_to_wire(unit, None, sets)).collect();
    let problems =
        assessment.problems.iter().map(|problem| problem_to_wire(problem, None)).collect();
    wire::Assessment {
        format: wire::AssessmentFormat::Version1,
        as_of: assessment.as_of.to_string(),
        units,
        problems,
        overlay: None,
        overlays_before: Vec::new(),
    }
}

/// Several files as one answer: their units and problems one after the other, each place with
/// the name of its file. The day is that of the first. `None` when there is no file at all.
pub fn assessments_to_wire(files: &[Judged<'_>], sets: &[CriteriaSet]) -> Option<wire::Assessment> {
    assessments_with_overlays_to_wire(files, sets, &[])
}

/// As [`assessments_to_wire`], with the province's own levels that were laid over the sets, in their
/// order, so that whoever gets the assessment can judge by the same levels.
pub fn assessments_with_overlays_to_wire(
    files: &[Judged<'_>],
    sets: &[CriteriaSet],
    overlays: &[Overlay],
) -> Option<wire::Assessment> {
    let first = files.first()?;
    let (overlay, before) = match overlays.split_last() {
        Some((last, before)) => (Some(last), before),
        None => (None, overlays),
    };
    let unit = |judged: &Judged<'_>| {
        let file = judged.file;
        let units = judged.assessment.units.iter();
        units.map(|unit| unit_to_wire(unit, file, sets)).collect::<Vec<_>>()
    };
    let problem = |judged: &Judged<'_>| {
        let file = judged.file;
        let problems = judged.assessment.problems.iter();
        problems.map(|problem| problem_to_wire(problem, file)).collect::<Vec<_>>()
    };
    Some(wire::Assessment {
        format: wire::AssessmentFormat::Version1,
        as_of: first.assessment.as_of.to_string(),
        units: files.iter().flat_map(unit).collect(),
        problems: files.iter().flat_map(problem).collect(),
        overlay: overlay.map(overlay_to_wire),
        overlays_before: before.iter().map(overlay_to_wire).collect(),
    })
}

fn unit_to_wire(unit: &UnitAssessment, file: Option<&str>, sets: &[CriteriaSet]) -> wire::Unit {
    let set = sets.iter().find(|set| set.id == unit.set);
    let criteria = unit.criteria_tally();
    let indicators = unit.indicator_tally();
    let criterion = |result| criterion_to_wire(result, file, set);
    wire::Unit {
        code: unit.code.clone(),
        name: unit.name.clone(),
        set: unit.set.clone(),
        variant: unit.variant.clone(),
        period: unit.period.as_ref().map(|period| period.text.clone()),
        as_of: unit.as_of.to_string(),
        criteria_met: criteria.met,
        criteria_undetermined: criteria.undetermined,
        criteria_total: criteria.total(),
        indicators_met: indicators.met,
        indicators_undetermined: indicators.undetermined,
        indicators_total: indicators.total(),
        recognition: words::recognition(unit.recognition),
        recognition_reason: ntm_text::recognition_of(unit, set, Language::Vietnamese),
        conditions: unit.conditions.iter().map(|one| indicator_to_wire(one, file, set)).collect(),
        recognised: unit.recognised.as_ref().map(|read| source_to_wire(read, file)),
        revocation: unit.revocation.as_ref().map(|found| revocation_to_wire(found, set)),
        criteria: unit.criteria.iter().map(criterion).collect(),
    }
}

fn criterion_to_wire(
    result: &CriterionResult,
    file: Option<&str>,
    set: Option<&CriteriaSet>,
) -> wire::Criterion {
    let mut criteria = set.into_iter().flat_map(|set| &set.criteria);
    let criterion = criteria.find(|criterion| criterion.number == result.number);
    let indicators =
        result.indicators.iter().map(|result| indicator_to_wire(result, file, set)).collect();
    wire::Criterion {
        number: result.number,
        title: criterion.map(|criterion| criterion.title.vi.clone()).unwrap_or_default(),
        verdict: words::criterion_verdict(result.verdict),
        indicators,
    }
}

fn indicator_to_wire(
    result: &IndicatorResult,
    file: Option<&str>,
    set: Option<&CriteriaSet>,
) -> wire::Indicator {
    let indicator = set.and_then(|set| set.indicator(result.code));
    let level = result.level.as_ref();
    let unit = level.map(|level| level.unit.clone()).filter(|unit| !unit.is_empty());
    let unit = unit.or_else(|| indicator.map(|indicator| indicator.unit.clone()));
    let citation = level.zip(set).map(|(level, set)| ntm_text::citation(&level.citation, set));
    let exact = result.value.as_ref().map(|measured| measured.value);
    let things = result.gap.as_ref().and_then(|gap| gap.things.as_ref());
    let note = |note| ntm_text::note(note, Language::Vietnamese);
    wire::Indicator {
        code: result.code.to_string(),
        title: indicator.map(|indicator| indicator.title.clone()).unwrap_or_default(),
        verdict: words::verdict(result.verdict),
        basis: result.basis.map(words::basis),
        value: result.value.as_ref().map(value_text),
        value_exact: exact.filter(|exact| Decimal::exact(*exact).is_none()).map(words::fraction),
        unit: unit.filter(|unit| !unit.is_empty()),
        level: level.map(|level| level.requirement.canonical(&level.unit)),
        layer: level.and_then(|level| level.layer.overlay()).map(str::to_owned),
        since: level.map(|level| level.since.to_string()),
        citation,
        comparison: result.comparison.as_ref().map(comparison_to_wire),
        gap: result.gap.as_ref().map(|gap| Decimal::rounded(gap.amount, GAP_DECIMALS).to_string()),
        gap_things: things.map(|things| wire::GapThings {
            amount: things.amount.to_string(),
            unit: things.unit.clone(),
        }),
        source: deciding_read(&result.reads).map(|read| source_to_wire(read, file)),
        reads: result.reads.iter().map(|read| read_to_wire(read, file)).collect(),
        notes: result.notes.iter().map(note).collect(),
        parts: result.parts.iter().map(|part| indicator_to_wire(part, file, set)).collect(),
    }
}

/// The value as a decimal text: exact where it can be, else rounded.
fn value_text(measured: &Measured) -> String {
    let exact = Decimal::exact(measured.value);
    exact.unwrap_or_else(|| Decimal::rounded(measured.value, ROUNDED_DECIMALS)).to_string()
}

/// A number that loses nothing: a decimal text where there is one, else a fraction.
fn exact_text(exact: Rational) -> String {
    Decimal::exact(exact).map_or_else(|| words::fraction(exact), |exact| exact.to_string())
}

fn comparison_to_wire(comparison: &Comparison) -> wire::Comparison {
    match comparison {
        Comparison::Numbers { value, operator, bound, holds } => wire::Comparison {
            value: exact_text(*value),
            operator: words::operator(*operator),
            bound: bound.to_string(),
            holds: *holds,
        },
        Comparison::Ratings { value, bound, holds } => wire::Comparison {
            value: value.name().to_owned(),
            operator: words::operator(Operator::AtLeast),
            bound: bound.name().to_owned(),
            holds: *holds,
        },
    }
}

fn source_to_wire(read: &Read, file: Option<&str>) -> wire::Source {
    let cell = in_file(file, words::place_to_wire(&read.place));
    wire::Source { cell, text: read.text.clone() }
}

fn read_to_wire(read: &Read, file: Option<&str>) -> wire::Read {
    wire::Read {
        field: read.field.canonical().to_owned(),
        cell: in_file(file, words::place_to_wire(&read.place)),
        text: read.text.clone(),
    }
}

fn problem_to_wire(problem: &Problem, file: Option<&str>) -> wire::Problem {
    wire::Problem {
        code: problem.code().to_owned(),
        severity: words::severity(problem.severity()),
        place: in_file(file, words::place_to_wire(&problem.place)),
        message: ntm_text::problem(&problem.kind, Language::Vietnamese),
        indicator: problem.kind.indicator().map(|code| code.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use ntm_model::{
        Basis, Citation, Date, Gap, Layer, LevelInForce, Place, ReadField, Requirement, Things,
        Verdict,
    };

    use super::*;

    fn result(value: Rational, level: &str, gap: Rational) -> IndicatorResult {
        let (requirement, unit) = Requirement::parse(level).unwrap();
        let citation = Citation { source: "qd".to_owned(), place: String::new() };
        let since = Date::new(2026, 2, 15).unwrap();
        let things = Things { amount: "3.913".parse().unwrap(), unit: "km".to_owned() };
        let read = |field, text: &str| Read {
            field,
            place: Place::Field { line: 12, column: 7 },
            text: text.to_owned(),
        };
        IndicatorResult {
            code: "2.1.b".parse().unwrap(),
            verdict: Verdict::NotMet,
            basis: Some(Basis::Measured),
            reads: vec![read(ReadField::Declaration, "Đạt"), read(ReadField::Result, "1/3")],
            value: Some(Measured { value, scale: 2, counted: None }),
            level: Some(LevelInForce {
                requirement,
                unit: unit.to_owned(),
                since,
                layer: Layer::Published,
                citation,
            }),
            comparison: None,
            gap: Some(Gap { amount: gap, things: Some(things) }),
            notes: Vec::new(),
            parts: Vec::new(),
        }
    }

    #[track_caller]
    fn check_numbers(value: Rational, gap: Rational, texts: (&str, Option<&str>, &str)) {
        let wire = indicator_to_wire(&result(value, ">= 60 %", gap), None, None);
        let exact = wire.value_exact.as_deref();
        assert_eq!((wire.value.unwrap().as_str(), exact, wire.gap.unwrap().as_str()), texts);
    }

    #[test]
    fn numbers_are_exact_or_say_that_they_are_rounded() {
        let percent = |digits| Rational::new(digits, 100);
        check_numbers(percent(6705), percent(795), ("67.05", None, "7.95"));
        check_numbers(
            Rational::new(100, 3),
            Rational::new(80, 3),
            ("33.333333", Some("100/3"), "26.67"),
        );
        check_numbers(Rational::new(-1, 8), Rational::new(0, 1), ("-0.125", None, "0"));
        // A gap that is there is never shown as none.
        check_numbers(percent(60), Rational::new(1, 30_000), ("0.6", None, "0.00003"));
    }

    #[test]
    fn a_result_names_its_level_and_the_cell_that_decided() {
        let result = result(Rational::new(60, 1), ">= 60 %", Rational::new(0, 1));
        let wire = indicator_to_wire(&result, None, None);
        assert_eq!(wire.level.as_deref(), Some(">= 60 %"));
        assert_eq!(wire.since.as_deref(), Some("2026-02-15"));
        assert_eq!(wire.unit.as_deref(), Some("%"));
        let things = wire::GapThings { amount: "3.913".to_owned(), unit: "km".to_owned() };
        assert_eq!(wire.gap_things, Some(things));
        let cell = "line 12, column 7".to_owned();
        assert_eq!(wire.source, Some(wire::Source { cell, text: "1/3".to_owned() }));
        let wire = indicator_to_wire(&result, Some("a.csv"), None);
        assert_eq!(wire.source.unwrap().cell, "a.csv: line 12, column 7");
    }

    #[test]
    fn words_have_no_unit() {
        let mut result = result(Rational::new(1, 1), "Tốt", Rational::new(0, 1));
        (result.value, result.gap) = (None, None);
        let wire = indicator_to_wire(&result, None, None);
        let texts = (wire.value, wire.unit, wire.gap, wire.level.as_deref());
        assert_eq!(texts, (None, None, None, Some("Tốt")));
    }
}
