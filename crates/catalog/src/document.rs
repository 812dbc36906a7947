//! A file as a whole: taken apart by the TOML parser, with the errors that are found in it.

use std::cell::RefCell;

use toml::de::DeTable;

use crate::error::{SeedError, SeedErrorKind};
use crate::keys::Keys;

/// The errors of one file. Every reader adds to it, so that all are reported together.
pub(crate) struct Errors<'a> {
    file: &'a str,
    text: &'a str,
    /// With the byte at which each stands.
    found: RefCell<Vec<(usize, SeedError)>>,
}

/// A value with the byte of the file at which it stands and its key.
#[derive(Clone, Copy)]
pub(crate) struct Found<T> {
    pub(crate) value: T,
    pub(crate) at: usize,
    pub(crate) key: &'static str,
}

impl<'a> Errors<'a> {
    /// Notes an error at this byte and key.
    pub(crate) fn add(&self, at: usize, key: &str, kind: SeedErrorKind) {
        self.push(at, Some(key.to_owned()), kind);
    }

    /// Notes an error about a value that was found.
    pub(crate) fn about<T>(&self, found: &Found<T>, kind: SeedErrorKind) {
        self.add(found.at, found.key, kind);
    }

    /// The line of this byte, counted from 1.
    pub(crate) fn line(&self, at: usize) -> u32 {
        let before = self.text.bytes().take(at).filter(|byte| *byte == b'\n').count();
        u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// Reports every value that occurs a second time.
    pub(crate) fn repeated<T: PartialEq>(
        &self,
        all: &[Found<T>],
        kind: impl Fn(&T, u32) -> SeedErrorKind,
    ) {
        for (index, found) in all.iter().enumerate() {
            let mut earlier = all.iter().take(index);
            if let Some(first) = earlier.find(|first| first.value == found.value) {
                self.about(found, kind(&found.value, self.line(first.at)));
            }
        }
    }

    /// Reports every id that occurs a second time.
    pub(crate) fn repeated_ids(&self, ids: &[Found<&str>]) {
        self.repeated(ids, |id, line| SeedErrorKind::DuplicateId((*id).to_owned(), line));
    }

    fn push(&self, at: usize, key: Option<String>, kind: SeedErrorKind) {
        let (file, line) = (self.file.to_owned(), self.line(at));
        self.found.borrow_mut().push((at, SeedError { file, line, key, kind }));
    }

    /// The errors in the order of the file.
    fn into_sorted(self) -> Vec<SeedError> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|(at, _)| *at);
        found.into_iter().map(|(_, error)| error).collect()
    }
}

/// Reads a text of this format. `build` gives `None` only after it has added an error.
pub(crate) fn read<T>(
    file: &str,
    text: &str,
    format: &'static str,
    build: impl FnOnce(&mut Keys<'_>, &Errors<'_>) -> Option<T>,
) -> Result<T, Vec<SeedError>> {
    let errors = Errors { file, text, found: RefCell::default() };
    let (root, wrong) = DeTable::parse_recoverable(text);
    for error in &wrong {
        let at = error.span().map_or(0, |span| span.start);
        let message = error.message().split_whitespace().collect::<Vec<_>>().join(" ");
        errors.push(at, None, SeedErrorKind::Syntax(message));
    }
    // What was recovered from broken syntax would only lead to more errors that are none.
    if !wrong.is_empty() {
        return Err(errors.into_sorted());
    }
    let mut keys = Keys::new(root.get_ref(), 0, &errors);
    let value = match keys.text("format") {
        Some(found) if found.value == format => {
            let value = build(&mut keys, &errors);
            keys.finish();
            value
        }
        Some(found) => {
            let kind = SeedErrorKind::UnknownFormat(found.value.to_owned(), format);
            errors.about(&found, kind);
            None
        }
        None => None,
    };
    match (value, errors.into_sorted()) {
        (Some(value), errors) if errors.is_empty() => Ok(value),
        (_, errors) => Err(errors),
    }
}
