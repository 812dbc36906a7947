//! How far an indicator as a whole is from its level.

use ntm_model::{Code, Gap, IndicatorResult, Rational, Requirement, Verdict};
use serde::{Deserialize, Serialize};

use crate::measure::{Measure, with_parts};

/// A measured gap of an indicator or of one of its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasuredGap {
    /// The indicator or part.
    pub code: Code,
    /// The unit of its numbers.
    pub unit: String,
    /// How far the value has to go.
    pub gap: Gap,
    /// The gap as a share of the level; 1 where the level is zero.
    pub relative: Rational,
}

/// Why no figure says how far an open indicator is from its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum WithoutFigure {
    /// The level is a number, and the unit only says that it is not reached.
    OnlyDeclared,
    /// The level is “Đạt” or a grade: words decide, and no figure can.
    LevelInWords,
    /// Not known to be met or missed: no data, unreadable, or two things at once.
    NoData,
    /// Nobody at hand knows the level.
    NoLevel,
}

/// The gaps of an indicator that is not met.
pub(crate) fn gaps(result: &IndicatorResult) -> Vec<MeasuredGap> {
    let missed = with_parts(result).filter(|one| one.verdict == Verdict::NotMet);
    missed
        .filter_map(|one| {
            let measure = Measure::of(one)?;
            let relative = measure.relative_gap()?;
            let (unit, gap) = (measure.unit.to_owned(), measure.gap.clone());
            Some(MeasuredGap { code: one.code, unit, gap, relative })
        })
        .collect()
}

/// What is missed without a figure that says by how much: the indicator, or parts of it.
pub(crate) fn without_figure(result: &IndicatorResult) -> Vec<(Code, WithoutFigure)> {
    let is_open =
        |one: &&IndicatorResult| !matches!(one.verdict, Verdict::Met | Verdict::NotApplicable);
    let why = |one: &IndicatorResult| match one.verdict {
        Verdict::NoLevel => WithoutFigure::NoLevel,
        Verdict::NotMet if is_numeric(one) => WithoutFigure::OnlyDeclared,
        Verdict::NotMet => WithoutFigure::LevelInWords,
        _ => WithoutFigure::NoData,
    };
    let open_parts = result.parts.iter().filter(is_open);
    // The verdict on a whole follows from its parts where one of them is open.
    let asked: Vec<&IndicatorResult> = match open_parts.clone().next() {
        Some(_) => open_parts.collect(),
        None => Some(result).filter(is_open).into_iter().collect(),
    };
    let has_gap =
        |one: &&IndicatorResult| one.verdict == Verdict::NotMet && Measure::of(one).is_some();
    asked.into_iter().filter(|one| !has_gap(one)).map(|one| (one.code, why(one))).collect()
}

/// The widest of the gaps, because all of them must close.
pub(crate) fn widest(gaps: &[MeasuredGap]) -> Option<Rational> {
    gaps.iter().map(|gap| gap.relative).max()
}

fn is_numeric(result: &IndicatorResult) -> bool {
    let requirement = result.level.as_ref().map(|level| level.requirement);
    requirement.as_ref().is_some_and(Requirement::is_numeric)
}
