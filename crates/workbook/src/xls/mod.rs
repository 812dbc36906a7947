//! XLS: the binary format of Excel 97 to 2003 (BIFF8, [MS-XLS]) in an OLE container.
//!
//! The stream `Workbook` is a list of records. Those up to the first end say which sheets there
//! are, and hold shared texts and number formats; each sheet follows at its own offset.

mod records;
mod sheet;
mod strings;

use std::io::{Cursor, Read};

use crate::archive::Refusal;
use crate::date::Epoch;
use crate::grid::{Budget, Grid};
use crate::limits::{MAX_PART_BYTES, MAX_SHEETS};
use crate::number_format::NumberFormat;
use crate::{Workbook, WorkbookProblem, WorkbookProblemKind};
use records::{Record, Records};
use strings::Pieces;

/// What the cells of all sheets share.
#[derive(Default)]
struct Shared {
    strings: Vec<String>,
    /// The formats that the file describes, by number.
    formats: Vec<(u16, NumberFormat)>,
    /// The number of the format of each cell style.
    styles: Vec<u16>,
    epoch: Epoch,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    offset: usize,
    is_hidden: bool,
}

/// Reads the container. What is no workbook, or an encrypted one, is a problem.
pub(crate) fn read(bytes: &[u8], workbook: &mut Workbook) -> Result<(), Refusal> {
    let mut container =
        cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let refuse = |kind| Ok(Some(WorkbookProblem::of_file(kind)));
    let not_a_workbook = |format: &str| WorkbookProblemKind::NotAWorkbook { format: format.into() };
    let has = |name: &str| container.is_stream(name);
    let problem: Result<_, Refusal> = if has("/EncryptedPackage") {
        refuse(WorkbookProblemKind::Locked)
    } else if has("/Workbook") || has("/Book") {
        Ok(None)
    } else if has("/WordDocument") {
        refuse(not_a_workbook("DOC"))
    } else if has("/PowerPoint Document") {
        refuse(not_a_workbook("PPT"))
    } else {
        refuse(not_a_workbook(""))
    };
    if let Some(problem) = problem? {
        workbook.problems.push(problem);
        return Ok(());
    }
    let name = if has("/Workbook") { "/Workbook" } else { "/Book" };
    let mut stream = Vec::new();
    let opened = container.open_stream(name).map_err(|_| Refusal::Damaged)?;
    opened.take(MAX_PART_BYTES).read_to_end(&mut stream).map_err(|_| Refusal::Damaged)?;
    read_stream(&stream, workbook)
}

/// Reads the stream of records.
fn read_stream(stream: &[u8], workbook: &mut Workbook) -> Result<(), Refusal> {
    let mut shared = Shared::default();
    let mut listed = Vec::new();
    let mut records = Records::new(stream, 0);
    let first = records.next().ok_or(Refusal::Damaged)?;
    if first.kind != Record::BEGIN || first.u16(0) != Some(0x0600) {
        // Earlier versions have other texts and other records.
        let kind = WorkbookProblemKind::NotRead { format: "Excel 5.0/95".to_owned() };
        workbook.problems.push(WorkbookProblem::of_file(kind));
        return Ok(());
    }
    while let Some(record) = records.next() {
        match record.kind {
            Record::END => break,
            Record::LOCK => return Err(Refusal::Locked),
            Record::FROM_1904 if record.u16(0) == Some(1) => shared.epoch = Epoch::Year1904,
            Record::FORMAT => {
                let code = Pieces::of(record.rest(2)).long_text();
                if let (Some(id), Some(code)) = (record.u16(0), code) {
                    shared.formats.push((id, NumberFormat::from_code(&code)));
                }
            }
            Record::STYLE => shared.styles.push(record.u16(2).unwrap_or(0)),
            Record::SHARED_TEXTS => {
                let mut pieces = vec![record.rest(8)];
                pieces.extend(records.continuations());
                shared.strings = strings::shared(Pieces::new(pieces), record.u32(4).unwrap_or(0));
            }
            Record::SHEET => listed.extend(list(record)),
            _ => {}
        }
    }
    let mut budget = Budget::default();
    for (index, sheet) in listed.into_iter().enumerate() {
        if index >= usize::try_from(MAX_SHEETS).unwrap_or(usize::MAX) {
            let kind = WorkbookProblemKind::TooManySheets { limit: MAX_SHEETS };
            workbook.problems.push(WorkbookProblem::of_file(kind));
            break;
        }
        let mut grid = Grid::default();
        let records = Records::new(stream, sheet.offset);
        if !sheet::read(records, &shared, &mut grid, &mut budget) {
            grid.damaged((grid.last_row(), 1));
        }
        let sheet = grid.finish(&sheet.name, sheet.is_hidden, &mut workbook.problems);
        workbook.sheets.push(sheet);
    }
    Ok(())
}

/// A sheet of cells; charts and macros have none.
fn list(record: Record<'_>) -> Option<Listed> {
    let offset = usize::try_from(record.u32(0)?).ok()?;
    let (state, kind) = (record.u8(4)?, record.u8(5)?);
    let name = Pieces::of(record.rest(6)).short_text()?;
    let is_hidden = state & 0b11 != 0;
    (kind == 0).then(|| Listed { name: name.replace('\0', ""), offset, is_hidden })
}

impl Shared {
    /// The number format of a cell style.
    fn format(&self, style: u16) -> Option<&NumberFormat> {
        let id = *self.styles.get(usize::from(style))?;
        self.formats.iter().find(|(other, _)| *other == id).map(|(_, format)| format)
    }

    /// Whether this is not described in the file, the number that programs know.
    fn builtin(&self, style: u16) -> NumberFormat {
        let id = self.styles.get(usize::from(style)).copied().unwrap_or(0);
        NumberFormat::builtin(u32::from(id))
    }
}
