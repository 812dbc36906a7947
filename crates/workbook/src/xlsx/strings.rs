//! Texts of cells, most of which stand in a part of their own and are shared.

use crate::archive::Refusal;
use crate::xml::{Node, Xml};

/// The shared texts, one after the other.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    pub(super) fn read(part: &str) -> Result<Self, Refusal> {
        let mut xml = Xml::new(part);
        let mut strings = Self::default();
        while let Some(node) = xml.next()? {
            if let Node::Start(tag) = node
                && tag.name() == "si"
            {
                rich_text(&mut xml, &mut strings.text)?;
                strings.ends.push(strings.text.len());
            }
        }
        Ok(strings)
    }

    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..end)
    }
}

/// Adds the text of an element of rich text to `out`: its runs, without the readings that East
/// Asian files give for their signs.
pub(super) fn rich_text(xml: &mut Xml<'_>, out: &mut String) -> Result<(), Refusal> {
    let mut depth = 0_u32;
    loop {
        match xml.next()?.ok_or(Refusal::Damaged)? {
            Node::Start(tag) => match tag.name() {
                "t" => {
                    let mut text = String::new();
                    xml.text(&mut text)?;
                    push_unescaped(&text, out);
                }
                "r" => depth += 1,
                _ => xml.skip(&tag)?,
            },
            Node::End if depth == 0 => return Ok(()),
            Node::End => depth -= 1,
            Node::Text(_) => {}
        }
    }
}

/// Adds a text to `out`. Signs that XML cannot hold are written `_x000D_` in XLSX; lines end with
/// `\n` alone.
pub(super) fn push_unescaped(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        let code = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        let is_code = |code: &&str| code.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = code.filter(is_code).and_then(|code| u32::from_str_radix(code, 16).ok());
        out.push_str(before);
        match (number.and_then(char::from_u32), after.get(5..)) {
            (Some(letter), Some(after)) => {
                if letter != '\r' && letter != '\0' {
                    out.push(letter);
                }
                rest = after;
            }
            _ => {
                out.push_str("_x");
                rest = after;
            }
        }
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_joined_and_readings_left_out() {
        let part = "<sst><si><t>Đạt</t></si><si/><si><r><rPr><b/></rPr><t>Chưa</t></r><r><t xml:space=\"preserve\"> đạt</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si><t>a_x000D_&#10;b &amp; _x0041_ _xyz_</t></si></sst>";
        let strings = Strings::read(part).unwrap();
        let texts: Vec<_> = (0..5).map(|index| strings.get(index)).collect();
        assert_eq!(texts, [Some("Đạt"), Some(""), Some("Chưa đạt"), Some("a\nb & A _xyz_"), None]);
    }
}
