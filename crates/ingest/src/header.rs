//! Which rows are the header, how the table lies, and what each column stands for.
//!
//! - `window`: header rows as texts over each column; `heading`: what those texts say;
//! - `codes`: where the codes of the rows stand; `bare_codes`: criteria that a column names by
//!   their number alone; `fractions`: columns of numerators and denominators;
//! - `search`: which rows are most like a header;
//! - `roles`: the shape of the table and the role of each column; `values`: which columns hold
//!   results; `ticks`: columns that are ticked; `no_units`: headers that are no communes; `chosen`:
//!   what the user decided instead;
//! - `further`: tables below the first one;
//! - `report`: what is missing and what was left out.

mod bare_codes;
mod chosen;
mod codes;
mod fractions;
mod further;
mod heading;
mod no_units;
mod report;
mod roles;
mod search;
mod ticks;
mod values;
mod window;

use ntm_model::{Code, Problem, ProblemKind};

use crate::code::{read_dashed_code, read_leading_code};
use crate::summary::{ColumnUse, Doubt, HeaderRows, Stated, WhyShape};
use crate::table::Table;
use crate::{Field, Mapping, Role, Shape, Sheet, read_code};

use heading::{Element, Heading};

pub(crate) use fractions::Fraction;
pub(crate) use further::further;
pub(crate) use no_units::{is_share, is_whole};
pub(crate) use search::score;
pub(crate) use ticks::{Tick, in_words};
pub(crate) use values::is_total;
pub(crate) use window::Window;

/// The points of a header cell that is a known name. One loose likeness is no header: titles
/// have those.
const EXACT: u32 = 3;

/// What was found out about the columns.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// The header, or the row most like one; `None` when the table has no rows.
    pub(crate) header: Option<Window>,
    /// The row that its titles begin with, and that behind its last one where another table
    /// follows.
    pub(crate) start: usize,
    pub(crate) end: Option<usize>,
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
    /// Whether the codes are written like `2-4`.
    pub(crate) codes_dashed: bool,
    /// The columns that are ticked.
    pub(crate) ticks: Vec<Tick>,
    /// The columns that are fractions in pairs.
    pub(crate) fractions: Vec<Fraction>,
    /// The column of names where the rows are villages, of which only the whole commune is
    /// judged.
    pub(crate) villages: Option<usize>,
    /// The column that says what each row of the one commune is: `Kết quả`, `Tự đánh giá`.
    pub(crate) labels: Option<usize>,
    /// What is to be said of columns: the line and the column, from 0.
    asides: Vec<(ProblemKind, u32, usize)>,
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

    /// Reads the code of a row as this table writes its codes.
    pub(crate) fn read_code(&self, text: &str) -> Option<Code> {
        if self.codes_lead {
            return read_leading_code(text);
        }
        let dashed = if self.codes_dashed { read_dashed_code(text) } else { None };
        dashed.or_else(|| read_code(text))
    }

    /// Whether the rows are communes, each with all its results.
    pub(crate) fn has_units_down(&self) -> bool {
        let is_indicator =
            |role: Role| matches!(role, Role::IndicatorResult(_) | Role::IndicatorDeclaration(_));
        self.columns.iter().any(|column| column.role.is_some_and(is_indicator))
            || self.fractions.iter().any(|fraction| fraction.code.is_some())
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
        !self.fractions.is_empty()
            || self.columns.iter().any(|column| column.role.is_some_and(is_value))
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
            Some(Shape::UnitsDown) => {
                let is_of_one = self.labels.is_some() || self.column(Field::Period).is_some();
                self.has_units_down() && (self.names_units() || is_of_one)
            }
            Some(Shape::CriteriaList) => self.column(Field::UnitName).is_some(),
            Some(Shape::Long | Shape::Form | Shape::UnitsAcross) => {
                self.column(Field::Code).is_some() && self.has_values()
            }
        }
    }
}

/// Finds the header and gives every column its role, with what the user decided.
pub(crate) fn find(sheet: &Sheet, mapping: Option<&Mapping>) -> Layout {
    let table = &sheet.table;
    let found = search::search(table, sheet);
    let chosen = mapping.and_then(|mapping| mapping.header).and_then(|rows| chosen(table, rows));
    let Some((header, score)) = chosen.map(|header| (header, EXACT)).or(found.first().copied())
    else {
        let mut layout = Layout::default();
        report::no_header(&mut layout);
        return layout;
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
        score,
        others: others.map(rows).collect(),
        signature: signature(&headings),
        ..Layout::default()
    };
    lay_out(sheet, header, headings, mapping, &mut layout);
    layout
}

/// Gives the columns below this header their roles.
fn lay_out(
    sheet: &Sheet,
    header: Window,
    mut headings: Vec<Heading<'_>>,
    mapping: Option<&Mapping>,
    layout: &mut Layout,
) {
    bare_codes::complete(&mut headings);
    layout.header = Some(header);
    roles::assign(sheet, header, &headings, mapping, layout);
    if layout.score < EXACT && layout.shape.is_none() {
        report::no_header(layout);
        return;
    }
    report::missing_and_unused(sheet, header, layout);
}

/// The rows that the user named, by their lines.
fn chosen(table: &Table, (first, last): (u32, u32)) -> Option<Window> {
    let is_in = |index: &usize| (first..=last.max(first)).contains(&table.row(*index).line());
    let first = (0..table.len()).find(is_in)?;
    let rows = (first..table.len()).take_while(is_in).take(10).count();
    Some(Window { first, last: first + rows.max(1) - 1 })
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

/// The folded texts of the header, so that the same form is known again.
fn signature(headings: &[Heading<'_>]) -> String {
    let texts: Vec<String> =
        headings.iter().map(|heading| ntm_model::fold(&heading.text())).collect();
    texts.join("|")
}
