//! What the checks look at.

use ntm_model::{
    Code, CriteriaSet, Finding, FindingKind, Passage, PlanDocument, PlanFacts, PlannedTarget,
};

/// The plan and the sets.
#[derive(Clone, Copy)]
pub(super) struct Sources<'a> {
    pub(super) document: &'a PlanDocument,
    pub(super) sets: &'a [CriteriaSet],
}

impl<'a> Sources<'a> {
    pub(super) fn facts(self) -> &'a PlanFacts {
        &self.document.facts
    }

    /// The criteria set with this id.
    pub(super) fn set(self, id: &str) -> Option<&'a CriteriaSet> {
        self.sets.iter().find(|set| set.id == id)
    }

    /// The name of an organization; its id when it has none.
    pub(super) fn name(self, id: &str) -> String {
        let organization = self.document.plan.organization(id);
        organization.map_or(id, |organization| &organization.name.vi).to_owned()
    }

    pub(super) fn names(self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.name(id)).collect()
    }

    /// A passage of the document.
    pub(super) fn passage(self, place: &str, text: impl Into<String>) -> Passage {
        let document = self.document.plan.file.clone();
        Passage { document, place: place.to_owned(), text: text.into() }
    }

    /// The passage that should have said something and did not.
    pub(super) fn silent(self, reading: Option<&str>) -> Passage {
        let plan = &self.document.plan;
        let reading = reading.and_then(|id| plan.reading(id)).or(plan.readings.first());
        self.passage(reading.map_or("", |reading| &reading.place), "")
    }

    /// The words of a target with the place that it is for.
    pub(super) fn target(self, target: &PlannedTarget, text: &str) -> Passage {
        let text = match &target.unit_name {
            Some(unit) => format!("{unit}: {text}"),
            None => text.to_owned(),
        };
        self.passage(&target.place, text)
    }
}

/// A finding with its passages, each once.
pub(super) fn finding(kind: FindingKind, passages: Vec<Passage>) -> Finding {
    let mut quoted: Vec<Passage> = Vec::new();
    for passage in passages {
        if !quoted.contains(&passage) {
            quoted.push(passage);
        }
    }
    Finding { kind, passages: quoted }
}

/// Whether the set has the criterion or indicator.
pub(super) fn exists(set: &CriteriaSet, code: Code) -> bool {
    let criterion = set.criteria.iter().any(|criterion| criterion.number == code.criterion());
    if code.indicator() == 0 { criterion } else { set.indicator(code).is_some() }
}

/// Things by a key, the keys in the order in which they come.
pub(super) type Groups<K, T> = Vec<(K, Vec<T>)>;

/// Puts an item to the others with the same key.
pub(super) fn put<K: PartialEq, T>(groups: &mut Groups<K, T>, key: K, item: T) {
    match groups.iter_mut().find(|(known, _)| *known == key) {
        Some((_, items)) => items.push(item),
        None => groups.push((key, vec![item])),
    }
}

/// The number of things, for a sentence.
pub(super) fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
