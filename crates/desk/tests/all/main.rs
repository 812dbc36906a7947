//! The engine's end of the line, as the page uses it: files are opened, inputs sent, answers and
//! files for the user taken.
//!
//! - `opening`: what files become, one or several, read or refused;
//! - `edits`: typed values, and the unit that is shown;
//! - `reading`: files read in the way that the user chose;
//! - `problems`: how problems are grouped and cut;
//! - `exports`: files for the user, and that they read back;
//! - `communes`: many communes and several periods;
//! - `levels`: a province's own levels, from a file or typed;
//! - `laid`: the rooms with those levels, and with sets of the province;
//! - `messages`: both ends understand each other;
//! - `samples`: the lists that choices are made from; `crosswalk`: what an old report tells;
//! - `work`: roadmaps, sheets and scenarios; `room_work`: the rooms that show them;
//! - `plans`: plans of the user's own and their audit;
//! - `programme`: programmes and the calendar;
//! - `rooms_many`: the rooms of many communes and of periods.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

mod common;
mod communes;
mod crosswalk;
mod edits;
mod exports;
mod laid;
mod levels;
mod messages;
mod opening;
mod plans;
mod problems;
mod programme;
mod reading;
mod room_work;
mod rooms_many;
mod samples;
mod work;
