//! The rows of the canonical status file, whatever file they are written to.

use ntm_model::{Cell, Submission};

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

/// One row of a status file; an empty text is a cell without content.
#[derive(Default)]
pub(crate) struct StatusRow<'a> {
    pub(crate) unit_code: &'a str,
    pub(crate) unit_name: &'a str,
    pub(crate) set: &'a str,
    pub(crate) variant: &'a str,
    pub(crate) period: &'a str,
    pub(crate) indicator: String,
    pub(crate) result: &'a str,
    pub(crate) declared: &'a str,
    pub(crate) not_applicable_reason: &'a str,
    pub(crate) evidence: &'a str,
    pub(crate) note: &'a str,
}

impl StatusRow<'_> {
    /// The cells in the order of [`HEADER`].
    pub(crate) fn cells(&self) -> [&str; 11] {
        [
            self.unit_code,
            self.unit_name,
            self.set,
            self.variant,
            self.period,
            &self.indicator,
            self.result,
            self.declared,
            self.not_applicable_reason,
            self.evidence,
            self.note,
        ]
    }
}

/// The results as rows, texts exactly as the user wrote them.
pub(crate) fn status_rows(submission: &Submission) -> impl Iterator<Item = StatusRow<'_>> {
    submission.units.iter().flat_map(|unit| {
        unit.observations.iter().map(move |observation| StatusRow {
            unit_code: unit.code.as_deref().unwrap_or_default(),
            unit_name: unit.name.as_deref().unwrap_or_default(),
            set: text(&unit.set),
            variant: text(&unit.variant),
            period: unit.period.as_ref().map_or("", |period| &period.text),
            indicator: observation.code.to_string(),
            result: text(&observation.result),
            declared: text(&observation.declared),
            not_applicable_reason: remark(&observation.not_applicable_reason),
            evidence: remark(&observation.evidence),
            note: remark(&observation.note),
        })
    })
}

fn text(cell: &Option<Cell>) -> &str {
    cell.as_ref().map_or("", |cell| &cell.text)
}

fn remark(cell: &Option<Box<Cell>>) -> &str {
    cell.as_ref().map_or("", |cell| &cell.text)
}
