//! A cell that is one number and nothing else: `67,05%`, `1059`. Most cells are, and the way through
//! the clauses is long. What is read here is what that way would read.

use ntm_model::{Quantity, Value};

use super::clauses;
use super::figure::Scan;
use super::numeral::number;
use super::style::Evidence;

/// The value of a text that is one number, with a percent sign or without.
pub(super) fn read(text: &str, column: Option<&Evidence>) -> Option<Value> {
    let figure = clauses::settled(figure(text)?, column);
    let quantity = Quantity { figure, unit: String::new(), bound: None, year: None };
    Some(Value::Statement { word: None, rating: None, quantity: Some(quantity) })
}

/// The figure of such a text. There is at most one separator, because with two of them a number may
/// be a day.
pub(super) fn figure(text: &str) -> Option<Scan> {
    let (number_text, is_percent) = match text.strip_suffix('%') {
        Some(number_text) => (number_text, true),
        None => (text, false),
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let scanned = match number_text.split_once(['.', ',']) {
        None => {
            is_digits(number_text).then(|| number(number_text, &[], &[number_text.len()]))?.ok()?
        }
        Some((whole, decimals)) => {
            let separator = number_text.chars().nth(whole.len())?;
            let groups = [whole.len(), decimals.len()];
            let digits = || [whole, decimals].concat();
            let is_number = is_digits(whole) && is_digits(decimals);
            is_number.then(|| number(&digits(), &[separator], &groups))?.ok()?
        }
    };
    Some(if is_percent { Scan::Percent(scanned) } else { Scan::Number(scanned) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::value::read_any;

    #[track_caller]
    fn check(text: &str, is_plain: bool) {
        let value = read(text, None);
        assert_eq!(value.is_some(), is_plain, "{text}");
        if let Some(value) = value {
            assert_eq!(value, read_any(text, None), "{text}");
        }
    }

    #[test]
    fn single_numbers_take_the_short_way() {
        for text in ["0", "95%", "67,05%", "67.05%", "36.750", "2026", "12.2026", "007", "0.95"] {
            check(text, true);
        }
        for text in ["", "%", "Đạt", "95 %", "1.234.567", "15.11.2026", "95,", ",5", "-5", "5%%"]
        {
            check(text, false);
        }
        check("99999999999999999999", false);
    }

    proptest! {
        #[test]
        fn the_short_way_leads_to_the_same_value(text in "[0-9]{0,5}[.,]?[0-9]{0,21}[.,]?%?") {
            if let Some(value) = read(&text, None) {
                prop_assert_eq!(value, read_any(&text, None));
            }
        }
    }
}
