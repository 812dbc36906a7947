//! The units of the open files as a table of many communes.
//!
//! - `choice`: what is chosen in the room, and the questions that follow from it;
//! - `view`: what the room shows; `made` makes it, `file` the same table to take away.

mod choice;
mod file;
mod made;
mod view;

pub use choice::CommunesChoice;
pub(crate) use made::name_of;
pub use view::{
    CommuneLine, CommunesView, CriterionLine, RegionLine, StepLine, UnderLine, YearLine, YearsView,
};

use ntm_plan::{
    Commune, CommunesAnswer, CommunesQuestion, CommunesRoadmap, YearQuestion, communes,
    communes_roadmap,
};

use crate::Desk;
use crate::judged::{self, JudgedUnit};
use crate::message::{Exported, Form, Input};

impl Desk {
    /// The rows of the table that are asked for, with the totals of all that fit.
    pub fn communes(&mut self, input: &Input, question: &CommunesQuestion) -> CommunesAnswer {
        communes(&in_short(self.judged(input)), question)
    }

    /// By which year how many communes are to meet their set.
    pub fn communes_roadmap(&mut self, input: &Input, question: &YearQuestion) -> CommunesRoadmap {
        communes_roadmap(&in_short(self.judged(input)), question)
    }

    /// What the room of many communes shows.
    pub fn communes_view(&mut self, input: &Input, choice: &CommunesChoice) -> CommunesView {
        let files = self.file_names();
        let units = self.judged(input);
        let sets = judged::sets_of(units);
        made::view(&in_short(units), &files, sets, choice, input.language)
    }

    /// The table of the room as a file; `None` without any unit.
    pub(crate) fn communes_file(
        &mut self,
        input: &Input,
        choice: &CommunesChoice,
        form: Form,
    ) -> Option<Exported> {
        file::file(self.judged(input), choice, form, input.language)
    }
}

/// The units in short. All of them are judged by now.
pub(crate) fn in_short(units: &[JudgedUnit]) -> Vec<&Commune> {
    units.iter().filter_map(JudgedUnit::commune).collect()
}
