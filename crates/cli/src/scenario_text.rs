//! Scenarios as people read them in a terminal.

use ntm_model::{Code, CriteriaSet};
use ntm_plan::{ComparedColumn, ScenarioComparison, ScenarioWalk, SeenIndicator, WalkState};
use ntm_text::Language;

use crate::text::one_line;

/// A scenario step by step.
pub(crate) fn walk(walk: &ScenarioWalk, set: Option<&CriteriaSet>, language: Language) -> String {
    let mut out = format!("{}\n", if walk.title.is_empty() { &walk.id } else { &walk.title });
    let before = std::iter::once(None).chain(walk.states.iter().map(Some));
    for (state, before) in walk.states.iter().zip(before) {
        step(&mut out, state, before, set, language);
    }
    out
}

fn step(
    out: &mut String,
    state: &WalkState,
    before: Option<&WalkState>,
    set: Option<&CriteriaSet>,
    language: Language,
) {
    out.push_str(&format!("\n{}\n", ntm_text::walk_headline(state, before, language)));
    let mut line = |text: &str| out.push_str(&format!("  {}\n", one_line(text)));
    if !state.words.is_empty() {
        line(&state.words);
    }
    for change in &state.changes {
        line(&format!("→ {}", ntm_text::change(change, language)));
    }
    for moved in &state.moved_criteria {
        let verdict = |verdict| ntm_text::criterion_verdict(verdict, language);
        let (number, before, after) = (moved.number, verdict(moved.before), verdict(moved.after));
        line(&language.pick(
            format!("Tiêu chí {number}: {before} → {after}"),
            format!("Criterion {number}: {before} → {after}"),
        ));
    }
    for moved in &state.moved {
        let (before, after) = (seen(&moved.before, language), seen(&moved.after, language));
        let title = title(set, moved.code, language);
        line(&format!("{} {title}: {before} → {after}", moved.code));
    }
    for refused in &state.refused {
        line(&ntm_text::refused_change(refused, language));
    }
    if before.is_none_or(|before| before.recognition != state.recognition) {
        line(ntm_text::recognition(state.recognition, language));
    }
}

/// All scenarios beside the real data.
pub(crate) fn comparison(
    comparison: &ScenarioComparison,
    set: Option<&CriteriaSet>,
    language: Language,
) -> String {
    let mut out = String::new();
    for (column, number) in comparison.columns.iter().zip(0_u32..) {
        let (criteria, indicators) = (column.criteria, column.indicators);
        let counts = language.pick(
            format!(
                "đạt {}/{} tiêu chí, {}/{} chỉ tiêu",
                criteria.met,
                criteria.total(),
                indicators.met,
                indicators.total()
            ),
            format!(
                "{}/{} criteria, {}/{} indicators",
                criteria.met,
                criteria.total(),
                indicators.met,
                indicators.total()
            ),
        );
        out.push_str(&format!("[{number}] {}: {counts}\n", name(column, language)));
        for refused in &column.refused {
            out.push_str(&format!("    {}\n", ntm_text::refused_change(refused, language)));
        }
    }
    for row in comparison.criteria.iter().filter(|row| row.differs) {
        let verdicts = row.verdicts.iter().map(|one| ntm_text::criterion_verdict(*one, language));
        let number = row.number;
        let cells = numbered(verdicts.map(str::to_owned));
        out.push_str(&language.pick(
            format!("Tiêu chí {number}: {cells}\n"),
            format!("Criterion {number}: {cells}\n"),
        ));
    }
    for row in comparison.indicators.iter().filter(|row| row.differs) {
        let cells = numbered(row.cells.iter().map(|cell| seen(cell, language)));
        out.push_str(&format!("{} {}: {cells}\n", row.code, title(set, row.code, language)));
    }
    out
}

fn numbered(cells: impl Iterator<Item = String>) -> String {
    let cells = cells.zip(0_u32..).map(|(cell, number)| format!("[{number}] {cell}"));
    cells.collect::<Vec<_>>().join("  ")
}

fn name(column: &ComparedColumn, language: Language) -> String {
    let Some(id) = &column.id else {
        return language.pick("Số liệu hiện có", "Data at hand").to_owned();
    };
    let title = if column.title.is_empty() { id } else { &column.title };
    one_line(title)
}

/// The verdict and what was read.
fn seen(seen: &SeenIndicator, language: Language) -> String {
    let sign = ntm_text::verdict_sign(seen.verdict);
    let verdict = ntm_text::verdict(seen.verdict, language);
    let text = if seen.text.is_empty() { String::new() } else { format!(" “{}”", seen.text) };
    one_line(&format!("{sign} {verdict}{text}"))
}

fn title(set: Option<&CriteriaSet>, code: Code, language: Language) -> &str {
    let indicator = set.and_then(|set| set.indicator(code));
    indicator.map_or("", |one| language.pick(one.short.vi.as_str(), one.short.en.as_str()))
}
