//! The assessment as a table: one row for each indicator and each part.

use ntm_model::{Assessment, CriteriaSet, IndicatorResult, UnitAssessment};
use ntm_text::Language;

use super::Table;
use crate::Judged;
use crate::places::{deciding_read, in_file};

const HEADER: [(&str, &str); 12] = [
    ("Đơn vị", "Unit"),
    ("Kỳ", "Period"),
    ("Mã", "Code"),
    ("Chỉ tiêu", "Indicator"),
    ("Kết quả", "Result"),
    ("Mức", "Level"),
    ("Kết luận", "Verdict"),
    ("Căn cứ", "Basis"),
    ("Còn thiếu", "Gap"),
    ("Vị trí trong tệp", "Place in the file"),
    ("Nguồn của mức", "Source of the level"),
    ("Ghi chú", "Notes"),
];

/// The assessment as a table for people. Numbers are written as the language writes them.
pub fn assessment_to_csv(
    assessment: &Assessment,
    sets: &[CriteriaSet],
    language: Language,
) -> String {
    assessments_to_csv(&[Judged { file: None, assessment }], sets, language)
}

/// Several files as one table, each place with the name of its file.
pub fn assessments_to_csv(
    files: &[Judged<'_>],
    sets: &[CriteriaSet],
    language: Language,
) -> String {
    let mut table = Table::for_people(&HEADER, language);
    for judged in files {
        for unit in &judged.assessment.units {
            let set = sets.iter().find(|set| set.id == unit.set);
            let rows = Rows { unit, file: judged.file, set, language };
            for result in unit.indicators() {
                rows.write(&mut table, result);
                for part in &result.parts {
                    rows.write(&mut table, part);
                }
            }
        }
    }
    table.finish()
}

/// What the rows of one unit have in common.
struct Rows<'a> {
    unit: &'a UnitAssessment,
    file: Option<&'a str>,
    set: Option<&'a CriteriaSet>,
    language: Language,
}

impl Rows<'_> {
    fn write(&self, table: &mut Table, result: &IndicatorResult) {
        let language = self.language;
        let unit = self.unit.name.as_ref().or(self.unit.code.as_ref());
        let period = self.unit.period.as_ref().map_or("", |period| &period.text);
        let title = self.set.and_then(|set| set.indicator(result.code));
        let title = title.map_or("", |indicator| &indicator.title);
        let read = deciding_read(&result.reads);
        let place = read.map(|read| ntm_text::place(&read.place, language));
        let citation = result.level.as_ref().zip(self.set);
        let citation = citation.map(|(level, set)| ntm_text::citation(&level.citation, set));
        let notes: Vec<_> =
            result.notes.iter().map(|note| ntm_text::note(note, language)).collect();
        table.row(&[
            unit.map_or("", String::as_str),
            period,
            &result.code.to_string(),
            title,
            &self.value(result),
            &self.level(result),
            ntm_text::verdict(result.verdict, language),
            result.basis.map_or("", |basis| ntm_text::basis(basis, language)),
            &self.gap(result),
            &place.map(|place| in_file(self.file, place)).unwrap_or_default(),
            &citation.unwrap_or_default(),
            &notes.join(" "),
        ]);
    }

    /// The measured value, or the text that was judged in its place.
    fn value(&self, result: &IndicatorResult) -> String {
        match &result.value {
            Some(value) => {
                plain(&ntm_text::measured(value, self.measure_unit(result), self.language))
            }
            None => deciding_read(&result.reads).map(|read| read.text.clone()).unwrap_or_default(),
        }
    }

    /// The level in words. “= 100 %” is written “100 %”: a spreadsheet would compute the former.
    fn level(&self, result: &IndicatorResult) -> String {
        let Some(level) = &result.level else { return String::new() };
        let text = plain(&ntm_text::requirement(&level.requirement, &level.unit, self.language));
        text.trim_start_matches("= ").to_owned()
    }

    /// The gap in words; nothing where the level is met or nothing was measured.
    fn gap(&self, result: &IndicatorResult) -> String {
        let gap = result.gap.as_ref().filter(|gap| *gap.amount.numer() != 0);
        gap.map(|gap| plain(&ntm_text::gap(gap, self.measure_unit(result), self.language)))
            .unwrap_or_default()
    }

    fn measure_unit<'a>(&'a self, result: &'a IndicatorResult) -> &'a str {
        let level = result.level.as_ref().map(|level| level.unit.as_str());
        let indicator = || self.set.and_then(|set| set.indicator(result.code));
        level
            .filter(|unit| !unit.is_empty())
            .or_else(|| indicator().map(|indicator| indicator.unit.as_str()))
            .unwrap_or_default()
    }
}

/// Plain spaces only: a search in a spreadsheet does not find the ones that keep a line together.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
