//! A plan as data in a workbook.

use ntm_model::{PLAN_HEADER, PlanRow};

use super::{CellSpec, Print, SheetSpec, Style, WorkbookSpec};

/// The widths of the columns of a plan table.
const WIDTHS: [u16; 11] = [18, 10, 28, 40, 28, 10, 10, 18, 16, 40, 32];

/// A plan as a table in one sheet. Every cell is text, so that reading the file gives equal rows
/// (invariant 6); only line breaks take the one form that they have in worksheets.
pub fn plan_workbook(rows: &[PlanRow]) -> WorkbookSpec {
    let mut sheet = SheetSpec {
        name: "ke_hoach".to_owned(),
        widths: WIDTHS.to_vec(),
        print: Print { is_landscape: true, ..Print::default() },
        ..SheetSpec::default()
    };
    let header = sheet.push_header(PLAN_HEADER);
    for row in rows {
        let cells = row.cells().into_iter().map(|text| {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            CellSpec::text(text, Style::Data)
        });
        sheet.push(cells.collect());
    }
    sheet.close_table(header);
    WorkbookSpec {
        title: "Kế hoạch thực hiện bộ tiêu chí".to_owned(),
        sheets: vec![sheet],
        ..WorkbookSpec::default()
    }
}
