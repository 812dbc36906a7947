//! Which rows are most like a header.

use super::heading::{self, Element, Heading};
use super::roles;
use super::window::{self, Window};
use super::{EXACT, headings_by};
use crate::code::read_leading_code;
use crate::lookup::distinct;
use crate::names::{Fit, Meaning};
use crate::table::{Table, number};
use crate::{Field, Sheet};

/// Titles stand above the header of a form, but not more of them than this.
const SEARCHED_ROWS: usize = 40;
/// No header of more rows is searched for.
const TALLEST: usize = 3;
/// So many columns tell whether a row is a header.
const SCORED_COLUMNS: usize = 400;
/// How much the best rows of the table look like a header; 0 when none do.
pub(crate) fn score(table: &Table) -> u32 {
    let sheet = Sheet::default();
    search(table, &sheet).first().map_or(0, |(_, score)| *score)
}

/// The rows most like a header, best first. Of equal ones the lower, and of these the first: the
/// others are the header again on the next page.
pub(super) fn search(table: &Table, sheet: &Sheet) -> Vec<(Window, u32)> {
    let mut elements = Vec::new();
    let mut found: Vec<(Window, u32)> = Vec::new();
    for first in 0..table.len().min(SEARCHED_ROWS) {
        read_elements(table, first + TALLEST, &mut elements);
        if elements.get(first).is_none_or(|row| row.iter().all(|element| element.is_blank)) {
            continue;
        }
        let mut is_complete = false;
        for height in 1..=TALLEST {
            let window = Window { first, last: first + height - 1 };
            if height > 1 && !continues(table, sheet, &elements, window.last) {
                break;
            }
            let headings = score_headings(table, sheet, window, &elements);
            insert(&mut found, window, points(&headings));
            is_complete |= height == 1 && names_all_that_is_needed(&headings, Fit::Exact);
        }
        // No title or result looks like this, so the rows below need not be searched.
        if is_complete {
            break;
        }
    }
    found.retain({
        let mut is_first = true;
        move |(_, score)| std::mem::take(&mut is_first) || *score >= EXACT
    });
    found
}

/// The header that begins in this row: as many rows of it as are most like one.
pub(super) fn best_at(table: &Table, sheet: &Sheet, first: usize) -> Window {
    let mut elements = vec![Vec::new(); first];
    read_elements(table, first + TALLEST, &mut elements);
    let mut best = (Window { first, last: first }, 0);
    for last in first..(first + TALLEST).min(table.len()) {
        if last > first && !continues(table, sheet, &elements, last) {
            break;
        }
        let window = Window { first, last };
        let points = points(&score_headings(table, sheet, window, &elements));
        if points > best.1 {
            best = (window, points);
        }
    }
    best.0
}

/// Puts the rows before the first that are less like a header. They come in the order of the
/// file, so of rows alike the first stays first.
fn insert(found: &mut Vec<(Window, u32)>, window: Window, score: u32) {
    let is_better = |(other, least): &(Window, u32)| {
        score > *least || score == *least && window.height() < other.height()
    };
    let place = found.iter().position(is_better).unwrap_or(found.len());
    found.insert(place, (window, score));
}

/// What the cells of the rows before `end` say, each row once.
fn read_elements(table: &Table, end: usize, elements: &mut Vec<Vec<Element>>) {
    for index in elements.len()..table.len().min(end) {
        let row = table.row(index);
        elements.push(row.cells().take(SCORED_COLUMNS).map(Element::of).collect());
    }
}

/// Whether this row can belong to the header that the row before it begins: it says more of what
/// stands above it and begins nothing of its own.
fn continues(table: &Table, sheet: &Sheet, elements: &[Vec<Element>], index: usize) -> bool {
    let (Some(upper), Some(lower)) = (elements.get(index - 1), elements.get(index)) else {
        return false;
    };
    let texts = |row: &[Element]| row.iter().filter(|element| !element.is_blank).count();
    if texts(upper) < 2 || texts(lower) < 2 {
        return false;
    }
    let mut has_child = window::has_merges(sheet, table.row(index - 1).line());
    for (column, element) in lower.iter().enumerate().filter(|(_, element)| !element.is_blank) {
        if !element.fits_header() {
            return false;
        }
        let above = upper.get(column).copied().unwrap_or_default();
        let is_own = above.name.is_some_and(|(meaning, _)| !heading::is_value(meaning));
        if is_own && upper.get(column).is_some_and(|above| !above.is_blank) {
            return false;
        }
        let spreads = |next: &Element| next.is_blank;
        has_child |= upper.get(column).is_none_or(spreads);
    }
    has_child
}

