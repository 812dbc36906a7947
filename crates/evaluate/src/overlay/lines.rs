//! Each row of an overlay beside what is published, for views.

use ntm_model::{
    Code, CriteriaSet, Date, Overlay, OverlayAction, OverlayEffect, Place, Requirement,
};
use serde::{Deserialize, Serialize};

use super::check::{replaced, start};
use super::strictness::{Strictness, compare};
use super::target::targets;

/// A row of an overlay for one group, with the published level that it stands in place of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverlayLine {
    /// Where the row stands.
    pub place: Place,
    /// Id of the set.
    pub set: String,
    /// Id of the group.
    pub variant: String,
    /// The indicator or part.
    pub code: Code,
    /// Its title, published or as the overlay gives it.
    pub title: String,
    /// What the row does.
    pub action: OverlayAction,
    /// What is demanded; `None` for a row that gives a criterion its title.
    pub requirement: Option<Requirement>,
    /// The unit of both levels.
    pub unit: String,
    /// What is published for that day; `None` where nothing is.
    pub published: Option<Requirement>,
    /// How the two stand to each other.
    pub effect: OverlayEffect,
    /// First day it applies; `None` for a row that gives a criterion its title.
    pub since: Option<Date>,
    /// The document, with the place in it; empty where none is named.
    pub document: String,
}

/// The rows whose set and group are known, in the order of the file, one for each group.
pub fn overlay_lines(sets: &[CriteriaSet], overlay: &Overlay) -> Vec<OverlayLine> {
    let targets = targets(sets, overlay, &mut Vec::new());
    let lines = targets.iter().flat_map(|target| {
        target.variants.iter().map(move |variant| {
            let row = target.row;
            let indicator = target.set.and_then(|set| set.indicator(row.code));
            let since = indicator.map(|one| start(target, one, variant)).or(row.since);
            let published = indicator.zip(since).and_then(|(indicator, since)| {
                let level = replaced(indicator, variant, since, None).into_iter().next()?;
                Some(level.requirement)
            });
            let effect = match (indicator, row.requirement, published) {
                (Some(indicator), Some(level), Some(published)) => {
                    effect(compare(level, published, indicator.measure))
                }
                (Some(_), ..) => OverlayEffect::Filled,
                (None, ..) => OverlayEffect::Added,
            };
            let pieces = [row.document.as_str(), row.document_place.as_str()];
            let pieces = pieces.into_iter().filter(|text| !text.is_empty());
            OverlayLine {
                place: row.place.clone(),
                set: target.set_id.clone(),
                variant: variant.clone(),
                code: row.code,
                title: indicator.map_or(&row.title, |one| &one.title).clone(),
                action: row.action,
                requirement: row.requirement,
                unit: indicator.map_or(&row.unit, |one| &one.unit).clone(),
                published,
                effect,
                since,
                document: pieces.collect::<Vec<_>>().join(", "),
            }
        })
    });
    lines.collect()
}

fn effect(strictness: Strictness) -> OverlayEffect {
    match strictness {
        Strictness::Equal => OverlayEffect::Same,
        Strictness::Stricter => OverlayEffect::Raised,
        Strictness::Weaker => OverlayEffect::Lowered,
        Strictness::Different => OverlayEffect::Changed,
        Strictness::Unknown => OverlayEffect::Filled,
    }
}
