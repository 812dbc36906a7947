//! The province's own levels: typed beside the published ones, checked by the engine, and kept as
//! a file that is opened like any other.

mod add;
mod files;
mod inputs;
mod table;

use ntm_desk::rooms::{Act, Page, Question, Reply};
use ntm_desk::{LEVELS_FILE, LevelsAsked, LevelsView, TypedLevel};
use ntm_parts::{Choice, button, field, heading, join, list, paragraph, select, text};
use ntm_text::Language;
use yew::prelude::*;

use super::tools;
use crate::ask::{use_file, use_reply, use_scene};
use crate::host;
use inputs::input;

/// What is looked at and typed, and the means to change it.
#[derive(Clone, PartialEq)]
struct Typing {
    asked: UseStateHandle<LevelsAsked>,
    /// The set and the group on view, by id.
    set: String,
    variant: String,
    language: Language,
}

impl Typing {
    fn change(&self, change: impl FnOnce(&mut LevelsAsked)) {
        let mut asked = (*self.asked).clone();
        change(&mut asked);
        self.asked.set(asked);
    }

    /// A callback that changes what is asked by what the user typed.
    fn on(&self, change: fn(&mut LevelsAsked, String)) -> Callback<String> {
        let typing = self.clone();
        Callback::from(move |value| typing.change(|asked| change(asked, value)))
    }

    /// Puts a typed row in the place of an earlier one for the same level.
    fn put(&self, row: TypedLevel) {
        self.change(|asked| {
            let key = |one: &TypedLevel| {
                (one.set.clone(), one.variant.clone(), one.code.clone(), one.number)
            };
            asked.typed.retain(|one| key(one) != key(&row));
            asked.typed.push(row);
        });
    }
}

/// The page of the levels.
#[component]
pub(crate) fn Levels() -> Html {
    let language = use_scene().language;
    let asked = use_state(LevelsAsked::default);
    let search = use_state(String::new);
    let only_own = use_state(|| false);
    let extra = use_state(String::new);
    let reply = use_reply(Question::Levels((*asked).clone()));
    let other = use_mut_ref(|| None::<String>);
    let put = {
        let other = other.clone();
        use_file(Callback::from(move |(name, text)| {
            host::act(&Act::PutFile { name, text });
            // The levels of a file of another name are in the new one now.
            if let Some(name) = other.borrow_mut().take() {
                host::act(&Act::CloseFile(name));
            }
        }))
    };
    let save = use_file(Callback::from(|(name, text)| {
        let text = format!("\u{feff}{text}");
        host::act(&Act::SaveText { name, text });
    }));
    let view = match reply.reply() {
        Some(Reply::Levels(view)) => Some(view),
        _ => None,
    };
    // What was typed and is in the file by now need not be sent again.
    let is_settled = view.is_some_and(|view| {
        view.pending == 0 && !asked.typed.is_empty() && view.typed == asked.typed.len()
    });
    {
        let asked = asked.clone();
        use_effect_with(is_settled, move |is_settled| {
            if *is_settled {
                asked.set(LevelsAsked { typed: Vec::new(), ..(*asked).clone() });
            }
        });
    }
    let mut nodes = vec![
        tools::menu(Page::Levels, language),
        heading(Page::Levels.name(language)),
        paragraph("lead", language.pick(
            "Nhập mức mà tỉnh quy định bên cạnh mức chung; mọi kết luận theo mức đó. Mức nhập một lần được lưu thành tệp, dùng cho mọi xã và mở lại được.",
            "Enter the province's levels beside the published ones; every verdict follows them. They are entered once, kept as a file, and hold for all communes.",
        )),
    ];
    let Some(view) = view else {
        nodes.push(paragraph("", reply.sentence(language)));
        return join(nodes);
    };
    let typing = Typing {
        asked: asked.clone(),
        set: view.set.clone(),
        variant: view.variant.clone(),
        language,
    };
    nodes.push(choosers(view, &typing));
    nodes.push(files::files(view, &typing));
    nodes.push(common(view, &typing));
    nodes.push(filters(&search, &only_own, language));
    let shown = table::Shown { search: (*search).clone(), only_own: *only_own, extra };
    nodes.push(table::table(view, &typing, &shown));
    if !view.remarks.is_empty() {
        let said = view.remarks.iter().map(|one| text(one.message.clone())).collect();
        nodes.push(html! { <div class="warning">{ list(said) }</div> });
    }
    let question = Question::LevelsFile((*asked).clone());
    let apply = {
        let (question, view) = (question.clone(), view.clone());
        Callback::from(move |()| match (&view.file, view.count) {
            (Some(file), 0) => host::act(&Act::CloseFile(file.clone())),
            (file, _) => {
                *other.borrow_mut() = file.clone().filter(|name| name != LEVELS_FILE);
                put.emit(question.clone());
            }
        })
    };
    let save = save.reform(move |()| question.clone());
    nodes.push(state(view, apply, save, language));
    nodes.push(html! { <add::Add typing={typing.clone()} /> });
    nodes.push(files::templates(view, language));
    join(nodes)
}

