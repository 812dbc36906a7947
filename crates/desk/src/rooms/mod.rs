//! The rooms behind the first view: pages that a program of their own draws, each from the reply
//! to its own question.
//!
//! The first view's program only holds the place for a room and carries its messages: the room's
//! [`Question`]s go to the engine with everything the user has chosen, and what the user does in a
//! room comes back as an [`Act`].

mod file;
mod page;
mod plans;
mod scenario_compared;
mod scenario_edit;
mod scenario_views;
mod scenarios;
mod typed_change;
mod work;
mod work_sheet;
mod work_views;

pub use file::RoomFile;
pub use page::Page;
pub use plans::{
    AuditView, DutiesView, DutyCell, DutyColumn, DutyLine, DutyWork, DutyWorkLine, FindingGroup,
    FindingView, PlanChoice, PlanColumn, PlanEdit, PlanRowView, PlanTable, PlanTableView,
    PlansQuestion, PlansReply,
};
pub use scenario_edit::{ScenarioEdit, ScenarioEdited, ScenarioEditing};
pub use scenario_views::{
    ColumnView, ComparedRow, ComparisonView, MovedView, ScenarioKey, ScenarioLine, ScenariosView,
    ScenariosWanted, SideView, StateView, TileView, WalkView,
};
pub use typed_change::ChangeKind;
pub use work_views::{
    LoadCellView, LoadLine, NeedLine, PaceLine, PaceState, ReadingView, SheetLine, SheetView,
    WinLine, WorkView,
};

use ntm_text::Language;
use serde::{Deserialize, Serialize};

use ntm_model::CriteriaSet;

use crate::desk::Desk;
use crate::message::{Export, Exported, ExportedContent, Input};
use crate::{
    CalendarChoice, CalendarForm, CalendarView, CommunesChoice, CommunesView, CrossChoice,
    CrossedView, LevelsAsked, LevelsView, PeriodsChoice, PeriodsView, ProgrammeView, SetLine,
    WorkAsked,
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
    /// The work that follows for the unit that is shown.
    Work(WorkAsked),
    /// What would be if.
    Scenarios(ScenariosWanted),
    /// A change of the user's own scenarios.
    ScenarioEdit(ScenarioEditing),
    /// All scenarios of the file that this one is in.
    ScenarioFile(ScenarioKey),
    /// The province's own levels over a set, with what was typed.
    Levels(LevelsAsked),
    /// The file of the levels with what was typed.
    LevelsFile(LevelsAsked),
    /// What is wrong in a plan, who does what by it, or its table to be edited.
    Plans(PlansQuestion),
    /// A programme beside the open files, by id; empty for the one that fits them.
    Programme(String),
    /// The days on which something is due.
    Calendar(CalendarChoice),
    /// The same as a file.
    CalendarFile(CalendarChoice, CalendarForm),
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
    /// To [`Question::Levels`].
    Levels(Box<LevelsView>),
    /// To [`Question::Programme`].
    Programme(Box<ProgrammeView>),
    /// To [`Question::Calendar`].
    Calendar(Box<CalendarView>),
    /// To any question for a file: its name and text; `None` when there is nothing to put into it.
    File(Option<(String, String)>),
    /// To [`Question::Work`]; `None` without a unit or without a plan for its set.
    Work(Option<Box<WorkView>>),
    /// To [`Question::Scenarios`].
    Scenarios(Box<ScenariosView>),
    /// To [`Question::ScenarioEdit`].
    ScenarioEdited(ScenarioEdited),
    /// To [`Question::Plans`]; `None` when there is no such plan.
    Plans(Option<Box<PlansReply>>),
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
            Question::Work(asked) => Reply::Work(self.work_view(asked, input).map(Box::new)),
            Question::Scenarios(wanted) => {
                Reply::Scenarios(Box::new(self.scenarios_view(wanted, input)))
            }
            Question::ScenarioEdit(edit) => {
                Reply::ScenarioEdited(self.edit_scenario(edit, input.language))
            }
            Question::ScenarioFile(key) => Reply::File(self.scenario_file(key).and_then(text_of)),
            Question::Levels(asked) => Reply::Levels(Box::new(self.levels(asked, input))),
            Question::LevelsFile(asked) => Reply::File(self.levels_file(asked, input)),
            Question::Plans(question) => self.plans_reply(question, input),
            Question::Programme(id) => self
                .programme(id, input)
                .map_or(Reply::File(None), |view| Reply::Programme(Box::new(view))),
            Question::Calendar(choice) => Reply::Calendar(Box::new(crate::calendar(choice, input))),
            Question::CalendarFile(choice, form) => {
                Reply::File(crate::calendar_file(choice, *form, input))
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
        let sets = self.sets();
        let named = |id: &str| sets.iter().find(|set| set.id == id);
        let set = named(id).or_else(|| named(&own)).or(sets.first())?.clone();
        let variant = variant.filter(|_| set.id == own);
        Some(Library { sets: crate::set_lines_of(sets, input.language), set, variant })
    }
}

fn text_of(file: Exported) -> Option<(String, String)> {
    match file.content {
        ExportedContent::Text(text) => Some((file.name, text)),
        ExportedContent::Workbook(_) => None,
    }
}
