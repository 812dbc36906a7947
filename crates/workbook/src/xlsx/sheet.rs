//! One worksheet.

use std::borrow::Cow;

use ntm_ingest::Merged;

use super::Shared;
use super::strings::{push_unescaped, rich_text};
use crate::archive::Refusal;
use crate::date::of_iso;
use crate::grid::{Budget, Grid};
use crate::number::Exact;
use crate::xml::{Node, Tag, Xml, is_true};
use crate::{FALSE, TRUE};

/// Reads the part of a worksheet into a grid. What was read before an error stays in it.
pub(super) fn read(
    part: &str,
    shared: &Shared,
    grid: &mut Grid,
    budget: &mut Budget,
) -> Result<(), Refusal> {
    let mut xml = Xml::new(part);
    let mut columns = Vec::new();
    while let Some(node) = xml.next()? {
        let Node::Start(tag) = node else { continue };
        match tag.name() {
            "cols" => read_columns(&mut xml, grid, &mut columns)?,
            "sheetData" => read_rows(&mut xml, shared, &columns, grid, budget)?,
            "mergeCells" => read_merged(&mut xml, grid)?,
            // The element around all others.
            "worksheet" => {}
            // Charts, buttons and extensions have rows and columns in another sense.
            _ => xml.skip(&tag)?,
        }
    }
    Ok(())
}

/// A style for all cells of some columns that have none of their own.
struct ColumnStyle {
    first: u32,
    last: u32,
    style: u32,
}

fn read_columns(
    xml: &mut Xml<'_>,
    grid: &mut Grid,
    styles: &mut Vec<ColumnStyle>,
) -> Result<(), Refusal> {
    while let Some(node) = xml.inside()? {
        let Node::Start(tag) = node else { continue };
        if let (Some(first), Some(last)) = (tag.number("min"), tag.number("max")) {
            let has_no_width = tag.attribute("width").is_some_and(|width| is_zero(&width));
            if tag.is("hidden") || has_no_width {
                grid.hide_columns(first, last);
            }
            if let Some(style) = tag.number("style") {
                styles.push(ColumnStyle { first, last, style });
            }
        }
        xml.skip(&tag)?;
    }
    Ok(())
}

fn read_merged(xml: &mut Xml<'_>, grid: &mut Grid) -> Result<(), Refusal> {
    while let Some(node) = xml.inside()? {
        let Node::Start(tag) = node else { continue };
        let range = tag.attribute("ref").unwrap_or_default();
        let (first, last) = range.split_once(':').unwrap_or((&range, &range));
        if let (Some((first_row, first_column)), Some((last_row, last_column))) =
            (address(first), address(last))
        {
            grid.merge(Merged { first_row, first_column, last_row, last_column });
        }
        xml.skip(&tag)?;
    }
    Ok(())
}

fn read_rows(
    xml: &mut Xml<'_>,
    shared: &Shared,
    columns: &[ColumnStyle],
    grid: &mut Grid,
    budget: &mut Budget,
) -> Result<(), Refusal> {
    let mut row = 0_u32;
    while let Some(node) = xml.inside()? {
        let Node::Start(tag) = node else { continue };
        if tag.name() != "row" {
            xml.skip(&tag)?;
            continue;
        }
        row = tag.number("r").unwrap_or(row.saturating_add(1));
        if tag.is("hidden") || tag.attribute("ht").is_some_and(|height| is_zero(&height)) {
            grid.hide_rows(row, row);
        }
        let row_style = if tag.is("customFormat") { tag.number("s") } else { None };
        let mut column = 0_u32;
        while let Some(node) = xml.inside()? {
            let Node::Start(tag) = node else { continue };
            if tag.name() != "c" {
                xml.skip(&tag)?;
                continue;
            }
            let start = CellStart::of(&tag);
            let at = start.at.unwrap_or((row, column.saturating_add(1)));
            column = at.1;
            let style = start.style.or(row_style).or_else(|| {
                let of = |style: &&ColumnStyle| (style.first..=style.last).contains(&column);
                columns.iter().find(of).map(|style| style.style)
            });
            let content = Content::read(xml)?;
            match content.text(&start.kind, style.unwrap_or(0), shared) {
                Written::Text(text) => grid.put(at, &text, budget),
                Written::NotCalculated => grid.not_calculated(at),
                Written::Lost => grid.damaged(at),
            }
            if grid.is_full() {
                // The caller passes over the rest of the rows.
                return Ok(());
            }
        }
    }
    Ok(())
}

