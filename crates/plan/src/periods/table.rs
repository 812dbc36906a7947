//! Many places over several periods, criterion by criterion.

use ntm_model::{Change, Rational, Tally, fold};
use serde::{Deserialize, Serialize};

use super::places::{MatchQuestion, PeriodColumn, Places, count, find};
use crate::communes::{Commune, Range, alphabet_key_of, count_verdict, mean};

/// Which places are wanted, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodsQuestion {
    /// The order of the rows.
    pub sort: PeriodsSort,
    /// Only places judged by this set.
    pub set: Option<String>,
    /// Only places with this text in their name or code, whatever its accents and capitals.
    pub text: String,
    /// Only places that won or lost a criterion.
    pub only_changed: bool,
    /// Only places that do not stand in every period.
    pub only_incomplete: bool,
    /// The first row wanted, from 0.
    pub from: u32,
    /// How many rows are wanted.
    pub count: u32,
}

/// In which order places stand; equal ones follow the alphabet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PeriodsSort {
    /// By name, in Vietnamese order.
    #[default]
    Name,
    /// Those that won most criteria first.
    Won,
    /// Those that lost most criteria first.
    Lost,
}

/// The periods side by side: the rows that were asked for, and the totals of all that fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodsAnswer {
    /// The periods, in the order of time.
    pub columns: Vec<PeriodColumn>,
    /// How many places fit.
    pub fitting: u32,
    /// The number of the first row below, from 0.
    pub from: u32,
    /// The rows that were asked for.
    pub rows: Vec<PlaceRow>,
    /// The totals for each set.
    pub sets: Vec<SetPeriods>,
    /// Where it is not certain which rows are the same place, or places cannot be compared.
    pub questions: Vec<MatchQuestion>,
}

/// One place over the periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceRow {
    /// Its official code, if given.
    pub code: Option<String>,
    /// Its name as the latest period writes it.
    pub name: Option<String>,
    /// Its district, if given.
    pub district: Option<String>,
    /// Id of the set.
    pub set: String,
    /// Its number among all units in each period; `None` where the period does not list it.
    pub units: Vec<Option<u32>>,
    /// How many criteria have each verdict in each period.
    pub tallies: Vec<Option<Tally>>,
    /// What changed from each period that lists it to the next that does.
    pub steps: Vec<PlaceStep>,
}

/// What changed between two periods that list a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceStep {
    /// The earlier period, by its number among the columns.
    pub from: u32,
    /// The later one.
    pub to: u32,
    /// The numbers of the criteria that were won.
    pub won: Vec<u8>,
    /// Those that were lost.
    pub lost: Vec<u8>,
    /// Those that have another verdict, met neither before nor now.
    pub changed: Vec<u8>,
}

/// What the places under one set come to over the periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetPeriods {
    /// Id of the set.
    pub set: String,
    /// How many places each period lists.
    pub communes: Vec<u32>,
    /// The mean number of criteria met in each period.
    pub average: Vec<Range<Rational>>,
    /// Each criterion, in the set's order.
    pub criteria: Vec<CriterionPeriods>,
}

/// One criterion over the periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionPeriods {
    /// Its number.
    pub number: u8,
    /// How many places have each verdict in each period.
    pub places: Vec<Tally>,
    /// How many places won it into each period; 0 for the first.
    pub won: Vec<u32>,
    /// How many places lost it into each period.
    pub lost: Vec<u32>,
}

/// Lays the periods of many places side by side. `files` are the numbers of the files that the
/// rows come from, in the order of the rows.
pub fn compare_places(
    all: &[&Commune],
    files: &[u32],
    question: &PeriodsQuestion,
) -> PeriodsAnswer {
    let Places { columns, places, questions } = find(all, files);
    let text = fold(&question.text);
    let mut rows: Vec<(PlaceRow, Vec<u8>)> = Vec::new();
    let mut sets: Vec<SetPeriods> = Vec::new();
    for place in &places {
        let found: Vec<Option<&Commune>> =
            place.iter().map(|row| row.and_then(|row| all.get(row).copied())).collect();
        let Some(row) = place_row(&found) else { continue };
        if !fits(&row, question, &text) {
            continue;
        }
        add(&mut sets, &row, &found);
        let name = alphabet_key_of(row.name.as_deref(), row.code.as_deref());
        rows.push((row, name));
    }
    for set in &mut sets {
        let communes = set.communes.iter().enumerate();
        let average = communes.map(|(column, count)| average_of(&set.criteria, column, *count));
        set.average = average.collect();
    }
    let order = |row: &PlaceRow| {
        let sum =
            |of: fn(&PlaceStep) -> &Vec<u8>| row.steps.iter().map(|step| count(of(step))).sum();
        let most: u32 = match question.sort {
            PeriodsSort::Name => 0,
            PeriodsSort::Won => sum(|step| &step.won),
            PeriodsSort::Lost => sum(|step| &step.lost),
        };
        u32::MAX - most
    };
    rows.sort_by(|one, two| order(&one.0).cmp(&order(&two.0)).then_with(|| one.1.cmp(&two.1)));
    let first = usize::try_from(question.from).unwrap_or(usize::MAX);
    let wanted = usize::try_from(question.count).unwrap_or(usize::MAX);
    PeriodsAnswer {
        columns,
        fitting: count(&rows),
        from: question.from,
        rows: rows.into_iter().skip(first).take(wanted).map(|(row, _)| row).collect(),
        sets,
        questions,
    }
}

