//! The engine's end of the line.

mod beside;
mod plans;
mod scenarios;
mod work;

pub(crate) use plans::{PlanGround, put_together};
pub use scenarios::{ScenariosAnswer, ScenariosAsked, bundled_scenarios, scenarios_file};
pub use work::{Work, WorkAsked, WorkFile};

use ntm_evaluate::{DEFAULT_SET, Memory, Options};
use ntm_ingest::{ReadOptions, Reading};
use ntm_model::{CriteriaSet, Overlay, Problem, UnitAssessment, UnitReport};
use ntm_workbook::{Workbook, WorkbookProblem};

use crate::export::{self, Names};
use crate::judged::{self, JudgedUnit};
use crate::kinds::{FileKind, kind_of, kind_of_sheets};
use crate::laid::{Laid, name_for_title};
use crate::message::{
    Answer, Export, Exported, FileSummary, Input, Planned, Remark, ShownUnit, UnitEdit, UnitLine,
    Wanted,
};
use crate::problems::{self, Found, FoundUnit};
use plans::OwnPlan;

/// Whether this build takes files beside the results. What is only reached when it does is left out
/// of a program that does not.
const WHOLE: bool = cfg!(feature = "whole");

/// The open files and the judgements of all their units.
#[derive(Default)]
pub struct Desk {
    files: Vec<OpenFile>,
    units: Vec<JudgedUnit>,
    /// What they are judged by.
    laid: Laid,
    /// Whether the units are those of the files.
    is_read: bool,
    /// What the present judgements rest on, besides the edits.
    ground: Option<Options>,
    /// How many edits are for none of the units.
    unused_edits: usize,
    /// The user's own plans.
    plans: Vec<OwnPlan>,
    /// What the plans were put together for.
    plans_for: Option<PlanGround>,
}

/// A file with what was read of it.
struct OpenFile {
    name: String,
    /// What it is; only results of places become units.
    kind: FileKind,
    content: Content,
    /// How the reading was made.
    options: ReadOptions,
    /// Everything but the reports, which are with the units.
    reading: Reading,
}

/// What a file holds, kept so that it can be read in another way.
enum Content {
    /// The bytes of a text file.
    Text(Vec<u8>),
    /// The tables of a workbook.
    Workbook(Workbook),
    /// Nothing that was taken into memory.
    Refused,
}

impl Content {
    /// Reads the content; `None` when there is nothing to read.
    fn read(&self, options: &ReadOptions) -> Option<Reading> {
        match self {
            Self::Text(bytes) => Some(ntm_ingest::read_with(bytes, options, &mut |_, _| {})),
            Self::Workbook(workbook) => Some(workbook.to_reading(options)),
            Self::Refused => None,
        }
    }

    /// Reads the content as a table of a province's own levels.
    fn read_levels(&self, name: &str) -> (Option<Overlay>, Vec<Problem>) {
        let name = name_for_title(name);
        match self {
            Self::Text(bytes) => ntm_ingest::read_overlay(bytes, name),
            Self::Workbook(workbook) => {
                let (overlay, found) = ntm_ingest::read_overlay_sheets(&workbook.sheets, name);
                let problems = workbook.problems.iter().cloned();
                let problems = problems.map(WorkbookProblem::into_problem);
                (overlay, problems.chain(found).collect())
            }
            Self::Refused => (None, Vec::new()),
        }
    }
}

impl Desk {
    /// Closes all files.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Puts a text file behind those that are open. `false` when it is none for this build: then
    /// everything is to be opened with the whole one instead.
    pub fn open(&mut self, name: &str, bytes: Vec<u8>) -> bool {
        let kind = kind_of(&bytes);
        let takes = WHOLE || kind == FileKind::Status;
        if takes {
            self.put(name, kind, Content::Text(bytes), Vec::new());
        }
        takes
    }

    /// Puts a workbook behind the files that are open. `false` as with [`Desk::open`].
    pub fn open_workbook(&mut self, name: &str, workbook: Workbook) -> bool {
        let kind = kind_of_sheets(&workbook.sheets);
        let takes = WHOLE || kind == FileKind::Status;
        if takes {
            self.put(name, kind, Content::Workbook(workbook), Vec::new());
        }
        takes
    }

    /// Puts a file of so many bytes behind those that are open, with the problem that it is too
    /// large. `false` when it is not, and is still to be read.
    pub fn refuse(&mut self, name: &str, bytes: u64) -> bool {
        let problem = ntm_ingest::check_size(bytes);
        let is_refused = problem.is_some();
        if is_refused {
            let problems = problem.into_iter().collect();
            self.put(name, FileKind::Status, Content::Refused, problems);
        }
        is_refused
    }

    /// Puts a file behind the others. It is read when the first answer is asked for, because only
    /// then is it known how.
    fn put(&mut self, name: &str, kind: FileKind, content: Content, problems: Vec<Problem>) {
        let reading = Reading { problems, ..Reading::default() };
        let options = ReadOptions::default();
        self.files.push(OpenFile { name: name.to_owned(), kind, content, options, reading });
        self.is_read = false;
    }