/// What the element of a cell says before its content.
struct CellStart {
    at: Option<(u32, u32)>,
    style: Option<u32>,
    kind: String,
}

impl CellStart {
    fn of(tag: &Tag<'_>) -> Self {
        let mut start = Self { at: None, style: None, kind: String::new() };
        tag.attributes(|name, value| match name {
            "r" => start.at = address(&value),
            "s" => start.style = value.parse().ok(),
            "t" => start.kind = value.into_owned(),
            _ => {}
        });
        start
    }
}

/// What stands in the element of a cell.
#[derive(Default)]
struct Content {
    value: Option<String>,
    rich: Option<String>,
    has_formula: bool,
}

/// What is to be written for a cell.
enum Written<'a> {
    Text(Cow<'a, str>),
    /// A formula without a result.
    NotCalculated,
    /// The text is not where the cell says it is.
    Lost,
}

impl Content {
    fn read(xml: &mut Xml<'_>) -> Result<Self, Refusal> {
        let mut content = Self::default();
        while let Some(node) = xml.inside()? {
            let Node::Start(tag) = node else { continue };
            match tag.name() {
                "v" => xml.text(content.value.get_or_insert_default())?,
                "is" => rich_text(xml, content.rich.get_or_insert_default())?,
                "f" => {
                    content.has_formula = true;
                    xml.skip(&tag)?;
                }
                _ => xml.skip(&tag)?,
            }
        }
        Ok(content)
    }

    fn text<'s>(self, kind: &str, style: u32, shared: &'s Shared) -> Written<'s> {
        let Self { value, rich, has_formula } = self;
        let value = match (value, rich) {
            (Some(value), None) if !value.is_empty() => value,
            (_, Some(rich)) => return Written::Text(rich.into()),
            // An empty text is a result as well.
            _ if has_formula && kind != "str" => return Written::NotCalculated,
            _ => return Written::Text("".into()),
        };
        Written::Text(match kind {
            "s" => {
                let index = value.trim_ascii().parse().ok();
                match index.and_then(|index| shared.strings.get(index)) {
                    Some(text) => text.into(),
                    None => return Written::Lost,
                }
            }
            "str" | "inlineStr" => {
                let mut text = String::new();
                push_unescaped(&value, &mut text);
                text.into()
            }
            "b" => if is_true(&value) { TRUE } else { FALSE }.into(),
            "e" => value.into(),
            "d" => {
                let shown = shared.styles.format(style).shown_date();
                of_iso(&value, shown).unwrap_or(value).into()
            }
            _ => match Exact::parse(&value) {
                Some(number) => shared.styles.format(style).write(number, shared.epoch).into(),
                None => value.into(),
            },
        })
    }
}

/// Whether a width or a height is nothing.
fn is_zero(size: &str) -> bool {
    Exact::parse(size).is_some_and(Exact::is_zero)
}

/// Row and column of an address such as `AB12`, from 1.
fn address(text: &str) -> Option<(u32, u32)> {
    let text = text.trim_ascii();
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = text.split_at_checked(letters).filter(|(letters, _)| {
        // Three letters reach far beyond the last column of any program.
        (1..=3).contains(&letters.len())
    })?;
    let column = letters
        .bytes()
        .fold(0, |column, letter| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    let row = digits.parse().ok().filter(|row| *row > 0)?;
    Some((row, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_letters_and_a_number() {
        assert_eq!(address("A1"), Some((1, 1)));
        assert_eq!(address("AB12"), Some((12, 28)));
        assert_eq!(address("xfd1048576"), Some((1_048_576, 16_384)));
        for text in ["", "A", "1", "A0", "ABCD1", "A-1", "A1B", "Đ1"] {
            assert_eq!(address(text), None, "{text}");
        }
    }
}
