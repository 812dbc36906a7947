//! The shape of the table and the role of each column.

use ntm_model::fold;

use super::codes::{self, SAMPLED_ROWS};
use super::heading::{Heading, is_value};
use super::window::Window;
use super::{Layout, chosen, fractions, no_units, ticks, values};
use crate::criteria;
use crate::lookup::distinct;
use crate::names::{Fit, Meaning};
use crate::summary::{ColumnUse, Doubt, Why, WhyShape};
use crate::table::{Table, number};
use crate::unit_name::{is_capitalised, unit_name};
use crate::{Field, Mapping, Role, Shape, Sheet, read_period, times, titles};

/// How many different indicators the header names.
pub(super) fn codes_in_header(headings: &[Heading<'_>]) -> usize {
    distinct(headings.iter().filter_map(|heading| heading.code)).len()
}

/// How many columns of one meaning are told apart by a commune or a time over them; 0 where
/// there is only one such column.
pub(super) fn told_apart(headings: &[Heading<'_>]) -> usize {
    let of = |field| {
        let values = headings.iter().filter(|heading| heading.means(field) && !heading.is_never);
        let tags = values.map(|heading| (heading.unit, heading.time));
        distinct(tags.filter(|(unit, time)| unit.is_some() || time.is_some())).len()
    };
    let most = of(Field::Result).max(of(Field::Declaration));
    if most > 1 { most } else { 0 }
}

/// Gives every column its role, and the table its shape.
pub(super) fn assign(
    sheet: &Sheet,
    header: Window,
    headings: &[Heading<'_>],
    mapping: Option<&Mapping>,
    layout: &mut Layout,
) {
    let forced = mapping.and_then(|mapping| mapping.shape);
    let (stated, is_period_doubtful) = titles::find(sheet, layout.start, header.first);
    let period = stated.iter().find(|stated| stated.field == Field::Period);
    let year = period.and_then(|period| times::end_of(&period.text)).map(|end| end.year());
    layout.stated = stated;
    layout.columns = columns(sheet, header, headings, year);
    let table = &sheet.table;
    let codes = codes::find(table, header.last, headings);
    let codes_above = codes_in_header(headings);
    let is_village =
        |one: &Heading<'_>| one.texts.last().is_some_and(|t| no_units::names_villages(t));
    let names_units = |one: &Heading<'_>| one.means(Field::UnitName) || one.means(Field::UnitCode);
    let has_units = headings.iter().any(|one| names_units(one) || is_village(one))
        || layout.columns.iter().zip(headings).any(|(column, heading)| is_place(column, heading));
    let is_down = match forced {
        Some(shape) => shape == Shape::UnitsDown,
        None => {
            codes_above > 1 && (has_units || codes.is_none() && codes_above > 2)
                || codes_above == 1 && has_units && codes.is_none()
        }
    };
    if !is_down && let Some(found) = codes {
        layout.codes_lead = found.lead;
        layout.codes_dashed = found.are_dashed;
        take(&mut layout.columns, found.column, Role::Field(Field::Code), found.why);
        if found.is_doubtful {
            layout.doubts.push(Doubt::Codes);
        }
    }
    let fields = Field::ALL.into_iter().filter(|field| !is_value(Meaning::Of(*field)));
    for field in fields.filter(|field| !is_down || !is_of_rows(*field)) {
        give(&mut layout.columns, headings, field);
    }
    give_places(headings, layout);
    if is_down {
        fractions::give(headings, layout);
        give_indicators(headings, layout);
        if layout.column(Field::UnitName).is_none() && layout.column(Field::UnitCode).is_none() {
            values::find_unit_names(table, header, layout);
        }
        layout.villages = headings.iter().position(is_village);
    } else {
        ticks::give(headings, layout);
        fractions::give(headings, layout);
        values::give_values(table, header, headings, forced == Some(Shape::UnitsAcross), layout);
        // Rows of villages, where no column is a commune.
        layout.villages = headings
            .iter()
            .zip(&layout.columns)
            .position(|(heading, column)| column.role.is_none() && is_village(heading));
    }
    if let Some(mapping) = mapping {
        chosen::apply(mapping, headings, layout);
        fractions::chosen(layout);
    }
    if is_period_doubtful && layout.column(Field::Period).is_none() {
        layout.doubts.push(Doubt::Period);
    }
    let above = (layout.start..header.first).any(|index| !table.row(index).is_blank());
    let is_form = above || header.height() > 1 || layout.codes_lead;
    let codes_found = codes.is_some_and(|found| found.why == Why::Codes);
    set_shape(table, header, is_form || codes_found, layout);
    if forced.is_some() {
        layout.why = layout.shape.map(|_| WhyShape::Chosen);
    }
}

/// Whether only rows that are indicators have such a column.
fn is_of_rows(field: Field) -> bool {
    matches!(field, Field::Code | Field::Title | Field::Requirement | Field::MeasureUnit)
}

/// The columns before they have roles.
fn columns(
    sheet: &Sheet,
    header: Window,
    headings: &[Heading<'_>],
    year: Option<u16>,
) -> Vec<ColumnUse> {
    let columns = headings.iter().enumerate().map(|(index, heading)| {
        let below = sheet.table.rows_from(header.last + 1).take(SAMPLED_ROWS);
        let texts = below.map(|row| row.cell(index)).filter(|text| !text.is_empty());
        let number = number(index + 1);
        ColumnUse {
            number,
            header: heading.text(),
            role: None,
            why: if heading.is_never { Why::NoResult } else { Why::NotUsed },
            unit: None,
            period: heading.time.and_then(|time| times::within(time, year)),
            is_hidden: sheet.hidden_columns.contains(&number),
            sample: texts.take(3).map(shortened).collect(),
        }
    });
    columns.collect()
}

/// The beginning of a long text.
fn shortened(text: &str) -> String {
    text.chars().take(80).collect()
}

/// Whether a column called “Đơn vị” holds names of places, sums among them.
fn is_place(column: &ColumnUse, heading: &Heading<'_>) -> bool {
    let is_name = |text: &String| {
        unit_name(text).is_some()
            || text.contains(' ') && is_capitalised(text)
            || values::is_total(text)
    };
    let is_named = heading.texts.last().is_some_and(|text| fold(text) == "don vi");
    is_named && !column.sample.is_empty() && column.sample.iter().all(is_name)
}

/// “Đơn vị” is the unit of figures or the place that reports; the texts below tell.
fn give_places(headings: &[Heading<'_>], layout: &mut Layout) {
    if layout.column(Field::UnitName).is_some() || layout.column(Field::UnitCode).is_some() {
        return;
    }
    let named = |(column, heading): &(&mut ColumnUse, &Heading<'_>)| {
        column.role.is_none() && is_place(column, heading)
    };
    if let Some((column, _)) = layout.columns.iter_mut().zip(headings).find(named) {
        column.role = Some(Role::Field(Field::UnitName));
        column.why = Why::KnownHeader;
    }
}

/// Whether the first texts of a column can be periods. “Nam” beside “Nữ” is no year.
fn has_periods(column: &ColumnUse) -> bool {
    column.sample.is_empty() || column.sample.iter().any(|text| read_period(text).end.is_some())
}

pub(super) fn take(columns: &mut [ColumnUse], index: usize, role: Role, why: Why) {
    if let Some(column) = columns.get_mut(index) {
        column.role = Some(role);
        column.why = why;
    }
}

/// Gives the field to the column that fits best; of equal fits to the first.
fn give(columns: &mut [ColumnUse], headings: &[Heading<'_>], field: Field) {
    let mut best: Option<(Fit, usize)> = None;
    for (index, (column, heading)) in columns.iter_mut().zip(headings).enumerate() {
        let Some((meaning, fit)) = heading.name else { continue };
        let stands_for = match meaning {
            Meaning::Of(field) => field,
            Meaning::CodeOrTitle => Field::Title,
        };
        let is_wrong = field == Field::Period && fit != Fit::Canonical && !has_periods(column);
        if stands_for != field || column.role.is_some() || heading.is_never || is_wrong {
            continue;
        }
        column.why = Why::Twice;
        if field.is_only_shown() {
            column.role = Some(Role::Field(field));
            column.why = why(fit);
        } else if best.is_none_or(|(highest, _)| fit > highest) {
            best = Some((fit, index));
        }
    }
    let is_taken = columns.iter().any(|column| column.field() == Some(field));
    if let Some((fit, index)) = best
        && !is_taken
    {
        take(columns, index, Role::Field(field), why(fit));
    }
}

pub(super) fn why(fit: Fit) -> Why {
    if fit == Fit::Canonical { Why::Canonical } else { Why::KnownHeader }
}

/// Columns of indicators, where communes are rows.
fn give_indicators(headings: &[Heading<'_>], layout: &mut Layout) {
    let mut last = None;
    let mut taken: Vec<Role> = Vec::new();
    // Of several columns below one code that of the whole is the result: `Tỷ lệ` beside `Số hộ`.
    let is_whole = |heading: &Heading<'_>| {
        heading.texts.len() > 1 && heading.texts.last().is_some_and(|text| no_units::is_whole(text))
    };
    let whole: Vec<_> = headings.iter().filter(|one| is_whole(one)).map(|one| one.code).collect();
    for (column, heading) in layout.columns.iter_mut().zip(headings) {
        if heading.is_figure && !is_whole(heading) && whole.contains(&heading.code) {
            continue;
        }
        let Some(read) = heading.code.filter(|_| !heading.is_never && column.role.is_none()) else {
            continue;
        };
        let text = heading.texts.last().copied().unwrap_or_default();
        let code = crate::lost_zero::restore(text, read, last).unwrap_or(read);
        last = Some(code);
        let role = if heading.means(Field::Declaration) {
            Role::IndicatorDeclaration(code)
        } else {
            Role::IndicatorResult(code)
        };
        if taken.contains(&role) {
            column.why = Why::Twice;
            continue;
        }
        taken.push(role);
        column.role = Some(role);
        column.why = Why::CodeInHeader;
    }
}

/// The shape that follows from the roles.
fn set_shape(table: &Table, header: Window, is_form: bool, layout: &mut Layout) {
    give_count(table, header, layout);
    let count =
        |wanted: fn(&ColumnUse) -> bool| layout.columns.iter().filter(|c| wanted(c)).count();
    let indicators = count(|column| {
        matches!(column.role, Some(Role::IndicatorResult(_) | Role::IndicatorDeclaration(_)))
    });
    let indicators =
        indicators.max(layout.fractions.iter().filter(|one| one.code.is_some()).count());
    let has_code = layout.column(Field::Code).is_some();
    let units = distinct(layout.columns.iter().filter_map(|column| column.unit.as_deref()));
    let results: Vec<&ColumnUse> =
        layout.columns.iter().filter(|column| column.field() == Some(Field::Result)).collect();
    let (shape, why) = if indicators > 0 {
        (Shape::UnitsDown, WhyShape::CodesInHeader { codes: number(indicators) })
    } else if has_code && !units.is_empty() {
        (Shape::UnitsAcross, WhyShape::UnitsInHeader { units: number(units.len()) })
    } else if has_code && results.len() > 1 {
        (Shape::Form, WhyShape::PeriodsInHeader { periods: number(results.len()) })
    } else if has_code && layout.has_values() {
        (if is_form { Shape::Form } else { Shape::Long }, WhyShape::CodesInRows)
    } else if is_criteria_list(table, header, layout) {
        (Shape::CriteriaList, WhyShape::CriteriaTexts)
    } else {
        return;
    };
    if shape == Shape::Form && results.len() > 1 && results.iter().any(|one| one.period.is_none()) {
        layout.doubts.push(Doubt::Period);
    }
    layout.shape = Some(shape);
    layout.why = Some(why);
}

/// A column of results that counts criteria in words: `NTM đạt 16/19 TC, chưa đạt gồm: 1, 10, 11`.
fn give_count(table: &Table, header: Window, layout: &mut Layout) {
    let Some(index) = layout.column(Field::Result) else { return };
    let mut below = table.rows_from(header.last + 1).take(SAMPLED_ROWS);
    if layout.column(Field::UnitName).is_some()
        && layout.column(Field::Code).is_none()
        && layout.column(Field::CriteriaCount).is_none()
        && below.any(|row| criteria::names_count(row.cell(index)))
    {
        take(&mut layout.columns, index, Role::Field(Field::CriteriaCount), Why::KnownHeader);
    }
}

/// Whether places are listed with the criteria that they have met or not.
fn is_criteria_list(table: &Table, header: Window, layout: &Layout) -> bool {
    let Some(names) = layout.column(Field::UnitName) else { return false };
    let says = layout.column(Field::FailedCriteria).or(layout.column(Field::CriteriaCount));
    says.is_some()
        || table
            .rows_from(header.last + 1)
            .take(SAMPLED_ROWS)
            .any(|row| criteria::names_count(row.cell(names)))
}
