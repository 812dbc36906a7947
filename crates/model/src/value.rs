//! What one cell says, as read from its text before it is held against any indicator.

use crate::{Decimal, Rating};

/// The reading of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing, or only a dash or dots.
    Blank,
    /// Something that can be judged: a word, a rating, a figure, or several of them, such as
    /// `đạt (Tốt)` or `Chưa đạt (62%)`. At least one of the three is there.
    Statement {
        /// A pass/fail word.
        word: Option<Word>,
        /// A grade.
        rating: Option<Rating>,
        /// A number.
        quantity: Option<Quantity>,
    },
    /// Something is written that cannot be judged.
    Unreadable(WhyUnreadable),
}

/// What a pass/fail word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Đạt, Có, Đã có, a tick.
    Pass,
    /// Chưa đạt, Không đạt, Chưa có, a cross.
    Fail,
    /// Cơ bản đạt, Đạt một phần: no state that the law knows.
    NearlyPass,
    /// Không áp dụng.
    NotApplicable,
    /// Không có: a failure for most indicators, not applicable for those with “nếu có”.
    None,
}

/// A number as written, with everything that was written around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The figures.
    pub figure: Figure,
    /// The unit after the figures, without `%`: `hộ`, `triệu đồng/người/năm`, or empty.
    pub unit: String,
    /// `≥ 80%` or `dưới 2%`: a limit instead of a value.
    pub bound: Option<Bound>,
    /// The year it is said to be of: `95% (năm 2030)` is no result of today.
    pub year: Option<u16>,
}

/// One number, a fraction, or a percentage together with its fraction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// `67,05%`.
    Percent(Numeral),
    /// `42` or `02 mô hình`.
    Number(Numeral),
    /// `11,323/15,236 km`.
    Fraction {
        /// The part.
        numerator: Numeral,
        /// The whole.
        denominator: Numeral,
    },
    /// `19,8% (449/2.268 hồ sơ)`.
    PercentAndFraction {
        /// The percentage as printed.
        percent: Numeral,
        /// The part.
        numerator: Numeral,
        /// The whole.
        denominator: Numeral,
    },
}

/// A number whose separators may allow two readings: `36.750` is 36750 with a thousands dot and
/// 36.75 with a decimal point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// The reading by Vietnamese custom: comma before decimals, dot between thousands.
    pub customary: Decimal,
    /// The other reading, if the text allows one.
    pub other: Option<Decimal>,
}

impl Numeral {
    /// A number with one reading.
    pub fn certain(number: Decimal) -> Self {
        Self { customary: number, other: None }
    }
}

/// Which side of the written number the value lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// At least the number: `≥`, `từ … trở lên`, `tối thiểu`.
    AtLeast,
    /// More than the number: `>`, `trên`, `hơn`.
    MoreThan,
    /// At most the number: `≤`, `không quá`, `tối đa`.
    AtMost,
    /// Less than the number: `<`, `dưới`.
    LessThan,
}

/// Why a text cannot be judged; the message to the user depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyUnreadable {
    /// The words are not known.
    NotUnderstood,
    /// Several numbers with nothing to say which one counts, such as `9,5 - 12%`.
    SeveralNumbers,
    /// About, nearly: `khoảng 90%`.
    Approximate,
    /// A time where a result is expected: `Quý III/2024`.
    Time,
    /// More digits than any real figure has.
    TooManyDigits,
    /// Separators that fit no way of writing numbers: `1.23.4`.
    Separators,
    /// A spreadsheet's own error or an overflow mark: `#DIV/0!`, `####`.
    SpreadsheetError,
    /// “Đạt” and “Chưa đạt” in one cell.
    Contradiction,
}
