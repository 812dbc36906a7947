//! Rows that are villages of a commune: they are counted and said, and only the rows of the whole
//! commune are read.

use ntm_model::{Place, Problem, ProblemKind};

use super::{Source, Taken};
use crate::Field;
use crate::header::is_whole;
use crate::table::Row;
use crate::unit_name::unit_name;

/// The villages of one table.
#[derive(Default)]
pub(super) struct Villages<'a> {
    /// Their names; `None` where the rows are none.
    pub(super) column: Option<usize>,
    count: u32,
    first: Option<(String, Place)>,
    /// Whether one of the rows is the whole commune.
    has_whole: bool,
    /// The one that was last named, and the commune of its row.
    last: &'a str,
    commune: &'a str,
}

impl<'a> Villages<'a> {
    pub(super) fn of(source: Source<'a>) -> Self {
        Self { column: source.layout.villages, ..Self::default() }
    }

    /// Whether the row is a village, and so is passed over. A blank name is the one above.
    pub(super) fn is_one(
        &mut self,
        source: Source<'a>,
        row: Row<'a>,
        says_something: impl Fn() -> bool,
    ) -> bool {
        let Some(column) = self.column else { return false };
        let written = row.cell(column);
        // A blank behind the name of another commune is that commune.
        let commune = source.layout.column(Field::UnitName).filter(|names| *names != column);
        let commune = commune.map_or("", |names| row.cell(names));
        if !commune.is_empty() && commune != self.commune {
            (self.commune, self.last) = (commune, "");
        }
        let name = if written.is_empty() { self.last } else { written };
        if name.is_empty() || is_whole(name) || unit_name(name).is_some() {
            self.has_whole |= !name.is_empty();
            self.last = name;
            return false;
        }
        if !says_something() {
            return false;
        }
        self.count += u32::from(name != self.last);
        self.last = name;
        let place = || source.place(row, column);
        self.first.get_or_insert_with(|| (name.to_owned(), place()));
        true
    }

    /// Says how many villages were passed over.
    pub(super) fn finish(self, taken: &mut Taken<'a>) {
        let Self { count, first, has_whole, .. } = self;
        if let Some((text, place)) = first {
            let kind = ProblemKind::VillagesNotUsed { count, text, has_whole };
            taken.problems.push(Problem { kind, place });
        }
    }
}
