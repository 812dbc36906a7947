//! Fields and buttons.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// One choice of a list.
pub struct Choice {
    /// What is handed to the callback.
    pub value: String,
    /// What the user reads.
    pub name: String,
    /// Whether it is the present one.
    pub chosen: bool,
}

/// A labelled list to choose from.
pub fn select(label: &'static str, choices: Vec<Choice>, onchange: Callback<String>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(list) = event.target().and_then(|one| one.dyn_into::<HtmlSelectElement>().ok())
        {
            onchange.emit(list.value());
        }
    });
    let option = |choice: Choice| {
        html! { <option value={choice.value} selected={choice.chosen}>{ choice.name }</option> }
    };
    html! {
        <label>{ label }{ " " }<select {onchange}>{ for choices.into_iter().map(option) }</select></label>
    }
}

/// A labelled field of one line. `kind` is the type of the input.
pub fn field(
    label: &'static str,
    kind: &'static str,
    value: String,
    onchange: Callback<String>,
) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target().and_then(|one| one.dyn_into::<HtmlInputElement>().ok())
        {
            onchange.emit(input.value());
        }
    });
    html! {
        <label>{ label }{ " " }<input type={kind} autocomplete="off" {value} {oninput} /></label>
    }
}

/// A field of several lines inside a table, whose name is for those who do not see the table.
pub fn area(label: String, value: String, onchange: Callback<String>) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        let target = event.target();
        if let Some(area) = target.and_then(|one| one.dyn_into::<HtmlTextAreaElement>().ok()) {
            onchange.emit(area.value());
        }
    });
    html! { <textarea rows="2" autocomplete="off" aria-label={label} {value} {oninput} /> }
}

/// A button. `class` is `main` for the one thing to do, `plain` for a quiet one, or empty.
pub fn button(class: &'static str, name: &str, action: Callback<()>) -> Html {
    let onclick = action.reform(|_: MouseEvent| ());
    html! { <button type="button" {class} {onclick}>{ name }</button> }
}

/// A quiet button whose name needs the indicator to be understood alone, and that says whether
/// what it opens is open.
pub fn opener(name: &'static str, whole_name: String, open: bool, action: Callback<()>) -> Html {
    let onclick = action.reform(|_: MouseEvent| ());
    html! {
        <button type="button" class="plain" {onclick} aria-label={whole_name}
            aria-expanded={if open { "true" } else { "false" }}>{ name }</button>
    }
}

/// A link that looks like a button.
pub fn link(class: &'static str, address: &'static str, name: &'static str) -> Html {
    html! { <a class={classes!("button", class)} href={address}>{ name }</a> }
}

/// Prints the page.
pub fn print() {
    // A browser without printing has no print button worth reporting on.
    gloo::utils::window().print().ok();
}
