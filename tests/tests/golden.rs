//! The sample as every output shows it. The committed files are for reading: a change of a
//! verdict, a sentence or a citation shows up as a difference in them.

use ntm_model::Requirement;
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
    // One set shows the shape; what the others state is in the list of levels.
    let today = std::slice::from_ref(&sets()[0]);
    let text = serde_json::to_string_pretty(&sets_to_wire(today)).unwrap() + "\n";
    check("sets.json", &text);
}

/// Every level that a document states, one a line, so that a change is seen in a review.
#[test]
fn the_levels_of_all_sets() {
    let mut lines = vec!["set\tcode\tvariant\tsince\tuntil\tlevel\tsource\tplace".to_owned()];
    for set in sets() {
        for indicator in set.indicators().flat_map(|one| std::iter::once(one).chain(&one.parts)) {
            for level in &indicator.levels {
                if level.requirement == Requirement::Unknown {
                    continue;
                }
                lines.push(format!(
                    "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
                    set.id,
                    indicator.code,
                    level.variant,
                    level.since,
                    level.until.map(|until| until.to_string()).unwrap_or_default(),
                    level.requirement.canonical(&indicator.unit),
                    level.citation.source,
                    level.citation.place,
                ));
            }
        }
    }
    check("levels.tsv", &(lines.join("\n") + "\n"));
}
