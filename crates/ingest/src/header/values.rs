//! Which columns hold results: those that are named so, of one or of several periods, and those
//! whose headers are communes.

use ntm_model::{ProblemKind, Value, fold, lower};

use super::Layout;
use super::codes::SAMPLED_ROWS;
use super::heading::{Heading, is_value};
use super::no_units::{self, is_no_unit};
use super::roles::{take, why};
use super::window::Window;
use crate::names::{Fit, meaning_of};
use crate::summary::{ColumnUse, Doubt, Why};
use crate::table::Table;
use crate::unit_name::{is_capitalised, unit_name};
use crate::{Field, Role, read_value, times};

/// The column of names where no header says so: the first with texts that are no values. The rows of one
/// commune may have labels or years instead.
pub(super) fn find_unit_names(table: &Table, header: Window, layout: &mut Layout) {
    let is_name = |index: usize| {
        let (values, texts) = values_among(table, header, index);
        texts > 0 && values == 0
    };
    let free = |column: &ColumnUse| column.role.is_none();
    let texts = |index: usize| {
        let rows = table.rows_from(header.last + 1).take(SAMPLED_ROWS);
        rows.map(move |row| row.cell(index)).filter(|text| !text.is_empty())
    };
    let mut columns = layout.columns.iter().enumerate().filter(|(_, column)| free(column));
    // The rows of one commune are its result, the requirement, its own claim: `Kết quả | 1,5%`.
    let is_label = |text: &str| meaning_of(text).is_some_and(|(meaning, _)| is_value(meaning));
    let is_place =
        |text: &str| text.contains(' ') && is_capitalised(text) && meaning_of(text).is_none();
    let labels = columns
        .clone()
        .find(|(index, _)| texts(*index).any(is_label) && !texts(*index).any(is_place));
    let is_time = |text: &str| times::within(text, None).is_some() && unit_name(text).is_none();
    if let Some((index, _)) = labels {
        layout.labels = Some(index);
    } else if let Some((index, _)) = columns
        .clone()
        .find(|(index, _)| texts(*index).next().is_some() && texts(*index).all(is_time))
    {
        take(&mut layout.columns, index, Role::Field(Field::Period), Why::NotUsed);
    } else if let Some((index, _)) = columns.find(|(index, _)| is_name(*index)) {
        take(&mut layout.columns, index, Role::Field(Field::UnitName), Why::NotUsed);
        layout.doubts.push(Doubt::Units);
    }
}

/// Columns of results and declarations, where indicators are rows.
pub(super) fn give_values(
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
            && !is_other_figure(heading)
    };
    let mut units: Vec<&str> = Vec::new();
    let mut has_candidates = false;
    for (column, heading) in layout.columns.iter().zip(headings) {
        if is_candidate(column, heading) {
            has_candidates = true;
            units.extend(heading.unit);
        }
    }
    if units.iter().any(|unit| Some(unit) != units.first()) {
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
    } else if layout.ticks.is_empty() || must_be_units {
        if !must_be_units && give_years(table, header, headings, layout) {
            return;
        }
        give_units(table, header, headings, layout);
    }
}

/// Whether a column below a name of results is of a part of the people, or counts something:
/// `Nam`, `Số hộ` beside `Tỷ lệ`.
fn is_other_figure(heading: &Heading<'_>) -> bool {
    let last = heading.texts.last().filter(|_| heading.texts.len() > 1 && heading.is_figure);
    last.is_some_and(|text| !no_units::is_whole(text) && !no_units::may_be_result(text))
}

