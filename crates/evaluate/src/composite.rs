//! Rule 6: an indicator with parts is judged by its parts, and by its own row where they are
//! silent.

use ntm_model::{
    Basis, Cell, Code, Indicator, IndicatorResult, Note, Problem, ProblemKind, Read, Verdict,
};

use crate::finding::Finding;
use crate::rows::Row;
use crate::shared::{self, Shared};
use crate::task::{Task, at};
use crate::unit::Ground;
use crate::whole::Whole;
use crate::{indicator, repeated, row, words};

/// A part with what its own rows say.
#[derive(Clone, Debug)]
pub(crate) struct Part<'a> {
    pub(crate) task: Task<'a>,
    /// Whether no row of its own says anything.
    pub(crate) is_open: bool,
    result: IndicatorResult,
}

/// Judges an indicator with parts.
pub(crate) fn judge(
    ground: &Ground<'_, '_>,
    whole: &Indicator,
    problems: &mut Vec<Problem>,
) -> IndicatorResult {
    let parts: Vec<Part<'_>> = whole
        .parts
        .iter()
        .map(|part| Part {
            task: ground.task(part),
            is_open: ground.rows.of(part.code).iter().all(Row::is_blank),
            result: indicator::judge(ground, part, problems),
        })
        .collect();
    let task = ground.task(whole);
    let rows = ground.distinct_rows(whole.code, problems);
    let findings = rows.iter().map(|row| (*row, compose(&task, &parts, row))).collect();
    let finding = match rows.first() {
        None => decide(&task, &parts, &Whole::default()),
        Some(_) => repeated::together(whole.direction, findings),
    };
    indicator::result(&task, ground.rows.of(whole.code), finding, problems)
}

/// What follows from the parts and one row of the whole.
fn compose(task: &Task<'_>, parts: &[Part<'_>], row: &Row<'_>) -> Finding {
    if row.is_blank() {
        let finding = decide(task, parts, &Whole::default());
        // A blank row of the whole is no loss where the parts have rows.
        let silent = parts.iter().all(|part| part.is_open);
        let problems = if silent { row::judge(task, row).problems } else { Vec::new() };
        return Finding { problems, ..finding };
    }
    decide(task, parts, &Whole::read(task, row))
}

fn decide(task: &Task<'_>, parts: &[Part<'_>], whole: &Whole<'_>) -> Finding {
    let silent = parts.iter().all(|part| part.is_open);
    if let Some(reason) = whole.not_applicable.filter(|_| silent) {
        let mut finding = row::not_applicable(reason);
        finding.parts = parts.iter().map(|part| part.result.clone()).collect();
        if task.requirement().is_none() {
            return without_level(finding);
        }
        for part in &mut finding.parts {
            (part.verdict, part.basis) = (finding.verdict, finding.basis);
        }
        return finding;
    }
    let mut problems = whole.problems.clone();
    // The parts have data, so the whole applies.
    let reason_and_result = ProblemKind::ReasonAndResult { code: task.code };
    problems.extend(whole.not_applicable.map(|reason| at(reason, reason_and_result)));
    let shared = whole.figure.map(|cell| shared::share(task, parts, cell)).unwrap_or_default();
    let (results, used) = results(parts, &shared, whole.figure_read.as_ref(), &mut problems);
    let unread = shared.problem.as_ref().or(whole.unread.as_ref());
    let mut finding = verdict(task, &results, whole.speaker, unread.is_some());
    problems.append(&mut finding.problems);
    problems.extend(unread.filter(|problem| is_worth_saying(problem, whole, &finding)).cloned());
    problems.extend(differences(task, whole, &results, &finding));
    if !used.is_empty() {
        finding.notes.insert(0, Note::FigureUsedForParts(used));
    }
    finding.parts = results;
    let reported = !silent || whole.is_reported;
    if !reported {
        finding.notes.clear();
    }
    finding.problems = problems;
    if task.requirement().is_some() || !reported { finding } else { without_level(finding) }
}

