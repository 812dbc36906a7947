//! What units report.

use std::ops::Deref;
use std::sync::Arc;

use crate::{Code, Period, Place, Value, Within};

/// Everything that was read from the user's files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Submission {
    /// One report for each place and period, in the order in which they first occur.
    pub units: Vec<UnitReport>,
}

/// What one place reports for one period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitReport {
    /// Its official code, if given.
    pub code: Option<String>,
    /// Its name, if given.
    pub name: Option<String>,
    /// The criteria set that the file names.
    pub set: Option<Cell>,
    /// The group or region that the file names.
    pub variant: Option<Cell>,
    /// The period that the file names.
    pub period: Option<Period>,
    /// Where the place lies; `None` when the file has no columns for it.
    pub within: Option<Box<Within>>,
    /// Its results, in the order of the file. A code may occur more than once.
    pub observations: Vec<Observation>,
    /// What is said of whole criteria, as lists of a province do. No verdict on an indicator
    /// follows from it.
    pub criteria: Vec<CriterionDeclaration>,
    /// How many criteria are said to be met.
    pub declared_count: Option<DeclaredCount>,
}

/// What a list says of one criterion of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionDeclaration {
    /// The number of the criterion.
    pub number: u8,
    /// Whether it is said to be met.
    pub met: bool,
    /// Where it is said.
    pub cell: Cell,
}

/// How many criteria a list says a place has met: `đạt 14/19 tiêu chí`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredCount {
    /// Criteria met.
    pub met: u32,
    /// Criteria in all.
    pub total: u32,
    /// Where it is said.
    pub cell: Cell,
}

/// What is reported for one indicator (*hiện trạng*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// The indicator or part.
    pub code: Code,
    /// The row it was read from.
    pub place: Place,
    /// The result.
    pub result: Option<Cell>,
    /// What the unit itself claims (*tự đánh giá*).
    pub declared: Option<Cell>,
    /// Why the indicator does not apply.
    pub not_applicable_reason: Option<Box<Cell>>,
    /// What supports it (*minh chứng*).
    pub evidence: Option<Box<Cell>>,
    /// Free remark.
    pub note: Option<Box<Cell>>,
}

/// A cell that is not empty: where it stands, what it says, and how that was read. What it says is
/// used like fields of its own, `cell.text` and `cell.value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Where it stands.
    pub place: Place,
    /// Files say the same few things in millions of cells, so that cells share what they say.
    said: Arc<Said>,
}

/// A text and its reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The text as written, without spaces at the ends. A bare number is followed by the unit that
    /// the file gives in a column of its own, so that the text alone says what the cell says.
    pub text: String,
    /// The reading of the text.
    pub value: Value,
}

impl Cell {
    /// A cell with a text of its own.
    pub fn new(place: Place, text: String, value: Value) -> Self {
        Self::of(place, Arc::new(Said { text, value }))
    }

    /// A cell that says what others may say too.
    pub fn of(place: Place, said: Arc<Said>) -> Self {
        Self { place, said }
    }

    /// What it says, for those who keep it.
    pub fn said(&self) -> &Arc<Said> {
        &self.said
    }
}

impl Deref for Cell {
    type Target = Said;

    fn deref(&self) -> &Said {
        &self.said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whole countries are kept in memory, so that these sizes count.
    #[test]
    #[cfg(target_pointer_width = "64")]
    fn observations_are_small() {
        assert_eq!(size_of::<Place>(), 32);
        assert_eq!(size_of::<Cell>(), 40);
        assert_eq!(size_of::<Observation>(), 144);
        assert_eq!(size_of::<Said>(), 120);
    }
}
