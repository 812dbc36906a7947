//! The status file: results as data.

use ntm_model::Submission;

use super::Table;
use crate::status::{HEADER, status_rows};

/// The results as a canonical status file, texts exactly as the user wrote them, so that reading
/// the file gives equal values (invariant 6). Only the places differ. A unit without any row
/// leaves none.
pub fn submission_to_csv(submission: &Submission) -> String {
    let mut table = Table::of_data(&HEADER);
    for row in status_rows(submission) {
        table.row(&row.cells());
    }
    table.finish()
}
