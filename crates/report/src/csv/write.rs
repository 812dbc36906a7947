//! Writing fields and rows.

use ntm_model::ReadField;
use ntm_text::Language;

/// A CSV file under construction.
pub(crate) struct Table {
    text: String,
    guarded: bool,
    /// The column in which a space stands before a text that begins with a digit.
    declarations: Option<usize>,
}

impl Table {
    /// A table that a program reads back: every text exactly as it is. After a result that ends
    /// with a digit, reading takes a digit for the rest of a number that was split at its decimal
    /// comma. Behind a space, which reading drops, it takes none for that.
    pub(crate) fn of_data(header: &[&str]) -> Self {
        let mut table = Self::with_header(header, false);
        let name = ReadField::Declaration.canonical();
        table.declarations = header.iter().position(|column| *column == name);
        table
    }

    /// A table that people look at: no text can run as a formula.
    pub(crate) fn for_people(header: &[(&str, &str)], language: Language) -> Self {
        let header: Vec<&str> = header
            .iter()
            .map(|(vietnamese, english)| language.pick(*vietnamese, english))
            .collect();
        Self::with_header(&header, true)
    }

    /// A table that people look at, under this header.
    pub(crate) fn for_people_under(header: &[&str]) -> Self {
        Self::with_header(header, true)
    }

    fn with_header(header: &[&str], guarded: bool) -> Self {
        let mut table = Self { text: "\u{feff}".to_owned(), guarded, declarations: None };
        table.row(header);
        table
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, fields: &[&str]) {
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            let is_digit = |letter: char| letter.is_ascii_digit();
            let is_number = self.declarations == Some(index) && field.starts_with(is_digit);
            self.field(field, is_number);
        }
        self.text.push_str("\r\n");
    }

    /// The file.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    fn field(&mut self, field: &str, is_apart: bool) {
        let guard = self.guarded && runs_as_formula(field);
        // Semicolons and tabs too: a spreadsheet with another list separator would split there.
        let quoted = field.contains(['"', ',', ';', '\t', '\r', '\n']);
        if quoted {
            self.text.push('"');
        }
        if guard {
            self.text.push('\'');
        }
        if is_apart {
            self.text.push(' ');
        }
        for letter in field.chars() {
            if quoted && letter == '"' {
                self.text.push('"');
            }
            self.text.push(letter);
        }
        if quoted {
            self.text.push('"');
        }
    }
}

/// Whether a spreadsheet would take the text for a formula. A number with a sign is none.
fn runs_as_formula(field: &str) -> bool {
    let trimmed = field.trim_start();
    let signed_number = trimmed.strip_prefix(['+', '-']).is_some_and(|rest| {
        rest.chars().all(|letter| matches!(letter, '0'..='9' | '.' | ',' | '%' | ' '))
    });
    trimmed.starts_with(['=', '+', '-', '@']) && !signed_number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(field: &str, data: &str, people: &str) {
        let written = [false, true].map(|guarded| {
            let mut table = Table { text: String::new(), guarded, declarations: None };
            table.row(&[field]);
            table.finish()
        });
        assert_eq!(written, [data, people].map(|text| format!("{text}\r\n")));
    }

    #[test]
    fn separators_and_quotes_are_quoted() {
        check("", "", "");
        check("Đạt", "Đạt", "Đạt");
        check("a,b", "\"a,b\"", "\"a,b\"");
        check("a;b", "\"a;b\"", "\"a;b\"");
        check("a\nb", "\"a\nb\"", "\"a\nb\"");
        check("a \"b\"", "\"a \"\"b\"\"\"", "\"a \"\"b\"\"\"");
    }

    #[test]
    fn formulas_are_guarded_in_tables_for_people_only() {
        check("=1+1", "=1+1", "'=1+1");
        check(" =1+1", " =1+1", "' =1+1");
        check("@SUM(A1)", "@SUM(A1)", "'@SUM(A1)");
        check("+84 912 x", "+84 912 x", "'+84 912 x");
        check("-HYPERLINK(\"x\")", "\"-HYPERLINK(\"\"x\"\")\"", "\"'-HYPERLINK(\"\"x\"\")\"");
        check("-0,5", "\"-0,5\"", "\"-0,5\"");
        check("+3 %", "+3 %", "+3 %");
        check("-", "-", "-");
    }
}
