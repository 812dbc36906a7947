//! The status file: results as data.

use ntm_model::Submission;

use super::Table;
use crate::status::{header, status_rows};

/// The results as a canonical status file, texts exactly as the user wrote them, so that reading
/// the file gives equal values (invariant 6). Only the places differ.
///
/// What a list of a province says of whole criteria ([`UnitReport::criteria`] and
/// [`UnitReport::declared_count`]) is left out: a status file has one row for each indicator, no
/// verdict follows from such a list, and its rows would read back as results of indicators. A unit
/// of which nothing else is known leaves no row.
///
/// [`UnitReport::criteria`]: ntm_model::UnitReport::criteria
/// [`UnitReport::declared_count`]: ntm_model::UnitReport::declared_count
pub fn submission_to_csv(submission: &Submission) -> String {
    let header = header(submission);
    let mut table = Table::of_data(&header);
    for row in status_rows(submission) {
        table.row(&row.cells_under(&header));
    }
    table.finish()
}
