//! Columns that are ticked instead of written in: `Đạt | Chưa đạt`, `Có | Không`, with a mark in
//! the one that holds. The mark alone says nothing; what it means stands in the header.

use ntm_model::{Value, Word, fold};

use super::heading::Heading;
use super::{Layout, roles};
use crate::summary::Why;
use crate::{Field, Role, read_value};

/// One column that is ticked.
#[derive(Clone, Debug)]
pub(crate) struct Tick {
    /// The column, from 0.
    pub(crate) column: usize,
    /// The words of the header, which a mark below stands for.
    pub(crate) words: String,
    /// Whether a mark says that the indicator is met.
    pub(crate) is_pass: bool,
}

/// Whether a header cell is a word to be ticked, and then whether it is the good one.
pub(super) fn word_of(text: &str) -> Option<bool> {
    /// Longer texts are no ticks, in bytes.
    const LONGEST: usize = 40;
    if text.len() > LONGEST {
        return None;
    }
    const PASS: [&str; 5] = ["dat", "co", "dat chuan", "dat yeu cau", "da dat"];
    const FAIL: [&str; 9] = [
        "chua dat",
        "khong dat",
        "khong",
        "chua",
        "khong co",
        "chua co",
        "chua dat chuan",
        "chua dat yeu cau",
        "khong dat yeu cau",
    ];
    let folded = fold(text);
    let folded = folded.trim_end_matches(['.', ':', '*']);
    if PASS.contains(&folded) { Some(true) } else { FAIL.contains(&folded).then_some(false) }
}

/// Makes declarations of the ticked columns; each commune may have its own pair.
pub(super) fn give(headings: &[Heading<'_>], layout: &mut Layout) {
    let units: Vec<&str> =
        headings.iter().filter(|heading| heading.tick.is_some()).filter_map(|h| h.unit).collect();
    let has_units = units.iter().any(|unit| Some(unit) != units.first());
    for (index, (column, heading)) in layout.columns.iter_mut().zip(headings).enumerate() {
        let Some(is_pass) = heading.tick.filter(|_| !heading.is_never && column.role.is_none())
        else {
            continue;
        };
        let unit = heading.unit.filter(|_| has_units);
        column.unit = unit.map(super::values::plain);
        column.role = Some(match unit {
            Some(_) => Role::UnitDeclaration,
            None => Role::Field(Field::Declaration),
        });
        column.why =
            if unit.is_some() { Why::UnitInHeader } else { roles::why(crate::names::Fit::Exact) };
        let words = heading.texts.last().copied().unwrap_or_default().to_owned();
        layout.ticks.push(Tick { column: index, words, is_pass });
    }
}

/// What a text under a tick says in words; `None` when the text speaks for itself.
pub(crate) fn in_words(tick: &Tick, text: &str) -> Option<String> {
    const MARKS: [&str; 13] = ["x", "v", "✓", "✔", "☑", "☒", "√", "1", "+", "*", "●", "•", "■"];
    let folded = fold(text);
    if MARKS.contains(&folded.as_str()) {
        return Some(tick.words.clone());
    }
    if tick.is_pass {
        return None;
    }
    // “Có” under “Chưa đạt” is a tick, and “Không” there reads two ways.
    match read_value(text) {
        Value::Statement { word: Some(Word::Pass), .. } => Some(tick.words.clone()),
        Value::Statement { word: Some(Word::None), .. } => Some(format!("{}: {text}", tick.words)),
        _ => None,
    }
}
