//! What the page and the engine say to each other.

use ntm_ingest::{Letters, ReadOptions, TableSummary};
use ntm_model::{
    Code, CriteriaSet, Date, Period, Plan, Severity, Tally, UnitAssessment, UnitReport,
};
use ntm_plan::{Responsibilities, Roadmap};
use ntm_report::WorkbookSpec;
use ntm_text::Language;
use serde::{Deserialize, Serialize};

use crate::kinds::FileKind;
use crate::samples::SampleLine;

/// Everything that the user has chosen and typed, besides the files themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// The values typed in place of what the files say.
    pub edits: Vec<UnitEdit>,
    /// The group or region, by id; it goes before what the file names.
    pub variant: Option<String>,
    /// The day on which levels must be in force; otherwise the end of each unit's period.
    pub as_of: Option<Date>,
    /// The unit to show, by its number in the order of the files.
    pub unit: usize,
    /// The day on the user's calendar.
    pub today: Date,
    /// The language of the sentences.
    pub language: Language,
    /// How each file is to be read, in the order of the files; a file without an entry is read as
    /// it seems best.
    pub reading: Vec<ReadOptions>,
}

/// A value typed for an indicator of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitEdit {
    /// The unit.
    pub unit: UnitId,
    /// The indicator or part.
    pub code: Code,
    /// What was typed.
    pub edit: Edit,
}

/// What makes a unit the same one when its file is read in another way: its number changes as soon
/// as a sheet before it is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitId {
    /// The file that it comes from, by its number.
    pub file: usize,
    /// Its official code, if given.
    pub code: Option<String>,
    /// Its name, if given.
    pub name: Option<String>,
    /// The period of its results as written, if given.
    pub period: Option<String>,
}

/// What stands for one indicator: typed by the user, or in the file as the start of an edit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The result.
    pub result: String,
    /// The unit's own claim.
    pub declared: String,
    /// Why the indicator does not apply.
    pub reason: String,
}

/// Everything that the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The files with what was understood of each.
    pub files: Vec<FileSummary>,
    /// The problems by kind, the gravest kind first.
    pub problems: Vec<ProblemGroup>,
    /// How many units the files have.
    pub unit_count: usize,
    /// Every unit of the files, in their order; none of more than [`Answer::LISTED`].
    pub units: Vec<UnitLine>,
    /// The unit that is shown, by its number; smaller than the number of units if there are any.
    pub unit: usize,
    /// The unit that is shown; `None` when the files have none.
    pub shown: Option<ShownUnit>,
    /// The set of the unit that is shown, or the one that would be taken; `None` when the program
    /// has none at all.
    pub set: Option<CriteriaSet>,
    /// The plan that assigns the work of the unit that is shown.
    pub planned: Option<Planned>,
    /// How many typed values are for units that the files do not have as they are read now.
    pub unused_edits: usize,
    /// The examples that can be opened.
    pub samples: Vec<SampleLine>,
    /// By which levels of a province things are judged, and which are not applied, in words; empty
    /// when no file has any.
    pub levels: String,
}

impl Answer {
    /// So many units are listed at most. A list of more is slow and of no use; the table of communes
    /// finds one sooner.
    pub const LISTED: usize = 200;

    /// Whether the files say something beside results and hold none themselves.
    pub fn is_beside(&self) -> bool {
        !self.files.is_empty() && self.files.iter().all(|file| file.kind != FileKind::Status)
    }
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSummary {
    /// Its name.
    pub name: String,
    /// How its letters were read.
    pub letters: Letters,
    /// What was understood of its tables.
    pub tables: Vec<TableSummary>,
    /// What it is.
    pub kind: FileKind,
    /// What it is and what follows from it, in words, where it holds no results; otherwise empty.
    pub said: String,
}

/// All problems of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemGroup {
    /// The stable code.
    pub code: String,
    /// How much they matter.
    pub severity: Severity,
    /// How many there are.
    pub count: usize,
    /// The first of them, at most [`ProblemGroup::SHOWN`].
    pub problems: Vec<ShownProblem>,
}

impl ProblemGroup {
    /// So many problems of a kind are sent to the page; the download has all of them.
    pub const SHOWN: usize = 200;
}

