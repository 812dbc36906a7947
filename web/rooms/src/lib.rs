//! The rooms behind the first view, as a program of their own.
//!
//! The page's first program shows what one commune needs at once; everything else is here and is
//! loaded when the first room is opened. A room (`pages`) asks the engine its own question
//! (`ask`), draws the reply, and changes the page by acts (`host`). Nothing is judged here.

mod ask;
mod host;
mod pages;

use std::cell::{Cell, RefCell};

use gloo::utils::document;
use ntm_desk::from_bytes;
use ntm_desk::rooms::Scene;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use host::Host;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    static APART: Cell<bool> = const { Cell::new(false) };
    static DRAWN: RefCell<Option<(Element, AppHandle<Room>)>> = const { RefCell::new(None) };
}

/// Draws a room into an element; the scene is bytes.
#[wasm_bindgen]
pub fn show(element: Element, scene: &[u8], host: Host) {
    let Some(scene) = from_bytes::<Scene>(scene) else { return };
    host::connect(host);
    let same = DRAWN.with_borrow_mut(|drawn| match drawn {
        Some((place, room)) if *place == element => {
            room.update(RoomProps { scene: scene.clone() });
            true
        }
        _ => false,
    });
    if !same {
        close();
        stand_apart();
        let props = RoomProps { scene };
        let room = yew::Renderer::<Room>::with_root_and_props(element.clone(), props).render();
        DRAWN.set(Some((element, room)));
    }
}

/// Makes sure that no click in a room is taken for one around it.
///
/// Yew numbers the trees of elements that it draws, and each program begins with 1. The page's
/// program sees every event first, finds its own number on the room's elements, and would call the
/// listener of its own that has the same number as the one in the room: a button of a room would
/// change the language. So the numbers that the page's program may have used are drawn away here.
fn stand_apart() {
    if APART.replace(true) {
        return;
    }
    for _ in 0..TREES_OF_THE_PAGE {
        if let Ok(away) = document().create_element("div") {
            yew::Renderer::<Nothing>::with_root(away).render().destroy();
        }
    }
}

/// The page's program draws one tree, and another when it recovers from a failure.
const TREES_OF_THE_PAGE: usize = 16;

#[component]
fn Nothing() -> Html {
    Html::default()
}

/// Takes the room away.
#[wasm_bindgen]
pub fn close() {
    if let Some((_, room)) = DRAWN.take() {
        room.destroy();
    }
}

/// What is to be drawn.
#[derive(Clone, PartialEq, Properties)]
struct RoomProps {
    scene: Scene,
}

/// The room, with the scene for all that is in it.
#[component]
fn Room(props: &RoomProps) -> Html {
    let page = props.scene.page;
    // Once everything is drawn and has asked what it asks: what a page is made of is drawn after it.
    use_effect_with(page, |_| {
        spawn_local(async {
            focus_heading();
            host::show_waiting();
        });
    });
    html! {
        <ContextProvider<Scene> context={props.scene.clone()}>
            { pages::page(page, props.scene.language) }
        </ContextProvider<Scene>>
    }
}

/// A screen reader hears the new page, and the keyboard starts at its top.
fn focus_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
        // A heading that is gone needs no focus.
        heading.focus().ok();
    }
}
