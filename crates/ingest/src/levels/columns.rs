//! The header of a table of levels.

use ntm_model::{OverlayField, Problem, ProblemKind, fold, is_letter, is_letter_or_digit};

use super::column_number;
use crate::Sheet;
use crate::encoding::compose;
use crate::table::Row;

/// Titles may stand above the header, but not more of them than this.
const SEARCHED_ROWS: usize = 40;

/// Where the columns stand.
pub(super) struct Columns {
    /// The index of the header's row.
    pub(super) header: usize,
    /// For each field the index of its column.
    found: [Option<usize>; 10],
    /// Indexes of the columns that are known and not used.
    passed_over: Vec<usize>,
}

impl Columns {
    /// The first row that names the code, what is done and the level.
    pub(super) fn find(sheet: &Sheet) -> Option<Self> {
        (0..sheet.table.len().min(SEARCHED_ROWS)).find_map(|header| {
            let mut columns = Self { header, found: [None; 10], passed_over: Vec::new() };
            for (index, text) in sheet.table.row(header).cells().enumerate().take(200) {
                columns.take(index, text);
            }
            let has = |field| columns.index(field).is_some();
            let needed = [OverlayField::Code, OverlayField::Action, OverlayField::Level];
            needed.into_iter().all(has).then_some(columns)
        })
    }

    fn take(&mut self, index: usize, text: &str) {
        let name = words(text);
        if PRESENT.contains(&name.as_str()) {
            self.passed_over.push(index);
            return;
        }
        let named = NAMES.iter().find(|(known, _)| *known == name).map(|(_, field)| *field);
        let slot = named.and_then(|field| {
            let position = OverlayField::ALL.iter().position(|one| *one == field)?;
            self.found.get_mut(position)
        });
        if let Some(slot) = slot {
            slot.get_or_insert(index);
        }
    }

    /// The index of the column of this field.
    pub(super) fn index(&self, field: OverlayField) -> Option<usize> {
        let position = OverlayField::ALL.iter().position(|one| *one == field)?;
        self.found.get(position).copied().flatten()
    }

    /// The text of a row in the column of this field, with its accents composed.
    pub(super) fn text(&self, row: Row<'_>, field: OverlayField) -> String {
        self.index(field).map_or_else(String::new, |index| compose(row.cell(index)).into_owned())
    }

    /// The numbers of the columns, for places.
    pub(super) fn numbers(&self) -> [u16; 10] {
        self.found.map(|index| index.map_or(0, column_number))
    }

    /// The first text above the header.
    pub(super) fn title(&self, sheet: &Sheet) -> String {
        let rows = (0..self.header).map(|index| sheet.table.row(index));
        let text = rows.flat_map(Row::cells).find(|text| text.contains(is_letter));
        compose(text.unwrap_or_default()).into_owned()
    }

    /// Names the columns that are not used.
    pub(super) fn report(&self, sheet: &Sheet, problems: &mut Vec<Problem>) {
        let row = sheet.table.row(self.header);
        for (index, header) in row.cells().enumerate() {
            let is_used = self.found.contains(&Some(index)) || self.passed_over.contains(&index);
            if !header.is_empty() && !is_used {
                let kind = ProblemKind::ColumnNotUsed { header: header.to_owned() };
                problems.push(Problem { kind, place: sheet.cell_place(row.line(), index) });
            }
        }
    }
}

/// The words of a header: folded, without signs and without remarks in brackets.
fn words(header: &str) -> String {
    let header = header.split(['(', '[']).next().unwrap_or_default();
    let letters = header.chars().map(|letter| {
        let is_mark = matches!(letter, '\u{300}'..='\u{36f}');
        if is_letter_or_digit(letter) || is_mark { letter } else { ' ' }
    });
    fold(&letters.collect::<String>())
}

/// The level in force, which a template shows beside the one to be filled in.
const PRESENT: [&str; 3] = ["muc hien nay", "muc dang ap dung", "don vi tinh"];

const NAMES: &[(&str, OverlayField)] = &[
    ("bo tieu chi", OverlayField::Set),
    ("ma bo tieu chi", OverlayField::Set),
    ("ten bo tieu chi", OverlayField::Set),
    ("bo", OverlayField::Set),
    ("nhom", OverlayField::Variant),
    ("vung", OverlayField::Variant),
    ("nhom vung", OverlayField::Variant),
    ("nhom hoac vung", OverlayField::Variant),
    ("nhom xa", OverlayField::Variant),
    ("nhom xa vung", OverlayField::Variant),
    ("chi tieu", OverlayField::Code),
    ("ma chi tieu", OverlayField::Code),
    ("ma so", OverlayField::Code),
    ("ma", OverlayField::Code),
    ("ten chi tieu", OverlayField::Title),
    ("noi dung", OverlayField::Title),
    ("noi dung chi tieu", OverlayField::Title),
    ("ten", OverlayField::Title),
    ("cach", OverlayField::Action),
    ("cach quy dinh", OverlayField::Action),
    ("cach ap dung", OverlayField::Action),
    ("cach dat nang them", OverlayField::Action),
    ("muc", OverlayField::Level),
    ("muc dat", OverlayField::Level),
    ("muc cua tinh", OverlayField::Level),
    ("muc tinh quy dinh", OverlayField::Level),
    ("muc quy dinh", OverlayField::Level),
    ("muc phai dat", OverlayField::Level),
    ("van ban", OverlayField::Document),
    ("van ban quy dinh", OverlayField::Document),
    ("so van ban", OverlayField::Document),
    ("quyet dinh", OverlayField::Document),
    ("can cu", OverlayField::Document),
    ("vi tri", OverlayField::DocumentPlace),
    ("dieu khoan", OverlayField::DocumentPlace),
    ("vi tri dieu khoan", OverlayField::DocumentPlace),
    ("vi tri trong van ban", OverlayField::DocumentPlace),
    ("tu ngay", OverlayField::Since),
    ("ap dung tu", OverlayField::Since),
    ("ap dung tu ngay", OverlayField::Since),
    ("ngay ap dung", OverlayField::Since),
    ("ngay hieu luc", OverlayField::Since),
    ("hieu luc tu", OverlayField::Since),
    ("hieu luc tu ngay", OverlayField::Since),
    ("ghi chu", OverlayField::Note),
];
