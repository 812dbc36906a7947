//! Plans and the findings about them as tables.

use ntm_model::{Finding, PLAN_HEADER, PlanRow};
use ntm_text::Language;

use super::Table;

/// A plan as a table that a program reads back: every text exactly as it is, so that reading the
/// file gives equal rows (invariant 6). Only the places differ.
pub fn plan_to_csv(rows: &[PlanRow]) -> String {
    let mut table = Table::of_data(&PLAN_HEADER);
    for row in rows {
        table.row(&row.cells().each_ref().map(String::as_str));
    }
    table.finish()
}

const HEADER: [(&str, &str); 8] = [
    ("Kế hoạch", "Plan"),
    ("Mức độ", "Severity"),
    ("Bộ tiêu chí", "Criteria set"),
    ("Chỉ tiêu", "Indicator"),
    ("Nội dung", "Message"),
    ("Vị trí", "Places"),
    ("Lời văn", "Words"),
    ("Mã", "Code"),
];

/// Findings as a table for people, one row each, in their order; each with the name of its plan.
/// Several passages of one finding stand on lines of their own, places and words alike.
pub fn findings_to_csv(plans: &[(&str, &[Finding])], language: Language) -> String {
    let mut table = Table::for_people(&HEADER, language);
    for (plan, findings) in plans {
        for finding in *findings {
            let kind = &finding.kind;
            let lines = |read: fn(&ntm_model::Passage) -> &str| {
                finding.passages.iter().map(read).collect::<Vec<_>>().join("\n")
            };
            let indicator = kind.indicator().map(|code| code.to_string()).unwrap_or_default();
            table.row(&[
                plan,
                ntm_text::severity(kind.severity(), language),
                kind.set().unwrap_or_default(),
                &indicator,
                &ntm_text::finding(kind, language),
                &lines(|passage| &passage.place),
                &lines(|passage| &passage.text),
                kind.code(),
            ]);
        }
    }
    table.finish()
}
