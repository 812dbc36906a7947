//! The view of periods, made from the engine's answers.

use ntm_model::{CriteriaSet, Tally, UnitLevel};
use ntm_plan::{
    Commune, PeriodColumn, PeriodsAnswer, PeriodsQuestion, PlaceRow, PlaceStep, SetPeriods,
    compare_places,
};
use ntm_text::Language;

use super::place::place_view;
use super::view::{CriterionPeriodsLine, PeriodsChoice, PeriodsView, PlaceLine};
use crate::communes::{in_short, name_of};
use crate::judged::{self, JudgedUnit};
use crate::message::Input;
use crate::sets::{set_with_id, title_of_set};

/// So many questions are shown at most.
const QUESTIONS: usize = 30;

/// Makes the view; `files` are the names of the open files.
pub(super) fn view(
    units: &[JudgedUnit],
    files: &[String],
    choice: &PeriodsChoice,
    input: &Input,
) -> PeriodsView {
    let (sets, language) = (judged::sets_of(units), input.language);
    let (all, numbers) = (in_short(units), super::file_numbers(units));
    let answer = compare_places(&all, &numbers, &PeriodsQuestion::default());
    let mut view = PeriodsView {
        units: u32::try_from(all.len()).unwrap_or(u32::MAX),
        columns: answer.columns.iter().map(|one| column_name(one, files, language)).collect(),
        from: choice.from,
        ..PeriodsView::default()
    };
    let asked = answer.questions.iter().take(QUESTIONS).cloned().collect::<Vec<_>>();
    view.questions = ntm_report::questions(&asked, &all, language);
    let more = answer.questions.len().saturating_sub(QUESTIONS);
    view.questions_more = u32::try_from(more).unwrap_or(u32::MAX);
    let title = |id: &str| title_of_set(sets, id, language);
    view.sets = answer.sets.iter().map(|one| (one.set.clone(), title(&one.set))).collect();
    let Some(set) = chosen_set(&answer.sets, &choice.set) else { return view };
    view.set.clone_from(&set.set);
    put_totals(&mut view, set, sets, language);
    let places = places(&all, &numbers, choice, &set.set);
    view.places = places.fitting;
    let page = compare_places(&all, &numbers, &rows(choice, &set.set, PeriodsChoice::PAGE));
    view.fitting = page.fitting;
    view.rows =
        page.rows.iter().map(|row| line(row, &all, files, &view.columns, language)).collect();
    if let Some(row) = shown(places, choice) {
        view.place = Some(Box::new(place_view(&row, units, files, &view.columns, input)));
    }
    view
}

/// The question for the rows of the table.
pub(super) fn rows(choice: &PeriodsChoice, set: &str, count: u32) -> PeriodsQuestion {
    PeriodsQuestion {
        sort: choice.sort,
        set: Some(set.to_owned()),
        text: choice.text.clone(),
        only_changed: choice.only_changed,
        only_incomplete: choice.only_incomplete,
        from: choice.from,
        count,
    }
}

/// The set that was asked for if there is one, else that of most communes, else the first.
pub(super) fn chosen_set<'a>(sets: &'a [SetPeriods], wanted: &str) -> Option<&'a SetPeriods> {
    let sum = |one: &SetPeriods| one.communes.iter().sum::<u32>();
    let most = || {
        let communes = sets.iter().filter(|one| UnitLevel::of_set(&one.set) == UnitLevel::Commune);
        communes.rev().max_by_key(|one| sum(one))
    };
    sets.iter().find(|one| one.set == wanted).or_else(most).or(sets.first())
}

/// The places of the set: all of them where one is looked for, else as many as tell whether there
/// is one only.
pub(super) fn places(
    all: &[&Commune],
    files: &[u32],
    choice: &PeriodsChoice,
    set: &str,
) -> PeriodsAnswer {
    let count = if choice.place.is_some() { u32::MAX } else { 2 };
    let question =
        PeriodsQuestion { set: Some(set.to_owned()), count, ..PeriodsQuestion::default() };
    compare_places(all, files, &question)
}

