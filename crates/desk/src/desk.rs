//! The engine's end of the line.

mod scenarios;
mod work;

pub use scenarios::{ScenariosAnswer, ScenariosAsked, bundled_scenarios, scenarios_file};
pub use work::{Work, WorkAsked, WorkFile};

use ntm_evaluate::{DEFAULT_SET, Options};
use ntm_ingest::{ReadOptions, Reading};
use ntm_model::{CriteriaSet, Plan, Problem, UnitAssessment, UnitReport};
use ntm_workbook::Workbook;

use crate::export;
use crate::judged::{self, JudgedUnit};
use crate::message::{
    Answer, Export, Exported, FileSummary, Input, Planned, Remark, ShownUnit, UnitEdit, UnitLine,
    Wanted,
};
use crate::problems::{self, Found, FoundUnit};

/// The open files and the judgements of all their units.
#[derive(Default)]
pub struct Desk {
    files: Vec<OpenFile>,
    units: Vec<JudgedUnit>,
    /// Whether the units are those of the files.
    is_read: bool,
    /// What the present judgements rest on, besides the edits.
    ground: Option<Options>,
    /// How many edits are for none of the units.
    unused_edits: usize,
}

/// A file with what was read of it.
struct OpenFile {
    name: String,
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
}

impl Desk {
    /// Closes all files.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Puts a text file behind those that are open.
    pub fn open(&mut self, name: &str, bytes: Vec<u8>) {
        self.put(name, Content::Text(bytes), Vec::new());
    }

    /// Puts a workbook behind the files that are open.
    pub fn open_workbook(&mut self, name: &str, workbook: Workbook) {
        self.put(name, Content::Workbook(workbook), Vec::new());
    }

    /// Puts a file of so many bytes behind those that are open, with the problem that it is too
    /// large. `false` when it is not, and is still to be read.
    pub fn refuse(&mut self, name: &str, bytes: u64) -> bool {
        let problem = ntm_ingest::check_size(bytes);
        let is_refused = problem.is_some();
        if is_refused {
            self.put(name, Content::Refused, problem.into_iter().collect());
        }
        is_refused
    }

    /// Puts a file behind the others. It is read when the first answer is asked for, because only
    /// then is it known how.
    fn put(&mut self, name: &str, content: Content, problems: Vec<Problem>) {
        let reading = Reading { problems, ..Reading::default() };
        let options = ReadOptions::default();
        self.files.push(OpenFile { name: name.to_owned(), content, options, reading });
        self.is_read = false;
    }

    /// Reads the files again, if they were not read yet or are to be read in another way.
    fn read(&mut self, wanted: &[ReadOptions]) {
        let mut is_read = self.is_read;
        for (index, file) in self.files.iter_mut().enumerate() {
            let options = wanted.get(index).cloned().unwrap_or_default();
            is_read &= file.options == options;
            file.options = options;
        }
        if is_read {
            return;
        }
        self.units.clear();
        for (index, file) in self.files.iter_mut().enumerate() {
            if let Some(mut reading) = file.content.read(&file.options) {
                let reports = std::mem::take(&mut reading.submission.units);
                self.units.extend(reports.into_iter().map(|one| JudgedUnit::new(one, index)));
                file.reading = reading;
            }
        }
        self.is_read = true;
    }

    /// Everything that follows from the open files and the input.
    pub fn answer(&mut self, input: &Input) -> Answer {
        let units = self.lines(input);
        let unit = input.unit.min(units.len().saturating_sub(1));
        let shown = self.shown(unit, input);
        let set = set_of(shown.as_ref().map(|shown| &shown.assessment));
        let planned = shown.as_ref().and_then(|shown| planned(&shown.assessment));
        let files = self.files.iter().map(|file| FileSummary {
            name: file.name.clone(),
            letters: file.reading.letters.clone(),
            tables: file.reading.tables.clone(),
        });
        Answer {
            files: files.collect(),
            problems: problems::groups(self.found(), units.len(), input.language),
            units,
            unit,
            shown,
            set: set.cloned(),
            planned,
            unused_edits: self.unused_edits,
            samples: crate::sample_lines(input.language),
        }
    }

    /// Every unit in short, in the order of the files.
    pub(crate) fn lines(&mut self, input: &Input) -> Vec<UnitLine> {
        self.take_over(input);
        let options = judged::options(input);
        self.units.iter_mut().map(|unit| unit.judgement(&options).line.clone()).collect()
    }

    /// A file for the user; `None` when there is nothing to put into it.
    pub fn export(&mut self, export: &Export, input: &Input) -> Option<Exported> {
        if let Wanted::OfRoom(wanted) = &export.what {
            return self.file_of_room(wanted, export.form, input);
        }
        self.take_over(input);
        let options = judged::options(input);
        for unit in &mut self.units {
            unit.judgement(&options);
        }
        let all = problems::merged(self.found());
        let all: Vec<_> = all.into_iter().map(|(found, _)| found).collect();
        let unit = input.unit.min(self.units.len().saturating_sub(1));
        let shown = self.units.get(unit).map(|unit| unit.assess(&options).0);
        let names: Vec<&str> = self.files.iter().map(|file| file.name.as_str()).collect();
        export::file(export, &names, &self.units, &all, set_of(shown.as_ref()), input)
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
        let options = judged::options(input);
        for (number, unit) in (0..).zip(&mut self.units) {
            unit.judgement(&options);
            unit.set_number(number);
        }
        &self.units
    }

    /// Drops the judgements that the input no longer bears out.
    fn take_over(&mut self, input: &Input) {
        self.read(&input.reading);
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
    }

    /// All problems: those of reading, then those of judging.
    fn found(&self) -> impl Iterator<Item = Found<'_>> {
        let several = self.files.len() > 1;
        let reading = self.files.iter().flat_map(move |file| {
            let name = several.then_some(file.name.as_str());
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
        Some(ShownUnit { assessment, edits: unit.edit_texts(), remarks })
    }
}

/// The set of a unit, or the one that a unit without a set would be judged by.
fn set_of(unit: Option<&UnitAssessment>) -> Option<&'static CriteriaSet> {
    let sets = ntm_bundled::sets();
    let id = unit.map_or(DEFAULT_SET, |unit| unit.set.as_str());
    sets.iter().find(|set| set.id == id).or(sets.first())
}

/// The plan for a unit: its own if there is one, else any plan for the same set, which then serves
/// as an example.
fn planned(unit: &UnitAssessment) -> Option<Planned> {
    let fits = |plan: &&Plan| plan.set == unit.set;
    let own = |plan: &&Plan| {
        let name = ntm_model::fold(unit.name.as_deref().unwrap_or_default());
        !name.is_empty() && name.contains(&ntm_model::fold(&plan.unit_name))
    };
    let plans = ntm_bundled::plans();
    let plan = plans.iter().filter(fits).find(own).or_else(|| plans.iter().find(fits))?;
    Some(Planned {
        plan: plan.clone(),
        roadmap: ntm_plan::roadmap(plan, unit),
        responsibilities: ntm_plan::responsibilities(plan, unit),
    })
}
