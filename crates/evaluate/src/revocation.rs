//! Whether a place that was recognised would lose its recognition.

use ntm_model::{CriterionResult, CriterionVerdict, Revocation, RevocationOutcome, RevocationRule};

/// Holds the criteria of a place that was recognised against the rule. The shares are of all
/// criteria of the set. More lost criteria never make a revocation less certain, so that the two
/// ends of what is undetermined are enough to look at.
pub(crate) fn test(rule: &RevocationRule, criteria: &[CriterionResult]) -> Revocation {
    let with = |wanted: CriterionVerdict| -> Vec<u8> {
        let criteria = criteria.iter().filter(|criterion| criterion.verdict == wanted);
        criteria.map(|criterion| criterion.number).collect()
    };
    let (lost, undetermined) =
        (with(CriterionVerdict::NotMet), with(CriterionVerdict::Undetermined));
    let total = u32::try_from(criteria.len()).unwrap_or(u32::MAX);
    let least = |percent: u8| total.saturating_mul(u32::from(percent)).div_ceil(100);
    let (some, many) = (least(rule.some_percent), least(rule.many_percent));
    let takes_hold = |numbers: &[&[u8]]| {
        let mut lost = numbers.iter().copied().flatten();
        let count = u32::try_from(lost.clone().count()).unwrap_or(u32::MAX);
        let has_key = lost.any(|number| rule.key_criteria.contains(number));
        total > 0 && (count >= many || count >= some && has_key)
    };
    let outcome = if takes_hold(&[&lost]) {
        RevocationOutcome::Certain
    } else if takes_hold(&[&lost, &undetermined]) {
        RevocationOutcome::Possible
    } else {
        RevocationOutcome::Excluded
    };
    Revocation {
        outcome,
        lost,
        undetermined,
        total,
        some,
        many,
        key_criteria: rule.key_criteria.clone(),
        citation: rule.citation.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ntm_model::Citation;

    fn rule() -> RevocationRule {
        RevocationRule {
            citation: Citation { source: "qd".to_owned(), place: String::new() },
            some_percent: 30,
            many_percent: 50,
            key_criteria: vec![10, 17, 19],
        }
    }

    /// Nineteen criteria of which these are lost and these undetermined.
    #[track_caller]
    fn check(lost: &[u8], undetermined: &[u8], outcome: RevocationOutcome) {
        let verdict = |number| match number {
            number if lost.contains(&number) => CriterionVerdict::NotMet,
            number if undetermined.contains(&number) => CriterionVerdict::Undetermined,
            _ => CriterionVerdict::Met,
        };
        let criterion =
            |number| CriterionResult { number, verdict: verdict(number), indicators: Vec::new() };
        let criteria: Vec<_> = (1..=19).map(criterion).collect();
        let found = test(&rule(), &criteria);
        assert_eq!(found.outcome, outcome, "{lost:?} {undetermined:?}");
        assert_eq!((found.some, found.many, found.total), (6, 10, 19));
    }

    #[test]
    fn a_third_with_a_key_criterion_or_half_is_enough() {
        use RevocationOutcome::{Certain, Excluded, Possible};
        check(&[], &[], Excluded);
        check(&[1, 2, 3, 4, 10], &[], Excluded);
        check(&[1, 2, 3, 4, 5, 10], &[], Certain);
        check(&[1, 2, 3, 4, 5, 6], &[], Excluded);
        check(&[1, 2, 3, 4, 5, 6, 7, 8, 9], &[], Excluded);
        check(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 11], &[], Certain);
        check(&[1, 2, 3, 4, 5, 6], &[19], Possible);
        check(&[1, 2, 3, 4, 5], &[17], Possible);
        check(&[1, 2, 3, 4, 5], &[6], Excluded);
        check(&[], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 11], Possible);
    }

    #[test]
    fn nothing_is_revoked_where_there_are_no_criteria() {
        assert_eq!(test(&rule(), &[]).outcome, RevocationOutcome::Excluded);
    }
}
