//! One number of a cell with what stands around it.

use ntm_model::{Bound, WhyUnreadable, Word, fold, is_letter, is_letter_or_digit};

use super::before::{Before, before_number};
use super::figure::{Scan, read_figure};
use super::words;
use crate::period::without_year;

/// What a clause with or without a number is.
#[derive(Debug)]
pub(super) enum Found {
    /// There is no number in it.
    NoNumber,
    /// The words before its first number are not known.
    UnknownWords,
    /// What is demanded, and not what is reported: “yêu cầu 75%”.
    Demand {
        /// “chưa đạt 53” says that it is not reached.
        is_missed: bool,
    },
    /// A number that is reported.
    Amount(Amount),
    /// A number that cannot be used.
    Unreadable(WhyUnreadable),
}

/// A number with its unit. The custom of its separators is settled later, with its neighbours.
#[derive(Debug)]
pub(super) struct Amount {
    pub(super) figure: Scan,
    pub(super) unit: String,
    pub(super) bound: Option<Bound>,
    /// `95% đạt`: a pass word behind the number.
    pub(super) word: Option<Word>,
    /// `95% năm 2025`: the year behind the number.
    pub(super) year: Option<u16>,
}

/// Reads one clause.
pub(super) fn read(clause: &str) -> Found {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let split = clause.find(is_digit).and_then(|start| clause.split_at_checked(start));
    let Some((before, number)) = split else { return Found::NoNumber };
    let (before, is_negative) = match sign(before) {
        Ok(signed) => signed,
        Err(why) => return Found::Unreadable(why),
    };
    let Some(before) = read_before(&fold(before)) else { return Found::UnknownWords };
    if before.is_missed || before.is_demand {
        return Found::Demand { is_missed: before.is_missed };
    }
    if before.is_approximate {
        return Found::Unreadable(WhyUnreadable::Approximate);
    }
    let is_rate =
        |amount: &Amount| matches!(amount.figure, Scan::Percent(_)) && fold(&amount.unit) == "/nam";
    match read_amount(number, is_negative, &before) {
        // “Tăng 5%” tells no value, “tăng 9,2%/năm” does.
        Ok(amount) if before.is_growth && !is_rate(&amount) => Found::UnknownWords,
        Err(_) if before.is_growth => Found::UnknownWords,
        Ok(amount) => Found::Amount(amount),
        Err(why) => Found::Unreadable(why),
    }
}

/// Whether a new clause begins here, behind a number and without a sign between them: a demand
/// (`67,05% yêu cầu 75%`), the share that a fraction makes (`143/189 cơ sở đạt 76%`), or the name
/// of a document (`95% theo Báo cáo số 12`).
pub(super) fn begins_clause(so_far: &str, rest: &str) -> bool {
    // Most words can be passed over by their first letter.
    if !rest.starts_with(['y', 'Y', 'c', 'C', 'đ', 'Đ', 'd', 'D', 'b', 'B', 's', 'S', 't', 'T']) {
        return false;
    }
    const LONGEST: usize = 40;
    let beginning = rest.get(..rest.floor_char_boundary(LONGEST)).unwrap_or(rest);
    let folded = fold(beginning);
    let begins = |words: &[&str]| words.iter().any(|words| folded.starts_with(words));
    if begins(&["theo ", "tai "]) {
        return words::is_citation(&folded);
    }
    let has_number = so_far.contains(|letter: char| letter.is_ascii_digit());
    if has_number && begins(&["yeu cau ", "chua dat ", "so voi yeu cau ", "so voi quy dinh "]) {
        return matches!(read(rest), Found::Demand { .. });
    }
    so_far.contains('/')
        && begins(&["dat ", "chiem ", "bang "])
        && matches!(read(rest), Found::Amount(Amount { figure: Scan::Percent(_), .. }))
        && matches!(read(so_far.trim()), Found::Amount(Amount { figure: Scan::Fraction(..), .. }))
}

/// Takes the sign off the words before a number. A dash after words, or one apart from the
/// number, may be a minus or only a dash: that is not guessed.
fn sign(before: &str) -> Result<(&str, bool), WhyUnreadable> {
    let trimmed = before.trim_end();
    if let Some(words) = trimmed.strip_suffix('+') {
        return Ok((words, false));
    }
    let Some(words) = trimmed.strip_suffix(['-', '−', '–', '—']) else {
        return Ok((before, false));
    };
    let is_minus = words.trim().is_empty() && trimmed.len() == before.len();
    if is_minus { Ok(("", true)) } else { Err(WhyUnreadable::NotUnderstood) }
}

