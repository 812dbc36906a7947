//! What the user has brought, what was chosen, and what the engine made of it.

mod edits;
mod judged;
mod storage;
mod workspace;

pub(crate) use edits::{Edit, Edits};
pub(crate) use judged::{Judged, Planned};
pub(crate) use storage::load;
pub(crate) use workspace::{Action, Choice, Source, Workspace, WorkspaceHandle, use_workspace};
