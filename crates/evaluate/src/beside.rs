//! A condition that is recognition under another set, taken from what the same place reports under
//! that set for the same period.
//!
//! What follows becomes a row of the report like any other, so that reading, judging, trace and
//! scenarios serve it too. A typed value stays beside it: where the two contradict each other, the
//! verdict is a conflict that shows both.

use ntm_model::{
    Cell, Code, CriteriaSet, Observation, Place, Problem, ProblemKind, Recognition, UnitAssessment,
    UnitReport, Value, Word, fold,
};

use crate::options::{self, Options};
use crate::{unit, words};

/// A condition that is met by recognition under another set.
struct Condition {
    set: &'static str,
    code: Code,
    by: &'static str,
}

/// Decision 319/QĐ-TTg, first condition: the advanced set is met.
const CONDITIONS: [Condition; 1] = [Condition {
    set: "xa-kieu-mau-2021-2025",
    code: Code::new(1, 0),
    by: "xa-nang-cao-2021-2025",
}];

/// Whether a condition of the set that a unit is judged by is recognition under another set.
pub fn rests_on_another(sets: &[CriteriaSet], unit: &UnitReport, options: &Options) -> bool {
    condition(sets, unit, options).is_some()
}

/// The report with what follows from the reports of the same place and period under the other
/// set; `None` where nothing follows, because the set has no such condition, or there is no such
/// report. `others` may be all reports, this one too. What follows is said in `problems`.
pub fn with_report_beside(
    sets: &[CriteriaSet],
    unit: &UnitReport,
    others: &[&UnitReport],
    options: &Options,
    problems: &mut Vec<Problem>,
) -> Option<UnitReport> {
    let condition = condition(sets, unit, options)?;
    let mut filled: Option<UnitReport> = None;
    for other in others.iter().filter(|other| is_same_place(unit, other)) {
        if set_id(sets, other, options) != Some(condition.by) {
            continue;
        }
        // What is wrong there is said where that report itself is judged.
        let judged = unit::judge(sets, other, options, &mut Vec::new());
        let place = other.observations.first().map_or(Place::File, |one| one.place.clone());
        let tally = judged.criteria_tally();
        problems.push(Problem {
            kind: ProblemKind::TakenFromOtherSet {
                code: condition.code,
                set: condition.by.to_owned(),
                recognition: judged.recognition,
                met: tally.met,
                total: tally.total(),
            },
            place: place.clone(),
        });
        let report = filled.get_or_insert_with(|| unit.clone());
        if let Some(row) = row(unit, condition, &judged, place) {
            // An empty row of a form says nothing beside it.
            report.observations.retain(|one| one.code != row.code || cell(one).is_some());
            report.observations.push(row);
        }
    }
    filled
}

/// The row that the other assessment stands for; `None` where it is undetermined, and where the
/// unit itself says the same.
fn row(
    unit: &UnitReport,
    condition: &Condition,
    judged: &UnitAssessment,
    place: Place,
) -> Option<Observation> {
    let (word, text) = match judged.recognition {
        Recognition::Undetermined => return None,
        Recognition::Eligible => (Word::Pass, "Đạt"),
        Recognition::NotEligible => (Word::Fail, "Chưa đạt"),
    };
    let is_met = judged.recognition == Recognition::Eligible;
    let own = unit.observations.iter().filter(|row| row.code == condition.code);
    let mut claims = own.filter_map(|row| words::claim(cell(row)?));
    if claims.any(|claim| claim == is_met) {
        return None;
    }
    let (met, total) = (judged.criteria_tally().met, judged.criteria_tally().total());
    let text = format!("{text} ({}: {met}/{total} tiêu chí)", condition.by);
    let value = Value::Statement { word: Some(word), rating: None, quantity: None };
    Some(Observation {
        code: condition.code,
        place: place.clone(),
        result: Some(Cell::new(place, text, value)),
        declared: None,
        not_applicable_reason: None,
        evidence: None,
        note: None,
    })
}

/// The cell that decides, unless it is blank.
fn cell(row: &Observation) -> Option<&Cell> {
    let filled = |cell: &&Cell| cell.value != Value::Blank;
    row.result.as_ref().filter(filled).or(row.declared.as_ref().filter(filled))
}

fn condition(
    sets: &[CriteriaSet],
    unit: &UnitReport,
    options: &Options,
) -> Option<&'static Condition> {
    let id = set_id(sets, unit, options)?;
    CONDITIONS.iter().find(|one| one.set == id)
}

/// The set that a unit is judged by, where it or the user names one.
fn set_id<'s>(sets: &'s [CriteriaSet], unit: &UnitReport, options: &Options) -> Option<&'s str> {
    if unit.set.is_none() && options.set.is_none() {
        return None;
    }
    let set = options::resolve_set(sets, unit, options, &mut Vec::new())?;
    Some(&set.id)
}

/// Whether two reports are of one place and period: by their codes, else by their names and where
/// they lie.
fn is_same_place(one: &UnitReport, two: &UnitReport) -> bool {
    let day = |unit: &UnitReport| unit.period.as_ref().and_then(|period| period.end);
    let text = |unit: &UnitReport| unit.period.as_ref().map(|period| fold(&period.text));
    let is_same_period = match (day(one), day(two)) {
        (Some(one), Some(two)) => one == two,
        _ => text(one) == text(two),
    };
    let is_same_name = || {
        let name = |unit: &UnitReport| unit.name.as_deref().map(fold);
        let is_elsewhere = one.within.is_some() && two.within.is_some() && one.within != two.within;
        name(one).is_some() && name(one) == name(two) && !is_elsewhere
    };
    is_same_period
        && match (&one.code, &two.code) {
            (Some(one), Some(two)) => one == two,
            _ => is_same_name(),
        }
}
