//! Words for what many places, and several periods of a place, come to.

use serde::{Deserialize, Serialize};

use crate::{CriterionVerdict, Verdict};

/// Which kind of place a set is for (*xã, thôn, huyện, tỉnh*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum UnitLevel {
    /// Thôn, xóm.
    Village,
    /// Xã.
    Commune,
    /// Huyện, thị xã, thành phố.
    District,
    /// Tỉnh.
    Province,
}

impl UnitLevel {
    /// The kind of place, by the id of its set, which begins with it.
    pub fn of_set(set: &str) -> Self {
        let begins = |starts: &[&str]| starts.iter().any(|start| set.starts_with(start));
        if begins(&["huyen", "thi-xa"]) {
            Self::District
        } else if begins(&["tinh"]) {
            Self::Province
        } else if begins(&["thon", "xom"]) {
            Self::Village
        } else {
            Self::Commune
        }
    }
}

/// How a place stands to a least number of criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// It has reached it.
    Reached,
    /// It has not, unless enough of what is undetermined is met.
    PerhapsUnder,
    /// It is below it, even if everything undetermined were met.
    Under,
}

/// Whether a bound on many places holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reached {
    /// It does.
    Yes,
    /// It does not, even if everything undetermined were met.
    No,
    /// It depends on what is undetermined.
    Open,
}

/// The change from one period to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Change {
    /// Met now, and reported but not met before.
    Won,
    /// Met before, and reported but not met now.
    Lost,
    /// The same verdict.
    Unchanged,
    /// Another verdict, but met neither before nor now.
    Changed,
    /// Without data before.
    NewlyReported,
    /// Without data now.
    NoLongerReported,
}

impl Change {
    /// The change of an indicator.
    pub fn of(before: Verdict, now: Verdict) -> Self {
        match (before, now) {
            (before, now) if before == now => Self::Unchanged,
            (Verdict::NoData, _) => Self::NewlyReported,
            (_, Verdict::NoData) => Self::NoLongerReported,
            (_, Verdict::Met) => Self::Won,
            (Verdict::Met, _) => Self::Lost,
            _ => Self::Changed,
        }
    }

    /// The change of a criterion. One that is undetermined may be without any data; that is seen
    /// at its indicators.
    pub fn of_criterion(before: CriterionVerdict, now: CriterionVerdict) -> Self {
        match (before, now) {
            (before, now) if before == now => Self::Unchanged,
            (_, CriterionVerdict::Met) => Self::Won,
            (CriterionVerdict::Met, _) => Self::Lost,
            _ => Self::Changed,
        }
    }
}

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// Better than before.
    Better,
    /// Worse than before.
    Worse,
    /// The same value.
    Same,
    /// It has changed, and nothing says which way is better.
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: Verdict, now: Verdict, change: Change) {
        assert_eq!(Change::of(before, now), change, "{before:?} {now:?}");
    }

    #[test]
    fn changes_are_named_by_what_was_known() {
        use Verdict::{Conflict, Met, NoData, NotMet, Unreadable};
        check(NotMet, Met, Change::Won);
        check(Conflict, Met, Change::Won);
        check(Met, NotMet, Change::Lost);
        check(Met, Unreadable, Change::Lost);
        check(Met, Met, Change::Unchanged);
        check(NoData, NoData, Change::Unchanged);
        check(NoData, Met, Change::NewlyReported);
        check(NoData, NotMet, Change::NewlyReported);
        check(Met, NoData, Change::NoLongerReported);
        check(NotMet, Conflict, Change::Changed);
    }
}