fn fits(row: &PlaceRow, question: &PeriodsQuestion, text: &str) -> bool {
    let texts = [row.name.as_deref(), row.code.as_deref()];
    let is_changed = || row.steps.iter().any(|step| !step.won.is_empty() || !step.lost.is_empty());
    question.set.as_ref().is_none_or(|set| row.set == *set)
        && (text.is_empty() || texts.into_iter().flatten().any(|one| fold(one).contains(text)))
        && (!question.only_changed || is_changed())
        && (!question.only_incomplete || row.units.iter().any(Option::is_none))
}

fn place_row(found: &[Option<&Commune>]) -> Option<PlaceRow> {
    let latest = found.iter().rev().flatten().next()?;
    let first = |of: fn(&Commune) -> Option<&str>| {
        found.iter().rev().flatten().find_map(|one| of(one)).map(str::to_owned)
    };
    let mut steps = Vec::new();
    let mut before: Option<(u32, &Commune)> = None;
    for (column, one) in (0..).zip(found) {
        let Some(one) = one else { continue };
        if let Some((from, earlier)) = before {
            steps.push(step(from, earlier, column, one));
        }
        before = Some((column, one));
    }
    Some(PlaceRow {
        code: first(|one| one.code.as_deref()),
        name: first(|one| one.name.as_deref()),
        district: first(Commune::district),
        set: latest.set.clone(),
        units: found.iter().map(|one| one.map(|one| one.unit)).collect(),
        tallies: found.iter().map(|one| one.map(Commune::tally)).collect(),
        steps,
    })
}

fn step(from: u32, before: &Commune, to: u32, now: &Commune) -> PlaceStep {
    let mut step = PlaceStep { from, to, won: Vec::new(), lost: Vec::new(), changed: Vec::new() };
    for (number, verdict) in &now.criteria {
        let Some(earlier) = before.verdict(*number) else { continue };
        match Change::of_criterion(earlier, *verdict) {
            Change::Won => step.won.push(*number),
            Change::Lost => step.lost.push(*number),
            Change::Unchanged => {}
            _ => step.changed.push(*number),
        }
    }
    step
}

/// Counts a place among those of its set.
fn add(sets: &mut Vec<SetPeriods>, row: &PlaceRow, found: &[Option<&Commune>]) {
    let at = sets.iter().position(|set| set.set == row.set).unwrap_or_else(|| {
        sets.push(SetPeriods {
            set: row.set.clone(),
            communes: vec![0; found.len()],
            average: Vec::new(),
            criteria: Vec::new(),
        });
        sets.len() - 1
    });
    let Some(set) = sets.get_mut(at) else { return };
    for (column, one) in found.iter().enumerate() {
        let Some(one) = one else { continue };
        for (number, verdict) in &one.criteria {
            if let Some(criterion) = criterion(&mut set.criteria, *number, found.len())
                && let Some(places) = criterion.places.get_mut(column)
            {
                count_verdict(places, *verdict);
            }
        }
        if let Some(communes) = set.communes.get_mut(column) {
            *communes += 1;
        }
    }
    for step in &row.steps {
        for (numbers, is_won) in [(&step.won, true), (&step.lost, false)] {
            for number in numbers {
                let Some(one) = criterion(&mut set.criteria, *number, found.len()) else {
                    continue;
                };
                let counts = if is_won { &mut one.won } else { &mut one.lost };
                let at = usize::try_from(step.to).unwrap_or(usize::MAX);
                if let Some(count) = counts.get_mut(at) {
                    *count += 1;
                }
            }
        }
    }
}

fn average_of(criteria: &[CriterionPeriods], column: usize, communes: u32) -> Range<Rational> {
    let sum = |of: fn(&Tally) -> u32| {
        let tallies = criteria.iter().filter_map(|one| one.places.get(column));
        tallies.map(|tally| u64::from(of(tally))).sum()
    };
    let low = mean(sum(|tally| tally.met), communes);
    let high = mean(sum(|tally| tally.met + tally.undetermined), communes);
    Range { low, high }
}

fn criterion(
    criteria: &mut Vec<CriterionPeriods>,
    number: u8,
    columns: usize,
) -> Option<&mut CriterionPeriods> {
    let at = criteria.iter().position(|one| one.number == number).unwrap_or_else(|| {
        let zeros = vec![0; columns];
        criteria.push(CriterionPeriods {
            number,
            places: vec![Tally::default(); columns],
            won: zeros.clone(),
            lost: zeros,
        });
        criteria.len() - 1
    });
    criteria.get_mut(at)
}
