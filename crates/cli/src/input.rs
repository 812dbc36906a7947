//! The bytes of a file or of standard input.

use std::ffi::OsStr;
use std::io::Read;
use std::path::{Path, PathBuf};

use ntm_model::{Place, Problem};
use ntm_text::Language;

/// What there is instead of bytes.
pub(crate) enum NoInput {
    /// The operating system's reason, as a sentence.
    NotReadable(String),
    /// A problem known before the file is read.
    Problem(Box<Problem>),
}

/// The name under which a file is shown.
pub(crate) fn name(path: &Path, language: Language) -> String {
    if is_standard_input(path) {
        language.pick("đầu vào chuẩn", "standard input").to_owned()
    } else {
        path.display().to_string()
    }
}

/// The bytes of the file; `-` is standard input. A file that is too large is not read at all.
pub(crate) fn read(path: &PathBuf, language: Language) -> Result<Vec<u8>, NoInput> {
    let failed = |error: std::io::Error| {
        let name = name(path, language);
        NoInput::NotReadable(language.pick(
            format!("Không mở được {name}: {error}."),
            format!("{name} cannot be read: {error}."),
        ))
    };
    if is_standard_input(path) {
        let mut bytes = Vec::new();
        // One byte more than the limit is enough to know that it is too much.
        let limit = ntm_ingest::MAX_BYTES.saturating_add(1);
        std::io::stdin().lock().take(limit).read_to_end(&mut bytes).map_err(failed)?;
        return Ok(bytes);
    }
    let size = std::fs::metadata(path).map_err(failed)?.len();
    if let Some(problem) = ntm_ingest::check_size(size) {
        return Err(NoInput::Problem(Box::new(problem)));
    }
    std::fs::read(path).map_err(failed)
}

/// The place of a problem as people read it, with the name of the file where there are several.
pub(crate) fn place(place: &Place, file: Option<&str>, language: Language) -> String {
    let place = ntm_text::place(place, language);
    match file {
        Some(file) => format!("{file}: {place}"),
        None => place,
    }
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == OsStr::new("-")
}
