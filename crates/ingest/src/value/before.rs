//! Words and signs that stand before a number. All of them are folded.

use ntm_model::{Bound, is_letter_or_digit};

/// What stands before a number and is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Changes nothing: “xã đạt”, “là”.
    Connecting,
    /// The number is a limit.
    Bound(Bound),
    /// The number is a limit together with “trở lên” behind it.
    From,
    /// The number is not exact.
    Approximate,
    /// The number is what is demanded.
    Demand,
    /// The number is what has not been reached.
    NotReached,
    /// The number says by how much something grew; only as a yearly rate is that a result.
    Growth,
}

/// The phrase at the beginning of a folded text, and what follows it.
pub(super) fn before_number(folded: &str) -> Option<(Before, &str)> {
    let mut best: Option<(Before, &str, usize)> = None;
    for (phrase, meaning) in BEFORE {
        let Some(rest) = folded.strip_prefix(phrase) else { continue };
        // Words end at a space, signs anywhere.
        let is_sign = !phrase.ends_with(is_letter_or_digit);
        let ends = is_sign || rest.is_empty() || !rest.starts_with(is_letter_or_digit);
        if ends && best.is_none_or(|(_, _, length)| phrase.len() > length) {
            best = Some((*meaning, rest.trim_start(), phrase.len()));
        }
    }
    best.map(|(meaning, rest, _)| (meaning, rest))
}

const BEFORE: &[(&str, Before)] = &[
    ("la", Before::Connecting),
    ("duoc", Before::Connecting),
    ("dat", Before::Connecting),
    ("da dat", Before::Connecting),
    ("dat duoc", Before::Connecting),
    ("xa", Before::Connecting),
    ("xa dat", Before::Connecting),
    ("toan xa", Before::Connecting),
    ("ty le", Before::Connecting),
    ("ti le", Before::Connecting),
    ("hien", Before::Connecting),
    ("hien co", Before::Connecting),
    ("hien dat", Before::Connecting),
    ("co", Before::Connecting),
    ("da co", Before::Connecting),
    ("ket qua", Before::Connecting),
    ("dat chuan", Before::Connecting),
    ("dat ty le", Before::Connecting),
    ("chiem", Before::Connecting),
    ("chiem ty le", Before::Connecting),
    ("bang", Before::Connecting),
    ("binh quan", Before::Connecting),
    ("binh quan dat", Before::Connecting),
    ("thu nhap", Before::Connecting),
    ("thu nhap binh quan", Before::Connecting),
    ("thu nhap binh quan dau nguoi", Before::Connecting),
    ("=", Before::Connecting),
    ("'", Before::Connecting),
    ("≥", Before::Bound(Bound::AtLeast)),
    (">=", Before::Bound(Bound::AtLeast)),
    ("=>", Before::Bound(Bound::AtLeast)),
    ("toi thieu", Before::Bound(Bound::AtLeast)),
    ("it nhat", Before::Bound(Bound::AtLeast)),
    ("khong duoi", Before::Bound(Bound::AtLeast)),
    (">", Before::Bound(Bound::MoreThan)),
    ("tren", Before::Bound(Bound::MoreThan)),
    ("hon", Before::Bound(Bound::MoreThan)),
    ("cao hon", Before::Bound(Bound::MoreThan)),
    ("lon hon", Before::Bound(Bound::MoreThan)),
    ("≤", Before::Bound(Bound::AtMost)),
    ("<=", Before::Bound(Bound::AtMost)),
    ("=<", Before::Bound(Bound::AtMost)),
    ("khong qua", Before::Bound(Bound::AtMost)),
    ("khong vuot qua", Before::Bound(Bound::AtMost)),
    ("toi da", Before::Bound(Bound::AtMost)),
    ("nhieu nhat", Before::Bound(Bound::AtMost)),
    ("<", Before::Bound(Bound::LessThan)),
    ("duoi", Before::Bound(Bound::LessThan)),
    ("thap hon", Before::Bound(Bound::LessThan)),
    ("nho hon", Before::Bound(Bound::LessThan)),
    ("chua den", Before::Bound(Bound::LessThan)),
    ("chua toi", Before::Bound(Bound::LessThan)),
    ("chua duoc", Before::Bound(Bound::LessThan)),
    ("giam con", Before::Connecting),
    ("tu", Before::From),
    ("khoang", Before::Approximate),
    ("gan", Before::Approximate),
    ("~", Before::Approximate),
    ("≈", Before::Approximate),
    ("±", Before::Approximate),
    ("tren duoi", Before::Approximate),
    ("xap xi", Before::Approximate),
    ("uoc", Before::Approximate),
    ("uoc dat", Before::Approximate),
    ("uoc tinh", Before::Approximate),
    ("chung", Before::Approximate),
    ("tam", Before::Approximate),
    ("yeu cau", Before::Demand),
    ("theo yeu cau", Before::Demand),
    ("so voi yeu cau", Before::Demand),
    ("muc yeu cau", Before::Demand),
    ("dat yeu cau", Before::Demand),
    ("quy dinh", Before::Demand),
    ("theo quy dinh", Before::Demand),
    ("so voi quy dinh", Before::Demand),
    ("ke hoach", Before::Demand),
    ("muc tieu", Before::Demand),
    ("chi tieu", Before::Demand),
    ("chua dat", Before::NotReached),
    ("khong dat", Before::NotReached),
    ("tang", Before::Growth),
    ("tang binh quan", Before::Growth),
    ("tang truong", Before::Growth),
    ("toc do tang", Before::Growth),
    ("thap hon yeu cau", Before::NotReached),
];

#[cfg(test)]
mod tests {
    use ntm_model::fold;

    use super::*;

    #[test]
    fn every_phrase_is_folded() {
        for (phrase, _) in BEFORE {
            assert_eq!(fold(phrase), *phrase);
        }
    }
}
