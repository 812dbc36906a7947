//! Bringing a file in: by a button, or by dropping it.

use gloo::utils::document;
use js_sys::Uint8Array;
use ntm_text::Language;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::route::Route;
use crate::state::{Action, Source, use_workspace};

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
            if let Some(problem) = ntm_ingest::check_size(size(&file)) {
                failure.set(Some(ntm_text::problem(&problem.kind, language)));
                return;
            }
            let (dispatcher, failure) = (workspace.dispatcher(), failure.setter());
            spawn_local(async move {
                match read(&file).await {
                    Ok(bytes) => {
                        let source =
                            Source { file_name: file.name(), bytes: bytes.into(), sample: false };
                        dispatcher.dispatch(Action::Open(source));
                        Route::Check.open();
                    }
                    Err(_) => failure.set(Some(unreadable(language))),
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

async fn read(file: &File) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The size in bytes. The browser gives it as a float, which is exact far beyond any file.
fn size(file: &File) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is whole")]
    let bytes = file.size() as u64;
    bytes
}

fn unreadable(language: Language) -> String {
    language
        .pick(
            "Trình duyệt không đọc được tệp. Hãy đóng tệp trong chương trình khác rồi chọn lại.",
            "The browser could not read the file. Close it in other programs and choose it again.",
        )
        .to_owned()
}
