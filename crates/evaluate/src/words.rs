//! Rule 5: judging by pass/fail words, for levels that say “Đạt” and where there is no figure.

use ntm_model::{
    Basis, Cell, Direction, Note, ProblemKind, Value, Verdict, WhyUnreadable, Word, fold,
};

use crate::finding::Finding;
use crate::number;
use crate::row::{why_unreadable, with_differences};
use crate::rows::Row;
use crate::task::{Task, at};

/// Whether the cell says something that can be judged.
pub(crate) fn is_statement(value: &Value) -> bool {
    matches!(value, Value::Statement { .. })
}

/// The pass/fail word of a cell.
pub(crate) fn word(cell: &Cell) -> Option<Word> {
    match cell.value {
        Value::Statement { word, .. } => word,
        _ => None,
    }
}

/// Whether the cell's word claims that the level is met; `None` when it claims neither.
pub(crate) fn claim(cell: &Cell) -> Option<bool> {
    match word(cell)? {
        Word::Pass => Some(true),
        Word::Fail | Word::NearlyPass | Word::None => Some(false),
        Word::NotApplicable => None,
    }
}

/// The cell whose word judges a row where words judge: the result, else the declaration.
///
/// A free text or a figure without a word, as in “Đã phê duyệt tại QĐ số …”, describes; the
/// declaration beside it judges. Any other unreadable result must be read first.
pub(crate) fn speaker<'a>(row: &Row<'a>) -> Option<&'a Cell> {
    let speaks = |cell: &&Cell| claim(cell).is_some();
    let Some(result) = row.result() else { return row.declared().filter(speaks) };
    match &result.value {
        Value::Statement { .. } if speaks(&result) => Some(result),
        Value::Statement { .. } | Value::Unreadable(WhyUnreadable::NotUnderstood) => {
            row.declared().filter(speaks)
        }
        _ => None,
    }
}

/// Judges a row by its words, for a level that says “Đạt”. A rate is read and shown, but not
/// compared, because the document gives no number to compare it with.
pub(crate) fn judge(task: &Task<'_>, row: &Row<'_>) -> Finding {
    let Some(cell) = row.deciding() else { return Finding::new(Verdict::NoData) };
    let rate = match &cell.value {
        Value::Statement { quantity: Some(quantity), .. } if task.takes_numbers() => {
            Some(number::read(task, cell, quantity).with_note(Note::RateWithoutThreshold))
        }
        _ => None,
    };
    let Some(speaker) = speaker(row) else {
        return match (rate, &cell.value) {
            (Some(rate), _) => rate,
            (None, Value::Statement { .. }) => Finding::unreadable(task.wrong_kind(cell)),
            (None, value) => Finding::unreadable(task.unreadable(cell, why_unreadable(value))),
        };
    };
    let mut finding = with_differences(task, row, speaker, spoken(task, speaker));
    if let Some(rate) = rate {
        finding.value = rate.value;
        finding.notes.splice(0..0, rate.notes);
        finding.problems.splice(0..0, rate.problems);
    }
    finding
}

/// Judges by the word of a cell that has one, as the unit's own claim.
pub(crate) fn spoken(task: &Task<'_>, cell: &Cell) -> Finding {
    let finding = Finding::judged(claim(cell) == Some(true), Basis::Declared);
    let finding = match word(cell) {
        Some(Word::NearlyPass) => finding.with_note(Note::NearlyPass),
        _ => finding,
    };
    if fold(&cell.text) == "x" {
        finding.with_problem(at(cell, ProblemKind::CrossAsTick { code: task.code }))
    } else {
        finding
    }
}

/// Whether the word speaks of things being there, where less of them is better.
fn is_presence(task: &Task<'_>, cell: &Cell) -> bool {
    let less_is_better = task.demands_none() || task.indicator.direction == Direction::Lower;
    less_is_better && ["co", "da co", "chua co"].contains(&fold(&cell.text).as_str())
}

/// Judges a cell that has no figure where a figure or a grade is demanded.
pub(crate) fn declared(task: &Task<'_>, cell: &Cell, word: Option<Word>) -> Finding {
    match word {
        // The document itself writes the level 0 as “Không”, so the same word meets it.
        Some(Word::None) if task.demands_none() => Finding::judged(true, Basis::Declared),
        // “Không có” is no model, but also no poor household: it says nothing where less is better.
        Some(Word::None) if task.indicator.direction == Direction::Lower => {
            Finding::unreadable(task.unreadable(cell, WhyUnreadable::NotUnderstood))
        }
        // “Có” beside houses that must not be there says that there are some; “Chưa có”, that there
        // are none. As words for met and not met they say the opposite.
        Some(Word::Pass | Word::Fail) if is_presence(task, cell) => {
            Finding::unreadable(task.unreadable(cell, WhyUnreadable::NotUnderstood))
        }
        Some(Word::Pass) => spoken(task, cell).with_note(Note::DeclaredWithoutFigure),
        Some(Word::Fail | Word::NearlyPass | Word::None) => spoken(task, cell),
        Some(Word::NotApplicable) | None => Finding::unreadable(task.wrong_kind(cell)),
    }
}
