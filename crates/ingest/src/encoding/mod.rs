//! Bytes to text.
//!
//! [`decode`] finds the encoding of a file and reads it, and says which others are possible, so
//! that a wrong guess can be mended. Nothing is lost in silence: a byte that cannot be read becomes
//! U+FFFD and its place is named. What is left of the letters of old fonts is seen to by
//! [`recognise`] and [`convert`], which readers of worksheets use as well.

mod format;
mod guess;
mod letters;
mod old_font;
mod single_byte;
mod syllable;
mod utf16;
mod utf8;

use std::borrow::Cow;

use ntm_model::{Place, Problem, ProblemKind};
use serde::{Deserialize, Serialize};

use crate::check_size;
use format::format_of;
pub(crate) use format::is_web_page;
pub(crate) use letters::compose;
pub use old_font::{FoundFont, OldFont};
pub(crate) use old_font::{convert, recognise};

/// How the letters of a file are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with the small half first, as Excel's “Unicode Text”.
    Utf16Le,
    /// UTF-16 with the large half first.
    Utf16Be,
    /// The Vietnamese code page of Windows, in which tones stand behind their letters.
    Windows1258,
    /// The Western code page of Windows, or Latin-1. Texts in old fonts come in it.
    Windows1252,
}

impl Encoding {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1258 => "Windows-1258",
            Self::Windows1252 => "Windows-1252",
        }
    }

    /// The encoding with this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1258, Self::Windows1252]
            .into_iter()
            .find(|encoding| encoding.name().eq_ignore_ascii_case(name))
    }
}

/// The text of a file and how it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decoded<'a> {
    /// The text without its byte order mark. Decomposed accents of UTF-8 stay as they are written.
    pub text: Cow<'a, str>,
    /// The encoding that was used.
    pub encoding: Encoding,
    /// Whether nothing else is likely: it was chosen, or a mark or the bytes themselves say so.
    pub is_sure: bool,
    /// What is wrong with the text.
    pub problems: Vec<Problem>,
    /// That the text is in an old font. It is not converted: that is for its owner to say, by
    /// [`Decoded::in_font`].
    pub font: Option<FoundFont>,
    /// Every encoding that the file may be in, the one that was used first, each with the first
    /// line that has letters beyond ASCII, as it reads there.
    pub possible: Vec<(Encoding, String)>,
}

impl Decoded<'_> {
    /// The same text as the old font shows it, once its owner has agreed.
    #[must_use]
    pub(crate) fn in_font(mut self, font: OldFont) -> Self {
        self.text = Cow::Owned(convert(&self.text, font));
        self.problems.retain(|problem| !matches!(problem.kind, ProblemKind::OldFont { .. }));
        self
    }
}

/// Reads the bytes of a text file in the encoding that was chosen, or else in the one that fits.
///
/// # Errors
///
/// The problem with a file that is too large, empty, or not text at all.
pub(crate) fn decode(bytes: &[u8], choice: Option<Encoding>) -> Result<Decoded<'_>, ProblemKind> {
    if let Some(problem) = u64::try_from(bytes.len()).ok().and_then(check_size) {
        return Err(problem.kind);
    }
    if let Some(format) = format_of(bytes) {
        return Err(ProblemKind::NotText { format: format.name() });
    }
    // Files are large, so they are checked for being UTF-8 only once.
    let utf8 = str::from_utf8(bytes.strip_prefix(guess::UTF8_MARK).unwrap_or(bytes)).ok();
    let guess = guess::encoding(bytes, utf8.is_some());
    let (encoding, is_sure) =
        choice.map_or((guess.encoding, guess.is_sure), |choice| (choice, true));
    let (text, mut problems) = match (encoding, utf8) {
        (Encoding::Utf8, Some(text)) => (Cow::Borrowed(text), Vec::new()),
        _ => read(bytes, encoding),
    };
    if text.as_bytes().contains(&0) {
        return Err(ProblemKind::NotText { format: "" });
    }
    if crate::table::trim(&text).is_empty() {
        return Err(ProblemKind::EmptyFile);
    }
    let mut report = |kind| problems.push(Problem { kind, place: Place::File });
    if choice.is_none() && guess.is_worth_saying() {
        report(ProblemKind::EncodingGuessed { name: encoding.name(), sure: is_sure });
    }
    let font = recognise([guess::sample(&text)]);
    if let Some(found) = &font {
        report(found.to_problem());
    }
    let possible = guess::previews(bytes, encoding, &guess);
    Ok(Decoded { text, encoding, is_sure, problems, font, possible })
}

/// The text of a web page or of XML, in the encoding that fits.
///
/// # Errors
///
/// The problem with a file that is too large, or empty.
pub(crate) fn decode_markup(bytes: &[u8]) -> Result<String, ProblemKind> {
    if let Some(problem) = u64::try_from(bytes.len()).ok().and_then(check_size) {
        return Err(problem.kind);
    }
    let is_utf8 = str::from_utf8(bytes.strip_prefix(guess::UTF8_MARK).unwrap_or(bytes)).is_ok();
    let (text, _) = read(bytes, guess::encoding(bytes, is_utf8).encoding);
    if crate::table::trim(&text).is_empty() {
        return Err(ProblemKind::EmptyFile);
    }
    Ok(text.into_owned())
}

/// Reads all bytes in one encoding.
fn read(bytes: &[u8], encoding: Encoding) -> (Cow<'_, str>, Vec<Problem>) {
    let owned = |text: String| {
        let problems = utf8::replaced(&text);
        (Cow::Owned(text), problems)
    };
    match encoding {
        Encoding::Utf8 => utf8::decode(bytes.strip_prefix(guess::UTF8_MARK).unwrap_or(bytes)),
        Encoding::Utf16Le => {
            owned(utf16::decode(bytes.strip_prefix(guess::UTF16_LE_MARK).unwrap_or(bytes), false))
        }
        Encoding::Utf16Be => {
            owned(utf16::decode(bytes.strip_prefix(guess::UTF16_BE_MARK).unwrap_or(bytes), true))
        }
        Encoding::Windows1258 => owned(single_byte::windows_1258(bytes)),
        Encoding::Windows1252 => owned(single_byte::windows_1252(bytes)),
    }
}

#[cfg(test)]
mod tests;