/// The row of the place that is shown in full: the chosen one, or the only one of the set.
pub(super) fn shown(places: PeriodsAnswer, choice: &PeriodsChoice) -> Option<PlaceRow> {
    let is_only = places.fitting == 1;
    let mut rows = places.rows.into_iter();
    match choice.place {
        Some(unit) => rows.find(|row| row.units.contains(&Some(unit))),
        None => rows.next().filter(|_| is_only),
    }
}

/// What a period is called: file and period, as far as they tell it apart.
fn column_name(column: &PeriodColumn, files: &[String], language: Language) -> String {
    let file = column.file.and_then(|file| files.get(usize::try_from(file).ok()?));
    let texts = [file.map(String::as_str), Some(column.text.as_str())];
    let texts = texts.into_iter().flatten().filter(|text| !text.is_empty());
    let name = texts.collect::<Vec<_>>().join(", ");
    match name.is_empty() {
        true => language.pick("không ghi kỳ", "no period given").to_owned(),
        false => name,
    }
}

fn put_totals(view: &mut PeriodsView, set: &SetPeriods, sets: &[CriteriaSet], language: Language) {
    let totals = set.communes.iter().zip(&set.average).map(|(communes, average)| {
        (*communes, ntm_text::mean_range(average.low, average.high, language))
    });
    view.totals = totals.collect();
    let known = set_with_id(sets, &set.set);
    let known = known.map(|set| set.criteria.as_slice()).unwrap_or_default();
    let lines = set.criteria.iter().map(|one| {
        let title = known.iter().find(|known| known.number == one.number);
        let counts = one.places.iter().zip(&one.won).zip(&one.lost);
        CriterionPeriodsLine {
            number: one.number,
            title: title
                .map(|one| language.pick(&one.title.vi, &one.title.en).clone())
                .unwrap_or_default(),
            counts: counts.map(|((places, won), lost)| [places.met, *won, *lost]).collect(),
        }
    });
    view.criteria = lines.collect();
}

fn line(
    row: &PlaceRow,
    all: &[&Commune],
    files: &[String],
    columns: &[String],
    language: Language,
) -> PlaceLine {
    let numbers = |of: fn(&PlaceStep) -> &Vec<u8>| {
        let steps = row.steps.iter().filter(|step| !of(step).is_empty()).map(|step| {
            let numbers: Vec<String> = of(step).iter().map(u8::to_string).collect();
            let to = usize::try_from(step.to).ok().and_then(|to| columns.get(to));
            match to.filter(|_| columns.len() > 2) {
                Some(to) => format!("{to}: {}", numbers.join(", ")),
                None => numbers.join(", "),
            }
        });
        steps.collect::<Vec<_>>().join("; ")
    };
    let place = [row.code.as_deref().filter(|_| row.name.is_some()), row.district.as_deref()];
    PlaceLine {
        unit: row.units.iter().flatten().next().copied().unwrap_or(0),
        name: row_name(row, all, files, language),
        place: place.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        tallies: row.tallies.iter().map(|tally| tally.map(|one| met(one, language))).collect(),
        won: numbers(|step| &step.won),
        lost: numbers(|step| &step.lost),
    }
}

/// What the place of a row is called.
pub(super) fn row_name(
    row: &PlaceRow,
    all: &[&Commune],
    files: &[String],
    language: Language,
) -> String {
    let first = row.units.iter().flatten().next();
    let one = first.and_then(|unit| all.get(usize::try_from(*unit).ok()?));
    let named = row.name.as_ref().or(row.code.as_ref()).cloned();
    named.or(one.map(|one| name_of(one, files, language))).unwrap_or_default()
}

/// `14/19`, with what is undetermined.
fn met(tally: Tally, language: Language) -> String {
    let (met, total, open) = (tally.met, tally.total(), tally.undetermined);
    match open {
        0 => format!("{met}/{total}"),
        _ => language.pick(
            format!("{met}/{total} ({open} chưa xác định)"),
            format!("{met}/{total} ({open} undetermined)"),
        ),
    }
}
