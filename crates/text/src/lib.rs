//! Every sentence that the engine says, in Vietnamese and in English.
//!
//! The other crates speak in values ([`ntm_model::Problem`], [`ntm_model::Note`], [`ntm_model::Verdict`]); the page, the
//! terminal and the JavaScript interface turn them into words here, so that one thing is said in
//! one way everywhere. A sentence about a problem says what is wrong and what to do; where it is
//! stands beside it ([`place`]).

mod communes;
mod findings;
mod notes;
mod numbers;
mod periods;
mod problems;
mod words;

pub use communes::{
    base_too_small, count_range, floor, mean_range, reached, set_summary, share_range, standing,
    target, unit_level, year_not_read,
};
pub use findings::finding;
pub use notes::note;
pub use numbers::{comparison, gap, measured, number, rational, requirement, things};
pub use periods::{change, codes_differ, difference, other_set, same_name, twice, way};
pub use problems::problem;
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