    /// Reads the files again, if they were not read yet or are to be read in another way; `false`
    /// when there was nothing to do.
    fn read(&mut self, wanted: &[ReadOptions]) -> bool {
        let mut is_read = self.is_read;
        for (index, file) in self.files.iter_mut().enumerate() {
            let options = wanted.get(index).cloned().unwrap_or_default();
            is_read &= file.options == options;
            file.options = options;
        }
        if is_read {
            return false;
        }
        self.units.clear();
        self.laid = Laid::default();
        if WHOLE {
            self.read_beside();
        }
        let statuses = self.files.iter_mut().enumerate();
        for (index, file) in statuses.filter(|(_, file)| file.kind == FileKind::Status) {
            if let Some(mut reading) = file.content.read(&file.options) {
                let reports = std::mem::take(&mut reading.submission.units);
                let new = |report| JudgedUnit::new(report, index, self.laid.shared());
                self.units.extend(reports.into_iter().map(new));
                file.reading = reading;
            }
        }
        self.is_read = true;
        true
    }

    /// Reads what lies beside the results: levels first, because results are judged by them.
    fn read_beside(&mut self) {
        for file in self.files.iter_mut().filter(|file| file.kind == FileKind::Levels) {
            let (overlay, mut problems) = file.content.read_levels(&file.name);
            self.laid.lay(&file.name, overlay, &mut problems);
            file.reading = Reading { problems, ..Reading::default() };
        }
        self.plans.clear();
        self.plans_for = None;
        for (index, file) in self.files.iter().enumerate() {
            if file.kind == FileKind::Plan {
                self.plans.push(OwnPlan::read(index, &file.name, &file.content));
            }
        }
    }

    /// Whether this build has the sentences of an answer in the language of the input.
    pub fn speaks(&self, input: &Input) -> bool {
        ntm_text::HAS_ENGLISH || input.language == ntm_text::Language::Vietnamese
    }

    /// Everything that follows from the open files and the input.
    pub fn answer(&mut self, input: &Input) -> Answer {
        self.take_over(input);
        self.judge_all(input);
        let unit_count = self.units.len();
        let unit = input.unit.min(unit_count.saturating_sub(1));
        let shown = self.shown(unit, input);
        let set = set_of(self.sets(), shown.as_ref().map(|shown| &shown.assessment)).cloned();
        let planned = shown.as_ref().and_then(|shown| self.planned(&shown.assessment));
        let files = self.files.iter().enumerate().map(|(index, file)| FileSummary {
            name: file.name.clone(),
            letters: file.reading.letters.clone(),
            tables: file.reading.tables.clone(),
            kind: file.kind,
            said: match file.kind {
                FileKind::Plan => self.remark(index, input.language),
                _ => self.laid.said_of(&file.name, input.language),
            },
        });
        Answer {
            files: files.collect(),
            problems: problems::groups(self.found(), unit_count, input.language),
            unit_count,
            units: if unit_count > Answer::LISTED { Vec::new() } else { self.lines() },
            unit,
            shown,
            set,
            planned,
            unused_edits: self.unused_edits,
            samples: crate::sample_lines(input.language),
            levels: self.laid.line(input.language),
        }
    }

    /// Every unit in short, in the order of the files.
    fn lines(&self) -> Vec<UnitLine> {
        self.units.iter().filter_map(JudgedUnit::line).collect()
    }

    /// Judges every unit that has no judgement.
    fn judge_all(&mut self, input: &Input) {
        let options = judged::options(input);
        let sets = self.laid.shared();
        let mut memory = Memory::default();
        for unit in &mut self.units {
            unit.judge(&options, sets.all(), &mut memory);
        }
    }

    /// A file for the user; `None` when there is nothing to put into it.
    pub fn export(&mut self, export: &Export, input: &Input) -> Option<Exported> {
        if let Wanted::OfRoom(bytes) = &export.what {
            return self.room_file(bytes, export.form, input);
        }
        if let Wanted::PlanTable(plan) | Wanted::Findings(plan) = &export.what {
            return self.plan_file(plan, export, input);
        }
        self.take_over(input);
        self.judge_all(input);
        let options = judged::options(input);
        let all = problems::merged(self.found());
        let all: Vec<_> = all.into_iter().map(|(found, _)| found).collect();
        let unit = input.unit.min(self.units.len().saturating_sub(1));
        let shown = self.units.get(unit).map(|unit| unit.assess(&options).0);
        let names = self.files.iter().map(|file| file.name.as_str()).collect();
        let names = Names { names, several: self.has_several() };
        let sets = self.laid.sets();
        export::file(export, &names, &self.units, &all, sets, set_of(sets, shown.as_ref()), input)
    }

    /// Whether several files have results, so that a place in one must name its file.
    fn has_several(&self) -> bool {
        self.files.iter().filter(|file| file.kind == FileKind::Status).count() > 1
    }

