//! The line to the engine, which works in a thread of its own.
//!
//! The thread is started from a copy of `worker.js` in the page's own memory: a worker of such an
//! address inherits the page's policy, one of the host's address would not. A thread that failed or
//! was stopped is thrown away; the next question starts another one and sends the files again.

use std::cell::RefCell;

use gloo::utils::{document, window};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use ntm_desk::{Answer, Export, Input, from_bytes, to_bytes};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker, WorkerOptions, WorkerType};
use yew::prelude::*;

use super::Source;

/// What the engine says.
pub(crate) enum Message {
    /// It has begun to read this file.
    Reading(String),
    /// The answer to the question with this number.
    Answer(u32, Box<Answer>),
    /// A file that was asked for: its name and its bytes.
    File(String, Uint8Array),
    /// It cannot go on with a question: it broke off at its work, or, if not `loaded`, a part of
    /// the program did not come.
    Failed {
        /// The number of the question; `None` for a file that was asked for.
        number: Option<u32>,
        /// Whether the parts of the program were there.
        loaded: bool,
    },
}

/// The thread and what is known about it.
struct Thread {
    worker: Worker,
    /// The files that it has open.
    source: Option<Source>,
    /// Kept because the browser calls it.
    _listener: Closure<dyn FnMut(MessageEvent)>,
}

thread_local! {
    static ROOMS: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
    static THREAD: RefCell<Option<Thread>> = const { RefCell::new(None) };
    static HEAR: RefCell<Callback<Message>> = RefCell::new(Callback::noop());
}

/// A room that waits for a reply.
struct Waiting {
    number: u32,
    resolve: Function,
    reject: Function,
}

/// The files that are asked for have this number, which questions never reach.
const FILES: u32 = 1 << 31;
/// The questions of rooms have numbers from here on.
const FIRST_OF_ROOMS: u32 = 1 << 30;

/// Says who hears the engine.
pub(crate) fn connect(hear: Callback<Message>) {
    HEAR.set(hear);
}

/// Starts the thread, so that what it needs first is there when it is first asked.
pub(crate) fn prepare() {
    THREAD.with_borrow_mut(|thread| {
        if thread.is_none() {
            // What fails now fails again, and is said, when something is asked.
            *thread = start().ok();
        }
    });
}

/// Asks for everything that follows from the files and the input. The answer bears the number.
pub(crate) fn ask(number: u32, source: &Source, input: &Input) {
    send(number, source, input, None);
}

/// Asks for the reply to a room's question; both are bytes. The promise is
/// broken when the engine breaks off or is stopped.
pub(crate) fn ask_for_room(question: &Uint8Array, source: &Source, input: &Input) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let number = ROOMS.with_borrow_mut(|waiting| {
            let last = waiting.last().map_or(FIRST_OF_ROOMS, |last| last.number);
            let number = last.saturating_add(1).min(FILES - 1);
            waiting.push(Waiting { number, resolve, reject });
            number
        });
        send(number, source, input, Some(("question", question)));
    })
}

/// Asks for a file.
pub(crate) fn ask_for_file(wanted: &Export, source: &Source, input: &Input) {
    let wanted = Uint8Array::from(to_bytes(wanted).as_slice());
    send(FILES, source, input, Some(("wanted", &wanted)));
}

/// Stops the engine in the middle of its work.
pub(crate) fn stop() {
    if let Some(thread) = THREAD.take() {
        thread.worker.terminate();
    }
    for waiting in ROOMS.take() {
        // A room that is gone hears nothing.
        waiting.reject.call0(&JsValue::NULL).ok();
    }
}

fn send(number: u32, source: &Source, input: &Input, more: Option<(&str, &Uint8Array)>) {
    let sent = THREAD.with_borrow_mut(|thread| {
        let thread = match thread {
            Some(thread) => thread,
            None => thread.insert(start()?),
        };
        let message = Object::new();
        set(&message, "id", &number.into())?;
        if thread.source.as_ref() != Some(source) {
            set(&message, "files", &files(source)?)?;
            thread.source = Some(source.clone());
        }
        set(&message, "input", &Uint8Array::from(to_bytes(input).as_slice()))?;
        if let Some((name, bytes)) = more {
            set(&message, name, bytes)?;
        }
        thread.worker.post_message(&message)
    });
    if sent.is_err() {
        HEAR.with_borrow(|hear| {
            hear.emit(Message::Failed { number: question(number), loaded: false })
        });
    }
}

