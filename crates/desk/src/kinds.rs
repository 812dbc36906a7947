//! What a file is, told by its first rows: not every file that is dropped holds results.

use ntm_ingest::Sheet;
use serde::{Deserialize, Serialize};

/// What a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// Results of communes, or nothing that is known.
    #[default]
    Status,
    /// A province's own levels.
    Levels,
}

/// The kind of a text file.
pub fn kind_of(bytes: &[u8]) -> FileKind {
    if ntm_ingest::is_overlay(beginning(bytes)) { FileKind::Levels } else { FileKind::Status }
}

/// The kind of a workbook.
pub(crate) fn kind_of_sheets(sheets: &[Sheet]) -> FileKind {
    if ntm_ingest::is_overlay_sheets(sheets) { FileKind::Levels } else { FileKind::Status }
}

/// As much of a text file as a header can stand in, in whole lines: a country has seventy
/// megabytes, and to read them twice would take its time.
fn beginning(bytes: &[u8]) -> &[u8] {
    const MOST: usize = 1 << 16;
    let Some(first) = bytes.get(..MOST) else { return bytes };
    // In UTF-16, where every other byte may be zero, a line break is two bytes long; such a text
    // is cut between two letters instead.
    let end = match first.contains(&0) {
        true => None,
        false => first.iter().rposition(|byte| *byte == b'\n'),
    };
    end.and_then(|end| first.get(..=end)).unwrap_or(first)
}
