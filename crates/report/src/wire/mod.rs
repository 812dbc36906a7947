//! The shapes of the JSON that the project gives out, version by version.
//!
//! Field names and words of these types are a promise to other programs: a change that removes
//! or renames one needs a new version in [`AssessmentFormat`] or [`SetsFormat`]. Fields without
//! a value are `null`, never left out. Numbers of the law and of the user are texts, because a
//! JSON number is a float and would not be exact.

mod assessment;
mod audit;
mod crosswalk;
mod many;
mod overlay;
mod plan;
mod programme;
mod scenario;
mod sets;
mod words;

pub use assessment::{
    Assessment, AssessmentFormat, Comparison, Criterion, GapThings, Indicator, Problem, Read,
    Source, Unit,
};
pub use audit::{
    Audit, AuditFormat, AuditedPlan, Finding as AuditFinding, Passage as AuditPassage,
};
pub use crosswalk::{Crosswalk, CrosswalkLine, CrosswalkSuggestion, CrosswalkTaken, CrosswalkUnit};
pub use many::{
    CommuneUnit, Communes, CommunesCriterion, CommunesSet, CommunesYear, CommunesYears,
    CriterionWord, PeriodHead, Periods, PeriodsDoubt, PeriodsIndicator, PeriodsPlace, PeriodsStep,
    Region,
};
pub use overlay::{Overlay, OverlayRow, Revocation, RevocationOutcome};
pub use plan::{
    PlanDue, PlanLeast, PlanLeastSet, PlanLoad, PlanLoadTerm, PlanMilestone, PlanNearest, PlanPace,
    PlanTask, PlanTerm, PlanUnit, PlanWork, Plans,
};
pub use programme::{
    Programme, ProgrammeAmount, ProgrammeFunding, ProgrammeRoadmap, ProgrammeTarget, ProgrammeYear,
};
pub use scenario::{ScenarioCell, ScenarioColumn, ScenarioCriterion, ScenarioIndicator, Scenarios};
pub use sets::{
    CriteriaSet, Decision, Document, Level, SetCriterion, SetIndicator, Sets, SetsFormat, Text,
    Variant,
};
pub use words::{
    Basis, CriterionVerdict, Direction, Measure, Operator, Recognition, Severity, Verdict,
};
