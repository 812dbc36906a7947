//! What the tests that span crates have in common.
//!
//! - [`read_file`] and its neighbours: the one place where tests meet the readers;
//! - [`compare_with_file`]: golden files.

mod reading;

use std::path::{Path, PathBuf};

use ntm_evaluate::Options;
use ntm_model::{Assessment, CriteriaSet, Date};

pub use reading::{DeclaredCriteria, FoundTable, declared_criteria, read_file, tables};

/// The sample that golden files are made of.
pub const SAMPLE_FILE: &str = "binh-giang-2026-minh-hoa.csv";

/// The top folder of the project.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The sets that travel with the program.
pub fn sets() -> &'static [CriteriaSet] {
    ntm_bundled::sets()
}

/// The bytes of the sample.
///
/// # Panics
/// When no sample has that name.
#[expect(clippy::expect_used, reason = "a helper of tests")]
pub fn sample() -> &'static [u8] {
    let mut samples = ntm_bundled::samples().iter();
    samples.find(|sample| sample.file_name == SAMPLE_FILE).expect("the sample is bundled").bytes
}

/// Options with no choice made; the day is one on which the sample's levels are in force.
pub fn no_choice() -> Options {
    Options { set: None, variant: None, as_of: None, today: Date::end_of_year(2026) }
}

/// The assessment of a file with no choice made.
pub fn assess(bytes: &[u8]) -> Assessment {
    ntm_evaluate::assess(bytes, sets(), &no_choice()).1
}

/// Compares a text with a committed file. With `switch` set in the environment the file is
/// written instead: look at the difference before you commit it.
///
/// # Panics
/// When they differ, or the file cannot be read or written.
#[track_caller]
#[expect(clippy::expect_used, clippy::panic, reason = "a helper of tests")]
pub fn compare_with_file(path: &Path, actual: &str, switch: &str) {
    if std::env::var_os(switch).is_some() {
        std::fs::write(path, actual).expect("the file can be written");
        return;
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    let differing = expected.lines().zip(actual.lines()).position(|(old, new)| old != new);
    let shorter = expected.lines().count().min(actual.lines().count());
    let line = differing.unwrap_or(shorter);
    if expected != actual {
        panic!(
            "{} is not what the program makes. First difference in line {}:\n- {}\n+ {}\n\
             If the new form is right, run the test again with {switch}=1.",
            path.display(),
            line + 1,
            expected.lines().nth(line).unwrap_or_default(),
            actual.lines().nth(line).unwrap_or_default(),
        );
    }
}
