//! The periods of the open files side by side.
//!
//! - `view`: what is chosen in the room, and what it shows; `made` makes it, with `place` for one
//!   place in full; `file` makes the same tables to take away.

mod file;
mod made;
mod place;
mod view;

pub use view::{
    CriterionPeriodsLine, CriterionSteps, IndicatorSteps, PeriodsChoice, PeriodsView, PlaceColumn,
    PlaceLine, PlaceView,
};

use ntm_model::UnitAssessment;
use ntm_plan::{PeriodsAnswer, PeriodsQuestion, UnitPeriods, compare_places, compare_unit};

use crate::Desk;
use crate::communes::in_short;
use crate::judged::{self, JudgedUnit};
use crate::message::{Exported, Form, Input};

impl Desk {
    /// All places over the periods of all files.
    pub fn compare_places(&mut self, input: &Input, question: &PeriodsQuestion) -> PeriodsAnswer {
        let units = self.judged(input);
        compare_places(&in_short(units), &file_numbers(units), question)
    }

    /// One place over its periods, indicator by indicator. `wanted` are the numbers of its units in
    /// the order of time, as a [`PlaceRow`](ntm_plan::PlaceRow) has them; numbers that no unit has
    /// are passed over.
    pub fn compare_unit(&mut self, input: &Input, wanted: &[u32]) -> UnitPeriods {
        let units = self.judged(input);
        compared(units, input, wanted)
    }

    /// What the room of periods shows.
    pub fn periods_view(&mut self, input: &Input, choice: &PeriodsChoice) -> PeriodsView {
        let files = self.file_names();
        made::view(self.judged(input), &files, choice, input)
    }

    /// The tables of the room as a file; `None` without any unit.
    pub(crate) fn periods_file(
        &mut self,
        input: &Input,
        choice: &PeriodsChoice,
        form: Form,
    ) -> Option<Exported> {
        let files = self.file_names();
        file::file(self.judged(input), &files, choice, form, input)
    }
}

/// The number of the file of each unit.
fn file_numbers(units: &[JudgedUnit]) -> Vec<u32> {
    units.iter().map(|unit| u32::try_from(unit.file()).unwrap_or(u32::MAX)).collect()
}

/// One place over its periods.
fn compared(units: &[JudgedUnit], input: &Input, wanted: &[u32]) -> UnitPeriods {
    let options = judged::options(input);
    let unit = |number: &u32| units.get(usize::try_from(*number).ok()?);
    let assessments: Vec<UnitAssessment> =
        wanted.iter().filter_map(unit).map(|unit| unit.assess(&options).0).collect();
    compare_unit(&assessments.iter().collect::<Vec<_>>(), judged::sets_of(units))
}
