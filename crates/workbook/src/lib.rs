//! Workbooks to tables of texts.
//!
//! [`read`] takes the bytes of an XLSX, XLS or ODS file, or of a web page or XML with tables, and never fails: what it understood are
//! [`Sheet`]s, each cell written as [`Sheet`] asks for, and everything that it could not take is a
//! [`WorkbookProblem`]. What the tables mean is not asked here; that is for `ntm-ingest`.
//!
//! The rooms:
//!
//! - `xlsx`, `ods`, `xls`: one for each format, each from the file to the cells of a `grid`;
//! - `markup`: files that are no workbooks but are opened as such, because reporting systems hand
//!   their tables out so: `web_page`, `xml_2003`, and ODS in one XML file;
//! - `archive` and `xml`: the parts of packed files, and the walk through them;
//! - `number`, `number_format`, `date`: a number of a file to the text its program shows, in
//!   decimal digits throughout;
//! - `limits`: how much is read, so that a small file cannot fill the memory.
//!
//! Why the formats are read here: ready readers give values alone. Whether 0.075 is shown as 7.5 %,
//! 3.1 as `3.10`, what is merged, hidden or not calculated stands in the same records, which would
//! have to be read a second time; and in wasm a reader that panics or asks for too much memory
//! takes the page's worker down, so every length of a file must be checked before it is believed.

mod archive;
mod date;
mod grid;
mod limits;
mod markup;
mod number;
mod number_format;
mod ods;
mod problem;
mod reading;
mod web_page;
mod xls;
mod xlsx;
mod xml;
mod xml_2003;

use ntm_ingest::{Sheet, Table};
use serde::{Deserialize, Serialize};

use archive::{Archive, Refusal};
pub use limits::{
    MAX_CELLS, MAX_COLUMNS, MAX_PART_BYTES, MAX_ROWS, MAX_SHEETS, MAX_TEXT_BYTES,
    MAX_UNPACKED_BYTES,
};
pub use problem::{CellAddress, WorkbookProblem, WorkbookProblemKind};
pub use reading::read_file;

/// The text for a truth value. Programs show `TRUE` and `FALSE`, or `ĐÚNG` and `SAI`, which no
/// report means as its result; ticked and not ticked boxes are what they stand for, and the reader
/// of values knows these two words.
const TRUE: &str = "Có";
const FALSE: &str = "Không";

/// What was understood of one workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// What kind of file it is.
    pub format: Format,
    /// Its worksheets in their order, hidden and empty ones included.
    pub sheets: Vec<Sheet>,
    /// Everything that could not be taken.
    pub problems: Vec<WorkbookProblem>,
}

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// Office Open XML, with or without macros.
    Xlsx,
    /// OpenDocument.
    Ods,
    /// The binary format of Excel 97 to 2003.
    Xls,
    /// XML Spreadsheet 2003.
    Xml2003,
    /// A web page with tables.
    WebPage,
    /// None that is read; a problem says what it is.
    Unknown,
}

/// Whether the first bytes are those of a packed file or of an OLE container, one of which every
/// workbook is, or of markup, which programs open as a workbook. [`read`] says what others are.
pub fn is_workbook(bytes: &[u8]) -> bool {
    is_packed(bytes) || is_container(bytes) || ntm_ingest::is_markup(bytes)
}

fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

fn is_container(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// Reads one workbook. Never fails: what could not be taken is in `problems`.
pub fn read(bytes: &[u8]) -> Workbook {
    let mut workbook =
        Workbook { format: Format::Unknown, sheets: Vec::new(), problems: Vec::new() };
    let end = if is_container(bytes) {
        workbook.format = Format::Xls;
        xls::read(bytes, &mut workbook)
    } else if is_packed(bytes) {
        read_packed(bytes, &mut workbook)
    } else if ntm_ingest::is_markup(bytes) {
        markup::read(bytes, &mut workbook)
    } else {
        let kind = WorkbookProblemKind::NotAWorkbook { format: String::new() };
        workbook.problems.push(WorkbookProblem::of_file(kind));
        Ok(())
    };
    if let Err(refusal) = end {
        workbook.problems.push(WorkbookProblem::of_file(refusal.kind()));
    }
    let is_empty = workbook.sheets.iter().all(|sheet| sheet.table == Table::default());
    if is_empty && workbook.problems.is_empty() {
        workbook.problems.push(WorkbookProblem::of_file(WorkbookProblemKind::Empty));
    }
    workbook
}

/// Finds out what a packed file is, and reads it if it is a workbook.
fn read_packed(bytes: &[u8], workbook: &mut Workbook) -> Result<(), Refusal> {
    let mut archive = Archive::open(bytes)?;
    let main = xlsx::main_part(&mut archive)?.or_else(|| archive.find("xl/workbook.xml"));
    let mut refuse = |kind| workbook.problems.push(WorkbookProblem::of_file(kind));
    if let Some(main) = main {
        let is_word = main.starts_with("word/");
        if main.ends_with(".bin") {
            refuse(WorkbookProblemKind::NotRead { format: "XLSB".to_owned() });
        } else if is_word || main.starts_with("ppt/") {
            let format = if is_word { "DOCX" } else { "PPTX" }.to_owned();
            refuse(WorkbookProblemKind::NotAWorkbook { format });
        } else {
            workbook.format = Format::Xlsx;
            return xlsx::read(&mut archive, &main, workbook);
        }
        return Ok(());
    }
    let kind = archive.text("mimetype")?.unwrap_or_default();
    let is_document = kind.starts_with("application/vnd.oasis.opendocument.");
    if !is_document || !archive.has("content.xml") {
        refuse(WorkbookProblemKind::NotAWorkbook { format: "ZIP".to_owned() });
        return Ok(());
    }
    if !kind.contains("spreadsheet") {
        let format = if kind.contains("text") { "ODT" } else { "ODF" }.to_owned();
        refuse(WorkbookProblemKind::NotAWorkbook { format });
        return Ok(());
    }
    workbook.format = Format::Ods;
    if ods::is_locked(&mut archive)? {
        return Err(Refusal::Locked);
    }
    ods::read(&mut archive, workbook)
}
