//! Findings of the audit of a plan: what is wrong and what to do.

use ntm_model::FindingKind;

use crate::Language;

/// The finding as one or two sentences. Its passages are not part of them.
pub fn finding(kind: &FindingKind, language: Language) -> String {
    match language {
        Language::Vietnamese => vietnamese(kind),
        Language::English => english(kind),
    }
}

fn vietnamese(kind: &FindingKind) -> String {
    match kind {
        // Who does what.
        FindingKind::NoLead { code } => format!(
            "Chỉ tiêu {code} không có đơn vị chủ trì ở phần giao việc cho các chỉ tiêu khác. Hãy ghi rõ một đơn vị chủ trì."
        ),
        // Numbers.
        // Deadlines and periods.
        // Levels.
    }
}

fn english(kind: &FindingKind) -> String {
    match kind {
        // Who does what.
        FindingKind::NoLead { code } => format!(
            "Indicator {code} has no lead in a passage that assigns the others. Name one leading unit."
        ),
        // Numbers.
        // Deadlines and periods.
        // Levels.
    }
}
