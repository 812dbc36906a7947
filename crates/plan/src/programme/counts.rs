//! The counts of a file of units, for holding a programme's targets against them.

use ntm_model::{CriterionVerdict, UnitAssessment};

use super::targets::{CriterionCount, UnitCounts, UnitCriteria};

/// Counts the units that were judged by this set; others are left out. A criterion that does not
/// apply to a unit is not asked of it, and counts as not met in the share of units that meet it.
pub fn unit_counts(set: &str, units: &[UnitAssessment]) -> UnitCounts {
    let mut counts = UnitCounts { set: set.to_owned(), ..UnitCounts::default() };
    for unit in units.iter().filter(|unit| unit.set == set) {
        let tally = unit.criteria_tally();
        let name = unit.name.as_ref().or(unit.code.as_ref()).cloned().unwrap_or_default();
        let total = u32::try_from(unit.criteria.len()).unwrap_or(u32::MAX);
        counts.units.push(UnitCriteria {
            name,
            met: tally.met,
            undetermined: tally.undetermined,
            total: total.saturating_sub(tally.not_applicable),
        });
        for criterion in &unit.criteria {
            let place = counts.criteria.iter().position(|one| one.criterion == criterion.number);
            let place = place.unwrap_or_else(|| {
                let new = CriterionCount { criterion: criterion.number, met: 0, undetermined: 0 };
                counts.criteria.push(new);
                counts.criteria.len() - 1
            });
            if let Some(count) = counts.criteria.get_mut(place) {
                count.met += u32::from(criterion.verdict == CriterionVerdict::Met);
                count.undetermined +=
                    u32::from(criterion.verdict == CriterionVerdict::Undetermined);
            }
        }
    }
    counts
}
