//! The rooms, one file or folder each.

mod tools;

use ntm_desk::rooms::Page;
use ntm_text::Language;
use yew::prelude::*;

/// The room for a page.
pub(crate) fn page(page: Page, language: Language) -> Html {
    match page {
        Page::Tools => tools::tools(language),
        _ => tools::tools(language),
    }
}
