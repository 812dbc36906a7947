//! The least set for a goal, in both readings, with the steps that lead to it.

use ntm_desk::WorkAsked;
use ntm_desk::rooms::{ReadingView, WorkView};
use ntm_parts::{Choice, folded, join, mark, paragraph, section, select, text};
use ntm_plan::Goal;
use ntm_text::Language;
use yew::prelude::*;

/// The goal to choose, and the least that reaches it.
pub(super) fn goal(view: &WorkView, asked: &UseStateHandle<WorkAsked>, language: Language) -> Html {
    let onchange = {
        let asked = asked.clone();
        Callback::from(move |value: String| {
            let goal = match value.as_str() {
                "next" => Goal::Next,
                "recognition" => Goal::Recognition,
                count => count.parse().map_or(Goal::Next, Goal::Count),
            };
            asked.set(WorkAsked { goal, ..(*asked).clone() });
        })
    };
    let choices = choices(view, asked.goal, language);
    let mut nodes = vec![
        html! {
            <div class="chooser no-print">
                { select(language.pick("Đích", "Goal"), choices, onchange) }
            </div>
        },
        html! { <p class="headline" aria-live="polite">{ &view.goal }</p> },
    ];
    nodes.extend(view.readings.iter().map(|one| reading(one, language)));
    section(language.pick("Ít nhất phải làm gì", "The least that must be done"), join(nodes))
}

fn choices(view: &WorkView, goal: Goal, language: Language) -> Vec<Choice> {
    let choice =
        |one: Goal, value: String, name: String| Choice { value, name, chosen: one == goal };
    let next = language.pick("thêm một tiêu chí", "one criterion more").to_owned();
    let mut choices = vec![choice(Goal::Next, "next".to_owned(), next)];
    for count in view.met.saturating_add(1)..=view.total {
        let name = language.pick(
            format!("đạt {count}/{} tiêu chí", view.total),
            format!("{count}/{} criteria", view.total),
        );
        choices.push(choice(Goal::Count(count), count.to_string(), name));
    }
    let all = language.pick("đủ tiêu chí để được công nhận", "all criteria, for recognition");
    choices.push(choice(Goal::Recognition, "recognition".to_owned(), all.to_owned()));
    choices
}

fn reading(reading: &ReadingView, language: Language) -> Html {
    let step = |(words, is_chosen): &(String, bool)| {
        let words = text(words.clone());
        match is_chosen {
            true => {
                html! { <li>{ words }{ " " }{ mark("met", "✓", language.pick("chọn", "chosen")) }</li> }
            }
            false => html! { <li class="quiet">{ words }</li> },
        }
    };
    let steps = html! { <ul>{ for reading.steps.iter().map(step) }</ul> };
    let why = language.pick(
        "Vì sao: xét từng tiêu chí, rẻ nhất trước",
        "Why: each criterion, the cheapest first",
    );
    html! {
        <div class="reading">
            { paragraph("", &reading.sentence) }
            { folded(why.to_owned(), steps) }
        </div>
    }
}
