//! Findings of the audit of a plan: what is wrong and what to do.

use ntm_model::FindingKind;

use crate::{Language, number_findings};

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
        FindingKind::TotalDiffers { .. }
        | FindingKind::ShareDiffers { .. }
        | FindingKind::OtherBase { .. }
        | FindingKind::ListDiffers { .. }
        | FindingKind::CriteriaDiffer { .. }
        | FindingKind::CumulativeDiffers { .. }
        | FindingKind::AverageTooLow { .. }
        | FindingKind::TargetTooLow { .. }
        | FindingKind::NumbersDiffer { .. } => number_findings::vietnamese(kind),
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
        FindingKind::TotalDiffers { .. }
        | FindingKind::ShareDiffers { .. }
        | FindingKind::OtherBase { .. }
        | FindingKind::ListDiffers { .. }
        | FindingKind::CriteriaDiffer { .. }
        | FindingKind::CumulativeDiffers { .. }
        | FindingKind::AverageTooLow { .. }
        | FindingKind::TargetTooLow { .. }
        | FindingKind::NumbersDiffer { .. } => number_findings::english(kind),
        // Deadlines and periods.
        // Levels.
    }
}
