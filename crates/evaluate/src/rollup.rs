//! From indicators to criteria (rule 11).

use ntm_model::{CriterionVerdict, IndicatorResult, Verdict};

/// Rule 11. A criterion without indicators is undetermined, because nothing says that it is met.
pub(crate) fn criterion(indicators: &[IndicatorResult]) -> CriterionVerdict {
    let any = |wanted: fn(Verdict) -> bool| indicators.iter().any(|one| wanted(one.verdict));
    if any(|verdict| verdict == Verdict::NotMet) {
        CriterionVerdict::NotMet
    } else if any(Verdict::is_undetermined) || indicators.is_empty() {
        CriterionVerdict::Undetermined
    } else if any(|verdict| verdict == Verdict::Met) {
        CriterionVerdict::Met
    } else {
        CriterionVerdict::NotApplicable
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_criterion_without_indicators_is_not_met_by_that() {
        assert_eq!(criterion(&[]), CriterionVerdict::Undetermined);
    }
}
