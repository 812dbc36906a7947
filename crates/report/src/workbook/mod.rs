//! Workbooks, described.
//!
//! What stands in a workbook is decided here; [`WorkbookSpec`] says it in plain values, and the
//! crate `ntm-workbook-writer` turns those into the bytes of an XLSX file. It is a module of its
//! own because the page loads it only when someone asks for such a file.

mod assessment;
mod build;
mod plan;
mod problems;
mod spec;
mod submission;

pub use assessment::assessment_workbook;
pub use plan::plan_workbook;
pub use problems::problems_workbook;
pub use spec::{Area, CellSpec, Choice, Content, Print, SheetSpec, Style, WorkbookSpec};
pub use submission::submission_workbook;
