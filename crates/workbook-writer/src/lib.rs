//! A described workbook to the bytes of an XLSX file.
//!
//! [`write()`] translates a [`WorkbookSpec`] and decides nothing: what stands in a cell and what the
//! cell is for comes from `ntm-report`; only how a style looks is chosen here (`formats`). The
//! same description always gives the same bytes, because no time is written into the file.
//!
//! The crate stands alone so that the page can load it as a module of its own when someone asks
//! for such a file.

mod choices;
mod error;
mod formats;
mod heights;
mod sheet;

use ntm_report::WorkbookSpec;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

pub use error::WriteError;

/// The bytes of the workbook as an XLSX file.
///
/// # Errors
/// When the description goes beyond what the format holds: more than 1,048,576 rows or 16,384
/// columns, a text of more than 32,767 characters, a name of a sheet that is not allowed, or a
/// number that is none.
pub fn write(spec: &WorkbookSpec) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(spec)?);
    let formats = formats::Formats::new();
    for sheet in &spec.sheets {
        sheet::write(workbook.add_worksheet(), sheet, &formats)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// Title and subject. The date is always the same one: a file has no other clock than its user's.
fn properties(spec: &WorkbookSpec) -> Result<DocProperties, WriteError> {
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    Ok(DocProperties::new()
        .set_title(&spec.title)
        .set_subject(&spec.subject)
        .set_creation_datetime(&day))
}
