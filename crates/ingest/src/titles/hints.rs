//! The set and the group of communes, where a title names them by the way: `(Theo Quyết định số
//! 318/QĐ-TTg)`, `Xã Sơn Bình (xã nhóm 2)`.

use ntm_model::{fold, is_letter_or_digit};

/// The set for communes that the title speaks of, by its id.
pub(super) fn set(text: &str) -> Option<String> {
    /// Longer texts are sentences, in bytes.
    const LONGEST: usize = 400;
    if text.len() > LONGEST {
        return None;
    }
    let folded = fold(text);
    let tight: String = folded.chars().filter(|letter| *letter != ' ').collect();
    let is_decision = |number: &str| {
        tight.match_indices(number).any(|(at, _)| {
            !tight.get(..at).unwrap_or_default().ends_with(|before: char| before.is_ascii_digit())
        })
    };
    let speaks_of_criteria = folded.contains("tieu chi");
    let of_years =
        |years: [&str; 2]| speaks_of_criteria && years.iter().any(|years| tight.contains(years));
    // Other sets of the same years have other names.
    let is_other =
        ["huyen nong thon", "huyen dat", "huyen ntm", "tinh dat", "kieu mau", "hien dai"]
            .iter()
            .any(|other| folded.contains(other));
    let is_old = is_decision("318/qd-ttg") || of_years(["2021-2025", "2021den2025"]);
    let is_new = is_decision("51/2025/qd-ttg") || of_years(["2026-2030", "2026den2030"]);
    let is_advanced = folded.contains("nang cao");
    match (is_old, is_new) {
        _ if is_other => None,
        (true, false) if is_advanced => Some("xa-nang-cao-2021-2025".to_owned()),
        (true, false) => Some("xa-2021-2025".to_owned()),
        (false, true) if !is_advanced => Some("xa-2026-2030".to_owned()),
        _ => None,
    }
}

/// The group of communes of 2026–2030 that the title speaks of, if it speaks of one.
pub(super) fn variant(text: &str) -> Option<String> {
    let folded = fold(text);
    let mut found = None;
    for (at, words) in folded.match_indices("nhom ") {
        let before = folded.get(..at).unwrap_or_default();
        let is_of_communes = ["xa ", "xa thuoc ", "(", "(thuoc ", ", ", "va "]
            .iter()
            .any(|words| before.ends_with(words));
        let mut after = folded.get(at + words.len()..).unwrap_or_default().chars();
        let (number, next) = (after.next(), after.next());
        let ends = next.is_none_or(|next| !is_letter_or_digit(next));
        let number = number.filter(|number| matches!(number, '1'..='3') && ends);
        let Some(number) = number.filter(|_| is_of_communes) else { continue };
        if found.is_some_and(|found| found != number) {
            return None;
        }
        found = Some(number);
    }
    found.map(|number| format!("Nhóm {number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_set(text: &str, id: Option<&str>) {
        assert_eq!(set(text).as_deref(), id, "{text}");
    }

    #[track_caller]
    fn check_variant(text: &str, name: Option<&str>) {
        assert_eq!(variant(text).as_deref(), name, "{text}");
    }

    #[test]
    fn titles_name_the_set_by_its_decision_or_years() {
        check_set("(Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022)", Some("xa-2021-2025"));
        check_set("Bộ tiêu chí về xã nông thôn mới giai đoạn 2021 - 2025", Some("xa-2021-2025"));
        check_set(
            "Bộ tiêu chí xã nông thôn mới nâng cao giai đoạn 2021-2025",
            Some("xa-nang-cao-2021-2025"),
        );
        check_set("Bộ tiêu chí theo Quyết định số 51/2025/QĐ-TTg", Some("xa-2026-2030"));
        check_set("Bộ tiêu chí huyện nông thôn mới giai đoạn 2021-2025", None);
        check_set("Kế hoạch giai đoạn 2021-2025", None);
        check_set("Quyết định số 1318/QĐ-TTg", None);
        check_set("So sánh bộ tiêu chí 2021-2025 và 2026-2030", None);
    }

    #[test]
    fn titles_name_the_group_of_communes() {
        check_variant("Xã: Sơn Bình (xã nhóm 2)", Some("Nhóm 2"));
        check_variant("Xã thuộc nhóm 3", Some("Nhóm 3"));
        check_variant("Xã nhóm 1, nhóm 2", None);
        check_variant("Nhóm 2: Hạ tầng", None);
        check_variant("Xã nhóm 12", None);
    }
}
