//! The nearest wins: what is closest to its level.

use std::cmp::Ordering;

use ntm_model::{Code, IndicatorResult, Plan, Rational, UnitAssessment, Verdict};
use serde::{Deserialize, Serialize};

use crate::deadline::{due, wanted};
use crate::distance::{MeasuredGap, WithoutFigure, gaps, widest, without_figure};
use crate::quarter::Quarter;

/// Open indicators in the order of their distance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearestWins {
    /// Not met, with figures that say by how much: the smallest gap relative to its level first;
    /// of equal gaps the one with the least time left, then the order of the set.
    pub wins: Vec<NearestWin>,
    /// Open, and no figure says how far (*cần có số liệu*), in the order of the set.
    pub without_figures: Vec<NeedsFigures>,
}

/// An indicator that figures show to be not met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearestWin {
    /// Its place in the order, from 1.
    pub rank: u32,
    /// The indicator.
    pub code: Code,
    /// The measured gaps that must close: its own, or those of its parts.
    pub gaps: Vec<MeasuredGap>,
    /// The widest of them as a share of its level, by which the order goes.
    pub relative_gap: Rational,
    /// When the plan wants it; `None` when the plan does not name it.
    pub due: Option<Quarter>,
    /// Quarters left until then, the running one included; at least one, as in
    /// [`RequiredPace`](crate::RequiredPace).
    pub quarters_left: Option<u32>,
    /// Whether it is the last open indicator of its criterion, so that the criterion is won with
    /// it.
    pub wins_criterion: bool,
    /// How many indicators of its criterion are open besides.
    pub others_open: u32,
}

/// An open indicator without a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedsFigures {
    /// The indicator.
    pub code: Code,
    /// The verdict now.
    pub verdict: Verdict,
    /// The indicator or its parts without a figure, each with the reason.
    pub missing: Vec<(Code, WithoutFigure)>,
    /// When the plan wants it; `None` when the plan does not name it.
    pub due: Option<Quarter>,
}

/// Puts the open indicators of a unit in the order of their distance. An indicator that has
/// measured gaps and parts without figures is listed among the latter: nobody can say how near it
/// is.
pub fn nearest(plan: Option<&Plan>, unit: &UnitAssessment) -> NearestWins {
    let plan = plan.filter(|plan| plan.set == unit.set);
    let mut wins = Vec::new();
    let mut without_figures = Vec::new();
    for criterion in &unit.criteria {
        let open = || criterion.indicators.iter().filter(|one| is_open(one));
        let others_open = u32::try_from(open().count()).unwrap_or(u32::MAX).saturating_sub(1);
        for result in open() {
            let planned = plan.and_then(|plan| plan.indicator(result.code));
            let due = planned.map(|planned| due(wanted(planned), unit.as_of));
            let (code, verdict) = (result.code, result.verdict);
            let missing = without_figure(result);
            let gaps = gaps(result);
            match widest(&gaps).filter(|_| missing.is_empty() && verdict == Verdict::NotMet) {
                Some(relative_gap) => {
                    wins.push(NearestWin {
                        rank: 0,
                        code,
                        gaps,
                        relative_gap,
                        due,
                        quarters_left: due.map(|due| Quarter::left(unit.as_of, due)),
                        wins_criterion: others_open == 0,
                        others_open,
                    });
                }
                None => without_figures.push(NeedsFigures { code, verdict, missing, due }),
            }
        }
    }
    wins.sort_by(nearer);
    for (win, rank) in wins.iter_mut().zip(1..) {
        win.rank = rank;
    }
    NearestWins { wins, without_figures }
}

fn is_open(result: &IndicatorResult) -> bool {
    !matches!(result.verdict, Verdict::Met | Verdict::NotApplicable)
}

/// The order of two wins; what has no deadline comes after what has one.
fn nearer(one: &NearestWin, two: &NearestWin) -> Ordering {
    let time = |win: &NearestWin| (win.due.is_none(), win.due);
    one.relative_gap.cmp(&two.relative_gap).then(time(one).cmp(&time(two)))
}
