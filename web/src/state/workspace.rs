//! The one state of the page, and every way in which it changes.

use std::rc::Rc;

use js_sys::{Promise, Uint8Array};
use ntm_desk::message::{Edit, UnitEdit};
use ntm_desk::{Answer, Export, FileKind, Input};
use ntm_ingest::ReadOptions;
use ntm_model::{Code, Date};
use ntm_text::Language;
use yew::prelude::*;

use super::{Judged, OpenFile, Source, engine, mappings, storage};

/// What the user chose in place of what the files say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    /// The group of the commune.
    pub(crate) variant: Option<String>,
    /// The day on which levels must be in force.
    pub(crate) as_of: Option<Date>,
}

/// How far the engine is with the present input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// The answer is there.
    Answered,
    /// It is reading this file.
    Reading(String),
    /// It is judging; the earlier answer still stands.
    Judging,
}

/// The state of the page.
#[derive(Clone)]
pub(crate) struct Workspace {
    /// The files.
    pub(crate) source: Source,
    /// How each file is to be read, by its number; a file without an entry as it seems best.
    reading: Vec<ReadOptions>,
    /// What was changed on the page.
    pub(crate) edits: Vec<UnitEdit>,
    /// What was chosen.
    pub(crate) choice: Choice,
    /// The unit to show, by its number.
    unit: usize,
    /// The language of the page.
    pub(crate) language: Language,
    /// What follows from all of it.
    pub(crate) judged: Rc<Judged>,
    /// Whether `judged` already follows from all of it.
    pub(crate) stage: Stage,
    /// Whether the last change is kept for the next visit.
    pub(crate) kept: bool,
    /// What went wrong with the last files, as a sentence.
    pub(crate) failure: Option<&'static str>,
    /// The number of the last question.
    pub(super) asked: u32,
    /// The state before the present files, for when they cannot be read.
    pub(super) before: Option<Rc<Workspace>>,
}

impl PartialEq for Workspace {
    fn eq(&self, other: &Self) -> bool {
        self.judged == other.judged
            && self.stage == other.stage
            && self.language == other.language
            && self.kept == other.kept
            && self.failure == other.failure
            && self.source == other.source
            && self.edits == other.edits
    }
}

/// A change of the state.
pub(crate) enum Action {
    /// Files were chosen.
    Open(Source),
    /// The file with this number is to be read so.
    Read(usize, ReadOptions),
    /// A value was typed for an indicator of the unit that is shown.
    Edit(Code, Edit),
    /// Back to what the file says.
    Undo(Code),
    /// A group was chosen; `None` for the file's own.
    ChooseVariant(Option<String>),
    /// A day was chosen; `None` for the end of the file's period.
    ChooseDay(Option<Date>),
    /// Another unit is to be shown.
    ChooseUnit(usize),
    /// A file is to stand beside the others, in place of one of the same name.
    Put(OpenFile),
    /// The file of this name is to be closed.
    CloseFile(String),
    /// The language was switched.
    Speak(Language),
    /// Everything the user brought is to be forgotten.
    Clear,
    /// The page is there: ask for what is not known yet.
    Begin,
    /// The engine has begun to read this file.
    Reading(String),
    /// The engine has answered the question with this number.
    Answered(u32, Box<Answer>),
    /// The engine broke off at a question, or a part of the program could not be loaded.
    Failed {
        /// The number of the question; `None` for a file that was asked for.
        number: Option<u32>,
        /// Whether the parts of the program were there.
        loaded: bool,
    },
    /// The user does not want to wait for the files.
    Stop,
    /// The files could not be kept for the next visit.
    NotKept,
}

/// The state with the means to change it.
pub(crate) type WorkspaceHandle = UseReducerHandle<Workspace>;

/// The state, in any component under the app.
#[hook]
pub(crate) fn use_workspace() -> WorkspaceHandle {
    #[expect(clippy::expect_used, reason = "the app provides it around every page")]
    use_context::<WorkspaceHandle>().expect("the app provides the workspace")
}

impl Workspace {
    /// The state for an input whose answer is still to come.
    pub(crate) fn new(
        source: Source,
        edits: Vec<UnitEdit>,
        choice: Choice,
        language: Language,
    ) -> Self {
        let is_first = source.is_first();
        let judged = if is_first { Judged::sample() } else { Judged::default() };
        let stage = if is_first { Stage::Answered } else { Stage::Judging };
        Self {
            source,
            reading: Vec::new(),
            edits,
            choice,
            unit: 0,
            language,
            judged: Rc::new(judged),
            stage,
            kept: true,
            failure: None,
            asked: 0,
            before: None,
        }
    }

    /// Whether there is nothing to show yet, because the first answer is still to come.
    pub(crate) fn is_waiting(&self) -> bool {
        self.stage != Stage::Answered && self.judged.answer.files.is_empty()
    }

    /// Whether the unit that is shown has a typed value for the indicator.
    pub(crate) fn is_edited(&self, code: Code) -> bool {
        let unit = self.judged.id();
        self.edits.iter().any(|edit| edit.code == code && edit.unit == unit)
    }

    /// Asks the engine for a file; it is saved when it comes.
    pub(crate) fn save(&self, wanted: &Export) {
        engine::ask_for_file(wanted, &self.source, &self.input());
    }

    /// Grows with every change that the engine is asked about.
    pub(crate) fn revision(&self) -> u32 {
        self.asked
    }

    /// Asks the engine a room's question.
    pub(crate) fn ask_for_room(&self, question: &Uint8Array) -> Promise {
        engine::ask_for_room(question, &self.source, &self.input())
    }

