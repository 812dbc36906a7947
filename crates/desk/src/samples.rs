//! The samples in short, and opening one of them.

use ntm_text::Language;
use serde::{Deserialize, Serialize};

use crate::Desk;

/// A sample in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleLine {
    /// Its id.
    pub id: String,
    /// The name under which it is saved.
    pub file_name: String,
    /// What it is.
    pub title: String,
    /// The place or places that it is about.
    pub place: String,
    /// The title of its criteria set.
    pub set: String,
    /// The document that its figures are taken from; empty where they are made up.
    pub source: String,
    /// Whether its figures are made up, which has to be said beside them.
    pub illustrative: bool,
}

/// All samples, the illustrative one first.
pub fn sample_lines(language: Language) -> Vec<SampleLine> {
    let line = |sample: &ntm_bundled::Sample| {
        let set = ntm_bundled::sets().iter().find(|set| set.id == sample.set);
        SampleLine {
            id: sample.id.to_owned(),
            file_name: sample.file_name.to_owned(),
            title: language.pick(sample.title, sample.title_en).to_owned(),
            place: sample.place.to_owned(),
            set: set
                .map_or(sample.set, |set| language.pick(&set.title.vi, &set.title.en))
                .to_owned(),
            source: sample.source.to_owned(),
            illustrative: sample.illustrative,
        }
    };
    ntm_bundled::samples().iter().map(line).collect()
}

/// The text of a sample, to be opened like a file of the user's; `None` when there is none with
/// this id.
pub fn sample_text(id: &str) -> Option<(&'static str, &'static [u8])> {
    let sample = ntm_bundled::samples().iter().find(|sample| sample.id == id)?;
    Some((sample.file_name, sample.bytes))
}

/// Name and text of a sample, for a room that opens it.
pub(crate) fn sample_file(id: &str) -> Option<(String, String)> {
    let (name, bytes) = sample_text(id)?;
    Some((name.to_owned(), std::str::from_utf8(bytes).ok()?.to_owned()))
}

impl Desk {
    /// Puts the sample that is saved under this name behind the files that are open; nothing when
    /// there is none.
    pub fn open_sample(&mut self, file_name: &str) {
        let mut samples = ntm_bundled::samples().iter();
        if let Some(sample) = samples.find(|sample| sample.file_name == file_name) {
            self.open(sample.file_name, sample.bytes.to_vec());
        }
    }
}
