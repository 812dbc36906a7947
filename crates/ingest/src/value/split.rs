//! The text of a cell to its clauses: where one ends and the next begins.

use ntm_model::is_letter;

use super::quantity;

/// A part of the text between commas, dashes, brackets and the like.
#[derive(Clone, Copy)]
pub(super) struct Clause<'a> {
    pub(super) text: &'a str,
    pub(super) in_brackets: bool,
}

/// Cuts a text into its clauses.
pub(super) fn split(text: &str) -> Vec<Clause<'_>> {
    let has_digits = text.contains(|letter: char| letter.is_ascii_digit());
    let mut clauses = Vec::new();
    let mut start = 0;
    let mut depth = 0_u32;
    let mut before = None;
    let mut cut = |start: usize, end: usize, depth: u32| {
        let text = text.get(start..end).unwrap_or_default();
        if !text.trim().is_empty() {
            clauses.push(Clause { text, in_brackets: depth > 0 });
        }
    };
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let so_far = text.get(start..at).unwrap_or_default();
        let rest = text.get(end..).unwrap_or_default();
        let after = rest.chars().next();
        if is_boundary(letter, before, after, so_far, rest, has_digits) {
            cut(start, at, depth);
            start = end;
            match letter {
                '(' | '[' | '{' | '（' => depth += 1,
                ')' | ']' | '}' | '）' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        before = Some(letter);
    }
    cut(start, text.len(), depth);
    clauses
}

/// Whether a clause ends at this sign.
fn is_boundary(
    letter: char,
    before: Option<char>,
    after: Option<char>,
    so_far: &str,
    rest: &str,
    has_digits: bool,
) -> bool {
    let is = |letter: Option<char>, test: fn(char) -> bool| letter.is_some_and(test);
    let is_digit = |letter: char| letter.is_ascii_digit();
    match letter {
        '(' | '[' | '{' | '（' | ')' | ']' | '}' | '）' | ';' | ':' | '|' | '•' | '\n' | '\r' => {
            true
        }
        ',' => !(is(before, is_digit) && is(after, is_digit)),
        // The end of a sentence; behind a digit it may be a point of the number.
        '.' => !is(before, is_digit) && after.is_none_or(char::is_whitespace),
        '=' => !is(before, is_comparison) && !is(after, is_comparison),
        '-' | '–' | '—' => {
            let is_apart = is(before, char::is_whitespace) && is(after, char::is_whitespace);
            let is_before_word =
                is(before, |letter| letter.is_whitespace() || "%)".contains(letter))
                    && is(after, is_letter);
            (is_apart || is_before_word) && !so_far.trim().is_empty()
        }
        letter if letter.is_whitespace() => quantity::begins_clause(so_far, rest),
        // The choices of a form: `Đạt/Chưa đạt`. With digits a slash belongs to units.
        '/' => {
            let is_word = |letter: Option<char>| is(letter, is_letter);
            !has_digits
                && is_word(so_far.trim_end().chars().next_back())
                && is_word(rest.trim_start().chars().next())
        }
        _ => false,
    }
}

fn is_comparison(letter: char) -> bool {
    matches!(letter, '<' | '>' | '=' | '≥' | '≤')
}
