//! Running text.

use ntm_model::Text;
use ntm_text::Language;
use yew::prelude::*;

/// The text in a language.
pub fn pick(text: &Text, language: Language) -> &str {
    language.pick(&text.vi, &text.en)
}

/// Text as a node of its own.
pub fn text(text: impl Into<AttrValue>) -> Html {
    node(text.into())
}

fn node(text: AttrValue) -> Html {
    html! { { text } }
}

/// A paragraph; `class` may be empty.
pub fn paragraph(class: &'static str, text: &str) -> Html {
    html! { <p {class}>{ text }</p> }
}

/// Text in Vietnamese, whatever the language of the page.
pub fn vietnamese(text: &str) -> Html {
    html! { <span lang="vi">{ text }</span> }
}

/// Small print.
pub fn small(content: Html) -> Html {
    html! { <small>{ content }</small> }
}

/// A list with dots.
pub fn list(items: Vec<Html>) -> Html {
    html! { <ul>{ for items.into_iter().map(item) }</ul> }
}

fn item(content: Html) -> Html {
    html! { <li>{ content }</li> }
}

/// Several nodes in a row.
pub fn join(nodes: Vec<Html>) -> Html {
    nodes.into_iter().collect()
}

/// Terms with their explanations.
pub fn terms(pairs: Vec<(Html, Html)>) -> Html {
    html! { <dl class="why">{ for pairs.into_iter().map(term) }</dl> }
}

fn term((name, explanation): (Html, Html)) -> Html {
    html! { <><dt>{ name }</dt><dd>{ explanation }</dd></> }
}

/// A part of the page with its heading.
pub fn section(title: &str, content: Html) -> Html {
    html! { <section><h2>{ title }</h2>{ content }</section> }
}

/// A part that opens on demand.
pub fn folded(title: String, content: Html) -> Html {
    html! { <details><summary>{ title }</summary>{ content }</details> }
}

/// The code of an indicator with its short title.
pub fn named_code(code: ntm_model::Code, title: Option<&str>) -> Html {
    html! { <><span class="code">{ code.to_string() }</span>{ " " }{ title.unwrap_or_default() }</> }
}

/// A sign with a word, in the colour of `class`.
pub fn mark(class: &'static str, sign: &'static str, word: &str) -> Html {
    html! {
        <span class={classes!("badge", class)}>
            <span class="sign" aria-hidden="true">{ sign }</span>{ word }
        </span>
    }
}
