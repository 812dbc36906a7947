//! Short names of what can be wrong in a plan, as headings over the findings of one kind.

use ntm_model::DutyRole;

use crate::Language;

/// Every code with its name in both languages.
const NAMES: &[(&str, &str, &str)] = &[
    ("PLAN_NO_LEAD", "Thiếu đơn vị chủ trì", "No lead"),
    ("PLAN_TWO_LEADS", "Nhiều đơn vị cùng chủ trì", "Several leads"),
    ("PLAN_LEADS_DIFFER", "Đơn vị chủ trì ghi khác nhau", "Leads differ"),
    ("PLAN_SUPPORT_DIFFERS", "Đơn vị phối hợp ghi khác nhau", "Support differs"),
    ("PLAN_UNIT_ABSENT", "Có việc mà không có mục tổ chức thực hiện", "Work without a section"),
    ("PLAN_OTHERS_ABSENT", "Nhóm, đơn vị ngoài không có mục", "Others without a section"),
    ("PLAN_UNIT_AMBIGUOUS", "Tên đơn vị hiểu được nhiều cách", "Ambiguous name of a unit"),
    ("PLAN_WORK_TWICE", "Giao việc lặp lại", "Work given twice"),
    ("PLAN_WORK_NOT_NAMED", "Giao việc mà không nêu chỉ tiêu", "Work without indicators"),
    ("PLAN_NOBODY_ASSIGNED", "Không giao cho đơn vị nào", "Nobody assigned"),
    ("PLAN_CODE_NOT_IN_SET", "Mã không có trong bộ tiêu chí", "Code not in the set"),
    ("PLAN_NAME_DIFFERS", "Mã và tên không khớp", "Code and name differ"),
    ("PLAN_UNDER_OTHER_CRITERION", "Xếp nhầm tiêu chí", "Under another criterion"),
    ("PLAN_INDICATOR_FORGOTTEN", "Chỉ tiêu bị bỏ sót", "Forgotten indicator"),
    ("NUMBER_TOTAL", "Tổng không khớp", "Total does not add up"),
    ("NUMBER_SHARE", "Tỷ lệ không khớp phân số", "Percentage against its fraction"),
    ("NUMBER_BASE", "Tỷ lệ tính trên mẫu số khác", "Another base"),
    ("NUMBER_LIST", "Danh sách không khớp con số", "List against its count"),
    ("NUMBER_CRITERIA", "Số tiêu chí đạt không khớp", "Criteria met do not fit"),
    ("NUMBER_CUMULATIVE", "Số lũy kế không khớp", "Cumulative count"),
    ("NUMBER_AVERAGE", "Bình quân trái với mục tiêu khác", "Average against other targets"),
    ("NUMBER_TARGET", "Mục tiêu thấp hơn mức suy ra", "Target too low"),
    ("NUMBER_READINGS", "Một số liệu ghi nhiều cách", "One fact, several numbers"),
    ("PLAN_DUE_AFTER_DOSSIER", "Thời hạn sau ngày nộp hồ sơ", "Deadline after the dossier"),
    ("PLAN_DUE_ACROSS_DOSSIER", "Thời hạn kéo qua ngày nộp hồ sơ", "Deadline across the dossier"),
    ("PLAN_PERIOD_OUTSIDE", "Thời gian ngoài giai đoạn", "Outside the period"),
    ("PLAN_NO_DEADLINE", "Thiếu thời hạn", "No deadline"),
    ("PLAN_STATEMENTS_DIFFER", "Một điều nêu khác nhau", "Statements differ"),
    ("PLAN_LEVEL_WITHOUT_NUMBER", "Mức không có con số", "Level without a number"),
    ("PLAN_LEVEL_WITHOUT_UNIT", "Mức không có đơn vị tính", "Level without a unit"),
    ("PLAN_LEVELS_DIFFER", "Mức ghi khác nhau", "Levels differ"),
    ("PLAN_LEVEL_NOT_OF_SET", "Mức khác bộ tiêu chí", "Level not of the set"),
    ("PLAN_LEVEL_NOT_OF_PROVINCE", "Mức khác mức của tỉnh", "Level not of the province"),
    ("PLAN_MEASURE_DIFFERS", "Cách đo ghi khác nhau", "Measures differ"),
    ("PLAN_LEVEL_OTHER_UNIT", "Mức ghi theo đơn vị tính khác", "Level in another unit"),
    ("PLAN_LEVEL_IMPOSSIBLE", "Mức không thể có", "Impossible level"),
    ("PLAN_CHANGE_NOT_LEVEL", "Ghi mức tăng, giảm thay cho mức phải đạt", "Change, not level"),
    ("PLAN_ROWS_OF_OTHER_SET", "Dòng nằm ở cột của bộ khác", "Rows under another set"),
    ("PLAN_LEAD_SUPPORTS", "Vừa chủ trì vừa phối hợp", "Lead that supports itself"),
    ("PLAN_UNIT_NAMES", "Tên một đơn vị viết nhiều cách", "One unit, several names"),
    ("PLAN_DUE_OUTSIDE_SPAN", "Hạn ngoài thời gian thực hiện", "Deadline outside its years"),
    ("NUMBER_CUT", "Tỷ lệ bị cắt, không làm tròn", "Percentage cut, not rounded"),
    ("NUMBER_SEQUENCE", "Đánh số không liền nhau", "Broken numbering"),
    ("NUMBER_PERIODS", "Giai đoạn trùng nhau", "Overlapping periods"),
    ("NUMBER_NAMES", "Danh sách thiếu tên", "Names left out"),
];

/// The name of a kind of finding, by its stable code; the code itself when it is none.
pub fn finding_name(code: &str, language: Language) -> &str {
    let known = NAMES.iter().find(|(known, ..)| *known == code);
    known.map_or(code, |(_, vietnamese, english)| language.pick(*vietnamese, *english))
}

/// What an organization does for an indicator, appraisal included.
pub fn duty_role(role: DutyRole, language: Language) -> &'static str {
    match role {
        DutyRole::Lead => language.pick("Chủ trì", "Leads"),
        DutyRole::Support => language.pick("Phối hợp", "Supports"),
        DutyRole::Verify => language.pick("Thẩm định", "Appraises"),
    }
}

/// The letter of a role in a table: C, P, T in both languages.
pub fn duty_letter(role: DutyRole) -> char {
    match role {
        DutyRole::Lead => 'C',
        DutyRole::Support => 'P',
        DutyRole::Verify => 'T',
    }
}

/// The number of findings by how much they matter: errors, warnings, notes.
pub fn finding_tally([errors, warnings, notes]: [usize; 3], language: Language) -> String {
    if errors == 0 && warnings == 0 && notes == 0 {
        return language
            .pick("Không thấy điều gì phải sửa.", "Nothing to mend was found.")
            .to_owned();
    }
    language.pick(
        format!("{errors} lỗi, {warnings} cảnh báo, {notes} lưu ý."),
        format!("{errors} errors, {warnings} warnings, {notes} notes."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_of_finding_is_without_a_name() {
        let text = include_str!("../../model/src/finding/facts.rs");
        let codes = text.split('"').filter(|one| {
            (one.starts_with("PLAN_") || one.starts_with("NUMBER_")) && !one.contains(' ')
        });
        let codes: Vec<_> = codes.collect();
        assert_eq!(codes.len(), NAMES.len());
        for code in codes {
            assert_ne!(finding_name(code, Language::Vietnamese), code);
            assert_ne!(finding_name(code, Language::English), code);
        }
    }
}
