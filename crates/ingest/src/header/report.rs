//! What is missing in a header, and which columns were left out.

use ntm_model::{Place, Problem, ProblemKind};

use super::window::Window;
use super::{Layout, no_units};
use crate::lookup::distinct;
use crate::summary::{Doubt, Why};
use crate::{Field, Sheet};

/// No row looks like a header.
pub(super) fn no_header(layout: &mut Layout) {
    layout.doubts = vec![Doubt::Header];
    layout.problems = vec![Problem { kind: ProblemKind::NoHeader, place: Place::File }];
}

fn is_of_villages(problem: &Problem) -> bool {
    matches!(problem.kind, ProblemKind::VillagesNotUsed { .. })
}

/// Says which columns are missing and which were left out.
pub(super) fn missing_and_unused(sheet: &Sheet, header: Window, layout: &mut Layout) {
    let line = sheet.table.row(header.first).line();
    let mut problems = Vec::new();
    if layout.shape.is_none() {
        let mut missing = |column| {
            let place = sheet.row_place(line);
            problems.push(Problem { kind: ProblemKind::MissingColumn { column }, place });
        };
        if layout.column(Field::Code).is_none() {
            layout.doubts.push(Doubt::Codes);
            missing(Field::Code.canonical());
        }
        if !layout.has_values() {
            layout.doubts.push(Doubt::Results);
            missing(Field::Result.canonical());
        }
    }
    for (kind, line, column) in std::mem::take(&mut layout.asides) {
        problems.push(Problem { kind, place: sheet.cell_place(line, column) });
    }
    let mut hidden = None;
    for (index, column) in layout.columns.iter().enumerate() {
        if column.is_hidden && column.role.is_some() {
            let (count, _) = hidden.get_or_insert((0, index));
            *count += 1;
        }
        if column.role.is_some() || [layout.villages, layout.labels].contains(&Some(index)) {
            continue;
        }
        let header_text = column.header.clone();
        let kind = match column.why {
            // Named together with the other villages.
            _ if no_units::village_word(&header_text).is_some()
                && problems.iter().any(is_of_villages) =>
            {
                continue;
            }
            Why::Twice => ProblemKind::ColumnTwice { header: header_text },
            _ => ProblemKind::ColumnNotUsed { header: header_text },
        };
        let mut below = sheet.table.rows_from(header.last + 1);
        if below.any(|row| !row.cell(index).is_empty()) {
            problems.push(Problem { kind, place: sheet.cell_place(line, index) });
        }
    }
    if let Some((count, first)) = hidden {
        let place = sheet.cell_place(line, first);
        problems.push(Problem { kind: ProblemKind::HiddenColumns { count }, place });
    }
    layout.doubts = distinct(std::mem::take(&mut layout.doubts).into_iter());
    layout.problems = problems;
}
