//! The text of a level to what it demands.

use ntm_model::{
    Bound, Decimal, Figure, Numeral, Operator, Quantity, Rating, Requirement, Value, Word, fold,
};

use crate::encoding::compose;
use crate::read_value;

/// Why the text of a level cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelUnread {
    /// It is none of the forms that are known.
    NotUnderstood,
    /// A number with nothing that says whether it is the least, the most, or all that is allowed.
    Bare,
    /// A number that reads two ways, both as data writes them.
    TwoReadings(String, String),
}

/// Reads a level as officials write it: `≥ 80 %`, `từ 80% trở lên`, `dưới 5 %`, `bằng 100 %`,
/// `9,5..12 %/năm`, `Đạt`, `Tốt`, `chưa quy định`. Gives the demand and the unit of its numbers.
///
/// # Errors
/// Why it cannot be used.
pub fn read_level(text: &str) -> Result<(Requirement, String), LevelUnread> {
    let text = compose(text.trim());
    let folded = fold(&text);
    let words = folded.trim_end_matches(['.', ';']);
    if UNKNOWN.contains(&words) {
        return Ok((Requirement::Unknown, String::new()));
    }
    let grade = words.strip_suffix(" tro len").unwrap_or(words);
    if let Some(rating) = Rating::ALL.into_iter().find(|rating| fold(rating.name()) == grade) {
        return Ok((Requirement::Rating(rating), String::new()));
    }
    if let Some(range) = read_range(&text) {
        return range;
    }
    if let Some(rest) = after_equal(&text) {
        let (number, unit, bound) = read_number(rest)?;
        let requirement = Requirement::Number { operator: Operator::Equal, bound: number };
        return if bound.is_none() {
            Ok((requirement, unit))
        } else {
            Err(LevelUnread::NotUnderstood)
        };
    }
    if let Value::Statement { word: Some(Word::Pass), rating: None, quantity: None } =
        read_value(&text)
    {
        return Ok((Requirement::Pass, String::new()));
    }
    let (number, unit, bound) = read_number(&text)?;
    let operator = match bound.ok_or(LevelUnread::Bare)? {
        Bound::AtLeast => Operator::AtLeast,
        Bound::MoreThan => Operator::MoreThan,
        Bound::AtMost => Operator::AtMost,
        Bound::LessThan => Operator::LessThan,
    };
    Ok((Requirement::Number { operator, bound: number }, unit))
}

/// Words for a level that nobody has laid down.
const UNKNOWN: [&str; 6] = [
    "unknown",
    "chua quy dinh",
    "chua co quy dinh",
    "chua co muc",
    "chua co van ban neu muc",
    "chua ro",
];

/// What follows a sign or a word for “exactly”.
fn after_equal(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix('=').filter(|rest| !rest.starts_with(['>', '<'])) {
        return Some(rest);
    }
    let (word, rest) = text.split_once(' ')?;
    ["bang", "dung"].contains(&fold(word).as_str()).then_some(rest)
}

type Number = (Decimal, String, Option<Bound>);

/// One number with its unit and its bound.
fn read_number(text: &str) -> Result<Number, LevelUnread> {
    let Value::Statement { word: None, rating: None, quantity: Some(quantity) } = read_value(text)
    else {
        return Err(LevelUnread::NotUnderstood);
    };
    let Quantity { figure, unit, bound, year: None } = quantity else {
        return Err(LevelUnread::NotUnderstood);
    };
    let (numeral, unit) = match figure {
        // Words behind a share say of what it is, and `/năm` makes it a rate.
        Figure::Percent(numeral) if unit.starts_with('/') => (numeral, format!("%{unit}")),
        Figure::Percent(numeral) => (numeral, "%".to_owned()),
        Figure::Number(numeral) => (numeral, unit),
        _ => return Err(LevelUnread::NotUnderstood),
    };
    Ok((certain(numeral)?, unit, bound))
}

fn certain(numeral: Numeral) -> Result<Decimal, LevelUnread> {
    match numeral.other {
        None => Ok(numeral.customary),
        Some(other) => {
            Err(LevelUnread::TwoReadings(numeral.customary.to_string(), other.to_string()))
        }
    }
}

/// A range: `9,5..12 %/năm`, `từ 9,5 đến 12%/năm`, `9,5 - 12%/năm`; `None` for anything else.
fn read_range(text: &str) -> Option<Result<(Requirement, String), LevelUnread>> {
    let signs = ["..", " đến ", " tới ", " - ", "-", "–"];
    let (low, high) = signs.into_iter().find_map(|sign| {
        let (low, high) = text.split_once(sign)?;
        let ends =
            low.trim_end().ends_with(|letter: char| letter.is_ascii_digit() || letter == '%');
        let begins = high.trim_start().starts_with(|letter: char| letter.is_ascii_digit());
        (ends && begins).then_some((low, high))
    })?;
    let start = low.find(|letter: char| letter.is_ascii_digit())?;
    let (before, low) = low.split_at_checked(start)?;
    let known = ["", "tu", "binh quan", "binh quan tu", "tang binh quan", "dat", "dat tu"];
    if !known.contains(&fold(before).as_str()) {
        return Some(Err(LevelUnread::NotUnderstood));
    }
    let ends = read_number(low).and_then(|low| Ok((low, read_number(high)?)));
    Some(ends.and_then(|((low, low_unit, low_bound), (high, unit, bound))| {
        let same = low_unit.is_empty() || unit.starts_with(&low_unit);
        let in_order = low.to_rational() <= high.to_rational();
        if !same || !in_order || low_bound.is_some() || bound.is_some() {
            return Err(LevelUnread::NotUnderstood);
        }
        Ok((Requirement::Range { low, high }, unit))
    }))
}
