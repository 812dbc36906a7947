//! Which scenario: from the list, from a file, or a new one.

use gloo::utils::document;
use ntm_desk::rooms::{Act, Question, ScenarioEdit, ScenarioKey, ScenariosView};
use ntm_parts::{Choice, button, select};
use ntm_text::Language;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, FileList, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{Choosing, take};
use crate::ask::asking;
use crate::host;

/// The list of scenarios and what can be done with the one that is chosen.
pub(super) fn files(
    view: &ScenariosView,
    chosen: &Choosing,
    edit: &Callback<ScenarioEdit>,
    language: Language,
) -> Html {
    let ondrop = Callback::from(|event: DragEvent| {
        event.prevent_default();
        // The page behind would take the file in place of the results.
        event.stop_propagation();
        open(event.data_transfer().and_then(|data| data.files()));
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let made = {
        let title = language.pick("Kịch bản mới", "New scenario");
        edit.reform(move |()| ScenarioEdit::New(title.to_owned()))
    };
    let key = chosen.wanted.chosen.clone();
    html! {
        <div class="filters" {ondrop} {ondragover}>
            { select(language.pick("Kịch bản", "Scenario"), choices(view, chosen, language), onchange(view, chosen)) }
            { button("", language.pick("Kịch bản mới", "New scenario"), made) }
            if let Some(key) = key {
                if key.file.is_empty() {
                    { button("", language.pick("Chép ra để sửa", "Copy to change it"), edit.reform(|()| ScenarioEdit::Copy)) }
                } else {
                    { button("", language.pick("Xóa kịch bản", "Delete the scenario"), edit.reform(|()| ScenarioEdit::Delete)) }
                }
                { button("", language.pick("Lưu thành tệp (CSV)", "Save as a file (CSV)"), save(key)) }
            }
            { opener(language) }
        </div>
    }
}

fn choices(view: &ScenariosView, chosen: &Choosing, language: Language) -> Vec<Choice> {
    let none = language.pick("— chọn kịch bản —", "— choose a scenario —");
    let mut choices = vec![Choice {
        value: String::new(),
        name: none.to_owned(),
        chosen: chosen.wanted.chosen.is_none(),
    }];
    for (index, line) in view.lines.iter().enumerate() {
        let steps = line.steps;
        let title = &line.title;
        let file = &line.key.file;
        let origin = if file.is_empty() { String::new() } else { format!(" · {file}") };
        choices.push(Choice {
            value: index.to_string(),
            name: language.pick(
                format!("{title} ({steps} bước{origin})"),
                format!("{title} ({steps} steps{origin})"),
            ),
            chosen: chosen.wanted.chosen.as_ref() == Some(&line.key),
        });
    }
    choices
}

fn onchange(view: &ScenariosView, chosen: &Choosing) -> Callback<String> {
    let keys: Vec<ScenarioKey> = view.lines.iter().map(|line| line.key.clone()).collect();
    let chosen = chosen.clone();
    Callback::from(move |value: String| {
        let index = value.parse().ok();
        let key = index.and_then(|index: usize| keys.get(index)).cloned();
        let mut next = (*chosen).clone();
        next.refusal.clear();
        take(&mut next, key);
        chosen.set(next);
    })
}

fn save(key: ScenarioKey) -> Callback<()> {
    let then = Callback::from(|reply| {
        if let ntm_desk::rooms::Reply::File(Some((name, text))) = reply {
            host::act(&Act::SaveText { name, text });
        }
    });
    asking(then).reform(move |()| Question::ScenarioFile(key.clone()))
}

/// The button for a file of scenarios, which is put beside the results.
fn opener(language: Language) -> Html {
    let onchange = Callback::from(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        open(input.files());
        // The same file can be chosen again after it was changed elsewhere.
        input.set_value("");
    });
    let choose = Callback::from(|()| {
        let input = document().get_element_by_id("scenario-file");
        if let Some(input) = input.and_then(|one| one.dyn_into::<HtmlInputElement>().ok()) {
            input.click();
        }
    });
    let name = language.pick("Mở tệp kịch bản…", "Open a file of scenarios…");
    html! {
        <>
            { button("", name, choose) }
            <input id="scenario-file" type="file" accept=".csv,.txt,text/csv" hidden=true
                aria-label={name} {onchange} />
        </>
    }
}

fn open(files: Option<FileList>) {
    let Some(files) = files else { return };
    for file in (0..files.length()).filter_map(|index| files.get(index)) {
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await.ok();
            // A file that the browser cannot read is gone from the disk.
            if let Some(text) = text.and_then(|text| text.as_string()) {
                host::act(&Act::PutFile { name: file.name(), text });
            }
        });
    }
}
