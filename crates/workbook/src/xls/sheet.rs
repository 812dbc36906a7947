//! One worksheet.

use ntm_ingest::Merged;

use super::Shared;
use super::records::{Record, Records};
use super::strings::Pieces;
use crate::grid::{Budget, Grid};
use crate::number::Exact;
use crate::{FALSE, TRUE};

/// Reads the records of a sheet into a grid. False when its end was not found.
pub(super) fn read(
    mut records: Records<'_>,
    shared: &Shared,
    grid: &mut Grid,
    budget: &mut Budget,
) -> bool {
    if records.next().is_none_or(|record| record.kind != Record::BEGIN) {
        return false;
    }
    // Charts inside the sheet have records of their own, with a beginning and an end.
    let mut depth = 0_u32;
    // The formula whose text is to follow.
    let mut waiting = None;
    while let Some(record) = records.next() {
        match record.kind {
            Record::BEGIN => depth += 1,
            Record::END if depth == 0 => return true,
            Record::END => depth -= 1,
            _ if depth > 0 => {}
            Record::RESULT_TEXT => {
                let mut pieces = vec![record.rest(0)];
                pieces.extend(records.continuations());
                if let (Some(at), Some(text)) = (waiting.take(), Pieces::new(pieces).long_text()) {
                    grid.put(at, &text, budget);
                }
            }
            _ => {
                let mut sink = Sink { shared, grid, budget, waiting: &mut waiting };
                sink.take(record);
            }
        }
        if grid.is_full() {
            return true;
        }
    }
    false
}

/// Where the cells of the sheet go.
struct Sink<'s> {
    shared: &'s Shared,
    grid: &'s mut Grid,
    budget: &'s mut Budget,
    waiting: &'s mut Option<(u32, u32)>,
}

impl Sink<'_> {
    /// Takes a record. One that is too short says nothing, and is reported with its cell if it
    /// names one.
    fn take(&mut self, record: Record<'_>) {
        let at = || Some((number(record.u16(0)?), number(record.u16(2)?)));
        let is_cell = matches!(
            record.kind,
            Record::NUMBER
                | Record::PACKED_NUMBER
                | Record::PACKED_NUMBERS
                | Record::SHARED_TEXT
                | Record::TEXT
                | Record::RICH_TEXT
                | Record::TRUTH_OR_ERROR
                | Record::FORMULA
        );
        if is_cell {
            // A text stands right behind its formula, or not at all when it is empty.
            *self.waiting = None;
            let Some(at) = at() else { return self.grid.damaged((self.grid.last_row(), 1)) };
            if self.cell(record, at).is_none() {
                self.grid.damaged(at);
            }
            return;
        }
        match record.kind {
            Record::ROW => {
                /// The row has no height.
                const HIDDEN: u16 = 0x20;
                if let (Some(row), Some(flags)) = (record.u16(0), record.u16(12))
                    && flags & HIDDEN != 0
                {
                    self.grid.hide_rows(number(row), number(row));
                }
            }
            Record::COLUMNS => {
                if let (Some(first), Some(last), Some(flags)) =
                    (record.u16(0), record.u16(2), record.u16(8))
                    && flags & 1 != 0
                {
                    self.grid.hide_columns(number(first), number(last));
                }
            }
            Record::MERGED => {
                for index in 0..usize::from(record.u16(0).unwrap_or(0)) {
                    let at = |side: usize| record.u16(2 + index * 8 + side * 2).map(number);
                    let (Some(first_row), Some(last_row), Some(first_column), Some(last_column)) =
                        (at(0), at(1), at(2), at(3))
                    else {
                        break;
                    };
                    self.grid.merge(Merged { first_row, first_column, last_row, last_column });
                }
            }
            _ => {}
        }
    }

    /// Takes a cell; `None` when its record is broken.
    fn cell(&mut self, record: Record<'_>, at: (u32, u32)) -> Option<()> {
        match record.kind {
            Record::NUMBER => {
                let number = record.f64(6)?;
                self.number(at, record.u16(4)?, Exact::from_float(number)?);
            }
            Record::PACKED_NUMBER => {
                self.number(at, record.u16(4)?, unpacked(record.u32(6)?)?);
            }
            Record::PACKED_NUMBERS => {
                // Row and first column before them, the last column behind them.
                let count = record.len().checked_sub(6)? / 6;
                for index in 0..count {
                    let style = record.u16(4 + index * 6)?;
                    let number = unpacked(record.u32(6 + index * 6)?)?;
                    let column = at.1.saturating_add(u32::try_from(index).ok()?);
                    self.number((at.0, column), style, number);
                }
            }
            Record::SHARED_TEXT => {
                let index = usize::try_from(record.u32(6)?).ok()?;
                self.grid.put(at, self.shared.strings.get(index)?, self.budget);
            }
            Record::TEXT | Record::RICH_TEXT => {
                let text = Pieces::of(record.rest(6)).long_text()?;
                self.grid.put(at, &text, self.budget);
            }
            Record::TRUTH_OR_ERROR => {
                let (value, is_error) = (record.u8(6)?, record.u8(7)?);
                let text = if is_error == 0 { truth(value) } else { error(value) };
                self.grid.put(at, text, self.budget);
            }
            Record::FORMULA => self.formula(record, at)?,
            _ => {}
        }
        Some(())
    }

    /// Takes the result of a formula: a number, or a mark and what it stands for.
    fn formula(&mut self, record: Record<'_>, at: (u32, u32)) -> Option<()> {
        /// To be calculated when the file is opened: so a program that cannot calculate marks a
        /// formula, with 0 in place of a result.
        const TO_BE_CALCULATED: u16 = 0b10;
        if record.u16(12)? != 0xffff {
            let number = record.f64(6)?;
            let number = Exact::from_float(number)?;
            if number.is_zero() && record.u16(14)? & TO_BE_CALCULATED != 0 {
                self.grid.not_calculated(at);
            } else {
                self.number(at, record.u16(4)?, number);
            }
            return Some(());
        }
        let value = record.u8(8)?;
        match record.u8(6)? {
            0 => *self.waiting = Some(at),
            1 => self.grid.put(at, truth(value), self.budget),
            2 => self.grid.put(at, error(value), self.budget),
            _ => {}
        }
        Some(())
    }

    fn number(&mut self, at: (u32, u32), style: u16, number: Exact) {
        let text = match self.shared.format(style) {
            Some(format) => format.write(number, self.shared.epoch),
            None => self.shared.builtin(style).write(number, self.shared.epoch),
        };
        self.grid.put(at, &text, self.budget);
    }
}

