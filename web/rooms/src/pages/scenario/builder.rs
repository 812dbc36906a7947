//! Building a scenario: its name, its steps, what each changes. Every change is kept at once.

use ntm_desk::rooms::{ChangeKind, ScenarioEdit, WalkView};
use ntm_model::Code;
use ntm_parts::{Choice, button, field, paragraph, select};
use ntm_text::Language;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::ask::use_scene;

/// The kinds of changes, in the order of the list.
const KINDS: [ChangeKind; 7] = [
    ChangeKind::Result,
    ChangeKind::Declared,
    ChangeKind::Reason,
    ChangeKind::Level,
    ChangeKind::End,
    ChangeKind::AsOf,
    ChangeKind::Variant,
];

/// What is built.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BuilderProps {
    /// The scenario as it stands.
    pub(super) walk: WalkView,
    /// The step that is shown; 0 is the data at hand.
    pub(super) step: usize,
    /// What can be changed.
    pub(super) codes: Vec<(Code, String)>,
    /// Id and name of the groups.
    pub(super) variants: Vec<(String, String)>,
    /// Why the last edit was refused; empty when it was not.
    pub(super) refusal: String,
    /// Carries out an edit.
    pub(super) edit: Callback<ScenarioEdit>,
}

/// The forms for the scenario and for the step that is shown.
#[component]
pub(super) fn Builder(props: &BuilderProps) -> Html {
    let language = use_scene().language;
    let BuilderProps { walk, step, edit, refusal, .. } = props;
    let ontitle = edit.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        ScenarioEdit::Title(input.value())
    });
    html! {
        <section class="builder">
            <h2>{ language.pick("Soạn kịch bản", "Build the scenario") }</h2>
            <div class="editor">
                <label>{ language.pick("Tên kịch bản", "Name of the scenario") }{ " " }
                    <input type="text" autocomplete="off" value={walk.title.clone()} onchange={ontitle} />
                </label>
                { button("", language.pick("Thêm bước", "Add a step"), edit.reform(|()| ScenarioEdit::AddStep)) }
            </div>
            if !refusal.is_empty() { <p class="warning" role="alert">{ refusal }</p> }
            if let Some(index) = step.checked_sub(1) {
                { step_form(props, index, language) }
                <AddChange index={index} codes={props.codes.clone()} variants={props.variants.clone()} edit={edit.clone()} />
            } else {
                { paragraph("quiet", language.pick(
                    "Bấm “Bước sau” để tới bước cần sửa. Mọi thay đổi được giữ ngay trong một tệp kịch bản cạnh tệp kết quả.",
                    "Go to the step that you want to change. Every change is kept at once in a file of scenarios beside the results.",
                )) }
            }
        </section>
    }
}

/// The words of a step and its changes.
fn step_form(props: &BuilderProps, index: usize, language: Language) -> Html {
    let BuilderProps { walk, step, edit, .. } = props;
    let Some(state) = walk.states.get(*step) else { return Html::default() };
    let onwords = edit.reform(move |event: Event| {
        let area = event.target().and_then(|one| one.dyn_into::<HtmlTextAreaElement>().ok());
        ScenarioEdit::Words(index, area.map(|area| area.value()).unwrap_or_default())
    });
    let take = language.pick("Bỏ", "Remove");
    let change = |(place, words): (usize, &String)| {
        let onclick = edit.reform(move |_: MouseEvent| ScenarioEdit::RemoveChange(index, place));
        html! {
            <li>{ words }{ " " }
                <button type="button" class="plain" aria-label={format!("{take}: {words}")} {onclick}>{ take }</button>
            </li>
        }
    };
    html! {
        <>
            <h3>{ language.pick(format!("Bước {step}"), format!("Step {step}")) }</h3>
            <label class="words">{ language.pick("Lời dẫn của người trình bày", "What the trainer says") }
                <textarea rows="2" value={state.words.clone()} onchange={onwords} />
            </label>
            if state.changes.is_empty() {
                { paragraph("quiet", language.pick("Bước này chưa thay đổi gì.", "This step changes nothing yet.")) }
            }
            <ul>{ for state.changes.iter().enumerate().map(change) }</ul>
            { button("plain", language.pick("Bỏ cả bước này", "Remove this step"), edit.reform(move |()| ScenarioEdit::RemoveStep(index))) }
        </>
    }
}

/// Where a change goes.
#[derive(Clone, PartialEq, Properties)]
struct AddChangeProps {
    /// The step, from 0.
    index: usize,
    codes: Vec<(Code, String)>,
    variants: Vec<(String, String)>,
    edit: Callback<ScenarioEdit>,
}

/// What is typed of a change that is not made yet.
#[derive(Clone, PartialEq)]
struct Typed {
    kind: ChangeKind,
    code: String,
    text: String,
}