    fn input(&self) -> Input {
        Input {
            edits: self.edits.clone(),
            variant: self.choice.variant.clone(),
            as_of: self.choice.as_of,
            unit: self.unit,
            today: today(),
            language: self.language,
            reading: self.reading.clone(),
        }
    }

    /// How the file with this number is read.
    pub(crate) fn options_of(&self, file: usize) -> ReadOptions {
        self.reading.get(file).cloned().unwrap_or_default()
    }

    /// Has a file read so.
    fn set_options(&mut self, file: usize, options: ReadOptions) {
        if self.reading.len() <= file {
            self.reading.resize(file + 1, ReadOptions::default());
        }
        if let Some(old) = self.reading.get_mut(file) {
            *old = options;
        }
    }

    pub(super) fn ask(&mut self) {
        self.asked += 1;
        self.stage = Stage::Judging;
        engine::ask(self.asked, &self.source, &self.input());
    }

    /// These files with the levels that are open: they are typed once and hold for every file.
    fn with_levels(&self, mut source: Source) -> Source {
        for (said, file) in self.judged.answer.files.iter().zip(self.source.files.iter()) {
            let is_new = source.files.iter().all(|one| one.name != file.name);
            if said.kind == FileKind::Levels && said.name == file.name && is_new {
                source = source.with(file.clone());
            }
        }
        source
    }

    /// The state before the present files with these beside the others, because they hold no
    /// results of their own.
    fn beside(&self, before: &Self) -> Self {
        let mut next = before.clone();
        for file in self.source.files.iter() {
            next.source = next.source.with(file.clone());
        }
        (next.asked, next.language, next.before) = (self.asked, self.language, None);
        next.ask();
        storage::keep_files(&next.source);
        next.kept = storage::keep(&next);
        next
    }

    /// Closes the file of this name; what was chosen for those behind it moves up with them.
    fn close(&mut self, name: &str) {
        let Some(closed) = self.source.files.iter().position(|file| file.name == name) else {
            return;
        };
        self.source = self.source.without(closed);
        if closed < self.reading.len() {
            self.reading.remove(closed);
        }
        self.edits.retain(|edit| edit.unit.file != closed);
        for edit in &mut self.edits {
            edit.unit.file -= usize::from(edit.unit.file > closed);
        }
    }

    fn forget_edit(&mut self, code: Code) {
        let unit = self.judged.id();
        self.edits.retain(|edit| edit.code != code || edit.unit != unit);
    }
}

impl Reducible for Workspace {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Open(source) => {
                let (edits, choice) = Default::default();
                let source = self.with_levels(source);
                next = Self::new(source, edits, choice, next.language);
                next.asked = self.asked;
                next.before = Some(match self.is_waiting() {
                    // Files that nobody has seen yet are no state to go back to.
                    true => return_point(&self),
                    false => Rc::clone(&self),
                });
            }
            Action::Read(file, options) => {
                mappings::remember(&self.judged.answer, file, &options);
                next.set_options(file, options);
            }
            Action::Edit(code, edit) => {
                next.forget_edit(code);
                let unit = next.judged.id();
                next.edits.push(UnitEdit { unit, code, edit });
            }
            Action::Undo(code) => next.forget_edit(code),
            Action::ChooseVariant(variant) => next.choice.variant = variant,
            Action::ChooseDay(day) => next.choice.as_of = day,
            Action::ChooseUnit(unit) => next.unit = unit,
            Action::Put(file) => next.source = next.source.with(file),
            Action::CloseFile(name) => next.close(&name),
            Action::Speak(language) => next.language = language,
            Action::Begin => {
                next.ask();
                return next.into();
            }
            Action::Clear => {
                storage::forget_all();
                let (edits, choice) = Default::default();
                let mut sample = Self::new(Source::first(), edits, choice, next.language);
                sample.asked = self.asked;
                sample.ask();
                return sample.into();
            }
            Action::Reading(name) => {
                next.stage = Stage::Reading(name);
                return next.into();
            }
            Action::Answered(number, answer) => {
                let before = next.before.as_ref().filter(|_| answer.is_beside());
                if let Some(before) = before.filter(|_| number == self.asked) {
                    next = self.beside(before);
                    return next.into();
                }
                if number == next.asked {
                    // What the user decided for the same header before, decides now.
                    let known = mappings::remembered(&answer, &next.reading);
                    next.judged = Rc::new(Judged { answer: *answer });
                    next.stage = Stage::Answered;
                    next.before = None;
                    let is_known = !known.is_empty();
                    known.into_iter().for_each(|(file, options)| next.set_options(file, options));
                    if is_known {
                        next.ask();
                    }
                }
                return next.into();
            }
            Action::Failed { number, loaded } => return self.after_failure(number, loaded).into(),
            Action::Stop => {
                engine::stop();
                let sentence = next.language.pick(
                    "Đã dừng đọc tệp. Dữ liệu trước đó vẫn còn nguyên.",
                    "Reading was stopped. What was there before is unchanged.",
                );
                return self.back(sentence).into();
            }
            Action::NotKept => {
                next.kept = false;
                return next.into();
            }
        }
        next.failure = None;
        next.ask();
        if next.source != self.source {
            storage::keep_files(&next.source);
        }
        next.kept = storage::keep(&next) && (next.kept || next.source != self.source);
        next.into()
    }
}

/// The last state that had an answer.
fn return_point(workspace: &Rc<Workspace>) -> Rc<Workspace> {
    workspace.before.clone().unwrap_or_else(|| Rc::clone(workspace))
}

/// The day on this machine's calendar.
fn today() -> Date {
    let now = js_sys::Date::new_0();
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(now.get_full_year()).unwrap_or(2026);
    Date::new(year, small(now.get_month() + 1), small(now.get_date()))
        .unwrap_or(Date::end_of_year(year))
}
