//! UTF-8 with a few broken bytes: they are shown and named, and the rest is read.

use std::borrow::Cow;

use ntm_model::{Place, Problem, ProblemKind};

use crate::table::number;

/// After so many places the rest are only counted.
const MOST_PLACES: usize = 20;

/// Reads UTF-8. Broken bytes become U+FFFD, and each place of them is a problem.
pub(super) fn decode(bytes: &[u8]) -> (Cow<'_, str>, Vec<Problem>) {
    if let Ok(text) = str::from_utf8(bytes) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut text = String::with_capacity(bytes.len() + 64);
    let mut broken = Broken::default();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            broken.add(&text);
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    (Cow::Owned(text), broken.into_problems())
}

/// The problems with a text of which another reader has replaced the broken parts.
pub(super) fn replaced(text: &str) -> Vec<Problem> {
    let mut broken = Broken::default();
    for (at, _) in text.match_indices(char::REPLACEMENT_CHARACTER) {
        broken.add(text.get(..at).unwrap_or_default());
    }
    broken.into_problems()
}

/// Where a text is broken.
#[derive(Default)]
struct Broken {
    /// Line and column of the first places, from 1; the column counts characters.
    places: Vec<(u32, u32)>,
    more: usize,
    /// How far lines were counted, and how many breaks stand before that.
    counted: usize,
    breaks: u32,
}

impl Broken {
    /// A place behind this text, which only grows from call to call.
    fn add(&mut self, before: &str) {
        if self.places.len() >= MOST_PLACES {
            self.more += 1;
            return;
        }
        // The byte before tells a CRLF from a CR and a LF.
        let bytes = before.as_bytes();
        for at in self.counted..bytes.len() {
            let is_break = match bytes.get(at) {
                Some(b'\r') => true,
                Some(b'\n') => at.checked_sub(1).and_then(|at| bytes.get(at)) != Some(&b'\r'),
                _ => false,
            };
            self.breaks = self.breaks.saturating_add(u32::from(is_break));
        }
        self.counted = bytes.len();
        let line = before.rfind(['\n', '\r']).and_then(|at| before.get(at + 1..)).unwrap_or(before);
        self.places.push((self.breaks.saturating_add(1), number(line.chars().count() + 1)));
    }

    fn into_problems(self) -> Vec<Problem> {
        let last = self.places.len().saturating_sub(1);
        let problem = |(index, (line, column))| {
            let more = if index == last { number(self.more) } else { 0 };
            Problem { kind: ProblemKind::BrokenBytes { column, more }, place: Place::Line(line) }
        };
        self.places.into_iter().enumerate().map(problem).collect()
    }
}
