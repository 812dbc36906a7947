//! The bytes of a file as JavaScript gives them.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;

/// The bytes of a `Uint8Array` or an `ArrayBuffer`. Anything else is refused: JavaScript would
/// silently turn it into zeros.
pub(crate) fn bytes(value: &JsValue) -> Result<Vec<u8>, JsError> {
    if let Some(array) = value.dyn_ref::<Uint8Array>() {
        return Ok(array.to_vec());
    }
    if let Some(buffer) = value.dyn_ref::<ArrayBuffer>() {
        return Ok(Uint8Array::new(buffer).to_vec());
    }
    Err(JsError::new("Tham số bytes phải là Uint8Array hoặc ArrayBuffer."))
}
