//! What the tests of broken files have in common.

use ntm_catalog::SeedError;

/// A file with some of its text replaced.
#[track_caller]
pub(crate) fn broken(fixture: &str, changes: &[(&str, &str)]) -> String {
    let mut text = fixture.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "the fixture has no {from:?}");
        text = text.replacen(from, to, 1);
    }
    text
}

/// Compares the sentences about a file with the expected ones, given without the file's name.
#[track_caller]
pub(crate) fn compare<T>(read: Result<T, Vec<SeedError>>, expected: &[&str]) {
    let errors = read.err().unwrap_or_default();
    let said: Vec<String> = errors
        .iter()
        .map(|error| {
            let sentence = error.to_string();
            sentence.strip_prefix("thu.toml, ").unwrap_or(&sentence).to_owned()
        })
        .collect();
    assert_eq!(said, expected, "\n{}", said.join("\n"));
    for error in &errors {
        assert!(error.to_string().ends_with(&format!("[{}]", error.code())));
    }
}
