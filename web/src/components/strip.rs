//! All criteria at a glance.

use ntm_model::{CriteriaSet, UnitAssessment};
use ntm_text::Language;
use yew::prelude::*;

use crate::text::pick;
use ntm_parts::criterion_look;

/// One tile a criterion: number, sign, short count, colour. A table for those who hear it is the
/// list of criteria itself.
pub(crate) fn strip(unit: &UnitAssessment, set: &CriteriaSet, language: Language) -> Html {
    let tiles = unit.criteria.iter().map(|criterion| {
        let (class, sign) = criterion_look(criterion.verdict);
        let title = set.criteria.iter().find(|one| one.number == criterion.number);
        let title = title.map(|one| pick(&one.title, language)).unwrap_or_default();
        let word = ntm_text::criterion_verdict(criterion.verdict, language);
        let met = criterion
            .indicators
            .iter()
            .filter(|indicator| indicator.verdict == ntm_model::Verdict::Met)
            .count();
        let all = criterion.indicators.len();
        html! {
            <li class={classes!("tile", class)}>
                <span class="number">{ criterion.number }</span>
                <span class="tile-title">{ title }</span>
                <span class="tile-verdict"><span aria-hidden="true">{ sign }</span>{ " " }{ word }</span>
                <span class="count">{ format!("{met}/{all}") }</span>
            </li>
        }
    });
    html! { <ol class="strip">{ for tiles }</ol> }
}
