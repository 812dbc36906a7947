//! Communes one below the other in one table: a row such as `II | Xã Ninh Tân` says whose the
//! indicators below it are.

use super::indicator::{Reader, text};
use crate::identity::Given;
use crate::table::{Row, trim};
use crate::unit_name::{is_capitalised, unit_name};

impl<'a> Reader<'a, '_> {
    /// The commune that a row without results names, if it is a heading of that kind. Its name
    /// stands alone, but for the running number before it.
    pub(super) fn commune_heading(&self, index: usize, row: Row<'a>) -> Option<Given<'a>> {
        if self.names_units() {
            return None;
        }
        let mut texts = (0..row.len()).filter(|column| !row.cell(*column).is_empty());
        let first = texts.next()?;
        let column = match texts.next() {
            Some(second) if texts.next().is_none() && is_ordinal(row.cell(first)) => second,
            Some(_) => return None,
            None => first,
        };
        let written = without_ordinal(row.cell(column));
        // “Xã: Ninh Tân” as in the titles.
        let named = written.split_once(':').map(|(label, name)| (trim(label), trim(name)));
        let label =
            |label: &str| matches!(ntm_model::fold(label).as_str(), "xa" | "ten xa" | "don vi");
        let name = match named {
            Some((kind, name)) if label(kind) => unit_name(name).unwrap_or(name),
            _ => unit_name(written)?,
        };
        let is_name = !name.is_empty() && (is_capitalised(name) || self.codes_begin_again(index));
        let cell = Some((self.source.sheet, row.line(), column));
        is_name.then_some(Given { text: name, cell })
    }

    /// Whether the next code below the row is not beyond the code before it.
    fn codes_begin_again(&self, index: usize) -> bool {
        const NEAR: usize = 6;
        let below = self.source.sheet.table.rows_from(index + 1).take(NEAR);
        let mut codes =
            below.filter_map(|row| self.source.layout.read_code(text(row, self.columns.code)));
        let next = codes.find(|code| code.indicator() != 0);
        next.is_some_and(|next| self.furthest.is_some_and(|last| next <= last))
    }
}

/// `II`, `2`, `2.`, `B`.
fn is_ordinal(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ')', '/']);
    let is_roman = |letter: char| matches!(letter, 'I' | 'V' | 'X' | 'L');
    !text.is_empty()
        && (text.bytes().all(|byte| byte.is_ascii_digit())
            || text.chars().all(is_roman)
            || text.len() == 1 && text.chars().all(|letter| letter.is_ascii_uppercase()))
}

/// The text without the running number before it: `2. Xã Ninh Tân`.
fn without_ordinal(text: &str) -> &str {
    match text.split_once(['.', ')', '/']) {
        Some((number, rest)) if is_ordinal(number) && rest.starts_with(' ') => trim(rest),
        _ => text,
    }
}
