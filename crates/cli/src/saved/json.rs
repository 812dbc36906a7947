//! What is read of the shape. Whatever else it has is passed over, so that what a later program
//! adds to it does no harm.

use std::borrow::Cow;

use ntm_model::{Code, Place};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

#[derive(Deserialize)]
pub(super) struct Saved<'a> {
    #[serde(borrow)]
    pub(super) units: Vec<Unit<'a>>,
    #[serde(borrow)]
    pub(super) problems: Vec<Problem<'a>>,
    pub(super) overlay: Option<Overlay>,
}

/// The province's levels that were laid over the sets.
#[derive(Deserialize)]
pub(super) struct Overlay {
    pub(super) title: String,
}

#[derive(Deserialize)]
pub(super) struct Problem<'a> {
    #[serde(borrow)]
    pub(super) code: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) place: Cow<'a, str>,
    pub(super) indicator: Option<WrittenCode>,
}

#[derive(Deserialize)]
pub(super) struct Unit<'a> {
    pub(super) code: Option<String>,
    pub(super) name: Option<String>,
    #[serde(borrow)]
    pub(super) set: Located<'a>,
    #[serde(borrow)]
    pub(super) variant: Option<Located<'a>>,
    pub(super) period: Option<String>,
    #[serde(borrow)]
    pub(super) criteria: Vec<Criterion<'a>>,
    #[serde(borrow, default)]
    pub(super) conditions: Vec<Indicator<'a>>,
    #[serde(borrow)]
    pub(super) recognised: Option<Source<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Criterion<'a> {
    #[serde(borrow)]
    pub(super) indicators: Vec<Indicator<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Indicator<'a> {
    pub(super) code: WrittenCode,
    #[serde(borrow)]
    pub(super) reads: Vec<Read<'a>>,
    #[serde(borrow)]
    pub(super) parts: Vec<Indicator<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Source<'a> {
    #[serde(borrow)]
    pub(super) cell: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) text: Located<'a>,
}

#[derive(Clone, Deserialize)]
pub(super) struct Read<'a> {
    #[serde(borrow)]
    pub(super) field: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) cell: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) text: Located<'a>,
}

impl PartialEq for Read<'_> {
    /// Whether both are of one cell of the user's file.
    fn eq(&self, other: &Self) -> bool {
        self.field == other.field && self.cell == other.cell
    }
}

/// A text, with the place where the JSON has it.
#[derive(Clone, Copy, Deserialize)]
#[serde(transparent)]
pub(super) struct Located<'a>(#[serde(borrow)] &'a RawValue);

impl Located<'_> {
    /// The text; `None` for `null` and for an empty one.
    pub(super) fn text(&self) -> Option<String> {
        let text: Option<String> = serde_json::from_str(self.0.get()).ok()?;
        text.filter(|text| !text.is_empty())
    }
}

/// A code in its canonical writing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct WrittenCode(pub(super) Code);

impl From<Code> for WrittenCode {
    fn from(code: Code) -> Self {
        Self(code)
    }
}

impl<'de> Deserialize<'de> for WrittenCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        let code = text.parse().map(Self);
        code.map_err(|_| serde::de::Error::custom(format!("“{text}” is no code of an indicator")))
    }
}

/// Where the lines of the JSON begin.
pub(super) struct Lines {
    /// The address of its first byte.
    start: usize,
    /// How many bytes stand before the end of each line.
    ends: Vec<usize>,
}

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self { start: text.as_ptr().addr(), ends: ends.map(|(at, _)| at).collect() }
    }

    /// The line on which a text of the JSON stands.
    pub(super) fn place(&self, text: &Located<'_>) -> Place {
        let at = text.0.get().as_ptr().addr().saturating_sub(self.start);
        let before = self.ends.partition_point(|end| *end < at);
        u32::try_from(before).map_or(Place::File, |before| Place::Line(before.saturating_add(1)))
    }
}

/// The row in the place of a cell as the shape writes it: `line 12` of `line 12, column 7`, and
/// `Sheet1` with `12` of `Sheet1!D12`. `None` for what was typed, which is of any row.
pub(super) fn row_of(cell: &str) -> Option<(&str, &str)> {
    if is_typed(cell) {
        return None;
    }
    if let Some((line, _)) = cell.rsplit_once(", column ") {
        return Some((line, ""));
    }
    let (sheet, cell) = cell.rsplit_once('!').unwrap_or((cell, ""));
    Some((sheet, cell.trim_start_matches(|letter: char| letter.is_ascii_uppercase())))
}

/// Whether what was read was typed on the page and stands in no file.
pub(super) fn is_typed(cell: &str) -> bool {
    cell == "typed" || cell.ends_with(": typed")
}

/// The text of a JSON file. What a terminal is told to write into a file may be in UTF-16.
pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
    let unit = |from: fn([u8; 2]) -> u16| {
        let (pairs, _) = bytes.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().skip(1).map(|pair| from(*pair)).collect();
        Cow::Owned(String::from_utf16_lossy(&units))
    };
    match bytes {
        [0xff, 0xfe, ..] => unit(u16::from_le_bytes),
        [0xfe, 0xff, ..] => unit(u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest),
        _ => String::from_utf8_lossy(bytes),
    }
}
