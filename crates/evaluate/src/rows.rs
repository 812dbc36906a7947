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
    pub(crate) fn said(&self) -> [Option<&'a Arc<Said>>; 3] {
        [self.result, self.declared, self.reason].map(|cell| cell.map(Cell::said))
    }

    /// Where the row and the cells stand that judging looks at.
    pub(crate) fn places(&self) -> [Option<&'a Place>; 4] {
        let place = |cell: Option<&'a Cell>| cell.map(|cell| &cell.place);
        [Some(self.place), place(self.result), place(self.declared), place(self.reason)]
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
pub(crate) struct Rows<'a> {
    /// All rows, those of one code together.
    rows: Vec<Row<'a>>,
    /// The codes in their order, each with the number of rows up to and including its own.
    ends: Vec<(Code, usize)>,
}

impl<'a> Rows<'a> {
    /// Sorts the rows by code. A code that the set does not have is a problem.
    pub(crate) fn collect(
        set: &CriteriaSet,
        observations: &'a [Observation],
        problems: &mut Vec<Problem>,
    ) -> Self {
        // The rows of each code are counted, which tells where they begin; then each row is put
        // into its place. A unit may have many thousands of them.
        let mut ends = Vec::<(Code, usize)>::new();
        for observation in observations {
            let code = observation.code;
            match find(&ends, code) {
                Ok(known) => ends.get_mut(known).into_iter().for_each(|(_, count)| *count += 1),
                Err(at) if set.indicator(code).is_some() || code == Code::RECOGNISED => {
                    ends.insert(at, (code, 1));
                }
                Err(_) => problems.push(not_in_set(set, observation)),
            }
        }
        let mut begin = 0;
        for (_, end) in &mut ends {
            begin += std::mem::replace(end, begin);
        }
        let mut rows: Vec<Row<'a>> = observations.iter().take(begin).map(Row::of).collect();
        for observation in observations {
            let place = find(&ends, observation.code).ok().and_then(|known| ends.get_mut(known));
            let Some((_, end)) = place else { continue };
            if let Some(row) = rows.get_mut(*end) {
                *row = Row::of(observation);
            }
            *end += 1;
        }
        Self { rows, ends }
    }

    /// The rows with this code.
    pub(crate) fn of(&self, code: Code) -> &[Row<'a>] {
        let Ok(known) = find(&self.ends, code) else { return &[] };
        let end = |at: usize| self.ends.get(at).map_or(0, |(_, end)| *end);
        let begin = known.checked_sub(1).map_or(0, end);
        self.rows.get(begin..end(known)).unwrap_or_default()
    }
}

/// The place of a code in the list, or the one where it would stand.
fn find(ends: &[(Code, usize)], code: Code) -> Result<usize, usize> {
    ends.binary_search_by_key(&code, |(code, _)| *code)
}

fn not_in_set(set: &CriteriaSet, observation: &Observation) -> Problem {
    let code = observation.code;
    let kind = if code.is_condition() {
        ProblemKind::ConditionNotInRule { code }
    } else {
        ProblemKind::UnknownCode { text: code.to_string(), suggestion: suggestion(set, code) }
    };
    Problem { kind, place: observation.place.clone() }
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
