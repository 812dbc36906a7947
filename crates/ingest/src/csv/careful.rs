//! Records whose quotation marks were forgotten or stand where they should not.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::record::{Record, count_lines};
use crate::MAX_COLUMNS;
use crate::table::Table;

/// Reads records with quotation marks, and without where they are broken.
pub(super) struct Careful {
    separator: u8,
    quoting: Reader,
    plain: Reader,
    /// The texts of the record's fields, and behind them zeros to write on.
    buffer: Vec<u8>,
    /// Where the fields of the record end.
    ends: Vec<usize>,
    /// How many bytes may still be read for nothing before quotation marks are given up. A broken
    /// quotation may cost a walk to the end of the text, and there may be many.
    patience: usize,
}

/// One record as it was read.
struct Fields {
    record: Record,
    /// How many were kept.
    count: usize,
}

impl Careful {
    /// For an input of this many bytes.
    pub(super) fn new(separator: u8, bytes: usize) -> Self {
        const LEAST: usize = 64 * 1024;
        let reader = |quoting| ReaderBuilder::new().delimiter(separator).quoting(quoting).build();
        let patience = bytes.saturating_mul(2).saturating_add(LEAST);
        let (quoting, plain) = (reader(true), reader(false));
        Self { separator, quoting, plain, buffer: Vec::new(), ends: Vec::new(), patience }
    }

    /// Whether quotation marks are not given up.
    pub(super) fn minds_quotes(&self) -> bool {
        self.patience > 0
    }

    /// Reads the record at the beginning of `input` into the table.
    ///
    /// A forgotten quotation mark swallows the rows behind it. So a record of several lines, or
    /// one that goes to the end of the input, must be quoted well; if it is not, its first line
    /// is read alone and without quoting, and no row is lost.
    pub(super) fn read(&mut self, input: &[u8], table: &mut Table) -> Record {
        self.ends.resize(usize::try_from(MAX_COLUMNS).unwrap_or_default(), 0);
        let fields = self.read_fields(input);
        let mut start = 0;
        for end in self.ends.iter().take(fields.count) {
            let text = self.buffer.get(start..*end).unwrap_or_default();
            // Only whole ASCII characters were left out, so this is still UTF-8.
            table.push_text(str::from_utf8(text).unwrap_or_default());
            table.end_cell(0);
            table.push_text("\n");
            start = *end;
        }
        fields.record
    }

    fn read_fields(&mut self, input: &[u8]) -> Fields {
        if self.patience == 0 {
            return read_record(&mut self.plain, input, &mut self.buffer, &mut self.ends);
        }
        let fields = read_record(&mut self.quoting, input, &mut self.buffer, &mut self.ends);
        let bytes = input.get(..fields.record.consumed).unwrap_or_default();
        let may_have_swallowed = fields.record.lines > 1 || fields.record.consumed == input.len();
        if !may_have_swallowed || is_well_quoted(bytes, self.separator) {
            return fields;
        }
        self.patience = self.patience.saturating_sub(fields.record.consumed);
        self.quoting.reset();
        let mut fields = read_record(&mut self.plain, input, &mut self.buffer, &mut self.ends);
        fields.record.has_unclosed_quote = true;
        fields.record.gives_up = self.patience == 0;
        fields
    }
}

/// Reads one record from the beginning of `input`.
fn read_record(
    reader: &mut Reader,
    input: &[u8],
    buffer: &mut Vec<u8>,
    ends: &mut [usize],
) -> Fields {
    const LEAST: usize = 4 * 1024;
    let mut record = Record::default();
    let (mut written, mut count) = (0, 0);
    loop {
        if buffer.len() < written + LEAST {
            buffer.resize(2 * written + LEAST, 0);
        }
        let rest = input.get(record.consumed..).unwrap_or_default();
        let room = buffer.get_mut(written..).unwrap_or_default();
        let kept = ends.get_mut(count..).unwrap_or_default();
        let is_full = kept.is_empty();
        let mut beyond = [0; 64];
        let kept = if is_full { &mut beyond } else { kept };
        let (result, bytes_in, bytes_out, fields) = reader.read_record(rest, room, kept);
        record.consumed += bytes_in;
        written += bytes_out;
        if is_full {
            record.has_more_fields |= fields > 0;
        } else {
            count += fields;
        }
        if matches!(result, ReadRecordResult::Record | ReadRecordResult::End) {
            break;
        }
    }
    // csv-core ends the record at the first half of a CRLF.
    let before = record.consumed.checked_sub(1).and_then(|last| input.get(last));
    let is_pair = before == Some(&b'\r') && input.get(record.consumed) == Some(&b'\n');
    record.consumed += usize::from(is_pair);
    record.lines = count_lines(input.get(..record.consumed).unwrap_or_default());
    Fields { record, count }
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
