//! The counts of a file of units, for holding a programme's targets against them.

use ntm_model::{CriterionVerdict, UnitAssessment};

use super::targets::{CriterionCount, UnitCounts, UnitCriteria};
use crate::Commune;

/// Counts the units that were judged by this set; others are left out. A criterion that does not
/// apply to a unit is not asked of it, and counts as not met in the share of units that meet it.
pub fn unit_counts(set: &str, units: &[UnitAssessment]) -> UnitCounts {
    let of_set = units.iter().filter(|unit| unit.set == set);
    let communes: Vec<Commune> = of_set.map(|unit| Commune::of(0, unit, None)).collect();
    commune_counts(set, None, communes.iter())
}

/// The same for places that are kept in short, all of them judged by this set.
pub(super) fn commune_counts<'a>(
    set: &str,
    scope: Option<&str>,
    communes: impl Iterator<Item = &'a Commune>,
) -> UnitCounts {
    let mut counts = UnitCounts {
        set: set.to_owned(),
        scope: scope.map(str::to_owned),
        ..UnitCounts::default()
    };
    for commune in communes {
        let tally = commune.tally();
        let name = commune.name.as_ref().or(commune.code.as_ref()).cloned().unwrap_or_default();
        let total = u32::try_from(commune.criteria.len()).unwrap_or(u32::MAX);
        counts.units.push(UnitCriteria {
            name,
            met: tally.met,
            undetermined: tally.undetermined,
            total: total.saturating_sub(tally.not_applicable),
        });
        for (criterion, verdict) in &commune.criteria {
            let place = counts.criteria.iter().position(|one| one.criterion == *criterion);
            let place = place.unwrap_or_else(|| {
                let new = CriterionCount { criterion: *criterion, met: 0, undetermined: 0 };
                counts.criteria.push(new);
                counts.criteria.len() - 1
            });
            if let Some(count) = counts.criteria.get_mut(place) {
                count.met += u32::from(*verdict == CriterionVerdict::Met);
                count.undetermined += u32::from(*verdict == CriterionVerdict::Undetermined);
            }
        }
    }
    counts
}
