//! Marks in files of results, for what could not be told from something else without a word.

use crate::fold;

/// Stands in a column that says whose a row is, for “nothing is said here”: a blank cell there
/// means “as above”.
pub const NOT_STATED: &str = "(không ghi)";

/// Stands behind the number of a criterion that is itself the indicator, as in `10 (chỉ tiêu)`:
/// above the indicators of a criterion, its bare number is their heading.
pub const AS_INDICATOR: &str = "(chỉ tiêu)";

/// Whether the cell says that nothing is said.
pub fn is_not_stated(text: &str) -> bool {
    // Most cells are told by their first letter.
    text.starts_with('(') && (text == NOT_STATED || fold(text) == "(khong ghi)")
}

/// The code before the mark that it is an indicator; `None` where there is no mark.
pub fn marked_indicator(text: &str) -> Option<&str> {
    let inside = text.strip_suffix(')')?;
    let (code, _) = inside.rsplit_once('(')?;
    (fold(text.get(code.len()..)?) == "(chi tieu)").then(|| code.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_however_they_are_typed() {
        for text in [NOT_STATED, "(Không ghi)", "(KHONG GHI)", "(kho\u{302}ng ghi)"] {
            assert!(is_not_stated(text), "{text}");
        }
        for text in ["", "-", "không ghi", "(không rõ)", "(2026)"] {
            assert!(!is_not_stated(text), "{text}");
        }
        for text in
            ["10 (chỉ tiêu)", "10 (Chỉ  tiêu)", "10(chi tieu)", "10 (chi\u{309} tie\u{302}u)"]
        {
            assert_eq!(marked_indicator(text), Some("10"), "{text}");
        }
        for text in ["10", "(10)", "2.1 a)", "10 (tiêu chí)", ")", ""] {
            assert_eq!(marked_indicator(text), None, "{text}");
        }
    }
}