/// One problem, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownProblem {
    /// Where it is, with the name of the file when there are several.
    pub place: String,
    /// What is wrong and what to do.
    pub message: String,
    /// The indicator that it concerns, if it concerns one.
    pub indicator: Option<Code>,
    /// The unit that it concerns, by its number, if judging found it.
    pub unit: Option<usize>,
}

/// A unit in a list of units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitLine {
    /// Its official code, if given.
    pub code: Option<String>,
    /// Its name, if given.
    pub name: Option<String>,
    /// The period of its results, if given.
    pub period: Option<Period>,
    /// The file that it comes from, by its number.
    pub file: usize,
    /// How many criteria have each verdict.
    pub criteria: Tally,
    /// How many indicators have each verdict.
    pub indicators: Tally,
}

/// The unit that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownUnit {
    /// What makes it the same unit when its file is read in another way.
    pub id: UnitId,
    /// The verdicts.
    pub assessment: UnitAssessment,
    /// What stands now for each reported indicator, as the start of an edit.
    pub edits: Vec<(Code, Edit)>,
    /// The problems that concern its indicators, for the reasons beside the verdicts.
    pub remarks: Vec<Remark>,
    /// Whether the place could be recognised, and why, in words.
    pub recognition: String,
    /// What follows for an earlier recognition, in words; empty for a place that names none.
    pub revocation: String,
}

/// A problem beside the verdict that it concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The indicator.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong and what to do.
    pub message: String,
}

/// A plan held against the unit that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// The plan.
    pub plan: Plan,
    /// Whether it is about the place; otherwise it is another place's, shown as an example.
    pub is_own: bool,
    /// What is to be reached by when.
    pub roadmap: Roadmap,
    /// Who does what.
    pub responsibilities: Responsibilities,
}

/// A file that the user asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// What is to stand in it.
    pub what: Wanted,
    /// In which form.
    pub form: Form,
}

/// What is to stand in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// The empty status file of a set.
    Template(TemplateFor),
    /// The empty table for a province's own levels over a set; of whom it speaks and its period
    /// have no meaning here.
    LevelsTemplate(TemplateFor),
    /// The sample as it is; always as CSV.
    Sample,
    /// The results with the user's edits, to be read again. Where several files are open, a place
    /// without a name takes that of its file.
    Data,
    /// The list of problems.
    Problems,
    /// The verdicts as a table.
    Assessment,
    /// A file of a room behind the first view: the bytes of a [`crate::rooms::RoomFile`]. Bytes,
    /// so that the program of the first view carries nothing of the rooms.
    OfRoom(Vec<u8>),
    /// A plan as a table to change and to open again: the id of a bundled plan or of the user's.
    PlanTable(String),
    /// What does not hold together in a plan, by its id; always as CSV.
    Findings(String),
}

/// Whose empty status file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateFor {
    /// The id of the set; empty for the set that is shown.
    pub set: String,
    /// The id of the group or region; empty for the one that is shown, or the first.
    pub variant: String,
    /// The period as it is to be written; empty for the first year of the set.
    pub period: String,
    /// The name of the unit; empty for none.
    pub unit: String,
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Text with separators.
    Csv,
    /// An Excel workbook.
    Xlsx,
}

/// A file made for the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The name to save it under.
    pub name: String,
    /// What stands in it.
    pub content: ExportedContent,
}

/// What stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportedContent {
    /// Text.
    Text(String),
    /// A workbook, still to be written.
    Workbook(WorkbookSpec),
}

impl Edit {
    /// What a unit reports for an indicator now.
    pub(crate) fn all_of(unit: &UnitReport) -> Vec<(Code, Self)> {
        let text = |cell: &Option<ntm_model::Cell>| {
            cell.as_ref().map(|cell| cell.text.clone()).unwrap_or_default()
        };
        let reason = |cell: &Option<Box<ntm_model::Cell>>| {
            cell.as_ref().map(|cell| cell.text.clone()).unwrap_or_default()
        };
        let mut edits: Vec<(Code, Self)> = Vec::new();
        for one in &unit.observations {
            // Of repeated rows the first is the start of an edit.
            if edits.iter().all(|(code, _)| *code != one.code) {
                let edit = Self {
                    result: text(&one.result),
                    declared: text(&one.declared),
                    reason: reason(&one.not_applicable_reason),
                };
                edits.push((one.code, edit));
            }
        }
        edits
    }
}
