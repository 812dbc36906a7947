//! Recognition and revocation as sentences with their reasons.

use ntm_model::{
    CriteriaSet, CriterionVerdict, IndicatorResult, Recognition, Revocation, RevocationOutcome,
    UnitAssessment, Verdict,
};

use crate::{Language, citation};

/// Whether the place could be recognised, and why: what fails, or else what is not known yet and
/// whether a rule is at hand.
pub fn recognition_of(
    unit: &UnitAssessment,
    set: Option<&CriteriaSet>,
    language: Language,
) -> String {
    let rule = set.and_then(|set| set.recognition.as_ref());
    let criteria = |wanted: fn(CriterionVerdict) -> bool| {
        let criteria = unit.criteria.iter().filter(|one| wanted(one.verdict));
        numbers(&criteria.map(|one| one.number).collect::<Vec<_>>())
    };
    let conditions = |wanted: fn(Verdict) -> bool| {
        let titles = unit.conditions.iter().filter(|one| wanted(one.verdict));
        titles.map(|one| title(one, set, language)).collect::<Vec<_>>().join("; ")
    };
    let mut pieces = Vec::new();
    let mut add = |what: String, vietnamese: &str, english: &str| {
        if !what.is_empty() {
            pieces.push(format!("{} {what}", language.pick(vietnamese, english)));
        }
    };
    let beginning = match unit.recognition {
        Recognition::NotEligible => {
            add(
                criteria(|one| one == CriterionVerdict::NotMet),
                "tiêu chí chưa đạt:",
                "criteria not met:",
            );
            add(
                conditions(|one| one == Verdict::NotMet),
                "điều kiện chưa đạt:",
                "conditions not met:",
            );
            language.pick("Chưa đủ điều kiện đề nghị công nhận", "Not eligible for recognition")
        }
        Recognition::Undetermined => {
            add(
                criteria(|one| {
                    matches!(one, CriterionVerdict::Undetermined | CriterionVerdict::NotApplicable)
                }),
                "tiêu chí chưa xác định hoặc không áp dụng:",
                "criteria undetermined or not applicable:",
            );
            add(
                conditions(|one| one != Verdict::Met),
                "điều kiện chưa rõ:",
                "conditions not known:",
            );
            language
                .pick("Chưa xác định được điều kiện công nhận", "Recognition cannot be determined")
        }
        Recognition::Eligible => language.pick(
            "Đủ điều kiện đề nghị công nhận: mọi tiêu chí và điều kiện kèm theo đều đạt",
            "Eligible for recognition: all criteria and the conditions besides them are met",
        ),
    };
    let mut sentence = beginning.to_owned();
    if !pieces.is_empty() {
        sentence.push_str(": ");
        sentence.push_str(&pieces.join("; "));
    }
    sentence.push('.');
    if let Some((rule, set)) = rule.zip(set) {
        let source = citation(&rule.citation, set);
        sentence
            .push_str(&language.pick(format!(" Căn cứ: {source}."), format!(" Rule: {source}.")));
    } else {
        sentence.push_str(language.pick(
            " Văn bản quy định điều kiện công nhận theo bộ tiêu chí này chưa có tại đây.",
            " The rule on recognition under this set is not at hand.",
        ));
    }
    sentence
}

/// What follows for the earlier recognition of a place; `None` for one that names none.
pub fn revocation_of(
    unit: &UnitAssessment,
    set: Option<&CriteriaSet>,
    language: Language,
) -> Option<String> {
    let said = unit.recognised.as_ref()?;
    let beginning = language.pick(
        format!("Đã được công nhận ({}). ", said.text),
        format!("Recognised earlier ({}). ", said.text),
    );
    let rest = match (&unit.revocation, set) {
        (Some(found), Some(set)) => revocation(found, set, language),
        _ => language
            .pick(
                "Văn bản quy định việc thu hồi quyết định công nhận theo bộ tiêu chí này chưa có tại đây.",
                "The rule on revoking recognition under this set is not at hand.",
            )
            .to_owned(),
    };
    Some(beginning + &rest)
}

/// The test of an earlier recognition as sentences: what follows, the counts, and the rule.
pub fn revocation(found: &Revocation, set: &CriteriaSet, language: Language) -> String {
    let outcome = match found.outcome {
        RevocationOutcome::Certain => language.pick(
            "Thuộc trường hợp bị xét thu hồi quyết định công nhận",
            "The recognition is to be revoked",
        ),
        RevocationOutcome::Possible => language.pick(
            "Có thể thuộc trường hợp bị xét thu hồi, tùy các tiêu chí chưa xác định",
            "The recognition may have to be revoked, depending on criteria that are not determined",
        ),
        RevocationOutcome::Excluded => language
            .pick("Không thuộc trường hợp bị xét thu hồi", "The recognition is not to be revoked"),
    };
    let Revocation { total, some, many, .. } = found;
    let lost = found.lost.len();
    let listed = |numbers: &[u8]| {
        if numbers.is_empty() { String::new() } else { format!(" ({})", self::numbers(numbers)) }
    };
    let (lost_list, open_list) = (listed(&found.lost), listed(&found.undetermined));
    let open = found.undetermined.len();
    let (keys, rule) = (numbers(&found.key_criteria), citation(&found.citation, set));
    language.pick(
        format!("{outcome}: {lost}/{total} tiêu chí không còn đạt{lost_list}, {open} chưa xác định{open_list}. Bị xét thu hồi khi mất từ {many} tiêu chí, hoặc từ {some} tiêu chí mà có một trong các tiêu chí {keys}. Căn cứ: {rule}."),
        format!("{outcome}: {lost} of {total} criteria are no longer met{lost_list}, {open} are undetermined{open_list}. It is revoked from {many} lost criteria on, or from {some} with one of {keys} among them. Rule: {rule}."),
    )
}

fn numbers(numbers: &[u8]) -> String {
    numbers.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}

fn title(result: &IndicatorResult, set: Option<&CriteriaSet>, language: Language) -> String {
    let indicator = set.and_then(|set| set.indicator(result.code));
    indicator.map_or_else(
        || result.code.to_string(),
        |one| language.pick(&one.short.vi, &one.short.en).clone(),
    )
}
