//! Words about programmes: what a target counts and how it stands, and until when something is due.

use ntm_model::{Date, TargetKind};
use ntm_plan::{TargetBeside, TargetState, TargetsBeside};

use crate::words::date;
use crate::{Language, rational};

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

/// How a target stands, in a word.
pub fn target_state(state: TargetState, language: Language) -> &'static str {
    match state {
        TargetState::Reached => language.pick("đạt", "reached"),
        TargetState::Undetermined => language.pick("chưa xác định", "undetermined"),
        TargetState::NotReached => language.pick("chưa đạt", "not reached"),
        TargetState::NotCounted => language.pick("không so được", "not comparable"),
    }
}

/// What the files show of a target: `0–100 % của 6 xã trong tệp; 86 xã khác không có trong tệp`.
/// Empty when they show nothing of it.
pub fn target_actual(beside: &TargetBeside, language: Language) -> String {
    let Some(actual) = beside.row.actual else { return String::new() };
    let mut text = rational(actual, language);
    if let Some(best) = beside.row.at_best.filter(|best| *best != actual) {
        text.push('–');
        text.push_str(&rational(best, language));
    }
    let (unit, places, absent) = (&beside.row.target.unit, beside.places, beside.absent);
    text.push_str(&language.pick(
        format!(" {unit} (xét {places} đơn vị trong tệp"),
        format!(" {unit} ({places} units of the files counted"),
    ));
    if absent > 0 {
        text.push_str(&language.pick(
            format!("; {absent} đơn vị khác không có trong tệp"),
            format!("; {absent} others are not in the files"),
        ));
    }
    text.push(')');
    text
}

/// How many units more a target needs; empty when it is reached or not known.
pub fn target_missing(beside: &TargetBeside, language: Language) -> String {
    match beside.row.missing {
        None | Some(0) => String::new(),
        Some(missing) => language.pick(
            format!("còn thiếu {missing} đơn vị"),
            format!("{missing} more units are needed"),
        ),
    }
}

/// Which places of the files the targets are held against.
pub fn targets_counted(counted: &TargetsBeside, language: Language) -> String {
    let TargetsBeside { places, unplaced, elsewhere, .. } = counted;
    let mut text = match places {
        0 => language.pick(
            "Các tệp đang mở không có đơn vị nào xét theo bộ tiêu chí của chương trình này, nên chưa so được mục tiêu với số liệu.".to_owned(),
            "No unit of the open files is judged by a set of this programme, so its targets cannot be compared yet.".to_owned(),
        ),
        _ => language.pick(
            format!("So với {places} đơn vị trong các tệp đang mở, mỗi đơn vị lấy kỳ mới nhất."),
            format!("Compared with {places} units of the open files, each in its latest period."),
        ),
    };
    if *unplaced > 0 {
        text.push_str(&language.pick(
            format!(" Tệp không ghi {unplaced} đơn vị thuộc tỉnh, huyện nào: được tính vào đây; nếu không phải, hãy ghi thêm cột tỉnh, huyện."),
            format!(" The files do not say in which province or district {unplaced} units lie: they are counted here; if that is wrong, add columns for province and district."),
        ));
    }
    if *elsewhere > 0 {
        text.push_str(&language.pick(
            format!(" {elsewhere} đơn vị thuộc nơi khác không được tính."),
            format!(" {elsewhere} units of other places are not counted."),
        ));
    }
    text
}

/// A month with its year: `Tháng 3/2025`.
pub fn month(date: Date, language: Language) -> String {
    let (month, year) = (date.month(), date.year());
    language.pick(format!("Tháng {month}/{year}"), format!("{year}-{month:02}"))
}
