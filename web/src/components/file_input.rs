//! Bringing a file in: by a button, or by dropping it.

use gloo::file::futures::read_as_bytes;
use gloo::file::{Blob, File};
use gloo::utils::document;
use ntm_text::Language;
use wasm_bindgen::JsCast as _;
use web_sys::{FileList, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::route::Route;
use crate::state::{Action, Source, WorkspaceHandle, use_workspace};

/// The button and the place to drop a file on.
#[component]
pub(crate) fn FileInput() -> Html {
    let workspace = use_workspace();
    let language = workspace.language;
    let over = use_state(|| false);
    let failure = use_state(|| None::<String>);

    let open = {
        let (workspace, failure) = (workspace.clone(), failure.clone());
        Callback::from(move |files: Option<FileList>| {
            let Some(file) = files.and_then(|files| files.get(0)) else { return };
            let file = File::from(file);
            if let Some(problem) = ntm_ingest::check_size(file.size()) {
                failure.set(Some(ntm_text::problem(&problem.kind, language)));
                return;
            }
            let (workspace, failure) = (workspace.clone(), failure.clone());
            spawn_local(async move {
                match read(&file, &workspace).await {
                    Ok(()) => {
                        failure.set(None);
                        Route::Check.open();
                    }
                    Err(sentence) => failure.set(Some(sentence)),
                }
            });
        })
    };
    let onchange = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            open.emit(input.files());
            // The same file can be chosen again after it was changed elsewhere.
            input.set_value("");
        })
    };
    let ondrop = {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            open.emit(event.data_transfer().and_then(|data| data.files()));
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
    html! {
        <div class={classes!("drop", over.then_some("over"))} {ondrop}
            ondragover={hover(true)} ondragleave={hover(false)}>
            <button type="button" class="main" onclick={choose}>
                { language.pick("Dùng tệp của bạn…", "Use your own file…") }
            </button>
            <input id="file" type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" hidden=true
                aria-label={language.pick("Tệp CSV", "CSV file")} {onchange} />
            <p>{ language.pick(
                "hoặc kéo tệp CSV vào đây. Tệp không rời khỏi máy của bạn.",
                "or drop a CSV file here. The file does not leave your machine.",
            ) }</p>
            <div role="alert">
                if let Some(sentence) = &*failure { <p class="warning">{ sentence }</p> }
            </div>
        </div>
    }
}

async fn read(file: &File, workspace: &WorkspaceHandle) -> Result<(), String> {
    let bytes = read_as_bytes(file as &Blob).await.map_err(|_| unreadable(workspace.language))?;
    let source = Source { file_name: file.name(), bytes: bytes.into(), sample: false };
    workspace.dispatch(Action::Open(source));
    Ok(())
}

fn unreadable(language: Language) -> String {
    language
        .pick(
            "Trình duyệt không đọc được tệp. Hãy đóng tệp trong chương trình khác rồi chọn lại.",
            "The browser could not read the file. Close it in other programs and choose it again.",
        )
        .to_owned()
}
