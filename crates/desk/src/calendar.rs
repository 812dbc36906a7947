//! The days on which someone has to report or to hand something in.

use ntm_model::{Date, Programme};
use ntm_plan::CalendarEntry;
use ntm_text::Language;
use serde::{Deserialize, Serialize};

use crate::message::Input;
use crate::programme::names;

/// Which days are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarChoice {
    /// The programme by id; empty for all of them.
    pub programme: String,
    /// The id of the organization that acts or receives; empty for all.
    pub organization: String,
    /// The first day; `None` for the first of January of this year, or of the programme's last
    /// year when that is over.
    pub from: Option<Date>,
    /// The last day; `None` for the end of the year of the first.
    pub to: Option<Date>,
}

/// What a file of the days is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CalendarForm {
    /// For calendar programs.
    Ics,
    /// A table.
    Csv,
}

/// Everything that a page on the calendar shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarView {
    /// All programmes: id and name.
    pub programmes: Vec<(String, String)>,
    /// The organizations of the chosen programmes: id and name.
    pub organizations: Vec<(String, String)>,
    /// The id of the one that is chosen; empty for all.
    pub organization: String,
    /// The first day that is shown.
    pub from: Date,
    /// The last day that is shown.
    pub to: Date,
    /// The first and the last year of the chosen programmes.
    pub years: (u16, u16),
    /// How many days there are, in words.
    pub count: String,
    /// The days by month.
    pub months: Vec<MonthView>,
}

/// The days of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthView {
    /// The month with its year.
    pub title: String,
    /// The days in order.
    pub days: Vec<DayView>,
}

/// One day by which someone has to act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayView {
    /// The last day that is in time.
    pub last: String,
    /// Whether it is over.
    pub is_over: bool,
    /// Until when it is due, as the document says.
    pub due: String,
    /// What is to be done.
    pub title: String,
    /// The place that the programme is for.
    pub place: String,
    /// Who acts.
    pub who: String,
    /// Who receives it; may be empty.
    pub to: String,
    /// The words of the document with file and line, in Vietnamese.
    pub source: String,
}

/// The days that are asked for.
pub fn calendar(choice: &CalendarChoice, input: &Input) -> CalendarView {
    let language = input.language;
    let shown = Shown::of(choice, input);
    let mut months: Vec<MonthView> = Vec::new();
    for entry in &shown.entries {
        let title = ntm_text::month(entry.last, language);
        if months.last().is_none_or(|month| month.title != title) {
            months.push(MonthView { title, days: Vec::new() });
        }
        if let Some(month) = months.last_mut() {
            month.days.push(day(entry, input.today, language));
        }
    }
    let mut organizations: Vec<(String, String)> = Vec::new();
    for one in shown.programmes.iter().flat_map(|programme| &programme.organizations) {
        if !organizations.iter().any(|(id, _)| *id == one.id) {
            organizations.push((one.id.clone(), pick(&one.name, language).to_owned()));
        }
    }
    let count = shown.entries.len();
    CalendarView {
        programmes: names(language),
        organizations,
        organization: shown.organization.to_owned(),
        from: shown.from,
        to: shown.to,
        years: shown.years,
        count: match count {
            0 => language.pick(
                "Không có hạn nào trong những ngày này.".to_owned(),
                "Nothing is due in these days.".to_owned(),
            ),
            _ => {
                let [from, to] = [shown.from, shown.to].map(|day| ntm_text::date(day, language));
                language.pick(
                    format!("{count} hạn từ {from} đến {to}."),
                    format!("{count} deadlines from {from} to {to}."),
                )
            }
        },
        months,
    }
}

/// The days as a file: its name and text. `None` when nothing is due.
pub fn calendar_file(
    choice: &CalendarChoice,
    form: CalendarForm,
    input: &Input,
) -> Option<(String, String)> {
    let language = input.language;
    let shown = Shown::of(choice, input);
    if shown.entries.is_empty() {
        return None;
    }
    let name = match shown.programmes.as_slice() {
        [one] => format!("lich-{}", one.id),
        _ => "lich-nong-thon-moi".to_owned(),
    };
    let title = language.pick("Lịch nông thôn mới", "New rural development");
    let title = match shown.programmes.as_slice() {
        [one] => format!("{title}: {}", one.unit_name),
        _ => title.to_owned(),
    };
    Some(match form {
        CalendarForm::Ics => (
            format!("{name}.ics"),
            ntm_report::calendar_to_ics(&shown.entries, &title, input.today, language),
        ),
        CalendarForm::Csv => {
            (format!("{name}.csv"), ntm_report::calendar_to_csv(&shown.entries, language))
        }
    })
}

/// What a choice comes to.
struct Shown<'a> {
    programmes: Vec<&'static Programme>,
    /// The chosen organization, if the programmes have it; else nothing.
    organization: &'a str,
    years: (u16, u16),
    from: Date,
    to: Date,
    entries: Vec<CalendarEntry>,
}

impl<'a> Shown<'a> {
    fn of(choice: &'a CalendarChoice, input: &Input) -> Self {
        let all = ntm_bundled::programmes().iter();
        let is_wanted =
            |one: &&Programme| choice.programme.is_empty() || one.id == choice.programme;
        let programmes: Vec<&Programme> = all.filter(is_wanted).collect();
        let has_deadlines = || programmes.iter().filter(|one| !one.deadlines.is_empty());
        let today = input.today.year();
        let first = has_deadlines().map(|one| one.start).min().unwrap_or(today);
        let last = has_deadlines().map(|one| one.end).max().unwrap_or(today);
        // A year within the programmes, so that the list does not begin empty.
        let year = today.clamp(first, last.max(first));
        let from = choice.from.or_else(|| Date::new(year, 1, 1)).unwrap_or(input.today);
        let to = choice.to.unwrap_or(Date::end_of_year(from.year())).max(from);
        let organization = choice.organization.as_str();
        let known = programmes.iter().any(|one| one.organization(organization).is_some());
        let organization = if known { organization } else { "" };
        let mut entries: Vec<CalendarEntry> = Vec::new();
        for programme in &programmes {
            let wanted = Some(organization).filter(|id| !id.is_empty());
            for entry in ntm_plan::calendar(programme, from, to, wanted) {
                let place = entries.partition_point(|one| one.last <= entry.last);
                entries.insert(place, entry);
            }
        }
        Self { programmes, organization, years: (first, last.max(first)), from, to, entries }
    }
}

fn day(entry: &CalendarEntry, today: Date, language: Language) -> DayView {
    let who: Vec<&str> = entry.who.iter().map(|one| pick(one, language)).collect();
    let to = entry.to.as_ref().map(|to| pick(to, language)).unwrap_or_default();
    DayView {
        last: ntm_text::date(entry.last, language),
        is_over: entry.last < today,
        due: ntm_text::due(entry.limit, entry.before, entry.last, language),
        title: pick(&entry.title, language).to_owned(),
        place: entry.unit_name.clone(),
        who: who.join(", "),
        to: to.to_owned(),
        source: format!("“{}” ({}, dòng {})", entry.printed, entry.document, entry.line),
    }
}

fn pick(text: &ntm_model::Text, language: Language) -> &str {
    language.pick(&text.vi, &text.en)
}
