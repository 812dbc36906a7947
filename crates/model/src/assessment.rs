//! What follows from a submission under a set of criteria.

use serde::{Deserialize, Serialize};

use crate::{
    Citation, Code, Date, Decimal, Layer, Measured, Operator, Period, Place, Problem, Rating,
    Rational, Requirement, Revocation,
};

/// The judgement of everything that was submitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The day on which the levels must be in force.
    pub as_of: Date,
    /// One for each reported place and period, in the order of the submission.
    pub units: Vec<UnitAssessment>,
    /// Everything the user should know or mend: what reading found, then what judging found.
    pub problems: Vec<Problem>,
}

/// The judgement of one place for one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitAssessment {
    /// The place's official code, if given.
    pub code: Option<String>,
    /// Its name, if given.
    pub name: Option<String>,
    /// Id of the criteria set.
    pub set: String,
    /// Id of the group or region; `None` when it is not known.
    pub variant: Option<String>,
    /// The period that the results are about.
    pub period: Option<Period>,
    /// The day on which the levels must be in force for this place.
    pub as_of: Date,
    /// The criteria in the set's order.
    pub criteria: Vec<CriterionResult>,
    /// The conditions of recognition besides the criteria, in the order of the rule; none where
    /// no rule is at hand.
    pub conditions: Vec<IndicatorResult>,
    /// Whether the place could be recognised.
    pub recognition: Recognition,
    /// What the place says of its earlier recognition; `None` when it says nothing.
    pub recognised: Option<Read>,
    /// Whether an earlier recognition would be revoked; `None` for a place that names none, and
    /// where no rule is at hand.
    pub revocation: Option<Revocation>,
}

impl UnitAssessment {
    /// The indicators of all criteria in order, without their parts.
    pub fn indicators(&self) -> impl Iterator<Item = &IndicatorResult> {
        self.criteria.iter().flat_map(|criterion| &criterion.indicators)
    }

    /// The result for this code: part, whole or condition of recognition.
    pub fn indicator(&self, code: Code) -> Option<&IndicatorResult> {
        if code.is_condition() {
            return self.conditions.iter().find(|result| result.code == code);
        }
        let whole = self.indicators().find(|result| result.code == code.whole())?;
        if code.part().is_none() {
            return Some(whole);
        }
        whole.parts.iter().find(|part| part.code == code)
    }

    /// How many criteria have each verdict.
    pub fn criteria_tally(&self) -> Tally {
        let mut tally = Tally::default();
        for criterion in &self.criteria {
            match criterion.verdict {
                CriterionVerdict::Met => tally.met += 1,
                CriterionVerdict::NotMet => tally.not_met += 1,
                CriterionVerdict::NotApplicable => tally.not_applicable += 1,
                CriterionVerdict::Undetermined => tally.undetermined += 1,
            }
        }
        tally
    }

    /// How many indicators have each verdict; parts are not counted.
    pub fn indicator_tally(&self) -> Tally {
        let mut tally = Tally::default();
        for result in self.indicators() {
            match result.verdict {
                Verdict::Met => tally.met += 1,
                Verdict::NotMet => tally.not_met += 1,
                Verdict::NotApplicable => tally.not_applicable += 1,
                Verdict::NoData => {
                    tally.undetermined += 1;
                    tally.no_data += 1;
                }
                Verdict::NoLevel | Verdict::Unreadable | Verdict::Conflict => {
                    tally.undetermined += 1;
                }
            }
        }
        tally
    }
}

/// Counts of verdicts. The total is the sum of the first four.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Met.
    pub met: u32,
    /// Not met.
    pub not_met: u32,
    /// Not applicable.
    pub not_applicable: u32,
    /// Neither: no data, no level, unreadable, conflict.
    pub undetermined: u32,
    /// Of the undetermined, those without data. Always 0 for criteria.
    pub no_data: u32,
}

impl Tally {
    /// How many were counted.
    pub fn total(self) -> u32 {
        self.met + self.not_met + self.not_applicable + self.undetermined
    }
}

/// The judgement of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionResult {
    /// Its number.
    pub number: u8,
    /// What follows from its indicators.
    pub verdict: CriterionVerdict,
    /// Its indicators in the set's order.
    pub indicators: Vec<IndicatorResult>,
}

/// The verdict on a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CriterionVerdict {
    /// Every indicator that applies is met.
    Met,
    /// An indicator is not met.
    NotMet,
    /// No indicator applies.
    NotApplicable,
    /// Nothing is known to fail, but something is not known.
    Undetermined,
}

/// The verdict on an indicator or a part (*kết luận*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Verdict {
    /// Đạt.
    Met,
    /// Chưa đạt.
    NotMet,
    /// Không áp dụng.
    NotApplicable,
    /// Chưa có số liệu.
    NoData,
    /// Chưa có mức: no document at hand says what is demanded.
    NoLevel,
    /// Chưa đọc được.
    Unreadable,
    /// Mâu thuẫn: the file says two things that lead to different verdicts.
    Conflict,
}

impl Verdict {
    /// Every verdict, in the order in which lists show them.
    pub const ALL: [Self; 7] = [
        Self::Met,
        Self::NotMet,
        Self::NotApplicable,
        Self::NoData,
        Self::NoLevel,
        Self::Unreadable,
        Self::Conflict,
    ];

