//! One record after the other, and quotation marks that were forgotten.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::cells::Cells;
use crate::MAX_COLUMNS;
use crate::table::number;

/// Reads records with quotation marks, and without where they are broken.
pub(super) struct Records {
    separator: u8,
    quoting: Reader,
    plain: Reader,
    /// Where the fields of the record end.
    ends: Vec<usize>,
    /// How many bytes may still be read for nothing before quotation marks are given up. A broken
    /// quotation may cost a walk to the end of the text, and there may be many.
    patience: usize,
}

/// What one record took and gave.
#[derive(Clone, Copy, Default)]
pub(super) struct Record {
    /// Bytes of the input, the line break included.
    pub(super) consumed: usize,
    /// Line breaks in them.
    pub(super) lines: u32,
    /// Fields that were kept.
    fields: usize,
    /// Whether there were more fields than are kept.
    pub(super) has_more_fields: bool,
    /// Whether a quotation is broken, so that the line was read without quoting.
    pub(super) has_unclosed_quote: bool,
    /// Whether quotation marks are given up from the next record on.
    pub(super) gives_up: bool,
}

impl Records {
    /// For an input of this many bytes.
    pub(super) fn new(separator: u8, bytes: usize) -> Self {
        const LEAST: usize = 64 * 1024;
        let reader = |quoting| ReaderBuilder::new().delimiter(separator).quoting(quoting).build();
        let ends = vec![0; usize::try_from(MAX_COLUMNS).unwrap_or_default()];
        let patience = bytes.saturating_mul(2).saturating_add(LEAST);
        Self { separator, quoting: reader(true), plain: reader(false), ends, patience }
    }

    /// Reads the record at the beginning of `input`, which begins on this line, into `cells`.
    ///
    /// A forgotten quotation mark swallows the rows behind it. So a record of several lines, or
    /// one that goes to the end of the input, must be quoted well; if it is not, its first line
    /// is read alone and without quoting, and no row is lost.
    pub(super) fn read(&mut self, input: &[u8], line: u32, cells: &mut Cells) -> Record {
        let record = self.read_carefully(input, cells);
        cells.add_row(line, self.ends.get(..record.fields).unwrap_or_default());
        record
    }

    fn read_carefully(&mut self, input: &[u8], cells: &mut Cells) -> Record {
        if self.patience == 0 {
            return read_record(&mut self.plain, input, cells, &mut self.ends);
        }
        let record = read_record(&mut self.quoting, input, cells, &mut self.ends);
        let bytes = input.get(..record.consumed).unwrap_or_default();
        let may_have_swallowed = record.lines > 1 || record.consumed == input.len();
        if !may_have_swallowed || is_well_quoted(bytes, self.separator) {
            return record;
        }
        self.patience = self.patience.saturating_sub(record.consumed);
        self.quoting.reset();
        let record = read_record(&mut self.plain, input, cells, &mut self.ends);
        Record { has_unclosed_quote: true, gives_up: self.patience == 0, ..record }
    }
}

/// Reads one record from the beginning of `input`.
fn read_record(reader: &mut Reader, input: &[u8], cells: &mut Cells, ends: &mut [usize]) -> Record {
    let mut record = Record::default();
    let mut written = 0;
    loop {
        let rest = input.get(record.consumed..).unwrap_or_default();
        let room = cells.room(written);
        let kept = ends.get_mut(record.fields..).unwrap_or_default();
        let is_full = kept.is_empty();
        let (result, bytes_in, bytes_out, fields) = if is_full {
            pass_over(reader, rest, room)
        } else {
            reader.read_record(rest, room, kept)
        };
        record.consumed += bytes_in;
        written += bytes_out;
        if is_full {
            record.has_more_fields |= fields > 0;
        } else {
            record.fields += fields;
        }
        if matches!(result, ReadRecordResult::Record | ReadRecordResult::End) {
            break;
        }
    }
    // csv-core ends the record at the first half of a CRLF.
    let before = record.consumed.checked_sub(1).and_then(|last| input.get(last));
    let is_pair = before == Some(&b'\r') && input.get(record.consumed) == Some(&b'\n');
    // Without quotation marks only one sign behind each field is left out, the last one being the
    // line break; so there is no other, and nothing need be counted.
    let is_plain = written + record.fields == record.consumed && !record.has_more_fields;
    record.consumed += usize::from(is_pair);
    record.lines =
        if is_plain { 1 } else { count_lines(input.get(..record.consumed).unwrap_or_default()) };
    record
}

/// Reads on where no more fields are kept. Apart, because few records have so many, and clearing a
/// list costs time in each.
#[inline(never)]
fn pass_over(
    reader: &mut Reader,
    input: &[u8],
    output: &mut [u8],
) -> (ReadRecordResult, usize, usize, usize) {
    reader.read_record(input, output, &mut [0; 64])
}

/// How many line breaks there are: CRLF, LF and CR each are one.
pub(super) fn count_lines(bytes: &[u8]) -> u32 {
    // Most records have only the one at their end, and that is found quickly.
    let (body, at_end) = match bytes {
        [body @ .., b'\r', b'\n'] | [body @ .., b'\r' | b'\n'] => (body, 1),
        body => (body, 0),
    };
    if memchr::memchr2(b'\n', b'\r', body).is_none() {
        return at_end;
    }
    let mut lines = 0;
    let mut before = 0;
    for byte in body {
        lines += usize::from(*byte == b'\r' || (*byte == b'\n' && before != b'\r'));
        before = *byte;
    }
    number(lines) + at_end
}

/// Whether every quotation that opens a field is closed just before a separator or a line break.
fn is_well_quoted(record: &[u8], separator: u8) -> bool {
    let is_end = |byte: u8| byte == separator || matches!(byte, b'\r' | b'\n');
    let mut rest = record;
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix(b"\"") {
            let Some(after) = after_quotation(quoted) else { return false };
            let blanks = after.iter().take_while(|byte| **byte == b' ').count();
            rest = after.get(blanks..).unwrap_or_default();
            if rest.first().is_some_and(|byte| !is_end(*byte)) {
                return false;
            }
        }
        let end = rest.iter().position(|byte| is_end(*byte)).unwrap_or(rest.len());
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    true
}

/// What follows the closing mark of a quotation; `None` when there is none. Two marks together
/// are one mark inside the quotation.
fn after_quotation(mut inside: &[u8]) -> Option<&[u8]> {
    loop {
        let mark = memchr::memchr(b'"', inside)?;
        let after = inside.get(mark + 1..)?;
        match after.strip_prefix(b"\"") {
            Some(rest) => inside = rest,
            None => return Some(after),
        }
    }
}
