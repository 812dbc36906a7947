//! The totals of each district and each province.

use ntm_model::{Rational, Recognition, Tally, UnitLevel};
use serde::{Deserialize, Serialize};

use super::commune::{Commune, plain_name};
use super::summary::{Range, could_be_complete, is_complete, mean};

/// What the communes of one district or province come to under one set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionSummary {
    /// Whether it is a district or a province.
    pub level: UnitLevel,
    /// Its name or code as the file first writes it.
    pub name: String,
    /// The province of a district, if the file gives one.
    pub province: Option<String>,
    /// Id of the set that its communes are judged by.
    pub set: String,
    /// How many communes.
    pub communes: u32,
    /// How many of them meet every criterion that applies.
    pub complete: Range<u32>,
    /// How many criteria they have met together.
    pub criteria_met: u64,
    /// How many criteria are undetermined.
    pub criteria_undetermined: u64,
    /// The mean number of criteria met.
    pub average: Range<Rational>,
    /// The region's own verdicts by the sets for its kind of place, where the files have them.
    pub own: Vec<OwnVerdict>,
}

/// The verdict on a district or a province by its own set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnVerdict {
    /// Its number among all units.
    pub unit: u32,
    /// Id of the set.
    pub set: String,
    /// How many criteria have each verdict.
    pub criteria: Tally,
    /// Whether it could be recognised.
    pub recognition: Recognition,
}

/// A region on its way to a summary.
struct Region<'a> {
    name: &'a str,
    province: Option<&'a str>,
    key: String,
    set: &'a str,
    communes: u32,
    complete: Range<u32>,
    met: u64,
    undetermined: u64,
}

/// The totals of the regions of this level among the chosen communes, in the order in which they
/// first occur; empty when no file names any. `all` are searched for the regions' own verdicts.
pub(super) fn regions<'a>(
    places: impl Iterator<Item = &'a Commune>,
    all: &[&'a Commune],
    level: UnitLevel,
) -> Vec<RegionSummary> {
    let mut found: Vec<Region<'_>> = Vec::new();
    let mut last = None;
    for one in places.filter(|one| one.level() == UnitLevel::Commune) {
        let province = one.province();
        let named = if level == UnitLevel::District { one.district() } else { province };
        let Some(name) = named else { continue };
        let is = |region: &Region<'_>, key: Option<&str>| {
            let same = key.map_or(region.name == name && region.province == province, |key| {
                region.key == key
            });
            same && region.set == one.set
        };
        // Communes of one district mostly stand together and write it in one way.
        let mut at = last.filter(|last| found.get(*last).is_some_and(|region| is(region, None)));
        if at.is_none() {
            let key = key(level, name, province);
            at = found.iter().position(|region| is(region, Some(&key)));
            if at.is_none() {
                at = Some(found.len());
                found.push(Region {
                    name,
                    province,
                    key,
                    set: &one.set,
                    communes: 0,
                    complete: Range::default(),
                    met: 0,
                    undetermined: 0,
                });
            }
        }
        last = at;
        let Some(region) = at.and_then(|at| found.get_mut(at)) else { continue };
        let tally = one.tally();
        region.communes += 1;
        region.complete.low += u32::from(is_complete(tally));
        region.complete.high += u32::from(could_be_complete(tally));
        region.met += u64::from(tally.met);
        region.undetermined += u64::from(tally.undetermined);
    }
    let summary = |region: Region<'_>| RegionSummary {
        level,
        own: own(&region, all, level),
        name: region.name.to_owned(),
        province: region.province.filter(|_| level == UnitLevel::District).map(str::to_owned),
        set: region.set.to_owned(),
        communes: region.communes,
        complete: region.complete,
        criteria_met: region.met,
        criteria_undetermined: region.undetermined,
        average: Range {
            low: mean(region.met, region.communes),
            high: mean(region.met + region.undetermined, region.communes),
        },
    };
    found.into_iter().map(summary).collect()
}

fn key(level: UnitLevel, name: &str, province: Option<&str>) -> String {
    match level {
        UnitLevel::District => {
            format!("{}\n{}", plain_name(name), plain_name(province.unwrap_or_default()))
        }
        _ => plain_name(name),
    }
}

/// The verdicts on the region itself. A region that names no province, or a row that names none,
/// is taken for any; where several fit, all are shown.
fn own(region: &Region<'_>, all: &[&Commune], level: UnitLevel) -> Vec<OwnVerdict> {
    let wanted = plain_name(region.name);
    let is_same_province = |one: &Commune| match (one.province(), region.province) {
        (Some(one), Some(two)) if level == UnitLevel::District => {
            plain_name(one) == plain_name(two)
        }
        _ => true,
    };
    let is_it = |one: &&Commune| {
        let names = [one.name.as_deref(), one.code.as_deref()];
        one.level() == level
            && is_same_province(one)
            && names.into_iter().flatten().any(|name| plain_name(name) == wanted)
    };
    let verdict = |one: &Commune| OwnVerdict {
        unit: one.unit,
        set: one.set.clone(),
        criteria: one.tally(),
        recognition: one.recognition,
    };
    all.iter().copied().filter(is_it).map(verdict).collect()
}
