//! The user's files, and everything that follows from them, kept current while the user changes
//! values and choices.
//!
//! The page and the engine run apart: the page draws, the engine reads and judges in a thread of
//! its own, so that no file can freeze the page. This crate is both ends of the line between them:
//!
//! - [`message`] is what they say to each other: the page sends an [`Input`], all that the user has
//!   chosen and typed, and gets an [`Answer`], all that the page shows. Messages go as bytes
//!   ([`to_bytes`], [`from_bytes`]).
//! - [`Desk`] is the engine's end. It keeps the files' contents and judges again only what a
//!   change touches.
//! - Beside it are rooms that answer one question each: [`set_lines`] what templates there can be,
//!   [`sample_lines`] what there is to try, [`Desk::crossed`] what an old report tells about a newer
//!   set.
//!
//! - [`kind_of`] tells what a text file is: only results become units, scenarios stand beside them.
//! - [`Desk::work`] and [`Desk::scenarios`] answer rooms of the page that are loaded later, with
//!   messages of their own: [`WorkAsked`] and [`Work`], [`ScenariosAsked`] and [`ScenariosAnswer`].
//!
//! The page links the messages alone; what it does not call is left out of its program.

mod calendar;
mod communes;
mod crosswalk;
mod desk;
mod edits;
mod export;
mod judged;
mod kinds;
mod laid;
mod levels;
pub mod message;
mod periods;
mod problems;
mod programme;
pub mod rooms;
mod samples;
mod sets;

pub use calendar::{
    CalendarChoice, CalendarForm, CalendarView, DayView, MonthView, calendar, calendar_file,
};
pub use communes::{
    CommuneLine, CommunesChoice, CommunesView, CriterionLine, RegionLine, StepLine, UnderLine,
    YearLine, YearsView,
};
pub use crosswalk::{CrossChoice, CrossedLineView, CrossedView, SuggestionView, TakeView};
pub use desk::Desk;
pub use desk::{
    ScenariosAnswer, ScenariosAsked, Work, WorkAsked, WorkFile, bundled_scenarios, scenarios_file,
};
pub use kinds::{FileKind, kind_of, kind_of_sheets};
pub use laid::LEVELS_FILE;
pub use levels::{
    LevelEntry, LevelLine, LevelRemark, LevelsAsked, LevelsFileLine, LevelsView, TypedLevel,
};
pub use message::{Answer, Export, Exported, ExportedContent, Form, Input, Wanted};
pub use ntm_plan::{CommunesSort, PeriodsSort};
pub use periods::{
    CriterionPeriodsLine, CriterionSteps, IndicatorSteps, PeriodsChoice, PeriodsView, PlaceColumn,
    PlaceLine, PlaceView,
};
pub use programme::{
    FundingView, FundingViewRow, NumberFindingView, ProgrammeView, RoadmapView, RoadmapViewRow,
    TargetGroupView, TargetView,
};
pub use samples::{SampleLine, sample_lines, sample_text};
pub use sets::{SetLine, VariantLine, set_lines, set_lines_of};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A message as bytes, for the other end of the same build.
pub fn to_bytes<T: Serialize>(message: &T) -> Vec<u8> {
    // Only a sequence of unknown length fails, and no message has one.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// The message that these bytes are; `None` when they come from somewhere else.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
