//! What the unit that is shown can tell about a newer set of criteria, in words.

mod view;

pub use view::{CrossChoice, CrossedLineView, CrossedView, SuggestionView, TakeView};

use ntm_evaluate::{Chosen, CrossOptions};
use ntm_model::{
    Code, CriteriaSet, Crossed, CrossedLine, Crosswalk, Date, Offer, Period, Submission,
    Suggestion, UnitReport,
};
use ntm_text::Language;

use crate::message::{Exported, ExportedContent, Input};
use crate::{Desk, judged};

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
        &'c mut self,
        input: &'c Input,
        choice: &'c CrossChoice,
    ) -> Option<(UnitReport, Crossing<'c>)> {
        let report = self.report_of(input.unit, input)?;
        let mut options = judged::options(input);
        let sets = self.sets();
        let set = ntm_evaluate::judge_unit(sets, &report, &options, &mut Vec::new());
        let crosswalk = ntm_bundled::crosswalks().iter().find(|one| one.from == set.set)?;
        let old = sets.iter().find(|set| set.id == crosswalk.from)?;
        let new = sets.iter().find(|set| set.id == crosswalk.to)?;
        options.set = Some(crosswalk.from.clone());
        let year = if choice.year == 0 { input.today.year() } else { choice.year };
        let year = year.clamp(new.start, new.end.max(new.start));
        let variant = Some(choice.variant.clone()).filter(|variant| !variant.is_empty());
        let options = CrossOptions { old: options, variant, as_of: Date::end_of_year(year) };
        let language = input.language;
        Some((report, Crossing { crosswalk, sets, old, new, options, year, choice, language }))
    }
}

/// A crosswalk with everything that the user has chosen.
struct Crossing<'c> {
    crosswalk: &'static Crosswalk,
    sets: &'c [CriteriaSet],
    old: &'c CriteriaSet,
    new: &'c CriteriaSet,
    options: CrossOptions,
    year: u16,
    choice: &'c CrossChoice,
    language: Language,
}

impl Crossing<'_> {
    fn cross(&self, report: &UnitReport) -> Option<Crossed> {
        ntm_evaluate::cross(self.crosswalk, self.sets, report, &self.options)
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
