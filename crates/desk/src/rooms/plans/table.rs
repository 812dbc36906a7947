//! A plan as a table to edit. The page holds what was typed; the engine puts it over the rows of
//! the plan and says at once what cannot be read.

use ntm_model::{Code, Place, PlanRow, Problem, unit_list};
use ntm_text::Language;
use serde::{Deserialize, Serialize};

use super::{Found, PlanChoice, counts};
use crate::desk::{PlanGround, put_together};

/// Which table with which changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTable {
    /// The plan that it begins with, by id.
    pub plan: String,
    /// The part to show, by its id; empty for the first.
    pub part: String,
    /// What was typed.
    pub edits: Vec<PlanEdit>,
}

/// A text typed in place of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanEdit {
    /// The row, by its number in the plan.
    pub row: u32,
    /// The column.
    pub column: PlanColumn,
    /// The text.
    pub text: String,
}

/// A column that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanColumn {
    /// Chủ trì.
    Lead,
    /// Phối hợp.
    Support,
    /// Thẩm định.
    Verify,
    /// Năm bắt đầu.
    Start,
    /// Năm kết thúc.
    End,
    /// Mục tiêu.
    Target,
    /// Hạn.
    Due,
}

impl PlanColumn {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 7] =
        [Self::Lead, Self::Support, Self::Verify, Self::Start, Self::End, Self::Target, Self::Due];
}

/// The table, one part of it at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTableView {
    /// The plans to begin with.
    pub plans: Vec<PlanChoice>,
    /// The parts: the criteria of each set.
    pub parts: Vec<PlanChoice>,
    /// The rows of the chosen part.
    pub rows: Vec<PlanRowView>,
    /// The units that the plan knows, to choose from while typing.
    pub units: Vec<String>,
    /// What an audit of the edited table finds, as a sentence.
    pub tally: String,
    /// How many things in the whole table cannot be read.
    pub unread: usize,
    /// The name of the user's file, if the table begins with one.
    pub file: Option<String>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRowView {
    /// Its number in the plan.
    pub row: u32,
    /// The criterion or indicator.
    pub code: Code,
    /// Its short title; empty when the set is not at hand.
    pub title: String,
    /// The texts, in the order of [`PlanColumn::ALL`].
    pub cells: [String; 7],
    /// What cannot be read in it, and what to do.
    pub problems: Vec<String>,
}

/// The rows of a plan with what was typed in place of the old texts.
pub(super) fn edited(found: &Found<'_>, edits: &[PlanEdit]) -> Vec<PlanRow> {
    let mut rows = found.rows();
    for edit in edits {
        let row = usize::try_from(edit.row).ok().and_then(|at| rows.get_mut(at));
        let Some(row) = row else { continue };
        let text = edit.text.trim().to_owned();
        match edit.column {
            PlanColumn::Lead => row.lead = unit_list(&text),
            PlanColumn::Support => row.support = unit_list(&text),
            PlanColumn::Verify => row.verify = unit_list(&text),
            PlanColumn::Start => row.start = text,
            PlanColumn::End => row.end = text,
            PlanColumn::Target => row.target = text,
            PlanColumn::Due => row.due = text,
        }
    }
    rows
}

pub(super) fn view(
    found: &Found<'_>,
    wanted: &PlanTable,
    ground: &PlanGround,
    plans: Vec<PlanChoice>,
    language: Language,
) -> PlanTableView {
    let rows = edited(found, &wanted.edits);
    // What is written is read again as the file will be, so that nothing is said of it here that
    // is not said of the file.
    let reading = ntm_ingest::read_plan(ntm_report::plan_to_csv(&rows).as_bytes());
    let places: Vec<Option<u32>> = reading.rows.iter().map(|row| line(&row.place)).collect();
    let (document, mut problems) = put_together(&reading.rows, found.sets, ground, "");
    problems.splice(0..0, reading.problems);
    let findings = ntm_plan::audit(&document, found.sets);

    let parts = parts(found, &rows, &wanted.part, language);
    let chosen = parts.iter().find(|part| part.chosen).map(|part| part.id.clone());
    let shown = rows.iter().enumerate().filter(|(_, row)| Some(part_id(row)) == chosen);
    let shown = shown.map(|(at, row)| PlanRowView {
        row: u32::try_from(at).unwrap_or(u32::MAX),
        code: row.code,
        title: title(found, row, language),
        cells: cells(row),
        problems: problems_at(places.get(at).copied().flatten(), &problems, language),
    });
    PlanTableView {
        rows: shown.collect(),
        plans,
        parts,
        units: units(found, &rows),
        tally: ntm_text::finding_tally(counts(&findings), language),
        unread: problems.len(),
        file: found.id.strip_prefix(super::OWN).map(str::to_owned),
    }
}

