//! Judging by a figure: rules 1 to 4.

use ntm_model::{
    Basis, Cell, Comparison, Decimal, Indicator, Measure, Measured, Note, Operator, Problem,
    ProblemKind, Quantity, Requirement, Verdict, WhyUnreadable,
};

use crate::ambiguous;
use crate::amount;
use crate::figure::{self, Candidate, Reading, Wrong};
use crate::finding::Finding;
use crate::gap;
use crate::limit::{self, Settled};
use crate::task::{Task, at};

/// Holds the figure in `cell` against a number or a range.
pub(crate) fn judge(
    task: &Task<'_>,
    cell: &Cell,
    quantity: &Quantity,
    requirement: Requirement,
) -> Finding {
    let compare = |candidate: &Candidate| compare(task, cell, candidate, requirement);
    let finding = match figure::read(task.indicator, quantity) {
        Reading::Wrong(wrong) => return Finding::unreadable(wrong_problem(task, cell, wrong)),
        Reading::Values(mut candidates) => {
            candidates.extend(ambiguous::other_reading(task, cell, quantity, requirement));
            let findings: Vec<_> = candidates.iter().map(compare).collect();
            agreed(task, cell, &candidates, findings)
        }
        Reading::Disagreeing { percent, fraction } => {
            let (by_percent, by_fraction) = (compare(&percent), compare(&fraction));
            let same = by_percent.verdict == by_fraction.verdict;
            let problem = disagreement(task, cell, &fraction, same);
            if same {
                by_fraction.with_problem(problem)
            } else {
                Finding::new(Verdict::Conflict).with_problem(problem)
            }
        }
        Reading::Limit { bound, number } => {
            let (code, text) = (task.code, cell.text.clone());
            let Indicator { measure, unit, .. } = task.indicator;
            let is_whole = *measure == Measure::Count && !amount::is_amount(unit);
            match limit::settle(*measure, is_whole, bound, &number.measured, requirement) {
                Settled::Met => settled(true, number),
                Settled::NotMet => settled(false, number),
                Settled::Open => {
                    let kind = ProblemKind::BoundNotEnough { code, text };
                    Finding::unreadable(at(cell, kind))
                }
                Settled::Impossible => Finding::unreadable(wrong_problem(task, cell, Wrong::Share)),
            }
        }
    };
    with_unit_problem(task, cell, quantity, finding)
}

/// Reads the figure in `cell` where there is nothing to compare it with: the value is shown.
pub(crate) fn read(task: &Task<'_>, cell: &Cell, quantity: &Quantity) -> Finding {
    let shown = |candidate: Candidate| {
        let Candidate { measured, notes } = candidate;
        Finding { value: Some(measured), notes, ..Finding::new(Verdict::NoLevel) }
    };
    let finding = match figure::read(task.indicator, quantity) {
        Reading::Wrong(wrong) => return Finding::unreadable(wrong_problem(task, cell, wrong)),
        Reading::Values(candidates) => match candidates.into_iter().next() {
            Some(customary) => shown(customary),
            None => Finding::new(Verdict::NoLevel),
        },
        Reading::Disagreeing { fraction, .. } => {
            let problem = disagreement(task, cell, &fraction, true);
            shown(fraction).with_problem(problem)
        }
        Reading::Limit { .. } => Finding::new(Verdict::NoLevel),
    };
    with_unit_problem(task, cell, quantity, finding)
}

/// Compares one value with the level: rule 1, and rule 4 for a range.
fn compare(
    task: &Task<'_>,
    cell: &Cell,
    candidate: &Candidate,
    requirement: Requirement,
) -> Finding {
    let (operator, bound, high) = match requirement {
        Requirement::Number { operator, bound } => (operator, bound, None),
        Requirement::Range { low, high } => (Operator::AtLeast, low, Some(high)),
        _ => return Finding::new(Verdict::NoLevel),
    };
    let measured = &candidate.measured;
    let value = measured.value;
    let holds = gap::holds(value, operator, bound);
    let Some(gap) = gap::gap(measured, operator, bound) else {
        return Finding::unreadable(wrong_problem(task, cell, Wrong::TooManyDigits));
    };
    let mut finding = Finding::judged(holds, Basis::Measured);
    finding.value = Some(measured.clone());
    finding.comparison = Some(Comparison::Numbers { value, operator, bound, holds });
    finding.gap = Some(gap);
    finding.notes.clone_from(&candidate.notes);
    match high.filter(|high| value > high.to_rational()) {
        Some(high) => finding.with_note(Note::AboveRange(high)),
        None => finding,
    }
}

