//! The one state of the page, and every way in which it changes.

use std::rc::Rc;

use ntm_model::{Code, Date};
use ntm_text::Language;
use yew::prelude::*;

use super::{Edit, Edits, Judged, storage};

/// The file that is shown.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Its name.
    pub(crate) file_name: String,
    /// Its bytes, untouched.
    pub(crate) bytes: Rc<[u8]>,
    /// Whether it is the illustrative sample.
    pub(crate) sample: bool,
}

impl Source {
    /// The illustrative sample that the page opens with.
    pub(crate) fn sample() -> Self {
        match ntm_bundled::samples().iter().find(|sample| sample.illustrative) {
            Some(sample) => Self {
                file_name: sample.file_name.to_owned(),
                bytes: sample.bytes.into(),
                sample: true,
            },
            None => Self { file_name: String::new(), bytes: Rc::new([]), sample: true },
        }
    }
}

/// What the user chose in place of what the file says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    /// The group of the commune.
    pub(crate) variant: Option<String>,
    /// The day on which levels must be in force.
    pub(crate) as_of: Option<Date>,
}

/// The state of the page.
#[derive(Clone)]
pub(crate) struct Workspace {
    /// The file.
    pub(crate) source: Source,
    /// What was changed on the page.
    pub(crate) edits: Edits,
    /// What was chosen.
    pub(crate) choice: Choice,
    /// The language of the page.
    pub(crate) language: Language,
    /// What follows from all of it.
    pub(crate) judged: Rc<Judged>,
    /// Whether the last change is kept for the next visit.
    pub(crate) kept: bool,
}

impl PartialEq for Workspace {
    /// Every change of the input makes a new judgement, so that only what does not touch it needs
    /// a look of its own.
    fn eq(&self, other: &Self) -> bool {
        self.judged == other.judged && self.language == other.language && self.kept == other.kept
    }
}

/// A change of the state.
pub(crate) enum Action {
    /// A file was chosen.
    Open(Source),
    /// A value was typed.
    Edit(Code, Edit),
    /// Back to what the file says.
    Undo(Code),
    /// A group was chosen; `None` for the file's own.
    ChooseVariant(Option<String>),
    /// A day was chosen; `None` for the end of the file's period.
    ChooseDay(Option<Date>),
    /// Another unit of the file is to be shown.
    ChooseUnit(usize),
    /// The language was switched.
    Speak(Language),
    /// Everything the user brought is to be forgotten.
    Clear,
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
    /// The state for an input.
    pub(crate) fn new(source: Source, edits: Edits, choice: Choice, language: Language) -> Self {
        let judged = Rc::new(Judged::new(&source, &edits, &choice, 0));
        Self { source, edits, choice, language, judged, kept: true }
    }

    fn judge_again(&mut self, unit: usize) {
        self.judged = Rc::new(Judged::new(&self.source, &self.edits, &self.choice, unit));
    }
}

impl Reducible for Workspace {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        let unit = next.judged.unit;
        match action {
            Action::Open(source) => {
                next = Self::new(source, Edits::default(), Choice::default(), next.language);
            }
            Action::Edit(code, edit) => {
                next.edits.set(unit, code, edit);
                next.judge_again(unit);
            }
            Action::Undo(code) => {
                next.edits.remove(unit, code);
                next.judge_again(unit);
            }
            Action::ChooseVariant(variant) => {
                next.choice.variant = variant;
                next.judge_again(unit);
            }
            Action::ChooseDay(day) => {
                next.choice.as_of = day;
                next.judge_again(unit);
            }
            Action::ChooseUnit(unit) => next.judge_again(unit),
            Action::Speak(language) => next.language = language,
            Action::Clear => {
                storage::forget();
                let (edits, choice) = Default::default();
                return Self::new(Source::sample(), edits, choice, next.language).into();
            }
        }
        next.kept = storage::keep(&next);
        next.into()
    }
}
