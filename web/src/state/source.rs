//! The files that the user has brought.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Blob;

/// The name of the sample that the page opens with.
const ILLUSTRATIVE: &str = "binh-giang-2026-minh-hoa.csv";

/// The files that are shown together.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The files in the order in which they were chosen; never none.
    pub(crate) files: Rc<[OpenFile]>,
}

/// One file. Its content stays with the browser; only the engine takes it into memory.
#[derive(Clone, Debug)]
pub(crate) struct OpenFile {
    /// Its name.
    pub(crate) name: String,
    /// Its content; that of a sample is with the engine.
    pub(crate) content: Option<Blob>,
}

impl PartialEq for Source {
    /// The same files, not files of the same content.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.files, &other.files)
    }
}

impl Source {
    /// The illustrative sample that the page opens with.
    pub(crate) fn first() -> Self {
        Self::sample(ILLUSTRATIVE)
    }

    /// The sample of this name alone.
    pub(crate) fn sample(name: &str) -> Self {
        let file = OpenFile { name: name.to_owned(), content: None };
        Self { files: Rc::new([file]) }
    }

    /// These files; never none.
    pub(crate) fn of(files: Vec<OpenFile>) -> Self {
        Self { files: files.into() }
    }

    /// Whether this is what the page opens with, and nothing else.
    pub(crate) fn is_first(&self) -> bool {
        self.files.len() == 1 && self.is_illustrative()
    }

    /// Whether figures that are made up are among the files.
    pub(crate) fn is_illustrative(&self) -> bool {
        self.files.iter().any(|file| file.content.is_none() && file.name == ILLUSTRATIVE)
    }

    /// Whether nothing here is the user's own.
    pub(crate) fn is_sample(&self) -> bool {
        self.files.iter().all(|file| file.content.is_none())
    }

    /// These files and one more, which takes the place of one of the same name.
    pub(crate) fn with(&self, file: OpenFile) -> Self {
        let mut files = self.files.to_vec();
        match files.iter_mut().find(|one| one.name == file.name) {
            Some(same) => *same = file,
            None => files.push(file),
        }
        Self { files: files.into() }
    }

    /// These files without the one of this number; the first sample when none is left.
    pub(crate) fn without(&self, number: usize) -> Self {
        let mut files = self.files.to_vec();
        if number < files.len() {
            files.remove(number);
        }
        if files.is_empty() { Self::first() } else { Self::of(files) }
    }

    /// The names of the files.
    pub(crate) fn names(&self) -> String {
        let names: Vec<_> = self.files.iter().map(|file| file.name.as_str()).collect();
        names.join(", ")
    }

    /// How many bytes all files have. The browser gives sizes as floats, which are exact far
    /// beyond any file.
    pub(crate) fn size(&self) -> u64 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole numbers"
        )]
        let size = |blob: &Blob| blob.size() as u64;
        self.files.iter().filter_map(|file| file.content.as_ref()).map(size).sum()
    }
}

/// Bytes as a content that the browser holds.
pub(crate) fn content_of(bytes: &[u8]) -> Result<Blob, JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence(&parts)
}
