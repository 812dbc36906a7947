//! Which sign stands before the decimals, as the cells of one column show it together.

use ntm_model::Decimal;

use super::clauses;
use super::numeral::Scanned;

/// Which sign stands before the decimals; the other one stands between thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberStyle {
    /// `1.234,5`, as in Vietnam.
    Comma,
    /// `1,234.5`.
    Point,
}

/// What a column shows about its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// How its numbers are written.
    pub style: NumberStyle,
    /// Which of the texts shows it, counted from 0: the first that reads only one way.
    pub proof_index: usize,
    /// The least and the greatest magnitude of its numbers that read only one way.
    range: Option<(i64, i64)>,
}

impl NumberStyle {
    /// What the texts of one column show.
    ///
    /// The column must hold figures of one kind: the results of many places for one indicator. In
    /// the column of a form, where shares stand beside sums of money, the comma of `67,05%` says
    /// nothing about the dot of `36.750 triệu đồng`.
    ///
    /// A number shows its style when it reads only one way and has a sign in it: `41.2`, `95,5`,
    /// `1.234.567`. Two numbers that show different styles prove nothing, and then there is none.
    pub(crate) fn from_texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Evidence> {
        let mut shown = None;
        let mut range: Option<(i64, i64)> = None;
        for (index, text) in texts.into_iter().enumerate() {
            for number in clauses::numbers(text) {
                match (number.shows, shown) {
                    (Some(style), None) => shown = Some((style, index)),
                    (Some(style), Some((first, _))) if style != first => return None,
                    _ => {}
                }
                if let Some(size) = number.certain().and_then(Decimal::magnitude) {
                    let (least, greatest) = range.unwrap_or((size, size));
                    range = Some((least.min(size), greatest.max(size)));
                }
            }
        }
        shown.map(|(style, proof_index)| Evidence { style, proof_index, range })
    }
}

impl Evidence {
    /// The style, where it settles these numbers of one cell. A number with three digits more than
    /// any other of its column, or less, stays a question: the style of the column makes 36.750 of
    /// it, and it stands among 42,5 and 38,9.
    pub(super) fn settles(&self, numbers: &[Scanned]) -> Option<NumberStyle> {
        let (least, greatest) = self.range?;
        let is_usual = |number: &Scanned| match number.in_style(self.style).magnitude() {
            Some(size) => size < greatest + 3 && size > least - 3,
            None => true,
        };
        numbers.iter().all(is_usual).then_some(self.style)
    }
}

#[cfg(test)]
mod tests {
    use ntm_model::{Figure, Value};

    use super::*;
    use crate::value::{read_value, read_value_in};

    /// The reading of the last text among the others, and which of them settles it.
    #[track_caller]
    fn check(texts: &[&str], expected: &str, proof: Option<usize>) {
        let evidence = NumberStyle::from_texts(texts.iter().copied());
        assert_eq!(evidence.as_ref().map(|found| found.proof_index), proof, "{texts:?}");
        let value = read_value_in(texts.last().unwrap(), evidence.as_ref());
        let Value::Statement { quantity: Some(quantity), .. } = value else { panic!("{value:?}") };
        let (Figure::Number(number) | Figure::Percent(number)) = quantity.figure else {
            panic!("{texts:?}")
        };
        let read = match number.other {
            Some(other) => format!("{}|{other}", number.customary),
            None => number.customary.to_string(),
        };
        assert_eq!(read, expected, "{texts:?}");
    }

    #[test]
    fn other_cells_of_the_column_settle_the_sign() {
        check(&["41.2", "38.9", "36.750"], "36.750", Some(0));
        check(&["42 triệu đồng", "41,2", "36,750 triệu đồng"], "36.750", Some(1));
        check(&["1.234,5", "987", "2.268"], "2268", Some(0));
        check(&["1,234.5 hộ", "2,268 hộ"], "2268", Some(0));
        check(&["95.5%", "10.125%"], "10.125", Some(0));
    }

    #[test]
    fn without_proof_the_question_stays() {
        check(&["42", "36.750"], "36750|36.750", None);
        check(&["36.750", "38.125"], "38125|38.125", None);
        check(&["41.2", "41,2", "36.750"], "36750|36.750", None);
        check(&["", "Đạt", "15.11.2026", "36.750"], "36750|36.750", None);
    }

    #[test]
    fn a_number_of_another_size_stays_a_question() {
        check(&["42,5", "38,9", "36.750"], "36750|36.750", Some(0));
        check(&["1.234.567", "2.345.678", "5,125"], "5.125|5125", Some(0));
    }

    #[test]
    fn what_reads_one_way_is_not_changed() {
        let evidence = NumberStyle::from_texts(["41.2"]);
        for text in ["67,05%", "Đạt", "", "1.234.567 hộ", "19,8% (449/2.268 hồ sơ)", "?"] {
            assert_eq!(read_value_in(text, evidence.as_ref()), read_value(text));
        }
    }
}
