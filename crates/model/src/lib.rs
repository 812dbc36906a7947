//! The nouns of the criteria, as plain values.
//!
//! Nothing here reads a file, asks the time or knows a language: a [`CriteriaSet`] says what is
//! required, a [`Submission`] says what a commune reports, an [`Assessment`] says what follows.
//! Numbers are exact ([`Decimal`] is what was written, [`Rational`] is what is computed), and a
//! thing that could not be understood is a value too ([`Value::Unreadable`], [`Problem`]).

mod alphabet;
mod assessment;
mod code;
mod crosswalk;
mod date;
mod decimal;
mod derived;
mod due;
mod finding;
mod fold;
mod many;
mod mark;
mod measured;
mod overlay;
mod place;
mod plan;
mod plan_facts;
mod plan_table;
mod problem;
mod programme;
mod recognition;
mod requirement;
mod set;
mod statement;
mod submission;
mod suggestion;
mod value;
mod within;

pub use alphabet::alphabet_key;
pub use assessment::{
    Assessment, Basis, Comparison, CriterionResult, CriterionVerdict, Gap, IndicatorResult,
    LevelInForce, Note, Read, ReadField, Recognition, Tally, Things, UnitAssessment, Verdict,
};
pub use code::Code;
pub use crosswalk::{Crosswalk, Difference, Predecessor, Relation, Successor};
pub use date::{Date, Period};
pub use decimal::{Decimal, Rational};
pub use derived::derive_levels;
pub use due::Due;
pub use finding::{Finding, FindingKind, Passage};
pub use fold::{fold, is_letter, is_letter_or_digit, lower, lowered, matches_folded, upper};
pub use many::{Change, Reached, Standing, UnitLevel, Way};
pub use mark::{AS_INDICATOR, NOT_STATED, is_not_stated, marked_indicator};
pub use measured::Measured;
pub use overlay::{Layer, Overlay, OverlayAction, OverlayEffect, OverlayField, OverlayRow};
pub use place::Place;
pub use plan::{
    Assignment, GuidanceDocument, Organization, OrganizationKind, Plan, PlannedDue,
    PlannedIndicator, Reading,
};
pub use plan_facts::{
    Dossier, Duty, DutyItem, DutyRole, PlanDocument, PlanFacts, PlannedLevel, PlannedSet,
    PlannedTarget, Statement,
};
pub use plan_table::{PLAN_HEADER, PlanRow, unit_list};
pub use problem::{Demand, Expected, OtherLevel, OverlayProblem, Problem, ProblemKind, Severity};
pub use programme::{
    Deadline, FundingLine, Programme, ProgrammeOrganization, ProgrammeTarget, RoadmapColumn,
    RoadmapGroup, RoadmapYear, TargetKind, UnitRoadmap,
};
pub use recognition::{Condition, RecognitionRule, Revocation, RevocationOutcome, RevocationRule};
pub use requirement::{NotARequirement, Operator, Rating, Requirement};
pub use set::{
    Citation, Confidence, CriteriaSet, Criterion, Decision, Direction, Indicator, Level, Measure,
    Repair, Source, Text, Variant,
};
pub use statement::{Claim, NumberStatement, SaidReading, Stated};
pub use submission::{
    Cell, CriterionDeclaration, DeclaredCount, Observation, Said, Submission, UnitReport,
};
pub use suggestion::{
    Crossed, CrossedLine, CrossedState, CrossedTally, LookOnly, Offer, Suggestion, Taken,
};
pub use value::{Bound, Figure, Numeral, Quantity, Value, WhyUnreadable, Word};
pub use within::Within;
