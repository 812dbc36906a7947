//! From verdicts to work: what is to be reached by when, and who does it.
//!
//! An assessment says what is missing; a plan says who leads, who supports and until when. Held
//! together they give a [`Roadmap`] and [`Responsibilities`]. A plan may say two different things
//! in two passages: both are kept, and a [`Conflict`] names them.
//!
//! - [`plan_for`], [`unit_plan`]: the plan of one unit, out of documents that may speak of many
//!   places and several sets;
//! - [`roadmap`], [`timetable`]: what is due when, by years and by quarters; [`pace`]: how fast a
//!   gap must close, how the value has moved so far, and when it arrives;
//! - [`nearest`]: what is closest to its level; [`least`]: the fewest indicators for one criterion
//!   more, a chosen count, or all;
//! - [`responsibilities`], [`sheets`], [`agencies`]: who does what, for a commune, for one
//!   organization, and for a province's agencies; [`load`]: how much work that is, term by term;
//! - [`walk_scenario`], [`compare_scenarios`]: what if. These alone judge, by asking the evaluator
//!   about changed data; everything else takes verdicts as they are;
//! - [`audit`], [`audit_numbers`]: what does not hold together in a plan or a programme;
//! - [`communes`]: many places beside one another; [`compare_places`], [`compare_unit`]: several
//!   periods.

mod audit;
mod calendar;
mod communes;
mod conflicts;
mod deadline;
mod distance;
mod duties;
mod joined;
mod least;
mod load;
mod measure;
mod money;
mod nearest;
mod own;
mod pace;
mod periods;
mod programme;
mod quarter;
mod responsibilities;
mod roadmap;
mod scenario;
mod sheets;
mod timetable;
mod unit_plan;

pub use audit::{audit, audit_numbers, audit_statements};
pub use calendar::{CalendarEntry, calendar, day_after};
pub use communes::{
    Band, Commune, CommuneRow, CommunesAnswer, CommunesFilter, CommunesQuestion, CommunesRoadmap,
    CommunesSort, CriterionSummary, CriterionTarget, FloorFilter, FloorSummary, OwnVerdict,
    PeriodsWanted, Range, RegionSummary, RoadmapYear, SetSummary, TargetSummary, YearQuestion,
    communes, communes_roadmap,
};
pub use conflicts::{Conflict, ConflictKind, Said};
pub use distance::{MeasuredGap, WithoutFigure};
pub use duties::document_duties;
pub use least::{Goal, LeastReading, LeastSet, LeastSets, LeastStep, least};
pub use load::{Load, LoadCell, OrganizationLoad, load};
pub use money::{FundingRow, FundingTable, funding_table};
pub use nearest::{NearestWin, NearestWins, NeedsFigures, nearest};
pub use own::{own_plan, plan_rows};
pub use pace::{
    Arrival, ObservedValue, Pace, PaceItem, PaceSoFar, PaceStep, QuarterMilestone, RequiredPace,
    WhyNever, pace,
};
pub use periods::{
    ChangeTally, CriterionLine, CriterionPeriods, IndicatorCell, IndicatorLine, MatchQuestion,
    PeriodColumn, PeriodsAnswer, PeriodsQuestion, PeriodsSort, PlaceRow, PlaceStep, SetPeriods,
    Trend, UnitColumn, UnitPeriods, compare_places, compare_unit,
};
pub use programme::{
    CriterionCount, RoadmapTable, RoadmapTableColumn, RoadmapTableRow, TargetBeside, TargetRow,
    TargetState, TargetsBeside, UnitCounts, UnitCriteria, roadmap_tables, target_rows,
    targets_beside, unit_counts,
};
pub use quarter::{Quarter, Span, Term};
pub use responsibilities::{
    OrganizationWork, Responsibilities, Role, RoleIn, Task, responsibilities,
};
pub use roadmap::{Milestone, Roadmap, RoadmapItem, Target, Timing, roadmap};
pub use scenario::{
    Base, Change, ComparedColumn, ComparedCriterion, ComparedIndicator, MovedCriterion,
    MovedIndicator, RefusedChange, SCENARIO_HEADER, Scenario, ScenarioComparison, ScenarioFile,
    ScenarioProblem, ScenarioProblemKind, ScenarioState, ScenarioStep, ScenarioWalk, SeenIndicator,
    TimingTally, TypedValue, WalkState, WhyRefused, compare_scenarios, put_typed, read_scenarios,
    scenario_state, walk_scenario,
};
pub use sheets::{
    AgencyIndicator, AgencyWork, IndicatorCounts, OrganizationSheet, RaciLetter, SheetRow,
    VERIFIER, agencies, count_indicators, raci, sheet_of, sheets,
};
pub use timetable::{DueIndicator, TermMilestone, Timetable, TimetableTerm, timetable};
pub use unit_plan::{plan_for, unit_plan};
