//! Every sentence that the engine says, in Vietnamese and in English.
//!
//! The other crates speak in values ([`ntm_model::Problem`], [`ntm_model::Note`], [`ntm_model::Verdict`]); the page, the
//! terminal and the JavaScript interface turn them into words here, so that one thing is said in
//! one way everywhere. A sentence about a problem says what is wrong and what to do; where it is
//! stands beside it ([`place`]).

mod communes;
mod crosswalk;
mod finding_names;
mod findings;
mod least;
mod levels;
mod notes;
mod number_findings;
mod numbers;
mod overlay;
mod pace;
mod periods;
mod problems;
mod programme;
mod recognition;
mod roles;
mod scenarios;
mod words;

pub use communes::{
    base_too_small, count_range, floor, mean_range, older_left_out, reached, set_summary, share_of,
    share_range, standing, target, unit_level, whole, without_year, year_not_read,
};
pub use crosswalk::{
    crossed_state, crossed_tally, difference, look_only, old_texts, relation, taken_from,
};
pub use finding_names::{duty_letter, duty_role, finding_name, finding_tally};
pub use findings::finding;
pub use least::{least_goal, least_set, least_step, nearest_win, needs_figures};
pub use levels::{levels_applied, levels_not_applied, levels_pending};
pub use notes::note;
pub use numbers::{comparison, gap, measured, number, rational, requirement, things};
pub use overlay::overlay_effect;
pub use pace::{arrival, deadline, pace_required, pace_so_far, quarter, term, timing};
pub use periods::{
    change as period_change, codes_differ, difference as period_difference, other_set, same_name,
    twice, way,
};
pub use problems::{HAS_ENGLISH, problem};
pub use programme::{
    due, month, target_actual, target_kind, target_missing, target_state, targets_counted,
};
pub use recognition::{recognition_of, revocation, revocation_of};
pub use roles::{raci_letters, raci_name, raci_note, role};
pub use scenarios::{change, refused_change, scenario_problem, walk_headline};
pub use words::{
    basis, citation, criterion_verdict, date, place, recognition, severity, verdict, verdict_sign,
};

use serde::{Deserialize, Serialize};

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// Tiếng Việt.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// The one of two texts that is in this language.
    pub fn pick<T>(self, vietnamese: T, english: T) -> T {
        match self {
            Self::Vietnamese => vietnamese,
            Self::English => english,
        }
    }

    /// The tag for `lang` attributes.
    pub fn tag(self) -> &'static str {
        self.pick("vi", "en")
    }
}
