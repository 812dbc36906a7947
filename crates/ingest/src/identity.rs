//! What a row, a title or a header says of the place that results are of.

use ntm_model::{Cell, Value, fold, is_not_stated};

use crate::header::Layout;
use crate::place_name::may_be_same;
use crate::table::Row;
use crate::within::{GivenWithin, WithinColumns};
use crate::{Field, Sheet};

/// The columns that say whose row it is; columns count from 0.
#[derive(Clone, Copy, Default)]
pub(crate) struct UnitColumns {
    pub(crate) code: Option<usize>,
    pub(crate) name: Option<usize>,
    pub(crate) set: Option<usize>,
    pub(crate) variant: Option<usize>,
    pub(crate) period: Option<usize>,
    pub(crate) within: WithinColumns,
}

impl UnitColumns {
    pub(crate) fn of(layout: &Layout) -> Self {
        Self {
            code: layout.column(Field::UnitCode),
            name: layout.column(Field::UnitName),
            set: layout.column(Field::Set),
            variant: layout.column(Field::Variant),
            period: layout.column(Field::Period),
            within: WithinColumns::of(layout),
        }
    }
}

/// What a row says of its place, blanks filled from the rows above.
#[derive(Clone, Copy, Default)]
pub(crate) struct Identity<'a> {
    pub(crate) code: Given<'a>,
    pub(crate) name: Given<'a>,
    pub(crate) set: Given<'a>,
    pub(crate) variant: Given<'a>,
    pub(crate) period: Given<'a>,
    pub(crate) within: GivenWithin<'a>,
}

impl<'a> Identity<'a> {
    pub(crate) fn of(sheet: &'a Sheet, row: Row<'a>, columns: &UnitColumns) -> Self {
        let given = |column| Given::of(sheet, row, column);
        Self {
            code: given(columns.code),
            name: given(columns.name),
            set: given(columns.set),
            variant: given(columns.variant),
            period: given(columns.period),
            within: GivenWithin::of(sheet, row, &columns.within),
        }
    }

    /// Whether the two cannot be the same place.
    pub(crate) fn contradicts(self, other: Self) -> bool {
        self.code.contradicts(other.code)
            || self.name.names_another(other.name)
            || [self, other].iter().any(|one| one.code.without_mark().is_blank())
                && self.within.contradicts(&other.within)
    }

    /// The same, blank where a cell says that nothing is said.
    pub(crate) fn without_marks(self) -> Self {
        Self {
            code: self.code.without_mark(),
            name: self.name.without_mark(),
            set: self.set.without_mark(),
            variant: self.variant.without_mark(),
            period: self.period.without_mark(),
            within: self.within.without_marks(),
        }
    }

    /// Whether the two say the very same in the same words.
    pub(crate) fn repeats(self, other: Self) -> bool {
        self.code.text == other.code.text
            && self.name.text == other.name.text
            && self.period.text == other.period.text
            && self.set.text == other.set.text
            && self.variant.text == other.variant.text
            && self.within.repeats(&other.within)
    }
}

/// A text and the cell that it stands in; blank when there is none.
#[derive(Clone, Copy, Default)]
pub(crate) struct Given<'a> {
    pub(crate) text: &'a str,
    /// The line, and the column from 0.
    pub(crate) cell: Option<(&'a Sheet, u32, usize)>,
}

impl<'a> Given<'a> {
    pub(crate) fn of(sheet: &'a Sheet, row: Row<'a>, column: Option<usize>) -> Self {
        let Some(column) = column else { return Self::default() };
        Self { text: row.cell(column), cell: Some((sheet, row.line(), column)) }
    }

    pub(crate) fn is_blank(self) -> bool {
        self.text.is_empty()
    }

    pub(crate) fn or(self, other: Self) -> Self {
        if self.is_blank() { other } else { self }
    }

    /// The same, blank where the cell says that nothing is said. Until then the mark is kept,
    /// because a blank is filled from elsewhere and the mark is not.
    pub(crate) fn without_mark(self) -> Self {
        if is_not_stated(self.text) { Self::default() } else { self }
    }

    /// Whether this says something else than `now` does. To begin to say something is not to
    /// contradict.
    pub(crate) fn contradicts(self, now: Self) -> bool {
        !self.is_blank()
            && !now.is_blank()
            && self.text != now.text
            && fold(self.text) != fold(now.text)
    }

    /// Whether this names another place than `now` does. A place without a name is another one.
    fn names_another(self, now: Self) -> bool {
        !self.is_blank() && !now.is_blank() && !may_be_same(self.text, now.text)
    }

    /// Takes over what the row says, if it says something new; tells whether it does.
    pub(crate) fn replace(&mut self, given: Self) -> bool {
        let is_new = !given.is_blank() && given.text != self.text;
        if is_new {
            *self = given;
        }
        is_new
    }

    pub(crate) fn owned(self) -> Option<String> {
        (!self.is_blank()).then(|| self.text.to_owned())
    }

    /// The cell, kept with its place. What it names is looked up by the evaluator.
    pub(crate) fn to_cell(self) -> Option<Cell> {
        let (sheet, line, column) = self.cell.filter(|_| !self.is_blank())?;
        let place = sheet.cell_place(line, column);
        Some(Cell::new(place, self.text.to_owned(), Value::Blank))
    }
}

/// One of several owners of the cells of a row, as the header names them.
#[derive(Clone, Copy, Default)]
pub(crate) struct Owner<'a> {
    pub(crate) unit: Given<'a>,
    pub(crate) period: Given<'a>,
}
