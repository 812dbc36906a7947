//! The view of many communes, made from the engine's answers.

use ntm_model::{CriteriaSet, UnitLevel, alphabet_key};
use ntm_plan::{
    Commune, CommuneRow, CommunesAnswer, CommunesQuestion, CommunesRoadmap, CommunesSort,
    RegionSummary, SetSummary, YearQuestion, communes, communes_roadmap,
};
use ntm_text::Language;

use super::choice::{CommunesChoice, programmes};
use super::view::{
    CommuneLine, CommunesView, CriterionLine, RegionLine, StepLine, UnderLine, YearLine, YearsView,
};
use crate::sets::{set_with_id, title_of_set};

/// So many names are shown at most in one place; the downloads have all.
const NAMES: usize = 60;
/// So many districts.
const REGIONS: usize = 100;

/// Makes the view; `files` are the names of the open files, `sets` what all units are judged by.
pub(super) fn view(
    all: &[&Commune],
    files: &[String],
    sets: &[CriteriaSet],
    choice: &CommunesChoice,
    language: Language,
) -> CommunesView {
    let answer = communes(all, &CommunesQuestion::default());
    let mut view =
        CommunesView { units: answer.units, from: choice.from, ..CommunesView::default() };
    let title = |id: &str| title_of_set(sets, id, language);
    view.sets =
        answer.sets.iter().map(|one| (one.set.clone(), title(&one.set), one.communes)).collect();
    let Some(summary) = chosen_set(&answer.sets, &choice.set) else { return view };
    let set = summary.set.clone();
    let floor = choice.floor(&set, summary.criteria_total);
    let older = answer.units.saturating_sub(answer.fitting);
    if older > 0 {
        view.notes.push(ntm_text::older_left_out(older, language));
    }
    view.programmes = programmes(&set).map(|one| (one.id.clone(), one.title.clone())).collect();
    put_totals(&mut view, all, choice, (sets, &set), floor, language);
    put_regions(&mut view, &answer, (sets, &set), language);
    let rows = communes(all, &choice.rows(&set, floor, CommunesChoice::PAGE));
    view.order = (choice.sort, choice.is_descending);
    view.fitting = rows.fitting;
    view.rows = rows.rows.iter().map(|row| line(row, &view.criteria, files, language)).collect();
    view.years = years(all, files, choice, &set, language);
    view.set = set;
    view
}

/// The set that was asked for if there is one, else that of most communes, else the first.
pub(super) fn chosen_set<'a>(sets: &'a [SetSummary], wanted: &str) -> Option<&'a SetSummary> {
    let most = || {
        let communes = sets.iter().filter(|one| one.level == UnitLevel::Commune);
        // The first of equal ones.
        communes.rev().max_by_key(|one| one.communes)
    };
    sets.iter().find(|one| one.set == wanted).or_else(most).or(sets.first())
}

/// What a unit is called: by its name, else its code, else its file.
pub(crate) fn name_of(one: &Commune, files: &[String], language: Language) -> String {
    if let Some(name) = one.name.as_ref().or(one.code.as_ref()) {
        return name.clone();
    }
    let number = one.unit + 1;
    let nameless = language
        .pick(format!("Chưa ghi tên (số {number})"), format!("Without a name (no. {number})"));
    match files {
        [file] => format!("{nameless}, {file}"),
        _ => nameless,
    }
}

/// The totals of all communes of the set, or of the chosen district.
fn put_totals(
    view: &mut CommunesView,
    all: &[&Commune],
    choice: &CommunesChoice,
    (sets, set): (&[CriteriaSet], &str),
    floor: Option<u32>,
    language: Language,
) {
    let question = CommunesQuestion {
        filter: choice.places(set),
        floor,
        targets: choice.targets(set),
        ..CommunesQuestion::default()
    };
    let answer = communes(all, &question);
    let Some(summary) = answer.sets.first() else { return };
    let complete = (summary.complete.low, summary.complete.high);
    let mean = (summary.average.low, summary.average.high);
    let (level, count, total) = (summary.level, summary.communes, summary.criteria_total);
    view.headline = ntm_text::set_summary(level, count, complete, total, mean, language);
    view.places = count;
    let criteria = set_with_id(sets, set).map(|set| set.criteria.as_slice()).unwrap_or_default();
    view.criteria = summary
        .criteria
        .iter()
        .map(|one| {
            let title = criteria.iter().find(|known| known.number == one.number);
            let places = one.places;
            let high = places.met + places.undetermined;
            let targets = one.targets.iter().map(|held| {
                let (target, missing) = (&held.target, held.missing);
                let said =
                    ntm_text::target(target.percent, target.year, held.reached, missing, language);
                (held.reached, said)
            });
            CriterionLine {
                number: one.number,
                title: title
                    .map(|one| language.pick(&one.title.vi, &one.title.en).clone())
                    .unwrap_or_default(),
                counts: [places.met, places.not_met, places.undetermined, places.not_applicable],
                share: ntm_text::share_of(places.met, high, high + places.not_met, language),
                targets: targets.collect(),
            }
        })
        .collect();
    let step = |band: &ntm_plan::Band| StepLine {
        criteria: ntm_text::count_range(band.from, band.to),
        communes: band.communes,
        share: ntm_text::share_of(band.communes, band.communes, count, language),
    };
    view.steps = summary.bands.iter().map(step).collect();
    if let Some(floor) = summary.floor {
        view.floor = floor.criteria;
        view.floor_words =
            ntm_text::floor(floor.criteria, floor.under, floor.perhaps_under, language);
        put_under(view, all, choice, set, language);
    }
}

