//! Results whose two numbers stand in columns of their own: `1.190 | 1.200 | 99,17`.
//!
//! They are put together in the way in which officials write them in one cell, `99,17% (1190/1200)`
//! or `1190/1200`, so that the text alone reads as the value, and so that a percentage that
//! contradicts its numbers is found in the same way.

use ntm_model::{Cell, Figure, Value};

use super::Source;
use crate::groups::Group;
use crate::header::is_share;
use crate::read_value;
use crate::table::Row;

/// The result of the group with the numbers of its fraction; `None` where there are none, or where
/// they do not fit together with what the column of results says. `result` is that cell.
pub(super) fn result(
    source: Source<'_>,
    row: Row<'_>,
    group: &Group<'_>,
    measure: &str,
    result: Option<&Cell>,
) -> Option<Cell> {
    let fraction = group.fraction?;
    let (part, whole) = (row.cell(fraction.numerator), row.cell(fraction.denominator));
    if !is_number(part) || !is_number(whole) {
        return None;
    }
    let Some(said) = result else {
        let text = match measure {
            "" | "%" => format!("{part}/{whole}"),
            things => format!("{part}/{whole} {things}"),
        };
        let value = read_value(&text);
        let (text, value) = if is_fraction(&value) {
            (text, value)
        } else {
            let text = format!("{part}/{whole}");
            let value = read_value(&text);
            (text, value)
        };
        let place = source.place(row, fraction.numerator);
        return is_fraction(&value).then(|| Cell::new(place, text, value));
    };
    let Value::Statement { word: None, rating: None, quantity: Some(quantity) } = &said.value
    else {
        return None;
    };
    let percent = match quantity.figure {
        Figure::Percent(_) => said.text.trim().to_owned(),
        Figure::Number(_) if quantity.unit.is_empty() => {
            let column = group.result.and_then(|index| source.layout.columns.get(index));
            let is_named = column.is_some_and(|column| is_share(&column.header));
            // 0,95 may mean 95 %, which is a question of its own.
            let number = said.text.trim();
            let is_small = number.starts_with("0,") || number.starts_with("0.");
            if !is_named || is_small {
                return None;
            }
            format!("{number}%")
        }
        _ => return None,
    };
    let text = format!("{percent} ({part}/{whole})");
    let value = read_value(&text);
    let is_both = |value: &Value| {
        matches!(value, Value::Statement { quantity: Some(quantity), .. }
            if matches!(quantity.figure, Figure::PercentAndFraction { .. }))
    };
    is_both(&value).then(|| Cell::new(said.place.clone(), text, value))
}

fn is_number(text: &str) -> bool {
    matches!(read_value(text), Value::Statement { word: None, rating: None, quantity: Some(quantity) }
        if matches!(quantity.figure, Figure::Number(_)) && quantity.unit.is_empty())
}

fn is_fraction(value: &Value) -> bool {
    matches!(value, Value::Statement { word: None, rating: None, quantity: Some(quantity) }
        if matches!(quantity.figure, Figure::Fraction { .. }))
}