/// What the words before a number say together.
#[derive(Default)]
struct Words {
    bound: Option<Bound>,
    is_from: bool,
    is_approximate: bool,
    is_demand: bool,
    is_missed: bool,
    is_growth: bool,
}

/// Reads the folded words before a number; `None` when one is not known.
fn read_before(folded: &str) -> Option<Words> {
    let mut words = Words::default();
    let mut rest = folded.trim_start();
    while !rest.is_empty() {
        let (meaning, after) = before_number(rest)?;
        match meaning {
            Before::Connecting => {}
            Before::Bound(bound) => words.bound = Some(bound),
            Before::From => words.is_from = true,
            Before::Approximate => words.is_approximate = true,
            Before::Demand => words.is_demand = true,
            Before::NotReached => words.is_missed = true,
            Before::Growth => words.is_growth = true,
        }
        rest = after;
    }
    Some(words)
}

/// Reads the number and what follows it.
fn read_amount(text: &str, is_negative: bool, before: &Words) -> Result<Amount, WhyUnreadable> {
    let (figure, unit, rest) = read_figure(text, is_negative)?;
    let after = read_after(rest)?;
    // “Từ 90%” alone begins a range; with “trở lên” it is a limit, as “90% trở lên” is.
    let bound = match (before.bound, before.is_from, after.bound) {
        (bound, false, None) => bound,
        (None, _, Some(bound)) => Some(bound),
        _ => return Err(WhyUnreadable::NotUnderstood),
    };
    let unit = if after.unit.is_empty() { unit } else { after.unit };
    Ok(Amount { figure, unit, bound, word: after.word, year: after.year })
}

/// What stands behind the figures.
#[derive(Default)]
struct After {
    unit: String,
    bound: Option<Bound>,
    word: Option<Word>,
    year: Option<u16>,
}

fn read_after(rest: &str) -> Result<After, WhyUnreadable> {
    let mut after = After::default();
    let mut text = rest.trim().trim_end_matches(['.', '!', ' ']);
    if let Some((shorter, year)) = without_year(text) {
        (text, after.year) = (shorter, Some(year));
    }
    for (suffix, bound) in [("tro len", Bound::AtLeast), ("tro xuong", Bound::AtMost)] {
        let folded = fold(text);
        if folded == suffix || folded.ends_with(&format!(" {suffix}")) {
            after.bound = Some(bound);
            text = without_last_words(text);
        }
    }
    if text.is_empty() {
        return Ok(after);
    }
    if has_other_number(text) {
        return Err(WhyUnreadable::SeveralNumbers);
    }
    if ["dat", "da dat", "dat chuan", "dat yeu cau"].contains(&fold(text).as_str()) {
        after.word = Some(Word::Pass);
        return Ok(after);
    }
    let begins_well = text.starts_with(|letter: char| is_letter(letter) || letter == '/');
    // “9O%” has a letter where a zero was meant, and so has “1O”.
    let is_mistyped =
        text.contains('%') || rest.starts_with(['O', 'o', 'l', 'I']) && text.len() == 1;
    if !begins_well || is_mistyped || words::is_doubtful(text) {
        return Err(WhyUnreadable::NotUnderstood);
    }
    let pieces =
        text.split('/').map(|piece| piece.split_whitespace().collect::<Vec<_>>().join(" "));
    after.unit = pieces.collect::<Vec<_>>().join("/");
    Ok(after)
}

/// The text without its last two words.
fn without_last_words(text: &str) -> &str {
    let mut text = text;
    for _ in 0..2 {
        text = text.rsplit_once(char::is_whitespace).map_or("", |(before, _)| before).trim_end();
    }
    text
}

/// Whether a digit stands there that is not part of a word such as `m2`.
fn has_other_number(text: &str) -> bool {
    let mut before = ' ';
    for letter in text.chars() {
        if letter.is_ascii_digit() && !is_letter_or_digit(before) {
            return true;
        }
        before = letter;
    }
    false
}
