//! The list of problems as a table.

use ntm_text::Language;

use super::Table;
use crate::Judged;
use crate::places::in_file;

const HEADER: [(&str, &str); 5] = [
    ("Mức độ", "Severity"),
    ("Vị trí", "Place"),
    ("Chỉ tiêu", "Indicator"),
    ("Nội dung", "Message"),
    ("Mã", "Code"),
];

/// The problems of all files as a table for people, one row each, in their order; each place with
/// the name of its file.
pub fn problems_to_csv(files: &[Judged<'_>], language: Language) -> String {
    let mut table = Table::for_people(&HEADER, language);
    let all = files
        .iter()
        .flat_map(|judged| judged.assessment.problems.iter().map(|problem| (judged.file, problem)));
    for (file, problem) in all {
        let indicator = problem.kind.indicator().map(|code| code.to_string()).unwrap_or_default();
        table.row(&[
            ntm_text::severity(problem.severity(), language),
            &in_file(file, ntm_text::place(&problem.place, language)),
            &indicator,
            &ntm_text::problem(&problem.kind, language),
            problem.code(),
        ]);
    }
    table.finish()
}
