//! What the unit that is shown can tell about a newer set of criteria, in words.

use ntm_evaluate::{Chosen, CrossOptions};
use ntm_model::{
    Code, CriteriaSet, Crossed, CrossedLine, CrossedState, CrossedTally, Crosswalk, Date, Offer,
    Period, Submission, Suggestion, UnitReport, Verdict,
};
use ntm_text::Language;
use serde::{Deserialize, Serialize};

use crate::message::{Exported, ExportedContent, Input};
use crate::{Desk, judged};

/// What the user has chosen for the new report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossChoice {
    /// The group of the new set, by id; empty for the only one with known levels.
    pub variant: String,
    /// The year of the new report; 0 for this year, or the nearest year of the new set.
    pub year: u16,
    /// The confirmed suggestions: new code, old code.
    pub confirmed: Vec<(Code, Code)>,
}

/// Everything that a page on the crosswalk shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossedView {
    /// The name of the place, if given.
    pub name: Option<String>,
    /// The title of the old set.
    pub from: String,
    /// The title of the new set.
    pub to: String,
    /// The groups of the new set: id and name.
    pub variants: Vec<(String, String)>,
    /// The id of the group that the verdicts are by; empty when it is not known.
    pub variant: String,
    /// The year of the new report.
    pub year: u16,
    /// The first and the last year that can be chosen.
    pub years: (u16, u16),
    /// How many indicators of the new set there are of each kind.
    pub tally: CrossedTally,
    /// The same as a sentence.
    pub tally_words: String,
    /// One line for each indicator of the new set.
    pub lines: Vec<CrossedLineView>,
    /// How many suggestions are confirmed and can be taken.
    pub confirmed: usize,
    /// The old indicators that no new one takes up, as a list; empty for none.
    pub left_over: String,
}

/// One indicator of the new set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossedLineView {
    /// Its code.
    pub code: Code,
    /// Its short title.
    pub title: String,
    /// What there is for it.
    pub state: CrossedState,
    /// The same in words.
    pub state_words: String,
    /// Why it has no predecessor; empty when it has one.
    pub new_because: String,
    /// The old codes that would tell something and are not reported, as a list.
    pub not_reported: String,
    /// What the old report says about it.
    pub suggestions: Vec<SuggestionView>,
}

/// One old result for one new indicator or part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestionView {
    /// The new code.
    pub code: Code,
    /// The old code.
    pub old_code: Code,
    /// The short title of the old indicator.
    pub old_title: String,
    /// Whether nobody has held the old title against the decision.
    pub old_title_unchecked: bool,
    /// What was written in the old report.
    pub old_text: String,
    /// Where.
    pub old_place: String,
    /// What followed from it under the old set, in words.
    pub old_verdict: String,
    /// How far it tells, in words.
    pub relation: String,
    /// What differs, as a list; empty for nothing.
    pub differs: String,
    /// Why, in our own words.
    pub reason: String,
    /// What would be written and what would follow; `None` when it is only to look at.
    pub take: Option<TakeView>,
    /// Why it is only to look at; empty when it can be taken.
    pub look_only: String,
    /// Whether the user has confirmed it.
    pub is_confirmed: bool,
}

/// What would be written into the new report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakeView {
    /// The result; may be empty.
    pub result: String,
    /// The unit's own claim; may be empty.
    pub declared: String,
    /// What would follow under the new set.
    pub verdict: Verdict,
    /// The same in words.
    pub verdict_words: String,
    /// The level of the new set, in words; empty when it is not known.
    pub level: String,
}

impl Desk {
    /// What a unit, by its number, can tell about the newer set; `None` when there is no such
    /// unit, or no newer set for the one that it is judged by.
    pub fn crossed(&mut self, input: &Input, choice: &CrossChoice) -> Option<CrossedView> {
        let (report, crossing) = self.crossing(input, choice)?;
        let crossed = crossing.cross(&report)?;
        Some(crossing.view(&crossed))
    }

    /// The new status file of the confirmed suggestions, to be opened beside the old one; `None`
    /// when nothing was confirmed that can be taken.
    pub fn crossed_file(&mut self, input: &Input, choice: &CrossChoice) -> Option<Exported> {
        let (report, crossing) = self.crossing(input, choice)?;
        let crossed = crossing.cross(&report)?;
        let chosen = choice.confirmed.iter();
        let chosen: Vec<_> =
            chosen.map(|(code, old_code)| Chosen { code: *code, old_code: *old_code }).collect();
        let note = |one: &Suggestion| ntm_text::taken_from(one, &crossed, input.language);
        let year = crossing.year;
        let period = Period { text: year.to_string(), end: Some(Date::end_of_year(year)) };
        let (unit, _) = ntm_evaluate::confirmed(&crossed, &report, &chosen, Some(period), note);
        if unit.observations.is_empty() {
            return None;
        }
        let text = ntm_report::submission_to_csv(&Submission { units: vec![unit] });
        let name = format!("lay-tu-ky-truoc-{year}.csv");
        Some(Exported { name, content: ExportedContent::Text(text) })
    }

