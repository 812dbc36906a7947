//! Changing a value in place.

use gloo::utils::document;
use ntm_desk::message::Edit;
use ntm_model::Code;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::state::{Action, use_workspace};
use ntm_parts::{Choice, button, field, select};

/// What the editor needs.
#[derive(Properties, PartialEq)]
pub(crate) struct EditorProps {
    /// The indicator or part.
    pub(crate) code: Code,
    /// Called when the editor is to close.
    pub(crate) onclose: Callback<()>,
}

/// A small form for one indicator. Verdicts follow when it is sent.
#[component]
pub(crate) fn Editor(props: &EditorProps) -> Html {
    let workspace = use_workspace();
    let language = workspace.language;
    let code = props.code;
    let draft = use_state(|| workspace.judged.edit_of(code));
    use_effect_with(code, |code| focus_first_field(*code));

    let change = |set: fn(&mut Edit, String)| {
        let draft = draft.clone();
        Callback::from(move |text: String| {
            let mut edit = (*draft).clone();
            set(&mut edit, text);
            draft.set(edit);
        })
    };
    let (dispatcher, sent, close) =
        (workspace.dispatcher(), (*draft).clone(), props.onclose.clone());
    let send = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        dispatcher.dispatch(Action::Edit(code, sent.clone()));
        close.emit(());
    });
    let (dispatcher, close) = (workspace.dispatcher(), props.onclose.clone());
    let undo = Callback::from(move |()| {
        dispatcher.dispatch(Action::Undo(code));
        close.emit(());
    });
    let close = props.onclose.clone();
    let leave = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close.emit(());
        }
    });

    let indicator = workspace.judged.set().and_then(|set| set.indicator(code));
    let may_not_apply = indicator.is_some_and(|indicator| indicator.may_not_apply.is_some());
    let mut words = vec![String::new(), "Đạt".to_owned(), "Chưa đạt".to_owned()];
    if !words.contains(&draft.declared) {
        words.push(draft.declared.clone());
    }
    let words = words.into_iter().map(|word| Choice {
        name: if word.is_empty() { "—".to_owned() } else { word.clone() },
        chosen: word == draft.declared,
        value: word,
    });
    html! {
        <form class="editor" id={id(code)} onsubmit={send} onkeydown={leave}
            aria-label={language.pick(format!("Sửa chỉ tiêu {code}"), format!("Change indicator {code}"))}>
            { field(language.pick("Kết quả", "Result"), "text", draft.result.clone(), change(|edit, text| edit.result = text)) }
            { select(language.pick("Tự đánh giá", "Declared"), words.collect(), change(|edit, text| edit.declared = text)) }
            if may_not_apply || !draft.reason.is_empty() {
                { field(language.pick("Lý do không áp dụng", "Reason for not applying"), "text", draft.reason.clone(), change(|edit, text| edit.reason = text)) }
            }
            <div class="buttons">
                <button type="submit" class="main">{ language.pick("Xét lại", "Judge again") }</button>
                { button("", language.pick("Thôi", "Cancel"), props.onclose.clone()) }
                if workspace.is_edited(code) {
                    { button("", language.pick("Về như trong tệp", "Back to the file"), undo) }
                }
            </div>
        </form>
    }
}

/// The id of the editor's element. Codes hold dots, so it is looked up and not selected by.
fn id(code: Code) -> String {
    format!("sua-{code}")
}

fn focus_first_field(code: Code) {
    let editor = document().get_element_by_id(&id(code));
    let field = editor.and_then(|editor| editor.query_selector("input").ok().flatten());
    if let Some(field) = field.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // A field that is gone needs no focus.
        field.focus().ok();
    }
}
