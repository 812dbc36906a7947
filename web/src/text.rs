//! Words that several pages use. A sentence that only one page says stands in that page, in both
//! languages side by side, so that neither can be forgotten.

use ntm_model::{CriteriaSet, Tally, UnitAssessment};
pub(crate) use ntm_parts::pick;
use ntm_text::Language;

/// The result in one sentence that can be read aloud: “Đạt 5/10 tiêu chí, 35/47 chỉ tiêu;
/// 7 chưa đạt, 2 chưa có số liệu.”
pub(crate) fn headline(unit: &UnitAssessment, language: Language) -> String {
    let criteria = unit.criteria_tally();
    let indicators = unit.indicator_tally();
    let first = language.pick(
        format!(
            "Đạt {}/{} tiêu chí, {}/{} chỉ tiêu",
            criteria.met,
            criteria.total(),
            indicators.met,
            indicators.total(),
        ),
        format!(
            "{} of {} criteria and {} of {} indicators met",
            criteria.met,
            criteria.total(),
            indicators.met,
            indicators.total(),
        ),
    );
    let rest = remaining(indicators, language);
    if rest.is_empty() { format!("{first}.") } else { format!("{first}; {}.", rest.join(", ")) }
}

/// What the indicators are that are not met, in words.
fn remaining(tally: Tally, language: Language) -> Vec<String> {
    let phrase = |count: u32, vietnamese: &str, english: &str| {
        (count > 0).then(|| format!("{count} {}", language.pick(vietnamese, english)))
    };
    [
        phrase(tally.not_met, "chưa đạt", "not met"),
        phrase(tally.no_data, "chưa có số liệu", "without data"),
        phrase(tally.undetermined - tally.no_data, "chưa kết luận được", "cannot be judged yet"),
        phrase(tally.not_applicable, "không áp dụng", "not applicable"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The name of the unit, or a word for it.
pub(crate) fn name_of(unit: &UnitAssessment, language: Language) -> String {
    unit_name(unit.name.as_deref().or(unit.code.as_deref()), language)
}

/// The name of a unit that calls itself so, or a word for it.
pub(crate) fn unit_name(name: Option<&str>, language: Language) -> String {
    match name {
        Some(name) => language
            .pick(format!("Xã {}", name.trim_start_matches("Xã ")), format!("{name} commune")),
        None => language.pick("Xã (chưa ghi tên)", "Commune (no name given)").to_owned(),
    }
}

/// The name of the unit's group.
pub(crate) fn variant_name(unit: &UnitAssessment, set: &CriteriaSet, language: Language) -> String {
    let variant = unit.variant.as_deref().and_then(|id| set.variant(id));
    match variant {
        Some(variant) => pick(&variant.name, language).to_owned(),
        None => language.pick("chưa rõ nhóm", "group not known").to_owned(),
    }
}
