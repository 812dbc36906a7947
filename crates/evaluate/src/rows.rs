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
    /// The codes in their order.
    codes: Vec<OfCode>,
}

/// Which rows have a code.
#[derive(Debug)]
struct OfCode {
    code: Code,
    begin: usize,
    end: usize,
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
        let mut codes = Vec::<OfCode>::new();
        for observation in observations {
            let code = observation.code;
            let at = find(&codes, code);
            match codes.get_mut(at).filter(|known| known.code == code) {
                Some(known) => known.end += 1,
                None if set.indicator(code).is_some() || code == Code::RECOGNISED => {
                    codes.insert(at, OfCode { code, begin: 0, end: 1 });
                }
                None => problems.push(not_in_set(set, observation)),
            }
        }
        let mut count = 0;
        for known in &mut codes {
            known.begin = count;
            count += known.end;
            known.end = known.begin;
        }
        let mut rows: Vec<Row<'a>> = observations.iter().take(count).map(Row::of).collect();
        for observation in observations {
            let at = find(&codes, observation.code);
            if let Some(known) = codes.get_mut(at).filter(|known| known.code == observation.code)
                && let Some(row) = rows.get_mut(known.end)
            {
                *row = Row::of(observation);
                known.end += 1;
            }
        }
        Self { rows, codes }
    }

    /// The rows with this code.
    pub(crate) fn of(&self, code: Code) -> &[Row<'a>] {
        let known = self.codes.get(find(&self.codes, code));
        known.filter(|known| known.code == code).map_or(&[], |known| self.rows_of(known))
    }

    /// The rows of an indicator and those of its parts, code by code; nothing of those that have
    /// none.
    pub(crate) fn under(&self, indicator: Code) -> impl Iterator<Item = (Code, &[Row<'a>])> {
        let codes = self.codes.get(find(&self.codes, indicator)..).unwrap_or_default();
        let codes = codes.iter().take_while(move |known| known.code.whole() == indicator);
        codes.map(|known| (known.code, self.rows_of(known)))
    }

    fn rows_of(&self, known: &OfCode) -> &[Row<'a>] {
        self.rows.get(known.begin..known.end).unwrap_or_default()
    }
}

/// The place of a code in the list, or the one where it would stand. Written out, because a build
/// for size calls functions for each step of a search, and this is asked for every indicator.
fn find(codes: &[OfCode], code: Code) -> usize {
    let rank = code.rank();
    let (mut first, mut end) = (0, codes.len());
    while first < end {
        let middle = (first + end) / 2;
        match codes.get(middle) {
            Some(known) if known.code.rank() < rank => first = middle + 1,
            _ => end = middle,
        }
    }
    first
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
