//! Plans: what is wrong in one, who does what by it, and a plan of one's own made from it.

mod duties;
mod editor;
mod findings;

use ntm_desk::rooms::{Page, PlanChoice, PlansQuestion, PlansReply, Question, Reply};
use ntm_parts::{Choice, heading, join, paragraph, select};
use ntm_text::Language;
use yew::prelude::*;

use self::duties::Duties;
use self::editor::Editor;
use self::findings::Findings;
use super::tools::menu;
use crate::ask::{Asked, use_reply, use_scene};

/// What is shown of a plan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Findings,
    Duties,
    Editor,
}

/// The page.
#[component]
pub(crate) fn Audit() -> Html {
    let language = use_scene().language;
    let plan = use_state(String::new);
    let part = use_state(|| Part::Findings);
    let asked = use_reply(Question::Plans(PlansQuestion::Audit((*plan).clone())));
    let mut nodes = vec![
        menu(Page::Audit, language),
        heading(Page::Audit.name(language)),
        paragraph("lead no-print", language.pick(
            "Chọn một kế hoạch: trang tìm những chỗ kế hoạch tự mâu thuẫn, trái với bộ tiêu chí, hoặc cộng không khớp. Có thể sửa thành kế hoạch của bạn ngay tại đây; hoặc mở tệp kế hoạch (Excel, CSV) ở trang Bắt đầu.",
            "Choose a plan: the page finds where it contradicts itself, the set of criteria, or arithmetic. You can turn it into a plan of your own here, or open a plan file (Excel, CSV) on the start page.",
        )),
    ];
    let Some(PlansReply::Audit(view)) = plans_reply(&asked) else {
        nodes.push(paragraph("", asked.sentence(language)));
        return join(nodes);
    };
    let choose = plan.setter();
    let onplan = Callback::from(move |id| choose.set(id));
    nodes.push(html! {
        <div class="chooser no-print">
            { select(language.pick("Kế hoạch", "Plan"), choices(&view.plans), onplan) }
        </div>
    });
    nodes.push(html! { <p><strong lang="vi">{ &view.title }</strong></p> });
    nodes.push(paragraph("quiet", &view.about));
    if view.is_own {
        nodes.push(paragraph(
            "notice",
            language.pick(
                "Đây là kế hoạch của bạn. Trang Lộ trình và trang Phân công theo kế hoạch này.",
                "This is your own plan. Roadmap and Responsibilities follow it.",
            ),
        ));
    }
    nodes.push(parts(&part, language));
    let id = view.plan.clone();
    nodes.push(match *part {
        Part::Findings => html! { <Findings key={id} view={view.clone()} /> },
        Part::Duties => html! { <Duties key={id.clone()} plan={id.clone()} /> },
        Part::Editor => {
            let setter = plan.setter();
            // What was saved is the plan of one's own, which comes first.
            let onsaved = Callback::from(move |()| setter.set(String::new()));
            html! { <Editor key={id.clone()} plan={id.clone()} {onsaved} /> }
        }
    });
    join(nodes)
}

/// The three looks at a plan.
fn parts(part: &UseStateHandle<Part>, language: Language) -> Html {
    let button = |one: Part, name: &'static str| {
        let setter = part.setter();
        let onclick = Callback::from(move |_: MouseEvent| setter.set(one));
        let pressed = if **part == one { "true" } else { "false" };
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ name }</button> }
    };
    html! {
        <p class="buttons no-print">
            { button(Part::Findings, language.pick("Chỗ cần sửa", "What to mend")) }
            { button(Part::Duties, language.pick("Ai làm gì", "Who does what")) }
            { button(Part::Editor, language.pick("Sửa kế hoạch", "Edit the plan")) }
        </p>
    }
}

/// The reply about plans, if it has come.
fn plans_reply(asked: &Asked) -> Option<&PlansReply> {
    match asked.reply() {
        Some(Reply::Plans(Some(reply))) => Some(reply),
        _ => None,
    }
}

/// What the engine offers, as a list to choose from.
fn choices(all: &[PlanChoice]) -> Vec<Choice> {
    let choice = |one: &PlanChoice| Choice {
        value: one.id.clone(),
        name: one.name.clone(),
        chosen: one.chosen,
    };
    all.iter().map(choice).collect()
}
