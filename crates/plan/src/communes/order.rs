//! In which order rows stand.

use std::cmp::Ordering;

use ntm_model::{CriterionVerdict, Rational, alphabet_key};

use super::choose::end_of;
use super::commune::{Commune, alphabet_key_of};
use super::question::CommunesSort;

/// What a row is sorted by.
struct Key {
    index: usize,
    /// The number that counts first; `None` goes last in both directions.
    amount: Option<Rational>,
    /// Province and district, where they count; compared after the amount.
    place: Vec<u8>,
    name: Vec<u8>,
}

/// Puts the indexes into the order.
pub(super) fn sort(all: &[&Commune], chosen: &mut [usize], by: CommunesSort, is_descending: bool) {
    if by == CommunesSort::File {
        if is_descending {
            chosen.reverse();
        }
        return;
    }
    let mut keys: Vec<Key> =
        chosen.iter().filter_map(|index| all.get(*index).map(|one| key(*index, one, by))).collect();
    keys.sort_by(|one, two| compare(one, two, by, is_descending));
    for (place, key) in chosen.iter_mut().zip(keys) {
        *place = key.index;
    }
}

fn compare(one: &Key, two: &Key, by: CommunesSort, is_descending: bool) -> Ordering {
    let turned = |order: Ordering| if is_descending { order.reverse() } else { order };
    let by_amount = match (&one.amount, &two.amount) {
        (Some(one), Some(two)) => turned(one.cmp(two)),
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
    };
    // Names are turned round only where they are what is asked for; of equal counts the list
    // follows the alphabet either way.
    let is_by_name = matches!(by, CommunesSort::Name | CommunesSort::Place);
    let by_name = one.place.cmp(&two.place).then_with(|| one.name.cmp(&two.name));
    let by_name = if is_by_name { turned(by_name) } else { by_name };
    by_amount.then(by_name).then(one.index.cmp(&two.index))
}

fn key(index: usize, one: &Commune, by: CommunesSort) -> Key {
    let amount = match by {
        CommunesSort::File | CommunesSort::Name | CommunesSort::Place => Some(whole(0)),
        CommunesSort::CriteriaMet => {
            let tally = one.tally();
            // No set has a thousand criteria, so that one number holds both counts.
            Some(whole(i128::from(tally.met) * 1000 + i128::from(tally.undetermined)))
        }
        CommunesSort::IndicatorsOpen => {
            Some(whole(i128::from(one.indicators.not_met + one.indicators.undetermined)))
        }
        CommunesSort::Criterion(number) => one.verdict(number).map(|verdict| {
            whole(match verdict {
                CriterionVerdict::Met => 0,
                CriterionVerdict::NotApplicable => 1,
                CriterionVerdict::Undetermined => 2,
                CriterionVerdict::NotMet => 3,
            })
        }),
        CommunesSort::Gap(code) => {
            one.gaps.iter().find(|(of, _)| *of == code).map(|(_, amount)| *amount)
        }
        CommunesSort::Period => end_of(one).map(|end| {
            whole(
                i128::from(end.year()) * 10_000
                    + i128::from(end.month()) * 100
                    + i128::from(end.day()),
            )
        }),
    };
    let place = match by {
        CommunesSort::Place => {
            let mut place = alphabet_key(one.province().unwrap_or_default());
            place.push(0);
            place.append(&mut alphabet_key(one.district().unwrap_or_default()));
            place
        }
        _ => Vec::new(),
    };
    let name = alphabet_key_of(one.name.as_deref(), one.code.as_deref());
    Key { index, amount, place, name }
}

fn whole(number: i128) -> Rational {
    Rational::from_integer(number)
}
