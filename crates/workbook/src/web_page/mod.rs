//! A web page as one worksheet, the way spreadsheet programs open it: every table one below the
//! other, with the texts between them as rows of their own. Pages are rarely well-formed, so a cell
//! also ends where the next one begins.

mod clean;
mod exact;
mod named;

use std::borrow::Cow;

use ntm_ingest::Merged;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::Workbook;
use crate::grid::{Budget, Grid};
use crate::limits::MAX_COLUMNS;

/// The name that the one sheet is given; no program keeps one.
const SHEET: &str = "Trang tính 1";

/// Reads the tables of a page; `false` when it has none.
pub(crate) fn read(page: &str, workbook: &mut Workbook) -> bool {
    let text = clean::clean(page);
    let mut reader = Reader::from_str(&text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut page = Page::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => page.begin(&tag),
            Ok(Event::Empty(tag)) => {
                page.begin(&tag);
                if matches!(name(&tag).as_str(), "td" | "th") {
                    page.end_cell();
                }
            }
            Ok(Event::End(tag)) => {
                page.end(&tag.local_name().into_inner().to_ascii_lowercase());
            }
            Ok(Event::Text(text)) => page.text(&text.xml10_content()),
            Ok(Event::CData(text)) => page.text(&text.xml10_content()),
            Ok(Event::GeneralRef(reference)) => {
                let letter = reference.resolve_char_ref().ok().flatten();
                let text: Cow<'_, str> = match letter {
                    Some(letter) => letter.to_string().into(),
                    None => named::letter(&reference.xml10_content()),
                };
                page.text(&text);
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => {
                page.grid.damaged((page.grid.last_row(), 1));
                break;
            }
        }
    }
    page.end_row();
    page.end_paragraph();
    if page.tables == 0 {
        return false;
    }
    workbook.sheets.push(page.grid.finish(SHEET, false, &mut workbook.problems));
    true
}

fn name(tag: &BytesStart<'_>) -> String {
    tag.local_name().into_inner().to_ascii_lowercase()
}

/// The page while it is read.
#[derive(Default)]
struct Page {
    grid: Grid,
    budget: Budget,
    /// How many tables there are, and how deep the present place lies in them.
    tables: u32,
    depth: u32,
    /// The last row, and the last column in use in it.
    row: u32,
    column: u32,
    is_in_row: bool,
    /// The text of the open cell, or the text between tables.
    open: Option<Open>,
    between: String,
    /// Cells from above that reach into rows below: their columns and their last row.
    from_above: Vec<(u32, u32, u32)>,
}

/// A cell while it is read.
struct Open {
    column: u32,
    text: String,
    /// What the cell holds behind a text that may be rounded.
    exact: Option<String>,
}

impl Page {
    fn begin(&mut self, tag: &BytesStart<'_>) {
        match name(tag).as_str() {
            "table" => {
                self.end_row();
                self.end_paragraph();
                self.tables += 1;
                self.depth += 1;
            }
            "tr" => {
                self.end_row();
                self.begin_row();
                if attribute(tag, "style").is_some_and(|style| is_hidden(&style)) {
                    self.grid.hide_rows(self.row, self.row);
                }
            }
            "td" | "th" if self.depth > 0 => self.begin_cell(tag),
            "br" | "p" | "div" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.break_line()
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "td" | "th" => self.end_cell(),
            "tr" => self.end_row(),
            "table" => {
                self.end_row();
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.from_above.clear();
                }
            }
            "p" | "div" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.break_line(),
            _ => {}
        }
    }

    /// Adds a text; blanks and line breaks of the source are one blank.
    fn text(&mut self, text: &str) {
        let out = match &mut self.open {
            Some(open) => &mut open.text,
            None if self.is_in_row => return,
            None => &mut self.between,
        };
        for letter in text.chars() {
            let is_blank = matches!(letter, ' ' | '\t' | '\r' | '\n');
            if !is_blank {
                out.push(letter);
            } else if !out.ends_with([' ', '\n']) {
                out.push(' ');
            }
        }
    }

    fn break_line(&mut self) {
        match &mut self.open {
            Some(open) if !open.text.trim().is_empty() => open.text.push('\n'),
            Some(_) => {}
            None => self.end_paragraph(),
        }
    }

    /// Writes the text between tables as a row of its own.
    fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.between);
        let text = trimmed(&text);
        if !text.is_empty() {
            self.row = self.row.saturating_add(1);
            self.grid.put((self.row, 1), &text, &mut self.budget);
        }
    }

    fn begin_row(&mut self) {
        self.end_paragraph();
        self.row = self.row.saturating_add(1);
        self.column = 0;
        self.is_in_row = true;
        let row = self.row;
        self.from_above.retain(|(_, _, last)| *last >= row);
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.is_in_row = false;
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>) {
        self.end_cell();
        if !self.is_in_row {
            self.begin_row();
        }
        let span = |name| {
            let number = attribute(tag, name).and_then(|text| text.trim().parse::<u32>().ok());
            number.unwrap_or(1).clamp(1, MAX_COLUMNS)
        };
        let (wide, high) = (span("colspan"), span("rowspan"));
        let mut first = self.column.saturating_add(1);
        let covering = |first: u32| {
            self.from_above.iter().find(|(from, to, _)| (*from..=*to).contains(&first))
        };
        while let Some((_, to, _)) = covering(first) {
            first = to.saturating_add(1);
        }
        let last = first.saturating_add(wide - 1);
        let down = self.row.saturating_add(high - 1);
        /// No page has more cells that reach down beside each other.
        const MOST: usize = 400;
        if high > 1 && self.from_above.len() < MOST {
            self.from_above.push((first, last, down));
        }
        self.grid.merge(Merged {
            first_row: self.row,
            first_column: first,
            last_row: down,
            last_column: last,
        });
        self.column = last;
        self.open = Some(Open { column: first, text: String::new(), exact: exact::behind(tag) });
    }

    fn end_cell(&mut self) {
        if let Some(open) = self.open.take() {
            let text = exact::instead(open.exact, trimmed(&open.text));
            self.grid.put((self.row, open.column), &text, &mut self.budget);
        }
    }
}

/// The lines of a text without blanks at their ends, and without empty lines around them.
fn trimmed(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    lines.join("\n").trim().to_owned()
}

fn is_hidden(style: &str) -> bool {
    let style: String = style.to_ascii_lowercase().split_whitespace().collect();
    style.contains("display:none")
}

/// The value of an attribute, whatever its capitals.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.html_attributes().with_checks(false).flatten().find_map(|attribute| {
        let is_it = attribute.key.local_name().into_inner().eq_ignore_ascii_case(name);
        is_it.then(|| attribute.value.to_string())
    })
}
