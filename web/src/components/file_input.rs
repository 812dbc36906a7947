//! Bringing files in: by a button, by dropping them, by pasting a table.

use gloo::utils::document;
use ntm_text::Language;
use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, DragEvent, FileList, HtmlInputElement};
use yew::prelude::*;

use crate::route::Route;
use crate::state::{Action, OpenFile, Source, WorkspaceHandle, content_of, use_workspace};

/// The button, the place to drop files on, and the place to paste a table.
#[component]
pub(crate) fn FileInput() -> Html {
    let workspace = use_workspace();
    let language = workspace.language;
    let over = use_state(|| false);

    let onchange = {
        let workspace = workspace.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            open_files(&workspace, input.files());
            // The same file can be chosen again after it was changed elsewhere.
            input.set_value("");
        })
    };
    let ondrop = {
        let (over, workspace) = (over.clone(), workspace.clone());
        Callback::from(move |event: DragEvent| {
            over.set(false);
            drop_files(&workspace, &event);
        })
    };
    let hover = |inside: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(inside);
        })
    };
    let choose = Callback::from(|_: MouseEvent| {
        let input = document().get_element_by_id("file");
        if let Some(input) = input.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
            input.click();
        }
    });
    let onpaste = {
        let workspace = workspace.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            let event = event.dyn_into::<ClipboardEvent>().ok();
            let data = event.and_then(|event| event.clipboard_data());
            let text = data.and_then(|data| data.get_data("text/plain").ok());
            open_text(&workspace, &text.unwrap_or_default());
        })
    };
    html! {
        <div class={classes!("drop", over.then_some("over"))} {ondrop}
            ondragover={hover(true)} ondragleave={hover(false)}>
            <button type="button" class="main" onclick={choose}>
                { language.pick("Dùng tệp của bạn…", "Use your own file…") }
            </button>
            <input id="file" type="file" accept={ACCEPTED} multiple=true hidden=true
                aria-label={language.pick("Tệp kết quả", "File of results")} {onchange} />
            <p>{ language.pick(
                "hoặc kéo tệp vào đây: Excel (.xlsx, .xls), OpenDocument (.ods) hay CSV; nhiều tệp một lúc cũng được. Tệp không rời khỏi máy của bạn.",
                "or drop files here: Excel (.xlsx, .xls), OpenDocument (.ods) or CSV; several at once will do. They do not leave your machine.",
            ) }</p>
            <label class="paste">{ language.pick(
                "hoặc chép bảng trong Excel rồi dán (Ctrl+V) vào ô này: ",
                "or copy a table in Excel and paste (Ctrl+V) it into this field: ",
            ) }
                <textarea rows="1" autocomplete="off" {onpaste} />
            </label>
        </div>
    }
}

/// What the browser's own dialogue offers first. Other files can be chosen all the same, and are
/// told by their content.
const ACCEPTED: &str = ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,text/csv,text/plain";

/// Opens the files that were dropped on a place.
pub(crate) fn drop_files(workspace: &WorkspaceHandle, event: &DragEvent) {
    event.prevent_default();
    // A place inside another one is asked first, and once is enough.
    event.stop_propagation();
    open_files(workspace, event.data_transfer().and_then(|data| data.files()));
}

fn open_files(workspace: &WorkspaceHandle, files: Option<FileList>) {
    let files = files.map(|files| {
        let all = (0..files.length()).filter_map(|index| files.get(index));
        all.map(|file| OpenFile { name: file.name(), content: Some(file.into()) }).collect()
    });
    open(workspace, files.unwrap_or_default());
}

/// Opens a table that was pasted; cells come separated by tabs.
fn open_text(workspace: &WorkspaceHandle, text: &str) {
    let name = match workspace.language {
        Language::Vietnamese => "bảng dán.tsv",
        Language::English => "pasted table.tsv",
    };
    if let (false, Ok(content)) = (text.trim().is_empty(), content_of(text.as_bytes())) {
        open(workspace, vec![OpenFile { name: name.to_owned(), content: Some(content) }]);
    }
}

fn open(workspace: &WorkspaceHandle, files: Vec<OpenFile>) {
    if !files.is_empty() {
        workspace.dispatch(Action::Open(Source::of(files)));
        Route::Check.open();
    }
}
