//! Levels of several files that speak of the same thing.

use ntm_model::{
    Code, CriteriaSet, Date, Demand, OtherLevel, Overlay, OverlayField, OverlayProblem, Place,
    Problem,
};

use super::at;
use super::check::start;
use super::target::targets;

/// Where the levels of an overlay take the place of other levels that were laid before them. Every
/// such level is a warning at the row that wins. `sets` are the sets with everything laid down
/// so far, `earlier` the overlays in their order, each with the name of its file.
///
/// A level that only begins later than another one follows it, and contradicts nothing.
pub fn overlay_conflicts(
    sets: &[CriteriaSet],
    earlier: &[(&str, &Overlay)],
    overlay: &Overlay,
) -> Vec<Problem> {
    let own = slots(sets, overlay);
    // What a file has already taken the place of is not said again of the file before it.
    let mut replaced: Vec<Slot> = Vec::new();
    let mut found: Vec<(OverlayProblem, Place)> = Vec::new();
    for (file, other) in earlier.iter().rev() {
        let mut here: Vec<Slot> = Vec::new();
        for slot in slots(sets, other) {
            let of_same = own.iter().filter(|one| one.is_for(&slot) && one.since <= slot.since);
            let Some(winner) = of_same.max_by_key(|one| one.since) else { continue };
            let is_known = replaced.iter().any(|one| one.is_for(&slot) && one.since <= slot.since);
            if winner.level != slot.level && !is_known {
                put(&mut found, file, winner, &slot);
            }
            here.push(slot);
        }
        replaced.append(&mut here);
    }
    let place = |place: &Place| own.iter().position(|slot| slot.place == *place);
    found.sort_by_key(|(_, at)| place(at));
    found.into_iter().map(|(problem, place)| at(problem, place)).collect()
}

/// The level of one row for one group.
struct Slot {
    set: String,
    variant: String,
    code: Code,
    since: Date,
    level: Demand,
    place: Place,
}

impl Slot {
    fn is_for(&self, other: &Self) -> bool {
        (&self.set, &self.variant, self.code) == (&other.set, &other.variant, other.code)
    }
}

fn slots(sets: &[CriteriaSet], overlay: &Overlay) -> Vec<Slot> {
    let mut slots = Vec::new();
    for target in targets(sets, overlay, &mut Vec::new()) {
        let Some(requirement) = target.row.requirement else { continue };
        let indicator = target.set.and_then(|set| set.indicator(target.row.code));
        for variant in &target.variants {
            let since = match indicator {
                Some(indicator) => Some(start(&target, indicator, variant)),
                None => target.row.since,
            };
            let Some(since) = since else { continue };
            let unit = indicator.map_or(&target.row.unit, |indicator| &indicator.unit).clone();
            slots.push(Slot {
                set: target.set_id.clone(),
                variant: variant.clone(),
                code: target.row.code,
                since,
                level: Demand { requirement, unit },
                place: target.row.place_of(OverlayField::Level),
            });
        }
    }
    slots
}

/// Adds a conflict. Rows that are for several groups are one conflict, which names them all.
fn put(found: &mut Vec<(OverlayProblem, Place)>, file: &str, winner: &Slot, loser: &Slot) {
    let same = found.iter_mut().find_map(|(problem, place)| match problem {
        OverlayProblem::OtherFile { variants, other, .. }
            if *place == winner.place && other.file == file && other.place == loser.place =>
        {
            Some(variants)
        }
        _ => None,
    });
    if let Some(variants) = same {
        variants.push(loser.variant.clone());
        return;
    }
    let problem = OverlayProblem::OtherFile {
        code: winner.code,
        set: winner.set.clone(),
        variants: vec![loser.variant.clone()],
        since: loser.since,
        level: winner.level.clone(),
        other: Box::new(OtherLevel {
            file: file.to_owned(),
            place: loser.place.clone(),
            level: loser.level.clone(),
        }),
    };
    found.push((problem, winner.place.clone()));
}
