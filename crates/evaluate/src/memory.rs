//! What was judged before, for those who judge thousands of units and keep little of each. Communes
//! say the same few things of most indicators, and the same cells lead to the same verdict.

use std::sync::Arc;

use ntm_model::{
    Code, CriteriaSet, Date, Gap, Indicator, IndicatorResult, Place, Problem, ProblemKind,
    Rational, Said, UnitAssessment, UnitReport, Variant, Verdict,
};

use crate::options::{self, Options};
use crate::rows::Row;
use crate::unit::Ground;
use crate::{indicator, unit};

/// What was judged before, while the sets stay the same. It takes a few MiB, however much is judged.
#[derive(Debug, Default)]
pub struct Memory<'s> {
    /// Each verdict has one place, which the next one that belongs there takes from it. There are
    /// none before the first verdict, because many a memory is never used.
    places: Vec<Option<Known<'s>>>,
    /// The last set of which the only group or region was looked for, and that.
    only_variant: Option<(&'s CriteriaSet, Option<&'s Variant>)>,
}

/// A verdict with all that it rests on.
#[derive(Debug)]
struct Known<'s> {
    indicator: &'s Indicator,
    variant: Option<&'s str>,
    day: Date,
    /// What the rows of the indicator and of its parts say: for each code that has a row, the cells
    /// that judging looks at. Cells that share what they say are the same.
    cells: Vec<(Code, [Option<Arc<Said>>; 3])>,
    verdict: Verdict,
    gap: Option<Rational>,
    problems: Vec<FoundAt>,
    /// Which of the places were one and the same; none where there are no problems.
    alike: Vec<usize>,
}

/// A problem, without its place in one file.
#[derive(Debug)]
struct FoundAt {
    kind: ProblemKind,
    /// The number of the place among those of the rows; `None` for the file as a whole.
    at: Option<usize>,
}

/// Judges one unit in short: of its indicators only codes, verdicts and the amounts of gaps are
/// sure to be there, and no parts. Everything else, the problems too, is as
/// [`judge_unit`](crate::judge_unit) gives it.
pub fn judge_in_short<'s>(
    sets: &'s [CriteriaSet],
    unit: &UnitReport,
    options: &Options,
    memory: &mut Memory<'s>,
    problems: &mut Vec<Problem>,
) -> UnitAssessment {
    unit::judge_with(sets, unit, options, Some(memory), problems)
}

impl<'s> Memory<'s> {
    /// How many verdicts are kept, as a power of two.
    const BITS: u32 = 13;

    /// As [`options::only_variant`].
    pub(crate) fn only_variant(&mut self, set: &'s CriteriaSet) -> Option<&'s Variant> {
        let known = self.only_variant.filter(|(known, _)| std::ptr::eq(*known, set));
        self.only_variant.insert(known.unwrap_or_else(|| (set, options::only_variant(set)))).1
    }

    /// As [`indicator::judge`], in short.
    pub(crate) fn judge(
        &mut self,
        ground: &Ground<'s, '_>,
        indicator: &'s Indicator,
        problems: &mut Vec<Problem>,
    ) -> IndicatorResult {
        let Some(place) = place(ground, indicator) else {
            return indicator::judge(ground, indicator, problems);
        };
        if self.places.is_empty() {
            self.places.resize_with(1 << Self::BITS, || None);
        }
        let known = self.places.get(place).and_then(Option::as_ref);
        if let Some(known) = known.filter(|known| known.is_of(ground, indicator))
            && known.give_problems(ground, problems)
        {
            return known.result();
        }
        let before = problems.len();
        let result = indicator::judge(ground, indicator, problems);
        let found = problems.get(before..).unwrap_or_default();
        if let Some(place) = self.places.get_mut(place) {
            *place = Known::new(ground, indicator, &result, found);
        }
        result
    }
}

impl<'s> Known<'s> {
    /// `None` where a problem stands elsewhere than in the rows.
    fn new(
        ground: &Ground<'s, '_>,
        indicator: &'s Indicator,
        result: &IndicatorResult,
        found: &[Problem],
    ) -> Option<Self> {
        let places = if found.is_empty() { Vec::new() } else { places(ground, indicator) };
        let found_at = |problem: &Problem| {
            let at = places.iter().position(|place| *place == Some(&problem.place));
            let is_known = at.is_some() || problem.place == Place::File;
            is_known.then(|| FoundAt { kind: problem.kind.clone(), at })
        };
        let said =
            |(code, row): (Code, &Row<'_>)| (code, row.said().map(Option::<&Arc<_>>::cloned));
        Some(Self {
            indicator,
            variant: ground.variant,
            day: ground.day,
            cells: rows(ground, indicator).map(said).collect(),
            verdict: result.verdict,
            gap: result.gap.as_ref().map(|gap| gap.amount),
            problems: found.iter().map(found_at).collect::<Option<_>>()?,
            alike: alike(&places),
        })
    }

    fn is_of(&self, ground: &Ground<'_, '_>, indicator: &Indicator) -> bool {
        std::ptr::eq(self.indicator, indicator)
            && self.day == ground.day
            && self.variant == ground.variant
            && self.has_cells_of(rows(ground, indicator))
    }

    fn has_cells_of<'g>(&self, mut rows: impl Iterator<Item = (Code, &'g Row<'g>)>) -> bool {
        let address = |said: &Option<Arc<Said>>| said.as_ref().map(Arc::as_ptr);
        let same = |(code, known): &(Code, [_; 3])| {
            rows.next().is_some_and(|(of, row)| {
                let said = row.said().map(|said| said.map(Arc::as_ptr));
                of == *code && known.iter().map(address).eq(said)
            })
        };
        self.cells.iter().all(same) && rows.next().is_none()
    }