    /// The text files of a kind, with their names.
    pub(crate) fn files_of(&self, kind: FileKind) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().filter(move |file| file.kind == kind).filter_map(|file| {
            match &file.content {
                Content::Text(bytes) => Some((file.name.as_str(), bytes.as_slice())),
                Content::Workbook(_) | Content::Refused => None,
            }
        })
    }

    /// The names of the open files.
    pub(crate) fn file_names(&self) -> Vec<String> {
        self.files.iter().map(|file| file.name.clone()).collect()
    }

    /// What a unit, by its number, reports with its edits; for the rooms beside this one.
    pub(crate) fn report_of(&mut self, unit: usize, input: &Input) -> Option<UnitReport> {
        self.take_over(input);
        self.units.get(unit).map(JudgedUnit::report)
    }

    /// The judgement of the unit that is shown.
    pub(crate) fn shown_assessment(&mut self, input: &Input) -> Option<UnitAssessment> {
        self.take_over(input);
        let unit = input.unit.min(self.units.len().saturating_sub(1));
        self.units.get(unit).map(|unit| unit.assess(&judged::options(input)).0)
    }

    /// All units with their judgements in short, made where there are none.
    pub(crate) fn judged(&mut self, input: &Input) -> &[JudgedUnit] {
        self.take_over(input);
        self.judge_all(input);
        for (number, unit) in (0..).zip(&mut self.units) {
            unit.set_number(number);
        }
        &self.units
    }

    /// The sets that everything is judged by, once the files are read.
    pub(crate) fn sets(&self) -> &[CriteriaSet] {
        self.laid.sets()
    }

    /// The province's own levels in the open files.
    pub(crate) fn laid(&mut self, input: &Input) -> &Laid {
        self.take_over(input);
        &self.laid
    }

    /// Drops the judgements that the input no longer bears out.
    pub(crate) fn take_over(&mut self, input: &Input) {
        if self.read(&input.reading) {
            self.find_conditions(input);
        }
        let ground = Some(judged::options(input));
        if self.ground != ground {
            self.units.iter_mut().for_each(JudgedUnit::forget);
            self.ground = ground;
        }
        let mut edits = input.edits.clone();
        for unit in &mut self.units {
            let own: Vec<UnitEdit> = edits.extract_if(.., |edit| unit.is(&edit.unit)).collect();
            unit.set_edits(own);
        }
        self.unused_edits = edits.len();
        self.lay_beside();
        if WHOLE {
            self.settle_plans(input);
        }
    }

    /// All problems: those of reading, then those of judging.
    fn found(&self) -> impl Iterator<Item = Found<'_>> {
        let several = self.has_several();
        let reading = self.files.iter().flat_map(move |file| {
            // What is wrong beside the results is in another file than theirs.
            let is_beside = file.kind != FileKind::Status && self.files.len() > 1;
            let name = (several || is_beside).then_some(file.name.as_str());
            let problems = file.reading.problems.iter();
            problems.map(move |problem| Found { problem, file: name, unit: None })
        });
        let judging = self.units.iter().enumerate().flat_map(move |(index, unit)| {
            let file = self.files.get(unit.file()).filter(|_| several);
            let file = file.map(|file| file.name.as_str());
            let unit_found = FoundUnit { number: index, name: unit.name() };
            let found = move |problem| Found { problem, file, unit: Some(unit_found) };
            unit.problems().iter().map(found)
        });
        reading.chain(judging)
    }

    /// The plan for a unit with what follows from it.
    fn planned(&self, unit: &UnitAssessment) -> Option<Planned> {
        let (plan, is_own) = self.plan_of(unit)?;
        Some(Planned {
            is_own,
            roadmap: ntm_plan::roadmap(&plan, unit),
            responsibilities: ntm_plan::responsibilities(&plan, unit),
            plan: plan.into_owned(),
        })
    }

    fn shown(&self, index: usize, input: &Input) -> Option<ShownUnit> {
        let unit = self.units.get(index)?;
        let (assessment, _) = unit.assess(&judged::options(input));
        let remarks = unit.problems().iter().filter_map(|problem| {
            Some(Remark {
                code: problem.kind.indicator()?,
                severity: problem.severity(),
                message: ntm_text::problem(&problem.kind, input.language),
            })
        });
        let remarks = remarks.collect();
        let set = set_of(self.sets(), Some(&assessment));
        let recognition = ntm_text::recognition_of(&assessment, set, input.language);
        let revocation = ntm_text::revocation_of(&assessment, set, input.language);
        let revocation = revocation.unwrap_or_default();
        let (id, edits) = (unit.id(), unit.edit_texts());
        Some(ShownUnit { id, assessment, edits, remarks, recognition, revocation })
    }
}

/// The set of a unit, or the one that a unit without a set would be judged by.
pub(crate) fn set_of<'s>(
    sets: &'s [CriteriaSet],
    unit: Option<&UnitAssessment>,
) -> Option<&'s CriteriaSet> {
    let id = unit.map_or(DEFAULT_SET, |unit| unit.set.as_str());
    sets.iter().find(|set| set.id == id).or(sets.first())
}
