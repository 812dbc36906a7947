//! The code of a row that is an indicator, and what is said where it has none.

use ntm_model::{Code, Problem, ProblemKind, Value, is_letter, lower};

use super::indicator::{Reader, text};
use crate::code::{read_condition, read_leading_code};
use crate::table::Row;
use crate::value::is_blank;
use crate::{lost_zero, read_value};

impl Reader<'_, '_> {
    /// The code of a row that says something, where it is written in part only: a number that
    /// has lost its zero, or the letter of a part under its whole.
    pub(super) fn restored(
        &self,
        row: Row<'_>,
        written: &str,
        read: Option<Code>,
        problems: &mut Vec<Problem>,
    ) -> Option<Code> {
        if let Some(code) = read {
            if let Some(part) = self.part_beside(row, code) {
                return Some(part);
            }
            // Only a number can have lost its zero, and most codes are written with a point.
            if !lost_zero::may_be_number(written) {
                return Some(code);
            }
            let title = read_leading_code(text(row, self.columns.title));
            let meant = lost_zero::restore(written, code, self.last)
                .or_else(|| title.filter(|title| lost_zero::is_hinted(written, code, *title)));
            let Some(meant) = meant else { return Some(code) };
            let kind = ProblemKind::LostZero { code: meant, text: written.to_owned() };
            let column = self.columns.code.unwrap_or(0);
            problems.push(Problem { kind, place: self.source.place(row, column) });
            return Some(meant);
        }
        if is_blank(written)
            && let Some(condition) = read_condition(text(row, self.columns.title))
        {
            return Some(condition);
        }
        if let Some(number) = text(row, self.columns.criteria).trim_end_matches('.').parse().ok()
            && let Some(criterion) = (!is_blank(written)).then(|| Code::new(number, 0))
        {
            return Some(criterion);
        }
        let whole = self.last.map(Code::whole).filter(|whole| whole.indicator() != 0)?;
        if is_blank(written) {
            let title = text(row, self.columns.title);
            let letter = part_letter(title, true).or_else(|| part_letter(title, false));
            let part = letter.and_then(|letter| whole.with_part(letter));
            return part.or_else(|| self.merged_code(row));
        }
        part_letter(written, false).and_then(|letter| whole.with_part(letter))
    }

    /// The part that a letter in the next column names, on the row that has the code of the whole:
    /// `8.1 | a) | Thu gom`.
    fn part_beside(&self, row: Row<'_>, code: Code) -> Option<Code> {
        let title = text(row, self.columns.title);
        let is_alone = title.chars().count() <= 3;
        let is_small_letter = |letter: char| is_letter(letter) && lower(letter) == letter;
        let is_small = title.trim_start_matches(['-', '(', ' ']).starts_with(is_small_letter);
        if code.indicator() == 0 || code.whole() != code || !is_alone || !is_small {
            return None;
        }
        part_letter(title, false).and_then(|letter| code.with_part(letter))
    }

    /// The code of the cell that this row's cell of codes is merged into.
    fn merged_code(&self, row: Row<'_>) -> Option<Code> {
        let column = crate::table::number(self.columns.code? + 1);
        let is_merged = self.source.sheet.merged.iter().any(|merged| {
            (merged.first_column..=merged.last_column).contains(&column)
                && merged.first_row < row.line()
                && row.line() <= merged.last_row
        });
        self.last.filter(|_| is_merged)
    }

    pub(super) fn report_missing_code(
        &mut self,
        row: Row<'_>,
        written: &str,
        said: &str,
        problems: &mut Vec<Problem>,
    ) {
        let place = match self.columns.code {
            Some(column) => self.source.place(row, column),
            None => self.source.sheet.row_place(row.line()),
        };
        let kind = if written.is_empty() {
            ProblemKind::MissingCode { text: said.to_owned() }
        } else {
            ProblemKind::UnknownCode { text: written.to_owned(), suggestion: None }
        };
        // “Nơi nhận:” beside “TM. UBND” is the foot of the table; a damaged code has a digit.
        let has_digit = written.bytes().any(|byte| byte.is_ascii_digit());
        let is_value = has_digit || matches!(read_value(said), Value::Statement { .. });
        let list = if is_value { problems } else { &mut self.foot };
        list.push(Problem { kind, place });
    }

    /// Reports cells beyond the header, where nothing says what they are.
    pub(super) fn report_extra_fields(&self, row: Row<'_>, problems: &mut Vec<Problem>) {
        let width = self.columns.width;
        if row.len() <= width {
            return;
        }
        let extra = || (width..row.len()).map(|column| row.cell(column));
        let Some(first) = extra().position(|text| !text.is_empty()) else { return };
        let texts: Vec<&str> = extra().skip(first).collect();
        let separator = self.source.separator.unwrap_or(' ');
        let text = texts.join(separator.encode_utf8(&mut [0; 4]));
        let place = self.source.place(row, width + first);
        problems.push(Problem { kind: ProblemKind::ExtraFields { text }, place });
    }
}

/// The letter of a part: alone (`a`, `b)`), or before its title (`c) Đường ngõ xóm`).
fn part_letter(text: &str, is_title: bool) -> Option<char> {
    let mut letters = text.trim_start_matches(['-', '+', ' ', '(']).chars();
    let letter = letters.next()?.to_ascii_lowercase();
    let rest = letters.as_str();
    let ends = if is_title {
        rest.starts_with([')', '.'])
    } else {
        rest.chars().all(|letter| matches!(letter, ')' | '.' | ' ' | ':'))
    };
    (letter.is_ascii_lowercase() && ends).then_some(letter)
}
