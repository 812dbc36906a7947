//! What a level demands, in the notation of the catalog files.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Decimal, fold};

/// The demand of a level, without its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Requirement {
    /// A comparison with one number: `>= 60`.
    Number {
        /// How the value is compared.
        operator: Operator,
        /// What it is compared with.
        bound: Decimal,
    },
    /// `9.5..12`: met from the lower bound up; above the upper bound is met too, and said.
    Range {
        /// The least that is enough.
        low: Decimal,
        /// The upper end that the document names.
        high: Decimal,
    },
    /// “Đạt”.
    Pass,
    /// A grade or a better one of the same scale.
    Rating(Rating),
    /// No document at hand states the level.
    Unknown,
}

/// How a value is compared with a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operator {
    /// `>=`: từ … trở lên, tối thiểu, ít nhất.
    AtLeast,
    /// `>`: trên.
    MoreThan,
    /// `<=`: không quá, tối đa.
    AtMost,
    /// `<`: dưới.
    LessThan,
    /// `=`.
    Equal,
}

impl Operator {
    /// The sign in data files.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::MoreThan => ">",
            Self::AtMost => "<=",
            Self::LessThan => "<",
            Self::Equal => "=",
        }
    }
}

/// A grade on one of the two scales in use: quality (Tốt, Khá …) and the yearly rating of
/// organizations (Hoàn thành tốt nhiệm vụ …).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rating {
    /// Kém.
    Poor,
    /// Yếu.
    Weak,
    /// Trung bình.
    Average,
    /// Khá.
    Fair,
    /// Tốt.
    Good,
    /// Xuất sắc.
    Excellent,
    /// Không hoàn thành nhiệm vụ.
    TasksNotDone,
    /// Hoàn thành nhiệm vụ.
    TasksDone,
    /// Hoàn thành tốt nhiệm vụ.
    TasksDoneWell,
    /// Hoàn thành xuất sắc nhiệm vụ.
    TasksDoneExcellently,
}

impl Rating {
    /// Every grade, the scales one after the other, each from the lowest to the highest.
    pub const ALL: [Self; 10] = [
        Self::Poor,
        Self::Weak,
        Self::Average,
        Self::Fair,
        Self::Good,
        Self::Excellent,
        Self::TasksNotDone,
        Self::TasksDone,
        Self::TasksDoneWell,
        Self::TasksDoneExcellently,
    ];

    /// The grade's name, as documents write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Poor => "Kém",
            Self::Weak => "Yếu",
            Self::Average => "Trung bình",
            Self::Fair => "Khá",
            Self::Good => "Tốt",
            Self::Excellent => "Xuất sắc",
            Self::TasksNotDone => "Không hoàn thành nhiệm vụ",
            Self::TasksDone => "Hoàn thành nhiệm vụ",
            Self::TasksDoneWell => "Hoàn thành tốt nhiệm vụ",
            Self::TasksDoneExcellently => "Hoàn thành xuất sắc nhiệm vụ",
        }
    }

    /// Whether this grade is `other` or better; `None` when they are of different scales.
    pub fn reaches(self, other: Self) -> Option<bool> {
        (self.scale() == other.scale()).then_some(self as u8 >= other as u8)
    }

    const fn scale(self) -> u8 {
        if (self as u8) < (Self::TasksNotDone as u8) { 0 } else { 1 }
    }
}

/// Why a level's text could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotARequirement {
    /// It begins with none of the known signs and is none of the known words.
    UnknownForm,
    /// What follows the sign is not a number written with a decimal point.
    BadNumber,
    /// The lower end of a range is above its upper end.
    EmptyRange,
}

