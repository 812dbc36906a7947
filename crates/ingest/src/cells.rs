//! Single cells of a row to values.

use ntm_model::{Cell, Figure, Value};

use crate::lookup::Remembered;
use crate::table::Row;
use crate::value::is_blank;
use crate::{Sheet, read_value};

/// Reads cells, and remembers what short texts say.
#[derive(Default)]
pub(crate) struct Cells {
    values: Remembered<Remembrance>,
}

/// A reading that can be absent, as the slots for readings are at first.
type Remembrance = Option<Value>;

impl Cells {
    /// The reading of a text.
    fn value(&mut self, text: &str) -> Value {
        let made = self.values.get(text, |text| Some(read_value(text)));
        made.unwrap_or(Value::Blank)
    }

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
        let value = self.value(text);
        if !measure.is_empty()
            && let Some((text, value)) = with_measure(text, &value, measure)
        {
            return Some(Cell { place, text, value });
        }
        Some(Cell { place, text: text.to_owned(), value })
    }

    /// A cell of free text. A dash says that there is none.
    pub(crate) fn remark(
        &self,
        sheet: &Sheet,
        row: Row<'_>,
        column: Option<usize>,
        read: fn(&str) -> Value,
    ) -> Option<Box<Cell>> {
        let column = column?;
        let text = row.cell(column);
        if is_blank(text) {
            return None;
        }
        let place = sheet.cell_place(row.line(), column);
        Some(Box::new(Cell { place, text: text.to_owned(), value: read(text) }))
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
