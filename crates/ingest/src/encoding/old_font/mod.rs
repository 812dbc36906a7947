//! Text typed for the fonts that were used before Unicode. The file says `®¹t` or `ñaït`, and only
//! its font shows “đạt”. Such text is recognised and shown to its owner, and read as what the font
//! shows once the owner agrees.

mod tcvn3;
mod vni;

use super::letters::is_unicode_vietnamese;
use super::syllable::is_syllable;

use ntm_model::ProblemKind;
use serde::{Deserialize, Serialize};

/// A family of fonts with letters of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OldFont {
    /// The ABC fonts: `.VnTime`, `.VnArial`; the code is TCVN 5712:1993 (VN3).
    Tcvn3,
    /// `VNI-Times`, `VNI-Helve`.
    Vni,
}

impl OldFont {
    /// The name that users know from their keyboard program.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
        }
    }
}

/// That a file is in an old font, and what it would become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundFont {
    /// The font.
    pub font: OldFont,
    /// How many words become Vietnamese that were not; words beyond those that were looked at are
    /// not counted.
    pub words: u32,
    /// The first texts that change, each as it stands and as it would be. At most three.
    pub examples: Vec<(String, String)>,
}

impl FoundFont {
    /// The question to the owner: what stands in the file, and what it would become.
    pub(crate) fn to_problem(&self) -> ProblemKind {
        let (before, after) = self.examples.first().cloned().unwrap_or_default();
        ProblemKind::OldFont { font: self.font.name(), before, after }
    }
}

/// Where one text ends and the next begins in a line of a table.
const BETWEEN_TEXTS: [char; 7] = ['\t', '\n', '\r', ';', ',', '"', '|'];

/// The text as the font shows it. ASCII stays, and so does every text (between separators) that
/// has letters of Unicode Vietnamese: it is not in the font.
pub(crate) fn convert(text: &str, font: OldFont) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(BETWEEN_TEXTS) {
        if piece.is_ascii() || piece.chars().any(is_unicode_vietnamese) {
            out.push_str(piece);
        } else {
            match font {
                OldFont::Tcvn3 => tcvn3::convert(piece, &mut out),
                OldFont::Vni => vni::convert(piece, &mut out),
            }
        }
    }
    out
}

/// Whether the texts are in an old font. Words that make no Vietnamese as they stand and do in the
/// font speak for it; words that only stand as they are speak against it. At most 20,000 words
/// with accents are looked at.
pub(crate) fn recognise<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<FoundFont> {
    const MOST_WORDS: u32 = 20_000;
    let mut seen = 0;
    let mut tallies = [Tally::new(OldFont::Tcvn3), Tally::new(OldFont::Vni)];
    let pieces = texts.into_iter().flat_map(|text| text.split(BETWEEN_TEXTS));
    for piece in pieces {
        if seen > MOST_WORDS {
            break;
        }
        if piece.is_ascii() || piece.chars().any(is_unicode_vietnamese) {
            continue;
        }
        for word in words(piece) {
            seen += 1;
            let stands = is_syllable(word);
            for tally in &mut tallies {
                tally.weigh(word, stands, piece);
            }
        }
    }
    let [tcvn3, vni] = tallies;
    let best = if tcvn3.sum() >= vni.sum() { tcvn3 } else { vni };
    best.found()
}

/// The words of a text that have a letter and a sign beyond ASCII. The signs of the fonts are
/// no letters: `®`, `¹`, even the soft hyphen.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_between = |letter: char| match letter {
        '\u{a1}'..='\u{17f}' => false,
        _ => !letter.is_ascii_alphabetic(),
    };
    text.split(is_between)
        .filter(|word| !word.is_ascii() && word.bytes().any(|byte| byte.is_ascii_alphabetic()))
}

/// What speaks for a font and against it.
struct Tally {
    font: OldFont,
    gains: u32,
    /// Words that make no Vietnamese in either way.
    misses: u32,
    losses: u32,
    examples: Vec<(String, String)>,
}

impl Tally {
    fn new(font: OldFont) -> Self {
        Self { font, gains: 0, misses: 0, losses: 0, examples: Vec::new() }
    }

    fn weigh(&mut self, word: &str, stands: bool, piece: &str) {
        const EXAMPLES: usize = 3;
        const LONGEST: usize = 60;
        let is_word = is_syllable(&convert(word, self.font));
        match (stands, is_word) {
            (false, true) => self.gains += 1,
            (false, false) => self.misses += 1,
            (true, false) => self.losses += 1,
            (true, true) => {}
        }
        if stands || !is_word {
            return;
        }
        let before: String = crate::table::trim(piece).chars().take(LONGEST).collect();
        let is_known = self.examples.iter().any(|(known, _)| *known == before);
        if self.examples.len() < EXAMPLES && !is_known {
            let after = convert(&before, self.font);
            self.examples.push((before, after));
        }
    }

    fn sum(&self) -> i64 {
        i64::from(self.gains) - i64::from(self.misses) - 4 * i64::from(self.losses)
    }

    fn found(self) -> Option<FoundFont> {
        let Self { font, gains, examples, .. } = &self;
        let is_found = *gains > 0 && self.sum() > 0;
        is_found.then(|| FoundFont { font: *font, words: *gains, examples: examples.clone() })
    }
}

#[cfg(test)]
mod tests;
