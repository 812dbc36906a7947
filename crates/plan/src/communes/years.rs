//! By which year how many communes are to meet their set (*lộ trình đạt chuẩn*).

use ntm_model::{Rational, UnitLevel};
use serde::{Deserialize, Serialize};

use super::answer::number;
use super::choose::fitting;
use super::commune::Commune;
use super::question::CommunesFilter;
use super::summary::is_complete;

/// What is asked of the years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearQuestion {
    /// Which rows count.
    pub filter: CommunesFilter,
    /// The number of communes that percentages are of; otherwise all that fit.
    pub base: Option<u32>,
    /// The year that is to be in the list even if no commune names it, and behind which nothing
    /// is listed; usually the last year of the programme.
    pub year: Option<u16>,
}

/// The communes by the years that the file names for them (*năm đạt chuẩn*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommunesRoadmap {
    /// The number of communes that percentages are of.
    pub base: u32,
    /// Whether the base was stated; otherwise it is the number of communes that fit.
    pub is_base_stated: bool,
    /// How many communes fit. More than the base is a contradiction to be shown.
    pub communes: u32,
    /// The years in order; those between the first and the last are all there.
    pub years: Vec<RoadmapYear>,
    /// Those without a year that meet every criterion already.
    pub met_without_year: Vec<u32>,
    /// Those without a year that do not.
    pub without_year: Vec<u32>,
    /// Those whose year cannot be read, with its text.
    pub unreadable: Vec<(u32, String)>,
    /// Those whose year is behind the last one asked for.
    pub later: Vec<u32>,
}

/// One year. Communes are named by their numbers among all units.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadmapYear {
    /// The year.
    pub year: u16,
    /// Those that are to meet their set in it.
    pub communes: Vec<u32>,
    /// How many up to its end.
    pub cumulative: u32,
    /// These as a share of the base, from 0; above 1 where the base is too small. `None` of no
    /// base.
    pub share: Option<Rational>,
    /// How many of those up to its end meet every criterion now.
    pub met_now: u32,
}

/// Puts the communes into the years that their file names for them.
pub fn communes_roadmap(all: &[&Commune], question: &YearQuestion) -> CommunesRoadmap {
    let chosen = fitting(all, &question.filter);
    let communes = || chosen.iter().filter_map(|index| all.get(*index).copied()).filter(is_commune);
    let count = number(communes().count());
    let base = question.base.unwrap_or(count);
    let mut roadmap = CommunesRoadmap {
        base,
        is_base_stated: question.base.is_some(),
        communes: count,
        ..CommunesRoadmap::default()
    };
    let mut dated: Vec<(u16, &Commune)> = Vec::new();
    for one in communes() {
        let text = one.within.as_ref().and_then(|within| within.target_year.as_deref());
        match (text, text.and_then(year_of)) {
            (None, _) if is_complete(one.tally()) => roadmap.met_without_year.push(one.unit),
            (None, _) => roadmap.without_year.push(one.unit),
            (Some(text), None) => roadmap.unreadable.push((one.unit, text.to_owned())),
            (_, Some(year)) if question.year.is_some_and(|last| year > last) => {
                roadmap.later.push(one.unit);
            }
            (_, Some(year)) => dated.push((year, one)),
        }
    }
    let first = dated.iter().map(|(year, _)| *year).min();
    let last = question.year.or(dated.iter().map(|(year, _)| *year).max());
    let (Some(first), Some(last)) = (first, last) else { return roadmap };
    let (mut cumulative, mut met_now) = (0, 0);
    for year in first..=last {
        let own = dated.iter().filter(|(of, _)| *of == year).map(|(_, one)| *one);
        let communes: Vec<u32> = own.clone().map(|one| one.unit).collect();
        cumulative += number(communes.len());
        met_now += number(own.filter(|one| is_complete(one.tally())).count());
        let share = (base > 0).then(|| Rational::new(i128::from(cumulative), i128::from(base)));
        roadmap.years.push(RoadmapYear { year, communes, cumulative, share, met_now });
    }
    roadmap
}

fn is_commune(one: &&Commune) -> bool {
    one.level() == UnitLevel::Commune
}

/// The one year of this century that the text names: `2025`, `Năm 2025`, `Quý IV/2025`.
fn year_of(text: &str) -> Option<u16> {
    let mut years = text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| {
        digits.parse::<u16>().ok().filter(|year| (2000..=2100).contains(year))
    });
    let (year, more) = (years.next()?, years.next());
    more.is_none_or(|more| more == year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, year: Option<u16>) {
        assert_eq!(year_of(text), year, "{text}");
    }

    #[test]
    fn a_year_is_read_where_only_one_is_named() {
        check("2025", Some(2025));
        check("Năm 2025", Some(2025));
        check("Quý IV/2025", Some(2025));
        check("31/12/2025", Some(2025));
        check("2024-2025", None);
        check("sau khi có vốn", None);
        check("", None);
    }
}
