//! Any bytes as a file: reading and judging end without a panic, and what is exported as data reads
//! back to equal values.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ntm_evaluate::{Options, evaluate};
use ntm_ingest::read;
use ntm_model::{Date, Place, Submission};
use ntm_report::submission_to_csv;

fuzz_target!(|bytes: &[u8]| {
    let reading = read(bytes);
    let options = Options { set: None, variant: None, as_of: None, today: Date::end_of_year(2026) };
    evaluate(ntm_bundled::sets(), &reading.submission, &options);

    let exported = submission_to_csv(&reading.submission);
    let again = read(exported.as_bytes());
    let (first, second) = (comparable(reading.submission), comparable(again.submission));
    assert_eq!(first, second, "exported as:\n{exported}");
});

/// A submission without what the exported file cannot hold: places, what is said of whole criteria,
/// and units without results.
fn comparable(mut submission: Submission) -> Submission {
    submission.units.retain(|unit| !unit.observations.is_empty());
    for unit in &mut submission.units {
        unit.criteria.clear();
        unit.declared_count = None;
        for cell in [&mut unit.set, &mut unit.variant].into_iter().flatten() {
            cell.place = Place::File;
        }
        for observation in &mut unit.observations {
            observation.place = Place::File;
            for cell in [&mut observation.result, &mut observation.declared].into_iter().flatten() {
                cell.place = Place::File;
            }
            let remarks = [
                &mut observation.not_applicable_reason,
                &mut observation.evidence,
                &mut observation.note,
            ];
            for remark in remarks.into_iter().flatten() {
                remark.place = Place::File;
            }
        }
    }
    submission
}
