//! Scenarios from a file with a row for each change.
//!
//! The header is [`SCENARIO_HEADER`]; columns may stand in any order and only `kich_ban` is
//! needed. A row without a name belongs to the scenario of the row above, and a row without a
//! step to its step. A row with a code and nothing else takes the indicator's report away.

mod problem;
mod row;

use ntm_model::{Place, fold};
use serde::{Deserialize, Serialize};

pub use problem::{ScenarioProblem, ScenarioProblemKind};

use super::{Scenario, ScenarioStep};
use row::Row;

/// The columns of a file of scenarios.
pub const SCENARIO_HEADER: [&str; 13] = [
    "kich_ban",
    "buoc",
    "chi_tieu",
    "ket_qua",
    "tu_danh_gia",
    "ly_do_khong_ap_dung",
    "muc",
    "nam_ket_thuc",
    "ngay",
    "nhom",
    "don_vi",
    "ten_kich_ban",
    "loi_dan",
];

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioFile {
    /// The scenarios, in the order in which they first occur.
    pub scenarios: Vec<Scenario>,
    /// What could not be taken.
    pub problems: Vec<ScenarioProblem>,
}

/// Reads the scenarios of a text file. Never fails: what could not be taken is in `problems`.
pub fn read_scenarios(bytes: &[u8]) -> ScenarioFile {
    let table = ntm_ingest::read_table(bytes);
    let mut lines = table.lines();
    let mut file = ScenarioFile::default();
    let (line, header) = lines.next().unwrap_or_default();
    // The place of each known column, or none.
    let columns = SCENARIO_HEADER
        .map(|name| header.iter().position(|text| fold(text).replace([' ', '-'], "_") == name));
    if columns.first().is_none_or(Option::is_none) {
        let place = if line == 0 { Place::File } else { Place::Line(line) };
        file.problems.push(ScenarioProblem { place, kind: ScenarioProblemKind::NoHeader });
        return file;
    }
    for (text, column) in header.iter().zip(0..) {
        if !text.is_empty() && !columns.contains(&Some(column)) {
            let kind = ScenarioProblemKind::UnknownColumn { text: (*text).to_owned() };
            file.problems.push(ScenarioProblem { place: row::field(line, column), kind });
        }
    }
    let mut reader = Reader { file, steps: Vec::new(), current: None };
    for (line, cells) in lines.filter(|(_, cells)| cells.iter().any(|text| !text.is_empty())) {
        reader.read(&Row { line, cells: &cells, columns: &columns });
    }
    reader.finish()
}

/// Scenarios on their way.
struct Reader {
    file: ScenarioFile,
    /// The steps of each scenario with their numbers, in the order of the file.
    steps: Vec<Vec<(u16, ScenarioStep)>>,
    /// The scenario of the row above, and its step.
    current: Option<(usize, Option<u16>)>,
}

impl Reader {
    fn read(&mut self, row: &Row<'_>) {
        let Some(index) = self.scenario(row) else {
            let place = Place::Line(row.line);
            self.file.problems.push(ScenarioProblem { place, kind: ScenarioProblemKind::NoName });
            return;
        };
        let before = self.current.filter(|(known, _)| *known == index).and_then(|(_, step)| step);
        if let Some(scenario) = self.file.scenarios.get_mut(index) {
            for (name, said) in
                [("ten_kich_ban", &mut scenario.title), ("don_vi", &mut scenario.unit)]
            {
                row.say_once(name, said, &mut self.file.problems);
            }
        }
        let changes = row.changes(&mut self.file.problems);
        let words = row.text("loi_dan");
        let step = match row.step() {
            Ok(Some(step)) => Some(step),
            // A row that says something without a step goes on with the step above.
            Ok(None) if changes.is_empty() && words.is_empty() => before,
            Ok(None) => before.or(Some(1)),
            Err(problem) => {
                self.file.problems.push(problem);
                return;
            }
        };
        self.current = Some((index, step));
        let (Some(step), Some(steps)) = (step, self.steps.get_mut(index)) else { return };
        let known = steps.iter().position(|(number, _)| *number == step);
        let position = known.unwrap_or(steps.len());
        if known.is_none() {
            steps.push((step, ScenarioStep::default()));
        }
        if let Some((_, step)) = steps.get_mut(position) {
            row.say_once("loi_dan", &mut step.words, &mut self.file.problems);
            step.changes.extend(changes);
        }
    }

    /// The scenario that a row belongs to; a new one where the name is new.
    fn scenario(&mut self, row: &Row<'_>) -> Option<usize> {
        let id = row.text("kich_ban");
        if id.is_empty() {
            return self.current.map(|(index, _)| index);
        }
        let known = self.file.scenarios.iter().position(|scenario| scenario.id == id);
        Some(known.unwrap_or_else(|| {
            let scenario = Scenario { id: id.to_owned(), ..Scenario::default() };
            self.file.scenarios.push(scenario);
            self.steps.push(Vec::new());
            self.file.scenarios.len() - 1
        }))
    }

    fn finish(mut self) -> ScenarioFile {
        for (scenario, mut steps) in self.file.scenarios.iter_mut().zip(self.steps) {
            steps.sort_by_key(|(number, _)| *number);
            scenario.steps = steps.into_iter().map(|(_, step)| step).collect();
        }
        self.file
    }
}
