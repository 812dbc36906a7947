//! A level that must hold for men and for women by themselves (“áp dụng đạt cho cả nam và nữ”).
//!
//! Places report one figure for all, or one for each, or both. A figure below the level fails the
//! indicator wherever it stands: when the figure for all is below it, at least one of the two is.
//! Both above the level are enough. A figure for all above the level is taken, as the documents
//! themselves take it, with a remark that the two are still to be shown.

use ntm_model::{Code, Indicator, IndicatorResult, Note, Problem, ProblemKind, Verdict};

use crate::finding::Finding;
use crate::task::Task;
use crate::unit::Ground;
use crate::{indicator, repeated, row};

/// Judges an indicator with its own figure and a part for each group of people.
pub(crate) fn judge(
    ground: &Ground<'_, '_>,
    whole: &Indicator,
    problems: &mut Vec<Problem>,
) -> IndicatorResult {
    let parts: Vec<_> =
        whole.parts.iter().map(|part| indicator::judge(ground, part, problems)).collect();
    let task: Task<'_> = ground.task(whole);
    let rows = ground.distinct_rows(whole.code, problems);
    let findings = rows.iter().map(|row| (*row, row::judge(&task, row))).collect();
    let mut own = repeated::together(whole.direction, findings);
    if parts.iter().any(|part| part.verdict != Verdict::NoData) {
        // A blank row for all is no loss where the parts have rows.
        let blank = |problem: &Problem| matches!(problem.kind, ProblemKind::EmptyResult { .. });
        own.problems.retain(|problem| !blank(problem));
    }
    let mut finding = together(own, &parts);
    finding.parts = parts;
    indicator::result(&task, ground.rows.of(whole.code), finding, problems)
}

/// What follows from the figure for all and those for the parts.
fn together(own: Finding, parts: &[IndicatorResult]) -> Finding {
    let with = |wanted: Verdict| -> Vec<Code> {
        let parts = parts.iter().filter(|part| part.verdict == wanted);
        parts.map(|part| part.code).collect()
    };
    if matches!(own.verdict, Verdict::NotMet | Verdict::NotApplicable) {
        return own;
    }
    let of = |verdict| parts.iter().find(|part| part.verdict == verdict);
    if let Some(failing) = of(Verdict::NotMet) {
        return as_part(failing, own).with_note(Note::PartsNotMet(with(Verdict::NotMet)));
    }
    let unsettled = [Verdict::Conflict, Verdict::Unreadable, Verdict::NoLevel];
    for verdict in unsettled {
        if own.verdict == verdict {
            return own;
        }
        if of(verdict).is_some() {
            return Finding { value: own.value, problems: own.problems, ..Finding::new(verdict) };
        }
    }
    let silent = with(Verdict::NoData);
    match (own.verdict, parts.first()) {
        (Verdict::Met, _) if silent.is_empty() => own,
        (Verdict::Met, _) => own.with_note(Note::PartsWithoutData(silent)),
        (_, Some(first)) if silent.is_empty() => as_part(first, own),
        _ if silent.len() == parts.len() => own,
        _ => own.with_note(Note::PartsWithoutData(silent)),
    }
}

/// The judgement of a part as the judgement of the whole.
fn as_part(part: &IndicatorResult, own: Finding) -> Finding {
    Finding {
        basis: part.basis,
        value: part.value.clone(),
        comparison: part.comparison.clone(),
        gap: part.gap.clone(),
        notes: part.notes.clone(),
        problems: own.problems,
        ..Finding::new(part.verdict)
    }
}
