//! Single cells of a row to values.

use std::sync::Arc;

use ntm_model::{Cell, Figure, Said, Value};

use crate::lookup::Remembered;
use crate::table::Row;
use crate::value::is_blank;
use crate::{Sheet, read_value};

/// Reads cells. Texts that were read before are not read and not kept again.
#[derive(Default)]
pub(crate) struct Cells {
    said: Remembered<Option<Arc<Said>>>,
    /// Free texts; `None` for those that only say that there is none.
    remarks: Remembered<Option<Arc<Said>>>,
}

impl Cells {
    /// The cell, if it says anything, with the reading of its text. `measure` is the unit that
    /// the row gives for bare numbers.
    pub(crate) fn cell(
        &mut self,
        sheet: &Sheet,
        row: Row<'_>,
        column: Option<usize>,
        measure: &str,
    ) -> Option<Cell> {
        let column = column?;
        let text = row.cell(column);
        if text.is_empty() {
            return None;
        }
        let place = sheet.cell_place(row.line(), column);
        let said = self.said.get(text, |text| {
            Some(Arc::new(Said { text: text.to_owned(), value: read_value(text) }))
        })?;
        if !measure.is_empty()
            && let Some((text, value)) = with_measure(text, &said.value, measure)
        {
            return Some(Cell::new(place, text, value));
        }
        Some(Cell::of(place, said))
    }

    /// A cell of free text that is to be read. A dash says that there is none.
    pub(crate) fn reason(
        &mut self,
        sheet: &Sheet,
        row: Row<'_>,
        column: Option<usize>,
    ) -> Option<Box<Cell>> {
        let cell = self.cell(sheet, row, column, "")?;
        (cell.value != Value::Blank).then(|| Box::new(cell))
    }

    /// A cell of free text that is only kept. A dash says that there is none.
    pub(crate) fn remark(
        &mut self,
        sheet: &Sheet,
        row: Row<'_>,
        column: Option<usize>,
    ) -> Option<Box<Cell>> {
        let column = column?;
        let text = row.cell(column);
        if text.is_empty() {
            return None;
        }
        let said = self.remarks.get(text, |text| {
            let said = || Arc::new(Said { text: text.to_owned(), value: Value::Blank });
            (!is_blank(text)).then(said)
        })?;
        Some(Box::new(Cell::of(sheet.cell_place(row.line(), column), said)))
    }
}

/// A bare number with the unit that the row gives: `74,17` under `%` is `74,17 %`. The unit
/// becomes part of the text, so that the text alone reads as the value. A share up to 1 stays as
/// it is, because `0,95` may mean 95 %, and that is a question.
fn with_measure(text: &str, value: &Value, measure: &str) -> Option<(String, Value)> {
    let Value::Statement { word: None, rating: None, quantity: Some(quantity) } = value else {
        return None;
    };
    let Figure::Number(numeral) = quantity.figure else { return None };
    if !quantity.unit.is_empty() || measure.contains(['/', ',']) && measure.contains("ạt") {
        return None;
    }
    let is_share = measure.starts_with('%');
    let one = ntm_model::Rational::from_integer(1);
    if is_share && numeral.customary.to_rational() <= one {
        return None;
    }
    let text = format!("{text} {measure}");
    let value = read_value(&text);
    let is_quantity =
        matches!(value, Value::Statement { word: None, rating: None, quantity: Some(_) });
    is_quantity.then_some((text, value))
}

/// Whether the row numbers the columns, as forms do under their header: `(1) | (2) | (3)`.
pub(crate) fn is_numbering(row: Row<'_>) -> bool {
    let mut last = None;
    let mut count = 0;
    for text in row.cells().filter(|text| !text.is_empty()) {
        let number = text.trim_start_matches('(').trim_end_matches(')').parse::<u32>().ok();
        let follows = match (number, last) {
            (Some(number), Some(last)) => number == last + 1,
            (Some(number), None) => number < 3,
            (None, _) => false,
        };
        if !follows {
            return false;
        }
        last = number;
        count += 1;
    }
    count > 2
}

/// Whether the row is the header again, as forms repeat it on each page.
pub(crate) fn is_repeated_header(row: Row<'_>, header: Row<'_>) -> bool {
    let mut same = 0;
    for (index, text) in row.cells().enumerate().filter(|(_, text)| !text.is_empty()) {
        if text != header.cell(index) {
            return false;
        }
        same += 1;
    }
    same > 1
}
