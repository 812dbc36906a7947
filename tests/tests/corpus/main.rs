//! Files as people write and export them, and what must come of each. The expectations in
//! `tests/corpus/*.tsv` were worked out by hand; change one only when a rule changes.
//! `tests/corpus/PROVENANCE.md` says what each column means and where each file comes from.
//!
//! - `rows`: the verdict, value, place and problems of single results (`expected.tsv`);
//! - `tables`: header, columns and numbers of rows (`tables.tsv`);
//! - `refused`: files that nothing can be taken from (`refused.tsv`);
//! - `lists`: what lists of provinces declare (`lists.tsv`);
//! - `large`: files that are too large to be kept, made when the tests run;
//! - `table`: how the tables of expectations are read and compared.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

mod large;
mod lists;
mod refused;
mod rows;
mod table;
mod tables;

use std::collections::BTreeMap;

use ntm_evaluate::evaluate;
use ntm_ingest::Reading;
use ntm_model::Assessment;
use ntm_tests::{no_choice, read_file, sets};

use crate::table::{folder, text};

/// Every file that the tables of expectations name, read and judged once.
#[derive(Default)]
struct Files {
    read: BTreeMap<String, (Reading, Assessment)>,
}

impl Files {
    /// The reading and the assessment of a file. `+font` behind its name: the user has agreed to
    /// the conversion from an old font.
    fn get(&mut self, key: &str) -> &(Reading, Assessment) {
        self.read.entry(key.to_owned()).or_insert_with(|| {
            let name = key.strip_suffix("+font").unwrap_or(key);
            let bytes = std::fs::read(folder().join(name)).unwrap_or_else(|_| panic!("{name}"));
            let reading = read_file(&bytes, key != name);
            let mut assessment = evaluate(sets(), &reading.submission, &no_choice());
            assessment.problems.splice(0..0, reading.problems.iter().cloned());
            (reading, assessment)
        })
    }
}

/// What is other than expected: the file and a text for the programmer.
type Difference = (String, String);

#[test]
fn every_file_is_read_and_judged_as_worked_out_by_hand() {
    let mut files = Files::default();
    let checks = [rows::differences, tables::differences, refused::differences, lists::differences];
    let differences: Vec<Difference> = checks.iter().flat_map(|check| check(&mut files)).collect();
    let differences: Vec<String> =
        differences.into_iter().map(|(file, text)| format!("{file}: {text}")).collect();
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn every_file_of_the_corpus_has_expectations_and_a_purpose() {
    let tables = ["expected.tsv", "refused.tsv", "lists.tsv"].map(text).concat();
    let provenance = text("PROVENANCE.md");
    let kept = [".tsv", ".md", ".py", ".gitignore"];
    for entry in std::fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if kept.iter().any(|ending| name.ends_with(ending)) || name == "__pycache__" {
            continue;
        }
        let is_expected = tables.contains(&format!("\n{name}\t"));
        assert!(is_expected, "{name} stands in no table of expectations");
        assert!(provenance.contains(&format!("`{name}`")), "{name} in PROVENANCE.md");
    }
}
