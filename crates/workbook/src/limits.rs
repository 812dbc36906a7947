//! How much is read of one workbook. A small file may unpack to more than a phone can hold, so
//! everything is counted while it is unpacked; what the file says of itself is not believed.

/// The largest part of a packed workbook, in bytes after unpacking: 128 MB. A sheet of 200,000
/// rows with twelve columns needs about 80 MB.
pub const MAX_PART_BYTES: u64 = 128_000_000;
/// The most that is unpacked of one workbook, all parts together: 256 MB.
pub const MAX_UNPACKED_BYTES: u64 = 256_000_000;
/// The most bytes of text that the cells of one workbook hold together: 100 MB. A single shared
/// text may stand in a million cells.
pub const MAX_TEXT_BYTES: u64 = 100_000_000;
/// The most sheets of one workbook that are read: a province keeps one for each commune.
pub const MAX_SHEETS: u32 = 500;
/// The highest row of a sheet that is read: the last one that Excel and LibreOffice have. Text
/// files may be longer.
pub const MAX_ROWS: u32 = 1_048_576;
/// The rightmost column of a sheet that is read, as for text files.
pub const MAX_COLUMNS: u32 = ntm_ingest::MAX_COLUMNS;
/// A sheet that is read in full is taken in full.
const _: () = assert!(MAX_ROWS <= ntm_ingest::MAX_ROWS);
/// The most cells of one workbook that are read, counting the empty ones to the left of each
/// text: four million, which is 200,000 rows of twenty.
pub const MAX_CELLS: u64 = 4_000_000;
/// The most merged rectangles of one sheet that are handed over.
pub(crate) const MAX_MERGED: usize = 100_000;
/// The most cells of one sheet that are named one by one for the same problem.
pub(crate) const MAX_NAMED_CELLS: usize = 100;
