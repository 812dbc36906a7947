//! The text of one cell to a value, without knowing which indicator it is for.
//!
//! The rule of the room: what is not explained to the last word is not guessed. A cell is cut
//! into clauses (`split`), each clause is a known phrase (`words`) or a figure (`figure`,
//! `numeral`) with what may stand around one (`quantity`, `before`), and the clauses must fit
//! together (`clauses`). Signs that come from other keyboards are made plain (`keyboard`).
//! What other cells of the column show about separators is brought in by `style`. Most cells are
//! one number and nothing else, and take a short way (`plain`) to the same value.

mod before;
mod clauses;
mod figure;
mod keyboard;
mod numeral;
mod plain;
mod quantity;
mod split;
mod style;
mod words;

use std::borrow::Cow;

use ntm_model::{Value, WhyUnreadable, fold};

use crate::encoding::compose;
use crate::period::is_time;
use crate::table::trim;

pub(crate) use style::{Evidence, NumberStyle};

/// Reads the text of one cell, without knowing which indicator it is for.
pub fn read_value(text: &str) -> Value {
    read_value_in(text, None)
}

/// Reads the text of one cell with what its column shows about separators: `36.750` is 36.75 in a
/// column that has `41.2` in it. The cell's own numbers go before it.
pub(crate) fn read_value_in(text: &str, column: Option<&Evidence>) -> Value {
    let text = trim(text);
    plain::read(text, column).unwrap_or_else(|| read_any(text, column))
}

/// Reads a text that may be anything.
fn read_any(text: &str, column: Option<&Evidence>) -> Value {
    /// Longer texts are reports of their own, in bytes.
    const LONGEST: usize = 2000;
    if is_blank(text) {
        return Value::Blank;
    }
    if text.len() > LONGEST {
        return Value::Unreadable(WhyUnreadable::NotUnderstood);
    }
    if is_spreadsheet_error(text) {
        return Value::Unreadable(WhyUnreadable::SpreadsheetError);
    }
    let text = compose(text);
    let text = keyboard::plain_signs(&text);
    if is_blank(&text) {
        return Value::Blank;
    }
    let text = without_formula_marks(&text);
    let text = without_footnote(&text);
    // Whole phrases first, because some have a slash or a comma in them: `N/A`.
    if let Some(statement) = words::statement(&fold(text)) {
        return statement.into_value();
    }
    if is_time(text) {
        return Value::Unreadable(WhyUnreadable::Time);
    }
    clauses::read(text, column)
}

/// Whether the text says nothing: blanks, dashes, dots, or that there is no figure.
pub(crate) fn is_blank(text: &str) -> bool {
    let is_sign = |letter: char| {
        letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | '−' | '.' | '…' | '_' | '/')
    };
    text.chars().all(is_sign) || words::is_no_data(text)
}

/// `#DIV/0!`, `#N/A`, `Err:502`, and the signs that a spreadsheet shows for a narrow column.
fn is_spreadsheet_error(text: &str) -> bool {
    const ERRORS: [&str; 9] =
        ["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];
    ERRORS.iter().any(|error| text.eq_ignore_ascii_case(error))
        || text.chars().all(|letter| letter == '#')
        || text.starts_with("Err:")
}

/// A share without the mark of a footnote behind it: `99,5%*`, `95% (1)`, `92%¹`. Only behind `%`
/// can the mark be nothing else.
fn without_footnote(text: &str) -> &str {
    let Some((share, mark)) = text.rsplit_once('%') else { return text };
    let is_sign = |letter: char| matches!(letter, '*' | '¹' | '²' | '³' | '†' | '‡');
    let mark = mark.trim();
    let inside = mark
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .or_else(|| mark.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')));
    let is_note = match inside {
        Some(inside) => {
            let is_number = inside.len() < 3 && inside.bytes().all(|byte| byte.is_ascii_digit());
            !inside.is_empty() && (is_number || inside.chars().all(is_sign))
        }
        None => !mark.is_empty() && mark.chars().all(is_sign),
    };
    if !is_note || share.is_empty() {
        return text;
    }
    text.get(..=share.len()).unwrap_or(text)
}

/// Copies of decisions bring the marks of typeset formulas along: `$\geq 95\%$`.
fn without_formula_marks(text: &str) -> Cow<'_, str> {
    if !text.contains(['$', '\\']) {
        return Cow::Borrowed(text);
    }
    let marks = [
        ("\\geqslant", "≥"),
        ("\\leqslant", "≤"),
        ("\\geq", "≥"),
        ("\\leq", "≤"),
        ("\\ge", "≥"),
        ("\\le", "≤"),
        ("\\%", "%"),
        ("\\,", ""),
        ("$", ""),
    ];
    Cow::Owned(marks.iter().fold(text.to_owned(), |text, (mark, sign)| text.replace(mark, sign)))
}

#[cfg(test)]
mod tests;
