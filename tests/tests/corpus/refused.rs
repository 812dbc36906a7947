//! Files that nothing can be taken from: `refused.tsv`.

use ntm_model::{Problem, Severity};

use crate::table::{fits, lines, problems_written, text};
use crate::{Difference, Files};

/// What differs from `refused.tsv`: a refused file gives no unit, and an error that says why.
pub(crate) fn differences(files: &mut Files) -> Vec<Difference> {
    let table = text("refused.tsv");
    let mut differences = Vec::new();
    for (line, row) in lines(&table) {
        let [file, code, _] = row.as_slice() else { panic!("refused.tsv, line {line}: 3 columns") };
        let (reading, _) = files.get(file);
        let errors: Vec<&Problem> = reading
            .problems
            .iter()
            .filter(|problem| problem.severity() == Severity::Error && fits(code, problem.code()))
            .collect();
        let results: usize =
            reading.submission.units.iter().map(|unit| unit.observations.len()).sum();
        if errors.is_empty() || results > 0 {
            let found = problems_written(&reading.problems.iter().collect::<Vec<_>>());
            let text = format!("refused with {code}\n    found {results} results and {found}");
            differences.push(((*file).to_owned(), text));
        }
    }
    differences
}