/// The files as the thread expects them: a list of names and contents, the sample without one.
fn files(source: &Source) -> Result<JsValue, JsValue> {
    let list = Array::new();
    for file in source.files.iter() {
        let entry = Object::new();
        set(&entry, "name", &JsValue::from_str(&file.name))?;
        if let Some(content) = &file.content {
            set(&entry, "content", content)?;
        }
        list.push(&entry);
    }
    Ok(list.into())
}

fn start() -> Result<Thread, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let program = Array::of1(&JsValue::from_str(include_str!("../../worker.js")));
    let program = Blob::new_with_str_sequence_and_options(&program, &options)?;
    let address = Url::create_object_url_with_blob(&program)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&address, &options)?;
    let listener = Closure::new(heard);
    worker.set_onmessage(Some(JsCast::unchecked_ref(listener.as_ref())));
    let message = Object::new();
    set(&message, "addresses", &addresses()?)?;
    worker.post_message(&message)?;
    Ok(Thread { worker, source: None, _listener: listener })
}

/// The modules that the page's head names, each with the whole address of its script and its wasm.
fn addresses() -> Result<JsValue, JsValue> {
    let all = Object::new();
    for (name, script, wasm) in modules() {
        let module = Object::new();
        set(&module, "script", &JsValue::from_str(&script))?;
        set(&module, "wasm", &JsValue::from_str(&wasm))?;
        set(&all, &name, &module)?;
    }
    Ok(all.into())
}

/// Name, script and wasm of every module that the page's head names.
pub(crate) fn modules() -> Vec<(String, String, String)> {
    let mut modules = Vec::new();
    let Ok(elements) = document().query_selector_all("meta[name^=module-]") else { return modules };
    let base = window().location().href().unwrap_or_default();
    let whole = |address: &str| Url::new_with_base(address, &base).map(|url| url.href()).ok();
    for index in 0..elements.length() {
        let element =
            elements.item(index).and_then(|node| node.dyn_into::<web_sys::Element>().ok());
        let Some(element) = element else { continue };
        let (name, content) = (element.get_attribute("name"), element.get_attribute("content"));
        let (name, content) = (name.unwrap_or_default(), content.unwrap_or_default());
        let Some((script, wasm)) = content.split_once(' ') else { continue };
        if let (Some(script), Some(wasm)) = (whole(script), whole(wasm)) {
            modules.push((name.trim_start_matches("module-").to_owned(), script, wasm));
        }
    }
    modules
}

fn heard(event: MessageEvent) {
    let data = event.data();
    let get = |name: &str| Reflect::get(&data, &JsValue::from_str(name)).unwrap_or_default();
    let message = match get("reading").as_string() {
        Some(name) => Some(Message::Reading(name)),
        None => answered(&get),
    };
    if let Some(message) = message {
        if matches!(message, Message::Failed { loaded: true, .. }) {
            // A module that broke off must not be asked again.
            stop();
        }
        let hear = HEAR.with_borrow(Callback::clone);
        hear.emit(message);
    }
}

fn answered(get: &dyn Fn(&str) -> JsValue) -> Option<Message> {
    let number = number(&get("id"));
    let failed = Message::Failed { number: question(number), loaded: get("loaded").is_truthy() };
    let bytes = get("bytes").dyn_into::<Uint8Array>().ok();
    if (FIRST_OF_ROOMS..FILES).contains(&number) {
        let asked = ROOMS.with_borrow_mut(|waiting| {
            let index = waiting.iter().position(|one| one.number == number)?;
            Some(waiting.remove(index))
        });
        // A room that is gone hears nothing.
        return match (asked, &bytes) {
            (Some(asked), Some(bytes)) => {
                asked.resolve.call1(&JsValue::NULL, bytes).ok();
                None
            }
            (asked, _) => {
                asked.and_then(|asked| asked.reject.call0(&JsValue::NULL).ok());
                Some(failed)
            }
        };
    }
    let message = match (bytes, get("name").as_string()) {
        (Some(bytes), Some(name)) => Some(Message::File(name, bytes)),
        (Some(bytes), None) => {
            from_bytes(&bytes.to_vec()).map(|answer| Message::Answer(number, Box::new(answer)))
        }
        (None, _) => None,
    };
    Some(message.unwrap_or(failed))
}

/// The number of a question of the page itself; `None` when it is that of a file that was asked
/// for, or of a room's question.
fn question(number: u32) -> Option<u32> {
    Some(number).filter(|number| *number < FIRST_OF_ROOMS)
}

fn number(value: &JsValue) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the page itself has given the number"
    )]
    let number = value.as_f64().unwrap_or_default() as u32;
    number
}

fn set(object: &Object, name: &str, value: &JsValue) -> Result<(), JsValue> {
    Reflect::set(object, &JsValue::from_str(name), value).map(|_| ())
}
