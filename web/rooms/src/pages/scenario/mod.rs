//! What if: scenarios beside the real data, told step by step in a hall, built on the page, put
//! side by side.

mod builder;
mod compare;
mod files;
mod keys;
mod moved;
mod walk;

use ntm_desk::rooms::{
    Act, Page, Question, Reply, ScenarioEdit, ScenarioEdited, ScenarioEditing, ScenarioKey,
    ScenariosView, ScenariosWanted,
};
use ntm_parts::{heading, join, list, paragraph, text};
use yew::prelude::*;

use super::tools::menu;
use crate::ask::{asking, use_reply, use_scene};
use crate::host;

/// What the user has chosen in the room.
#[derive(Clone, Debug, Default, PartialEq)]
struct Chosen {
    /// What the engine is asked for.
    wanted: ScenariosWanted,
    /// The step that is shown; 0 is the data at hand.
    step: usize,
    /// Whether the type is large and only the essential is there.
    in_hall: bool,
    /// Why the last edit was refused; empty when it was not.
    refusal: String,
}

/// The handle by which the parts of the room change what is chosen.
type Choosing = UseStateHandle<Chosen>;

/// The page.
#[component]
pub(crate) fn Scenario() -> Html {
    let language = use_scene().language;
    let chosen = use_state(Chosen::default);
    let reply = use_reply(Question::Scenarios(chosen.wanted.clone()));
    let mut nodes =
        vec![html! { <div class="not-in-hall">{ menu(Page::Scenario, language) }</div> }];
    nodes.push(html! { <div class="not-in-hall">{ heading(Page::Scenario.name(language)) }</div> });
    let Some(Reply::Scenarios(view)) = reply.reply() else {
        nodes.push(paragraph("", reply.sentence(language)));
        return join(nodes);
    };
    if !view.has_unit {
        nodes.push(paragraph("notice", language.pick(
            "Chưa có số liệu của xã nào để thử. Hãy mở tệp kết quả (hoặc một ví dụ) ở trang Bắt đầu; tệp kịch bản mở thêm ngay tại trang này.",
            "There are no results to try anything on. Open a file of results, or an example, on the start page; scenarios are opened here beside it.",
        )));
        return join(nodes);
    }
    let edit = editing(&chosen);
    let is_own = chosen.wanted.chosen.as_ref().is_some_and(|key| !key.file.is_empty());
    let mut rest = vec![paragraph("lead", language.pick(
        "Đổi số liệu, mức, thời hạn bên cạnh số liệu thật và xem kết luận chuyển thế nào. Số liệu thật không bị đụng tới.",
        "Change values, levels and dates beside the real data and see the verdicts move. The real data is not touched.",
    ))];
    rest.push(files::files(view, &chosen, &edit, language));
    if !view.problems.is_empty() {
        let problems = view.problems.iter().map(|one| text(one.clone())).collect();
        rest.push(html! { <div class="problem">{ list(problems) }</div> });
    }
    nodes.push(html! { <div class="not-in-hall no-print">{ join(rest) }</div> });
    if let Some(shown) = &view.walk {
        nodes.push(html! {
            <walk::Walk walk={shown.clone()} unit={view.unit.clone()} chosen={chosen.clone()} />
        });
        if is_own {
            nodes.push(builder(view, &chosen, &edit));
        }
    }
    nodes.push(html! {
        <div class="not-in-hall">{ compare::compare(view, &chosen, language) }</div>
    });
    join(nodes)
}

fn builder(view: &ScenariosView, chosen: &Choosing, edit: &Callback<ScenarioEdit>) -> Html {
    let Some(walk) = &view.walk else { return Html::default() };
    let step = chosen.step.min(walk.states.len().saturating_sub(1));
    html! {
        <div class="not-in-hall no-print">
            // Each scenario and step has a form of its own.
            <builder::Builder key={format!("{}:{}:{step}", walk.key.file, walk.key.id)}
                walk={walk.clone()} {step} codes={view.codes.clone()} variants={view.variants.clone()}
                refusal={chosen.refusal.clone()} edit={edit.clone()} />
        </div>
    }
}

/// Has the engine carry out an edit, and puts the file that it gives beside the others.
fn editing(chosen: &Choosing) -> Callback<ScenarioEdit> {
    let key = chosen.wanted.chosen.clone().unwrap_or_default();
    let chosen = chosen.clone();
    Callback::from(move |edit: ScenarioEdit| {
        let (before, is_step) = (chosen.clone(), edit == ScenarioEdit::AddStep);
        let then = Callback::from(move |reply| {
            let Reply::ScenarioEdited(edited) = reply else { return };
            let mut next = (*before).clone();
            next.refusal.clear();
            match edited {
                ScenarioEdited::File { name, text, key } => {
                    host::act(&Act::PutFile { name, text });
                    take(&mut next, key);
                }
                ScenarioEdited::Close(name) => {
                    host::act(&Act::CloseFile(name));
                    take(&mut next, None);
                }
                ScenarioEdited::Refused(why) => next.refusal = why,
            }
            if is_step {
                // The room shows the last step where there are fewer.
                next.step = usize::MAX;
            }
            before.set(next);
        });
        asking(then).emit(Question::ScenarioEdit(ScenarioEditing { key: key.clone(), edit }));
    })
}

/// Shows this scenario; from its start when it is another one than before.
fn take(chosen: &mut Chosen, key: Option<ScenarioKey>) {
    if chosen.wanted.chosen != key {
        chosen.step = 0;
    }
    chosen.wanted.chosen = key;
}
