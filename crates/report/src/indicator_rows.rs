//! What the tables of an assessment say of each indicator, in words.

use ntm_model::{CriteriaSet, IndicatorResult, UnitAssessment, Verdict};
use ntm_text::Language;

use crate::places::{deciding_read, in_file};

/// One indicator or part of a unit. Numbers are written as the language writes them.
pub(crate) struct IndicatorRow<'a> {
    pub(crate) unit: &'a str,
    pub(crate) period: &'a str,
    pub(crate) code: String,
    pub(crate) title: &'a str,
    pub(crate) value: String,
    pub(crate) level: String,
    pub(crate) verdict: Verdict,
    pub(crate) basis: &'static str,
    pub(crate) gap: String,
    pub(crate) place: String,
    pub(crate) citation: String,
    pub(crate) notes: String,
}

/// A row for each indicator of the unit and each part, in the order of the set, and then for each
/// condition of recognition.
pub(crate) fn indicator_rows<'a>(
    unit: &'a UnitAssessment,
    file: Option<&'a str>,
    sets: &'a [CriteriaSet],
    language: Language,
) -> impl Iterator<Item = IndicatorRow<'a>> {
    let set = sets.iter().find(|set| set.id == unit.set);
    let rows = Rows { unit, file, set, language };
    let results = unit.indicators().flat_map(|result| std::iter::once(result).chain(&result.parts));
    let results = results.chain(&unit.conditions);
    results.map(move |result| rows.row(result))
}

/// The name of a unit, or its code where it has no name.
pub(crate) fn unit_name(unit: &UnitAssessment) -> &str {
    unit.name.as_ref().or(unit.code.as_ref()).map_or("", String::as_str)
}

/// The period of a unit as the file writes it.
pub(crate) fn period_text(unit: &UnitAssessment) -> &str {
    unit.period.as_ref().map_or("", |period| &period.text)
}

/// What the rows of one unit have in common.
struct Rows<'a> {
    unit: &'a UnitAssessment,
    file: Option<&'a str>,
    set: Option<&'a CriteriaSet>,
    language: Language,
}

impl<'a> Rows<'a> {
    fn row(&self, result: &IndicatorResult) -> IndicatorRow<'a> {
        let language = self.language;
        let title = self.set.and_then(|set| set.indicator(result.code));
        let read = deciding_read(&result.reads);
        let place = read.map(|read| ntm_text::place(&read.place, language));
        let citation = result.level.as_ref().zip(self.set);
        let citation = citation.map(|(level, set)| ntm_text::citation(&level.citation, set));
        let notes: Vec<_> =
            result.notes.iter().map(|note| ntm_text::note(note, language)).collect();
        IndicatorRow {
            unit: unit_name(self.unit),
            period: period_text(self.unit),
            code: result.code.to_string(),
            title: title.map_or("", |indicator| &indicator.title),
            value: self.value(result),
            level: self.level(result),
            verdict: result.verdict,
            basis: result.basis.map_or("", |basis| ntm_text::basis(basis, language)),
            gap: self.gap(result),
            place: place.map(|place| in_file(self.file, place)).unwrap_or_default(),
            citation: citation.unwrap_or_default(),
            notes: notes.join(" "),
        }
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

    fn measure_unit<'b>(&'b self, result: &'b IndicatorResult) -> &'b str {
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
