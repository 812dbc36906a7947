//! Deadlines as dated entries.
//!
//! A programme says “trước ngày 20 tháng cuối quý”; a calendar wants days. The years are
//! arguments: nothing here asks what day it is.

use ntm_model::{Date, Deadline, Programme, Text};
use serde::{Deserialize, Serialize};

/// One day by which someone has to act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarEntry {
    /// The same for the same deadline and month, whatever else changes: calendars know by it that
    /// an entry is not a new one.
    pub id: String,
    /// Id of the programme.
    pub programme: String,
    /// The place that the programme is for.
    pub unit_name: String,
    /// What is to be done.
    pub title: Text,
    /// Who acts.
    pub who: Vec<Text>,
    /// Who receives it.
    pub to: Option<Text>,
    /// The last day that is in time.
    pub last: Date,
    /// The day that the document names; `None` when it names only the month.
    pub limit: Option<Date>,
    /// Whether the document says “trước ngày”, so that the named day itself is too late.
    pub before: bool,
    /// The words of the document.
    pub printed: String,
    /// The file of the copy at hand.
    pub document: String,
    /// The line of the file.
    pub line: u16,
}

/// The entries of a programme whose last day is within these days, both included, in the order
/// of the days. Only those of one organization, as acting or receiving, when its id is given.
pub fn calendar(
    programme: &Programme,
    from: Date,
    to: Date,
    organization: Option<&str>,
) -> Vec<CalendarEntry> {
    let mut entries: Vec<CalendarEntry> = Vec::new();
    for deadline in &programme.deadlines {
        let concerned = |id: &str| {
            deadline.who.iter().any(|one| one == id) || deadline.to.as_deref() == Some(id)
        };
        if organization.is_some_and(|id| !concerned(id)) {
            continue;
        }
        // The day before the first of January belongs to the year before.
        let first = deadline.start.max(from.year());
        let last = deadline.end.min(to.year().saturating_add(1));
        for year in first..=last {
            for month in &deadline.months {
                let entry = entry(programme, deadline, year, *month);
                if let Some(entry) = entry.filter(|one| (from..=to).contains(&one.last)) {
                    let place = entries.partition_point(|one| one.last <= entry.last);
                    entries.insert(place, entry);
                }
            }
        }
    }
    entries
}

/// The entry of one month; `None` for a month that no calendar has.
fn entry(
    programme: &Programme,
    deadline: &Deadline,
    year: u16,
    month: u8,
) -> Option<CalendarEntry> {
    let first = Date::new(year, month, 1)?;
    let end = first.end_of_month();
    // 29 February in a year that has none is the end of the month.
    let limit = deadline.day.map(|day| Date::new(year, month, day).unwrap_or(end));
    let last = match limit {
        Some(limit) if deadline.before => day_before(limit)?,
        Some(limit) => limit,
        None => end,
    };
    let name = |id: &String| Some(programme.organization(id)?.name.clone());
    Some(CalendarEntry {
        id: format!("{}.{}.{year}-{month:02}", programme.id, deadline.id),
        programme: programme.id.clone(),
        unit_name: programme.unit_name.clone(),
        title: deadline.title.clone(),
        who: deadline.who.iter().filter_map(name).collect(),
        to: deadline.to.as_ref().and_then(name),
        last,
        limit,
        before: deadline.before,
        printed: deadline.printed.clone(),
        document: programme.file.clone(),
        line: deadline.line,
    })
}

/// The day before; `None` before the first day that dates are kept for.
fn day_before(day: Date) -> Option<Date> {
    let (year, month) = (day.year(), day.month());
    if let Some(before) = day.day().checked_sub(1).and_then(|one| Date::new(year, month, one)) {
        return Some(before);
    }
    match month.checked_sub(1).filter(|month| *month > 0) {
        Some(month) => Date::new(year, month, 1).map(Date::end_of_month),
        None => Date::new(year.checked_sub(1)?, 12, 31),
    }
}

/// The day after; `None` after the last day that dates are kept for. All-day entries of calendars
/// end on the day after.
pub fn day_after(day: Date) -> Option<Date> {
    let (year, month) = (day.year(), day.month());
    let next = |month: u8| Date::new(year, month, 1);
    Date::new(year, month, day.day().saturating_add(1))
        .or_else(|| next(month.saturating_add(1)))
        .or_else(|| Date::new(year.saturating_add(1), 1, 1))
}
