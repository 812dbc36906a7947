//! What several pages share: functions for pieces of markup, components for what has a state.

mod banner;
mod chooser;
mod editor;
mod file_input;
mod progress;
mod room;
mod strip;
mod template_form;
mod why;

pub(crate) use banner::Banner;
pub(crate) use chooser::Chooser;
pub(crate) use editor::Editor;
pub(crate) use file_input::{FileInput, drop_files};
pub(crate) use progress::Progress;
pub(crate) use room::Room;
pub(crate) use strip::strip;
pub(crate) use template_form::TemplateForm;
pub(crate) use why::why;

pub(crate) use ntm_parts::{
    Choice, badge, body, button, criterion_badge, field, folded, heading, join, link, list, mark,
    named_code, opener, paragraph, print, row, row_below, section, select, small, stacked, terms,
    text, verdict_class, vietnamese, wide,
};
