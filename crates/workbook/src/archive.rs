//! The parts of a packed workbook. XLSX and ODS files are ZIP archives of XML parts.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use crate::WorkbookProblemKind;
use crate::limits::{MAX_PART_BYTES, MAX_UNPACKED_BYTES};

/// Why a part, or the whole file, cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    Damaged,
    Locked,
    TooLarge { limit: u64 },
}

impl Refusal {
    pub(crate) fn kind(&self) -> WorkbookProblemKind {
        match self {
            Self::Damaged => WorkbookProblemKind::Damaged,
            Self::Locked => WorkbookProblemKind::Locked,
            Self::TooLarge { limit } => WorkbookProblemKind::UnpackedTooLarge { limit: *limit },
        }
    }
}

/// An archive, with a count of what was unpacked of it.
pub(crate) struct Archive<'a> {
    archive: ZipSliceArchive<&'a [u8]>,
    parts: Vec<Part>,
    left: u64,
}

struct Part {
    name: String,
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    is_locked: bool,
    checksum: u32,
}

impl<'a> Archive<'a> {
    /// Reads the directory of the archive.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let archive = ZipArchive::from_slice(bytes).map_err(|_| Refusal::Damaged)?;
        let mut parts = Vec::new();
        let mut entries = archive.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| Refusal::Damaged)? {
            let name = String::from_utf8_lossy(entry.file_path().as_bytes()).replace('\\', "/");
            parts.push(Part {
                name: name.trim_start_matches('/').to_owned(),
                place: entry.wayfinder(),
                method: entry.compression_method(),
                is_locked: entry.flags().is_encrypted(),
                checksum: entry.crc32(),
            });
        }
        Ok(Self { archive, parts, left: MAX_UNPACKED_BYTES })
    }

    /// Whether there is a part with this name. Names differ in capitals from program to program.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.iter().any(|part| part.name.eq_ignore_ascii_case(name))
    }

    /// The name of the first part that ends like this.
    pub(crate) fn find(&self, end: &str) -> Option<String> {
        self.parts.iter().map(|part| &part.name).find(|name| name.ends_with(end)).cloned()
    }

    /// The text of a part; `None` when there is no such part.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(part) = self.parts.iter().find(|part| part.name.eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        if part.is_locked {
            return Err(Refusal::Locked);
        }
        let limit = MAX_PART_BYTES.min(self.left);
        let entry = self.archive.get_entry(part.place).map_err(|_| Refusal::Damaged)?;
        let bytes = unpack(entry.data(), part.method, limit)?;
        if rawzip::crc32(&bytes) != part.checksum {
            return Err(Refusal::Damaged);
        }
        self.left = self.left.saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        decode(bytes).map(Some)
    }
}

/// Unpacks to at most `limit` bytes, whatever the archive says the size is.
fn unpack(packed: &[u8], method: CompressionMethod, limit: u64) -> Result<Vec<u8>, Refusal> {
    // The larger of the two limits is the one of all parts together.
    let passed = if limit < MAX_PART_BYTES { MAX_UNPACKED_BYTES } else { MAX_PART_BYTES };
    let too_large = Refusal::TooLarge { limit: passed };
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    match method {
        CompressionMethod::STORE if packed.len() > limit => Err(too_large),
        CompressionMethod::STORE => Ok(packed.to_vec()),
        CompressionMethod::DEFLATE => {
            decompress_to_vec_with_limit(packed, limit).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => too_large,
                _ => Refusal::Damaged,
            })
        }
        CompressionMethod::AES => Err(Refusal::Locked),
        _ => Err(Refusal::Damaged),
    }
}

/// XML is UTF-8 or UTF-16 with a mark.
fn decode(bytes: Vec<u8>) -> Result<String, Refusal> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
        char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| Refusal::Damaged)
    };
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            str::from_utf8(rest).map(str::to_owned).map_err(|_| Refusal::Damaged)
        }
        _ => String::from_utf8(bytes).map_err(|_| Refusal::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_unpacks_to_too_much_is_refused_while_it_is_unpacked() {
        let packed = miniz_oxide::deflate::compress_to_vec(&vec![0; 1_000_000], 6);
        assert!(packed.len() < 2000);
        let unpack = |limit| unpack(&packed, CompressionMethod::DEFLATE, limit);
        assert_eq!(unpack(1_000_000).map(|bytes| bytes.len()), Ok(1_000_000));
        assert_eq!(unpack(999_999), Err(Refusal::TooLarge { limit: MAX_UNPACKED_BYTES }));
    }

    #[test]
    fn parts_are_utf8_or_utf16() {
        assert_eq!(decode("\u{feff}Đạt".into()).unwrap(), "Đạt");
        assert_eq!(decode(b"\xff\xfea\0b\0".to_vec()).unwrap(), "ab");
        assert_eq!(decode(b"\xfe\xff\0a\0b".to_vec()).unwrap(), "ab");
        assert_eq!(decode(b"\xff\xfe\0\xd8".to_vec()), Err(Refusal::Damaged));
        assert_eq!(decode(b"\xd0\xe7".to_vec()), Err(Refusal::Damaged));
    }
}
