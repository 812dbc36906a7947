//! Sets that a province makes itself, such as those for villages.

use ntm_model::{CriteriaSet, Decision, Overlay, Text, Variant};

use super::apply::{self, first_day};
use super::target::{FOR_ALL, Target, is_all, names, slug};

/// The province's own sets, in the order in which the overlay names them.
pub(super) fn all(
    sets: &[CriteriaSet],
    overlay: &Overlay,
    targets: &[Target<'_>],
) -> Vec<CriteriaSet> {
    let mut own: Vec<CriteriaSet> = Vec::new();
    for target in targets.iter().filter(|target| target.set.is_none()) {
        if own.iter().any(|set| set.id == target.set_id) {
            continue;
        }
        let rows: Vec<_> = targets.iter().filter(|one| one.set_id == target.set_id).collect();
        if let Some(empty) = empty(sets, overlay, target, &rows) {
            own.push(apply::rows(&empty, &overlay.title, &rows));
        }
    }
    own
}

/// The set without criteria.
fn empty(
    sets: &[CriteriaSet],
    overlay: &Overlay,
    first: &Target<'_>,
    rows: &[&Target<'_>],
) -> Option<CriteriaSet> {
    let day = first_day(rows)?;
    // Provinces make their sets for the periods of the programme.
    let period = sets.iter().find(|set| (set.start..=set.end).contains(&day.year()));
    let (start, end) = period.map_or((day.year(), day.year()), |set| (set.start, set.end));
    let written = &first.row.set;
    // An id alone is no title.
    let title = if slug(written) == *written {
        format!("{written} ({})", overlay.title)
    } else {
        written.clone()
    };
    let both = |text: &str| Text { vi: text.to_owned(), en: text.to_owned() };
    let document = rows.iter().map(|target| &target.row.document).find(|text| !text.is_empty());
    let number = document.cloned().unwrap_or_default();
    let decision = Decision {
        title: overlay.title.clone(),
        number,
        issuer: String::new(),
        issued: day,
        in_force: day,
        source: String::new(),
    };
    let mut variants: Vec<Variant> = Vec::new();
    for target in rows {
        for id in &target.variants {
            if variants.iter().any(|variant| variant.id == *id) {
                continue;
            }
            let mut written = names(&target.row.variant).filter(|name| !is_all(name));
            let name = written.find(|name| slug(name) == *id);
            let name = match name {
                Some(name) => both(name),
                None if id == FOR_ALL => {
                    Text { vi: "Áp dụng chung".to_owned(), en: "For all".to_owned() }
                }
                None => both(id),
            };
            let (id, definition) = (id.clone(), both(""));
            variants.push(Variant { id, name, definition, source: String::new() });
        }
    }
    Some(CriteriaSet {
        id: first.set_id.clone(),
        title: both(&title),
        decision,
        start,
        end,
        checked: day,
        sources: Vec::new(),
        variants,
        criteria: Vec::new(),
        repairs: Vec::new(),
        recognition: None,
    })
}
