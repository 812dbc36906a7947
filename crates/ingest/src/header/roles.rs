//! The shape of the table and the role of each column.

use ntm_model::{Code, Value, fold, lower};

use super::codes::{self, SAMPLED_ROWS};
use super::heading::{Heading, is_value};
use super::window::Window;
use super::{Layout, number};
use crate::criteria;
use crate::names::{Fit, Meaning};
use crate::summary::{ColumnUse, Doubt, Why, WhyShape};
use crate::table::Table;
use crate::{Field, Mapping, Role, Shape, Sheet, read_value, times, titles};

/// How many different indicators the header names.
pub(super) fn codes_in_header(headings: &[Heading<'_>]) -> usize {
    let mut codes: Vec<Code> = headings.iter().filter_map(|heading| heading.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes.len()
}

/// How many columns of one meaning are told apart by a commune or a time over them; 0 where
/// there is only one such column.
pub(super) fn told_apart(headings: &[Heading<'_>]) -> usize {
    let of = |field| {
        let values = headings.iter().filter(|heading| heading.means(field) && !heading.is_never);
        let mut tags: Vec<_> = values
            .map(|heading| (heading.unit, heading.time))
            .filter(|(unit, time)| unit.is_some() || time.is_some())
            .collect();
        tags.sort_unstable();
        tags.dedup();
        tags.len()
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
    let (stated, is_period_doubtful) = titles::find(sheet, header.first);
    let period = stated.iter().find(|stated| stated.field == Field::Period);
    let year = period.and_then(|period| times::end_of(&period.text)).map(|end| end.year());
    layout.stated = stated;
    layout.columns = columns(sheet, header, headings, year);
    let table = &sheet.table;
    let codes = codes::find(table, header.last, headings);
    let codes_above = codes_in_header(headings);
    let has_units =
        headings.iter().any(|one| one.means(Field::UnitName) || one.means(Field::UnitCode));
    let is_down = match forced {
        Some(shape) => shape == Shape::UnitsDown,
        None => codes_above > 1 && (has_units || codes.is_none() && codes_above > 2),
    };
    if !is_down && let Some(found) = codes {
        layout.codes_lead = found.lead;
        take(&mut layout.columns, found.column, Role::Field(Field::Code), found.why);
        if found.is_doubtful {
            layout.doubts.push(Doubt::Codes);
        }
    }
    let fields = Field::ALL.into_iter().filter(|field| !is_value(Meaning::Of(*field)));
    for field in fields.filter(|field| !is_down || !is_of_rows(*field)) {
        give(&mut layout.columns, headings, field);
    }
    if is_down {
        give_indicators(headings, layout);
        if layout.column(Field::UnitName).is_none() && layout.column(Field::UnitCode).is_none() {
            find_unit_names(table, header, layout);
        }
    } else {
        give_values(table, header, headings, forced == Some(Shape::UnitsAcross), layout);
    }
    if let Some(mapping) = mapping {
        override_roles(mapping, headings, layout);
    }
    if is_period_doubtful && layout.column(Field::Period).is_none() {
        layout.doubts.push(Doubt::Period);
    }
    let above = (0..header.first).any(|index| !table.row(index).is_blank());
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

fn take(columns: &mut [ColumnUse], index: usize, role: Role, why: Why) {
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
        if stands_for != field || column.role.is_some() || heading.is_never {
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

fn why(fit: Fit) -> Why {
    if fit == Fit::Canonical { Why::Canonical } else { Why::KnownHeader }
}

/// Columns of indicators, where communes are rows.
fn give_indicators(headings: &[Heading<'_>], layout: &mut Layout) {
    let mut last = None;
    let mut taken: Vec<Role> = Vec::new();
    for (column, heading) in layout.columns.iter_mut().zip(headings) {
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

/// The column of names where no header says so: the first with texts that are no values.
fn find_unit_names(table: &Table, header: Window, layout: &mut Layout) {
    let is_name = |index: usize| {
        let (values, texts) = values_among(table, header, index);
        texts > 0 && values == 0
    };
    let free = |column: &ColumnUse| column.role.is_none();
    let found = layout.columns.iter().position(|column| {
        free(column) && is_name(usize::try_from(column.number).unwrap_or(0).saturating_sub(1))
    });
    if let Some(index) = found {
        take(&mut layout.columns, index, Role::Field(Field::UnitName), Why::NotUsed);
        layout.doubts.push(Doubt::Units);
    }
}

/// Columns of results and declarations, where indicators are rows.
fn give_values(
    table: &Table,
    header: Window,
    headings: &[Heading<'_>],
    must_be_units: bool,
    layout: &mut Layout,
) {
    let is_candidate = |column: &ColumnUse, heading: &Heading<'_>| {
        heading.name.is_some_and(|(meaning, _)| is_value(meaning))
            && column.role.is_none()
            && !heading.is_never
            && !(heading.is_previous && column.period.is_none())
    };
    let mut units: Vec<&str> = Vec::new();
    let mut has_candidates = false;
    for (column, heading) in layout.columns.iter().zip(headings) {
        if is_candidate(column, heading) {
            has_candidates = true;
            units.extend(heading.unit);
        }
    }
    units.sort_unstable();
    units.dedup();
    if units.len() > 1 {
        for (column, heading) in layout.columns.iter_mut().zip(headings) {
            if is_candidate(column, heading)
                && let Some(unit) = heading.unit
            {
                column.unit = Some(plain(unit));
                column.role = Some(if heading.means(Field::Declaration) {
                    Role::UnitDeclaration
                } else {
                    Role::UnitResult
                });
                column.why = Why::UnitInHeader;
            }
        }
        leave_repeated_out(layout);
    } else if has_candidates && !must_be_units {
        for field in [Field::Result, Field::Declaration] {
            give_by_period(headings, field, layout);
        }
    } else {
        give_units(table, header, headings, layout);
    }
}

/// The best column of each period. A column of which the period is not known is of the period of
/// the table.
fn give_by_period(headings: &[Heading<'_>], field: Field, layout: &mut Layout) {
    let mut best: Vec<(Option<String>, Fit, usize)> = Vec::new();
    for (index, (column, heading)) in layout.columns.iter_mut().zip(headings).enumerate() {
        let Some((_, fit)) = heading.name.filter(|_| heading.means(field)) else { continue };
        if column.role.is_some() || heading.is_never {
            continue;
        }
        if heading.is_previous && column.period.is_none() {
            column.why = Why::NoResult;
            continue;
        }
        column.why = Why::Twice;
        match best.iter_mut().find(|(period, ..)| *period == column.period) {
            None => best.push((column.period.clone(), fit, index)),
            Some((_, highest, at)) if fit > *highest => (*highest, *at) = (fit, index),
            Some((_, highest, _)) if fit == *highest && fit > Fit::Prefix => {
                layout.doubts.push(Doubt::Results);
            }
            Some(_) => {}
        }
    }
    for (_, fit, index) in best {
        take(&mut layout.columns, index, Role::Field(field), why(fit));
    }
}

/// Columns whose headers are communes: they say so, or their cells are results.
fn give_units(table: &Table, header: Window, headings: &[Heading<'_>], layout: &mut Layout) {
    let mut blank = Vec::new();
    let mut found = 0;
    let has_codes = layout.column(Field::Code).is_some();
    for (index, (column, heading)) in layout.columns.iter_mut().zip(headings).enumerate() {
        let is_free = column.role.is_none() && !heading.is_never && heading.code.is_none();
        let Some(unit) = heading.unit.filter(|_| is_free && has_codes) else { continue };
        if is_total(unit) {
            column.why = Why::Total;
            continue;
        }
        let (values, texts) = values_among(table, header, index);
        let says_so = titles::unit_name(unit).is_some();
        if says_so || values > 0 && values * 2 >= texts {
            found += 1;
            column.role = Some(Role::UnitResult);
            column.unit = Some(plain(unit));
            column.why = Why::UnitInHeader;
        } else if texts == 0 {
            blank.push((index, unit));
        } else if values > 0 {
            layout.doubts.push(Doubt::Units);
        }
    }
    // A commune that has not reported yet stands among the others.
    for (index, unit) in blank.into_iter().filter(|_| found > 1) {
        if let Some(column) = layout.columns.get_mut(index) {
            column.role = Some(Role::UnitResult);
            column.unit = Some(plain(unit));
            column.why = Why::UnitInHeader;
        }
    }
    if found == 1 {
        layout.doubts.push(Doubt::Units);
    }
    leave_repeated_out(layout);
}

/// The name of a commune without “xã” before it.
fn plain(unit: &str) -> String {
    titles::unit_name(unit).unwrap_or(unit).to_owned()
}

/// Of several columns with one commune, period and role the first is used.
fn leave_repeated_out(layout: &mut Layout) {
    let mut known: Vec<(Role, String, Option<String>)> = Vec::new();
    for column in &mut layout.columns {
        let (Some(role), Some(unit)) = (column.role, &column.unit) else { continue };
        let key = (role, fold(unit), column.period.clone());
        if known.contains(&key) {
            column.role = None;
            column.why = Why::Twice;
            layout.doubts.push(Doubt::Units);
        } else {
            known.push(key);
        }
    }
}

/// Whether the name is that of a sum or a mean. Accents and capitals count, because there are
/// communes called Cộng Hòa, Tống Trân and Trung Bình.
pub(crate) fn is_total(name: &str) -> bool {
    const ALONE: [&str; 4] = ["cộng", "tổng", "tong cong", "tong so"];
    const FIRST: [&str; 9] = [
        "tổng số",
        "tổng cộng",
        "tổng hợp",
        "bình quân",
        "toàn tỉnh",
        "toàn huyện",
        "toàn xã",
        "số xã",
        "tỷ lệ",
    ];
    let lowered: String = name.chars().map(lower).collect();
    let lowered = lowered.trim_end_matches([' ', ':', '.']);
    name.starts_with("Trung bình")
        || ALONE.contains(&lowered)
        || FIRST.iter().any(|first| lowered.starts_with(first))
}

/// How many of the first texts of a column are values, and how many texts there are.
fn values_among(table: &Table, header: Window, column: usize) -> (usize, usize) {
    let rows = table.rows_from(header.last + 1).take(SAMPLED_ROWS);
    let texts = rows.map(|row| row.cell(column)).filter(|text| !text.is_empty());
    let (mut values, mut count) = (0, 0);
    for text in texts.take(24) {
        let value = read_value(text);
        values += usize::from(matches!(value, Value::Statement { .. } | Value::Blank));
        count += 1;
    }
    (values, count)
}

/// What the user decided counts before what was found.
fn override_roles(mapping: &Mapping, headings: &[Heading<'_>], layout: &mut Layout) {
    for (number, role) in &mapping.columns {
        let Some(index) = usize::try_from(*number).ok().and_then(|number| number.checked_sub(1))
        else {
            continue;
        };
        let Some(period) = layout.columns.get(index).map(|column| column.period.clone()) else {
            continue;
        };
        for (other, column) in layout.columns.iter_mut().enumerate() {
            let is_same = role.is_some() && column.role == *role && other != index;
            let many = matches!(role, Some(Role::UnitResult | Role::UnitDeclaration));
            let values = matches!(role, Some(Role::Field(Field::Result | Field::Declaration)));
            // One column of results for the row: then other columns are no communes after all.
            let of_unit = matches!(column.role, Some(Role::UnitResult | Role::UnitDeclaration));
            let is_no_unit = values && of_unit && column.why != Why::Chosen;
            if is_no_unit || is_same && !many && !(values && column.period != period) {
                column.unit = None;
                column.role = None;
                column.why = Why::Twice;
            }
        }
        let heading = headings.get(index);
        if let Some(column) = layout.columns.get_mut(index) {
            column.role = *role;
            column.why = Why::Chosen;
            column.unit = match role {
                Some(Role::UnitResult | Role::UnitDeclaration) => {
                    let unit =
                        heading.and_then(|heading| heading.unit.or(heading.texts.first().copied()));
                    Some(plain(unit.unwrap_or_default()))
                }
                _ => None,
            };
        }
        if role.is_some_and(|role| role == Role::Field(Field::Code)) {
            let text = |heading: &Heading<'_>| heading.means(Field::Title);
            layout.codes_lead = heading.is_some_and(text);
        }
    }
}

/// The shape that follows from the roles.
fn set_shape(table: &Table, header: Window, is_form: bool, layout: &mut Layout) {
    let count =
        |wanted: fn(&ColumnUse) -> bool| layout.columns.iter().filter(|c| wanted(c)).count();
    let indicators = count(|column| {
        matches!(column.role, Some(Role::IndicatorResult(_) | Role::IndicatorDeclaration(_)))
    });
    let has_code = layout.column(Field::Code).is_some();
    let mut units: Vec<&str> = layout.columns.iter().filter_map(|c| c.unit.as_deref()).collect();
    units.sort_unstable();
    units.dedup();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_told_from_communes() {
        for name in
            ["Tổng", "TỔNG CỘNG", "Cộng:", "Bình quân", "Trung bình", "Toàn tỉnh", "Tong cong"]
        {
            assert!(is_total(name), "{name}");
        }
        for name in ["Cộng Hòa", "Tống Trân", "Trung Bình", "Bình Giang", ""] {
            assert!(!is_total(name), "{name}");
        }
    }
}
