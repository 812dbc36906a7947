//! What a text file is: results of places, or something that a room of the page keeps as a file
//! beside them.

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
}

/// So many bytes at the start of a file hold its header.
const HEAD: usize = 4096;

/// What a text file is, told by its first line alone, because a country's file is long.
pub fn kind_of(bytes: &[u8]) -> FileKind {
    let table = ntm_ingest::read_table(head(bytes));
    let first = table.lines().next();
    let has = |name: &str| {
        let is_it = |text: &&str| fold(text).replace([' ', '-'], "_") == name;
        first.iter().any(|(_, cells)| cells.iter().any(is_it))
    };
    match has("kich_ban") {
        true => FileKind::Scenario,
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
}
