//! Which rows are the header, how the table lies, and what each column stands for.
//!
//! - `window`: header rows as texts over each column; `heading`: what those texts say;
//! - `codes`: where the codes of the rows stand;
//! - `roles`: the shape of the table and the role of each column;
//! - `report`: what is missing and what was left out.

mod codes;
mod heading;
mod report;
mod roles;
mod window;

use ntm_model::Problem;

use crate::names::Fit;
use crate::summary::{ColumnUse, Doubt, HeaderRows, Stated, WhyShape};
use crate::table::{Table, number};
use crate::{Field, Mapping, Role, Shape, Sheet};

use heading::{Element, Heading};

pub(crate) use roles::is_total;
pub(crate) use window::Window;

/// Titles stand above the header of a form, but not more of them than this.
const SEARCHED_ROWS: usize = 40;
/// No header of more rows is searched for.
const TALLEST: usize = 3;
/// So many columns tell whether a row is a header.
const SCORED_COLUMNS: usize = 400;
/// The points of a header cell that is a known name. One loose likeness is no header: titles
/// have those.
const EXACT: u32 = 3;

/// What was found out about the columns.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// The header, or the row most like one; `None` when the table has no rows.
    pub(crate) header: Option<Window>,
    /// Its points, and the other rows that might be the header.
    pub(crate) score: u32,
    pub(crate) others: Vec<HeaderRows>,
    pub(crate) shape: Option<Shape>,
    pub(crate) why: Option<WhyShape>,
    /// The columns in the order of the file.
    pub(crate) columns: Vec<ColumnUse>,
    /// What the titles above the header say.
    pub(crate) stated: Vec<Stated>,
    pub(crate) doubts: Vec<Doubt>,
    /// Whether the codes stand at the beginning of titles.
    pub(crate) codes_lead: bool,
    /// What is wrong with the header.
    pub(crate) problems: Vec<Problem>,
    pub(crate) signature: String,
}

impl Layout {
    /// The index of the column that is used for this field.
    pub(crate) fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.field() == Some(field))
    }

    /// What the titles say, where no column says it.
    pub(crate) fn stated(&self, field: Field) -> Option<&Stated> {
        self.stated.iter().find(|stated| stated.field == field && self.column(field).is_none())
    }

    /// Whether the rows are communes, each with all its results.
    pub(crate) fn has_units_down(&self) -> bool {
        let is_indicator =
            |role: Role| matches!(role, Role::IndicatorResult(_) | Role::IndicatorDeclaration(_));
        self.columns.iter().any(|column| column.role.is_some_and(is_indicator))
    }

    /// Whether a column holds results or declarations of rows that are indicators.
    fn has_values(&self) -> bool {
        let is_value = |role: Role| {
            matches!(
                role,
                Role::Field(Field::Result | Field::Declaration)
                    | Role::UnitResult
                    | Role::UnitDeclaration
            )
        };
        self.columns.iter().any(|column| column.role.is_some_and(is_value))
    }

    /// Whether a place is named by a column or by a title.
    fn names_units(&self) -> bool {
        [Field::UnitName, Field::UnitCode]
            .into_iter()
            .any(|field| self.column(field).is_some() || self.stated(field).is_some())
    }

    /// Whether the rows can be read at all: a code, and something to say about it.
    pub(crate) fn is_usable(&self) -> bool {
        match self.shape {
            None => false,
            Some(Shape::UnitsDown) => self.has_units_down() && self.names_units(),
            Some(Shape::CriteriaList) => self.column(Field::UnitName).is_some(),
            Some(Shape::Long | Shape::Form | Shape::UnitsAcross) => {
                self.column(Field::Code).is_some() && self.has_values()
            }
        }
    }
}

/// How much the best rows of the table look like a header; 0 when none do.
pub(crate) fn score(table: &Table) -> u32 {
    let sheet = Sheet::default();
    search(table, &sheet).first().map_or(0, |(_, score)| *score)
}

