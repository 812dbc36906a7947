//! The nouns of the criteria, as plain values.
//!
//! Nothing here reads a file, asks the time or knows a language: a [`CriteriaSet`] says what is
//! required, a [`Submission`] says what a commune reports, an [`Assessment`] says what follows.
//! Numbers are exact ([`Decimal`] is what was written, [`Rational`] is what is computed), and a
//! thing that could not be understood is a value too ([`Value::Unreadable`], [`Problem`]).

mod alphabet;
mod assessment;
mod code;
mod date;
mod decimal;
mod finding;
mod fold;
mod many;
mod measured;
mod place;
mod plan;
mod problem;
mod requirement;
mod set;
mod submission;
mod value;
mod within;

pub use alphabet::alphabet_key;
pub use assessment::{
    Assessment, Basis, Comparison, CriterionResult, CriterionVerdict, Gap, IndicatorResult,
    LevelInForce, Note, Read, ReadField, Recognition, Tally, Things, UnitAssessment, Verdict,
};
pub use code::Code;
pub use date::{Date, Period};
pub use decimal::{Decimal, Rational};
pub use finding::{Finding, FindingKind, Passage};
pub use fold::{fold, is_letter, is_letter_or_digit, lower, matches_folded};
pub use many::{Change, Reached, Standing, UnitLevel, Way};
pub use measured::Measured;
pub use place::Place;
pub use plan::{
    Assignment, GuidanceDocument, Organization, OrganizationKind, Plan, PlannedIndicator, Reading,
};
pub use problem::{Expected, Problem, ProblemKind, Severity};
pub use requirement::{NotARequirement, Operator, Rating, Requirement};
pub use set::{
    Citation, Confidence, CriteriaSet, Criterion, Decision, Direction, Indicator, Level, Measure,
    Repair, Source, Text, Variant,
};
pub use submission::{
    Cell, CriterionDeclaration, DeclaredCount, Observation, Said, Submission, UnitReport,
};
pub use value::{Bound, Figure, Numeral, Quantity, Value, WhyUnreadable, Word};
pub use within::Within;
