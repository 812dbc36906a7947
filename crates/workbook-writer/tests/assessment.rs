//! The workbook of an assessment says what the assessment says, in both languages.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use ntm_evaluate::Options;
use ntm_model::{Assessment, Date};
use ntm_report::{CellSpec, Content, Judged, WorkbookSpec, assessment_workbook};
use ntm_text::Language;
use ntm_workbook_writer::write;

fn sample() -> Assessment {
    let options = Options { set: None, variant: None, as_of: None, today: Date::end_of_year(2026) };
    let sample = ntm_bundled::samples().first().unwrap();
    ntm_evaluate::assess(sample.bytes, ntm_bundled::sets(), &options).1
}

fn workbook(files: &[Judged<'_>], language: Language) -> WorkbookSpec {
    assessment_workbook(files, ntm_bundled::sets(), language)
}

fn text(cell: &CellSpec) -> &str {
    match &cell.content {
        Content::Text(text) | Content::Number(text) => text,
        _ => "",
    }
}

#[test]
fn the_table_of_indicators_says_what_the_csv_table_says() {
    let assessment = sample();
    // Two files, so that the columns with unit and file are there.
    let judged = |file| Judged { file: Some(file), assessment: &assessment };
    let files = [judged("a.csv"), judged("b.csv")];
    for language in [Language::Vietnamese, Language::English] {
        let workbook = workbook(&files, language);
        let sheet = workbook.sheets.get(2).unwrap();
        let csv = ntm_report::assessments_to_csv(&files, ntm_bundled::sets(), language);
        let table = fields_of(&csv);
        assert_eq!(sheet.rows.len(), table.len());
        // The order of the columns differs, and the verdict has its sign here.
        for (cells, fields) in sheet.rows.iter().zip(&table).skip(1) {
            let mut cells: Vec<_> = cells.iter().map(|cell| plain(text(cell))).collect();
            let mut fields: Vec<_> = fields.iter().map(|field| plain(field)).collect();
            cells.sort();
            fields.sort();
            assert_eq!(cells, fields);
        }
    }
}

/// Without the sign of a verdict and the apostrophe that guards a formula in CSV.
fn plain(text: &str) -> String {
    let text = text.trim_start_matches(['✓', '✗', '∅', '…', '§', '?', '≠', '\'']);
    text.trim().to_owned()
}

/// The fields of a CSV file.
fn fields_of(csv: &str) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    let mut field = String::new();
    let mut is_quoted = false;
    for letter in csv.trim_start_matches('\u{feff}').chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ',' | '\n' if !is_quoted => {
                rows.last_mut().unwrap().push(std::mem::take(&mut field));
                if letter == '\n' {
                    rows.push(Vec::new());
                }
            }
            '\r' => {}
            other => field.push(other),
        }
    }
    rows.pop();
    rows
}

#[test]
fn totals_are_those_of_the_assessment() {
    let assessment = sample();
    let unit = assessment.units.first().unwrap();
    let (criteria, indicators) = (unit.criteria_tally(), unit.indicator_tally());
    let workbook =
        workbook(&[Judged { file: None, assessment: &assessment }], Language::Vietnamese);
    let [units, table, ..] = workbook.sheets.as_slice() else { unreachable!() };
    let row: Vec<_> = units.rows.get(1).unwrap().iter().map(text).collect();
    let counts = [
        criteria.met,
        criteria.not_met,
        criteria.undetermined,
        criteria.total(),
        indicators.met,
        indicators.total(),
    ];
    assert_eq!(row.get(5..11).unwrap(), counts.map(|count| count.to_string()));
    // Title, place and header stand above the criteria.
    assert_eq!(table.rows.len(), unit.criteria.len() + 3);
}

#[test]
fn the_workbook_can_be_written_in_both_languages() {
    let assessment = sample();
    for language in [Language::Vietnamese, Language::English] {
        let spec = workbook(&[Judged { file: None, assessment: &assessment }], language);
        assert_eq!(write(&spec).unwrap(), write(&spec).unwrap());
    }
}