/// The best column of each period. A column of which the period is not known is of the period of
/// the table.
fn give_by_period(headings: &[Heading<'_>], field: Field, layout: &mut Layout) {
    /// How well a column is named, whether it is the figure of the whole commune, and whether it
    /// is shown.
    type Rank = (Fit, bool, bool);
    let mut best: Vec<(Option<String>, Rank, usize)> = Vec::new();
    for (index, (column, heading)) in layout.columns.iter_mut().zip(headings).enumerate() {
        let Some((_, fit)) = heading.name.filter(|_| heading.means(field)) else { continue };
        if column.role.is_some() || heading.is_never || is_other_figure(heading) {
            continue;
        }
        let is_whole = heading.texts.last().is_some_and(|text| no_units::is_whole(text));
        let rank = (fit, is_whole, !column.is_hidden);
        if heading.is_previous && column.period.is_none() {
            column.why = Why::NoResult;
            continue;
        }
        column.why = Why::Twice;
        match best.iter_mut().find(|(period, ..)| *period == column.period) {
            None => best.push((column.period.clone(), rank, index)),
            Some((_, highest, at)) if rank > *highest => (*highest, *at) = (rank, index),
            Some((_, highest, _)) if rank == *highest && fit > Fit::Prefix => {
                layout.doubts.push(Doubt::Results);
            }
            Some(_) => {}
        }
    }
    for (_, (fit, ..), index) in best {
        take(&mut layout.columns, index, Role::Field(field), why(fit));
    }
}

/// Columns whose headers are communes: they say so, or their cells are results.
fn give_units(table: &Table, header: Window, headings: &[Heading<'_>], layout: &mut Layout) {
    let mut blank = Vec::new();
    let mut found = 0;
    let has_codes = layout.column(Field::Code).is_some();
    let villages = if has_codes { no_units::villages(headings) } else { Vec::new() };
    for (index, (column, heading)) in layout.columns.iter_mut().zip(headings).enumerate() {
        let is_free = column.role.is_none() && !heading.is_never && heading.code.is_none();
        let Some(unit) = heading.unit.filter(|_| is_free && has_codes) else { continue };
        if is_total(unit) {
            column.why = Why::Total;
            continue;
        }
        if is_no_unit(unit) || villages.contains(&unit) {
            continue;
        }
        // “Nam” below a commune is not the whole commune.
        let is_below = heading.texts.len() > 1 && heading.is_figure;
        if is_below && heading.texts.last().is_some_and(|text| !no_units::is_whole(text)) {
            continue;
        }
        let (values, texts) = values_among(table, header, index);
        let says_so = unit_name(unit).is_some();
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
    if found == 0 && has_codes {
        give_whole(headings, layout);
    }
    if let Some(first) = villages.first() {
        let kind = ProblemKind::VillagesNotUsed {
            count: crate::table::number(villages.len()),
            text: (*first).to_owned(),
            has_whole: layout.column(Field::Result).is_some(),
        };
        let line = table.row(header.first).line();
        let at = headings.iter().position(|heading| heading.unit == Some(*first));
        layout.asides.push((kind, line, at.unwrap_or(0)));
    }
}

/// Columns that are headed by years and nothing else: `2024 | 2025 | 2026`. Where anything speaks
/// of a plan, they may be the years of the plan.
fn give_years(
    table: &Table,
    header: Window,
    headings: &[Heading<'_>],
    layout: &mut Layout,
) -> bool {
    let is_year = |(column, heading): &(&ColumnUse, &Heading<'_>)| {
        column.role.is_none()
            && column.period.is_some()
            && heading.ends_in_time
            && heading.name.is_none()
            && heading.code.is_none()
            && heading.unit.is_none()
            && !heading.is_never
    };
    let pairs = || layout.columns.iter().zip(headings);
    let years: Vec<usize> =
        pairs().enumerate().filter(|(_, pair)| is_year(pair)).map(|(index, _)| index).collect();
    let titles = (0..header.first).flat_map(|index| table.row(index).cells());
    let is_plan = titles.into_iter().any(crate::names::is_never);
    let has_plan = headings.iter().any(|heading| heading.is_never && !heading.is_figure);
    // A report looks back at a few years; more of them, or the end of a period of plans, are a plan.
    const MOST: usize = 3;
    const END_OF_PLANS: u16 = 2030;
    let year_of = |index: &usize| {
        let period = layout.columns.get(*index).and_then(|column| column.period.as_deref());
        period.and_then(times::end_of).map_or(END_OF_PLANS, |end| end.year())
    };
    let looks_ahead =
        years.len() > MOST || years.iter().any(|index| year_of(index) >= END_OF_PLANS);
    let has_values = |index: &usize| {
        let (values, texts) = values_among(table, header, *index);
        values > 0 && values * 2 >= texts
    };
    let has_codes = layout.column(Field::Code).is_some();
    if !has_codes
        || years.len() < 2
        || looks_ahead
        || is_plan
        || has_plan
        || !years.iter().all(has_values)
    {
        return false;
    }
    for index in years {
        take(&mut layout.columns, index, Role::Field(Field::Result), Why::KnownHeader);
    }
    layout.doubts.push(Doubt::Results);
    true
}

/// The column of the whole commune, where no column is called a result: `Tỷ lệ (%)` beside
/// `Số lượng`. More than one would have to be asked.
fn give_whole(headings: &[Heading<'_>], layout: &mut Layout) {
    // “Tỷ lệ” beside “Số xã đạt” is the share of communes.
    let counts_communes =
        |heading: &Heading<'_>| heading.texts.iter().any(|text| fold(text).starts_with("so xa"));
    if headings.iter().any(counts_communes) {
        return;
    }
    let has_fraction = !layout.fractions.is_empty();
    let is_named = |text: &&str| {
        no_units::is_whole(text) || has_fraction && no_units::is_share_of_things(text)
    };
    let is_whole = |(column, heading): &(&mut ColumnUse, &Heading<'_>)| {
        column.role.is_none() && !heading.is_never && heading.texts.last().is_some_and(is_named)
    };
    let mut columns = layout.columns.iter_mut().zip(headings).filter(is_whole);
    let (Some((column, _)), None) = (columns.next(), columns.next()) else { return };
    column.role = Some(Role::Field(Field::Result));
    column.why = Why::KnownHeader;
    layout.doubts.push(Doubt::Results);
}

/// The name of a commune without “xã” before it.
pub(super) fn plain(unit: &str) -> String {
    unit_name(unit).unwrap_or(unit).to_owned()
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
    const FIRST: [&str; 12] = [
        "cộng huyện",
        "cộng tỉnh",
        "cộng toàn",
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