fn choosers(view: &LevelsView, typing: &Typing) -> Html {
    let language = typing.language;
    let sets = view.sets.iter().map(|line| Choice {
        value: line.id.clone(),
        name: line.title.clone(),
        chosen: line.id == view.set,
    });
    let groups =
        view.sets.iter().filter(|line| line.id == view.set).flat_map(|line| &line.variants);
    let groups = groups.map(|one| Choice {
        value: one.id.clone(),
        name: one.name.clone(),
        chosen: one.id == view.variant,
    });
    let onset = typing.on(|asked, set| {
        asked.set = set;
        asked.variant.clear();
    });
    let ongroup = {
        let typing = typing.clone();
        Callback::from(move |variant| {
            typing.change(|asked| {
                asked.set.clone_from(&typing.set);
                asked.variant = variant;
            });
        })
    };
    html! {
        <div class="chooser">
            { select(language.pick("Bộ tiêu chí", "Set of criteria"), sets.collect(), onset) }
            { select(language.pick("Nhóm xã, vùng", "Group, region"), groups.collect(), ongroup) }
        </div>
    }
}

/// What all typed levels share.
fn common(view: &LevelsView, typing: &Typing) -> Html {
    let language = typing.language;
    let asked = &typing.asked;
    let fields = [
        (
            language.pick("Tên gọi", "Name"),
            "text",
            view.title.clone(),
            typing.on(|asked, value| asked.title = value),
        ),
        (
            language.pick("Văn bản của tỉnh", "Document of the province"),
            "text",
            asked.document.clone(),
            typing.on(|asked, value| asked.document = value),
        ),
        (
            language.pick("Áp dụng từ ngày", "In force from"),
            "date",
            asked.since.clone(),
            typing.on(|asked, value| asked.since = value),
        ),
    ];
    let fields = fields.into_iter().map(|(name, kind, value, onchange)| {
        html! { <label>{ name }{ " " }{ input(kind, name.to_owned(), value, "", onchange) }</label> }
    });
    html! {
        <div class="editor no-print">
            { for fields }
            <small>{ language.pick(
                "Văn bản và ngày ghi ở đây dùng cho các mức bạn nhập mà chưa ghi riêng.",
                "Document and day are taken for the levels you enter that have none of their own.",
            ) }</small>
        </div>
    }
}

fn filters(
    search: &UseStateHandle<String>,
    only_own: &UseStateHandle<bool>,
    language: Language,
) -> Html {
    let setter = search.setter();
    let onsearch = Callback::from(move |text| setter.set(text));
    let toggle = {
        let only_own = only_own.clone();
        Callback::from(move |()| only_own.set(!*only_own))
    };
    let onclick = toggle.reform(|_: MouseEvent| ());
    let pressed = if **only_own { "true" } else { "false" };
    html! {
        <div class="filters no-print" role="search">
            { field(language.pick("Tìm (không cần gõ dấu)", "Search (accents not needed)"), "search", (**search).clone(), onsearch) }
            <button type="button" aria-pressed={pressed} {onclick}>
                { language.pick("Chỉ chỉ tiêu có mức của tỉnh", "Only those with a level of the province") }
            </button>
        </div>
    }
}

/// What is not applied yet, and what can be done about it.
fn state(view: &LevelsView, apply: Callback<()>, save: Callback<()>, language: Language) -> Html {
    let (errors, is_sound) = (view.errors, view.errors == 0 && !view.is_damaged);
    let mut words = view.pending_words.clone();
    if errors > 0 {
        words.push_str(&language.pick(
            format!(" Còn {errors} chỗ cần sửa trước khi áp dụng."),
            format!(" {errors} places must be mended before they can be applied."),
        ));
    }
    let is_idle = words.is_empty() && view.count == 0;
    let class = if is_idle { "no-print" } else { "apply no-print" };
    html! {
        <div {class}>
            <p role="status">{ words }</p>
            <p class="buttons">
                if is_sound && view.pending > 0 {
                    { button("main", language.pick("Áp dụng", "Apply"), apply) }
                }
                if is_sound && view.count > 0 {
                    { button("", language.pick("Tải mức của tỉnh (CSV)", "Download the levels (CSV)"), save) }
                }
            </p>
        </div>
    }
}
