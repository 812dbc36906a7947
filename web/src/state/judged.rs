//! The engine's answer, as the page reads it.

use ntm_desk::message::{Edit, Planned, ShownUnit, UnitId};
use ntm_desk::{Answer, from_bytes};
use ntm_model::{Code, CriteriaSet, UnitAssessment};

/// The answer to the present input. It is made anew for every change and never changed, so that
/// components compare the pointers to it.
#[derive(Default)]
pub(crate) struct Judged {
    /// The whole answer.
    pub(crate) answer: Answer,
}

impl PartialEq for Judged {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Judged {
    /// The answer for the sample, which the page brings along so that a worked example is there at
    /// once, before the engine is.
    pub(crate) fn sample() -> Self {
        let baked = include_bytes!(concat!(env!("OUT_DIR"), "/sample.postcard"));
        // Written and read by the same types in one build.
        Self { answer: from_bytes(baked).unwrap_or_default() }
    }

    /// The unit that is shown; `None` when the files have none.
    pub(crate) fn shown(&self) -> Option<&ShownUnit> {
        self.answer.shown.as_ref()
    }

    /// The judgement of the unit that is shown.
    pub(crate) fn unit(&self) -> Option<&UnitAssessment> {
        Some(&self.shown()?.assessment)
    }

    /// The number of the unit that is shown.
    pub(crate) fn number(&self) -> usize {
        self.answer.unit
    }

    /// What makes the unit that is shown the same one however its file is read.
    pub(crate) fn id(&self) -> UnitId {
        self.answer.shown.as_ref().map(|shown| shown.id.clone()).unwrap_or_default()
    }

    /// The criteria set of the unit that is shown.
    pub(crate) fn set(&self) -> Option<&CriteriaSet> {
        self.answer.set.as_ref()
    }

    /// The plan that assigns the work, with what follows from it.
    pub(crate) fn planned(&self) -> Option<&Planned> {
        self.answer.planned.as_ref()
    }

    /// What stands for an indicator now, as the starting point of an edit.
    pub(crate) fn edit_of(&self, code: Code) -> Edit {
        let known = self.shown().and_then(|shown| shown.edits.iter().find(|(one, _)| *one == code));
        known.map(|(_, edit)| edit.clone()).unwrap_or_default()
    }
}
