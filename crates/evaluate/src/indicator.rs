//! Judging one indicator or part by all its rows.

use ntm_model::{Indicator, IndicatorResult, Layer, Measure, Note, Problem, Verdict};

use crate::composite;
use crate::each;
use crate::finding::Finding;
use crate::repeated;
use crate::row;
use crate::rows::Row;
use crate::task::Task;
use crate::unit::Ground;

/// Judges an indicator with its parts, or a part.
pub(crate) fn judge(
    ground: &Ground<'_, '_>,
    indicator: &Indicator,
    problems: &mut Vec<Problem>,
) -> IndicatorResult {
    if !indicator.parts.is_empty() {
        return match indicator.measure {
            Measure::Composite => composite::judge(ground, indicator, problems),
            _ => each::judge(ground, indicator, problems),
        };
    }
    let task = ground.task(indicator);
    let rows = ground.distinct_rows(indicator.code, problems);
    let findings = rows.iter().map(|row| (*row, row::judge(&task, row))).collect();
    let finding = repeated::together(indicator.direction, findings);
    result(&task, ground.rows.of(indicator.code), finding, problems)
}

/// Puts what follows into the result of the indicator, with the trace of rule 14.
pub(crate) fn result(
    task: &Task<'_>,
    rows: &[Row<'_>],
    finding: Finding,
    problems: &mut Vec<Problem>,
) -> IndicatorResult {
    let Finding { verdict, basis, value, comparison, gap, mut notes, parts, problems: found } =
        finding;
    problems.extend(found);
    let judged = matches!(verdict, Verdict::Met | Verdict::NotMet);
    // Rule 9: a level whose rule a province has yet to make is judged, and that is said.
    let awaiting = task.level.and_then(|level| level.awaiting.clone()).filter(|_| judged);
    notes.extend(awaiting.map(Note::AwaitingRule));
    if let Some(Layer::Overlay { title, is_cited }) = task.level.map(|level| &level.layer) {
        notes.push(Note::LevelOfOverlay { title: title.clone(), is_cited: *is_cited });
    }
    let starts = task.starts.filter(|_| verdict == Verdict::NoLevel);
    notes.extend(starts.map(Note::LevelNotYetInForce));
    IndicatorResult {
        code: task.indicator.code,
        verdict,
        basis,
        reads: rows.iter().flat_map(Row::reads).collect(),
        value,
        level: task.level_in_force(),
        comparison,
        gap,
        notes,
        parts,
    }
}