    /// Whether nothing can be said yet.
    pub fn is_undetermined(self) -> bool {
        matches!(self, Self::NoData | Self::NoLevel | Self::Unreadable | Self::Conflict)
    }
}

/// Whether a place could be recognised (*đạt chuẩn*): all criteria are met, and the side
/// conditions (no construction debt, satisfaction survey, security) are too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Recognition {
    /// Something is known to fail.
    NotEligible,
    /// Nothing is known to fail, but not everything is known.
    Undetermined,
    /// All criteria and all conditions of the rule are met.
    Eligible,
}

/// What a verdict rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Basis {
    /// A figure or a grade, compared with the level.
    Measured,
    /// The unit's own word.
    Declared,
}

/// The judgement of one indicator or part, with everything needed to retrace it, in order: what
/// was read, the level, the comparison, the remarks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorResult {
    /// The indicator or part.
    pub code: Code,
    /// The verdict.
    pub verdict: Verdict,
    /// What it rests on; `None` when nothing was judged.
    pub basis: Option<Basis>,
    /// What was read in the user's file, in the order of the file.
    pub reads: Vec<Read>,
    /// The measured value, when there is one.
    pub value: Option<Measured>,
    /// The level that was in force; `None` when none was.
    pub level: Option<LevelInForce>,
    /// The comparison that decided, when a figure or a grade was compared.
    pub comparison: Option<Comparison>,
    /// How far the value is from the level; zero when it is met. Only for numbers.
    pub gap: Option<Gap>,
    /// Remarks, in order.
    pub notes: Vec<Note>,
    /// The parts of a composite indicator.
    pub parts: Vec<IndicatorResult>,
}

/// One cell that a verdict looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read {
    /// Which column it stands for.
    pub field: ReadField,
    /// Where it stands.
    pub place: Place,
    /// Its text.
    pub text: String,
}

/// The columns that a verdict may rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReadField {
    /// The result (*kết quả*).
    Result,
    /// What the unit itself claims (*tự đánh giá*).
    Declaration,
    /// Why the indicator does not apply (*lý do không áp dụng*).
    NotApplicableReason,
}

impl ReadField {
    /// The name of the column in the canonical file.
    pub const fn canonical(self) -> &'static str {
        match self {
            Self::Result => "ket_qua",
            Self::Declaration => "tu_danh_gia",
            Self::NotApplicableReason => "ly_do_khong_ap_dung",
        }
    }
}

/// The level that a verdict used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelInForce {
    /// What is demanded.
    pub requirement: Requirement,
    /// The unit of its numbers.
    pub unit: String,
    /// First day it applies.
    pub since: Date,
    /// Which layer it comes from: the published set, or a province's own levels.
    pub layer: Layer,
    /// Where it is stated.
    pub citation: Citation,
}

/// A comparison that was made, with both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparison {
    /// Two numbers.
    Numbers {
        /// The measured value.
        value: Rational,
        /// How it was compared.
        operator: Operator,
        /// The bound of the level.
        bound: Decimal,
        /// Whether it holds.
        holds: bool,
    },
    /// Two grades of one scale.
    Ratings {
        /// The grade that was reported.
        value: Rating,
        /// The grade that is demanded.
        bound: Rating,
        /// Whether the first is the second or better.
        holds: bool,
    },
}

/// How far a value is from its level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// In the indicator's own unit, never negative; zero exactly when the level is met.
    pub amount: Rational,
    /// The least number of things that really closes it, where a fraction was given.
    pub things: Option<Things>,
}

/// A number of counted things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Things {
    /// How many, with as many decimals as the file's own figures.
    pub amount: Decimal,
    /// What they are: `hộ`, `km`; may be empty.
    pub unit: String,
}

/// A remark on a verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Note {
    /// “Cơ bản đạt” is no legal state.
    NearlyPass,
    /// Declared only: no figure to compare with the level.
    DeclaredWithoutFigure,
    /// The rule for this level is still to be made; the words of the document.
    AwaitingRule(String),
    /// The indicator is a rate, but the document demands only “Đạt”: the rate is shown and not
    /// compared.
    RateWithoutThreshold,
    /// Parts for which nothing was reported.
    PartsWithoutData(Vec<Code>),
    /// One figure for the whole was used for these parts, which have the same level.
    FigureUsedForParts(Vec<Code>),
    /// Parts that decide: not met.
    PartsNotMet(Vec<Code>),
    /// The value is above the upper end of the range.
    AboveRange(Decimal),
    /// A bare number was read as a percentage.
    BareNumberAsPercent,
    /// Percentage and fraction agree; the fraction was used because it is exact.
    FractionUsed,
    /// A dot was read as a decimal point because a thousands dot makes no sense here.
    DotAsDecimal,
    /// The reason given for not applying.
    ReasonNotApplicable(String),
    /// The result is a limit that settles the comparison all the same.
    BoundSettles,
    /// No level has started on the as-of day; the first one starts then.
    LevelNotYetInForce(Date),
    /// The level is a province's own.
    LevelOfOverlay {
        /// The title of the overlay.
        title: String,
        /// Whether a document is named.
        is_cited: bool,
    },
}
