//! Long work: what is going on, and the way to stop it.

use yew::prelude::*;

use crate::state::{Action, Stage, use_workspace};
use ntm_parts::button;

/// What the engine does while there is nothing to show yet, and what went wrong the last time.
#[component]
pub(crate) fn Progress() -> Html {
    let workspace = use_workspace();
    let language = workspace.language;
    let doing = match &workspace.stage {
        // The example of the first view is there before the engine is.
        _ if !workspace.is_waiting() || workspace.source.is_first() => None,
        Stage::Reading(name) if !name.is_empty() => {
            Some(language.pick(format!("Đang đọc {name}…"), format!("Reading {name}…")))
        }
        _ => Some(language.pick("Đang đọc và xét…".to_owned(), "Reading and judging…".to_owned())),
    };
    let stop = {
        let dispatcher = workspace.dispatcher();
        Callback::from(move |()| dispatcher.dispatch(Action::Stop))
    };
    html! {
        <>
            if let Some(doing) = doing {
                <div class="progress no-print">
                    <progress aria-label={doing.clone()}></progress>
                    <p role="status">{ doing }</p>
                    { button("", language.pick("Dừng", "Stop"), stop) }
                </div>
            }
            <div role="alert">
                if let Some(failure) = workspace.failure { <p class="warning">{ failure }</p> }
            </div>
        </>
    }
}
