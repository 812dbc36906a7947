//! The summary of one sheet.

use crate::header::Layout;
use crate::summary::{HeaderRows, PreviewRow, TableSummary, Usage};
use crate::table::number;
use crate::{Sheet, rows};

/// So many rows are shown, with titles and header.
const ROWS: usize = 20;
/// So many rows of them stand above the header at most.
const ROWS_ABOVE: usize = 12;
/// So many cells of a row are shown.
const CELLS: usize = 64;

/// What was understood of the sheet.
pub(crate) fn summary(
    sheet: &Sheet,
    layout: Layout,
    usage: Usage,
    separator: Option<char>,
    rows: Option<u32>,
) -> TableSummary {
    let table = &sheet.table;
    let rows = rows.unwrap_or_else(|| rows::count(sheet, &layout));
    let first = layout.header.map_or(0, |header| header.first);
    let titles = (0..first).filter(|index| !table.row(*index).is_blank()).count();
    let shown = table.rows_from(first.saturating_sub(ROWS_ABOVE)).filter(|row| !row.is_blank());
    let preview = shown.take(ROWS).map(|row| PreviewRow {
        line: row.line(),
        place: sheet.row_place(row.line()),
        cells: row.cells().take(CELLS).map(str::to_owned).collect(),
    });
    let header = layout.header.map(|header| HeaderRows {
        first: table.row(header.first).line(),
        last: table.row(header.last).line(),
        score: layout.score,
    });
    TableSummary {
        sheet: sheet.name.clone(),
        is_hidden: sheet.is_hidden,
        usage,
        separator,
        shape: layout.shape,
        why_shape: layout.why,
        header,
        other_headers: layout.others,
        stated: layout.stated,
        doubts: layout.doubts,
        rows,
        title_rows: number(titles),
        preview: preview.collect(),
        signature: layout.signature,
        columns: layout.columns,
    }
}
