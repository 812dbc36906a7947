//! The cells of a table while they are read.

use crate::table::{RowEnd, Table, number};

/// After so many rows the size of the table is foretold.
const ROWS_THAT_TELL: usize = 256;

/// The texts of all cells one after the other, the end of each, and the end of each row.
#[derive(Default)]
pub(super) struct Cells {
    /// The texts, and behind them zeros to write on.
    buffer: Vec<u8>,
    written: usize,
    ends: Vec<u32>,
    rows: Vec<RowEnd>,
}

impl Cells {
    pub(super) fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// Room for the texts of the next row, of which `used` bytes are written already. There is
    /// always some.
    pub(super) fn room(&mut self, used: usize) -> &mut [u8] {
        const LEAST: usize = 4 * 1024;
        let start = self.written + used;
        if self.buffer.len() < start + LEAST {
            // What is foretold is used up to its end; then lengths grow by an eighth.
            let length = self.buffer.capacity().max(start + start / 8 + 16 * LEAST);
            self.buffer.resize(length, 0);
        }
        self.buffer.get_mut(start..).unwrap_or_default()
    }

    /// Adds the row whose texts were written into the room: the line on which it begins, and where
    /// each text ends.
    pub(super) fn add_row(&mut self, line: u32, ends: &[usize]) {
        let start = self.written;
        self.ends.extend(ends.iter().map(|end| number(start + end)));
        self.written += ends.last().copied().unwrap_or(0);
        self.rows.push(RowEnd { line, cells: self.ends.len() });
    }

    /// Makes room for the whole table once its first rows are read. Lists that grow by doubling
    /// would hold up to three times their size for a while, and files may be large.
    pub(super) fn make_room(&mut self, bytes_read: usize, bytes: usize, max_rows: u32) {
        if self.rows.len() != ROWS_THAT_TELL {
            return;
        }
        let most = usize::try_from(max_rows).unwrap_or(usize::MAX) / ROWS_THAT_TELL;
        let times = (bytes / bytes_read.max(1)).min(most).saturating_add(1);
        // A tenth more than the first rows promise, and never more than a byte needs.
        let foretold = |count: usize| (count + count / 10).saturating_mul(times).min(bytes);
        self.buffer.reserve_exact(foretold(self.written).saturating_sub(self.buffer.len()));
        self.ends.reserve_exact(foretold(self.ends.len()));
        self.rows.reserve_exact(foretold(self.rows.len()));
    }

    pub(super) fn into_table(self) -> Table {
        let mut buffer = self.buffer;
        buffer.truncate(self.written);
        // Only whole ASCII characters were left out, so this is still UTF-8.
        Table::new(String::from_utf8(buffer).unwrap_or_default(), self.ends, self.rows)
    }
}
