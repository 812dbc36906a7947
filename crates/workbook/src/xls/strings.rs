//! Texts of the binary format. A long text goes on in the next record, and may change there from
//! one byte a letter to two.

/// Bytes that are spread over several records.
#[derive(Debug)]
pub(super) struct Pieces<'a> {
    current: &'a [u8],
    following: std::vec::IntoIter<&'a [u8]>,
}

/// Whether the letters of a text have two bytes.
const WIDE: u8 = 0x01;
/// Whether data for East Asian signs follow the text.
const EXTENDED: u8 = 0x04;
/// Whether a list of fonts follows the text.
const RICH: u8 = 0x08;

impl<'a> Pieces<'a> {
    pub(super) fn new(pieces: Vec<&'a [u8]>) -> Self {
        let mut following = pieces.into_iter();
        Self { current: following.next().unwrap_or_default(), following }
    }

    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self::new(vec![bytes])
    }

    /// A text with its length in two bytes.
    pub(super) fn long_text(&mut self) -> Option<String> {
        let length = self.number(2)?;
        self.text(length)
    }

    /// A text with its length in one byte.
    pub(super) fn short_text(&mut self) -> Option<String> {
        let length = self.number(1)?;
        self.text(length)
    }

    /// A text of so many letters, with what describes it before and behind.
    fn text(&mut self, length: usize) -> Option<String> {
        let flags = self.byte()?;
        let fonts = if flags & RICH == 0 { 0 } else { self.number(2)? };
        let extension = if flags & EXTENDED == 0 { 0 } else { self.number(4)? };
        let text = self.letters(length, flags)?;
        self.pass(fonts * 4)?;
        self.pass(extension)?;
        Some(text)
    }

    fn letters(&mut self, length: usize, flags: u8) -> Option<String> {
        let mut is_wide = flags & WIDE != 0;
        let mut units: Vec<u16> = Vec::new();
        let mut left = length;
        while left > 0 {
            if self.current.is_empty() {
                self.current = self.following.next()?;
                // Each record says anew how wide its letters are.
                is_wide = self.byte()? & WIDE != 0;
            }
            if is_wide {
                let pairs = left.min(self.current.len() / 2);
                let (now, rest) = self.current.split_at_checked(pairs * 2)?;
                // A letter is never cut; half of one is a broken file.
                if pairs == 0 {
                    return None;
                }
                units.extend(
                    now.chunks_exact(2)
                        .filter_map(|pair| pair.try_into().ok())
                        .map(u16::from_le_bytes),
                );
                self.current = rest;
                left -= pairs;
            } else {
                let (now, rest) = self.current.split_at_checked(left.min(self.current.len()))?;
                units.extend(now.iter().map(|byte| u16::from(*byte)));
                self.current = rest;
                left -= now.len();
            }
        }
        let letters = char::decode_utf16(units);
        Some(letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
    }

    /// A number of so many bytes.
    fn number(&mut self, bytes: u32) -> Option<usize> {
        let mut number = 0_usize;
        for place in 0..bytes {
            number |= usize::from(self.byte()?) << (8 * place);
        }
        Some(number)
    }

    fn byte(&mut self) -> Option<u8> {
        while self.current.is_empty() {
            self.current = self.following.next()?;
        }
        let (first, rest) = self.current.split_first()?;
        self.current = rest;
        Some(*first)
    }

    /// Passes over so many bytes.
    fn pass(&mut self, bytes: usize) -> Option<()> {
        let mut left = bytes;
        while left > 0 {
            if self.current.is_empty() {
                self.current = self.following.next()?;
            }
            let (now, rest) = self.current.split_at_checked(left.min(self.current.len()))?;
            self.current = rest;
            left -= now.len();
        }
        Some(())
    }
}

/// The shared texts, as many as can be read.
pub(super) fn shared(mut pieces: Pieces<'_>, count: u32) -> Vec<String> {
    let mut strings = Vec::new();
    for _ in 0..count {
        match pieces.long_text() {
            Some(text) => strings.push(text),
            None => break,
        }
    }
    strings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pieces: &[&[u8]], expected: Option<&str>) {
        assert_eq!(Pieces::new(pieces.to_vec()).long_text().as_deref(), expected);
    }

    #[test]
    fn texts_go_on_in_the_next_record() {
        check(&[b"\x03\x00\x00abc"], Some("abc"));
        check(&[b"\x02\x00\x01\xd0\x1e\x74\x00"], Some("Ốt"));
        check(&[b"\x04\x00\x00ab", b"\x00cd"], Some("abcd"));
        check(&[b"\x04\x00\x00ab", b"\x01\xd0\x1et\x00"], Some("abỐt"));
        check(&[b"\x02\x00\x08\x01\x00ab\x00\x00\x00\x00"], Some("ab"));
        check(&[b"\x02\x00\x04\x01\x00\x00\x00ab", b"\x00"], Some("ab"));
        check(&[b"\x04\x00\x00ab"], None);
        check(&[b"\x02\x00\x01\xd0"], None);
        check(&[], None);
    }
}
