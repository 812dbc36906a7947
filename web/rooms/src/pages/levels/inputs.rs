//! Fields that count when they are left, so that nothing is judged in the middle of a word.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A field of one line. `described` is the id of what is wrong with it; empty when nothing is.
pub(super) fn input(
    kind: &'static str,
    name: String,
    value: String,
    described: &str,
    onchange: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target().and_then(|one| one.dyn_into::<HtmlInputElement>().ok())
        {
            onchange.emit(input.value());
        }
    });
    let described = Some(described.to_owned()).filter(|id| !id.is_empty());
    let invalid = described.is_some().then_some("true");
    html! {
        <input type={kind} autocomplete="off" aria-label={name} {value} {onchange}
            aria-describedby={described} aria-invalid={invalid} />
    }
}