    /// Adds the problems as they stand in these rows; `false` where that cannot be told.
    fn give_problems(&self, ground: &Ground<'_, '_>, problems: &mut Vec<Problem>) -> bool {
        if self.problems.is_empty() {
            return true;
        }
        let places = places(ground, self.indicator);
        if alike(&places) != self.alike {
            return false;
        }
        problems.extend(self.problems.iter().map(|found| {
            let place = found.at.and_then(|at| *places.get(at)?);
            Problem { kind: found.kind.clone(), place: place.cloned().unwrap_or(Place::File) }
        }));
        true
    }

    fn result(&self) -> IndicatorResult {
        IndicatorResult {
            code: self.indicator.code,
            verdict: self.verdict,
            basis: None,
            reads: Vec::new(),
            value: None,
            level: None,
            comparison: None,
            gap: self.gap.map(|amount| Gap { amount, things: None }),
            notes: Vec::new(),
            parts: Vec::new(),
        }
    }
}

/// The row of the indicator and those of its parts, each the only one of its code.
fn rows<'g>(
    ground: &'g Ground<'_, '_>,
    indicator: &Indicator,
) -> impl Iterator<Item = (Code, &'g Row<'g>)> {
    let first = |(code, rows): (Code, &'g [Row<'g>])| Some((code, rows.first()?));
    ground.rows.under(indicator.code).filter_map(first)
}

/// Where the rows and their cells stand.
fn places<'g>(ground: &'g Ground<'_, '_>, indicator: &Indicator) -> Vec<Option<&'g Place>> {
    rows(ground, indicator).flat_map(|(_, row)| row.places()).collect()
}

/// For each place the first one that is the same. A wide table has the row and the result of an
/// indicator in one cell, and a problem does not say which of the two it is about.
fn alike(places: &[Option<&Place>]) -> Vec<usize> {
    let first = |place| places.iter().position(|other| *other == place).unwrap_or_default();
    places.iter().copied().map(first).collect()
}

/// Where a verdict belongs: the same place for the same cells. `None` where a code has several
/// rows.
fn place(ground: &Ground<'_, '_>, indicator: &Indicator) -> Option<usize> {
    let mut hash = 0_usize;
    let mut add = |number: usize| {
        // The golden ratio of 32 bits: each bit of the number reaches the highest ones.
        hash = (hash.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b1);
    };
    add(std::ptr::from_ref(indicator).addr());
    let (month, day) = (usize::from(ground.day.month()), usize::from(ground.day.day()));
    add((usize::from(ground.day.year()) * 12 + month) * 31 + day);
    for (code, rows) in ground.rows.under(indicator.code) {
        let [row] = rows else { return None };
        add(usize::try_from(code.rank()).unwrap_or_default());
        row.said().iter().for_each(|said| add(said.map_or(0, |said| Arc::as_ptr(said).addr())));
    }
    Some(hash >> (usize::BITS - Memory::BITS))
}
