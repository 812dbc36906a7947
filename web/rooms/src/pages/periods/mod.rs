//! Two or more periods side by side: what was won, lost and kept.

mod place;
mod table;

use ntm_desk::rooms::{Page, Question, Reply, RoomFile};
use ntm_desk::{PeriodsChoice, PeriodsView};
use ntm_parts::{Choice, heading, join, list, paragraph, section, select, text};
use ntm_text::Language;
use yew::prelude::*;

use super::pager::downloads;
use super::tools::menu;
use crate::ask::{use_reply, use_scene};

/// The choice and the means to change it.
type Chosen = UseStateHandle<PeriodsChoice>;

/// The page.
#[component]
pub(crate) fn Periods() -> Html {
    let language = use_scene().language;
    let chosen = use_state(PeriodsChoice::default);
    let asked = use_reply(Question::Periods(Box::new((*chosen).clone())));
    let mut nodes = vec![menu(Page::Periods, language), heading(Page::Periods.name(language))];
    let Some(Reply::Periods(view)) = asked.reply() else {
        nodes.push(paragraph("", asked.sentence(language)));
        return join(nodes);
    };
    nodes.push(questions(view, language));
    if view.columns.len() < 2 {
        nodes.push(few(language));
        return join(nodes);
    }
    nodes.push(paragraph("headline", &headline(view, language)));
    if view.sets.len() > 1 {
        let sets = view.sets.iter().map(|(id, title)| Choice {
            value: id.clone(),
            name: title.clone(),
            chosen: *id == view.set,
        });
        let change = change(&chosen, |choice, set| {
            *choice = PeriodsChoice { set, ..PeriodsChoice::default() };
        });
        nodes.push(html! {
            <div class="chooser no-print">
                { select(language.pick("Bộ tiêu chí", "Set of criteria"), sets.collect(), change) }
            </div>
        });
    }
    nodes.push(downloads(&RoomFile::Periods(Box::new((*chosen).clone())), language));
    if let Some(place) = &view.place {
        nodes.push(place::place(place, view.places > 1, &chosen, language));
    }
    if view.places > 1 {
        nodes.push(table::places(view, &chosen, language));
        nodes.push(table::criteria(view, language));
    }
    join(nodes)
}

/// `3 kỳ: 2024 (6 xã, bình quân 14,2 tiêu chí) → …`
fn headline(view: &PeriodsView, language: Language) -> String {
    let periods = view.columns.iter().zip(&view.totals).map(|(name, (places, mean))| {
        language.pick(
            format!("{name}: {places} xã, bình quân {mean} tiêu chí"),
            format!("{name}: {places} communes, mean {mean} criteria"),
        )
    });
    periods.collect::<Vec<_>>().join(" → ")
}

/// What is not certain, before anything is compared.
fn questions(view: &PeriodsView, language: Language) -> Html {
    if view.questions.is_empty() {
        return Html::default();
    }
    let mut items: Vec<Html> = view.questions.iter().map(|words| text(words.clone())).collect();
    if view.questions_more > 0 {
        let more = view.questions_more;
        items.push(text(
            language.pick(format!("và {more} câu hỏi nữa"), format!("and {more} more questions")),
        ));
    }
    section(
        language.pick("Cần làm rõ trước khi so sánh", "To settle before comparing"),
        html! { <div class="notice">{ list(items) }</div> },
    )
}

fn few(language: Language) -> Html {
    html! {
        <div class="notice">
            { paragraph("", language.pick(
                "Mới có một kỳ. Ở trang Bắt đầu, hãy chọn cùng lúc hai hay nhiều tệp của các kỳ khác nhau (ví dụ năm 2024 và năm 2025), hoặc một tệp có cột “Kỳ báo cáo”. Xã được nhận ra theo mã xã; nếu không có mã thì theo tên và huyện.",
                "There is one period only. On the start page choose two or more files of different periods at once (2024 and 2025, for instance), or one file with a column for the period. Communes are known by their code, or by name and district where there is none.",
            )) }
            <p><a href="#/">{ language.pick("Đến trang Bắt đầu", "To the start page") }</a></p>
        </div>
    }
}

/// A callback that changes the choice and goes back to the first row.
fn change(chosen: &Chosen, set: fn(&mut PeriodsChoice, String)) -> Callback<String> {
    let chosen = chosen.clone();
    Callback::from(move |value| {
        let mut next = PeriodsChoice { from: 0, ..(*chosen).clone() };
        set(&mut next, value);
        chosen.set(next);
    })
}
