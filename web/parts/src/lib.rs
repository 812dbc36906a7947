//! Pieces of markup that both programs of the page share: the one of the first view and the one of
//! the rooms behind it.

mod badge;
mod form;
mod heading;
mod table;
mod words;

pub use badge::{badge, criterion_badge, criterion_look, verdict_class};
pub use form::{Choice, area, button, field, link, opener, print, select};
pub use heading::heading;
pub use table::{body, row, row_below, stacked, wide};
pub use words::{
    folded, join, list, mark, named_code, paragraph, pick, section, small, terms, text, vietnamese,
};
