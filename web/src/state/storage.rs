//! Keeping the user's work for the next visit, in this browser only.

use gloo::utils::window;
use ntm_text::Language;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

use super::{Choice, Edits, Source, Workspace};

/// The key in the browser's store. The number is that of the layout of [`Kept`]: data of another
/// layout is left alone and not read.
const KEY: &str = "ntm.workspace.1";

/// What is kept: the input. Everything else follows from it.
#[derive(Serialize, Deserialize)]
struct Kept {
    source: Source,
    edits: Edits,
    choice: Choice,
    english: bool,
}

/// The state of the last visit, or the sample.
pub(crate) fn load() -> Workspace {
    let kept = store()
        .and_then(|store| store.get_item(KEY).ok().flatten())
        .and_then(|text| bytes_from_text(&text))
        .and_then(|bytes| postcard::from_bytes::<Kept>(&bytes).ok());
    match kept {
        Some(kept) => {
            let language = if kept.english { Language::English } else { Language::Vietnamese };
            // The sample of this version may be a newer one than the one that was kept.
            let source = if kept.source.sample { Source::sample() } else { kept.source };
            Workspace::new(source, kept.edits, kept.choice, language)
        }
        None => {
            let (edits, choice, language) = Default::default();
            Workspace::new(Source::sample(), edits, choice, language)
        }
    }
}

/// Keeps the state. Says whether it could: a browser may forbid it or have too little room.
pub(crate) fn keep(workspace: &Workspace) -> bool {
    let kept = Kept {
        source: workspace.source.clone(),
        edits: workspace.edits.clone(),
        choice: workspace.choice.clone(),
        english: workspace.language == Language::English,
    };
    let Ok(bytes) = postcard::to_allocvec(&kept) else { return false };
    store().is_some_and(|store| store.set_item(KEY, &text_from_bytes(&bytes)).is_ok())
}

/// Forgets everything.
pub(crate) fn forget() {
    if let Some(store) = store() {
        // Where the store cannot be written, nothing was kept either.
        store.remove_item(KEY).ok();
    }
}

fn store() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The store takes text only: each byte becomes the character with its number.
fn text_from_bytes(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

fn bytes_from_text(text: &str) -> Option<Vec<u8>> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect()
}
