//! From verdicts to work: what is to be reached by when, and who does it.
//!
//! An assessment says what is missing; a plan says who leads, who supports and until when. Held
//! together they give a [`Roadmap`] and [`Responsibilities`]. A plan may say two different things
//! in two passages: both are kept, and a [`Conflict`] names them. Nothing here judges.

mod audit;
mod calendar;
mod conflicts;
mod joined;
mod money;
mod programme;
mod responsibilities;
mod roadmap;

pub use audit::{audit_numbers, audit_statements};
pub use calendar::{CalendarEntry, calendar, day_after};
pub use conflicts::{Conflict, ConflictKind, Said};
pub use money::{FundingRow, FundingTable, funding_table};
pub use programme::{
    CriterionCount, RoadmapTable, RoadmapTableColumn, RoadmapTableRow, TargetRow, TargetState,
    UnitCounts, UnitCriteria, roadmap_tables, target_rows, unit_counts,
};
pub use responsibilities::{
    OrganizationWork, Responsibilities, Role, RoleIn, Task, responsibilities,
};
pub use roadmap::{Milestone, Roadmap, RoadmapItem, Target, Timing, roadmap};
