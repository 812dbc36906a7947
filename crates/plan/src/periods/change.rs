//! What happened to a verdict from one period to the next.

use ntm_model::{CriterionVerdict, Verdict};
use serde::{Deserialize, Serialize};

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

/// How often each change occurs. The number met now is the number met before, with those won and
/// those newly reported as met, without those lost and those met before and no longer reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeTally {
    /// [`Change::Won`].
    pub won: u32,
    /// [`Change::Lost`].
    pub lost: u32,
    /// [`Change::Unchanged`].
    pub unchanged: u32,
    /// [`Change::Changed`].
    pub changed: u32,
    /// [`Change::NewlyReported`].
    pub newly_reported: u32,
    /// Of these, the ones that are met.
    pub newly_reported_met: u32,
    /// [`Change::NoLongerReported`].
    pub no_longer_reported: u32,
    /// Of these, the ones that were met.
    pub no_longer_reported_met: u32,
}

impl ChangeTally {
    /// Counts a change; `is_met` before and now.
    pub(super) fn add(&mut self, change: Change, is_met: [bool; 2]) {
        let [before, now] = is_met.map(u32::from);
        match change {
            Change::Won => self.won += 1,
            Change::Lost => self.lost += 1,
            Change::Unchanged => self.unchanged += 1,
            Change::Changed => self.changed += 1,
            Change::NewlyReported => {
                self.newly_reported += 1;
                self.newly_reported_met += now;
            }
            Change::NoLongerReported => {
                self.no_longer_reported += 1;
                self.no_longer_reported_met += before;
            }
        }
    }
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
