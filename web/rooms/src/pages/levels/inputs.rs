//! Fields that count when they are left, so that nothing is judged in the middle of a word.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a field needs.
#[derive(Clone, PartialEq, Properties)]
struct InputProps {
    kind: &'static str,
    name: String,
    value: String,
    described: String,
    onchange: Callback<String>,
}

/// A field of one line. `described` is the id of what is wrong with it; empty when nothing is.
pub(super) fn input(
    kind: &'static str,
    name: String,
    value: String,
    described: &str,
    onchange: Callback<String>,
) -> Html {
    let described = described.to_owned();
    html! { <Input {kind} {name} {value} {described} {onchange} /> }
}

/// Keeps what is being typed, because the table around it may be drawn again at any moment.
#[component]
fn Input(props: &InputProps) -> Html {
    let draft = use_state(|| None::<String>);
    {
        let draft = draft.setter();
        // A value that comes from outside goes before the draft.
        use_effect_with(props.value.clone(), move |_| draft.set(None));
    }
    let oninput = {
        let draft = draft.setter();
        Callback::from(move |event: InputEvent| draft.set(text_of(&event)))
    };
    let onchange = {
        let onchange = props.onchange.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = text_of(&event) {
                onchange.emit(text);
            }
        })
    };
    let value = (*draft).clone().unwrap_or_else(|| props.value.clone());
    let described = Some(props.described.clone()).filter(|id| !id.is_empty());
    let invalid = described.is_some().then_some("true");
    html! {
        <input type={props.kind} autocomplete="off" aria-label={props.name.clone()} {value}
            {oninput} {onchange} aria-describedby={described} aria-invalid={invalid} />
    }
}

fn text_of(event: &Event) -> Option<String> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    Some(input.value())
}
