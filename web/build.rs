//! Judges the sample when the page is built, so that the page opens with a worked example. Only
//! what the first view shows is kept; the rest comes with the engine's own answer.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use ntm_desk::{Answer, Desk, Input, to_bytes};
use ntm_model::Date;

/// The headline, and each criterion with its verdict.
fn first_view(mut answer: Answer) -> Answer {
    let results = answer.shown.iter_mut().flat_map(|shown| &mut shown.assessment.criteria);
    for result in results.flat_map(|criterion| &mut criterion.indicators) {
        result.reads.clear();
        result.value = None;
        result.level = None;
        result.comparison = None;
        result.gap = None;
        result.notes.clear();
        result.parts.clear();
    }
    if let Some(shown) = &mut answer.shown {
        shown.edits.clear();
        shown.remarks.clear();
    }
    if let Some(set) = &mut answer.set {
        set.sources.clear();
        set.repairs.clear();
        set.criteria.iter_mut().for_each(|criterion| criterion.indicators.clear());
    }
    // Without files the other pages know that they have to wait.
    Answer { files: Vec::new(), problems: Vec::new(), planned: None, samples: Vec::new(), ..answer }
}

fn main() -> ExitCode {
    let mut desk = Desk::default();
    desk.open_sample("binh-giang-2026-minh-hoa.csv");
    let input = Input {
        edits: Vec::new(),
        variant: None,
        as_of: None,
        unit: 0,
        // The sample names its period, so that no verdict depends on the day.
        today: Date::end_of_year(2026),
        language: Default::default(),
        reading: Vec::new(),
    };
    let Some(folder) = env::var_os("OUT_DIR") else { return ExitCode::FAILURE };
    match fs::write(
        PathBuf::from(folder).join("sample.postcard"),
        to_bytes(&first_view(desk.answer(&input))),
    ) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}
