//! Codes that a spreadsheet took for numbers: 3.10 became 3.1.

use ntm_model::Code;

/// Whether the text may be a number. Only a decimal comma shows that; a text `3.1` says 3.1.
pub(crate) fn may_be_number(text: &str) -> bool {
    text.contains(',')
}

/// The code that was probably written: a number such as `3,1` after 3.9 is 3.10.
pub(crate) fn restore(text: &str, read: Code, before: Option<Code>) -> Option<Code> {
    let before = before.filter(|before| before.criterion() == read.criterion())?;
    let meant = read.indicator().checked_mul(10).filter(|number| *number != 0)?;
    let follows = before.indicator().saturating_add(1) == meant && before.part().is_none();
    let is_number = may_be_number(text) && read.part().is_none();
    (follows && is_number && !text.ends_with('0')).then(|| Code::new(read.criterion(), meant))
}

/// Whether the title beside the code names the same code with its zero: `3,1` beside
/// `3.10. Tỷ lệ …`.
pub(crate) fn is_hinted(text: &str, read: Code, title: Code) -> bool {
    let meant = read.indicator().checked_mul(10).filter(|number| *number != 0);
    may_be_number(text)
        && !text.ends_with('0')
        && read.part().is_none()
        && meant.is_some_and(|meant| title == Code::new(read.criterion(), meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, before: Code, meant: Option<Code>) {
        assert_eq!(restore(text, crate::read_code(text).unwrap(), Some(before)), meant, "{text}");
    }

    #[test]
    fn a_number_after_nine_has_lost_its_zero() {
        check("3,1", Code::new(3, 9), Some(Code::new(3, 10)));
        check("3,2", Code::new(3, 19), Some(Code::new(3, 20)));
        check("3,10", Code::new(3, 9), None);
        check("3.1", Code::new(3, 9), None);
        check("3,1", Code::new(3, 8), None);
        check("3,1", Code::new(2, 9), None);
        check("3,9", Code::new(3, 9), None);
    }
}
