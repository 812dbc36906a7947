//! Lists, counts of criteria, averages, and facts that are stated several times.

use ntm_model::{Decimal, Finding, FindingKind, Rational, SaidReading, Stated, Text};
use num_traits::{CheckedAdd as _, CheckedDiv as _, CheckedMul as _, CheckedSub as _};

use super::numbers::{Page, add};

/// Reports a list that is longer or shorter than the text says.
pub(super) fn list(
    page: &Page<'_>,
    about: &Text,
    count: &Stated,
    listed: &[String],
    expected: &[String],
    (printed, line): (&str, u16),
) -> Option<Finding> {
    // A member that is named twice counts once.
    let mut members: Vec<&String> = Vec::new();
    for name in listed {
        if !members.contains(&name) {
            members.push(name);
        }
    }
    let counted = u32::try_from(members.len()).unwrap_or(u32::MAX);
    if count.value.to_rational() == Decimal::from_integer(counted).to_rational() {
        return None;
    }
    let missing = expected.iter().filter(|name| !members.contains(name)).cloned().collect();
    let mut passages = page.passages([count]);
    passages.push(page.passage(printed, line));
    Some(Finding {
        kind: FindingKind::ListDiffers {
            about: about.clone(),
            stated: count.value,
            counted,
            missing,
        },
        passages,
    })
}

/// Reports “đạt x/y” where `x` and what is missing do not make up the criteria of the set, where
/// the list is not as long as the number before it, or where `y` is another number.
pub(super) fn criteria(
    page: &Page<'_>,
    about: &Text,
    met: &Stated,
    whole: &Stated,
    of: u8,
    missing: Option<&Stated>,
    listed: Option<&[u8]>,
) -> Option<Finding> {
    let all = Decimal::from_integer(u32::from(of)).to_rational();
    // A number that is named twice counts once.
    let distinct = |listed: &[u8]| {
        let first = |at: usize, number: &u8| listed.iter().take(at).all(|one| one != number);
        listed.iter().enumerate().filter(|(at, number)| first(*at, number)).map(|_| 1_u32).sum()
    };
    let listed: Option<u32> = listed.map(distinct);
    let said = missing.and_then(|missing| {
        let whole = missing.value.to_rational();
        whole.is_integer().then(|| u32::try_from(whole.to_integer()).ok())?
    });
    let adds_up = |missing: u32| {
        let missing = Decimal::from_integer(missing).to_rational();
        met.value.to_rational().checked_add(&missing) == Some(all)
    };
    let wrong = [said, listed].into_iter().flatten().any(|missing| !adds_up(missing));
    if !wrong && whole.value.to_rational() == all {
        return None;
    }
    Some(Finding {
        kind: FindingKind::CriteriaDiffer {
            about: about.clone(),
            met: met.value,
            whole: whole.value,
            said,
            listed,
            criteria: of,
        },
        passages: page.passages([met, whole].into_iter().chain(missing)),
    })
}

/// Reports an average that is lower than what a floor and a group above it already give.
pub(super) fn average(
    page: &Page<'_>,
    about: &Text,
    [wanted, floor, units, reached]: [&Stated; 4],
    reaching: &[Stated],
) -> Option<Finding> {
    let group = add(reaching.iter())?;
    let others = units.value.to_rational().checked_sub(&group)?;
    if others < Rational::from_integer(0) {
        return None;
    }
    let above = group.checked_mul(&reached.value.to_rational())?;
    let below = others.checked_mul(&floor.value.to_rational())?;
    let all = units.value.to_rational();
    if all <= Rational::from_integer(0) {
        return None;
    }
    let least = above.checked_add(&below)?.checked_div(&all)?;
    if wanted.value.to_rational() >= least || wanted.value.agrees_with(least) {
        return None;
    }
    Some(Finding {
        kind: FindingKind::AverageTooLow {
            about: about.clone(),
            average: wanted.value,
            least: Decimal::rounded(least, 2),
            units: units.value,
            reaching: Decimal::rounded(group, 0),
            reached: reached.value,
            floor: floor.value,
        },
        passages: page
            .passages([wanted, floor, units].into_iter().chain(reaching).chain([reached])),
    })
}

/// Reports a fact that passages state in different ways.
pub(super) fn same(page: &Page<'_>, about: &Text, readings: &[SaidReading]) -> Option<Finding> {
    let mut values: Vec<String> = Vec::new();
    for reading in readings {
        if !values.contains(&reading.value) {
            values.push(reading.value.clone());
        }
    }
    (values.len() > 1).then(|| Finding {
        kind: FindingKind::NumbersDiffer { about: about.clone(), values },
        passages: readings.iter().map(|one| page.passage(&one.printed, one.line)).collect(),
    })
}
