//! The figures of one clause: a number, a percentage or a fraction.

use ntm_model::{WhyUnreadable, fold, is_letter};

use super::numeral::{Scanned, scan};

/// The figures of one clause.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scan {
    Percent(Scanned),
    Number(Scanned),
    Fraction(Scanned, Scanned),
}

impl Scan {
    /// Its numbers, in the order in which they are written.
    pub(super) fn numbers(self) -> Vec<Scanned> {
        match self {
            Self::Percent(number) | Self::Number(number) => vec![number],
            Self::Fraction(part, whole) => vec![part, whole],
        }
    }
}

/// The figures, a unit that stands between them, and what follows.
pub(super) fn read_figure(
    text: &str,
    is_negative: bool,
) -> Result<(Scan, String, &str), WhyUnreadable> {
    let (first, rest) = scan(text, is_negative);
    let first = first?;
    if is_exponent(rest) {
        return Err(WhyUnreadable::NotUnderstood);
    }
    if let Some(rest) = after_percent_sign(rest) {
        return Ok((Scan::Percent(first), String::new(), rest));
    }
    let Some((between, denominator)) = before_denominator(rest) else {
        return Ok((Scan::Number(first), String::new(), rest));
    };
    let (second, rest) = scan(denominator, false);
    let second = second?;
    if before_denominator(rest).is_some() {
        return Err(WhyUnreadable::SeveralNumbers);
    }
    if after_percent_sign(rest).is_some() {
        return Err(WhyUnreadable::NotUnderstood);
    }
    // `449 hộ/2.268 hộ` is a share, `42 triệu đồng/5 người` is not.
    let is_share = between.is_empty() || {
        let behind = fold(rest);
        behind.is_empty() || behind.starts_with(&fold(between))
    };
    if !is_share {
        return Err(WhyUnreadable::NotUnderstood);
    }
    Ok((Scan::Fraction(first, second), between.to_owned(), rest))
}

/// `9.5E-02`: a spreadsheet's own writing of a number.
fn is_exponent(rest: &str) -> bool {
    rest.strip_prefix(['e', 'E']).is_some_and(|power| {
        power.trim_start_matches(['+', '-']).starts_with(|letter: char| letter.is_ascii_digit())
    })
}

/// What follows `%` or “phần trăm”.
fn after_percent_sign(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    if let Some(after) = rest.strip_prefix(['%', '％']) {
        return Some(after);
    }
    if !rest.starts_with(['p', 'P']) {
        return None;
    }
    // Both words in any writing of their accents; the decomposed one is the longest.
    let ends = rest.char_indices().map(|(start, letter)| start + letter.len_utf8()).take(16);
    ends.filter_map(|end| rest.split_at_checked(end))
        .filter(|(words, _)| fold(words) == "phan tram")
        .last()
        .map(|(_, after)| after)
}

/// The words before a slash with a number behind it, and the text from that number on.
fn before_denominator(rest: &str) -> Option<(&str, &str)> {
    let (between, denominator) = rest.split_once('/')?;
    let (between, denominator) = (between.trim(), denominator.trim_start());
    let is_words =
        between.chars().all(|letter| is_letter(letter) || letter == ' ' || is_mark(letter));
    let is_number = denominator.starts_with(|letter: char| letter.is_ascii_digit());
    (is_words && is_number).then_some((between, denominator))
}

/// An accent that was typed apart from its letter.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}
