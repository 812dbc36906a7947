//! Tables as CSV.
//!
//! All files begin with a byte order mark and end their lines with CR LF, because Excel shows
//! Vietnamese letters wrongly without the one and old programs join lines without the other.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula. The tables that
//! people look at are guarded against that with an apostrophe before such a text, unless the
//! text is a number. The status file is not: it must read back to equal values (invariant 6),
//! so its texts are exactly those that the user's own file had.

mod assessment;
mod plan;
mod problems;
mod submission;
mod write;

pub use assessment::{assessment_to_csv, assessments_to_csv};
pub use plan::{findings_to_csv, plan_to_csv};
pub use problems::problems_to_csv;
pub use submission::submission_to_csv;

pub(crate) use write::Table;
