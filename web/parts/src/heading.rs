//! The heading of a page.

use yew::prelude::*;

/// The one `h1`; it takes the focus when the page changes.
pub fn heading(text: &str) -> Html {
    html! { <h1 tabindex="-1">{ text }</h1> }
}
