//! Changing the user's own scenarios. A scenario is kept as a file beside the others, so an edit
//! gives the new text of its file; the page puts that in place of the old one.

use ntm_plan::{Change, Scenario, ScenarioStep, read_scenarios};
use ntm_text::Language;
use serde::{Deserialize, Serialize};

use super::ScenarioKey;
use super::typed_change::{ChangeKind, put, typed};
use crate::desk::Desk;
use crate::{Exported, ExportedContent, FileKind, bundled_scenarios, scenarios_file};

/// The file of the scenarios that are made on the page.
const OWN_FILE: &str = "kich-ban-cua-toi.csv";

/// What is changed of which scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioEditing {
    /// The scenario. For a new one, nothing.
    pub key: ScenarioKey,
    /// What is done with it.
    pub edit: ScenarioEdit,
}

/// What is done with a scenario. Steps and changes count from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScenarioEdit {
    /// A new one with this title and one empty step.
    New(String),
    /// A copy of it among the user's own.
    Copy,
    /// Another title.
    Title(String),
    /// It goes.
    Delete,
    /// An empty step behind the others.
    AddStep,
    /// A step goes.
    RemoveStep(usize),
    /// What the trainer says to a step.
    Words(usize, String),
    /// A change in a step.
    AddChange {
        /// The step.
        step: usize,
        /// What changes.
        kind: ChangeKind,
        /// The indicator; empty for what concerns all.
        code: String,
        /// What is typed.
        text: String,
    },
    /// A change goes.
    RemoveChange(usize, usize),
}

/// What came of an edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScenarioEdited {
    /// The new text of a file, and the scenario to show.
    File {
        /// Its name.
        name: String,
        /// What stands in it.
        text: String,
        /// The scenario; `None` when it is gone.
        key: Option<ScenarioKey>,
    },
    /// The last scenario of the file of this name is gone.
    Close(String),
    /// Nothing was done; the reason and what to do, as a sentence.
    Refused(String),
}

impl Desk {
    /// The file of the user's scenarios after an edit.
    pub(crate) fn edit_scenario(
        &self,
        editing: &ScenarioEditing,
        language: Language,
    ) -> ScenarioEdited {
        let key = &editing.key;
        let is_new = matches!(editing.edit, ScenarioEdit::New(_) | ScenarioEdit::Copy);
        let name = if is_new { OWN_FILE } else { key.file.as_str() };
        let mut scenarios = self.scenarios_in(name);
        let mut shown = Some(key.clone());
        let done = match &editing.edit {
            ScenarioEdit::New(title) => {
                let steps = vec![ScenarioStep::default()];
                let made =
                    Scenario { title: title.trim().to_owned(), steps, ..Scenario::default() };
                shown = Some(add(&mut scenarios, made));
                Ok(())
            }
            ScenarioEdit::Copy => match self.scenario(key) {
                Some(mut copied) => {
                    copied.title.push_str(language.pick(" (bản của tôi)", " (my copy)"));
                    shown = Some(add(&mut scenarios, copied));
                    Ok(())
                }
                None => Err(gone(language)),
            },
            ScenarioEdit::Delete => {
                scenarios.retain(|one| one.id != key.id);
                shown = None;
                Ok(())
            }
            edit => match scenarios.iter_mut().find(|one| one.id == key.id) {
                Some(scenario) => change(scenario, edit, language),
                None => Err(gone(language)),
            },
        };
        if let Err(why) = done {
            return ScenarioEdited::Refused(why);
        }
        if scenarios.is_empty() {
            return ScenarioEdited::Close(name.to_owned());
        }
        match scenarios_file(&scenarios).content {
            ExportedContent::Text(text) => {
                ScenarioEdited::File { name: name.to_owned(), text, key: shown }
            }
            ExportedContent::Workbook(_) => ScenarioEdited::Refused(gone(language)),
        }
    }

    fn scenarios_in(&self, name: &str) -> Vec<Scenario> {
        let mut files = self.files_of(FileKind::Scenario);
        let file = files.find(|(file, _)| *file == name);
        file.map(|(_, bytes)| read_scenarios(bytes).scenarios).unwrap_or_default()
    }

    /// All scenarios of the file that this one is in, to be saved; `None` when there are none.
    pub(crate) fn scenario_file(&self, key: &ScenarioKey) -> Option<Exported> {
        let all = match key.file.as_str() {
            "" => bundled_scenarios().scenarios,
            file => self.scenarios_in(file),
        };
        let file = (!all.is_empty()).then(|| scenarios_file(&all))?;
        let name = if key.file.is_empty() { file.name } else { key.file.clone() };
        Some(Exported { name, ..file })
    }

    fn scenario(&self, key: &ScenarioKey) -> Option<Scenario> {
        let all = match key.file.as_str() {
            "" => bundled_scenarios().scenarios,
            file => self.scenarios_in(file),
        };
        all.into_iter().find(|one| one.id == key.id)
    }
}

/// Puts a scenario behind the others, under a name that is free.
fn add(scenarios: &mut Vec<Scenario>, mut made: Scenario) -> ScenarioKey {
    let name = |number: usize| format!("kich-ban-{number}");
    let is_free = |number: &usize| scenarios.iter().all(|one| one.id != name(*number));
    made.id = name((1..).find(is_free).unwrap_or_default());
    let key = ScenarioKey { file: OWN_FILE.to_owned(), id: made.id.clone() };
    scenarios.push(made);
    key
}

fn gone(language: Language) -> String {
    language
        .pick(
            "Kịch bản này không còn trong các tệp đang mở. Hãy chọn lại kịch bản.",
            "This scenario is no longer in the open files. Choose again.",
        )
        .to_owned()
}

/// An empty group would be no change at all once it is written down.
fn no_variant(language: Language) -> String {
    language.pick("Hãy chọn nhóm hoặc vùng.", "Choose a group or region.").to_owned()
}

fn change(scenario: &mut Scenario, edit: &ScenarioEdit, language: Language) -> Result<(), String> {
    match edit {
        ScenarioEdit::Title(title) => title.trim().clone_into(&mut scenario.title),
        ScenarioEdit::AddStep => scenario.steps.push(ScenarioStep::default()),
        ScenarioEdit::RemoveStep(step) => {
            if *step < scenario.steps.len() {
                scenario.steps.remove(*step);
            }
        }
        ScenarioEdit::Words(step, words) => {
            if let Some(step) = scenario.steps.get_mut(*step) {
                // A line break would make one row of the file into two for some readers.
                step.words = words.trim().replace(['\r', '\n'], " ");
            }
        }
        ScenarioEdit::AddChange { step, kind, code, text } => {
            let made = typed(*kind, code.trim(), text.trim())
                .map_err(|kind| ntm_text::scenario_problem(&kind, language))?;
            if made == Change::Variant(String::new()) {
                return Err(no_variant(language));
            }
            if let Some(step) = scenario.steps.get_mut(*step) {
                put(step, made, *kind);
            }
        }
        ScenarioEdit::RemoveChange(step, index) => {
            if let Some(step) = scenario.steps.get_mut(*step)
                && *index < step.changes.len()
            {
                step.changes.remove(*index);
            }
        }
        ScenarioEdit::New(_) | ScenarioEdit::Copy | ScenarioEdit::Delete => {}
    }
    Ok(())
}
