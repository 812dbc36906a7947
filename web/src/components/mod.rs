//! What several pages share: functions for pieces of markup, components for what has a state.

mod badge;
mod banner;
mod chooser;
mod editor;
mod file_input;
mod form;
mod heading;
mod progress;
mod strip;
mod table;
mod template_form;
mod why;
mod words;

pub(crate) use badge::{badge, criterion_badge, verdict_class};
pub(crate) use banner::Banner;
pub(crate) use chooser::Chooser;
pub(crate) use editor::Editor;
pub(crate) use file_input::{FileInput, drop_files};
pub(crate) use form::{Choice, button, field, link, opener, print, select};
pub(crate) use heading::heading;
pub(crate) use progress::Progress;
pub(crate) use strip::strip;
pub(crate) use table::{body, row, row_below, stacked, wide};
pub(crate) use template_form::TemplateForm;
pub(crate) use why::why;
pub(crate) use words::{
    folded, join, list, mark, named_code, paragraph, section, small, terms, text, vietnamese,
};
