//! Which places fit a question.

use ntm_model::{Date, fold};

use super::commune::{Commune, plain_name, same_place_key};
use super::question::{CommunesFilter, FloorFilter, PeriodsWanted};

/// The indexes of the places that fit, in the order of the files.
pub(crate) fn fitting(all: &[&Commune], filter: &CommunesFilter) -> Vec<usize> {
    let older = match filter.periods {
        PeriodsWanted::Latest => older(all),
        _ => Vec::new(),
    };
    let text = fold(&filter.text);
    let district = filter.district.as_deref().map(plain_name);
    let province = filter.province.as_deref().map(plain_name);
    let fits = |(index, one): &(usize, &Commune)| {
        let is_in = |wanted: &Option<String>, place: Option<&str>| {
            wanted
                .as_ref()
                .is_none_or(|wanted| place.is_some_and(|name| plain_name(name) == *wanted))
        };
        let is_of_period = match filter.periods {
            PeriodsWanted::Latest => !older.get(*index).copied().unwrap_or(false),
            PeriodsWanted::Ending(day) => end_of(one) == Some(day),
            PeriodsWanted::All => true,
        };
        is_of_period
            && filter.set.as_ref().is_none_or(|set| one.set == *set)
            && filter.level.is_none_or(|level| one.level() == level)
            && filter.criterion.is_none_or(|(number, verdict)| one.verdict(number) == Some(verdict))
            && filter.under.is_none_or(|floor| is_under(one, floor))
            && is_in(&district, one.district())
            && is_in(&province, one.province())
            && has_text(one, &text)
    };
    all.iter().copied().enumerate().filter(fits).map(|(index, _)| index).collect()
}

/// Whether the place is below the floor, for certain or perhaps.
pub(super) fn is_under(one: &Commune, floor: FloorFilter) -> bool {
    let tally = one.tally();
    let met = if floor.is_certain { tally.met + tally.undetermined } else { tally.met };
    met < floor.criteria
}

pub(super) fn end_of(one: &Commune) -> Option<Date> {
    one.period.as_ref().and_then(|period| period.end)
}

fn has_text(one: &Commune, folded: &str) -> bool {
    let texts = [one.name.as_deref(), one.code.as_deref(), one.district()];
    folded.is_empty() || texts.into_iter().flatten().any(|text| fold(text).contains(folded))
}

/// For each place whether the files have a later period of it under the same set.
fn older(all: &[&Commune]) -> Vec<bool> {
    let first = all.first().map(|one| end_of(one));
    if all.iter().all(|one| Some(end_of(one)) == first) {
        // One period only, as in most files: nothing is older, and no names need comparing.
        return Vec::new();
    }
    let mut keyed: Vec<(String, usize)> = all
        .iter()
        .enumerate()
        .map(|(index, one)| (format!("{}\n{}", one.set, same_place_key(one)), index))
        .collect();
    keyed.sort_unstable();
    let mut older = vec![false; all.len()];
    for same in keyed.chunk_by(|one, two| one.0 == two.0) {
        let ends = same.iter().filter_map(|(_, index)| all.get(*index).map(|one| end_of(one)));
        let latest = ends.max().flatten();
        for (_, index) in same {
            if let (Some(is_older), Some(one)) = (older.get_mut(*index), all.get(*index)) {
                // Places without a name cannot be told to be the same.
                let is_named = one.code.is_some() || one.name.is_some();
                *is_older = is_named && end_of(one) < latest;
            }
        }
    }
    older
}
