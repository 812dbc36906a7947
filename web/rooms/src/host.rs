//! The page around the room.

use std::cell::{Cell, RefCell};

use gloo::utils::document;
use js_sys::Promise;
use ntm_desk::rooms::Act;
use ntm_desk::to_bytes;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What the page lets a room do.
    pub type Host;

    /// Asks the engine; question and reply are bytes.
    #[wasm_bindgen(method, catch)]
    fn ask(this: &Host, question: &[u8]) -> Result<Promise, JsValue>;

    /// Does an act, which is bytes.
    #[wasm_bindgen(method, catch)]
    fn act(this: &Host, act: &[u8]) -> Result<(), JsValue>;
}

thread_local! {
    static HOST: RefCell<Option<Host>> = const { RefCell::new(None) };
    static WAITING: Cell<u32> = const { Cell::new(0) };
}

/// One more question is on its way.
pub(crate) fn wait() {
    WAITING.set(WAITING.get() + 1);
    show_waiting();
}

/// One question less is on its way.
pub(crate) fn go_on() {
    WAITING.set(WAITING.get().saturating_sub(1));
    show_waiting();
}

/// Says in the markup whether what the room shows is still to change by itself.
pub(crate) fn show_waiting() {
    if let Some(room) = document().query_selector(".room").ok().flatten() {
        let busy = if WAITING.get() > 0 { "true" } else { "false" };
        // An element takes any attribute.
        room.set_attribute("aria-busy", busy).ok();
    }
}

/// Says which page is around.
pub(crate) fn connect(host: Host) {
    HOST.set(Some(host));
}

/// Asks the engine; nothing when there is no page around.
pub(crate) fn ask(question: &[u8]) -> Option<Promise> {
    HOST.with_borrow(|host| host.as_ref().and_then(|host| host.ask(question).ok()))
}

/// Acts on the page.
pub(crate) fn act(act: &Act) {
    HOST.with_borrow(|host| {
        if let Some(host) = host {
            // A page that is gone needs no act.
            host.act(&to_bytes(act)).ok();
        }
    });
}
