//! Walking through XML. Names are compared without their prefixes, because programs differ in
//! them and the two standards of XLSX differ in the namespaces behind them.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::archive::Refusal;

/// A walk through one part.
pub(crate) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
}

/// What comes next.
pub(crate) enum Node<'a> {
    /// An element begins.
    Start(Tag<'a>),
    /// An element ends.
    End,
    /// Text, with its entities resolved.
    Text(Cow<'a, str>),
}

/// The beginning of an element.
pub(crate) struct Tag<'a>(BytesStart<'a>);

impl<'a> Xml<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader }
    }

    /// What comes next; `None` at the end of the text.
    pub(crate) fn next(&mut self) -> Result<Option<Node<'a>>, Refusal> {
        loop {
            return Ok(Some(match self.reader.read_event().map_err(|_| Refusal::Damaged)? {
                Event::Start(tag) => Node::Start(Tag(tag)),
                Event::End(_) => Node::End,
                Event::Text(text) => Node::Text(text.xml10_content()),
                Event::CData(text) => Node::Text(text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let letter = reference.resolve_char_ref().map_err(|_| Refusal::Damaged)?;
                    Node::Text(match letter {
                        Some(letter) => letter.to_string().into(),
                        None => named(&reference.xml10_content()).into(),
                    })
                }
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    /// The next thing inside the element that has begun; `None` at its end. Whoever calls it must
    /// have walked through, or skipped, every element inside.
    pub(crate) fn inside(&mut self) -> Result<Option<Node<'a>>, Refusal> {
        match self.next()? {
            Some(Node::End) => Ok(None),
            Some(node) => Ok(Some(node)),
            None => Err(Refusal::Damaged),
        }
    }

    /// Passes over the rest of an element.
    pub(crate) fn skip(&mut self, tag: &Tag<'_>) -> Result<(), Refusal> {
        self.reader.read_to_end(tag.0.name()).map(|_| ()).map_err(|_| Refusal::Damaged)
    }

    /// Adds the text of an element to `out`, that of elements inside it included.
    pub(crate) fn text(&mut self, out: &mut String) -> Result<(), Refusal> {
        let mut depth = 0_u32;
        loop {
            match self.next()?.ok_or(Refusal::Damaged)? {
                Node::Start(_) => depth += 1,
                Node::End if depth == 0 => return Ok(()),
                Node::End => depth -= 1,
                Node::Text(text) => out.push_str(&text),
            }
        }
    }
}

impl Tag<'_> {
    /// Its name without the prefix.
    pub(crate) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// Whether it belongs to a drawing.
    pub(crate) fn is_drawing(&self) -> bool {
        self.0.name().prefix().is_some_and(|prefix| prefix.into_inner() == "draw")
    }

    /// The value of an attribute, named without its prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let mut found = None;
        self.attributes(|key, value| {
            if key == name && found.is_none() {
                found = Some(value.into_owned());
            }
        });
        found
    }

    /// Whether an attribute says yes.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.attribute(name).is_some_and(|value| is_true(&value))
    }

    /// The number in an attribute.
    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim_ascii().parse().ok()
    }

    /// Shows every attribute, named without its prefix, to `see`.
    pub(crate) fn attributes(&self, mut see: impl FnMut(&str, Cow<'_, str>)) {
        for attribute in self.0.attributes().with_checks(false).flatten() {
            let key = attribute.key.local_name();
            let value: &str = &attribute.value;
            let value = match value.contains('&') {
                true => quick_xml::escape::unescape(value).unwrap_or(value.into()),
                false => value.into(),
            };
            see(key.into_inner(), value);
        }
    }
}

/// A truth value of XML.
pub(crate) fn is_true(value: &str) -> bool {
    matches!(value.trim_ascii(), "1" | "true" | "on")
}

/// One of the five entities that XML knows; any other is left as it is written.
fn named(name: &str) -> String {
    quick_xml::escape::resolve_xml_entity(name)
        .map_or_else(|| format!("&{name};"), |text| text.to_owned())
}
