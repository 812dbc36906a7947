//! What the header says over one column.

use ntm_model::{Code, is_letter};

use super::{no_units, ticks};
use crate::code::read_leading_code;
use crate::names::{Fit, Meaning, is_never, is_previous, meaning_of};
use crate::times;
use crate::{Field, read_code};

/// What one header cell says by itself.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: Option<(Meaning, Fit)>,
    /// The indicator or criterion that it names.
    pub(crate) code: Option<Code>,
    /// Whether it names a plan, a target or the findings of others.
    pub(crate) is_never: bool,
    /// Whether it names the time before that of the report.
    is_previous: bool,
    /// Whether it names a time.
    has_time: bool,
    has_letter: bool,
    /// Whether it is a word to be ticked, and then whether it is the good one.
    tick: Option<bool>,
    /// Whether it names a kind of figure, and so neither a commune nor a result.
    is_figure: bool,
    /// Whether it is a year and nothing else.
    is_year: bool,
    pub(crate) is_blank: bool,
}

impl Element {
    pub(crate) fn of(text: &str) -> Self {
        /// Longer texts are sentences.
        const LONGEST: usize = 300;
        let is_blank = text.is_empty();
        if is_blank || text.len() > LONGEST {
            return Self { is_blank, has_letter: !is_blank, ..Self::default() };
        }
        let has_letter = text.contains(is_letter);
        let has_digit = text.contains(|letter: char| letter.is_ascii_digit());
        let code = if has_digit {
            let whole = read_code(text).filter(|code| code.indicator() != 0 || has_letter);
            whole.or_else(|| read_leading_code(text).filter(|code| code.indicator() != 0))
        } else {
            None
        };
        if code.is_none() && is_year(text) {
            return Self { has_time: true, is_year: true, ..Self::default() };
        }
        if code.is_some() || !has_letter {
            return Self { code, has_letter, ..Self::default() };
        }
        let has_time = times::within(text, None).is_some() || times::names_time(text);
        let name = meaning_of(text);
        let is_other = name.is_none();
        let tick = if is_other { ticks::word_of(text) } else { None };
        Self {
            tick,
            name,
            is_figure: is_other && tick.is_none() && no_units::is_no_unit(text),
            is_never: is_other && is_never(text),
            is_previous: is_other && is_previous(text),
            has_time,
            has_letter,
            ..Self::default()
        }
    }

    /// Whether the cell can stand in a header: it is a word and no bare value.
    pub(crate) fn fits_header(self) -> bool {
        self.has_letter || self.code.is_some() || self.is_year
    }

    fn is_value_name(self) -> bool {
        self.name.is_some_and(|(meaning, _)| is_value(meaning))
    }
}

/// Whether the text is a year that a report may be of.
fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (2010..=2045).contains(&year))
}

/// Whether the meaning is a result or a declaration, which may stand side by side.
pub(crate) fn is_value(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Of(Field::Result | Field::Declaration))
}

/// What all header cells over one column say together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heading<'a> {
    /// The texts from the top down.
    pub(crate) texts: Vec<&'a str>,
    pub(crate) name: Option<(Meaning, Fit)>,
    pub(crate) code: Option<Code>,
    pub(crate) is_never: bool,
    pub(crate) is_previous: bool,
    /// The text that is neither a name nor a code nor a time; perhaps a commune.
    pub(crate) unit: Option<&'a str>,
    /// The text that names a time.
    pub(crate) time: Option<&'a str>,
    /// Whether the column is ticked, and then whether a mark in it says that something is met.
    pub(crate) tick: Option<bool>,
    /// Whether the lowest text names a kind of figure: `Tử số`, `Nam`, `Tỷ lệ`.
    pub(crate) is_figure: bool,
    /// Whether the lowest text is a time.
    pub(crate) ends_in_time: bool,
    /// Whether the commune stands below a text for several columns, as its district does.
    pub(crate) is_unit_below: bool,
}

impl<'a> Heading<'a> {
    /// From the cells over the column, from the top down. A cell that is shared stands over
    /// several columns.
    pub(crate) fn of(cells: &[(&'a str, Element, bool)]) -> Self {
        let mut heading = Self::default();
        for (position, (text, element, is_shared)) in cells.iter().enumerate().rev() {
            let is_leaf = position + 1 == cells.len();
            heading.is_never |= element.is_never;
            heading.is_previous |= element.is_previous;
            if heading.code.is_none() {
                heading.code = element.code;
            }
            if heading.name.is_none() && (is_leaf || !is_shared || element.is_value_name()) {
                heading.name = element.name;
            }
            if element.has_time && heading.time.is_none() {
                heading.time = Some(text);
            }
            if is_leaf {
                heading.tick = element.tick;
                heading.is_figure = element.is_figure;
                heading.ends_in_time = element.has_time && element.name.is_none();
            }
            // Below a name of results stand results.
            if !is_leaf && !is_shared && element.is_value_name() {
                heading.tick = None;
            }
            heading.is_unit_below |= heading.unit.is_some() && *is_shared;
            let is_plain = element.name.is_none()
                && element.tick.is_none()
                && element.code.is_none()
                && !element.has_time
                && !element.is_never
                && !element.is_figure
                && element.has_letter;
            if is_plain && heading.unit.is_none() {
                heading.unit = Some(text);
            }
        }
        let mut texts: Vec<&str> = cells.iter().map(|(text, ..)| *text).collect();
        texts.dedup();
        heading.texts = texts;
        // A text over a name says more of a result than of a title.
        if heading.name.is_some_and(|(meaning, _)| !is_value(meaning)) {
            heading.code = None;
        }
        heading
    }

    /// The header as one text.
    pub(crate) fn text(&self) -> String {
        self.texts.join(" / ")
    }

    /// Whether the name is this one.
    pub(crate) fn means(&self, field: Field) -> bool {
        self.name.is_some_and(|(meaning, _)| meaning == Meaning::Of(field))
    }
}
