//! What a file is: results of places, or something that a room of the page keeps as a file beside
//! them.

use ntm_ingest::Sheet;
use serde::{Deserialize, Serialize};

/// What a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// Results of places; whatever is nothing else is read as this.
    #[default]
    Status,
    /// A plan of the user's own: its header has a column of codes and one of leading units, and
    /// none of results.
    Plan,
}

/// So many bytes at the start of a file hold its header.
const HEAD: usize = 16_384;

/// What a text file is, told by its first lines alone, because a country's file is long.
pub fn kind_of(bytes: &[u8]) -> FileKind {
    match ntm_ingest::is_plan_file(head(bytes)) {
        true => FileKind::Plan,
        false => FileKind::Status,
    }
}

/// What a workbook is.
pub fn kind_of_sheets(sheets: &[Sheet]) -> FileKind {
    match ntm_ingest::has_plan(sheets) {
        true => FileKind::Plan,
        false => FileKind::Status,
    }
}

/// The first lines, whole, so that no letter is cut in two.
fn head(bytes: &[u8]) -> &[u8] {
    let Some(head) = bytes.get(..HEAD) else { return bytes };
    let last = head.iter().rposition(|byte| *byte == b'\n');
    last.and_then(|last| head.get(..=last)).unwrap_or(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: FileKind) {
        assert_eq!(kind_of(text.as_bytes()), wanted, "{text}");
    }

    #[test]
    fn plans_are_known_by_their_header() {
        check("chi_tieu,chu_tri,phoi_hop\n3.8,Phòng Kinh tế,\n", FileKind::Plan);
        check("\u{feff}Mã chỉ tiêu;Đơn vị chủ trì\n3.8;Phòng Kinh tế\n", FileKind::Plan);
        check("KẾ HOẠCH NĂM 2026\n\nTT,Chỉ tiêu,Cơ quan chủ trì\n", FileKind::Plan);
        check("chi_tieu,ket_qua\n3.8,5\n", FileKind::Status);
        check("", FileKind::Status);
        let long = format!("chi_tieu,chu_tri\n{}", "3.8,Phòng Kinh tế\n".repeat(5000));
        check(&long, FileKind::Plan);
    }

    /// Results are judged even where the form has a column for who answers for them.
    #[test]
    fn a_status_file_that_names_who_is_in_charge_stays_one() {
        check("Mã chỉ tiêu,Kết quả thực hiện,Đơn vị phụ trách\n3.8,5,A\n", FileKind::Status);
        check("chi_tieu,tu_danh_gia,chu_tri\n3.8,Đạt,A\n", FileKind::Status);
    }
}
