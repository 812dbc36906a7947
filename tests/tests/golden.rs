//! The sample as every output shows it. The committed files are for reading: a change of a
//! verdict, a sentence or a citation shows up as a difference in them.

use ntm_report::{Judged, assessment_to_csv, assessment_to_wire, problems_to_csv, sets_to_wire};
use ntm_tests::{assess, compare_with_file, sample, sets, workspace};
use ntm_text::Language;

#[track_caller]
fn check(file: &str, actual: &str) {
    compare_with_file(&workspace().join("tests/expected").join(file), actual, "UPDATE_EXPECT");
}

#[test]
fn the_sample_as_json() {
    let wire = assessment_to_wire(&assess(sample()), sets());
    check("sample.json", &(serde_json::to_string_pretty(&wire).unwrap() + "\n"));
}

#[test]
fn the_sample_as_a_table() {
    let assessment = assess(sample());
    check("sample.vi.csv", &assessment_to_csv(&assessment, sets(), Language::Vietnamese));
    check("sample.en.csv", &assessment_to_csv(&assessment, sets(), Language::English));
}

#[test]
fn the_problems_of_the_sample() {
    let assessment = assess(sample());
    let files = [Judged { file: None, assessment: &assessment }];
    check("sample-problems.vi.csv", &problems_to_csv(&files, Language::Vietnamese));
    check("sample-problems.en.csv", &problems_to_csv(&files, Language::English));
}

#[test]
fn the_criteria_sets_as_json() {
    let text = serde_json::to_string_pretty(&sets_to_wire(sets())).unwrap() + "\n";
    check("sets.json", &text);
}
