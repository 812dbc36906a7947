//! Which rows of several files and periods are the same place.
//!
//! An official code is an identity. Without one, a name counts, with the district where it is
//! given; accents, capitals and “xã” before it do not matter. Where two places could be meant, none
//! is taken, and that is a question to the user.

use ntm_model::Date;
use serde::{Deserialize, Serialize};

use crate::communes::{Commune, number, plain_name, same_place_key};

/// One period, or one file of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodColumn {
    /// The file, where periods alone do not tell the columns apart.
    pub file: Option<u32>,
    /// The last day of the period.
    pub end: Option<Date>,
    /// The period as a file writes it; empty where none does.
    pub text: String,
}

/// Where it is not certain which rows are the same place. Rows are named by their numbers among
/// all units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MatchQuestion {
    /// The row has no code, and its name fits several places; it is compared with none.
    SameName {
        /// The row.
        unit: u32,
        /// A row of each place that it could be.
        candidates: Vec<u32>,
    },
    /// Two places of one name have different codes and never stand in one period: perhaps the code
    /// was changed. They are not compared.
    CodesDiffer {
        /// A row of each.
        units: Vec<u32>,
    },
    /// One place stands twice in one period; the first row is compared.
    Twice {
        /// The rows.
        units: Vec<u32>,
    },
    /// One place was judged by one set in one period and by another in another. They are not
    /// compared, because their codes stand for different things.
    OtherSet {
        /// A row under each set.
        units: Vec<u32>,
    },
}

/// The places with their rows.
pub(super) struct Places {
    pub(super) columns: Vec<PeriodColumn>,
    /// For each place the index of its row in each column.
    pub(super) places: Vec<Vec<Option<usize>>>,
    pub(super) questions: Vec<MatchQuestion>,
}

/// Rows that are one place under one set.
struct Group {
    rows: Vec<usize>,
    is_gone: bool,
}

/// Finds the places; `files` are the numbers of the files that the rows come from.
pub(super) fn find<'a>(all: &'a [&'a Commune], files: &'a [u32]) -> Places {
    let mut found = Found { all, files, groups: Vec::new(), questions: Vec::new() };
    found.group();
    found.join_by_name();
    found.groups.retain(|group| !group.is_gone);
    found.groups.sort_unstable_by_key(|group| group.rows.first().copied());
    found.note_other_sets();
    found.into_places()
}

struct Found<'a> {
    all: &'a [&'a Commune],
    files: &'a [u32],
    groups: Vec<Group>,
    questions: Vec<MatchQuestion>,
}

