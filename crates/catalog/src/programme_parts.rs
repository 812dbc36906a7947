//! The tables of a programme: roadmaps, money, days.

use ntm_model::{
    CriteriaSet, Date, Deadline, FundingLine, RoadmapColumn, RoadmapGroup, RoadmapYear, Stated,
    UnitRoadmap,
};

use crate::document::Errors;
use crate::error::{Reference, SeedErrorKind};
use crate::keys::Keys;
use crate::level::refer;
use crate::programme::known_set;
use crate::set::{period, with_ids};

/// Reads `[[roadmaps]]`.
pub(crate) fn roadmaps(
    keys: &mut Keys<'_>,
    sets: &[CriteriaSet],
    errors: &Errors<'_>,
) -> Option<Vec<UnitRoadmap>> {
    let tables = keys.optional_tables("roadmaps");
    let (_, roadmaps) = with_ids(Some(tables), errors, |keys, id| {
        let title = keys.both("title", "title_en");
        let set = keys.text("set");
        if let Some(found) = set {
            known_set(found, sets, errors);
        }
        let (base, total) = (keys.stated("base"), keys.stated("total"));
        let columns: Vec<Option<RoadmapColumn>> =
            keys.optional_tables("columns").into_iter().map(column).collect();
        let columns: Option<Vec<RoadmapColumn>> = columns.into_iter().collect();
        let names: Vec<String> = columns.iter().flatten().map(|one| one.name.clone()).collect();
        let years = years(keys, &names, errors);
        Some(UnitRoadmap {
            id: id?,
            title: title?,
            set: set?.value.to_owned(),
            base: base?,
            total: total?,
            columns: columns?,
            years: years?,
        })
    });
    roadmaps
}

fn column(mut keys: Keys<'_>) -> Option<RoadmapColumn> {
    let name = keys.owned("name");
    let (printed, value) = (keys.owned("printed"), keys.decimal("value"));
    let line = keys.line("line");
    keys.finish();
    Some(RoadmapColumn {
        name: name?,
        total: Stated { printed: printed?, value: value?, line: line? },
    })
}

fn years(keys: &mut Keys<'_>, columns: &[String], errors: &Errors<'_>) -> Option<Vec<RoadmapYear>> {
    let mut before = None;
    let read: Vec<Option<RoadmapYear>> = keys
        .tables("years")?
        .into_iter()
        .map(|mut keys| {
            let found = keys.year("year");
            if let (Some(found), Some(before)) = (&found, before)
                && found.value <= before
            {
                errors.about(found, SeedErrorKind::YearsOutOfOrder(found.value, before));
            }
            before = found.as_ref().map(|found| found.value).or(before);
            let [added, cumulative, percent] =
                ["added", "cumulative", "percent"].map(|key| keys.decimal(key));
            let printed = keys.owned("percent_printed");
            let line = keys.line("line");
            let groups: Vec<Option<RoadmapGroup>> = keys
                .optional_tables("groups")
                .into_iter()
                .map(|keys| group(keys, columns, errors))
                .collect();
            keys.finish();
            // Counts stand in the table as they are; only percentages have a sign and a comma.
            let whole = |value: Option<ntm_model::Decimal>| {
                let value = value?;
                Some(Stated { printed: value.written(',', Some('.')), value, line: line? })
            };
            Some(RoadmapYear {
                year: found?.value,
                added: whole(added)?,
                cumulative: whole(cumulative)?,
                percent: Stated { printed: printed?, value: percent?, line: line? },
                groups: groups.into_iter().collect::<Option<_>>()?,
            })
        })
        .collect();
    read.into_iter().collect()
}

fn group(mut keys: Keys<'_>, columns: &[String], errors: &Errors<'_>) -> Option<RoadmapGroup> {
    let column = keys.text("column");
    if let Some(found) = &column
        && !columns.iter().any(|name| name == found.value)
    {
        let kind = SeedErrorKind::ColumnUnknown(found.value.to_owned(), columns.to_vec());
        errors.about(found, kind);
    }
    let (names, printed) = (keys.texts("names"), keys.owned("printed"));
    keys.finish();
    let names = names?.iter().map(|found| found.value.to_owned()).collect();
    Some(RoadmapGroup { column: column?.value.to_owned(), names, printed: printed? })
}

/// Reads `[[funding]]`: a total stands before its parts.
pub(crate) fn funding(keys: &mut Keys<'_>, errors: &Errors<'_>) -> Option<Vec<FundingLine>> {
    let seen = std::cell::RefCell::new(Vec::<String>::new());
    let tables = keys.optional_tables("funding");
    let (_, lines) = with_ids(Some(tables), errors, |keys, id| {
        let name = keys.both("name", "name_en");
        let within = keys.optional_text("within");
        if let Some(found) = &within
            && !seen.borrow().iter().any(|id| id == found.value)
        {
            let known = seen.borrow().clone();
            errors.about(found, SeedErrorKind::FundingUnknown(found.value.to_owned(), known));
        }
        seen.borrow_mut().extend(id.clone());
        let complete = keys.flag("complete");
        let year = keys.optional_year("year");
        let (printed, value) = (keys.owned("printed"), keys.decimal("value"));
        let (unit, line) = (keys.owned("unit"), keys.line("line"));
        Some(FundingLine {
            id: id?,
            name: name?,
            within: within.map(|found| found.value.to_owned()),
            complete: complete?,
            year: year.map(|found| found.value),
            amount: Stated { printed: printed?, value: value?, line: line? },
            unit: unit?,
        })
    });
    lines
}

/// Reads `[[deadlines]]`.
pub(crate) fn deadlines(
    keys: &mut Keys<'_>,
    organizations: &[&str],
    errors: &Errors<'_>,
) -> Option<Vec<Deadline>> {
    let tables = keys.optional_tables("deadlines");
    let (_, deadlines) = with_ids(Some(tables), errors, |keys, id| {
        let title = keys.both("title", "title_en");
        let (who, to) = (keys.texts("who"), keys.optional_text("to"));
        for found in who.iter().flatten().copied().chain(to) {
            refer(found, Reference::Organization, organizations, errors);
        }
        let months = keys.numbers("months", 12);
        let day = keys.optional_number("day");
        if let (Some(months), Some(day)) = (&months, &day)
            // A leap year, so that 29 February may be named.
            && months.iter().any(|month| Date::new(2024, *month, day.value).is_none())
        {
            errors.about(day, SeedErrorKind::DayOfMonth(day.value));
        }
        let before = keys.flag("before");
        let (start, end) = period(keys, errors);
        let (printed, line) = (keys.owned("printed"), keys.line("line"));
        let mut months = months?;
        months.sort_unstable();
        months.dedup();
        Some(Deadline {
            id: id?,
            title: title?,
            who: who?.iter().map(|found| found.value.to_owned()).collect(),
            to: to.map(|found| found.value.to_owned()),
            months,
            day: day.map(|found| found.value),
            before: before?,
            start: start?,
            end: end?,
            printed: printed?,
            line: line?,
        })
    });
    deadlines
}
