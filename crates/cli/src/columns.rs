//! Texts in aligned columns.

/// Rows of texts that are padded so that columns stand under one another. Wide texts are cut
/// nowhere: a row that is too wide is only not aligned.
pub(crate) struct Columns<const N: usize> {
    widths: [usize; N],
    limits: [usize; N],
}

impl<const N: usize> Columns<N> {
    /// Columns that grow with their texts up to these widths.
    pub(crate) fn new(limits: [usize; N]) -> Self {
        Self { widths: [0; N], limits }
    }

    /// Takes the widths of a row into account.
    pub(crate) fn measure(&mut self, row: &[String; N]) {
        for ((width, limit), text) in self.widths.iter_mut().zip(self.limits).zip(row) {
            *width = (*width).max(width_of(text).min(limit));
        }
    }

    /// The row, padded, without spaces at its end.
    pub(crate) fn line(&self, row: &[String; N]) -> String {
        let mut line = String::new();
        for (text, width) in row.iter().zip(self.widths) {
            if !line.is_empty() {
                line.push_str("  ");
            }
            line.push_str(text);
            line.extend(std::iter::repeat_n(' ', width.saturating_sub(width_of(text))));
        }
        line.trim_end().to_owned()
    }
}

/// How many places a text takes. Accents that were typed as separate marks take none.
fn width_of(text: &str) -> usize {
    text.chars().filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}')).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_one_another() {
        let rows =
            [["Đạt", "100 %", "x"], ["Chưa đạt", "5 %", ""]].map(|row| row.map(String::from));
        let mut columns = Columns::new([20, 4, 20]);
        rows.iter().for_each(|row| columns.measure(row));
        let lines = rows.map(|row| columns.line(&row));
        assert_eq!(lines, ["Đạt       100 %  x", "Chưa đạt  5 %"]);
    }

    #[test]
    fn separate_accents_take_no_place() {
        assert_eq!(width_of("Chu\u{31b}a \u{111}a\u{323}t"), 8);
    }
}