/// The form for one change more.
#[component]
fn AddChange(props: &AddChangeProps) -> Html {
    let language = use_scene().language;
    let typed = use_state(|| Typed {
        kind: ChangeKind::Result,
        code: props.codes.first().map(|(code, _)| code.to_string()).unwrap_or_default(),
        text: String::new(),
    });
    let set = |change: fn(&mut Typed, String)| {
        let typed = typed.clone();
        Callback::from(move |value: String| {
            let mut next = (*typed).clone();
            change(&mut next, value);
            typed.set(next);
        })
    };
    let kinds = KINDS.iter().enumerate().map(|(index, kind)| Choice {
        value: index.to_string(),
        name: name_of(*kind, language).to_owned(),
        chosen: *kind == typed.kind,
    });
    let onkind = {
        let (typed, variants) = (typed.clone(), props.variants.clone());
        Callback::from(move |value: String| {
            let kind = value.parse().ok().and_then(|index: usize| KINDS.get(index));
            let kind = kind.copied().unwrap_or(ChangeKind::Result);
            // Where the value is chosen from a list, the first of the list is chosen already.
            let first = variants.first().filter(|_| kind == ChangeKind::Variant);
            let text = first.map(|(id, _)| id.clone()).unwrap_or_default();
            typed.set(Typed { kind, text, ..(*typed).clone() });
        })
    };
    let has_code = !matches!(typed.kind, ChangeKind::AsOf | ChangeKind::Variant);
    let add = {
        let (typed, edit, step) = (typed.clone(), props.edit.clone(), props.index);
        Callback::from(move |()| {
            let Typed { kind, code, text } = (*typed).clone();
            edit.emit(ScenarioEdit::AddChange { step, kind, code, text });
        })
    };
    html! {
        <fieldset class="editor">
            <legend>{ language.pick("Thêm một thay đổi", "Add a change") }</legend>
            { select(language.pick("Đổi gì", "What"), kinds.collect(), onkind) }
            if has_code {
                { select(language.pick("Chỉ tiêu", "Indicator"), codes(props, &typed, language), set(|typed, code| typed.code = code)) }
            }
            { value_field(props, &typed, set(|typed, text| typed.text = text), language) }
            { button("main", language.pick("Thêm", "Add"), add) }
        </fieldset>
    }
}

fn codes(props: &AddChangeProps, typed: &Typed, language: Language) -> Vec<Choice> {
    let mut choices = Vec::new();
    if typed.kind == ChangeKind::End {
        choices.push(Choice {
            value: String::new(),
            name: language.pick("cả kế hoạch", "the whole plan").to_owned(),
            chosen: typed.code.is_empty(),
        });
    }
    choices.extend(props.codes.iter().map(|(code, title)| {
        let value = code.to_string();
        let chosen = value == typed.code;
        Choice { name: format!("{value} {title}"), value, chosen }
    }));
    choices
}

fn value_field(
    props: &AddChangeProps,
    typed: &Typed,
    onchange: Callback<String>,
    language: Language,
) -> Html {
    let name = match typed.kind {
        ChangeKind::Result => {
            language.pick("Kết quả (để trống là bỏ)", "Result (empty takes it away)")
        }
        ChangeKind::Declared => language.pick("Đạt hay Chưa đạt", "Đạt or Chưa đạt"),
        ChangeKind::Reason => language.pick("Lý do", "Reason"),
        ChangeKind::Level => language.pick("Mức, ví dụ >= 96 %", "Level, such as >= 96 %"),
        ChangeKind::End => language.pick("Năm", "Year"),
        ChangeKind::AsOf => language.pick("Ngày", "Day"),
        ChangeKind::Variant => {
            let choice = |(id, name): &(String, String)| Choice {
                value: id.clone(),
                name: name.clone(),
                chosen: *id == typed.text,
            };
            let choices = props.variants.iter().map(choice).collect();
            return select(language.pick("Nhóm, vùng", "Group, region"), choices, onchange);
        }
    };
    let kind = if typed.kind == ChangeKind::AsOf { "date" } else { "text" };
    field(name, kind, typed.text.clone(), onchange)
}

fn name_of(kind: ChangeKind, language: Language) -> &'static str {
    match kind {
        ChangeKind::Result => language.pick("kết quả", "the result"),
        ChangeKind::Declared => language.pick("xã tự đánh giá", "the commune's own claim"),
        ChangeKind::Reason => language.pick("không áp dụng vì…", "not applicable because …"),
        ChangeKind::Level => language.pick("mức giả định", "an assumed level"),
        ChangeKind::End => language.pick("năm đến hạn", "the year it is due"),
        ChangeKind::AsOf => language.pick("ngày xét mức", "the day of the levels"),
        ChangeKind::Variant => language.pick("nhóm xã, vùng", "the group or region"),
    }
}
