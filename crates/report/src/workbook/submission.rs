//! The results as data in a workbook.

use ntm_model::Submission;

use super::{CellSpec, Print, SheetSpec, Style, WorkbookSpec};
use crate::status::{header, status_rows};

/// The widths of the canonical columns.
const WIDTHS: [u16; 16] = [10, 20, 14, 10, 12, 10, 28, 16, 28, 32, 32, 10, 20, 10, 20, 12];

/// The results as a canonical status file in one sheet. Every cell is text as the user wrote it, so
/// that reading the file gives equal values (invariant 6); only line breaks take the one form that
/// they have in worksheets. As in [`submission_to_csv`](crate::submission_to_csv), what is said of
/// whole criteria is left out.
pub fn submission_workbook(submission: &Submission) -> WorkbookSpec {
    let columns = header(submission);
    let mut sheet = SheetSpec {
        name: "ket_qua".to_owned(),
        widths: WIDTHS.into_iter().take(columns.len()).collect(),
        print: Print { is_landscape: true, ..Print::default() },
        ..SheetSpec::default()
    };
    let header = sheet.push_header(columns.iter().copied());
    for row in status_rows(submission) {
        let cells = row.cells_under(&columns).into_iter().map(|text| {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            CellSpec::text(text, Style::Data)
        });
        sheet.push(cells.collect());
    }
    sheet.close_table(header);
    WorkbookSpec {
        title: "Kết quả thực hiện bộ tiêu chí".to_owned(),
        sheets: vec![sheet],
        ..WorkbookSpec::default()
    }
}
