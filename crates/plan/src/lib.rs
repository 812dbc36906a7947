//! From verdicts to work: what is to be reached by when, and who does it.
//!
//! An assessment says what is missing; a plan says who leads, who supports and until when. Held
//! together they give a [`Roadmap`] and [`Responsibilities`]. A plan may say two different things
//! in two passages: both are kept, and a [`Conflict`] names them. Nothing here judges.
//!
//! Many places stand beside one another in [`communes`], and several periods in
//! [`compare_places`] and, for one place, in [`compare_unit`].

mod communes;
mod conflicts;
mod joined;
mod periods;
mod responsibilities;
mod roadmap;

pub use communes::{
    Band, Commune, CommuneRow, CommunesAnswer, CommunesFilter, CommunesQuestion, CommunesRoadmap,
    CommunesSort, CriterionSummary, CriterionTarget, FloorFilter, FloorSummary, OwnVerdict,
    PeriodsWanted, Range, RegionSummary, RoadmapYear, SetSummary, TargetSummary, YearQuestion,
    communes, communes_roadmap,
};
pub use conflicts::{Conflict, ConflictKind, Said};
pub use periods::{
    ChangeTally, CriterionLine, CriterionPeriods, IndicatorCell, IndicatorLine, MatchQuestion,
    PeriodColumn, PeriodsAnswer, PeriodsQuestion, PeriodsSort, PlaceRow, PlaceStep, SetPeriods,
    Trend, UnitColumn, UnitPeriods, compare_places, compare_unit,
};
pub use responsibilities::{
    OrganizationWork, Responsibilities, Role, RoleIn, Task, responsibilities,
};
pub use roadmap::{Milestone, Roadmap, RoadmapItem, Target, Timing, roadmap};
