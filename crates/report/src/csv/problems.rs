//! The list of problems as a table.

use ntm_model::Problem;
use ntm_text::Language;

use super::Table;

const HEADER: [(&str, &str); 5] = [
    ("Mức độ", "Severity"),
    ("Vị trí", "Place"),
    ("Chỉ tiêu", "Indicator"),
    ("Nội dung", "Message"),
    ("Mã", "Code"),
];

/// The problems as a table for people, one row each, in their order.
pub fn problems_to_csv(problems: &[Problem], language: Language) -> String {
    let mut table = Table::for_people(&HEADER, language);
    for problem in problems {
        let indicator = problem.kind.indicator().map(|code| code.to_string()).unwrap_or_default();
        table.row(&[
            ntm_text::severity(problem.severity(), language),
            &ntm_text::place(&problem.place, language),
            &indicator,
            &ntm_text::problem(&problem.kind, language),
            problem.code(),
        ]);
    }
    table.finish()
}
