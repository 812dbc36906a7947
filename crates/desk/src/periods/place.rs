//! One place over its periods, in words.

use ntm_model::CriteriaSet;
use ntm_plan::{ChangeTally, IndicatorCell, PlaceRow, UnitPeriods};
use ntm_text::Language;

use super::made::row_name;
use super::view::{CriterionSteps, IndicatorSteps, PlaceColumn, PlaceView};
use crate::communes::in_short;
use crate::judged::{self, JudgedUnit};
use crate::message::Input;
use crate::sets::set_with_id;

/// The place of a row in full; `columns` are the names of all periods.
pub(super) fn place_view(
    row: &PlaceRow,
    units: &[JudgedUnit],
    files: &[String],
    columns: &[String],
    input: &Input,
) -> PlaceView {
    let language = input.language;
    let listed = row.units.iter().zip(columns);
    let listed: Vec<(u32, &String)> =
        listed.filter_map(|(unit, column)| Some(((*unit)?, column))).collect();
    let numbers: Vec<u32> = listed.iter().map(|(unit, _)| *unit).collect();
    let periods = super::compared(units, input, &numbers);
    let columns = listed.iter().zip(&periods.columns).map(|((unit, name), column)| {
        let (criteria, indicators) = (column.criteria, column.indicators);
        let of = |met: u32, total: u32| format!("{met}/{total}");
        let (criteria, indicators) =
            (of(criteria.met, criteria.total()), of(indicators.met, indicators.total()));
        PlaceColumn {
            name: (*name).clone(),
            unit: *unit,
            met: language.pick(
                format!("{criteria} tiêu chí, {indicators} chỉ tiêu"),
                format!("{criteria} criteria, {indicators} indicators"),
            ),
        }
    });
    let columns: Vec<PlaceColumn> = columns.collect();
    let sets = judged::sets_of(units);
    let set = periods.columns.first().and_then(|column| set_with_id(sets, &column.set));
    let steps = periods.indicator_changes.iter().zip(columns.iter().skip(1));
    PlaceView {
        unit: numbers.first().copied().unwrap_or(0),
        name: row_name(row, &in_short(units), files, language),
        is_sets_differ: periods.is_sets_differ,
        changes: steps.map(|(tally, to)| changes(*tally, &to.name, language)).collect(),
        criteria: criteria(&periods, set, language),
        indicators: indicators(&periods, set, language),
        columns,
    }
}

/// `2025: 3 chỉ tiêu đạt thêm, 1 không còn đạt …`
fn changes(tally: ChangeTally, to: &str, language: Language) -> String {
    use ntm_model::Change;
    let counts = [
        (tally.won, Change::Won),
        (tally.lost, Change::Lost),
        (tally.changed, Change::Changed),
        (tally.newly_reported, Change::NewlyReported),
        (tally.no_longer_reported, Change::NoLongerReported),
        (tally.unchanged, Change::Unchanged),
    ];
    let said = counts.into_iter().filter(|(count, _)| *count > 0);
    let said = said
        .map(|(count, change)| format!("{count} {}", ntm_text::period_change(change, language)));
    let said = said.collect::<Vec<_>>().join(", ");
    language.pick(format!("{to}: {said} (chỉ tiêu)."), format!("{to}: {said} (indicators)."))
}

fn criteria(
    periods: &UnitPeriods,
    set: Option<&CriteriaSet>,
    language: Language,
) -> Vec<CriterionSteps> {
    let known = set.map(|set| set.criteria.as_slice()).unwrap_or_default();
    let line = |one: &ntm_plan::CriterionLine| {
        let title = known.iter().find(|known| known.number == one.number);
        CriterionSteps {
            number: one.number,
            title: title
                .map(|one| language.pick(&one.title.vi, &one.title.en).clone())
                .unwrap_or_default(),
            verdicts: one.verdicts.clone(),
            changes: one.changes.clone(),
        }
    };
    periods.criteria.iter().map(line).collect()
}

fn indicators(
    periods: &UnitPeriods,
    set: Option<&CriteriaSet>,
    language: Language,
) -> Vec<IndicatorSteps> {
    let line = |one: &ntm_plan::IndicatorLine| {
        let indicator = set.and_then(|set| set.indicator(one.code));
        let cells = one.cells.iter();
        let cell = |cell: &IndicatorCell| (value(cell, language), cell.verdict);
        let trend = |trend: &ntm_plan::Trend| {
            let mut said = ntm_text::period_difference(trend.difference, &trend.unit, language);
            if trend.is_level_changed {
                said.push_str(language.pick("; mức đã đổi", "; the level has changed"));
            }
            (trend.way, said)
        };
        IndicatorSteps {
            code: one.code,
            title: indicator
                .map(|one| language.pick(&one.short.vi, &one.short.en).clone())
                .unwrap_or_default(),
            cells: cells.map(|one| one.as_ref().map(cell)).collect(),
            changes: one.changes.clone(),
            trends: one.trends.iter().map(|one| one.as_ref().map(trend)).collect(),
        }
    };
    periods.indicators.iter().map(line).collect()
}

fn value(cell: &IndicatorCell, language: Language) -> String {
    match &cell.value {
        Some(value) => ntm_text::measured(value, &cell.unit, language),
        None => cell.text.clone().unwrap_or_default(),
    }
}
