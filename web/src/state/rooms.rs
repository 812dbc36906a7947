//! The program that draws the rooms behind the first view: loaded when the first of them is opened,
//! told what to draw, and given the means to ask the engine and to act on the page.

use std::cell::RefCell;

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use ntm_desk::rooms::{Act, Scene};
use ntm_desk::{from_bytes, to_bytes};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Callback;
use yew::platform::spawn_local;

use super::{WorkspaceHandle, acts, engine};

#[wasm_bindgen(module = "/src/load.js")]
extern "C" {
    /// The program with these addresses, once it runs.
    #[wasm_bindgen(catch)]
    async fn load(script: &str, wasm: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    static PROGRAM: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    static HOST: RefCell<Option<Host>> = const { RefCell::new(None) };
    static WORKSPACE: RefCell<Option<WorkspaceHandle>> = const { RefCell::new(None) };
}

/// What a room may call.
struct Host {
    object: Object,
    /// Kept because the rooms call them.
    _ask: Closure<dyn FnMut(Uint8Array) -> Promise>,
    _act: Closure<dyn FnMut(Uint8Array)>,
}

/// Draws a room into an element; says through `failed` when its program could not be loaded.
pub(crate) fn show(
    element: Element,
    scene: &Scene,
    workspace: &WorkspaceHandle,
    failed: Callback<bool>,
) {
    WORKSPACE.set(Some(workspace.clone()));
    let scene = Uint8Array::from(to_bytes(scene).as_slice());
    spawn_local(async move {
        let drawn = draw(&element, &scene).await;
        failed.emit(drawn.is_err());
    });
}

/// Loads the program of the rooms while there is nothing else to do, so that they are there without
/// a network too.
pub(crate) fn prepare() {
    // What did not come now is asked for again when a room is opened.
    spawn_local(async { drop(program().await) });
}

/// Takes the room away, before its element goes.
pub(crate) fn close() {
    PROGRAM.with_borrow(|program| {
        if let Some(program) = program {
            // A program that cannot close its room has none.
            call(program, "close").and_then(|close| close.call0(program)).ok();
        }
    });
}

async fn draw(element: &Element, scene: &Uint8Array) -> Result<(), JsValue> {
    let program = program().await?;
    // The user may have left while the program was loading.
    if !element.is_connected() {
        return Ok(());
    }
    let host = HOST.with_borrow_mut(|host| match host {
        Some(host) => Ok(host.object.clone()),
        None => make_host().map(|made| host.insert(made).object.clone()),
    })?;
    call(&program, "show")?.call3(&program, element, scene, &host).map(|_| ())
}

/// The program, loaded if it is not yet. Loading it twice gives the same one.
async fn program() -> Result<JsValue, JsValue> {
    if let Some(program) = PROGRAM.with_borrow(Option::clone) {
        return Ok(program);
    }
    let all = engine::modules();
    let (_, script, wasm) =
        all.into_iter().find(|(name, ..)| name == "rooms").ok_or(JsValue::NULL)?;
    let program = load(&script, &wasm).await?;
    PROGRAM.set(Some(program.clone()));
    Ok(program)
}

fn call(program: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(program, &JsValue::from_str(name))?.dyn_into()
}

fn make_host() -> Result<Host, JsValue> {
    let ask: Closure<dyn FnMut(Uint8Array) -> Promise> = Closure::new(|question| {
        let workspace = WORKSPACE.with_borrow(Option::clone);
        match workspace {
            Some(workspace) => workspace.ask_for_room(&question),
            None => Promise::reject(&JsValue::NULL),
        }
    });
    let act: Closure<dyn FnMut(Uint8Array)> = Closure::new(|act: Uint8Array| {
        let workspace = WORKSPACE.with_borrow(Option::clone);
        if let (Some(workspace), Some(act)) = (workspace, from_bytes::<Act>(&act.to_vec())) {
            acts::act(&workspace, act);
        }
    });
    let object = Object::new();
    Reflect::set(&object, &JsValue::from_str("ask"), ask.as_ref())?;
    Reflect::set(&object, &JsValue::from_str("act"), act.as_ref())?;
    Ok(Host { object, _ask: ask, _act: act })
}