/// What stands over the columns that tell whether the rows are a header.
fn score_headings<'a>(
    table: &'a Table,
    sheet: &Sheet,
    window: Window,
    elements: &[Vec<Element>],
) -> Vec<Heading<'a>> {
    let width = window.width(table).min(SCORED_COLUMNS);
    let element = |row: usize, column: usize, _: &str| {
        elements.get(row).and_then(|row| row.get(column)).copied().unwrap_or_default()
    };
    headings_by(table, &window::paths(sheet, table, window, width), element)
}

/// Points for each meaning that a header names, once each, for what is needed, and for results
/// that are told apart by what stands over them.
fn points(headings: &[Heading<'_>]) -> u32 {
    let mut score = 0;
    let names = || headings.iter().filter(|heading| !heading.is_never).filter_map(|h| h.name);
    for (position, (meaning, _)) in names().enumerate() {
        if names().take(position).any(|(other, _)| other == meaning) {
            continue;
        }
        let fits = names().filter(|(other, _)| *other == meaning).map(|(_, fit)| fit);
        score += match fits.max() {
            None => 0,
            Some(Fit::Contained) => 1,
            Some(Fit::Prefix) => 2,
            Some(Fit::Exact) => EXACT,
            Some(Fit::Canonical) => 4,
        };
    }
    let codes = roles::codes_in_header(headings);
    let has_units = headings.iter().any(|h| h.means(Field::UnitName) || h.means(Field::UnitCode));
    if codes == 1 && has_units && !names().any(|(meaning, _)| meaning == Meaning::CodeOrTitle) {
        score += 2;
    }
    if codes > 1 && has_units {
        score += 4 + 2 * number(codes.min(10));
    }
    score += 2 * number(roles::told_apart(headings).min(5));
    if !holds_data(headings) {
        score += 2 * number(units_below(headings).min(5));
        score += 2 * number(figures_below(headings).min(5));
        score += if has_ticks(headings) { 4 } else { 0 };
    }
    if names_all_that_is_needed(headings, Fit::Contained) { score + 4 } else { score }
}

/// How many columns have a kind of figure or a time below what they are of: `Sơn Bình / 2026`,
/// `6.2 / Tỷ lệ`; 0 where there is only one.
fn figures_below(headings: &[Heading<'_>]) -> usize {
    let below = headings.iter().filter(|heading| {
        let is_owned = heading.unit.is_some() || heading.code.is_some() || heading.name.is_some();
        let is_of_time = heading.ends_in_time && heading.name.is_none();
        heading.texts.len() > 1 && (heading.is_figure || is_of_time) && is_owned
    });
    let count = below.count();
    if count > 1 { count } else { 0 }
}

/// Whether the last row is one of data: below the name of the codes stands a code.
fn holds_data(headings: &[Heading<'_>]) -> bool {
    headings.iter().any(|heading| {
        let last = heading.texts.last().filter(|_| heading.name.is_some());
        heading.texts.len() > 1 && last.is_some_and(|text| read_leading_code(text).is_some())
    })
}

/// Whether columns of named things are ticked, in one column or the other. Results look like
/// such columns, but no thing is named among them.
fn has_ticks(headings: &[Heading<'_>]) -> bool {
    let has = |is_pass| headings.iter().any(|heading| heading.tick == Some(is_pass));
    let is_thing = |heading: &Heading<'_>| {
        let things = [Field::Code, Field::Title, Field::Ordinal];
        heading.name.is_some_and(|(meaning, _)| match meaning {
            Meaning::Of(field) => things.contains(&field),
            Meaning::CodeOrTitle => true,
        })
    };
    has(true) && has(false) && headings.iter().any(is_thing)
}

/// How many communes stand below texts for several columns, as below their districts; 0 where
/// there is only one.
fn units_below(headings: &[Heading<'_>]) -> usize {
    let below = headings.iter().filter(|heading| {
        heading.is_unit_below && heading.name.is_none() && heading.code.is_none()
    });
    let most = distinct(below.filter_map(|heading| heading.unit)).len();
    if most > 1 { most } else { 0 }
}

/// Whether a row names things and their results, each with this fit or a better one.
fn names_all_that_is_needed(headings: &[Heading<'_>], loosest: Fit) -> bool {
    let has = |wanted: &dyn Fn(Field) -> bool, or_title: bool| {
        headings.iter().filter_map(|heading| heading.name).any(|(meaning, fit)| {
            fit >= loosest
                && match meaning {
                    Meaning::Of(field) => wanted(field),
                    Meaning::CodeOrTitle => or_title,
                }
        })
    };
    let things = |field| matches!(field, Field::Code | Field::Title | Field::Ordinal);
    let values = |field| matches!(field, Field::Result | Field::Declaration);
    has(&things, true) && has(&values, false)
}
