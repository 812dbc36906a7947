//! A scenario step by step, with a mode for a hall.

use ntm_desk::rooms::{StateView, TileView, WalkView};
use ntm_parts::{button, criterion_look, heading, join, list, paragraph, text};
use ntm_text::Language;
use yew::prelude::*;

use super::keys::{Way, use_keys};
use super::{Choosing, moved};
use crate::ask::use_scene;

/// What is told.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct WalkProps {
    /// The scenario.
    pub(super) walk: WalkView,
    /// The name of the unit that is shown.
    pub(super) unit: String,
    /// What is chosen in the room.
    pub(super) chosen: Choosing,
}

/// One step of the scenario with the way to the others.
#[component]
pub(super) fn Walk(props: &WalkProps) -> Html {
    let language = use_scene().language;
    let WalkProps { walk, unit, chosen } = props;
    let last = walk.states.len().saturating_sub(1);
    let step = chosen.step.min(last);
    let go = {
        let chosen = chosen.clone();
        Callback::from(move |way: Way| {
            let mut next = (*chosen).clone();
            match way {
                Way::On => next.step = step.saturating_add(1).min(last),
                Way::Back => next.step = step.saturating_sub(1),
                Way::Out => next.in_hall = false,
            }
            chosen.set(next);
        })
    };
    use_keys(chosen.in_hall, go.clone());
    use_effect_with((step, chosen.in_hall), |(_, in_hall)| {
        if *in_hall {
            // Each step begins at its top, like a slide.
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    let Some(state) = walk.states.get(step) else { return Html::default() };
    let name = match step {
        0 => language.pick("Số liệu hiện có".to_owned(), "The data at hand".to_owned()),
        step => language.pick(format!("Bước {step}/{last}"), format!("Step {step} of {last}")),
    };
    let class = if chosen.in_hall { "walk hall" } else { "walk" };
    html! {
        <section {class}>
            // In a hall nothing else is left that could be the heading of the page.
            if chosen.in_hall { { heading(&walk.title) } } else { <h2>{ &walk.title }</h2> }
            if !walk.other_unit.is_empty() {
                { paragraph("warning", &other_unit(walk, unit, language)) }
            }
            { controls(&name, step, last, chosen, &go, language) }
            <div aria-live="polite">
                { told(state) }
                { counts(state, language) }
            </div>
            { tiles(state, language) }
            { moved::moved(state, step, language) }
            { follows(state, language) }
        </section>
    }
}

fn other_unit(walk: &WalkView, unit: &str, language: Language) -> String {
    let other = &walk.other_unit;
    language.pick(
        format!("Kịch bản này viết cho {other}; đang thử trên số liệu của {unit}."),
        format!("This scenario was written for {other}; it is tried on the results of {unit}."),
    )
}

fn controls(
    name: &str,
    step: usize,
    last: usize,
    chosen: &Choosing,
    go: &Callback<Way>,
    language: Language,
) -> Html {
    let way = |way: Way, name: &'static str, is_end: bool| {
        let onclick = go.reform(move |_: MouseEvent| way);
        // A button that vanished would take the focus with it.
        let disabled = if is_end { "true" } else { "false" };
        html! { <button type="button" class="main" aria-disabled={disabled} {onclick}>{ name }</button> }
    };
    let toggle = {
        let chosen = chosen.clone();
        Callback::from(move |()| {
            let mut next = (*chosen).clone();
            next.in_hall = !next.in_hall;
            chosen.set(next);
        })
    };
    let hall = match chosen.in_hall {
        true => language.pick("Thoát trình chiếu (Esc)", "Leave the hall (Esc)"),
        false => language.pick("Trình chiếu (chữ lớn)", "For a hall (large type)"),
    };
    let compare = {
        let chosen = chosen.clone();
        Callback::from(move |()| {
            let mut next = (*chosen).clone();
            let Some(key) = next.wanted.chosen.clone() else { return };
            let entry = (key, u32::try_from(step).unwrap_or(u32::MAX));
            if !next.wanted.compare.contains(&entry) {
                next.wanted.compare.push(entry);
            }
            chosen.set(next);
        })
    };
    html! {
        <div class="steps">
            <strong class="step-name">{ name.to_owned() }</strong>
            <span class="buttons">
                { way(Way::Back, language.pick("← Bước trước", "← Step back"), step == 0) }
                { way(Way::On, language.pick("Bước sau →", "Next step →"), step == last) }
                { button("", hall, toggle) }
                if step > 0 && !chosen.in_hall {
                    { button("", language.pick("Đưa bước này vào bảng so sánh", "Compare this step"), compare) }
                }
            </span>
        </div>
    }
}

/// What the trainer says and what changes.
fn told(state: &StateView) -> Html {
    let mut nodes = Vec::new();
    if !state.words.is_empty() {
        nodes.push(paragraph("told", &state.words));
    }
    if !state.changes.is_empty() {
        let changes = state.changes.iter().map(|one| text(one.clone())).collect();
        nodes.push(html! { <div class="changes">{ list(changes) }</div> });
    }
    nodes.extend(state.refused.iter().map(|one| paragraph("warning", one)));
    join(nodes)
}

/// How many criteria and indicators are met, before and after.
fn counts(state: &StateView, language: Language) -> Html {
    let count = |name: &'static str, (before, now, total): (u32, u32, u32)| {
        let class = match now.cmp(&before) {
            std::cmp::Ordering::Greater => "count-box met",
            std::cmp::Ordering::Less => "count-box not-met",
            std::cmp::Ordering::Equal => "count-box",
        };
        let change = match now.cmp(&before) {
            std::cmp::Ordering::Equal => String::new(),
            _ => language.pick(format!("trước: {before}"), format!("before: {before}")),
        };
        html! {
            <li {class}>
                <span>{ name }</span>
                <strong>{ format!("{now}/{total}") }</strong>
                <span>{ change }</span>
            </li>
        }
    };
    html! {
        <>
            <p class="unseen">{ &state.headline }</p>
            <ul class="counts">
                { count(language.pick("Tiêu chí đạt", "Criteria met"), state.criteria) }
                { count(language.pick("Chỉ tiêu đạt", "Indicators met"), state.indicators) }
            </ul>
        </>
    }
}

fn tiles(state: &StateView, language: Language) -> Html {
    let tile = |one: &TileView| {
        let (class, sign) = criterion_look(one.verdict);
        let moved = one.before.is_some().then_some("moved");
        let word = ntm_text::criterion_verdict(one.verdict, language);
        let before = one.before.map(|verdict| ntm_text::criterion_verdict(verdict, language));
        html! {
            <li class={classes!("tile", class, moved)}>
                <span class="number">{ one.number }</span>
                <span class="tile-title">{ &one.title }</span>
                <span class="tile-verdict">
                    <span aria-hidden="true">{ sign }</span>{ " " }{ word }
                    if let Some(before) = before {
                        <small>{ language.pick(format!(" (trước: {before})"), format!(" (before: {before})")) }</small>
                    }
                </span>
            </li>
        }
    };
    html! { <ol class="strip">{ for state.tiles.iter().map(tile) }</ol> }
}

/// What follows for recognition and the roadmap.
fn follows(state: &StateView, language: Language) -> Html {
    html! {
        <div class="follows">
            <p>
                <strong>{ language.pick("Công nhận: ", "Recognition: ") }</strong>{ &state.recognition }
                if !state.recognition_before.is_empty() {
                    <small>{ language.pick(
                        format!(" Trước: {}", state.recognition_before),
                        format!(" Before: {}", state.recognition_before),
                    ) }</small>
                }
            </p>
            if !state.roadmap.is_empty() { <p>{ &state.roadmap }</p> }
            <p class="quiet">{ &state.ground }</p>
        </div>
    }
}
