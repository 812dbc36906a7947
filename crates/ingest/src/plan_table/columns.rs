//! The columns of a plan table and the names that officials give them.

use ntm_model::fold;

use crate::Field;
use crate::names::{Fit, Meaning, meaning_of};
use crate::table::Row;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Set,
    Code,
    Lead,
    Support,
    Verify,
    Start,
    End,
    /// Start and end, or a deadline, in one.
    Period,
    Target,
    Due,
    Basis,
    Note,
    /// A running number or a title, which says nothing that a code does not.
    Decoration,
}

/// The folded names of the columns, the exact ones first.
const NAMES: &[(&str, Column)] = &[
    ("bo_tieu_chi", Column::Set),
    ("bo tieu chi", Column::Set),
    ("chi_tieu", Column::Code),
    ("ma chi tieu", Column::Code),
    ("chi tieu", Column::Code),
    ("noi dung tieu chi", Column::Code),
    ("noi dung chi tieu", Column::Code),
    ("ma", Column::Code),
    ("chu_tri", Column::Lead),
    ("chu tri", Column::Lead),
    ("don vi chu tri", Column::Lead),
    ("don vi chu tri thuc hien", Column::Lead),
    ("co quan chu tri", Column::Lead),
    ("don vi phu trach", Column::Lead),
    ("co quan phu trach", Column::Lead),
    ("phoi_hop", Column::Support),
    ("phoi hop", Column::Support),
    ("don vi phoi hop", Column::Support),
    ("co quan phoi hop", Column::Support),
    ("don vi phoi hop thuc hien", Column::Support),
    ("tham_dinh", Column::Verify),
    ("tham dinh", Column::Verify),
    ("don vi tham dinh", Column::Verify),
    ("co quan tham dinh", Column::Verify),
    ("tham tra", Column::Verify),
    ("don vi tham tra", Column::Verify),
    ("bat_dau", Column::Start),
    ("bat dau", Column::Start),
    ("nam bat dau", Column::Start),
    ("ket_thuc", Column::End),
    ("ket thuc", Column::End),
    ("nam ket thuc", Column::End),
    ("thoi gian thuc hien", Column::Period),
    ("thoi gian", Column::Period),
    ("giai doan", Column::Period),
    ("muc_tieu", Column::Target),
    ("muc tieu", Column::Target),
    ("chi tieu chung", Column::Target),
    ("muc dat", Column::Target),
    ("yeu cau", Column::Target),
    ("han", Column::Due),
    ("thoi han", Column::Due),
    ("han hoan thanh", Column::Due),
    ("thoi gian dat chuan", Column::Due),
    ("du kien thoi gian dat chuan", Column::Due),
    ("can_cu", Column::Basis),
    ("can cu", Column::Basis),
    ("van ban huong dan", Column::Basis),
    ("huong dan", Column::Basis),
    ("ghi_chu", Column::Note),
    ("ghi chu", Column::Note),
    ("tt", Column::Decoration),
    ("stt", Column::Decoration),
    ("ten tieu chi", Column::Decoration),
    ("ten chi tieu", Column::Decoration),
    ("tieu chi", Column::Decoration),
];

fn column(header: &str) -> Option<Column> {
    let folded = fold(header);
    let name = folded.trim_end_matches([':', '*', ' ']);
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, column)| *column)
}

/// Whether these texts are the header of a plan table: a column of codes, one of leading units, and
/// none of results. A report of results may name who is in charge; its results come first.
pub fn is_plan(header: &[&str]) -> bool {
    let has = |wanted| header.iter().any(|text| column(text) == Some(wanted));
    has(Column::Code) && has(Column::Lead) && !header.iter().any(|text| is_result(text))
}

/// Whether the header names codes beside results.
pub(super) fn is_of_results(header: &[&str]) -> bool {
    let has_code = || header.iter().any(|text| column(text) == Some(Column::Code));
    header.iter().any(|text| is_result(text)) && has_code()
}

fn is_result(header: &str) -> bool {
    let meaning = meaning_of(header).filter(|(_, fit)| *fit >= Fit::Prefix);
    let meaning = meaning.filter(|_| column(header).is_none());
    matches!(meaning, Some((Meaning::Of(Field::Result | Field::Declaration), _)))
}

/// Which column of a table holds what.
pub(super) struct Columns {
    found: Vec<(Column, usize)>,
    /// Those that say something nobody asks for, or repeat another.
    pub(super) not_used: Vec<usize>,
}

impl Columns {
    pub(super) fn of(header: &[&str]) -> Self {
        let mut columns = Self { found: Vec::new(), not_used: Vec::new() };
        for (index, text) in header.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            match column(text) {
                Some(Column::Decoration) => {}
                Some(column) if columns.at(column).is_none() => columns.found.push((column, index)),
                _ => columns.not_used.push(index),
            }
        }
        columns
    }

    /// The index of a column, if the table has it.
    pub(super) fn at(&self, column: Column) -> Option<usize> {
        self.found.iter().find(|(known, _)| *known == column).map(|(_, index)| *index)
    }

    /// The text of a row in this column; empty when the table does not have it.
    pub(super) fn text<'a>(&self, row: Row<'a>, column: Column) -> &'a str {
        self.at(column).map_or("", |index| row.cell(index))
    }
}