/// Who is below the floor, the fewest criteria first.
fn put_under(
    view: &mut CommunesView,
    all: &[&Commune],
    choice: &CommunesChoice,
    set: &str,
    language: Language,
) {
    let under = CommunesChoice {
        only_under: true,
        district: choice.district.clone(),
        sort: CommunesSort::CriteriaMet,
        ..CommunesChoice::default()
    };
    let count = u32::try_from(NAMES).unwrap_or(u32::MAX);
    let answer = communes(all, &under.rows(set, Some(view.floor), count));
    let line = |row: &CommuneRow| UnderLine {
        unit: row.commune.unit,
        name: name_of(&row.commune, &[], language),
        met: format!("{}/{}", row.criteria.met, row.criteria.total()),
        is_certain: row.standing == Some(ntm_model::Standing::Under),
    };
    view.under = answer.rows.iter().map(line).collect();
    view.under_more = answer.fitting.saturating_sub(count);
}

/// The regions of the set in the order of the alphabet.
fn put_regions(
    view: &mut CommunesView,
    answer: &CommunesAnswer,
    (sets, set): (&[CriteriaSet], &str),
    language: Language,
) {
    let lines = |regions: &[RegionSummary]| {
        let mut own: Vec<&RegionSummary> = regions.iter().filter(|one| one.set == set).collect();
        own.sort_by_cached_key(|one| {
            (alphabet_key(one.province.as_deref().unwrap_or_default()), alphabet_key(&one.name))
        });
        let more = own.len().saturating_sub(REGIONS);
        own.truncate(REGIONS);
        let lines: Vec<RegionLine> =
            own.into_iter().map(|one| region(one, sets, language)).collect();
        (lines, u32::try_from(more).unwrap_or(u32::MAX))
    };
    (view.districts, view.districts_more) = lines(&answer.districts);
    (view.provinces, _) = lines(&answer.provinces);
}

fn region(one: &RegionSummary, sets: &[CriteriaSet], language: Language) -> RegionLine {
    let own = one.own.iter().map(|own| {
        let (met, total) = (own.criteria.met, own.criteria.total());
        let said = ntm_text::recognition(own.recognition, language);
        (own.unit, format!("{}: {met}/{total}. {said}", title_of_set(sets, &own.set, language)))
    });
    RegionLine {
        name: one.name.clone(),
        province: one.province.clone().unwrap_or_default(),
        communes: one.communes,
        complete: ntm_text::count_range(one.complete.low, one.complete.high),
        average: ntm_text::mean_range(one.average.low, one.average.high, language),
        own: own.collect(),
    }
}

fn line(
    row: &CommuneRow,
    criteria: &[CriterionLine],
    files: &[String],
    language: Language,
) -> CommuneLine {
    let one = &row.commune;
    let code = one.code.as_deref().filter(|_| one.name.is_some());
    let period = one.period.as_ref().map(|period| period.text.as_str());
    let place = [code, one.district(), one.province(), period].into_iter().flatten();
    CommuneLine {
        unit: one.unit,
        name: name_of(one, files, language),
        place: place.collect::<Vec<_>>().join(" · "),
        counts: [row.criteria.met, row.criteria.not_met, row.criteria.undetermined],
        standing: row.standing,
        verdicts: criteria.iter().map(|criterion| one.verdict(criterion.number)).collect(),
    }
}

fn years(
    all: &[&Commune],
    files: &[String],
    choice: &CommunesChoice,
    set: &str,
    language: Language,
) -> YearsView {
    let question = YearQuestion { filter: choice.places(set), base: choice.base, year: None };
    let roadmap = communes_roadmap(all, &question);
    let name = |unit: &u32| {
        let one = usize::try_from(*unit).ok().and_then(|at| all.get(at));
        one.map(|one| name_of(one, files, language)).unwrap_or_default()
    };
    let years = roadmap.years.iter().map(|year| {
        let mut names: Vec<String> = year.communes.iter().take(NAMES).map(name).collect();
        if year.communes.len() > NAMES {
            names.push("…".to_owned());
        }
        YearLine {
            year: year.year,
            communes: count(year.communes.len()),
            cumulative: year.cumulative,
            share: ntm_text::share_of(year.cumulative, year.cumulative, roadmap.base, language),
            met_now: year.met_now,
            names: names.join(", "),
        }
    });
    YearsView {
        base: roadmap.base,
        years: years.collect(),
        notes: year_notes(&roadmap, name, language),
    }
}

fn year_notes(
    roadmap: &CommunesRoadmap,
    name: impl Fn(&u32) -> String,
    language: Language,
) -> Vec<String> {
    let mut notes = Vec::new();
    if roadmap.communes > roadmap.base {
        notes.push(ntm_text::base_too_small(roadmap.base, roadmap.communes, language));
    }
    let unreadable = roadmap.unreadable.iter().take(NAMES);
    notes.extend(
        unreadable.map(|(unit, text)| ntm_text::year_not_read(&name(unit), text, language)),
    );
    let met = count(roadmap.met_without_year.len());
    let without = met + count(roadmap.without_year.len());
    if without > 0 {
        notes.push(ntm_text::without_year(without, met, language));
    }
    notes
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
