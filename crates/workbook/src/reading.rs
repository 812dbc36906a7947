//! Files of every kind to a reading: the one road that page and terminal take.

use ntm_ingest::{ReadOptions, Reading};

use crate::{Workbook, is_workbook, read};

/// Reads a workbook or a text file, told by its content, as the user decided.
pub fn read_file(bytes: &[u8], options: &ReadOptions) -> Reading {
    if is_workbook(bytes) {
        read(bytes).to_reading(options)
    } else {
        ntm_ingest::read_with(bytes, options, &mut |_, _| {})
    }
}

impl Workbook {
    /// The sheets read as the user decided. The problems are the workbook's, then the tables'.
    pub fn to_reading(&self, options: &ReadOptions) -> Reading {
        let is_refused = self.sheets.is_empty()
            || self.problems.iter().any(|problem| problem.is_of_empty_file());
        // What could not be opened has said so; that it has no tables either is no news.
        let mut reading = match is_refused {
            true => Reading::default(),
            false => ntm_ingest::read_sheets(&self.sheets, options),
        };
        let problems = self.problems.iter().cloned().map(crate::WorkbookProblem::into_problem);
        reading.problems.splice(0..0, problems);
        reading
    }
}
