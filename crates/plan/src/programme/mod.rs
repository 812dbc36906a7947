//! A programme beside what a file of units shows: targets with their actual numbers, roadmaps by
//! year with their sums made again.

mod beside;
mod counts;
mod roadmap_table;
mod targets;

pub use beside::{TargetBeside, TargetsBeside, targets_beside};
pub use counts::unit_counts;
pub use roadmap_table::{RoadmapTable, RoadmapTableColumn, RoadmapTableRow, roadmap_tables};
pub use targets::{CriterionCount, TargetRow, TargetState, UnitCounts, UnitCriteria, target_rows};
