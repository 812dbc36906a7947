//! ODS: a ZIP archive with all sheets in one XML part (OpenDocument 1.2 and later, part 3).

mod cell;
mod sheet;
mod styles;

use crate::archive::{Archive, Refusal};
use crate::grid::Budget;
use crate::limits::MAX_SHEETS;
use crate::xml::{Node, Xml};
use crate::{Workbook, WorkbookProblem, WorkbookProblemKind};
use styles::Styles;

/// Whether the parts of the package are encrypted. Only its list of parts says so.
pub(crate) fn is_locked(archive: &mut Archive<'_>) -> Result<bool, Refusal> {
    let text = archive.text("META-INF/manifest.xml")?.unwrap_or_default();
    let mut xml = Xml::new(&text);
    while let Some(node) = xml.next()? {
        if matches!(node, Node::Start(tag) if tag.name() == "encryption-data") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads the workbook.
pub(crate) fn read(archive: &mut Archive<'_>, workbook: &mut Workbook) -> Result<(), Refusal> {
    let named = archive.text("styles.xml")?.unwrap_or_default();
    let text = archive.text("content.xml")?.ok_or(Refusal::Damaged)?;
    let mut styles = Styles::default();
    styles.read(&mut Xml::new(&named))?;
    read_content(&text, styles, workbook)
}

/// Reads a workbook that is one XML file.
pub(crate) fn read_flat(text: &str, workbook: &mut Workbook) -> Result<(), Refusal> {
    read_content(text, Styles::default(), workbook)
}

fn read_content(text: &str, mut styles: Styles, workbook: &mut Workbook) -> Result<(), Refusal> {
    let mut xml = Xml::new(text);
    let mut budget = Budget::default();
    let mut count = 0;
    while let Some(node) = xml.next()? {
        let Node::Start(tag) = node else { continue };
        match tag.name() {
            "styles" | "automatic-styles" => styles.read(&mut xml)?,
            // Former contents, kept for undoing; objects and forms above the sheets.
            "tracked-changes" | "forms" | "shapes" => xml.skip(&tag)?,
            "table" if count == MAX_SHEETS => {
                let kind = WorkbookProblemKind::TooManySheets { limit: MAX_SHEETS };
                workbook.problems.push(WorkbookProblem::of_file(kind));
                break;
            }
            "table" => {
                count += 1;
                let name = tag.attribute("name").unwrap_or_default();
                let style = tag.attribute("style-name").unwrap_or_default();
                let (mut grid, end) = sheet::read(&mut xml, &styles, &mut budget);
                if end.is_err() {
                    grid.damaged((grid.last_row(), 1));
                }
                let is_hidden = styles.hides(&style);
                workbook.sheets.push(grid.finish(&name, is_hidden, &mut workbook.problems));
                if end.is_err() {
                    // All sheets stand in one part, so those behind this one are lost too, and
                    // the problem just reported says that the file is broken.
                    break;
                }
            }
            _ => {}
        }
    }
    Ok(())
}