/// Rows and columns count from 0 in the file.
fn number(index: u16) -> u32 {
    u32::from(index) + 1
}

/// A number in four bytes: a whole number or the upper half of a fraction, and two bits that say
/// which, and whether it is to be divided by a hundred.
fn unpacked(packed: u32) -> Option<Exact> {
    let number = if packed & 2 == 0 {
        Exact::from_float(f64::from_bits(u64::from(packed & !3) << 32))?
    } else {
        Exact::from_integer(packed.cast_signed() >> 2)
    };
    Some(if packed & 1 == 0 { number } else { number.shifted(-2) })
}

fn truth(value: u8) -> &'static str {
    if value == 0 { FALSE } else { TRUE }
}

/// The text of an error ([MS-XLS] 2.5.10).
fn error(value: u8) -> &'static str {
    match value {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2a => "#N/A",
        // Newer errors, which this format has no number for.
        _ => "#VALUE!",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The problems of a sheet with one formula: its result and its flags.
    fn formula(result: [u8; 8], flags: u8) -> usize {
        let mut stream = vec![0x09, 0x08, 2, 0, 0, 6, 6, 0, 22, 0, 1, 0, 1, 0, 0, 0];
        stream.extend(result);
        stream.extend([flags, 0, 0, 0, 0, 0, 0, 0, 0x0a, 0, 0, 0]);
        let (mut grid, mut budget) = (Grid::default(), Budget::default());
        assert!(read(Records::new(&stream, 0), &Shared::default(), &mut grid, &mut budget));
        let mut problems = Vec::new();
        grid.finish("A", false, &mut problems);
        problems.len()
    }

    #[test]
    fn a_formula_may_be_marked_as_not_calculated() {
        assert_eq!(formula([0; 8], 2), 1);
        assert_eq!(formula([0; 8], 1), 0);
        assert_eq!(formula(1.5_f64.to_le_bytes(), 2), 0);
        assert_eq!(formula([3, 0, 0, 0, 0, 0, 0xff, 0xff], 0), 0);
        assert_eq!(formula(f64::NAN.to_le_bytes(), 0), 1, "broken");
    }

    #[test]
    fn packed_numbers_are_whole_or_fractions() {
        let written = |packed| unpacked(packed).unwrap().written(0);
        assert_eq!(written(0x3ff0_0000), "1");
        assert_eq!(written((31 << 2) | 2), "31");
        assert_eq!(written((310 << 2) | 3), "3,1");
        assert_eq!(written(((-310_i32) << 2).cast_unsigned() | 3), "-3,1");
        assert_eq!(written(0x3fb9_9999 & !3), "0,099999904632568");
    }
}
