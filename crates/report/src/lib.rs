//! What leaves the program: an assessment as data for other programs and as tables for people.
//!
//! - [`wire`] is the shape of the JSON that the terminal and the JavaScript interface give out;
//!   [`assessments_to_wire`] and [`sets_to_wire`] fill it. The JSON text itself is made by those
//!   who need it, so that the page does not carry a JSON writer.
//! - [`submission_to_csv`] writes results as a status file that reads back to equal values.
//! - [`assessment_to_csv`] and [`problems_to_csv`] write tables for a spreadsheet.
//! - [`calendar_to_csv`] and [`calendar_to_ics`] write the days of a programme.
//! - [`template_csv`] writes the empty status file of a criteria set; [`levels_template_csv`] the
//!   empty table for a province's own levels, and [`overlay_to_csv`] such a table that was read.
//! - [`plan_to_csv`] and [`plan_workbook`] write a plan as a table that reads back to equal rows;
//!   [`plan_document_workbook`], [`plan_duties_to_csv`] and [`plan_deadlines_to_csv`] what its
//!   document says for all organizations, sets and places; [`findings_to_csv`] and [`audit_to_wire`] give out the findings about plans.
//! - [`communes_to_csv`] and [`communes_workbook`] write the table of many places,
//!   [`periods_to_csv`] and [`periods_workbook`] that of several periods.
//! - [`template_workbook`], [`submission_workbook`], [`assessment_workbook`] and
//!   [`problems_workbook`] say what stands in a workbook; the crate `ntm-workbook-writer` makes
//!   the file.
//! - [`roadmap_to_csv`], [`responsibilities_to_csv`], [`comparison_to_csv`] and their workbooks
//!   write plans; [`scenarios_to_csv`] writes scenarios that read back to equal ones.
//!
//! Nothing here judges: every verdict, count and gap is taken from the assessment as it is.

mod calendar;
mod csv;
mod indicator_rows;
mod json;
mod many;
mod overlay;
mod places;
mod plans;
mod status;
mod template;
pub mod wire;
mod workbook;

pub use calendar::{calendar_to_csv, calendar_to_ics};
pub use csv::{
    assessment_to_csv, assessments_to_csv, findings_to_csv, plan_to_csv, problems_to_csv,
    submission_to_csv,
};
pub use json::{
    Audited, assessment_to_wire, assessments_to_wire, assessments_with_overlays_to_wire,
    audit_to_wire, communes_to_wire, crosswalk_to_wire, overlay_from_wire, overlay_to_wire,
    periods_to_wire, place_to_wire, plan_unit_to_wire, plans_to_wire, programme_to_wire,
    scenarios_to_wire, sets_to_wire,
};
pub use many::{
    commune_label, communes_to_csv, communes_workbook, periods_to_csv, periods_workbook, questions,
    unit_periods_sheet, unit_periods_to_csv,
};
pub use overlay::{overlay_texts, overlay_to_csv};
pub use places::deciding_read;
pub use plans::{
    RoadmapReport, comparison_to_csv, comparison_workbook, plan_deadlines_to_csv,
    plan_document_workbook, plan_duties_to_csv, responsibilities_to_csv, responsibilities_workbook,
    roadmap_to_csv, roadmap_workbook, scenarios_to_csv,
};
pub use template::{
    levels_template_csv, levels_template_workbook, template, template_csv, template_workbook,
};
pub use workbook::{
    Area, CellSpec, Choice, Content, Print, SheetSpec, Style, WorkbookSpec, assessment_workbook,
    plan_workbook, problems_workbook, submission_workbook,
};

use ntm_model::Assessment;

/// An assessment and the name of the file that it judges. The name is put before every place
/// when several files are shown together, because “line 12” alone would not say of which.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// The file's name; `None` when there is only one file.
    pub file: Option<&'a str>,
    /// What was judged.
    pub assessment: &'a Assessment,
}
