//! `ntm calendar`.

use ntm_model::{Date, Programme};
use ntm_plan::CalendarEntry;
use ntm_text::Language;

use crate::answer::{Answer, Existing};
use crate::arguments::{Calendar, Format, WrongUsage};
use crate::clock;
use crate::columns::Columns;
use crate::programme::{find, matches};

/// Lists the deadlines of one programme, or of all, as text, table or calendar.
pub(crate) fn run(request: &Calendar) -> Result<Answer, WrongUsage> {
    let language = request.language;
    let found = match request.name.as_deref().map(|name| find(name, language)) {
        Some(Ok(programme)) => vec![programme],
        Some(Err(answer)) => return answer,
        None => ntm_bundled::programmes().to_vec(),
    };
    let mut entries: Vec<CalendarEntry> = Vec::new();
    let mut known = false;
    for programme in &found {
        let from = request.from.or_else(|| Date::new(programme.start, 1, 1));
        let to = request.to.unwrap_or(Date::end_of_year(programme.end));
        let Some(from) = from else { continue };
        let mut add = |organization| {
            entries.extend(ntm_plan::calendar(programme, from, to, organization));
        };
        match &request.unit {
            None => add(None),
            Some(unit) => {
                for organization in programme.organizations.iter().filter(|one| matches(one, unit))
                {
                    known = true;
                    add(Some(&organization.id));
                }
            }
        }
    }
    if let Some(unit) = request.unit.as_ref().filter(|_| !known) {
        return Err(WrongUsage { message: no_unit(unit, &found, language), language });
    }
    entries.sort_by(|a, b| (a.last, &a.id).cmp(&(b.last, &b.id)));
    // Who both acts and receives is found twice.
    entries.dedup_by(|a, b| a.id == b.id);
    let text = match request.format {
        Format::Csv => ntm_report::calendar_to_csv(&entries, language),
        Format::Ics => {
            let name = name(&found, language);
            ntm_report::calendar_to_ics(&entries, &name, clock::today(), language)
        }
        _ => listed(&entries, language),
    };
    let mut answer = Answer::default();
    match &request.output {
        Some(path) => answer.save(path, text.as_bytes(), Existing::Replace, language),
        None => answer.output = text,
    }
    Ok(answer)
}

/// What the calendar is called.
fn name(programmes: &[Programme], language: Language) -> String {
    let title = language.pick("Lịch nông thôn mới", "New rural development");
    match programmes {
        [one] => format!("{title}: {}", one.unit_name),
        _ => title.to_owned(),
    }
}

fn no_unit(unit: &str, programmes: &[Programme], language: Language) -> String {
    let known = programmes.iter().flat_map(|programme| &programme.organizations);
    let known: Vec<&str> = known.map(|one| one.id.as_str()).collect();
    let known = known.join(", ");
    language.pick(
        format!("Không có đơn vị “{unit}”. Các đơn vị: {known}."),
        format!("There is no organization “{unit}”. Organizations: {known}."),
    )
}

fn listed(entries: &[CalendarEntry], language: Language) -> String {
    let row = |entry: &CalendarEntry| {
        let name = |text: &ntm_model::Text| language.pick(&text.vi, &text.en).clone();
        let who: Vec<String> = entry.who.iter().map(name).collect();
        [
            ntm_text::date(entry.last, language),
            entry.unit_name.clone(),
            name(&entry.title),
            ntm_text::due(entry.limit, entry.before, entry.last, language),
            who.join(", "),
        ]
    };
    let rows: Vec<[String; 5]> = entries.iter().map(row).collect();
    let mut columns = Columns::new([10, 12, 60, 30, 40]);
    rows.iter().for_each(|row| columns.measure(row));
    rows.iter().map(|row| columns.line(row) + "\n").collect()
}
