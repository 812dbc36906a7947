//! What to do first: the nearest wins, the least set for a goal, pace, load, and a sheet for every
//! unit.

mod goal;
mod load;
mod sheet;
mod time;
mod wins;

use ntm_desk::WorkAsked;
use ntm_desk::rooms::{Page, Question, Reply, WorkView};
use ntm_parts::{Choice, heading, join, paragraph, select};
use ntm_plan::{Goal, Span};
use ntm_text::Language;
use yew::prelude::*;

use super::tools::menu;
use crate::ask::{use_reply, use_scene};

/// The page.
#[component]
pub(crate) fn Pace() -> Html {
    let language = use_scene().language;
    // No unit has an empty id: nobody's sheet is shown at first.
    let first =
        || WorkAsked { by: Span::Year, goal: Goal::Next, organization: Some(String::new()) };
    let asked = use_state(first);
    let with_raci = use_state(|| false);
    let reply = use_reply(Question::Work((*asked).clone()));
    let title = heading(Page::Pace.name(language));
    let mut nodes = vec![menu(Page::Pace, language)];
    let view = match reply.reply() {
        Some(Reply::Work(Some(view))) => view,
        Some(Reply::Work(None)) => {
            nodes.push(title);
            nodes.push(paragraph("notice", language.pick(
                "Chưa có số liệu của xã nào, hoặc chưa có kế hoạch cho bộ tiêu chí của xã đang xem. Hãy mở tệp kết quả ở trang Bắt đầu.",
                "No results are open, or there is no plan for the set of the commune that is shown. Open a file of results on the start page.",
            )));
            return join(nodes);
        }
        _ => {
            nodes.push(title);
            nodes.push(paragraph("", reply.sentence(language)));
            return join(nodes);
        }
    };
    // Where a sheet is open, the paper is for the sheet alone.
    let class = if view.sheets.is_empty() { "" } else { "no-print" };
    nodes.push(html! {
        <div {class}>
            { title }
            { lead(view, language) }
            { wins::wins(view, language) }
            { wins::needs(view, language) }
            { goal::goal(view, &asked, language) }
            { term_choice(&asked, language) }
            { time::time(view, language) }
            { load::load(view, language) }
        </div>
    });
    nodes.push(sheet::sheets(view, &asked, &with_raci, language));
    join(nodes)
}

fn lead(view: &WorkView, language: Language) -> Html {
    let place = match (view.unit.as_str(), view.period.as_str()) {
        ("", _) => String::new(),
        (unit, "") => format!("{unit}. "),
        (unit, period) => format!("{unit}, {period}. "),
    };
    let plan = &view.plan;
    let words = match view.is_own_plan {
        true => language.pick(
            format!("{place}Hạn và phân công theo “{plan}”."),
            format!("{place}Deadlines and work are those of “{plan}”."),
        ),
        false => language.pick(
            format!("{place}Chưa có kế hoạch của xã này: hạn và phân công lấy ví dụ từ “{plan}”."),
            format!("{place}There is no plan of this commune: deadlines and work are taken from “{plan}” as an example."),
        ),
    };
    paragraph(if view.is_own_plan { "lead" } else { "warning" }, &words)
}

/// Years or quarters, for pace and load.
fn term_choice(asked: &UseStateHandle<WorkAsked>, language: Language) -> Html {
    let choice = |by: Span, value: &str, name: &'static str| Choice {
        value: value.to_owned(),
        name: name.to_owned(),
        chosen: asked.by == by,
    };
    let choices = vec![
        choice(Span::Year, "year", language.pick("từng năm", "year by year")),
        choice(Span::Quarter, "quarter", language.pick("từng quý", "quarter by quarter")),
    ];
    let onchange = {
        let asked = asked.clone();
        Callback::from(move |value: String| {
            let by = if value == "quarter" { Span::Quarter } else { Span::Year };
            asked.set(WorkAsked { by, ..(*asked).clone() });
        })
    };
    html! {
        <div class="chooser no-print">
            { select(language.pick("Nhịp và khối lượng việc theo", "Pace and load"), choices, onchange) }
        </div>
    }
}
