//! What if, in words.

use ntm_model::{Code, CriteriaSet, Rational, Recognition, Tally, fold};
use ntm_plan::{
    MovedIndicator, RefusedChange, Scenario, ScenarioWalk, SeenIndicator, TimingTally, WalkState,
    read_scenarios,
};
use ntm_text::Language;

use super::{
    MovedView, ScenarioKey, ScenarioLine, ScenariosView, ScenariosWanted, SideView, StateView,
    TileView, WalkView,
};
use crate::desk::{Desk, set_of};
use crate::message::Input;
use crate::{FileKind, ScenariosAsked, bundled_scenarios};

impl Desk {
    /// The scenarios at hand with what follows from those that are wanted.
    pub(crate) fn scenarios_view(
        &mut self,
        wanted: &ScenariosWanted,
        input: &Input,
    ) -> ScenariosView {
        let language = input.language;
        let (all, problems) = self.all_scenarios(language);
        let lines = all.iter().map(|(key, scenario)| ScenarioLine {
            key: key.clone(),
            title: title_of(scenario),
            steps: u32::try_from(scenario.steps.len()).unwrap_or(u32::MAX),
        });
        let mut view =
            ScenariosView { lines: lines.collect(), problems, ..ScenariosView::default() };
        let Some(unit) = self.shown_assessment(input) else { return view };
        view.has_unit = true;
        view.unit = unit.name.clone().unwrap_or_default();
        // A copy, because judging the scenarios needs the desk itself.
        let Some(set) = set_of(self.sets(), Some(&unit)).cloned() else { return view };
        let words = Words { set: &set, language };
        let indicators = set.indicators().flat_map(|one| std::iter::once(one).chain(&one.parts));
        view.codes = indicators.map(|one| (one.code, words.title(one.code))).collect();
        let variants = set.variants.iter();
        let variants =
            variants.map(|one| (one.id.clone(), language.pick(&one.name.vi, &one.name.en).clone()));
        view.variants = variants.collect();
        let chosen = wanted.chosen.as_ref().and_then(|key| all.iter().find(|(one, _)| one == key));
        let asked = ScenariosAsked {
            walk: chosen.map(|(_, scenario)| scenario.clone()),
            compare: picked(&all, &wanted.compare),
        };
        let Some(answer) = self.scenarios(&asked, input) else { return view };
        view.walk = answer.walk.zip(chosen).map(|(walk, (key, scenario))| {
            let mut told = words.walk(key, &walk);
            let is_other =
                !scenario.unit.is_empty() && !fold(&view.unit).contains(&fold(&scenario.unit));
            told.other_unit = if is_other { scenario.unit.clone() } else { String::new() };
            told
        });
        view.comparison = answer.comparison.map(|comparison| words.comparison(&comparison));
        view
    }

    /// The scenarios that are chosen, as far as they exist, each with its number of steps.
    pub(crate) fn chosen_scenarios(&self, chosen: &[(ScenarioKey, u32)]) -> Vec<(Scenario, u32)> {
        picked(&self.all_scenarios(Language::Vietnamese).0, chosen)
    }

    /// Every scenario at hand, and what is wrong in the user's files.
    fn all_scenarios(&self, language: Language) -> (Vec<(ScenarioKey, Scenario)>, Vec<String>) {
        let key = |file: &str, scenario: &Scenario| ScenarioKey {
            file: file.to_owned(),
            id: scenario.id.clone(),
        };
        let bundled = bundled_scenarios().scenarios.into_iter();
        let mut all: Vec<_> = bundled.map(|one| (key("", &one), one)).collect();
        let mut problems = Vec::new();
        for (file, bytes) in self.files_of(FileKind::Scenario) {
            let read = read_scenarios(bytes);
            all.extend(read.scenarios.into_iter().map(|one| (key(file, &one), one)));
            problems.extend(read.problems.iter().map(|problem| {
                let place = ntm_text::place(&problem.place, language);
                format!("{file}, {place}: {}", ntm_text::scenario_problem(&problem.kind, language))
            }));
        }
        (all, problems)
    }
}

fn picked(all: &[(ScenarioKey, Scenario)], chosen: &[(ScenarioKey, u32)]) -> Vec<(Scenario, u32)> {
    let one = |(key, steps): &(ScenarioKey, u32)| {
        let (_, scenario) = all.iter().find(|(one, _)| one == key)?;
        Some((scenario.clone(), *steps))
    };
    chosen.iter().filter_map(one).collect()
}

/// A scenario without a title is called by its name in the file.
fn title_of(scenario: &Scenario) -> String {
    if scenario.title.is_empty() { scenario.id.clone() } else { scenario.title.clone() }
}

/// Words about a unit of this set.
pub(super) struct Words<'s> {
    set: &'s CriteriaSet,
    pub(super) language: Language,
}

