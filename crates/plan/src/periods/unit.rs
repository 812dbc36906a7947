//! One place over several periods, indicator by indicator.

use ntm_model::{
    Basis, Change, Code, CriteriaSet, CriterionVerdict, Date, Direction, IndicatorResult, Measured,
    Period, Requirement, Tally, UnitAssessment, Verdict,
};
use serde::{Deserialize, Serialize};

use super::change::ChangeTally;
use super::trend::{Trend, trend};

/// One place over several periods.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitPeriods {
    /// The periods in the order in which they were given.
    pub columns: Vec<UnitColumn>,
    /// Whether the place was judged by different sets. Then nothing is compared, because their
    /// codes stand for different things.
    pub is_sets_differ: bool,
    /// The criteria in the set's order.
    pub criteria: Vec<CriterionLine>,
    /// The indicators in the set's order, each followed by its parts.
    pub indicators: Vec<IndicatorLine>,
    /// How many indicators changed how into each period but the first; parts are not counted.
    pub indicator_changes: Vec<ChangeTally>,
    /// The same of criteria.
    pub criterion_changes: Vec<ChangeTally>,
}

/// One period of the place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitColumn {
    /// The period as the file writes it, if it does.
    pub period: Option<Period>,
    /// Id of the set.
    pub set: String,
    /// Id of the group or region.
    pub variant: Option<String>,
    /// The day on which the levels must be in force.
    pub as_of: Date,
    /// How many criteria have each verdict.
    pub criteria: Tally,
    /// How many indicators have each verdict.
    pub indicators: Tally,
}

/// One criterion over the periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionLine {
    /// Its number.
    pub number: u8,
    /// The verdict in each period; `None` where the period has no such criterion.
    pub verdicts: Vec<Option<CriterionVerdict>>,
    /// The change into each period but the first.
    pub changes: Vec<Option<Change>>,
}

/// One indicator or part over the periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorLine {
    /// Its code.
    pub code: Code,
    /// What was found in each period; `None` where the period has no such indicator.
    pub cells: Vec<Option<IndicatorCell>>,
    /// The change into each period but the first.
    pub changes: Vec<Option<Change>>,
    /// The difference of the measured values into each period but the first.
    pub trends: Vec<Option<Trend>>,
}

/// One indicator in one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorCell {
    /// The verdict.
    pub verdict: Verdict,
    /// What it rests on.
    pub basis: Option<Basis>,
    /// The measured value, when there is one.
    pub value: Option<Measured>,
    /// The unit of its numbers.
    pub unit: String,
    /// What was demanded; `None` when no level was in force.
    pub requirement: Option<Requirement>,
    /// The text of the result in the file, where nothing was measured.
    pub text: Option<String>,
}

/// Lays the judgements of one place side by side, in the order given, which should be that of
/// time. `sets` say which way of a value is better.
pub fn compare_unit(units: &[&UnitAssessment], sets: &[CriteriaSet]) -> UnitPeriods {
    let columns = units.iter().map(|unit| UnitColumn {
        period: unit.period.clone(),
        set: unit.set.clone(),
        variant: unit.variant.clone(),
        as_of: unit.as_of,
        criteria: unit.criteria_tally(),
        indicators: unit.indicator_tally(),
    });
    let columns = columns.collect();
    let Some(first) = units.first() else { return UnitPeriods::default() };
    if units.iter().any(|unit| unit.set != first.set) {
        return UnitPeriods { columns, is_sets_differ: true, ..UnitPeriods::default() };
    }
    let set = sets.iter().find(|set| set.id == first.set);
    let mut indicators = Vec::new();
    for result in first.indicators() {
        indicators.push(indicator_line(result.code, units, set));
        for part in &result.parts {
            indicators.push(indicator_line(part.code, units, set));
        }
    }
    let criteria: Vec<_> =
        first.criteria.iter().map(|one| criterion_line(one.number, units)).collect();
    let mut periods = UnitPeriods { columns, ..UnitPeriods::default() };
    for step in 1..units.len() {
        let mut tally = ChangeTally::default();
        for line in indicators.iter().filter(|line| line.code.part().is_none()) {
            let met = |at: usize| {
                let cell = line.cells.get(at).and_then(Option::as_ref);
                cell.is_some_and(|cell| cell.verdict == Verdict::Met)
            };
            if let Some(Some(change)) = line.changes.get(step - 1) {
                tally.add(*change, [met(step - 1), met(step)]);
            }
        }
        periods.indicator_changes.push(tally);
        let mut tally = ChangeTally::default();
        for line in &criteria {
            if let Some(Some(change)) = line.changes.get(step - 1) {
                // A criterion is never newly reported, so that nothing more is counted.
                tally.add(*change, [false, false]);
            }
        }
        periods.criterion_changes.push(tally);
    }
    UnitPeriods { criteria, indicators, ..periods }
}

fn criterion_line(number: u8, units: &[&UnitAssessment]) -> CriterionLine {
    let verdict = |unit: &&UnitAssessment| {
        let mut criteria = unit.criteria.iter();
        criteria.find(|one| one.number == number).map(|one| one.verdict)
    };
    let verdicts: Vec<_> = units.iter().map(verdict).collect();
    let pairs = verdicts.iter().zip(verdicts.iter().skip(1));
    let changes =
        pairs.map(|(before, now)| Some(Change::of_criterion((*before)?, (*now)?))).collect();
    CriterionLine { number, verdicts, changes }
}

fn indicator_line(
    code: Code,
    units: &[&UnitAssessment],
    set: Option<&CriteriaSet>,
) -> IndicatorLine {
    let indicator = set.and_then(|set| set.indicator(code));
    let unit_of = indicator.map_or("", |indicator| &indicator.unit);
    let direction = indicator.map_or(Direction::None, |indicator| indicator.direction);
    let cells: Vec<_> =
        units.iter().map(|unit| unit.indicator(code).map(|result| cell(result, unit_of))).collect();
    let pairs = || cells.iter().zip(cells.iter().skip(1));
    let change = |before: &Option<IndicatorCell>, now: &Option<IndicatorCell>| {
        Some(Change::of(before.as_ref()?.verdict, now.as_ref()?.verdict))
    };
    let changes = pairs().map(|(before, now)| change(before, now)).collect();
    let trends =
        pairs().map(|(before, now)| trend(before.as_ref()?, now.as_ref()?, direction)).collect();
    IndicatorLine { code, changes, trends, cells }
}

fn cell(result: &IndicatorResult, unit: &str) -> IndicatorCell {
    let level = result.level.as_ref();
    let of_level = level.map(|level| level.unit.as_str()).filter(|unit| !unit.is_empty());
    let text = result.reads.first().filter(|_| result.value.is_none());
    IndicatorCell {
        verdict: result.verdict,
        basis: result.basis,
        value: result.value.clone(),
        unit: of_level.unwrap_or(unit).to_owned(),
        requirement: level.map(|level| level.requirement),
        text: text.map(|read| read.text.clone()),
    }
}
