//! The rows of the canonical status file, whatever file they are written to.

use ntm_model::{Cell, Submission, Within};

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
    pub(crate) within: Option<&'a Within>,
}

impl StatusRow<'_> {
    /// The cells in the order of [`header`]; as many as it has columns.
    pub(crate) fn cells_under(&self, header: &[&str]) -> Vec<&str> {
        let text = |of: fn(&Within) -> &Option<String>| {
            self.within.and_then(|within| of(within).as_deref()).unwrap_or_default()
        };
        let within = [
            text(|within| &within.district_code),
            text(|within| &within.district),
            text(|within| &within.province_code),
            text(|within| &within.province),
            text(|within| &within.target_year),
        ];
        self.cells().into_iter().chain(within).take(header.len()).collect()
    }

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
            within: unit.within.as_deref(),
        })
    })
}

fn text(cell: &Option<Cell>) -> &str {
    cell.as_ref().map_or("", |cell| &cell.text)
}

fn remark(cell: &Option<Box<Cell>>) -> &str {
    cell.as_ref().map_or("", |cell| &cell.text)
}