impl Found<'_> {
    /// Puts rows with one code, or with one name in one district, together.
    fn group(&mut self) {
        let key = |one: &Commune| format!("{}\n{}", one.set, same_place_key(one));
        for rows in chunks(self.all.iter().copied().map(key)) {
            self.groups.push(Group { rows, is_gone: false });
        }
    }

    /// Joins rows without a code to the one place that has their name.
    fn join_by_name(&mut self) {
        let name = |group: &Group| {
            let one = self.first(group);
            let name = one.and_then(|one| one.name.as_deref()).unwrap_or_default();
            format!("{}\n{}", one.map_or("", |one| &one.set), plain_name(name))
        };
        for same in chunks(self.groups.iter().map(name)) {
            if same.len() < 2 {
                continue;
            }
            for at in &same {
                self.join(*at, &same);
            }
            let coded: Vec<usize> = same
                .iter()
                .copied()
                .filter(|at| self.is_coded(*at) && !self.is_gone(*at))
                .collect();
            let is_one = coded.windows(2).all(|pair| match pair {
                [one, two] => self.could_be_one(*one, *two),
                _ => false,
            });
            if coded.len() > 1 && is_one && self.is_named(&coded) {
                let units = self.units(&coded);
                self.questions.push(MatchQuestion::CodesDiffer { units });
            }
        }
    }

    fn join(&mut self, at: usize, same: &[usize]) {
        if self.is_coded(at) || self.is_gone(at) || !self.is_named(&[at]) {
            return;
        }
        let others = same.iter().copied().filter(|other| *other != at && !self.is_gone(*other));
        let candidates: Vec<usize> =
            others.filter(|other| !self.lies_elsewhere(at, *other)).collect();
        match candidates.as_slice() {
            [] => {}
            [only] if self.could_be_one(at, *only) => {
                let rows = self.groups.get_mut(at).map(|group| {
                    group.is_gone = true;
                    std::mem::take(&mut group.rows)
                });
                if let (Some(rows), Some(group)) = (rows, self.groups.get_mut(*only)) {
                    group.rows.extend(rows);
                    group.rows.sort_unstable();
                }
            }
            _ => {
                let candidates = self.units(&candidates);
                for unit in self.units(&[at]) {
                    let candidates = candidates.clone();
                    self.questions.push(MatchQuestion::SameName { unit, candidates });
                }
            }
        }
    }

    fn first(&self, group: &Group) -> Option<&Commune> {
        self.all.get(*group.rows.first()?).copied()
    }

    fn rows(&self, at: usize) -> &[usize] {
        self.groups.get(at).map_or(&[], |group| &group.rows)
    }

    fn is_gone(&self, at: usize) -> bool {
        self.groups.get(at).is_none_or(|group| group.is_gone)
    }

    fn is_coded(&self, at: usize) -> bool {
        self.rows(at)
            .iter()
            .filter_map(|row| self.all.get(*row).copied())
            .any(|one| one.code.is_some())
    }

    fn is_named(&self, groups: &[usize]) -> bool {
        let first = |at: &usize| self.groups.get(*at).and_then(|group| self.first(group));
        groups.iter().filter_map(first).all(|one| one.name.is_some())
    }

    /// The number of the first row of each group.
    fn units(&self, groups: &[usize]) -> Vec<u32> {
        let first = |at: &usize| self.groups.get(*at).and_then(|group| self.first(group));
        groups.iter().filter_map(first).map(|one| one.unit).collect()
    }

    /// Whether the two lie in different districts or provinces.
    fn lies_elsewhere(&self, one: usize, two: usize) -> bool {
        let place = |at: usize, of: fn(&Commune) -> Option<&str>| {
            let rows = self.rows(at).iter().filter_map(|row| self.all.get(*row).copied());
            rows.filter_map(of).map(plain_name).next()
        };
        let differ = |of: fn(&Commune) -> Option<&str>| matches!((place(one, of), place(two, of)), (Some(one), Some(two)) if one != two);
        differ(Commune::district) || differ(Commune::province)
    }

    /// Whether the two never stand in one period of one file, and do not lie apart.
    fn could_be_one(&self, one: usize, two: usize) -> bool {
        let when = |row: &usize| (self.file(*row), self.end(*row));
        let is_shared = |row: &usize| self.rows(two).iter().any(|other| when(other) == when(row));
        !self.rows(one).iter().any(is_shared) && !self.lies_elsewhere(one, two)
    }

    fn file(&self, row: usize) -> u32 {
        self.files.get(row).copied().unwrap_or(0)
    }

    fn end(&self, row: usize) -> Option<Date> {
        self.all.get(row)?.period.as_ref()?.end
    }

    /// Says where one place stands under one set here and under another there.
    fn note_other_sets(&mut self) {
        let key = |group: &Group| self.first(group).map(same_place_key).unwrap_or_default();
        for same in chunks(self.groups.iter().map(key)) {
            let is_apart = same.windows(2).all(|pair| match pair {
                [one, two] => self.could_be_one(*one, *two),
                _ => false,
            });
            if same.len() > 1 && is_apart {
                let units = self.units(&same);
                self.questions.push(MatchQuestion::OtherSet { units });
            }
        }
    }

    fn into_places(mut self) -> Places {
        let mut questions = std::mem::take(&mut self.questions);
        // Two files with one period of one place are compared as files.
        let is_repeated = |group: &Group| {
            group.rows.iter().enumerate().any(|(at, row)| {
                let mut before = group.rows.iter().take(at);
                before.any(|other| {
                    self.end(*other) == self.end(*row) && self.file(*other) != self.file(*row)
                })
            })
        };
        let is_by_file = self.groups.iter().any(is_repeated);
        let column_of = |row: usize| {
            let end = self.end(row);
            (Some(self.file(row)).filter(|_| is_by_file || end.is_none()), end)
        };
        let mut keys: Vec<(Option<u32>, Option<Date>)> = Vec::new();
        let mut columns: Vec<PeriodColumn> = Vec::new();
        for (row, one) in self.all.iter().enumerate() {
            let (file, end) = column_of(row);
            if keys.contains(&(file, end)) {
                continue;
            }
            // Columns of files stand in the order of the files; all others in that of time.
            let is_before = |known: &PeriodColumn| match (known.file, file) {
                (None, None) => known.end < end,
                (known_file, file) => (known_file, known.end) < (file, end),
            };
            let at = columns.iter().take_while(|known| is_before(known)).count();
            let text = one.period.as_ref().map(|period| period.text.clone()).unwrap_or_default();
            keys.insert(at, (file, end));
            columns.insert(at, PeriodColumn { file, end, text });
        }
        let mut places = Vec::new();
        for group in &self.groups {
            let mut place = vec![None; columns.len()];
            let mut twice = Vec::new();
            for row in &group.rows {
                let at = keys.iter().position(|key| *key == column_of(*row));
                let Some(cell) = at.and_then(|at| place.get_mut(at)) else { continue };
                match *cell {
                    None => *cell = Some(*row),
                    Some(first) => twice.extend([first, *row]),
                }
            }
            if !twice.is_empty() {
                twice.dedup();
                let units =
                    twice.iter().filter_map(|row| self.all.get(*row).copied()).map(|one| one.unit);
                questions.push(MatchQuestion::Twice { units: units.collect() });
            }
            places.push(place);
        }
        Places { columns, places, questions }
    }
}

/// The numbers of the texts that are equal, together; the first of each kind decides their order
/// among the others only by its text.
fn chunks(texts: impl Iterator<Item = String>) -> Vec<Vec<usize>> {
    let mut keyed: Vec<(String, usize)> =
        texts.enumerate().map(|(index, text)| (text, index)).collect();
    keyed.sort_unstable();
    let numbers = |same: &[(String, usize)]| same.iter().map(|(_, index)| *index).collect();
    keyed.chunk_by(|one, two| one.0 == two.0).map(numbers).collect()
}

/// How many there are.
pub(super) fn count<T>(things: &[T]) -> u32 {
    number(things.len())
}
