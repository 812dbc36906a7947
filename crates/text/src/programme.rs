//! Words about programmes: what a target counts, and until when something is due.

use ntm_model::{Date, TargetKind};

use crate::Language;
use crate::words::date;

/// What a target counts.
pub fn target_kind(kind: TargetKind, language: Language) -> &'static str {
    match kind {
        TargetKind::RecognisedShare => language.pick("Tỷ lệ đạt chuẩn", "Share recognised"),
        TargetKind::RecognisedCount => language.pick("Số đạt chuẩn", "Number recognised"),
        TargetKind::RecognisedMore => language.pick("Đạt chuẩn thêm", "Recognised in addition"),
        TargetKind::CriterionShare => {
            language.pick("Tỷ lệ đạt tiêu chí", "Share meeting the criterion")
        }
        TargetKind::CriterionCount => {
            language.pick("Số đạt tiêu chí", "Number meeting the criterion")
        }
        TargetKind::CriterionMore => {
            language.pick("Đạt tiêu chí thêm", "Meeting the criterion in addition")
        }
        TargetKind::Floor => language.pick("Số tiêu chí thấp nhất", "Fewest criteria met"),
        TargetKind::Average => language.pick("Bình quân tiêu chí", "Criteria met on average"),
        TargetKind::CriteriaMet => language.pick("Số tiêu chí", "Number of criteria"),
        TargetKind::Other => language.pick("Mục tiêu khác", "Another target"),
    }
}

/// Until when something is due: `trước ngày 20/09/2025`, `hết ngày 31/03/2025`. `limit` is the
/// day that the document names; `None` when it names only the month, which then ends on `last`.
pub fn due(limit: Option<Date>, before: bool, last: Date, language: Language) -> String {
    match (limit, before) {
        (Some(limit), true) => {
            let day = date(limit, language);
            language.pick(format!("trước ngày {day}"), format!("before {day}"))
        }
        (Some(limit), false) => {
            let day = date(limit, language);
            language.pick(format!("ngày {day}"), format!("on {day}"))
        }
        (None, _) => {
            let day = date(last, language);
            language.pick(
                format!("trong tháng, văn bản không ghi ngày (hết ngày {day})"),
                format!("within the month, no day is stated (until {day})"),
            )
        }
    }
}
