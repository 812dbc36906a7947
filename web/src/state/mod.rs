//! What the user has brought, what was chosen, and what the engine made of it.

mod acts;
mod engine;
mod judged;
mod mappings;
mod recovery;
mod rooms;
mod source;
mod storage;
mod workspace;

pub(crate) use engine::{Message, connect, modules, prepare};
pub(crate) use judged::Judged;
pub(crate) use rooms::{close as close_room, prepare as prepare_rooms, show as show_room};
pub(crate) use source::{OpenFile, Source, content_of};
pub(crate) use storage::{connect as connect_storage, load};
pub(crate) use workspace::{Action, Choice, Stage, Workspace, WorkspaceHandle, use_workspace};
