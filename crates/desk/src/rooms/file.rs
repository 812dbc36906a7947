//! Files that a room asks for.

use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::message::{Exported, Form, Input, Wanted};
use crate::{CommunesChoice, PeriodsChoice, from_bytes, to_bytes};

/// A table of a room as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoomFile {
    /// Many communes in one table, as they are chosen there.
    Communes(Box<CommunesChoice>),
    /// Periods side by side, as they are chosen there.
    Periods(Box<PeriodsChoice>),
}

impl RoomFile {
    /// What is to be asked for, so that the page can hand it on.
    pub fn wanted(&self) -> Wanted {
        Wanted::OfRoom(to_bytes(self))
    }
}

impl Desk {
    /// Makes the file; `None` for bytes that are no wish, and where there is nothing to put into it.
    pub(crate) fn file_of_room(
        &mut self,
        wanted: &[u8],
        form: Form,
        input: &Input,
    ) -> Option<Exported> {
        match from_bytes(wanted)? {
            RoomFile::Communes(choice) => {
                let communes = crate::communes::in_short(self.judged(input));
                crate::communes::file(&communes, &choice, form, input.language)
            }
            RoomFile::Periods(choice) => self.periods_file(input, &choice, form),
        }
    }
}
