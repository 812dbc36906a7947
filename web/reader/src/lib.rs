//! The reader of workbooks as a WebAssembly module of its own, which `web/worker.js` loads when
//! the first workbook arrives.

use wasm_bindgen::prelude::*;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The tables of a workbook as the bytes of an [`ntm_workbook::Workbook`], for the engine.
#[wasm_bindgen]
pub fn read(content: &[u8]) -> Vec<u8> {
    // Only a sequence of unknown length cannot be written, and a workbook has none.
    postcard::to_allocvec(&ntm_workbook::read(content)).unwrap_or_default()
}
