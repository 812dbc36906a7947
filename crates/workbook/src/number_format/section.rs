//! One section of a format code. The codes are described in ECMA-376 part 1, 18.8.31.

use std::cmp::Ordering;

use super::Kind;
use crate::date::Shown;
use crate::number::Exact;

/// How the numbers of one sign, or under one condition, are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) condition: Option<Condition>,
    pub(super) kind: Kind,
    /// Words before the number.
    pub(super) prefix: String,
    /// Words behind it.
    pub(super) suffix: String,
    /// Whether it shows the number at all.
    pub(super) has_digits: bool,
}

/// A limit such as `[<=1]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Condition {
    less: bool,
    equal: bool,
    greater: bool,
    bound: Exact,
}

impl Section {
    pub(super) fn simple(kind: Kind, prefix: &str, suffix: &str) -> Self {
        let (prefix, suffix) = (words(prefix).trim_start(), words(suffix).trim_end());
        Self {
            condition: None,
            kind,
            prefix: prefix.to_owned(),
            suffix: suffix.to_owned(),
            has_digits: true,
        }
    }

    /// Whether the section is for this number; one without a condition is for all that are left.
    pub(super) fn accepts(&self, number: Exact) -> bool {
        self.condition.is_none_or(|condition| match number.compare(condition.bound) {
            Ordering::Less => condition.less,
            Ordering::Equal => condition.equal,
            Ordering::Greater => condition.greater,
        })
    }
}

/// Cuts a format code into its sections.
pub(super) fn sections(code: &str) -> Vec<Section> {
    let mut letters = code.chars();
    let mut sections = Vec::new();
    loop {
        let (section, is_last) = Draft::read(&mut letters);
        sections.push(section);
        if is_last || sections.len() == 4 {
            return sections;
        }
    }
}

/// The words of a literal; punctuation and blanks alone only decorate the number.
fn words(literal: &str) -> &str {
    let says = |letter: char| {
        letter.is_ascii_alphabetic()
            || letter == '%'
            || (!letter.is_ascii() && !letter.is_whitespace())
    };
    if literal.contains(says) { literal } else { "" }
}

/// What has been seen of a section so far.
#[derive(Default)]
struct Draft {
    condition: Option<Condition>,
    prefix: String,
    suffix: String,
    shown: Shown,
    /// An `m` that is a month unless it stands beside hours or seconds.
    has_months_or_minutes: bool,
    has_digits: bool,
    has_general: bool,
    has_percent: bool,
    has_group: bool,
    /// A comma with no digit behind it divides by a thousand.
    ends_with_group: bool,
    has_point: bool,
    fixed_decimals: u8,
    fixed_digits: u8,
    has_loose_decimals: bool,
    has_fraction_or_exponent: bool,
    /// Words between the digits: `0"."00`.
    has_inner_words: bool,
}

impl Draft {
    /// Reads up to the end of the section; also whether it is the last one.
    fn read(letters: &mut std::str::Chars<'_>) -> (Section, bool) {
        let mut draft = Self::default();
        loop {
            let Some(letter) = letters.next() else { return (draft.finish(), true) };
            match letter {
                ';' => return (draft.finish(), false),
                '"' => {
                    let rest = letters.as_str();
                    let (literal, after) = rest.split_once('"').unwrap_or((rest, ""));
                    draft.literal(literal);
                    *letters = after.chars();
                }
                '\\' => {
                    let literal = letters.next();
                    draft.literal(literal.unwrap_or(' ').encode_utf8(&mut [0; 4]));
                }
                // A gap as wide as a letter, and a letter that fills the cell.
                '_' | '*' => {
                    letters.next();
                }
                '[' => {
                    let rest = letters.as_str();
                    let (inside, after) = rest.split_once(']').unwrap_or((rest, ""));
                    draft.bracket(inside);
                    *letters = after.chars();
                }
                'A' | 'a' | 'G' | 'g' | 'E' | 'e' => draft.word(letter, letters),
                other => draft.sign(other),
            }
        }
    }

