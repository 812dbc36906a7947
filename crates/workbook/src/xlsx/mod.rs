//! XLSX: a ZIP archive of XML parts (ECMA-376, ISO/IEC 29500; strict and transitional).

mod sheet;
mod strings;
mod styles;

use crate::archive::{Archive, Refusal};
use crate::date::Epoch;
use crate::grid::{Budget, Grid};
use crate::limits::MAX_SHEETS;
use crate::xml::{Node, Xml};
use crate::{Workbook, WorkbookProblem, WorkbookProblemKind};
use strings::Strings;
use styles::Styles;

/// What the cells of all sheets share.
struct Shared {
    strings: Strings,
    styles: Styles,
    epoch: Epoch,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    part: String,
    is_hidden: bool,
}

/// Reads the workbook of which `main` is the main part.
pub(crate) fn read(
    archive: &mut Archive<'_>,
    main: &str,
    workbook: &mut Workbook,
) -> Result<(), Refusal> {
    let relations = Relations::read(archive, main)?;
    let text = archive.text(main)?.ok_or(Refusal::Damaged)?;
    let (listed, epoch) = list(&text, &relations)?;
    let strings = match relations.of_kind("/sharedStrings") {
        Some(part) => archive.text(part)?.unwrap_or_default(),
        None => String::new(),
    };
    let styles = match relations.of_kind("/styles") {
        Some(part) => archive.text(part)?.unwrap_or_default(),
        None => String::new(),
    };
    let shared =
        Shared { strings: Strings::read(&strings)?, styles: Styles::read(&styles)?, epoch };
    let mut budget = Budget::default();
    for (index, sheet) in listed.into_iter().enumerate() {
        if index >= usize::try_from(MAX_SHEETS).unwrap_or(usize::MAX) {
            let kind = WorkbookProblemKind::TooManySheets { limit: MAX_SHEETS };
            workbook.problems.push(WorkbookProblem::of_file(kind));
            break;
        }
        let mut grid = Grid::default();
        match archive.text(&sheet.part) {
            Ok(Some(text)) => {
                if sheet::read(&text, &shared, &mut grid, &mut budget).is_err() {
                    grid.damaged((grid.last_row(), 1));
                }
            }
            Ok(None) | Err(Refusal::Damaged) => grid.damaged((1, 1)),
            Err(refusal) => return Err(refusal),
        }
        let sheet = grid.finish(&sheet.name, sheet.is_hidden, &mut workbook.problems);
        workbook.sheets.push(sheet);
    }
    Ok(())
}

/// The worksheets of the workbook in their order, and from which day it counts.
fn list(text: &str, relations: &Relations) -> Result<(Vec<Listed>, Epoch), Refusal> {
    let mut xml = Xml::new(text);
    let mut listed = Vec::new();
    let mut epoch = Epoch::Year1900;
    while let Some(node) = xml.next()? {
        let Node::Start(tag) = node else { continue };
        match tag.name() {
            "workbookPr" if tag.is("date1904") => epoch = Epoch::Year1904,
            "sheet" => {
                let (Some(name), Some(id)) = (tag.attribute("name"), tag.attribute("id")) else {
                    continue;
                };
                let is_hidden = tag.attribute("state").is_some_and(|state| state != "visible");
                // Sheets of charts and of macros hold no cells.
                if let Some(part) = relations.worksheet(&id) {
                    listed.push(Listed { name, part: part.to_owned(), is_hidden });
                }
            }
            _ => {}
        }
    }
    Ok((listed, epoch))
}

/// What the main part refers to.
struct Relations {
    /// Identifier, kind and part.
    all: Vec<(String, String, String)>,
}

impl Relations {
    fn read(archive: &mut Archive<'_>, main: &str) -> Result<Self, Refusal> {
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        let part = format!("{folder}/_rels/{file}.rels");
        let text = archive.text(part.trim_start_matches('/'))?.ok_or(Refusal::Damaged)?;
        let mut xml = Xml::new(&text);
        let mut all = Vec::new();
        while let Some(node) = xml.next()? {
            let Node::Start(tag) = node else { continue };
            if tag.name() == "Relationship" {
                let attribute = |name| tag.attribute(name).unwrap_or_default();
                let part = resolved(folder, &attribute("Target"));
                all.push((attribute("Id"), attribute("Type"), part));
            }
        }
        Ok(Self { all })
    }

    fn of_kind(&self, kind: &str) -> Option<&str> {
        self.all
            .iter()
            .find(|(_, other, _)| other.ends_with(kind))
            .map(|(_, _, part)| part.as_str())
    }

    fn worksheet(&self, id: &str) -> Option<&str> {
        let (_, kind, part) = self.all.iter().find(|(other, _, _)| other == id)?;
        kind.ends_with("/worksheet").then_some(part)
    }
}

/// The name of a part that is named from inside a folder: `worksheets/a.xml`, `/xl/a.xml`,
/// `../a.xml`.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').collect(),
    };
    for piece in target.split('/') {
        match piece {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            piece => path.push(piece),
        }
    }
    path.join("/").trim_start_matches('/').to_owned()
}

/// The main part of the package, if the package says it is a workbook of any kind.
pub(crate) fn main_part(archive: &mut Archive<'_>) -> Result<Option<String>, Refusal> {
    let Some(text) = archive.text("_rels/.rels")? else {
        return Ok(None);
    };
    let mut xml = Xml::new(&text);
    while let Some(node) = xml.next()? {
        let Node::Start(tag) = node else { continue };
        let is_main = tag.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument"));
        if tag.name() == "Relationship" && is_main {
            return Ok(tag.attribute("Target").map(|target| resolved("", &target)));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_from_where_they_are_named() {
        assert_eq!(resolved("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "../other/sheet1.xml"), "other/sheet1.xml");
        assert_eq!(resolved("", "xl/workbook.xml"), "xl/workbook.xml");
        assert_eq!(resolved("xl", "..\\..\\..\\a.xml"), "a.xml");
    }
}
