//! The place for a room that another program draws.

use ntm_desk::rooms::{Page, Scene};
use web_sys::Element;
use yew::prelude::*;

use super::{heading, paragraph};
use crate::state::{Stage, close_room, show_room, use_workspace};

/// What a room is.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct RoomProps {
    /// Which one.
    pub(crate) page: Page,
}

/// The room, once its program is there.
#[component]
pub(crate) fn Room(props: &RoomProps) -> Html {
    let workspace = use_workspace();
    let (page, language) = (props.page, workspace.language);
    let place = use_node_ref();
    let failed = use_state(|| false);
    let revision = workspace.revision();
    // What the others show rests on the files as they are read; until then they stand as they are.
    let is_ready = !page.needs_answer() || workspace.stage == Stage::Answered;
    {
        let (place, failed) = (place.clone(), failed.setter());
        use_effect_with((page, language, revision, is_ready), move |_| {
            if let (true, Some(element)) = (is_ready, place.cast::<Element>()) {
                let failed = Callback::from(move |is| failed.set(is));
                show_room(element, &Scene { page, language, revision }, &workspace, failed);
            }
        });
    }
    use_effect_with((), |()| close_room);
    html! {
        <>
            if *failed {
                { heading(page.name(language)) }
                { paragraph("warning", language.pick(
                    "Chưa tải được phần này của trang (mất mạng?). Hãy nối mạng rồi thử lại hoặc tải lại trang; dữ liệu của bạn không mất.",
                    "This part of the page could not be loaded (no network?). Connect and try again, or reload the page; nothing of yours is lost.",
                )) }
            }
            <div ref={place} class="room" aria-busy="true"></div>
        </>
    }
}
