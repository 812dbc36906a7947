//! The styles of a workbook, of which only the number formats matter.

use crate::archive::Refusal;
use crate::number_format::NumberFormat;
use crate::xml::{Node, Xml};

/// The number format of each cell style.
pub(super) struct Styles {
    formats: Vec<NumberFormat>,
    /// The format of each style, as an index.
    styles: Vec<usize>,
    general: NumberFormat,
}

impl Styles {
    pub(super) fn read(part: &str) -> Result<Self, Refusal> {
        let mut xml = Xml::new(part);
        let mut read =
            Self { formats: Vec::new(), styles: Vec::new(), general: NumberFormat::default() };
        let mut ids: Vec<u32> = Vec::new();
        let mut is_in_cell_styles = false;
        while let Some(node) = xml.next()? {
            let Node::Start(tag) = node else { continue };
            match tag.name() {
                "numFmt" if !is_in_cell_styles => {
                    let code = tag.attribute("formatCode");
                    if let (Some(id), Some(code)) = (tag.number("numFmtId"), code) {
                        ids.push(id);
                        read.formats.push(NumberFormat::from_code(&code));
                    }
                }
                "cellXfs" => is_in_cell_styles = true,
                // What follows has formats of its own, for other uses.
                "cellStyles" | "dxfs" => break,
                "xf" if is_in_cell_styles => {
                    let id = tag.number("numFmtId").unwrap_or(0);
                    let known = ids.iter().position(|other| *other == id);
                    let index = known.unwrap_or_else(|| {
                        ids.push(id);
                        read.formats.push(NumberFormat::builtin(id));
                        ids.len() - 1
                    });
                    read.styles.push(index);
                }
                _ => {}
            }
        }
        Ok(read)
    }

    /// The number format of a style; the general one if there is no such style.
    pub(super) fn format(&self, style: u32) -> &NumberFormat {
        let index = usize::try_from(style).ok().and_then(|style| self.styles.get(style));
        index.and_then(|index| self.formats.get(*index)).unwrap_or(&self.general)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_have_formats_of_their_own_or_known_ones() {
        let part = "<x:styleSheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">\
            <x:numFmts><x:numFmt numFmtId=\"164\" formatCode=\"0.0&quot;%&quot;\"/></x:numFmts>\
            <x:cellStyleXfs><x:xf numFmtId=\"9\"/></x:cellStyleXfs>\
            <x:cellXfs><x:xf numFmtId=\"0\"/><x:xf numFmtId=\"10\"/><x:xf numFmtId=\"164\"/></x:cellXfs>\
            <x:dxfs><x:dxf><x:numFmt numFmtId=\"165\" formatCode=\"0%\"/></x:dxf></x:dxfs>\
            </x:styleSheet>";
        let styles = Styles::read(part).unwrap();
        assert_eq!(*styles.format(0), NumberFormat::default());
        assert_eq!(*styles.format(1), NumberFormat::from_code("0.00%"));
        assert_eq!(*styles.format(2), NumberFormat::from_code("0.0\"%\""));
        assert_eq!(*styles.format(3), NumberFormat::default());
    }
}
