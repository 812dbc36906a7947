//! How high a row must be.
//!
//! Excel fits a row to its texts when it opens a file, but LibreOffice shows one line of each. So
//! rows that need more than one line get a height; the others get none, and grow when someone
//! types a longer text into them.

use ntm_report::{CellSpec, Content, Style};

/// The height of a line of text, in points.
const LINE: u16 = 17;

/// The height of the row in points; `None` where one line is enough.
pub(crate) fn of(cells: &[CellSpec], widths: &[u16]) -> Option<u16> {
    let lines = cells.iter().zip(widths).map(|(cell, width)| lines_of(cell, *width)).max()?;
    let lines = u16::try_from(lines).unwrap_or(u16::MAX).min(MOST_LINES);
    let high = cells.iter().filter_map(|cell| lone_height(cell.style)).max();
    let wrapped = (lines > 1).then(|| lines * LINE);
    wrapped.max(high)
}

/// The format allows 409 points for a row.
const MOST_LINES: u16 = 24;

/// The height of the lines above a table, which are never longer than one line.
fn lone_height(style: Style) -> Option<u16> {
    match style {
        Style::Title => Some(26),
        Style::Subtitle | Style::Note => Some(20),
        Style::Label => Some(18),
        _ => None,
    }
}

/// How many lines the text takes in a column of this width.
fn lines_of(cell: &CellSpec, width: u16) -> usize {
    let Content::Text(text) = &cell.content else { return 1 };
    if !is_wrapped(cell.style) {
        return 1;
    }
    let width = usize::from(width.max(1));
    text.lines().map(|line| wrapped(line, width)).sum()
}

/// Whether the style breaks long texts into lines.
fn is_wrapped(style: Style) -> bool {
    use Style::{Data, Label, Note, Signature, SignatureNote, Subtitle, Title};
    !matches!(style, Data | Title | Subtitle | Label | Note | Signature | SignatureNote)
}

/// How many lines words take that are put one after the other. A letter of the typeface is about
/// as wide as the digit that widths are counted in, or a little narrower.
fn wrapped(line: &str, width: usize) -> usize {
    let mut lines = 1;
    let mut used = 0;
    for word in line.split(' ') {
        let letters = letters_of(word);
        if used > 0 && used + 1 + letters > width {
            lines += 1;
            used = 0;
        }
        used += letters + usize::from(used > 0);
        // A word that is wider than the column is broken wherever the column ends.
        lines += used.saturating_sub(1) / width;
        used = if used > width { used % width } else { used };
    }
    lines
}

/// Accents that were typed as separate marks take no place.
fn letters_of(word: &str) -> usize {
    word.chars().filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}')).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, width: usize, lines: usize) {
        assert_eq!(wrapped(text, width), lines, "{text}");
    }

    #[test]
    fn words_are_put_on_lines() {
        check("", 10, 1);
        check("Đạt", 10, 1);
        check("Hoàn thành tốt nhiệm vụ", 23, 1);
        check("Hoàn thành tốt nhiệm vụ", 15, 2);
        check("khu/cụm/làng nghề", 10, 2);
        check("Chu\u{31b}a \u{111}a\u{323}t", 8, 1);
    }

    #[test]
    fn only_rows_with_long_texts_get_a_height() {
        let cell = |text: &str, style| CellSpec { content: Content::Text(text.to_owned()), style };
        assert_eq!(of(&[cell("Đạt", Style::Text)], &[10]), None);
        assert_eq!(of(&[cell("Hoàn thành tốt", Style::Text)], &[10]), Some(2 * LINE));
        assert_eq!(of(&[cell("Hoàn thành tốt", Style::Data)], &[10]), None);
        assert_eq!(of(&[], &[]), None);
    }
}
