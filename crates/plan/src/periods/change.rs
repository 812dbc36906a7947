//! What happened to a verdict from one period to the next.

use ntm_model::Change;
use serde::{Deserialize, Serialize};

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
