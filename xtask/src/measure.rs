//! Measuring files the way a slow line feels them.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::Outcome;

/// What something weighs, in bytes.
#[derive(Clone, Copy, Default)]
pub(crate) struct Weight {
    /// As it lies on the disk.
    pub(crate) raw: usize,
    /// As a host sends it: gzip at its strongest.
    pub(crate) gzip: usize,
}

impl Weight {
    /// Weighs the content of one file.
    pub(crate) fn of(content: &[u8]) -> Outcome<Self> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder
            .write_all(content)
            .and_then(|()| encoder.finish())
            .map(|packed| Self { raw: content.len(), gzip: packed.len() })
            .map_err(|error| format!("a file could not be packed to be weighed: {error}."))
    }

    /// Both together. Files are sent one by one, so that their packed sizes add up.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip }
    }
}

/// Bytes as kilobytes of 1000, with one decimal.
pub(crate) fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilobytes_are_of_a_thousand_bytes() {
        assert_eq!(kilobytes(0), "0.0 KB");
        assert_eq!(kilobytes(1_049), "1.0 KB");
        assert_eq!(kilobytes(1_050), "1.1 KB");
        assert_eq!(kilobytes(240_000), "240.0 KB");
    }
}
