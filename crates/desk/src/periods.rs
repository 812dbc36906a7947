//! The periods of the open files side by side.

use ntm_model::UnitAssessment;
use ntm_plan::{PeriodsAnswer, PeriodsQuestion, UnitPeriods, compare_places, compare_unit};

use crate::Desk;
use crate::communes::in_short;
use crate::judged;
use crate::message::Input;

impl Desk {
    /// All places over the periods of all files.
    pub fn compare_places(&mut self, input: &Input, question: &PeriodsQuestion) -> PeriodsAnswer {
        let units = self.judged(input);
        let files: Vec<u32> =
            units.iter().map(|unit| u32::try_from(unit.file()).unwrap_or(u32::MAX)).collect();
        compare_places(&in_short(units), &files, question)
    }

    /// One place over its periods, indicator by indicator. `wanted` are the numbers of its units in
    /// the order of time, as a [`PlaceRow`](ntm_plan::PlaceRow) has them; numbers that no unit has
    /// are passed over.
    pub fn compare_unit(&mut self, input: &Input, wanted: &[u32]) -> UnitPeriods {
        self.judged(input);
        let (units, sets) = self.units_and_sets();
        let options = judged::options(input);
        let unit = |number: &u32| units.get(usize::try_from(*number).ok()?);
        let assessments: Vec<UnitAssessment> =
            wanted.iter().filter_map(unit).map(|unit| unit.assess(&options).0).collect();
        compare_unit(&assessments.iter().collect::<Vec<_>>(), sets)
    }
}
