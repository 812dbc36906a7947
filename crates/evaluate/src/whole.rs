//! What a row with the code of a composite indicator says about the whole (rule 6).

use ntm_model::{Cell, Problem, ProblemKind, Read, Value, WhyUnreadable};

use crate::applicability::{self, Applicability};
use crate::row::why_unreadable;
use crate::rows::Row;
use crate::task::{Task, at};
use crate::words;

/// What one row says about a whole with parts.
#[derive(Debug, Default)]
pub(crate) struct Whole<'a> {
    /// Whether there is a row that is not blank.
    pub(crate) is_reported: bool,
    /// The cell whose word says whether the whole is met.
    pub(crate) speaker: Option<&'a Cell>,
    /// The reason why the whole does not apply.
    pub(crate) not_applicable: Option<&'a Cell>,
    /// The cell with a figure or a grade for the whole.
    pub(crate) figure: Option<&'a Cell>,
    /// The same cell for the trace of the parts that it is used for.
    pub(crate) figure_read: Option<Read>,
    /// What cannot be read, where neither a word nor the parts decide.
    pub(crate) unread: Option<Problem>,
    /// Whether that must be read even where the parts decide.
    pub(crate) must_be_read: bool,
    /// What is wrong with the row.
    pub(crate) problems: Vec<Problem>,
}

impl<'a> Whole<'a> {
    /// Reads a row that is not blank.
    pub(crate) fn read(task: &Task<'_>, row: &Row<'a>) -> Self {
        let mut whole = Self { is_reported: true, ..Self::default() };
        match applicability::read(task, row) {
            Applicability::NotApplicable(reason) => {
                whole.not_applicable = Some(reason);
                return whole;
            }
            Applicability::Refused(problem) => {
                whole.problems.push(problem);
                return whole;
            }
            Applicability::Applies(problem) => whole.problems.extend(problem),
        }
        whole.speaker = words::speaker(row);
        let Some(cell) = row.deciding() else { return whole };
        match &cell.value {
            Value::Statement { rating: None, quantity: None, .. } => {}
            // Without a level of the whole, nothing says what its figure is to be used for.
            Value::Statement { .. } if task.requirement().is_none() => {}
            Value::Statement { .. } => {
                whole.figure = Some(cell);
                whole.figure_read = row.deciding_read();
            }
            value => {
                let why = why_unreadable(value);
                whole.unread = Some(task.unreadable(cell, why));
                // A free text describes what the parts and the declaration say.
                whole.must_be_read = why != WhyUnreadable::NotUnderstood;
            }
        }
        whole.problems.extend(two_words(task, row, whole.speaker));
        whole
    }
}

/// Rule 7: of two words, the result decides.
fn two_words(task: &Task<'_>, row: &Row<'_>, speaker: Option<&Cell>) -> Option<Problem> {
    task.requirement()?;
    let (speaker, declared) = (speaker?, row.declared()?);
    let met = words::claim(speaker)?;
    let differs = words::claim(declared).is_some_and(|claimed| claimed != met);
    let (code, text) = (task.code, speaker.text.clone());
    let declaration = declared.text.clone();
    let kind = ProblemKind::DeclarationDiffers { code, declared: declaration, text, met };
    differs.then(|| at(declared, kind))
}
