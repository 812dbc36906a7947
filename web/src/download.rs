//! Handing a file to the user without a server.

use gloo::utils::document;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, HtmlAnchorElement, Url};

/// Saves a file. A browser that refuses has already told the user why.
pub(crate) fn save(file_name: &str, bytes: &Uint8Array) {
    try_save(file_name, bytes).ok();
}

fn try_save(file_name: &str, bytes: &Uint8Array) -> Result<(), JsValue> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(bytes))?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(file_name);
    anchor.click();
    Url::revoke_object_url(&address)
}
