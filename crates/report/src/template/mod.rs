//! The empty status file of a criteria set, as CSV and as a form in a workbook.

mod asked;
mod csv;
mod form;
mod guide;

pub use csv::{template, template_csv};
pub use form::template_workbook;
