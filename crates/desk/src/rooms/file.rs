//! The files that rooms offer for download in more than one form.

use serde::{Deserialize, Serialize};

use super::ScenarioKey;
use crate::desk::Desk;
use crate::message::{Exported, Form, Input};
use crate::{ScenariosAsked, WorkAsked, WorkFile, from_bytes};

/// A file of a room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoomFile {
    /// A file about the work of the unit that is shown.
    Work(WorkFile, WorkAsked),
    /// Scenarios beside the data, each after so many of its steps.
    Comparison(Vec<(ScenarioKey, u32)>),
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
        }
    }
}
