//! One table of a document.

use ntm_ingest::Merged;

use super::cell::{self, Content};
use super::styles::Styles;
use crate::archive::Refusal;
use crate::grid::{Budget, Grid};
use crate::limits::{MAX_COLUMNS, MAX_ROWS};
use crate::xml::{Node, Tag, Xml};

/// Reads up to the end of a table. What was read before an error stays in the grid.
pub(super) fn read(
    xml: &mut Xml<'_>,
    styles: &Styles,
    budget: &mut Budget,
) -> (Grid, Result<(), Refusal>) {
    let mut reader =
        Reader { styles, budget, grid: Grid::default(), columns: Vec::new(), column: 0, row: 0 };
    let end = reader.table(xml);
    (reader.grid, end)
}

/// The walk through one table.
struct Reader<'r> {
    styles: &'r Styles,
    budget: &'r mut Budget,
    grid: Grid,
    /// The last column of each run of columns, and the style of its cells.
    columns: Vec<(u32, String)>,
    /// The last column that was declared, and the last row that was read.
    column: u32,
    row: u32,
}

/// A cell of one row, which may stand for several cells side by side.
struct Run {
    first: u32,
    last: u32,
    content: Content,
}

impl Reader<'_> {
    fn table(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let mut depth = 0_u32;
        loop {
            match xml.next()?.ok_or(Refusal::Damaged)? {
                Node::Start(tag) => match tag.name() {
                    "table-column" => {
                        self.declare_column(&tag);
                        xml.skip(&tag)?;
                    }
                    "table-row" => self.row(xml, &tag)?,
                    // Groups and headers of rows and columns.
                    "table-columns"
                    | "table-header-columns"
                    | "table-column-group"
                    | "table-rows"
                    | "table-header-rows"
                    | "table-row-group" => depth += 1,
                    _ => xml.skip(&tag)?,
                },
                Node::End if depth == 0 => return Ok(()),
                Node::End => depth -= 1,
                Node::Text(_) => {}
            }
        }
    }

    fn declare_column(&mut self, tag: &Tag<'_>) {
        let first = self.column.saturating_add(1);
        self.column = self.column.saturating_add(times(tag, "number-columns-repeated"));
        if is_hidden(tag) {
            self.grid.hide_columns(first, self.column);
        }
        let style = tag.attribute("default-cell-style-name").unwrap_or_default();
        self.columns.push((self.column, style));
    }

    fn row(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Refusal> {
        let first = self.row.saturating_add(1);
        self.row = self.row.saturating_add(times(tag, "number-rows-repeated"));
        if is_hidden(tag) {
            self.grid.hide_rows(first, self.row);
        }
        let row_style = tag.attribute("default-cell-style-name");
        let mut runs: Vec<Run> = Vec::new();
        let mut column = 0_u32;
        while let Some(node) = xml.inside()? {
            let Node::Start(tag) = node else { continue };
            if !matches!(tag.name(), "table-cell" | "covered-table-cell") {
                xml.skip(&tag)?;
                continue;
            }
            let first_column = column.saturating_add(1);
            column = column.saturating_add(times(&tag, "number-columns-repeated"));
            self.merge(&tag, first, first_column);
            let style = tag.attribute("style-name").or(row_style.clone());
            let style = style.as_deref().unwrap_or_else(|| self.column_style(first_column));
            let content = cell::content(xml, &tag, self.styles.format(style))?;
            if content != Content::Nothing {
                runs.push(Run { first: first_column, last: column, content });
            }
        }
        if !runs.is_empty() {
            self.put(&runs, first);
        }
        Ok(())
    }

    /// Puts the cells into every row that they stand for.
    fn put(&mut self, runs: &[Run], first: u32) {
        for row in first..=self.row.min(MAX_ROWS.saturating_add(1)) {
            for run in runs {
                for column in run.first..=run.last.min(MAX_COLUMNS.saturating_add(1)) {
                    match &run.content {
                        Content::Text(text) => self.grid.put((row, column), text, self.budget),
                        Content::NotCalculated => self.grid.not_calculated((row, column)),
                        Content::Nothing => {}
                    }
                    if self.grid.is_full() {
                        return;
                    }
                }
            }
        }
    }

    fn merge(&mut self, tag: &Tag<'_>, first_row: u32, first_column: u32) {
        let rows = times(tag, "number-rows-spanned");
        let columns = times(tag, "number-columns-spanned");
        let last_row = first_row.saturating_add(rows - 1);
        let last_column = first_column.saturating_add(columns - 1);
        self.grid.merge(Merged { first_row, first_column, last_row, last_column });
    }

    fn column_style(&self, column: u32) -> &str {
        let of_column = self.columns.iter().find(|(last, _)| column <= *last);
        of_column.map_or("", |(_, style)| style)
    }
}

/// How often an element counts; at least once.
fn times(tag: &Tag<'_>, name: &str) -> u32 {
    tag.number(name).unwrap_or(1).max(1)
}

/// Hidden by hand or by a filter.
fn is_hidden(tag: &Tag<'_>) -> bool {
    tag.attribute("visibility").is_some_and(|shown| shown != "visible")
}
