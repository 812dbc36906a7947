//! The empty status file of a criteria set, as CSV and as a form in a workbook.

mod asked;
mod csv;
mod form;
mod guide;
mod levels;

pub use csv::{template, template_csv};
pub use form::template_workbook;
pub use levels::{levels_template_csv, levels_template_workbook};
