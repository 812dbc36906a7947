//! The rooms, one file or folder each.

mod audit;
mod calendar;
mod communes;
mod crosswalk;
mod help;
mod levels;
mod library;
mod pace;
mod pager;
mod periods;
mod programme;
mod scenario;
mod template;
mod tools;

use ntm_desk::rooms::Page;
use ntm_text::Language;
use yew::prelude::*;

/// The room for a page.
pub(crate) fn page(page: Page, language: Language) -> Html {
    match page {
        Page::Audit => html! { <audit::Audit /> },
        Page::Communes => html! { <communes::Communes /> },
        Page::Periods => html! { <periods::Periods /> },
        Page::Crosswalk => html! { <crosswalk::Crosswalk /> },
        Page::Pace => html! { <pace::Pace /> },
        Page::Scenario => html! { <scenario::Scenario /> },
        Page::Levels => html! { <levels::Levels /> },
        Page::Library => html! { <library::Library /> },
        Page::Help => help::help(language),
        Page::Programme => html! { <programme::Programme /> },
        Page::Calendar => html! { <calendar::Calendar /> },
        Page::Tools => tools::tools(language),
    }
}
