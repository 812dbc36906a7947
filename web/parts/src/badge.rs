//! A verdict as sign, word and colour.

use ntm_model::{CriterionVerdict, Verdict};
use ntm_text::Language;
use yew::prelude::*;

use super::words::mark;

/// The style class of a verdict.
pub fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::NotMet => "not-met",
        Verdict::NotApplicable => "not-applicable",
        Verdict::NoData | Verdict::NoLevel => "unknown",
        Verdict::Unreadable | Verdict::Conflict => "question",
    }
}

/// The verdict on an indicator.
pub fn badge(verdict: Verdict, language: Language) -> Html {
    let sign = ntm_text::verdict_sign(verdict);
    mark(verdict_class(verdict), sign, ntm_text::verdict(verdict, language))
}

/// The verdict on a criterion.
pub fn criterion_badge(verdict: CriterionVerdict, language: Language) -> Html {
    let (class, sign) = criterion_look(verdict);
    mark(class, sign, ntm_text::criterion_verdict(verdict, language))
}

/// The style class and the sign of a criterion's verdict.
pub fn criterion_look(verdict: CriterionVerdict) -> (&'static str, &'static str) {
    match verdict {
        CriterionVerdict::Met => ("met", "✓"),
        CriterionVerdict::NotMet => ("not-met", "✗"),
        CriterionVerdict::NotApplicable => ("not-applicable", "∅"),
        CriterionVerdict::Undetermined => ("unknown", "…"),
    }
}
