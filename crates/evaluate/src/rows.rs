//! The rows of one unit under their codes.

use std::sync::Arc;

use ntm_model::{
    Cell, Code, CriteriaSet, Observation, Place, Problem, ProblemKind, Read, ReadField, Said, Value,
};

/// The cells of one row that judging looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    pub(crate) place: &'a Place,
    result: Option<&'a Cell>,
    declared: Option<&'a Cell>,
    reason: Option<&'a Cell>,
}

impl<'a> Row<'a> {
    fn of(observation: &'a Observation) -> Self {
        Self {
            place: &observation.place,
            result: observation.result.as_ref(),
            declared: observation.declared.as_ref(),
            reason: observation.not_applicable_reason.as_deref(),
        }
    }

    /// A row that says nothing but this result.
    pub(crate) fn of_result(cell: &'a Cell) -> Self {
        Self { place: &cell.place, result: Some(cell), declared: None, reason: None }
    }

    /// The result, unless it is blank.
    pub(crate) fn result(&self) -> Option<&'a Cell> {
        filled(self.result)
    }

    /// The declaration, unless it is blank.
    pub(crate) fn declared(&self) -> Option<&'a Cell> {
        filled(self.declared)
    }

    /// The reason for not applying, unless it is blank.
    pub(crate) fn reason(&self) -> Option<&'a Cell> {
        filled(self.reason)
    }

    /// The cell that decides: the result (rule 7), else the declaration.
    pub(crate) fn deciding(&self) -> Option<&'a Cell> {
        self.result().or(self.declared())
    }

    /// Whether the row says nothing.
    pub(crate) fn is_blank(&self) -> bool {
        self.deciding().is_none() && self.reason().is_none()
    }

    /// What the cells say that judging looks at.
    pub(crate) fn said(&self) -> [Option<Arc<Said>>; 3] {
        [self.result, self.declared, self.reason].map(|cell| cell.map(|cell| cell.said().clone()))
    }

    /// What is read in this row, for the trace (rule 14).
    pub(crate) fn reads(&self) -> impl Iterator<Item = Read> + use<'a> {
        let cells = [
            (ReadField::Result, self.result),
            (ReadField::Declaration, self.declared),
            (ReadField::NotApplicableReason, self.reason),
        ];
        cells.into_iter().filter_map(|(field, cell)| Some(read(field, cell?)))
    }

    /// The cell that decides, for the trace of a part that is judged by it.
    pub(crate) fn deciding_read(&self) -> Option<Read> {
        let field =
            if self.result().is_some() { ReadField::Result } else { ReadField::Declaration };
        self.deciding().map(|cell| read(field, cell))
    }
}

/// The rows of one unit, each under its code and in the order of the file.
#[derive(Debug, Default)]
pub(crate) struct Rows<'a>(Vec<(Code, Vec<Row<'a>>)>);

impl<'a> Rows<'a> {
    /// Sorts the rows by code. A code that the set does not have is a problem.
    pub(crate) fn collect(
        set: &CriteriaSet,
        observations: &'a [Observation],
        problems: &mut Vec<Problem>,
    ) -> Self {
        // A set has a few dozen codes, so a list is searched as fast as a tree.
        let mut rows = Vec::<(Code, Vec<Row<'a>>)>::new();
        for observation in observations {
            let code = observation.code;
            if set.indicator(code).is_some() || code == Code::RECOGNISED {
                let row = Row::of(observation);
                match rows.iter_mut().find(|(known, _)| *known == code) {
                    Some((_, same)) => same.push(row),
                    None => rows.push((code, vec![row])),
                }
            } else if code.is_condition() {
                let kind = ProblemKind::ConditionNotInRule { code };
                problems.push(Problem { kind, place: observation.place.clone() });
            } else {
                let (text, suggestion) = (code.to_string(), suggestion(set, code));
                let kind = ProblemKind::UnknownCode { text, suggestion };
                problems.push(Problem { kind, place: observation.place.clone() });
            }
        }
        Self(rows)
    }

    /// The rows with this code.
    pub(crate) fn of(&self, code: Code) -> &[Row<'a>] {
        self.0.iter().find(|(known, _)| *known == code).map_or(&[], |(_, rows)| rows)
    }
}

/// The code that a spreadsheet turns into this one when it takes codes for numbers: 3.10 for 3.1.
pub(crate) fn with_lost_zero(set: &CriteriaSet, code: Code) -> Option<Code> {
    let number = code.indicator().checked_mul(10).filter(|number| *number != 0)?;
    let meant = Code::new(code.criterion(), number);
    (code.part().is_none() && set.indicator(meant).is_some()).then_some(meant)
}

/// The code that was probably meant by one that the set does not have.
fn suggestion(set: &CriteriaSet, code: Code) -> Option<Code> {
    let whole = Some(code.whole()).filter(|whole| set.indicator(*whole).is_some());
    if code.part().is_some() { whole } else { with_lost_zero(set, code) }
}

fn filled(cell: Option<&Cell>) -> Option<&Cell> {
    cell.filter(|cell| cell.value != Value::Blank)
}

fn read(field: ReadField, cell: &Cell) -> Read {
    Read { field, place: cell.place.clone(), text: cell.text.clone() }
}
