//! A level that is only assumed.

use ntm_model::{
    Citation, Code, Confidence, CriteriaSet, Indicator, Layer, Level, Measure, Requirement, Source,
};

use super::state::WhyRefused;

/// The source that assumed levels cite, so that nobody takes them for the law's.
const ASSUMED: &str = "kich-ban";

/// Puts an assumed level in the place of all levels that the indicator has for the group.
pub(super) fn assume(
    set: &mut CriteriaSet,
    variant: &str,
    code: Code,
    requirement: Requirement,
    unit: &str,
) -> Result<(), WhyRefused> {
    let (since, checked) = (set.decision.in_force, set.checked);
    let indicator = find(set, code).ok_or(WhyRefused::UnknownCode)?;
    let takes_numbers =
        matches!(indicator.measure, Measure::Percent | Measure::PercentPerYear | Measure::Count);
    if requirement.is_numeric() && (!takes_numbers || unit != indicator.unit) {
        return Err(WhyRefused::OtherUnit { expected: indicator.unit.clone() });
    }
    indicator.levels.retain(|level| level.variant != variant);
    indicator.levels.push(Level {
        variant: variant.to_owned(),
        requirement,
        printed: None,
        since,
        until: None,
        checked,
        citation: Citation { source: ASSUMED.to_owned(), place: String::new() },
        awaiting: None,
        note: None,
        // The source above says that it is assumed; no province has laid it down.
        layer: Layer::Published,
    });
    if set.source(ASSUMED).is_none() {
        set.sources.push(Source {
            id: ASSUMED.to_owned(),
            title: "Mức giả định trong kịch bản".to_owned(),
            file: None,
            url: None,
            confidence: Confidence::Low,
            note: None,
        });
    }
    Ok(())
}

fn find(set: &mut CriteriaSet, code: Code) -> Option<&mut Indicator> {
    let mut all = set.criteria.iter_mut().flat_map(|criterion| &mut criterion.indicators);
    let whole = all.find(|indicator| indicator.code == code.whole())?;
    if code.part().is_none() {
        return Some(whole);
    }
    whole.parts.iter_mut().find(|part| part.code == code)
}
