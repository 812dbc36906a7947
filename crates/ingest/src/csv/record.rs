//! One record after the other: quickly where quotation marks stand as they should, carefully
//! elsewhere.

use super::careful::Careful;
use crate::MAX_COLUMNS;
use crate::table::Table;

/// Reads records into a table.
pub(super) struct Records<'a> {
    text: &'a str,
    separator: u8,
    careful: Careful,
}

/// What one record took and gave.
#[derive(Clone, Copy, Default)]
pub(super) struct Record {
    /// Bytes of the input, the line break included.
    pub(super) consumed: usize,
    /// Line breaks in them.
    pub(super) lines: u32,
    /// Whether there were more fields than are kept.
    pub(super) has_more_fields: bool,
    /// Whether a quotation is broken, so that the line was read without quoting.
    pub(super) has_unclosed_quote: bool,
    /// Whether quotation marks are given up from the next record on.
    pub(super) gives_up: bool,
}

impl<'a> Records<'a> {
    /// For this text.
    pub(super) fn new(text: &'a str, separator: u8) -> Self {
        Self { text, separator, careful: Careful::new(separator, text.len()) }
    }

    /// Reads the record that begins at `start`, on this line, into the table.
    pub(super) fn read(&mut self, start: usize, line: u32, table: &mut Table) -> Record {
        let before = table.text_len();
        let record = match self.read_quickly(start, table) {
            Some(record) => record,
            None => {
                table.take_back(before);
                let rest = self.text.as_bytes().get(start..).unwrap_or_default();
                self.careful.read(rest, table)
            }
        };
        table.end_row(line);
        record
    }

    /// Reads a record whose quotations are all closed just before a separator or a line break.
    /// What stands between quotation marks is copied in one piece, whatever fields it has. `None`
    /// for other records; then some of it may be in the table.
    fn read_quickly(&self, start: usize, table: &mut Table) -> Option<Record> {
        let bytes = self.text.as_bytes();
        let mut record = Record { lines: 1, ..Record::default() };
        // What is read and not yet copied begins at `piece`.
        let (mut piece, mut at) = (start, start);
        for _ in 0..MAX_COLUMNS {
            if bytes.get(at) == Some(&b'"') && self.careful.minds_quotes() {
                (at, record.lines) = self.copy_quoted(piece, at, record.lines, table)?;
                if bytes.get(at).is_some_and(|byte| !is_end(*byte, self.separator)) {
                    return None;
                }
                piece = at;
            } else {
                at = find_end(bytes, at, self.separator);
            }
            table.end_cell(at - piece);
            match bytes.get(at) {
                Some(byte) if *byte == self.separator => at += 1,
                Some(byte) => {
                    table.push_text(self.text.get(piece..=at)?);
                    let is_pair = *byte == b'\r' && bytes.get(at + 1) == Some(&b'\n');
                    record.consumed = at + 1 + usize::from(is_pair) - start;
                    return Some(record);
                }
                None => {
                    table.push_text(self.text.get(piece..)?);
                    table.push_text("\n");
                    record.consumed = at - start;
                    return Some(record);
                }
            }
        }
        None
    }

    /// Copies what stands from `piece` up to a quotation that opens at `open`, and then the text
    /// inside. Gives the place behind the closing mark, and the lines with those inside added.
    fn copy_quoted(
        &self,
        mut piece: usize,
        open: usize,
        mut lines: u32,
        table: &mut Table,
    ) -> Option<(usize, u32)> {
        let bytes = self.text.as_bytes();
        table.push_text(self.text.get(piece..open)?);
        piece = open + 1;
        let mut at = piece;
        loop {
            // CRLF, LF and CR each are one line break.
            match bytes.get(at)? {
                b'"' if bytes.get(at + 1) == Some(&b'"') => {
                    // Two marks together are one mark of the text.
                    table.push_text(self.text.get(piece..=at)?);
                    at += 1;
                    piece = at + 1;
                }
                b'"' => {
                    table.push_text(self.text.get(piece..at)?);
                    return Some((at + 1, lines));
                }
                b'\n' if bytes.get(at - 1) != Some(&b'\r') => lines += 1,
                b'\r' => lines += 1,
                _ => {}
            }
            at += 1;
        }
    }
}

/// Where the field ends that goes on at `at`: at the next separator or line break, or where the
/// bytes end. Every byte comes through here, so eight are looked at together where there are as
/// many.
#[inline(always)]
fn find_end(bytes: &[u8], mut at: usize, separator: u8) -> usize {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    let separators = ONES * u64::from(separator);
    while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let eight = u64::from_le_bytes(*eight);
        // The lowest high bit that is set belongs to the first byte below a blank, or to the first
        // separator.
        let others = eight ^ separators;
        let found = eight.wrapping_sub(ONES * 0x20) & !eight | others.wrapping_sub(ONES) & !others;
        let found = found & HIGH;
        if found == 0 {
            at += 8;
            continue;
        }
        at += usize::try_from(found.trailing_zeros() / 8).unwrap_or_default();
        if bytes.get(at).is_some_and(|byte| is_end(*byte, separator)) {
            return at;
        }
        at += 1;
    }
    while bytes.get(at).is_some_and(|byte| !is_end(*byte, separator)) {
        at += 1;
    }
    at
}

/// Whether a field ends at this byte.
#[inline(always)]
fn is_end(byte: u8, separator: u8) -> bool {
    byte == separator || byte == b'\n' || byte == b'\r'
}

/// How many line breaks there are: CRLF, LF and CR each are one.
pub(super) fn count_lines(bytes: &[u8]) -> u32 {
    let mut lines = 0;
    let mut before = 0;
    for byte in bytes {
        lines += u32::from(*byte == b'\r' || (*byte == b'\n' && before != b'\r'));
        before = *byte;
    }
    lines
}
