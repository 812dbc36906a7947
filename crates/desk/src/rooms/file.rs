//! The files that rooms offer for download in more than one form.

use serde::{Deserialize, Serialize};

use super::ScenarioKey;
use crate::desk::Desk;
use crate::message::{Exported, Form, Input, Wanted};
use crate::{
    CommunesChoice, PeriodsChoice, ScenariosAsked, WorkAsked, WorkFile, from_bytes, to_bytes,
};

/// A file of a room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoomFile {
    /// A file about the work of the unit that is shown.
    Work(WorkFile, WorkAsked),
    /// Scenarios beside the data, each after so many of its steps.
    Comparison(Vec<(ScenarioKey, u32)>),
    /// Many communes in one table, as they are chosen there.
    Communes(Box<CommunesChoice>),
    /// Periods side by side, as they are chosen there.
    Periods(Box<PeriodsChoice>),
    /// What a plan gives whom to do in each set, and what is due where, by the plan's id.
    PlanDuties(String),
}

impl RoomFile {
    /// What is to be asked for, so that the page can hand it on.
    pub fn wanted(&self) -> Wanted {
        Wanted::OfRoom(to_bytes(self))
    }
}

impl Desk {
    /// The file that these bytes ask for; `None` for other bytes, and when there is nothing to put
    /// into it.
    pub(crate) fn room_file(
        &mut self,
        bytes: &[u8],
        form: Form,
        input: &Input,
    ) -> Option<Exported> {
        match from_bytes(bytes)? {
            RoomFile::Work(file, asked) => self.work_file(file, form, &asked, input),
            RoomFile::Comparison(chosen) => {
                let compare = self.chosen_scenarios(&chosen);
                self.comparison_file(form, &ScenariosAsked { walk: None, compare }, input)
            }
            RoomFile::Communes(choice) => self.communes_file(input, &choice, form),
            RoomFile::Periods(choice) => self.periods_file(input, &choice, form),
            RoomFile::PlanDuties(id) => self.plan_duties_file(&id, form, input),
        }
    }
}
