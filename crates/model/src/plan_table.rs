//! A user's own plan as the rows of a table.

use serde::{Deserialize, Serialize};

use crate::{Code, Place};

/// One row of a user's plan: who does what for one indicator by when. Texts are kept as the user
/// wrote them; what they mean is found out when the plan is put together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRow {
    /// The criteria set, as written; empty for the plan's own.
    pub set: String,
    /// The criterion or indicator.
    pub code: Code,
    /// The leading units (*chủ trì*), as written.
    pub lead: Vec<String>,
    /// The supporting units (*phối hợp*), as written.
    pub support: Vec<String>,
    /// The appraising units (*thẩm định*), as written.
    pub verify: Vec<String>,
    /// The first year of the work.
    pub start: String,
    /// Its last year.
    pub end: String,
    /// The level to reach (*mục tiêu*).
    pub target: String,
    /// The deadline (*hạn*).
    pub due: String,
    /// The documents that say so (*căn cứ*).
    pub basis: String,
    /// A remark.
    pub note: String,
    /// Where the row stands.
    pub place: Place,
}

/// The header of the plan table, in the order of the columns.
pub const PLAN_HEADER: [&str; 11] = [
    "bo_tieu_chi",
    "chi_tieu",
    "chu_tri",
    "phoi_hop",
    "tham_dinh",
    "bat_dau",
    "ket_thuc",
    "muc_tieu",
    "han",
    "can_cu",
    "ghi_chu",
];

impl PlanRow {
    /// A row of a code with nothing else in it.
    pub fn new(code: Code, place: Place) -> Self {
        let empty = String::new;
        Self {
            set: empty(),
            code,
            lead: Vec::new(),
            support: Vec::new(),
            verify: Vec::new(),
            start: empty(),
            end: empty(),
            target: empty(),
            due: empty(),
            basis: empty(),
            note: empty(),
            place,
        }
    }

    /// The texts of the row in the order of [`PLAN_HEADER`]; [`unit_list`] reads the lists again.
    pub fn cells(&self) -> [String; 11] {
        [
            self.set.clone(),
            self.code.to_string(),
            unit_cell(&self.lead),
            unit_cell(&self.support),
            unit_cell(&self.verify),
            self.start.clone(),
            self.end.clone(),
            self.target.clone(),
            self.due.clone(),
            self.basis.clone(),
            self.note.clone(),
        ]
    }
}

/// The units in one cell: between semicolons or on lines of their own; between commas where there
/// is neither.
pub fn unit_list(cell: &str) -> Vec<String> {
    let has_marks = cell.contains([';', '\n', '\r']);
    let is_end = |letter: char| match has_marks {
        true => matches!(letter, ';' | '\n' | '\r'),
        false => letter == ',',
    };
    let names =
        cell.split(is_end).map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
    names.filter(|name| !name.is_empty()).collect()
}

/// One cell with these units, written so that [`unit_list`] gives them back: a comma in a name is
/// told from one between names by a semicolon.
fn unit_cell(units: &[String]) -> String {
    let mut cell = units.join("; ");
    if !cell.contains(';') && cell.contains(',') {
        cell.push(';');
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, names: &[&str]) {
        assert_eq!(unit_list(cell), names);
        assert_eq!(unit_list(&unit_cell(&unit_list(cell))), names, "written and read again");
    }

    #[test]
    fn units_of_a_cell() {
        check("", &[]);
        check("Phòng Kinh tế", &["Phòng Kinh tế"]);
        check("Công an xã, các thôn", &["Công an xã", "các thôn"]);
        check("Công an xã;các thôn ; ", &["Công an xã", "các thôn"]);
        check("Công an xã\ncác  thôn", &["Công an xã", "các thôn"]);
        check("Công chức đất đai, nông lâm;", &["Công chức đất đai, nông lâm"]);
        check(
            "Công chức đất đai, nông lâm; các thôn",
            &["Công chức đất đai, nông lâm", "các thôn"],
        );
    }
}
