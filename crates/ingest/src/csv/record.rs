//! One record after the other, and quotation marks that were forgotten.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::table::number;

/// After so many broken quotations the rest is read without quoting, because each of them may
/// cost a walk to the end of the file.
const MAX_UNCLOSED: u32 = 8;

/// Reads records with quotation marks, and without where they are broken.
pub(super) struct Records {
    separator: u8,
    quoting: Reader,
    plain: Reader,
    unclosed: u32,
}

/// What one record took and gave.
#[derive(Clone, Copy, Default)]
pub(super) struct Record {
    /// Bytes of the input, the line break included.
    pub(super) consumed: usize,
    /// Line breaks in them.
    pub(super) lines: u32,
    /// Fields that were kept.
    pub(super) fields: usize,
    /// Whether there were more fields than are kept.
    pub(super) has_more_fields: bool,
    /// Whether a quotation is broken, so that the line was read without quoting.
    pub(super) has_unclosed_quote: bool,
}

impl Records {
    pub(super) fn new(separator: u8) -> Self {
        let reader = |quoting| ReaderBuilder::new().delimiter(separator).quoting(quoting).build();
        Self { separator, quoting: reader(true), plain: reader(false), unclosed: 0 }
    }

    /// Reads the record at the beginning of `input`: the texts of its fields into `output`, the
    /// end of each into `ends`.
    ///
    /// A forgotten quotation mark swallows the rows behind it. So a record of several lines, or
    /// one that goes to the end of the input, must be quoted well; if it is not, its first line
    /// is read alone and without quoting, and no row is lost.
    pub(super) fn read(&mut self, input: &[u8], output: &mut [u8], ends: &mut [usize]) -> Record {
        if self.unclosed >= MAX_UNCLOSED {
            return read_record(&mut self.plain, input, output, ends);
        }
        let record = read_record(&mut self.quoting, input, output, ends);
        let bytes = input.get(..record.consumed).unwrap_or_default();
        let may_have_swallowed = record.lines > 1 || record.consumed == input.len();
        if !may_have_swallowed || is_well_quoted(bytes, self.separator) {
            return record;
        }
        self.unclosed += 1;
        self.quoting.reset();
        let record = read_record(&mut self.plain, input, output, ends);
        Record { has_unclosed_quote: true, ..record }
    }
}

/// Reads one record from the beginning of `input`.
fn read_record(reader: &mut Reader, input: &[u8], output: &mut [u8], ends: &mut [usize]) -> Record {
    let mut record = Record::default();
    let mut written = 0;
    let mut beyond = [0; 32];
    loop {
        let kept = ends.get_mut(record.fields..).unwrap_or_default();
        let is_full = kept.is_empty();
        let (result, bytes_in, bytes_out, fields) = reader.read_record(
            input.get(record.consumed..).unwrap_or_default(),
            output.get_mut(written..).unwrap_or_default(),
            if is_full { &mut beyond } else { kept },
        );
        record.consumed += bytes_in;
        written += bytes_out;
        if is_full {
            record.has_more_fields |= fields > 0;
        } else {
            record.fields += fields;
        }
        match result {
            ReadRecordResult::InputEmpty | ReadRecordResult::OutputEndsFull => {}
            ReadRecordResult::Record | ReadRecordResult::OutputFull | ReadRecordResult::End => {
                break;
            }
        }
    }
    // csv-core ends the record at the first half of a CRLF.
    let taken = input.get(..record.consumed).unwrap_or_default();
    if taken.ends_with(b"\r") && input.get(record.consumed) == Some(&b'\n') {
        record.consumed += 1;
    }
    record.lines = count_lines(input.get(..record.consumed).unwrap_or_default());
    record
}

/// How many line breaks there are: CRLF, LF and CR each are one.
pub(super) fn count_lines(bytes: &[u8]) -> u32 {
    let count = |wanted: u8| bytes.iter().filter(|byte| **byte == wanted).count();
    let returns = count(b'\r');
    let is_pair = |two: &&[u8]| *two == b"\r\n";
    let pairs = if returns == 0 { 0 } else { bytes.windows(2).filter(is_pair).count() };
    number(count(b'\n') + returns - pairs)
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
        let mark = inside.iter().position(|byte| *byte == b'"')?;
        let after = inside.get(mark + 1..)?;
        match after.strip_prefix(b"\"") {
            Some(rest) => inside = rest,
            None => return Some(after),
        }
    }
}
