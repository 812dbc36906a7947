//! Keeping the user's work for the next visit, in this browser only.
//!
//! What is kept is the input; everything else follows from it. The browser's store takes text
//! only: of a file, each byte becomes the character with its number, and the rest is one short
//! text with a tab between fields and a line break between entries, neither of which a field of
//! one line can hold.

use std::cell::RefCell;

use gloo::utils::window;
use js_sys::Uint8Array;
use ntm_desk::message::{Edit, UnitEdit, UnitId};
use ntm_model::Code;
use ntm_text::Language;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Storage};
use yew::Callback;
use yew::platform::spawn_local;

use super::{Choice, OpenFile, Source, Workspace, content_of};

/// The bytes of the files, one entry each, numbered from 0.
const FILE: &str = "ntm.file.";
/// Everything else: group, day, language, then the names of the files, then the edits. The number
/// is that of the layout; text of another layout is left alone and not read.
const WORK: &str = "ntm.work.3";
/// Behind the name of a sample; a name holds no tab.
const SAMPLE: &str = "\tsample";
/// Browsers give a page about five million characters.
const MOST_BYTES: u64 = 4_000_000;

thread_local! {
    static NOT_KEPT: RefCell<Callback<()>> = RefCell::new(Callback::noop());
}

/// The state of the last visit, or the sample.
pub(crate) fn load() -> Workspace {
    let (source, edits, choice, language) = store()
        .and_then(|store| parse(&store))
        .unwrap_or_else(|| (Source::first(), Vec::new(), Choice::default(), Language::Vietnamese));
    Workspace::new(source, edits, choice, language)
}

/// Says who hears that the files could not be kept.
pub(crate) fn connect(not_kept: Callback<()>) {
    NOT_KEPT.set(not_kept);
}

/// Keeps everything but the files' contents. Says whether it could: a browser may forbid it.
pub(crate) fn keep(workspace: &Workspace) -> bool {
    let Some(store) = store() else { return false };
    store.set_item(WORK, &written(workspace)).is_ok()
}

/// Keeps the files' contents, once the browser has read them.
pub(crate) fn keep_files(source: &Source) {
    let source = source.clone();
    spawn_local(async move {
        if !try_keep_files(&source).await {
            // What is left of earlier files must not come back under these names.
            forget();
            let not_kept = NOT_KEPT.with_borrow(Callback::clone);
            not_kept.emit(());
        }
    });
}

async fn try_keep_files(source: &Source) -> bool {
    let Some(store) = store() else { return false };
    forget_files(&store);
    if source.size() > MOST_BYTES {
        return false;
    }
    for (index, file) in source.files.iter().enumerate() {
        let Some(content) = &file.content else { continue };
        let Some(bytes) = bytes_of(content).await else { return false };
        if store.set_item(&format!("{FILE}{index}"), &text_from_bytes(&bytes)).is_err() {
            return false;
        }
    }
    true
}

async fn bytes_of(content: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(content.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Forgets the files and what was done with them.
fn forget() {
    if let Some(store) = store() {
        forget_files(&store);
        // Where the store cannot be written, nothing was kept either.
        store.remove_item(WORK).ok();
    }
}

/// Forgets everything, and what was decided for headers of tables too.
pub(crate) fn forget_all() {
    forget();
    if let Some(store) = store() {
        store.remove_item(super::mappings::KEY).ok();
    }
}

fn forget_files(store: &Storage) {
    let keys = (0..store.length().unwrap_or(0)).filter_map(|index| store.key(index).ok()?);
    let keys: Vec<String> = keys.filter(|key| key.starts_with("ntm.file")).collect();
    for key in keys {
        store.remove_item(&key).ok();
    }
}

fn store() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn written(workspace: &Workspace) -> String {
    let Workspace { source, edits, choice, language, .. } = workspace;
    let day = choice.as_of.map(|day| day.to_string()).unwrap_or_default();
    let variant = choice.variant.as_deref().unwrap_or_default();
    let files = if source.is_first() { 0 } else { source.files.len() };
    let mut text = [variant, &day, language.tag(), &files.to_string()].map(one_line).join("\t");
    for file in source.files.iter().take(files) {
        text.push('\n');
        text.push_str(&one_line(&file.name));
        if file.content.is_none() {
            text.push_str(SAMPLE);
        }
    }
    for UnitEdit { unit, code, edit } in edits {
        let (file, code) = (unit.file.to_string(), code.to_string());
        let [unit_code, name, period] = [&unit.code, &unit.name, &unit.period].map(optional);
        let fields =
            [&file, &unit_code, &name, &period, &code, &edit.result, &edit.declared, &edit.reason];
        text.push('\n');
        text.push_str(&fields.map(|field| one_line(field)).join("\t"));
    }
    text
}

fn parse(store: &Storage) -> Option<(Source, Vec<UnitEdit>, Choice, Language)> {
    let work = store.get_item(WORK).ok()??;
    let mut lines = work.split('\n');
    let mut fields = lines.next()?.split('\t');
    let (variant, day, language) = (fields.next()?, fields.next()?, fields.next()?);
    let count: usize = fields.next()?.parse().ok()?;
    let mut files = Vec::new();
    for index in 0..count {
        let name = lines.next()?.to_owned();
        if let Some(name) = name.strip_suffix(SAMPLE) {
            files.push(OpenFile { name: name.to_owned(), content: None });
            continue;
        }
        let bytes = bytes_from_text(&store.get_item(&format!("{FILE}{index}")).ok()??)?;
        files.push(OpenFile { name, content: Some(content_of(&bytes).ok()?) });
    }
    let source = if files.is_empty() { Source::first() } else { Source::of(files) };
    let choice = Choice {
        variant: Some(variant.to_owned()).filter(|variant| !variant.is_empty()),
        as_of: day.parse().ok(),
    };
    let language = if language == "en" { Language::English } else { Language::Vietnamese };
    let mut edits = Vec::new();
    for line in lines {
        let mut fields = line.split('\t').map(str::to_owned);
        let unit = UnitId {
            file: fields.next()?.parse().ok()?,
            code: given(&fields.next()?),
            name: given(&fields.next()?),
            period: given(&fields.next()?),
        };
        let code = fields.next()?.parse::<Code>().ok()?;
        let mut field = || fields.next().unwrap_or_default();
        let edit = Edit { result: field(), declared: field(), reason: field() };
        edits.push(UnitEdit { unit, code, edit });
    }
    Some((source, edits, choice, language))
}

/// A text that may not be given, as a field: a sign stands before one that is.
fn optional(text: &Option<String>) -> String {
    text.as_ref().map(|text| format!("={text}")).unwrap_or_default()
}

fn given(field: &str) -> Option<String> {
    field.strip_prefix('=').map(str::to_owned)
}

fn one_line(field: &str) -> String {
    field.replace(['\t', '\n', '\r'], " ")
}

fn text_from_bytes(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

fn bytes_from_text(text: &str) -> Option<Vec<u8>> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect()
}
