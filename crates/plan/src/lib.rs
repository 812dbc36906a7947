//! From verdicts to work: what is to be reached by when, and who does it.
//!
//! An assessment says what is missing; a plan says who leads, who supports and until when. Held
//! together they give a [`Roadmap`] and [`Responsibilities`]. A plan may say two different things
//! in two passages: both are kept, and a [`Conflict`] names them. [`audit`] says everything else that
//! does not hold together in a plan. Nothing here judges.

mod audit;
mod conflicts;
mod joined;
mod own;
mod responsibilities;
mod roadmap;

pub use audit::audit;
pub use conflicts::{Conflict, ConflictKind, Said};
pub use own::{own_plan, plan_rows};
pub use responsibilities::{
    OrganizationWork, Responsibilities, Role, RoleIn, Task, responsibilities,
};
pub use roadmap::{Milestone, Roadmap, RoadmapItem, Target, Timing, roadmap};
