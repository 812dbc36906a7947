//! The records of a stream: a number that says what it is, a length, and that many bytes.

/// A record. Offsets beyond its end give `None`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    data: &'a [u8],
}

impl<'a> Record<'a> {
    // The globals of the workbook.
    pub(super) const BEGIN: u16 = 0x0809;
    pub(super) const END: u16 = 0x000a;
    pub(super) const LOCK: u16 = 0x002f;
    pub(super) const FROM_1904: u16 = 0x0022;
    pub(super) const FORMAT: u16 = 0x041e;
    pub(super) const STYLE: u16 = 0x00e0;
    pub(super) const SHEET: u16 = 0x0085;
    pub(super) const SHARED_TEXTS: u16 = 0x00fc;
    pub(super) const CONTINUATION: u16 = 0x003c;
    // A sheet.
    pub(super) const ROW: u16 = 0x0208;
    pub(super) const COLUMNS: u16 = 0x007d;
    pub(super) const MERGED: u16 = 0x00e5;
    // Its cells.
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const PACKED_NUMBER: u16 = 0x027e;
    pub(super) const PACKED_NUMBERS: u16 = 0x00bd;
    pub(super) const SHARED_TEXT: u16 = 0x00fd;
    pub(super) const TEXT: u16 = 0x0204;
    pub(super) const RICH_TEXT: u16 = 0x00d6;
    pub(super) const TRUTH_OR_ERROR: u16 = 0x0205;
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const RESULT_TEXT: u16 = 0x0207;

    pub(super) fn len(self) -> usize {
        self.data.len()
    }

    /// The bytes from `offset` on.
    pub(super) fn rest(self, offset: usize) -> &'a [u8] {
        self.data.get(offset..).unwrap_or_default()
    }

    fn bytes<const N: usize>(self, offset: usize) -> Option<[u8; N]> {
        self.data.get(offset..)?.first_chunk().copied()
    }

    pub(super) fn u8(self, offset: usize) -> Option<u8> {
        self.data.get(offset).copied()
    }

    pub(super) fn u16(self, offset: usize) -> Option<u16> {
        self.bytes(offset).map(u16::from_le_bytes)
    }

    pub(super) fn u32(self, offset: usize) -> Option<u32> {
        self.bytes(offset).map(u32::from_le_bytes)
    }

    pub(super) fn f64(self, offset: usize) -> Option<f64> {
        self.bytes(offset).map(f64::from_le_bytes)
    }
}

/// A walk through records.
#[derive(Clone, Copy, Debug)]
pub(super) struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    pub(super) fn new(stream: &'a [u8], offset: usize) -> Self {
        Self { rest: stream.get(offset..).unwrap_or_default() }
    }

    /// The data of the records that continue the last one.
    pub(super) fn continuations(&mut self) -> Vec<&'a [u8]> {
        let mut found = Vec::new();
        loop {
            let mut ahead = *self;
            match ahead.next() {
                Some(record) if record.kind == Record::CONTINUATION => {
                    found.push(record.data);
                    *self = ahead;
                }
                _ => return found,
            }
        }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    /// The next record; `None` at the end, and where a record is cut.
    fn next(&mut self) -> Option<Record<'a>> {
        let (head, rest) = self.rest.split_first_chunk::<4>()?;
        let [kind_low, kind_high, length_low, length_high] = *head;
        let length = usize::from(u16::from_le_bytes([length_low, length_high]));
        let (data, rest) = rest.split_at_checked(length)?;
        self.rest = rest;
        Some(Record { kind: u16::from_le_bytes([kind_low, kind_high]), data })
    }
}
