//! What can be wrong with a file, as values. The sentences are in `sentence`.

use std::fmt;

use ntm_model::{Code, Date, Direction, Measure};

use crate::sentence::sentence;

/// One mistake in a file of `seeds/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedError {
    /// The file, as the caller named it.
    pub file: String,
    /// The line, counted from 1. For a missing key, the line on which its table begins.
    pub line: u32,
    /// The key that is concerned; `None` when the file could not be taken apart into keys.
    pub key: Option<String>,
    /// What is wrong.
    pub kind: SeedErrorKind,
}

impl SeedError {
    /// The stable code of the kind of mistake, such as `LEVEL_NUMBER`.
    pub fn code(&self) -> &'static str {
        sentence(&self.kind, self.key.as_deref().unwrap_or_default()).code
    }
}

impl fmt::Display for SeedError {
    /// One line in Vietnamese: file, line, key, what is wrong, how to mend it, code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = sentence(&self.kind, self.key.as_deref().unwrap_or_default());
        write!(f, "{}, dòng {}", self.file, self.line)?;
        if let Some(key) = &self.key {
            write!(f, ", khóa \"{key}\"")?;
        }
        write!(f, ": {}. Cách sửa: {}. [{}]", said.what, said.mend, said.code)
    }
}

impl std::error::Error for SeedError {}

/// Every kind of mistake. The fields are the facts that the sentence needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SeedErrorKind {
    // Any file.
    /// The text is not TOML; the parser's own words.
    Syntax(String),
    /// `format` names a format that this program does not know; what was found, what is read.
    UnknownFormat(String, &'static str),
    /// The table has no such key; the keys it may have.
    UnknownKey(Vec<&'static str>),
    /// The table lacks the key, which takes a value of this form.
    MissingKey(ValueForm),
    /// The value is of another form: the form that is wanted, and what is there.
    WrongType(ValueForm, &'static str),
    /// A text that must say something is empty.
    EmptyText,
    /// The accents of this text are typed as marks of their own instead of in the letters (NFC).
    NotNormalised(String),
    /// The word is none of these.
    NotAChoice(String, Vec<&'static str>),
    /// The day is not within the years that dates are kept for.
    BadDate(String),
    /// The number is not from the second to the third.
    NumberOutOfRange(String, u16, u16),
    /// The id is taken; the line of the first use.
    DuplicateId(String, u32),
    /// The period ends before it begins: start, end.
    PeriodBackwards(u16, u16),
    /// The text is not a code in its canonical writing.
    CodeForm(String),
    /// The code is taken; the line of the first use.
    CodeDuplicate(Code, u32),
    /// The id names nothing of its kind; the ids that exist.
    UnknownReference(Reference, String, Vec<String>),

    // Criteria sets.
    /// The code of a part where a whole indicator is described.
    PartAsIndicator(Code),
    /// The first is not the code of a part of the second.
    PartElsewhere(Code, Code),
    /// The indicator stands under a criterion of another number.
    IndicatorElsewhere(Code, u8),
    /// A level is taken from a source that is itself not checked; the id of the source.
    LevelUnchecked(String),
    /// The level must hold for men and for women, but the measure has no numbers.
    MenAndWomenMeasure(Measure),
    /// A level without a source.
    LevelWithoutSource,
    /// A title without a source.
    TitleWithoutSource,
    /// The variant has no level for the indicator.
    VariantWithoutLevel(String),
    /// The level is written in no known form.
    LevelForm(String),
    /// The number of the level is not a number with a decimal point; the text, a text that is.
    LevelNumber(String, String),
    /// The lower end of the range is above its upper end.
    LevelRange(String),
    /// A level of this kind does not fit the measure.
    LevelMeasure(String, Measure),
    /// The unit of the level, and the unit of the indicator.
    LevelUnit(String, String),
    /// The comparison goes against the direction.
    LevelDirection(String, Direction),
    /// A share that is not between 0 and 100 %.
    LevelShare(String),
    /// The unit does not fit the measure.
    UnitMeasure(String, Measure),
    /// The direction does not fit the measure.
    DirectionMeasure(Direction, Measure),
    /// The indicator is composite and has no parts.
    CompositeWithoutParts,
    /// The indicator has parts and is not composite.
    PartsNotComposite(Measure),
    /// A part is composite.
    PartIsComposite,
    /// The level ends before it begins: since, until.
    UntilBeforeSince(Date, Date),
    /// Two levels of the variant are in force on one day; the line of the other.
    LevelsOverlap(String, u32),
    /// `may_not_apply` without the words that “nếu có” is attached to.
    MayNotApplyToMissing,
    /// `may_not_apply_to` where `may_not_apply` is not `true`.
    MayNotApplyMissing,

    // Plans.
    /// The set has no whole indicator with this code; the id of the set.
    CodeUnknown(Code, String),
    /// The period (start, end) is not within the other (start, end).
    PeriodOutside((u16, u16), (u16, u16)),
    /// The plan says nothing of this indicator of the set.
    IndicatorNotPlanned(Code),
    /// The passage speaks of the indicator a second time; the line of the first.
    ReadingTwice(String, u32),
    /// The organization is named a second time in one assignment.
    OrganizationTwice(String),
    /// A place stands twice in a list of places.
    PlaceTwice(String),

    // Crosswalks.
    /// The crosswalk says nothing of this indicator of the new set.
    IndicatorNotCrossed(Code),
    /// An indicator has both predecessors and a reason for having none, or neither.
    NewOrOld,
    // Programmes.
    /// The text is no plain number with a decimal point.
    DecimalForm(String),
    /// The set has no criterion with this number; the id of the set.
    CriterionUnknown(u8, String),
    /// A group of units stands under a part of the place that is no column of the roadmap.
    ColumnUnknown(String, Vec<String>),
    /// The years are not in order: the year, and the one before it.
    YearsOutOfOrder(u16, u16),
    /// A sum of money is a part of a line that is not described before it.
    FundingUnknown(String, Vec<String>),
    /// No month of the deadline has such a day.
    DayOfMonth(u8),
    /// The text is no deadline.
    DueForm(String),
}

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueForm {
    /// A text in quotation marks.
    Text,
    /// A whole number.
    Number,
    /// A year of four digits.
    Year,
    /// A date without quotation marks.
    Date,
    /// `true` or `false`.
    Flag,
    /// A list of texts.
    Texts,
    /// A list of whole numbers.
    Numbers,
    /// A number written as a text, with a decimal point.
    Decimal,
    /// A table of its own.
    Table,
    /// A list of tables.
    Tables,
}

/// What an id refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// A cited document of a set.
    Source,
    /// A group or region of a set.
    Variant,
    /// A criteria set.
    Set,
    /// An organization of a plan.
    Organization,
    /// A guidance document of a plan.
    Document,
    /// A passage of a plan.
    Reading,
}