impl Requirement {
    /// Reads a level as catalog files write it: `>= 60 %`, `9.5..12 %/năm`, `Đạt`, `Tốt`,
    /// `unknown`. Gives the demand and the unit behind it, which is empty for words.
    pub fn parse(text: &str) -> Result<(Self, &str), NotARequirement> {
        let text = text.trim();
        if text == "unknown" {
            return Ok((Self::Unknown, ""));
        }
        if fold(text) == "dat" {
            return Ok((Self::Pass, ""));
        }
        if let Some(rating) = Rating::ALL.into_iter().find(|rating| rating.name() == text) {
            return Ok((Self::Rating(rating), ""));
        }
        // The longer signs first: `>=` begins with `>`.
        let operators = [
            Operator::AtLeast,
            Operator::AtMost,
            Operator::MoreThan,
            Operator::LessThan,
            Operator::Equal,
        ];
        for operator in operators {
            if let Some(rest) = text.strip_prefix(operator.sign()) {
                let (number, unit) = split_unit(rest);
                let bound = number.parse().map_err(|_| NotARequirement::BadNumber)?;
                return Ok((Self::Number { operator, bound }, unit));
            }
        }
        let (range, unit) = split_unit(text);
        let (low, high) = range.split_once("..").ok_or(NotARequirement::UnknownForm)?;
        let end = |text: &str| text.parse::<Decimal>().map_err(|_| NotARequirement::BadNumber);
        let (low, high) = (end(low)?, end(high)?);
        if low.to_rational() > high.to_rational() {
            return Err(NotARequirement::EmptyRange);
        }
        Ok((Self::Range { low, high }, unit))
    }

    /// The demand with its unit, in the notation that [`Self::parse`] reads.
    pub fn canonical(&self, unit: &str) -> String {
        let number = self.to_string();
        match self {
            Self::Number { .. } | Self::Range { .. } if !unit.is_empty() => {
                format!("{number} {unit}")
            }
            _ => number,
        }
    }

    /// Whether the demand is a number or a range of numbers.
    pub fn is_numeric(&self) -> bool {
        matches!(self, Self::Number { .. } | Self::Range { .. })
    }
}

/// The number and the unit of `60 %`, `01 mô hình`.
fn split_unit(text: &str) -> (&str, &str) {
    let text = text.trim();
    match text.split_once(char::is_whitespace) {
        Some((number, unit)) => (number, unit.trim()),
        None => (text, ""),
    }
}

impl fmt::Display for Requirement {
    /// The demand without its unit, in catalog notation.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number { operator, bound } => write!(f, "{} {bound}", operator.sign()),
            Self::Range { low, high } => write!(f, "{low}..{high}"),
            Self::Pass => f.write_str("Đạt"),
            Self::Rating(rating) => f.write_str(rating.name()),
            Self::Unknown => f.write_str("unknown"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str) {
        let (requirement, unit) = Requirement::parse(text).unwrap();
        assert_eq!(requirement.canonical(unit), text);
    }

    #[test]
    fn the_notation_round_trips() {
        for text in [
            ">= 60 %",
            "<= 2 %",
            "< 5 %",
            "> 0.5 km",
            "= 100 %",
            ">= 1 mô hình",
            "9.5..12 %/năm",
            "Đạt",
            "Tốt",
            "Hoàn thành tốt nhiệm vụ",
            "unknown",
        ] {
            check(text);
        }
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let why = |text| Requirement::parse(text).unwrap_err();
        assert_eq!(why("khoảng 60 %"), NotARequirement::UnknownForm);
        assert_eq!(why(">= 9,5 %"), NotARequirement::BadNumber);
        assert_eq!(why("12..9.5 %"), NotARequirement::EmptyRange);
    }

    #[test]
    fn grades_are_compared_on_their_own_scale_only() {
        assert_eq!(Rating::Excellent.reaches(Rating::Good), Some(true));
        assert_eq!(Rating::Fair.reaches(Rating::Good), Some(false));
        assert_eq!(Rating::TasksDone.reaches(Rating::TasksDoneWell), Some(false));
        assert_eq!(Rating::Good.reaches(Rating::TasksDoneWell), None);
    }
}
