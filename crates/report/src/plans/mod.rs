//! Plans on paper: roadmaps, sheets of organizations, and scenarios side by side.
//!
//! Each table is described once ([`grid`]) and written as CSV and as a worksheet alike.

mod comparison;
mod document;
mod grid;
mod responsibilities;
mod roadmap;
mod scenarios;

pub use comparison::{comparison_to_csv, comparison_workbook};
pub use document::{plan_deadlines_to_csv, plan_document_workbook, plan_duties_to_csv};
pub use responsibilities::{responsibilities_to_csv, responsibilities_workbook};
pub use roadmap::{RoadmapReport, roadmap_to_csv, roadmap_workbook};
pub use scenarios::scenarios_to_csv;

use ntm_model::{CriteriaSet, Measured, Verdict};
use ntm_text::Language;

use crate::workbook::Style;

/// The look of a verdict.
fn verdict_style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Met => Style::Met,
        Verdict::NotMet => Style::NotMet,
        Verdict::NotApplicable => Style::Short,
        Verdict::NoData | Verdict::NoLevel | Verdict::Unreadable | Verdict::Conflict => Style::Open,
    }
}

/// The verdict with its sign.
fn verdict_text(verdict: Verdict, language: Language) -> String {
    format!("{} {}", ntm_text::verdict_sign(verdict), ntm_text::verdict(verdict, language))
}

/// The short title of an indicator; empty when the set is not at hand.
fn short_title(set: Option<&CriteriaSet>, code: ntm_model::Code, language: Language) -> &str {
    let indicator = set.and_then(|set| set.indicator(code));
    indicator.map_or("", |one| language.pick(one.short.vi.as_str(), one.short.en.as_str()))
}

/// A measured value; nothing where nothing was measured.
fn value_text(value: Option<&Measured>, unit: &str, language: Language) -> String {
    value.map(|value| ntm_text::measured(value, unit, language)).unwrap_or_default()
}