    /// A word of the format language, or the letter alone.
    fn word(&mut self, first: char, letters: &mut std::str::Chars<'_>) {
        let rest = letters.as_str();
        let mut follows = |word: &str| {
            let after = rest.get(word.len()..);
            let same = rest.get(..word.len()).is_some_and(|next| next.eq_ignore_ascii_case(word));
            if let Some(after) = after.filter(|_| same) {
                *letters = after.chars();
            }
            same
        };
        match first.to_ascii_lowercase() {
            'g' if follows("eneral") => {
                self.has_digits = true;
                self.has_general = true;
            }
            'a' if follows("m/pm") || follows("/p") => self.shown.time = true,
            'e' if follows("+") || follows("-") => self.has_fraction_or_exponent = true,
            // A year of an emperor's reign, where it is not part of `General`.
            'e' => self.shown.year = true,
            _ => {}
        }
    }

    /// What stands in brackets: a condition, a currency, elapsed hours, a colour.
    fn bracket(&mut self, inside: &str) {
        if let Some(currency) = inside.strip_prefix('$') {
            self.literal(currency.split('-').next().unwrap_or_default());
        } else if inside.starts_with(['<', '>', '=']) {
            let bound = inside.trim_start_matches(['<', '>', '=']);
            let signs = inside.strip_suffix(bound).unwrap_or_default();
            let (less, greater) = (signs.contains('<'), signs.contains('>'));
            let equal = signs.contains('=');
            self.condition =
                Exact::parse(bound).map(|bound| Condition { less, equal, greater, bound });
        } else if let Some(first) = inside.chars().next() {
            let is_elapsed = matches!(first.to_ascii_lowercase(), 'h' | 'm' | 's')
                && inside.chars().all(|letter| letter.eq_ignore_ascii_case(&first));
            self.shown.time |= is_elapsed;
            self.shown.elapsed |= is_elapsed;
        }
    }

    /// Words that are shown as they are.
    fn literal(&mut self, text: &str) {
        if self.has_digits {
            self.suffix.push_str(text);
        } else {
            self.prefix.push_str(text);
        }
    }

    /// A single sign.
    fn sign(&mut self, letter: char) {
        match letter {
            '0' | '#' | '?' => self.digit(letter),
            '.' => self.has_point = true,
            ',' => {
                self.has_group = true;
                self.ends_with_group = self.has_digits;
            }
            '%' => self.has_percent = true,
            '/' => self.has_fraction_or_exponent = true,
            'd' | 'D' => self.shown.day = true,
            'y' | 'Y' => self.shown.year = true,
            'h' | 'H' | 's' | 'S' => self.shown.time = true,
            'm' | 'M' => self.has_months_or_minutes = true,
            '@' => self.has_digits = true,
            other => self.literal(other.encode_utf8(&mut [0; 4])),
        }
    }

    fn digit(&mut self, letter: char) {
        self.has_inner_words |= !self.suffix.trim().is_empty();
        self.has_digits = true;
        self.ends_with_group = false;
        if self.has_point {
            self.has_loose_decimals |= letter != '0';
            self.fixed_decimals = self.fixed_decimals.saturating_add(1);
        } else if letter == '0' {
            self.fixed_digits = self.fixed_digits.saturating_add(1);
        }
    }

    fn finish(self) -> Section {
        let Shown { day, year, time, elapsed, .. } = self.shown;
        let month = self.has_months_or_minutes && (day || year || !time);
        let is_date = day || year || time || self.has_months_or_minutes;
        if is_date && !self.has_general {
            let kind = Kind::Date(Shown { day, month, year, time, elapsed });
            return Section {
                condition: self.condition,
                has_digits: true,
                kind,
                ..Section::default()
            };
        }
        let is_plain =
            !self.has_group && !self.has_loose_decimals && !self.has_fraction_or_exponent;
        let kind = match self.fixed_decimals {
            _ if self.has_percent => Kind::Percent,
            1.. if is_plain => Kind::Decimals(self.fixed_decimals),
            0 if is_plain && self.fixed_digits > 1 => Kind::Digits(self.fixed_digits),
            _ => Kind::Plain,
        };
        let has_digits = self.has_digits || self.has_percent;
        let are_words_apart = has_digits && !self.has_inner_words && !self.ends_with_group;
        let Section { prefix, suffix, .. } = match are_words_apart {
            true => Section::simple(kind, &self.prefix, &self.suffix),
            false => Section::default(),
        };
        Section { condition: self.condition, kind, prefix, suffix, has_digits }
    }
}