/// Finds the header and gives every column its role, with what the user decided.
pub(crate) fn find(sheet: &Sheet, mapping: Option<&Mapping>) -> Layout {
    let table = &sheet.table;
    let found = search(table, sheet);
    let chosen = mapping.and_then(|mapping| mapping.header).and_then(|rows| chosen(table, rows));
    let Some((header, score)) = chosen.map(|header| (header, EXACT)).or(found.first().copied())
    else {
        return Layout::default();
    };
    let others = found.iter().filter(|(other, _)| *other != header).take(5);
    let rows = |(window, score): &(Window, u32)| HeaderRows {
        first: table.row(window.first).line(),
        last: table.row(window.last).line(),
        score: *score,
    };
    let width = if sheet.name.is_empty() { header.width(table) } else { table.width() };
    let headings = headings(table, sheet, header, width);
    let mut layout = Layout {
        header: Some(header),
        score,
        others: others.map(rows).collect(),
        signature: signature(&headings),
        ..Layout::default()
    };
    roles::assign(sheet, header, &headings, mapping, &mut layout);
    if score < EXACT && layout.shape.is_none() {
        report::no_header(&mut layout);
        return layout;
    }
    report::missing_and_unused(sheet, header, &mut layout);
    layout
}

/// The rows that the user named, by their lines.
fn chosen(table: &Table, (first, last): (u32, u32)) -> Option<Window> {
    let is_in = |index: &usize| (first..=last.max(first)).contains(&table.row(*index).line());
    let first = (0..table.len()).find(is_in)?;
    let rows = (first..table.len()).take_while(is_in).take(10).count();
    Some(Window { first, last: first + rows.max(1) - 1 })
}

/// The rows most like a header, best first. Of equal ones the lower, and of these the first: the
/// others are the header again on the next page.
fn search(table: &Table, sheet: &Sheet) -> Vec<(Window, u32)> {
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
            found.push((window, points(&headings)));
            is_complete |= height == 1 && names_all_that_is_needed(&headings, Fit::Exact);
        }
        // No title or result looks like this, so the rows below need not be searched.
        if is_complete {
            break;
        }
    }
    found.sort_by_key(|(window, score)| (std::cmp::Reverse(*score), window.height(), window.first));
    found.retain({
        let mut is_first = true;
        move |(_, score)| std::mem::take(&mut is_first) || *score >= EXACT
    });
    found
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

/// What stands over every column.
fn headings<'a>(table: &'a Table, sheet: &Sheet, window: Window, width: usize) -> Vec<Heading<'a>> {
    let paths = window::paths(sheet, table, window, width);
    headings_by(table, &paths, |_, _, text| Element::of(text))
}

fn headings_by<'a>(
    table: &'a Table,
    paths: &[Vec<(usize, usize)>],
    element: impl Fn(usize, usize, &str) -> Element,
) -> Vec<Heading<'a>> {
    let headings = paths.iter().enumerate().map(|(column, path)| {
        let is_shared = |source: &(usize, usize)| {
            let next = paths.get(column + 1).is_some_and(|next| next.contains(source));
            source.1 != column || next
        };
        let cell = |source: &(usize, usize)| {
            let (row, column) = *source;
            let text = table.row(row).cell(column);
            (text, element(row, column, text), is_shared(source))
        };
        Heading::of(&path.iter().map(cell).collect::<Vec<_>>())
    });
    headings.collect()
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
    if codes > 1 && has_units {
        score += 4 + 2 * number(codes.min(10));
    }
    score += 2 * number(roles::told_apart(headings).min(5));
    if names_all_that_is_needed(headings, Fit::Contained) { score + 4 } else { score }
}

/// Whether a row names things and their results, each with this fit or a better one.
fn names_all_that_is_needed(headings: &[Heading<'_>], loosest: Fit) -> bool {
    let has = |wanted: &dyn Fn(Field) -> bool, or_title: bool| {
        headings.iter().filter_map(|heading| heading.name).any(|(meaning, fit)| {
            fit >= loosest
                && match meaning {
                    crate::names::Meaning::Of(field) => wanted(field),
                    crate::names::Meaning::CodeOrTitle => or_title,
                }
        })
    };
    let things = |field| matches!(field, Field::Code | Field::Title | Field::Ordinal);
    let values = |field| matches!(field, Field::Result | Field::Declaration);
    has(&things, true) && has(&values, false)
}

/// The folded texts of the header, so that the same form is known again.
fn signature(headings: &[Heading<'_>]) -> String {
    let texts: Vec<String> =
        headings.iter().map(|heading| ntm_model::fold(&heading.text())).collect();
    texts.join("|")
}
