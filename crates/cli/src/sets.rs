//! `ntm sets`.

use ntm_model::{CriteriaSet, Indicator, Requirement};
use ntm_text::Language;

use crate::answer::Answer;
use crate::arguments::{Format, Sets};
use crate::levels;

/// Lists the criteria sets at hand.
pub(crate) fn run(request: &Sets) -> Answer {
    let mut answer = Answer::default();
    let laid = levels::lay(&request.overlay, request.language, &mut answer);
    if !laid.is_sound {
        return answer;
    }
    let sets = laid.sets.as_ref();
    if request.format == Format::Json {
        let json = serde_json::to_string_pretty(&ntm_report::sets_to_wire(sets));
        answer.output = json.map(|json| json + "\n").unwrap_or_default();
        return answer;
    }
    let entries: Vec<_> = sets.iter().map(|set| entry(set, request.language)).collect();
    answer.output = entries.join("\n");
    answer
}

fn entry(set: &CriteriaSet, language: Language) -> String {
    let decision = &set.decision;
    let date = |date| ntm_text::date(date, language);
    let (criteria, indicators) = (set.criteria.len(), set.indicators().count());
    let mut entry = format!("{}  {}\n", set.id, language.pick(&set.title.vi, &set.title.en));
    entry.push_str(&language.pick(
        format!(
            "  Quyết định {} ({}, {}), hiệu lực từ {}\n  {criteria} tiêu chí, {indicators} chỉ tiêu; đối chiếu lần cuối {}\n",
            decision.number, decision.issuer, date(decision.issued), date(decision.in_force), date(set.checked),
        ),
        format!(
            "  Decision {} ({}, {}), in force since {}\n  {criteria} criteria, {indicators} indicators; last checked {}\n",
            decision.number, decision.issuer, date(decision.issued), date(decision.in_force), date(set.checked),
        ),
    ));
    for variant in &set.variants {
        let known = set.indicators().filter(|indicator| has_level(indicator, &variant.id)).count();
        let name = language.pick(&variant.name.vi, &variant.name.en);
        entry.push_str(&language.pick(
            format!("  {}  {name}: đã có mức cho {known}/{indicators} chỉ tiêu\n", variant.id),
            format!("  {}  {name}: levels known for {known}/{indicators} indicators\n", variant.id),
        ));
    }
    entry
}

/// Whether a document states what this indicator, or each of its parts, demands of the group.
pub(crate) fn has_level(indicator: &Indicator, variant: &str) -> bool {
    let stated = |indicator: &Indicator| {
        let mut levels = indicator.levels.iter().filter(|level| level.variant == variant);
        levels.any(|level| level.requirement != Requirement::Unknown)
    };
    match indicator.parts.as_slice() {
        [] => stated(indicator),
        parts => parts.iter().all(stated),
    }
}
