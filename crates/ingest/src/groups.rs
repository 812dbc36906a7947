//! Which cells of a row belong together: a result and a declaration of one owner.

use ntm_model::Code;

use crate::header::{Fraction, Layout, Tick};
use crate::identity::{Given, Owner};
use crate::{Field, Role, Sheet, times};

/// The cells of one observation in a row. In a long table a row has one group, in a wide one a
/// group for each commune, period or indicator.
#[derive(Clone, Copy, Default)]
pub(crate) struct Group<'a> {
    /// The commune and the period that the header names.
    pub(crate) owner: Owner<'a>,
    /// The number of the owner; groups of one owner have the same.
    pub(crate) number: usize,
    /// The indicator that the header names.
    pub(crate) code: Option<Code>,
    pub(crate) result: Option<usize>,
    pub(crate) declaration: Option<usize>,
    /// The columns that are ticked instead of a declaration: the good one and the bad one.
    pub(crate) ticks: [Option<&'a Tick>; 2],
    /// The two columns whose numbers are the result, or say it more exactly.
    pub(crate) fraction: Option<Fraction>,
}

impl Group<'_> {
    /// The columns that the group has, the result first.
    pub(crate) fn columns(&self) -> impl Iterator<Item = usize> {
        let ticks = self.ticks.map(|tick| tick.map(|tick| tick.column));
        let fraction = self.fraction.map(|fraction| fraction.numerator);
        [self.result, self.declaration].into_iter().chain(ticks).flatten().chain(fraction)
    }
}

/// The groups of a table, in the order of its columns.
pub(crate) fn of<'a>(sheet: &'a Sheet, layout: &'a Layout) -> Vec<Group<'a>> {
    let line = layout.header.map_or(0, |header| sheet.table.row(header.first).line());
    let mut groups: Vec<Group<'a>> = Vec::new();
    let fraction = |index: usize| {
        layout.fractions.iter().find(|fraction| fraction.numerator == index).copied()
    };
    for (index, column) in layout.columns.iter().enumerate() {
        let (code, is_result) = match column.role {
            Some(Role::Field(Field::Result) | Role::UnitResult) => (None, true),
            Some(Role::Field(Field::Declaration) | Role::UnitDeclaration) => (None, false),
            Some(Role::IndicatorResult(code)) => (Some(code), true),
            Some(Role::IndicatorDeclaration(code)) => (Some(code), false),
            Some(Role::Field(Field::Numerator)) => (fraction(index).and_then(|f| f.code), true),
            _ => continue,
        };
        let given = |text: &'a Option<String>| {
            text.as_deref()
                .map_or(Given::default(), |text| Given { text, cell: Some((sheet, line, index)) })
        };
        // A time in the title of an indicator is part of the title.
        let period = if code.is_some() { &None } else { &column.period };
        let owner = Owner { unit: given(&column.unit), period: given(period) };
        let same = groups.iter().position(|group| {
            group.code == code
                && group.owner.unit.text == owner.unit.text
                && group.owner.period.text == owner.period.text
        });
        let position = same.unwrap_or_else(|| {
            let known = groups.iter().find(|group| {
                group.owner.unit.text == owner.unit.text
                    && group.owner.period.text == owner.period.text
            });
            let next = groups.iter().map(|group| group.number + 1).max().unwrap_or(0);
            let number = known.map_or(next, |known| known.number);
            groups.push(Group { owner, number, code, ..Group::default() });
            groups.len() - 1
        });
        let Some(group) = groups.get_mut(position) else { continue };
        if column.role == Some(Role::Field(Field::Numerator)) {
            group.fraction = group.fraction.or(fraction(index));
            continue;
        }
        let tick = layout.ticks.iter().find(|tick| tick.column == index && !is_result);
        if let Some(tick) = tick {
            let [pass, fail] = &mut group.ticks;
            let place = if tick.is_pass { pass } else { fail };
            place.get_or_insert(tick);
        } else {
            let place = if is_result { &mut group.result } else { &mut group.declaration };
            place.get_or_insert(index);
        }
    }
    join_lone_declaration(&mut groups);
    groups
}

/// One column of declarations beside results of several periods is of the latest period.
fn join_lone_declaration(groups: &mut Vec<Group<'_>>) {
    let mut lone = groups.iter().enumerate().filter(|(_, group)| {
        group.result.is_none()
            && group.fraction.is_none()
            && group.code.is_none()
            && group.owner.period.text.is_empty()
    });
    let (Some((at, group)), None) = (lone.next(), lone.next()) else { return };
    let (declaration, ticks, unit) = (group.declaration, group.ticks, group.owner.unit.text);
    let latest = groups
        .iter()
        .enumerate()
        .filter(|(other, group)| {
            *other != at
                && group.declaration.is_none()
                && group.ticks.iter().all(Option::is_none)
                && group.owner.unit.text == unit
        })
        .max_by_key(|(_, group)| times::end_of(group.owner.period.text))
        .map(|(index, _)| index);
    if let Some(group) = latest.and_then(|index| groups.get_mut(index)) {
        group.declaration = declaration;
        group.ticks = ticks;
        groups.remove(at);
    }
}
