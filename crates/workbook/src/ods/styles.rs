//! The styles of a document, of which the number formats matter, and which sheets are hidden.

use std::collections::BTreeMap;

use crate::archive::Refusal;
use crate::date::Shown;
use crate::number_format::{Kind, NumberFormat};
use crate::xml::{Node, Tag, Xml};

/// The styles by name.
#[derive(Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    formats: BTreeMap<String, NumberFormat>,
}

/// A style of cells or of sheets.
#[derive(Default)]
struct Style {
    parent: Option<String>,
    format: Option<String>,
    is_hidden: bool,
}

impl Styles {
    /// Reads styles up to the end of the element that holds them, or of the part.
    pub(super) fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        // The style that is open, and how deep inside it the walk is.
        let mut open: Option<(String, u32)> = None;
        let mut depth = 0_u32;
        while let Some(node) = xml.next()? {
            match node {
                Node::Start(tag) => {
                    depth += 1;
                    match tag.name() {
                        "style" => {
                            let name = tag.attribute("name").unwrap_or_default();
                            let style = Style {
                                parent: tag.attribute("parent-style-name"),
                                format: tag.attribute("data-style-name"),
                                is_hidden: false,
                            };
                            self.styles.insert(name.clone(), style);
                            open = Some((name, depth));
                        }
                        "table-properties" => {
                            let is_hidden =
                                tag.attribute("display").is_some_and(|display| display == "false");
                            let style =
                                open.as_ref().and_then(|(name, _)| self.styles.get_mut(name));
                            if let Some(style) = style {
                                style.is_hidden = is_hidden;
                            }
                        }
                        "number-style" | "percentage-style" | "currency-style" | "date-style"
                        | "time-style" => {
                            let name = tag.attribute("name").unwrap_or_default();
                            self.formats.insert(name, read_format(xml, &tag)?);
                            depth -= 1;
                        }
                        _ => {}
                    }
                }
                Node::End if depth == 0 => return Ok(()),
                Node::End => {
                    if open.as_ref().is_some_and(|(_, at)| *at == depth) {
                        open = None;
                    }
                    depth -= 1;
                }
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    /// Whether a sheet of this style is hidden.
    pub(super) fn hides(&self, style: &str) -> bool {
        self.styles.get(style).is_some_and(|style| style.is_hidden)
    }

    /// The number format of a cell of this style, its own or one it takes over.
    pub(super) fn format(&self, style: &str) -> Option<&NumberFormat> {
        /// Styles that take over from each other in a circle would never end.
        const DEEPEST: usize = 20;
        let first = self.styles.get(style);
        let parent =
            |style: &&Style| style.parent.as_ref().and_then(|parent| self.styles.get(parent));
        let mut line = std::iter::successors(first, parent).take(DEEPEST);
        line.find_map(|style| self.formats.get(style.format.as_ref()?))
    }
}

/// Reads a number format; `tag` is its beginning.
fn read_format(xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<NumberFormat, Refusal> {
    let mut draft = Draft::default();
    while let Some(node) = xml.inside()? {
        let Node::Start(tag) = node else { continue };
        match tag.name() {
            "number" => {
                draft.number(&tag);
                xml.skip(&tag)?;
            }
            "text" | "currency-symbol" => {
                let words = if draft.has_number { &mut draft.suffix } else { &mut draft.prefix };
                xml.text(words)?;
            }
            part => {
                match part {
                    "day" | "day-of-week" => draft.shown.day = true,
                    "month" => draft.shown.month = true,
                    "year" | "era" => draft.shown.year = true,
                    "hours" | "minutes" | "seconds" => draft.shown.time = true,
                    "fraction" | "scientific-number" => draft.has_number = true,
                    // Other words, or other signs, under a condition.
                    "map" => draft.has_conditions = true,
                    _ => {}
                }
                xml.skip(&tag)?;
            }
        }
    }
    draft.shown.elapsed =
        tag.attribute("truncate-on-overflow").is_some_and(|value| value == "false");
    Ok(draft.finish(tag.name()))
}

/// What has been seen of a format so far.
#[derive(Default)]
struct Draft {
    prefix: String,
    suffix: String,
    decimals: u8,
    digits: u8,
    has_number: bool,
    has_conditions: bool,
    is_scaled: bool,
    shown: Shown,
}

impl Draft {
    fn number(&mut self, tag: &Tag<'_>) {
        let count = |name| tag.number(name).and_then(|number| u8::try_from(number).ok());
        let places = count("decimal-places").unwrap_or(0);
        let is_fixed = count("min-decimal-places").is_none_or(|least| least == places);
        self.has_number = true;
        self.is_scaled = tag.attribute("display-factor").is_some_and(|factor| factor != "1");
        if is_fixed && !tag.is("grouping") && !self.is_scaled {
            self.decimals = places;
            self.digits = count("min-integer-digits").unwrap_or(0);
        }
    }

    fn finish(self, style: &str) -> NumberFormat {
        let kind = match style {
            "date-style" | "time-style" => Kind::Date(self.shown),
            "percentage-style" => Kind::Percent,
            _ if self.decimals > 0 => Kind::Decimals(self.decimals),
            _ if self.digits > 1 => Kind::Digits(self.digits),
            _ => Kind::Plain,
        };
        let says_nothing =
            self.has_conditions || self.is_scaled || matches!(kind, Kind::Percent | Kind::Date(_));
        if says_nothing {
            NumberFormat::simple(kind, "", "")
        } else {
            NumberFormat::simple(kind, &self.prefix, &self.suffix)
        }
    }
}
