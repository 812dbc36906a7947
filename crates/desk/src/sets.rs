//! The criteria sets in short, for choosing one: what templates there can be.

use ntm_model::{CriteriaSet, Indicator, Requirement};
use ntm_text::Language;
use serde::{Deserialize, Serialize};

/// A criteria set in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetLine {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The number of its decision.
    pub decision: String,
    /// The first year of its period. A template can be made for every year up to `end`.
    pub start: u16,
    /// The last year of its period.
    pub end: u16,
    /// How many criteria it has.
    pub criteria: usize,
    /// How many indicators it has, without their parts.
    pub indicators: usize,
    /// Its groups or regions.
    pub variants: Vec<VariantLine>,
    /// The one to offer first: that with the most known levels; empty when there is none.
    pub variant: String,
}

/// A group or region in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// For how many indicators a document states a level.
    pub known: usize,
}

/// All published sets, in the order in which they are offered.
pub fn set_lines(language: Language) -> Vec<SetLine> {
    set_lines_of(ntm_bundled::sets(), language)
}

/// These sets in short.
pub fn set_lines_of(sets: &[CriteriaSet], language: Language) -> Vec<SetLine> {
    sets.iter().map(|set| line(set, language)).collect()
}

fn line(set: &CriteriaSet, language: Language) -> SetLine {
    let mut variants = Vec::new();
    let (mut most, mut first) = (0, set.variants.first().map(|variant| variant.id.clone()));
    for variant in &set.variants {
        let known = set.indicators().filter(|one| has_level(one, &variant.id)).count();
        if known > most {
            (most, first) = (known, Some(variant.id.clone()));
        }
        let name = language.pick(&variant.name.vi, &variant.name.en).clone();
        variants.push(VariantLine { id: variant.id.clone(), name, known });
    }
    SetLine {
        id: set.id.clone(),
        title: language.pick(&set.title.vi, &set.title.en).clone(),
        decision: set.decision.number.clone(),
        start: set.start,
        end: set.end,
        criteria: set.criteria.len(),
        indicators: set.indicators().count(),
        variants,
        variant: first.unwrap_or_default(),
    }
}

/// Whether a document states what this indicator, or each of its parts, demands of the group.
fn has_level(indicator: &Indicator, variant: &str) -> bool {
    let stated = |indicator: &Indicator| {
        let mut levels = indicator.levels.iter();
        levels.any(|one| one.variant == variant && one.requirement != Requirement::Unknown)
    };
    match indicator.parts.as_slice() {
        [] => stated(indicator),
        parts => parts.iter().all(stated),
    }
}

/// The set with this id.
pub(crate) fn set_with_id<'s>(sets: &'s [CriteriaSet], id: &str) -> Option<&'s CriteriaSet> {
    sets.iter().find(|set| set.id == id)
}

/// The title of the set with this id; the id itself where there is no such set.
pub(crate) fn title_of_set(sets: &[CriteriaSet], id: &str, language: Language) -> String {
    set_with_id(sets, id).map_or(id, |set| language.pick(&set.title.vi, &set.title.en)).to_owned()
}