fn cells(row: &PlanRow) -> [String; 7] {
    let [_, _, lead, support, verify, start, end, target, due, _, _] = row.cells();
    [lead, support, verify, start, end, target, due]
}

/// The line of a place in a text file.
fn line(place: &Place) -> Option<u32> {
    match place {
        Place::Line(line) | Place::Field { line, .. } => Some(*line),
        _ => None,
    }
}

fn problems_at(at: Option<u32>, problems: &[Problem], language: Language) -> Vec<String> {
    let here = problems.iter().filter(|problem| at.is_some() && line(&problem.place) == at);
    here.map(|problem| ntm_text::problem(&problem.kind, language)).collect()
}

/// The part that a row belongs to: its set and its criterion.
fn part_id(row: &PlanRow) -> String {
    format!("{}/{}", row.set, row.code.criterion())
}

/// The parts in the order of the rows; the wanted one is chosen, else the first.
fn parts(found: &Found<'_>, rows: &[PlanRow], wanted: &str, language: Language) -> Vec<PlanChoice> {
    let mut parts: Vec<PlanChoice> = Vec::new();
    let several = rows.iter().any(|row| rows.first().is_some_and(|first| first.set != row.set));
    for row in rows {
        let id = part_id(row);
        if parts.iter().any(|part| part.id == id) {
            continue;
        }
        let number = row.code.criterion();
        let mut name = language.pick(format!("Tiêu chí {number}"), format!("Criterion {number}"));
        let set = set_of(found, row);
        let mut all = set.into_iter().flat_map(|set| &set.criteria);
        if let Some(criterion) = all.find(|one| one.number == number) {
            name.push_str(". ");
            name.push_str(language.pick(&criterion.title.vi, &criterion.title.en));
        }
        if several && !row.set.is_empty() {
            name = format!("{}: {name}", found.set_title(&row.set, language));
        }
        parts.push(PlanChoice { chosen: id == wanted, id, name });
    }
    if !parts.iter().any(|part| part.chosen)
        && let Some(first) = parts.first_mut()
    {
        first.chosen = true;
    }
    parts
}

fn set_of<'a>(found: &Found<'a>, row: &PlanRow) -> Option<&'a ntm_model::CriteriaSet> {
    let id = if row.set.is_empty() { &found.document.plan.set } else { &row.set };
    found.sets.iter().find(|set| set.id == *id || set.title.vi == *id)
}

fn title(found: &Found<'_>, row: &PlanRow, language: Language) -> String {
    let indicator = set_of(found, row).and_then(|set| set.indicator(row.code));
    match (indicator, row.code.indicator()) {
        (Some(one), _) => language.pick(&one.short.vi, &one.short.en).clone(),
        (None, 0) => language.pick("cả tiêu chí", "the whole criterion").to_owned(),
        (None, _) => String::new(),
    }
}

/// Every unit that the plan and the table name, each once.
fn units(found: &Found<'_>, rows: &[PlanRow]) -> Vec<String> {
    let mut units: Vec<String> =
        found.document.plan.organizations.iter().map(|one| one.name.vi.clone()).collect();
    for name in rows.iter().flat_map(|row| row.lead.iter().chain(&row.support).chain(&row.verify)) {
        if !units.contains(name) {
            units.push(name.clone());
        }
    }
    units
}
