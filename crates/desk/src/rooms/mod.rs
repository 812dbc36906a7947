//! The rooms behind the first view: pages that a program of their own draws, each from the reply
//! to its own question.
//!
//! The first view's program only holds the place for a room and carries its messages: the room's
//! [`Question`]s go to the engine with everything the user has chosen, and what the user does in a
//! room comes back as an [`Act`].

mod file;
mod page;

pub use file::RoomFile;
pub use page::Page;

use ntm_text::Language;
use serde::{Deserialize, Serialize};

use ntm_model::CriteriaSet;

use crate::desk::Desk;
use crate::message::{Export, Exported, ExportedContent, Input};
use crate::{
    CommunesChoice, CommunesView, CrossChoice, CrossedView, PeriodsChoice, PeriodsView, SetLine,
};

/// What is to be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// The room.
    pub page: Page,
    /// The language of the page.
    pub language: Language,
    /// Grows with every change of the files, the edits and the choices: replies to an earlier one
    /// are old.
    pub revision: u32,
}

/// What a room asks the engine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// A criteria set with all its levels, by id; empty for the one that is shown.
    Library(String),
    /// What the unit that is shown tells about a newer set.
    Crosswalk(CrossChoice),
    /// The new status file of the confirmed suggestions.
    CrosswalkFile(CrossChoice),
    /// Many communes in one table.
    Communes(Box<CommunesChoice>),
    /// Periods side by side.
    Periods(Box<PeriodsChoice>),
    /// The text of the example with this id.
    Sample(String),
}

/// What the engine replies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// To [`Question::Library`].
    Library(Box<Library>),
    /// To [`Question::Crosswalk`]; `None` when no newer set takes up the one of the unit.
    Crosswalk(Option<Box<CrossedView>>),
    /// To any question for a file: its name and text; `None` when there is nothing to put into it.
    File(Option<(String, String)>),
    /// To [`Question::Communes`].
    Communes(Box<CommunesView>),
    /// To [`Question::Periods`].
    Periods(Box<PeriodsView>),
}

/// A criteria set beside the list of all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Library {
    /// All sets.
    pub sets: Vec<SetLine>,
    /// The one that was asked for.
    pub set: CriteriaSet,
    /// The group or region of the unit that is shown, if it is judged by this set.
    pub variant: Option<String>,
}

/// What a user does in a room that concerns the whole page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Shows the results of the unit with this number.
    ShowUnit(usize),
    /// Saves a file that the engine makes.
    Save(Export),
    /// Saves a file that the room has made.
    SaveText {
        /// The name to save it under.
        name: String,
        /// What stands in it.
        text: String,
    },
    /// Opens a file beside those that are open, in place of one of the same name.
    PutFile {
        /// Its name.
        name: String,
        /// What stands in it.
        text: String,
    },
    /// Closes the file of this name.
    CloseFile(String),
}

impl Desk {
    /// The reply to a room's question.
    pub fn reply(&mut self, question: &Question, input: &Input) -> Reply {
        match question {
            Question::Library(id) => self
                .library(id, input)
                .map_or(Reply::File(None), |library| Reply::Library(Box::new(library))),
            Question::Crosswalk(choice) => {
                Reply::Crosswalk(self.crossed(input, choice).map(Box::new))
            }
            Question::CrosswalkFile(choice) => {
                Reply::File(self.crossed_file(input, choice).and_then(text_of))
            }
            Question::Communes(choice) => {
                Reply::Communes(Box::new(self.communes_view(input, choice)))
            }
            Question::Periods(choice) => Reply::Periods(Box::new(self.periods_view(input, choice))),
            Question::Sample(id) => Reply::File(crate::samples::sample_file(id)),
        }
    }

    fn library(&mut self, id: &str, input: &Input) -> Option<Library> {
        let shown = self.shown_assessment(input);
        let (own, variant) = shown.map(|unit| (unit.set, unit.variant)).unwrap_or_default();
        let sets = ntm_bundled::sets();
        let named = |id: &str| sets.iter().find(|set| set.id == id);
        let set = named(id).or_else(|| named(&own)).or(sets.first())?.clone();
        let variant = variant.filter(|_| set.id == own);
        Some(Library { sets: crate::set_lines(input.language), set, variant })
    }
}

fn text_of(file: Exported) -> Option<(String, String)> {
    match file.content {
        ExportedContent::Text(text) => Some((file.name, text)),
        ExportedContent::Workbook(_) => None,
    }
}
