//! What a user does in a room, done on the page.

use ntm_desk::rooms::Act;

use super::{Action, OpenFile, WorkspaceHandle, content_of};
use crate::download;
use crate::route::Route;

/// Does it.
pub(super) fn act(workspace: &WorkspaceHandle, act: Act) {
    match act {
        Act::ShowUnit(unit) => {
            workspace.dispatch(Action::ChooseUnit(unit));
            Route::Results.open();
        }
        Act::Save(wanted) => workspace.save(&wanted),
        Act::SaveText { name, text } => {
            download::save(&name, &js_sys::Uint8Array::from(text.as_bytes()));
        }
        Act::PutFile { name, text } => {
            if let Ok(content) = content_of(text.as_bytes()) {
                workspace.dispatch(Action::Put(OpenFile { name, content: Some(content) }));
            }
        }
        Act::CloseFile(name) => workspace.dispatch(Action::CloseFile(name)),
    }
}
