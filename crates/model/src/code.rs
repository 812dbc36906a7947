//! Codes of indicators: identities that are never reused.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The code of an indicator or of a part of one, such as `3.10` or `2.1.a`.
///
/// Codes are the decision's own and sort as the decision lists them: `3.9` before `3.10`.
/// The letter of a part is ours, because the decisions write the parts into one sentence.
/// A criterion that is itself one indicator keeps its number alone (`7`).
///
/// Conditions of recognition have codes of ours, such as `dk.no-xay-dung`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Code {
    criterion: u8,
    /// 0 when the criterion is itself the indicator.
    indicator: u8,
    /// 0 for a whole indicator, else the letter in ASCII.
    part: u8,
}

/// The names of the conditions of recognition. Like all codes they are never reused.
const CONDITIONS: [&str; 4] = ["no-xay-dung", "hai-long", "an-ninh", "da-cong-nhan"];

impl Code {
    /// No debt for basic construction.
    pub const NO_DEBT: Self = Self::new(0, 1);
    /// The people's satisfaction.
    pub const SATISFACTION: Self = Self::new(0, 2);
    /// Security and order.
    pub const SECURITY: Self = Self::new(0, 3);
    /// Not a condition but what the unit says of its earlier recognition.
    pub const RECOGNISED: Self = Self::new(0, 4);

    /// The code of indicator `indicator` of criterion `criterion`; 0 for a criterion alone.
    pub const fn new(criterion: u8, indicator: u8) -> Self {
        Self { criterion, indicator, part: 0 }
    }

    /// Whether the code names a condition of recognition instead of an indicator.
    pub const fn is_condition(self) -> bool {
        self.criterion == 0
    }

    /// The condition with this name behind `dk.`: `no-xay-dung`.
    pub fn condition(name: &str) -> Option<Self> {
        let position = CONDITIONS.iter().position(|known| *known == name)?;
        u8::try_from(position + 1).ok().map(|number| Self::new(0, number))
    }

    /// The name of the condition behind `dk.`, if the code is one.
    fn condition_name(self) -> Option<&'static str> {
        let position = usize::from(self.indicator).checked_sub(1);
        position.filter(|_| self.is_condition()).and_then(|at| CONDITIONS.get(at).copied())
    }

    /// The number of the criterion the code belongs to; 0 for a condition of recognition.
    pub const fn criterion(self) -> u8 {
        self.criterion
    }

    /// The number of the indicator within its criterion; 0 when the criterion is the indicator.
    pub const fn indicator(self) -> u8 {
        self.indicator
    }

    /// The letter of the part, if the code names one.
    pub fn part(self) -> Option<char> {
        (self.part != 0).then_some(char::from(self.part))
    }

    /// The code of the whole indicator this code belongs to.
    #[must_use]
    pub const fn whole(self) -> Self {
        Self { part: 0, ..self }
    }

    /// A number that orders codes as they are ordered. Comparing two of them takes one step.
    #[inline(always)]
    pub const fn rank(self) -> u32 {
        u32::from_be_bytes([0, self.criterion, self.indicator, self.part])
    }

    /// The code of a part of this indicator; `None` unless `letter` is `a` to `z`
    /// and the code is no condition's.
    pub fn with_part(self, letter: char) -> Option<Self> {
        let part = u8::try_from(letter).ok().filter(u8::is_ascii_lowercase)?;
        (!self.is_condition()).then_some(Self { part, ..self })
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(name) = self.condition_name() {
            return write!(f, "dk.{name}");
        }
        write!(f, "{}", self.criterion)?;
        if self.indicator != 0 {
            write!(f, ".{}", self.indicator)?;
        }
        match self.part() {
            Some(letter) => write!(f, ".{letter}"),
            None => Ok(()),
        }
    }
}

/// The text is not a code in its canonical writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACode;

impl FromStr for Code {
    type Err = NotACode;

    /// Reads the canonical writing only: `3.10`, `2.1.a`, `7`, `dk.hai-long`. No zero in front,
    /// no spaces.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        if let Some(name) = text.strip_prefix("dk.") {
            return Self::condition(name).ok_or(NotACode);
        }
        let number = |text: &str| {
            let plain = !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
            if plain { text.parse::<u8>().ok() } else { None }
        };
        let mut pieces = text.split('.');
        let criterion = pieces.next().and_then(number).ok_or(NotACode)?;
        let Some(piece) = pieces.next() else { return Ok(Self::new(criterion, 0)) };
        let whole = Self::new(criterion, number(piece).ok_or(NotACode)?);
        let Some(piece) = pieces.next() else { return Ok(whole) };
        let mut letters = piece.chars();
        let (Some(letter), None, None) = (letters.next(), letters.next(), pieces.next()) else {
            return Err(NotACode);
        };
        whole.with_part(letter).ok_or(NotACode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, round_trips: bool) {
        let read = text.parse::<Code>().ok().map(|code| code.to_string());
        assert_eq!(read, round_trips.then(|| text.to_owned()), "{text}");
    }

    #[test]
    fn canonical_codes_round_trip_and_others_are_refused() {
        for text in ["1.1", "3.10", "10.4", "2.1.a", "7", "dk.no-xay-dung", "dk.da-cong-nhan"] {
            check(text, true);
        }
        for text in [
            "dk.", "dk.khac", "", "3.", "03.1", "3.01", "3,1", "2.1.A", "2.1.ab", "2.1.a.b",
            " 3.1", "300.1",
        ] {
            check(text, false);
        }
    }

    #[test]
    fn codes_sort_as_the_decision_lists_them() {
        let code = |text: &str| text.parse::<Code>().unwrap();
        assert!(code("3.9") < code("3.10"));
        assert!(code("2.1") < code("2.1.a"));
        assert!(code("2.1.d") < code("2.2"));
    }
}
