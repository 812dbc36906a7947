//! The rooms behind the first view: pages that a program of their own draws, each from the reply
//! to its own question.
//!
//! The first view's program only holds the place for a room and carries its messages: the room's
//! [`Question`]s go to the engine with everything the user has chosen, and what the user does in a
//! room comes back as an [`Act`].

mod page;

pub use page::Page;

use ntm_text::Language;
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::message::{Export, Input};

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
    /// What is open, in short.
    Overview,
}

/// What the engine replies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// To [`Question::Overview`].
    Overview(Overview),
}

/// What is open, in short.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// How many units the files have.
    pub units: usize,
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
        let lines = self.lines(input);
        match question {
            Question::Overview => Reply::Overview(Overview { units: lines.len() }),
        }
    }
}
