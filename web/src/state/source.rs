//! The files that the user has brought.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Blob;

/// The files that are shown together.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The files in the order in which they were chosen; never none.
    pub(crate) files: Rc<[OpenFile]>,
    /// Whether this is the illustrative sample.
    pub(crate) is_sample: bool,
}

/// One file. Its content stays with the browser; only the engine takes it into memory.
#[derive(Clone, Debug)]
pub(crate) struct OpenFile {
    /// Its name.
    pub(crate) name: String,
    /// Its content; the sample's is with the engine.
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
    pub(crate) fn sample() -> Self {
        let file = OpenFile { name: String::new(), content: None };
        Self { files: Rc::new([file]), is_sample: true }
    }

    /// Files of the user.
    pub(crate) fn of_user(files: Vec<OpenFile>) -> Self {
        Self { files: files.into(), is_sample: false }
    }

    /// These files and one more, which takes the place of one of the same name.
    pub(crate) fn with(&self, file: OpenFile) -> Self {
        let mut files = self.files.to_vec();
        match files.iter_mut().find(|one| one.name == file.name) {
            Some(same) => *same = file,
            None => files.push(file),
        }
        Self { files: files.into(), is_sample: self.is_sample }
    }

    /// These files without the one of this name; the sample when none is left.
    pub(crate) fn without(&self, name: &str) -> Self {
        let files: Vec<_> = self.files.iter().filter(|file| file.name != name).cloned().collect();
        match files.is_empty() {
            true => Self::sample(),
            false => Self { files: files.into(), is_sample: self.is_sample },
        }
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
