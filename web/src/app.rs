//! The frame around every page: header, menu, footer, and what happens when the page changes.

use gloo::utils::document;
use ntm_desk::rooms::Page;
use ntm_text::Language;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::{Banner, Progress, Room, drop_files, heading};
use crate::download;
use crate::pages::{Check, Responsibilities, Results, roadmap_page, start};
use crate::route::{Route, use_route};
use crate::state::{
    Action, Message, Stage, WorkspaceHandle, connect, connect_storage, load, prepare_rooms,
};

/// The whole page.
#[component]
pub(crate) fn App() -> Html {
    let workspace = use_reducer(load);
    let dispatcher = workspace.dispatcher();
    use_effect_with((), move |()| {
        let kept = dispatcher.clone();
        connect_storage(Callback::from(move |()| kept.dispatch(Action::NotKept)));
        let hear = dispatcher.clone();
        connect(Callback::from(move |message| match message {
            Message::Reading(name) => hear.dispatch(Action::Reading(name)),
            Message::Answer(number, answer) => {
                hear.dispatch(Action::Answered(number, answer));
                prepare_rooms();
            }
            Message::File(name, bytes) => download::save(&name, &bytes),
            Message::Failed { number, loaded } => {
                hear.dispatch(Action::Failed { number, loaded });
            }
        }));
        dispatcher.dispatch(Action::Begin);
    });
    html! {
        <ContextProvider<WorkspaceHandle> context={workspace}>
            <Frame />
        </ContextProvider<WorkspaceHandle>>
    }
}

#[component]
fn Frame() -> Html {
    let workspace = crate::state::use_workspace();
    let language = workspace.language;
    let route = use_route();
    let first = use_mut_ref(|| true);

    // A screen reader hears the new page, and the keyboard starts at its top. The very first page
    // keeps the browser's own focus.
    use_effect_with((route, language), move |(route, language)| {
        announce(*route, *language);
        if !std::mem::replace(&mut *first.borrow_mut(), false) {
            focus_heading();
        }
    });

    let skip = Callback::from(|event: MouseEvent| {
        // The address belongs to the router; only the focus moves.
        event.prevent_default();
        focus_heading();
    });
    // A file that misses the place made for it must not replace the page.
    let ondrop = {
        let workspace = workspace.clone();
        Callback::from(move |event: DragEvent| drop_files(&workspace, &event))
    };
    let busy = if workspace.stage == Stage::Answered { "false" } else { "true" };
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>
                { language.pick("Đến nội dung chính", "Skip to the content") }
            </a>
            <header class="top">
                <div class="bar">
                    <a class="brand" href="#/">
                        { language.pick("Tự đánh giá nông thôn mới", "New-rural self-assessment") }
                    </a>
                    { language_switch(&workspace) }
                </div>
                <nav aria-label={language.pick("Các trang", "Pages")}>
                    { for Route::MENU.map(|page| menu_item(page, route, language)) }
                </nav>
            </header>
            <main id="main" aria-busy={busy} {ondrop} ondragover={Callback::from(|event: DragEvent| event.prevent_default())}>
                <Banner />
                <Progress />
                { page(route, &workspace) }
            </main>
            <footer class="foot">
                <p>{ language.pick(
                    "Tệp được đọc ngay trong trình duyệt. Trang này không gửi dữ liệu đi đâu cả: sau khi mở, trình duyệt chặn mọi kết nối của trang, trừ việc tải các phần chương trình của chính trang.",
                    "The file is read in the browser. This page sends no data anywhere: once it runs, the browser blocks all of its connections but those that load parts of the program itself.",
                ) }</p>
            </footer>
        </>
    }
}

fn page(route: Route, workspace: &WorkspaceHandle) -> Html {
    let needs_answer = match route {
        Route::Start => false,
        Route::Room(page) => page.needs_answer(),
        _ => true,
    };
    if needs_answer && workspace.is_waiting() {
        return heading(route.name(workspace.language));
    }
    match route {
        Route::Start => start(workspace),
        Route::Check => html! { <Check /> },
        Route::Results => html! { <Results /> },
        Route::Roadmap => roadmap_page(workspace),
        Route::Responsibilities => html! { <Responsibilities /> },
        Route::Room(page) => html! { <Room {page} /> },
    }
}

fn menu_item(page: Route, current: Route, language: Language) -> Html {
    // The tools that are not in the menu stand under its last entry of rooms.
    let under = match current {
        Route::Room(room) if room.is_tool() => Route::Room(Page::Tools),
        other => other,
    };
    let here = (page == under).then_some("page");
    html! {
        <a href={page.address()} aria-current={here}>{ page.name(language) }</a>
    }
}

fn language_switch(workspace: &WorkspaceHandle) -> Html {
    let current = workspace.language;
    let button = |(language, name): (Language, &'static str)| {
        let dispatcher = workspace.dispatcher();
        let onclick =
            Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Speak(language)));
        let pressed = if language == current { "true" } else { "false" };
        html! {
            <button type="button" lang={language.tag()} aria-pressed={pressed} {onclick}>{ name }</button>
        }
    };
    let languages = [(Language::Vietnamese, "Tiếng Việt"), (Language::English, "English")];
    html! {
        <div class="languages" role="group" aria-label={current.pick("Ngôn ngữ", "Language")}>
            { for languages.map(button) }
        </div>
    }
}

fn announce(route: Route, language: Language) {
    let page = route.name(language);
    let site = language.pick("Tự đánh giá nông thôn mới", "New-rural self-assessment");
    document().set_title(&format!("{page} · {site}"));
    if let Some(root) = document().document_element() {
        // An element takes any value of `lang`.
        root.set_attribute("lang", language.tag()).ok();
    }
}

fn focus_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // A heading that is gone needs no focus.
        heading.focus().ok();
    }
}
