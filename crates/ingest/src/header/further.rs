//! Tables below the first one on a sheet: a row that is a header of its own begins them. Read under
//! the first header, their results would be those of other indicators.

use super::heading::{Element, Heading};
use super::{Layout, Window, headings, lay_out, search};
use crate::cells::is_repeated_header;
use crate::names::{Fit, Meaning, meaning_of};
use crate::place_name::may_be_same;
use crate::summary::Why;
use crate::table::{Row, Table};
use crate::{Field, Sheet, titles};

/// The tables below the first one. Where there are any, the first ends above their titles.
pub(crate) fn further(sheet: &Sheet, first: &mut Layout) -> Vec<Layout> {
    /// Longer tables are made by programs, one to a sheet.
    const MOST_ROWS: usize = 2000;
    let table = &sheet.table;
    let mut found: Vec<Layout> = Vec::new();
    // The canonical file is one table, whatever its remarks say.
    let is_canonical = first
        .columns
        .iter()
        .any(|column| column.field() == Some(Field::Code) && column.why == Why::Canonical);
    let is_searched = table.len() <= MOST_ROWS && first.is_usable() && !is_canonical;
    let Some(mut header) = first.header.filter(|_| is_searched) else { return found };
    let mut index = header.last + 1;
    while index < table.len() {
        let row = table.row(index);
        let repeats =
            (header.first..=header.last).any(|index| is_repeated_header(row, table.row(index)));
        let goes_on = repeats && !is_of_another(sheet, found.last().unwrap_or(first), index);
        // Where the codes stand, their name is enough: `Mã chỉ tiêu | Vạn Thắng | Cam Tân`.
        let codes = found.last().unwrap_or(first).column(Field::Code);
        let is_sure = codes.is_some_and(|column| is_key_text(row.cell(column)));
        if goes_on || !names_columns(row) || !is_header(table, sheet, index, is_sure) {
            index += 1;
            continue;
        }
        header = search::best_at(table, sheet, index);
        let start = titles_above(table, index);
        found.last_mut().unwrap_or(first).end = Some(start);
        let mut layout = Layout { start, ..Layout::default() };
        let headings = headings(table, sheet, header, table.width());
        lay_out(sheet, header, headings, None, &mut layout);
        // What the titles of the sheet say holds for all its tables.
        for stated in &first.stated {
            if layout.stated.iter().all(|own| own.field != stated.field) {
                layout.stated.push(stated.clone());
            }
        }
        found.push(layout);
        index = header.last + 1;
    }
    found
}

/// Whether the titles above the same header name another place or time than those of the table
/// before.
fn is_of_another(sheet: &Sheet, before: &Layout, header: usize) -> bool {
    let (stated, _) = titles::find(sheet, titles_above(&sheet.table, header), header);
    let known = |field| before.stated(field).map(|known| known.text.as_str());
    stated.iter().any(|stated| match stated.field {
        Field::UnitName => {
            known(Field::UnitName).is_none_or(|known| !may_be_same(known, &stated.text))
        }
        Field::Period => known(Field::Period).is_none_or(|known| known != stated.text),
        _ => false,
    })
}

/// Whether one of the first cells is the name of what the rows of a table are. A row with a share in
/// figures is no header, which is seen sooner.
fn names_columns(row: Row<'_>) -> bool {
    const CELLS: usize = 4;
    let has_share = row.cells().any(|text| begins_with_figure(text) && text.ends_with('%'));
    !has_share && row.cells().take(CELLS).any(is_key_text)
}

fn begins_with_figure(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit())
}

fn is_key_text(text: &str) -> bool {
    // No name of a column begins so, and most cells do.
    !text.is_empty()
        && !begins_with_figure(text)
        && matches!(meaning_of(text), Some((meaning, Fit::Exact | Fit::Canonical)) if is_key(meaning))
}

fn is_key(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::CodeOrTitle
            | Meaning::Of(Field::Code | Field::Title | Field::UnitName | Field::UnitCode)
    )
}

/// Whether the row names several columns, or places beside indicators, and holds no figure. A code
/// beside the name of codes or titles is a row of data, unless the row has nothing but codes.
fn is_header(table: &Table, sheet: &Sheet, index: usize, is_sure: bool) -> bool {
    let row = table.row(index);
    let fits = |text: &str| text.is_empty() || Element::of(text).fits_header();
    if !row.cells().all(fits) {
        return false;
    }
    let window = Window { first: index, last: index };
    let headings = headings(table, sheet, window, row.len());
    let exact = |one: &&Heading<'_>| one.name.is_some_and(|(_, fit)| fit >= Fit::Exact);
    let is_of_place = |one: &Heading<'_>| one.means(Field::UnitName) || one.means(Field::UnitCode);
    let names = headings.iter().filter(|one| exact(one) || one.is_never).count();
    let codes = headings.iter().filter(|one| one.code.is_some()).count();
    let texts = headings.iter().filter(|one| !one.texts.is_empty()).count();
    if headings.iter().any(is_of_place) {
        return names + codes > 1;
    }
    if codes == 0 { names > 1 || is_sure && texts > 1 } else { codes > 1 && codes + 1 == texts }
}

/// The first of the titles above a header: rows with no more than one text.
fn titles_above(table: &Table, header: usize) -> usize {
    const MOST: usize = 8;
    let is_title =
        |index: &usize| table.row(*index).cells().filter(|text| !text.is_empty()).count() <= 1;
    (0..header).rev().take(MOST).take_while(is_title).last().unwrap_or(header)
}
