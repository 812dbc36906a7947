//! Scenarios side by side, in words.

use ntm_model::Tally;
use ntm_plan::{ComparedColumn, ScenarioComparison};

use super::scenarios::Words;
use super::{ColumnView, ComparedRow, ComparisonView};

impl Words<'_> {
    pub(super) fn comparison(&self, comparison: &ScenarioComparison) -> ComparisonView {
        let criteria = comparison.criteria.iter().map(|row| ComparedRow {
            name: row.number,
            title: self.criterion(row.number),
            cells: row.verdicts.clone(),
            differs: row.differs,
        });
        let differing = comparison.indicators.iter().filter(|row| row.differs);
        let indicators = differing.map(|row| ComparedRow {
            name: row.code,
            title: self.title(row.code),
            cells: row.cells.iter().map(|cell| self.side(row.code, cell)).collect(),
            differs: true,
        });
        ComparisonView {
            columns: comparison.columns.iter().map(|one| self.column(one)).collect(),
            criteria: criteria.collect(),
            indicators: indicators.collect(),
        }
    }

    fn column(&self, column: &ComparedColumn) -> ColumnView {
        let language = self.language;
        let title = match (&column.id, column.title.as_str()) {
            (None, _) => language.pick("Số liệu hiện có", "Data at hand").to_owned(),
            (Some(id), "") => self.after(id, column.steps),
            (Some(_), title) => self.after(title, column.steps),
        };
        let of_all = |tally: &Tally| format!("{}/{}", tally.met, tally.total());
        ColumnView {
            title,
            criteria: of_all(&column.criteria),
            indicators: of_all(&column.indicators),
            recognition: ntm_text::recognition(column.recognition, language).to_owned(),
            roadmap: self.roadmap(column.roadmap),
            ground: self.ground(column.as_of, column.variant.as_deref()),
            refused: self.refused(&column.refused),
        }
    }

    fn after(&self, title: &str, steps: u32) -> String {
        self.language
            .pick(format!("{title} (sau bước {steps})"), format!("{title} (after step {steps})"))
    }
}
