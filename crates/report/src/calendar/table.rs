//! The list of deadlines as a table.

use ntm_plan::CalendarEntry;
use ntm_text::Language;

use super::{due, pick, who};
use crate::csv::Table;

const HEADER: [(&str, &str); 7] = [
    ("Ngày cuối", "Last day"),
    ("Hạn", "Due"),
    ("Việc", "What"),
    ("Ai làm", "Who"),
    ("Gửi đến", "To"),
    ("Nguồn", "Source"),
    ("Chữ trong văn bản", "Words of the document"),
];

/// The entries as a table for people, one row each, in their order.
pub fn calendar_to_csv(entries: &[CalendarEntry], language: Language) -> String {
    let mut table = Table::for_people(&HEADER, language);
    for entry in entries {
        let to = entry.to.as_ref().map(|to| pick(to, language)).unwrap_or_default();
        let line = entry.line;
        let file = &entry.document;
        let source = language.pick(format!("{file}, dòng {line}"), format!("{file}, line {line}"));
        table.row(&[
            &ntm_text::date(entry.last, language),
            &due(entry, language),
            pick(&entry.title, language),
            &who(entry, language),
            to,
            &source,
            &entry.printed,
        ]);
    }
    table.finish()
}
