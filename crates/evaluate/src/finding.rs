//! What follows from one row, before it is put into the result of its indicator.

use ntm_model::{Basis, Comparison, Gap, IndicatorResult, Measured, Note, Problem, Verdict};

/// What follows from one row.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) verdict: Verdict,
    pub(crate) basis: Option<Basis>,
    pub(crate) value: Option<Measured>,
    pub(crate) comparison: Option<Comparison>,
    pub(crate) gap: Option<Gap>,
    pub(crate) notes: Vec<Note>,
    pub(crate) parts: Vec<IndicatorResult>,
    pub(crate) problems: Vec<Problem>,
}

impl Finding {
    /// A verdict that rests on nothing yet.
    pub(crate) fn new(verdict: Verdict) -> Self {
        Self {
            verdict,
            basis: None,
            value: None,
            comparison: None,
            gap: None,
            notes: Vec::new(),
            parts: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// A judgement: met or not, on this basis.
    pub(crate) fn judged(met: bool, basis: Basis) -> Self {
        let verdict = if met { Verdict::Met } else { Verdict::NotMet };
        Self { basis: Some(basis), ..Self::new(verdict) }
    }

    /// Nothing can be judged before this is mended.
    pub(crate) fn unreadable(problem: Problem) -> Self {
        Self::new(Verdict::Unreadable).with_problem(problem)
    }

    /// The same with one more problem.
    pub(crate) fn with_problem(mut self, problem: Problem) -> Self {
        self.problems.push(problem);
        self
    }

    /// The same with one more remark.
    pub(crate) fn with_note(mut self, note: Note) -> Self {
        self.notes.push(note);
        self
    }

    /// Whether the level is met; `None` when that is not determined.
    pub(crate) fn met(&self) -> Option<bool> {
        match self.verdict {
            Verdict::Met => Some(true),
            Verdict::NotMet => Some(false),
            _ => None,
        }
    }

    /// The same where no level is known (rules 9 and 10): what was read stays, the verdict goes.
    pub(crate) fn without_level(self) -> Self {
        let Self { value, notes, parts, problems, .. } = self;
        Self { value, notes, parts, problems, ..Self::new(Verdict::NoLevel) }
    }
}
