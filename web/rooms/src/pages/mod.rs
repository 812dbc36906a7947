//! The rooms, one file or folder each.

mod communes;
mod crosswalk;
mod help;
mod library;
mod pager;
mod periods;
mod template;
mod tools;

use ntm_desk::rooms::Page;
use ntm_text::Language;
use yew::prelude::*;

/// The room for a page.
pub(crate) fn page(page: Page, language: Language) -> Html {
    match page {
        Page::Communes => html! { <communes::Communes /> },
        Page::Periods => html! { <periods::Periods /> },
        Page::Crosswalk => html! { <crosswalk::Crosswalk /> },
        Page::Library => html! { <library::Library /> },
        Page::Help => help::help(language),
        Page::Tools => tools::tools(language),
        _ => tools::tools(language),
    }
}
