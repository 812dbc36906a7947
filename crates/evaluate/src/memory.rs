//! What was judged before, for those who judge thousands of units and keep little of each. Communes
//! say the same few things of most indicators, and the same cells lead to the same verdict.

use std::sync::Arc;

use ntm_model::{
    Code, CriteriaSet, Date, Gap, Indicator, IndicatorResult, Problem, Rational, Said,
    UnitAssessment, UnitReport, Verdict,
};

use crate::options::Options;
use crate::unit::Ground;
use crate::{indicator, unit};

/// What was judged before, while the sets stay the same. It takes a few MiB, however much is judged.
#[derive(Debug, Default)]
pub struct Memory<'s> {
    /// Each verdict has one place, which the next one that belongs there takes from it. There are
    /// none before the first verdict, because many a memory is never used.
    places: Vec<Option<Known<'s>>>,
}

/// A verdict with all that it rests on.
#[derive(Debug)]
struct Known<'s> {
    indicator: &'s Indicator,
    variant: Option<String>,
    day: Date,
    cells: Cells,
    verdict: Verdict,
    gap: Option<Rational>,
}

/// What the rows of an indicator and of its parts say: for each code, if it has a row, the cells
/// that judging looks at.
type Cells = Vec<Option<[Option<Arc<Said>>; 3]>>;

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
    let mut judge = |ground: &Ground<'s, '_>, indicator: &'s Indicator, problems: &mut _| {
        memory.judge(ground, indicator, problems)
    };
    unit::judge_with(sets, unit, options, &mut judge, problems)
}

impl<'s> Memory<'s> {
    /// How many verdicts are kept; a power of two.
    const PLACES: usize = 1 << 13;

    fn judge(
        &mut self,
        ground: &Ground<'s, '_>,
        indicator: &'s Indicator,
        problems: &mut Vec<Problem>,
    ) -> IndicatorResult {
        let Some(cells) = cells(ground, indicator) else {
            return indicator::judge(ground, indicator, problems);
        };
        if self.places.is_empty() {
            self.places.resize_with(Self::PLACES, || None);
        }
        let place = place(ground.day, indicator.code, &cells) % Self::PLACES;
        let known = self.places.get(place).and_then(Option::as_ref);
        if let Some(known) = known.filter(|known| known.is_of(ground, indicator, &cells)) {
            return known.result();
        }
        let before = problems.len();
        let result = indicator::judge(ground, indicator, problems);
        // A problem names its place, which is another one each time.
        if problems.len() == before
            && let Some(known) = self.places.get_mut(place)
        {
            *known = Some(Known {
                indicator,
                variant: ground.variant.map(str::to_owned),
                day: ground.day,
                cells,
                verdict: result.verdict,
                gap: result.gap.as_ref().map(|gap| gap.amount),
            });
        }
        result
    }
}

impl Known<'_> {
    fn is_of(&self, ground: &Ground<'_, '_>, indicator: &Indicator, cells: &Cells) -> bool {
        std::ptr::eq(self.indicator, indicator)
            && self.day == ground.day
            && self.variant.as_deref() == ground.variant
            && self.cells == *cells
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

/// The cells of the indicator and of its parts; `None` where a code has several rows.
fn cells(ground: &Ground<'_, '_>, indicator: &Indicator) -> Option<Cells> {
    let codes = indicator.parts.iter().map(|part| part.code).chain([indicator.code]);
    codes
        .map(|code| match ground.rows.of(code) {
            [] => Some(None),
            [row] => Some(Some(row.said())),
            _ => None,
        })
        .collect()
}

/// Where a verdict belongs: the same place for the same things.
fn place(day: Date, code: Code, cells: &Cells) -> usize {
    let mut hash = Hash(0);
    hash.add(&[code.criterion(), code.indicator(), day.month(), day.day()]);
    hash.add(&day.year().to_le_bytes());
    for said in cells {
        hash.add(&[u8::from(said.is_some())]);
        for said in said.iter().flatten() {
            hash.add(said.as_ref().map_or(&[], |said| said.text.as_bytes()));
            hash.add(&[0]);
        }
    }
    hash.0 >> 8
}

/// FNV-1a, in as many bits as the machine has.
struct Hash(usize);

impl Hash {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ usize::from(*byte)).wrapping_mul(0x0100_0193);
        }
    }
}
