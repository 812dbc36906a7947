//! Keeping the user's work for the next visit, in this browser only.
//!
//! What is kept is the input; everything else follows from it. The browser's store takes text
//! only: of the file, each byte becomes the character with its number, and the rest is one short
//! text with a tab between fields and a line break between edits, neither of which a field of one
//! line can hold.

use gloo::utils::window;
use ntm_model::Code;
use ntm_text::Language;
use web_sys::Storage;

use super::{Choice, Edit, Edits, Source, Workspace};

/// The bytes of the file.
const FILE: &str = "ntm.file";
/// Everything else: name, group, day, language, then the edits. The number is that of the layout;
/// text of another layout is left alone and not read.
const WORK: &str = "ntm.work.1";

/// The state of the last visit, or the sample.
pub(crate) fn load() -> Workspace {
    let read = |key| store()?.get_item(key).ok()?;
    let (source, edits, choice, language) =
        read(WORK).and_then(|work| parse(&work, read(FILE))).unwrap_or_else(|| {
            (Source::sample(), Edits::default(), Choice::default(), Language::Vietnamese)
        });
    Workspace::new(source, edits, choice, language)
}

/// Keeps the state. Says whether it could: a browser may forbid it or have too little room.
pub(crate) fn keep(workspace: &Workspace) -> bool {
    let Some(store) = store() else { return false };
    let file = match workspace.source.sample {
        // The sample of the next version may be a newer one.
        true => store.remove_item(FILE),
        false => store.set_item(FILE, &text_from_bytes(&workspace.source.bytes)),
    };
    let kept = file.is_ok() && store.set_item(WORK, &written(workspace)).is_ok();
    if !kept {
        // What is left of an earlier file must not come back under this one's name.
        forget();
    }
    kept
}

/// Forgets everything.
pub(crate) fn forget() {
    if let Some(store) = store() {
        // Where the store cannot be written, nothing was kept either.
        store.remove_item(FILE).ok();
        store.remove_item(WORK).ok();
    }
}

fn store() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn written(workspace: &Workspace) -> String {
    let Workspace { source, edits, choice, language, .. } = workspace;
    let day = choice.as_of.map(|day| day.to_string()).unwrap_or_default();
    let variant = choice.variant.as_deref().unwrap_or_default();
    let mut text = [&source.file_name, variant, &day, language.tag()].map(one_line).join("\t");
    for (unit, code, edit) in edits.iter() {
        let (unit, code) = (unit.to_string(), code.to_string());
        let fields = [&unit, &code, &edit.result, &edit.declared, &edit.reason];
        text.push('\n');
        text.push_str(&fields.map(|field| one_line(field)).join("\t"));
    }
    text
}

fn parse(work: &str, file: Option<String>) -> Option<(Source, Edits, Choice, Language)> {
    let mut lines = work.split('\n');
    let mut fields = lines.next()?.split('\t');
    let (file_name, variant, day, language) =
        (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let source = match file {
        Some(file) => Source {
            file_name: file_name.to_owned(),
            bytes: bytes_from_text(&file)?.into(),
            sample: false,
        },
        None => Source::sample(),
    };
    let choice = Choice {
        variant: Some(variant.to_owned()).filter(|variant| !variant.is_empty()),
        as_of: day.parse().ok(),
    };
    let language = if language == "en" { Language::English } else { Language::Vietnamese };
    let mut edits = Edits::default();
    for line in lines {
        let mut fields = line.split('\t').map(str::to_owned);
        let unit = fields.next()?.parse().ok()?;
        let code = fields.next()?.parse::<Code>().ok()?;
        let mut field = || fields.next().unwrap_or_default();
        let edit = Edit { result: field(), declared: field(), reason: field() };
        edits.set(unit, code, edit);
    }
    Some((source, edits, choice, language))
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
