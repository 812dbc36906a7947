//! Single results: `expected.tsv`.

use ntm_model::{
    Assessment, Basis, Code, IndicatorResult, Place, Problem, UnitAssessment, Verdict, fold,
};
use ntm_report::deciding_read;

use crate::table::{fits, lines, number, place, problems_fit, problems_written, text};
use crate::{Difference, Files};

/// What differs from `expected.tsv`.
pub(crate) fn differences(files: &mut Files) -> Vec<Difference> {
    let table = text("expected.tsv");
    let mut differences = Vec::new();
    for (line, row) in lines(&table) {
        let [file, unit, code, expected @ ..] = row.as_slice() else { panic!("line {line}") };
        let [at, value, verdict, basis, gap, things, problems] = *expected else {
            panic!("expected.tsv, line {line}: 10 columns")
        };
        let (_, assessment) = files.get(file);
        let mut differ = |found: String| {
            let wanted = row.get(1..).unwrap_or_default().join("\t");
            differences.push(((*file).to_owned(), format!("{wanted}\n    found {found}")));
        };
        if *code == "-" {
            let found = of_no_indicator(assessment);
            if !problems_fit(problems, &found) {
                differ(problems_written(&found));
            }
            continue;
        }
        let Some(unit) = find_unit(assessment, unit) else {
            differ(format!("no such unit among {}", names(assessment)));
            continue;
        };
        let code: Code = code.parse().unwrap();
        let result = unit.indicator(code).unwrap();
        let found = [
            (at, decided_at(result)),
            (value, number(value, result.value.as_ref().map(|measured| measured.value))),
            (verdict, verdict_name(result).to_owned()),
            (basis, basis_name(result).to_owned()),
            (gap, number(gap, result.gap.as_ref().map(|gap| gap.amount))),
            (things, things_of(result)),
        ];
        let own = of_indicator(assessment, unit, result);
        let fit = found.iter().all(|(expected, found)| fits(expected, found));
        if !fit || !problems_fit(problems, &own) {
            let found: Vec<String> = found.into_iter().map(|(_, found)| found).collect();
            differ(format!("{}\t{}", found.join("\t"), problems_written(&own)));
        }
    }
    differences
}

/// The unit with this name and, behind a bar, the last day of its period. Small letters and the
/// word “xã” make no difference.
fn find_unit<'a>(assessment: &'a Assessment, wanted: &str) -> Option<&'a UnitAssessment> {
    let (name, end) =
        wanted.split_once('|').map_or((wanted, None), |(name, end)| (name, Some(end)));
    let found = |is_name: &dyn Fn(&str) -> bool| {
        assessment.units.iter().find(|unit| {
            let found_end = unit.period.as_ref().and_then(|period| period.end);
            let found_end = found_end.map(|end| end.to_string());
            is_name(unit.name.as_deref().unwrap_or("-"))
                && end.is_none_or(|end| found_end.as_deref() == Some(end))
        })
    };
    // Two communes may differ in a tone only.
    found(&|one| one == name).or_else(|| found(&|one| bare(one) == bare(name)))
}

/// A name as it is compared.
pub(crate) fn bare(name: &str) -> String {
    let folded = fold(name);
    folded.strip_prefix("xa ").unwrap_or(&folded).to_owned()
}

fn names(assessment: &Assessment) -> String {
    let names = assessment.units.iter().map(|unit| {
        let period = unit.period.as_ref().map_or("-", |period| period.text.as_str());
        format!("{}|{period}", unit.name.as_deref().unwrap_or("-"))
    });
    names.take(6).collect::<Vec<_>>().join(", ")
}

/// The problems that are about no indicator.
fn of_no_indicator(assessment: &Assessment) -> Vec<&Problem> {
    let is_wanted =
        |problem: &&Problem| problem.kind.indicator().is_none() && problem.code() != "NOT_REPORTED";
    assessment.problems.iter().filter(is_wanted).collect()
}

/// The problems about this result of this unit.
fn of_indicator<'a>(
    assessment: &'a Assessment,
    unit: &UnitAssessment,
    result: &IndicatorResult,
) -> Vec<&'a Problem> {
    let is_alone = assessment.units.len() == 1;
    let about = |problem: &&Problem| problem.kind.indicator() == Some(result.code);
    let all = assessment.problems.iter().filter(about);
    all.filter(|problem| is_alone || is_of_unit(assessment, unit, problem)).collect()
}

/// Whether the problem stands in a cell that this unit was read from, or else in a row that only
/// this unit was read from.
fn is_of_unit(assessment: &Assessment, unit: &UnitAssessment, problem: &Problem) -> bool {
    let is_read = |unit: &UnitAssessment| places(unit).any(|place| *place == problem.place);
    let is_in_row =
        |unit: &UnitAssessment| places(unit).any(|place| row(place) == row(&problem.place));
    let is_other = |other: &&UnitAssessment| !std::ptr::eq(*other, unit);
    let others_in_row = || assessment.units.iter().filter(is_other).any(is_in_row);
    is_read(unit) || (is_in_row(unit) && !others_in_row())
}

/// Where everything that a unit reports was read.
fn places(unit: &UnitAssessment) -> impl Iterator<Item = &Place> {
    let results = unit.indicators().flat_map(|result| std::iter::once(result).chain(&result.parts));
    results.flat_map(|result| &result.reads).map(|read| &read.place)
}

fn row(place: &Place) -> Option<(&str, u32)> {
    match place {
        Place::Line(line) | Place::Field { line, .. } => Some(("", *line)),
        Place::Cell { sheet, row, .. } => Some((sheet, *row)),
        _ => None,
    }
}

fn decided_at(result: &IndicatorResult) -> String {
    deciding_read(&result.reads).map_or_else(|| "-".to_owned(), |read| place(&read.place))
}

fn verdict_name(result: &IndicatorResult) -> &'static str {
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

fn basis_name(result: &IndicatorResult) -> &'static str {
    match result.basis {
        Some(Basis::Measured) => "measured",
        Some(Basis::Declared) => "declared",
        None => "-",
    }
}

fn things_of(result: &IndicatorResult) -> String {
    let things = result.gap.as_ref().and_then(|gap| gap.things.as_ref());
    things.map_or_else(
        || "-".to_owned(),
        |things| format!("{} {}", things.amount, things.unit).trim_end().to_owned(),
    )
}
