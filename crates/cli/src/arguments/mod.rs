//! What the user asks for.
//!
//! `given` takes the arguments as they come and sees which belong together; `values` reads the
//! text of each.

mod given;
mod values;

use std::ffi::OsString;
use std::path::PathBuf;

use ntm_model::Date;
use ntm_text::Language;

use given::Given;

/// A command with its options.
#[derive(Debug)]
pub(crate) enum Command {
    Help(Language),
    Version,
    Evaluate(Evaluate),
    Sets(Sets),
    Template(Template),
    Communes(Communes),
    Compare(Evaluate),
}

/// The options of `ntm evaluate`.
#[derive(Debug)]
pub(crate) struct Evaluate {
    pub(crate) files: Vec<PathBuf>,
    pub(crate) set: Option<String>,
    pub(crate) variant: Option<String>,
    pub(crate) as_of: Option<Date>,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// The options of `ntm sets`.
#[derive(Debug)]
pub(crate) struct Sets {
    pub(crate) format: Format,
    pub(crate) language: Language,
}

/// The options of `ntm template`.
#[derive(Debug)]
pub(crate) struct Template {
    pub(crate) set: Option<String>,
    pub(crate) variant: Option<String>,
    pub(crate) period: Option<String>,
    pub(crate) unit: Option<String>,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// The options of `ntm communes`.
#[derive(Debug)]
pub(crate) struct Communes {
    /// What it has in common with `ntm evaluate`.
    pub(crate) judged: Evaluate,
    /// The number of communes that percentages are of.
    pub(crate) base: Option<u32>,
    /// The least number of criteria that no commune is to be under.
    pub(crate) floor: Option<u32>,
    /// The last year of the roadmap.
    pub(crate) year: Option<u16>,
}

/// The form of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Json,
    Csv,
    Xlsx,
}

/// The arguments make no sense; why, as a sentence.
#[derive(Debug)]
pub(crate) struct WrongUsage {
    pub(crate) message: String,
    pub(crate) language: Language,
}

/// Reads the arguments after the program's name.
pub(crate) fn parse(arguments: Vec<OsString>) -> Result<Command, WrongUsage> {
    let language = language_of(&arguments);
    let wrong = |message| WrongUsage { message, language };
    let given = Given::read(arguments, language).map_err(wrong)?;
    given.command(language).map_err(wrong)
}

/// The language is looked for first, because complaints about the other arguments are in it.
fn language_of(arguments: &[OsString]) -> Language {
    let mut pairs = arguments.iter().zip(arguments.iter().skip(1));
    let is_english = pairs.any(|(name, value)| name == "--lang" && value == "en")
        || arguments.iter().any(|argument| argument == "--lang=en");
    if is_english { Language::English } else { Language::Vietnamese }
}
