//! The content of one cell of a table.

use crate::archive::Refusal;
use crate::date::{Epoch, of_iso, of_iso_time};
use crate::number::Exact;
use crate::number_format::{Kind, NumberFormat};
use crate::xml::{Node, Tag, Xml, is_true};
use crate::{FALSE, TRUE};

/// What is to be written for a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Nothing,
    Text(String),
    /// A formula without a result.
    NotCalculated,
}

/// What the element of a cell says before its content.
#[derive(Default)]
struct CellStart {
    kind: String,
    value: String,
    is_error: bool,
    has_formula: bool,
}

impl CellStart {
    fn of(tag: &Tag<'_>) -> Self {
        let mut start = Self::default();
        tag.attributes(|name, value| match name {
            // Programs say twice what kind it is; only the second time do they know errors.
            "value-type" if value == "error" => start.is_error = true,
            "value-type" => start.kind = value.into_owned(),
            "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => {
                start.value = value.into_owned();
            }
            "formula" => start.has_formula = true,
            _ => {}
        });
        start
    }
}

/// Reads up to the end of a cell; `tag` is its beginning and `format` its number format.
pub(super) fn content(
    xml: &mut Xml<'_>,
    tag: &Tag<'_>,
    format: Option<&NumberFormat>,
) -> Result<Content, Refusal> {
    let start = CellStart::of(tag);
    let shown = match paragraphs(xml)? {
        Some(shown) => shown,
        // An empty result is a paragraph with nothing in it.
        None if start.kind.is_empty() && start.has_formula => return Ok(Content::NotCalculated),
        None => String::new(),
    };
    let text = match (start.kind.as_str(), Exact::parse(&start.value)) {
        _ if start.is_error => shown,
        // A truth value that came from another format is a number that is shown as a word.
        ("float", _) if start.value == "1" && shown == "TRUE" => TRUE.to_owned(),
        ("float", _) if start.value == "0" && shown == "FALSE" => FALSE.to_owned(),
        ("percentage", Some(number)) => {
            // Without a format of its own the cell still says that it is a percentage.
            NumberFormat::simple(Kind::Percent, "", "").write(number, Epoch::Year1900)
        }
        ("float" | "currency", Some(number)) => match format {
            Some(format) if !matches!(format.kind(), Kind::Percent | Kind::Date(_)) => {
                format.write(number, Epoch::Year1900)
            }
            _ => number.written(0),
        },
        ("date", _) => {
            let parts =
                format.map_or(NumberFormat::default().shown_date(), |format| format.shown_date());
            of_iso(&start.value, parts).unwrap_or(shown)
        }
        ("time", _) => of_iso_time(&start.value).unwrap_or(shown),
        ("boolean", _) => if is_true(&start.value) { TRUE } else { FALSE }.to_owned(),
        _ if shown.is_empty() => start.value,
        _ => shown,
    };
    Ok(if text.is_empty() { Content::Nothing } else { Content::Text(text) })
}

/// The text that is shown: the paragraphs of the cell, without notes, drawings and the readings
/// that East Asian documents give for their signs. `None` when there is no paragraph.
fn paragraphs(xml: &mut Xml<'_>) -> Result<Option<String>, Refusal> {
    let mut out = String::new();
    let mut depth = 0_u32;
    let mut is_first = true;
    loop {
        match xml.next()?.ok_or(Refusal::Damaged)? {
            Node::Start(tag) => match tag.name() {
                "p" | "h" => {
                    if !is_first {
                        out.push('\n');
                    }
                    is_first = false;
                    depth += 1;
                }
                "s" => {
                    // A cell holds far fewer blanks than a hostile file may ask for.
                    let count = tag.number("c").unwrap_or(1).min(1000);
                    out.extend(std::iter::repeat_n(' ', usize::try_from(count).unwrap_or(1)));
                    depth += 1;
                }
                "tab" => {
                    out.push('\t');
                    depth += 1;
                }
                "line-break" => {
                    out.push('\n');
                    depth += 1;
                }
                "annotation" | "note" | "ruby-text" | "frame" | "table" | "shapes" => {
                    xml.skip(&tag)?;
                }
                // Lines, circles and the like hold texts of their own.
                _ if tag.is_drawing() => xml.skip(&tag)?,
                _ => depth += 1,
            },
            Node::End if depth == 0 => return Ok((!is_first).then_some(out)),
            Node::End => depth -= 1,
            // Blanks between the paragraphs only indent the file.
            Node::Text(text) if depth > 0 => push_collapsed(&text, &mut out),
            Node::Text(_) => {}
        }
    }
}

/// Adds a text of a paragraph. Blanks that count are elements of their own; of the others, a run
/// is one blank, and none at the beginning of a line counts.
fn push_collapsed(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            ' ' | '\t' | '\n' | '\r' => {
                if !out.is_empty() && !out.ends_with([' ', '\n']) {
                    out.push(' ');
                }
            }
            letter => out.push(letter),
        }
    }
}
