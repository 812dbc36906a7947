//! The keys of a keyboard or of a presenter's remote control.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// To the step before.
    Back,
    /// To the next step.
    On,
    /// Out of the hall.
    Out,
}

/// Listens to the arrow keys; in a hall also to those that remote controls send, which otherwise
/// scroll the page, and to Escape.
#[hook]
pub(super) fn use_keys(in_hall: bool, go: Callback<Way>) {
    use_effect_with((in_hall, go), |(in_hall, go)| {
        let (in_hall, go) = (*in_hall, go.clone());
        // Without it a key of a remote control would scroll the page as well.
        let options = EventListenerOptions::enable_prevent_default();
        let hear = move |event: &Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
            if has_modifier || is_used(event, in_hall) {
                return;
            }
            let way = match (event.key().as_str(), in_hall) {
                ("ArrowRight", _) | ("PageDown", true) => Way::On,
                ("ArrowLeft", _) | ("PageUp", true) => Way::Back,
                ("Escape", true) => Way::Out,
                _ => return,
            };
            event.prevent_default();
            go.emit(way);
        };
        // It ends with the room.
        let listener = EventListener::new_with_options(&window(), "keydown", options, hear);
        move || drop(listener)
    });
}

/// Whether the key already means something where it was pressed: in a field, or on a table that
/// scrolls sideways.
fn is_used(event: &KeyboardEvent, in_hall: bool) -> bool {
    let place = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let inside = |selector: &str| {
        let found = place.as_ref().map(|place| place.closest(selector));
        matches!(found, Some(Ok(Some(_))))
    };
    inside("input, select, textarea") || (!in_hall && inside("[role=region]"))
}
