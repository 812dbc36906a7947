//! Which encoding a file is in.

use super::syllable::is_syllable;
use super::{Encoding, read, recognise, single_byte, utf16};

pub(super) const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";
pub(super) const UTF16_LE_MARK: &[u8] = b"\xff\xfe";
pub(super) const UTF16_BE_MARK: &[u8] = b"\xfe\xff";

/// So much of a file tells how it is written, in bytes.
const SAMPLE: usize = 64 * 1024;

/// What the bytes look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    pub(super) encoding: Encoding,
    /// Whether nothing else is likely.
    pub(super) is_sure: bool,
    /// Other encodings in which the file may make sense.
    others: &'static [Encoding],
}

impl Guess {
    fn sure(encoding: Encoding) -> Self {
        Self { encoding, is_sure: true, others: &[] }
    }

    /// Whether the user should know: nobody expects anything but Unicode.
    pub(super) fn is_worth_saying(&self) -> bool {
        !self.is_sure || matches!(self.encoding, Encoding::Windows1258 | Encoding::Windows1252)
    }
}

/// Guesses for bytes of which it is known whether they are UTF-8: by the mark at the beginning, by the zeros of UTF-16, by being UTF-8, and then by which
/// code page makes Vietnamese words.
pub(super) fn encoding(bytes: &[u8], is_utf8: bool) -> Guess {
    if bytes.starts_with(UTF8_MARK) {
        return Guess::sure(Encoding::Utf8);
    }
    if bytes.starts_with(UTF16_LE_MARK) {
        return Guess::sure(Encoding::Utf16Le);
    }
    if bytes.starts_with(UTF16_BE_MARK) {
        return Guess::sure(Encoding::Utf16Be);
    }
    if bytes.contains(&0)
        && let Some(is_big_endian) = utf16::looks_big_endian(bytes)
    {
        let encoding = if is_big_endian { Encoding::Utf16Be } else { Encoding::Utf16Le };
        return Guess::sure(encoding);
    }
    if is_utf8 {
        return Guess::sure(Encoding::Utf8);
    }
    let utf8 = Utf8::of(bytes);
    if utf8.letters > utf8.broken {
        let others = &[Encoding::Windows1258, Encoding::Windows1252];
        return Guess { encoding: Encoding::Utf8, is_sure: true, others };
    }
    code_page(bytes)
}

/// How much of the bytes is UTF-8 and how much cannot be.
#[derive(Default)]
struct Utf8 {
    /// Letters of several bytes.
    letters: usize,
    /// Places that are broken.
    broken: usize,
}

impl Utf8 {
    fn of(bytes: &[u8]) -> Self {
        let mut counted = Self::default();
        for chunk in bytes.utf8_chunks() {
            let starts = chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
            counted.letters += starts;
            counted.broken += usize::from(!chunk.invalid().is_empty());
        }
        counted
    }
}

/// The Vietnamese code page against the Western one, with or without an old font.
fn code_page(bytes: &[u8]) -> Guess {
    // The beginning may be ASCII, so the sample begins with the first line that is not.
    let sample = not_ascii(bytes);
    let sample = sample.get(..SAMPLE).unwrap_or(sample);
    let vietnamese = Words::of(&single_byte::windows_1258(sample));
    let western = single_byte::windows_1252(sample);
    let in_font = recognise([western.as_str()]).map_or(0, |found| i64::from(found.words));
    let western = Words::of(&western);
    let (first, other) = (vietnamese.sum(), western.sum().max(in_font));
    // Words such as “xã” read the same in both; where nothing decides, the file is Vietnamese.
    if other > first {
        let others = &[Encoding::Windows1258, Encoding::Utf8];
        let is_sure = in_font > 0 && in_font >= western.sum();
        Guess { encoding: Encoding::Windows1252, is_sure, others }
    } else {
        let others = &[Encoding::Windows1252, Encoding::Utf8];
        Guess { encoding: Encoding::Windows1258, is_sure: first > other && first > 0, others }
    }
}

/// How many words with accents are Vietnamese syllables, and how many are not.
struct Words {
    right: u32,
    wrong: u32,
}

impl Words {
    fn of(text: &str) -> Self {
        let mut words = Self { right: 0, wrong: 0 };
        let is_between = |letter: char| {
            letter.is_ascii() && !letter.is_ascii_alphanumeric() || letter == '\u{a0}'
        };
        for word in text.split(is_between).filter(|word| !word.is_ascii()) {
            if is_syllable(word) {
                words.right += 1;
            } else {
                words.wrong += 1;
            }
        }
        words
    }

    fn sum(&self) -> i64 {
        i64::from(self.right) - i64::from(self.wrong)
    }
}

/// The text from its first line with letters beyond ASCII on, no longer than is needed to know it.
pub(super) fn sample(text: &str) -> &str {
    let rest = not_ascii(text.as_bytes());
    let start = text.len() - rest.len();
    let end = text.floor_char_boundary(start.saturating_add(SAMPLE));
    text.get(start..end).unwrap_or_default()
}

/// The bytes from the first line on that has letters beyond ASCII; nothing when all are ASCII.
fn not_ascii(bytes: &[u8]) -> &[u8] {
    let at = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(bytes.len());
    if at == bytes.len() {
        return &[];
    }
    let before = bytes.get(..at).unwrap_or_default();
    let start =
        before.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |at| at + 1);
    bytes.get(start..).unwrap_or_default()
}

/// The first telling line in each encoding that is possible, `used` first.
pub(super) fn previews(bytes: &[u8], used: Encoding, guess: &Guess) -> Vec<(Encoding, String)> {
    let guessed = std::iter::once(guess.encoding).chain(guess.others.iter().copied());
    let all = std::iter::once(used).chain(guessed.filter(|encoding| *encoding != used));
    all.map(|encoding| (encoding, preview(bytes, encoding))).collect()
}

/// The first line with letters beyond ASCII, or else the first one, as it reads in an encoding.
fn preview(bytes: &[u8], encoding: Encoding) -> String {
    const LONGEST: usize = 400;
    const SHOWN: usize = 100;
    let is_utf16 = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
    let telling = not_ascii(bytes);
    let start = if is_utf16 || telling.is_empty() { bytes } else { telling };
    let piece = start.get(..LONGEST).unwrap_or(start);
    let (text, _) = read(piece, encoding);
    text.lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default()
        .chars()
        .take(SHOWN)
        .collect()
}