impl Words<'_> {
    pub(super) fn title(&self, code: Code) -> String {
        let indicator = self.set.indicator(code);
        let short = indicator.map(|one| self.language.pick(&one.short.vi, &one.short.en));
        short.cloned().unwrap_or_default()
    }

    pub(super) fn criterion(&self, number: u8) -> String {
        let known = self.set.criteria.iter().find(|one| one.number == number);
        let title = known.map(|one| self.language.pick(&one.title.vi, &one.title.en));
        title.cloned().unwrap_or_default()
    }

    fn walk(&self, key: &ScenarioKey, walk: &ScenarioWalk) -> WalkView {
        let before = std::iter::once(None).chain(walk.states.iter().map(Some));
        let states = walk.states.iter().zip(before);
        WalkView {
            key: key.clone(),
            title: if walk.title.is_empty() { walk.id.clone() } else { walk.title.clone() },
            other_unit: String::new(),
            states: states.map(|(state, before)| self.state(state, before)).collect(),
        }
    }

    fn state(&self, state: &WalkState, before: Option<&WalkState>) -> StateView {
        let language = self.language;
        let counts = |tally: fn(&WalkState) -> &Tally| {
            let now = tally(state);
            (before.map_or(now.met, |before| tally(before).met), now.met, now.total())
        };
        let tile = |(number, verdict): &(u8, _)| {
            let moved = state.moved_criteria.iter().find(|one| one.number == *number);
            TileView {
                number: *number,
                title: self.criterion(*number),
                verdict: *verdict,
                before: moved.map(|one| one.before),
            }
        };
        let said = |recognition: Recognition| ntm_text::recognition(recognition, language);
        let old = before.filter(|before| before.recognition != state.recognition);
        StateView {
            words: state.words.clone(),
            changes: state.changes.iter().map(|one| ntm_text::change(one, language)).collect(),
            criteria: counts(|state| &state.criteria),
            indicators: counts(|state| &state.indicators),
            headline: ntm_text::walk_headline(state, before, language),
            tiles: state.verdicts.iter().map(tile).collect(),
            moved: state.moved.iter().map(|one| self.moved(one)).collect(),
            recognition: said(state.recognition).to_owned(),
            recognition_before: old.map(|old| said(old.recognition).to_owned()).unwrap_or_default(),
            roadmap: self.roadmap(state.roadmap),
            ground: self.ground(state.as_of, state.variant.as_deref()),
            refused: self.refused(&state.refused),
        }
    }

    fn moved(&self, one: &MovedIndicator) -> MovedView {
        MovedView {
            code: one.code,
            title: self.title(one.code),
            before: self.side(one.code, &one.before),
            after: self.side(one.code, &one.after),
        }
    }

    pub(super) fn side(&self, code: Code, seen: &SeenIndicator) -> SideView {
        let language = self.language;
        let level = seen.level.as_ref();
        let level = level.map(|(level, unit)| ntm_text::requirement(level, unit, language));
        let unit = seen.level.as_ref().map(|(_, unit)| unit.as_str());
        let unit = unit.or(self.set.indicator(code).map(|one| one.unit.as_str()));
        let gap = seen.gap.as_ref().filter(|gap| gap.amount != Rational::from_integer(0));
        let gap = gap.map(|gap| ntm_text::gap(gap, unit.unwrap_or_default(), language));
        let due = seen.wanted.zip(seen.timing).map(|(wanted, timing)| {
            let due = ntm_text::deadline(wanted, language);
            format!("{due} ({})", ntm_model::lowered(ntm_text::timing(timing, language)))
        });
        SideView {
            verdict: seen.verdict,
            text: seen.text.clone(),
            level: level.unwrap_or_default(),
            gap: gap.unwrap_or_default(),
            due: due.unwrap_or_default(),
        }
    }

    pub(super) fn roadmap(&self, tally: Option<TimingTally>) -> String {
        let Some(TimingTally { overdue, due_this_year, later, .. }) = tally else {
            return String::new();
        };
        self.language.pick(
            format!("Lộ trình: {overdue} chỉ tiêu quá hạn, {due_this_year} đến hạn trong năm, {later} còn thời gian."),
            format!("Roadmap: {overdue} overdue, {due_this_year} due this year, {later} due later."),
        )
    }

    pub(super) fn ground(&self, as_of: ntm_model::Date, variant: Option<&str>) -> String {
        let day = ntm_text::date(as_of, self.language);
        let known = variant.and_then(|id| self.set.variants.iter().find(|one| one.id == id));
        let name = known.map(|one| self.language.pick(&one.name.vi, &one.name.en).as_str());
        let group = name.map(|name| format!(", {name}")).unwrap_or_default();
        self.language.pick(
            format!("Xét theo mức ngày {day}{group}."),
            format!("Judged by the levels of {day}{group}."),
        )
    }

    pub(super) fn refused(&self, refused: &[RefusedChange]) -> Vec<String> {
        refused.iter().map(|one| ntm_text::refused_change(one, self.language)).collect()
    }
}
