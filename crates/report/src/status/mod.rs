//! The rows of the canonical status file, whatever file they are written to.

mod marks;

use ntm_model::{Cell, Submission};

use marks::Marks;
pub(crate) use marks::Stated;

/// The header of the canonical status file (design, section 6).
pub(crate) const HEADER: [&str; 11] = [
    "ma_xa",
    "ten_xa",
    "bo_tieu_chi",
    "nhom",
    "ky",
    "chi_tieu",
    "ket_qua",
    "tu_danh_gia",
    "ly_do_khong_ap_dung",
    "minh_chung",
    "ghi_chu",
];

/// The columns that follow where a file says in which district and province its places lie.
const WITHIN: [&str; 5] = ["ma_huyen", "ten_huyen", "ma_tinh", "ten_tinh", "nam_dat_chuan"];

/// The header for these results: the canonical one, with the columns of districts and provinces
/// only where something stands in them.
pub(crate) fn header(submission: &Submission) -> Vec<&'static str> {
    let is_within = submission.units.iter().any(|unit| unit.within.is_some());
    HEADER.into_iter().chain(WITHIN.into_iter().filter(|_| is_within)).collect()
}

/// One row of a status file; an empty text is a cell without content.
#[derive(Default)]
pub(crate) struct StatusRow<'a> {
    /// Whose row it is.
    pub(crate) of: Stated<'a>,
    pub(crate) indicator: String,
    pub(crate) result: &'a str,
    pub(crate) declared: &'a str,
    pub(crate) not_applicable_reason: &'a str,
    pub(crate) evidence: &'a str,
    pub(crate) note: &'a str,
}

impl StatusRow<'_> {
    /// The cells in the order of [`header`]; as many as it has columns.
    pub(crate) fn cells_under(&self, header: &[&str]) -> Vec<&str> {
        let within = self.of.within.into_iter();
        self.cells().into_iter().chain(within).take(header.len()).collect()
    }

    /// The cells in the order of [`HEADER`].
    pub(crate) fn cells(&self) -> [&str; 11] {
        let [code, name, set, variant, period] = self.of.unit;
        [
            code,
            name,
            set,
            variant,
            period,
            &self.indicator,
            self.result,
            self.declared,
            self.not_applicable_reason,
            self.evidence,
            self.note,
        ]
    }
}

/// The results as rows, texts exactly as the user wrote them, with a mark where a text alone would
/// read back as something else.
pub(crate) fn status_rows(submission: &Submission) -> impl Iterator<Item = StatusRow<'_>> {
    let marks = Marks::of(submission);
    let units = submission.units.iter();
    let rows = units.flat_map(|unit| unit.observations.iter().map(move |one| (unit, one)));
    rows.map(move |(unit, observation)| {
        let mut row = StatusRow {
            of: marks.stated(unit),
            indicator: observation.code.to_string(),
            result: text(&observation.result),
            declared: text(&observation.declared),
            not_applicable_reason: remark(&observation.not_applicable_reason),
            evidence: remark(&observation.evidence),
            note: remark(&observation.note),
        };
        marks.mark_indicator(&mut row, observation.code);
        row
    })
}

fn text(cell: &Option<Cell>) -> &str {
    cell.as_ref().map_or("", |cell| &cell.text)
}

fn remark(cell: &Option<Box<Cell>>) -> &str {
    cell.as_ref().map_or("", |cell| &cell.text)
}
