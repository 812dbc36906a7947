//! Files of markup that are opened as workbooks: web pages and two kinds of XML. Reporting systems
//! hand their tables out so, mostly under the name `.xls`.

use crate::archive::Refusal;
use crate::{Format, Workbook, WorkbookProblem, WorkbookProblemKind, ods, web_page, xml_2003};

/// Which kind of markup a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// XML Spreadsheet 2003 of Excel.
    Xml2003,
    /// An OpenDocument workbook in one XML file.
    FlatOds,
    /// Other XML.
    OtherXml,
    WebPage,
}

/// Reads the markup, or says what it is instead of a workbook.
pub(crate) fn read(bytes: &[u8], workbook: &mut Workbook) -> Result<(), Refusal> {
    let Ok(text) = ntm_ingest::read_text(bytes) else {
        return Err(Refusal::Damaged);
    };
    let kind = kind_of(&text);
    let is_read = match kind {
        Kind::Xml2003 => {
            workbook.format = Format::Xml2003;
            xml_2003::read(&text, workbook)?;
            true
        }
        Kind::FlatOds => {
            workbook.format = Format::Ods;
            ods::read_flat(&text, workbook)?;
            true
        }
        Kind::WebPage => {
            let is_read = web_page::read(&text, workbook);
            if is_read {
                workbook.format = Format::WebPage;
            }
            is_read
        }
        Kind::OtherXml => false,
    };
    if !is_read {
        let format = if kind == Kind::OtherXml { "XML" } else { "HTML" }.to_owned();
        let kind = WorkbookProblemKind::NotAWorkbook { format };
        workbook.problems.push(WorkbookProblem::of_file(kind));
    }
    Ok(())
}

fn kind_of(text: &str) -> Kind {
    /// The root element stands within so many bytes.
    const BEGINNING: usize = 8192;
    let head = text.get(..text.floor_char_boundary(BEGINNING)).unwrap_or(text);
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.contains("Workbook") {
        return Kind::Xml2003;
    }
    if head.contains("application/vnd.oasis.opendocument.spreadsheet") && head.contains("<office:")
    {
        return Kind::FlatOds;
    }
    // A web page may be written as XML.
    let lowered = head.to_ascii_lowercase();
    let is_page = ["<html", "<table", "<body", "<!doctype html"];
    if head.trim_start().starts_with("<?xml") && !is_page.iter().any(|tag| lowered.contains(tag)) {
        return Kind::OtherXml;
    }
    Kind::WebPage
}
