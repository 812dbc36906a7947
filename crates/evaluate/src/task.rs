//! What is to be judged: an indicator or part, with the level in force.

use ntm_model::{
    Cell, Code, Date, Expected, Indicator, Level, LevelInForce, Measure, Operator, Problem,
    ProblemKind, Requirement, WhyUnreadable,
};

/// An indicator or part to be judged.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Task<'a> {
    /// The code that problems name. For a part that is judged by the figure of its whole, it is
    /// the whole's code, because that is what stands in the user's file.
    pub(crate) code: Code,
    /// The indicator or part.
    pub(crate) indicator: &'a Indicator,
    /// The level in force; `None` when there is none (rule 10).
    pub(crate) level: Option<&'a Level>,
    /// The day that is judged.
    pub(crate) day: Date,
    /// Without a level in force: the day when the first one starts.
    pub(crate) starts: Option<Date>,
}

impl<'a> Task<'a> {
    /// The task for this indicator in a group, on a day (rule 10).
    pub(crate) fn new(indicator: &'a Indicator, variant: Option<&str>, day: Date) -> Self {
        let level = variant.and_then(|variant| indicator.level(variant, day));
        let later = indicator
            .levels
            .iter()
            .filter(|later| Some(later.variant.as_str()) == variant && later.since > day)
            .map(|later| later.since);
        let starts = if level.is_none() { later.min() } else { None };
        Self { code: indicator.code, indicator, level, day, starts }
    }

    /// What is demanded, if that is known (rule 9).
    pub(crate) fn requirement(&self) -> Option<Requirement> {
        self.level.map(|level| level.requirement).filter(|demand| *demand != Requirement::Unknown)
    }

    /// Whether the indicator is judged by words, because its level or its measure is Đạt.
    pub(crate) fn takes_words(&self) -> bool {
        match self.requirement() {
            Some(requirement) => requirement == Requirement::Pass,
            None => matches!(self.indicator.measure, Measure::PassFail | Measure::Composite),
        }
    }

    /// Whether the indicator's results are numbers.
    pub(crate) fn takes_numbers(&self) -> bool {
        use Measure::{Count, Percent, PercentPerYear};
        matches!(self.indicator.measure, Percent | PercentPerYear | Count)
    }

    /// Whether there must be none of the things that are counted.
    pub(crate) fn demands_none(&self) -> bool {
        let Some(Requirement::Number { operator, bound }) = self.requirement() else {
            return false;
        };
        bound.is_zero()
            && self.indicator.measure == Measure::Count
            && matches!(operator, Operator::Equal | Operator::AtMost)
    }

    /// The level for the result.
    pub(crate) fn level_in_force(&self) -> Option<LevelInForce> {
        self.level.map(|level| LevelInForce {
            requirement: level.requirement,
            unit: self.indicator.unit.clone(),
            since: level.since,
            layer: level.layer.clone(),
            citation: level.citation.clone(),
        })
    }

    /// What the cell should hold.
    pub(crate) fn expected(&self) -> Expected {
        match (self.requirement(), self.indicator.measure) {
            (Some(Requirement::Pass), _) => Expected::PassFail,
            (Some(Requirement::Rating(_)), _) | (_, Measure::Rating) => Expected::Rating,
            (_, Measure::PassFail | Measure::Composite) => Expected::PassFail,
            (_, Measure::Percent) => Expected::Percent,
            (_, Measure::PercentPerYear) => Expected::PercentPerYear,
            (_, Measure::Count) => Expected::Count,
        }
    }

    /// The problem that this cell cannot be judged.
    pub(crate) fn unreadable(&self, cell: &Cell, why: WhyUnreadable) -> Problem {
        let (code, expected) = (self.code, self.expected());
        at(cell, ProblemKind::Unreadable { code, text: cell.text.clone(), why, expected })
    }

    /// The problem that this cell holds a result of another kind.
    pub(crate) fn wrong_kind(&self, cell: &Cell) -> Problem {
        let (code, expected) = (self.code, self.expected());
        at(cell, ProblemKind::WrongKind { code, text: cell.text.clone(), expected })
    }
}

/// A problem at the place of this cell.
pub(crate) fn at(cell: &Cell, kind: ProblemKind) -> Problem {
    Problem { kind, place: cell.place.clone() }
}
