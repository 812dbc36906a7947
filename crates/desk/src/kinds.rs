//! What a file is: results of places, or something that a room of the page keeps as a file beside
//! them. Not every file that is dropped holds results.

use ntm_ingest::Sheet;
use ntm_model::fold;
use serde::{Deserialize, Serialize};

/// What a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// Results of places; whatever is nothing else is read as this.
    #[default]
    Status,
    /// Scenarios: its header has a column `kich_ban`.
    Scenario,
    /// A province's own levels.
    Levels,
    /// A plan of the user's own: its header has a column of codes and one of leading units, and
    /// none of results.
    Plan,
}

/// What a text file is, told by its first lines alone, because a country's file is long.
pub fn kind_of(bytes: &[u8]) -> FileKind {
    let head = head(bytes);
    if has_scenarios(head) {
        FileKind::Scenario
    } else if ntm_ingest::is_overlay(head) {
        FileKind::Levels
    } else if ntm_ingest::is_plan_file(head) {
        FileKind::Plan
    } else {
        FileKind::Status
    }
}

/// What a workbook is.
pub fn kind_of_sheets(sheets: &[Sheet]) -> FileKind {
    if ntm_ingest::is_overlay_sheets(sheets) {
        FileKind::Levels
    } else if ntm_ingest::has_plan(sheets) {
        FileKind::Plan
    } else {
        FileKind::Status
    }
}

/// Whether the first line names a column of scenarios.
fn has_scenarios(head: &[u8]) -> bool {
    let table = ntm_ingest::read_table(head);
    let first = table.lines().next();
    let is_it = |text: &&str| fold(text).replace([' ', '-'], "_") == "kich_ban";
    first.iter().any(|(_, cells)| cells.iter().any(is_it))
}

/// As much of a text file as a header can stand in, in whole lines, so that no letter is cut in
/// two.
fn head(bytes: &[u8]) -> &[u8] {
    const MOST: usize = 1 << 14;
    let Some(first) = bytes.get(..MOST) else { return bytes };
    // In UTF-16, where every other byte may be zero, a line break is two bytes long; such a text
    // is cut between two letters instead.
    let end = match first.contains(&0) {
        true => None,
        false => first.iter().rposition(|byte| *byte == b'\n'),
    };
    end.and_then(|end| first.get(..=end)).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: FileKind) {
        assert_eq!(kind_of(text.as_bytes()), wanted, "{text}");
    }

    #[test]
    fn scenarios_are_known_by_their_header() {
        check("kich_ban,buoc,chi_tieu\na,1,3.8\n", FileKind::Scenario);
        check("\u{feff}kich_ban;buoc\n", FileKind::Scenario);
        check("buoc\tKịch bản\n", FileKind::Scenario);
        check("chi_tieu,ket_qua\nkich_ban,5\n", FileKind::Status);
        check("chi_tieu,ket_qua\n3.8,5\n", FileKind::Status);
        check("", FileKind::Status);
        let long = format!("kich_ban,buoc\n{}", "a,1\n".repeat(5000));
        check(&long, FileKind::Scenario);
    }

    #[test]
    fn plans_are_known_by_their_header() {
        check("chi_tieu,chu_tri,phoi_hop\n3.8,Phòng Kinh tế,\n", FileKind::Plan);
        check("\u{feff}Mã chỉ tiêu;Đơn vị chủ trì\n3.8;Phòng Kinh tế\n", FileKind::Plan);
        check("KẾ HOẠCH NĂM 2026\n\nTT,Chỉ tiêu,Cơ quan chủ trì\n", FileKind::Plan);
        let long = format!("chi_tieu,chu_tri\n{}", "3.8,Phòng Kinh tế\n".repeat(5000));
        check(&long, FileKind::Plan);
    }

    /// Results are judged even where the form has a column for who answers for them.
    #[test]
    fn a_status_file_that_names_who_is_in_charge_stays_one() {
        check("Mã chỉ tiêu,Kết quả thực hiện,Đơn vị phụ trách\n3.8,5,A\n", FileKind::Status);
        check("chi_tieu,tu_danh_gia,chu_tri\n3.8,Đạt,A\n", FileKind::Status);
    }

    #[test]
    fn levels_are_known_by_their_header() {
        check(
            "bo_tieu_chi,nhom,chi_tieu,cach,muc\nxa-2026-2030,nhom-2,3.8,đặt,≥ 60 %\n",
            FileKind::Levels,
        );
        check("Mã chỉ tiêu;Cách;Mức\n3.8;đặt;≥ 60 %\n", FileKind::Levels);
    }
}