    fn crossing<'c>(
        &mut self,
        input: &'c Input,
        choice: &'c CrossChoice,
    ) -> Option<(UnitReport, Crossing<'c>)> {
        let report = self.report_of(input.unit, input)?;
        let mut options = judged::options(input);
        let set = ntm_evaluate::judge_unit(ntm_bundled::sets(), &report, &options, &mut Vec::new());
        let crosswalk = ntm_bundled::crosswalks().iter().find(|one| one.from == set.set)?;
        let sets = ntm_bundled::sets();
        let old = sets.iter().find(|set| set.id == crosswalk.from)?;
        let new = sets.iter().find(|set| set.id == crosswalk.to)?;
        options.set = Some(crosswalk.from.clone());
        let year = if choice.year == 0 { input.today.year() } else { choice.year };
        let year = year.clamp(new.start, new.end.max(new.start));
        let variant = Some(choice.variant.clone()).filter(|variant| !variant.is_empty());
        let options = CrossOptions { old: options, variant, as_of: Date::end_of_year(year) };
        let language = input.language;
        Some((report, Crossing { crosswalk, old, new, options, year, choice, language }))
    }
}

/// A crosswalk with everything that the user has chosen.
struct Crossing<'c> {
    crosswalk: &'static Crosswalk,
    old: &'static CriteriaSet,
    new: &'static CriteriaSet,
    options: CrossOptions,
    year: u16,
    choice: &'c CrossChoice,
    language: Language,
}

impl Crossing<'_> {
    fn cross(&self, report: &UnitReport) -> Option<Crossed> {
        ntm_evaluate::cross(self.crosswalk, ntm_bundled::sets(), report, &self.options)
    }

    fn view(&self, crossed: &Crossed) -> CrossedView {
        let language = self.language;
        let title = |set: &CriteriaSet| language.pick(&set.title.vi, &set.title.en).clone();
        let variants = self.new.variants.iter();
        let variants = variants
            .map(|one| (one.id.clone(), language.pick(&one.name.vi, &one.name.en).clone()))
            .collect();
        let lines: Vec<_> = crossed.lines.iter().map(|line| self.line(line)).collect();
        let suggestions = lines.iter().flat_map(|line| &line.suggestions);
        let confirmed = suggestions.filter(|one| one.is_confirmed && one.take.is_some()).count();
        CrossedView {
            name: crossed.name.clone(),
            from: title(self.old),
            to: title(self.new),
            variants,
            variant: crossed.variant.clone().unwrap_or_default(),
            year: self.year,
            years: (self.new.start, self.new.end),
            tally: crossed.tally,
            tally_words: ntm_text::crossed_tally(crossed.tally, language),
            lines,
            confirmed,
            left_over: list(&crossed.left_over),
        }
    }

    fn line(&self, line: &CrossedLine) -> CrossedLineView {
        let language = self.language;
        let because = line.new_because.as_ref();
        CrossedLineView {
            code: line.code,
            title: short(self.new, line.code, language),
            state: line.state,
            state_words: ntm_text::crossed_state(line.state, language).to_owned(),
            new_because: because
                .map(|text| language.pick(&text.vi, &text.en).clone())
                .unwrap_or_default(),
            not_reported: list(&line.not_reported),
            suggestions: line.suggestions.iter().map(|one| self.suggestion(one)).collect(),
        }
    }

    fn suggestion(&self, one: &Suggestion) -> SuggestionView {
        let language = self.language;
        let (take, look_only) = match &one.offer {
            Offer::Take(taken) => {
                let unit = self.new.indicator(one.code).map_or("", |indicator| &indicator.unit);
                let level = taken.outcome.level.as_ref();
                let level = level
                    .map(|level| ntm_text::requirement(&level.requirement, unit, language))
                    .unwrap_or_default();
                let verdict = taken.outcome.verdict;
                let take = TakeView {
                    result: taken.result.clone(),
                    declared: taken.declared.clone(),
                    verdict,
                    verdict_words: ntm_text::verdict(verdict, language).to_owned(),
                    level,
                };
                (Some(take), String::new())
            }
            Offer::Look(why) => (None, ntm_text::look_only(*why, language).to_owned()),
        };
        let mut differs = String::new();
        for difference in &one.differs {
            if !differs.is_empty() {
                differs.push_str(", ");
            }
            differs.push_str(ntm_text::difference(*difference, language));
        }
        let place = one.reads.first().map(|read| ntm_text::place(&read.place, language));
        SuggestionView {
            code: one.code,
            old_code: one.old_code,
            old_title: short(self.old, one.old_code, language),
            old_title_unchecked: is_unchecked(self.old, one.old_code),
            old_text: ntm_text::old_texts(&one.reads),
            old_place: place.unwrap_or_default(),
            old_verdict: ntm_text::verdict(one.old_verdict, language).to_owned(),
            relation: ntm_text::relation(one.relation, language).to_owned(),
            differs,
            reason: language.pick(&one.reason.vi, &one.reason.en).clone(),
            take,
            look_only,
            is_confirmed: self.choice.confirmed.contains(&(one.code, one.old_code)),
        }
    }
}

fn short(set: &CriteriaSet, code: Code, language: Language) -> String {
    let indicator = set.indicator(code);
    indicator.map(|one| language.pick(&one.short.vi, &one.short.en).clone()).unwrap_or_default()
}

fn is_unchecked(set: &CriteriaSet, code: Code) -> bool {
    let source = set.indicator(code).and_then(|one| set.source(&one.title_citation.source));
    source.is_some_and(|source| source.confidence == ntm_model::Confidence::Unchecked)
}

fn list(codes: &[Code]) -> String {
    let mut list = String::new();
    for code in codes {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(&code.to_string());
    }
    list
}
