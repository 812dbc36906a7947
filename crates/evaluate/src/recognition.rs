//! Rule 12: the conditions besides the criteria, and what follows for recognition.

use ntm_model::{
    Basis, Cell, Code, Condition, CriterionResult, CriterionVerdict, Figure, IndicatorResult,
    Problem, ProblemKind, Read, Recognition, RecognitionRule, Value, Verdict, Word, fold,
};

use crate::finding::Finding;
use crate::rows::Row;
use crate::task::{Task, at};
use crate::unit::Ground;
use crate::{indicator, repeated, row, words};

/// Conditions are the same for every group, so that their levels name none.
const EVERY_GROUP: &str = "";

/// Whether a place could be recognised. Where no rule is at hand, the best that can be said is
/// that nothing fails. A criterion that does not apply is not met, and no document at hand says
/// how it counts.
pub(crate) fn recognition(
    rule: Option<&RecognitionRule>,
    criteria: &[CriterionResult],
    conditions: &[IndicatorResult],
) -> Recognition {
    let fails = criteria.iter().any(|one| one.verdict == CriterionVerdict::NotMet)
        || conditions.iter().any(|one| one.verdict == Verdict::NotMet);
    let all_met = !criteria.is_empty()
        && criteria.iter().all(|one| one.verdict == CriterionVerdict::Met)
        && conditions.iter().all(|one| one.verdict == Verdict::Met);
    match rule {
        _ if fails => Recognition::NotEligible,
        Some(_) if all_met => Recognition::Eligible,
        _ => Recognition::Undetermined,
    }
}

/// Judges the conditions of the set's rule, in its order.
pub(crate) fn conditions(
    ground: &Ground<'_, '_>,
    problems: &mut Vec<Problem>,
) -> Vec<IndicatorResult> {
    let mut results = Vec::new();
    for condition in ground.set.conditions() {
        let code = condition.indicator.code;
        let task = Task::new(&condition.indicator, Some(EVERY_GROUP), ground.day);
        let rows = ground.distinct_rows(code, problems);
        let findings = rows.iter().map(|row| (*row, judge(condition, &task, row))).collect();
        let finding = repeated::together(condition.indicator.direction, findings);
        results.push(indicator::result(&task, ground.rows.of(code), finding, problems));
    }
    results
}

/// What the unit says of its earlier recognition; nothing when it says that there was none.
pub(crate) fn recognised(ground: &Ground<'_, '_>) -> Option<Read> {
    let said = |row: &Row<'_>| {
        let cell = row.deciding()?;
        let denies = matches!(words::word(cell), Some(Word::Fail | Word::None | Word::NearlyPass))
            || fold(&cell.text).starts_with("chua");
        row.deciding_read().filter(|_| !denies)
    };
    ground.rows.of(Code::RECOGNISED).iter().find_map(said)
}

fn judge(condition: &Condition, task: &Task<'_>, row: &Row<'_>) -> Finding {
    let cell = row.deciding().filter(|_| condition.is_negative && task.requirement().is_some());
    match cell.and_then(|cell| Some((cell, absence(cell)?))) {
        Some((_, Absence::Is(met, basis))) => Finding::judged(met, basis),
        Some((cell, Absence::ReadsTwoWays)) => {
            let kind = ProblemKind::TwoReadings {
                code: task.code,
                text: cell.text.clone(),
                first: "Không có".to_owned(),
                second: "Có nợ".to_owned(),
            };
            Finding::unreadable(at(cell, kind))
        }
        None => row::judge(task, row),
    }
}

/// What a cell says of a thing that must not be there.
enum Absence {
    /// Whether it is absent, and on what that rests.
    Is(bool, Basis),
    /// A bare “Có” may mean that it is there, or that the condition is met.
    ReadsTwoWays,
}

/// `None` for what is read like any other result: “Đạt”, “Chưa đạt”, nothing that is understood.
fn absence(cell: &Cell) -> Option<Absence> {
    let folded = fold(&cell.text);
    let text = folded.trim_end_matches(['.', ';', ' ']);
    if let Value::Statement { quantity: Some(quantity), word: None, .. } = &cell.value {
        let Figure::Number(numeral) = quantity.figure else { return None };
        if quantity.bound.is_some() || numeral.customary.is_negative() {
            return None;
        }
        return Some(Absence::Is(numeral.customary.is_zero(), Basis::Measured));
    }
    let begins = |words: &[&str]| {
        words.iter().any(|words| {
            text.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    };
    if ["co", "khong", "x"].contains(&text) {
        return Some(Absence::ReadsTwoWays);
    }
    if begins(&["khong co", "khong no", "khong con", "khong phat sinh no"]) {
        return Some(Absence::Is(true, Basis::Declared));
    }
    if begins(&["co no", "con no", "van con no", "dang no"]) {
        return Some(Absence::Is(false, Basis::Declared));
    }
    None
}