/// The results of the parts, with the figure of the whole where it was used, and for which.
fn results(
    parts: &[Part<'_>],
    shared: &Shared,
    read: Option<&Read>,
    problems: &mut Vec<Problem>,
) -> (Vec<IndicatorResult>, Vec<Code>) {
    let mut used = Vec::new();
    let mut results = Vec::new();
    for part in parts {
        let finding = shared.used.iter().find(|(code, _)| *code == part.task.code);
        let Some((code, finding)) = finding else {
            results.push(part.result.clone());
            continue;
        };
        used.push(*code);
        let mut found = Vec::new();
        let mut result = indicator::result(&part.task, &[], finding.clone(), &mut found);
        // What is wrong with the one figure is said once, not for each part.
        found.retain(|problem| !problems.contains(problem));
        problems.extend(found);
        result.reads = part.result.reads.clone();
        result.reads.extend(read.cloned());
        results.push(result);
    }
    (results, used)
}

/// The verdict on the whole: by its parts, or by its own word where no part decides.
fn verdict(
    task: &Task<'_>,
    parts: &[IndicatorResult],
    speaker: Option<&Cell>,
    unread: bool,
) -> Finding {
    let with = |wanted: &[Verdict]| -> Vec<Code> {
        let parts = parts.iter().filter(|part| wanted.contains(&part.verdict));
        parts.map(|part| part.code).collect()
    };
    let basis = |verdict| {
        let mut bases = parts.iter().filter(|part| part.verdict == verdict).map(|part| part.basis);
        if bases.any(|basis| basis == Some(Basis::Measured)) {
            Basis::Measured
        } else {
            Basis::Declared
        }
    };
    let not_met = with(&[Verdict::NotMet]);
    let undetermined = parts.iter().any(|part| part.verdict.is_undetermined());
    if !not_met.is_empty() {
        return Finding::judged(false, basis(Verdict::NotMet))
            .with_note(Note::PartsNotMet(not_met));
    }
    if !undetermined && !with(&[Verdict::Met]).is_empty() {
        return Finding::judged(true, basis(Verdict::Met));
    }
    if !undetermined {
        return Finding { basis: Some(Basis::Declared), ..Finding::new(Verdict::NotApplicable) };
    }
    let conflict = !with(&[Verdict::Conflict]).is_empty();
    let unreadable = !with(&[Verdict::Unreadable]).is_empty();
    let without_data = with(&[Verdict::NoData]);
    match speaker.map(|speaker| words::spoken(task, speaker)) {
        Some(spoken) if spoken.verdict == Verdict::NotMet => spoken,
        Some(spoken) if !conflict && !unreadable => {
            let silent = with(&[Verdict::NoData, Verdict::NoLevel]);
            spoken.with_note(Note::PartsWithoutData(silent))
        }
        _ if conflict => Finding::new(Verdict::Conflict),
        _ if unreadable || unread => Finding::new(Verdict::Unreadable),
        _ if without_data.is_empty() => Finding::new(Verdict::NoLevel),
        _ => Finding::new(Verdict::NoData).with_note(Note::PartsWithoutData(without_data)),
    }
}

/// A result of the whole that cannot be read or used is said, except a description of what the
/// parts or the declaration decide.
fn is_worth_saying(problem: &Problem, whole: &Whole<'_>, finding: &Finding) -> bool {
    let needs_parts = matches!(problem.kind, ProblemKind::FigureNeedsParts { .. });
    needs_parts || whole.must_be_read || finding.met().is_none()
}

/// Rule 7 for a whole: its word against what its parts say.
fn differences(
    task: &Task<'_>,
    whole: &Whole<'_>,
    parts: &[IndicatorResult],
    finding: &Finding,
) -> Vec<Problem> {
    let Some(speaker) = whole.speaker.filter(|_| task.requirement().is_some()) else {
        return Vec::new();
    };
    let code = task.code;
    match (finding.met(), words::claim(speaker)) {
        (Some(false), Some(true)) => {
            let deciding = parts.iter().filter(|part| part.verdict == Verdict::NotMet);
            let kind = |part: &IndicatorResult| ProblemKind::PartDiffers { code, part: part.code };
            deciding.map(|part| at(speaker, kind(part))).collect()
        }
        (Some(true), Some(false)) => {
            let declared = speaker.text.clone();
            let reads = parts.iter().filter_map(|part| part.reads.first());
            let text = reads.map(|read| read.text.as_str()).collect::<Vec<_>>().join("; ");
            let kind = ProblemKind::DeclarationDiffers { code, declared, text, met: true };
            vec![at(speaker, kind)]
        }
        _ => Vec::new(),
    }
}

/// Rule 9 for a whole, with its parts as they are.
fn without_level(finding: Finding) -> Finding {
    let mut finding = finding.without_level();
    finding
        .notes
        .retain(|note| matches!(note, Note::FigureUsedForParts(_) | Note::ReasonNotApplicable(_)));
    finding
}
