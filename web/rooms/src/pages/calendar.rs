//! The days of reports and dossiers, by month, to be read, printed or taken into a calendar.

use ntm_desk::rooms::{Act, Page, Question, Reply};
use ntm_desk::{CalendarChoice, CalendarForm, CalendarView, DayView, MonthView};
use ntm_model::Date;
use ntm_parts::{
    Choice, body, button, field, heading, join, mark, paragraph, print, row, section, select,
    small, stacked, text, vietnamese,
};
use ntm_text::Language;
use yew::prelude::*;

use super::tools::menu;
use crate::ask::{use_file, use_reply, use_scene};
use crate::host;

/// The page.
#[component]
pub(crate) fn Calendar() -> Html {
    let language = use_scene().language;
    let choice = use_state(CalendarChoice::default);
    let asked = use_reply(Question::Calendar((*choice).clone()));
    let save = use_file(Callback::from(|(name, text)| host::act(&Act::SaveText { name, text })));
    let mut nodes = vec![menu(Page::Calendar, language), heading(Page::Calendar.name(language))];
    let Some(Reply::Calendar(view)) = asked.reply() else {
        nodes.push(paragraph("", asked.sentence(language)));
        return join(nodes);
    };
    nodes.push(choosers(view, &choice, language));
    nodes.push(paragraph("headline", &view.count));
    if !view.months.is_empty() {
        let file = |form: CalendarForm| {
            let (save, choice) = (save.clone(), choice.clone());
            Callback::from(move |()| save.emit(Question::CalendarFile((*choice).clone(), form)))
        };
        nodes.push(html! {
            <p class="buttons no-print">
                { button("main", language.pick("Tải lịch (.ics)", "Download calendar (.ics)"), file(CalendarForm::Ics)) }
                { button("", language.pick("Tải bảng (CSV)", "Download table (CSV)"), file(CalendarForm::Csv)) }
                { button("", language.pick("In trang này", "Print this page"), Callback::from(|()| print())) }
            </p>
        });
        nodes.push(html! {
            <p class="quiet no-print">{ language.pick(
                "Mở tệp .ics bằng lịch của máy tính hoặc điện thoại: mỗi hạn là một sự kiện cả ngày, vào ngày cuối còn kịp.",
                "Open the .ics file with the calendar of a computer or phone: each deadline is an all-day event on the last day in time.",
            ) }</p>
        });
    }
    nodes.extend(view.months.iter().map(|one| month(one, language)));
    join(nodes)
}

fn choosers(
    view: &CalendarView,
    choice: &UseStateHandle<CalendarChoice>,
    language: Language,
) -> Html {
    let set = |change: fn(&mut CalendarChoice, String)| {
        let choice = choice.clone();
        Callback::from(move |value: String| {
            let mut changed = (*choice).clone();
            change(&mut changed, value);
            choice.set(changed);
        })
    };
    let all = |name: &'static str, is_chosen: bool| Choice {
        value: String::new(),
        name: name.to_owned(),
        chosen: is_chosen,
    };
    let listed = |list: &[(String, String)], chosen: &str, first: Choice| {
        let one = |(id, name): &(String, String)| Choice {
            value: id.clone(),
            name: name.clone(),
            chosen: id == chosen,
        };
        std::iter::once(first).chain(list.iter().map(one)).collect::<Vec<_>>()
    };
    let every = all(language.pick("Tất cả", "All"), choice.programme.is_empty());
    let programmes = listed(&view.programmes, &choice.programme, every);
    let every =
        all(language.pick("Mọi đơn vị", "Every organization"), view.organization.is_empty());
    let organizations = listed(&view.organizations, &view.organization, every);
    let is_whole =
        view.from.year() == view.to.year() && view.to == Date::end_of_year(view.to.year());
    let is_whole = is_whole && (view.from.month(), view.from.day()) == (1, 1);
    let mut years: Vec<Choice> = (view.years.0..=view.years.1)
        .map(|year| Choice {
            value: year.to_string(),
            name: year.to_string(),
            chosen: is_whole && year == view.from.year(),
        })
        .collect();
    if !years.iter().any(|one| one.chosen) {
        years.insert(0, all(language.pick("theo ngày", "by days"), true));
    }
    let onyear = set(|choice, year| {
        if let Ok(year) = year.parse::<u16>() {
            choice.from = Date::new(year, 1, 1);
            choice.to = Some(Date::end_of_year(year));
        }
    });
    let onprogramme = set(|choice, id| {
        *choice = CalendarChoice { programme: id, ..CalendarChoice::default() };
    });
    html! {
        <div class="filters no-print">
            { select(language.pick("Chương trình", "Programme"), programmes, onprogramme) }
            { select(language.pick("Đơn vị của tôi", "My organization"), organizations, set(|choice, id| choice.organization = id)) }
            { select(language.pick("Năm", "Year"), years, onyear) }
            { field(language.pick("Từ ngày", "From"), "date", view.from.to_string(), set(|choice, day| {
                choice.from = day.parse().ok().or(choice.from);
            })) }
            { field(language.pick("đến ngày", "to"), "date", view.to.to_string(), set(|choice, day| {
                choice.to = day.parse().ok().or(choice.to);
            })) }
        </div>
    }
}

fn month(month: &MonthView, language: Language) -> Html {
    let names = [
        language.pick("Ngày cuối còn kịp", "Last day in time"),
        language.pick("Việc", "What"),
        language.pick("Ai làm", "Who"),
        language.pick("Gửi đến", "To"),
        language.pick("Nguồn", "Source"),
    ]
    .map(AttrValue::from);
    let rows = month.days.iter().map(|one| day(one, &names, language));
    section(&month.title, stacked("days", &names, body(rows.collect())))
}

fn day(day: &DayView, names: &[AttrValue], language: Language) -> Html {
    let head = html! {
        <>
            <strong>{ &day.last }</strong>{ " " }
            if day.is_over { { mark("unknown", "◂", language.pick("đã qua", "over")) } }
            <div>{ small(text(day.due.clone())) }</div>
        </>
    };
    let to = if day.to.is_empty() { "–" } else { &day.to };
    let contents = [
        html! { <div>{ &day.title }<div>{ small(text(day.place.clone())) }</div></div> },
        text(day.who.clone()),
        text(to.to_owned()),
        small(vietnamese(&day.source)),
    ];
    row("", head, names.iter().skip(1).cloned().zip(contents).collect())
}
