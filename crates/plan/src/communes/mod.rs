//! Many places beside one another: a table with its totals, and the years in which they are to
//! meet their set.
//!
//! - `commune`: what is kept of each place, and at which level it stands;
//! - `question`: what a page or a terminal asks, and `answer` what it gets: only the rows asked for,
//!   with the totals of all that fit;
//! - `choose`: which places fit; `order`: in which order; `summary`: the totals of each set;
//!   `regions`: those of each district and province; `years`: the roadmap of communes.
//!
//! Nothing is judged here: every total is a count of verdicts that the rows show.

mod answer;
mod choose;
mod commune;
mod order;
mod question;
mod regions;
mod summary;
mod years;

pub use answer::{CommuneRow, CommunesAnswer, communes};
pub use commune::Commune;
pub use question::{
    CommunesFilter, CommunesQuestion, CommunesSort, CriterionTarget, FloorFilter, PeriodsWanted,
};
pub use regions::{OwnVerdict, RegionSummary};
pub use summary::{Band, CriterionSummary, FloorSummary, Range, SetSummary, TargetSummary};
pub use years::{CommunesRoadmap, RoadmapYear, YearQuestion, communes_roadmap};

pub(crate) use answer::number;
pub(crate) use choose::fitting;
pub(crate) use commune::{alphabet_key_of, count as count_verdict, plain_name, same_place_key};
pub(crate) use summary::mean;
