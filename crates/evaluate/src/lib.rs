//! What is demanded and what is reported, to what follows.
//!
//! [`evaluate`] holds a submission against a set of criteria and gives an assessment. It never
//! fails and never panics: bad input is a state of the result, with a problem that says what to
//! mend. The rules are numbered in the design under “Verdict rules”, and the comments here name
//! them by those numbers.
//!
//! The way through the files, from the outside in:
//! - `options`: which set, which group and which day a unit is judged by;
//! - `unit`: one place and period, criterion by criterion; `rows`: its rows under their codes;
//! - `indicator`: one indicator; `repeated`: several rows with one code; `composite` with `shared`
//!   and `whole`: an indicator with parts; `each`: a level that must hold for men and for women;
//! - `row`: one row, which is either not applicable (`applicability`), judged by its words
//!   (`words`), its grade (`rating`) or its figure (`number`);
//! - `figure` with `share`: what a figure means for an indicator; `limit`: `≥ 80%` as a result;
//!   `gap`: how far it is from the level;
//! - `memory`: judging thousands of units in short;
//! - `crosswalk`: what a report under an old set suggests for a new one.
//! - `rollup`: criteria; `recognition`: the conditions besides them, and what follows from both;
//!   `revocation`: whether an earlier recognition is lost;
//! - `beside`: a condition that is recognition under another set;
//! - `overlay`: a province's own levels laid over the sets, before anything is judged.

mod ambiguous;
mod amount;
mod applicability;
mod beside;
mod composite;
mod crosswalk;
mod each;
mod figure;
mod finding;
mod gap;
mod indicator;
mod limit;
mod memory;
mod number;
mod options;
mod overlay;
mod rating;
mod recognition;
mod repeated;
mod revocation;
mod rollup;
mod row;
mod rows;
mod share;
mod shared;
mod task;
mod unit;
mod whole;
mod words;

use ntm_ingest::Reading;
use ntm_model::{Assessment, CriteriaSet, Problem, Submission, UnitAssessment, UnitReport};

pub use beside::{rests_on_another, with_report_beside};
pub use crosswalk::{Chosen, CrossOptions, confirmed, cross};
pub use memory::{Memory, judge_in_short};
pub use options::{DEFAULT_SET, Options};
pub use overlay::{
    OverlayLine, Resolved, apply_overlay, check_overlay, overlay_conflicts, overlay_lines,
    own_set_id, resolve_over, resolve_sets,
};

/// Judges a submission. The problems of the result are only those that judging found; what
/// reading found is not repeated.
pub fn evaluate(sets: &[CriteriaSet], submission: &Submission, options: &Options) -> Assessment {
    let others: Vec<&UnitReport> = submission.units.iter().collect();
    evaluate_among(sets, submission, &others, options)
}

/// As [`evaluate`], for a submission that is one of several: `others` are the reports of all of
/// them, in which a condition that is recognition under another set is looked for.
pub fn evaluate_among(
    sets: &[CriteriaSet],
    submission: &Submission,
    others: &[&UnitReport],
    options: &Options,
) -> Assessment {
    let mut problems = Vec::new();
    let judge = |unit| {
        let filled = with_report_beside(sets, unit, others, options, &mut problems);
        unit::judge(sets, filled.as_ref().unwrap_or(unit), options, &mut problems)
    };
    let units: Vec<_> = submission.units.iter().map(judge).collect();
    let first = units.first().map(|unit| unit.as_of);
    let as_of = options.as_of.or(first).unwrap_or(options.today);
    Assessment { as_of, units, problems }
}

/// Judges one unit; what is found on the way is added to `problems`. For those who keep the
/// judgements of many units and judge again only the one that changes. What follows from other
/// reports is not looked for here: see [`with_report_beside`].
pub fn judge_unit(
    sets: &[CriteriaSet],
    unit: &UnitReport,
    options: &Options,
    problems: &mut Vec<Problem>,
) -> UnitAssessment {
    unit::judge(sets, unit, options, problems)
}

/// Reads a text file and judges it. The
/// assessment's problems are reading's, then judging's.
pub fn assess(bytes: &[u8], sets: &[CriteriaSet], options: &Options) -> (Reading, Assessment) {
    let reading = ntm_ingest::read(bytes);
    let assessment = assess_reading(&reading, sets, options);
    (reading, assessment)
}

/// Judges what was read of a file, whatever file it was. The assessment's problems are reading's,
/// then judging's.
pub fn assess_reading(reading: &Reading, sets: &[CriteriaSet], options: &Options) -> Assessment {
    let others: Vec<&UnitReport> = reading.submission.units.iter().collect();
    assess_reading_among(reading, &others, sets, options)
}

/// As [`assess_reading`], for a file that is one of several: `others` are the reports of all.
pub fn assess_reading_among(
    reading: &Reading,
    others: &[&UnitReport],
    sets: &[CriteriaSet],
    options: &Options,
) -> Assessment {
    let mut assessment = evaluate_among(sets, &reading.submission, others, options);
    assessment.problems.splice(0..0, reading.problems.iter().cloned());
    assessment
}
