//! Deadlines as files: a calendar that calendar programs open, and a table.

mod ics;
mod table;

pub use ics::calendar_to_ics;
pub use table::calendar_to_csv;

use ntm_model::Text;
use ntm_plan::CalendarEntry;
use ntm_text::Language;

/// Who acts, in one text.
fn who(entry: &CalendarEntry, language: Language) -> String {
    let mut names = String::new();
    for name in &entry.who {
        if !names.is_empty() {
            names.push_str(", ");
        }
        names.push_str(pick(name, language));
    }
    names
}

/// Until when it is due, in words.
fn due(entry: &CalendarEntry, language: Language) -> String {
    ntm_text::due(entry.limit, entry.before, entry.last, language)
}

fn pick(text: &Text, language: Language) -> &str {
    language.pick(&text.vi, &text.en)
}
