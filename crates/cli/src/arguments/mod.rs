//! What the user asks for.
//!
//! `given` takes the arguments as they come and sees which belong together; `values` reads the
//! text of each.

mod given;
mod plans;
mod values;

use std::ffi::OsString;
use std::path::PathBuf;

use ntm_model::Date;
use ntm_text::Language;

use given::Given;
pub(crate) use plans::{Judging, PlanRequest, ScenarioRequest};

/// A command with its options.
#[derive(Debug)]
pub(crate) enum Command {
    Help(Language),
    Version,
    Evaluate(Evaluate),
    Sets(Sets),
    Template(Template),
    Crosswalk(CrosswalkFile),
    Samples(Samples),
    Plan(PlanRequest),
    Scenario(ScenarioRequest),
    Programme(ProgrammeRequest),
    Calendar(Calendar),
    Levels(Levels),
    Audit(Audit),
    Plans(Plans),
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
    pub(crate) overlay: Vec<PathBuf>,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// The options of `ntm sets`.
#[derive(Debug)]
pub(crate) struct Sets {
    pub(crate) overlay: Vec<PathBuf>,
    pub(crate) format: Format,
    pub(crate) language: Language,
}

/// The options of `ntm template`.
#[derive(Debug)]
pub(crate) struct Template {
    /// Whether the table for a province's own levels is wanted in place of a status file.
    pub(crate) is_levels: bool,
    pub(crate) overlay: Vec<PathBuf>,
    pub(crate) set: Option<String>,
    pub(crate) variant: Option<String>,
    pub(crate) period: Option<String>,
    pub(crate) unit: Option<String>,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// The options of `ntm crosswalk`.
#[derive(Debug)]
pub(crate) struct CrosswalkFile {
    pub(crate) file: PathBuf,
    pub(crate) variant: Option<String>,
    pub(crate) overlay: Vec<PathBuf>,
    pub(crate) year: Option<String>,
    /// The codes to take, separated by commas; empty to look only.
    pub(crate) take: String,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// The options of `ntm programme`.
#[derive(Debug)]
pub(crate) struct ProgrammeRequest {
    /// Id of a bundled programme, or the path of a TOML file; `None` for the list.
    pub(crate) name: Option<String>,
    /// Files of results whose counts stand beside the targets.
    pub(crate) results: Vec<PathBuf>,
    pub(crate) set: Option<String>,
    pub(crate) variant: Option<String>,
    pub(crate) as_of: Option<Date>,
    pub(crate) overlay: Vec<PathBuf>,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// The options of `ntm samples`.
#[derive(Debug)]
pub(crate) struct Samples {
    pub(crate) id: Option<String>,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// The options of `ntm calendar`.
#[derive(Debug)]
pub(crate) struct Calendar {
    /// Id of a bundled programme, or the path of a TOML file; `None` for all bundled ones.
    pub(crate) name: Option<String>,
    pub(crate) from: Option<Date>,
    pub(crate) to: Option<Date>,
    /// Id or name of an organization.
    pub(crate) unit: Option<String>,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// The options of `ntm audit`.
#[derive(Debug)]
pub(crate) struct Audit {
    /// Ids of bundled plans and names of files; all bundled plans when there is none.
    pub(crate) plans: Vec<PathBuf>,
    /// The bundled plan whose units and set a file means.
    pub(crate) base: Option<String>,
    pub(crate) overlay: Vec<PathBuf>,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// The options of `ntm levels`.
#[derive(Debug)]
pub(crate) struct Levels {
    pub(crate) file: PathBuf,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// The options of `ntm plans`.
#[derive(Debug)]
pub(crate) struct Plans {
    /// What is asked of a plan; the list of plans is shown when nothing is.
    pub(crate) table: Option<PlanTable>,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// A table of a plan, with the id of the plan.
#[derive(Debug)]
pub(crate) enum PlanTable {
    /// To start one's own plan with.
    Template(String),
    /// Who does what in each set.
    Duties(String),
    /// What is due where.
    Deadlines(String),
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
    Ics,
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