/// The customary reading where every reading leads to one verdict; otherwise it must be asked.
fn agreed(
    task: &Task<'_>,
    cell: &Cell,
    candidates: &[Candidate],
    findings: Vec<Finding>,
) -> Finding {
    let mut verdicts = findings.iter().map(|finding| finding.verdict);
    let first = verdicts.next();
    if verdicts.all(|verdict| Some(verdict) == first) {
        // An income of 53.000 is 53 rather than fifty-three thousand million.
        let value = |finding: &Finding| finding.value.as_ref().map(|value| value.value);
        let is_smaller = |one: &Finding, other: &Finding| value(one) < value(other);
        let of_person = amount::is_of_person(&task.indicator.unit);
        let best = findings.into_iter().reduce(|best, finding| {
            if of_person && is_smaller(&finding, &best) { finding } else { best }
        });
        return best.unwrap_or(Finding::new(Verdict::Unreadable));
    }
    let mut readings = candidates.iter().map(|candidate| shown(&candidate.measured, task));
    let mut reading = || readings.next().unwrap_or_default();
    let (first, second) = (reading(), reading());
    let (code, text) = (task.code, cell.text.clone());
    Finding::unreadable(at(cell, ProblemKind::TwoReadings { code, text, first, second }))
}

/// A limit that settles the comparison; there is no value to show and no distance to measure.
fn settled(met: bool, number: Candidate) -> Finding {
    let finding = Finding::judged(met, Basis::Measured);
    Finding { notes: number.notes, ..finding }.with_note(Note::BoundSettles)
}

fn disagreement(task: &Task<'_>, cell: &Cell, fraction: &Candidate, same_verdict: bool) -> Problem {
    let computed = Decimal::rounded(fraction.measured.value, 2).written(',', None);
    let (code, text) = (task.code, cell.text.clone());
    at(cell, ProblemKind::FractionDisagrees { code, text, computed, same_verdict })
}

fn wrong_problem(task: &Task<'_>, cell: &Cell, wrong: Wrong) -> Problem {
    let (code, text) = (task.code, cell.text.clone());
    match wrong {
        Wrong::Kind => task.wrong_kind(cell),
        Wrong::Share => at(cell, ProblemKind::ImpossibleShare { code, text }),
        Wrong::TooManyDigits => task.unreadable(cell, WhyUnreadable::TooManyDigits),
        Wrong::Scale { first, second } => {
            let shown = |value| {
                let measured = Measured { value, scale: 6, counted: None };
                shown(&measured, task)
            };
            let (first, second) = (shown(first), shown(second));
            at(cell, ProblemKind::TwoReadings { code, text, first, second })
        }
        Wrong::Bare(number) => {
            let unit = &task.indicator.unit;
            let first = format!("{} {unit}", number.written(',', None));
            let hundredfold = number.to_rational() * ntm_model::Rational::from_integer(100);
            let second = Decimal::rounded(hundredfold, number.scale()).written(',', None);
            let second = format!("{second} {unit}");
            at(cell, ProblemKind::TwoReadings { code, text, first, second })
        }
    }
}

/// A number of other things is used, and said.
fn with_unit_problem(
    task: &Task<'_>,
    cell: &Cell,
    quantity: &Quantity,
    finding: Finding,
) -> Finding {
    let expected = &task.indicator.unit;
    let counts = task.indicator.measure == Measure::Count;
    if !counts || !figure::unit_differs(&quantity.unit, expected) {
        return finding;
    }
    let (code, text, expected) = (task.code, cell.text.clone(), expected.clone());
    finding.with_problem(at(cell, ProblemKind::UnitDiffers { code, text, expected }))
}

/// A reading as a problem names it: with a decimal comma and the indicator's unit.
fn shown(measured: &Measured, task: &Task<'_>) -> String {
    let number = Decimal::rounded(measured.value, measured.scale).written(',', Some('.'));
    format!("{number} {}", task.indicator.unit)
}
