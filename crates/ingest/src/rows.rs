//! The rows below the header to reports of places.
//!
//! - `indicator`: rows that are indicators, in long tables, forms, and tables with communes as
//!   columns; `code`: the code of such a row; `heading`: communes one below the other;
//! - `fraction`: results whose numerator and denominator stand in columns of their own;
//! - `merged`: results in cells that are merged over several indicators;
//! - `unit`: rows that are communes, with indicators as columns or with criteria as text;
//!   `villages`: rows that are villages of the commune.

mod code;
mod fraction;
mod heading;
mod indicator;
mod merged;
mod unit;
mod villages;

use ntm_model::{Problem, ProblemKind, Submission};

use crate::cells::{Cells, is_numbering, is_repeated_header};
use crate::groups::{self, Group};
use crate::header::Layout;
use crate::identity::{Given, Identity, UnitColumns};
use crate::summary::Stated;
use crate::table::{Row, number};
use crate::units::Units;
use crate::within::GivenWithin;
use crate::{Field, Shape, Sheet};

/// What is taken from the rows of all sheets, and what could not be.
#[derive(Default)]
pub(crate) struct Taken<'a> {
    units: Units<'a>,
    cells: Cells,
    problems: Vec<Problem>,
}

/// The rows of data of one sheet.
#[derive(Debug, Default)]
pub(crate) struct DataRows {
    /// How many there are.
    pub(crate) count: u32,
    /// How many of them are hidden, and the line of the first.
    hidden: u32,
    first_hidden: u32,
}

/// One sheet with what was found out about it.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) sheet: &'a Sheet,
    pub(crate) layout: &'a Layout,
    /// What separates the fields of a text file.
    pub(crate) separator: Option<char>,
    /// Whether the name of the sheet is the name of the place.
    pub(crate) is_named_by_sheet: bool,
    /// Whether the name of the sheet is the period.
    pub(crate) is_dated_by_sheet: bool,
}

impl<'a> Source<'a> {
    fn stated(self, field: Field) -> Given<'a> {
        let given = |stated: &'a Stated| {
            let column = usize::try_from(stated.column).unwrap_or(1).saturating_sub(1);
            Given { text: &stated.text, cell: Some((self.sheet, stated.line, column)) }
        };
        self.layout.stated(field).map_or(Given::default(), given)
    }

    /// What holds for every row that does not say otherwise.
    fn identity(self) -> Identity<'a> {
        let mut identity = Identity {
            code: self.stated(Field::UnitCode),
            name: self.stated(Field::UnitName),
            set: self.stated(Field::Set),
            variant: self.stated(Field::Variant),
            period: self.stated(Field::Period),
            within: GivenWithin::stated(|field| self.stated(field)),
        };
        if self.is_named_by_sheet {
            identity.name = Given { text: &self.sheet.name, cell: None };
        }
        if self.is_dated_by_sheet && identity.period.is_blank() {
            identity.period = Given { text: &self.sheet.name, cell: None };
        }
        identity
    }

    /// Where a cell stands.
    fn place(self, row: Row<'_>, column: usize) -> ntm_model::Place {
        self.sheet.cell_place(row.line(), column)
    }
}

/// Counts the rows of data without reading them.
pub(crate) fn count(sheet: &Sheet, layout: &Layout) -> u32 {
    number(data_rows(sheet, layout).count())
}

/// The rows below the header that say something and are no header again.
fn data_rows<'a>(sheet: &'a Sheet, layout: &Layout) -> impl Iterator<Item = (usize, Row<'a>)> {
    let table = &sheet.table;
    let header = layout.header;
    let first = header.map_or(table.len(), |header| header.last + 1);
    (first..layout.end.unwrap_or(table.len())).map(|index| (index, table.row(index))).filter(
        move |(_, row)| {
            let repeats = |header: crate::header::Window| {
                (header.first..=header.last).any(|index| is_repeated_header(*row, table.row(index)))
            };
            !row.is_blank() && !header.is_some_and(repeats) && !is_numbering(*row)
        },
    )
}

impl<'a> Taken<'a> {
    /// Reads the rows of a sheet. `progress` hears of each thousand rows or so.
    pub(crate) fn read(&mut self, source: Source<'a>, progress: &mut dyn FnMut(u32)) -> DataRows {
        /// Often enough for a bar that moves, and too seldom to cost anything.
        const STEP: u32 = 4096;
        let Source { sheet, layout, .. } = source;
        let groups = groups::of(sheet, layout);
        let owners = groups.iter().map(|group| group.number + 1).max().unwrap_or(1);
        self.units.begin(source.identity(), owners);
        let columns = UnitColumns::of(layout);
        let mut rows = DataRows::default();
        let mut indicators = indicator::Reader::new(source, &groups, columns);
        let mut units = unit::Reader::new(source, &groups, columns);
        for (index, row) in data_rows(sheet, layout) {
            rows.add(sheet, row.line());
            if rows.count.is_multiple_of(STEP) {
                progress(rows.count);
            }
            match layout.shape {
                Some(Shape::UnitsDown | Shape::CriteriaList) => units.read(self, row),
                Some(_) => indicators.read(self, index, row),
                None => {}
            }
        }
        indicators.finish(self);
        units.finish(self);
        if rows.hidden > 0 {
            let kind = ProblemKind::HiddenRows { count: rows.hidden };
            self.problems.push(Problem { kind, place: sheet.row_place(rows.first_hidden) });
        }
        rows
    }

    /// Everything that was taken.
    pub(crate) fn finish(self) -> (Submission, Vec<Problem>) {
        (self.units.into_submission(), self.problems)
    }
}

impl DataRows {
    fn add(&mut self, sheet: &Sheet, line: u32) {
        self.count += 1;
        if !sheet.hidden_rows.is_empty() && sheet.hidden_rows.binary_search(&line).is_ok() {
            if self.hidden == 0 {
                self.first_hidden = line;
            }
            self.hidden += 1;
        }
    }
}

/// Whether any of the cells of the group says something.
fn says(row: Row<'_>, group: &Group<'_>) -> bool {
    group.columns().any(|column| !row.cell(column).is_empty())
}
