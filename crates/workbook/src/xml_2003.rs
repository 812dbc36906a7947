//! XML Spreadsheet 2003: one XML file with all sheets, which many programs write because it needs
//! no library. Every value says what it is; how it is shown stands in the style of its cell.

use std::collections::HashMap;

use ntm_ingest::Merged;

use crate::archive::Refusal;
use crate::date::{Epoch, of_iso};
use crate::grid::{Budget, Grid};
use crate::limits::MAX_SHEETS;
use crate::number::Exact;
use crate::number_format::NumberFormat;
use crate::xml::{Node, Tag, Xml, is_true};
use crate::{FALSE, TRUE, Workbook, WorkbookProblem, WorkbookProblemKind};

/// Reads the workbook. Of a broken file the sheets before the break stand.
pub(crate) fn read(text: &str, workbook: &mut Workbook) -> Result<(), Refusal> {
    let mut xml = Xml::new(text);
    let mut reader = Reader::default();
    let end = reader.read(&mut xml, workbook);
    if end.is_err() {
        let Some(sheet) = &mut reader.sheet else { return end };
        sheet.grid.damaged((sheet.grid.last_row(), 1));
    }
    reader.finish_sheet(workbook);
    Ok(())
}

/// The walk through the file.
#[derive(Default)]
struct Reader {
    /// The number format of each style, by its name.
    styles: HashMap<String, NumberFormat>,
    /// The style that is being described.
    style: String,
    sheet: Option<OpenSheet>,
    sheets: u32,
    budget: Budget,
}

/// A sheet while it is read.
#[derive(Default)]
struct OpenSheet {
    name: String,
    is_hidden: bool,
    grid: Grid,
    /// The last column that was described, the last row and the last column of that row.
    described: u32,
    row: u32,
    column: u32,
}

impl Reader {
    fn read(&mut self, xml: &mut Xml<'_>, workbook: &mut Workbook) -> Result<(), Refusal> {
        while let Some(node) = xml.next()? {
            let Node::Start(tag) = node else { continue };
            match tag.name() {
                "Style" => self.style = tag.attribute("ID").unwrap_or_default(),
                "NumberFormat" => {
                    let format = format(&tag.attribute("Format").unwrap_or_default());
                    self.styles.insert(self.style.clone(), format);
                }
                "Worksheet" => {
                    self.finish_sheet(workbook);
                    if self.sheets == MAX_SHEETS {
                        let kind = WorkbookProblemKind::TooManySheets { limit: MAX_SHEETS };
                        workbook.problems.push(WorkbookProblem::of_file(kind));
                        return Ok(());
                    }
                    self.sheets += 1;
                    let name = tag.attribute("Name").unwrap_or_default();
                    self.sheet = Some(OpenSheet { name, ..OpenSheet::default() });
                }
                "Visible" => {
                    let mut text = String::new();
                    xml.text(&mut text)?;
                    if let Some(sheet) = &mut self.sheet {
                        sheet.is_hidden = text.contains("Hidden");
                    }
                }
                "Column" => {
                    if let Some(sheet) = &mut self.sheet {
                        sheet.describe_column(&tag);
                    }
                }
                "Row" => {
                    if let Some(sheet) = &mut self.sheet {
                        sheet.begin_row(&tag);
                    }
                }
                "Cell" => self.cell(xml, &tag)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn finish_sheet(&mut self, workbook: &mut Workbook) {
        if let Some(sheet) = self.sheet.take() {
            let sheet = sheet.grid.finish(&sheet.name, sheet.is_hidden, &mut workbook.problems);
            workbook.sheets.push(sheet);
        }
    }

    fn cell(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Refusal> {
        let style = tag.attribute("StyleID").unwrap_or_default();
        let has_formula = tag.attribute("Formula").is_some();
        let (mut kind, mut value) = (String::new(), None);
        while let Some(node) = xml.inside()? {
            let Node::Start(inner) = node else { continue };
            if inner.name() == "Data" {
                kind = inner.attribute("Type").unwrap_or_default();
                let mut text = String::new();
                xml.text(&mut text)?;
                value = Some(text);
            } else {
                // Comments and names.
                xml.skip(&inner)?;
            }
        }
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        let at = sheet.begin_cell(tag);
        let Some(value) = value else {
            if has_formula {
                sheet.grid.not_calculated(at);
            }
            return Ok(());
        };
        let general = NumberFormat::default();
        let format = self.styles.get(&style).unwrap_or(&general);
        let text = match kind.as_str() {
            "Number" => match Exact::parse(&value) {
                Some(number) => format.write(number, Epoch::Year1900),
                None => value,
            },
            "DateTime" => of_iso(&value, format.shown_date()).unwrap_or(value),
            "Boolean" => if is_true(&value) { TRUE } else { FALSE }.to_owned(),
            _ => value,
        };
        sheet.grid.put(at, &text, &mut self.budget);
        Ok(())
    }
}

impl OpenSheet {
    fn describe_column(&mut self, tag: &Tag<'_>) {
        let first = tag.number("Index").unwrap_or(self.described.saturating_add(1));
        self.described = first.saturating_add(tag.number("Span").unwrap_or(0));
        let has_no_width = tag.attribute("Width").is_some_and(|width| width == "0");
        if tag.is("Hidden") || has_no_width {
            self.grid.hide_columns(first, self.described);
        }
    }

    fn begin_row(&mut self, tag: &Tag<'_>) {
        let first = tag.number("Index").unwrap_or(self.row.saturating_add(1));
        // A row that stands for several has no cells.
        self.row = first.saturating_add(tag.number("Span").unwrap_or(0));
        self.column = 0;
        let has_no_height = tag.attribute("Height").is_some_and(|height| height == "0");
        if tag.is("Hidden") || has_no_height {
            self.grid.hide_rows(first, self.row);
        }
    }

    fn begin_cell(&mut self, tag: &Tag<'_>) -> (u32, u32) {
        let column = tag.number("Index").unwrap_or(self.column.saturating_add(1));
        let across = column.saturating_add(tag.number("MergeAcross").unwrap_or(0));
        let down = self.row.saturating_add(tag.number("MergeDown").unwrap_or(0));
        self.grid.merge(Merged {
            first_row: self.row,
            first_column: column,
            last_row: down,
            last_column: across,
        });
        self.column = across;
        (self.row, column)
    }
}

/// The number format of a name or a code.
fn format(text: &str) -> NumberFormat {
    match text {
        "" | "General" | "General Number" | "Scientific" | "Currency" | "Euro Currency"
        | "Yes/No" | "True/False" | "On/Off" => NumberFormat::default(),
        "Percent" => NumberFormat::from_code("0.00%"),
        "Fixed" => NumberFormat::from_code("0.00"),
        "Standard" => NumberFormat::from_code("#,##0.00"),
        "Short Date" | "Medium Date" | "Long Date" | "General Date" => {
            NumberFormat::from_code("dd/mm/yyyy")
        }
        code => NumberFormat::from_code(code),
    }
}
