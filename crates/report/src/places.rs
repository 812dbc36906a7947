//! Which cell a result points back to, and how the cell is named.

use ntm_model::{Read, ReadField};

/// The cell that decided: the result if there is one, else the unit's own claim, else the reason
/// for not applying.
pub fn deciding_read(reads: &[Read]) -> Option<&Read> {
    let of = |field| reads.iter().find(|read| read.field == field);
    of(ReadField::Result).or_else(|| of(ReadField::Declaration)).or_else(|| reads.first())
}

/// `place` with the file's name before it, if one is to be shown.
pub(crate) fn in_file(file: Option<&str>, place: String) -> String {
    match file {
        Some(file) => format!("{file}: {place}"),
        None => place,
    }
}
